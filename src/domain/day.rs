//! Calendar days and minutes, without a clock and without time zones: a shop's export is in the
//! shop's own time.
//!
//! In a compact format (messages) a day is its number; in a format for people (settings, results)
//! it reads `2011-12-10`. Only days of the years 1 to 9999 are read from either.

use std::fmt;
use std::str::FromStr;

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A calendar day: days since 1970-01-01 in the proleptic Gregorian calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(pub i32);

/// A minute of a day: minutes since 1970-01-01 00:00.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Minute(pub i32);

/// A calendar month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Month {
    /// Year, such as 2011.
    pub year: i32,
    /// 1 for January to 12 for December.
    pub month: u8,
}

impl Day {
    /// The day of a civil date, or `None` for a date that does not exist. Years 1 to 9999.
    ///
    /// # Source
    /// Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `days_from_civil`.
    #[must_use]
    pub fn from_civil(year: i32, month: u8, day: u8) -> Option<Self> {
        if !(1..=9999).contains(&year) || !(1..=12).contains(&month) {
            return None;
        }
        if day == 0 || day > days_in_month(year, month) {
            return None;
        }
        Some(Self::count(year, month, day))
    }

    /// The number of a civil date that exists.
    fn count(year: i32, month: u8, day: u8) -> Self {
        let shifted = if month <= 2 { year - 1 } else { year };
        let era = shifted.div_euclid(400);
        let year_of_era = shifted.rem_euclid(400);
        let month_from_march = (i32::from(month) + 9) % 12;
        let day_of_year = (153 * month_from_march + 2) / 5 + i32::from(day) - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        Self(era * 146_097 + day_of_era - 719_468)
    }

    /// Year, month (1 to 12) and day of the month (1 to 31).
    ///
    /// # Source
    /// Howard Hinnant, as above, `civil_from_days`.
    #[must_use]
    pub fn civil(self) -> (i32, u8, u8) {
        let days = self.0 + 719_468;
        let era = days.div_euclid(146_097);
        let day_of_era = days.rem_euclid(146_097);
        let year_of_era =
            (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month_from_march = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
        let month = (month_from_march + 2) % 12 + 1;
        let year = year_of_era + era * 400 + i32::from(month <= 2);
        (year, narrow(month), narrow(day))
    }

    /// The month that the day lies in.
    #[must_use]
    pub fn month(self) -> Month {
        let (year, month, _) = self.civil();
        Month { year, month }
    }

    /// Whether people write it down: in the years 1 to 9999.
    fn is_written(self) -> bool {
        (-719_162..=2_932_896).contains(&self.0)
    }

    /// 0 for Monday to 6 for Sunday.
    #[must_use]
    pub fn weekday(self) -> u8 {
        narrow((self.0 + 3).rem_euclid(7))
    }

    /// `days` later (or earlier, when negative).
    #[must_use]
    pub fn plus(self, days: i32) -> Self {
        Self(self.0.saturating_add(days))
    }
}

impl Minute {
    /// The minute `minute_of_day` (0 to 1439) of a day.
    #[must_use]
    pub fn of(day: Day, minute_of_day: u16) -> Self {
        Self(day.0 * 1_440 + i32::from(minute_of_day))
    }

    /// The day that the minute lies in.
    #[must_use]
    pub fn day(self) -> Day {
        Day(self.0.div_euclid(1_440))
    }

    /// Minutes since the day began, 0 to 1439.
    #[must_use]
    pub fn of_day(self) -> u16 {
        u16::try_from(self.0.rem_euclid(1_440)).expect("below 1440")
    }
}

impl Month {
    /// The first day of the month.
    #[must_use]
    pub fn first_day(self) -> Day {
        Day::count(self.year, self.month, 1)
    }

    /// The month after this one.
    #[must_use]
    pub fn next(self) -> Self {
        if self.month == 12 {
            Self { year: self.year + 1, month: 1 }
        } else {
            Self { month: self.month + 1, ..self }
        }
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.civil();
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

impl fmt::Display for Minute {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let minute = self.of_day();
        write!(f, "{} {:02}:{:02}", self.day(), minute / 60, minute % 60)
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.month)
    }
}

/// A text that is not a day or minute that exists.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a date such as 2011-12-10 or 2011-12-10 08:30")]
pub struct ParseError(String);

impl FromStr for Day {
    type Err = ParseError;

    /// Reads `2011-12-10`, the form that `Display` writes.
    fn from_str(text: &str) -> Result<Self, ParseError> {
        let mut parts = text.split('-');
        let mut next = |digits| number(parts.next()?, digits);
        let day = (|| {
            let (year, month, day) = (next(4)?, next(2)?, next(2)?);
            Self::from_civil(i32::from(year), u8::try_from(month).ok()?, u8::try_from(day).ok()?)
        })();
        match (day, parts.next()) {
            (Some(day), None) => Ok(day),
            _ => Err(ParseError(text.to_owned())),
        }
    }
}

impl FromStr for Minute {
    type Err = ParseError;

