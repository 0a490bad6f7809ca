//! Bytes -> rows -> transactions: compression, encoding, dialect, columns, dates, money, cleaning.
//!
//! # Steps
//! 1. `packing`: a file's bytes -> text, unpacked while it streams, by `decompress`, from an
//!    `archive`, a `tar` or a `workbook`. What is written otherwise than as lines (`sniff`), nested
//!    `records` or `grids` of cells in `markup`, is made into such lines. `unpacking` finds all tables
//!    of a file, `together` which of them are read, `unread` says why the others are not.
//! 2. `samples` -> `recognise`: pieces of the text -> its form (separator, header, `columns`, how
//!    `dates` and `numbers` are written); pure, apart from reading. `tables` are those of all files
//!    that are read together: what a look at the files comes to, which need not be looked at again.
//!    `open` has them with the files.
//! 3. `reading`, `text`, `rows` -> `block`: lines and rows; which of the `encodings` it is, is decided
//!    over the whole file. `repeats` finds rows that are there twice, `oddities` says what was odd
//!    about the rows. All this is the one half of the work, which a host may let run ahead of the
//!    other.
//! 4. `clean`: rows -> sales, or counted by the rule that takes them (`tallies`). `remarks` tells
//!    rows that are no record, `amounts` reads the money of a row, `carry` fills what
//!    an order's further rows leave blank, `status` tells what brought no money, `products` takes
//!    lists apart, `left_out` is what the user does not want to look at, `markets` keep currencies
//!    apart. `doubled` holds rows that are there twice until it is known whether their order is.
//!    `overlap` finds orders that stand in two files, `implausible` days that cannot be meant: then
//!    all is read once more without them.
//! 5. `sales`, `intern`: labels become numbers as they come; charges are left out (`suspects`).
//! 6. `arrange`, `sort`: everything in an order that the file's rows have no part in. `returned` takes
//!    what came back off the purchases.
//!
//! When samples do not show whether days or months come first, all dates of the file are looked at
//! before it is read; when they do not show it either, it is assumed, and said.
//!
//! A file is never in memory as a whole: what grows with it are the compact columns, the labels
//! and 16 to 32 bytes a row that tell duplicates. `capacity` tells as soon as it can be told that
//! they will not fit; `growth` stops what unpacks to far more than a table can be.

mod aligned;
mod amounts;
mod archive;
mod arrange;
mod block;
mod candidates;
mod capacity;
mod carry;
mod clean;
mod columns;
mod dates;
mod decompress;
mod doubled;
mod encodings;
mod entities;
mod error;
mod facts;
mod grids;
mod growth;
mod implausible;
mod intern;
mod join;
mod judge;
mod left_out;
mod letters;
mod markets;
mod markup;
mod notes;
mod numbers;
mod oddities;
mod open;
mod overlap;
mod pace;
mod packing;
mod people;
mod preview;
mod products;
mod quoted;
mod reading;
mod recognise;
mod records;
mod refusals;
mod remarks;
mod repeats;
mod returned;
mod rows;
mod sales;
mod samples;
mod sniff;
mod sort;
mod status;
mod suspects;
mod tables;
mod tallies;
mod tar;
mod text;
mod together;
mod transactions;
mod unpacking;
mod unread;
mod workbook;

use std::io::{Read, Seek};

pub use block::Block;
pub use error::Error;
pub use packing::Handle;
pub use reading::Reading;
pub use tables::Tables;
pub use transactions::{Lines, Returns, Transactions};

use self::clean::{Cleaned, Cleaner};
use self::encodings::Encoding;
use self::markets::Market;
use self::numbers::Currency;
use self::open::Open;
use self::overlap::Doubled;
use self::pace::{Pace, Span};
use super::host::{Host, Step};
use crate::domain::{Money, order};
use crate::results::{
    CleaningReport, CleaningStep, Column, ColumnReason, FileFacts, Outcome, RejectedRow, Rule,
    Suspects, Tally,
};
use crate::settings::{Meaning, Plan, Spellings, Treatment};

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
    /// It is money in another currency.
    OtherCurrency,
}

/// The part of the import that reading takes; arranging takes the rest.
const READING: f64 = 0.9;

/// The part of the import behind which spellings of one customer are put together.
const UNITING: f64 = 0.92;

/// The part of the import that a look at all dates takes, when it is needed.
const SURVEYING: f64 = 0.3;

