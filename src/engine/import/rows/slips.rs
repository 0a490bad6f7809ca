//! What was odd about the rows of a table, counted.

use serde::{Deserialize, Serialize};

/// Lines kept of a kind.
const SHOWN: usize = 5;

/// What was odd, by kind.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(in super::super) struct Slips {
    /// A mark of the byte order stood before the row: another file was appended there.
    pub(in super::super) marks: Slip,
    /// A quotation mark was taken for a part of the text, as it could not be one around a field.
    pub(in super::super) unquoted: Slip,
    /// Marks inside a quoted field were not written as they should be.
    pub(in super::super) inner: Slip,
    /// They were written in the other of two ways: behind a backslash, or doubled.
    pub(in super::super) escaped: Slip,
    /// A number was torn apart at the comma before its decimals, or a text at a separator in it, and
    /// was put together.
    pub(in super::super) joined: Slip,
    /// More fields than columns, and nothing tells which belongs where.
    pub(in super::super) longer: Slip,
    /// Fewer fields than columns, in other columns than they belong.
    pub(in super::super) shorter: Slip,
}

/// Rows of one kind.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(in super::super) struct Slip {
    /// How many.
    pub(in super::super) rows: u64,
    /// The lines on which the first of them begin.
    pub(in super::super) lines: Vec<u64>,
}

impl Slip {
    /// Counts a row that begins on this line.
    pub(super) fn take(&mut self, line: u64) {
        self.rows += 1;
        if self.lines.len() < SHOWN {
            self.lines.push(line);
        }
    }
}
