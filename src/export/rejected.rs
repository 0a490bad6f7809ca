//! The rows that are no sales, with where they stand and why.

use std::collections::BTreeMap;

use super::csv::Table;
use crate::results::{FileFacts, RejectedRow};
use crate::wording::{self, Words};

/// A table of rejected rows that grows while they come.
///
/// Its columns are `file` (only when there are several), `line`, `reason` and those of the files, by
/// name: a column that two files share stands once. Cells that a file does not have are empty.
#[derive(Debug)]
pub struct RejectedCsv {
    table: Table,
    names: Vec<String>,
    /// For each file the place in a row of each of its columns.
    places: Vec<Vec<usize>>,
    columns: usize,
}

impl RejectedCsv {
    /// An empty table for rows of these files.
    #[must_use]
    pub fn new(files: &[FileFacts]) -> Self {
        let mut columns: Vec<&str> = Vec::new();
        let mut first: BTreeMap<(&str, usize), usize> = BTreeMap::new();
        let mut places = Vec::new();
        for file in files {
            let mut met: BTreeMap<&str, usize> = BTreeMap::new();
            let mut place = |name| {
                // The second column of a name in one file is the second one in another.
                let nth = met.entry(name).or_default();
                *nth += 1;
                *first.entry((name, *nth)).or_insert_with(|| {
                    columns.push(name);
                    columns.len() - 1
                })
            };
            places.push(file.columns.iter().map(|column| place(&column.name)).collect());
        }
        let mut table = Table::new();
        if files.len() > 1 {
            table.plain("file");
        }
        table.plain("line").plain("reason");
        for name in &columns {
            table.text(name);
        }
        table.end_row();
        let names = files.iter().map(file_name).collect();
        Self { table, names, places, columns: columns.len() }
    }

    /// Adds a row.
    pub fn add(&mut self, row: &RejectedRow) {
        let file = row.file as usize;
        if self.names.len() > 1 {
            self.table.text(self.names.get(file).map_or("", String::as_str));
        }
        self.table.plain(row.line).text(wording::rule_title(row.rule, Words::ENGLISH));
        let mut cells = vec![""; self.columns];
        let places = self.places.get(file).map_or(&[][..], Vec::as_slice);
        for (&place, field) in places.iter().zip(&row.fields) {
            cells[place] = field;
        }
        for cell in cells {
            self.table.text(cell);
        }
        self.table.end_row();
    }

    /// The text, with a byte order mark.
    #[must_use]
    pub fn finish(self) -> String {
        self.table.finish()
    }
}

/// The name of a file, with that of the table in it if it holds several.
fn file_name(file: &FileFacts) -> String {
    match file.inside.as_slice() {
        [inside] => format!("{}/{inside}", file.name),
        _ => file.name.clone(),
    }
}
