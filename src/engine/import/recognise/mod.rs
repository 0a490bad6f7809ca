//! Samples of a file -> its form: a pure function.
//!
//! An assistant that shows what was understood, and lets the user correct it, needs no more than
//! this and the form that comes out.

mod dialects;
mod grouped;
mod header;
mod kind;
mod likeness;
mod remarks;
mod table;
mod torn;
mod values;
mod whose;

#[cfg(test)]
mod tests;

pub(super) use self::kind::hint;
pub(super) use self::likeness::{Likeness, List};
use self::table::Table;
pub(super) use self::values::OpenNumber;
use self::values::{Sampled, Written};

pub(super) use self::whose::{Whose, agree};
use super::columns::{self, Columns};
use super::encodings::Encoding;
use super::encodings::census::Census;
use super::people::Nobody;
use super::rows::dialect::Dialect;
use super::rows::shapes::Shapes;
use super::samples::Samples;
use super::{dates, numbers};
use crate::results::Note;
use crate::settings::{ImportSettings, Meaning};

/// How much of the beginning of a file is looked at. A header must fit into it.
pub(super) const HEAD: usize = 1 << 18;

/// The most columns that a table has: those of a sheet of Excel. A line with more of them has lost
/// its end, or is no row.
pub(super) const MOST_COLUMNS: usize = 1 << 14;

/// Rows kept to be shown.
const SHOWN: usize = 8;

/// How to read a file.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Form {
    /// Bytes of the byte order mark at the beginning.
    pub(super) mark: usize,
    /// The marks between and around fields.
    pub(super) dialect: Dialect,
    /// How many fields a row has that is read as it stands.
    pub(super) width: usize,
    /// What the columns look like: where the fields of other rows belong.
    pub(super) shapes: Shapes,
    /// Rows above the header; none in a file without a header, which has no rows above either.
    pub(super) header: Option<usize>,
    /// The line of the header, counted from 1; 0 in a file without one.
    pub(super) header_line: u64,
    /// Rows before the first one with data: those above the header, and the header.
    pub(super) rows_to_skip: usize,
    /// What the samples are encoded in; bytes further on may tell otherwise.
    pub(super) encoding: Encoding,
    /// The names in the header; `Column 1` and so on in a file without one.
    pub(super) names: Vec<String>,
    /// The platform whose export this is.
    pub(super) platform: Option<&'static str>,
    /// What the columns mean.
    pub(super) columns: Columns,
    /// Required meanings that no column has: empty when the file can be read as sales.
    pub(super) missing: Vec<Meaning>,
    /// How quantities are written.
    pub(super) quantities: numbers::Style,
    /// How money is written.
    pub(super) money: numbers::Style,
    /// What tells the currency of a row.
    pub(super) whose: Whose,
    /// Numbers that nothing tells how to read: they are read as `money` and `quantities` say.
    pub(super) open_numbers: Vec<OpenNumber>,
    /// What was assumed of numbers and money.
    pub(super) notes: Vec<Note>,
    /// What the dates of the samples are.
    pub(super) dates: dates::Finding,
    /// For the column of the customer, and for each that stands beside it, which of its values name
    /// nobody.
    pub(super) nobody: [Nobody; 4],
    /// The customers are telephone numbers.
    pub(super) has_phones: bool,
    /// Each row is a customer rather than what one bought.
    pub(super) is_summary: bool,
    /// The customer stands only above the rows of their group.
    pub(super) customer_above: bool,
    /// An order's further rows leave fields of the first one blank.
    pub(super) carries: bool,
}

impl Form {
    /// Reads all text in this encoding from now on.
    pub(super) fn read_in(&mut self, encoding: Encoding) {
        self.encoding = encoding;
        self.quantities = self.quantities.in_encoding(encoding);
        self.money = self.money.in_encoding(encoding);
    }
}

/// A file that has been recognised.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Recognised {
    /// How to read it.
    pub(super) form: Form,
    /// Its first rows of data, at most eight.
    pub(super) rows: Vec<csv::ByteRecord>,
    /// How much it looks like sales.
    pub(super) likeness: Likeness,
}

/// Why a file cannot be read as a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Unrecognised {
    /// There is nothing but white space.
    Empty,
    /// It is something else: the key of the text that says what.
    NotText(&'static str),
    /// The header does not have these names, to which the user gave a meaning.
    NoSuchColumns(Vec<String>),
    /// This line has more than [`MOST_COLUMNS`] columns.
    TooWide(u64),
}

/// Recognises a file by samples of it, as far as the settings leave it open. What is missing in
/// the form, the user has to tell.
///
/// # Errors
/// Why it is no table, or not the one that the settings describe.
pub(super) fn recognise(
    samples: &Samples,
    settings: &ImportSettings,
) -> Result<Recognised, Unrecognised> {
    let head = samples.head.as_slice();
    if let Some(kind) = kind::other_kind(head) {
        return Err(Unrecognised::NotText(kind));
    }
    let mark = if head.starts_with(b"\xef\xbb\xbf") { 3 } else { 0 };
    let text = &head[mark..];
    if text.trim_ascii().is_empty() {
        return Err(Unrecognised::Empty);
    }
    if let Some(line) = table::too_wide(text) {
        return Err(Unrecognised::TooWide(line));
    }
    let mut census = Census::default();
    census.look(text);
    samples.others.iter().for_each(|piece| census.look(piece));
    let encoding = census.encoding();
    let source = table::Source { text, samples, encoding, chosen: &settings.columns };
    let Table { dialect, width, shapes, header, found, customer_above, mut runs } = source.table();
    let found = found.map_err(Unrecognised::NoSuchColumns)?;
    let names = header.names;
    let separator = dialect.separator;
    let mut columns = found.columns;
    columns::settle(&mut columns, &names, &runs, encoding);
    let sampled = Sampled { columns: &columns, names: &names, runs: &runs, separator, encoding };
    let Written { quantities, money, whose, open, notes } = values::written(sampled, settings);
    let form = Form {
        mark,
        dialect,
        width,
        shapes,
        header: header.above,
        header_line: header.line,
        rows_to_skip: header.skipped,
        customer_above,
        encoding,
        platform: found.platform,
        missing: columns.missing(),
        quantities,
        money,
        whose,
        open_numbers: open,
        notes,
        dates: values::dates(&columns, &runs),
        nobody: values::nobody(&columns, &runs, encoding),
        has_phones: columns::has_phones(&names, &columns, &runs),
        is_summary: found.is_summary,
        carries: found.carries.unwrap_or_else(|| values::carries(&columns, &runs)),
        columns,
        names,
    };
    let likeness = Likeness::of(&form, &runs);
    let mut rows = std::mem::take(&mut runs[0]);
    rows.truncate(SHOWN);
    Ok(Recognised { form, rows, likeness })
}
