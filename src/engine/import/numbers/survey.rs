//! The values of a column -> how it writes numbers, and what they are.
//!
//! Every value is read with either decimal mark. What can be read with one of them only is evidence
//! for it; the majority decides, so a few slips do not turn a column over.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::super::encodings::Encoding;
use super::currency::Currency;
use super::evidence::Evidence;
use super::sign::Sign;
use super::spelling::{self, Spelling};
use super::style::{Decimal, Style, Words};
use super::units::Units;
use super::{read, token};
use crate::domain::order;

/// Looks at the values of a column, in any order. What it keeps does not grow with their number.
#[derive(Clone, Debug, Default)]
pub(in super::super) struct Survey {
    blank: u64,
    values: u64,
    /// Values with nothing beside them but signs of money.
    bare: Half,
    /// Values with other words beside them.
    beside: Half,
    units: Units,
    credited: u64,
    debited: u64,
    style: Style,
}

/// What a column's values are; those of an empty column are all zero.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in super::super) struct Finding {
    /// Values with nothing but spaces.
    pub(in super::super) blank: u64,
    /// Values that are numbers in this style; those of a column that writes some with the other
    /// decimal mark as well.
    pub(in super::super) readable: u64,
    /// Values that are not.
    pub(in super::super) unreadable: u64,
    /// Readable values without a fraction: `6` and `6.0`.
    pub(in super::super) whole: u64,
    /// Readable values below zero.
    pub(in super::super) negative: u64,
    /// Readable values with a percent sign.
    pub(in super::super) percent: u64,
    /// The currencies beside readable values and how many have them, the most frequent first.
    pub(in super::super) currencies: Vec<(Currency, u64)>,
    /// The signs of money, those that say for certain whose and the others, likewise.
    pub(in super::super) signs: Vec<(Sign, u64)>,
    /// What the numbers count or are the price of, the most frequent first; empty where that was
    /// not looked for, or where it is not nearly always the same.
    pub(in super::super) units: Vec<(String, u64)>,
    /// The style that most values are written in; the default style for a column that has neither
    /// decimals nor thousands separators.
    pub(in super::super) style: Style,
    /// Whether there are values such as `1.234` or `1,234` and nothing in the column tells if
    /// these are thousands. The style then has a decimal point: programs write it, and a comma
    /// with three digits behind it is a thousand more often than a price in thousandths.
    pub(in super::super) undecided: bool,
    /// What the values tell of the style.
    pub(super) evidence: Evidence,
}

impl Finding {
    /// The style of this column, or where it shows none that of `other`, a column of the same file
    /// which does: a price of `1,50` tells what a quantity of `1.234` is.
    pub(in super::super) fn style_beside(&self, other: &Self) -> Style {
        if other.shows_style() && !self.shows_style() {
            self.style.and_decimal(other.style.decimal())
        } else {
            self.style
        }
    }

    /// The style of a column of money as far as it tells by itself, or else its likelier one: in a
    /// currency without decimals, or behind any sign of money, three digits are thousands.
    pub(in super::super) fn likely_style(&self) -> Style {
        if !self.undecided {
            return self.style;
        }
        let currency = self.signs.first().and_then(|(sign, _)| sign.currency(None));
        let is_in_thousandths = currency.is_some_and(Currency::is_in_thousandths);
        let mark = match self.evidence.pattern() {
            _ if is_in_thousandths && self.is_all_open() => self.fractions(),
            None if !self.signs.is_empty() => self.thousands(),
            mark => mark.unwrap_or(self.style.decimal()),
        };
        self.style.and_decimal(mark)
    }

    /// Whether the column tells which its decimal mark is.
    pub(in super::super) fn shows_style(&self) -> bool {
        self.style.is_grouped() && !self.undecided
    }

    /// The decimal mark if that in numbers such as `1.234` groups digits.
    pub(in super::super) fn thousands(&self) -> Decimal {
        self.evidence.thousands()
    }

    /// The decimal mark if it is that in numbers such as `1.234`.
    pub(in super::super) fn fractions(&self) -> Decimal {
        self.evidence.fractions()
    }

    /// Whether every number has a mark and three digits behind it.
    pub(in super::super) fn is_all_open(&self) -> bool {
        self.evidence.is_all_open()
    }

    /// Whether different numbers are such as `1.234`, and not just one or two.
    pub(in super::super) fn has_a_few_open(&self) -> bool {
        self.evidence.has_a_few_open()
    }

    /// Whether all numbers such as `1.234` are multiples of a hundred, and there are a few.
    pub(in super::super) fn is_round(&self) -> bool {
        self.evidence.is_round()
    }

    /// The decimal mark that numbers such as `1.234` tell by how they end, in a column of money.
    pub(in super::super) fn pattern(&self) -> Option<Decimal> {
        self.evidence.pattern()
    }

    /// How many values are written with the other decimal mark than most, and how many more would
    /// be other numbers with it; none when all are written alike.
    pub(in super::super) fn mixed(&self) -> Option<(u64, u64)> {
        let (other, open) = self.evidence.against();
        (other > 0).then_some((other, open))
    }
}

