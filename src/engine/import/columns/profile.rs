//! What a column's values look like, and what they tell of another column's.

use std::collections::HashMap;

use super::super::numbers;
use crate::domain::order;

/// Rows looked at in a run.
const ROWS: usize = 1_200;

/// Longer values are texts, whatever they are made of.
const LONGEST_CODE: usize = 40;

/// What a column's values look like.
#[derive(Debug)]
pub(super) struct Profile {
    /// Which column it is.
    pub(super) column: usize,
    /// For each row the number of its value, counted from 1 in the order in which values first
    /// occur; 0 for an empty one.
    labels: Vec<u32>,
    /// Values that are not empty.
    pub(super) values: usize,
    /// Different values.
    pub(super) distinct: usize,
    /// What they are.
    pub(super) kind: Kind,
    /// They count up from row to row.
    pub(super) is_counter: bool,
    /// For each row its number; not a number where it has none.
    numbers: Vec<f64>,
}

/// What values are, nearly all of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Numbers with decimals, or with a sign of money.
    Money,
    /// Whole numbers, most of them small enough to count pieces.
    Small,
    /// Other whole numbers.
    Whole,
    /// Numbers of which many begin with a zero, or texts without blanks, with a digit somewhere.
    Code,
    /// Texts.
    Text,
}

impl Kind {
    /// Whether it can tell things apart.
    pub(super) fn is_label(self) -> bool {
        matches!(self, Self::Whole | Self::Code | Self::Text)
    }
}

impl Profile {
    /// Looks at a column; none when most rows leave it empty.
    pub(super) fn of(runs: &[Vec<csv::ByteRecord>], column: usize) -> Option<Self> {
        let mut known: HashMap<&[u8], u32> = HashMap::new();
        let mut survey = numbers::Survey::default();
        let mut texts = Vec::new();
        let mut labels = Vec::new();
        for row in runs.iter().flat_map(|run| run.iter().take(ROWS)) {
            let text = row.get(column).unwrap_or_default().trim_ascii();
            survey.look(text);
            texts.push(text);
            let next = u32::try_from(known.len() + 1).unwrap_or(u32::MAX);
            labels.push(if text.is_empty() { 0 } else { *known.entry(text).or_insert(next) });
        }
        let values = labels.iter().filter(|&&label| label > 0).count();
        if values == 0 || 2 * values < labels.len() {
            return None;
        }
        let found = survey.finish();
        let number = |text: &&[u8]| numbers::quantity(text, found.style).unwrap_or(f64::NAN);
        let numbers: Vec<f64> = texts.iter().map(number).collect();
        texts.retain(|text| !text.is_empty());
        let kind = kind(&texts, &numbers, &found);
        let steps = numbers.windows(2).filter(|pair| pair[1] - pair[0] == 1.0).count();
        let is_counter = values > 3 && known.len() == values && 10 * (steps + 2) >= 9 * values;
        Some(Self { column, labels, values, distinct: known.len(), kind, is_counter, numbers })
    }

    /// Whether a value comes again.
    pub(super) fn repeats(&self) -> bool {
        (2..self.values).contains(&self.distinct)
    }

    /// Whether the numbers never fall, or never rise.
    pub(super) fn is_ordered(&self) -> bool {
        let has = |is: fn(&f64, &f64) -> bool| self.numbers.is_sorted_by(is);
        self.numbers.iter().all(|number| number.is_finite())
            && (has(|before, after| before <= after) || has(|before, after| before >= after))
    }

    /// How often, when a value comes again, the other column has the value that it had the first
    /// time, 0 to 1; none when it does not come again at least twice beside a value of the other.
    pub(super) fn tells(&self, other: &Self) -> Option<f64> {
        let mut first = vec![0; self.distinct + 1];
        let (mut again, mut same) = (0_u32, 0_u32);
        for (&label, &value) in self.labels.iter().zip(&other.labels) {
            let known: &mut u32 = &mut first[label as usize];
            if label == 0 || value == 0 {
                continue;
            }
            if *known == 0 {
                *known = value;
            } else {
                again += 1;
                same += u32::from(*known == value);
            }
        }
        (again > 1).then(|| f64::from(same) / f64::from(again))
    }

