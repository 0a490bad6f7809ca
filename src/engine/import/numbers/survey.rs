//! The values of a column -> how it writes numbers, and what they are.
//!
//! Every value is read with either decimal mark. What can be read with one of them only is evidence
//! for it; the majority decides, so a few slips do not turn a column over.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::currency::Currency;
use super::read;
use super::spelling::Spelling;
use super::style::{Decimal, Style};
use super::token;

/// Looks at the values of a column, in any order. What it keeps does not grow with their number.
#[derive(Clone, Debug, Default)]
pub(in super::super) struct Survey {
    blank: u64,
    values: u64,
    point: Tally,
    comma: Tally,
    evidence: Evidence,
}

/// What a column's values are; those of an empty column are all zero.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in super::super) struct Finding {
    /// Values with nothing but spaces.
    pub(in super::super) blank: u64,
    /// Values that are numbers in this style.
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
    /// The style that most values are written in; the default style for a column that has neither
    /// decimals nor thousands separators.
    pub(in super::super) style: Style,
    /// Whether there are values such as `1.234` or `1,234` and nothing in the column tells if
    /// these are thousands. The style then has a decimal point: programs write it, and a comma
    /// with three digits behind it is a thousand more often than a price in thousandths.
    pub(in super::super) undecided: bool,
}

impl Finding {
    /// The style of this column, or where it shows none that of `other`, a column of the same file
    /// which does: a price of `1,50` tells what a quantity of `1.234` is.
    pub(in super::super) fn style_beside(&self, other: &Self) -> Style {
        if other.shows_style() && !self.shows_style() { other.style } else { self.style }
    }

    /// Whether neither this column nor `other`, a column of the same file, tells how to read it.
    pub(in super::super) fn is_open_beside(&self, other: &Self) -> bool {
        self.undecided && !other.shows_style()
    }

    fn shows_style(&self) -> bool {
        self.style.is_grouped() && !self.undecided
    }
}

impl Survey {
    /// Takes a value in.
    pub(in super::super) fn look(&mut self, text: &[u8]) {
        let text = text.trim_ascii();
        if token::skip_spaces(text).is_empty() {
            self.blank += 1;
            return;
        }
        self.values += 1;
        let Some(spelling) = Spelling::of(text) else { return };
        let [point, comma] = [Decimal::Point, Decimal::Comma]
            .map(|decimal| read::value(&spelling, Style::with_decimal(decimal)));
        self.point.count(point, &spelling);
        self.comma.count(comma, &spelling);
        self.evidence.weigh(spelling.number, point.is_some(), comma.is_some());
    }

    /// What the values so far are.
    pub(in super::super) fn finish(&self) -> Finding {
        let (style, undecided) = self.evidence.verdict();
        let tally = match style.decimal() {
            Decimal::Point => &self.point,
            Decimal::Comma => &self.comma,
        };
        let mut currencies: Vec<_> = tally.currencies.iter().map(|(&key, &n)| (key, n)).collect();
        currencies.sort_by_key(|&(currency, count)| (Reverse(count), currency));
        Finding {
            blank: self.blank,
            readable: tally.readable,
            unreadable: self.values - tally.readable,
            whole: tally.whole,
            negative: tally.negative,
            percent: tally.percent,
            currencies,
            style,
            undecided,
        }
    }
}

/// What the values are when read with one decimal mark.
#[derive(Clone, Debug, Default)]
struct Tally {
    readable: u64,
    whole: u64,
    negative: u64,
    percent: u64,
    currencies: BTreeMap<Currency, u64>,
}

impl Tally {
    fn count(&mut self, value: Option<f64>, spelling: &Spelling<'_>) {
        let Some(value) = value else { return };
        self.readable += 1;
        self.whole += u64::from(value.fract() == 0.0);
        self.negative += u64::from(value < 0.0);
        self.percent += u64::from(spelling.is_percent());
        if let Some(currency) = spelling.currency() {
            *self.currencies.entry(currency).or_default() += 1;
        }
    }
}

/// How many values speak for which style.
#[derive(Clone, Copy, Debug, Default)]
struct Evidence {
    /// Readable with a decimal point only.
    point: u64,
    /// Readable with a decimal comma only.
    comma: u64,
    /// Readable with either, as in `1.234`.
    either_point: u64,
    /// Readable with either, as in `1,234`.
    either_comma: u64,
    /// Readable with either and grouped by spaces or apostrophes, as in `1 234`: then neither
    /// point nor comma groups.
    otherwise_grouped: u64,
}

impl Evidence {
    fn weigh(&mut self, number: &[u8], with_point: bool, with_comma: bool) {
        match (with_point, with_comma) {
            (true, false) => self.point += 1,
            (false, true) => self.comma += 1,
            (true, true) if number.contains(&b'.') => self.either_point += 1,
            (true, true) if number.contains(&b',') => self.either_comma += 1,
            (true, true) => {
                let other = number.iter().find(|byte| !byte.is_ascii_digit());
                let is_grouped = other.is_some_and(|byte| !matches!(byte, b'e' | b'E'));
                self.otherwise_grouped += u64::from(is_grouped);
            }
            (false, false) => {}
        }
    }

    /// The style, and whether it is a guess.
    fn verdict(self) -> (Style, bool) {
        let Self { mut point, mut comma, either_point, either_comma, otherwise_grouped } = self;
        let either = either_point + either_comma;
        if point + comma + either + otherwise_grouped == 0 {
            return (Style::default(), false);
        }
        if point == comma && otherwise_grouped > 0 {
            point += either_point;
            comma += either_comma;
        }
        let decimal = if comma > point { Decimal::Comma } else { Decimal::Point };
        (Style::with_decimal(decimal), point == comma && either > 0)
    }
}
