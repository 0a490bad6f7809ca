//! Bytes -> rows -> transactions: compression, encoding, dialect, columns, dates, money, cleaning.
//!
//! # Steps
//! 1. `packing`: the file's bytes -> text, unpacked while it streams, by `decompress`, from an
//!    `archive` or a `workbook`.
//! 2. `recognise`: the head of the text -> its form (separator, header, `columns`, how `dates` and
//!    `numbers` are written); pure, apart from reading.
//! 3. `text`, `rows`: lines and rows; which of the `encodings` it is, is decided over the whole file.
//! 4. `clean`: rows -> sales, or counted by the rule that takes them. `carry` fills what an order's
//!    further rows leave blank, `status` tells what brought no money, `products` takes lists apart.
//! 5. `sales`, `intern`: labels become numbers as they come.
//! 6. `arrange`, `sort`: everything in an order that the file's rows have no part in.
//!
//! When the head does not show whether days or months come first, all dates of the file are looked
//! at before it is read; when they do not show it either, it is assumed, and said.
//!
//! The file is never in memory as a whole: what grows with it are the compact columns, the labels
//! and 16 to 32 bytes a row that tell duplicates.

mod archive;
mod arrange;
mod carry;
mod clean;
mod columns;
mod dates;
mod decompress;
mod encodings;
mod error;
mod intern;
mod numbers;
mod pace;
mod packing;
mod products;
mod recognise;
mod rows;
mod sales;
mod sort;
mod status;
mod text;
mod transactions;
mod workbook;

use std::cell::Cell;
use std::io::{Read, Seek};
use std::rc::Rc;

pub use error::Error;
pub use transactions::{Lines, Transactions};

use self::clean::Cleaner;
use self::columns::Money;
use self::encodings::Encoding;
use self::encodings::transcode::{self, Transcoder};
use self::pace::Pace;
use self::packing::{Packed, Refusal, Unpacking};
use self::recognise::{Form, Unrecognised};
use self::rows::{Rows, Stop};
use self::text::Text;
use super::host::Host;
use crate::results::{CleaningReport, Column, DateOrderFound, FileFacts, MoneyFrom};
use crate::settings::{DateOrder, Plan};

/// A file to read.
#[expect(missing_debug_implementations, reason = "a reader has nothing to show")]
pub struct Source<'a> {
    /// Its name, for messages and to recognise its kind.
    pub name: String,
    /// Its size in bytes.
    pub bytes: u64,
    /// What tells this file from another one: two sources with the same identity have the same
    /// bytes.
    pub identity: String,
    /// Its bytes, at their beginning.
    pub reader: Box<dyn ReadSeek + 'a>,
}

/// Bytes that can be read more than once.
pub trait ReadSeek: Read + Seek {}

impl<T: Read + Seek> ReadSeek for T {}

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

/// The part of the import that a look at all dates takes, when it is needed.
const SURVEYING: f64 = 0.3;

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

    let read_error = |source| Error::Read { name: name.clone(), source };
    let mut packed = Packed::open(reader, bytes).map_err(|why| refused(why, &name))?;
    let mut text = packed.text().map_err(|why| refused(why, &name))?.text;
    let mut head = Vec::new();
    let limit = recognise::HEAD as u64;
    Read::take(&mut text, limit).read_to_end(&mut head).map_err(read_error)?;
    let is_whole = head.len() < recognise::HEAD;
    drop(text);
    let named = plan.import.encoding.as_ref().map(|name| {
        Encoding::named(name).ok_or_else(|| Error::UnknownEncoding { encoding: name.clone() })
    });
    let wide = || transcode::of_head(&head).filter(|encoding| encoding.is_wide());
    // What is transcoded is UTF-8 from here on.
    let transcoded = named.transpose()?.or_else(wide);
    if let Some(encoding) = transcoded {
        let mut text = Vec::new();
        let mut transcoder = Transcoder::new(head.as_slice(), encoding);
        transcoder.read_to_end(&mut text).map_err(read_error)?;
        head = text;
    }
    let form = recognise::recognise(&head).map_err(|why| unrecognised(why, &name))?;
    drop(head);

    let mut dates = form.dates.clone();
    let chosen = plan.import.date_order;
    let mut from = 0.0;
    if dates.undecided.is_some() && chosen.is_none() && !is_whole {
        dates = survey_dates(&name, &mut packed, &form, transcoded, pace).await?;
        from = SURVEYING;
    }
    let reading = chosen.map_or(dates.reading, |order| dates.reading_with(order));

    let (inside, left_out) = (packed.inside.clone(), packed.left_out.clone());
    let mut cleaner = Cleaner::new(form, &plan.import, reading);
    let mut pass = Pass::begin(&name, &mut packed, cleaner.form(), transcoded)?;
    while pass.advance()? {
        let too_many = |what| Error::TooMany { name: name.clone(), what };
        cleaner.judge(pass.rows.row(), || pass.rows.line()).map_err(too_many)?;
        if pass.is_breath_due(pace) {
            pace.breathe(from + (READING - from) * pass.done()).await?;
        }
    }
    let encoding = pass.rows.text().census().encoding();
    let facts = FileFacts {
        name: name.clone(),
        bytes,
        compression: pass.packing.to_owned(),
        inside,
        left_out,
        encoding: transcoded.unwrap_or(encoding).name().to_owned(),
        ..facts(cleaner.form(), &dates, chosen, reading)
    };
    drop(pass);
    let (report, sales) = cleaner.finish(facts, encoding);
    if report.rows_kept == 0 {
        return Err(Error::NoSale { name, rows: report.rows_read, steps: report.steps });
    }
    let transactions = arrange::arrange(sales, encoding, pace, READING).await?;
    pace.breathe(1.0).await?;
    Ok(Imported { transactions, report })
}