    /// How many different pairs of values this column and the other one have in a row.
    pub(super) fn pairs(&self, other: &Self) -> usize {
        let pairs = self.labels.iter().zip(&other.labels);
        order::set(pairs.filter(|(one, other)| **one > 0 && **other > 0)).len()
    }

    /// How often the other column is this one times a third one, 0 to 1, where that is not one;
    /// none when there are fewer than three such rows.
    pub(super) fn times(&self, pieces: &Self, amounts: &Self) -> Option<f64> {
        let rows = self.numbers.iter().zip(&pieces.numbers).zip(&amounts.numbers);
        let (mut rows_of_several, mut equal) = (0_u32, 0_u32);
        for ((&price, &pieces), &amount) in rows {
            if pieces > 1.0 && price > 0.0 && amount > 0.0 {
                rows_of_several += 1;
                equal += u32::from((price * pieces - amount).abs() < 0.006);
            }
        }
        (rows_of_several > 2).then(|| f64::from(equal) / f64::from(rows_of_several))
    }

    /// How often, when a value comes again, the money beside it is that of the first time, or that
    /// for each of the pieces is, 0 to 1; 0 when none comes again.
    pub(super) fn prices(&self, money: &Self, pieces: Option<&Self>) -> f64 {
        let one = |at: usize| match pieces {
            Some(pieces) if pieces.numbers[at] > 0.0 => money.numbers[at] / pieces.numbers[at],
            _ => money.numbers[at],
        };
        let mut first = vec![None; self.distinct + 1];
        let (mut again, mut whole, mut each) = (0_u32, 0_u32, 0_u32);
        for (at, &label) in self.labels.iter().enumerate() {
            let (sum, of_one) = (money.numbers[at], one(at));
            if label == 0 || !of_one.is_finite() {
                continue;
            }
            match first[label as usize] {
                None => first[label as usize] = Some((sum, of_one)),
                Some((first_sum, first_of_one)) => {
                    let near = |a: f64, b: f64| (a - b).abs() <= 0.005 * a.abs().max(b.abs());
                    again += 1;
                    whole += u32::from(near(sum, first_sum));
                    each += u32::from(near(of_one, first_of_one));
                }
            }
        }
        f64::from(whole.max(each)) / f64::from(again.max(1))
    }

    /// The number in the middle; 0 without any.
    pub(super) fn median(&self) -> f64 {
        at_share(&self.numbers, 0.5)
    }
}

fn kind(texts: &[&[u8]], numbers: &[f64], found: &numbers::Finding) -> Kind {
    let all = texts.len();
    let count = |is: &dyn Fn(&[u8]) -> bool| texts.iter().filter(|text| is(text)).count();
    let readable = usize::try_from(found.readable).unwrap_or(usize::MAX);
    let whole = usize::try_from(found.whole).unwrap_or(usize::MAX);
    let is_padded = |text: &[u8]| matches!(text, [b'0', b'0'..=b'9', ..]) && !text.contains(&b'.');
    if 10 * readable >= 9 * all && count(&is_padded) == 0 {
        let mark = match found.style.decimal() {
            numbers::Decimal::Point => b'.',
            numbers::Decimal::Comma => b',',
        };
        // `13085.0` is what programs write that took a number of a customer for a fraction.
        let has_decimals = |text: &[u8]| {
            let behind = text.iter().rposition(|&byte| byte == mark).map(|at| &text[at + 1..]);
            behind.is_some_and(|behind| {
                behind.starts_with(b"0") && behind.len() > 1
                    || behind.iter().any(|byte| (b'1'..=b'9').contains(byte))
            })
        };
        let signs: u64 = found.currencies.iter().map(|&(_, count)| count).sum();
        let is_money = 2 * count(&has_decimals) >= all || signs > 0 && signs * 2 >= found.readable;
        return match () {
            () if found.percent > 0 => Kind::Text,
            () if is_money => Kind::Money,
            () if 20 * whole < 19 * readable => Kind::Money,
            () if at_share(numbers, 0.5) <= 100.0 && at_share(numbers, 0.9) <= 1_000.0 => {
                Kind::Small
            }
            () => Kind::Whole,
        };
    }
    let is_code = |text: &[u8]| {
        text.len() <= LONGEST_CODE
            && text.iter().any(u8::is_ascii_digit)
            && !text.iter().any(u8::is_ascii_whitespace)
    };
    if 2 * count(&is_code) >= all { Kind::Code } else { Kind::Text }
}

