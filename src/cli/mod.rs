//! The command line: arguments in, files, a summary and an exit code out.
//!
//! It drives the same engine as the worker and writes the same downloads as the page. Standard
//! output carries nothing but what was asked for (`--json`, `settings`, `--help`); everything for
//! people goes to standard error.

mod analyse;
mod arguments;
mod document;
mod failure;
mod folder;
mod input;
mod notes;
mod output;
mod progress;
mod summary;

use std::io::Write;
use std::process::ExitCode;

use clap::Parser;

use arguments::{Call, Command};
use output::{Unprinted, print};

use crate::export::settings_json;
use crate::settings::Settings;

/// An analysis failed, or something could not be written.
const FAILED: u8 = 1;
/// The call itself is wrong, as clap also says: an unknown option, unusable settings.
const WRONG_USAGE: u8 = 2;
/// Whoever read standard output has gone: what a shell says of a program that a closed pipe ended.
const UNHEARD: u8 = 128 + 13;

/// Does what the arguments of this process ask for, and answers with its exit code.
#[must_use]
pub fn run() -> ExitCode {
    let code = match Call::try_parse().map(Call::asked_for) {
        Ok(Command::Analyse(arguments)) => analyse::analyse(&arguments),
        Ok(Command::Settings) => code_of(print(&settings_json(&Settings::default()))),
        Err(refusal) if refusal.use_stderr() => {
            refusal.print().ok();
            WRONG_USAGE
        }
        Err(help) => {
            let printed = help.print().and_then(|()| std::io::stdout().flush());
            code_of(printed.map_err(Unprinted::from))
        }
    };
    ExitCode::from(code)
}

/// The exit code for what was printed; what went wrong is told.
fn code_of(printed: Result<(), Unprinted>) -> u8 {
    match printed {
        Ok(()) => 0,
        Err(Unprinted::Unheard) => UNHEARD,
        Err(Unprinted::Failed(failure)) => {
            failure.tell();
            FAILED
        }
    }
}

/// Tells people a line on standard error. What a file or its name has in it does nothing to the
/// terminal.
fn tell(line: &str) {
    let line: String =
        line.chars().map(|sign| if sign.is_control() { '\u{fffd}' } else { sign }).collect();
    writeln!(std::io::stderr().lock(), "{line}").ok();
}
