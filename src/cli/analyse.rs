//! `regulars analyse`: each file, or all as one, through the engine, its downloads into a folder.

use std::cell::RefCell;
use std::fs;
use std::io::{self, IsTerminal};
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};

use super::arguments::{Analyse, Preset};
use super::document::{Documents, document};
use super::failure::Failure;
use super::folder::{self, folders};
use super::input::Input;
use super::notes::{notes, result};
use super::output::print;
use super::progress::{Display, Manner};
use super::summary::summary;
use super::{FAILED, WRONG_USAGE, code_of, tell};
use crate::engine::native::{NativeHost, block_on};
use crate::engine::{self, Cache};
use crate::export::{CSV, ExportFile, RejectedCsv, files};
use crate::protocol::{self, News};
use crate::results::{Analysis, RejectedRow};
use crate::settings::{Plan, Settings};
use crate::wording::{Words, said};

/// Analyses every file, also when an earlier one failed, and answers with the exit code.
pub(super) fn analyse(arguments: &Analyse) -> u8 {
    let plan = plan(arguments);
    let inputs = Input::all(&arguments.files, arguments.together);
    let (plan, mut inputs) = match plan.and_then(|plan| Ok((plan, inputs?))) {
        Ok(ready) => ready,
        Err(failure) => {
            failure.tell();
            return WRONG_USAGE;
        }
    };
    let shops: Vec<&[PathBuf]> = match arguments.together {
        true => vec![&arguments.files],
        false => arguments.files.chunks(1).collect(),
    };
    let folders = folders(&shops, arguments);
    if let Err(failure) = folders.iter().flatten().try_for_each(|path| folder::check(path)) {
        failure.tell();
        return FAILED;
    }
    let run = Run::new(arguments, &plan);
    let in_shop = inputs.len() / shops.len();
    let mut documents = Documents::new(arguments.is_array());
    let mut code = 0;
    let mut printed = Ok(());
    for (inputs, folder) in inputs.chunks_mut(in_shop).zip(&folders) {
        let (analysis, failure) = run.shop(inputs, folder.as_deref());
        if failure.is_some() {
            code = FAILED;
        }
        if arguments.json && printed.is_ok() {
            let document = document(inputs, &analysis, &plan, failure.as_ref());
            printed = print(&documents.next(&document));
            // Without a folder nothing would come of the others.
            if printed.is_err() && folder.is_none() {
                break;
            }
        }
    }
    if arguments.json {
        printed = printed.and_then(|()| print(documents.end()));
    }
    // A failure of the analysis says more than how its output ended.
    let of_output = code_of(printed);
    if code == 0 { of_output } else { code }
}

/// The plan of the settings that are given, with what the preset says.
fn plan(arguments: &Analyse) -> Result<Plan, Failure> {
    let (mut settings, name) = match &arguments.settings {
        Some(file) => (read_settings(file)?, file.display().to_string()),
        None => (Settings::default(), "the default settings".to_owned()),
    };
    if let Some(preset) = arguments.preset {
        settings.import.rules = settings.import.rules.as_in_study(preset == Preset::Study);
    }
    settings
        .check()
        .map_err(|error| Failure::new(format!("{name}: {error}"), "Change it in the settings"))
}

fn read_settings(file: &Path) -> Result<Settings, Failure> {
    let name = file.display();
    let text = fs::read_to_string(file).map_err(|error| {
        Failure::new(format!("{name} could not be read: {error}"), "Give a file of settings")
    })?;
    serde_json::from_str(&text).map_err(|error| {
        Failure::new(
            format!("{name} does not hold settings: {error}"),
            "`regulars settings` prints every setting with its default",
        )
    })
}

/// How every file of the call is analysed.
struct Run<'a> {
    plan: &'a Plan,
    threads: usize,
    manner: Manner,
    rejects: Rejects,
}

/// Whether the rows that are no sales are wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Rejects {
    Wanted,
    Unwanted,
}

/// What came of the files of a shop.
struct Analysed {
    /// What was published: it stays true when a later stage fails.
    analysis: Analysis,
    /// The rows that are no sales, if they were wanted and could be read.
    rejected: Option<String>,
    outcome: Result<(), Failure>,
}

impl<'a> Run<'a> {
    fn new(arguments: &Analyse, plan: &'a Plan) -> Self {
        let threads = arguments.threads.or_else(|| std::thread::available_parallelism().ok());
        Self {
            plan,
            threads: threads.map_or(1, NonZeroUsize::get),
            manner: if arguments.quiet { Manner::Quiet } else { Manner::Shown },
            rejects: if arguments.rejected { Rejects::Wanted } else { Rejects::Unwanted },
        }
    }

