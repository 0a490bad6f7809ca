//! Files that cannot be read, in the real page: each is told, and what was shown stays.

use std::io::Write;

use thirtyfour::prelude::*;

use crate::journey::{Journey, SOON, journey, until};
use crate::upload::{A_SMALL_SHOP, SHOP, upload};

const HEADER: &str = "customer,date,quantity,price\n";
const SALE: &str = "ann,2026-01-31,1,5\n";

/// Writes a file that the browser can be given.
fn file(journey: &Journey, name: &str, bytes: &[u8]) -> String {
    let path = journey.downloads.join(name);
    std::fs::write(&path, bytes).expect("a file can be written");
    path.display().to_string()
}

/// Opens the app and analyses a shop of 60 customers.
async fn analysed(journey: &Journey) -> WebDriverResult<()> {
    journey.open("#/").await?;
    upload(journey, SHOP).await?;
    journey.element_within("run-done", A_SMALL_SHOP).await.map(drop)
}

/// Waits until a failure is told that says this, with a hint.
async fn told(journey: &Journey, words: &str) -> WebDriverResult<()> {
    until(&format!("failure with `{words}`"), SOON * 3, async || {
        let told = journey.all("failure-message").await?.into_iter().next();
        let Some(told) = told else { return Ok(None) };
        Ok(told.text().await?.replace('\u{a0}', " ").contains(words).then_some(()))
    })
    .await?;
    assert!(!journey.text("failure-hint").await?.is_empty(), "{words}: what to do");
    Ok(())
}

/// The analysis that was there still is.
async fn stays(journey: &Journey) -> WebDriverResult<()> {
    journey.go("#/overview").await?;
    assert_eq!(journey.text("customers").await?, "60", "what is shown stays");
    Ok(())
}

fn gzip(text: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    encoder.write_all(text).expect("memory takes everything");
    encoder.finish().expect("memory takes everything")
}

#[test]
fn what_cannot_be_read_is_told_and_what_is_shown_stays() {
    journey("harm", async |journey: &Journey| {
        analysed(journey).await?;
        let rows = |rows: &str| format!("{HEADER}{rows}").into_bytes();
        let bomb = rows(&("x".repeat(1_000) + "\n").repeat(1 << 17));
        let files: [(&str, Vec<u8>, &str); 9] = [
            ("empty.csv", Vec::new(), "empty.csv is empty"),
            ("noise.csv", vec![0; 5_000], "noise.csv is binary data"),
            ("cut.csv", rows(&format!("{SALE}\"bob")), "in the row that begins on line 3"),
            ("line.csv", rows(&"x".repeat(50 << 20)), "does not end within 16 MB"),
            ("wide.csv", "customer,date,".repeat(1 << 20).into_bytes(), "more than 16,384 columns"),
            ("bomb.csv.gz", gzip(&bomb), "more than 200 times its size"),
            ("header.csv", rows(""), "has a header but no rows"),
            ("dates.csv", rows("ann,soon,1,5\n"), "1 with a date, quantity or price"),
            ("back.csv", rows("ann,2026-01-31,-1,5\n"), "1 with a quantity of zero or less"),
        ];
        for (name, bytes, words) in files {
            journey.go("#/").await?;
            journey.element("try-sample").await?;
            upload(journey, &file(journey, name, &bytes)).await?;
            told(journey, words).await?;
            stays(journey).await?;
        }
        journey.go("#/").await?;
        upload(journey, &file(journey, "one.csv", &rows(SALE))).await?;
        until("sale", SOON, async || {
            let bar = journey.all("import-status").await?.into_iter().next();
            let Some(bar) = bar else { return Ok(None) };
            Ok(bar.text().await?.starts_with("1 sale.").then_some(()))
        })
        .await?;
        assert_eq!(journey.complaints().await?, Vec::<String>::new());
        Ok(())
    });
}

/// A file that was looked at, then changed or deleted before all of it was read.
#[test]
fn a_file_that_changes_on_disk_is_told_and_the_next_run_works() {
    journey("changed", async |journey: &Journey| files_that_change(journey).await);
}

