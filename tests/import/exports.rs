//! What shop platforms export: the exact headers are known, and a few rows of each kind are read to
//! what stands in them. The rows are made up; the expected values were read off them by eye.

use std::path::Path;

use regulars::engine::import::Imported;
use regulars::results::{DateOrderFound, MoneyFrom, Rule};
use regulars::settings::{DateOrder, Settings};

use crate::{check_invariants, read_bytes, read_with, steps};

fn file(name: &str) -> Vec<u8> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/import/exports");
    std::fs::read(Path::new(folder).join(name)).expect("the file is part of the project")
}

fn sample(name: &str) -> Imported {
    read_bytes(&file(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// Every sale: customer, time, product, pieces, amount.
fn sales(imported: &Imported) -> Vec<String> {
    let transactions = &imported.transactions;
    let lines = &transactions.lines;
    (0..lines.len())
        .map(|at| {
            let minute = lines.minute[at];
            let product = lines.product.get(at);
            let name = product.map_or("-", |id| transactions.catalogue.name[id.index()].as_str());
            format!(
                "{} {} {:02}:{:02} {name} x{} {:.2}",
                transactions.customers[lines.customer[at].index()],
                minute.day(),
                minute.of_day() / 60,
                minute.of_day() % 60,
                lines.quantity[at],
                lines.amount[at].units(),
            )
        })
        .collect()
}

/// Rows that a rule took.
fn taken(imported: &Imported, rule: Rule) -> u64 {
    steps(&imported.report).into_iter().find(|step| step.0 == rule).map_or(0, |step| step.1)
}

#[test]
fn shopify() {
    let read = sample("shopify_orders_export.sample.csv");
    check_invariants(&read);
    assert_eq!(
        sales(&read),
        [
            "bo@example.com 2026-03-02 10:15 Candle, \"Rain\" x2 18.00",
            "bo@example.com 2026-03-02 10:15 Oat Soap - Large x1 25.00",
        ]
    );
    assert_eq!(read.transactions.orders, 1);
    assert_eq!(taken(&read, Rule::NotCompleted), 1, "a refunded order");
    let file = &read.report.files[0];
    assert_eq!(file.platform.as_deref(), Some("Shopify orders"));
    assert_eq!((file.currency.as_deref(), file.money), (Some("USD"), MoneyFrom::Price));
}

#[test]
fn square() {
    let read = sample("square_items_2026_35col.sample.csv");
    check_invariants(&read);
    assert_eq!(sales(&read), ["CUST1 2026-07-18 12:59 Matcha Latte x1 8.00"]);
    assert_eq!(taken(&read, Rule::NonPositiveQuantity), 1, "a refund");
    assert_eq!(read.report.files[0].platform.as_deref(), Some("Square items"));
}

#[test]
fn etsy() {
    let read = sample("etsy_sold_order_items.sample.csv");
    check_invariants(&read);
    assert_eq!(sales(&read), ["buyer1 2021-12-26 00:00 Fox Sticker x1 3.25"]);
    assert_eq!(read.report.files[0].platform.as_deref(), Some("Etsy order items"));
}

#[test]
fn ebay() {
    let read = sample("ebay_orders_report.sample.csv");
    check_invariants(&read);
    assert_eq!(sales(&read), ["buyer1 2026-07-25 00:00 Test card x1 900.00"]);
    assert_eq!(read.report.files[0].platform.as_deref(), Some("eBay orders"));
}

#[test]
fn amazon() {
    let read = sample("amazon_orders_tsv.sample.tsv");
    check_invariants(&read);
    // The price of an item is that of all its pieces.
    assert_eq!(sales(&read), ["ana@example.com 2009-01-01 10:50 item 1 x2 19.98"]);
    assert_eq!(read.report.files[0].platform.as_deref(), Some("Amazon orders"));
}

#[test]
fn stripe() {
    let read = sample("stripe_unified_payments_default.sample.csv");
    check_invariants(&read);
    assert_eq!(sales(&read), ["cus_1 2026-06-05 20:38 - x1 3125.00"]);
    assert_eq!(taken(&read, Rule::NotCompleted), 1, "a refund");
    let file = &read.report.files[0];
    assert_eq!((file.currency.as_deref(), file.money), (Some("USD"), MoneyFrom::Total));
}

#[test]
fn paypal_leaves_the_order_of_day_and_month_open() {
    let read = sample("paypal_activity.sample.csv");
    check_invariants(&read);
    assert_eq!(sales(&read), ["ana@example.com 2026-10-01 10:00 - x1 1250.00"]);
    let DateOrderFound::Assumed(examples) = &read.report.files[0].date_order else {
        panic!("{:?}", read.report.files[0].date_order)
    };
    assert_eq!(examples[0].0, "10/01/2026");
    assert_eq!(
        [examples[0].1, examples[0].2].map(|day| day.to_string()),
        ["2026-10-01", "2026-01-10"]
    );

    let mut settings = Settings::default();
    settings.import.date_order = Some(DateOrder::DayFirst);
    let bytes = file("paypal_activity.sample.csv");
    let read = read_with(std::io::Cursor::new(bytes), 0, settings).expect("sound");
    assert_eq!(sales(&read), ["ana@example.com 2026-01-10 10:00 - x1 1250.00"]);
    assert_eq!(read.report.files[0].date_order, DateOrderFound::Chosen);
    assert_eq!(read.report.files[0].date_form, "DD/MM/YYYY");
}

#[test]
fn woocommerce() {
    let read = sample("woocommerce_analytics_orders.sample.csv");
    assert_eq!(
        sales(&read),
        [
            "Ana Example 2026-03-02 10:15 Candle x2 1999.33",
            "Ana Example 2026-03-02 10:15 Oat Soap x1 999.67",
        ]
    );
    // One row became two lines.
    assert_eq!(read.report.rows_kept, 1);
    assert_eq!(read.report.files[0].platform.as_deref(), Some("WooCommerce Analytics orders"));
}

/// Every exact header is recognised, also with no row that fits below it.
#[test]
fn headers_are_known() {
    for (name, platform) in [
        ("amazon_orders_tsv.header.tsv", "Amazon orders"),
        ("ebay_orders_report.header.csv", "eBay orders"),
        ("etsy_sold_order_items.header.csv", "Etsy order items"),
        ("etsy_sold_orders.header.csv", "Etsy orders"),
        ("paypal_activity.header.csv", "PayPal activity"),
        ("shopify_orders_export.header.csv", "Shopify orders"),
        ("square_items_2026_35col.header.csv", "Square items"),
        ("square_transactions_2018_44col.header.csv", "Square transactions"),
        ("square_transactions_2026_55col.header.csv", "Square transactions"),
        ("stripe_unified_payments_all.header.csv", "Stripe payments"),
        ("stripe_unified_payments_default.header.csv", "Stripe payments"),
        ("woocommerce_analytics_orders.header.csv", "WooCommerce Analytics orders"),
        ("woocommerce_webtoffee_orders.header.csv", "WooCommerce orders"),
    ] {
        let header = file(name);
        let separator = if name.ends_with("tsv") { b'\t' } else { b',' };
        let mut reader =
            csv::ReaderBuilder::new().delimiter(separator).from_reader(header.as_slice());
        // A row that says a date, a customer and money wherever such a thing can stand.
        let row: Vec<&str> = reader
            .byte_headers()
            .expect("a header")
            .iter()
            .map(|name| {
                let name = String::from_utf8_lossy(name).to_lowercase();
                match () {
                    () if name.contains("date") || name.contains("created at") => "2026-03-31",
                    () if name == "time" => "10:00",
                    () if name.contains("cancelled") || name.contains("status") => "",
                    () if name.contains("currency") => "EUR",
                    () if name.contains("refund") => "0",
                    () => "7",
                }
            })
            .collect();
        let separator = char::from(separator).to_string();
        let text = [header.trim_ascii_end(), b"\n", row.join(&separator).as_bytes()].concat();
        let read = read_bytes(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(read.report.files[0].platform.as_deref(), Some(platform), "{name}");
        assert_eq!(read.report.rows_kept, 1, "{name}");
        assert_eq!(read.transactions.customers, ["7"], "{name}");
    }
}
