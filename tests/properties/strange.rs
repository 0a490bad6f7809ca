//! Files at the edge of what a shop can be.

use std::fmt::Write;

use regulars::export::files;
use regulars::protocol::Failure;
use regulars::results::Analysis;
use regulars::settings::{Frequency, Measures, Settings};
use regulars::wording::{Words, said};

use crate::quick;
use crate::shop::analyse;

/// The columns of the files below.
const HEADER: &str = "order,product,quantity,date,price,customer\n";

/// A file of `count` rows.
fn file(count: usize, row: impl Fn(usize) -> String) -> Vec<u8> {
    let mut text = HEADER.to_owned();
    for index in 0..count {
        writeln!(text, "{}", row(index)).expect("a string takes every row");
    }
    text.into_bytes()
}

/// Runs a file with every way to describe and group customers, and checks what must always hold.
fn check(name: &str, bytes: &[u8]) -> (Analysis, Option<Failure>) {
    let mut outcomes = Vec::new();
    for settings in variants() {
        let (analysis, failure) = analyse(bytes, &settings, 2);
        if let Some(failure) = &failure {
            for words in [Words::ENGLISH, Words::GERMAN] {
                let message = said(&failure.message, words);
                assert!(!message.is_empty(), "{name}: a failure says what happened");
                assert!(!message.ends_with('.'), "{name}: {message}");
                assert!(!said(&failure.hint, words).is_empty(), "{name}: {message} has no hint");
            }
        } else {
            assert!(analysis.offers.is_some(), "{name}: a run that ends well ends with offers");
        }
        check_parts(name, &analysis);
        // Writing downloads does not panic either.
        assert_eq!(files(&analysis, &settings).is_empty(), analysis.cleaning.is_none(), "{name}");
        outcomes.push((analysis, failure));
    }
    outcomes.swap_remove(0)
}

fn variants() -> [Settings; 3] {
    let mut lines = quick();
    lines.customers.frequency = Frequency::Lines;
    lines.segments.measures = Measures::Logarithms;
    let mut many = quick();
    many.segments.k = Some(20);
    many.recommend.per_customer = 50;
    [quick(), lines, many]
}

/// The parts that are there agree with each other, and every figure is a number.
fn check_parts(name: &str, analysis: &Analysis) {
    let Some(customers) = &analysis.customers else { return };
    let count = customers.len();
    assert_eq!(analysis.overview.as_ref().map(|overview| overview.customers as usize), Some(count));
    for (column, length) in [
        ("recency", customers.recency.len()),
        ("orders", customers.orders.len()),
        ("lines", customers.lines.len()),
        ("monetary", customers.monetary.len()),
        ("first", customers.first.len()),
        ("last", customers.last.len()),
        ("scores", customers.scores.len()),
    ] {
        assert_eq!(length, count, "{name}: length of {column}");
    }
    if let Some(segmentation) = &analysis.segmentation {
        assert_eq!(segmentation.of.len(), count, "{name}");
        let sizes: u32 = segmentation.segments.iter().map(|segment| segment.customers).sum();
        assert_eq!(sizes as usize, count, "{name}: every customer is in one segment");
        assert!(segmentation.segments.iter().all(|segment| segment.customers > 0), "{name}");
        assert!(segmentation.inertia.is_finite(), "{name}: inertia");
        for segment in &segmentation.segments {
            assert!(segment.centroid.iter().all(|value| value.is_finite()), "{name}: centroid");
            assert!(segment.revenue_share.is_finite(), "{name}: share of revenue");
        }
    }
    if let Some(offers) = &analysis.offers {
        assert_eq!(offers.of.len(), count, "{name}: one offer for each customer");
    }
    // NaN and infinity become null in JSON, and no figure may.
    for part in [serde_json::to_string(&analysis.overview), serde_json::to_string(&analysis.models)]
    {
        let part = part.expect("plain data encodes");
        assert!(!part.contains("_rate\":null") && !part.contains("mean\":null"), "{name}: {part}");
    }
}

#[test]
fn one_customer() {
    let bytes = file(40, |i| format!("o{i},p{},1,2024-01-{:02},2.5,anna", i % 7, i % 28 + 1));
    let (analysis, failure) = check("one customer", &bytes);
    assert_eq!(failure, None);
    let segments = &analysis.segmentation.as_ref().expect("there is a segment").segments;
    assert_eq!(segments.len(), 1);
}

