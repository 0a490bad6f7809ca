//! Bytes -> rows -> transactions: compression, encoding, dialect, columns, dates, money, cleaning.
//!
//! # Steps
//! 1. `decompress`: the file's bytes, unpacked while they stream.
//! 2. `recognise`: the head of the text -> its form (dialect, `columns`); pure, apart from reading.
//! 3. `text`, `rows`: lines and rows; `encoding` is decided over the whole file.
//! 4. `clean`: rows -> sales, or counted by the rule that takes them (`date`, `number`).
//! 5. `sales`, `intern`: labels become numbers as they come.
//! 6. `arrange`, `sort`: everything in an order that the file's rows have no part in.
//!
//! The file is never in memory as a whole: what grows with it are the compact columns, the labels
//! and 16 to 32 bytes a row that tell duplicates.

mod arrange;
mod clean;
mod columns;
mod date;
mod decompress;
mod encoding;
mod error;
mod intern;
mod number;
mod pace;
mod recognise;
mod rows;
mod sales;
mod sort;
mod text;
mod transactions;

use std::cell::Cell;
use std::io::{Cursor, Read};
use std::rc::Rc;

pub use error::Error;
pub use transactions::{Lines, Transactions};

use self::clean::Cleaner;
use self::encoding::Encoding;
use self::pace::Pace;
use self::recognise::{Form, Unrecognised};
use self::rows::{Rows, Stop};
use self::text::Text;
use super::host::Host;
use crate::results::{CleaningReport, Column, FileFacts};
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

/// What is wrong with the text of a date or number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fault {
    /// It is none.
    Unreadable,
    /// It is beyond what is computed with.
    OutOfRange,
}

/// The part of the import that reading takes; arranging takes the rest.
const READING: f64 = 0.9;

/// Bytes of text between two looks at whether it is time to breathe, for files with long rows.
const BREATH_BYTES: u64 = 1 << 21;

/// Reads and cleans a file.
///
/// # Errors
/// When the file cannot be read as sales at all; a bad row is counted, not an error.
pub async fn import<H: Host>(source: Source<'_>, plan: &Plan, host: &H) -> Result<Imported, Error> {
    let Source { name, bytes, reader, .. } = source;
    let pace = &mut Pace::new(host);
    pace.breathe(0.0).await?;

    let consumed = Rc::new(Cell::new(0));
    let counted = Counted { reader, consumed: Rc::clone(&consumed) };
    let read_error = |source| Error::Read { name: name.clone(), source };
    let (compression, mut reader) = decompress::open(counted).map_err(read_error)?;
    let mut head = Vec::new();
    let limit = recognise::HEAD as u64;
    Read::take(&mut reader, limit).read_to_end(&mut head).map_err(read_error)?;
    let form = recognise::recognise(&head).map_err(|why| unrecognised(why, &name, &head))?;

    let mut text = Cursor::new(head);
    text.set_position(form.mark as u64);
    let mut rows = Rows::new(Text::new(text.chain(reader)), form.separator, decompress::BLOCK);
    let mut cleaner = Cleaner::new(form, plan.import.duplicates);
    let stop = |stop| match stop {
        Stop::Read(source) => Error::Read { name: name.clone(), source },
        Stop::Endless(line) => Error::EndlessRow { name: name.clone(), line },
    };
    let mut breath = 0;
    // The first row is the header.
    rows.advance().map_err(stop)?;
    while rows.advance().map_err(stop)? {
        let too_many = |what| Error::TooMany { name: name.clone(), what };
        cleaner.judge(rows.row(), || rows.line()).map_err(too_many)?;
        if pace.is_due_after(1) || rows.bytes() - breath > BREATH_BYTES {
            breath = rows.bytes();
            let share = consumed.get() as f64 / bytes.max(1) as f64;
            pace.breathe(READING * share.min(1.0)).await?;
        }
    }
    let encoding = rows.text().census().encoding();
    drop(rows);

    let facts = FileFacts {
        name: name.clone(),
        bytes: consumed.get(),
        compression: compression.name().to_owned(),
        encoding: encoding.name().to_owned(),
        separator: char::from(cleaner.form().separator),
        columns: describe(cleaner.form(), encoding),
    };
    let (report, sales) = cleaner.finish(facts, encoding);
    if report.rows_kept == 0 {
        return Err(Error::NoSale { name, rows: report.rows_read, steps: report.steps });
    }
    let transactions = arrange::arrange(sales, encoding, pace, READING).await?;
    pace.breathe(1.0).await?;
    Ok(Imported { transactions, report })
}

/// Counts the bytes that are taken from a file.
struct Counted<R> {
    reader: R,
    consumed: Rc<Cell<u64>>,
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let length = self.reader.read(buffer)?;
        self.consumed.set(self.consumed.get() + length as u64);
        Ok(length)
    }
}

fn unrecognised(why: Unrecognised, name: &str, head: &[u8]) -> Error {
    let name = name.to_owned();
    match why {
        Unrecognised::Empty => Error::Empty { name },
        Unrecognised::NotText(kind) => Error::NotText { name, kind },
        Unrecognised::Columns { missing, found } => {
            let mut census = encoding::Census::default();
            census.look(head);
            let encoding = census.encoding();
            let found = found.iter().map(|name| encoding.decode(name).trim().to_owned()).collect();
            Error::MissingColumns { name, missing, found }
        }
    }
}

fn describe(form: &Form, encoding: Encoding) -> Vec<Column> {
    let columns = form.names.iter().zip(&form.columns.meanings);
    let column = |(name, &meaning): (&Vec<u8>, _)| Column {
        name: encoding.decode(name).trim().to_owned(),
        meaning,
    };
    columns.map(column).collect()
}
