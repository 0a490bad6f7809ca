//! Text -> separator, header and rows: every separator is tried, the one that fits best is taken.

use std::collections::BTreeMap;
use std::io::Read;

use super::super::aligned;
use super::super::columns::{self, Found};
use super::super::encodings::Encoding;
use super::super::samples::Samples;
use super::super::text::Text;
use super::MOST_COLUMNS;
use crate::settings::ColumnMeaning;

/// The separator of columns that white space aligns, once it is a single blank.
pub(super) const ALIGNED: u8 = b' ';

/// Separators, the likelier one of two that fit equally well first.
pub(super) const SEPARATORS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// Rows looked at to tell the separator.
const SAMPLE_ROWS: usize = 100;

/// Rows of the head looked at to tell what columns mean and how their values are written.
const VALUE_ROWS: usize = 3_000;

/// Fields looked at for the same: a file with thousands of columns gives fewer rows.
const VALUE_FIELDS: usize = 300_000;

/// Characters kept of a column's name.
const LONGEST_NAME: usize = 200;

/// Rows that may stand above the header: the name of a report, when it was made, for whom.
const ROWS_ABOVE: usize = 15;

/// What a table is looked for in.
#[derive(Clone, Copy)]
pub(super) struct Source<'a> {
    /// The head, behind a byte order mark.
    pub(super) text: &'a [u8],
    /// The other samples.
    pub(super) samples: &'a Samples,
    /// What all is encoded in.
    pub(super) encoding: Encoding,
    /// The columns as the user described them, if so.
    pub(super) chosen: &'a [ColumnMeaning],
}

/// The samples, read with one separator.
pub(super) struct Table {
    pub(super) separator: u8,
    /// Rows above the header, if there is one.
    pub(super) header: Option<usize>,
    /// The line of the header; 0 without one.
    pub(super) header_line: u64,
    pub(super) names: Vec<String>,
    /// The columns, or the chosen ones that are not there.
    pub(super) found: Result<Found, Vec<String>>,
    /// Rows of data: those of the head, then those of each other sample. Never empty.
    pub(super) runs: Vec<Vec<csv::ByteRecord>>,
}

/// How well a separator fits.
type Fit = (usize, usize, usize, usize, usize);

impl Source<'_> {
    /// The table with the separator that fits best.
    pub(super) fn table(self) -> Table {
        let tried = SEPARATORS.map(|separator| self.read(separator, SAMPLE_ROWS));
        // `max_by_key` takes the last of equals, the likeliest is the first.
        let best = tried.iter().rev().max_by_key(|table| table.fit(self.chosen));
        let best = best.expect("there are separators");
        let mut separator = best.separator;
        if aligned::is_aligned(self.text, self.samples.is_whole) {
            let other = self.read(ALIGNED, SAMPLE_ROWS);
            if !best.is_split() || best.is_vain() && other.fit(self.chosen) > best.fit(self.chosen)
            {
                separator = ALIGNED;
            }
        }
        self.read(separator, VALUE_ROWS)
    }

    fn read(self, separator: u8, most: usize) -> Table {
        let Self { samples, encoding, chosen, .. } = self;
        let mut rows = rows(self.text, separator, most);
        if !samples.is_whole && rows.len() > 2 && rows.len() <= most {
            // The last row of a head may be cut.
            rows.pop();
        }
        let name = |name: &[u8]| {
            let name: String = encoding.decode(name).trim().chars().take(LONGEST_NAME).collect();
            name.trim_end().to_owned()
        };
        let names_of = |row: &csv::ByteRecord| row.iter().map(name).collect::<Vec<_>>();
        let first = &rows[..rows.len().min(ROWS_ABOVE)];
        let by_choice = first
            .iter()
            .enumerate()
            .rev()
            .map(|(at, row)| (at, columns::matched(&names_of(row), chosen)))
            .max_by_key(|&(_, matched)| matched)
            .filter(|&(_, matched)| matched > 0)
            .map(|(at, _)| at);
        let is_numbered = !chosen.is_empty()
            && chosen
                .iter()
                .all(|entry| entry.column.strip_prefix(NUMBERED).is_some_and(is_number));
        let header = match by_choice.or_else(|| columns::header_row(first, encoding)) {
            None if is_numbered || is_data(&rows, encoding) => None,
            found => Some(found.unwrap_or(0)),
        };
        let (header_line, names) = match header.and_then(|at| rows.get(at)) {
            Some(row) => (self.line(row, separator), names_of(row)),
            None => (0, numbered(&rows)),
        };
        rows.drain(..header.map_or(0, |above| above + 1).min(rows.len()));
        let mut runs = vec![rows];
        // For telling the separator the head is enough.
        for piece in samples.others.iter().filter(|_| most == VALUE_ROWS) {
            let mut rows = self::rows(piece, separator, most);
            rows.retain(|row| row.len() == names.len());
            runs.push(rows);
        }
        let found = if chosen.is_empty() {
            Ok(columns::find(&names, &runs, encoding))
        } else {
            columns::chosen(&names, chosen)
        };
        Table { separator, header, header_line, names, found, runs }
    }

    /// The line on which a row begins: blank lines before it are no part of it.
    fn line(self, row: &csv::ByteRecord, separator: u8) -> u64 {
        let place = row.position().map_or(0, csv::Position::byte);
        let place = usize::try_from(place).unwrap_or(usize::MAX);
        let aligned = (separator == ALIGNED).then(|| aligned::text(self.text));
        let text = aligned.as_deref().unwrap_or(self.text);
        let (above, below) = text.split_at(place.min(text.len()));
        let is_end = |byte: &u8| matches!(byte, b'\n' | b'\r');
        let blank = below.iter().take_while(|byte| is_end(byte)).count();
        let mut lines = Text::new(above.chain(&below[..blank]));
        let mut ends = 0;
        let mut block = [0; 1 << 12];
        // Memory can be read, and no row is too long for a head.
        while let Ok(length @ 1..) = lines.read(&mut block) {
            ends += memchr::memchr_iter(b'\n', &block[..length]).count() as u64;
        }
        ends + 1
    }
}