#[test]
fn one_product() {
    let bytes = file(60, |i| format!("o{i},p,1,2024-01-{:02},2.5,c{}", i % 28 + 1, i % 20));
    let (_, failure) = check("one product", &bytes);
    assert_eq!(failure, None);
}

#[test]
fn one_order() {
    let bytes = file(30, |i| format!("o,p{i},1,2024-01-01,2.5,anna"));
    let (analysis, failure) = check("one order", &bytes);
    assert_eq!(failure, None);
    assert_eq!(analysis.overview.as_ref().map(|overview| overview.orders), Some(1));
}

#[test]
fn one_row() {
    let (_, failure) = check("one row", &file(1, |_| "o,p,1,2024-01-01,2.5,anna".to_owned()));
    assert_eq!(failure, None);
}

#[test]
fn no_row() {
    check("no row", HEADER.as_bytes());
    check("an empty file", b"");
    check("a blank line", b"\n");
    check("only returns", &file(5, |i| format!("o{i},p,-1,2024-01-01,2.5,c{i}")));
}

#[test]
fn all_alike() {
    let bytes = file(50, |i| format!("o{i},p,1,2024-01-01,2.5,c{i}"));
    let (analysis, failure) = check("all alike", &bytes);
    assert_eq!(failure, None);
    let segmentation = analysis.segmentation.as_ref().expect("there are segments");
    assert_eq!(segmentation.segments.len(), 1, "customers who are all alike are one segment");
}

#[test]
fn all_dates_equal() {
    let bytes =
        file(200, |i| format!("o{},p{},{},2024-01-01,2.5,c{}", i / 3, i % 11, i % 5 + 1, i % 40));
    let (_, failure) = check("all dates equal", &bytes);
    assert_eq!(failure, None);
}

#[test]
fn no_product_column() {
    let mut text = "order,quantity,date,price,customer\n".to_owned();
    for i in 0..200 {
        writeln!(text, "o{i},1,2024-{:02}-01,2.5,c{}", i % 12 + 1, i % 40).expect("takes it");
    }
    let (analysis, failure) = check("no product column", text.as_bytes());
    assert_eq!(failure, None);
    assert!(analysis.segmentation.is_some(), "segments need no products");
    assert_eq!(analysis.overview.as_ref().map(|overview| overview.products), Some(0));
}

#[test]
fn negative_prices() {
    let price = |i: usize| if i.is_multiple_of(3) { "-2.5" } else { "2.5" };
    let bytes = file(90, |i| format!("o{i},p{},1,2024-01-02,{},c{}", i % 5, price(i), i % 10));
    let (analysis, failure) = check("negative prices", &bytes);
    assert_eq!(failure, None);
    assert_eq!(analysis.cleaning.as_ref().map(|cleaning| cleaning.rows_kept), Some(60));
}

#[test]
fn enormous_quantities() {
    let bytes = file(90, |i| {
        format!("o{i},p{},1000000000000,2024-01-{:02},9999.99,c{}", i % 5, i % 28 + 1, i % 10)
    });
    check("a quantity of 10^12", &bytes);
    let some = |i: usize| if i == 0 { "1000000000000" } else { "1" };
    let bytes = file(90, |i| format!("o{i},p{},{},2024-01-02,2.5,c{}", i % 5, some(i), i % 10));
    let (_, failure) = check("one quantity of 10^12", &bytes);
    assert_eq!(failure, None);
}

#[test]
fn no_number_or_date_is_one() {
    for (quantity, price, date) in [
        ("NaN", "2.5", "2024-01-01"),
        ("inf", "2.5", "2024-01-01"),
        ("1", "NaN", "2024-01-01"),
        ("1", "1e308", "2024-01-01"),
        ("99999999999999999999999999", "2.5", "2024-01-01"),
        ("1", "2.5", "2024-02-30"),
        ("1", "2.5", "9999-12-31"),
        ("1", "2.5", "0001-01-01"),
        ("", "", ""),
    ] {
        let bytes = file(20, |i| {
            if i < 10 {
                format!("o{i},p,{quantity},{date},{price},c{i}")
            } else {
                format!("o{i},p,1,2024-01-01,2.5,c{i}")
            }
        });
        check(&format!("{quantity} for {price} on {date}"), &bytes);
    }
}

