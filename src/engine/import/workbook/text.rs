//! The rows of several sheets -> one CSV text, made while it is read.

use std::io::{Error, Read, Result};

use self_cell::{MutBorrow, self_cell};

use super::book::{Book, Rows};
use super::row::Row;
use super::{Refusal, Sheet};

/// Bytes of text made at a time.
const BLOCK: usize = 1 << 16;

/// The CSV text of a table: UTF-8, commas, RFC 4180, line feeds. A line has at least as many fields
/// as the longest one before. Reading fails when a sheet turns out to be damaged.
pub(in crate::engine::import) struct Text {
    state: State,
    sheets: Vec<Sheet>,
    /// The place of the sheet that comes next.
    next: usize,
    row: Row,
    /// Fields of a line.
    width: usize,
    /// Lines of the first sheet, which keeps its blank ones.
    line: u32,
    /// The row up to which a sheet is passed over: its header, if it is not the first.
    passed_over: u32,
    /// Rows of all sheets, and of those that are read.
    rows: u64,
    rows_before: u64,
    made: Vec<u8>,
    handed_out: usize,
}

enum State {
    /// Between two sheets, or at one of the ends.
    Between(Book),
    In(Open),
    /// A sheet is damaged.
    Failed,
}

self_cell! {
    /// A workbook and the rows of one of its sheets, which borrow it.
    struct Open {
        owner: MutBorrow<Book>,
        #[not_covariant]
        dependent: Rows,
    }
}

impl std::fmt::Debug for Text {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Text").field("share", &self.share()).finish_non_exhaustive()
    }
}

impl Text {
    /// The text of these sheets, one below the other.
    pub(super) fn new(book: Book, sheets: Vec<Sheet>) -> Self {
        Self {
            state: State::Between(book),
            rows: sheets.iter().map(|sheet| u64::from(sheet.rows)).sum(),
            sheets,
            next: 0,
            row: Row::default(),
            width: 0,
            line: 0,
            passed_over: 0,
            rows_before: 0,
            made: Vec::new(),
            handed_out: 0,
        }
    }

    /// Goes back to the beginning, for another reading; after a failure there is nothing to read.
    pub(in crate::engine::import) fn rewind(self) -> Self {
        match self.state {
            State::Between(book) => Self::new(book, self.sheets),
            State::In(open) => Self::new(open.into_owner().into_inner(), self.sheets),
            State::Failed => self,
        }
    }

    /// The share of the rows that is made into text, from 0 to 1; 1 at the end.
    pub(in crate::engine::import) fn share(&self) -> f64 {
        if matches!(self.state, State::Between(_)) && self.next == self.sheets.len() {
            return 1.0;
        }
        let read = self.rows_before + u64::from(self.row.number());
        (read as f64 / self.rows.max(1) as f64).min(1.0)
    }

    /// Makes the next block of text; none at the end.
    fn advance(&mut self) -> std::result::Result<(), Refusal> {
        self.made.clear();
        self.handed_out = 0;
        while self.made.len() < BLOCK {
            self.state = match std::mem::replace(&mut self.state, State::Failed) {
                State::Between(book) if self.next == self.sheets.len() => {
                    self.state = State::Between(book);
                    break;
                }
                State::Between(book) => self.begin(book)?,
                State::In(mut open) => {
                    if open.with_dependent_mut(|_, rows| rows.advance(&mut self.row))? {
                        self.write();
                        State::In(open)
                    } else {
                        self.rows_before += u64::from(self.row.number());
                        self.row.begin(0);
                        State::Between(open.into_owner().into_inner())
                    }
                }
                State::Failed => break,
            };
        }
        Ok(())
    }

    /// Begins the next sheet.
    fn begin(&mut self, book: Book) -> std::result::Result<State, Refusal> {
        let sheet = &self.sheets[self.next];
        self.passed_over = if self.next == 0 { 0 } else { sheet.header_row };
        self.next += 1;
        let rows = Open::try_new(MutBorrow::new(book), |book| book.borrow_mut().rows(&sheet.name))?;
        Ok(State::In(rows))
    }

    /// Writes the row, with the blank ones before it in the first sheet.
    fn write(&mut self) {
        let number = self.row.number();
        if number <= self.passed_over {
            return;
        }
        if self.next == 1 {
            let blank = number.saturating_sub(self.line + 1) as usize;
            self.made.resize(self.made.len() + blank, b'\n');
            self.line = number;
        }
        self.width = self.width.max(self.row.cells().len());
        self.row.write(self.width, &mut self.made);
    }
}

impl Read for Text {
    fn read(&mut self, buffer: &mut [u8]) -> Result<usize> {
        if self.handed_out == self.made.len() {
            self.advance().map_err(Error::other)?;
        }
        let ready = &self.made[self.handed_out..];
        let length = ready.len().min(buffer.len());
        buffer[..length].copy_from_slice(&ready[..length]);
        self.handed_out += length;
        Ok(length)
    }
}
