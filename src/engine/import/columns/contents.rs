//! What the first values of a column show.

use std::collections::BTreeMap;

use super::super::{dates, numbers};
use crate::results::Meaning;

/// Values looked at in a column.
const MOST: usize = 500;

/// How often an amount must have been seen to grow with the quantity.
const OFTEN: usize = 3;

/// The first values of a column.
#[derive(Debug)]
pub(super) struct Content<'a> {
    values: Vec<&'a [u8]>,
    is_open: bool,
}

impl<'a> Content<'a> {
    /// The values of a column that are not empty, at most the first 500.
    pub(super) fn of(rows: &'a [csv::ByteRecord], column: usize) -> Self {
        let values = rows.iter().take(MOST).filter_map(|row| row.get(column));
        let values = values.map(<[u8]>::trim_ascii).filter(|value| !value.is_empty()).collect();
        Self { values, is_open: rows.is_empty() }
    }

    /// Whether the column can have a meaning that its name has: at least half of the values can be
    /// read so. Without any rows every column can.
    pub(super) fn fits(&self, meaning: Meaning) -> bool {
        self.is_open || (!self.values.is_empty() && 2 * self.readable(meaning) >= self.values.len())
    }

    /// Whether the values alone have a meaning, whatever the name is: at least nine in ten.
    pub(super) fn shows(&self, meaning: Meaning) -> bool {
        let shown = match meaning {
            Meaning::Customer => self.count(is_email),
            // Bare numbers could be anything.
            Meaning::Date => {
                let bare = self.count(|value| value.iter().all(u8::is_ascii_digit));
                self.readable(meaning).saturating_sub(bare)
            }
            _ => 0,
        };
        !self.values.is_empty() && 10 * shown >= 9 * self.values.len()
    }

    /// Values that can be read as what a meaning needs.
    fn readable(&self, meaning: Meaning) -> usize {
        match meaning {
            Meaning::Date => {
                let mut survey = dates::Survey::default();
                self.values.iter().for_each(|value| survey.look(value));
                usize::try_from(survey.finish().readable).unwrap_or(usize::MAX)
            }
            Meaning::Time => self.count(|value| dates::time_of_day(value).is_ok()),
            Meaning::Quantity | Meaning::Price | Meaning::Amount | Meaning::Total => {
                let mut survey = numbers::Survey::default();
                self.values.iter().for_each(|value| survey.look(value));
                usize::try_from(survey.finish().readable).unwrap_or(usize::MAX)
            }
            Meaning::Currency => self.count(|value| numbers::Currency::read(value).is_some()),
            _ => self.values.len(),
        }
    }

    fn count(&self, is: impl Fn(&[u8]) -> bool) -> usize {
        self.values.iter().filter(|value| is(value)).count()
    }
}

/// Whether a text has the form of an e-mail address.
fn is_email(text: &[u8]) -> bool {
    let Some(at) = text.iter().position(|&byte| byte == b'@') else { return false };
    let (name, host) = text.split_at(at);
    !name.is_empty()
        && host[1..].contains(&b'.')
        && !text.iter().any(|byte| byte.is_ascii_whitespace() || *byte == b',')
}

/// Whether the money in a column grows in proportion to the quantity rather than staying what it
/// is: of one product, in different quantities, at least three pairs of rows do, and more than do
/// not.
pub(super) fn grows_with(
    rows: &[csv::ByteRecord],
    product: usize,
    quantity: usize,
    money: usize,
) -> bool {
    let style = |column| {
        let mut survey = numbers::Survey::default();
        rows.iter().filter_map(|row| row.get(column)).for_each(|value| survey.look(value));
        survey.finish().style
    };
    let (pieces, prices) = (style(quantity), style(money));
    let mut last: BTreeMap<&[u8], (f64, f64)> = BTreeMap::new();
    let (mut grown, mut stayed) = (0, 0);
    for row in rows {
        let get = |column| row.get(column).unwrap_or_default().trim_ascii();
        let (Ok(pieces), Ok(price)) =
            (numbers::quantity(get(quantity), pieces), numbers::price(get(money), prices))
        else {
            continue;
        };
        let price = price.units();
        if pieces <= 0.0 || price <= 0.0 {
            continue;
        }
        if let Some((other, before)) = last.insert(get(product), (pieces, price)) {
            let near = |a: f64, b: f64| (a - b).abs() <= 0.005 * a.max(b);
            if !near(pieces, other) {
                grown += usize::from(near(price * other, before * pieces));
                stayed += usize::from(near(price, before));
            }
        }
    }
    grown >= OFTEN && grown > stayed
}

/// Whether the rows of an order mostly have different totals.
pub(super) fn differs_within(rows: &[csv::ByteRecord], order: usize, total: usize) -> bool {
    let get =
        |row: &csv::ByteRecord, column| row.get(column).unwrap_or_default().trim_ascii().to_vec();
    let (mut same, mut other) = (0, 0);
    for pair in rows.windows(2) {
        let [before, after] = [0, 1].map(|at: usize| &pair[at]);
        let label = get(after, order);
        if label.is_empty() || label != get(before, order) {
            continue;
        }
        let totals = (get(before, total), get(after, total));
        if !totals.0.is_empty() && !totals.1.is_empty() {
            *(if totals.0 == totals.1 { &mut same } else { &mut other }) += 1;
        }
    }
    other > same
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_told_from_other_texts() {
        for (text, expected) in [
            ("ana@example.com", true),
            ("a.b+c@mail.example.org", true),
            ("@example.com", false),
            ("ana at example.com", false),
            ("ana@home", false),
            ("a b@example.com", false),
            ("", false),
        ] {
            assert_eq!(is_email(text.as_bytes()), expected, "{text}");
        }
    }
}