fn refused(why: Refusal, name: &str) -> Error {
    let name = name.to_owned();
    match why {
        Refusal::Read(source) => Error::Read { name, source },
        Refusal::Archive(archive::Refusal::Password(_))
        | Refusal::Workbook(workbook::Refusal::Password) => Error::Password { name },
        Refusal::Workbook(workbook::Refusal::Binary) => {
            Error::NotText { name, kind: "a binary Excel workbook (.xlsb)" }
        }
        Refusal::NoTable => Error::NotText { name, kind: "an archive of files that are no tables" },
        Refusal::Workbook(workbook::Refusal::NoSheet) => Error::Empty { name },
        why @ (Refusal::Archive(_) | Refusal::Workbook(_)) => {
            Error::Read { name, source: std::io::Error::other(why) }
        }
    }
}

fn unrecognised(why: Unrecognised, name: &str) -> Error {
    let name = name.to_owned();
    match why {
        Unrecognised::Empty => Error::Empty { name },
        Unrecognised::NotText(kind) => Error::NotText { name, kind },
        Unrecognised::Columns { missing, found } => Error::MissingColumns { name, missing, found },
    }
}

/// Looks at all dates of a file whose head leaves open whether days or months come first.
async fn survey_dates<H: Host>(
    name: &str,
    packed: &mut Packed<'_>,
    form: &Form,
    transcoded: Option<Encoding>,
    pace: &mut Pace<'_, H>,
) -> Result<dates::Finding, Error> {
    let mut survey = dates::Survey::default();
    let mut pass = Pass::begin(name, packed, form, transcoded)?;
    while pass.advance()? {
        survey.look(pass.rows.row().get(form.columns.date).unwrap_or_default().trim_ascii());
        if pass.is_breath_due(pace) {
            pace.breathe(SURVEYING * pass.done()).await?;
        }
    }
    Ok(survey.finish())
}

/// One reading of a file's rows, from the first one below the header to the last.
struct Pass<'a> {
    name: &'a str,
    packing: &'static str,
    done: Rc<Cell<f64>>,
    rows: Rows<Box<dyn Read + 'a>>,
    breath: u64,
}

impl<'a> Pass<'a> {
    fn begin(
        name: &'a str,
        packed: &'a mut Packed<'_>,
        form: &Form,
        transcoded: Option<Encoding>,
    ) -> Result<Self, Error> {
        let read_error = |source| Error::Read { name: name.to_owned(), source };
        let Unpacking { mut text, packing, done } =
            packed.text().map_err(|why| refused(why, name))?;
        if let Some(encoding) = transcoded {
            text = Box::new(Transcoder::new(text, encoding));
        }
        let mark = form.mark as u64;
        std::io::copy(&mut Read::take(&mut text, mark), &mut std::io::sink())
            .map_err(read_error)?;
        let rows = Rows::new(Text::new(text), form.separator, decompress::BLOCK);
        let mut pass = Self { name, packing, done, rows, breath: 0 };
        for _above in 0..=form.rows_above {
            pass.advance()?;
        }
        Ok(pass)
    }

    /// Goes on to the next row; tells whether there is one.
    fn advance(&mut self) -> Result<bool, Error> {
        self.rows.advance().map_err(|stop| match stop {
            Stop::Read(source) => Error::Read { name: self.name.to_owned(), source },
            Stop::Endless(line) => Error::EndlessRow { name: self.name.to_owned(), line },
        })
    }

    fn is_breath_due<H: Host>(&mut self, pace: &mut Pace<'_, H>) -> bool {
        let is_due = pace.is_due_after(1) || self.rows.bytes() - self.breath > BREATH_BYTES;
        if is_due {
            self.breath = self.rows.bytes();
        }
        is_due
    }

    /// The share of the file that has been read.
    fn done(&self) -> f64 {
        self.done.get()
    }
}

/// What the form of the file says of it.
fn facts(
    form: &Form,
    dates: &dates::Finding,
    chosen: Option<DateOrder>,
    reading: dates::Reading,
) -> FileFacts {
    let columns = form.names.iter().zip(&form.columns.meanings);
    let column = |(name, &meaning): (&String, _)| Column { name: name.clone(), meaning };
    let order = match (&dates.undecided, chosen, dates.decided_by) {
        (_, Some(_), _) => DateOrderFound::Chosen,
        (Some(undecided), None, _) => {
            let mut read = dates::Dates::new(reading);
            let example = |example: &dates::Example| {
                let is_day_first = read
                    .parse(example.text.as_bytes())
                    .is_ok_and(|minute| minute.day() == example.day_first);
                let (day, other) = if is_day_first {
                    (example.day_first, example.month_first)
                } else {
                    (example.month_first, example.day_first)
                };
                (example.text.clone(), day, other)
            };
            DateOrderFound::Assumed(undecided.examples.iter().map(example).collect())
        }
        (None, None, dates::Evidence::Sequence) => DateOrderFound::BySequence,
        (None, None, _) => DateOrderFound::Certain,
    };
    FileFacts {
        name: String::new(),
        bytes: 0,
        compression: String::new(),
        inside: Vec::new(),
        left_out: Vec::new(),
        encoding: String::new(),
        separator: char::from(form.separator),
        platform: form.platform.map(str::to_owned),
        date_form: dates.forms.first().map_or_else(String::new, |(form, _)| form.pattern(reading)),
        date_order: order,
        money: match form.columns.money {
            Money::Price(_) => MoneyFrom::Price,
            Money::Amount(_) => MoneyFrom::Amount,
            Money::Total(_) => MoneyFrom::Total,
            Money::Unknown => MoneyFrom::Pieces,
        },
        currency: None,
        header_line: form.rows_above as u64 + 1,
        columns: columns.map(column).collect(),
    }
}
