//! The text of a time -> the minute of the day; seconds and a zone are passed over.

use super::super::Fault;
use super::count::share_of_day;
use super::cursor::Cursor;
use super::spoken::{Likely, spoken};

/// No time is longer, even with its zone.
const LONGEST: usize = 100;

/// Reads the time of a column of its own: `12:59:30`, `1:05 PM`, `13h05`, `13.05`, `1305`, or the
/// part of a day that Excel makes of it, `0.5368`. `0.25` is a quarter of a day, 06:00, as Excel
/// writes it; a quarter past midnight with a point is `00.25`.
///
/// The minute is 0 to 1439.
///
/// # Errors
/// [`Fault::Unreadable`] for an empty text, another form, or a time that does not exist.
pub(in super::super) fn time_of_day(text: &[u8]) -> Result<u16, Fault> {
    let text = text.trim_ascii();
    let signs = |text: &[u8]| part_of_day(text).or_else(|| clock(Cursor(text)));
    let plain = if text.is_ascii() { signs(text) } else { None };
    let is_word = |byte: &u8| byte.is_ascii_alphabetic() || !byte.is_ascii();
    let has_words = plain.is_none() && text.len() <= LONGEST && text.iter().any(is_word);
    let other = if has_words { spoken(text, &mut None, signs, |_| Likely::Surely) } else { None };
    plain.or(other).ok_or(Fault::Unreadable)
}

/// `0`, `0.5368` or `.5368`, also with a comma.
fn part_of_day(text: &[u8]) -> Option<u16> {
    let mut cursor = Cursor(text);
    let zero = cursor.eat(b'0');
    if cursor.is_empty() {
        return zero.then_some(0);
    }
    let seconds = share_of_day(&mut cursor)?;
    // Excel's last tenth of a second is the next day; a column of times has none.
    let minute = u16::try_from(seconds / 60).ok()?.min(1_439);
    cursor.is_empty().then_some(minute)
}

/// The minute of the day. The text must end with the time and its zone.
pub(super) fn clock(mut cursor: Cursor<'_>) -> Option<u16> {
    // In Korea and China the half of the day stands before.
    let noon = noon_before(&mut cursor);
    let (mut hour, minute) = hands(&mut cursor)?;
    if let Some(noon) = noon {
        // `13:00` behind a half of the day is the hour already.
        hour = if hour > 12 { hour } else { hour % 12 + noon };
    }
    if !cursor.is_empty() {
        cursor.blanks();
        hour = half_day(&mut cursor, hour)?;
        zone(&mut cursor)?;
    }
    (hour < 24 && minute < 60 && cursor.is_empty())
        .then(|| u16::from(hour) * 60 + u16::from(minute))
}

/// Passes over `AM` or `PM`: the hours to be added then.
fn noon_before(cursor: &mut Cursor<'_>) -> Option<u8> {
    let [half @ (b'a' | b'A' | b'p' | b'P'), b'm' | b'M', rest @ ..] = cursor.0 else {
        return None;
    };
    cursor.0 = rest;
    cursor.blanks();
    Some(if half.eq_ignore_ascii_case(&b'a') { 0 } else { 12 })
}

/// Hour and minute, as they stand there.
fn hands(cursor: &mut Cursor<'_>) -> Option<(u8, u8)> {
    let mut packed = *cursor;
    let Some(hour) = cursor.small() else {
        let (value, digits) = packed.digits();
        *cursor = packed;
        let hhmm = match digits {
            4 => value,
            6 if value % 100 <= 60 => value / 100,
            _ => return None,
        };
        return Some((u8::try_from(hhmm / 100).ok()?, u8::try_from(hhmm % 100).ok()?));
    };
    for mark in [b':', b'.'] {
        if cursor.eat(mark) {
            let minute = cursor.pair()?;
            seconds(cursor, mark)?;
            return Some((hour, minute));
        }
    }
    cursor.blanks();
    if cursor.eat_one_of(b"hH") {
        cursor.blanks();
        let minute = if cursor.is_empty() { 0 } else { cursor.pair()? };
        return Some((hour, minute));
    }
    // An hour alone is a time only with AM or PM.
    matches!(cursor.0, [b'a' | b'A' | b'p' | b'P', b'm' | b'M' | b'.', ..]).then_some((hour, 0))
}

