//! The two Online Retail files give their published figures.

use std::collections::BTreeMap;
use std::io::Cursor;

use regulars::domain::Minute;
use regulars::engine::import::{Imported, Transactions};
use regulars::results::{Doubles, Rule};
use regulars::settings::{CleaningRules, Meaning, Settings, Treatment};

use crate::{check_invariants, read_bytes, read_with, shipped, steps};

/// The figures of the reference study (`online_retail_II.csv`), which were reproduced with pandas
/// from the same file.
#[test]
fn the_sample_shop_gives_the_figures_of_the_study() {
    let packed = shipped("public/sample/online-retail-ii.csv.zst");
    let imported = in_study(&packed, |_| {});
    check_invariants(&imported);
    let Imported { transactions, report } = &imported;
    assert_eq!(report.rows_read, 1_067_371);
    assert_eq!(
        steps(report),
        [
            (Rule::MissingCustomer, 243_007, 824_364),
            (Rule::Unreadable, 0, 824_364),
            (Rule::NonPositiveQuantity, 18_744, 805_620),
            (Rule::NonPositivePrice, 71, 805_549),
            (Rule::Cancelled, 0, 805_549),
            (Rule::OutOfRange, 0, 805_549),
        ]
    );
    assert_eq!(report.rows_kept, 805_549);
    assert_eq!(report.without_description, 4_382);
    assert_eq!(report.duplicates, 34_335);
    assert_eq!(report.countries.len(), 41);
    assert_eq!(transactions.customers.len(), 5_878);
    assert_eq!(transactions.orders, 36_969);
    assert_eq!(transactions.catalogue.code.len(), 4_631);
    // 17,743,429.178 in ten-thousandths: the study rounds to 17,743,429.18.
    assert_eq!(revenue(transactions), 177_434_291_780);
    assert_eq!(
        period(transactions),
        ("2009-12-01 07:45".to_owned(), "2011-12-09 12:50".to_owned())
    );
    assert_eq!(transactions.customers.first().map(String::as_str), Some("12346"));
    let heart = transactions.catalogue.code.iter().position(|code| code == "85123A");
    let heart = heart.expect("the best-selling product");
    assert_eq!(transactions.catalogue.name[heart], "WHITE HANGING HEART T-LIGHT HOLDER");

    let file = &report.files[0];
    assert_eq!((file.name.as_str(), file.bytes), ("sales.csv", packed.len() as u64));
    assert_eq!((file.compression.as_str(), file.encoding.as_str()), ("zstd", "UTF-8"));
    assert_eq!(file.separator, ',');
    let meanings: Vec<_> = file.columns.iter().map(|column| column.meaning).collect();
    let expected = [
        Meaning::Order,
        Meaning::Product,
        Meaning::Description,
        Meaning::Quantity,
        Meaning::Date,
        Meaning::Price,
        Meaning::Customer,
        Meaning::Country,
    ];
    assert_eq!(meanings, expected.map(Some));
    // As `grep -n` and `awk` find them in the unpacked file.
    let first = |rule| {
        let step = report.steps.iter().find(|step| step.rule == rule).expect("listed");
        step.samples.first().map(|sample| (sample.line, sample.text.as_str()))
    };
    assert_eq!(
        first(Rule::MissingCustomer),
        Some((265, "489464,21733,85123a mixed,-96,2009-12-01 10:52:00,0.0,,United Kingdom"))
    );
    assert_eq!(
        first(Rule::NonPositiveQuantity),
        Some((
            180,
            "C489449,22087,PAPER BUNTING WHITE LACE,-12,2009-12-01 10:33:00,2.95,16321.0,Australia"
        ))
    );
}

/// The same file as it is read by itself. Expected figures: a script in Python with exact fractions,
/// independent of this program, over the unpacked file. Doubled orders have every row at least twice: 14,504
/// sales of the two sheets, which overlap from 1 to 9 December 2010, are in both; charges are the codes POST, M, C2, 23444, ADJUST, ADJUST2, BANK
/// CHARGES, CRUK, D, DOT, TEST001 and TEST002; returns are taken off as [`returned`] says, lines of one
/// minute in the order of their order, product, quantity and amount.
///
/// [`returned`]: regulars::settings::CleaningRules::returned
#[test]
fn the_sample_shop_by_itself_counts_once_without_charges_and_returns() {
    let packed = shipped("public/sample/online-retail-ii.csv.zst");
    let imported = read_bytes(&packed).expect("the sample is sound");
    check_invariants(&imported);
    let Imported { transactions, report } = &imported;
    let amount = |rule| {
        let step = report.steps.iter().find(|step| step.rule == rule).expect("it took something");
        (step.dropped, step.left, step.amount.expect("it is money").ticks())
    };
    assert_eq!(amount(Rule::Doubled), (14_504, 791_045, 3_118_780_000));
    assert_eq!(amount(Rule::Charge), (2_918, 788_127, 3_078_101_810));
    assert_eq!(amount(Rule::Returned), (0, 788_127, 7_551_855_079));
    assert_eq!(report.rows_kept, 788_127);
    assert_eq!(report.files[0].doubles, Doubles::Orders);
    assert_eq!(transactions.lines.len(), 781_222);
    assert_eq!(transactions.customers.len(), 5_838);
    assert_eq!(transactions.orders, 36_262);
    assert_eq!(transactions.catalogue.code.len(), 4_611);
    assert_eq!(revenue(transactions), 163_685_554_891);
    assert_eq!(report.outcome.revenue.ticks(), 163_685_554_891);
}

