//! Several files read as one: by hand, and out of an archive.

use std::io::{Cursor, Write};

use regulars::engine::import::{Error, Imported, Source, Tables, import};
use regulars::engine::native::{NativeHost, block_on};
use regulars::results::{DateOrderFound, Rule};
use regulars::settings::{Settings, Treatment};

use crate::{check_invariants, read_bytes, steps, told};

const JANUARY: &str = "order,customer,date,sku,qty,price\n\
    1,ann,2026-01-05,mug,1,5.00\n1,ann,2026-01-05,mug,1,5.00\n2,bob,2026-01-31,cup,2,4.00\n";
/// Other columns first, one row of January once more.
const FEBRUARY: &str = "customer,order,date,price,sku,qty\n\
    bob,2,2026-01-31,4.00,cup,2\ncid,3,2026-02-10,6.00,pot,1\ncid,3,2026-02-10,6.00,pot,1\n";

pub(crate) fn read_files(files: &[(&str, &[u8])], settings: Settings) -> Result<Imported, Error> {
    let plan = settings.check().expect("in range");
    let read = |threads, tables| {
        block_on(import(sources(files), tables, &plan, &NativeHost::new(threads, |_| Ok(()))))
    };
    let alone = read(1, None);
    let tables = Tables::of(sources(files), &plan.import).ok();
    assert_eq!(format!("{alone:?}"), format!("{:?}", read(2, tables)), "read ahead, after a look");
    alone
}

fn sources<'a>(files: &[(&str, &'a [u8])]) -> Vec<Source<'a>> {
    let source = |&(name, bytes): &(&str, &'a [u8])| Source {
        name: name.to_owned(),
        bytes: bytes.len() as u64,
        identity: name.to_owned(),
        reader: Box::new(Cursor::new(bytes)),
    };
    files.iter().map(source).collect()
}

fn months() -> [(&'static str, &'static [u8]); 2] {
    [("jan.csv", JANUARY.as_bytes()), ("feb.csv", FEBRUARY.as_bytes())]
}

fn revenue(imported: &Imported) -> i64 {
    imported.transactions.lines.amount.iter().map(|amount| amount.ticks()).sum::<i64>() / 10_000
}

/// Settings that count orders in every file that has them.
fn overlapping() -> Settings {
    let mut settings = Settings::default();
    settings.import.rules.overlapping = Treatment::Keep;
    settings
}

#[test]
fn an_order_in_two_files_counts_in_the_later() {
    let header = "order,customer,date,sku,amount,fulfilled,status\n";
    let first = header.to_owned()
        + "1,ann,2026-01-05,mug,5,no,paid\n1,ann,2026-01-05,cup,3,no,paid\n\
           2,bob,2026-01-06,mug,5,no,paid\n3,bob,2026-01-07,pot,9,no,paid\n\
           4,cid,2026-01-08,mug,5,yes,paid\n";
    // Changed, changed, refunded; the fourth goes on, the fifth is new.
    let second = header.to_owned()
        + "1,ann,2026-01-05,mug,5,yes,paid\n1,ann,2026-01-05,cup,3,yes,paid\n\
           2,bob,2026-01-06,mug,4,yes,paid\n3,bob,2026-01-07,pot,9,yes,refunded\n\
           4,cid,2026-01-08,jug,7,yes,paid\n1,dot,2026-02-09,mug,5,yes,paid\n";
    let files = [("a.csv", first.as_bytes()), ("b.csv", second.as_bytes())];
    let read = read_files(&files, Settings::default()).expect("two good files");
    check_invariants(&read);
    assert_eq!((read.report.rows_kept, revenue(&read)), (6, 5 + 3 + 4 + 5 + 7 + 5));
    assert_eq!(read.transactions.orders, 4);
    assert!(taken(&read, Rule::Overlapping) == 4 && taken(&read, Rule::NotCompleted) == 1);
    let note = read.report.notes.iter().find(|note| note.code == "orders-overlap");
    assert_eq!(note.map(|note| note.rows), Some(4));
    let read = read_files(&files, overlapping()).expect("two good files");
    assert_eq!((read.report.rows_kept, taken(&read, Rule::Overlapping)), (10, 0));
}

/// Rows that a rule took.
fn taken(imported: &Imported, rule: Rule) -> u64 {
    steps(&imported.report).into_iter().find(|step| step.0 == rule).map_or(0, |step| step.1)
}

#[test]
fn files_with_columns_in_another_order_are_one_shop() {
    let read = read_files(&months(), overlapping()).expect("two good files");
    check_invariants(&read);
    let report = &read.report;
    assert_eq!((report.rows_read, report.rows_kept), (6, 6));
    assert_eq!(read.transactions.customers, ["ann", "bob", "cid"]);
    assert_eq!(revenue(&read), 5 + 5 + 8 + 8 + 6 + 6);
    let rows: Vec<_> = report.files.iter().map(|file| (file.name.as_str(), file.rows)).collect();
    assert_eq!(rows, [("jan.csv", 3), ("feb.csv", 3)]);
    assert_eq!((report.duplicates, report.repeated), (2, 1), "seen, though kept");
}

