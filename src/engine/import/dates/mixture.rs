//! A column of real dates and texts -> whether the dates have day and month swapped.
//!
//! Who opens texts such as `05/03/2024` in a workbook of a country that writes the month first gets the
//! 3rd of May, as a date, wherever both numbers can be a month; `13/03/2024` stays text. So in such a
//! column no date has a day beyond the twelfth, and no text has one up to it.

use super::sequence::{ENOUGH, Trend};
use crate::domain::Day;

/// So many of each are a pattern: by chance it has a probability of one in seventy.
const FEW: u64 = 3;

/// So many of each cannot be chance: one in thirty million.
const MANY: u64 = 12;

/// How sure it is that a column is swapped in part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) enum Swap {
    /// So many dates, or the order of the rows, leave no doubt: they are read as they were meant.
    Certain,
    /// There are too few of them: they are read as they stand there.
    Likely,
}

/// What stands in a column, row by row, as far as it can be told with one order or the other.
#[derive(Debug, Default)]
pub(super) struct Mixture {
    /// Changes from row to row to a date with the year first, and to one with it last.
    dates: u64,
    texts: u64,
    /// A date with a day beyond the twelfth, or a text with one up to it.
    is_other: bool,
    /// The day of the last row, as it stands there and swapped.
    last: Option<(Day, Day)>,
    as_it_is: Trend,
    swapped: Trend,
}

impl Mixture {
    /// Takes a date with the year first; `swapped` is the day with day and month the other way, if there
    /// is one.
    pub(super) fn date(&mut self, day: Day, swapped: Option<Day>) {
        self.dates += 1;
        match swapped {
            Some(swapped) => self.push(day, swapped),
            None => self.is_other = true,
        }
    }

    /// Takes a text with the year last; without a day when it exists in either order.
    pub(super) fn text(&mut self, day: Option<Day>) {
        self.texts += 1;
        match day {
            Some(day) => self.push(day, day),
            None => self.is_other = true,
        }
    }

    fn push(&mut self, day: Day, swapped: Day) {
        if let Some(last) = self.last.replace((day, swapped)) {
            self.as_it_is.push(day.cmp(&last.0));
            self.swapped.push(swapped.cmp(&last.1));
        }
    }

    /// Whether the dates are swapped.
    pub(super) fn swap(&self) -> Option<Swap> {
        let fewest = self.dates.min(self.texts);
        if self.is_other || fewest < FEW {
            return None;
        }
        let tells = self.dates + self.texts > ENOUGH;
        match (self.as_it_is.is_sorted(), self.swapped.is_sorted()) {
            (true, false) if tells => None,
            (false, true) if tells => Some(Swap::Certain),
            _ if fewest >= MANY => Some(Swap::Certain),
            _ => Some(Swap::Likely),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The 1st to the 28th of some months; `wrong` of those that a workbook can take.
    fn mixture(days: &[(i32, u8, u8)], is_wrong: bool) -> Option<Swap> {
        let mut mixture = Mixture::default();
        for &(year, month, day) in days {
            let own = Day::from_civil(year, month, day).expect("exists");
            if day > 12 {
                mixture.text(Some(own));
            } else {
                let other = Day::from_civil(year, day, month).expect("exists");
                let (stands, swapped) = if is_wrong { (other, own) } else { (own, other) };
                mixture.date(stands, Some(swapped));
            }
        }
        mixture.swap()
    }

    fn days(step: usize) -> Vec<(i32, u8, u8)> {
        let days = (1..=12).flat_map(|month| (1..=28).map(move |day| (2024, month, day)));
        days.step_by(step).collect()
    }

    #[test]
    fn a_column_that_a_workbook_swapped_is_told() {
        assert_eq!(mixture(&days(3), true), Some(Swap::Certain));
        assert_eq!(mixture(&days(20), true), Some(Swap::Certain), "few, but the rows are sorted");
        assert_eq!(mixture(&days(3), false), None, "sorted as it stands");
        let mut shuffled = days(3);
        shuffled.sort_by_key(|&(_, month, day)| (u32::from(month) * 7 + u32::from(day) * 5) % 31);
        assert_eq!(mixture(&shuffled, true), Some(Swap::Certain), "by their number");
        let mut few: Vec<_> = shuffled.iter().copied().filter(|day| day.2 > 12).take(4).collect();
        few.extend(shuffled.iter().copied().filter(|day| day.2 <= 12).take(4));
        assert_eq!(mixture(&few, true), Some(Swap::Likely));
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
