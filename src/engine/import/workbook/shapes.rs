//! The tops of sheets -> which sheets have one shape: the same names of columns in their headers, in
//! whichever order, whatever stands above.

use std::collections::BTreeMap;

use super::merges::Merge;
use super::top::Top;
use crate::domain::order;
use crate::engine::import::columns;
use crate::engine::import::encodings::Encoding;

/// Sheets of one shape, at least one, in the order of the workbook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::engine::import) struct Shape {
    /// The sheets.
    pub(super) sheets: Vec<Sheet>,
}

/// A sheet that is one of a shape.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Sheet {
    /// Its name.
    pub(super) name: String,
    /// The number of its last row, from 1, which may be too large where the workbook states it.
    pub(super) rows: u32,
    /// The number of the row of its header, from 1.
    pub(super) header_row: u32,
    /// For each of its columns the place of the column of the same name in the first sheet; none
    /// when they stand alike.
    pub(super) places: Option<Vec<usize>>,
    /// Its cells that go on over several rows.
    pub(super) merges: Vec<Merge>,
}

impl Shape {
    /// The names of its sheets.
    pub(in crate::engine::import) fn names(&self) -> Vec<String> {
        self.sheets.iter().map(|sheet| sheet.name.clone()).collect()
    }

    /// The rows of all its sheets, headers and what is above included.
    pub(in crate::engine::import) fn rows(&self) -> u64 {
        self.sheets.iter().map(|sheet| u64::from(sheet.rows)).sum()
    }
}

/// The names of a header, sorted, as they are compared.
type Key = Vec<String>;

/// Puts sheets together by their shape. A header is the row whose names most columns have anywhere;
/// else the first row that another sheet has, too; else the first row.
pub(super) fn shapes(tops: &[Top]) -> Vec<Shape> {
    let keys: Vec<Vec<Key>> =
        tops.iter().map(|top| top.rows.iter().map(|(_, cells)| key(cells)).collect()).collect();
    // For each shape its key and the names of its first sheet in their order.
    let mut known: Vec<(&Key, &[String])> = Vec::new();
    let mut shapes: Vec<Shape> = Vec::new();
    for (at, top) in tops.iter().enumerate() {
        let joined = known.iter().enumerate().find_map(|(shape, (key, _))| {
            let looked_at = if key.len() > 1 { keys[at].len() } else { 1 };
            Some((shape, keys[at][..looked_at].iter().position(|other| other == *key)?))
        });
        let (shape, row) = joined.unwrap_or_else(|| (shapes.len(), header(top, at, &keys)));
        let (header_row, names) = &top.rows[row];
        if joined.is_none() {
            known.push((&keys[at][row], names));
            shapes.push(Shape { sheets: Vec::new() });
        }
        shapes[shape].sheets.push(Sheet {
            name: top.name.clone(),
            rows: top.last,
            header_row: *header_row,
            places: places(known[shape].1, names),
            merges: top.merges.clone(),
        });
    }
    shapes
}

/// The place of the header among the rows of the sheet at a place of all.
fn header(top: &Top, at: usize, keys: &[Vec<Key>]) -> usize {
    let records: Vec<csv::ByteRecord> =
        top.rows.iter().map(|(_, cells)| csv::ByteRecord::from(cells.clone())).collect();
    let is_shared = |key: &Key| {
        let others = keys.iter().enumerate().filter(|&(other, _)| other != at);
        key.len() > 1 && others.into_iter().any(|(_, others)| others.contains(key))
    };
    columns::header_row(&records, Encoding::UTF_8)
        .or_else(|| keys[at].iter().position(is_shared))
        .unwrap_or(0)
}

fn key(cells: &[String]) -> Key {
    let mut key: Key =
        cells.iter().map(|cell| name(cell)).filter(|cell| !cell.is_empty()).collect();
    order::sort(&mut key);
    key
}

/// A name as it is compared: case and how much white space there is do not matter.
fn name(cell: &str) -> String {
    let words: Vec<String> = cell.split_whitespace().map(str::to_lowercase).collect();
    words.join(" ")
}

/// For each column the place of the one of the same name; of several of one name the first is the
/// first one's, and so on, and so with those without a name. None when all have their own place.
fn places(first: &[String], names: &[String]) -> Option<Vec<usize>> {
    let mut free: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (place, cell) in first.iter().enumerate().rev() {
        free.entry(name(cell)).or_default().push(place);
    }
    let mut beyond = first.len()..;
    let place =
        |cell: &String| free.get_mut(&name(cell)).and_then(Vec::pop).or_else(|| beyond.next());
    let places: Vec<usize> = names.iter().filter_map(place).collect();
    places.iter().enumerate().any(|(column, &place)| column != place).then_some(places)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn top(name: &str, rows: &[&str]) -> Top {
        let row =
            |(number, cells): (u32, &&str)| (number, cells.split(',').map(str::to_owned).collect());
        let rows: Vec<_> = (1..).zip(rows).map(row).collect();
        Top { name: name.to_owned(), last: 9, rows, merges: Vec::new() }
    }

    /// The name of a sheet, the row of its header and where its columns go.
    type Told = (String, u32, Option<Vec<usize>>);

    fn told(tops: &[Top]) -> Vec<Vec<Told>> {
        let sheet = |sheet: Sheet| (sheet.name, sheet.header_row, sheet.places);
        shapes(tops)
            .into_iter()
            .map(|shape| shape.sheets.into_iter().map(sheet).collect())
            .collect()
    }

    #[test]
    fn a_shape_is_told_by_its_names_alone() {
        let tops = [
            top("A", &["January", "Customer,Date,Price", "7,2024-01-05,2"]),
            top("Stock", &["SKU,Left", "A1,5"]),
            top("B", &["Made,by hand", "in,1987", ",DATE,customer,Price", ",x"]),
            top("C", &["Customer,Date,Price,Note"]),
        ];
        let one = |name: &str, row, places| (name.to_owned(), row, places);
        assert_eq!(
            told(&tops),
            [
                vec![one("A", 2, None), one("B", 3, Some(vec![3, 1, 0, 2]))],
                vec![one("Stock", 1, None)],
                vec![one("C", 1, None)],
            ]
        );
    }

    #[test]
    fn a_header_in_no_known_language_is_one_that_comes_again() {
        let tops = [
            top("A", &["\u{44f}\u{43d}\u{432}", "\u{445},\u{447}", "1,2"]),
            top("B", &["\u{444}\u{435}\u{432}", "\u{447},\u{445}", "3,4"]),
        ];
        let rows: Vec<_> = told(&tops).concat().into_iter().map(|(_, row, _)| row).collect();
        assert_eq!(rows, [2, 2]);
        assert_eq!(told(&tops)[0][1].2, Some(vec![1, 0]));
    }

    #[test]
    fn columns_of_one_name_keep_their_order() {
        let names = |text: &str| text.split(',').map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(places(&names("a,b,a"), &names("a,a,b,c")), Some(vec![0, 2, 1, 3]));
        assert_eq!(places(&names("a,,b"), &names("a,,b")), None);
    }
}
