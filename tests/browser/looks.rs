//! A picture of each page in each state, wide and narrow, light and dark, for people to look at
//! (`make screenshots`); and that no page is wider than its window or without a heading.

use thirtyfour::prelude::*;

use crate::journey::{Journey, SOON, journey, screenshots};
use crate::screens::{PAGES, SCHEMES, SIZES, drawn, excess, prefer, resize, show};
use crate::upload::{A_SMALL_SHOP, SHOP, upload};

/// Rows that leave open whether days or months come first, in two currencies, with many columns
/// that are not used, a cell that cannot be read and postage.
const QUESTIONS: &str = "\
client,when,article,pieces,price,currency,country,note 1,note 2,note 3,note 4,note 5
ann,3/4/2026,MUG RED,1,\"1.234,50\",EUR,Germany,a,b,c,d,e
bob,5/6/2026,MUG BLUE,2,\"4,00\",EUR,Germany,a,b,c,d,e
ann,7/8/2026,POSTAGE,1,\"3,20\",EUR,Germany,a,b,c,d,e
eve,1/2/2026,MUG RED,many,\"4,00\",USD,France,a,b,c,d,e
eve,1/2/2026,MUG RED,3,\"4,00\",USD,France,a,b,c,d,e
";

/// Three customers with hardly a purchase each.
const TINY: &str = "\
customer,invoice,date,product,quantity,price
ann,1,2026-01-03,MUG RED,1,4.50
bob,2,2026-02-04,MUG BLUE,2,4.00
eve,3,2026-03-05,MUG RED,3,4.50
eve,4,2026-04-06,MUG BLUE,1,4.00
";

/// The pages that show results.
const RESULTS: [(&str, &str); 6] = [
    ("overview", "#/overview"),
    ("segments", "#/segments"),
    ("customers", "#/customers"),
    ("customer", "#/customers/0"),
    ("model", "#/model"),
    ("downloads", "#/downloads"),
];

#[test]
fn every_page_fits_its_window() {
    journey("looks", async |journey: &Journey| {
        journey.open("#/").await?;
        upload(journey, SHOP).await?;
        journey.element_within("run-done", A_SMALL_SHOP).await?;
        fit(journey, "", &PAGES).await
    });
}

#[test]
fn pages_without_an_analysis_fit_their_window() {
    journey("looks-nothing", async |journey: &Journey| {
        journey.open("#/").await?;
        fit(journey, "nothing-", &RESULTS).await?;
        fit(journey, "nothing-", &[("import", "#/import"), ("unknown", "#/nowhere")]).await
    });
}

#[test]
fn pages_of_a_running_and_of_a_cancelled_analysis_fit_their_window() {
    journey("looks-running", async |journey: &Journey| {
        journey.open("#/").await?;
        journey.click("try-sample").await?;
        journey.element_within("cancel", A_SMALL_SHOP).await?;
        fit(journey, "running-", &RESULTS[..2]).await?;
        journey.click("cancel").await?;
        journey.element("run-cancelled").await?;
        fit(journey, "cancelled-", &RESULTS).await
    });
}

#[test]
fn pages_of_a_shop_with_too_little_data_fit_their_window() {
    journey("looks-tiny", async |journey: &Journey| {
        hand_over(journey, "tiny.csv", TINY).await?;
        journey.click("analyse").await?;
        journey.element_within("run-done", A_SMALL_SHOP).await?;
        fit(journey, "tiny-", &RESULTS).await
    });
}

#[test]
fn a_failure_fits_its_window() {
    journey("looks-failed", async |journey: &Journey| {
        hand_over(journey, "broken.csv", "%PDF-1.7 not a table at all\n").await?;
        journey.element("failure").await?;
        fit(journey, "failed-", &[("start", "#/"), ("overview", "#/overview")]).await
    });
}

#[test]
fn questions_fit_their_window() {
    journey("looks-import", async |journey: &Journey| {
        hand_over(journey, "questions.csv", QUESTIONS).await?;
        journey.element_within("first-rows", SOON).await?;
        fit(journey, "questions-", &[("import", "#/import")]).await
    });
}

/// Hands a small file to the start page.
async fn hand_over(journey: &Journey, name: &str, text: &str) -> WebDriverResult<()> {
    let file = journey.downloads.join(name);
    std::fs::write(&file, text).expect("a file can be written");
    journey.open("#/").await?;
    upload(journey, &file.display().to_string()).await
}

/// Takes a picture of pages in every size and scheme.
///
/// # Panics
/// When one is wider than its window.
async fn fit(journey: &Journey, state: &str, pages: &[(&str, &str)]) -> WebDriverResult<()> {
    let mut too_wide = Vec::new();
    for scheme in SCHEMES {
        prefer(journey, scheme).await?;
        for (width, height) in SIZES {
            resize(journey, width, height).await?;
            for (name, hash) in pages {
                show(journey, hash).await?;
                let file = format!("{state}{name}-{width}-{scheme}.png");
                picture(journey, width, height, &file).await?;
                let excess = excess(journey).await?;
                if excess > 0 {
                    too_wide.push(format!("{file} by {excess} pixels"));
                }
            }
        }
    }
    assert!(too_wide.is_empty(), "wider than the window: {too_wide:?}");
    Ok(())
}

/// The whole page, down to its end.
async fn picture(journey: &Journey, width: u32, height: u32, file: &str) -> WebDriverResult<()> {
    let full = journey.run("return document.documentElement.scrollHeight;", Vec::new()).await?;
    let full = u32::try_from(full.as_u64().unwrap_or(0)).unwrap_or(height).clamp(height, 6_000);
    resize(journey, width, full).await?;
    drawn(journey).await?;
    journey.driver.screenshot(&screenshots().join(file)).await?;
    resize(journey, width, height).await
}