/// Changes a file, and deletes one, after the page has looked at it.
pub(crate) async fn files_that_change(journey: &Journey) -> WebDriverResult<()> {
    analysed(journey).await?;
    let text = format!("{HEADER}{}", SALE.repeat(1_000));
    for name in ["changed.csv", "deleted.csv"] {
        journey.go("#/").await?;
        journey.element("try-sample").await?;
        let path = file(journey, name, text.as_bytes());
        upload(journey, &path).await?;
        until("look at the file", SOON, async || {
            let bar = journey.all("import-status").await?.into_iter().next();
            let Some(bar) = bar else { return Ok(None) };
            Ok(bar.text().await?.replace('\u{a0}', " ").starts_with("1,000 sales").then_some(()))
        })
        .await?;
        match name {
            "changed.csv" => std::fs::write(&path, HEADER).expect("a file can be written"),
            _ => std::fs::remove_file(&path).expect("a file can be deleted"),
        }
        // Another way of reading it needs its bytes again.
        let encoding = journey.element("encoding").await?;
        encoding.scroll_into_view().await?;
        thirtyfour::components::SelectElement::new(&encoding)
            .await?
            .select_by_value("windows-1252")
            .await?;
        until("what happened", SOON, async || {
            let bar = journey.all("import-status").await?.into_iter().next();
            let Some(bar) = bar else { return Ok(None) };
            let words = "changed, moved or deleted while it was being read";
            Ok(bar.text().await?.contains(words).then_some(()))
        })
        .await?;
        told(journey, name).await?;
        stays(journey).await?;
    }
    journey.go("#/").await?;
    journey.element("try-sample").await?;
    upload(journey, SHOP).await?;
    journey.element_within("run-done", A_SMALL_SHOP).await?;
    stays(journey).await
}

/// As many columns as there may be are shown, a hundred of those that are not used.
#[test]
fn ten_thousand_columns_are_shown_as_a_table() {
    journey("wide", async |journey: &Journey| {
        let names: Vec<String> = (0..10_000).map(|at| format!("field {at}")).collect();
        let row = ["x"; 10_000].join(",");
        let text = format!("customer,date,price,{}\nann,2026-01-31,5,{row}\n", names.join(","));
        journey.open("#/").await?;
        upload(journey, &file(journey, "wide.csv", text.as_bytes())).await?;
        journey.element_within("toggle-unused", SOON * 3).await?;
        let told = journey.text("toggle-unused").await?.replace('\u{a0}', " ");
        assert_eq!(told, "Show 100 of 10,000 unused columns");
        journey.click("toggle-unused").await?;
        journey.element("column-102").await?;
        assert!(journey.all("column-103").await?.is_empty());
        Ok(())
    });
}

/// Two files at once are one shop; the same file twice is asked about.
#[test]
fn two_files_dropped_at_once_are_read_as_one() {
    journey("two-at-once", async |journey: &Journey| {
        analysed(journey).await?;
        let text = HEADER.to_owned() + SALE + "bob,2026-02-01,1,5\n";
        // A drop of two files, as the browser hands it over, anywhere on any page.
        let drop = "const transfer = new DataTransfer();\
            for (const name of given.slice(1, 3)) {\
                transfer.items.add(new File([given[0]], name, { lastModified: 1 }));\
            }\
            document.body.dispatchEvent(\
                new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: transfer }));";
        for names in [["a.csv", "b.csv"], ["a.csv", "a.csv"]] {
            let given = [text.as_str(), names[0], names[1]].map(|text| serde_json::json!(text));
            journey.run(drop, given.to_vec()).await?;
            let question = journey.text("question-repeated").await?.replace('\u{a0}', " ");
            let told = format!("2 rows of {} already stand in {}", names[1], names[0]);
            assert!(question.contains(&told), "{question}");
            stays(journey).await?;
        }
        Ok(())
    });
}