/// Reads and cleans files as one. `tables` are those that a look at the same files with the same
/// settings came to; without them this begins with a look.
///
/// # Errors
/// When a file cannot be read as sales at all; a bad row is counted, not an error.
pub async fn import<H: Host>(
    sources: Vec<Source<'_>>,
    tables: Option<Tables>,
    plan: &Plan,
    host: &H,
) -> Result<Imported, Error> {
    let pace = &mut Pace::new(host);
    pace.breathe(0.0).await?;
    let mut open = Open::of(sources, tables, plan, pace).await?;

    let currency = wanted_currency(plan)?;
    let rules = &plan.import.rules;
    let tables = open.tables.tables.len();
    let new = || Cleaner::new(rules, currency, false).of_tables(tables);
    let (mut cleaner, mut files) = open.read(new(), pace, &mut |_rows| {}).await?;
    if !files.iter().all(|file| file.encoding == files[0].encoding) {
        // Labels of several encodings cannot be compared: once more, as UTF-8.
        drop(cleaner);
        open.tables.transcode(&files);
        let misfits: Vec<u64> = files.iter().map(|file| file.misfits).collect();
        (cleaner, files) = open.read(new(), pace, &mut |_rows| {}).await?;
        // What is transcoded fits.
        files.iter_mut().zip(misfits).for_each(|(file, before)| file.misfits = before);
    }
    let mut cleaned = cleaner.finish();
    if !cleaned.implausible.is_empty() || !cleaned.doubled.is_empty() {
        // Only all rows tell which days are far from all others, and which orders stand in a later file,
        // too: once more, without these.
        let (out, currency) = (cleaned.implausible, cleaned.market.currency);
        drop(cleaned.market);
        let new = Cleaner::new(rules, currency, false)
            .without_days(out)
            .without_orders(cleaned.doubled)
            .with_doubles(cleaned.doubles);
        let misfits: Vec<u64> = files.iter().map(|file| file.misfits).collect();
        (cleaner, files) = open.read(new, pace, &mut |_rows| {}).await?;
        files.iter_mut().zip(misfits).for_each(|(file, before)| file.misfits = before);
        cleaned = cleaner.finish();
    }
    host.begin(Step::Arrange);
    // What was transcoded is UTF-8.
    let is_transcoded = open.tables.tables.iter().any(|table| table.transcoded.is_some());
    let encoding = match Encoding::named(&files[0].encoding) {
        Some(encoding) if !is_transcoded => encoding,
        _ => Encoding::UTF_8,
    };
    let unnamed = std::mem::take(&mut cleaned.unnamed);
    let (mut report, Market { mut sales, mut returns, .. }) = report(cleaned, files);
    report.notes.append(&mut open.notes);
    report.notes.extend(oddities::no_records(&report.steps));
    if report.rows_kept == 0 {
        let CleaningReport { rows_read: rows, steps, files, .. } = report;
        let read = files.into_iter().flat_map(|file| file.columns).filter_map(tells_a_sale);
        let mut read: Vec<String> = read.collect();
        read.dedup();
        return Err(Error::NoSale { name: open.tables.name(), rows, steps, read });
    }
    let countries = countries(&sales, encoding);
    let united = match plan.import.rules.spellings {
        Spellings::Together => {
            let work = sales.len() + 2 * sales.customers.len();
            let span = &mut Span::new(pace, READING, UNITING, work);
            let united =
                people::unite(&mut sales, &mut returns, unnamed.has_told(), encoding, span).await?;
            united.map_err(|much| much.error(&open.tables.name()))?
        }
        Spellings::Apart => people::United::default(),
    };
    let people = if united.is_utf8 { Encoding::UTF_8 } else { encoding };
    let is_net = plan.import.rules.returned == Treatment::Drop;
    let encodings = (encoding, people);
    let (transactions, taken_off) =
        arrange::arrange(sales, &returns, is_net, encodings, pace, UNITING).await?;
    let counts = people::Counts {
        customers: transactions.customers.len(),
        orders: transactions.orders as usize,
    };
    let are_addresses = || transactions.customers.iter().any(|label| label.contains('@'));
    if counts.are_receipts()
        && !are_addresses()
        && let Some(column) = guessed_customer(&report.files)
    {
        return Err(Error::ReceiptsOnly { name: open.tables.name(), column });
    }
    let minutes = &transactions.lines.minute;
    report.days = minutes.iter().min().zip(minutes.iter().max()).map(|(a, b)| (a.day(), b.day()));
    report.outcome = Outcome {
        customers: u32::try_from(transactions.customers.len()).unwrap_or(u32::MAX),
        orders: transactions.orders,
        revenue: transactions.lines.amount.iter().copied().sum(),
    };
    report.suspects = suspects::suspects(&transactions, &countries);
    report.countries = countries
        .into_iter()
        .map(|(label, rows, _)| Tally { label, rows })
        .filter(|country| !country.label.is_empty())
        .collect();
    report.notes.extend(people::notes(&unnamed, &united, counts, &transactions.contacts, &report));
    report.notes.extend(open.notes());
    for (at, table) in open.tables.tables.iter().enumerate() {
        let notes = table.recognised.form.notes.iter().cloned();
        report.notes.extend(notes.map(|note| note.in_file(at)));
    }
    report.steps.extend(taken_off.step(report.rows_kept));
    report.notes.extend(taken_off.note(report.outcome.revenue));
    notes::complete(&mut report, &plan.import);
    pace.breathe(1.0).await?;
    Ok(Imported { transactions, report })
}

