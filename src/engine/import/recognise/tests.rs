//! Files in many forms, and what is recognised of them.

use proptest::prelude::*;

use super::super::columns::Money;
use super::super::{facts, preview};
use super::*;
use crate::results::ColumnReason;
use crate::settings::{ColumnMeaning, DecimalMark};

const ROWS: &str = "Customer|Date|Qty|Price|Note\n7|2011-01-01|1|2.5|a, b; c\n8|2011-01-02|1|3|\n";

fn recognised(text: &str) -> Recognised {
    let samples = Samples::whole(text.as_bytes());
    recognise(&samples, &ImportSettings::default()).expect("a table")
}

fn form(text: &str) -> Form {
    recognised(text).form
}

/// Settings with these columns.
fn chosen(columns: &[(&str, Meaning)]) -> ImportSettings {
    let columns = columns.iter().map(|&(column, meaning)| ColumnMeaning {
        column: column.to_owned(),
        means: Some(meaning),
    });
    ImportSettings { columns: columns.collect(), ..ImportSettings::default() }
}

#[test]
fn each_separator_is_told_by_the_columns_it_makes() {
    for separator in dialects::SEPARATORS {
        let quoted = ROWS.replace("a, b; c", "\"a, b; c\"");
        let form = form(&quoted.replace('|', &char::from(separator).to_string()));
        assert_eq!((form.dialect.separator, form.names.len(), form.mark), (separator, 5, 0));
    }
}

#[test]
fn a_byte_order_mark_is_no_part_of_a_name() {
    let form = form(&format!("\u{feff}{ROWS}"));
    assert_eq!((form.mark, form.names[0].as_str()), (3, "Customer"));
}

#[test]
fn the_values_tell_what_stands_before_decimals_unless_the_user_does() {
    let text = ROWS.replace("2.5", "2,5").replace("a, b; c", "").replace('|', ";");
    assert_eq!(form(&text).money.decimal(), numbers::Decimal::Comma);
    let settings =
        ImportSettings { decimal: Some(DecimalMark::Point), ..ImportSettings::default() };
    let form = recognise(&Samples::whole(text.as_bytes()), &settings).expect("a table").form;
    assert_eq!(form.money.decimal(), numbers::Decimal::Point);
    assert_eq!(form.quantities.decimal(), numbers::Decimal::Point);
}

#[test]
fn rows_above_the_header_are_passed_over() {
    let text = format!("Sales report\nMade on|2026-01-02\n\n{ROWS}");
    for text in [text.clone(), text.replace('\n', "\r\n"), text.replace('\n', "\r")] {
        let form = form(&text);
        assert_eq!((form.header, form.header_line, form.rows_to_skip), (Some(2), 4, 3));
        assert_eq!(form.names.len(), 5);
    }
}

#[test]
fn blanks_below_the_first_row_of_an_order_are_seen() {
    let form = |rows: &str| form(&format!("order,customer,date,qty,price\n{rows}"));
    assert!(form("1,a,2026-01-02,1,2\n1,,,1,3\n1,,,1,3\n").carries);
    assert!(form("0,a,2026-01-02,1,2\n1,a,2026-01-02,1,2\n1,,,1,3\n1,,,1,3\n").carries);
    assert!(!form("1,a,2026-01-02,1,2\n2,,,1,3\n3,,,1,3\n").carries);
    assert!(!form("1,a,2026-01-02,1,2\n1,,,1,3\n1,a,,1,3\n1,a,2026-01-02,1,3\n").carries);
    assert!(!form("1,,2026-01-02,1,2\n1,,2026-01-02,1,3\n").carries);
}

#[test]
fn other_samples_tell_what_the_head_does_not() {
    let mut samples = Samples::whole(b"order,customer,date,qty,price\n1,a,3/4/2026,1,2.345\n");
    let form =
        |samples: &Samples| recognise(samples, &ImportSettings::default()).expect("a table").form;
    assert!(form(&samples).dates.undecided.is_some());
    let piece = "1,,,1,2\n1,,,1,2\n9,b,13/4/2026,1,\"1,5\"\n9,,,1,2\nof other length,12/13/2026\n";
    samples.others.push(piece.as_bytes().to_vec());
    let form = form(&samples);
    assert_eq!(form.dates.undecided, None);
    assert_eq!(form.dates.forms[0].0.pattern(form.dates.reading), "DD/MM/YYYY");
    assert_eq!(form.money.decimal(), numbers::Decimal::Comma);
    // Of rows that follow each other only one leaves something blank.
    assert!(!form.carries);
}

