//! The text of a number -> a quantity or a price, by hand: this runs twice for every row.

use super::Fault;
use crate::domain::Money;

/// The most one line may bring, in ticks: a thousand million currency units. A million such lines
/// still add up within 64 bits.
const MOST: f64 = 1e13;

/// What may stand before the decimals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Decimal {
    /// A point.
    Point,
    /// A point or a comma, but not both in one number.
    PointOrComma,
}

impl Decimal {
    fn is_mark(self, byte: u8) -> bool {
        byte == b'.' || (byte == b',' && self == Self::PointOrComma)
    }
}

/// Reads a quantity.
///
/// # Errors
/// [`Fault::Unreadable`] when it is no finite number.
pub(super) fn quantity(text: &[u8], decimal: Decimal) -> Result<f64, Fault> {
    let text = text.trim_ascii();
    let (negative, digits) = sign(text);
    // Fifteen digits are exact in a double.
    if (1..=15).contains(&digits.len()) && digits.iter().all(u8::is_ascii_digit) {
        let whole = digits.iter().fold(0_u64, |value, &digit| value * 10 + u64::from(digit - b'0'));
        let whole = whole as f64;
        return Ok(if negative { -whole } else { whole });
    }
    float(text, decimal)
}

/// Reads a price in ticks: up to four decimals exactly, more are rounded half away from zero.
/// Prices beyond 64 bits saturate.
///
/// # Errors
/// [`Fault::Unreadable`] when it is no finite number.
pub(super) fn price(text: &[u8], decimal: Decimal) -> Result<Money, Fault> {
    let text = text.trim_ascii();
    let (negative, digits) = sign(text);
    let fixed = if digits.len() <= 17 { fixed_point(digits, decimal) } else { None };
    if let Some(ticks) = fixed {
        return Ok(Money::from_ticks(if negative { -ticks } else { ticks }));
    }
    let ticks = (float(text, decimal)? * Money::TICKS_PER_UNIT as f64).round();
    #[expect(clippy::cast_possible_truncation, reason = "saturates")]
    Ok(Money::from_ticks(ticks as i64))
}

/// Quantity times price, rounded to the tick, half away from zero.
///
/// Whole quantities are exact: within the limit the product is below 2^53.
///
/// # Errors
/// [`Fault::OutOfRange`] when it is more than a thousand million currency units, or rounds to
/// nothing.
pub(super) fn amount(quantity: f64, price: Money) -> Result<Money, Fault> {
    let ticks = (quantity * price.ticks() as f64).round();
    if !(1.0..=MOST).contains(&ticks) {
        return Err(Fault::OutOfRange);
    }
    #[expect(clippy::cast_possible_truncation, reason = "at most 10^13")]
    Ok(Money::from_ticks(ticks as i64))
}

/// Whether the number is negative, and what follows its sign.
fn sign(text: &[u8]) -> (bool, &[u8]) {
    match text {
        [b'-', rest @ ..] => (true, rest),
        [b'+', rest @ ..] => (false, rest),
        _ => (false, text),
    }
}

/// Digits with at most one decimal mark, at most 17 bytes, as ticks.
fn fixed_point(digits: &[u8], decimal: Decimal) -> Option<i64> {
    let mut ticks = 0_i64;
    let mut decimals = None;
    let mut any = false;
    for &byte in digits {
        if decimal.is_mark(byte) && decimals.is_none() {
            decimals = Some(0_u32);
            continue;
        }
        if !byte.is_ascii_digit() {
            return None;
        }
        any = true;
        let digit = i64::from(byte - b'0');
        match &mut decimals {
            None => ticks = ticks * 10 + digit,
            Some(place) => {
                *place += 1;
                match *place {
                    1..=4 => ticks = ticks * 10 + digit,
                    // The fifth decimal alone decides how to round half away from zero.
                    5 => ticks += i64::from(digit >= 5),
                    _ => {}
                }
            }
        }
    }
    let missing = 4 - decimals.unwrap_or(0).min(4);
    any.then(|| ticks.checked_mul(10_i64.pow(missing))).flatten()
}

