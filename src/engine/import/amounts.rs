//! The money of a row: as the form says, and as it says otherwise.

use std::collections::HashSet;

use super::block::Row;
use super::columns::{Columns, Money as Column};
use super::numbers::{self, Style};
use super::{Fault, intern};
use crate::domain::Money;

/// Orders whose total was counted: it stands on each of their lines, wherever these are.
#[derive(Debug, Default)]
pub(super) struct Totals {
    counted: HashSet<u64>,
    /// The order that was asked for last: its lines mostly follow each other.
    last: Option<(u64, bool)>,
}

impl Totals {
    /// Whether the total of a customer's order was counted; one without a label never was.
    pub(super) fn have(&mut self, order: &[u8], customer: &[u8]) -> bool {
        let Some(key) = key(order, customer) else { return false };
        match self.last {
            Some((last, is_counted)) if last == key => is_counted,
            _ => {
                let is_counted = self.counted.contains(&key);
                self.last = Some((key, is_counted));
                is_counted
            }
        }
    }

    /// Counts it.
    pub(super) fn count(&mut self, order: &[u8], customer: &[u8]) {
        if let Some(key) = key(order, customer) {
            self.counted.insert(key);
            self.last = Some((key, true));
        }
    }

    /// About how many bytes of memory they take.
    pub(super) fn memory(&self) -> u64 {
        self.counted.capacity() as u64 * 9
    }
}

/// What tells an order from others. Two in 2^64 may be taken for one.
fn key(order: &[u8], customer: &[u8]) -> Option<u64> {
    let mixed = || intern::avalanche(intern::mix(intern::hash(order), intern::hash(customer)));
    (!order.is_empty()).then(mixed)
}

/// What the money of a row could be read from beside the column that counts.
#[derive(Debug)]
pub(super) struct Rival {
    money: Column,
    /// Its place among those of all files.
    pub(super) place: usize,
    totals: Totals,
}

impl Rival {
    /// Nothing read yet.
    pub(super) fn new(money: Column, place: usize) -> Self {
        Self { money, place, totals: Totals::default() }
    }

    /// What a sale would be worth; `None` when the column does not tell.
    pub(super) fn worth(
        &mut self,
        row: Row<'_>,
        quantity: f64,
        (order, customer): (&[u8], &[u8]),
        style: Style,
    ) -> Option<Money> {
        let money = |column| numbers::price(field(row, column), style).ok();
        match self.money {
            Column::Price(column) => numbers::amount(quantity, money(column)?).ok(),
            Column::Amount(column) => money(column),
            Column::Total(_) if self.totals.have(order, customer) => Some(Money::ZERO),
            Column::Total(column) => {
                self.totals.count(order, customer);
                money(column)
            }
            Column::Unknown => None,
        }
    }
}

/// What a line's price times its pieces is without what was taken off; all of it when the row does
/// not say.
///
/// # Errors
/// When it is no number.
pub(super) fn discounted(
    amount: Money,
    columns: &Columns,
    row: Row<'_>,
    style: Style,
) -> Result<Money, Fault> {
    let text = columns.discount.map(|column| field(row, column)).unwrap_or_default();
    if text.is_empty() {
        return Ok(amount);
    }
    let off = numbers::price(text, style)?;
    Ok(Money::from_ticks((amount.ticks() - off.ticks().saturating_abs()).max(0)))
}

/// A field without the white space around it; empty when the row is too short.
fn field(row: Row<'_>, column: usize) -> &[u8] {
    row.get(column).unwrap_or_default().trim_ascii()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_total_counts_once_for_each_customers_order() {
        let mut totals = Totals::default();
        assert!(!totals.have(b"1", b"ann"));
        totals.count(b"1", b"ann");
        assert!(
            totals.have(b"1", b"ann") && !totals.have(b"1", b"bob") && !totals.have(b"2", b"ann")
        );
        totals.count(b"2", b"ann");
        assert!(totals.have(b"1", b"ann"));
        totals.count(b"", b"ann");
        assert!(!totals.have(b"", b"ann"), "an order without a number is each time another one");
    }
}
