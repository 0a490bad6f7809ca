//! The text of one number -> a quantity or a price, by hand: this runs twice for every row.

use std::borrow::Cow;

use super::super::Fault;
use super::super::encodings::Encoding;
use super::digits::Digits;
use super::grouping::{self, Plain};
use super::sign::Sign;
use super::spelling::Spelling;
use super::style::Style;
use crate::domain::Money;

/// The most one line may bring, in ticks: a thousand million currency units. A million such lines
/// still add up within 64 bits.
const MOST: f64 = 1e13;

/// The most bytes of which all may be digits without their number leaving 64 bits.
const LONGEST: usize = 18;

/// The most bytes of a text that is taken for a number: a long double, grouped, and words.
const LONGEST_TEXT: usize = 192;

/// Whole numbers up to here are exact in a double.
const EXACT: i64 = 1 << 53;

/// Powers of ten, all exact in a double as well.
const POWERS: [i64; LONGEST] = {
    let mut powers = [1; LONGEST];
    let mut at = 1;
    while at < LONGEST {
        powers[at] = powers[at - 1] * 10;
        at += 1;
    }
    powers
};

/// Reads a quantity. A percentage is the number before its sign: `12 %` is 12.
///
/// # Errors
/// [`Fault::Unreadable`] when it is no finite number in this style, or blank.
pub(in super::super) fn quantity(text: &[u8], style: Style) -> Result<f64, Fault> {
    let text = text.trim_ascii();
    let (is_negative, digits) = sign(text);
    match Fixed::read(digits, style.mark()).and_then(Fixed::value) {
        Some(value) => Ok(if is_negative { -value } else { value }),
        None => spelled_quantity(text, style).ok_or(Fault::Unreadable),
    }
}

/// Reads a price in ticks: up to four decimals exactly, more are rounded half away from zero.
/// Prices beyond 64 bits saturate. A percentage is the number before its sign.
///
/// # Errors
/// [`Fault::Unreadable`] when it is no finite number in this style, or blank;
/// [`Fault::OtherCurrency`] when it is money in another currency than that of the style.
pub(in super::super) fn price(text: &[u8], style: Style) -> Result<Money, Fault> {
    let text = text.trim_ascii();
    let (is_negative, digits) = sign(text);
    match Fixed::read(digits, style.mark()).and_then(Fixed::ticks) {
        Some(ticks) => Ok(Money::from_ticks(if is_negative { -ticks } else { ticks })),
        None => spelled_price(text, style),
    }
}

/// Quantity times price, rounded to the tick, half away from zero.
///
/// Whole quantities are exact: within the limit the product is below 2^53.
///
/// # Errors
/// [`Fault::OutOfRange`] when it is more than a thousand million currency units, or rounds to
/// nothing.
pub(in super::super) fn amount(quantity: f64, price: Money) -> Result<Money, Fault> {
    let ticks = (quantity * price.ticks() as f64).round();
    if !(1.0..=MOST).contains(&ticks) {
        return Err(Fault::OutOfRange);
    }
    #[expect(clippy::cast_possible_truncation, reason = "at most 10^13")]
    Ok(Money::from_ticks(ticks as i64))
}

/// The sign of money beside a number in this style; none when there is none, and when it is no
/// number.
pub(in super::super) fn sign_of(text: &[u8], style: Style) -> Option<Sign> {
    let text = text.trim_ascii();
    let (_, digits) = sign(text);
    if Fixed::read(digits, style.mark()).is_some() {
        return None;
    }
    spelled(text, style, |spelling, _| Some(spelling.sign))?
}

/// The finite value of digits, if they are written in this style.
pub(super) fn value(number: &Digits, style: Style) -> Option<f64> {
    let fixed = Fixed::read(number.bytes(), style.mark()).and_then(Fixed::value);
    fixed.or_else(|| float(&grouping::plain(number.bytes(), style)?))
}

#[cold]
fn spelled_quantity(text: &[u8], style: Style) -> Option<f64> {
    spelled(text, style, |spelling, style| {
        let value = value(&spelling.number, style)?;
        Some(if spelling.is_negative { -value } else { value })
    })
}

#[cold]
fn spelled_price(text: &[u8], style: Style) -> Result<Money, Fault> {
    let found = spelled(text, style, |spelling, style| {
        let ticks = ticks(&spelling.number, style)?;
        let money = Money::from_ticks(if spelling.is_negative { -ticks } else { ticks });
        Some((money, spelling.sign))
    });
    let (money, sign) = found.ok_or(Fault::Unreadable)?;
    match (sign, style.currency()) {
        (Some(sign), Some(currency)) if !sign.is(currency) => Err(Fault::OtherCurrency),
        _ => Ok(money),
    }
}

