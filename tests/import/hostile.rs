//! Files that would do harm, by chance or on purpose: what is told, and that the work is bounded.

use std::io::{Cursor, Error as Failed, ErrorKind, Read, Result as Done, Seek, SeekFrom};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use regulars::engine::host::{Cancelled, Host};
use regulars::engine::import::{Error, Imported, Source, Tables, import};
use regulars::engine::native::{NativeHost, block_on};
use regulars::engine::{Cache, check, preview};
use regulars::protocol::{News, Part, Progress};
use regulars::settings::{ColumnMeaning, ImportSettings, Meaning, Settings, Treatment};
use regulars::wording::{Words, said};

use crate::{HEADER, check_invariants, gzip, read, read_bytes, sales, steps, told};

const SALE: &str = "1,A,x,1,2011-01-01,1,7,\n";

/// What a file is refused with, in English and then in German.
fn refused(bytes: &[u8]) -> [String; 2] {
    let error = read_bytes(bytes).expect_err("it is refused");
    let (message, hint) = (error.message(), error.hint());
    [Words::ENGLISH, Words::GERMAN].map(|words| {
        let (message, hint) = (said(&message, words), said(&hint, words));
        let is_open = !message.ends_with('.') || message.ends_with("...");
        assert!(is_open && hint.ends_with('.'), "{message} {hint}");
        format!("{message}. {hint}")
    })
}

/// A file that was cut off on its way must not be taken for a whole one.
#[test]
fn a_file_cut_off_inside_a_quoted_field_is_told_with_its_line() {
    let text = format!("{HEADER}{SALE}\n2,B,\"a \"\"fine\"\"\nmug\",1,2011-01-02,1,8,\n{SALE}");
    let whole = read_bytes(text.as_bytes()).expect("sound");
    assert_eq!(whole.report.rows_read, 3);
    let cut = text.find("mug").expect("it is there");
    assert_eq!(
        refused(&text.as_bytes()[..cut]),
        [
            "sales.csv ends in the middle of a quoted text, in the row that begins on line 4. \
             Either the file was cut off on its way here, or a quotation mark in that row is never \
             closed. Download or export it again, or correct that row.",
            "sales.csv endet mitten in einem Text in Anführungszeichen, im Datensatz, der in Zeile \
             4 beginnt. Entweder wurde die Datei auf dem Weg hierher abgeschnitten, oder ein \
             Anführungszeichen in diesem Datensatz wird nie geschlossen. Laden oder exportieren Sie \
             sie neu, oder berichtigen Sie den Datensatz.",
        ]
    );
}

/// A stray mark swallows none of the rows behind it, and is said.
#[test]
fn a_stray_quotation_mark_is_a_part_of_the_text() {
    let stray = format!("{HEADER}{SALE}2,B,\"30 inch,1,2011-01-02,1,8,\n{}", SALE.repeat(500));
    let read = read_bytes(stray.as_bytes()).expect("sound");
    assert_eq!((read.report.rows_read, read.report.rows_kept), (502, 502));
    assert!(read.transactions.catalogue.name.contains(&"\"30 inch".to_owned()));
    assert!(read.report.notes.iter().any(|note| note.code.starts_with("quotes-")));
}

/// Fifty megabytes without a line end, of one field or of many.
#[test]
fn a_single_line_of_fifty_megabytes_is_told() {
    const LENGTH: usize = 50 << 20;
    let header = "Customer,Date,Quantity,Price\n";
    let [row, german] = refused((header.to_owned() + &"x".repeat(LENGTH)).as_bytes());
    assert!(
        row.starts_with("the row that begins on line 2 of sales.csv does not end within 16 MB")
    );
    assert!(row.contains("or the file has no line ends"), "{row}");
    assert!(german.starts_with("der Datensatz, der in Zeile 2 von sales.csv beginnt"), "{german}");

    let [one] = [refused("x".repeat(LENGTH).as_bytes())].map(|[english, _]| english);
    assert!(one.starts_with("sales.csv has no column for the customer and the date"), "{one}");
    assert!(one.len() < 500, "a name is cut: {one}");

    let [many, _] = refused("Customer,Date,".repeat(LENGTH / 14).as_bytes());
    assert_eq!(
        many,
        "line 1 of sales.csv has more than 16,384 columns. A table has one line for each item \
         sold. Perhaps the line ends were lost: export the orders again as CSV."
    );
}