/// Passes over seconds and their fraction, if there are any.
fn seconds(cursor: &mut Cursor<'_>, mark: u8) -> Option<()> {
    if !cursor.eat(mark) {
        return Some(());
    }
    let second = cursor.pair()?;
    if cursor.eat_one_of(b".,") && cursor.digits().1 == 0 {
        return None;
    }
    // A minute may have a leap second.
    (second <= 60).then_some(())
}

/// The hour of the day, with `AM`, `p.m.` or `p. m.` if that follows.
fn half_day(cursor: &mut Cursor<'_>, hour: u8) -> Option<u8> {
    let noon = match cursor.peek() {
        Some(b'a' | b'A') => 0,
        Some(b'p' | b'P') => 12,
        _ => return Some(hour),
    };
    let mut rest = Cursor(&cursor.0[1..]);
    if rest.eat(b'.') {
        rest.blanks();
    }
    if !rest.eat_one_of(b"mM") {
        // A zone, such as PST.
        return Some(hour);
    }
    rest.eat(b'.');
    *cursor = rest;
    (1..=12).contains(&hour).then_some(hour % 12 + noon)
}

/// Passes over a zone: `Z`, capitals such as `UTC` or `CEST`, an offset such as `+01:00` or
/// `-0500`, and a name in brackets behind them.
fn zone(cursor: &mut Cursor<'_>) -> Option<()> {
    cursor.blanks();
    if !cursor.eat_one_of(b"Zz") {
        let capitals = cursor.0.iter().take_while(|byte| byte.is_ascii_uppercase()).count();
        if capitals == 1 || capitals > 5 {
            return None;
        }
        cursor.0 = &cursor.0[capitals..];
    }
    if cursor.eat_one_of(b"+-") {
        let digits = cursor.digits().1;
        if !matches!(digits, 2 | 4) || (cursor.eat(b':') && cursor.pair().is_none()) {
            return None;
        }
    }
    cursor.blanks();
    if let [b'(', .., b')'] | [b'[', .., b']'] = cursor.0 {
        cursor.0 = &[];
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_form_of_a_time_is_read() {
        for (text, hour, minute) in [
            ("12:59:30", 12, 59),
            (" 8:05 ", 8, 5),
            ("23:59:60", 23, 59),
            ("12:50:00.123456789", 12, 50),
            ("1:05 PM", 13, 5),
            ("1:05:09 p.m.", 13, 5),
            ("1:05 p. m.", 13, 5),
            ("1:05\u{202f}PM", 13, 5),
            ("12:05 AM", 0, 5),
            ("12:05pm", 12, 5),
            ("1 PM", 13, 0),
            ("1pm", 13, 0),
            ("13h05", 13, 5),
            ("13 h 05", 13, 5),
            ("13h", 13, 0),
            ("13.05", 13, 5),
            ("00.25", 0, 25),
            ("12.50.00.000000000 PM", 12, 50),
            ("1305", 13, 5),
            ("130509", 13, 5),
            ("12:50 PST", 12, 50),
            ("12:50 AEST", 12, 50),
            ("12:50Z", 12, 50),
            ("12:50 GMT+0100 (Central European Time)", 12, 50),
            ("12:50+01:00[Europe/Paris]", 12, 50),
            ("12:50:00 -05", 12, 50),
            ("0", 0, 0),
            ("0.5368", 12, 53),
            ("0,5", 12, 0),
            (".25", 6, 0),
            ("0.5347222222222222", 12, 50),
            ("0.75", 18, 0),
            ("0.9999999", 23, 59),
        ] {
            assert_eq!(time_of_day(text.as_bytes()), Ok(hour * 60 + minute), "{text}");
        }
    }

    #[test]
    fn what_is_no_time_is_unreadable() {
        for text in [
            "",
            " ",
            "x",
            "-",
            ":",
            "12",
            "12:",
            "12:5",
            "24:00",
            "12:60",
            "13:00 PM",
            "0:30 am",
            "12:50 x",
            "12:50:61",
            "12:50:00.",
            "1.5",
            "0.",
            "0.5.",
            "1.0",
            "25h",
            "123",
            "2505",
            "12:50:00+1",
            "12:50 Q",
            "125099",
            "12:50 (",
            "\u{0}",
            "00000000000000000000000",
        ] {
            assert_eq!(time_of_day(text.as_bytes()), Err(Fault::Unreadable), "{text:?}");
        }
    }
}
