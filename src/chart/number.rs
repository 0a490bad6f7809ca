//! Numbers as people read them, the same in charts, summaries and tables.

/// With thousands separated by commas and so many decimals: `1,234.50`. Not finite: `–`.
#[must_use]
pub fn grouped(value: f64, decimals: usize) -> String {
    if !value.is_finite() {
        return "–".to_owned();
    }
    let plain = format!("{:.decimals$}", value.abs());
    let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
    let mut text = String::new();
    if value < 0.0 && plain.bytes().any(|digit| (b'1'..=b'9').contains(&digit)) {
        text.push('\u{2212}');
    }
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index) % 3 == 0 {
            text.push(',');
        }
        text.push(digit);
    }
    if !fraction.is_empty() {
        text.push('.');
        text.push_str(fraction);
    }
    text
}

/// Whole, with thousands separated: `12,890`.
#[must_use]
pub fn count(value: impl Into<u64>) -> String {
    grouped(value.into() as f64, 0)
}

/// A whole number of days: `1 day`, `96 days`.
#[must_use]
pub fn days(days: u32) -> String {
    if days == 1 { "1 day".to_owned() } else { format!("{} days", count(days)) }
}

/// At most three digits and a magnitude: `950`, `1.2k`, `17.7M`, `0.25`. For axes and tight places.
#[must_use]
pub fn short(value: f64) -> String {
    const MAGNITUDES: [(f64, &str); 4] = [(1e12, "tn"), (1e9, "bn"), (1e6, "M"), (1e3, "k")];
    if !value.is_finite() {
        return "–".to_owned();
    }
    let size = value.abs();
    for (magnitude, suffix) in MAGNITUDES {
        // 999.6 would print as 1000.
        if size >= magnitude * 0.9995 {
            return format!("{}{suffix}", three_digits(value / magnitude));
        }
    }
    three_digits(value)
}

/// A share of 0 to 1 as `77 %` or, with decimals, `77.2 %`.
#[must_use]
pub fn percent(share: f64, decimals: usize) -> String {
    format!("{} %", grouped(share * 100.0, decimals))
}

/// At most three significant digits, without trailing zeros.
fn three_digits(value: f64) -> String {
    let decimals = match value.abs() {
        size if size >= 99.95 => 0,
        size if size >= 9.995 => 1,
        size if size >= 0.995 => 2,
        size if size >= 0.0995 => 3,
        _ => 4,
    };
    let text = grouped(value, decimals);
    if text.contains('.') {
        text.trim_end_matches('0').trim_end_matches('.').to_owned()
    } else {
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_grouped() {
        assert_eq!(grouped(0.0, 0), "0");
        assert_eq!(grouped(999.0, 0), "999");
        assert_eq!(grouped(17_743_429.18, 2), "17,743,429.18");
        assert_eq!(grouped(-1_234.5, 1), "\u{2212}1,234.5");
        assert_eq!(grouped(-0.001, 2), "0.00");
        assert_eq!(grouped(f64::NAN, 2), "–");
        assert_eq!(count(12_890_u32), "12,890");
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
        ];
        for (value, text) in cases {
            assert_eq!(short(value), text);
        }
    }

    #[test]
    fn shares_are_percentages() {
        assert_eq!(percent(0.7718, 0), "77 %");
        assert_eq!(percent(0.7718, 1), "77.2 %");
    }
}