/// As many columns as a sheet can have are looked at, and each can be given a meaning.
#[test]
fn ten_thousand_columns_are_a_table() {
    let names = |kind: fn(usize) -> String| (0..10_000).map(kind).collect::<Vec<_>>();
    let row = vec!["7"; 10_000].join(",");
    for names in [names(|at| format!("field {at}")), names(|_| "field".to_owned())] {
        let text = format!("{}\n{row},2011-01-05\n{row},2011-01-06\n", names.join(",") + ",date");
        let source = || Source {
            name: "wide.csv".to_owned(),
            bytes: text.len() as u64,
            identity: String::new(),
            reader: Box::new(Cursor::new(text.as_bytes())),
        };
        let settings = ImportSettings::default();
        let seen = Tables::of(vec![source()], &settings).expect("a table").preview(&settings);
        assert_eq!(seen.tables[0].missing, [Meaning::Customer]);
        let mut settings = Settings::default();
        let entry = |(at, column): (usize, &String)| ColumnMeaning {
            column: column.clone(),
            means: (at == 9_999).then_some(Meaning::Customer),
        };
        settings.import.columns = names.iter().enumerate().map(entry).collect();
        settings
            .import
            .columns
            .push(ColumnMeaning { column: "date".to_owned(), means: Some(Meaning::Date) });
        let plan = settings.check().expect("in range");
        let host = NativeHost::new(1, |_| Ok(()));
        let read =
            block_on(import(vec![source()], None, &plan, &host)).expect("a customer and a date");
        assert_eq!(read.report.rows_kept, 2);
        assert_eq!(read.report.files[0].columns[9_999].meaning, Some(Meaning::Customer));
    }
}

/// Rows that are all alike pack a thousand times; what unpacks to 200 times its size is not read to
/// the end.
#[test]
fn a_gzip_bomb_is_told_with_the_limit() {
    let row = "x".repeat(1_000) + "\n";
    let text = HEADER.to_owned() + SALE + &row.repeat(1 << 17);
    let mut bomb = Vec::new();
    flate2::read::GzEncoder::new(text.as_bytes(), flate2::Compression::best())
        .read_to_end(&mut bomb)
        .expect("memory can be read");
    assert!(bomb.len() < 640_000);
    let error = read_bytes(&bomb).expect_err("a bomb");
    assert_eq!(
        told(&error),
        (
            "sales.csv unpacks to more than 200 times its size".to_owned(),
            "No list of orders does that; such files are made to fill memory. If you trust it, \
             unpack it yourself and choose the table that comes out."
                .to_owned()
        )
    );
    // A file may be small and its rows alike.
    let alike = gzip((HEADER.to_owned() + &SALE.repeat(100_000)).as_bytes());
    assert_eq!(read_bytes(&alike).expect("no bomb").report.rows_kept, 100_000);
}

/// Counts the bytes that are taken.
struct Counted<R>(R, Arc<AtomicU64>);

impl<R> Counted<R> {
    fn new(inner: R) -> (Self, Arc<AtomicU64>) {
        let count = Arc::<AtomicU64>::default();
        (Self(inner, Arc::clone(&count)), count)
    }
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, buffer: &mut [u8]) -> Done<usize> {
        let length = self.0.read(buffer)?;
        self.1.fetch_add(length as u64, Ordering::Relaxed);
        Ok(length)
    }
}

impl<R: Seek> Seek for Counted<R> {
    fn seek(&mut self, to: SeekFrom) -> Done<u64> {
        self.0.seek(to)
    }
}

/// A file of so many rows, made while it is read: two gigabytes take no disk and no memory.
struct Rows {
    rows: u64,
    at: u64,
}

/// Bytes of a row of [`Rows`], and of its header.
const ROW: u64 = 40;

impl Rows {
    fn line(index: u64) -> String {
        match index {
            0 => format!("{:<39}\n", "customer,order,date,price"),
            row => format!("c{:09},o{row:011},2011-01-{:02},1.50\n", row / 20, row % 28 + 1),
        }
    }
}

impl Read for Rows {
    fn read(&mut self, buffer: &mut [u8]) -> Done<usize> {
        if self.at >= self.rows * ROW {
            return Ok(0);
        }
        let line = Self::line(self.at / ROW);
        let rest = &line.as_bytes()[usize::try_from(self.at % ROW).expect("small")..];
        let length = rest.len().min(buffer.len());
        buffer[..length].copy_from_slice(&rest[..length]);
        self.at += length as u64;
        Ok(length)
    }
}

impl Seek for Rows {
    fn seek(&mut self, to: SeekFrom) -> Done<u64> {
        let end = self.rows * ROW;
        self.at = match to {
            SeekFrom::Start(at) => at,
            SeekFrom::End(by) => end.saturating_add_signed(by),
            SeekFrom::Current(by) => self.at.saturating_add_signed(by),
        };
        Ok(self.at)
    }
}

/// A host with little memory.
struct Small(u64);

impl Host for Small {
    fn publish(&self, _part: Part) {}

    fn memory(&self) -> u64 {
        self.0
    }

    async fn breathe(&self, _progress: Progress) -> Result<(), Cancelled> {
        Ok(())
    }
}

