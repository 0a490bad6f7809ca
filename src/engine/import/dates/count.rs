//! Bare numbers -> the minutes they count to: days as Excel has them, or time since 1970.

use super::cursor::Cursor;
use crate::domain::{Day, Minute};

/// What a bare number counts. How many digits it has tells which, so no number is two of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(in super::super) enum Count {
    /// Days, of five digits; decimals are the time.
    ExcelDays,
    /// Seconds since 1970, of nine or ten digits.
    Seconds,
    /// Milliseconds since 1970, of twelve or thirteen digits.
    Milliseconds,
    /// Microseconds since 1970, of fifteen or sixteen digits.
    Microseconds,
}

/// 1970 to 2100. A number that counts to another year is rather a customer or an order.
pub(super) const DAYS: std::ops::RangeInclusive<i32> = 0..=47_846;

/// 1899-12-30. Excel's day 1 is 1900-01-01, but it also counts 1900-02-29, which never was.
///
/// # Source
/// Microsoft, "Excel incorrectly assumes that the year 1900 is a leap year".
const EXCEL_DAY_0: Day = Day(-25_569);

const SECONDS_PER_DAY: u64 = 86_400;

/// What a number of so many digits counts and the minute it counts to, if it may count anything.
/// The cursor is behind the digits; a fraction may follow.
pub(super) fn counted(
    value: u64,
    digits: usize,
    mut cursor: Cursor<'_>,
) -> Option<(Count, Minute)> {
    let (count, seconds) = match digits {
        5 => (Count::ExcelDays, value * SECONDS_PER_DAY),
        9 | 10 => (Count::Seconds, value),
        12 | 13 => (Count::Milliseconds, value / 1_000),
        15 | 16 => (Count::Microseconds, value / 1_000_000),
        _ => return None,
    };
    let fraction = if cursor.is_empty() { 0 } else { share_of_day(&mut cursor)? };
    if !cursor.is_empty() {
        return None;
    }
    let minutes = |seconds: u64| i32::try_from(seconds / 60).ok();
    let minute = match count {
        Count::ExcelDays => Minute::of(EXCEL_DAY_0, 0).0 + minutes(seconds + fraction)?,
        Count::Seconds | Count::Milliseconds | Count::Microseconds => minutes(seconds)?,
    };
    Some((count, Minute(minute)))
}

/// Takes a decimal mark and decimals: the part of a day as seconds, 0 to 86400, rounded, because
/// what was a whole second has no end as a decimal.
pub(super) fn share_of_day(cursor: &mut Cursor<'_>) -> Option<u64> {
    /// Decimals beyond these are below a microsecond, and with them numbers still fit.
    const DECIMALS: usize = 12;
    if !cursor.eat_one_of(b".,") {
        return None;
    }
    let decimals = cursor.0;
    let digits = cursor.digits().1;
    let (share, digits) = Cursor(&decimals[..digits.min(DECIMALS)]).digits();
    let one = 10_u64.pow(u32::try_from(digits).ok()?);
    (digits > 0).then(|| (share * SECONDS_PER_DAY + one / 2) / one)
}
