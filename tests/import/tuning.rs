//! Rules that the user tunes: what each takes, that counts add up, and what becomes of returns.

use std::io::Cursor;

use regulars::domain::Day;
use regulars::engine::import::{Error, Imported, Source, Tables, import, reject};
use regulars::engine::native::{NativeHost, block_on};
use regulars::results::{RejectedRow, Rule};
use regulars::settings::{
    CleaningRules, ColumnMeaning, DecimalMark, ImportSettings, Meaning, Settings, Treatment,
};

use crate::{check_invariants, told};

const SHOP: &str = "order,customer,date,sku,qty,price,country,status,currency\n\
    1,ann,2026-01-05,mug,1,5.00,France,paid,EUR\n\
    2,ann,2026-02-05,mug,-1,5.00,France,paid,EUR\n\
    3,ann,2026-03-05,POST,1,0.03,France,paid,EUR\n\
    4,bob,2026-01-06,cup,2,4.00,EIRE,paid,EUR\n\
    C5,bob,2026-01-07,cup,2,4.00,EIRE,paid,EUR\n\
    6,bob,2026-01-08,cup,1,4.00,EIRE,refunded,EUR\n\
    7,cid,2026-04-01,pot,1,9.00,France,paid,USD\n\
    8,dot,2026-04-02,pot,-3,9.00,France,paid,EUR\n\
    9,,2026-04-02,pot,3,9.00,France,paid,EUR\n";

/// No row.
const NONE: [u64; 0] = [];

fn plan(change: impl FnOnce(&mut ImportSettings)) -> Settings {
    let mut settings = Settings::study();
    change(&mut settings.import);
    settings
}

fn source() -> Source<'static> {
    Source {
        name: "shop.csv".to_owned(),
        bytes: SHOP.len() as u64,
        identity: String::new(),
        reader: Box::new(Cursor::new(SHOP.as_bytes())),
    }
}

fn read(change: impl FnOnce(&mut ImportSettings)) -> Result<Imported, Error> {
    let plan = plan(change).check().expect("in range");
    block_on(import(vec![source()], None, &plan, &NativeHost::new(1, |_| Ok(()))))
}

fn taken(rule: Rule, change: impl FnOnce(&mut CleaningRules)) -> Vec<u64> {
    let read = read(|import| change(&mut import.rules)).expect("a sale is left");
    check_invariants(&read);
    let step = read.report.steps.iter().find(|step| step.rule == rule);
    step.map_or_else(Vec::new, |step| step.samples.iter().map(|sample| sample.line).collect())
}

#[test]
fn each_rule_takes_what_it_says() {
    let labels = |label: &str| vec![label.to_owned()];
    let day = |text: &str| Some(text.parse::<Day>().expect("a day"));
    assert_eq!(taken(Rule::NonPositivePrice, |rules| rules.price_limit = 0.03), [4]);
    assert_eq!(taken(Rule::NonPositivePrice, |rules| rules.price_limit = 0.02), NONE);
    assert_eq!(taken(Rule::Cancelled, |_| ()), [6]);
    assert_eq!(taken(Rule::Cancelled, |rules| rules.cancelled = Treatment::Keep), NONE);
    assert_eq!(taken(Rule::NotCompleted, |_| ()), [7]);
    assert_eq!(taken(Rule::NotCompleted, |rules| rules.not_completed = Treatment::Keep), NONE);
    assert_eq!(taken(Rule::OtherDays, |rules| rules.from = day("2026-01-06")), [2]);
    assert_eq!(taken(Rule::OtherDays, |rules| rules.until = day("2026-01-05")), [4, 5, 8]);
    let france = |rules: &mut CleaningRules| rules.only_country = Some("France".to_owned());
    assert_eq!(taken(Rule::OtherCountry, france), [5]);
    assert_eq!(taken(Rule::OtherCountry, |rules| rules.left_out_countries = labels("EIRE")), [5]);
    assert_eq!(taken(Rule::NoProduct, |rules| rules.left_out_products = labels("POST")), [4]);
    let ann = |rules: &mut CleaningRules| rules.left_out_customers = labels("ann");
    assert_eq!(taken(Rule::LeftOutCustomer, ann), [2, 4]);
    assert_eq!(taken(Rule::OtherCurrency, |_| ()), [8]);
}

#[test]
fn a_limit_above_all_prices_is_told() {
    let error = read(|import| import.rules.price_limit = 100.0).expect_err("nothing is left");
    let (told, advice) = told(&error);
    assert!(told.contains("6 without a price above the limit"), "{told}");
    assert!(advice.contains("Lower it"), "{advice}");
}

#[test]
fn another_currency_can_be_kept() {
    let read_in = |code: &str| read(|import| import.currency = Some(code.to_owned()));
    let dollars = read_in("USD").expect("one sale");
    assert_eq!(dollars.transactions.customers, ["cid"]);
    assert_eq!(dollars.report.files[0].currency.as_deref(), Some("USD"));
    let tallies: Vec<_> =
        dollars.report.currencies.iter().map(|tally| (tally.label.as_str(), tally.rows)).collect();
    assert_eq!(tallies, [("EUR", 3), ("USD", 1)]);
    assert!(matches!(read_in("GBP"), Err(Error::NoSale { .. })), "no sale in it");
    assert!(matches!(read_in("gold"), Err(Error::UnknownCurrency { .. })));
}

