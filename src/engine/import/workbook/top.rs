//! The top of a sheet: its first rows, among them most likely its header.

use super::Refusal;
use super::book::{Book, Rows};
use super::merges::Merge;
use super::row::Row;

/// Rows with something in them that are looked at.
const ROWS: usize = 48;

/// Rows of a sheet in which cells that go on over several of them are looked for: it takes a
/// reading more.
const MERGED: u32 = 1 << 15;

/// The top of a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Top {
    /// The sheet's name.
    pub(super) name: String,
    /// The number of its last row as a person sees it, from 1, which may be too large where the
    /// workbook states it.
    pub(super) last: u32,
    /// The first rows that are not blank, at least one: the number of each, from 1, and its cells
    /// without white space around them, up to the last one with something in it.
    pub(super) rows: Vec<(u32, Vec<String>)>,
    /// Its cells that go on over several rows; none of a long sheet.
    pub(super) merges: Vec<Merge>,
}

impl Top {
    /// Reads a sheet as far as is looked at, or to its end if the workbook does not state how long
    /// it is; none when it is empty.
    ///
    /// # Errors
    /// When the sheet is damaged.
    pub(super) fn read(book: &mut Book, name: String) -> Result<Option<Self>, Refusal> {
        let mut rows = Vec::new();
        let last = read_top(book.rows(&name)?, &mut rows)?;
        if rows.is_empty() {
            return Ok(None);
        }
        let merges = if last > MERGED { Vec::new() } else { book.merges(&name) };
        Ok(Some(Self { name, last, rows, merges }))
    }
}

/// Reads the first rows and tells the number of the last one.
fn read_top(mut sheet: Rows<'_>, rows: &mut Vec<(u32, Vec<String>)>) -> Result<u32, Refusal> {
    let mut row = Row::default();
    while rows.len() < ROWS {
        if !sheet.advance(&mut row)? {
            return Ok(row.number());
        }
        let cells = row.cells().iter().map(|cell| cell.trim().to_owned()).collect();
        rows.push((row.number(), cells));
    }
    if sheet.stated() > row.number() {
        return Ok(sheet.stated());
    }
    while sheet.advance(&mut row)? {}
    Ok(row.number())
}
