//! The rows of several sheets -> one CSV text, made while it is read.

use std::io::{Error, Read, Result};

use self_cell::{MutBorrow, self_cell};

use super::Refusal;
use super::book::{Book, Rows};
use super::merges::Filler;
use super::row::Row;
use super::shapes::{Shape, Sheet};

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
    /// What fills the merged cells of the sheet.
    filler: Filler,
    /// Cells so far that hold an error instead of a value.
    errors: u64,
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
    Failed(Book),
    /// Only for a moment.
    Nowhere,
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
    /// The text of the sheets of a shape, one below the other.
    pub(in crate::engine::import) fn new(book: Book, shape: Shape) -> Self {
        Self {
            state: State::Between(book),
            rows: shape.rows(),
            sheets: shape.sheets,
            next: 0,
            row: Row::default(),
            width: 0,
            line: 0,
            filler: Filler::default(),
            errors: 0,
            passed_over: 0,
            rows_before: 0,
            made: Vec::new(),
            handed_out: 0,
        }
    }

    /// The workbook, for another reading.
    pub(in crate::engine::import) fn into_book(self) -> Book {
        match self.state {
            State::Between(book) | State::Failed(book) => book,
            State::In(open) => open.into_owner().into_inner(),
            State::Nowhere => unreachable!("it is left at once"),
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

    /// Cells so far that hold an error, such as `#N/A`, instead of a value; they are blank.
    pub(in crate::engine::import) fn errors(&self) -> u64 {
        self.errors
    }

    /// Makes the next block of text; none at the end.
    fn advance(&mut self) -> std::result::Result<(), Refusal> {
        self.made.clear();
        self.handed_out = 0;
        while self.made.len() < BLOCK {
            let (state, outcome) = match std::mem::replace(&mut self.state, State::Nowhere) {
                State::Between(book) if self.next == self.sheets.len() => {
                    self.state = State::Between(book);
                    break;
                }
                State::Between(book) => self.begin(book),
                State::In(mut open) => {
                    match open.with_dependent_mut(|_, rows| rows.advance(&mut self.row)) {
                        Ok(true) => {
                            self.write();
                            (State::In(open), Ok(()))
                        }
                        Ok(false) => {
                            self.rows_before += u64::from(self.row.number());
                            self.row.begin(0);
                            (State::Between(open.into_owner().into_inner()), Ok(()))
                        }
                        Err(why) => (State::Failed(open.into_owner().into_inner()), Err(why)),
                    }
                }
                State::Failed(book) => {
                    self.state = State::Failed(book);
                    break;
                }
                State::Nowhere => break,
            };
            self.state = state;
            outcome?;
        }
        Ok(())
    }

    /// Begins the next sheet.
    fn begin(&mut self, book: Book) -> (State, std::result::Result<(), Refusal>) {
        let sheet = &self.sheets[self.next];
        self.passed_over = if self.next == 0 { 0 } else { sheet.header_row };
        self.filler = Filler::new(&sheet.merges);
        self.next += 1;
        let open = Open::try_new_or_recover(MutBorrow::new(book), |book| {
            book.borrow_mut().rows(&sheet.name)
        });
        match open {
            Ok(open) => (State::In(open), Ok(())),
            Err((book, why)) => (State::Failed(book.into_inner()), Err(why)),
        }
    }

    /// Writes the row, with the blank ones before it in the first sheet.
    fn write(&mut self) {
        let number = self.row.number();
        self.filler.fill(&mut self.row);
        if number <= self.passed_over {
            return;
        }
        self.errors += self.row.errors;
        if self.next == 1 {
            let blank = number.saturating_sub(self.line + 1) as usize;
            self.made.resize(self.made.len() + blank, b'\n');
            self.line = number;
        }
        if let Some(places) = &self.sheets[self.next - 1].places {
            self.row.arrange(places);
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
