//! The grammar of dates: plain signs -> what stands there, in whichever of the forms.

use super::calendar::of_two_digits;
use super::clock::clock;
use super::count::counted;
use super::cursor::Cursor;
use super::form::{Clock, Form, Separator, Year};
use super::written::{Date, Written};
use super::{Reading, names};

/// Between the parts of a date with a month's name: `5th of January`, `1er janvier`, `5 de enero`.
/// A letter that a conversion lost, as in Portuguese behind the first of a month, is one of them.
const PARTICLES: [&[u8]; 10] =
    [b"de", b"del", b"of", b"st", b"nd", b"rd", b"th", b"er", b"do", b"\xef\xbf\xbd"];

/// Between a date and its time.
const JOINTS: [&[u8]; 5] = [b"at", b"um", b"a", b"\xef\xbf\xbd", b"AT"];

/// Reads a date in plain signs.
pub(super) fn signs(text: &[u8]) -> Option<Written> {
    let cursor = Cursor(text);
    if cursor.starts_with_digit() {
        return number_first(cursor);
    }
    // In some languages `mar` is March, in some a Tuesday, and in some both.
    after_weekday(cursor).and_then(number_or_name_first).or_else(|| name_first(cursor))
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

/// `2011-12-09`, `2011-Dec-09`, `2011. 9. December`; the year is read already.
fn year_first(mut cursor: Cursor<'_>, year: i32) -> Option<Written> {
    let Some(separator) = separator(&mut cursor) else {
        // `2011December9`
        return year_name_day(cursor, year);
    };
    if !cursor.starts_with_digit() {
        return year_name_day(cursor, year);
    }
    let number = cursor.small()?;
    let mut behind = cursor;
    gap(&mut behind);
    if let Some(month) = names::take(&mut behind) {
        return with_time(behind, Date::Named { year, month, day: number }, Form::YearNameDay);
    }
    same(&mut cursor, separator)?;
    let date = Date::Civil(year, number, cursor.small()?);
    with_time(cursor, date, |clock| Form::YearFirst(separator, clock))
}

/// `December 9`; the year is read already.
fn year_name_day(mut cursor: Cursor<'_>, year: i32) -> Option<Written> {
    gap(&mut cursor);
    let month = names::take(&mut cursor)?;
    gap(&mut cursor);
    let date = Date::Named { year, month, day: cursor.small()? };
    with_time(cursor, date, Form::YearNameDay)
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

/// `9 December 2011`, `09/Dec/2011:12:50:00`; the day is read already.
fn day_name_year(mut cursor: Cursor<'_>, day: u8) -> Option<Written> {
    gap(&mut cursor);
    let month = names::take(&mut cursor)?;
    gap(&mut cursor);
    let (year, digits) = year_of_two_or_four(&mut cursor)?;
    let date = Date::Named { year, month, day };
    let form = |clock| Form::DayNameYear(digits, clock);
    if cursor.eat(b':') {
        return Some(Written { form: form(Clock::Present), date, minute: clock(cursor)? });
    }
    with_time(cursor, date, form)
}

/// `December 9, 2011`, `Dec 09 12:50:00 2011`
fn name_first(mut cursor: Cursor<'_>) -> Option<Written> {
    let month = names::take(&mut cursor)?;
    gap(&mut cursor);
    let day = cursor.small()?;
    gap(&mut cursor);
    if let Some((time, [b' ', year @ ..])) =
        cursor.0.split_at_checked(cursor.0.len().wrapping_sub(5))
        && time.contains(&b':')
        && let (year, 4) = Cursor(year).digits()
    {
        let date = Date::Named { year: i32::try_from(year).ok()?, month, day };
        let form = Form::NameDayYear(Year::Four, Clock::Present);
        return Some(Written { form, date, minute: clock(Cursor(time))? });
    }
    let (year, digits) = year_of_two_or_four(&mut cursor)?;
    with_time(cursor, Date::Named { year, month, day }, |clock| Form::NameDayYear(digits, clock))
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

/// The date with the time behind it, if there is one, and a weekday before the time or behind all;
/// the text must end there.
fn with_time(
    mut cursor: Cursor<'_>,
    date: Date,
    form: impl FnOnce(Clock) -> Form,
) -> Option<Written> {
    let without = |form: Form| Some(Written { form, date, minute: 0 });
    if cursor.is_empty() {
        return without(form(Clock::Absent));
    }
    if !cursor.eat_one_of(b"Tt") {
        let marked = cursor.eat(b'.') | cursor.eat(b',');
        let apart = cursor.blanks();
        if cursor.is_empty() {
            return without(form(Clock::Absent));
        }
        if !apart && !marked && cursor.peek() != Some(b'(') {
            return None;
        }
        if pass_weekday(&mut cursor) && cursor.is_empty() {
            return without(form(Clock::Absent));
        }
        if !cursor.starts_with_digit() {
            let mut behind = cursor;
            if is_one_of(&JOINTS, behind.word()) && behind.blanks() {
                cursor = behind;
            }
        }
    }
    let minute = clock(cursor)?;
    Some(Written { form: form(Clock::Present), date, minute })
}

/// Passes over a weekday, in brackets or not, and what ends it.
fn pass_weekday(cursor: &mut Cursor<'_>) -> bool {
    let mut rest = *cursor;
    let is_bracketed = rest.eat(b'(');
    if !names::take_weekday(&mut rest) {
        return false;
    }
    rest.eat(b'.');
    if is_bracketed && !rest.eat(b')') {
        return false;
    }
    rest.eat_one_of(b".,");
    if !rest.blanks() && !rest.is_empty() {
        return false;
    }
    *cursor = rest;
    true
}

/// Behind a weekday and what ends it, if the text begins with one.
fn after_weekday(mut cursor: Cursor<'_>) -> Option<Cursor<'_>> {
    if !names::take_weekday(&mut cursor) {
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
        while cursor.blanks() || cursor.eat_one_of(b"-/.,'") {}
        let mut rest = *cursor;
        if !is_one_of(&PARTICLES, rest.word()) {
            return;
        }
        *cursor = rest;
    }
}

/// Whether the word is one of these.
fn is_one_of(words: &[&[u8]], word: &[u8]) -> bool {
    words.iter().any(|other| word.eq_ignore_ascii_case(other))
}

fn year_of_two_or_four(cursor: &mut Cursor<'_>) -> Option<(i32, Year)> {
    let (year, digits) = cursor.digits();
    let year = i32::try_from(year).ok()?;
    match digits {
        4 => Some((year, Year::Four)),
        2 => Some((of_two_digits(year), Year::Two)),
        _ => None,
    }
}
