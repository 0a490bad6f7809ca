//! Numbers of a column -> which of their marks is that of decimals, as far as they tell.

use std::collections::BTreeSet;

use super::style::{Decimal, Style};

/// Numbers of one kind that make a pattern.
const A_FEW: u64 = 3;

/// Different numbers that are enough for a pattern to be no chance.
const MANY: u64 = 40;

/// Different numbers kept.
const MOST: usize = 400;

/// How many values speak for which style.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Evidence {
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
    /// Readable with either and without any mark, up to 999.
    short: u64,
    /// The same from 1000 on.
    long: u64,
    /// The digits of different numbers such as `1.234` and `1,234`.
    open: BTreeSet<u64>,
}

impl Evidence {
    /// Takes in a number in ASCII that can be read with a decimal point, with a decimal comma.
    pub(super) fn weigh(&mut self, number: &[u8], with_point: bool, with_comma: bool) {
        match (with_point, with_comma) {
            (true, false) => self.point += 1,
            (false, true) => self.comma += 1,
            (true, true) if number.contains(&b'.') => {
                self.either_point += 1;
                self.keep(number);
            }
            (true, true) if number.contains(&b',') => {
                self.either_comma += 1;
                self.keep(number);
            }
            (true, true) if number.iter().any(|byte| matches!(byte, b' ' | b'\'')) => {
                self.otherwise_grouped += 1;
            }
            (true, true) if number.iter().all(u8::is_ascii_digit) => {
                let is_short = number.len() <= 3;
                self.short += u64::from(is_short);
                self.long += u64::from(!is_short);
            }
            (true, true) | (false, false) => {}
        }
    }

    fn keep(&mut self, number: &[u8]) {
        let digits = number.iter().filter(|byte| byte.is_ascii_digit());
        if self.open.len() < MOST {
            self.open.insert(digits.fold(0, |sum, digit| sum * 10 + u64::from(digit - b'0')));
        }
    }

    /// What both tell.
    pub(super) fn and(&self, other: &Self) -> Self {
        Self {
            point: self.point + other.point,
            comma: self.comma + other.comma,
            either_point: self.either_point + other.either_point,
            either_comma: self.either_comma + other.either_comma,
            otherwise_grouped: self.otherwise_grouped + other.otherwise_grouped,
            short: self.short + other.short,
            long: self.long + other.long,
            open: self.open.union(&other.open).copied().collect(),
        }
    }

    /// The style, and whether it is a guess.
    pub(super) fn verdict(&self) -> (Style, bool) {
        let &Self { mut point, mut comma, either_point, either_comma, otherwise_grouped, .. } =
            self;
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

    /// How many values can be read with one mark only, and not with that which most can be read
    /// with; and how many of the others would be another number with it.
    pub(super) fn against(&self) -> (u64, u64) {
        let otherwise =
            if self.otherwise_grouped > 0 { 0 } else { self.either_point + self.either_comma };
        (self.point.min(self.comma), otherwise)
    }

    /// The decimal mark if the mark in numbers such as `1.234` groups digits.
    pub(super) fn thousands(&self) -> Decimal {
        if self.either_point > self.either_comma { Decimal::Comma } else { Decimal::Point }
    }

    /// The decimal mark if it is the mark in numbers such as `1.234`.
    pub(super) fn fractions(&self) -> Decimal {
        if self.either_point > self.either_comma { Decimal::Point } else { Decimal::Comma }
    }

    /// Whether every number has a mark and three digits behind it.
    pub(super) fn is_all_open(&self) -> bool {
        self.short + self.long == 0 && self.is_of_one_kind()
    }

    /// Whether different numbers are such as `1.234`, and not just one or two.
    pub(super) fn has_a_few_open(&self) -> bool {
        self.open.len() as u64 >= A_FEW
    }

    /// Whether the numbers such as `1.234` are multiples of a hundred, and quite a few.
    pub(super) fn is_round(&self) -> bool {
        self.has_a_few_open() && self.open.iter().all(|number| number % 100 == 0)
    }

    /// The decimal mark that the numbers tell by how they end.
    ///
    /// What writes a fixed number of decimals leaves none out, and what leaves zeros out writes none
    /// at the end: where some numbers have no mark, and others end with a zero, the mark groups
    /// digits. And where of many numbers none ends with a zero, they are left out.
    pub(super) fn pattern(&self) -> Option<Decimal> {
        if self.short < A_FEW || !self.is_of_one_kind() {
            return None;
        }
        let round = self.open.iter().filter(|&number| number % 10 == 0).count() as u64;
        if self.long == 0 && round >= A_FEW {
            return Some(self.thousands());
        }
        (round == 0 && self.open.len() as u64 >= MANY).then(|| self.fractions())
    }

    fn is_of_one_kind(&self) -> bool {
        (self.either_point == 0) != (self.either_comma == 0)
    }
}