/// Reads files once more and hands out every row that is no sale, in their order, some at a time;
/// `report` is what reading the same files with the same plan came to, `tables` as for [`import`].
///
/// # Errors
/// When a file cannot be read, as it could before.
pub async fn reject<H: Host>(
    sources: Vec<Source<'_>>,
    tables: Option<Tables>,
    plan: &Plan,
    report: &CleaningReport,
    host: &H,
    mut take: impl FnMut(Vec<RejectedRow>),
) -> Result<(), Error> {
    let pace = &mut Pace::new(host);
    pace.breathe(0.0).await?;
    let mut open = Open::of(sources, tables, plan, pace).await?;
    open.tables.read_as(&report.files);
    let kept = report.files.iter().find_map(|file| file.currency.as_deref());
    let currency = kept.and_then(|code| Currency::read(code.as_bytes()));
    let rules = &plan.import.rules;
    let stands_twice = [Rule::Overlapping, Rule::Doubled];
    let stands_twice = |step: &CleaningStep| stands_twice.contains(&step.rule) && step.dropped > 0;
    let (mut doubled, mut doubles) = (Doubled::default(), Vec::new());
    if report.steps.iter().any(stands_twice) {
        let tables = open.tables.tables.len();
        let first = Cleaner::new(rules, currency, false).of_tables(tables);
        let first = open.read(first, pace, &mut |_rows| {}).await?.0.finish();
        (doubled, doubles) = (first.doubled, first.doubles);
    }
    let cleaner = Cleaner::new(rules, currency, true);
    let cleaner = cleaner
        .without_days(report.implausible.clone())
        .without_orders(doubled)
        .with_doubles(doubles);
    let (mut cleaner, _) = open.read(cleaner, pace, &mut take).await?;
    take(cleaner.rejected());
    pace.breathe(1.0).await?;
    Ok(())
}

/// The name of the column that was taken for the customer by nothing but its values.
fn guessed_customer(files: &[FileFacts]) -> Option<String> {
    let columns = files.iter().flat_map(|file| &file.columns);
    let is_it = |column: &&Column| {
        column.meaning == Some(Meaning::Customer) && column.reason == ColumnReason::Values
    };
    columns.filter(is_it).map(|column| column.name.clone()).next()
}

fn wanted_currency(plan: &Plan) -> Result<Option<Currency>, Error> {
    let read = |code: &String| {
        Currency::read(code.as_bytes())
            .ok_or_else(|| Error::UnknownCurrency { currency: code.clone() })
    };
    plan.import.currency.as_ref().map(read).transpose()
}

fn report(cleaned: Cleaned, mut files: Vec<FileFacts>) -> (CleaningReport, Market) {
    let Cleaned {
        rows_read,
        steps,
        without_description,
        duplicates,
        repeated,
        currencies,
        readings,
        statuses,
        notes,
        implausible,
        doubles,
        market,
        ..
    } = cleaned;
    let currency = market.currency.map(|currency| currency.code().to_owned());
    for (file, doubles) in files.iter_mut().zip(doubles) {
        file.currency.clone_from(&currency);
        file.doubles = doubles.by;
    }
    let report = CleaningReport {
        files,
        rows_read,
        steps,
        rows_kept: market.rows.rows,
        without_description,
        duplicates,
        repeated,
        implausible,
        days: None,
        currencies,
        countries: Vec::new(),
        statuses,
        suspects: Suspects::default(),
        outcome: Outcome::default(),
        readings,
        notes,
    };
    (report, market)
}

/// The name of a column with dates, quantities or money.
fn tells_a_sale(column: Column) -> Option<String> {
    use crate::settings::Meaning::{Amount, Date, Day, Month, Price, Quantity, Time, Total, Year};
    let meanings = [Date, Year, Month, Day, Time, Quantity, Price, Amount, Total];
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
    order::sort_by(&mut countries, |a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    countries
}
