//! The head of a file -> its form: a pure function, apart from the reading.
//!
//! An assistant that shows what was understood, and lets the user correct it, needs no more than
//! this and the form that comes out.

use super::columns::{self, Columns};
use super::number::Decimal;
use crate::results::Meaning;

/// How much of a file is looked at. A header must fit into it.
pub(super) const HEAD: usize = 1 << 18;

/// Rows looked at to tell the separator.
const SAMPLE_ROWS: usize = 100;

/// Separators, the likelier one of two that fit equally well first.
const SEPARATORS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// How to read a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Form {
    /// Bytes of the byte order mark at the beginning.
    pub(super) mark: usize,
    /// The character between fields.
    pub(super) separator: u8,
    /// What may stand before decimals: also a comma where fields are separated by semicolons, as
    /// spreadsheets write in the countries that use it.
    pub(super) decimal: Decimal,
    /// The names in the header, as bytes.
    pub(super) names: Vec<Vec<u8>>,
    /// What the columns mean.
    pub(super) columns: Columns,
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
        /// The names in the header, as bytes.
        found: Vec<Vec<u8>>,
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
    let samples = SEPARATORS.map(|separator| Sample::take(text, separator));
    // `max_by_key` takes the last of equals, the likeliest is the first.
    let best = samples.into_iter().rev().max_by_key(Sample::fit);
    let best = best.expect("there are separators");
    match best.columns {
        Ok(columns) => Ok(Form {
            mark,
            separator: best.separator,
            decimal: match best.separator {
                b';' => Decimal::PointOrComma,
                _ => Decimal::Point,
            },
            names: best.names,
            columns,
        }),
        Err(missing) => Err(Unrecognised::Columns { missing, found: best.names }),
    }
}

/// The first rows, read with one separator.
struct Sample {
    separator: u8,
    names: Vec<Vec<u8>>,
    columns: Result<Columns, Vec<Meaning>>,
    rows: Vec<csv::ByteRecord>,
}

impl Sample {
    fn take(text: &[u8], separator: u8) -> Self {
        let mut reader = reader(separator).from_reader(text);
        // Memory can be read, and rows of any length are allowed: there are no errors.
        let mut rows: Vec<csv::ByteRecord> =
            reader.byte_records().map_while(Result::ok).take(SAMPLE_ROWS + 1).collect();
        if rows.len() > 2 && rows.len() <= SAMPLE_ROWS {
            // The last row of a head may be cut.
            rows.pop();
        }
        let names: Vec<Vec<u8>> = rows
            .first()
            .map_or_else(Vec::new, |header| header.iter().map(<[u8]>::to_vec).collect());
        let columns = columns::find(names.iter().map(Vec::as_slice));
        rows.drain(..rows.len().min(1));
        Self { separator, names, columns, rows }
    }

    /// How well the separator fits: required columns found, then rows as long as the header,
    /// then columns.
    fn fit(&self) -> (usize, usize, usize) {
        let missing = self.columns.as_ref().err().map_or(0, Vec::len);
        let columns = self.names.len();
        let even = self.rows.iter().filter(|row| columns > 1 && row.len() == columns).count();
        (usize::MAX - missing, even, columns)
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
    const KINDS: [(&[u8], &str); 14] = [
        (b"PK\x03\x04", "an Excel workbook or a zip archive"),
        (b"\xd0\xcf\x11\xe0", "an old Excel workbook"),
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
        (b"\xff\xfe", "text in UTF-16"),
        (b"\xfe\xff", "text in UTF-16"),
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
        assert_eq!((form.mark, form.names[0].as_slice()), (3, b"Customer".as_slice()));
    }

    #[test]
    fn semicolons_bring_decimal_commas() {
        let text = ROWS.replace("2.5", "2,5").replace("a, b; c", "").replace('|', ";");
        let form = recognise(text.as_bytes()).expect("all there");
        assert_eq!(form.decimal, Decimal::PointOrComma);
    }

    #[test]
    fn what_is_no_table_is_named() {
        for (head, expected) in [
            (b"".as_slice(), Unrecognised::Empty),
            (b" \r\n\t\n", Unrecognised::Empty),
            (b"PK\x03\x04...", Unrecognised::NotText("an Excel workbook or a zip archive")),
            (b"\xff\xfea\0,\0", Unrecognised::NotText("text in UTF-16")),
            (b"a\0b\x01,c\n", Unrecognised::NotText("binary data")),
        ] {
            assert_eq!(recognise(head), Err(expected));
        }
    }

    #[test]
    fn missing_columns_come_with_those_found() {
        let found = vec![b"when".to_vec(), b"qty".to_vec(), b"Price".to_vec()];
        assert_eq!(
            recognise(b"when;qty;Price\n1;2;3\n"),
            Err(Unrecognised::Columns { missing: vec![Meaning::Customer, Meaning::Date], found })
        );
    }

    #[test]
    fn ten_thousand_columns_and_open_quotes_do_no_harm() {
        let wide = "x,".repeat(10_000) + "customer,date,qty,price\n";
        assert_eq!(recognise(wide.as_bytes()).map(|form| form.columns.price), Ok(10_003));
        assert!(recognise(b"customer,date,qty,\"price\n1,2,3,4").is_err());
    }
}
