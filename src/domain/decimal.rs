//! Text -> number, for what people type and style sheets say.

/// Digits up to which a number is read to the last bit; further ones only count as places.
const DIGITS: u32 = 15;

/// The number that a text such as `2.5`, `-0.75` or `1e-7` says; `None` when it says none.
///
/// The standard library's own reader is exact for hundreds of digits and has tables of 10 kB for
/// that, a fortieth of what the page may weigh.
#[must_use]
pub fn decimal(text: &str) -> Option<f64> {
    let (text, exponent) = match text.split_once(['e', 'E']) {
        Some((text, exponent)) => (text, exponent.parse::<i16>().ok()?),
        None => (text, 0),
    };
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    if whole.is_empty() && fraction.is_empty() {
        return None;
    }
    let (mut mantissa, mut known) = (0_u64, 0);
    let mut scale = i32::from(exponent);
    for (part, step) in [(whole, 0), (fraction, 1)] {
        for digit in part.chars() {
            let digit = digit.to_digit(10)?;
            if known < DIGITS {
                mantissa = mantissa * 10 + u64::from(digit);
                known += u32::from(mantissa > 0);
                scale -= step;
            } else {
                scale += 1 - step;
            }
        }
    }
    #[expect(clippy::cast_precision_loss, reason = "fifteen digits are below 2^53")]
    let mantissa = mantissa as f64;
    // Powers up to 22 are exact, so that one rounding gives the nearest number.
    let number = match scale {
        0.. => mantissa * 10_f64.powi(scale),
        _ => mantissa / 10_f64.powi(-scale),
    };
    let number = if text.starts_with('-') { -number } else { number };
    number.is_finite().then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_the_standard_library_reads_them() {
        for text in [
            "0",
            "2.5",
            "-0.75",
            "+3",
            ".5",
            "5.",
            "0.1",
            "0.000001",
            "123456789.012345",
            "1e-7",
            "2.5E3",
            "000000000000000000012.50",
            "99999999999999",
            "0.3",
            "17743429.18",
        ] {
            assert_eq!(decimal(text), text.parse().ok(), "{text}");
        }
    }

    #[test]
    fn long_numbers_are_rounded() {
        let number = decimal("12345678901234567890.5").expect("a number");
        assert!((number / 1.234_567_890_123_456_8e19 - 1.0).abs() < 1e-14, "{number}");
    }

    #[test]
    fn what_is_no_number_is_none() {
        for text in ["", ".", "-", "1,5", "1.2.3", "a", "1 2", "inf", "NaN", "1e", "--1", "1e999"] {
            assert_eq!(decimal(text), None, "{text}");
        }
    }
}
