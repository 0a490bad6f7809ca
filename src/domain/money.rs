//! Money as whole ten-thousandths of the currency unit.
//!
//! Unit prices carry up to four decimals, so sums stay exact where floating point would drift and
//! do not depend on the order of the rows.
//!
//! In a compact format (messages) an amount is its ticks; in a format for people (results) it is a
//! number of currency units.

use std::iter::Sum;
use std::ops::{Add, AddAssign};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// An amount of money, in ten-thousandths of the currency unit. Sums saturate instead of wrapping.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Money(i64);

impl Money {
    /// No money.
    pub const ZERO: Self = Self(0);
    /// How many ticks make one currency unit.
    pub const TICKS_PER_UNIT: i64 = 10_000;

    /// From ten-thousandths of the currency unit.
    #[must_use]
    pub const fn from_ticks(ticks: i64) -> Self {
        Self(ticks)
    }

    /// Ten-thousandths of the currency unit.
    #[must_use]
    pub const fn ticks(self) -> i64 {
        self.0
    }

    /// In currency units, for statistics and display.
    #[must_use]
    pub fn units(self) -> f64 {
        self.0 as f64 / Self::TICKS_PER_UNIT as f64
    }
}

impl Serialize for Money {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            self.units().serialize(serializer)
        } else {
            self.0.serialize(serializer)
        }
    }
}

impl<'de> Deserialize<'de> for Money {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if deserializer.is_human_readable() {
            let ticks = f64::deserialize(deserializer)? * Self::TICKS_PER_UNIT as f64;
            #[expect(clippy::cast_possible_truncation, reason = "the cast saturates, as sums do")]
            let ticks = ticks.round() as i64;
            Ok(Self(ticks))
        } else {
            i64::deserialize(deserializer).map(Self)
        }
    }
}

impl Add for Money {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl AddAssign for Money {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl Sum for Money {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Self::ZERO, Add::add)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_saturate() {
        let most = Money::from_ticks(i64::MAX);
        assert_eq!(most + Money::from_ticks(1), most);
    }

    #[test]
    fn people_read_units() {
        let amount = Money::from_ticks(177_434_291_800);
        assert_eq!(serde_json::to_string(&amount).expect("plain data"), "17743429.18");
        assert_eq!(serde_json::from_str::<Money>("17743429.18").expect("a number"), amount);
    }

    #[test]
    fn ten_dimes_are_one_unit() {
        let dime = Money::from_ticks(1_000);
        let sum: Money = std::iter::repeat_n(dime, 10).sum();
        assert_eq!(sum.units().to_bits(), 1.0_f64.to_bits());
    }
}
