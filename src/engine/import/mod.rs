//! Bytes -> rows -> transactions: compression, encoding, dialect, columns, dates, money, cleaning.
//!
//! # Steps
//! 1. `packing`: a file's bytes -> text, unpacked while it streams, by `decompress`, from an
//!    `archive` or a `workbook`.
//! 2. `samples` -> `recognise`: pieces of the text -> its form (separator, header, `columns`, how
//!    `dates` and `numbers` are written); pure, apart from reading. `tables` are those of all files
//!    that are read together.
//! 3. `reading`, `text`, `rows` -> `block`: lines and rows; which of the `encodings` it is, is decided
//!    over the whole file. `repeats` finds rows that are there twice. All this is the one half of
//!    the work, which a host may let run ahead of the other.
//! 4. `clean`: rows -> sales, or counted by the rule that takes them (`tallies`). `carry` fills what
//!    an order's further rows leave blank, `status` tells what brought no money, `products` takes
//!    lists apart, `left_out` is what the user does not want to look at, `markets` keep currencies
//!    apart.
//! 5. `sales`, `intern`: labels become numbers as they come.
//! 6. `arrange`, `sort`: everything in an order that the file's rows have no part in.
//!
//! When samples do not show whether days or months come first, all dates of the file are looked at
//! before it is read; when they do not show it either, it is assumed, and said.
//!
//! A file is never in memory as a whole: what grows with it are the compact columns, the labels
//! and 16 to 32 bytes a row that tell duplicates. `capacity` tells as soon as it can be told that
//! they will not fit; `growth` stops what unpacks to far more than a table can be.

mod aligned;
mod archive;
mod arrange;
mod block;
mod capacity;
mod carry;
mod clean;
mod columns;
mod dates;
mod decompress;
mod encodings;
mod error;
mod facts;
mod growth;
mod intern;
mod judge;
mod left_out;
mod markets;
mod numbers;
mod pace;
mod packing;
mod preview;
mod products;
mod reading;
mod recognise;
mod repeats;
mod rows;
mod sales;
mod samples;
mod sort;
mod status;
mod suspects;
mod tables;
mod tallies;
mod text;
mod transactions;
mod workbook;

use std::io::{self, Read, Seek};

pub use block::Block;
pub use error::Error;
pub use packing::Packed;
pub use reading::Reading;
pub use transactions::{Lines, Returns, Transactions};

use self::block::End;
use self::clean::{Cleaned, Cleaner};
use self::encodings::Encoding;
use self::markets::Market;
use self::numbers::Currency;
use self::pace::Pace;
use self::reading::Seeking;
use self::sales::TooMuch;
use self::tables::Tables;
use super::host::{Host, Step};
use crate::domain::Money;
use crate::results::{CleaningReport, Column, FileFacts, Preview, RejectedRow, Suspects, Tally};
use crate::settings::{ImportSettings, Plan};

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

/// Bytes that can be read more than once, on whichever thread.
pub trait ReadSeek: Read + Seek + Send {}

impl<T: Read + Seek + Send> ReadSeek for T {}

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

/// Rejected rows handed out together.
const TOGETHER: usize = 1 << 12;

/// Looks at samples of files and tells what they are, without reading them.
///
/// # Errors
/// When a file is no table at all. A table without a customer or a date is told with what is
/// missing.
pub fn preview(sources: Vec<Source<'_>>, settings: &ImportSettings) -> Result<Preview, Error> {
    let mut open = Tables::open(sources, settings)?;
    let dates = open.dates(settings.date_order);
    let mut tables = Vec::new();
    for (table, dates) in open.tables.iter().zip(&dates) {
        let file = &open.files[table.file];
        let packed = &mut open.packed[table.file];
        let packing = packed.text(table.at).map_err(|why| tables::refused(why, &file.name))?;
        let recognised = &table.recognised;
        let facts = FileFacts {
            name: file.name.clone(),
            bytes: file.bytes,
            compression: packing.packing.to_owned(),
            inside: table.inside.clone(),
            left_out: file.left_out.clone(),
            encoding: table.transcoded.unwrap_or(recognised.form.encoding).name().to_owned(),
            ..facts::facts(&recognised.form, &dates.finding, settings.date_order, dates.reading)
        };
        tables.push(preview::table(recognised, dates.reading, facts));
    }
    Ok(Preview { tables })
}

