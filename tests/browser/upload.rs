//! A small shop's CSV handed over as a file.

use std::time::Duration;

use thirtyfour::prelude::*;

use crate::journey::{Journey, SOON, journey};

/// A shop of 60 customers: 677 rows, of which 672 are sales of 330 orders.
pub(crate) const SHOP: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/shop.csv");

/// A small shop is analysed in well under this.
pub(crate) const A_SMALL_SHOP: Duration = Duration::from_secs(60);

/// Hands a file to the start page; several ones with a line for each.
pub(crate) async fn upload(journey: &Journey, path: &str) -> WebDriverResult<()> {
    journey.element("file-input").await?.send_keys(path).await
}

#[test]
fn a_csv_becomes_customers_and_offers() {
    journey("upload", async |journey: &Journey| {
        journey.open("#/").await?;
        upload(journey, SHOP).await?;
        journey.element_within("run-done", A_SMALL_SHOP).await?;
        journey.go("#/overview").await?;
        assert_eq!(journey.text("customers").await?, "60");
        assert_eq!(journey.text("orders").await?, "330");
        journey.go("#/customers").await?;
        assert!(!journey.all("customer-row").await?.is_empty(), "the table has rows");
        journey.click("customer-link").await?;
        assert!(!journey.text("offer-words").await?.is_empty());
        assert_eq!(journey.complaints().await?, Vec::<String>::new());
        Ok(())
    });
}

#[test]
fn a_download_is_the_file_that_the_command_line_writes() {
    journey("download", async |journey: &Journey| {
        journey.open("#/").await?;
        upload(journey, SHOP).await?;
        journey.element_within("run-done", A_SMALL_SHOP).await?;
        journey.go("#/downloads").await?;
        journey.click("download-customers").await?;
        let bytes = journey.downloaded("customers.csv").await?;
        let text = String::from_utf8(bytes).expect("is UTF-8");
        assert!(text.starts_with('\u{feff}'), "a byte order mark");
        let rows: Vec<_> = text.trim_end().split("\r\n").collect();
        assert_eq!(rows.len(), 1 + 60, "a header and 60 customers");
        assert!(rows[0].contains("customer,segment,recency_days"), "{}", rows[0]);
        assert!(!text.contains(",=HYPERLINK"), "a formula is made harmless");
        Ok(())
    });
}

/// The shop with a name, an address and an answer for each customer; the answer of every third is no.
fn shop_with_contacts() -> String {
    let shop = std::fs::read_to_string(SHOP).expect("the shop is there");
    let mut rows = shop.lines();
    let header = rows.next().expect("a header");
    let mut text = format!("Customer Name,Email,Accepts Marketing,{header}\n");
    for row in rows {
        let id = row.rsplit(',').nth(1).expect("the customer stands before the country");
        let answer = if id.bytes().map(u32::from).sum::<u32>() % 3 == 0 { "no" } else { "yes" };
        text += &match id {
            "" => format!(",,,{row}\n"),
            id => format!("Ada {id},ada{id}@example.com,{answer},{row}\n"),
        };
    }
    text
}

#[test]
fn names_and_consent_travel_to_tables_offers_and_lists() {
    journey("contacts", async |journey: &Journey| {
        let file = journey.downloads.join("contacts.csv");
        std::fs::write(&file, shop_with_contacts()).expect("can be written");
        journey.open("#/").await?;
        upload(journey, &file.to_string_lossy()).await?;
        journey.element_within("run-done", A_SMALL_SHOP).await?;
        journey.go("#/downloads").await?;
        journey.click("download-customers").await?;
        let text = String::from_utf8(journey.downloaded("customers.csv").await?).expect("UTF-8");
        let rows: Vec<Vec<&str>> =
            text.trim_end().split("\r\n").map(|row| row.split(',').collect()).collect();
        assert_eq!(rows[0][1..5], ["name", "email", "consent", "segment"], "{:?}", rows[0]);
        let refuses = |row: &&Vec<&str>| row[3] == "no";
        let refusing = rows.iter().find(refuses).expect("some refuse");
        assert_eq!(refusing.last(), Some(&""), "no offer: {refusing:?}");
        let willing = rows[1..].iter().find(|row| row[3] == "yes").expect("some agree");
        assert!(!willing.last().expect("an offer").is_empty(), "{willing:?}");

        journey.go("#/customers").await?;
        journey.element("search").await?.send_keys(refusing[2]).await?;
        journey.click("customer-link").await?;
        let title = journey.text("title").await?;
        assert_eq!(title, format!("What should you offer to {}?", refusing[1]));
        assert_eq!(journey.text("customer-contact-email").await?, refusing[2]);
        assert_eq!(journey.text("customer-contact-consent").await?, "No");
        let told = journey.text("offer-refused").await?;
        assert!(told.contains("does not want to be written to"), "{told}");
        assert!(journey.text("offer-words").await?.starts_with(refusing[1]));
        assert_eq!(journey.complaints().await?, Vec::<String>::new());
        Ok(())
    });
}

