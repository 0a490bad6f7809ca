//! Numbers, money, shares and dates -> text for people, with the separators of the reader's
//! language. Pure: the separators are handed in; [`locale`] asks the browser for them once.

use crate::domain::{Day, Minute, Money, Month};

/// How a language writes numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Locale {
    /// Between groups of three digits.
    pub(crate) group: char,
    /// Between units and decimals.
    pub(crate) decimal: char,
}

/// As English writes numbers; also used where there is no browser.
pub(crate) const ENGLISH: Locale = Locale { group: ',', decimal: '.' };

const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

impl Locale {
    /// A whole number: `1,067,371`.
    pub(crate) fn count(self, count: u64) -> String {
        self.grouped(&count.to_string())
    }

    /// A number with a fixed number of decimals: `1,234.57`.
    pub(crate) fn decimal(self, number: f64, decimals: usize) -> String {
        let text = format!("{:.decimals$}", number.abs());
        let (units, rest) = text.split_once('.').unwrap_or((&text, ""));
        let mut out = String::new();
        // "-0.00" would be read as a loss.
        if number < 0.0 && text.bytes().any(|digit| (b'1'..=b'9').contains(&digit)) {
            out.push('\u{2212}');
        }
        out.push_str(&self.grouped(units));
        if !rest.is_empty() {
            out.push(self.decimal);
            out.push_str(rest);
        }
        out
    }

    /// An amount with two decimals: `17,743,429.18`. The file names no currency.
    pub(crate) fn money(self, amount: Money) -> String {
        self.decimal(amount.units(), 2)
    }

    /// An amount in whole units, for places where cents are noise: `17,743,429`.
    pub(crate) fn money_whole(self, units: f64) -> String {
        self.decimal(units, 0)
    }

    /// A share (0 to 1) in percent: `61.3 %`.
    pub(crate) fn percent(self, share: f64, decimals: usize) -> String {
        format!("{}\u{a0}%", self.decimal(share * 100.0, decimals))
    }

    /// A number of things: `1 order`, `2,345 orders`.
    pub(crate) fn of(self, count: u64, one: &str, many: &str) -> String {
        format!("{}\u{a0}{}", self.count(count), if count == 1 { one } else { many })
    }

    /// A number of days: `1 day`, `96 days`.
    pub(crate) fn days(self, days: u64) -> String {
        self.of(days, "day", "days")
    }

    /// Bytes, in the unit that leaves one to three digits: `6.4 MB`.
    pub(crate) fn bytes(self, bytes: u64) -> String {
        let mut size = bytes as f64;
        let mut unit = "bytes";
        for larger in ["kB", "MB", "GB", "TB"] {
            if size < 1_000.0 {
                break;
            }
            size /= 1_000.0;
            unit = larger;
        }
        let decimals = usize::from(unit != "bytes" && size < 100.0);
        format!("{}\u{a0}{unit}", self.decimal(size, decimals))
    }

    /// A duration: `0.4 s`, `12 s`, `1 min 05 s`.
    pub(crate) fn duration(self, millis: f64) -> String {
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

    fn grouped(self, digits: &str) -> String {
        // English and most languages group from five digits on at the latest; four are grouped
        // here too so that columns line up.
        let mut out = String::with_capacity(digits.len() * 4 / 3 + 1);
        for (place, digit) in digits.chars().enumerate() {
            if place > 0 && (digits.len() - place).is_multiple_of(3) {
                out.push(self.group);
            }
            out.push(digit);
        }
        out
    }
}

/// A day: `9 Dec 2011`.
pub(crate) fn day(day: Day) -> String {
    let (year, month, of_month) = day.civil();
    format!("{of_month}\u{a0}{}\u{a0}{year}", month_name(month))
}

/// A day with its month in full, the day first: `9 December 2011`.
pub(crate) fn day_in_full(day: Day) -> String {
    let (year, _, of_month) = day.civil();
    format!("{of_month}\u{a0}{}\u{a0}{year}", month_in_full(day))
}

/// The same, the month first: `December 9, 2011`.
pub(crate) fn day_in_full_month_first(day: Day) -> String {
    let (year, _, of_month) = day.civil();
    format!("{}\u{a0}{of_month}, {year}", month_in_full(day))
}

/// The month of a day: `December`.
pub(crate) fn month_in_full(day: Day) -> &'static str {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    MONTHS[usize::from(day.month().month) - 1]
}

/// A minute: `9 Dec 2011, 12:50`.
pub(crate) fn minute(minute: Minute) -> String {
    let of_day = minute.of_day();
    format!("{}, {:02}:{:02}", day(minute.day()), of_day / 60, of_day % 60)
}

/// A month: `Dec 2011`.
pub(crate) fn month(month: Month) -> String {
    format!("{}\u{a0}{}", month_name(month.month), month.year)
}

