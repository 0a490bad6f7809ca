//! What a look at samples of the files shows, before any of them is read.

use serde::{Deserialize, Serialize};

use super::FileFacts;
use crate::domain::Minute;
use crate::settings::Meaning;

/// What a look at the files shows, one entry for each table that will be read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Preview {
    /// The tables.
    pub tables: Vec<TablePreview>,
}

/// What a look at a table shows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TablePreview {
    /// Its form, as far as it is known: its rows are not counted, and the whole column of dates may
    /// tell what samples of it do not.
    pub facts: FileFacts,
    /// Required meanings that no column has; without one of them it cannot be read as sales.
    pub missing: Vec<Meaning>,
    /// The first rows: as many cells as there are columns, empty ones where a row is short.
    pub rows: Vec<Vec<Cell>>,
}

/// A field as read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Cell {
    /// Its text, cut to 80 characters.
    pub text: String,
    /// What it is, with what its column means.
    pub value: Value,
}

/// What a field is.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum Value {
    /// Text, or in a column that is not used, or empty.
    Text,
    /// A number.
    Number(f64),
    /// A date, or a date and a time.
    Minute(Minute),
    /// Not what the column says.
    Unreadable,
}

/// Rows that are no sales, to download.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RejectedRow {
    /// Which of [`super::CleaningReport::files`].
    pub file: u32,
    /// Line of the file on which the row begins.
    pub line: u64,
    /// Why it is no sale.
    pub rule: super::Rule,
    /// Its fields.
    pub fields: Vec<String>,
}

impl Preview {
    /// Whether all tables can be read without a question: each is the export of a known platform,
    /// or of a form that the user described, and nothing in it is open.
    #[must_use]
    pub fn is_plain(&self) -> bool {
        use super::{ColumnReason, DateOrderFound};

        self.tables.iter().all(|table| {
            let facts = &table.facts;
            let is_known = facts.platform.is_some()
                || facts.columns.iter().any(|column| column.reason == ColumnReason::Chosen);
            let is_open = matches!(facts.date_order, DateOrderFound::Assumed(_))
                || !facts.open_numbers.is_empty();
            table.missing.is_empty() && is_known && !is_open
        })
    }
}
