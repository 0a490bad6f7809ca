//! Numbers, money, shares, sizes -> text for people, with the separators of the reader's language.

use super::{Currency, Words};
use crate::domain::Money;

/// How numbers are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Separators {
    /// Between groups of three digits.
    pub group: char,
    /// Between units and decimals.
    pub decimal: char,
}

impl Separators {
    /// The separators of `1234567.5` as somebody else wrote it; `None` when it is written with other
    /// digits or another grouping than threes.
    #[must_use]
    pub fn of_text(text: &str) -> Option<Self> {
        let rest = text.strip_prefix('1')?;
        let group = rest.chars().next()?;
        let rest = rest.strip_prefix(group)?.strip_prefix("234")?.strip_prefix(group)?;
        let rest = rest.strip_prefix("567")?;
        let decimal = rest.chars().next()?;
        (rest.strip_prefix(decimal)? == "5").then_some(Self { group, decimal })
    }

    fn grouped(self, digits: &str, out: &mut String) {
        // English and most languages group from five digits on at the latest; four are grouped
        // here too so that columns line up.
        for (place, digit) in digits.chars().enumerate() {
            if place > 0 && (digits.len() - place).is_multiple_of(3) {
                out.push(self.group);
            }
            out.push(digit);
        }
    }
}

impl Words {
    /// A whole number: `1,067,371`.
    #[must_use]
    pub fn count(self, count: impl Into<u64>) -> String {
        let mut out = String::new();
        self.separators.grouped(&count.into().to_string(), &mut out);
        out
    }

    /// A number with a fixed number of decimals: `1,234.57`. Not finite: `–`.
    #[must_use]
    pub fn decimal(self, number: f64, decimals: usize) -> String {
        if !number.is_finite() {
            return "\u{2013}".to_owned();
        }
        let text = format!("{:.decimals$}", number.abs());
        let (units, rest) = text.split_once('.').unwrap_or((&text, ""));
        let mut out = String::new();
        // "-0.00" would be read as a loss.
        if number < 0.0 && text.bytes().any(|digit| (b'1'..=b'9').contains(&digit)) {
            out.push('\u{2212}');
        }
        self.separators.grouped(units, &mut out);
        if !rest.is_empty() {
            out.push(self.separators.decimal);
            out.push_str(rest);
        }
        out
    }

    /// At most three digits and a magnitude, for axes and tight places: `950`, `1.2k`, `17.7M`,
    /// `0.25`.
    #[must_use]
    pub fn short(self, number: f64) -> String {
        const MAGNITUDES: [(f64, &str); 4] = [
            (1e12, "magnitude-1e12"),
            (1e9, "magnitude-1e9"),
            (1e6, "magnitude-1e6"),
            (1e3, "magnitude-1e3"),
        ];
        if number.is_finite() {
            for (magnitude, key) in MAGNITUDES {
                // 999.6 would be written as 1000.
                if number.abs() >= magnitude * 0.9995 {
                    let digits = self.three_digits(number / magnitude);
                    return self.say(key, &[("number", (&digits).into())]);
                }
            }
        }
        self.three_digits(number)
    }

    /// At most three significant digits, without trailing zeros.
    fn three_digits(self, number: f64) -> String {
        let decimals = match number.abs() {
            size if size >= 99.95 => 0,
            size if size >= 9.995 => 1,
            size if size >= 0.995 => 2,
            size if size >= 0.0995 => 3,
            _ => 4,
        };
        let mut text = self.decimal(number, decimals);
        if decimals > 0 && number.is_finite() {
            text.truncate(text.trim_end_matches('0').len());
            text.truncate(text.trim_end_matches(self.separators.decimal).len());
        }
        text
    }

    /// An amount with two decimals and the currency of the file: `£17,743,429.18`; without a sign
    /// when the file names none.
    #[must_use]
    pub fn money(self, amount: Money) -> String {
        self.with_currency(self.decimal(amount.units(), 2))
    }

    /// An amount in whole units, for places where cents are noise: `£17,743,429`.
    #[must_use]
    pub fn money_whole(self, units: f64) -> String {
        self.with_currency(self.decimal(units, 0))
    }

    /// An amount of at most three digits and a magnitude: `£17.7M`.
    #[must_use]
    pub fn money_short(self, units: f64) -> String {
        self.with_currency(self.short(units))
    }

    fn with_currency(self, number: String) -> String {
        let Some(currency) = self.currency else { return number };
        let (sign, digits) = match number.strip_prefix('\u{2212}') {
            Some(digits) => ("\u{2212}", digits),
            None => ("", number.as_str()),
        };
        let key = match currency.sign() {
            Some(_) => "money-with-sign",
            None => "money-with-code",
        };
        let symbol = currency.sign().unwrap_or(currency.code());
        format!(
            "{sign}{}",
            self.say(key, &[("number", digits.into()), ("currency", symbol.into())])
        )
    }

    /// A share (0 to 1) in percent: `61.3 %`.
    #[must_use]
    pub fn percent(self, share: f64, decimals: usize) -> String {
        format!("{}\u{a0}%", self.decimal(share * 100.0, decimals))
    }

