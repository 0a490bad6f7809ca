//! The head of a file -> its form: a pure function, apart from the reading.
//!
//! An assistant that shows what was understood, and lets the user correct it, needs no more than
//! this and the form that comes out.

use super::columns::{self, Columns, Found};
use super::encodings::Encoding;
use super::encodings::census::Census;
use super::{dates, numbers};
use crate::results::Meaning;

/// How much of a file is looked at. A header must fit into it.
pub(super) const HEAD: usize = 1 << 18;

/// Rows looked at to tell the separator.
const SAMPLE_ROWS: usize = 100;

/// Rows looked at to tell what columns mean and how their values are written.
const VALUE_ROWS: usize = 3_000;

/// Fields looked at for the same: a file with thousands of columns gives fewer rows.
const VALUE_FIELDS: usize = 300_000;

/// Rows that may stand above the header: the name of a report, when it was made, for whom.
const ROWS_ABOVE: usize = 15;

/// Separators, the likelier one of two that fit equally well first.
const SEPARATORS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// How to read a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Form {
    /// Bytes of the byte order mark at the beginning.
    pub(super) mark: usize,
    /// The character between fields.
    pub(super) separator: u8,
    /// Rows above the header.
    pub(super) rows_above: usize,
    /// What the head is encoded in; bytes further on may tell otherwise.
    pub(super) encoding: Encoding,
    /// The names in the header.
    pub(super) names: Vec<String>,
    /// The platform whose export this is.
    pub(super) platform: Option<&'static str>,
    /// What the columns mean.
    pub(super) columns: Columns,
    /// How quantities are written.
    pub(super) quantities: numbers::Style,
    /// How money is written.
    pub(super) money: numbers::Style,
    /// What the dates of the head are.
    pub(super) dates: dates::Finding,
    /// An order's further rows leave fields of the first one blank.
    pub(super) carries: bool,
}

/// Why a file cannot be read as sales.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Unrecognised {
    /// There is nothing but white space.
    Empty,
    /// It is something else, named with its article.
    NotText(&'static str),
    /// Columns are missing.
    Columns {
        /// What is missing.
        missing: Vec<Meaning>,
        /// The names in the header.
        found: Vec<String>,
    },
}

/// Recognises a file by its head: the whole file if it is shorter than [`HEAD`].
///
/// # Errors
/// Why it cannot be read as sales.
pub(super) fn recognise(head: &[u8]) -> Result<Form, Unrecognised> {
    if let Some(kind) = other_kind(head) {
        return Err(Unrecognised::NotText(kind));
    }
    let mark = if head.starts_with(b"\xef\xbb\xbf") { 3 } else { 0 };
    let text = &head[mark..];
    if text.trim_ascii().is_empty() {
        return Err(Unrecognised::Empty);
    }
    let mut census = Census::default();
    census.look(text);
    let encoding = census.encoding();
    let samples = SEPARATORS.map(|separator| Sample::take(text, encoding, separator, SAMPLE_ROWS));
    // `max_by_key` takes the last of equals, the likeliest is the first.
    let best = samples.into_iter().rev().max_by_key(Sample::fit);
    let separator = best.expect("there are separators").separator;
    let Sample { rows_above, names, found, rows, .. } =
        Sample::take(text, encoding, separator, VALUE_ROWS);
    let columns = match found.columns {
        Ok(columns) => columns,
        Err(missing) => return Err(Unrecognised::Columns { missing, found: names }),
    };
    let (quantities, money) = styles(&columns, &rows, separator);
    Ok(Form {
        mark,
        separator,
        rows_above,
        encoding,
        platform: found.platform,
        quantities,
        money,
        dates: survey_dates(&columns, &rows),
        carries: found.carries.unwrap_or_else(|| carries(&columns, &rows)),
        names,
        columns,
    })
}

/// How quantities and money are written. Where a column leaves it open, the other one tells; and
/// where both do, semicolons between fields speak for a comma before decimals.
fn styles(
    columns: &Columns,
    rows: &[csv::ByteRecord],
    separator: u8,
) -> (numbers::Style, numbers::Style) {
    let survey = |column: Option<usize>| {
        let mut survey = numbers::Survey::default();
        let values = rows.iter().filter_map(|row| row.get(column?));
        values.for_each(|value| survey.look(value.trim_ascii()));
        survey.finish()
    };
    let (quantities, money) = (survey(columns.quantity), survey(columns.money.column()));
    let style = |mine: &numbers::Finding, other: &numbers::Finding| {
        if mine.undecided && other.undecided && separator == b';' {
            numbers::Style::with_decimal(numbers::Decimal::Comma)
        } else {
            mine.style_beside(other)
        }
    };
    (style(&quantities, &money), style(&money, &quantities))
}

