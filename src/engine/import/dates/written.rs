//! Text -> the date that stands there, as far as one value tells: which number is the day, and what
//! a bare number counts, only the whole column does.

use super::super::Fault;
use super::super::encodings::Encoding;
use super::calendar::Era;
use super::count::{self, Count};
use super::cursor::two_digits;
use super::form::{Clock, Form, Separator};
use super::grammar::signs;
use super::names::Word;
use super::spoken::{Likely, spoken};
use super::{Order, Reading};
use crate::domain::{Day, Minute};

/// 1900-01-01 to 2200-12-31. Sales before or after are slips of the pen, and far beyond minutes
/// would no longer fit.
const DAYS: std::ops::RangeInclusive<i32> = -25_567..=84_370;

/// No date is longer, even with the name of its zone.
const LONGEST: usize = 100;

/// Numbers that a date in words has at least: `5 I 24`.
const FEWEST: usize = 2;

/// A date, as it stands there. It need not exist.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Written {
    pub(super) form: Form,
    pub(super) date: Date,
    /// The minute of the day; 0 without a time.
    pub(super) minute: u16,
}

/// What a date is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Date {
    /// Year, month and day.
    Civil(i32, u8, u8),
    /// The same with the name of a month.
    Named { year: i32, month: Word, day: u8 },
    /// Day and month in the order that the column has for this separator.
    YearLast { separator: Separator, first: u8, second: u8, year: i32 },
    /// A number that means this day if the column's numbers count this.
    Counted(Count, Day),
}

impl Written {
    /// The minute it means, read this way.
    ///
    /// # Errors
    /// [`Fault::Unreadable`] when there is no such day, the number counts something else, or the month
    /// is another one in another language; [`Fault::OutOfRange`] for a year before 1900 or after 2200,
    /// for a number before 1970 or after 2100.
    pub(super) fn minute(self, reading: Reading) -> Result<Minute, Fault> {
        let day = match self.date {
            Date::Civil(year, month, day) if reading.is_swapped && self.is_year_first() => {
                civil(year, day, month, reading)?
            }
            Date::Civil(year, month, day) => civil(year, month, day, reading)?,
            Date::Named { year, month, day } => {
                let month = month.month(reading.languages).ok_or(Fault::Unreadable)?;
                civil(year, month, day, reading)?
            }
            Date::YearLast { separator, first, second, year } => match reading.order(separator) {
                Order::DayFirst => civil(year, second, first, reading)?,
                Order::MonthFirst => civil(year, first, second, reading)?,
            },
            Date::Counted(count, _) if reading.count != Some(count) => {
                return Err(Fault::Unreadable);
            }
            Date::Counted(_, day) if !count::DAYS.contains(&day.0) => {
                return Err(Fault::OutOfRange);
            }
            Date::Counted(_, day) => day,
        };
        if in_range(day) { Ok(Minute::of(day, self.minute)) } else { Err(Fault::OutOfRange) }
    }

    /// Whether it is `2011-12-09`, as cells of a workbook with a date become.
    pub(super) fn is_year_first(self) -> bool {
        matches!(self.form, Form::YearFirst(..))
    }

    /// How likely it is that its words are that.
    fn likely(&self) -> Likely {
        match self.date {
            Date::Named { month, .. } if !month.is_name() => Likely::Hardly,
            Date::Named { month, .. } if !month.is_common() => Likely::Maybe,
            _ => Likely::Surely,
        }
    }

    /// How its year is counted.
    pub(super) fn era(self) -> Era {
        match self.date {
            Date::Civil(year, ..) | Date::Named { year, .. } | Date::YearLast { year, .. } => {
                Era::of(year)
            }
            Date::Counted(..) => Era::Common,
        }
    }
}

/// Whether the day is one of those that are computed with.
pub(super) fn in_range(day: Day) -> bool {
    DAYS.contains(&day.0)
}

/// The day in the era of the year, if that is read.
fn civil(year: i32, month: u8, day: u8, reading: Reading) -> Result<Day, Fault> {
    let era = Era::of(year);
    if !reading.has_era(era) {
        return Err(Fault::OutOfRange);
    }
    era.day(year, month, day).ok_or(Fault::Unreadable)
}

/// Reads a date, in whatever encoding. `encoding` is tried first where it is not UTF-8, and told when
/// it is another one.
pub(super) fn written(text: &[u8], encoding: &mut Option<Encoding>) -> Option<Written> {
    if let Some(written) = timestamp(text) {
        return Some(written);
    }
    let text = text.trim_ascii();
    if text.len() > LONGEST {
        return None;
    }
    let plain = if text.is_ascii() { signs(text) } else { None };
    // Words, brackets and a point at the end can be rewritten; digits and separators cannot.
    let is_plain =
        |byte: &u8| matches!(byte, b'0'..=b'9' | b'-' | b'/' | b':' | b' ' | b',' | b'.');
    let is_plain = text.iter().all(is_plain) && !text.ends_with(b".");
    plain.or_else(|| match is_plain || text.is_ascii() && numbers(text) < FEWEST {
        true => None,
        false => spoken(text, encoding, signs, Written::likely),
    })
}

/// How many runs of digits there are.
fn numbers(text: &[u8]) -> usize {
    text.split(|byte| !byte.is_ascii_digit()).filter(|run| !run.is_empty()).count()
}

/// `2011-12-09 12:50:00`, which most files have: what is below would read it too, but takes longer.
fn timestamp(text: &[u8]) -> Option<Written> {
    let &[y, e, a, r, b'-', m, o, b'-', d, i, b' ', h, u, b':', n, t, b':', s, c] = text else {
        return None;
    };
    let year = i32::from(two_digits(y, e)?) * 100 + i32::from(two_digits(a, r)?);
    let (hour, minute, second) = (two_digits(h, u)?, two_digits(n, t)?, two_digits(s, c)?);
    (hour < 24 && minute < 60 && second <= 60).then_some(Written {
        form: Form::YearFirst(Separator::Dash, Clock::Present),
        date: Date::Civil(year, two_digits(m, o)?, two_digits(d, i)?),
        minute: u16::from(hour) * 60 + u16::from(minute),
    })
}
