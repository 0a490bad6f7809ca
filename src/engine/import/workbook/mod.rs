//! A workbook (.xlsx, .xlsm, .xls, .ods) -> the CSV text of its table, so that everything behind
//! reads one thing: text.
//!
//! # Steps
//! 1. `check` (.xls, in a `compound` file) and `content` (.ods): whether `calamine` can be given it.
//! 2. `book`: the bytes -> an open workbook of one of the three formats, and the rows of a sheet.
//! 3. Here: which sheets are one table. Exports split by year or month have several of one shape.
//! 4. `text`: their rows as text (`row`, `cell`), handed out piece by piece.
//!
//! Rows of .xlsx are read from the compressed sheet while the text is handed out; .xls and .ods are
//! in memory as a whole, where `calamine` puts them. Given a damaged file, `calamine` may panic, ask
//! for any amount of memory or never come to an end; what is known to do so is refused before.

mod book;
mod cell;
mod check;
mod compound;
mod content;
mod extent;
mod row;
pub(super) mod text;

use std::io::Read;

use calamine::SheetVisible;

use self::book::{Book, Rows};
use self::row::Row;
use self::text::Text;
use super::packing;

/// Bytes that a workbook may have, and the parts of one that are kept in memory, unpacked: half a
/// gigabyte. The longest sheet there is, a million rows, takes a tenth.
const MOST_BYTES: u64 = 1 << 29;

/// An open workbook, the headers of its sheets read.
#[derive(Debug)]
pub(super) struct Workbook {
    book: Book,
    sheets: Vec<Sheet>,
}

/// What is known of a sheet. Charts and macros are none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Sheet {
    /// Its name.
    pub(super) name: String,
    /// The number of its last row as a person sees it, from 1; 0 for an empty sheet. When no
    /// other sheet competes it is what the workbook states, which may be too large.
    pub(super) rows: u32,
    /// The cells of the first row with something in it, without empty ones at the end: the header,
    /// most likely.
    pub(super) header: Vec<String>,
    /// The number of that row; 0 for an empty sheet.
    pub(super) header_row: u32,
    /// What becomes of it.
    pub(super) fate: Fate,
}

/// What becomes of a sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fate {
    /// It is read, with the others that are.
    Read,
    /// Its header is another one than that of the sheets that are read, which have more rows.
    OtherColumns,
    /// There is nothing in it.
    Empty,
    /// The workbook hides it.
    Hidden,
}

/// Why a workbook cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub(super) enum Refusal {
    /// It is encrypted.
    #[error("the workbook is protected with a password")]
    Password,
    /// It is a binary workbook (.xlsb).
    #[error("the workbook is saved in Excel's binary format (.xlsb)")]
    Binary,
    /// It is no workbook, or a part of it is broken.
    #[error("the workbook is damaged ({0})")]
    Damaged(String),
    /// It is larger than a workbook may be, or what is kept of it in memory is.
    #[error("the workbook is too large")]
    TooLarge,
    /// There is nothing in any sheet that can be seen.
    #[error("the workbook has no sheet with something in it")]
    NoSheet,
}

/// All bytes of a workbook, which are said to be `stated`: when that is too many, none is read.
///
/// # Errors
/// When they cannot be read, or are too many.
pub(super) fn whole(file: impl Read, stated: u64) -> Result<Vec<u8>, packing::Refusal> {
    if stated > MOST_BYTES {
        return Err(Refusal::TooLarge.into());
    }
    let mut bytes = Vec::new();
    file.take(MOST_BYTES + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > MOST_BYTES {
        return Err(Refusal::TooLarge.into());
    }
    Ok(bytes)
}

impl Workbook {
    /// Opens a workbook and reads its sheets down to their headers; sheets of different shapes are
    /// read to the end, to know the larger.
    ///
    /// # Errors
    /// Why it cannot be read.
    pub(super) fn open(bytes: Vec<u8>) -> Result<Self, Refusal> {
        let mut book = Book::open(bytes)?;
        let mut sheets = Vec::new();
        for (name, visibility) in book.sheets() {
            sheets.push(match visibility {
                SheetVisible::Visible => survey(&mut book, name)?,
                SheetVisible::Hidden | SheetVisible::VeryHidden => Sheet::new(name, Fate::Hidden),
            });
        }
        if !are_alike(&sheets) {
            for sheet in sheets.iter_mut().filter(|sheet| sheet.fate == Fate::Read) {
                sheet.rows = last(book.rows(&sheet.name)?, &mut Row::default())?;
            }
        }
        choose(&mut sheets)?;
        Ok(Self { book, sheets })
    }

    /// Its sheets, in their order; at least one is [`Fate::Read`].
    pub(super) fn sheets(&self) -> &[Sheet] {
        &self.sheets
    }

    /// The text of the sheets that are read, as one table: the header of the first one only. A row
    /// of the first sheet is on the line of its number, unless a cell above has line breaks.
    pub(super) fn into_text(self) -> Text {
        let read = self.sheets.into_iter().filter(|sheet| sheet.fate == Fate::Read);
        Text::new(self.book, read.collect())
    }
}

impl Sheet {
    fn new(name: String, fate: Fate) -> Self {
        Self { name, rows: 0, header: Vec::new(), header_row: 0, fate }
    }
}

/// Reads a sheet down to its header, and to its end if the workbook does not state how long it is.
fn survey(book: &mut Book, name: String) -> Result<Sheet, Refusal> {
    let mut rows = book.rows(&name)?;
    let mut row = Row::default();
    if !rows.advance(&mut row)? {
        return Ok(Sheet::new(name, Fate::Empty));
    }
    let header = row.cells().iter().map(|cell| cell.trim().to_owned()).collect();
    let header_row = row.number();
    let rows = match rows.stated() {
        stated if stated > header_row => stated,
        _ => last(rows, &mut row)?,
    };
    Ok(Sheet { name, rows, header, header_row, fate: Fate::Read })
}

/// The number of the last row.
fn last(mut rows: Rows<'_>, row: &mut Row) -> Result<u32, Refusal> {
    let mut last = row.number();
    while rows.advance(row)? {
        last = row.number();
    }
    Ok(last)
}

fn are_alike(sheets: &[Sheet]) -> bool {
    let mut candidates = sheets.iter().filter(|sheet| sheet.fate == Fate::Read);
    let first = candidates.next();
    first.is_none_or(|first| candidates.all(|other| is_alike(first, other)))
}

/// Leaves out sheets with another header, or the same in another row, than the ones that have the
/// most rows together; the first of equals wins.
fn choose(sheets: &mut [Sheet]) -> Result<(), Refusal> {
    let candidates = || sheets.iter().filter(|sheet| sheet.fate == Fate::Read);
    let rows_like = |one: &Sheet| -> u64 {
        candidates().filter(|other| is_alike(one, other)).map(|other| u64::from(other.rows)).sum()
    };
    // `max_by_key` takes the last of equals.
    let candidates: Vec<&Sheet> = candidates().collect();
    let best = candidates.into_iter().rev().max_by_key(|sheet| rows_like(sheet));
    let best = best.ok_or(Refusal::NoSheet)?.clone();
    for sheet in sheets {
        if sheet.fate == Fate::Read && !is_alike(&best, sheet) {
            sheet.fate = Fate::OtherColumns;
        }
    }
    Ok(())
}

fn is_alike(one: &Sheet, other: &Sheet) -> bool {
    one.header_row == other.header_row && one.header == other.header
}

#[cfg(test)]
mod tests;
