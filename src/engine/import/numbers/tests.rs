//! Every spelling that shops use, and columns of them.

use proptest::prelude::*;

use super::super::Fault;
use super::super::encodings::Encoding;
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
        ("45,-", COMMA, 450_000),
        ("45.-", POINT, 450_000),
        ("45,–", COMMA, 450_000),
        ("45,--", COMMA, 450_000),
        ("45:-", COMMA, 450_000),
        ("CHF 12.—", POINT, 120_000),
        ("1.234,- kr", COMMA, 12_340_000),
        ("kr 45,-", COMMA, 450_000),
        ("-45,- €", COMMA, -450_000),
        ("Rs. 1,23,456/-", POINT, 1_234_560_000),
        ("1,000/=", POINT, 10_000_000),
        ("1.234,50 TL", COMMA, 12_345_000),
        ("1\u{a0}234,50 ₽", COMMA, 12_345_000),
        ("12,50 руб.", COMMA, 125_000),
        ("12,90 zł.", COMMA, 129_000),
        ("$1,234.50 CAD", POINT, 12_345_000),
        ("USD$ 5", POINT, 50_000),
        ("US$ 5 USD", POINT, 50_000),
        ("₩1,000원", POINT, 10_000_000),
        ("S/ 12.50", POINT, 125_000),
        ("S/.12.50", POINT, 125_000),
        ("50 USD.", POINT, 500_000),
        ("٣", POINT, 30_000),
        ("١٦٫٧٥", POINT, 167_500),
        ("١٦٫٧٥", COMMA, 167_500),
        ("١٬٢٣٤٫٥٠", COMMA, 12_345_000),
        ("۱۲۳", POINT, 1_230_000),
        ("१२.५०", POINT, 125_000),
        ("１，２３４．５０", POINT, 12_345_000),
        ("￥１２０", POINT, 1_200_000),
        ("๑๒.๕๐ บาท", POINT, 125_000),
        ("\u{200f}١٢٫٥٠ ر.س\u{200f}", POINT, 125_000),
        ("\u{200e}-5", POINT, -50_000),
        ("–5", POINT, -50_000),
        ("▲1,234", POINT, -12_340_000),
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
fn bytes_of_other_encodings_are_read() {
    for (name, text, expected) in [
        ("windows-1250", b"12,50 z\xB3".as_slice(), "PLN"),
        ("windows-1250", b"12,50 K\xE8", "CZK"),
        ("windows-1251", b"12,50 \xF0\xF3\xE1.", "RUB"),
        ("windows-1251", b"1\xA0234,50 \xE3\xF0\xED", "UAH"),
        ("windows-1254", b"1.234,50 TL", "TRY"),
        ("macintosh", b"12,50\xCA\xDB", "EUR"),
        ("cp850", b"\x9C12,50", "GBP"),
        ("Shift_JIS", b"\\1.200", "JPY"),
        ("EUC-KR", b"1.200\xBF\xF8", "KRW"),
        ("GBK", b"1.200\xD4\xAA", "CNY"),
        // Of samples without any such byte nobody knows what the file is in.
        ("UTF-8", b"12,50 K\xE8", "CZK"),
        ("UTF-8", b"12,50 \xF0\xF3\xE1.", "RUB"),
    ] {
        let encoding = Encoding::named(name).expect("a name");
        let style = COMMA.in_encoding(encoding);
        assert!(ticks(text, style).is_ok_and(|ticks| ticks > 0), "{name} {text:?}");
        let sign = sign_of(text, style).and_then(|sign| sign.currency(None));
        assert_eq!(sign.as_ref().map(Currency::code), Some(expected), "{name} {text:?}");
    }
}

/// How a column that may have units is read, and its values in ticks.
fn column(values: &[&str]) -> (Finding, Vec<Option<i64>>) {
    let mut survey = Survey::with_units(Encoding::UTF_8);
    values.iter().for_each(|value| survey.look(value.as_bytes()));
    let finding = survey.finish();
    let read = values.iter().map(|value| ticks(value, finding.style).ok()).collect();
    (finding, read)
}