#[test]
fn what_came_back_stays_with_its_customer() {
    let returns = |change: fn(&mut ImportSettings)| {
        let read = read(change).expect("sales are left");
        let amounts = read.transactions.returns.amount.iter().map(|amount| amount.units());
        let returns = read.transactions.returns.lines.iter().copied().zip(amounts);
        read.transactions.customers.clone().into_iter().zip(returns).collect::<Vec<_>>()
    };
    let of = |customer: &str, lines, amount| (customer.to_owned(), (lines, amount));
    // Dot never bought anything in the file, Cid pays in dollars.
    assert_eq!(returns(|_| ()), [of("ann", 1, 5.0), of("bob", 2, 12.0)]);
    let from = |import: &mut ImportSettings| import.rules.from = Some(Day(20_493));
    assert_eq!(Day(20_493).to_string(), "2026-02-09");
    assert_eq!(returns(from), [of("ann", 0, 0.0)]);
}

#[test]
fn every_rejected_row_comes_with_line_and_reason() {
    let plan = Settings::default().check().expect("in range");
    let host = NativeHost::new(1, |_| Ok(()));
    let report = block_on(import(vec![source()], None, &plan, &host)).expect("sales").report;
    let mut rows: Vec<RejectedRow> = Vec::new();
    let take = |mut more: Vec<RejectedRow>| rows.append(&mut more);
    block_on(reject(vec![source()], None, &plan, &report, &host, take)).expect("read before");
    let found: Vec<_> = rows.iter().map(|row| (row.line, row.rule)).collect();
    let expected = [
        (3, Rule::NonPositiveQuantity),
        (4, Rule::Charge),
        (6, Rule::Cancelled),
        (7, Rule::NotCompleted),
        (8, Rule::OtherCurrency),
        (9, Rule::NonPositiveQuantity),
        (10, Rule::MissingCustomer),
    ];
    assert_eq!(found, expected);
    assert_eq!(rows[2].fields[..3], ["C5", "bob", "2026-01-07"]);
    assert_eq!(rows.len() as u64, report.rows_read - report.rows_kept);
}

/// Found by fuzzing: a byte that is a blank in one code page and a letter in another.
#[test]
fn rows_are_rejected_as_they_were_read() {
    let file: &[u8] = b"customer,date,product,quantity,price\nann,2026-01-31,mug,\"\xa0\xa03\",1\n";
    let source = || Source {
        name: "shop.csv".to_owned(),
        bytes: file.len() as u64,
        identity: String::new(),
        reader: Box::new(Cursor::new(file)),
    };
    let plan = Settings::default().check().expect("in range");
    let host = NativeHost::new(1, |_| Ok(()));
    let report = block_on(import(vec![source()], None, &plan, &host)).expect("a sale").report;
    assert_eq!(report.rows_kept, 1);
    assert!(!report.files[0].encoding.starts_with("windows"), "{}", report.files[0].encoding);
    let mut rejected = 0;
    let take = |rows: Vec<RejectedRow>| rejected += rows.len();
    block_on(reject(vec![source()], None, &plan, &report, &host, take)).expect("read before");
    assert_eq!(rejected, 0);
}

#[test]
fn chosen_columns_are_the_whole_truth() {
    let column = |column: &str, means| ColumnMeaning { column: column.to_owned(), means };
    let read = read(|import| {
        import.columns = vec![
            column("country", Some(Meaning::Customer)),
            column("date", Some(Meaning::Date)),
            column("price", Some(Meaning::Amount)),
        ];
    });
    let read = read.expect("sales are left");
    assert_eq!(read.transactions.customers, ["EIRE", "France"]);
    assert!(read.transactions.catalogue.code.is_empty());
    // No status, no currency, no order: every row with money is a sale.
    assert_eq!(read.report.rows_kept, 9);
}

#[test]
fn a_choice_for_another_file_is_told() {
    let chosen = |column: &str, means| {
        let column = ColumnMeaning { column: column.to_owned(), means: Some(means) };
        told(&read(|import| import.columns = vec![column]).expect_err("cannot be read")).0
    };
    assert_eq!(chosen("Buyer", Meaning::Customer), "shop.csv has no column named Buyer");
    let told = chosen("customer", Meaning::Customer);
    assert!(told.starts_with("shop.csv has no column for the date"), "{told}");
}

#[test]
fn numbers_that_can_be_read_two_ways_are_asked_about() {
    let file = |text: &'static str| Source {
        name: "shop.csv".to_owned(),
        bytes: text.len() as u64,
        identity: String::new(),
        reader: Box::new(Cursor::new(text.as_bytes())),
    };
    let look = |text, settings: &ImportSettings| {
        let tables = Tables::of(vec![file(text)], settings).expect("a table");
        tables.preview(settings).tables.remove(0).facts
    };
    let open = "customer,date,amount\nann,2026-01-31,1.500\nbob,2026-01-31,2.000\n";
    let facts = look(open, &ImportSettings::default());
    let expected = [("1.500".to_owned(), 1.5, 1_500.0), ("2.000".to_owned(), 2.0, 2_000.0)];
    assert_eq!((facts.decimal, facts.open_numbers), (DecimalMark::Point, expected.to_vec()));
    for (mark, ticks) in [(DecimalMark::Point, 35_000), (DecimalMark::Comma, 35_000_000)] {
        let settings = ImportSettings { decimal: Some(mark), ..ImportSettings::default() };
        assert_eq!(look(open, &settings).open_numbers, []);
        let plan = Settings { import: settings, ..Settings::default() }.check().expect("in range");
        let host = NativeHost::new(1, |_| Ok(()));
        let read = block_on(import(vec![file(open)], None, &plan, &host)).expect("two sales");
        let sum: i64 = read.transactions.lines.amount.iter().map(|amount| amount.ticks()).sum();
        assert_eq!(sum, ticks);
    }
    // Another number of the file tells.
    for told in ["cid,2026-01-31,2.5\n", "cid,2026-01-31,\"1,5\"\n"] {
        let text: &'static str = format!("{open}{told}").leak();
        assert_eq!(look(text, &ImportSettings::default()).open_numbers, [], "{told}");
    }
}