    /// Analyses the files of a shop, writes what comes of them, and tells what it was. Of several
    /// failures the first one is handed back.
    fn shop(&self, inputs: &mut [Input], folder: Option<&Path>) -> (Analysis, Option<Failure>) {
        let Analysed { analysis, rejected, outcome } = self.analysed(inputs);
        let files = match folder {
            Some(_) => self.files(&analysis, rejected),
            None => Vec::new(),
        };
        let written = folder.filter(|_| !files.is_empty());
        let written = written.map(|folder| folder::write(&files, folder)).transpose();
        let (written, unwritten) = match written {
            Ok(written) => (written, None),
            Err(failure) => (None, Some(failure)),
        };
        let failures: Vec<Failure> = outcome.err().into_iter().chain(unwritten).collect();
        failures.iter().for_each(Failure::tell);
        if self.manner == Manner::Shown {
            let name = name(inputs);
            let lines = match io::stderr().is_terminal() {
                true => summary(&name, &analysis, written.as_deref()),
                false => lines(&name, &analysis, written.as_deref()),
            };
            lines.iter().for_each(|line| tell(line));
        }
        (analysis, failures.into_iter().next())
    }

    /// Runs the engine on the files of a shop.
    fn analysed(&self, inputs: &mut [Input]) -> Analysed {
        let is_quiet = self.manner == Manner::Quiet;
        let received = inputs.iter_mut().try_for_each(|input| input.receive(is_quiet));
        let open_all = || inputs.iter().map(Input::open).collect::<Result<Vec<_>, _>>();
        let mut rejected = None;
        let sources = match received.and_then(|()| open_all()) {
            Ok(sources) => sources,
            Err(failure) => {
                return Analysed { analysis: Analysis::default(), rejected, outcome: Err(failure) };
            }
        };
        let published = RefCell::new(Analysis::default());
        let display = Display::new(&name(inputs), self.manner);
        let host = NativeHost::new(self.threads, |news| {
            match news {
                News::Part(part) => part.fold_into(&mut published.borrow_mut()),
                News::Progress(progress) => display.show(progress),
                _ => {}
            }
            Ok(())
        });
        let cache = &mut Cache::default();
        let mut outcome = block_on(engine::run(sources, self.plan, cache, &host)).map_err(stopped);
        let report = published.borrow().cleaning.clone();
        if let (Rejects::Wanted, Some(report)) = (self.rejects, report) {
            let mut table = RejectedCsv::new(&report.files);
            let take = |rows: Vec<RejectedRow>| rows.iter().for_each(|row| table.add(row));
            // The files were there a moment ago; the engine says it when they are not.
            let again = || open_all().unwrap_or_default();
            let read = block_on(engine::reject(again, self.plan, cache, &host, take));
            outcome = outcome.and(read.map_err(stopped));
            rejected = Some(table.finish());
        }
        display.finish();
        Analysed { analysis: published.take(), rejected, outcome }
    }

    /// Every file that the analysis gives, and the rows that are no sales if they are there.
    fn files(&self, analysis: &Analysis, rejected: Option<String>) -> Vec<ExportFile> {
        let mut files = files(analysis, self.plan);
        files.extend(rejected.map(|text| ExportFile {
            name: "rejected.csv".to_owned(),
            media_type: CSV,
            bytes: text.into_bytes(),
        }));
        files
    }
}

/// What stopped the engine, in words.
#[expect(clippy::needless_pass_by_value, reason = "it is handed to `map_err`")]
fn stopped(error: engine::Error) -> Failure {
    let in_words = |told: protocol::Failure| {
        Failure::new(said(&told.message, Words::ENGLISH), said(&told.hint, Words::ENGLISH))
    };
    let cancelled = || Failure::new("the analysis was stopped", "Start it again");
    error.failure().map_or_else(cancelled, in_words)
}

/// What the files of a shop are called in messages.
fn name(inputs: &[Input]) -> String {
    inputs.iter().map(Input::shown).collect::<Vec<_>>().join(", ")
}

/// What was found and where it is, for whoever keeps it or searches in it: a line for each note,
/// one for what the files come to, one for what was made of them.
fn lines(name: &str, analysis: &Analysis, written: Option<&str>) -> Vec<String> {
    let mut lines = Vec::new();
    let mut found = Vec::new();
    if let Some(report) = &analysis.cleaning {
        lines.extend(notes(report).map(|note| format!("note: {note}")));
        lines.push(format!("{name}: {}", result(report)));
        found.push(format!("{} of {} rows", report.rows_kept, report.rows_read));
    }
    if let Some(overview) = &analysis.overview {
        found.push(format!("{} customers", overview.customers));
    }
    if let Some(segmentation) = &analysis.segmentation {
        found.push(format!("{} segments", segmentation.segments.len()));
    }
    found.extend(written.map(str::to_owned));
    if !found.is_empty() {
        lines.push(format!("{name}: {}", found.join(", ")));
    }
    lines
}