#[test]
fn units_are_taken_off_where_they_are_the_same() {
    for values in [
        ["3 pcs", "2 pcs", "1 pc"],
        ["x3", "x2", "x1"],
        ["3x", "2x", "1x"],
        ["×3", "× 2", "×1"],
        ["3 Stk.", "2 Stk.", "1 Stk."],
        ["3 St", "2", "1 St"],
        ["3 шт.", "2 шт", "1 шт."],
        ["3個", "２個", "１個"],
        ["3개", "2개", "1개"],
        ["3 szt.", "2 szt.", "1 szt."],
        ["3 adet", "2 adet", "1 adet"],
        ["3 ชิ้น", "2 ชิ้น", "1 ชิ้น"],
        ["3 (pcs)", "2 (pcs)", "1 (pcs)"],
        ["Qty: 3", "Qty: 2", "Qty: 1"],
        ["3.00 ea", "2.00 ea", "1.00 each"],
        ["$3.00/ea", "$2.00/ea", "$1.00/ea"],
        ["3.00 € per piece", "2.00 € per piece", "1.00 € per piece"],
        ["3 zorgs", "2 zorgs", "1 zorg"],
    ] {
        let (finding, read) = column(&values);
        assert_eq!(read, [Some(30_000), Some(20_000), Some(10_000)], "{values:?}");
        assert!(!finding.units.is_empty(), "{values:?}");
        let strict = survey(&values);
        assert!(strict.readable <= 1, "only who looks for units finds them: {values:?}");
    }
    for values in
        [["Mug 12", "Soap 5", "Tray 1", "Lamp 7"], ["3 mugs", "2 soaps", "1 tray", "4 lamps"]]
    {
        let (finding, read) = column(&values);
        assert_eq!((finding.readable, read), (0, vec![None; 4]), "{values:?}");
    }
}

#[test]
fn credits_are_negative_unless_sales_are_credited() {
    let (_, read) = column(&["5.00", "6.00 DR", "2.00 CR", "7.00"]);
    assert_eq!(read, [Some(50_000), Some(60_000), Some(-20_000), Some(70_000)]);
    let (_, read) = column(&["5.00 Cr", "6.00 Cr", "2.00 Dr"]);
    assert_eq!(read, [Some(50_000), Some(60_000), Some(-20_000)]);
}

#[test]
fn values_in_the_other_style_are_read_and_counted() {
    let (finding, read) = column(&["2.50", "3.75", "1,234.50", "4,75", "1.234,50", "1,000"]);
    let expected = [25_000, 37_500, 12_345_000, 47_500, 12_345_000, 10_000_000].map(Some);
    assert_eq!(read, expected);
    assert_eq!(finding.mixed(), Some((2, 1)));
    assert_eq!(column(&["2.50", "3.75"]).0.mixed(), None);
}

#[test]
fn ends_of_numbers_tell_thousands() {
    let pattern = |values: &[&str]| survey(values).pattern();
    let grouped = ["1.990", "500", "12.490", "990", "3.500", "750"];
    assert_eq!(pattern(&grouped), Some(Decimal::Comma));
    assert_eq!(pattern(&["1.990", "12.490", "3.500"]), None, "each has a mark");
    assert_eq!(pattern(&["1.237", "12.491", "5", "7", "9"]), None, "too few");
    let fractions: Vec<String> = (0..60).map(|at| format!("{}.{}", at % 7, 111 + at * 3)).collect();
    let fractions = fractions.iter().filter(|text| !text.ends_with('0') && !text.starts_with('0'));
    let mut fractions: Vec<&str> = fractions.map(String::as_str).collect();
    fractions.extend(["1", "2", "3"]);
    assert_eq!(pattern(&fractions), Some(Decimal::Point));
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
        "12.--- ",
        "12-- ",
        "$5 CAD EUR",
        "5 CR",
        "x3",
        "1 2",
        "1, 234",
        "1'23",
        "1e",
        "e3",
        "1e3e3",
        "0x10",
        "1_000",
        "½",
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
        let found = finding.style.and_mixed(false);
        assert_eq!((found, finding.undecided), (style, undecided), "{values:?}");
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