/// Any other spelling, such as `1e3`.
fn float(text: &[u8], decimal: Decimal) -> Result<f64, Fault> {
    let text = std::str::from_utf8(text).ok().filter(|text| text.len() <= 400);
    let number: Option<f64> = text.and_then(|text| {
        if decimal == Decimal::PointOrComma && !text.contains('.') {
            text.replacen(',', ".", 1).parse().ok()
        } else {
            text.parse().ok()
        }
    });
    number.filter(|number| number.is_finite()).ok_or(Fault::Unreadable)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn ticks(text: &str) -> Result<i64, Fault> {
        price(text.as_bytes(), Decimal::Point).map(Money::ticks)
    }

    #[test]
    fn prices_are_exact_to_four_decimals() {
        for (text, expected) in [
            ("2.55", 25_500),
            ("0", 0),
            (".5", 5_000),
            ("5.", 50_000),
            ("-11062.06", -110_620_600),
            ("+1", 10_000),
            (" 0.001 ", 10),
            ("0.00005", 1),
            ("0.00004999", 0),
            ("-0.00005", -1),
            ("1.23456789012345678", 12_346),
            ("1e2", 1_000_000),
            ("999999999999999", i64::MAX),
            ("99999999999999999", i64::MAX),
            ("1e300", i64::MAX),
        ] {
            assert_eq!(ticks(text), Ok(expected), "{text}");
        }
    }

    #[test]
    fn what_is_no_number_is_unreadable() {
        for text in ["", " ", "-", ".", "1.2.3", "inf", "NaN", "1e999", "1,5", "\u{a3}5", "5 kg"] {
            assert_eq!(ticks(text), Err(Fault::Unreadable), "{text:?}");
            assert_eq!(
                quantity(text.as_bytes(), Decimal::Point),
                Err(Fault::Unreadable),
                "{text:?}"
            );
        }
    }

    #[test]
    fn quantities_may_be_huge_negative_or_broken() {
        for (text, expected) in [
            ("12", 12.0),
            ("-80995", -80_995.0),
            ("1.5", 1.5),
            ("1000000000000", 1e12),
            ("1e12", 1e12),
            ("6.0", 6.0),
        ] {
            assert_eq!(quantity(text.as_bytes(), Decimal::Point), Ok(expected), "{text}");
        }
    }

    #[test]
    fn a_decimal_comma_is_read_where_it_is_allowed() {
        assert_eq!(price(b"2,55", Decimal::PointOrComma).map(Money::ticks), Ok(25_500));
        assert_eq!(quantity(b"1,5", Decimal::PointOrComma), Ok(1.5));
        assert_eq!(quantity(b"1,5e1", Decimal::PointOrComma), Ok(15.0));
        assert_eq!(quantity(b"1.5", Decimal::PointOrComma), Ok(1.5));
        assert_eq!(price(b"1.234,5", Decimal::PointOrComma), Err(Fault::Unreadable));
    }

    #[test]
    fn amounts_are_rounded_and_limited() {
        let of = |quantity, ticks| amount(quantity, Money::from_ticks(ticks)).map(Money::ticks);
        assert_eq!(of(6.0, 25_500), Ok(153_000));
        assert_eq!(of(0.5, 25_501), Ok(12_751), "half away from zero");
        assert_eq!(of(1.0, 10_000_000_000_000), Ok(10_000_000_000_000));
        assert_eq!(of(1.0, 10_000_000_000_001), Err(Fault::OutOfRange));
        assert_eq!(of(1e12, 25_500), Err(Fault::OutOfRange));
        assert_eq!(of(0.1, 1), Err(Fault::OutOfRange), "rounds to nothing");
    }

    proptest! {
        #[test]
        fn written_ticks_come_back(value in -1_000_000_000_000_i64..1_000_000_000_000) {
            let sign = if value < 0 { "-" } else { "" };
            let text = format!("{sign}{}.{:04}", value.abs() / 10_000, value.abs() % 10_000);
            prop_assert_eq!(ticks(&text), Ok(value));
        }

        #[test]
        fn no_bytes_panic(bytes in prop::collection::vec(any::<u8>(), 0..30)) {
            price(&bytes, Decimal::PointOrComma).ok();
            quantity(&bytes, Decimal::Point).ok();
        }
    }
}
