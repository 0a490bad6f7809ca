//! Days, months, minutes and durations -> text for people.

use super::Words;
use crate::domain::{Day, Minute, Month};

impl Words {
    /// A day: `9 Dec 2011`.
    #[must_use]
    pub fn day(self, day: Day) -> String {
        let (year, month, of_month) = day.civil();
        self.date("day", year, self.month_name(month), of_month)
    }

    /// A day with its month in full: `9 December 2011`.
    #[must_use]
    pub fn day_in_full(self, day: Day) -> String {
        let (year, month, of_month) = day.civil();
        self.date("day-in-full", year, self.month_in_full(month), of_month)
    }

    /// The same, the month first: `December 9, 2011`.
    #[must_use]
    pub fn day_in_full_month_first(self, day: Day) -> String {
        let (year, month, of_month) = day.civil();
        self.date("day-in-full-month-first", year, self.month_in_full(month), of_month)
    }

    fn date(self, key: &str, year: i32, month: &str, of_month: u8) -> String {
        let (year, of_month) = (year.to_string(), of_month.to_string());
        self.say(
            key,
            &[("year", (&year).into()), ("month", month.into()), ("day", (&of_month).into())],
        )
    }

    /// A minute: `9 Dec 2011, 12:50`.
    #[must_use]
    pub fn minute(self, minute: Minute) -> String {
        let of_day = minute.of_day();
        format!("{}, {:02}:{:02}", self.day(minute.day()), of_day / 60, of_day % 60)
    }

    /// A month: `Dec 2011`.
    #[must_use]
    pub fn month(self, month: Month) -> String {
        format!("{}\u{a0}{}", self.month_name(month.month), month.year)
    }

    /// The month of a day in full: `December`.
    #[must_use]
    pub fn month_of(self, day: Day) -> &'static str {
        self.month_in_full(day.month().month)
    }

    /// A month's short name by its number from 1: `Dec`.
    #[must_use]
    pub fn month_name(self, month: u8) -> &'static str {
        self.text(match month {
            1 => "month-1",
            2 => "month-2",
            3 => "month-3",
            4 => "month-4",
            5 => "month-5",
            6 => "month-6",
            7 => "month-7",
            8 => "month-8",
            9 => "month-9",
            10 => "month-10",
            11 => "month-11",
            _ => "month-12",
        })
    }

    fn month_in_full(self, month: u8) -> &'static str {
        self.text(match month {
            1 => "month-in-full-1",
            2 => "month-in-full-2",
            3 => "month-in-full-3",
            4 => "month-in-full-4",
            5 => "month-in-full-5",
            6 => "month-in-full-6",
            7 => "month-in-full-7",
            8 => "month-in-full-8",
            9 => "month-in-full-9",
            10 => "month-in-full-10",
            11 => "month-in-full-11",
            _ => "month-in-full-12",
        })
    }

    /// A number of days: `1 day`, `96 days`.
    #[must_use]
    pub fn days(self, days: impl Into<u64>) -> String {
        self.say("days", &[("days", days.into().into())])
    }

    /// A duration: `0.4 s`, `12 s`, `1 min 05 s`.
    #[must_use]
    pub fn duration(self, millis: f64) -> String {
        let millis = millis.max(0.0);
        if millis < 9_950.0 {
            return format!("{}\u{a0}s", self.decimal(millis / 1_000.0, 1));
        }
        let seconds = (millis / 1_000.0).round();
        if seconds < 60.0 {
            return format!("{seconds}\u{a0}s");
        }
        let minutes = (seconds / 60.0).floor();
        format!("{minutes}\u{a0}min {:02}\u{a0}s", seconds - minutes * 60.0)
    }

    /// About how long something still takes, without false precision: `about 40 s left`.
    #[must_use]
    pub fn time_left(self, millis: f64) -> String {
        let seconds = (millis / 1_000.0).max(0.0);
        if seconds < 5.0 {
            self.text("time-left-moments").to_owned()
        } else if seconds < 57.5 {
            let seconds = format!("{}", (seconds / 5.0).round() * 5.0);
            self.say("time-left-seconds", &[("seconds", (&seconds).into())])
        } else {
            let minutes = format!("{}", (seconds / 60.0).round());
            self.say("time-left-minutes", &[("minutes", (&minutes).into())])
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ENGLISH: Words = Words::ENGLISH;

    #[test]
    fn dates() {
        let last = Day::from_civil(2011, 12, 9).expect("a day");
        assert_eq!(ENGLISH.day(last), "9\u{a0}Dec\u{a0}2011");
        assert_eq!(ENGLISH.day_in_full(last), "9\u{a0}December\u{a0}2011");
        assert_eq!(ENGLISH.day_in_full_month_first(last), "December\u{a0}9, 2011");
        assert_eq!(ENGLISH.minute(Minute::of(last, 770)), "9\u{a0}Dec\u{a0}2011, 12:50");
        assert_eq!(ENGLISH.month(last.month()), "Dec\u{a0}2011");
        assert_eq!(Words::GERMAN.day_in_full(last), "9.\u{a0}Dezember\u{a0}2011");
    }

    #[test]
    fn durations() {
        assert_eq!(ENGLISH.days(1_u32), "1\u{a0}day");
        assert_eq!(ENGLISH.days(1_096_u32), "1,096\u{a0}days");
        assert_eq!(ENGLISH.duration(432.0), "0.4\u{a0}s");
        assert_eq!(ENGLISH.duration(12_300.0), "12\u{a0}s");
        assert_eq!(ENGLISH.duration(65_000.0), "1\u{a0}min 05\u{a0}s");
    }

    #[test]
    fn time_left_is_not_more_precise_than_it_knows() {
        assert_eq!(ENGLISH.time_left(2_000.0), "a few seconds left");
        assert_eq!(ENGLISH.time_left(42_000.0), "about 40\u{a0}s left");
        assert_eq!(ENGLISH.time_left(61_000.0), "about a minute left");
        assert_eq!(ENGLISH.time_left(150_000.0), "about 3\u{a0}minutes left");
    }
}