/// Reads and cleans files as one.
///
/// # Errors
/// When a file cannot be read as sales at all; a bad row is counted, not an error.
pub async fn import<H: Host>(
    sources: Vec<Source<'_>>,
    plan: &Plan,
    host: &H,
) -> Result<Imported, Error> {
    let pace = &mut Pace::new(host);
    pace.breathe(0.0).await?;
    host.begin(Step::Look);
    let mut open = Tables::open(sources, &plan.import)?;
    open.check()?;
    let mut dates = open.dates(plan.import.date_order);
    let from = open.survey_dates(&mut dates, plan.import.date_order, pace).await?;

    let currency = wanted_currency(plan)?;
    let new = || Cleaner::new(&plan.import.rules, currency, false);
    let (mut cleaner, mut files) =
        read(&mut open, &dates, new(), from, pace, &mut |_rows| {}).await?;
    if !files.iter().all(|file| file.encoding == files[0].encoding) {
        // Labels of several encodings cannot be compared: once more, as UTF-8.
        drop(cleaner);
        open.transcode(&files);
        let misfits: Vec<u64> = files.iter().map(|file| file.misfits).collect();
        (cleaner, files) = read(&mut open, &dates, new(), from, pace, &mut |_rows| {}).await?;
        // What is transcoded fits.
        files.iter_mut().zip(misfits).for_each(|(file, before)| file.misfits = before);
    }
    host.begin(Step::Arrange);
    // What was transcoded is UTF-8.
    let is_transcoded = open.tables.iter().any(|table| table.transcoded.is_some());
    let encoding = match Encoding::named(&files[0].encoding) {
        Some(encoding) if !is_transcoded => encoding,
        _ => Encoding::UTF_8,
    };
    let (mut report, Market { sales, returns, .. }) = report(cleaner.finish(), files);
    if report.rows_kept == 0 {
        let CleaningReport { rows_read: rows, steps, files, .. } = report;
        let read = files.into_iter().flat_map(|file| file.columns).filter_map(tells_a_sale);
        let mut read: Vec<String> = read.collect();
        read.dedup();
        return Err(Error::NoSale { name: open.name(), rows, steps, read });
    }
    let countries = countries(&sales, encoding);
    let transactions = arrange::arrange(sales, &returns, encoding, pace, READING).await?;
    let minutes = &transactions.lines.minute;
    report.days = minutes.iter().min().zip(minutes.iter().max()).map(|(a, b)| (a.day(), b.day()));
    report.suspects = suspects::suspects(&transactions, &countries);
    report.countries = countries
        .into_iter()
        .map(|(label, rows, _)| Tally { label, rows })
        .filter(|country| !country.label.is_empty())
        .collect();
    pace.breathe(1.0).await?;
    Ok(Imported { transactions, report })
}

/// Reads files once more and hands out every row that is no sale, in their order, some at a time;
/// `report` is what reading the same files with the same plan came to.
///
/// # Errors
/// When a file cannot be read, as it could before.
pub async fn reject<H: Host>(
    sources: Vec<Source<'_>>,
    plan: &Plan,
    report: &CleaningReport,
    host: &H,
    mut take: impl FnMut(Vec<RejectedRow>),
) -> Result<(), Error> {
    let pace = &mut Pace::new(host);
    pace.breathe(0.0).await?;
    let mut open = Tables::open(sources, &plan.import)?;
    open.check()?;
    open.read_as(&report.files);
    let mut dates = open.dates(plan.import.date_order);
    let from = open.survey_dates(&mut dates, plan.import.date_order, pace).await?;
    let kept = report.files.iter().find_map(|file| file.currency.as_deref());
    let currency = kept.and_then(|code| Currency::read(code.as_bytes()));
    let cleaner = Cleaner::new(&plan.import.rules, currency, true);
    let (mut cleaner, _) = read(&mut open, &dates, cleaner, from, pace, &mut take).await?;
    take(cleaner.rejected());
    pace.breathe(1.0).await?;
    Ok(())
}

fn wanted_currency(plan: &Plan) -> Result<Option<Currency>, Error> {
    let read = |code: &String| {
        Currency::read(code.as_bytes())
            .ok_or_else(|| Error::UnknownCurrency { currency: code.clone() })
    };
    plan.import.currency.as_ref().map(read).transpose()
}

