//! Rows of samples -> which of them is the header, and what it calls the columns.

use std::collections::BTreeMap;

use super::super::columns;
use super::super::encodings::Encoding;
use super::dialects::{Read, most};
use crate::settings::ColumnMeaning;

/// Rows that may stand above the header whatever they look like: the name of a report, when it was
/// made, for whom. Any number may when they have fewer fields than the table.
const ROWS_ABOVE: usize = 15;

/// Characters kept of a column's name.
const LONGEST_NAME: usize = 200;

/// What the columns of a file without a header are called, before their number.
pub(super) const NUMBERED: &str = "Column ";

/// The header of a table.
pub(super) struct Header {
    /// Rows above it; none in a file without one.
    pub(super) above: Option<usize>,
    /// Its line; 0 without one.
    pub(super) line: u64,
    /// Rows before the first one with data.
    pub(super) skipped: usize,
    /// The names of the columns.
    pub(super) names: Vec<String>,
}

impl Header {
    /// Whether the first field of each row, which has one more than there are names, counts the rows
    /// from 0 or 1: statistics programs give a number to each and no name to that column.
    pub(super) fn has_counter(&self, rows: &[csv::ByteRecord]) -> bool {
        let number =
            |row: &csv::ByteRecord| std::str::from_utf8(row.get(0)?).ok()?.parse::<u64>().ok();
        let numbers: Vec<Option<u64>> = rows.iter().map(number).collect();
        let counts =
            |pair: &[Option<u64>]| pair[0].is_some() && pair[0].map(|one| one + 1) == pair[1];
        let begins = matches!(numbers.first(), Some(Some(0 | 1)));
        begins && numbers.len() > 2 && self.above.is_some() && numbers.windows(2).all(counts)
    }
}

/// Finds the header of a table: the row with names that the user chose, else with the most known
/// ones, else the first that is as wide as the table.
pub(super) fn find(read: &Read, encoding: Encoding, chosen: &[ColumnMeaning]) -> Header {
    let rows = read.rows.as_slice();
    let names_of = |row: &csv::ByteRecord| -> Vec<String> {
        row.iter().map(|name| text(name, encoding)).collect()
    };
    let start = start(rows);
    let first = &rows[..rows.len().min(ROWS_ABOVE.max(start + 1))];
    let by_choice = first
        .iter()
        .enumerate()
        .rev()
        .map(|(at, row)| (at, columns::matched(&names_of(row), chosen)))
        .max_by_key(|&(_, matched)| matched)
        .filter(|&(_, matched)| matched > 0)
        .map(|(at, _)| at);
    let is_numbered = !chosen.is_empty()
        && chosen.iter().all(|entry| entry.column.strip_prefix(NUMBERED).is_some_and(is_number));
    let above = match by_choice.or_else(|| columns::header_row(first, encoding)) {
        None if is_numbered => None,
        None => by_shape(rows, start, encoding),
        found => found,
    };
    let Some(at) = above.filter(|&at| at < rows.len()) else {
        return Header { above: None, line: 0, skipped: 0, names: numbered(rows) };
    };
    let (names, further) = match (by_choice, spread(rows, at, encoding)) {
        (None, Some(spread)) => spread,
        _ => (names_of(&rows[at]), 0),
    };
    Header { above, line: read.lines[at], skipped: at + 1 + further, names }
}

/// The first row with as many fields as the table has, at least half of them filled.
fn start(rows: &[csv::ByteRecord]) -> usize {
    // There may be more notes than rows below them, but they have fewer fields.
    let mut fields: BTreeMap<usize, usize> = BTreeMap::new();
    for row in &rows[rows.len() / 2..] {
        *fields.entry(row.len()).or_default() += row.len() - 1;
    }
    let width = fields.into_iter().max_by_key(|&(_, fields)| fields).map_or(0, |(width, _)| width);
    let is_full = |row: &csv::ByteRecord| row.len() == width && 2 * filled(row) >= width;
    if width < 2 { 0 } else { rows.iter().position(is_full).unwrap_or(0) }
}

fn filled(row: &csv::ByteRecord) -> usize {
    row.iter().filter(|field| !field.trim_ascii().is_empty()).count()
}

/// The header of a table whose names are not known: the first row that is as wide as the table, or
/// the one above it; none when that row is data.
fn by_shape(rows: &[csv::ByteRecord], start: usize, encoding: Encoding) -> Option<usize> {
    let width = rows.get(start).map_or(0, csv::ByteRecord::len);
    let above = start.checked_sub(1).filter(|&above| 2 * filled(&rows[above]) > width);
    if above.is_none() && is_data(&rows[start..], encoding) {
        return None;
    }
    Some(above.unwrap_or(start))
}