#[test]
fn what_is_no_table_is_named() {
    for (head, expected) in [
        (b"".as_slice(), Unrecognised::Empty),
        (b" \r\n\t\n", Unrecognised::Empty),
        (b"%PDF-1.7", Unrecognised::NotText("kind-pdf")),
        (b"a\0b\x01,c\n", Unrecognised::NotText("kind-binary")),
    ] {
        let found = recognise(&Samples::whole(head), &ImportSettings::default());
        assert_eq!(found, Err(expected));
    }
}

#[test]
fn missing_columns_leave_the_rest_recognised() {
    let form = form("when;qty;Price\n1;2;3\n");
    assert_eq!(form.missing, [Meaning::Customer, Meaning::Date]);
    assert_eq!(
        (form.names.join(" "), form.columns.quantity),
        ("when qty Price".to_owned(), Some(1))
    );
    assert_eq!(form.columns.money, Money::Price(2));
}

#[test]
fn ten_thousand_columns_and_open_quotes_do_no_harm() {
    let wide = "x,".repeat(10_000) + "customer,date,qty,price\n";
    assert_eq!(form(&wide).columns.money, Money::Price(10_003));
    assert!(form("customer,date,qty,\"price\n1,2,3,4").missing.is_empty());
    assert!(form("customer,\"date,qty,price\n1,2,3,4").missing.is_empty());
}

#[test]
fn a_first_row_like_the_others_is_no_header() {
    for (text, columns) in [
        ("ana,2026-01-31,2\nbo,2026-02-01,1\nana,2026-02-03,1\n", 3),
        ("7;20260131;2;1,5\n8;20260201;1;2,5\n7;20260203;1;3,5\n", 4),
        ("ana@example.com\t5.00\nbo@example.com\t7.00\n", 2),
        ("7,2026-01-31,2.50\n", 3),
    ] {
        let recognised = recognised(text);
        let form = &recognised.form;
        assert_eq!((form.header, form.header_line, form.rows_to_skip), (None, 0, 0), "{text}");
        assert_eq!((form.names.len(), form.names[1].as_str()), (columns, "Column 2"), "{text}");
        assert_eq!(recognised.rows.len(), text.lines().count(), "{text}");
    }
    for text in ["who,when\nana,2026-01-31\n", "a,b\n1,2\n", "2025,Total\n1,2\n", "customer,1\n"] {
        assert_eq!(form(text).header, Some(0), "{text}");
    }
}

/// Thirty purchases in columns aligned by white space, as `row` writes them.
fn aligned(row: impl Fn(usize, usize, usize, f64) -> String) -> String {
    let line = |at: usize| {
        let pieces = [1, 2, 1, 3, 1, 5, 2][at % 7];
        row(at % 28 + 1, [4, 21, 50, 77, 93][at * at % 5], pieces, 9.97 * pieces as f64 + at as f64)
    };
    (0..30).map(line).collect()
}

#[test]
fn columns_aligned_by_white_space_are_told() {
    let master = aligned(|day, customer, pieces, paid| {
        format!(" {customer:05} 199701{day:02} {pieces:>2} {paid:>7.2}\r\n")
    });
    let sample = aligned(|day, customer, pieces, paid| {
        format!(" {:05} {customer:04} 199701{day:02} {pieces:>2} {paid:>7.2}\r\n", 10 * customer)
    });
    let header = " customer_id  date number_of_cds  dollar_value\r\n";
    for (text, header, shift) in [
        (master.clone(), None, 0),
        (sample, None, 1),
        (format!("{header}{master}"), Some(0), 0),
        (format!("\r\n{header}{}", master.replace("  ", "\t")), Some(0), 0),
    ] {
        let form = form(&text);
        assert!(form.dialect.is_aligned() && form.missing.is_empty(), "{form:?}");
        assert_eq!((form.header, form.names.len()), (header, 4 + shift));
        let columns = &form.columns;
        assert_eq!((columns.customer, columns.date), (Some(0), Some(1 + shift)));
        assert_eq!((columns.quantity, columns.money), (Some(2 + shift), Money::Amount(3 + shift)));
        assert_eq!(form.dates.forms[0].0.pattern(form.dates.reading), "YYYYMMDD");
    }
    let commas = form(&master.replace('.', ","));
    assert!(commas.dialect.is_aligned(), "the comma stands before decimals");
    assert_eq!(commas.money.decimal(), numbers::Decimal::Comma);
}