impl Table {
    /// How well the separator fits: chosen columns found, then required ones, then columns known
    /// by name, then rows as long as the header, then columns.
    fn fit(&self, chosen: &[ColumnMeaning]) -> Fit {
        let columns = self.names.len();
        let even = self.runs[0].iter().filter(|row| columns > 1 && row.len() == columns).count();
        let found = self.found.as_ref().ok();
        let (missing, named) =
            found.map_or((2, 0), |found| (found.columns.missing().len(), found.named));
        (columns::matched(&self.names, chosen), 2 - missing.min(2), named, even, columns)
    }

    /// Whether most rows have more than one field.
    fn is_split(&self) -> bool {
        let rows = &self.runs[0];
        self.names.len() > 1 && 2 * rows.iter().filter(|row| row.len() > 1).count() >= rows.len()
    }

    /// Whether the separator makes no columns that mean anything.
    fn is_vain(&self) -> bool {
        self.found
            .as_ref()
            .map_or(true, |found| found.named == 0 && !found.columns.missing().is_empty())
    }
}

/// The first line that has more separators of one kind than a table has columns.
pub(super) fn too_wide(text: &[u8]) -> Option<u64> {
    let end = if text.contains(&b'\n') { b'\n' } else { b'\r' };
    let mut lines = (1..).zip(text.split(|&byte| byte == end));
    let count = |line: &[u8], separator| memchr::memchr_iter(separator, line).count();
    let is_wide = |line: &[u8]| SEPARATORS.iter().any(|&each| count(line, each) >= MOST_COLUMNS);
    // A line that is too wide is at least that long.
    lines.find(|(_, line)| line.len() >= MOST_COLUMNS && is_wide(line)).map(|(number, _)| number)
}

/// What the columns of a file without a header are called, before their number.
const NUMBERED: &str = "Column ";

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Names for the columns that most rows have.
fn numbered(rows: &[csv::ByteRecord]) -> Vec<String> {
    let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
    rows.iter().for_each(|row| *counts.entry(row.len()).or_default() += 1);
    let columns =
        counts.into_iter().max_by_key(|&(_, rows)| rows).map_or(0, |(columns, _)| columns);
    (1..=columns).map(|at| format!("{NUMBERED}{at}")).collect()
}

/// Whether the first row is data: it has a date where the rows below have dates, or nothing but
/// numbers, dates and addresses, and no name of a column.
fn is_data(rows: &[csv::ByteRecord], encoding: Encoding) -> bool {
    let Some((first, below)) = rows.split_first() else { return false };
    let has_date = |(column, field): (usize, &[u8])| {
        columns::is_date(field.trim_ascii()) && columns::shows_dates(below, column)
    };
    if first.iter().enumerate().any(has_date) {
        return true;
    }
    let fields: Vec<&[u8]> =
        first.iter().map(<[u8]>::trim_ascii).filter(|field| !field.is_empty()).collect();
    let is_value = |field: &&[u8]| {
        columns::is_plain_value(field) && !columns::is_known(&encoding.decode(field))
    };
    fields.len() > 1 && fields.iter().all(is_value)
}

/// The rows of a text, as many as are wanted.
fn rows(text: &[u8], separator: u8, most: usize) -> Vec<csv::ByteRecord> {
    let aligned;
    let text = if separator == ALIGNED {
        aligned = aligned::text(text);
        &aligned
    } else {
        text
    };
    let mut fields = 0;
    // Memory can be read, and rows of any length are allowed: there are no errors.
    let rows = super::reader(separator).from_reader(text).into_byte_records();
    rows.map_while(Result::ok)
        .take_while(|row| {
            let is_wanted = fields < VALUE_FIELDS;
            fields += row.len();
            is_wanted
        })
        .take(most + 1)
        .collect()
}
