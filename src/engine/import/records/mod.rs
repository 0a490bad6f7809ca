//! Nested records (JSON, XML) -> CSV text, made while it is read.
//!
//! # Steps
//! 1. `json`, `xml`: bytes -> tokens: objects and values with their names.
//! 2. `schema`: all tokens of the file -> which names are where, and which come again: a list of
//!    objects is a table.
//! 3. `plan`: a list -> its columns. One list within its objects may be that of the lines of an
//!    order; the fields of the order stand on each of them.
//! 4. `rows`: all tokens once more -> rows.
//!
//! In memory is one object of the list at a time, and the names.

mod json;
mod plan;
mod rows;
mod schema;
#[cfg(test)]
mod tests;
mod xml;

use std::io::{Error, Read, Result};

pub(super) use self::plan::Plan;
pub(super) use self::rows::Rows;
use self::schema::Schema;

/// How records are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    /// JSON: one document, or one on each line.
    Json,
    /// XML.
    Xml,
}

impl Format {
    /// Its name in the report.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Xml => "xml",
        }
    }

    /// The tokens of a text in UTF-8.
    fn tokens<'a>(self, text: impl Read + 'a) -> Box<dyn Tokens + 'a> {
        match self {
            Self::Json => Box::new(json::Json::new(text)),
            Self::Xml => Box::new(xml::Xml::new(text)),
        }
    }
}

/// What comes next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Token {
    /// An object begins.
    Open,
    /// A value that is no object.
    Scalar,
    /// The object that began last and has not ended ends.
    Close,
    /// There is no more, and all objects have ended.
    End,
}

/// A row of tokens.
trait Tokens {
    /// Reads the next one.
    ///
    /// # Errors
    /// When the text cannot be read, or is damaged.
    fn advance(&mut self) -> Result<Token>;

    /// The name of the last object that began, or of the last value.
    fn name(&self) -> &str;

    /// The last value.
    fn value(&self) -> &str;

    /// Whether the last value is a whole number, and not a text that looks like one.
    fn is_whole(&self) -> bool;

    /// Whether the last object that began, or value, is one of a list, even if it is the only one.
    fn is_listed(&self) -> bool;
}

/// Looks through all of a text in UTF-8 for its tables, at least one of which is found in what has
/// records; the same text always has the same.
///
/// # Errors
/// When it cannot be read, is damaged, or has more different names than a table has columns.
pub(super) fn survey(format: Format, text: impl Read) -> Result<Vec<Plan>> {
    Ok(Plan::all(Schema::of(&mut *format.tokens(text))?))
}

fn damaged(why: &str) -> Error {
    Error::other(format!("it is damaged: {why}"))
}
