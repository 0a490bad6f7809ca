//! The command line: arguments in, files, a summary and an exit code out.
//!
//! It drives the same engine as the worker and writes the same downloads as the page. Standard
//! output carries nothing but what was asked for (`--json`, `settings`); everything for people goes
//! to standard error.

mod analyse;
mod arguments;
mod notes;
mod progress;

use std::io::Write;
use std::process::ExitCode;

pub use analyse::analyse;
pub use arguments::{Analyse, Command};

use crate::export::settings_json;
use crate::settings::Settings;

/// An analysis failed, or its files could not be written.
const FAILED: u8 = 1;
/// The call itself is wrong, as clap also says: an unknown option, unusable settings.
const WRONG_USAGE: u8 = 2;

/// Prints the default settings as JSON.
#[must_use]
pub fn settings() -> ExitCode {
    print(&settings_json(&Settings::default()));
    ExitCode::SUCCESS
}

/// Prints to standard output. Nobody listening (a closed pipe) is no failure.
fn print(text: &str) {
    std::io::stdout().lock().write_all(text.as_bytes()).ok();
}

/// Tells people something on standard error.
fn tell(line: &str) {
    writeln!(std::io::stderr().lock(), "{line}").ok();
}
