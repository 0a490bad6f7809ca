//! Fields that only the first row of an order has, carried to its further rows.

use super::block::Row;
use super::columns::Columns;

/// What the rows of the current order share.
#[derive(Debug)]
pub(super) struct Carried {
    order: Option<usize>,
    /// The columns that are carried; none in a file that fills all its rows.
    columns: Vec<usize>,
    /// For each of them the last value that was not blank.
    values: Vec<Vec<u8>>,
    label: Vec<u8>,
}

impl Carried {
    /// Nothing carried yet; nothing ever will be if not `is_needed`.
    pub(super) fn new(columns: &Columns, is_needed: bool) -> Self {
        let carried: Vec<usize> = if is_needed { columns.carried().collect() } else { Vec::new() };
        Self {
            order: columns.order.filter(|_| is_needed),
            values: vec![Vec::new(); carried.len()],
            columns: carried,
            label: Vec::new(),
        }
    }

    /// Takes note of a row.
    pub(super) fn look(&mut self, row: Row<'_>) {
        let Some(order) = self.order else { return };
        let label = row.get(order).unwrap_or_default().trim_ascii();
        let goes_on = !label.is_empty() && label == self.label;
        if !goes_on {
            self.label.clear();
            self.label.extend_from_slice(label);
            self.values.iter_mut().for_each(Vec::clear);
        }
        for (&column, value) in self.columns.iter().zip(&mut self.values) {
            let field = row.get(column).unwrap_or_default().trim_ascii();
            if !field.is_empty() {
                value.clear();
                value.extend_from_slice(field);
            }
        }
    }

    /// A field without the white space around it, carried from an earlier row of the order if it
    /// is blank; empty when the row is too short.
    pub(super) fn field<'a>(&'a self, row: Row<'a>, column: usize) -> &'a [u8] {
        let field = row.get(column).unwrap_or_default().trim_ascii();
        if !field.is_empty() || self.columns.is_empty() {
            return field;
        }
        let place = self.columns.iter().position(|&each| each == column);
        place.map_or(field, |place| &self.values[place])
    }
}
