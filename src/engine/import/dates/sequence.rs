//! The order of the rows as evidence: most shops' exports are sorted by date, and read with the
//! wrong order of day and month a sorted column goes to and fro.
//!
//! A wrong guess is worse than a question, so this decides only when one reading is sorted without
//! exception and the other goes both ways. A column that was sorted as text, `01/02`, `01/03`,
//! `02/01`, looks sorted with the month first whatever it means: it decides nothing. Nor does it
//! that one reading fits into a few days: with the other, it is one day of every month, and that is
//! how subscriptions are sold.

use std::cmp::Ordering;

use super::Order;
use crate::domain::Day;

/// With so many changes of the date, that the wrong reading is sorted by chance has a probability
/// of less than one in a thousand million: 2 of the 13! orders of the dates.
const ENOUGH: u64 = 12;

/// What became of the dates of a column that exist in either order, row by row.
#[derive(Clone, Debug, Default)]
pub(super) struct Sequence {
    last: Option<Value>,
    changes: u64,
    day_first: Trend,
    month_first: Trend,
    text: Trend,
}

/// A date in either reading, and as what it is sorted by as text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Value {
    day_first: Day,
    month_first: Day,
    text: (u8, u8),
}

impl Sequence {
    /// Takes the next date: its first two numbers, and the day in either reading.
    pub(super) fn push(&mut self, text: (u8, u8), day_first: Day, month_first: Day) {
        let value = Value { day_first, month_first, text };
        let Some(last) = self.last.replace(value).filter(|last| *last != value) else { return };
        self.changes += 1;
        self.day_first.push(day_first.cmp(&last.day_first));
        self.month_first.push(month_first.cmp(&last.month_first));
        self.text.push(text.cmp(&last.text));
    }

    /// The order that the rows are evidence for, if they are.
    pub(super) fn order(&self) -> Option<Order> {
        if self.changes < ENOUGH || self.text.is_sorted() {
            return None;
        }
        match (self.day_first.is_sorted(), self.month_first.is_sorted()) {
            (true, false) => Some(Order::DayFirst),
            (false, true) => Some(Order::MonthFirst),
            (true, true) | (false, false) => None,
        }
    }
}

/// Whether values rose or fell.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Trend {
    rose: bool,
    fell: bool,
}

impl Trend {
    pub(super) fn push(&mut self, step: Ordering) {
        self.rose |= step == Ordering::Greater;
        self.fell |= step == Ordering::Less;
    }

    pub(super) fn is_sorted(self) -> bool {
        !(self.rose && self.fell)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn order(dates: &[(u8, u8, i32)]) -> Option<Order> {
        let mut sequence = Sequence::default();
        for &(first, second, year) in dates {
            let day = |month, day| Day::from_civil(year, month, day).expect("exists");
            sequence.push((first, second), day(second, first), day(first, second));
        }
        sequence.order()
    }

    /// 7, 8 and 9 of each month of 2015.
    fn day_first() -> Vec<(u8, u8, i32)> {
        (1..=12).flat_map(|month| [7, 8, 9].map(|day| (day, month, 2015))).collect()
    }

    #[test]
    fn the_reading_that_is_sorted_is_right() {
        let mut dates = day_first();
        assert_eq!(order(&dates), Some(Order::DayFirst));
        dates.reverse();
        assert_eq!(order(&dates), Some(Order::DayFirst), "newest first");
        let years = [2014, 2015]
            .into_iter()
            .flat_map(|year| (1..=12).flat_map(move |month| [7, 8].map(|day| (month, day, year))));
        assert_eq!(order(&years.collect::<Vec<_>>()), Some(Order::MonthFirst));
    }

    #[test]
    fn what_could_be_chance_decides_nothing() {
        let mut dates = day_first();
        assert_eq!(order(&dates[..12]), None, "too few");
        dates.swap(3, 4);
        assert_eq!(order(&dates), None, "one row is out of its place");
        dates.sort_unstable();
        assert_eq!(order(&dates), None, "sorted as text");
        let week: Vec<_> = (1..=12).map(|day| (day, 3, 2015)).collect();
        assert_eq!(order(&week), None, "twelve days of March, or the third of every month");
        assert_eq!(order(&[]), None);
    }
}
