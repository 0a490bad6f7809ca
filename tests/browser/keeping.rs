//! An analysis that is remembered on the device, or taken along as a file: opened again, renamed,
//! forgotten.

use std::time::{Duration, Instant};

use serde_json::json;
use thirtyfour::prelude::*;

use crate::journey::{Journey, SOON, journey, until};
use crate::upload::{A_SMALL_SHOP, SHOP, upload};

/// What the browser keeps in a store of the database: `notes` of the analyses, or their `files`.
const KEPT: &str = "\
    const of = (request) => new Promise((done, fail) => {\
      request.onsuccess = () => done(request.result);\
      request.onerror = () => fail(request.error);\
    });\
    const open = await of(indexedDB.open('regulars'));\
    const kept = await of(open.transaction(given[0]).objectStore(given[0]).getAll());\
    open.close();\
    return kept;";

#[test]
fn an_analysis_is_remembered_opened_renamed_and_forgotten() {
    journey("keeping", async |journey: &Journey| {
        analysed(journey).await?;
        journey.go("#/downloads").await?;
        assert!(!journey.element("keep-here").await?.is_selected().await?, "off by default");
        assert_eq!(files(journey).await?, 0);
        remember(journey).await?;
        assert_eq!(files(journey).await?, 1);

        journey.driver.refresh().await?;
        journey.go("#/").await?;
        let item = journey.text("kept-item").await?;
        assert!(item.contains("kB") && item.contains(" 20"), "size and date: {item}");
        let start = Instant::now();
        journey.click("kept-open").await?;
        journey.element("customers").await?;
        let took = start.elapsed();
        assert!(took < Duration::from_secs(2), "it opened after {took:?}");
        shown(journey).await?;

        journey.go("#/").await?;
        let name = journey.element("kept-name").await?;
        name.clear().await?;
        name.send_keys("Café 2011").await?;
        name.send_keys(Key::Tab).await?;
        until("note of the new name", SOON, async || {
            let notes = journey.run(KEPT, vec![json!("notes")]).await?;
            Ok(notes.to_string().contains("Café 2011").then_some(()))
        })
        .await?;
        journey.driver.refresh().await?;
        until("new name", SOON, async || {
            let name = journey.element("kept-name").await?.prop("value").await?;
            Ok((name.as_deref() == Some("Café 2011")).then_some(()))
        })
        .await?;

        journey.click("forget-all").await?;
        items(journey, 0).await?;
        assert_eq!(files(journey).await?, 0);
        Ok(())
    });
}

#[test]
fn one_of_several_is_forgotten_and_the_switch_forgets_its_own() {
    journey("forgetting", async |journey: &Journey| {
        for _ in 0..2 {
            analysed(journey).await?;
            remember(journey).await?;
            journey.driver.refresh().await?;
        }
        journey.go("#/").await?;
        items(journey, 2).await?;
        journey.click("kept-open").await?;
        journey.element("customers").await?;
        journey.go("#/downloads").await?;
        journey.click("keep-here").await?;
        told(journey, "Off").await?;
        journey.go("#/").await?;
        items(journey, 1).await?;
        journey.click("kept-forget").await?;
        items(journey, 0).await?;
        assert_eq!(files(journey).await?, 0);
        Ok(())
    });
}

#[test]
fn a_saved_file_opens_where_nothing_is_known_of_it() {
    journey("saved", async |journey: &Journey| {
        analysed(journey).await?;
        journey.go("#/downloads").await?;
        journey.click("save-shop").await?;
        let bytes = journey.downloaded("shop.regulars").await?;
        assert!(bytes.starts_with(b"regulars "), "it names its form");
        journey.driver.refresh().await?;
        journey.element("nothing").await?;
        assert_eq!(files(journey).await?, 0, "nothing is remembered");
        journey.go("#/").await?;
        let saved = journey.downloads.join("shop.regulars");
        upload(journey, &saved.display().to_string()).await?;
        shown(journey).await
    });
}

#[test]
fn a_file_of_the_first_form_still_opens() {
    journey("saved-first", async |journey: &Journey| {
        let saved = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/shop-1.regulars");
        journey.open("#/").await?;
        upload(journey, saved).await?;
        journey.element("customers").await?;
        Ok(())
    });
}

#[test]
fn a_browser_without_room_says_so_and_keeps_what_is_on_screen() {
    journey("no-room", async |journey: &Journey| {
        analysed(journey).await?;
        // What a full disk answers.
        let full = "IDBObjectStore.prototype.put = () => {\
            throw new DOMException('full', 'QuotaExceededError');\
        };";
        journey.run(full, Vec::new()).await?;
        journey.go("#/downloads").await?;
        journey.click("keep-here").await?;
        told(journey, "no room").await?;
        assert!(!journey.element("keep-here").await?.is_selected().await?, "the switch is off");
        journey.go("#/").await?;
        journey.element("open-file").await?;
        items(journey, 0).await?;
        shown(journey).await
    });
}

async fn analysed(journey: &Journey) -> WebDriverResult<()> {
    journey.open("#/").await?;
    upload(journey, SHOP).await?;
    journey.element_within("run-done", A_SMALL_SHOP).await.map(drop)
}

pub(crate) async fn remember(journey: &Journey) -> WebDriverResult<()> {
    journey.go("#/downloads").await?;
    journey.click("keep-here").await?;
    told(journey, "Remembered").await
}

/// Waits until the page says this of remembering.
async fn told(journey: &Journey, what: &str) -> WebDriverResult<()> {
    until(what, SOON, async || Ok(journey.text("keep-told").await?.contains(what).then_some(())))
        .await
}

/// How many analyses the browser keeps.
async fn files(journey: &Journey) -> WebDriverResult<usize> {
    let files = journey.run(KEPT, vec![json!("files")]).await?;
    Ok(files.as_array().map_or(0, Vec::len))
}

/// Waits until so many analyses are listed.
pub(crate) async fn items(journey: &Journey, count: usize) -> WebDriverResult<()> {
    until("list of the right length", SOON, async || {
        Ok((journey.all("kept-item").await?.len() == count).then_some(()))
    })
    .await
}

/// The figures of the shop, without its file.
async fn shown(journey: &Journey) -> WebDriverResult<()> {
    journey.go("#/overview").await?;
    assert_eq!(journey.text("customers").await?, "60");
    assert_eq!(journey.text("orders").await?, "330");
    journey.go("#/customers/0").await?;
    assert!(!journey.text("offer-words").await?.is_empty());
    Ok(())
}