/// Reads all tables through a cleaner, and tells what they are. Rows that the cleaner keeps to be
/// asked for go to `take`.
///
/// # Errors
/// Why they cannot be read; also when the host does not hand out every block.
async fn read<H: Host>(
    open: &mut Tables<'_>,
    dates: &[tables::Dates],
    mut cleaner: Cleaner,
    from: f64,
    pace: &mut Pace<'_, H>,
    take: &mut impl FnMut(Vec<RejectedRow>),
) -> Result<(Cleaner, Vec<FileFacts>), Error> {
    let name = open.name();
    let too_much = |much| match much {
        TooMuch::Labels(what) => Error::TooMany { name: name.clone(), what },
        TooMuch::Memory => Error::OutOfMemory { name: name.clone() },
    };
    let host = pace.host();
    let Tables { files, packed, tables } = open;
    let bytes: u64 = tables.iter().map(|table| table.bytes).sum();
    let mut before = 0;
    let mut ended = 0;
    let mut facts: Vec<FileFacts> = Vec::new();
    let judge = async |block: Block| {
        host.begin(Step::Clean);
        let (table, dates) = (&tables[block.table], &dates[block.table]);
        let file = &files[table.file];
        let form = &table.recognised.form;
        if facts.len() == block.table {
            cleaner.begin_file(form.clone(), dates.reading, table.encoding);
            // What is left out of a file is told once.
            let is_first = block.table == 0 || tables[block.table - 1].file != table.file;
            facts.push(FileFacts {
                name: file.name.clone(),
                bytes: file.bytes,
                inside: table.inside.clone(),
                left_out: if is_first { file.left_out.clone() } else { Vec::new() },
                ..facts::facts(form, &dates.finding, dates.chosen, dates.reading)
            });
        }
        let mut rows = 0;
        for row in block.rows() {
            rows += 1;
            cleaner.judge(row).map_err(too_much)?;
        }
        let facts = &mut facts[block.table];
        facts.rows += rows;
        if pace.is_due_after(block.work()) {
            let done = before as f64 + block.done * table.bytes as f64;
            let done = done / bytes.max(1) as f64;
            let (rows, memory) = cleaner.size();
            let size = (rows, memory.saturating_add(block.memory));
            if let Some((rows, fit)) = capacity::exceeded(size, done, pace.memory()) {
                return Err(Error::TooLarge { name: name.clone(), rows, fit });
            }
            pace.breathe(from + (READING - from) * done).await?;
            if cleaner.waiting() >= TOGETHER {
                take(cleaner.rejected());
            }
        }
        let Some(end) = block.end else {
            host.begin(Step::Read);
            return Ok(());
        };
        let End { packing, encoding, misfits } =
            end.map_err(|stop| stop.error(&file.name, &name))?;
        before += table.bytes;
        ended += 1;
        cleaner.end_file(if table.transcoded.is_some() { Encoding::UTF_8 } else { encoding });
        facts.compression = packing;
        facts.misfits = misfits;
        facts.encoding = table.transcoded.unwrap_or(encoding).name().to_owned();
        Ok(())
    };
    host.begin(Step::Read);
    host.ahead(&Reading::of(tables.iter(), Seeking::Repeats), packed, judge).await?;
    // Half a table must not be taken for all of it.
    if ended < tables.len() {
        return Err(Error::Read { name, source: io::Error::other("not all of it has come") });
    }
    Ok((cleaner, facts))
}

fn report(cleaned: Cleaned, mut files: Vec<FileFacts>) -> (CleaningReport, Market) {
    let Cleaned { rows_read, steps, without_description, duplicates, repeated, currencies, market } =
        cleaned;
    let currency = market.currency.map(|currency| currency.code().to_owned());
    for file in &mut files {
        file.currency.clone_from(&currency);
    }
    let report = CleaningReport {
        files,
        rows_read,
        steps,
        rows_kept: market.rows.rows,
        without_description,
        duplicates,
        repeated,
        days: None,
        currencies,
        countries: Vec::new(),
        suspects: Suspects::default(),
    };
    (report, market)
}

/// The name of a column with dates, quantities or money.
fn tells_a_sale(column: Column) -> Option<String> {
    use crate::settings::Meaning::{Amount, Date, Price, Quantity, Time, Total};
    let meanings = [Date, Time, Quantity, Price, Amount, Total];
    column.meaning.is_some_and(|meaning| meanings.contains(&meaning)).then_some(column.name)
}

/// The countries of sales, most rows first, with their rows and for how much.
fn countries(sales: &sales::Sales, encoding: Encoding) -> Vec<(String, u64, Money)> {
    let label = |number| encoding.decode(sales.countries.label(number)).into_owned();
    let mut countries: Vec<_> = sales
        .countries
        .numbers()
        .zip(&sales.country_sums)
        .map(|(number, &(rows, amount))| (label(number), rows, amount))
        .collect();
    countries.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    countries
}
