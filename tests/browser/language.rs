//! German: chosen by the browser or by the reader, everywhere, and kept.

use serde_json::json;

use crate::journey::{Journey, SOON, journey, until};
use crate::screens::{PAGES, SIZES, excess, resize, show};
use crate::upload::{A_SMALL_SHOP, SHOP, upload};

/// Words that stand in English sentences and in no German one.
const ENGLISH: [&str; 8] = ["the", "of", "and", "with", "your", "from", "how", "not"];

#[test]
fn german_is_chosen_everywhere_and_kept() {
    journey("german", async |journey: &Journey| {
        journey.open("#/").await?;
        upload(journey, SHOP).await?;
        journey.element_within("run-done", A_SMALL_SHOP).await?;
        journey.go("#/overview").await?;
        let title = journey.text("title").await?;
        journey.click("language-de").await?;
        until("other heading", SOON, async || {
            Ok((journey.text("title").await? != title).then_some(()))
        })
        .await?;
        // What was computed is still there, in German numbers.
        assert_eq!(journey.text("customers").await?, "60");
        let revenue = journey.text("revenue").await?;
        assert!(revenue.contains('.') && !revenue.contains(".0"), "{revenue}");
        let language = "return document.documentElement.lang;";
        assert_eq!(journey.run(language, Vec::new()).await?, json!("de"));

        let mut english = Vec::new();
        for (width, height) in [SIZES[0], SIZES[2]] {
            resize(journey, width, height).await?;
            for (name, hash) in PAGES {
                show(journey, hash).await?;
                assert!(excess(journey).await? <= 0, "{name} is too wide at {width}");
                // What is in another language says so.
                let body = "const page = document.body.cloneNode(true);\
                    page.querySelectorAll('[lang], [translate=no], script').forEach((it) => it.remove());\
                    return page.textContent;";
                let text = journey.run(body, Vec::new()).await?;
                let text = text.as_str().unwrap_or_default().to_owned();
                let words = text.split(|letter: char| !letter.is_alphabetic());
                let found: Vec<_> = words.filter(|word| ENGLISH.contains(word)).collect();
                if !found.is_empty() {
                    english.push(format!("{name}: {found:?}"));
                }
            }
        }
        assert!(english.is_empty(), "{english:?}");

        journey.driver.refresh().await?;
        journey.element("title").await?;
        assert_eq!(journey.run(language, Vec::new()).await?, json!("de"));
        Ok(())
    });
}
