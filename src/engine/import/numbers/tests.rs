//! Every spelling that shops use, and columns of them.

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

#[test]
fn prices_of_any_shop_are_read() {
    for (text, style, expected) in [
        ("1.234,56", COMMA, 12_345_600),
        ("1,234.56", POINT, 12_345_600),
        ("1 234,56", COMMA, 12_345_600),
        ("1\u{a0}234,56", COMMA, 12_345_600),
        ("1\u{202f}234,56", COMMA, 12_345_600),
        ("1\u{2009}234,56", COMMA, 12_345_600),
        ("1'234.56", POINT, 12_345_600),
        ("1’234.56", POINT, 12_345_600),
        ("1,23,456.00", POINT, 1_234_560_000),
        ("$8.00", POINT, 80_000),
        ("-$8.00", POINT, -80_000),
        ("$-8.00", POINT, -80_000),
        ("$ -8.00", POINT, -80_000),
        ("$.50", POINT, 5_000),
        ("£2,999.00", POINT, 29_990_000),
        ("12,50 €", COMMA, 125_000),
        ("12,50\u{a0}€", COMMA, 125_000),
        ("-1.234,5€", COMMA, -12_345_000),
        ("EUR 12.50", POINT, 125_000),
        ("12.50 USD", POINT, 125_000),
        ("12.50usd", POINT, 125_000),
        ("USD12.50", POINT, 125_000),
        ("$12.50 USD", POINT, 125_000),
        ("kr 100", POINT, 1_000_000),
        ("100,00 kr.", COMMA, 1_000_000),
        ("R$ 10", POINT, 100_000),
        ("R$ 1.234,56", COMMA, 12_345_600),
        ("US$5", POINT, 50_000),
        ("CHF 1'234.50", POINT, 12_345_000),
        ("Fr. 12.50", POINT, 125_000),
        ("Fr.12.50", POINT, 125_000),
        ("Rs.500", POINT, 5_000_000),
        ("12,50 zł", COMMA, 125_000),
        ("¥1,200", POINT, 12_000_000),
        ("₹1,23,456.00", POINT, 1_234_560_000),
        ("(12.50)", POINT, -125_000),
        ("($12.50)", POINT, -125_000),
        ("$(12.50)", POINT, -125_000),
        ("(12,50 €)", COMMA, -125_000),
        ("(12,50) €", COMMA, -125_000),
        ("12.50-", POINT, -125_000),
        ("12,50- €", COMMA, -125_000),
        ("12,50 € -", COMMA, -125_000),
        ("\u{2212}12.50", POINT, -125_000),
        ("- 12.50", POINT, -125_000),
        ("+12.50 €", POINT, 125_000),
        ("12 %", POINT, 120_000),
        ("%12", POINT, 120_000),
        ("12,5%", COMMA, 125_000),
        ("1e3", POINT, 10_000_000),
        ("1.5E+03", POINT, 15_000_000),
        ("1,5E+03", COMMA, 15_000_000),
        ("25e-1", COMMA, 25_000),
        ("'12.50", POINT, 125_000),
        ("\u{a0}'12.50\u{a0}", POINT, 125_000),
        ("'$12.50", POINT, 125_000),
        ("1,234.56785", POINT, 12_345_679),
        ("$19.990000000000002", POINT, 199_900),
        ("$1,234,567,890,123,456,789", POINT, i64::MAX),
    ] {
        assert_eq!(ticks(text, style), Ok(expected), "{text}");
        let quantity = quantity(text.as_bytes(), style).expect(text);
        let rounded = amount(quantity.abs(), crate::domain::Money::from_ticks(10_000));
        if expected != i64::MAX {
            assert_eq!(rounded.map(|money| money.ticks()), Ok(expected.abs()), "{text}");
        }
    }
}

#[test]
fn bytes_of_windows_1252_are_read() {
    for (text, style, expected) in [
        (b"\xA32,999.00".as_slice(), POINT, 29_990_000),
        (b"12,50 \x80", COMMA, 125_000),
        (b"12,50\xA0\x80", COMMA, 125_000),
        (b"1\xA0234,56", COMMA, 12_345_600),
        (b"\xA51200", POINT, 12_000_000),
        (b"1\x92234.56", POINT, 12_345_600),
        (b"12,50 z\xB3", COMMA, 125_000),
    ] {
        assert_eq!(ticks(text, style), Ok(expected), "{text:?}");
    }
}

