//! Tables written as rows of cells in markup: web pages (HTML, often saved as .xls) and the XML of
//! Excel 2003 -> CSV text, made while it is read.
//!
//! `html` and `sheets` read tokens of [`super::markup`] and hand out rows; a cell that goes on over
//! several rows is in each of them.

mod html;
mod row;
mod sheets;
#[cfg(test)]
mod tests;

use std::io::{Read, Result};

use self::html::Html;
use self::sheets::Sheets;
use super::quoted;

/// Bytes of text made at a time.
const BLOCK: usize = 1 << 16;

/// Tables looked at in a file.
const MOST_TABLES: usize = 256;

/// How tables are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    /// A web page.
    Html,
    /// The XML of Excel 2003.
    Sheets,
}

/// What is known of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Table {
    /// Its place among all tables of the file.
    pub(super) place: usize,
    /// What it is called, if it has a name.
    pub(super) name: String,
    /// Its rows with something in them.
    pub(super) rows: u64,
    /// Its columns.
    columns: usize,
    /// The file hides it.
    pub(super) is_hidden: bool,
}

/// Rows of all tables of a file, as they come.
trait Walk {
    /// Reads on to the end of the next row; tells of which table it is, none at the end.
    ///
    /// # Errors
    /// When the text cannot be read or ends in the middle.
    fn advance(&mut self) -> Result<Option<usize>>;

    /// The cells of the row.
    fn cells(&self) -> &[String];

    /// What is known of a table beside its rows.
    fn describe(&self, table: &mut Table);
}

impl Format {
    /// Its name in the report.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::Sheets => "xml",
        }
    }

    fn walk<'a>(self, text: impl Read + 'a) -> Box<dyn Walk + 'a> {
        match self {
            Self::Html => Box::new(Html::new(text)),
            Self::Sheets => Box::new(Sheets::new(text)),
        }
    }
}

/// Looks through all of a text in UTF-8 for tables: those with several rows and columns, in their
/// order. What serves to arrange a page is none.
///
/// # Errors
/// When it cannot be read or ends in the middle.
pub(super) fn survey(format: Format, text: impl Read) -> Result<Vec<Table>> {
    let mut walk = format.walk(text);
    let mut tables: Vec<Table> = Vec::new();
    while let Some(place) = walk.advance()? {
        let cells = walk.cells().iter().rposition(|cell| !cell.is_empty());
        let Some(last) = cells.filter(|_| place < MOST_TABLES) else { continue };
        if tables.len() <= place {
            tables.resize_with(place + 1, Table::default);
        }
        tables[place].rows += 1;
        tables[place].columns = tables[place].columns.max(last + 1);
    }
    for (place, table) in tables.iter_mut().enumerate() {
        table.place = place;
        walk.describe(table);
    }
    tables.retain(|table| table.rows > 1 && table.columns > 1);
    Ok(tables)
}

/// The CSV text of a table: UTF-8, commas, RFC 4180, line feeds.
pub(super) struct Rows<'a> {
    walk: Box<dyn Walk + 'a>,
    /// Which table.
    place: usize,
    width: usize,
    has_ended: bool,
    made: Vec<u8>,
    handed_out: usize,
}

impl std::fmt::Debug for Rows<'_> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Rows").field("place", &self.place).finish_non_exhaustive()
    }
}

impl<'a> Rows<'a> {
    /// The table at a place of a text in UTF-8.
    pub(super) fn new(format: Format, text: impl Read + 'a, place: usize) -> Self {
        let walk = format.walk(text);
        Self { walk, place, width: 0, has_ended: false, made: Vec::new(), handed_out: 0 }
    }

    fn advance(&mut self) -> Result<()> {
        self.made.clear();
        self.handed_out = 0;
        while !self.has_ended && self.made.len() < BLOCK {
            match self.walk.advance()? {
                Some(place) if place == self.place => {
                    let cells = self.walk.cells();
                    self.width = self.width.max(cells.len());
                    quoted::line(cells.iter().map(String::as_str), self.width, &mut self.made);
                }
                Some(_) => {}
                None => self.has_ended = true,
            }
        }
        Ok(())
    }
}

impl Read for Rows<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> Result<usize> {
        while self.handed_out == self.made.len() {
            if self.has_ended {
                return Ok(0);
            }
            self.advance()?;
        }
        let ready = &self.made[self.handed_out..];
        let length = ready.len().min(buffer.len());
        buffer[..length].copy_from_slice(&ready[..length]);
        self.handed_out += length;
        Ok(length)
    }
}
