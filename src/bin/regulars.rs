//! The command line: the engine natively, progress on stderr, the downloads of the page in a
//! folder.

use std::process::ExitCode;

use clap::Parser;
use regulars::cli::{Command, analyse, settings};

fn main() -> ExitCode {
    match Command::parse() {
        Command::Analyse(arguments) => analyse(&arguments),
        Command::Settings => settings(),
    }
}
