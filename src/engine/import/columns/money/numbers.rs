//! The numbers of columns, row by row, and how those of one column follow from those of others.

use std::collections::HashMap;

use super::super::super::encodings::Encoding;
use super::super::super::numbers;
use super::super::Money;

/// Rows looked at in a run.
const ROWS: usize = 3_000;

/// Amounts are rounded to the cent, and so may be the parts of which they are made.
const ROUNDING: f64 = 0.0151;

/// The share of rows that a rule must hold for.
const NEARLY_ALL: f64 = 0.9;

/// As many rows or orders are needed to tell anything.
const LEAST: usize = 3;

/// The numbers of a column.
#[derive(Debug)]
pub(super) struct Numbers {
    /// Which column.
    pub(super) column: usize,
    /// For each row its number; not a number where it has none.
    values: Vec<f64>,
    /// Values that are not empty.
    filled: usize,
    /// Values that are numbers.
    readable: usize,
    /// Most values have a percent sign.
    is_percent: bool,
}

/// For each row the number of its label, counted from 1; 0 for an empty one.
pub(super) fn labels(runs: &[Vec<csv::ByteRecord>], column: usize) -> Vec<u32> {
    let mut known: HashMap<&[u8], u32> = HashMap::new();
    let mut labels = Vec::new();
    for row in rows(runs) {
        let text = row.get(column).unwrap_or_default().trim_ascii();
        let next = u32::try_from(known.len() + 1).unwrap_or(u32::MAX);
        labels.push(if text.is_empty() { 0 } else { *known.entry(text).or_insert(next) });
    }
    labels
}

fn rows(runs: &[Vec<csv::ByteRecord>]) -> impl Iterator<Item = &csv::ByteRecord> {
    runs.iter().flat_map(|run| run.iter().take(ROWS))
}

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() <= ROUNDING.max(0.0005 * a.abs().max(b.abs()))
}

impl Numbers {
    /// Reads a column.
    pub(super) fn of(runs: &[Vec<csv::ByteRecord>], column: usize) -> Self {
        let texts: Vec<&[u8]> =
            rows(runs).map(|row| row.get(column).unwrap_or_default().trim_ascii()).collect();
        let mut survey = numbers::Survey::with_units(Encoding::UTF_8);
        texts.iter().for_each(|text| survey.look(text));
        let found = survey.finish();
        let style = found.likely_style();
        let number = |text: &&[u8]| numbers::quantity(text, style).unwrap_or(f64::NAN);
        let values: Vec<f64> = texts.iter().map(number).collect();
        Self {
            column,
            filled: texts.iter().filter(|text| !text.is_empty()).count(),
            readable: values.iter().filter(|value| value.is_finite()).count(),
            is_percent: 2 * found.percent > found.readable,
            values,
        }
    }

    /// Whether they are numbers, most of them; without any row every column may be.
    pub(super) fn fit(&self) -> bool {
        self.values.is_empty() || self.filled > 0 && 10 * self.readable >= 9 * self.filled
    }

    /// Whether they may count pieces: small whole numbers, nearly all of them.
    pub(super) fn count_pieces(&self) -> bool {
        let small = |value: &&f64| value.fract() == 0.0 && value.abs() <= 100.0;
        let count = self.values.iter().filter(small).count();
        count > 0 && count as f64 >= NEARLY_ALL * self.readable as f64
    }

    /// Whether they are the same on all rows of an order, or only on its first; `None` where no order
    /// has several rows.
    pub(super) fn is_of_orders(&self, order: &[u32]) -> Option<bool> {
        // For each order its first number, and whether another row has another one.
        let mut orders: HashMap<u32, (f64, usize, bool)> = HashMap::new();
        for (&label, &value) in order.iter().zip(&self.values) {
            if label == 0 {
                continue;
            }
            let (first, rows, differs) = orders.entry(label).or_insert((value, 0, false));
            *rows += 1;
            *differs |= value.is_finite() && !near(*first, value);
        }
        let (several, same) =
            orders.values().fold((0, 0), |(several, same), &(_, rows, differs)| {
                let counts = usize::from(rows > 1);
                (several + counts, same + (counts & usize::from(!differs)))
            });
        (several > 0).then_some(10 * same >= 9 * several)
    }
}

/// How often two readings of a line's money agree.
#[derive(Clone, Copy, Debug)]
pub(super) struct Agreement {
    /// The share of rows where they are equal.
    pub(super) equal: f64,
    /// The share of rows where they are of about one size: one may be the other less a discount, or
    /// with tax.
    pub(super) near: f64,
}