#[test]
fn dates_at_both_ends_of_the_calendar() {
    for [first, last] in [["1970-01-01", "2099-12-31"], ["1900-01-01", "2200-12-31"]] {
        let date = |i: usize| if i.is_multiple_of(2) { first } else { last };
        let bytes = file(40, |i| format!("o{i},p{},1,{},2.5,c{}", i % 5, date(i), i % 10));
        let (analysis, failure) = check(first, &bytes);
        assert_eq!(failure, None);
        let overview = analysis.overview.expect("there are sales");
        assert_eq!(overview.first.day().to_string(), first);
        assert_eq!(overview.last.day().to_string(), last);
        assert!(overview.retention.iter().all(|of| of.cohorts.len() <= 36), "no endless triangle");
    }
    // A slip of the pen is a row that does not count.
    let date = |i: usize| if i == 0 { "9999-12-31" } else { "2024-01-02" };
    let bytes = file(40, |i| format!("o{i},p{},1,{},2.5,c{}", i % 5, date(i), i % 10));
    let (analysis, failure) = check("the year 9999", &bytes);
    assert_eq!(failure, None);
    assert_eq!(analysis.cleaning.map(|cleaning| cleaning.rows_kept), Some(39));
}

/// Ticks beyond 2^53 are more than a double holds, and 64 bits hold them to the last one: the sums
/// are exact wherever they are counted, and what is written for people says them so.
#[test]
fn sums_beyond_what_a_double_holds_are_exact() {
    // 3,000 rows of 999,999,999.9999 are about 3 * 10^16 ticks; 2^53 is 9 * 10^15.
    let row =
        |i: usize| format!("o{i},p{},1,2024-01-{:02},999999999.9999,c{}", i % 5, i % 28 + 1, i % 3);
    let (analysis, failure) = check("sums beyond 2^53", &file(3_000, row));
    assert_eq!(failure, None);
    let ticks = 3_000 * 9_999_999_999_999_i64;
    assert!(ticks > 1 << 53);
    let overview = analysis.overview.as_ref().expect("there are sales");
    assert_eq!(overview.revenue.ticks(), ticks);
    let months: i64 = overview.months.iter().map(|month| month.revenue.ticks()).sum();
    assert_eq!(months, ticks);
    let customers = analysis.customers.as_ref().expect("there are customers");
    assert_eq!(
        customers.monetary.iter().map(|sum| sum.ticks()).collect::<Vec<_>>(),
        [ticks / 3; 3]
    );
    let written = files(&analysis, &quick());
    let table = written.iter().find(|file| file.name == "customers.csv").expect("it is written");
    let table = String::from_utf8_lossy(&table.bytes);
    assert!(table.contains("999999999999.90"), "1,000 times 999,999,999.9999: {table}");
}

#[test]
fn prices_with_twelve_decimals() {
    let price = |i: usize| if i.is_multiple_of(2) { "2.499999999999" } else { "0.000050000001" };
    let bytes = file(90, |i| format!("o{i},p{},1,2024-01-02,{},c{}", i % 5, price(i), i % 10));
    let (analysis, failure) = check("twelve decimals", &bytes);
    assert_eq!(failure, None);
    // Rounded to ten-thousandths: 2.5 and 0.0001.
    let revenue = analysis.overview.map(|overview| overview.revenue.ticks());
    assert_eq!(revenue, Some(45 * 25_000 + 45));
    let nothing = file(10, |i| format!("o{i},p,1,2024-01-02,0.000000000001,c{i}"));
    let (_, failure) = check("a price that rounds to nothing", &nothing);
    assert!(failure.is_some(), "nothing was sold for anything");
}

#[test]
fn bytes_that_are_no_text() {
    check("zeros", &[0; 4_096]);
    check("the end of a zstd file", &[0x28, 0xb5, 0x2f, 0xfd, 1, 2, 3]);
    check("the end of a gzip file", &[0x1f, 0x8b, 8, 0, 1]);
    let noise: Vec<u8> =
        (0..10_000_u32).map(|i| (i.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
    check("noise", &noise);
}

#[test]
fn a_million_customers_with_one_row_each() {
    let bytes = file(1_000_000, |i| {
        format!("o{i},p{},{},2024-{:02}-{:02},2.5,c{i}", i % 50, i % 9 + 1, i % 12 + 1, i % 28 + 1)
    });
    let (analysis, failure) = analyse(&bytes, &quick(), 2);
    check_parts("a million customers", &analysis);
    assert_eq!(failure, None);
    assert_eq!(analysis.customers.as_ref().map(|customers| customers.len()), Some(1_000_000));
}
