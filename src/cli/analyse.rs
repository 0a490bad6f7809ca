//! `regulars analyse`: each file through the engine, its downloads into a folder.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::UNIX_EPOCH;

use super::arguments::Analyse;
use super::progress::{Display, Manner};
use super::{FAILED, WRONG_USAGE, print, tell};
use crate::engine::import::Source;
use crate::engine::native::{NativeHost, block_on};
use crate::engine::{Cache, run};
use crate::export::{files, results_json};
use crate::protocol::{Failure, News};
use crate::results::Analysis;
use crate::settings::{Plan, Settings};

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
    let folders = folders(arguments);
    let mut all_well = true;
    for (file, folder) in arguments.files.iter().zip(folders) {
        let (analysis, outcome) = analyse_file(file, &plan, threads, manner);
        if arguments.json && analysis.cleaning.is_some() {
            print(&results_json(&analysis, &plan));
        }
        let written = match folder {
            Some(folder) => write_files(&analysis, &plan, &folder),
            None => Ok(None),
        };
        for failure in [outcome.err(), written.as_ref().err().cloned()].into_iter().flatten() {
            tell_failure(&failure);
            all_well = false;
        }
        if manner == Manner::Shown {
            summarise(file, &analysis, written.ok().flatten().as_deref());
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
/// one file; a folder in it for each of several, named after the file.
fn folders(arguments: &Analyse) -> Vec<Option<PathBuf>> {
    let count = arguments.files.len();
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
    arguments.files.iter().map(&mut folder_for).collect()
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

/// Runs the engine on a file. What was published stays true when it fails later.
fn analyse_file(
    file: &Path,
    plan: &Plan,
    threads: usize,
    manner: Manner,
) -> (Analysis, Result<(), Failure>) {
    let source = match open(file) {
        Ok(source) => source,
        Err(error) => {
            let message = format!("{} could not be read: {error}", file.display());
            return (
                Analysis::default(),
                Err(failure(message, "Check the name and that you may read the file")),
            );
        }
    };
    let analysis = RefCell::new(Analysis::default());
    let display = Display::new(&source.name, manner);
    let host = NativeHost::new(threads, |news| {
        match news {
            News::Part(part) => part.fold_into(&mut analysis.borrow_mut()),
            News::Progress(progress) => display.show(progress),
            News::Done | News::Cancelled | News::Failed(_) => {}
        }
        Ok(())
    });
    let outcome = block_on(run(source, plan, &mut Cache::default(), &host));
    display.finish();
    let outcome = outcome.map_err(|error| {
        error.failure().unwrap_or_else(|| failure("the analysis was stopped", "Start it again"))
    });
    (analysis.take(), outcome)
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

/// Writes every file that the analysis gives into `folder`, and says what and where; `None` when
/// there is nothing to write.
fn write_files(analysis: &Analysis, plan: &Plan, folder: &Path) -> Result<Option<String>, Failure> {
    let files = files(analysis, plan);
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
fn summarise(file: &Path, analysis: &Analysis, written: Option<&str>) {
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
        tell(&format!("{}: {}", file.display(), found.join(", ")));
    }
}

fn failure(message: impl Into<String>, hint: impl Into<String>) -> Failure {
    Failure { stage: None, message: message.into(), hint: hint.into() }
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
            Command::Analyse(arguments) => folders(&arguments),
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
