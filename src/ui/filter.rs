//! Which customers are wanted, and the same in an address: segments, offers, ranges of numbers.
//! Pure.
//!
//! An address holds positions and numbers only, never a customer's name: `segment=0.2&orders=5-`.

use std::fmt;

/// What customers have to be like to be shown. Every filter that is set must fit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct CustomerFilter {
    /// Any of these segments, by position; all when empty.
    pub(crate) segments: Choice,
    /// Any of these offers, by the position of their archetype; all when empty.
    pub(crate) offers: Choice,
    /// A range for each of [`Quantity::ALL`].
    pub(crate) ranges: [Range; 7],
}

/// Some small numbers, below 64.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Choice(u64);

/// From one number to another, both included; open where there is none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Range {
    /// The least.
    pub(crate) from: Option<u32>,
    /// The most.
    pub(crate) to: Option<u32>,
}

/// A number of a customer that can be filtered by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Quantity {
    /// Days since the last purchase.
    Days,
    /// Days since the first purchase.
    Known,
    /// Distinct orders.
    Orders,
    /// Whole currency units spent.
    Spent,
    /// Score of recency.
    Recency,
    /// Score of frequency.
    Frequency,
    /// Score of monetary.
    Monetary,
}

impl Quantity {
    /// Every quantity, in the order of [`CustomerFilter::ranges`].
    pub(crate) const ALL: [Self; 7] = [
        Self::Days,
        Self::Known,
        Self::Orders,
        Self::Spent,
        Self::Recency,
        Self::Frequency,
        Self::Monetary,
    ];

    /// Its name in an address.
    pub(crate) fn key(self) -> &'static str {
        match self {
            Self::Days => "days",
            Self::Known => "known",
            Self::Orders => "orders",
            Self::Spent => "spent",
            Self::Recency => "r",
            Self::Frequency => "f",
            Self::Monetary => "m",
        }
    }
}

impl Choice {
    /// Nothing chosen.
    pub(crate) const NONE: Self = Self(0);

    /// One number.
    pub(crate) fn one(number: usize) -> Self {
        Self::NONE.toggled(number)
    }

    /// Whether nothing is chosen.
    pub(crate) fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether a number is chosen.
    pub(crate) fn contains(self, number: usize) -> bool {
        number < 64 && self.0 >> number & 1 == 1
    }

    /// The same with a number chosen that was not, or the other way round.
    pub(crate) fn toggled(self, number: usize) -> Self {
        if number < 64 { Self(self.0 ^ 1 << number) } else { self }
    }

    /// The chosen numbers, ascending.
    pub(crate) fn numbers(self) -> impl Iterator<Item = usize> {
        (0..64).filter(move |number| self.contains(*number))
    }

    /// Numbers with dots between them, as they are written; what is none is left out.
    pub(crate) fn parse(text: &str) -> Self {
        let numbers = text.split('.').filter_map(|number| number.parse().ok());
        let distinct = |chosen: Self, number| {
            if chosen.contains(number) { chosen } else { chosen.toggled(number) }
        };
        numbers.fold(Self::NONE, distinct)
    }
}

impl Range {
    /// Every number.
    pub(crate) const ALL: Self = Self { from: None, to: None };

    /// Whether every number fits.
    pub(crate) fn is_all(self) -> bool {
        self == Self::ALL
    }

    /// Whether a number of `scale`-ths fits.
    pub(crate) fn contains(self, number: i64, scale: i64) -> bool {
        self.from.is_none_or(|from| i64::from(from) * scale <= number)
            && self.to.is_none_or(|to| number <= i64::from(to) * scale)
    }

    fn parse(text: &str) -> Self {
        let (from, to) = text.split_once('-').unwrap_or((text, text));
        Self { from: from.parse().ok(), to: to.parse().ok() }
    }
}

impl CustomerFilter {
    /// Every customer.
    pub(crate) const NONE: Self =
        Self { segments: Choice::NONE, offers: Choice::NONE, ranges: [Range::ALL; 7] };

    /// The range of a quantity.
    pub(crate) fn range(self, quantity: Quantity) -> Range {
        self.ranges[quantity as usize]
    }

    /// The same with another range of a quantity.
    pub(crate) fn with_range(mut self, quantity: Quantity, range: Range) -> Self {
        self.ranges[quantity as usize] = range;
        self
    }

    /// Takes a pair of an address's query; one that cannot be read is as if it were not there.
    pub(crate) fn take(&mut self, key: &str, value: &str) {
        match key {
            "segment" => self.segments = Choice::parse(value),
            "offer" => self.offers = Choice::parse(value),
            _ => {
                if let Some(quantity) = Quantity::ALL.into_iter().find(|known| known.key() == key) {
                    *self = self.with_range(quantity, Range::parse(value));
                }
            }
        }
    }

    /// The pairs of an address's query.
    pub(crate) fn pairs(self) -> Vec<(&'static str, String)> {
        let choices = [("segment", self.segments), ("offer", self.offers)];
        let choices = choices.into_iter().filter(|(_, chosen)| !chosen.is_empty());
        let ranges =
            Quantity::ALL.into_iter().map(|quantity| (quantity.key(), self.range(quantity)));
        let ranges = ranges.filter(|(_, range)| !range.is_all());
        let choices = choices.map(|(key, chosen)| (key, chosen.to_string()));
        choices.chain(ranges.map(|(key, range)| (key, range.to_string()))).collect()
    }
}

impl fmt::Display for Choice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, number) in self.numbers().enumerate() {
            let mark = if place > 0 { "." } else { "" };
            write!(f, "{mark}{number}")?;
        }
        Ok(())
    }
}

impl fmt::Display for Range {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(from) = self.from {
            write!(f, "{from}")?;
        }
        f.write_str("-")?;
        if let Some(to) = self.to {
            write!(f, "{to}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn taken(pairs: &[(&str, &str)]) -> CustomerFilter {
        let mut filter = CustomerFilter::NONE;
        for (key, value) in pairs {
            filter.take(key, value);
        }
        filter
    }

    #[test]
    fn every_filter_comes_back_from_its_pairs() {
        let filter =
            taken(&[("segment", "0.2.19"), ("offer", "7"), ("days", "30-90"), ("r", "4-")]);
        let pairs = filter.pairs();
        let pairs: Vec<_> = pairs.iter().map(|(key, value)| (*key, value.as_str())).collect();
        assert_eq!(pairs, [("segment", "0.2.19"), ("offer", "7"), ("days", "30-90"), ("r", "4-")]);
        assert_eq!(taken(&pairs), filter);
        assert!(CustomerFilter::NONE.pairs().is_empty());
    }

    #[test]
    fn nonsense_filters_nothing() {
        let filter = taken(&[("segment", "x.64.-1"), ("days", "x-"), ("orders", ""), ("?", "1")]);
        assert_eq!(filter, CustomerFilter::NONE);
        assert_eq!(taken(&[("segment", "2.2")]).segments, Choice::one(2));
        assert_eq!(taken(&[("orders", "3")]), taken(&[("orders", "3-3")]));
    }

    #[test]
    fn both_ends_of_a_range_are_in_it() {
        let range = Range { from: Some(5), to: Some(9) };
        let fitting: Vec<i64> = (0..20).filter(|number| range.contains(*number, 1)).collect();
        assert_eq!(fitting, [5, 6, 7, 8, 9]);
        // 5.00 to 9.00 in hundredths.
        assert!(range.contains(900, 100) && !range.contains(901, 100));
        assert!(Range::ALL.contains(i64::MIN, 10_000) && Range::ALL.contains(i64::MAX, 10_000));
    }
}