#[test]
fn what_no_number_has_is_unreadable() {
    for text in [
        "12 pcs",
        "12 kg",
        "abc",
        "$",
        "()",
        "-",
        "%",
        "'",
        "''5",
        "$5 €",
        "5 USD EUR",
        "$$5",
        "$5%",
        "12%%",
        "(5",
        "5)",
        "-(5)",
        "(-5)",
        "(5)-",
        "-5-",
        "--5",
        "+-5",
        "5+",
        "12.-",
        "1 2",
        "1, 234",
        "1'23",
        "1e",
        "e3",
        "1e3e3",
        "0x10",
        "1_000",
        "½",
        "٣",
        "2011-12-09",
        "12:50",
        "5/6",
        "#5",
        "=5",
    ] {
        for style in [Style::default(), POINT, COMMA] {
            assert_eq!(ticks(text, style), Err(Fault::Unreadable), "{text:?}");
            assert_eq!(quantity(text.as_bytes(), style), Err(Fault::Unreadable), "{text:?}");
        }
    }
    assert_eq!(ticks("1".repeat(80) + "€", POINT), Err(Fault::Unreadable));
}

#[test]
fn a_column_tells_its_style() {
    let plain = Style::default();
    let cases: &[(&[&str], Style, bool)] = &[
        (&[], plain, false),
        (&["", " ", "\u{a0}"], plain, false),
        (&["5", "12", "1234", "1e3"], plain, false),
        (&["2.55", "1,234"], POINT, false),
        (&["2,55", "1.234"], COMMA, false),
        (&["1.234,5"], COMMA, false),
        (&["1,234.567"], POINT, false),
        (&["1.234.567", "1.234"], COMMA, false),
        (&["1,234", "1,23,456"], POINT, false),
        (&["0,500", "1,234"], COMMA, false),
        (&["0.500", "1.234"], POINT, false),
        (&["1234.567", "1.234"], POINT, false),
        (&["1 234", "12"], POINT, false),
        (&["1 234", "12,500"], COMMA, false),
        (&["1'234", "12.500"], POINT, false),
        (&["1 234", "12.500", "12,500"], POINT, true),
        (&["1.234", "12"], POINT, true),
        (&["1,234", "12"], POINT, true),
        (&["1.234", "1,234"], POINT, true),
        (&["2.5", "2,5"], POINT, false),
        (&["2.5", "2,5", "1.234"], POINT, true),
        (&["2.5", "2,5", "3,5", "1.234"], COMMA, false),
        (&["€ 1.234,00", "12 pcs"], COMMA, false),
    ];
    for &(values, style, undecided) in cases {
        let finding = survey(values);
        assert_eq!((finding.style, finding.undecided), (style, undecided), "{values:?}");
    }
}

#[test]
fn another_column_tells_the_style_of_one_that_does_not() {
    let undecided = survey(&["1.234", "5"]);
    let plain = survey(&["5"]);
    let comma = survey(&["1,50"]);
    let point = survey(&["1.50"]);
    assert_eq!(undecided.style_beside(&comma), COMMA);
    assert_eq!(undecided.style_beside(&plain), POINT);
    assert_eq!(plain.style_beside(&comma), COMMA);
    assert_eq!(plain.style_beside(&undecided), Style::default());
    assert_eq!(point.style_beside(&comma), POINT);
}

#[test]
fn a_column_is_counted() {
    let values =
        ["", " ", "6", "6.0", "-2.5", "(3)", "-0", "10 %", "$5", "€5", "€7", "kr 5", "n/a", "1,5"];
    let finding = survey(&values);
    let counts = [finding.blank, finding.readable, finding.unreadable];
    assert_eq!(counts, [2, 10, 2]);
    assert_eq!([finding.whole, finding.negative, finding.percent], [9, 2, 1]);
    let currencies: Vec<_> = finding.currencies.iter().map(|(key, n)| (key.code(), *n)).collect();
    assert_eq!(currencies, [("EUR", 2), ("USD", 1)]);
    assert_eq!(survey::<&str>(&[]), Finding::default());
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
