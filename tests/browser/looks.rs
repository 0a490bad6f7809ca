//! A picture of each page, wide and narrow, light and dark, for people to look at; and that no page
//! is wider than its window or without a heading.

use serde_json::json;
use thirtyfour::prelude::*;

use crate::journey::{Journey, SOON, journey, screenshots, until};
use crate::upload::{SHOP, upload};

/// Each page with the name of its pictures.
const PAGES: [(&str, &str); 11] = [
    ("start", "#/"),
    ("import", "#/import"),
    ("overview", "#/overview"),
    ("segments", "#/segments"),
    ("segment", "#/segments/0"),
    ("customers", "#/customers"),
    ("customer", "#/customers/0"),
    ("model", "#/model"),
    ("downloads", "#/downloads"),
    ("settings", "#/settings"),
    ("privacy", "#/privacy"),
];

/// A desk, a tablet, a telephone: width and height in CSS pixels.
const SIZES: [(u32, u32); 3] = [(1440, 900), (768, 1024), (390, 844)];

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

#[test]
fn every_page_fits_its_window() {
    journey("looks", async |journey: &Journey| {
        journey.open("#/").await?;
        upload(journey, SHOP).await?;
        journey.element_within("run-done", SOON * 3).await?;
        fit(journey, &PAGES).await
    });
}

#[test]
fn questions_fit_their_window() {
    journey("looks-import", async |journey: &Journey| {
        let file = journey.downloads.join("questions.csv");
        std::fs::write(&file, QUESTIONS).expect("a file can be written");
        journey.open("#/").await?;
        fit(journey, &[("import-empty", "#/import")]).await?;
        journey.go("#/").await?;
        upload(journey, &file.display().to_string()).await?;
        journey.element("first-rows").await?;
        fit(journey, &[("import-questions", "#/import")]).await
    });
}

/// Takes a picture of pages in every size and scheme.
///
/// # Panics
/// When one is wider than its window.
async fn fit(journey: &Journey, pages: &[(&str, &str)]) -> WebDriverResult<()> {
    let mut too_wide = Vec::new();
    for scheme in ["light", "dark"] {
        let feature = json!([{ "name": "prefers-color-scheme", "value": scheme }]);
        journey.devtools("Emulation.setEmulatedMedia", json!({ "features": feature })).await?;
        for (width, height) in SIZES {
            resize(journey, width, height).await?;
            for (name, hash) in pages {
                journey.go(hash).await?;
                drawn(journey).await?;
                let file = format!("{name}-{width}-{scheme}.png");
                picture(journey, width, height, &file).await?;
                let excess = journey
                    .run(
                        "const { scrollWidth, clientWidth } = document.documentElement;\
                         return scrollWidth - clientWidth;",
                        Vec::new(),
                    )
                    .await?;
                if excess.as_i64().unwrap_or(0) > 0 {
                    too_wide.push(format!("{file} by {excess} pixels"));
                }
            }
        }
    }
    assert!(too_wide.is_empty(), "wider than the window: {too_wide:?}");
    Ok(())
}

async fn resize(journey: &Journey, width: u32, height: u32) -> WebDriverResult<()> {
    // Not as a mobile device: such a one zooms out until what is too wide fits.
    let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
    journey.devtools("Emulation.setDeviceMetricsOverride", size).await
}

/// Waits until the page has a heading and two frames have passed: one to draw, one to have drawn.
async fn drawn(journey: &Journey) -> WebDriverResult<()> {
    until("heading", SOON, async || {
        let title = journey.all("title").await?;
        Ok((title.len() == 1).then_some(()))
    })
    .await?;
    let frame = "return new Promise((done) => requestAnimationFrame(() => \
                 requestAnimationFrame(() => done(true))));";
    journey.run(frame, Vec::new()).await.map(drop)
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
