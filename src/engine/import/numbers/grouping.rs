//! Digits with thousands separators -> digits with at most a decimal point.

use super::digits::DECIMAL;
use super::style::Style;

/// The most bytes that a number may have without its separators. A double written out to its last
/// binary place, which some programs do, has about 55.
const LONGEST: usize = 64;

/// Takes out the thousands separators and makes the decimal mark a point: `1'234,5` becomes
/// `1234.5` where a comma is the decimal mark. `number` is that of a spelling, in ASCII.
///
/// `None` when it is not written in this style, or too long. Separators must be of one kind and
/// leave groups of three digits, or Indian ones (`1,23,456`) between commas; before the first there
/// are one to three digits and no leading zero, and a number with an exponent has none.
pub(super) fn plain(number: &[u8], style: Style) -> Option<Plain> {
    let (mantissa, exponent) = split_at(number, |byte| matches!(byte, b'e' | b'E'));
    let (whole, decimals) = split_at(mantissa, |byte| byte == style.mark() || byte == DECIMAL);
    let mut plain = Plain::default();
    if whole.iter().all(u8::is_ascii_digit) {
        plain.extend(whole)?;
    } else if style.is_grouped() && exponent.is_empty() {
        join(whole, &mut plain)?;
    } else {
        return None;
    }
    if let [_, decimals @ ..] = decimals {
        plain.extend(b".")?;
        plain.extend(decimals)?;
        if !decimals.iter().all(u8::is_ascii_digit) {
            return None;
        }
    }
    plain.extend(exponent)?;
    Some(plain)
}

/// What is before the first byte of a kind, and the rest that begins with it.
fn split_at(text: &[u8], is_found: impl Fn(u8) -> bool) -> (&[u8], &[u8]) {
    let found = text.iter().position(|&byte| is_found(byte));
    text.split_at(found.unwrap_or(text.len()))
}

/// Adds the digits of a number with separators.
fn join(mut whole: &[u8], plain: &mut Plain) -> Option<()> {
    let (mut separator, mut first, mut between) = (None, 0, None);
    if whole.first() == Some(&b'0') {
        return None;
    }
    loop {
        let (group, rest) = split_at(whole, |byte| !byte.is_ascii_digit());
        plain.extend(group)?;
        let length = group.len();
        if rest.is_empty() {
            let is_western = between.is_none_or(|between| between == 3);
            let is_indian = separator == Some(b',') && first <= 2 && between == Some(2);
            let is_grouped = (1..=3).contains(&first) && length == 3 && (is_western || is_indian);
            return is_grouped.then_some(());
        }
        let (&found, rest) = rest.split_first()?;
        if !matches!(found, b'.' | b',' | b' ' | b'\'') {
            return None;
        } else if separator.is_none() {
            (separator, first) = (Some(found), length);
        } else if separator == Some(found) && between.is_none_or(|between| between == length) {
            between = Some(length);
        } else {
            return None;
        }
        whole = rest;
    }
}

/// Digits with at most a decimal point, and perhaps an exponent: what [`str::parse`] reads.
#[derive(Clone, Copy, Debug)]
pub(super) struct Plain {
    bytes: [u8; LONGEST],
    length: usize,
}

impl Default for Plain {
    fn default() -> Self {
        Self { bytes: [0; LONGEST], length: 0 }
    }
}

impl Plain {
    /// The text.
    pub(super) fn bytes(&self) -> &[u8] {
        &self.bytes[..self.length]
    }

    /// Adds bytes, if there is room.
    fn extend(&mut self, bytes: &[u8]) -> Option<()> {
        let end = self.length + bytes.len();
        self.bytes.get_mut(self.length..end)?.copy_from_slice(bytes);
        self.length = end;
        Some(())
    }
}

#[cfg(test)]
mod tests {
    use super::super::style::Decimal;
    use super::*;

    fn text(number: &str, decimal: Decimal) -> Option<String> {
        let plain = plain(number.as_bytes(), Style::with_decimal(decimal))?;
        Some(String::from_utf8(plain.bytes().to_vec()).expect("ASCII"))
    }

    #[test]
    fn proper_groups_are_joined() {
        for (number, expected) in [
            ("1,234.56", "1234.56"),
            ("999,999,999", "999999999"),
            ("1 234", "1234"),
            ("1'234'567.", "1234567."),
            ("1,23,456.00", "123456.00"),
            ("1,234d5", "1234.5"),
            ("12,34,56,789", "123456789"),
            ("1234.5e-3", "1234.5e-3"),
            (".5", ".5"),
        ] {
            assert_eq!(text(number, Decimal::Point).as_deref(), Some(expected), "{number}");
        }
        assert_eq!(text("1.234,56", Decimal::Comma).as_deref(), Some("1234.56"));
        assert_eq!(text("1.234", Decimal::Comma).as_deref(), Some("1234"));
        assert_eq!(text("1.234", Decimal::Point).as_deref(), Some("1.234"));
    }

    #[test]
    fn improper_groups_are_refused() {
        for number in [
            "1,23",
            "1,2,3",
            "1,2345",
            "1234,567",
            "0,123",
            "012,345",
            ",123",
            "1,234,",
            "1,,234",
            "1,234 567",
            "1 23 456",
            "123,45,678",
            "1,234,56,789",
            "1.234,5",
            "1.2.3",
            "1.234 5",
            "1,234e3",
        ] {
            assert_eq!(text(number, Decimal::Point), None, "{number}");
        }
    }

    #[test]
    fn nothing_is_grouped_by_default() {
        assert!(plain(b"1,234", Style::default()).is_none());
        assert!(plain(b"1 234", Style::default()).is_none());
        assert!(plain(b"1234.5", Style::default()).is_some());
    }
}
