//! What the values of a column show.

use std::collections::{BTreeMap, HashSet};

use super::super::dates::Part;
use super::super::encodings::Encoding;
use super::super::{dates, numbers};
use crate::domain::Day;
use crate::settings::Meaning;

/// Values looked at in a column.
const MOST: usize = 500;

/// How often an amount must have been seen to grow with the quantity.
const OFTEN: usize = 3;

/// Values of a column.
#[derive(Debug)]
pub(super) struct Content<'a> {
    values: Vec<&'a [u8]>,
    /// Rows looked at, with a value or without.
    rows: usize,
    is_open: bool,
}

impl<'a> Content<'a> {
    /// The values of a column that are not empty, of at most 500 rows all over `runs`.
    pub(super) fn of(runs: &'a [Vec<csv::ByteRecord>], column: usize) -> Self {
        Self::over(runs.iter().flatten(), runs.iter().map(Vec::len).sum(), column)
    }

    fn over(rows: impl Iterator<Item = &'a csv::ByteRecord>, count: usize, column: usize) -> Self {
        let step = count.div_ceil(MOST).max(1);
        let values = rows.step_by(step).filter_map(|row| row.get(column));
        let values = values.map(<[u8]>::trim_ascii).filter(|value| !value.is_empty()).collect();
        Self { values, rows: count.div_ceil(step), is_open: count == 0 }
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

    /// The share of the rows that have a value which can be read as what a meaning needs, 0 to 1.
    pub(super) fn filled(&self, meaning: Meaning) -> f64 {
        self.readable(meaning) as f64 / self.rows.max(1) as f64
    }

    /// Whether the values are names, at least half of them: without a digit and without an `@`.
    pub(super) fn shows_names(&self) -> bool {
        let is_name =
            |value: &[u8]| !value.iter().any(|byte| byte.is_ascii_digit() || *byte == b'@');
        !self.values.is_empty() && 2 * self.count(is_name) >= self.values.len()
    }

    /// Whether the values are telephone numbers, most of them with signs between the digits.
    pub(super) fn shows_phones(&self) -> bool {
        let has_signs = |value: &[u8]| is_phone(value) && !value.iter().all(u8::is_ascii_digit);
        2 * self.count(has_signs) > self.values.len()
    }

    /// Whether nearly all values are days in eight digits, 19 in 20: they could be numbers.
    pub(super) fn shows_packed_days(&self) -> bool {
        let days = self.count(is_packed_day);
        !self.values.is_empty() && 20 * days >= 19 * self.values.len()
    }

    /// Whether the values are times of a day beside a date: at least nine in ten, with a colon.
    pub(super) fn shows_times(&self) -> bool {
        let is_time = |value: &[u8]| value.contains(&b':') && dates::time_of_day(value).is_ok();
        !self.values.is_empty() && 10 * self.count(is_time) >= 9 * self.values.len()
    }

    /// Whether most values have a colon, as times have.
    pub(super) fn has_colons(&self) -> bool {
        2 * self.count(|value| value.contains(&b':')) > self.values.len()
    }

    /// Whether there is no value.
    pub(super) fn is_empty(&self) -> bool {
        self.values.is_empty()
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
            Meaning::Year => self.count(|value| dates::can_be(Part::Year, value)),
            Meaning::Month => self.count(|value| dates::can_be(Part::Month, value)),
            Meaning::Day => self.count(|value| dates::can_be(Part::Day, value)),
            Meaning::Quantity
            | Meaning::Price
            | Meaning::Amount
            | Meaning::Total
            | Meaning::Refunded => {
                let mut survey = numbers::Survey::with_units(Encoding::UTF_8);
                self.values.iter().for_each(|value| survey.look(value));
                usize::try_from(survey.finish().readable).unwrap_or(usize::MAX)
            }
            Meaning::Email => self.count(is_email),
            Meaning::Phone => self.count(is_phone),
            Meaning::Currency => self.count(|value| numbers::Currency::read(value).is_some()),
            _ => self.values.len(),
        }
    }

    fn count(&self, is: impl Fn(&[u8]) -> bool) -> usize {
        self.values.iter().filter(|value| is(value)).count()
    }
}

/// Whether nearly all values of a column are dates, the form `YYYYMMDD` included.
pub(in super::super) fn shows_dates(rows: &[csv::ByteRecord], column: usize) -> bool {
    let content = Content::over(rows.iter(), rows.len(), column);
    content.shows(Meaning::Date) || content.shows_packed_days()
}

/// Whether a text is a date.
pub(in super::super) fn is_date(text: &[u8]) -> bool {
    !text.is_empty() && Content { values: vec![text], rows: 1, is_open: false }.fits(Meaning::Date)
}