/// What money comes to.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sums<'a> {
    /// The orders of the rows.
    pub(super) order: Option<&'a [u32]>,
    /// The pieces.
    pub(super) pieces: Option<&'a Numbers>,
}

impl Sums<'_> {
    /// The price times the pieces, row by row.
    fn products(self, price: &Numbers) -> impl Iterator<Item = f64> {
        (0..price.values.len())
            .map(move |at| price.values[at] * self.pieces.map_or(1.0, |pieces| pieces.values[at]))
    }

    /// How often price times pieces is the line's money; `None` when no row tells.
    pub(super) fn agreement(self, price: &Numbers, line: &Numbers) -> Option<Agreement> {
        let pairs = self.products(price).zip(line.values.iter().copied());
        let pairs: Vec<(f64, f64)> =
            pairs.filter(|(product, line)| *product > 0.0 && *line > 0.0).collect();
        let share = |is: &dyn Fn(f64, f64) -> bool| {
            let count = pairs.iter().filter(|(product, line)| is(*product, *line)).count();
            count as f64 / pairs.len() as f64
        };
        (pairs.len() >= LEAST).then(|| Agreement {
            equal: share(&near),
            near: share(&|product, line| (0.25..=2.0).contains(&(line / product))),
        })
    }

    /// Whether the line's money is price times pieces less a discount, or less a share of it.
    pub(super) fn explains(self, price: &Numbers, discount: &Numbers, line: &Numbers) -> bool {
        let (mut rows, mut equal) = (0_usize, 0_usize);
        for (at, product) in self.products(price).enumerate() {
            let (off, line) = (discount.values[at], line.values[at]);
            let off = if off.is_nan() { 0.0 } else { off.abs() };
            if product > 0.0 && line.is_finite() {
                rows += 1;
                let share = if off <= 1.0 && !discount.is_percent { off } else { off / 100.0 };
                let is_it = near(product - off, line) || near(product * (1.0 - share), line);
                equal += usize::from(is_it);
            }
        }
        rows >= LEAST && equal as f64 >= NEARLY_ALL * rows as f64
    }

    /// Whether a column may be what was taken off the price times the pieces: an amount of money that
    /// is never more than that, and not nothing everywhere.
    pub(super) fn takes_off(self, price: &Numbers, discount: &Numbers) -> bool {
        let (mut rows, mut some) = (0_usize, 0_usize);
        for (at, product) in self.products(price).enumerate() {
            let off = discount.values[at];
            if off.is_nan() || off == 0.0 || product.is_nan() {
                continue;
            }
            rows += 1;
            some += usize::from(off.abs() <= product + ROUNDING);
        }
        rows > 0 && some == rows && !discount.is_percent
    }

    /// Whether the lines of an order add up to its total without the pieces, and not with them.
    pub(super) fn adds_up_without_pieces(self, price: &Numbers, total: &Numbers) -> bool {
        let Some(order) = self.order else { return false };
        // For each order: its lines with and without the pieces, and its total.
        let mut orders: HashMap<u32, (f64, f64, f64)> = HashMap::new();
        for (at, product) in self.products(price).enumerate() {
            let (with, without, sum) = orders.entry(order[at]).or_insert((0.0, 0.0, f64::NAN));
            *with += product;
            *without += price.values[at];
            if sum.is_nan() {
                *sum = total.values[at];
            }
        }
        let told = orders.iter().filter(|(label, sums)| **label > 0 && !near(sums.0, sums.1));
        let (mut with, mut without, mut all) = (0_usize, 0_usize, 0_usize);
        for (_, &(product, price, total)) in told {
            all += 1;
            with += usize::from(near(product, total));
            without += usize::from(near(price, total));
        }
        all >= LEAST && without as f64 >= 0.8 * all as f64 && without > 2 * with
    }

    /// What all rows come to.
    pub(super) fn of(self, money: Money, numbers: &Numbers) -> f64 {
        let add = |sum: f64, value: f64| if value.is_finite() { sum + value } else { sum };
        match (money, self.order) {
            (Money::Price(_), _) => self.products(numbers).fold(0.0, add),
            (Money::Total(_), Some(order)) => {
                let mut seen = std::collections::HashSet::new();
                let rows = order.iter().zip(&numbers.values);
                let first = rows.filter(|(label, value)| {
                    value.is_finite() && (**label == 0 || seen.insert(**label))
                });
                first.map(|(_, &value)| value).fold(0.0, add)
            }
            _ => numbers.values.iter().copied().fold(0.0, add),
        }
    }
}
