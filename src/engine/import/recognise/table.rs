//! Text -> separator, header and rows: every separator is tried, the one that fits best is taken.

use super::super::aligned;
use super::super::columns::{self, Found};
use super::super::encodings::Encoding;
use super::super::rows::Manner;
use super::super::rows::dialect::{ALIGNED, Dialect};
use super::super::rows::shapes::Shapes;
use super::super::samples::Samples;
use super::dialects::{self, Read, SEPARATORS};
use super::header::{self, Header};
use super::{MOST_COLUMNS, grouped, torn};
use crate::settings::ColumnMeaning;

/// Rows looked at to tell the separator.
const SAMPLE_ROWS: usize = 100;

/// Rows of the head looked at to tell what columns mean and how their values are written.
const VALUE_ROWS: usize = 3_000;

/// Rows that may stand above those, and are read with them.
const NOTES: usize = 1_000;

/// Fields looked at for the same: a file with thousands of columns gives fewer rows.
const VALUE_FIELDS: usize = 300_000;

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

/// The samples, read in one dialect.
pub(super) struct Table {
    pub(super) dialect: Dialect,
    /// Fields of a row that is read as it stands.
    pub(super) width: usize,
    /// What the columns look like.
    pub(super) shapes: Shapes,
    pub(super) header: Header,
    /// The customer stands only above the rows of their group.
    pub(super) customer_above: bool,
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
        if let Some(separator) = dialects::declared(self.text) {
            let table = self.separated(&separator, SAMPLE_ROWS);
            if table.is_split() {
                return self.read(&table.dialect, VALUE_ROWS);
            }
        }
        let separators = dialects::separators(self.text);
        let is_aligned = aligned::is_aligned(self.text, self.samples.is_whole);
        if let ([only], false) = (separators.as_slice(), is_aligned) {
            return self.read(&self.dialect(only, SAMPLE_ROWS), VALUE_ROWS);
        }
        let tried: Vec<Table> =
            separators.iter().map(|separator| self.separated(separator, SAMPLE_ROWS)).collect();
        // `max_by_key` takes the last of equals, the likeliest is the first.
        let best = tried.iter().rev().max_by_key(|table| table.fit(self.chosen));
        let best = best.expect("there are separators");
        let mut dialect = best.dialect.clone();
        if is_aligned {
            let other = self.separated(&[ALIGNED], SAMPLE_ROWS);
            if !best.is_split() || best.is_vain() && other.fit(self.chosen) > best.fit(self.chosen)
            {
                dialect = other.dialect;
            }
        }
        self.read(&dialect, VALUE_ROWS)
    }

    /// The table with this separator.
    fn separated(self, separator: &[u8], most: usize) -> Table {
        self.read(&self.dialect(separator, most), most)
    }

    /// The dialect with this separator, as so many rows tell it.
    fn dialect(self, separator: &[u8], most: usize) -> Dialect {
        dialects::quoting(self.text, separator, most + NOTES, VALUE_FIELDS)
    }

    fn read(self, dialect: &Dialect, most: usize) -> Table {
        let Self { samples, encoding, chosen, .. } = self;
        let nothing = Shapes::default();
        let some_rows = |text, width, shapes: &Shapes, most| {
            let manner = Manner { dialect, width, shapes };
            dialects::rows(text, manner, most + NOTES, VALUE_FIELDS)
        };
        let rows = |text, width, shapes: &Shapes| some_rows(text, width, shapes, most);
        let width = some_rows(self.text, 0, &nothing, SAMPLE_ROWS).width();
        let read = rows(self.text, width, &nothing);
        let mut header = header::find(&read, encoding, chosen);
        let body = read.rows.get(header.skipped..).unwrap_or_default();
        let body = self.whole(body, most);
        let usual = dialects::most(body.iter().map(csv::ByteRecord::len)).unwrap_or(0);
        let is_comma = dialect.separator == b',';
        let torn = if is_comma { torn::columns(&header.names, body, encoding) } else { Vec::new() };
        if torn.is_empty() && usual == header.names.len() + 1 && header.has_counter(body) {
            header.names.insert(0, String::new());
        }
        let names = header.names.len();
        let is_named = !torn.is_empty() || usual > names && torn::lays(names, body);
        let (width, columns) = if is_named { (names, names) } else { (usual, usual.max(names)) };
        let full = body.iter().filter(|row| [width, columns].contains(&row.len()));
        let mut shapes = Shapes::of(full, columns, &torn);
        let mut head = body.to_vec();
        if head.iter().any(|row| row.len() != columns) {
            let mended = rows(self.text, width, &shapes);
            head = self.whole(mended.rows.get(header.skipped..).unwrap_or_default(), most).to_vec();
            let full = head.iter().filter(|row| [width, columns].contains(&row.len()));
            shapes = Shapes::of(full, columns, &torn);
        }
        let mut runs = vec![head];
        // For telling the separator the head is enough.
        for piece in samples.others.iter().filter(|_| most == VALUE_ROWS) {
            let Read { mut rows, .. } = rows(piece, width, &shapes);
            rows.truncate(most);
            rows.retain(|row| [width, columns].contains(&row.len()));
            runs.push(rows);
        }
        let mut found = Ok(columns::find(&header.names, &runs, encoding));
        let above = &read.rows[..header.above.unwrap_or(0).min(read.rows.len())];
        let group = found
            .as_ref()
            .ok()
            .and_then(|found| grouped::column(&header.names, above, &runs[0], found, encoding));
        if let Some(column) = group {
            runs = runs.iter().map(|rows| grouped::filled(rows, column, encoding)).collect();
            let mut names = header.names.clone();
            "customer".clone_into(&mut names[column]);
            found = Ok(columns::find(&names, &runs, encoding));
            if header.names[column].is_empty() {
                header.names[column] = format!("{}{}", header::NUMBERED, column + 1);
            }
        }
        if !chosen.is_empty() {
            found = columns::chosen(&header.names, chosen);
        }
        let customer = found.as_ref().ok().and_then(|found| found.columns.customer);
        let customer_above = group.is_some() && customer == group;
        Table { dialect: dialect.clone(), width, shapes, header, found, customer_above, runs }
    }

    /// Rows of data of the head, at most so many: its last row may be cut.
    fn whole(self, rows: &[csv::ByteRecord], most: usize) -> &[csv::ByteRecord] {
        let is_cut = !self.samples.is_whole && (2..=most).contains(&rows.len());
        &rows[..if is_cut { rows.len() - 1 } else { rows.len().min(most) }]
    }
}

impl Table {
    /// How well the separator fits: chosen columns found, then required ones, then columns known
    /// by name, then rows as long as the header, then columns.
    fn fit(&self, chosen: &[ColumnMeaning]) -> Fit {
        let names = &self.header.names;
        let columns = names.len();
        let even = self.runs[0].iter().filter(|row| columns > 1 && row.len() == columns).count();
        let found = self.found.as_ref().ok();
        let (missing, named) =
            found.map_or((2, 0), |found| (found.columns.missing().len(), found.named));
        (columns::matched(names, chosen), 2 - missing.min(2), named, even, columns)
    }

    /// Whether most rows have more than one field.
    fn is_split(&self) -> bool {
        let rows = &self.runs[0];
        self.header.names.len() > 1
            && 2 * rows.iter().filter(|row| row.len() > 1).count() >= rows.len()
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
