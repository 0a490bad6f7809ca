//! The import on whole files: the published figures, the same rows in every form, what each rule
//! takes, what each error says, and what must not matter.

#![cfg(feature = "engine")]

mod cases;
mod combinations;
mod contacts;
mod counted_once;
mod customer_columns;
mod date_parts;
mod dates;
mod dialects;
mod exports;
mod figures;
mod forms;
mod hostile;
mod joined;
mod other_formats;
mod people;
mod properties;
mod refused;
mod rules;
mod several;
mod shops;
mod statuses;
mod tuning;
mod workbooks;
mod written_numbers;

use std::io::{Cursor, Read};

use regulars::engine::import::{Error, Imported, ReadSeek, Source, Tables, Transactions, import};
use regulars::engine::native::{NativeHost, block_on};
use regulars::results::{CleaningReport, Rule};
use regulars::settings::{Settings, Treatment};
use regulars::wording::{Words, said};

const HEADER: &str =
    "Invoice,StockCode,Description,Quantity,InvoiceDate,Price,Customer ID,Country\n";

/// Imports what a reader gives.
fn read(reader: impl ReadSeek, bytes: u64, duplicates: Treatment) -> Result<Imported, Error> {
    let mut settings = Settings::default();
    settings.import.rules.duplicates = duplicates;
    read_with(reader, bytes, settings)
}

fn read_with(reader: impl ReadSeek, bytes: u64, settings: Settings) -> Result<Imported, Error> {
    let plan = settings.check().expect("the default is valid");
    let host = NativeHost::new(1, |_| Ok(()));
    block_on(import(vec![sales(reader, bytes)], None, &plan, &host))
}

fn sales<'a>(reader: impl ReadSeek + 'a, bytes: u64) -> Source<'a> {
    Source {
        name: "sales.csv".to_owned(),
        bytes,
        identity: String::new(),
        reader: Box::new(reader),
    }
}

/// Imports bytes; what comes of a few of them is compared with what comes of reading them ahead,
/// after a look.
fn read_bytes(bytes: &[u8]) -> Result<Imported, Error> {
    let length = bytes.len() as u64;
    let alone = read_with(Cursor::new(bytes), length, Settings::default());
    if length < 1 << 17 {
        let source = || vec![sales(Cursor::new(bytes), length)];
        let plan = Settings::default().check().expect("the default is valid");
        let tables = Tables::of(source(), &plan.import).ok();
        let ahead = block_on(import(source(), tables, &plan, &NativeHost::new(2, |_| Ok(()))));
        assert_eq!(format!("{alone:?}"), format!("{ahead:?}"));
    }
    alone
}

/// What is told of an error in English, and the advice with it.
fn told(error: &Error) -> (String, String) {
    let words = Words::ENGLISH;
    (said(&error.message(), words), said(&error.hint(), words))
}

fn shipped(path: &str) -> Vec<u8> {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    std::fs::read(path).expect("the file is part of the project")
}

fn unpacked(zstd: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    ruzstd::decoding::StreamingDecoder::new(zstd)
        .expect("a Zstandard frame")
        .read_to_end(&mut out)
        .expect("sound data");
    out
}

fn gzip(text: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::read::GzEncoder::new(text, flate2::Compression::fast());
    let mut out = Vec::new();
    encoder.read_to_end(&mut out).expect("memory can be read");
    out
}

fn zstd(text: &[u8]) -> Vec<u8> {
    ruzstd::encoding::compress_to_vec(text, ruzstd::encoding::CompressionLevel::Fastest)
}

/// Rule, rows taken, rows left.
fn steps(report: &CleaningReport) -> Vec<(Rule, u64, u64)> {
    report.steps.iter().map(|step| (step.rule, step.dropped, step.left)).collect()
}

/// What each column promises.
fn check_invariants(imported: &Imported) {
    let Imported {
        transactions:
            Transactions { customers, contacts, orders, catalogue, lines, returns, given_back },
        report,
    } = imported;
    assert!(contacts.is_consistent(customers.len()));
    let mut left = report.rows_read;
    for step in &report.steps {
        left -= step.dropped;
        assert_eq!(step.left, left, "{:?}", step.rule);
        let samples = usize::try_from(step.dropped.min(5)).expect("at most five");
        assert_eq!(step.samples.len(), samples, "{:?}", step.rule);
    }
    assert_eq!(left, report.rows_kept);
    let is_net = report.steps.iter().any(|step| step.rule == Rule::Returned);
    assert!(is_net && lines.len() as u64 <= left || lines.len() as u64 == left);
    assert_eq!(lines.order.len(), lines.len());
    assert_eq!(lines.minute.len(), lines.len());
    assert_eq!(lines.quantity.len(), lines.len());
    assert_eq!(lines.amount.len(), lines.len());
    assert!(lines.product.is_empty() || lines.product.len() == lines.len());
    assert_eq!(catalogue.code.len(), catalogue.name.len());
    assert_eq!((returns.lines.len(), returns.amount.len()), (customers.len(), customers.len()));

    assert!(given_back.is_sorted_by(|one, next| one < next));
    assert!(given_back.iter().all(|(customer, product)| {
        customer.index() < customers.len() && product.index() < catalogue.code.len()
    }));

    // Every number is used, and none is beyond its vocabulary.
    let used = |ids: &mut dyn Iterator<Item = u32>| ids.collect::<std::collections::BTreeSet<_>>();
    let all = |length: usize| (0..u32::try_from(length).expect("few")).collect();
    assert_eq!(used(&mut lines.customer.iter().map(|id| id.0)), all(customers.len()));
    assert_eq!(used(&mut lines.order.iter().map(|id| id.0)), all(*orders as usize));
    assert_eq!(used(&mut lines.product.iter().map(|id| id.0)), all(catalogue.code.len()));

    assert!(lines.quantity.iter().all(|quantity| quantity.is_finite() && *quantity > 0.0));
    assert!(lines.amount.iter().all(|amount| amount.ticks() >= 0));
    let key = |at: usize| (lines.customer[at], lines.minute[at], lines.order[at]);
    assert!((1..lines.len()).all(|at| key(at - 1) <= key(at)), "lines are sorted");
}
