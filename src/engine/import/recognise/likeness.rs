//! How much a table looks like sales, and what it looks like if it does not.

use std::collections::BTreeSet;

use super::Form;

/// Rows that a list must have to be told from a few orders.
const LIST: usize = 12;

/// What the rows of samples show of a table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in super::super) struct Likeness {
    /// It has a customer and a date.
    pub(in super::super) is_readable: bool,
    /// A customer has several rows.
    pub(in super::super) comes_again: bool,
    /// What it is a list of, if each has one row.
    pub(in super::super) list: Option<List>,
}

/// What a table may be a list of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) enum List {
    /// Customers: each has one row that names neither an order nor a product.
    Customers,
    /// Products: each has one row that names no customer or no day.
    Products,
}

impl Likeness {
    /// What rows show of a table of this form.
    pub(super) fn of(form: &Form, runs: &[Vec<csv::ByteRecord>]) -> Self {
        let columns = &form.columns;
        let is_readable = columns.missing().is_empty();
        let once = |column: Option<usize>| {
            let values = runs.iter().flatten().filter_map(|row| row.get(column?));
            let values = values.map(<[u8]>::trim_ascii).filter(|value| !value.is_empty());
            let (mut all, mut different) = (0, BTreeSet::new());
            for value in values {
                all += 1;
                different.insert(value);
            }
            (all, different.len())
        };
        let (customers, different) = once(columns.customer);
        let (products, different_products) = once(columns.product);
        let names_sale = columns.order.is_some()
            || columns.product.is_some()
            || columns.products.is_some()
            || columns.quantity.is_some();
        let list = match () {
            () if form.is_summary => Some(List::Customers),
            () if !names_sale && customers >= LIST && different == customers => {
                Some(List::Customers)
            }
            () if !is_readable && products >= LIST && different_products == products => {
                Some(List::Products)
            }
            () => None,
        };
        Self { is_readable, comes_again: different < customers, list }
    }
}