fn import_rows(rows: u64, memory: u64) -> (Result<Imported, Error>, u64) {
    let (reader, read) = Counted::new(Rows { rows, at: 0 });
    let source = Source {
        name: "years.csv".to_owned(),
        bytes: rows * ROW,
        identity: String::new(),
        reader: Box::new(reader),
    };
    let plan = Settings::default().check().expect("the default is valid");
    (block_on(import(vec![source], None, &plan, &Small(memory))), read.load(Ordering::Relaxed))
}

/// Two gigabytes of short rows do not fit into the memory of a browser's tab: that is told after a
/// fiftieth, not when nothing is left. What fits is read.
#[test]
fn two_gigabytes_are_told_to_be_too_much_before_they_are_read() {
    let rows = (2 << 30) / ROW;
    let (outcome, read) = import_rows(rows, (1 << 32) - (1 << 28));
    let error = outcome.expect_err("too large");
    let (message, hint) = told(&error);
    let Error::TooLarge { rows: told_rows, fit, .. } = error else { panic!("{message}") };
    assert!(told_rows.abs_diff(rows) < rows / 20, "{told_rows} rows of {rows}");
    assert!((5_000_000..rows).contains(&fit), "{fit}");
    assert!(message.starts_with("years.csv has about 54,000,000 rows, and about "), "{message}");
    assert!(hint.starts_with("Split the file by year"), "{hint}");
    assert!(read < 3 * rows * ROW / 100, "{read} bytes were read");

    let (outcome, _) = import_rows(200_000, 1 << 28);
    assert_eq!(outcome.expect("it fits").report.rows_kept, 199_999);
    assert!(matches!(import_rows(200_000, 1 << 20).0, Err(Error::TooLarge { .. })));
}

/// What a look has told is kept until other files, or other settings, are looked at.
#[test]
fn files_that_were_looked_at_are_read_once() {
    let length = 20_000 * ROW;
    let plan = Settings::default().check().expect("the default is valid");
    let host = NativeHost::new(1, |_| Ok(()));
    let mut cache = Cache::default();
    let source = |identity: &str| {
        let (reader, read) = Counted::new(Rows { rows: 20_000, at: 0 });
        let source = Source { identity: identity.to_owned(), ..sales(reader, length) };
        (vec![source], read)
    };
    let (file, read) = source("a");
    let told = preview(file, &plan, &mut cache, &host).expect("a table");
    assert_eq!(told.tables.len(), 1);
    assert!(read.load(Ordering::Relaxed) < length);
    for (identity, reads_once) in [("a", true), ("b", false)] {
        let (file, read) = source(identity);
        let report = block_on(check(file, &plan, &mut cache, &host)).expect("sales");
        assert_eq!(report.rows_kept, 19_999);
        let read = read.load(Ordering::Relaxed);
        // Some bytes more tell what the file is packed in.
        assert_eq!(read < length + 1_000, reads_once, "{read} of {length} bytes, of {identity}");
    }
}

/// Fails after a while, as a browser does when a file was changed.
struct Vanishing<'a>(Cursor<&'a [u8]>, u64);

impl Read for Vanishing<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> Done<usize> {
        if self.0.position() >= self.1 {
            return Err(Failed::new(ErrorKind::NotFound, "gone"));
        }
        let length = buffer.len().min(10_000);
        self.0.read(&mut buffer[..length])
    }
}

impl Seek for Vanishing<'_> {
    fn seek(&mut self, to: SeekFrom) -> Done<u64> {
        self.0.seek(to)
    }
}

#[test]
fn a_file_that_is_changed_while_it_is_read_is_told() {
    let text = HEADER.to_owned() + &SALE.repeat(100_000);
    for last in [0, 200_000, text.len() as u64 - 1] {
        let reader = Vanishing(Cursor::new(text.as_bytes()), last);
        let error = read(reader, text.len() as u64, Treatment::Keep).expect_err("gone");
        let expected = "sales.csv was changed, moved or deleted while it was being read";
        assert_eq!(told(&error).0, expected, "after {last} bytes");
        assert!(told(&error).1.starts_with("Choose it again"));
    }
}

/// Half a gigabyte is the most that is taken into memory as a whole: more is told at once.
#[test]
fn a_workbook_that_is_too_large_is_told_before_it_is_read() {
    const MAGIC: [u8; 8] = *b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
    let refused = |bytes| {
        let reader = Vanishing(Cursor::new(&MAGIC), 8);
        told(&read(reader, bytes, Treatment::Keep).expect_err("there is nothing behind its head")).0
    };
    assert!(refused((1 << 29) + 1).contains("more than 500 MB"), "{}", refused((1 << 29) + 1));
    assert!(refused(1 << 29).contains("changed, moved or deleted"), "{}", refused(1 << 29));
}

