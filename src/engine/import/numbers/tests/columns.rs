//! Columns of numbers.

use super::super::super::encodings::Encoding;
use super::super::*;
use super::{COMMA, POINT, survey, ticks};

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
        ["from $3.00", "from $2.00", "from $1.00"],
        ["Price: $3.00", "Price: $2.00", "Price: $1.00"],
        ["3.00 € (incl. VAT)", "2.00 € (incl. VAT)", "1.00 € (incl. VAT)"],
        ["3.00 € per piece", "2.00 € per piece", "1.00 € per piece"],
        ["3 zorgs", "2 zorgs", "1 zorg"],
    ] {
        let (finding, read) = column(&values);
        assert_eq!(read, [Some(30_000), Some(20_000), Some(10_000)], "{values:?}");
        assert!(!finding.units.is_empty(), "{values:?}");
        let strict = survey(&values);
        assert!(strict.readable <= 1, "only who looks for units finds them: {values:?}");
    }
    for values in [
        ["Mug 12", "Soap 5", "Tray 1", "Lamp 7"],
        ["3 mugs", "2 soaps", "1 tray", "4 lamps"],
        // Thousands and millions are no units.
        ["5k", "2.5k", "7k", "1K"],
        ["$1.2M", "$3M", "$0.5m", "$7m"],
        ["3 Tsd. €", "2 k€", "1 Mio. €", "1 Mio €"],
        ["3万円", "2万円", "1億円", "4万"],
    ] {
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
    assert_eq!(counts, [2, 11, 1], "1,5 is read although most have a point");
    assert_eq!([finding.whole, finding.negative, finding.percent], [9, 2, 1]);
    let currencies: Vec<_> = finding.currencies.iter().map(|(key, n)| (key.code(), *n)).collect();
    assert_eq!(currencies, [("EUR", 2), ("USD", 1)]);
    assert_eq!(survey::<&str>(&[]), Finding::default());
}