/// 1,067,371 rows less 34,335 duplicates; 779,425 clean ones remain (the study's figures).
#[test]
fn duplicates_are_dropped_on_demand() {
    let packed = shipped("public/sample/online-retail-ii.csv.zst");
    let imported = in_study(&packed, |rules| rules.duplicates = Treatment::Drop);
    check_invariants(&imported);
    let last = imported.report.steps.last().expect("there are rules");
    assert_eq!((last.rule, last.dropped, last.left), (Rule::Duplicate, 26_124, 779_425));
    assert_eq!(imported.report.duplicates, 34_335);
}

/// Expected figures: counted with Python's `csv` and `decimal` modules over the unpacked file read
/// as ISO-8859-1 (rows as tuples in a set for duplicates, `Decimal` for revenue, `strptime` with
/// `%m/%d/%Y %H:%M` for dates), independently of this program.
#[test]
fn the_older_file_is_read_in_its_own_encoding_and_dates() {
    let packed = shipped("tests/data/online-retail-2011-latin1.csv.zst");
    let imported = in_study(&packed, |_| {});
    check_invariants(&imported);
    let Imported { transactions, report } = &imported;
    assert_eq!(report.rows_read, 541_909);
    assert_eq!(
        steps(report),
        [
            (Rule::MissingCustomer, 135_080, 406_829),
            (Rule::Unreadable, 0, 406_829),
            (Rule::NonPositiveQuantity, 8_905, 397_924),
            (Rule::NonPositivePrice, 40, 397_884),
            (Rule::Cancelled, 0, 397_884),
            (Rule::OutOfRange, 0, 397_884),
        ]
    );
    assert_eq!(report.without_description, 1_454);
    assert_eq!(report.duplicates, 5_268);
    assert_eq!(report.countries.len(), 37);
    assert_eq!(transactions.customers.len(), 4_338);
    assert_eq!(transactions.orders, 18_532);
    assert_eq!(transactions.catalogue.code.len(), 3_665);
    assert_eq!(revenue(transactions), 89_114_079_040);
    assert_eq!(
        period(transactions),
        ("2010-12-01 08:26".to_owned(), "2011-12-09 12:50".to_owned())
    );
    assert_eq!(report.files[0].encoding, "windows-1252");
    // The customer with most lines, counted in the same way.
    let mut lines = BTreeMap::<_, u64>::new();
    for customer in &transactions.lines.customer {
        *lines.entry(customer.index()).or_default() += 1;
    }
    let busiest = lines.iter().max_by_key(|&(_, count)| count).expect("not empty");
    assert_eq!((transactions.customers[*busiest.0].as_str(), *busiest.1), ("17841", 7_847));
}

/// What a file comes to with the cleaning of the study, but for what is changed.
fn in_study(packed: &[u8], change: impl FnOnce(&mut CleaningRules)) -> Imported {
    let mut settings = Settings::study();
    change(&mut settings.import.rules);
    let length = packed.len() as u64;
    read_with(Cursor::new(packed), length, settings).expect("the file is sound")
}

/// As for the sample, by the same script.
#[test]
fn the_older_file_by_itself_counts_without_charges_and_returns() {
    let packed = shipped("tests/data/online-retail-2011-latin1.csv.zst");
    let imported = read_bytes(&packed).expect("the file is sound");
    check_invariants(&imported);
    let Imported { transactions, report } = &imported;
    assert_eq!(report.rows_kept, 396_261);
    assert_eq!(report.files[0].doubles, Doubles::Nothing);
    assert_eq!(transactions.lines.len(), 393_023);
    assert_eq!(transactions.customers.len(), 4_323);
    assert_eq!(transactions.orders, 18_250);
    assert_eq!(transactions.catalogue.code.len(), 3_644);
    assert_eq!(revenue(transactions), 82_590_188_791);
}

fn revenue(transactions: &Transactions) -> i64 {
    transactions.lines.amount.iter().map(|amount| amount.ticks()).sum()
}

fn period(transactions: &Transactions) -> (String, String) {
    let minutes = &transactions.lines.minute;
    let (first, last) = (minutes.iter().min(), minutes.iter().max());
    let text = |minute: Option<&Minute>| minute.expect("not empty").to_string();
    (text(first), text(last))
}
