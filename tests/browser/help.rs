//! Help: how numbers were computed, what words mean, and a tour that shows around.

use thirtyfour::prelude::*;

use crate::journey::{Journey, SOON, journey, until};
use crate::upload::{A_SMALL_SHOP, SHOP, upload};

#[test]
fn a_number_tells_how_it_was_computed() {
    journey("how", async |journey: &Journey| {
        analysed(journey).await?;
        journey.go("#/overview").await?;
        journey.click("how-repeat-rate").await?;
        let panel = journey.driver.find(By::Css("#how-repeat-rate")).await?;
        until("open panel", SOON, async || Ok(panel.is_displayed().await?.then_some(()))).await?;
        let told = panel.text().await?;
        assert!(told.contains("45 ÷ 60 = 75"), "the numbers put in: {told}");
        panel.find(By::Css("a[href*=glossary]")).await?.click().await?;
        let marked = "[aria-current=true].glossary__term";
        until("marked word", SOON, async || {
            let found = journey.driver.find_all(By::Css(marked)).await?;
            Ok((found.len() == 1).then_some(()))
        })
        .await?;
        Ok(())
    });
}

#[test]
fn a_word_has_an_address_that_survives_a_reload() {
    journey("glossary", async |journey: &Journey| {
        for _ in 0..2 {
            journey.open("#/glossary/silhouette").await?;
            until("word in sight", SOON, async || {
                let body = "const box = document.activeElement.closest('#term-silhouette')\
                    ?.getBoundingClientRect();\
                    return !!box && box.top >= 0 && box.bottom <= innerHeight;";
                let is_seen = journey.run(body, Vec::new()).await?;
                Ok((is_seen.as_bool() == Some(true)).then_some(()))
            })
            .await?;
            journey.driver.refresh().await?;
        }
        Ok(())
    });
}

#[test]
fn a_tour_shows_around_and_gives_way() {
    journey("tour", async |journey: &Journey| {
        analysed(journey).await?;
        journey.go("#/").await?;
        journey.click("take-tour").await?;
        let mut told = Vec::new();
        loop {
            // What is explained is marked, drawn and not behind the panel.
            until("what is explained", SOON, async || {
                let body = "const shown = document.querySelector('[data-tour]');\
                    const panel = document.querySelector('[data-test=tour]');\
                    const top = shown?.getBoundingClientRect().top;\
                    return top < panel.getBoundingClientRect().top && top > -1;";
                let is_seen = journey.run(body, Vec::new()).await?;
                Ok((is_seen.as_bool() == Some(true)).then_some(()))
            })
            .await?;
            let step = journey.text("tour-told").await?;
            assert!(!step.is_empty() && !told.contains(&step), "{step}");
            told.push(step);
            if told.len() == 9 {
                break;
            }
            // The keyboard is where it goes on.
            journey.driver.active_element().await?.send_keys(Key::Enter).await?;
            until("next step", SOON, async || {
                Ok((journey.text("tour-told").await? != told[told.len() - 1]).then_some(()))
            })
            .await?;
        }
        assert!(told[0].contains("60") && told[0].contains("330"), "of this shop: {}", told[0]);
        journey.driver.active_element().await?.send_keys(Key::Escape).await?;
        until("end of the tour", SOON, async || {
            Ok(journey.all("tour").await?.is_empty().then_some(()))
        })
        .await?;
        assert_eq!(journey.complaints().await?, Vec::<String>::new());
        Ok(())
    });
}

async fn analysed(journey: &Journey) -> WebDriverResult<()> {
    journey.open("#/").await?;
    upload(journey, SHOP).await?;
    journey.element_within("run-done", A_SMALL_SHOP).await.map(drop)
}
