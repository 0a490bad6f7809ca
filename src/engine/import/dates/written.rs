//! Text -> the date that stands there, as far as one value tells: which number is the day, and what
//! a bare number counts, only the whole column does.

use super::super::Fault;
use super::clock::clock;
use super::count::{self, Count, counted};
use super::cursor::{Cursor, two_digits};
use super::form::{Clock, Form, Separator, Year};
use super::names;
use super::{Order, Reading};
use crate::domain::{Day, Minute};

/// 1900-01-01 to 2200-12-31. Sales before or after are slips of the pen, and far beyond minutes
/// would no longer fit.
const DAYS: std::ops::RangeInclusive<i32> = -25_567..=84_370;

/// No date is longer, even with the name of its zone.
const LONGEST: usize = 100;

/// Between the parts of a date with a month's name: `5th of January`, `1er janvier`, `5 de enero`.
/// A sign that is no ASCII, as in Portuguese behind the first of a month, is one of them.
const PARTICLES: [&[u8]; 8] = [b"de", b"del", b"of", b"st", b"nd", b"rd", b"th", b"er"];

/// Between a date and its time. The French word is no ASCII.
const JOINTS: [&[u8]; 2] = [b"at", b"um"];

/// A date, as it stands there. It need not exist.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Written {
    pub(super) form: Form,
    pub(super) date: Date,
    /// The minute of the day; 0 without a time.
    minute: u16,
}

/// What a date is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Date {
    /// Year, month and day.
    Civil(i32, u8, u8),
    /// Day and month in the order that the column has for this separator.
    YearLast { separator: Separator, first: u8, second: u8, year: i32 },
    /// A number that means this day if the column's numbers count this.
    Counted(Count, Day),
}

impl Written {
    /// The minute it means, read this way.
    ///
    /// # Errors
    /// [`Fault::Unreadable`] when there is no such day or the number counts something else,
    /// [`Fault::OutOfRange`] for a year before 1900 or after 2200, for a number before 1970 or
    /// after 2100.
    pub(super) fn minute(self, reading: Reading) -> Result<Minute, Fault> {
        let day = match self.date {
            Date::Civil(year, month, day) => Day::from_civil(year, month, day),
            Date::YearLast { separator, first, second, year } => match reading.order(separator) {
                Order::DayFirst => Day::from_civil(year, second, first),
                Order::MonthFirst => Day::from_civil(year, first, second),
            },
            Date::Counted(count, _) if reading.count != Some(count) => None,
            Date::Counted(_, day) if !count::DAYS.contains(&day.0) => {
                return Err(Fault::OutOfRange);
            }
            Date::Counted(_, day) => Some(day),
        };
        let day = day.ok_or(Fault::Unreadable)?;
        if DAYS.contains(&day.0) {
            Ok(Minute::of(day, self.minute))
        } else {
            Err(Fault::OutOfRange)
        }
    }
}