/// Whether a text is a number, a date or an e-mail address, so hardly a name.
pub(in super::super) fn is_plain_value(text: &[u8]) -> bool {
    let mut survey = numbers::Survey::default();
    survey.look(text);
    survey.finish().readable > 0 || is_date(text) || is_email(text)
}

/// Whether a text is a day of 1970 to 2100 in eight digits; hours, minutes and seconds may follow.
fn is_packed_day(text: &[u8]) -> bool {
    if !matches!(text.len(), 8 | 12 | 14) || !text.iter().all(u8::is_ascii_digit) {
        return false;
    }
    let number =
        |digits: &[u8]| digits.iter().fold(0, |sum, digit| sum * 10 + i32::from(digit - b'0'));
    let [month, day] = [4..6, 6..8].map(|place| u8::try_from(number(&text[place])).unwrap_or(0));
    let year = number(&text[..4]);
    (1970..=2100).contains(&year) && Day::from_civil(year, month, day).is_some()
}

/// Whether a text can be a telephone number: six to fifteen digits, a few other signs.
fn is_phone(text: &[u8]) -> bool {
    let digits = text.iter().filter(|byte| byte.is_ascii_digit()).count();
    (6..=15).contains(&digits)
        && text.len() <= 2 * digits
        && !text.iter().any(|byte| byte.is_ascii_alphabetic() || *byte == b'@')
}

/// Whether a text has the form of an e-mail address.
fn is_email(text: &[u8]) -> bool {
    // `Ada <ada@example.com>`
    let from = text.iter().position(|&byte| byte == b'<').map_or(0, |at| at + 1);
    let text = text[from..].strip_suffix(b">").unwrap_or(text);
    let Some(at) = text.iter().position(|&byte| byte == b'@') else { return false };
    let (name, host) = text.split_at(at);
    !name.is_empty()
        && host[1..].contains(&b'.')
        && !text.iter().any(|byte| byte.is_ascii_whitespace() || *byte == b',')
}

/// Whether the money in a column grows in proportion to the quantity rather than staying what it
/// is: of one product, in different quantities, at least three pairs of rows do, half of all, and
/// more than stay. Pairs that are equal are one: rows may stand in a file twice.
pub(super) fn grows_with(
    runs: &[Vec<csv::ByteRecord>],
    product: usize,
    quantity: usize,
    money: usize,
) -> bool {
    let style = |column| {
        let mut survey = numbers::Survey::with_units(Encoding::UTF_8);
        let values = runs.iter().flatten().filter_map(|row| row.get(column));
        values.for_each(|value| survey.look(value));
        survey.finish().style
    };
    let (pieces, prices) = (style(quantity), style(money));
    let mut last: BTreeMap<&[u8], (f64, f64)> = BTreeMap::new();
    let mut pairs: HashSet<(&[u8], [[u64; 2]; 2])> = HashSet::new();
    let (mut compared, mut grown, mut stayed) = (0, 0, 0);
    for row in runs.iter().flatten() {
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
            let pair = || {
                let mut pair = [[pieces, price], [other, before]].map(|row| row.map(f64::to_bits));
                pair.sort_unstable();
                pair
            };
            if !near(pieces, other) && pairs.insert((get(product), pair())) {
                compared += 1;
                grown += usize::from(near(price * other, before * pieces));
                stayed += usize::from(near(price, before));
            }
        }
    }
    grown >= OFTEN && grown > stayed && 2 * grown >= compared
}

/// Whether the rows of an order mostly have different totals.
pub(super) fn differs_within(runs: &[Vec<csv::ByteRecord>], order: usize, total: usize) -> bool {
    let get =
        |row: &csv::ByteRecord, column| row.get(column).unwrap_or_default().trim_ascii().to_vec();
    let (mut same, mut other) = (0, 0);
    for pair in runs.iter().flat_map(|run| run.windows(2)) {
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
    fn days_in_eight_digits_are_told_from_numbers() {
        for (text, expected) in [
            ("19970101", true),
            ("201112091250", true),
            ("19970230", false),
            ("10203040", false),
            ("1997010", false),
            ("1997-1-1", false),
        ] {
            assert_eq!(is_packed_day(text.as_bytes()), expected, "{text}");
        }
    }

    #[test]
    fn a_look_goes_over_all_runs() {
        let run = |text: &'static str, rows| vec![csv::ByteRecord::from(vec![text]); rows];
        let runs = [run("7", 1_000), run("x", 1_000), run("", 10)];
        let values = Content::of(&runs, 0).values;
        assert!(values.len() <= MOST);
        assert!(values.contains(&b"7".as_slice()) && values.contains(&b"x".as_slice()));
    }

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
