//! A column of real dates and texts -> whether the dates have day and month swapped.
//!
//! Who opens texts such as `05/03/2024` in a workbook of a country that writes the month first gets the
//! 3rd of May, as a date, wherever both numbers can be a month; `13/03/2024` stays text. So in such a
//! column no date has a day beyond the twelfth, and no text has one up to it.

use std::collections::BTreeSet;

use crate::domain::Day;

/// So many different days of each are a pattern: by chance it has a probability of one in seventy.
const FEW: usize = 3;

/// So many of each cannot be chance: one in thirty million.
const MANY: usize = 12;

/// How sure it is that a column is swapped in part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) enum Swap {
    /// So many dates leave no doubt: they are read as they were meant.
    Certain,
    /// There are too few of them: they are read as they stand there.
    Likely,
}

/// The days that stand in a column: the order of the rows has no part in it.
#[derive(Debug, Default)]
pub(super) struct Mixture {
    /// Different days with the year first, and with it last.
    dates: BTreeSet<Day>,
    texts: BTreeSet<Day>,
    /// A date with a day beyond the twelfth, or a text with one up to it.
    is_other: bool,
}

impl Mixture {
    /// Takes a date with the year first; `swapped` is the day with day and month the other way, if there
    /// is one.
    pub(super) fn date(&mut self, day: Day, swapped: Option<Day>) {
        self.is_other |= swapped.is_none();
        self.dates.insert(day);
    }

    /// Takes a text with the year last; without a day when it exists in either order.
    pub(super) fn text(&mut self, day: Option<Day>) {
        self.is_other |= day.is_none();
        self.texts.extend(day);
    }

    /// Whether the dates are swapped.
    pub(super) fn swap(&self) -> Option<Swap> {
        let fewest = self.dates.len().min(self.texts.len());
        match () {
            () if self.is_other || fewest < FEW => None,
            () if fewest >= MANY => Some(Swap::Certain),
            () => Some(Swap::Likely),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a workbook that writes the month first makes of these days.
    fn mixture(days: &[(i32, u8, u8)]) -> Option<Swap> {
        let mut mixture = Mixture::default();
        for &(year, month, day) in days {
            let own = Day::from_civil(year, month, day).expect("exists");
            if day > 12 {
                mixture.text(Some(own));
            } else {
                let stands = Day::from_civil(year, day, month).expect("exists");
                mixture.date(stands, Some(own));
            }
        }
        mixture.swap()
    }

    /// Some of the 1st to the 28th of each month.
    fn days(step: usize) -> Vec<(i32, u8, u8)> {
        let days = (1..=12).flat_map(|month| (1..=28).map(move |day| (2024, month, day)));
        days.step_by(step).collect()
    }

    #[test]
    fn a_column_that_a_workbook_swapped_is_told() {
        assert_eq!(mixture(&days(3)), Some(Swap::Certain));
        assert_eq!(mixture(&days(30)), Some(Swap::Likely), "too few to be sure");
        let mut again = days(30);
        again.extend(days(30));
        assert_eq!(mixture(&again), Some(Swap::Likely), "the same days again tell no more");
    }

    #[test]
    fn two_ways_of_writing_are_not_swapped() {
        let mut mixture = Mixture::default();
        for (day, (_, month, _)) in (1..).zip(days(14)) {
            let day = Day::from_civil(2024, month, day).expect("exists");
            mixture.date(day, Some(day));
            mixture.text(None);
        }
        assert_eq!(mixture.swap(), None, "texts with days up to the twelfth");
        let mut mixture = Mixture::default();
        let day = Day::from_civil(2024, 3, 20).expect("exists");
        (0..20).for_each(|_| mixture.date(day, None));
        (0..20).for_each(|_| mixture.text(Some(day)));
        assert_eq!(mixture.swap(), None, "dates with days beyond the twelfth");
    }
}
