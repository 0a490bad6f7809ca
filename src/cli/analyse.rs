//! `regulars analyse`: each file, or all as one, through the engine, its downloads into a folder.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::UNIX_EPOCH;

use super::arguments::Analyse;
use super::notes::{notes, result};
use super::progress::{Display, Manner};
use super::{FAILED, WRONG_USAGE, print, tell};
use crate::engine::import::Source;
use crate::engine::native::{NativeHost, block_on};
use crate::engine::{self, Cache};
use crate::export::{CSV, ExportFile, RejectedCsv, files, results_json};
use crate::protocol::{self, News};
use crate::results::{Analysis, RejectedRow};
use crate::settings::{Plan, Settings};
use crate::wording::{Words, said};

/// Where results go when nothing else is said.
const DEFAULT_FOLDER: &str = "regulars-out";

/// Analyses every file, also when an earlier one failed, and answers with the exit status.
#[must_use]
pub fn analyse(arguments: &Analyse) -> ExitCode {
    let plan = match arguments.settings.as_deref().map_or_else(default_plan, read_plan) {
        Ok(plan) => plan,
        Err(failure) => {
            tell_failure(&failure);
            return ExitCode::from(WRONG_USAGE);
        }
    };
    let threads = arguments
        .threads
        .or_else(|| std::thread::available_parallelism().ok())
        .map_or(1, NonZeroUsize::get);
    let manner = if arguments.quiet { Manner::Quiet } else { Manner::Shown };
    let shops: Vec<&[PathBuf]> = match arguments.together {
        true => vec![&arguments.files],
        false => arguments.files.chunks(1).collect(),
    };
    let folders = folders(&shops, arguments);
    let mut all_well = true;
    for (files, folder) in shops.into_iter().zip(folders) {
        let rejects = if arguments.rejected { Rejects::Wanted } else { Rejects::Unwanted };
        let Analysed { analysis, rejected, outcome } =
            analyse_shop(files, &plan, threads, manner, rejects);
        if arguments.json && analysis.cleaning.is_some() {
            print(&results_json(&analysis, &plan));
        }
        let written = match folder {
            Some(folder) => write_files(&analysis, rejected, &plan, &folder),
            None => Ok(None),
        };
        for failure in [outcome.err(), written.as_ref().err().cloned()].into_iter().flatten() {
            tell_failure(&failure);
            all_well = false;
        }
        if manner == Manner::Shown {
            let cleaning = analysis.cleaning.iter();
            let notes = cleaning.flat_map(|report| notes(report));
            notes.for_each(|note| tell(&format!("note: {note}")));
            if let Some(report) = &analysis.cleaning {
                tell(&format!("{}: {}", name(files), result(report)));
            }
            summarise(&name(files), &analysis, written.ok().flatten().as_deref());
        }
    }
    if all_well { ExitCode::SUCCESS } else { ExitCode::from(FAILED) }
}

fn default_plan() -> Result<Plan, Failure> {
    check(Settings::default(), "the default settings")
}

fn read_plan(file: &Path) -> Result<Plan, Failure> {
    let name = file.display();
    let text = fs::read_to_string(file).map_err(|error| {
        failure(format!("{name} could not be read: {error}"), "Give a file of settings")
    })?;
    let settings = serde_json::from_str(&text).map_err(|error| {
        failure(
            format!("{name} does not hold settings: {error}"),
            "`regulars settings` prints every setting with its default",
        )
    })?;
    check(settings, &name.to_string())
}

fn check(settings: Settings, name: &str) -> Result<Plan, Failure> {
    settings
        .check()
        .map_err(|error| failure(format!("{name}: {error}"), "Change it in the settings"))
}

