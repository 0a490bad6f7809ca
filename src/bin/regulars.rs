//! The command line: the engine natively, progress on stderr, the downloads of the page in a
//! folder.

use std::process::ExitCode;

fn main() -> ExitCode {
    regulars::cli::run()
}
