//! Where the files of an analysis go: which folder, whether it can be written, and the writing.

use std::collections::BTreeSet;
use std::fs::{self, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};

use super::arguments::Analyse;
use super::failure::Failure;
use crate::export::ExportFile;

/// Where results go when nothing else is said.
const DEFAULT_FOLDER: &str = "regulars-out";

/// What the folder of standard input is called beside those of other files.
const STANDARD_INPUT: &str = "standard-input";

/// Names of the files that are written whatever the analysis finds.
const FIXED: [&str; 4] = ["customers.csv", "results.json", "settings.json", "rejected.csv"];

/// Where the files of each analysis go: nowhere when only JSON is asked for; the folder itself for
/// one shop; a folder in it for each of several, named after its file.
pub(super) fn folders(shops: &[&[PathBuf]], arguments: &Analyse) -> Vec<Option<PathBuf>> {
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
    if file.as_os_str() == "-" {
        return STANDARD_INPUT.to_owned();
    }
    let name = file.file_name().map_or("sales".into(), |name| name.to_string_lossy());
    let mut stem = name.as_ref();
    for ending in [".zst", ".gz", ".csv", ".tsv", ".txt"] {
        stem = stem.strip_suffix(ending).unwrap_or(stem);
    }
    if stem.is_empty() { name.into_owned() } else { stem.to_owned() }
}

/// Tells whether files can be written into a folder, before hours are spent on them. Leaves nothing
/// behind: a folder that is made for it is taken away again.
///
/// # Errors
/// Why they cannot.
pub(super) fn check(folder: &Path) -> Result<(), Failure> {
    let missing = |part: &&Path| !part.as_os_str().is_empty() && fs::metadata(part).is_err();
    let mut made: Vec<&Path> = Vec::new();
    let missing: Vec<&Path> = folder.ancestors().take_while(missing).collect();
    let made_all = missing.into_iter().rev().try_for_each(|part| {
        fs::create_dir(part).inspect(|()| made.push(part)).map_err(|error| unmade(part, &error))
    });
    let outcome = made_all.and_then(|()| check_existing(folder));
    for part in made.into_iter().rev() {
        // Whoever put something into it meanwhile keeps it.
        fs::remove_dir(part).ok();
    }
    outcome
}

fn check_existing(folder: &Path) -> Result<(), Failure> {
    tempfile::tempfile_in(folder).map_err(|error| unmade(folder, &error))?;
    for path in FIXED.map(|name| folder.join(name)) {
        let Ok(facts) = fs::metadata(&path) else { continue };
        if facts.is_dir() {
            return Err(unwritten(&path, &io::ErrorKind::IsADirectory.into()));
        }
        if facts.is_file() {
            OpenOptions::new().write(true).open(&path).map_err(|error| unwritten(&path, &error))?;
        }
    }
    Ok(())
}

/// Writes files into a folder, which is made if missing, and says what and where.
///
/// # Errors
/// Why one could not be written; those before it are there.
pub(super) fn write(files: &[ExportFile], folder: &Path) -> Result<String, Failure> {
    fs::create_dir_all(folder).map_err(|error| unmade(folder, &error))?;
    for file in files {
        let path = folder.join(&file.name);
        fs::write(&path, &file.bytes).map_err(|error| unwritten(&path, &error))?;
    }
    Ok(format!("{} files in {}", files.len(), folder.display()))
}

fn unmade(folder: &Path, error: &io::Error) -> Failure {
    let file =
        folder.ancestors().find(|part| fs::metadata(part).is_ok_and(|facts| facts.is_file()));
    match file {
        Some(file) => Failure::new(
            format!("{} is a file, but the results need a folder there", file.display()),
            "Move the file away, or choose another folder with --out",
        ),
        None => Failure::new(
            format!("nothing can be written into the folder {}: {error}", folder.display()),
            "Choose a folder that you may write to with --out",
        ),
    }
}

fn unwritten(path: &Path, error: &io::Error) -> Failure {
    Failure::new(
        format!("{} could not be written: {error}", path.display()),
        "Check that there is room and that you may write it, or choose another folder with --out",
    )
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::super::arguments::{Call, Command};
    use super::*;

    fn folders_of(call: &[&str]) -> Vec<Option<PathBuf>> {
        let call = ["regulars", "analyse"].iter().chain(call);
        match Call::try_parse_from(call).expect("a good call").asked_for() {
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
            folders_of(&["x/a.csv", "y/a.csv.gz", "-", "-o", "out", "--json"]),
            [some("out/a"), some("out/a-2"), some("out/standard-input")]
        );
    }

    #[test]
    fn a_stem_is_never_empty() {
        assert_eq!(stem(Path::new("data/sales.2011.csv.zst")), "sales.2011");
        assert_eq!(stem(Path::new(".csv")), ".csv");
        assert_eq!(stem(Path::new("/")), "sales");
    }

    #[test]
    fn a_check_leaves_nothing_behind() {
        let place = tempfile::tempdir().expect("there is room");
        let deep = place.path().join("a/b/c");
        assert_eq!(check(&deep), Ok(()));
        assert_eq!(fs::read_dir(place.path()).expect("is there").count(), 0);
        fs::create_dir(place.path().join("a")).expect("can be made");
        assert_eq!(check(&deep), Ok(()));
        assert!(place.path().join("a").is_dir(), "was there before");
        assert!(!place.path().join("a/b").exists());
    }

    #[test]
    fn what_stands_in_the_way_is_named() {
        let place = tempfile::tempdir().expect("there is room");
        let file = place.path().join("taken");
        fs::write(&file, "").expect("can be written");
        for folder in [file.clone(), file.join("deeper/still")] {
            let refused = check(&folder).expect_err("a file is there");
            let said = format!("{} is a file", file.display());
            assert!(refused.message.starts_with(&said), "{refused:?}");
        }
        fs::create_dir_all(place.path().join("out/results.json")).expect("can be made");
        let refused = check(&place.path().join("out")).expect_err("a folder is there");
        assert!(refused.message.contains("results.json could not be written"), "{refused:?}");
    }
}
