//! The text of a date -> a [`Minute`], by hand: this runs once for every row.
//!
//! Read are `2011-12-09`, `2011-12-09 12:50`, `2011-12-09T12:50:00.000Z` (also with slashes) and
//! `12/9/2011 12:50` (month first), each with or without a time. A zone is passed over: a shop's
//! export is in the shop's own time.

use super::Fault;
use crate::domain::{Day, Minute};

/// Sales before or after these years are slips of the pen, and far beyond them minutes would no
/// longer fit.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2200;

/// Reads dates, and remembers the last one: the rows of an order follow each other, and all have
/// the same.
#[derive(Debug)]
pub(super) struct Dates {
    text: Vec<u8>,
    minute: Result<Minute, Fault>,
}

impl Default for Dates {
    fn default() -> Self {
        Self { text: Vec::new(), minute: parse(b"") }
    }
}

impl Dates {
    /// The same as [`parse`].
    ///
    /// # Errors
    /// As for [`parse`].
    pub(super) fn parse(&mut self, text: &[u8]) -> Result<Minute, Fault> {
        if text != self.text {
            self.text.clear();
            self.text.extend_from_slice(text);
            self.minute = parse(text);
        }
        self.minute
    }
}

/// Reads a date.
///
/// # Errors
/// [`Fault::Unreadable`] for another form or a date that does not exist,
/// [`Fault::OutOfRange`] for a year before 1900 or after 2200.
fn parse(text: &[u8]) -> Result<Minute, Fault> {
    let mut cursor = Cursor(text.trim_ascii());
    let minute = civil(&mut cursor).ok_or(Fault::Unreadable)?;
    let (year, month, day) = minute.0;
    let day = Day::from_civil(year, month, day).ok_or(Fault::Unreadable)?;
    if YEARS.contains(&year) { Ok(Minute::of(day, minute.1)) } else { Err(Fault::OutOfRange) }
}

/// Year, month, day; minute of the day. The text must end there.
fn civil(cursor: &mut Cursor<'_>) -> Option<((i32, u8, u8), u16)> {
    let (first, digits) = cursor.number(4)?;
    let date = if digits == 4 {
        let separator = cursor.one_of(b"-/")?;
        let month = cursor.small()?;
        cursor.one_of(&[separator])?;
        (i32::from(first), month, cursor.small()?)
    } else if digits <= 2 {
        cursor.one_of(b"/")?;
        let day = cursor.small()?;
        cursor.one_of(b"/")?;
        let (year, digits) = cursor.number(4)?;
        if digits != 4 {
            return None;
        }
        (i32::from(year), u8::try_from(first).ok()?, day)
    } else {
        return None;
    };
    let minute = if cursor.0.is_empty() {
        0
    } else {
        cursor.one_of(b" T")?;
        cursor.spaces();
        time(cursor)?
    };
    cursor.0.is_empty().then_some((date, minute))
}

/// Hours and minutes; seconds, fractions and a zone are passed over.
fn time(cursor: &mut Cursor<'_>) -> Option<u16> {
    let hour = cursor.small()?;
    cursor.one_of(b":")?;
    let minute = cursor.two_digits()?;
    if cursor.one_of(b":").is_some() {
        if cursor.two_digits()? > 60 {
            return None;
        }
        if cursor.one_of(b".,").is_some() {
            cursor.number(9)?;
        }
    }
    cursor.spaces();
    let hour = half_day(cursor, hour)?;
    if hour > 23 || minute > 59 {
        return None;
    }
    zone(cursor)?;
    Some(u16::from(hour) * 60 + u16::from(minute))
}

/// The hour of the day, with `AM` or `PM` if that follows.
fn half_day(cursor: &mut Cursor<'_>, hour: u8) -> Option<u8> {
    let after_noon = match cursor.0 {
        [b'a' | b'A', b'm' | b'M', ..] => false,
        [b'p' | b'P', b'm' | b'M', ..] => true,
        _ => return Some(hour),
    };
    cursor.0 = &cursor.0[2..];
    (1..=12).contains(&hour).then_some(hour % 12 + if after_noon { 12 } else { 0 })
}

/// Passes over `Z`, `UTC` or an offset such as `+01:00` or `-0500`.
fn zone(cursor: &mut Cursor<'_>) -> Option<()> {
    match cursor.0 {
        [] => return Some(()),
        [b'Z' | b'z', rest @ ..] | [b'U', b'T', b'C', rest @ ..] => cursor.0 = rest,
        _ => {
            cursor.one_of(b"+-")?;
            cursor.two_digits()?;
            if !cursor.0.is_empty() {
                let _colon = cursor.one_of(b":");
                cursor.two_digits()?;
            }
        }
    }
    Some(())
}

