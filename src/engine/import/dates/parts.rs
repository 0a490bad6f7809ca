//! A year, a month and a day of columns of their own -> the text of one date, which is read as any
//! other.

use super::calendar::of_two_digits;
use super::fold::fold;
use super::written::{Date, written};
use super::{Reading, Written};

/// A part of a date; its place among the three.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) enum Part {
    /// Two or four digits.
    Year,
    /// A number or a name.
    Month,
    /// The day of the month.
    Day,
}

/// No part is longer, in bytes, even the name of a month.
const LONGEST: usize = 60;

/// What stands behind a number in Chinese, Japanese and Korean.
const UNITS: [&str; 8] = ["年", "年份", "月", "月份", "日", "년", "월", "일"];

/// The months in Chinese, which counts them in words.
const CHINESE: [&str; 12] = [
    "一月",
    "二月",
    "三月",
    "四月",
    "五月",
    "六月",
    "七月",
    "八月",
    "九月",
    "十月",
    "十一月",
    "十二月",
];

/// Puts the text `2024-03-05` or `2024-March-05` of a year, a month and a day in the place of what
/// was in `text`. It stays empty where the year is no number of two or four digits, the day none of
/// one or two, or the month is empty. The date need not exist.
pub(in super::super) fn join([year, month, day]: [&[u8]; 3], text: &mut Vec<u8>) {
    text.clear();
    let year = match number_of(year) {
        Some((year, 4)) => year,
        Some((year, 2)) => of_two_digits(year),
        _ => return,
    };
    let Some((day, 1..=2)) = number_of(day) else { return };
    let month = month.trim_ascii();
    if month.is_empty() || month.len() > LONGEST {
        return;
    }
    digits(year, 4, text);
    text.push(b'-');
    let chinese = || (1..).zip(CHINESE).find(|(_, name)| name.as_bytes() == month);
    match number_of(month).or_else(|| chinese().map(|(month, _)| (month, 2))) {
        Some((month, 1..=2)) => digits(month, 2, text),
        Some(_) => return text.clear(),
        None => text.extend_from_slice(month),
    }
    text.push(b'-');
    digits(day, 2, text);
}

/// Writes a number with as many digits, zeros before it.
fn digits(mut number: i32, count: usize, text: &mut Vec<u8>) {
    let from = text.len();
    text.resize(from + count, b'0');
    for place in text[from..].iter_mut().rev() {
        *place += u8::try_from(number % 10).unwrap_or(0);
        number /= 10;
    }
}

/// The number that a part is, and how many digits it has, at most four: `2024`, `03`, `3.0`, `3月`,
/// in the digits of any script.
pub(in super::super) fn number_of(text: &[u8]) -> Option<(i32, usize)> {
    let text = text.trim_ascii();
    if let Some(number) = whole(text) {
        return Some(number);
    }
    if text.is_empty() || text.len() > LONGEST {
        return None;
    }
    let mut plain = String::new();
    fold(std::str::from_utf8(text).ok()?, &mut plain);
    let plain = plain.trim();
    let end = plain.find(|sign: char| !sign.is_ascii_digit()).unwrap_or(plain.len());
    let (number, behind) = plain.split_at(end);
    // Programs write `3.0` that take all numbers for fractions.
    let is_zero = |zeros: &str| !zeros.is_empty() && zeros.bytes().all(|zero| zero == b'0');
    let is_number = behind.is_empty()
        || behind.strip_prefix('.').is_some_and(is_zero)
        || UNITS.contains(&behind.trim_start());
    whole(number.as_bytes()).filter(|_| is_number)
}

/// The number that one to four digits are, and how many.
fn whole(text: &[u8]) -> Option<(i32, usize)> {
    let is_number = (1..=4).contains(&text.len()) && text.iter().all(u8::is_ascii_digit);
    let number = || text.iter().fold(0, |sum, digit| sum * 10 + i32::from(digit - b'0'));
    is_number.then(|| (number(), text.len()))
}