/// Where the files of each analysis go: nowhere when only JSON is asked for; the folder itself for
/// one shop; a folder in it for each of several, named after its file.
fn folders(shops: &[&[PathBuf]], arguments: &Analyse) -> Vec<Option<PathBuf>> {
    let count = shops.len();
    let folder = match &arguments.out {
        Some(folder) => folder.clone(),
        None if arguments.json => return vec![None; count],
        None => PathBuf::from(DEFAULT_FOLDER),
    };
    if count == 1 {
        return vec![Some(folder)];
    }
    let mut taken = BTreeSet::new();
    let mut folder_for = |file: &PathBuf| {
        let stem = stem(file);
        let mut names =
            std::iter::once(stem.clone()).chain((2..).map(|copy: u32| format!("{stem}-{copy}")));
        let name = names.find(|name| taken.insert(name.clone())).expect("numbers do not end");
        Some(folder.join(name))
    };
    shops.iter().flat_map(|files| files.first()).map(&mut folder_for).collect()
}

/// The name of a file without folder, compression and kind: `sales` for `data/sales.csv.gz`.
fn stem(file: &Path) -> String {
    let name = file.file_name().map_or("sales".into(), |name| name.to_string_lossy());
    let mut stem = name.as_ref();
    for ending in [".zst", ".gz", ".csv", ".tsv", ".txt"] {
        stem = stem.strip_suffix(ending).unwrap_or(stem);
    }
    if stem.is_empty() { name.into_owned() } else { stem.to_owned() }
}

/// What came of the files of a shop.
struct Analysed {
    /// What was published: it stays true when a later stage fails.
    analysis: Analysis,
    /// The rows that are no sales, if they were wanted and could be read.
    rejected: Option<String>,
    outcome: Result<(), Failure>,
}

/// Whether the rows that are no sales are wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Rejects {
    Wanted,
    Unwanted,
}

/// Runs the engine on the files of a shop.
fn analyse_shop(
    files: &[PathBuf],
    plan: &Plan,
    threads: usize,
    manner: Manner,
    rejects: Rejects,
) -> Analysed {
    let open_all = || {
        let could_not = |file: &Path, error| {
            let message = format!("{} could not be read: {error}", file.display());
            failure(message, "Check the name and that you may read the file")
        };
        let open = |file: &PathBuf| open(file).map_err(|error| could_not(file, error));
        files.iter().map(open).collect::<Result<Vec<_>, _>>()
    };
    let mut rejected = None;
    let sources = match open_all() {
        Ok(sources) => sources,
        Err(failure) => {
            return Analysed { analysis: Analysis::default(), rejected, outcome: Err(failure) };
        }
    };
    let published = RefCell::new(Analysis::default());
    let display = Display::new(&name(files), manner);
    let host = NativeHost::new(threads, |news| {
        match news {
            News::Part(part) => part.fold_into(&mut published.borrow_mut()),
            News::Progress(progress) => display.show(progress),
            _ => {}
        }
        Ok(())
    });
    let cache = &mut Cache::default();
    let stopped = |error: engine::Error| {
        let in_words = |told: protocol::Failure| {
            let words = Words::ENGLISH;
            failure(said(&told.message, words), said(&told.hint, words))
        };
        error
            .failure()
            .map_or_else(|| failure("the analysis was stopped", "Start it again"), in_words)
    };
    let mut outcome = block_on(engine::run(sources, plan, cache, &host)).map_err(stopped);
    let report = published.borrow().cleaning.clone();
    if let (Rejects::Wanted, Some(report)) = (rejects, report) {
        let mut table = RejectedCsv::new(&report.files);
        let take = |rows: Vec<RejectedRow>| rows.iter().for_each(|row| table.add(row));
        // The files were there a moment ago; the engine says it when they are not.
        let again = || open_all().unwrap_or_default();
        let read = block_on(engine::reject(again, plan, cache, &host, take)).map_err(stopped);
        outcome = outcome.and(read);
        rejected = Some(table.finish());
    }
    display.finish();
    Analysed { analysis: published.take(), rejected, outcome }
}

/// What the files of a shop are called in messages.
fn name(files: &[PathBuf]) -> String {
    files.iter().map(|file| file.display().to_string()).collect::<Vec<_>>().join(", ")
}