#[test]
fn a_picture_is_refused_and_the_next_file_works() {
    journey("refused", async |journey: &Journey| {
        let picture = journey.downloads.join("sales.csv");
        std::fs::write(&picture, PICTURE).expect("a file can be written");
        journey.open("#/").await?;
        upload(journey, &picture.display().to_string()).await?;
        assert!(!journey.text("failure-message").await?.is_empty());
        assert!(!journey.text("failure-hint").await?.is_empty());
        assert!(journey.driver.current_url().await?.as_str().ends_with("#/"), "the page stays");
        upload(journey, SHOP).await?;
        journey.element_within("run-done", A_SMALL_SHOP).await?;
        assert!(journey.all("failure").await?.is_empty(), "the failure is gone");
        Ok(())
    });
}

#[test]
fn a_place_in_another_encoding_is_told() {
    journey("misfits", async |journey: &Journey| {
        let row = |name: &[u8]| {
            [b"900001,20001,", name, b",2,2024-05-05 10:00:00,3.50,7001,Germany\n"].concat()
        };
        let shop = std::fs::read(SHOP).expect("a file can be read");
        let mixed = [shop, row("Zo\u{eb}".as_bytes()).repeat(9), row(b"Zo\xeb")].concat();
        let file = journey.downloads.join("mixed.csv");
        std::fs::write(&file, mixed).expect("a file can be written");
        journey.open("#/").await?;
        upload(journey, &file.display().to_string()).await?;
        journey.element_within("run-done", A_SMALL_SHOP).await?;
        journey.go("#/overview").await?;
        let told = journey.text("misfits").await?;
        assert!(told.starts_with("One place is not in UTF-8"), "{told}");
        Ok(())
    });
}

/// The beginning of a PNG file: one black dot.
const PICTURE: &[u8] =
    b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\0\0\0\0\x3a\x7e\x9b\x55\
    \0\0\0\nIDAT\x78\x9c\x63\x60\0\0\0\x02\0\x01\x48\xaf\xa4\x71\0\0\0\0IEND\xae\x42\x60\x82";

#[test]
fn a_reload_forgets_the_file_and_keeps_the_page() {
    journey("reload", async |journey: &Journey| {
        journey.open("#/").await?;
        upload(journey, SHOP).await?;
        journey.element_within("run-done", A_SMALL_SHOP).await?;
        journey.go("#/customers").await?;
        journey.element("customer-row").await?;
        journey.driver.refresh().await?;
        journey.element_within("nothing", SOON).await?;
        assert!(journey.driver.current_url().await?.as_str().ends_with("#/customers"));
        let kept = "return [localStorage.length, sessionStorage.length, document.cookie.length];";
        let kept = journey.driver.execute(kept, Vec::new()).await?;
        assert_eq!(*kept.json(), serde_json::json!([0, 0, 0]), "nothing is stored");
        Ok(())
    });
}

#[test]
fn a_platforms_export_needs_no_question() {
    journey("shopify", async |journey: &Journey| {
        let export = concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/tests/import/exports/shopify_orders_export.sample.csv"
        );
        journey.open("#/").await?;
        upload(journey, export).await?;
        journey.element_within("run-done", A_SMALL_SHOP).await?;
        journey.go("#/overview").await?;
        let values = journey.text("values").await?;
        assert!(values.contains("Shopify orders") && values.contains("in USD"), "{values}");
        assert_eq!(journey.text("customers").await?, "1");
        journey.click("change-import").await?;
        journey.element("first-rows").await?;
        for question in ["question-missing", "question-dates", "question-currencies"] {
            assert!(journey.all(question).await?.is_empty(), "{question}");
        }
        assert!(journey.text("lead").await?.contains("Shopify orders"));
        let unused = journey.text("toggle-unused").await?;
        assert!(unused.starts_with("Show ") && unused.contains("unused columns"), "{unused}");
        // What the analysis has read needs no second check.
        assert!(journey.text("analyse").await?.contains("sale"));
        Ok(())
    });
}