/// The names of columns whose header has two rows, of which one is at a place: with the names of
/// groups of columns above, or with what is left blank below. How many rows it has below that place.
fn spread(rows: &[csv::ByteRecord], at: usize, encoding: Encoding) -> Option<(Vec<String>, usize)> {
    let names = |at: usize| rows.get(at).map(|row| row.iter().map(|name| text(name, encoding)));
    let known = |names: &[String]| names.iter().filter(|name| columns::is_known(name)).count();
    let own: Vec<String> = names(at)?.collect();
    let is_name = |name: &String| !columns::is_plain_value(name.as_bytes());
    let groups = at.checked_sub(1).and_then(names).map(Iterator::collect::<Vec<_>>);
    let groups = groups.filter(|groups| {
        let filled = groups.iter().filter(|name| !name.is_empty());
        filled.clone().count() > 1 && filled.clone().all(is_name) && groups.len() <= own.len()
    });
    if let Some(groups) = groups {
        let joined = join(&groups, &own);
        if known(&joined) > known(&own) {
            return Some((joined, 0));
        }
    }
    let below: Vec<String> = names(at + 1)?.collect();
    let is_below = below.len() == own.len()
        && own.iter().any(String::is_empty)
        && own.iter().zip(&below).all(|(own, below)| !own.is_empty() || !below.is_empty())
        && below.iter().filter(|name| !name.is_empty()).all(is_name);
    let joined = join(&own, &below);
    (is_below && known(&joined) > known(&own)).then_some((joined, 1))
}

/// Names below the names of the groups that they are in; a group goes on until the next one. The name
/// of its group stands before one that nobody knows by itself.
fn join(groups: &[String], names: &[String]) -> Vec<String> {
    let mut group = "";
    let joined = names.iter().enumerate().map(|(at, name)| {
        if let Some(own) = groups.get(at).filter(|own| !own.is_empty()) {
            group = own;
        }
        let both = format!("{group} {name}").trim().to_owned();
        let is_better = name.is_empty() || columns::is_known(&both);
        if is_better { both } else { name.clone() }
    });
    joined.collect()
}

fn text(name: &[u8], encoding: Encoding) -> String {
    let name: String = encoding.decode(name).trim().chars().take(LONGEST_NAME).collect();
    name.trim_end().to_owned()
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Names for the columns that most rows have.
fn numbered(rows: &[csv::ByteRecord]) -> Vec<String> {
    let columns = most(rows.iter().map(csv::ByteRecord::len)).unwrap_or(0);
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

#[cfg(test)]
mod tests {
    use super::super::super::rows::dialect::Dialect;
    use super::super::super::rows::{Manner, shapes::Shapes};
    use super::super::dialects;
    use super::*;

    fn header(text: &str) -> Header {
        let (dialect, shapes) = (Dialect::of(b','), Shapes::default());
        let manner = Manner { dialect: &dialect, width: 0, shapes: &shapes };
        find(&dialects::rows(text.as_bytes(), manner, 1_000, 10_000), Encoding::UTF_8, &[])
    }

    const ROWS: &str =
        "Ada,2024-01-05,Mug,2,5.00\nBo,2024-01-06,Soap,1,4.00\nAda,2024-01-07,X,1,9.00\n";

    #[test]
    fn any_number_of_notes_may_stand_above() {
        for names in ["Customer,Date,Product,Qty,Price", "aaa,bbb,ccc,ddd,eee"] {
            for notes in [0, 1, 14, 20, 200] {
                let note =
                    |at: usize| format!("Note {at}: of what is below{}\n\n", [", see", ""][at % 2]);
                let notes: String = (0..notes).map(note).collect();
                let rows = ROWS.repeat(100);
                let header = header(&format!("{notes}{names}\n{rows}"));
                assert_eq!(header.names.join(","), names);
                assert_eq!(header.line, notes.matches('\n').count() as u64 + 1);
            }
        }
    }

    #[test]
    fn a_header_of_two_rows_is_put_together() {
        let groups = format!("Customer,,Order,,\nName,City,Date,Qty,Price\n{ROWS}");
        let names = ["Customer Name", "City", "Order Date", "Qty", "Price"];
        assert_eq!(
            (header(&groups).names, header(&groups).skipped),
            (names.map(str::to_owned).to_vec(), 2)
        );
        let below = format!("Customer,Date,Item,,\n,,Name,Qty,Price\n{ROWS}");
        let names = ["Customer", "Date", "Item Name", "Qty", "Item Price"];
        let found = header(&below);
        assert_eq!((found.above, found.skipped), (Some(0), 2));
        assert_eq!(found.names, names.map(str::to_owned));
    }
}