/// Reads a date.
pub(super) fn written(text: &[u8]) -> Option<Written> {
    if let Some(written) = timestamp(text) {
        return Some(written);
    }
    let text = text.trim_ascii();
    if text.len() > LONGEST {
        return None;
    }
    let cursor = Cursor(text);
    if cursor.starts_with_digit() {
        return number_first(cursor);
    }
    // In some languages `mar` is March, in some a Tuesday, and in some both.
    after_weekday(cursor).and_then(number_or_name_first).or_else(|| name_first(cursor))
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

fn number_or_name_first(cursor: Cursor<'_>) -> Option<Written> {
    if cursor.starts_with_digit() { number_first(cursor) } else { name_first(cursor) }
}

fn number_first(mut cursor: Cursor<'_>) -> Option<Written> {
    let mut behind = cursor;
    if let Some(first) = behind.small() {
        return year_last(behind, first);
    }
    let (number, digits) = cursor.digits();
    match digits {
        4 => year_first(cursor, i32::try_from(number).ok()?),
        _ => bare(cursor, number, digits),
    }
}

/// `2011-12-09`, `2011-Dec-09`; the year is read already.
fn year_first(mut cursor: Cursor<'_>, year: i32) -> Option<Written> {
    let separator = separator(&mut cursor)?;
    if !cursor.starts_with_digit() {
        let month = names::month(cursor.word())?;
        gap(&mut cursor);
        let date = Date::Civil(year, month, cursor.small()?);
        return with_time(cursor, date, Form::YearNameDay);
    }
    let month = cursor.small()?;
    same(&mut cursor, separator)?;
    let date = Date::Civil(year, month, cursor.small()?);
    with_time(cursor, date, |clock| Form::YearFirst(separator, clock))
}

/// `12/9/2011`, `9 December 2011`; the first number is read already.
fn year_last(mut cursor: Cursor<'_>, first: u8) -> Option<Written> {
    let behind_first = cursor;
    let separator = separator(&mut cursor);
    let Some(separator) = separator.filter(|_| cursor.starts_with_digit()) else {
        return day_name_year(behind_first, first);
    };
    let second = cursor.small()?;
    same(&mut cursor, separator)?;
    let (year, digits) = year_of_two_or_four(&mut cursor)?;
    let date = Date::YearLast { separator, first, second, year };
    with_time(cursor, date, |clock| Form::YearLast(separator, digits, clock))
}

/// `9 December 2011`; the day is read already.
fn day_name_year(mut cursor: Cursor<'_>, day: u8) -> Option<Written> {
    gap(&mut cursor);
    let month = names::month(cursor.word())?;
    gap(&mut cursor);
    let (year, digits) = year_of_two_or_four(&mut cursor)?;
    with_time(cursor, Date::Civil(year, month, day), |clock| Form::DayNameYear(digits, clock))
}

/// `December 9, 2011`
fn name_first(mut cursor: Cursor<'_>) -> Option<Written> {
    let month = names::month(cursor.word())?;
    gap(&mut cursor);
    let day = cursor.small()?;
    gap(&mut cursor);
    let (year, digits) = year_of_two_or_four(&mut cursor)?;
    with_time(cursor, Date::Civil(year, month, day), |clock| Form::NameDayYear(digits, clock))
}

/// `20111209`, `201112091250`, `20111209125000`, or a number that counts something.
fn bare(cursor: Cursor<'_>, value: u64, digits: usize) -> Option<Written> {
    let packed = match digits {
        8 => packed_date(value, behind_zeros(cursor)),
        12 => packed(value / 10_000, value % 10_000, cursor).filter(|written| {
            // Else it is rather a number of milliseconds.
            written.minute(Reading::default()).is_ok()
        }),
        14 if value % 100 <= 60 => packed(value / 1_000_000, value / 100 % 10_000, cursor),
        _ => None,
    };
    packed.or_else(|| {
        let (count, minute) = counted(value, digits, cursor)?;
        let date = Date::Counted(count, minute.day());
        Some(Written { form: Form::Counted(count), date, minute: minute.of_day() })
    })
}

fn packed_date(date: u64, cursor: Cursor<'_>) -> Option<Written> {
    with_time(cursor, packed_civil(date)?, Form::Packed)
}

fn packed(date: u64, hhmm: u64, cursor: Cursor<'_>) -> Option<Written> {
    let (hour, minute) = (hhmm / 100, hhmm % 100);
    if hour > 23 || minute > 59 || !behind_zeros(cursor).is_empty() {
        return None;
    }
    let minute = u16::try_from(hour * 60 + minute).ok()?;
    Some(Written { form: Form::Packed(Clock::Present), date: packed_civil(date)?, minute })
}

fn packed_civil(date: u64) -> Option<Date> {
    let part = |value: u64| u8::try_from(value % 100).ok();
    Some(Date::Civil(i32::try_from(date / 10_000).ok()?, part(date / 100)?, part(date)?))
}

/// Behind `.0`, which programs leave that take all numbers for fractions.
fn behind_zeros(cursor: Cursor<'_>) -> Cursor<'_> {
    let mut behind = cursor;
    if behind.eat(b'.') && matches!(behind.digits(), (0, 1..)) { behind } else { cursor }
}

/// The date with the time behind it, if there is one; the text must end there.
fn with_time(
    mut cursor: Cursor<'_>,
    date: Date,
    form: impl FnOnce(Clock) -> Form,
) -> Option<Written> {
    if cursor.is_empty() {
        return Some(Written { form: form(Clock::Absent), date, minute: 0 });
    }
    if !cursor.eat_one_of(b"Tt") {
        let comma = cursor.eat(b',');
        if !cursor.blanks() && !comma {
            return None;
        }
        if !cursor.starts_with_digit() {
            let word = cursor.word();
            if !is_one_of(&JOINTS, word) {
                return None;
            }
            cursor.blanks();
        }
    }
    Some(Written { form: form(Clock::Present), date, minute: clock(cursor)? })
}

/// Behind a weekday and what ends it, if the text begins with one.
fn after_weekday(mut cursor: Cursor<'_>) -> Option<Cursor<'_>> {
    if !names::is_weekday(cursor.word()) {
        return None;
    }
    if let Some(rest) = cursor.0.strip_prefix(b"-feira") {
        cursor.0 = rest;
    }
    cursor.eat_one_of(b".");
    cursor.eat_one_of(b",");
    cursor.blanks().then_some(cursor)
}

fn separator(cursor: &mut Cursor<'_>) -> Option<Separator> {
    let separator = Separator::of(cursor.peek()?)?;
    cursor.0 = &cursor.0[1..];
    if cursor.peek() == Some(b' ') {
        cursor.blanks();
    }
    Some(separator)
}

fn same(cursor: &mut Cursor<'_>, expected: Separator) -> Option<()> {
    (separator(cursor)? == expected).then_some(())
}

/// Passes over whatever stands between the parts of a date with a month's name.
fn gap(cursor: &mut Cursor<'_>) {
    loop {
        while cursor.blanks() || cursor.eat_one_of(b"-/.,") {}
        let mut rest = *cursor;
        if !is_one_of(&PARTICLES, rest.word()) {
            return;
        }
        *cursor = rest;
    }
}

/// Whether the word is one of these or has no ASCII letter at all.
fn is_one_of(words: &[&[u8]], word: &[u8]) -> bool {
    let foreign = !word.is_empty() && word.iter().all(|byte| !byte.is_ascii());
    foreign || words.iter().any(|other| word.eq_ignore_ascii_case(other))
}

/// A year of two digits is 1969 to 2068.
///
/// # Source
/// POSIX.1-2017, `strptime`, `%y`.
fn year_of_two_or_four(cursor: &mut Cursor<'_>) -> Option<(i32, Year)> {
    let (year, digits) = cursor.digits();
    let year = i32::try_from(year).ok()?;
    match digits {
        4 => Some((year, Year::Four)),
        2 if year < 69 => Some((2_000 + year, Year::Two)),
        2 => Some((1_900 + year, Year::Two)),
        _ => None,
    }
}