    /// Reads `2011-12-10 08:30`, the form that `Display` writes.
    fn from_str(text: &str) -> Result<Self, ParseError> {
        let minute = (|| {
            let (day, time) = text.split_once(' ')?;
            let (hour, minute) = time.split_once(':')?;
            let (hour, minute) = (number(hour, 2)?, number(minute, 2)?);
            let day: Day = day.parse().ok()?;
            // Minutes do not reach the last years that days do.
            let of_day = (hour < 24 && minute < 60).then_some(i32::from(hour * 60 + minute))?;
            day.0.checked_mul(1_440)?.checked_add(of_day).map(Self)
        })();
        minute.ok_or_else(|| ParseError(text.to_owned()))
    }
}

/// A number of exactly so many digits.
fn number(text: &str, digits: usize) -> Option<u16> {
    let plain = text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| text.parse().ok())?
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            serializer.collect_str(self)
        } else {
            self.0.serialize(serializer)
        }
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if deserializer.is_human_readable() {
            String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
        } else {
            let day = Self(i32::deserialize(deserializer)?);
            day.is_written().then_some(day).ok_or_else(|| D::Error::custom("no such day"))
        }
    }
}

impl Serialize for Minute {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            serializer.collect_str(self)
        } else {
            self.0.serialize(serializer)
        }
    }
}

impl<'de> Deserialize<'de> for Minute {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if deserializer.is_human_readable() {
            String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
        } else {
            let minute = Self(i32::deserialize(deserializer)?);
            let exists = minute.day().is_written();
            exists.then_some(minute).ok_or_else(|| D::Error::custom("no such minute"))
        }
    }
}

impl<'de> Deserialize<'de> for Month {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        struct Read {
            year: i32,
            month: u8,
        }
        let Read { year, month } = Read::deserialize(deserializer)?;
        let exists = Day::from_civil(year, month, 1).is_some();
        exists.then_some(Self { year, month }).ok_or_else(|| D::Error::custom("no such month"))
    }
}

fn days_in_month(year: i32, month: u8) -> u8 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

fn narrow(small: i32) -> u8 {
    u8::try_from(small).expect("days, months and weekdays are below 32")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_days() {
        assert_eq!(Day::from_civil(1970, 1, 1), Some(Day(0)));
        assert_eq!(Day::from_civil(2000, 3, 1), Some(Day(11_017)));
        assert_eq!(Day::from_civil(2011, 2, 29), None);
        // 2011-12-10 was a Saturday.
        assert_eq!(Day::from_civil(2011, 12, 10).map(Day::weekday), Some(5));
    }

    #[test]
    fn every_day_of_ten_thousand_years_comes_back() {
        let first = Day::from_civil(1, 1, 1).map_or(0, |day| day.0);
        let last = Day::from_civil(9999, 12, 31).map_or(0, |day| day.0);
        assert_eq!(last - first, 3_652_058);
        for day in first..=last {
            let (year, month, of_month) = Day(day).civil();
            assert_eq!(Day::from_civil(year, month, of_month), Some(Day(day)));
        }
    }

    #[test]
    fn people_read_dates_and_messages_carry_numbers() {
        let day = Day::from_civil(2011, 12, 10).expect("exists");
        let minute = Minute::of(day, 8 * 60 + 30);
        let json = serde_json::to_string(&(day, minute)).expect("plain data");
        assert_eq!(json, r#"["2011-12-10","2011-12-10 08:30"]"#);
        assert_eq!(serde_json::from_str::<(Day, Minute)>(&json).expect("reads"), (day, minute));
        // Zigzag of 15318 as a varint: 30636 = 0b1_1101111_0101100.
        assert_eq!(postcard::to_stdvec(&day).expect("plain data"), [0xac, 0xef, 0x01]);
        for wrong in ["2011-02-29", "2011-2-01", "10.12.2011", "2011-12-10-1", "", "+011-12-10"] {
            assert!(wrong.parse::<Day>().is_err(), "{wrong}");
        }
        assert!("2011-12-10 24:00".parse::<Minute>().is_err());
        let last = Minute(i32::MAX);
        assert_eq!(
            (last.to_string().as_str(), "6053-01-23 02:07".parse()),
            ("6053-01-23 02:07", Ok(last))
        );
        for beyond in ["6053-01-23 02:08", "6053-01-24 00:00", "9999-12-31 23:59"] {
            assert!(beyond.parse::<Minute>().is_err(), "{beyond}");
        }
    }

    #[test]
    fn what_nobody_writes_down_is_read_from_no_message() {
        let ends = [(1, 1, 1), (9999, 12, 31)];
        for (end, beyond) in ends.into_iter().zip([-1, 1]) {
            let (year, month, day) = end;
            let day = Day::from_civil(year, month, day).expect("exists");
            let read = |day: Day| {
                postcard::from_bytes::<Day>(&postcard::to_stdvec(&day).expect("plain data"))
            };
            assert_eq!(read(day), Ok(day));
            assert!(read(day.plus(beyond)).is_err());
            assert!(read(Day(i32::MAX)).is_err());
        }
        let minute = postcard::to_stdvec(&Minute(i32::MIN)).expect("plain data");
        assert!(postcard::from_bytes::<Minute>(&minute).is_err());
        for (year, month) in [(2011, 0), (2011, 13), (0, 1), (10_000, 1), (i32::MAX, 12)] {
            let bytes = postcard::to_stdvec(&Month { year, month }).expect("plain data");
            assert!(postcard::from_bytes::<Month>(&bytes).is_err(), "{year}-{month}");
        }
    }

    #[test]
    fn the_month_after_the_last_one_begins() {
        let last = Day::from_civil(9999, 12, 31).expect("exists");
        assert_eq!(last.month().next().first_day(), last.plus(1));
    }

    #[test]
    fn minutes_before_the_epoch_lie_in_the_right_day() {
        assert_eq!(Minute(-1).day(), Day(-1));
        assert_eq!(Minute(-1).of_day(), 1_439);
        assert_eq!(Minute(-1).to_string(), "1969-12-31 23:59");
    }
}
