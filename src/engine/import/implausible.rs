//! The days of all sales -> those that cannot be meant: a sale of 2042 among those of 2024, or of
//! 1970-01-01, which programs write for an empty date.
//!
//! There is no clock here: the other days tell. They fall into stretches with three years between and
//! more; the one with most rows is the shop's time. Beside it, a few rows on a few days are slips, if they
//! are far even for a shop of this age. A shop that was closed for years has many rows, or many days, on
//! either side, and stays whole.

use std::ops::Range;

use crate::domain::{Day, order};

/// The first day that any date has, 1900-01-01, and the days up to 2200-12-31.
const FIRST: i32 = -25_567;
const DAYS: usize = 109_938;

/// Days whose rows are counted together in memory.
const PAGE: usize = 512;

/// Days that programs write for none: the first day of Excel, of old Macs, of SAS, of Unix (which west of
/// Greenwich is the day before), of DOS, of GPS, of Apple, and the turn of the century.
const ZERO_DAYS: [(i32, u8, u8); 12] = [
    (1900, 1, 1),
    (1900, 1, 2),
    (1904, 1, 1),
    (1960, 1, 1),
    (1969, 12, 31),
    (1970, 1, 1),
    (1970, 1, 2),
    (1980, 1, 1),
    (1980, 1, 6),
    (1999, 12, 31),
    (2000, 1, 1),
    (2001, 1, 1),
];

/// A day for none has no other within so many days.
const NEAR: i32 = 365;

/// Days from one stretch to the next, at least: three years.
const FAR: i32 = 1_096;

/// A slip after the shop's time is further away than so many times the longest pause in it, and one
/// before it than all of it is long: a shop's first sale may be years before the others.
const PAUSES: i32 = 20;

/// A slip is one of so many rows of the shop's time, at the most.
const FEW: u64 = 50;

/// Slips of one stretch are on so many days, at the most; in a shop of many days on a hundredth of them.
const FEW_DAYS: usize = 3;

/// Rows by their day.
#[derive(Debug, Default)]
pub(super) struct RowsByDay {
    pages: Vec<Option<Box<[u32; PAGE]>>>,
    /// The last day and its rows that are not on its page yet: most rows are of the day before them.
    last: Option<(Day, u32)>,
}

impl RowsByDay {
    /// Counts a row. Days that no date has are not counted.
    #[inline]
    pub(super) fn count(&mut self, day: Day) {
        match &mut self.last {
            Some((last, rows)) if *last == day => *rows = rows.saturating_add(1),
            _ => {
                self.turn();
                self.last = Some((day, 1));
            }
        }
    }

    /// Puts the rows of the last day on its page.
    fn turn(&mut self) {
        let Some((day, more)) = self.last.take() else { return };
        let Some(at) = usize::try_from(day.0 - FIRST).ok().filter(|at| *at < DAYS) else { return };
        let page = at / PAGE;
        if page >= self.pages.len() {
            self.pages.resize_with(page + 1, || None);
        }
        let rows = &mut self.pages[page].get_or_insert_with(|| Box::new([0; PAGE]))[at % PAGE];
        *rows = rows.saturating_add(more);
    }

    /// The days that have rows, in their order, with their rows.
    fn days(&mut self) -> Vec<(Day, u64)> {
        self.turn();
        let mut days = Vec::new();
        for (number, page) in (0..).zip(&self.pages) {
            let Some(page) = page else { continue };
            let first = FIRST + number * i32::try_from(PAGE).unwrap_or(i32::MAX);
            let all = (first..).zip(page.iter()).filter(|(_, rows)| **rows > 0);
            days.extend(all.map(|(day, rows)| (Day(day), u64::from(*rows))));
        }
        days
    }

    /// The days that cannot be meant, in their order, with their rows.
    pub(super) fn implausible(&mut self) -> Vec<(Day, u64)> {
        implausible(&self.days())
    }
}

fn implausible(days: &[(Day, u64)]) -> Vec<(Day, u64)> {
    let (mut zeros, days): (Vec<_>, Vec<_>) =
        days.iter().partition(|(day, _)| is_zero(*day) && is_alone(*day, days));
    let all: u64 = zeros.iter().chain(&days).map(|(_, rows)| rows).sum();
    // Where most rows have no date, that is no slip.
    if 2 * zeros.iter().map(|(_, rows)| rows).sum::<u64>() >= all {
        return Vec::new();
    }
    let stretches = stretches(&days);
    let rows = |range: &Range<usize>| days[range.clone()].iter().map(|(_, rows)| rows).sum::<u64>();
    let Some(main) = (0..stretches.len()).max_by_key(|&at| rows(&stretches[at])) else {
        return Vec::new();
    };
    let mut kept = stretches[main].clone();
    let most = rows(&kept);
    let before = stretches[..main].iter().rev();
    for stretch in before.chain(&stretches[main + 1..]) {
        let other = Stretch { days: &days[stretch.clone()], shop: &days[kept.clone()] };
        let is_slip = FEW * rows(stretch) <= most || rows(stretch) == 1 && most > 3;
        if is_slip && other.is_far() {
            zeros.extend(&days[stretch.clone()]);
        } else {
            kept = kept.start.min(stretch.start)..kept.end.max(stretch.end);
        }
    }
    order::sort(&mut zeros);
    zeros
}