#[test]
fn only_cancelled_rows_are_no_sales() {
    let cancelled = SALE.replacen('1', "C1", 1).repeat(3);
    let [english, german] = refused((HEADER.to_owned() + &cancelled).as_bytes());
    assert_eq!(
        english,
        "none of the 3 rows of sales.csv is a sale: 3 cancelled. The file seems to hold only \
         returns or corrections. Export the sales too."
    );
    assert!(german.starts_with("keine der 3 Zeilen von sales.csv ist ein Verkauf: 3 storniert"));
}

#[test]
fn unreadable_dates_are_told_with_their_line_and_columns() {
    let rows = ["soon", "2011-02-30", "Tag 3"].map(|date| SALE.replace("2011-01-01", date));
    let [english, german] = refused((HEADER.to_owned() + "\n" + &rows.concat()).as_bytes());
    assert_eq!(
        english,
        "none of the 3 rows of sales.csv is a sale: 3 with a date, quantity or price that cannot \
         be read. Look at line 3 and at what stands there in Quantity, InvoiceDate, Price: a date, \
         a quantity or a price is in no form that is known."
    );
    assert!(german.contains("Sehen Sie sich Zeile 3 an"), "{german}");
    let early = SALE.replace("2011-01-01", "9999-12-31");
    let [english, _] = refused((HEADER.to_owned() + &early).as_bytes());
    assert!(english.contains("a date must lie between 1900 and 2200"), "{english}");
}

/// A table that two programs have added to, each in its own encoding: no row is lost, and nobody is
/// taken for somebody else; what cannot be read rightly is told.
#[test]
fn mixed_encodings_lose_no_row() {
    let row = |customer: &[u8]| [b"1,A,x,1,2011-01-01,1,", customer, b",\n"].concat();
    let (utf8, latin1) = (row("Zo\u{eb}".as_bytes()), row(b"Zo\xeb"));
    for (many, few) in [(&utf8, &latin1), (&latin1, &utf8)] {
        let rows = [many.repeat(40), few.clone(), row(b"Ann")].concat();
        let read = read_bytes(&[HEADER.as_bytes(), &rows].concat()).expect("a table");
        check_invariants(&read);
        assert_eq!(read.report.rows_kept, 42);
        assert_eq!(read.report.files[0].misfits, 1);
        assert_eq!(read.transactions.customers.len(), 3);
        assert!(read.transactions.customers.contains(&"Ann".to_owned()));
        assert!(read.transactions.customers.contains(&"Zo\u{eb}".to_owned()), "the usual one");
    }
}

/// Zeros in a field are a part of it; a tail of zeros, as a full disk leaves it, is no sale.
#[test]
fn zeros_do_no_harm() {
    let rows = SALE.repeat(20_000) + "1,A\0B,x\0,1,2011-01-01,1,8\0,\n";
    let text = HEADER.to_owned() + &rows;
    let read = read_bytes(text.as_bytes()).expect("a table");
    check_invariants(&read);
    assert_eq!((read.report.rows_kept, read.transactions.customers.len()), (20_001, 2));
    let tail = [text.as_bytes(), &[0; 1 << 16]].concat();
    let with_tail = read_bytes(&tail).expect("a table");
    assert_eq!(with_tail.report.rows_read, read.report.rows_read + 1);
    assert_eq!(with_tail.transactions, read.transactions);
    let [zeros, _] = refused(&[0; 1 << 16]);
    assert!(zeros.starts_with("sales.csv is binary data, not a table saved as text"), "{zeros}");
}

/// Of two copies of one file every row is seen twice, which is told, and left out when wanted.
#[test]
fn the_same_file_twice_is_told() {
    let text = HEADER.to_owned() + SALE + &SALE.replace("2011-01-01", "2011-01-02");
    let twice = |repeated, overlapping| {
        let mut settings = Settings::default();
        settings.import.rules.repeated = repeated;
        settings.import.rules.overlapping = overlapping;
        let plan = settings.check().expect("in range");
        let source = || Source {
            name: "sales.csv".to_owned(),
            bytes: text.len() as u64,
            identity: "the same".to_owned(),
            reader: Box::new(Cursor::new(text.as_bytes())),
        };
        let host = NativeHost::new(1, |_: News| Ok(()));
        block_on(import(vec![source(), source()], None, &plan, &host)).expect("sound")
    };
    let both = twice(Treatment::Keep, Treatment::Keep);
    assert_eq!((both.report.repeated, both.report.rows_kept), (2, 4));
    for once in [twice(Treatment::Drop, Treatment::Keep), twice(Treatment::Keep, Treatment::Drop)] {
        assert_eq!(once.report.rows_kept, 2, "{:?}", steps(&once.report));
        assert_eq!(once.transactions, read_bytes(text.as_bytes()).expect("sound").transactions);
    }
}
