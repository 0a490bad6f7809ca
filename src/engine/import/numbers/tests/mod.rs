//! Numbers of any style come back, and nothing panics.

mod columns;
mod values;

use proptest::prelude::*;

use super::super::Fault;
use super::*;

const POINT: Style = Style::with_decimal(Decimal::Point);
const COMMA: Style = Style::with_decimal(Decimal::Comma);

fn ticks(text: impl AsRef<[u8]>, style: Style) -> Result<i64, Fault> {
    price(text.as_ref(), style).map(|price| price.ticks())
}

fn survey<T: AsRef<[u8]>>(values: &[T]) -> Finding {
    let mut survey = Survey::default();
    values.iter().for_each(|value| survey.look(value.as_ref()));
    survey.finish()
}

/// Ticks written with two decimals at least.
fn written(ticks: i64, separator: &str, is_indian: bool, mark: char) -> String {
    let whole = (ticks.abs() / 10_000).to_string();
    let mut text = String::new();
    for (at, digit) in whole.chars().enumerate() {
        let left = whole.len() - at;
        let is_boundary = if is_indian {
            left == 3 || (left > 3 && left % 2 == 1)
        } else {
            left.is_multiple_of(3)
        };
        if at > 0 && is_boundary {
            text.push_str(separator);
        }
        text.push(digit);
    }
    let decimals = format!("{:04}", ticks.abs() % 10_000);
    text.push(mark);
    text.push_str(decimals.strip_suffix("00").unwrap_or(&decimals));
    text
}

const STYLES: [(&str, bool, char); 9] = [
    ("", false, '.'),
    ("", false, ','),
    (",", false, '.'),
    (".", false, ','),
    (" ", false, ','),
    ("\u{202f}", false, ','),
    ("'", false, '.'),
    ("’", false, ','),
    (",", true, '.'),
];

/// What stands before and behind a number that is not negative, and one that is.
const DECORATIONS: [[(&str, &str); 2]; 5] = [
    [("", ""), ("-", "")],
    [("$", ""), ("($", ")")],
    [("", " €"), ("", "- €")],
    [("CHF ", ""), ("CHF -", "")],
    [("'", "\u{a0}zł"), ("'\u{2212}", "\u{a0}zł")],
];

proptest! {
    #[test]
    fn no_bytes_panic(bytes in prop::collection::vec(any::<u8>(), 0..100)) {
        check_bytes(&bytes)?;
    }

    #[test]
    fn no_pieces_of_numbers_panic(
        bytes in "[-+()%'’$€ \u{a0}.,0-9eEkr]{0,12}"
    ) {
        check_bytes(bytes.as_bytes())?;
    }

    #[test]
    fn columns_of_any_style_come_back(
        amounts in prop::collection::vec(-1_000_000_000_000_i64..1_000_000_000_000, 1..20),
        (separator, is_indian, mark) in prop::sample::select(&STYLES[..]),
        decoration in prop::sample::select(&DECORATIONS[..]),
    ) {
        let values: Vec<String> = amounts.iter().map(|&ticks| {
            let (before, behind) = decoration[usize::from(ticks < 0)];
            format!("{before}{}{behind}", written(ticks, separator, is_indian, mark))
        }).collect();
        let finding = survey(&values);
        prop_assert!(!finding.undecided);
        prop_assert_eq!(finding.readable, amounts.len() as u64);
        prop_assert_eq!(finding.negative, amounts.iter().filter(|&&ticks| ticks < 0).count() as u64);
        for (value, &expected) in values.iter().zip(&amounts) {
            prop_assert_eq!(ticks(value, finding.style), Ok(expected), "{}", value);
        }
    }

    #[test]
    fn the_order_of_values_does_not_matter(
        (values, shuffled) in prop::collection::vec("[-$€]?[0-9]{1,3}[.,]?[0-9]{0,3}", 0..20)
            .prop_flat_map(|values| (Just(values.clone()), Just(values).prop_shuffle()))
    ) {
        prop_assert_eq!(survey(&values), survey(&shuffled));
    }
}

/// A survey promises what reading keeps.
fn check_bytes(bytes: &[u8]) -> Result<(), TestCaseError> {
    Currency::read(bytes);
    for style in [Style::default(), POINT, COMMA] {
        prop_assert_eq!(price(bytes, style).is_ok(), quantity(bytes, style).is_ok());
    }
    let finding = survey(&[bytes]);
    prop_assert_eq!(finding.readable == 1, price(bytes, finding.style).is_ok());
    prop_assert_eq!(finding.blank + finding.readable + finding.unreadable, 1);
    Ok(())
}
