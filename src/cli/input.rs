//! The files of the call: opened as often as they are read.

use std::fs::File;
use std::io;
use std::path::PathBuf;
use std::time::UNIX_EPOCH;

use super::failure::Failure;
use crate::engine::import::Source;

/// A file of the call.
#[derive(Clone, Debug)]
pub(super) struct Input {
    path: PathBuf,
    /// What it is called in results.
    name: String,
}

impl Input {
    /// The files of the call in their order.
    pub(super) fn all(paths: &[PathBuf]) -> Vec<Self> {
        let input = |path: &PathBuf| {
            let name = path.file_name();
            let name = name.map_or_else(String::new, |name| name.to_string_lossy().into());
            Self { path: path.clone(), name }
        };
        paths.iter().map(input).collect()
    }

    /// What it is called in messages: its path.
    pub(super) fn shown(&self) -> String {
        self.path.display().to_string()
    }

    /// The file as the engine reads it. Its place, size and time of change tell it from others.
    ///
    /// # Errors
    /// Why it cannot be read.
    pub(super) fn open(&self) -> Result<Source<'static>, Failure> {
        self.open_file().map_err(|error| {
            let message = format!("{} could not be read: {error}", self.shown());
            Failure::new(message, "Check the name and that you may read the file")
        })
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
}
