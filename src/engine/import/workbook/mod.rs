//! A workbook (.xlsx, .xlsm, .xls, .ods) -> the CSV text of its table, so that everything behind
//! reads one thing: text.
//!
//! # Steps
//! 1. `check` (.xls, in a `compound` file) and `content` (.ods): whether `calamine` can be given it.
//! 2. `book`: the bytes -> an open workbook of one of the three formats, and the rows of a sheet.
//! 3. `top` -> `shapes`: which sheets are one table. Exports split by year or month have several of
//!    one shape. Which of the tables are read is not decided here.
//! 4. `text`: their rows as text (`row`, `cell`), handed out piece by piece.
//!
//! Rows of .xlsx are read from the compressed sheet while the text is handed out; .xls and .ods are
//! in memory as a whole, where `calamine` puts them. Given a damaged file, `calamine` may panic, ask
//! for any amount of memory or never come to an end; what is known to do so is refused before.

pub(super) mod book;
mod cell;
mod check;
mod compound;
mod content;
mod extent;
mod merges;
mod row;
pub(super) mod shapes;
pub(super) mod text;
mod top;

use std::io::Read;

use calamine::SheetVisible;

use self::book::Book;
pub(super) use self::cell::write_iso;
use self::shapes::Shape;
#[cfg(test)]
use self::text::Text;
use self::top::Top;
use super::packing;

/// Bytes that a workbook may have, and the parts of one that are kept in memory, unpacked: half a
/// gigabyte. The longest sheet there is, a million rows, takes a tenth.
const MOST_BYTES: u64 = 1 << 29;

/// An open workbook, its sheets put together by their shape.
#[derive(Debug)]
pub(super) struct Workbook {
    book: Book,
    shapes: Vec<Shape>,
    hidden: Vec<String>,
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
    /// Opens a workbook and reads its sheets down to their headers, or to the end where it does not
    /// state how long they are.
    ///
    /// # Errors
    /// Why it cannot be read.
    pub(super) fn open(bytes: Vec<u8>) -> Result<Self, Refusal> {
        let mut book = Book::open(bytes)?;
        let mut hidden = Vec::new();
        let mut tops = Vec::new();
        for (name, visibility) in book.sheets() {
            match visibility {
                SheetVisible::Visible => tops.extend(Top::read(&mut book, name)?),
                SheetVisible::Hidden | SheetVisible::VeryHidden => hidden.push(name),
            }
        }
        let shapes = shapes::shapes(&tops);
        if shapes.is_empty() {
            return Err(Refusal::NoSheet);
        }
        Ok(Self { book, shapes, hidden })
    }

    /// The sheets of each shape that can be seen and have something in them, at least one; in the
    /// order of the first of each shape.
    pub(super) fn shapes(&self) -> &[Shape] {
        &self.shapes
    }

    /// The sheets that the workbook hides.
    pub(super) fn hidden(&self) -> &[String] {
        &self.hidden
    }

    /// The text of the sheets of one of the shapes, as one table: the header of the first one only,
    /// and the columns in its order. A row of the first sheet is on the line of its number, unless a
    /// cell above has line breaks.
    #[cfg(test)]
    pub(super) fn into_text(self, shape: usize) -> Text {
        Text::new(self.book, self.shapes[shape].clone())
    }

    /// The workbook with nothing of it being read.
    pub(super) fn into_book(self) -> Book {
        self.book
    }
}

#[cfg(test)]
mod tests;