/// What is left to read.
struct Cursor<'a>(&'a [u8]);

impl Cursor<'_> {
    /// A number of one to `most` digits (at most 9 are told apart from overflow), and how many
    /// digits it had. Numbers beyond u16 saturate.
    fn number(&mut self, most: usize) -> Option<(u16, usize)> {
        let digits = self.0.iter().take(most).take_while(|byte| byte.is_ascii_digit()).count();
        let (number, rest) = self.0.split_at(digits);
        self.0 = rest;
        let value = number.iter().fold(0_u16, |value, &digit| {
            value.saturating_mul(10).saturating_add(u16::from(digit - b'0'))
        });
        (digits > 0).then_some((value, digits))
    }

    /// A number of one or two digits.
    fn small(&mut self) -> Option<u8> {
        u8::try_from(self.number(2)?.0).ok()
    }

    fn two_digits(&mut self) -> Option<u8> {
        let (value, digits) = self.number(2)?;
        if digits == 2 { u8::try_from(value).ok() } else { None }
    }

    fn one_of(&mut self, bytes: &[u8]) -> Option<u8> {
        let (&first, rest) = self.0.split_first()?;
        if !bytes.contains(&first) {
            return None;
        }
        self.0 = rest;
        Some(first)
    }

    fn spaces(&mut self) {
        self.0 = self.0.trim_ascii_start();
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn each_form_is_read() {
        for (text, expected) in [
            ("2011-12-09 12:50:00", "2011-12-09 12:50"),
            ("2011-12-09T12:50", "2011-12-09 12:50"),
            ("2011-12-09T12:50:59.123Z", "2011-12-09 12:50"),
            ("2011-12-09 12:50:00 -0500", "2011-12-09 12:50"),
            ("2011-12-09T12:50:00+01:00", "2011-12-09 12:50"),
            ("2011/12/09", "2011-12-09 00:00"),
            (" 2011-12-09 ", "2011-12-09 00:00"),
            ("12/9/2011 8:26", "2011-12-09 08:26"),
            ("1/31/2011", "2011-01-31 00:00"),
            ("12/9/2011 12:05 AM", "2011-12-09 00:05"),
            ("12/9/2011 1:05:09 pm", "2011-12-09 13:05"),
            ("2012-02-29", "2012-02-29 00:00"),
        ] {
            let read = parse(text.as_bytes()).map(|minute| minute.to_string());
            assert_eq!(read.as_deref(), Ok(expected), "{text}");
        }
    }

    #[test]
    fn remembering_changes_nothing() {
        let mut dates = Dates::default();
        for text in ["", "2011-12-09", "2011-12-09", "", "x", "2011-12-09"] {
            assert_eq!(dates.parse(text.as_bytes()), parse(text.as_bytes()), "{text:?}");
        }
    }

    #[test]
    fn what_is_no_date_is_unreadable() {
        for text in [
            "",
            " ",
            "-",
            "2011",
            "2011-12",
            "2011-13-01",
            "2011-02-29",
            "2011-12-09 24:00",
            "2011-12-09 12:60",
            "2011-12-09 12:5",
            "2011-12-09 12:50 x",
            "2011-12/09",
            "13/9/2011 8:26",
            "12/9/11",
            "12-9-2011",
            "20111209",
            "2011-12-09T",
            "x",
            "2011-12-09 13:00 PM",
            "2011-12-09 12:50:00+1",
            "\u{0}",
            "0/0/0000",
            "0000-01-01",
        ] {
            assert_eq!(parse(text.as_bytes()), Err(Fault::Unreadable), "{text:?}");
        }
    }

    #[test]
    fn a_far_year_is_out_of_range() {
        for text in ["1899-12-31", "2201-01-01", "9999-12-31", "12/31/0001 8:00"] {
            assert_eq!(parse(text.as_bytes()), Err(Fault::OutOfRange), "{text}");
        }
    }

    proptest! {
        #[test]
        fn a_minute_comes_back(minute in -36_816_480_i32..121_494_240) {
            let minute = Minute(minute);
            prop_assert_eq!(parse(minute.to_string().as_bytes()), Ok(minute));
        }

        #[test]
        fn no_bytes_panic(bytes in prop::collection::vec(any::<u8>(), 0..30)) {
            parse(&bytes).ok();
        }
    }
}