/// A file as the engine reads it. Its place, size and time of change tell it from others.
fn open(file: &Path) -> io::Result<Source<'static>> {
    let reader = fs::File::open(file)?;
    let facts = reader.metadata()?;
    if facts.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    let changed = facts.modified().ok().and_then(|time| time.duration_since(UNIX_EPOCH).ok());
    let changed = changed.unwrap_or_default().as_nanos();
    let name = file.file_name().map_or_else(String::new, |name| name.to_string_lossy().into());
    Ok(Source {
        name,
        bytes: facts.len(),
        identity: format!("{} {} {changed}", file.display(), facts.len()),
        reader: Box::new(reader),
    })
}

/// Writes every file that the analysis gives into `folder`, and the rows that are no sales if they
/// are there, and says what and where; `None` when there is nothing to write.
fn write_files(
    analysis: &Analysis,
    rejected: Option<String>,
    plan: &Plan,
    folder: &Path,
) -> Result<Option<String>, Failure> {
    let mut files = files(analysis, plan);
    files.extend(rejected.map(|text| ExportFile {
        name: "rejected.csv".to_owned(),
        media_type: CSV,
        bytes: text.into_bytes(),
    }));
    if files.is_empty() {
        return Ok(None);
    }
    let could_not = |error: io::Error, path: &Path| {
        failure(
            format!("{} could not be written: {error}", path.display()),
            "Choose another folder with --out",
        )
    };
    fs::create_dir_all(folder).map_err(|error| could_not(error, folder))?;
    for file in &files {
        let path = folder.join(&file.name);
        fs::write(&path, &file.bytes).map_err(|error| could_not(error, &path))?;
    }
    Ok(Some(format!("{} files in {}", files.len(), folder.display())))
}

/// Says in a line what was found and where it is.
fn summarise(name: &str, analysis: &Analysis, written: Option<&str>) {
    let mut found = Vec::new();
    if let Some(cleaning) = &analysis.cleaning {
        found.push(format!("{} of {} rows", cleaning.rows_kept, cleaning.rows_read));
    }
    if let Some(overview) = &analysis.overview {
        found.push(format!("{} customers", overview.customers));
    }
    if let Some(segmentation) = &analysis.segmentation {
        found.push(format!("{} segments", segmentation.segments.len()));
    }
    found.extend(written.map(str::to_owned));
    if !found.is_empty() {
        tell(&format!("{name}: {}", found.join(", ")));
    }
}

/// What went wrong and what to do about it, in words.
#[derive(Clone, Debug)]
struct Failure {
    message: String,
    hint: String,
}

fn failure(message: impl Into<String>, hint: impl Into<String>) -> Failure {
    Failure { message: message.into(), hint: hint.into() }
}

fn tell_failure(failure: &Failure) {
    tell(&format!("error: {}", failure.message));
    if !failure.hint.is_empty() {
        tell(&format!("hint: {}", failure.hint));
    }
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::super::arguments::Command;
    use super::*;

    fn folders_of(call: &[&str]) -> Vec<Option<PathBuf>> {
        let call = ["regulars", "analyse"].iter().chain(call);
        match Command::try_parse_from(call).expect("a good call") {
            Command::Analyse(arguments) => {
                let shops: Vec<&[PathBuf]> = arguments.files.chunks(1).collect();
                folders(&shops, &arguments)
            }
            Command::Settings => Vec::new(),
        }
    }

    #[test]
    fn each_of_several_files_has_its_own_folder() {
        let some = |path: &str| Some(PathBuf::from(path));
        assert_eq!(folders_of(&["a.csv"]), [some("regulars-out")]);
        assert_eq!(folders_of(&["a.csv", "-o", "out"]), [some("out")]);
        assert_eq!(folders_of(&["a.csv", "--json"]), [None]);
        assert_eq!(
            folders_of(&["x/a.csv", "y/a.csv.gz", "b", "-o", "out", "--json"]),
            [some("out/a"), some("out/a-2"), some("out/b")]
        );
    }

    #[test]
    fn a_stem_is_never_empty() {
        assert_eq!(stem(Path::new("data/sales.2011.csv.zst")), "sales.2011");
        assert_eq!(stem(Path::new(".csv")), ".csv");
        assert_eq!(stem(Path::new("/")), "sales");
    }
}