impl Survey {
    /// A survey of values in this encoding that may have any words beside them, such as units.
    /// The default is one of values without, in UTF-8.
    pub(in super::super) fn with_units(encoding: Encoding) -> Self {
        let words = Words::Any { is_credit_negative: true };
        Self { style: Style::default().in_encoding(encoding).and_words(words), ..Self::default() }
    }

    /// Takes a value in.
    pub(in super::super) fn look(&mut self, text: &[u8]) {
        let text = text.trim_ascii();
        if text.is_empty() {
            self.blank += 1;
            return;
        }
        let text = read::readable(text, self.style);
        if text.as_ref().is_some_and(|text| token::skip_spaces(text).is_empty()) {
            self.blank += 1;
            return;
        }
        self.values += 1;
        let Some(text) = text else { return };
        let Some(spelling) = Spelling::of(&text, self.style.words) else { return };
        let [point, comma] = [Decimal::Point, Decimal::Comma]
            .map(|decimal| read::value(&spelling.number, Style::with_decimal(decimal)));
        let half = match spelling.unit {
            None => &mut self.bare,
            Some(unit) if point.is_some() || comma.is_some() => {
                let credit = spelling::credit(unit);
                self.credited += u64::from(credit == Some(true));
                self.debited += u64::from(credit == Some(false));
                self.units.count(unit);
                &mut self.beside
            }
            Some(_) => return,
        };
        match (point, comma) {
            (Some(point), Some(comma)) => {
                half.point.count(point, &spelling);
                half.comma.count(comma, &spelling);
            }
            (one, other) => {
                one.or(other).into_iter().for_each(|value| half.certain.count(value, &spelling));
            }
        }
        half.evidence.weigh(spelling.number.bytes(), point.is_some(), comma.is_some());
    }

    /// What the values so far are.
    pub(in super::super) fn finish(&self) -> Finding {
        let units = self.units.found();
        let half = if units.is_empty() { self.bare.clone() } else { self.bare.and(&self.beside) };
        let (style, undecided) = half.evidence.verdict();
        let tally = half.certain.and(match style.decimal() {
            Decimal::Point => &half.point,
            Decimal::Comma => &half.comma,
        });
        // Where most are credited, that is what sales are.
        let is_credit_negative =
            2 * self.credited <= tally.readable || self.debited > self.credited;
        let words = if units.is_empty() { Words::Money } else { Words::Any { is_credit_negative } };
        let style = style.and_mixed(half.evidence.against().0 > 0).and_words(words);
        let mut currencies: BTreeMap<Currency, u64> = BTreeMap::new();
        for (sign, count) in &tally.signs {
            if let Some(currency) = sign.currency(None) {
                *currencies.entry(currency).or_default() += count;
            }
        }
        Finding {
            blank: self.blank,
            readable: tally.readable,
            unreadable: self.values - tally.readable,
            whole: tally.whole,
            negative: tally.negative,
            percent: tally.percent,
            currencies: most_first(currencies),
            signs: most_first(tally.signs),
            units,
            style: style.in_encoding(self.style.encoding()),
            undecided,
            evidence: half.evidence,
        }
    }
}

fn most_first<T: Ord + Clone>(counts: BTreeMap<T, u64>) -> Vec<(T, u64)> {
    let mut counts: Vec<_> = counts.into_iter().collect();
    // What comes first in order comes first of equals.
    order::sort_by_key(&mut counts, |&(_, count)| Reverse(count));
    counts
}

/// Values of one kind.
#[derive(Clone, Debug, Default)]
struct Half {
    /// What can be read with one decimal mark only.
    certain: Tally,
    /// What can be read with either, read with a point.
    point: Tally,
    /// The same read with a comma.
    comma: Tally,
    evidence: Evidence,
}

impl Half {
    fn and(&self, other: &Self) -> Self {
        Self {
            certain: self.certain.and(&other.certain),
            point: self.point.and(&other.point),
            comma: self.comma.and(&other.comma),
            evidence: self.evidence.and(&other.evidence),
        }
    }
}

/// What values are.
#[derive(Clone, Debug, Default)]
struct Tally {
    readable: u64,
    whole: u64,
    negative: u64,
    percent: u64,
    signs: BTreeMap<Sign, u64>,
}

impl Tally {
    fn count(&mut self, value: f64, spelling: &Spelling<'_>) {
        self.readable += 1;
        self.whole += u64::from(value.fract() == 0.0);
        self.negative += u64::from(spelling.is_negative && value != 0.0);
        self.percent += u64::from(spelling.is_percent);
        if let Some(sign) = spelling.sign {
            *self.signs.entry(sign).or_default() += 1;
        }
    }

    fn and(&self, other: &Self) -> Self {
        let mut signs = self.signs.clone();
        other.signs.iter().for_each(|(&sign, count)| *signs.entry(sign).or_default() += count);
        Self {
            readable: self.readable + other.readable,
            whole: self.whole + other.whole,
            negative: self.negative + other.negative,
            percent: self.percent + other.percent,
            signs,
        }
    }
}
