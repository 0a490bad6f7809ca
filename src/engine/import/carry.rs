//! Fields that only the first row of an order has, carried to its further rows; and a customer who
//! stands only above the rows of their group.

use super::block::Row;
use super::recognise::Form;
use super::remarks;

/// What the rows of the current order share.
#[derive(Debug)]
pub(super) struct Carried {
    order: Option<usize>,
    /// The columns that are carried; none in a file that fills all its rows.
    columns: Vec<usize>,
    /// For each of them the last value that was not blank.
    values: Vec<Vec<u8>>,
    label: Vec<u8>,
    /// The column with the customer of a group, when only its heading has one, and who that is.
    above: Option<usize>,
    customer: Vec<u8>,
}

impl Carried {
    /// Nothing carried yet; nothing ever will be in a file that fills all its rows.
    pub(super) fn new(form: &Form) -> Self {
        let (columns, is_needed) = (&form.columns, form.carries);
        let carried: Vec<usize> = if is_needed { columns.carried().collect() } else { Vec::new() };
        Self {
            order: columns.order.filter(|_| is_needed),
            values: vec![Vec::new(); carried.len()],
            columns: carried,
            label: Vec::new(),
            above: columns.customer.filter(|_| form.customer_above),
            customer: Vec::new(),
        }
    }

    /// Takes note of a row.
    #[inline]
    pub(super) fn look(&mut self, row: Row<'_>) {
        if self.above.is_some() || self.order.is_some() {
            self.note(row);
        }
    }

    fn note(&mut self, row: Row<'_>) {
        if let Some(column) = self.above {
            let field = row.trimmed(column);
            if !field.is_empty() {
                self.customer.clear();
                let filled = row.iter().filter(|field| !field.trim_ascii().is_empty()).count();
                // Behind a total no group goes on.
                if filled == 1 || !remarks::is_total(&String::from_utf8_lossy(field)) {
                    self.customer.extend_from_slice(field);
                }
            }
        }
        let Some(order) = self.order else { return };
        let label = row.trimmed(order);
        let goes_on = !label.is_empty() && label == self.label;
        if !goes_on {
            self.label.clear();
            self.label.extend_from_slice(label);
            self.values.iter_mut().for_each(Vec::clear);
        }
        for (&column, value) in self.columns.iter().zip(&mut self.values) {
            let field = row.trimmed(column);
            if !field.is_empty() {
                value.clear();
                value.extend_from_slice(field);
            }
        }
    }

    /// Whether the row is the heading of a group, or its total.
    pub(super) fn is_heading(&self, row: Row<'_>) -> bool {
        let column = self.above.and_then(|column| row.get(column));
        column.is_some_and(|field| !field.trim_ascii().is_empty())
    }

    /// A field without the white space around it, carried from an earlier row of the order if it
    /// is blank; empty when the row is too short.
    #[inline]
    pub(super) fn field<'a>(&'a self, row: Row<'a>, column: usize) -> &'a [u8] {
        let field = row.trimmed(column);
        if field.is_empty() { self.carried(column) } else { field }
    }

    /// What is carried from an earlier row of the order; empty when nothing is.
    #[cold]
    fn carried(&self, column: usize) -> &[u8] {
        if self.above == Some(column) {
            return &self.customer;
        }
        let place = self.columns.iter().position(|&each| each == column);
        place.map_or(b"", |place| &self.values[place])
    }
}