/// The size that this share of the numbers stays below; 0 without any.
fn at_share(numbers: &[f64], share: f64) -> f64 {
    let mut sizes: Vec<f64> =
        numbers.iter().filter(|number| number.is_finite()).map(|number| number.abs()).collect();
    sizes.sort_unstable_by(f64::total_cmp);
    #[expect(clippy::cast_possible_truncation, reason = "a place among a few thousand")]
    let place = (sizes.len() as f64 * share) as usize;
    sizes.get(place).copied().unwrap_or(0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn profile(values: &str) -> Profile {
        let row = |value: &str| csv::ByteRecord::from(vec![value]);
        Profile::of(&[values.split(' ').map(row).collect()], 0).expect("it has values")
    }

    #[test]
    fn kinds_are_told() {
        for (values, expected) in [
            ("11.77 12.00 5.10", Kind::Money),
            ("11,77 12,00 5,10", Kind::Money),
            ("$12 $7 $30", Kind::Money),
            ("1 2 40", Kind::Small),
            ("13085.0 13086.0 13085.0", Kind::Whole),
            ("489434 489435 489436", Kind::Whole),
            ("00001 00002 00002", Kind::Code),
            ("A1 22 85123A B7", Kind::Code),
            ("mug cup mug", Kind::Text),
            ("5% 7% 9%", Kind::Text),
        ] {
            assert_eq!(profile(values).kind, expected, "{values}");
        }
    }

    #[test]
    fn a_column_counts_when_it_goes_up_by_one() {
        assert!(profile("1 2 3 4 5").is_counter);
        assert!(!profile("1 2 3 3 5").is_counter);
        assert!(!profile("1 5 3 4 2").is_counter);
    }

    #[test]
    fn numbers_are_ordered_when_they_go_one_way() {
        assert!(profile("7 7 8 12").is_ordered() && profile("12 8 8").is_ordered());
        assert!(!profile("7 9 8").is_ordered() && !profile("7 x 9").is_ordered());
    }

    #[test]
    fn a_column_tells_another_one_where_its_values_come_again() {
        let order = profile("1 1 1 2 2 3");
        assert_eq!(order.tells(&profile("a a a b b b")), Some(1.0));
        // Of three that come again, the first two do as before.
        assert_eq!(order.tells(&profile("a a a b c b")), Some(2.0 / 3.0));
        assert_eq!(profile("1 2 3 3").tells(&profile("a b c c")), None, "only once");
    }

    #[test]
    fn a_product_has_its_price() {
        let (product, pieces) = (profile("a b a b a"), profile("1 2 3 4 1"));
        assert_eq!(product.prices(&profile("5.5 3 5.5 3 5.5"), None), 1.0);
        let amounts = profile("5.5 3 16.5 6 5.5");
        assert_eq!(product.prices(&amounts, Some(&pieces)), 1.0);
        assert_eq!(product.prices(&amounts, None), 1.0 / 3.0);
        assert_eq!(profile("a b c d e").prices(&amounts, None), 0.0);
    }

    #[test]
    fn amounts_are_prices_times_pieces() {
        let (price, pieces) = (profile("2.50 1.25 3.00 4.50"), profile("2 4 3 1"));
        assert_eq!(price.times(&pieces, &profile("5.00 5.00 9.00 7.00")), Some(1.0));
        assert_eq!(price.times(&pieces, &profile("5.00 5.00 9.50 7.00")), Some(2.0 / 3.0));
    }
}