/// Days that follow each other closer than [`FAR`].
fn stretches(days: &[(Day, u64)]) -> Vec<Range<usize>> {
    let mut stretches: Vec<Range<usize>> = Vec::new();
    for (at, (day, _)) in days.iter().enumerate() {
        match stretches.last_mut() {
            Some(last) if day.0 - days[last.end - 1].0.0 < FAR => last.end = at + 1,
            _ => stretches.push(at..at + 1),
        }
    }
    stretches
}

/// A stretch beside the shop's time; neither is empty.
struct Stretch<'d> {
    days: &'d [(Day, u64)],
    shop: &'d [(Day, u64)],
}

impl Stretch<'_> {
    fn is_far(&self) -> bool {
        let ends = |days: &[(Day, u64)]| (days[0].0.0, days[days.len() - 1].0.0);
        let ((from, to), (first, last)) = (ends(self.days), ends(self.shop));
        let pause = self.shop.windows(2).map(|pair| pair[1].0.0 - pair[0].0.0).max().unwrap_or(1);
        let is_beyond = match to < first {
            true => first - to > last - first,
            false => from - last > (last - first).min(PAUSES.saturating_mul(pause)),
        };
        self.days.len() <= FEW_DAYS.max(self.shop.len() / 100) && is_beyond
    }
}

fn is_zero(day: Day) -> bool {
    ZERO_DAYS.into_iter().any(|(year, month, of)| Day::from_civil(year, month, of) == Some(day))
}

/// Whether no day that is none of those is within a year.
fn is_alone(day: Day, days: &[(Day, u64)]) -> bool {
    let is_near = |other: &Day| (other.0 - day.0).abs() <= NEAR && !is_zero(*other);
    !days.iter().map(|(day, _)| day).any(is_near)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> Day {
        text.parse().expect("a day")
    }

    fn found(days: impl IntoIterator<Item = (Day, u32)>) -> Vec<(String, u64)> {
        let mut counted = RowsByDay::default();
        for (day, rows) in days {
            (0..rows).for_each(|_| counted.count(day));
        }
        counted.implausible().into_iter().map(|(day, rows)| (day.to_string(), rows)).collect()
    }

    /// Rows on every third day of a year.
    fn year(year: i32) -> impl Iterator<Item = (Day, u32)> {
        let first = Day::from_civil(year, 1, 1).expect("exists").0;
        (first..first + 365).step_by(3).map(|day| (Day(day), 2))
    }

    #[test]
    fn a_slip_of_the_pen_and_an_empty_date_are_told() {
        for (wrong, rows) in [
            ("2042-06-04", 3),
            ("2124-01-05", 2),
            ("1924-03-05", 1),
            ("1970-01-01", 40),
            ("1900-01-01", 40),
            ("2000-01-01", 5),
        ] {
            let expected = [(wrong.to_owned(), u64::from(rows))];
            assert_eq!(found(year(2024).chain([(day(wrong), rows)])), expected);
        }
        let both = year(2024).chain([(day("1970-01-01"), 9), (day("2042-06-04"), 1)]);
        assert_eq!(found(both).len(), 2);
    }

    #[test]
    fn what_may_be_meant_stays() {
        assert_eq!(found([]), []);
        assert_eq!(found([(day("1970-01-01"), 3)]), [], "nothing tells");
        assert_eq!(found([(day("1970-01-01"), 3), (day("2024-03-05"), 2)]), [], "most are so");
        assert_eq!(found(year(2019).chain(year(2024))), [], "closed for years");
        assert_eq!(found(year(2000).chain(year(2001))), [], "a zero day among others");
        let opened = (1..6).map(|day| (Day(20_000 + day), 1));
        assert_eq!(found(year(2015).chain(opened)), [], "a few rows, but on many days");
        assert_eq!(found(year(2022).chain([(day("2024-06-04"), 1)])), [], "not far enough");
        let long = (2005..2025).flat_map(year);
        assert_eq!(found(long.chain([(day("2001-06-04"), 1)])), [], "near, for so long a time");
    }

    proptest! {
        /// Any two times of a shop with many rows each stay whole, whatever lies between them.
        #[test]
        fn a_pause_is_no_slip(
            first in prop::collection::btree_set(0_i32..700, 5..60),
            second in prop::collection::btree_set(0_i32..700, 5..60),
            pause in 0_i32..9_000,
        ) {
            let at = |offset: i32| move |day: &i32| (Day(11_500 + offset + day), 1_u32);
            let days = first.iter().map(at(0)).chain(second.iter().map(at(700 + pause)));
            prop_assert_eq!(found(days), []);
        }

        /// One far row among many is told, and nothing else.
        #[test]
        fn a_single_far_row_is_told(
            days in prop::collection::btree_set(0_i32..900, 60..200),
            away in 1_900_i32..9_000,
            is_before in any::<bool>(),
        ) {
            let far = Day(if is_before { 15_000 - away } else { 15_900 + away });
            let all = days.into_iter().map(|day| (Day(15_000 + day), 1)).chain([(far, 1)]);
            prop_assert_eq!(found(all), [(far.to_string(), 1)]);
        }
    }
}