/// What a text comes to in this style, or where that is allowed in the other one.
fn spelled<T>(
    text: &[u8],
    style: Style,
    read: impl Fn(&Spelling<'_>, Style) -> Option<T>,
) -> Option<T> {
    let text = readable(text, style)?;
    let spelling = Spelling::of(&text, style.words)?;
    read(&spelling, style).or_else(|| read(&spelling, style.other()?))
}

/// The text of a number; none of a longer one.
///
/// What is no UTF-8 where it should be, because the samples of the file were or because nobody said
/// what it is in, is in the first of the code pages in which it is a number.
pub(super) fn readable(text: &[u8], style: Style) -> Option<Cow<'_, str>> {
    if text.len() > LONGEST_TEXT {
        return None;
    }
    let is_number = |text: &Cow<'_, str>| Spelling::of(text, style.words).is_some();
    if style.encoding() == Encoding::UTF_8 && std::str::from_utf8(text).is_err() {
        return Encoding::SINGLE.iter().map(|page| page.decode(text)).find(is_number);
    }
    let decoded = style.encoding().decode(text);
    // Japanese and Korean code pages have their currency where others have a backslash.
    let own = match style.encoding().name() {
        _ if !text.contains(&b'\\') => return Some(decoded),
        "Shift_JIS" => "¥",
        "EUC-KR" => "₩",
        _ => return Some(decoded),
    };
    Some(Cow::Owned(decoded.replace('\\', own)))
}

fn ticks(number: &Digits, style: Style) -> Option<i64> {
    let fixed = Fixed::read(number.bytes(), style.mark()).and_then(Fixed::ticks);
    fixed.or_else(|| {
        let plain = grouping::plain(number.bytes(), style)?;
        Fixed::read(plain.bytes(), b'.').and_then(Fixed::ticks).or_else(|| {
            let ticks = float(&plain)? * Money::TICKS_PER_UNIT as f64;
            #[expect(clippy::cast_possible_truncation, reason = "saturates")]
            Some(ticks.round() as i64)
        })
    })
}

fn float(plain: &Plain) -> Option<f64> {
    let value: f64 = std::str::from_utf8(plain.bytes()).ok()?.parse().ok()?;
    value.is_finite().then_some(value)
}

/// Whether the number is negative, and what follows its sign.
fn sign(text: &[u8]) -> (bool, &[u8]) {
    match text {
        [b'-', rest @ ..] => (true, rest),
        [b'+', rest @ ..] => (false, rest),
        _ => (false, text),
    }
}

/// Digits with at most one decimal mark, at most eighteen bytes.
#[derive(Clone, Copy, Debug)]
struct Fixed {
    /// All digits, as if there were no mark.
    digits: i64,
    decimals: usize,
}

impl Fixed {
    fn read(text: &[u8], mark: u8) -> Option<Self> {
        let mut digits = 0_i64;
        let mut after_mark = None;
        if text.len() > LONGEST {
            return None;
        }
        for (at, &byte) in text.iter().enumerate() {
            if byte.is_ascii_digit() {
                digits = digits * 10 + i64::from(byte - b'0');
            } else if byte == mark && after_mark.is_none() {
                after_mark = Some(at + 1);
            } else {
                return None;
            }
        }
        let any = text.len() > usize::from(after_mark.is_some());
        any.then(|| Self { digits, decimals: after_mark.map_or(0, |at| text.len() - at) })
    }

    /// Rounded half away from zero, unless 64 bits cannot hold it.
    fn ticks(self) -> Option<i64> {
        match 4_usize.checked_sub(self.decimals) {
            Some(missing) => self.digits.checked_mul(POWERS[missing]),
            None => Some(self.rounded()),
        }
    }

    /// The same for more than four decimals. Kept out of the way: few prices have them.
    #[cold]
    fn rounded(self) -> i64 {
        let divisor = POWERS[self.decimals - 4];
        (self.digits + divisor / 2) / divisor
    }

    /// The nearest double, unless it takes more than one division.
    fn value(self) -> Option<f64> {
        let is_exact = self.digits <= EXACT;
        is_exact.then(|| self.digits as f64 / POWERS[self.decimals] as f64)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::style::Decimal;
    use super::*;

    const COMMA: Style = Style::with_decimal(Decimal::Comma);

    fn ticks(text: &str) -> Result<i64, Fault> {
        price(text.as_bytes(), Style::default()).map(Money::ticks)
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
        for text in ["", " ", "-", ".", "1.2.3", "inf", "NaN", "1e999", "1,5", "5 kg"] {
            assert_eq!(ticks(text), Err(Fault::Unreadable), "{text:?}");
            let quantity = quantity(text.as_bytes(), Style::default());
            assert_eq!(quantity, Err(Fault::Unreadable), "{text:?}");
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
            assert_eq!(quantity(text.as_bytes(), Style::default()), Ok(expected), "{text}");
        }
    }

    #[test]
    fn a_decimal_comma_is_read_where_it_is_the_style() {
        assert_eq!(price(b"2,55", COMMA).map(Money::ticks), Ok(25_500));
        assert_eq!(quantity(b"1,5", COMMA), Ok(1.5));
        assert_eq!(quantity(b"1,5e1", COMMA), Ok(15.0));
        assert_eq!(quantity(b"1.5", COMMA), Err(Fault::Unreadable));
        assert_eq!(price(b"1.234,5", COMMA).map(Money::ticks), Ok(12_345_000));
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
        fn short_quantities_are_the_nearest_double(text in "[0-9]{0,9}[.]?[0-9]{0,9}") {
            let expected = text.parse().or(Err(Fault::Unreadable));
            prop_assert_eq!(quantity(text.as_bytes(), Style::default()), expected);
        }

        #[test]
        fn doubles_come_back(value in -1e15_f64..1e15) {
            for text in [format!("{value}"), format!("{value:e}")] {
                prop_assert_eq!(quantity(text.as_bytes(), Style::default()), Ok(value));
                let comma = text.replace('.', ",");
                prop_assert_eq!(quantity(comma.as_bytes(), COMMA), Ok(value));
            }
        }
    }
}