    /// Bytes, in the unit that leaves one to three digits: `6.4 MB`.
    #[must_use]
    pub fn bytes(self, bytes: u64) -> String {
        if bytes < 1_000 {
            return self.say("bytes", &[("bytes", bytes.into())]);
        }
        let mut size = bytes as f64;
        let mut unit = "";
        for larger in ["kB", "MB", "GB", "TB"] {
            if size < 1_000.0 {
                break;
            }
            size /= 1_000.0;
            unit = larger;
        }
        format!("{}\u{a0}{unit}", self.decimal(size, usize::from(size < 100.0)))
    }
}

impl Currency {
    /// The sign that people write for it, if it has one that is told apart from others.
    fn sign(&self) -> Option<&'static str> {
        Some(match self.code() {
            "EUR" => "\u{20ac}",
            "GBP" => "\u{a3}",
            "USD" => "$",
            "JPY" => "\u{a5}",
            "INR" => "\u{20b9}",
            "KRW" => "\u{20a9}",
            "ILS" => "\u{20aa}",
            "UAH" => "\u{20b4}",
            "TRY" => "\u{20ba}",
            "NGN" => "\u{20a6}",
            "VND" => "\u{20ab}",
            "PHP" => "\u{20b1}",
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ENGLISH: Words = Words::ENGLISH;
    const GERMAN: Words = Words::GERMAN;

    #[test]
    fn counts_and_decimals() {
        assert_eq!(ENGLISH.count(0_u32), "0");
        assert_eq!(ENGLISH.count(999_u32), "999");
        assert_eq!(ENGLISH.count(1_067_371_u32), "1,067,371");
        assert_eq!(ENGLISH.decimal(-1_234.5, 1), "\u{2212}1,234.5");
        assert_eq!(ENGLISH.decimal(-0.001, 2), "0.00");
        assert_eq!(ENGLISH.decimal(f64::NAN, 2), "\u{2013}");
        assert_eq!(GERMAN.decimal(1_234.5, 1), "1.234,5");
    }

    #[test]
    fn money_has_the_currency_of_the_file() {
        let amount = Money::from_ticks(177_434_291_800);
        let pounds = Currency::from_code("GBP");
        let crowns = Currency::from_code("SEK");
        assert!(pounds.is_some() && Currency::from_code("pounds").is_none());
        assert_eq!(ENGLISH.money(amount), "17,743,429.18");
        assert_eq!(GERMAN.money(amount), "17.743.429,18");
        assert_eq!(ENGLISH.in_currency(pounds).money(amount), "\u{a3}17,743,429.18");
        assert_eq!(GERMAN.in_currency(pounds).money(amount), "17.743.429,18\u{a0}\u{a3}");
        assert_eq!(ENGLISH.in_currency(crowns).money_whole(-1.6), "\u{2212}SEK\u{a0}2");
        assert_eq!(GERMAN.in_currency(crowns).money_short(17.7e6), "17,7\u{a0}Mio.\u{a0}SEK");
        assert_eq!(ENGLISH.money(Money::ZERO), "0.00");
    }

    #[test]
    fn short_numbers_have_three_digits() {
        let cases = [
            (0.0, "0"),
            (0.25, "0.25"),
            (0.0671, "0.0671"),
            (950.0, "950"),
            (999.6, "1k"),
            (1_000.0, "1k"),
            (1_234.0, "1.23k"),
            (12_890.0, "12.9k"),
            (608_621.65, "609k"),
            (17_743_429.18, "17.7M"),
            (2.5e9, "2.5bn"),
            (-1_500.0, "\u{2212}1.5k"),
            (f64::INFINITY, "\u{2013}"),
        ];
        for (number, text) in cases {
            assert_eq!(ENGLISH.short(number), text);
        }
    }

    #[test]
    fn shares_and_sizes() {
        assert_eq!(ENGLISH.percent(0.6134, 1), "61.3\u{a0}%");
        assert_eq!(ENGLISH.percent(1.0, 0), "100\u{a0}%");
        assert_eq!(ENGLISH.bytes(1), "1\u{a0}byte");
        assert_eq!(ENGLISH.bytes(512), "512\u{a0}bytes");
        assert_eq!(ENGLISH.bytes(6_412_345), "6.4\u{a0}MB");
        assert_eq!(ENGLISH.bytes(94_900_000), "94.9\u{a0}MB");
    }

    #[test]
    fn separators_are_read_off_a_number() {
        assert_eq!(Separators::of_text("1,234,567.5"), Some(ENGLISH.separators));
        assert_eq!(Separators::of_text("1.234.567,5"), Some(GERMAN.separators));
        let narrow = Separators { group: '\u{202f}', decimal: ',' };
        assert_eq!(Separators::of_text("1\u{202f}234\u{202f}567,5"), Some(narrow));
        assert_eq!(Separators::of_text("12,34,567.5"), None);
        assert_eq!(Separators::of_text("\u{661}\u{66c}"), None);
    }
}
