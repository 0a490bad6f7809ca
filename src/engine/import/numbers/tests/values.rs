//! Every spelling that shops use.

use super::super::super::Fault;
use super::super::super::encodings::Encoding;
use super::super::*;
use super::{COMMA, POINT, ticks};

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
