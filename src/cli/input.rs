//! The files of the call: opened as often as they are read. What comes through a pipe comes only
//! once, so it is kept in a temporary file without a name.

use std::env;
use std::fs::{self, File};
use std::io::{self, IsTerminal, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::UNIX_EPOCH;

use super::failure::Failure;
use super::tell;
use crate::engine::import::Source;

/// What standard input is called in messages and in results.
const STANDARD_INPUT: &str = "standard input";

/// Bytes taken from a pipe at a time.
const BLOCK: usize = 1 << 16;

/// A file of the call.
#[derive(Clone, Debug)]
pub(super) struct Input {
    path: PathBuf,
    /// What it is called in results.
    name: String,
    kept: Option<Kept>,
}

/// What came through a pipe.
#[derive(Clone, Debug)]
struct Kept {
    file: Arc<Mutex<File>>,
    bytes: u64,
}

impl Input {
    /// The files of the call in their order; of those that belong to one shop, two with the same name
    /// in different folders are called by their paths.
    ///
    /// # Errors
    /// When something that can be read only once is named twice.
    pub(super) fn all(paths: &[PathBuf], is_one_shop: bool) -> Result<Vec<Self>, Failure> {
        for (at, path) in paths.iter().enumerate() {
            if let Some(what) = once(path)
                && paths[..at].iter().any(|other| once(other).as_ref() == Some(&what))
            {
                return Err(Failure::new(
                    format!("{what} is named twice, but can be read only once"),
                    "Name it once, or write what comes from it to a file first",
                ));
            }
        }
        let has_twin = |path: &PathBuf| {
            let named = paths.iter().filter(|other| other.file_name() == path.file_name());
            is_one_shop && named.count() > 1
        };
        let input = |path: &PathBuf| {
            let name = match path.file_name() {
                _ if is_standard_input(path) => STANDARD_INPUT.to_owned(),
                Some(_) if has_twin(path) => path.display().to_string(),
                Some(name) => name.to_string_lossy().into_owned(),
                None => String::new(),
            };
            Self { path: path.clone(), name, kept: None }
        };
        Ok(paths.iter().map(input).collect())
    }

    /// As the call gave it.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// What it is called in results.
    pub(super) fn name(&self) -> &str {
        &self.name
    }

    /// What it is called in messages: its path.
    pub(super) fn shown(&self) -> String {
        match is_standard_input(&self.path) {
            true => STANDARD_INPUT.to_owned(),
            false => self.path.display().to_string(),
        }
    }

    /// Takes what comes through a pipe to its end; a file is left alone.
    ///
    /// # Errors
    /// Why it cannot be read or kept.
    pub(super) fn receive(&mut self, is_quiet: bool) -> Result<(), Failure> {
        if self.kept.is_some() {
            return Ok(());
        }
        if is_standard_input(&self.path) {
            let stdin = io::stdin();
            if stdin.is_terminal() && !is_quiet {
                tell("reading standard input: paste a table, and end it with Ctrl-D on a new line");
            }
            self.kept = Some(self.keep(stdin.lock())?);
        } else if is_stream(&self.path) {
            let stream = File::open(&self.path).map_err(|error| self.unread(&error))?;
            self.kept = Some(self.keep(stream)?);
        }
        Ok(())
    }

    /// The file as the engine reads it. Its place, size and time of change tell it from others.
    ///
    /// # Errors
    /// Why it cannot be read.
    pub(super) fn open(&self) -> Result<Source<'static>, Failure> {
        if let Some(Kept { file, bytes }) = &self.kept {
            return Ok(Source {
                name: self.name.clone(),
                bytes: *bytes,
                identity: format!("{} {bytes}", self.path.display()),
                reader: Box::new(Reader { file: Arc::clone(file), bytes: *bytes, at: 0 }),
            });
        }
        self.open_file().map_err(|error| self.unread(&error))
    }

    fn open_file(&self) -> io::Result<Source<'static>> {
        let reader = File::open(&self.path)?;
        let facts = reader.metadata()?;
        if facts.is_dir() {
            return Err(io::ErrorKind::IsADirectory.into());
        }
        let changed = facts.modified().ok().and_then(|time| time.duration_since(UNIX_EPOCH).ok());
        let changed = changed.unwrap_or_default().as_nanos();
        Ok(Source {
            name: self.name.clone(),
            bytes: facts.len(),
            identity: format!("{} {} {changed}", self.path.display(), facts.len()),
            reader: Box::new(reader),
        })
    }

    /// Keeps what a stream has in a temporary file that no other user can open and that is gone
    /// with this process, however it ends.
    fn keep(&self, mut stream: impl Read) -> Result<Kept, Failure> {
        let unkept = |error: io::Error| {
            let folder = env::temp_dir();
            Failure::new(
                format!(
                    "{} could not be kept in a temporary file in {}: {error}",
                    self.shown(),
                    folder.display()
                ),
                "Make room there, or name another folder in the environment variable TMPDIR",
            )
        };
        let mut file = tempfile::tempfile().map_err(unkept)?;
        let mut block = vec![0; BLOCK];
        let mut bytes = 0;
        loop {
            match stream.read(&mut block) {
                Ok(0) => break,
                Ok(read) => {
                    file.write_all(&block[..read]).map_err(unkept)?;
                    bytes += read as u64;
                }
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(self.unread(&error)),
            }
        }
        if bytes == 0 {
            return Err(Failure::new(
                format!("{} is empty", self.shown()),
                "Check the command that writes to it: it may have failed, or found nothing",
            ));
        }
        Ok(Kept { file: Arc::new(Mutex::new(file)), bytes })
    }

    fn unread(&self, error: &io::Error) -> Failure {
        let hint = match is_standard_input(&self.path) {
            true => "Send a table through a pipe, or name a file",
            false => "Check the name and that you may read the file",
        };
        Failure::new(format!("{} could not be read: {error}", self.shown()), hint)
    }
}