/// Whether a text can be a part of a date: beside a January, a first or a year that exist, it makes a
/// date that is read, in whichever language.
pub(in super::super) fn can_be(part: Part, text: &[u8]) -> bool {
    let mut parts: [&[u8]; 3] = [b"2000", b"1", b"1"];
    parts[part as usize] = text;
    let mut joined = Vec::new();
    join(parts, &mut joined);
    let exists = |read: Written| match read.date {
        // Which month it is, only the whole column tells.
        Date::Named { .. } => true,
        _ => read.minute(Reading::default().with_all_eras()).is_ok(),
    };
    written(&joined, &mut None).is_some_and(exists)
}

#[cfg(test)]
mod tests {
    use super::super::{Dates, Survey};
    use super::*;

    fn joined(parts: [&str; 3]) -> String {
        let mut text = b"before".to_vec();
        join(parts.map(str::as_bytes), &mut text);
        String::from_utf8(text).expect("UTF-8")
    }

    #[test]
    fn parts_are_put_together() {
        for (parts, expected) in [
            (["2024", "3", "5"], "2024-03-05"),
            (["2024.0", "03", "05.0"], "2024-03-05"),
            (["24", "March", "5"], "2024-March-05"),
            (["69", " 12 ", "31"], "1969-12-31"),
            (["\u{662}\u{660}\u{662}\u{664}", "\u{663}", "\u{665}"], "2024-03-05"),
            (["2024年", "3月", "5日"], "2024-03-05"),
            (["2024", "十一月", "5"], "2024-11-05"),
            (["2024", "", "5"], ""),
            (["", "3", "5"], ""),
            (["2024", "3", ""], ""),
            (["2024", "3", "x"], ""),
            (["2024", "003", "5"], ""),
            (["5", "3", "5"], ""),
            (["02024", "3", "5"], ""),
            (["2024", "3", "5.5"], ""),
        ] {
            assert_eq!(joined(parts), expected, "{parts:?}");
        }
        assert_eq!(joined(["2024", &"x".repeat(1_000), "5"]), "");
    }

    #[test]
    fn a_date_of_parts_is_read_as_any_other() {
        for (parts, expected) in [
            (["2024", "3", "5"], Some("2024-03-05")),
            (["2024", "M\u{e4}rz", "5"], Some("2024-03-05")),
            (["2024", "Sept.", "05"], Some("2024-09-05")),
            (["2567", "3", "5"], Some("2024-03-05")),
            (["24", "d\u{e9}cembre", "31"], Some("2024-12-31")),
            (["2024", "марта", "5"], Some("2024-03-05")),
            (["2023", "2", "29"], None),
            (["2024", "February", "31"], None),
            (["2024", "13", "1"], None),
            (["2024", "0", "1"], None),
            (["2024", "x", "1"], None),
            (["1850", "1", "1"], None),
        ] {
            let text = joined(parts);
            let mut survey = Survey::default();
            survey.look(text.as_bytes());
            let minute = Dates::new(survey.finish().reading).parse(text.as_bytes()).ok();
            let day = minute.map(|minute| minute.day().to_string());
            assert_eq!(day.as_deref(), expected, "{parts:?}");
        }
        let mut text = Vec::new();
        join([b"2024", b"M\xe4rz", b"5"], &mut text);
        assert!(written(&text, &mut None).is_some(), "in whatever encoding");
    }

    #[test]
    fn parts_are_told_from_other_texts() {
        for text in ["1900", "2024", "2200", "24", "00", "1403", "2567", "2024.0"] {
            assert!(can_be(Part::Year, text.as_bytes()), "{text}");
        }
        for text in ["", "1899", "2201", "7", "123", "20240", "2024-1", "FY24", "year"] {
            assert!(!can_be(Part::Year, text.as_bytes()), "{text}");
        }
        for text in ["1", "12", "03", "May", "sept.", "D\u{e9}c", "5月", "listopad", "Ocak"] {
            assert!(can_be(Part::Month, text.as_bytes()), "{text}");
        }
        for text in ["", "0", "13", "2024", "Q1", "Monday", "March 5", "2024-03", "12-25", "x"] {
            assert!(!can_be(Part::Month, text.as_bytes()), "{text}");
        }
        for text in ["1", "31", "09", "5.0", "5일"] {
            assert!(can_be(Part::Day, text.as_bytes()), "{text}");
        }
        for text in ["", "0", "32", "2024", "Monday", "5 10:00", "2024-03-05", "5th of May"] {
            assert!(!can_be(Part::Day, text.as_bytes()), "{text}");
        }
    }
}
