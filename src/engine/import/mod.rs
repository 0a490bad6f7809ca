//! Bytes -> rows -> transactions: compression, encoding, dialect, columns, dates, money, cleaning.

mod transactions;

use std::io::Read;

pub use transactions::{Lines, Transactions};

use super::host::{Cancelled, Host};
use crate::results::CleaningReport;
use crate::settings::Plan;

/// A file to read, once, from its beginning.
#[expect(missing_debug_implementations, reason = "a reader has nothing to show")]
pub struct Source<'a> {
    /// Its name, for messages and to recognise its kind.
    pub name: String,
    /// Its size in bytes.
    pub bytes: u64,
    /// What tells this file from another one: two sources with the same identity have the same
    /// bytes.
    pub identity: String,
    /// Its bytes.
    pub reader: Box<dyn Read + 'a>,
}

/// What the import leaves: later stages never ask for the file again.
#[derive(Clone, Debug)]
pub struct Imported {
    /// The sales, in columns.
    pub transactions: Transactions,
    /// What became of the rows.
    pub report: CleaningReport,
}

/// What stops the import.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The user wants it to stop.
    #[error(transparent)]
    Cancelled(#[from] Cancelled),
    /// The file cannot be read.
    #[error("{name} could not be read: {source}")]
    Read {
        /// The file.
        name: String,
        /// Why.
        source: std::io::Error,
    },
}

impl Error {
    /// What to do about it.
    #[must_use]
    pub fn hint(&self) -> String {
        String::new()
    }
}

/// Reads and cleans a file.
///
/// # Errors
/// When the file cannot be read as sales at all; a bad row is counted, not an error.
pub async fn import<H: Host>(
    source: Source<'_>,
    _plan: &Plan,
    _host: &H,
) -> Result<Imported, Error> {
    Err(Error::Read { name: source.name, source: std::io::Error::other("not built yet") })
}