/// About how long something still takes, without false precision: `about 40 s left`.
pub(crate) fn time_left(millis: f64) -> String {
    let seconds = (millis / 1_000.0).max(0.0);
    if seconds < 5.0 {
        "a few seconds left".to_owned()
    } else if seconds < 57.5 {
        format!("about {}\u{a0}s left", (seconds / 5.0).round() * 5.0)
    } else if seconds < 90.0 {
        "about a minute left".to_owned()
    } else {
        format!("about {}\u{a0}minutes left", (seconds / 60.0).round())
    }
}

fn month_name(month: u8) -> &'static str {
    MONTHS.get(usize::from(month).wrapping_sub(1)).copied().unwrap_or("?")
}

/// The reader's separators, as the browser writes numbers; asked once.
#[cfg(target_arch = "wasm32")]
pub(crate) fn locale() -> Locale {
    thread_local! {
        static LOCALE: Locale = ask_browser().unwrap_or(ENGLISH);
    }
    LOCALE.with(|locale| *locale)
}

/// The reader's separators; English where there is no browser.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn locale() -> Locale {
    ENGLISH
}

/// Reads the separators off a number that the browser wrote.
#[cfg(target_arch = "wasm32")]
fn ask_browser() -> Option<Locale> {
    let language = web_sys::window()?.navigator().language()?;
    let text = js_sys::Number::from(1_234_567.5).to_locale_string(&language).as_string()?;
    separators(&text)
}

/// The separators of `1234567.5` as written in some language; `None` when it is written with
/// other digits or another grouping than threes.
#[cfg(any(target_arch = "wasm32", test))]
fn separators(text: &str) -> Option<Locale> {
    let rest = text.strip_prefix('1')?;
    let group = rest.chars().next()?;
    let rest = rest.strip_prefix(group)?.strip_prefix("234")?.strip_prefix(group)?;
    let rest = rest.strip_prefix("567")?;
    let decimal = rest.chars().next()?;
    (rest.strip_prefix(decimal)? == "5").then_some(Locale { group, decimal })
}

#[cfg(test)]
mod tests {
    use super::*;

    const GERMAN: Locale = Locale { group: '.', decimal: ',' };

    #[test]
    fn counts_and_money() {
        assert_eq!(ENGLISH.count(0), "0");
        assert_eq!(ENGLISH.count(999), "999");
        assert_eq!(ENGLISH.count(1_067_371), "1,067,371");
        assert_eq!(GERMAN.money(Money::from_ticks(177_434_291_800)), "17.743.429,18");
        assert_eq!(ENGLISH.money(Money::ZERO), "0.00");
        assert_eq!(ENGLISH.decimal(-1_234.5, 1), "\u{2212}1,234.5");
        assert_eq!(ENGLISH.decimal(-0.001, 2), "0.00");
        assert_eq!(ENGLISH.of(1, "order", "orders"), "1\u{a0}order");
    }

    #[test]
    fn shares_sizes_durations() {
        assert_eq!(ENGLISH.percent(0.6134, 1), "61.3\u{a0}%");
        assert_eq!(ENGLISH.percent(1.0, 0), "100\u{a0}%");
        assert_eq!(ENGLISH.bytes(512), "512\u{a0}bytes");
        assert_eq!(ENGLISH.bytes(6_412_345), "6.4\u{a0}MB");
        assert_eq!(ENGLISH.bytes(94_900_000), "94.9\u{a0}MB");
        assert_eq!(ENGLISH.duration(432.0), "0.4\u{a0}s");
        assert_eq!(ENGLISH.duration(12_300.0), "12\u{a0}s");
        assert_eq!(ENGLISH.duration(65_000.0), "1\u{a0}min 05\u{a0}s");
    }

    #[test]
    fn dates() {
        let last = Day::from_civil(2011, 12, 9).expect("a day");
        assert_eq!(day(last), "9\u{a0}Dec\u{a0}2011");
        assert_eq!(day_in_full(last), "9\u{a0}December\u{a0}2011");
        assert_eq!(day_in_full_month_first(last), "December\u{a0}9, 2011");
        assert_eq!(minute(Minute::of(last, 770)), "9\u{a0}Dec\u{a0}2011, 12:50");
        assert_eq!(month(last.month()), "Dec\u{a0}2011");
    }

    #[test]
    fn time_left_is_not_more_precise_than_it_knows() {
        assert_eq!(time_left(2_000.0), "a few seconds left");
        assert_eq!(time_left(42_000.0), "about 40\u{a0}s left");
        assert_eq!(time_left(61_000.0), "about a minute left");
        assert_eq!(time_left(150_000.0), "about 3\u{a0}minutes left");
    }

    #[test]
    fn separators_are_read_off_a_number() {
        assert_eq!(separators("1,234,567.5"), Some(ENGLISH));
        assert_eq!(separators("1.234.567,5"), Some(GERMAN));
        assert_eq!(
            separators("1\u{202f}234\u{202f}567,5"),
            Some(Locale { group: '\u{202f}', decimal: ',' })
        );
        assert_eq!(separators("12,34,567.5"), None);
        assert_eq!(separators("\u{661}\u{66c}"), None);
    }
}