#[test]
fn rows_of_an_earlier_file_count_once_when_wanted() {
    let mut settings = overlapping();
    settings.import.rules.repeated = Treatment::Drop;
    let read = read_files(&months(), settings.clone()).expect("two good files");
    check_invariants(&read);
    assert_eq!((read.report.rows_kept, revenue(&read)), (5, 30), "equal rows of one file stay");
    let step = read.report.steps.iter().find(|step| step.rule == Rule::Repeated).expect("shown");
    assert_eq!((step.samples[0].file, step.samples[0].line), (1, 2));
    settings.import.rules.duplicates = Treatment::Drop;
    let read = read_files(&months(), settings).expect("two good files");
    assert_eq!((read.report.rows_kept, revenue(&read)), (3, 19));
}

#[test]
fn a_file_in_another_encoding_names_the_same_customers() {
    let (utf8, latin): (&[u8], &[u8]) = (
        "customer,date,amount\nZo\u{eb},2026-01-05,5\n".as_bytes(),
        b"customer,date,amount\nZo\xeb,2026-02-05,7\nJos\xe9,2026-02-06,1\n",
    );
    let read = read_files(&[("a.csv", utf8), ("b.csv", latin)], Settings::default());
    let read = read.expect("two good files");
    assert_eq!(read.transactions.customers, ["Jos\u{e9}", "Zo\u{eb}"]);
    let encodings: Vec<_> = read.report.files.iter().map(|file| file.encoding.as_str()).collect();
    assert_eq!(encodings, ["UTF-8", "windows-1252"]);
}

#[test]
fn dates_that_leave_the_order_open_follow_the_other_file() {
    let (told, open) =
        ("customer,date,amount\na,31/1/2026,5\n", "customer,date,amount\nb,3/2/2026,5\n");
    for files in [[told, open], [open, told]] {
        let files = files.map(|text| ("shop.csv", text.as_bytes()));
        let read = read_files(&files, Settings::default()).expect("two good files");
        let days = read.report.days.expect("there are sales");
        assert_eq!((days.0.to_string(), days.1.to_string()), dates("2026-01-31", "2026-02-03"));
        for file in &read.report.files {
            assert_eq!(file.date_order, DateOrderFound::Certain);
        }
    }
}

fn dates(first: &str, last: &str) -> (String, String) {
    (first.to_owned(), last.to_owned())
}

#[test]
fn tables_of_one_shape_in_an_archive_are_read_together() {
    let other = "sku,stock\nmug,3\ncup,4\n".repeat(20);
    let archive = zip(&[
        ("2026/jan.csv", JANUARY.as_bytes()),
        ("2026/feb.csv", FEBRUARY.as_bytes()),
        ("stock.csv", other.as_bytes()),
    ]);
    let read = read_bytes(&archive).expect("two good tables");
    assert_eq!((read.report.rows_kept, read.report.repeated), (5, 0), "an order is in both");
    let inside: Vec<_> = read.report.files.iter().map(|file| file.inside.join(" ")).collect();
    assert_eq!(inside, ["2026/jan.csv", "2026/feb.csv"]);
    assert_eq!(read.report.files[0].left_out, ["stock.csv"]);
}

#[test]
fn tables_in_different_encodings_come_out_of_an_archive_too() {
    let archive = zip(&[
        ("a.csv", "customer,date,amount\nZo\u{eb},2026-01-05,5\n".as_bytes()),
        ("b.csv", b"customer,date,amount\nZo\xeb,2026-02-05,7\n"),
        ("notes.txt", b"by hand"),
    ]);
    let read = read_bytes(&archive).expect("two good tables");
    assert_eq!(read.transactions.customers, ["Zo\u{eb}"]);
    let left_out: Vec<_> = read.report.files.iter().map(|file| file.left_out.join(" ")).collect();
    assert_eq!(left_out, ["notes.txt", ""]);
}

#[test]
fn a_preview_has_a_table_for_each() {
    let settings = Settings::default().import;
    let preview = Tables::of(sources(&months()), &settings).expect("two tables").preview(&settings);
    let names: Vec<_> = preview.tables.iter().map(|table| table.facts.name.as_str()).collect();
    assert_eq!(names, ["jan.csv", "feb.csv"]);
    assert_eq!(preview.tables[1].rows[0][0].text, "bob");
}

#[test]
fn no_file_is_an_error_and_a_bad_one_is_named() {
    assert!(matches!(read_files(&[], Settings::default()), Err(Error::NoFile)));
    let files: [(&str, &[u8]); 2] = [months()[0], ("poem.csv", b"roses,violets\nred,blue\n")];
    let error = read_files(&files, Settings::default()).expect_err("a poem");
    let (told, _) = told(&error);
    assert!(told.starts_with("poem.csv has no column for the customer"), "{told}");
}

fn zip(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        let options = zip::write::SimpleFileOptions::default();
        zip.start_file(*name, options).expect("memory can be written");
        zip.write_all(bytes).expect("memory can be written");
    }
    zip.finish().expect("memory can be written").into_inner()
}