fn survey_dates(columns: &Columns, rows: &[csv::ByteRecord]) -> dates::Finding {
    let mut survey = dates::Survey::default();
    let values = rows.iter().filter_map(|row| row.get(columns.date));
    values.for_each(|value| survey.look(value.trim_ascii()));
    survey.finish()
}

/// Whether the rows that go on with an order leave blank what its first row says of the order: at
/// least two such rows do so in one column, and nine in ten of all.
fn carries(columns: &Columns, rows: &[csv::ByteRecord]) -> bool {
    let Some(order) = columns.order else { return false };
    let has = |row: &csv::ByteRecord, column| {
        !row.get(column).unwrap_or_default().trim_ascii().is_empty()
    };
    let goes_on =
        |pair: &[csv::ByteRecord]| has(&pair[1], order) && pair[0].get(order) == pair[1].get(order);
    let shared = [
        Some(columns.customer),
        Some(columns.date),
        columns.status,
        columns.cancelled,
        columns.currency,
    ];
    shared.into_iter().flatten().any(|column| {
        let (mut further, mut blank) = (0, 0);
        let mut first_has = rows.first().is_some_and(|row| has(row, column));
        for pair in rows.windows(2) {
            if !goes_on(pair) {
                first_has = has(&pair[1], column);
            } else if first_has {
                further += 1;
                blank += usize::from(!has(&pair[1], column));
            }
        }
        blank > 1 && 10 * blank >= 9 * further
    })
}

/// The first rows, read with one separator.
struct Sample {
    separator: u8,
    rows_above: usize,
    names: Vec<String>,
    found: Found,
    rows: Vec<csv::ByteRecord>,
}

impl Sample {
    fn take(text: &[u8], encoding: Encoding, separator: u8, most: usize) -> Self {
        let mut reader = reader(separator).from_reader(text);
        let mut fields = 0;
        // Memory can be read, and rows of any length are allowed: there are no errors.
        let mut rows: Vec<csv::ByteRecord> = reader
            .byte_records()
            .map_while(Result::ok)
            .take_while(|row| {
                let is_wanted = fields < VALUE_FIELDS;
                fields += row.len();
                is_wanted
            })
            .take(most + 1)
            .collect();
        if text.len() > HEAD - 4 && rows.len() > 2 && rows.len() <= most {
            // The last row of a head may be cut.
            rows.pop();
        }
        let rows_above = columns::header_row(&rows[..rows.len().min(ROWS_ABOVE)], encoding);
        rows.drain(..rows_above);
        let name = |name: &[u8]| encoding.decode(name).trim().to_owned();
        let names: Vec<String> =
            rows.first().map_or_else(Vec::new, |header| header.iter().map(name).collect());
        rows.drain(..rows.len().min(1));
        let found = columns::find(&names, &rows);
        Self { separator, rows_above, names, found, rows }
    }

    /// How well the separator fits: required columns found, then columns known by name, then rows
    /// as long as the header, then columns.
    fn fit(&self) -> (usize, usize, usize, usize) {
        let missing = self.found.columns.as_ref().err().map_or(0, Vec::len);
        let columns = self.names.len();
        let even = self.rows.iter().filter(|row| columns > 1 && row.len() == columns).count();
        (usize::MAX - missing, self.found.named, even, columns)
    }
}

/// A reader of rows; line ends are already line feeds.
pub(super) fn reader(separator: u8) -> csv::ReaderBuilder {
    let mut builder = csv::ReaderBuilder::new();
    builder.has_headers(false).flexible(true).delimiter(separator);
    builder
}