/// What a path names if it can be read only once: standard input under any name, a pipe.
fn once(path: &Path) -> Option<String> {
    const SAME: [&str; 4] = ["-", "/dev/stdin", "/dev/fd/0", "/proc/self/fd/0"];
    if SAME.iter().any(|name| path.as_os_str() == *name) {
        return Some(STANDARD_INPUT.to_owned());
    }
    is_stream(path).then(|| path.display().to_string())
}

fn is_standard_input(path: &Path) -> bool {
    path.as_os_str() == "-"
}

/// Whether a path names neither a file nor a folder: a pipe, a terminal.
fn is_stream(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|facts| !facts.is_file() && !facts.is_dir())
}

/// Reads a file that is open elsewhere, too, from a place of its own.
#[derive(Debug)]
struct Reader {
    file: Arc<Mutex<File>>,
    bytes: u64,
    at: u64,
}

impl Read for Reader {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let broken = |_| io::Error::other("another reader of it broke");
        let mut file = self.file.lock().map_err(broken)?;
        file.seek(SeekFrom::Start(self.at))?;
        let read = file.read(into)?;
        self.at += read as u64;
        Ok(read)
    }
}

impl Seek for Reader {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let at = match to {
            SeekFrom::Start(at) => Some(at),
            SeekFrom::End(by) => self.bytes.checked_add_signed(by),
            SeekFrom::Current(by) => self.at.checked_add_signed(by),
        };
        self.at = at.ok_or(io::ErrorKind::InvalidInput)?;
        Ok(self.at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(paths: &[&str], is_one_shop: bool) -> Vec<String> {
        let paths: Vec<PathBuf> = paths.iter().map(PathBuf::from).collect();
        let inputs = Input::all(&paths, is_one_shop).expect("each can be read");
        inputs.iter().map(|input| input.name().to_owned()).collect()
    }

    #[test]
    fn files_of_one_name_are_called_by_their_paths() {
        assert_eq!(names(&["x/a.csv", "b.csv", "-"], true), ["a.csv", "b.csv", "standard input"]);
        assert_eq!(names(&["x/a.csv", "y/a.csv"], true), ["x/a.csv", "y/a.csv"]);
        assert_eq!(names(&["x/a.csv", "y/a.csv"], false), ["a.csv", "a.csv"]);
        assert_eq!(names(&["./-"], false), ["-"], "a file of that name");
    }

    #[test]
    fn standard_input_is_read_once_under_whatever_name() {
        for twice in [["-", "-"], ["-", "/dev/stdin"], ["/dev/fd/0", "/dev/stdin"]] {
            let paths = twice.map(PathBuf::from);
            let refused = Input::all(&paths, false).expect_err("it is named twice");
            assert!(refused.message.starts_with("standard input is named twice"), "{refused:?}");
        }
        assert_eq!(names(&["a.csv", "a.csv"], false).len(), 2, "a file can be read again");
    }

    #[test]
    fn readers_of_what_was_kept_do_not_move_each_other() {
        let paths = [PathBuf::from("-")];
        let mut input = Input::all(&paths, false).expect("once").remove(0);
        input.kept = Some(input.keep(&b"customer,date"[..]).expect("there is room"));
        let mut one = input.open().expect("was kept");
        let mut other = input.open().expect("was kept");
        assert_eq!(one.bytes, 13);
        let mut word = [0; 8];
        one.reader.read_exact(&mut word).expect("has so much");
        assert_eq!(&word, b"customer");
        other.reader.seek(SeekFrom::End(-4)).expect("is within");
        let mut rest = String::new();
        other.reader.read_to_string(&mut rest).expect("is text");
        assert_eq!(rest, "date");
        rest.clear();
        one.reader.read_to_string(&mut rest).expect("is text");
        assert_eq!(rest, ",date");
        assert!(one.reader.seek(SeekFrom::Current(-14)).is_err(), "before its beginning");
    }
}