#[test]
fn what_the_user_chose_is_the_whole_truth() {
    let settings =
        chosen(&[("Qty", Meaning::Customer), ("Date", Meaning::Date), ("Price", Meaning::Amount)]);
    let text = format!("Customer list, 2026; Date\n{ROWS}");
    let form = recognise(&Samples::whole(text.as_bytes()), &settings).expect("a table").form;
    assert_eq!((form.dialect.separator, form.header), (b'|', Some(1)));
    let columns = &form.columns;
    assert_eq!((columns.customer, columns.date, columns.quantity), (Some(2), Some(1), None));
    assert_eq!((columns.money, columns.reasons[2]), (Money::Amount(3), ColumnReason::Chosen));
    assert_eq!(form.dates.readable, 2, "dates are looked at all the same");

    let settings = chosen(&[("Client", Meaning::Customer), ("Date", Meaning::Date)]);
    assert_eq!(
        recognise(&Samples::whole(ROWS.as_bytes()), &settings),
        Err(Unrecognised::NoSuchColumns(vec!["Client".to_owned()]))
    );
    let settings = chosen(&[("Qty", Meaning::Quantity)]);
    let form = recognise(&Samples::whole(ROWS.as_bytes()), &settings).expect("a table").form;
    assert_eq!(form.missing, Meaning::REQUIRED);
}

#[test]
fn columns_without_a_header_are_chosen_by_number() {
    let text = "red mug;x;4.50\nblue mug;y;5.50\n";
    let settings = chosen(&[("Column 2", Meaning::Customer), ("Column 3", Meaning::Amount)]);
    let found = recognise(&Samples::whole(text.as_bytes()), &settings).expect("a table");
    assert_eq!((found.form.header, found.form.columns.customer), (None, Some(1)));
    assert_eq!((found.rows.len(), found.form.columns.money), (2, Money::Amount(2)));
}

proptest! {
    #[test]
    fn anything_is_recognised_or_refused(
        rows in prop::collection::vec(
            prop::collection::vec(
                prop::sample::select(vec![
                    "", " ", "7", "0007", "2026-01-31", "3/4/2026", "19970101", "2,50", "$1.50",
                    "a b", "x", "\"", "ana@example.com", "date", "customer", "qty", "\r", "\u{e9}",
                ]),
                0..6,
            ),
            0..12,
        ),
        separator in prop::sample::select(vec![",", ";", "\t", "|", "  "]),
    ) {
        let text: Vec<String> = rows.iter().map(|row| row.join(separator)).collect();
        let settings = ImportSettings::default();
        let mut samples = Samples::whole(text.join("\n").as_bytes());
        samples.others.push(samples.head.clone());
        if let Ok(found) = recognise(&samples, &settings) {
            let form = &found.form;
            let facts = facts::facts(form, &form.dates, None, form.dates.reading);
            let columns = form.names.len();
            prop_assert_eq!(facts.columns.len(), columns);
            let table = preview::table(&found, form.dates.reading, facts);
            prop_assert!(table.rows.len() <= 8);
            prop_assert!(table.rows.iter().all(|row| row.len() == columns));
            prop_assert_eq!(form.missing.is_empty(), form.columns.customer.is_some() && form.columns.has_date());
        }
    }
}

#[test]
fn currencies_without_decimals_have_thousands() {
    let form = |prices: [&str; 2], rest: &str| {
        let [one, other] = prices;
        form(&format!(
            "customer\tdate\tprice{rest}\n7\t2026-01-02\t{one}\n8\t2026-01-03\t{other}\n"
        ))
    };
    for (prices, name, is_comma, is_open) in [
        (["Rp 45.000", "Rp 7.000"], "", true, false),
        (["45.000 đ", "7.000 đ"], "", true, false),
        (["¥1,200", "¥7,000"], "", false, false),
        (["45.000", "7.000"], " (CLP)", true, false),
        (["KWD 1.500", "KWD 7.250"], "", false, false),
        (["$45.000", "$7.990"], "", true, true),
        (["€ 1,250", "€ 2,990"], "", false, true),
        (["45.000", "7.990"], "", false, true),
        // Decimals that are there count, whatever the currency.
        (["Rp 45.000", "Rp 7.50"], "", false, false),
        (["1.234", "7,50"], " (CLP)", true, false),
    ] {
        let form = form(prices, name);
        let comma = form.money.decimal() == numbers::Decimal::Comma;
        assert_eq!(
            (comma, !form.open_numbers.is_empty()),
            (is_comma, is_open),
            "{prices:?} {name}"
        );
    }
}