/// What a file is if it is no text, by its first bytes or by how many control characters it has.
fn other_kind(head: &[u8]) -> Option<&'static str> {
    const KINDS: [(&[u8], &str); 10] = [
        (b"%PDF", "a PDF document"),
        (b"\x89PNG", "a picture"),
        (b"\xff\xd8\xff", "a picture"),
        (b"GIF8", "a picture"),
        (b"BZh", "compressed with bzip2"),
        (b"\xfd7zXZ\0", "compressed with xz"),
        (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
        (b"Rar!", "a RAR archive"),
        (b"PAR1", "a Parquet file"),
        (b"SQLite format 3\0", "a database"),
    ];
    let known = KINDS.iter().find(|(magic, _)| head.starts_with(magic));
    if let Some((_, kind)) = known {
        return Some(kind);
    }
    let controls = head
        .iter()
        .filter(|&&byte| byte < b' ' && !matches!(byte, b'\t' | b'\n' | b'\r' | 0x0b | 0x0c))
        .count();
    (controls > head.len() / 50).then_some("binary data")
}

#[cfg(test)]
mod tests {
    use super::super::columns::Money;
    use super::*;

    const ROWS: &str =
        "Customer|Date|Qty|Price|Note\n7|2011-01-01|1|2.5|a, b; c\n8|2011-01-02|1|3|\n";

    #[test]
    fn each_separator_is_told_by_the_columns_it_makes() {
        for separator in SEPARATORS {
            let quoted = ROWS.replace("a, b; c", "\"a, b; c\"");
            let text = quoted.replace('|', &char::from(separator).to_string());
            let form = recognise(text.as_bytes()).expect("all there");
            assert_eq!((form.separator, form.names.len(), form.mark), (separator, 5, 0));
        }
    }

    #[test]
    fn a_byte_order_mark_is_no_part_of_a_name() {
        let form = recognise(format!("\u{feff}{ROWS}").as_bytes()).expect("all there");
        assert_eq!((form.mark, form.names[0].as_str()), (3, "Customer"));
    }

    #[test]
    fn the_values_tell_what_stands_before_decimals() {
        let text = ROWS.replace("2.5", "2,5").replace("a, b; c", "").replace('|', ";");
        let form = recognise(text.as_bytes()).expect("all there");
        assert_eq!(form.money.decimal(), numbers::Decimal::Comma);
    }

    #[test]
    fn rows_above_the_header_are_passed_over() {
        let text = format!("Sales report\nMade on|2026-01-02\n\n{ROWS}");
        let form = recognise(text.as_bytes()).expect("all there");
        assert_eq!((form.rows_above, form.names.len()), (2, 5));
    }

    #[test]
    fn blanks_below_the_first_row_of_an_order_are_seen() {
        let form = |rows: &str| {
            recognise(format!("order,customer,date,qty,price\n{rows}").as_bytes())
                .expect("all there")
        };
        assert!(form("1,a,2026-01-02,1,2\n1,,,1,3\n1,,,1,3\n").carries);
        assert!(form("0,a,2026-01-02,1,2\n1,a,2026-01-02,1,2\n1,,,1,3\n1,,,1,3\n").carries);
        assert!(!form("1,a,2026-01-02,1,2\n2,,,1,3\n3,,,1,3\n").carries);
        assert!(!form("1,a,2026-01-02,1,2\n1,,,1,3\n1,a,,1,3\n1,a,2026-01-02,1,3\n").carries);
        assert!(!form("1,,2026-01-02,1,2\n1,,2026-01-02,1,3\n").carries);
    }

    #[test]
    fn what_is_no_table_is_named() {
        for (head, expected) in [
            (b"".as_slice(), Unrecognised::Empty),
            (b" \r\n\t\n", Unrecognised::Empty),
            (b"%PDF-1.7", Unrecognised::NotText("a PDF document")),
            (b"a\0b\x01,c\n", Unrecognised::NotText("binary data")),
        ] {
            assert_eq!(recognise(head), Err(expected));
        }
    }

    #[test]
    fn missing_columns_come_with_those_found() {
        let found = ["when", "qty", "Price"].map(str::to_owned).to_vec();
        assert_eq!(
            recognise(b"when;qty;Price\n1;2;3\n"),
            Err(Unrecognised::Columns { missing: vec![Meaning::Customer, Meaning::Date], found })
        );
    }

    #[test]
    fn ten_thousand_columns_and_open_quotes_do_no_harm() {
        let wide = "x,".repeat(10_000) + "customer,date,qty,price\n";
        assert_eq!(
            recognise(wide.as_bytes()).map(|form| form.columns.money),
            Ok(Money::Price(10_003))
        );
        assert!(recognise(b"customer,date,qty,\"price\n1,2,3,4").is_ok());
        assert!(recognise(b"customer,\"date,qty,price\n1,2,3,4").is_err());
    }
}
