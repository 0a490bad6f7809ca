//! Years that are no Gregorian ones by their number -> the day they mean.
//!
//! The Persian calendar counts 1403 in 2024, the Thai one 2567, and the Islamic one 1445: Thai months
//! are ours, Persian ones have rules of their own, and Islamic ones began when the moon was seen, so
//! that no rule gives the day for certain.

use crate::domain::Day;

/// How a year is counted, as far as its number tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Era {
    /// As in most of the world.
    Common,
    /// In the Persian calendar, or in the Islamic one.
    Persian,
    /// In the Thai calendar.
    Buddhist,
}

/// Years of the Persian calendar: 1921 to 2121. Those of the Islamic one are 1882 to 2076.
const PERSIAN: std::ops::RangeInclusive<i32> = 1_300..=1_500;

/// 1897 to 2157.
const BUDDHIST: std::ops::RangeInclusive<i32> = 2_440..=2_700;

/// The Buddhist year of our year 0.
const BUDDHIST_0: i32 = 543;

/// 622-03-21, the first day of the year 1, as days since 1970, in the calendar as [`persian`] counts.
const PERSIAN_1: i32 = -492_268;

impl Era {
    /// How many there are.
    pub(super) const COUNT: usize = 3;

    pub(super) fn of(year: i32) -> Self {
        match year {
            _ if PERSIAN.contains(&year) => Self::Persian,
            _ if BUDDHIST.contains(&year) => Self::Buddhist,
            _ => Self::Common,
        }
    }

    /// The day; `None` when there is none.
    pub(super) fn day(self, year: i32, month: u8, day: u8) -> Option<Day> {
        match self {
            Self::Common => Day::from_civil(year, month, day),
            Self::Buddhist => Day::from_civil(year - BUDDHIST_0, month, day),
            Self::Persian => persian(year, month, day),
        }
    }
}

/// The year that two digits mean: 1969 to 2068.
///
/// # Source
/// POSIX.1-2017, `strptime`, `%y`.
pub(super) fn of_two_digits(year: i32) -> i32 {
    if year < 69 { 2_000 + year } else { 1_900 + year }
}

/// A day of the Persian calendar, of the years 1300 to 1500, in which a leap year comes by a rule of
/// 33 years as the equinox has it.
///
/// # Source
/// Reingold and Dershowitz, *Calendrical Calculations*, 4th ed., 2018, ch. 15; the rule of 33 years as
/// ICU uses it for the years up to 1501.
fn persian(year: i32, month: u8, day: u8) -> Option<Day> {
    let length = match month {
        1..=6 => 31,
        7..=11 => 30,
        12 if (25 * year + 11) % 33 < 8 => 30,
        12 => 29,
        _ => return None,
    };
    let before = i32::from(month - 1) * 30 + i32::from(month - 1).min(6);
    (1..=length).contains(&day).then(|| {
        let years = 365 * (year - 1) + (8 * year + 21) / 33;
        Day(PERSIAN_1 + years + before + i32::from(day) - 1)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(year: i32, month: u8, day: u8) -> Option<String> {
        Era::of(year).day(year, month, day).map(|day| day.to_string())
    }

    #[test]
    fn persian_days_are_those_of_their_calendar() {
        for (year, month, day, expected) in [
            (1402, 12, 15, "2024-03-05"),
            (1403, 1, 1, "2024-03-20"),
            (1403, 12, 30, "2025-03-20"),
            (1404, 1, 1, "2025-03-21"),
            (1399, 12, 30, "2021-03-20"),
            (1395, 12, 30, "2017-03-20"),
            (1396, 1, 1, "2017-03-21"),
            (1370, 12, 30, "1992-03-20"),
            (1408, 12, 30, "2030-03-20"),
            (1357, 11, 22, "1979-02-11"),
        ] {
            assert_eq!(
                written(year, month, day).as_deref(),
                Some(expected),
                "{year}/{month}/{day}"
            );
        }
        for (year, month, day) in [(1402, 12, 30), (1403, 7, 31), (1403, 13, 1), (1403, 1, 0)] {
            assert_eq!(written(year, month, day), None, "{year}/{month}/{day}");
        }
    }

    #[test]
    fn persian_days_follow_each_other() {
        let mut last = Era::Persian.day(1300, 1, 1).expect("the first").0 - 1;
        for year in 1300..=1500 {
            for month in 1..=12 {
                for day in (1..=31).filter_map(|day| persian(year, month, day)) {
                    assert_eq!(day.0, last + 1, "{year}/{month}");
                    last = day.0;
                }
            }
        }
    }

    #[test]
    fn buddhist_days_are_ours_in_another_year() {
        assert_eq!(written(2567, 2, 29).as_deref(), Some("2024-02-29"));
        assert_eq!(written(2566, 2, 29), None);
        assert_eq!(written(2024, 3, 5).as_deref(), Some("2024-03-05"));
    }
}
