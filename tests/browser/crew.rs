//! Workers of the engine's worker: the results are the same for one, two and four of them, whichever
//! of them dies, they are under the seal, and none of them is left when a run has ended, was cancelled
//! or left behind.

use std::fmt::Write;

use serde_json::{Value, json};
use thirtyfour::prelude::*;

use crate::journey::{Journey, SOON, journey, until};
use crate::upload::{A_SMALL_SHOP, upload};

/// What suffers, and makes itself known.
const CREW: &str = include_str!("crew.js");

/// Before the page's own scripts: plants it, and writes down what is heard.
const PLANT: &str = r#"{
  window.heard = [];
  new BroadcastChannel("crew").onmessage = ({ data }) => window.heard.push(data);
  const Plain = Blob;
  self.Blob = class extends Plain {
    constructor(parts, options) {
      const all = options?.type === "text/javascript" ? [...parts, CREW] : parts;
      super(all, options);
    }
  };
}"#;

/// Who answers within a second.
const WHO: &str = "\
    const line = new BroadcastChannel('crew');\
    window.heard = [];\
    line.postMessage('who');\
    await new Promise((next) => setTimeout(next, 1000));\
    line.close();\
    return window.heard.filter((said) => said === 'engine' || said === 'helper').sort();";

/// Whether helpers have read the file, and what came of their attempts to fetch something.
const TRIED: &str = "\
    const tried = window.heard.filter((said) => ['sealed', 'escaped', 'read'].includes(said));\
    return [...new Set(tried)].sort();";

/// Cancels as soon as somebody has helped: a driver would take longer than the run.
const CANCEL: &str = "\
    const find = () => document.querySelector('[data-test=cancel]');\
    while (window.heard.filter((said) => said === 'helped').length < 6 || !find()) {\
      await new Promise((next) => setTimeout(next, 5));\
    }\
    find().click();";

/// A file large enough for a helper to read it: long names, few sales.
fn shop() -> String {
    let mut csv =
        String::from("Invoice,StockCode,Description,Quantity,InvoiceDate,Price,Customer ID\n");
    for row in 0..18_000_u32 {
        let order = row / 6;
        let customer = order * 7919 % 700;
        let product = (row * 31 + customer * customer) % 150;
        let (day, month) = (1 + order % 28, 1 + order / 28 % 12);
        let name = format!("PRODUCT {product} ").repeat(20);
        writeln!(
            csv,
            "{order},{product},{name},{},2011-{month:02}-{day:02} 10:00:00,{}.25,{customer}",
            1 + row % 4,
            1 + product % 9,
        )
        .expect("a string takes everything");
    }
    assert!(csv.len() > 4_000_000, "a helper is worth it");
    csv
}

/// Opens the app with so many cores and a fault of helpers, and hands it the shop.
async fn set_out(journey: &Journey, cores: u32, fault: &str, after: u32) -> WebDriverResult<()> {
    let planted = json!({ "cores": cores, "fault": fault, "after": after });
    let crew = json!(format!(";({CREW})({planted});")).to_string();
    let plant = json!({ "source": PLANT.replace("CREW", &crew) });
    journey.devtools("Page.addScriptToEvaluateOnNewDocument", plant).await?;
    let file = journey.downloads.join("shop.csv");
    std::fs::write(&file, shop()).expect("a file can be written");
    journey.open("#/").await?;
    upload(journey, &file.display().to_string()).await
}

async fn who(journey: &Journey) -> WebDriverResult<Value> {
    journey.run(WHO, Vec::new()).await
}

/// How often somebody has helped.
async fn helped(journey: &Journey) -> WebDriverResult<usize> {
    let helped = "return window.heard.filter((said) => said === 'helped').length;";
    let said = journey.run(helped, Vec::new()).await?;
    Ok(usize::try_from(said.as_u64().expect("a number")).expect("few"))
}

/// What a whole run comes to, and how often somebody helped.
fn results(name: &str, cores: u32, fault: &str, after: u32) -> (Vec<u8>, usize) {
    let mut results = (Vec::new(), 0);
    journey(name, async |journey: &Journey| {
        set_out(journey, cores, fault, after).await?;
        journey.element_within("run-done", A_SMALL_SHOP).await?;
        let helped = helped(journey).await?;
        let tried = journey.run(TRIED, Vec::new()).await?;
        assert_eq!(tried, json!(if cores > 1 { vec!["read", "sealed"] } else { Vec::new() }));
        assert!(!journey.host.heard().iter().any(|request| request.contains("?helper")));
        assert_eq!(who(journey).await?, json!(["engine"]), "no helper is left after a run");
        assert!(journey.all("failure").await?.is_empty());
        journey.go("#/downloads").await?;
        journey.click("download-results").await?;
        results = (journey.downloaded("results.json").await?, helped);
        Ok(())
    });
    results
}

#[test]
fn any_number_of_workers_comes_to_the_same_whoever_dies_or_lies() {
    let (alone, helped) = results("crew-1", 1, "none", 0);
    assert_eq!(helped, 0, "one core has no helpers");
    assert!(alone.len() > 10_000);
    for (name, cores, fault, after) in [
        ("crew-2", 2, "none", 0),
        ("crew-4", 4, "none", 0),
        // While the file is read, and while tasks are run.
        ("crew-death-reading", 2, "death", 3),
        ("crew-death-tasks", 4, "death", 25),
        ("crew-silence", 2, "silence", 25),
        ("crew-lie", 2, "lie", 3),
    ] {
        let (together, helped) = results(name, cores, fault, after);
        assert!(helped > 2, "{name}: somebody helped, {helped} times");
        assert!(together == alone, "{name}: another result");
    }
}

#[test]
fn no_helper_is_left_after_a_cancel_or_a_reload() {
    journey("crew-left", async |journey: &Journey| {
        set_out(journey, 4, "none", 0).await?;
        journey.run(CANCEL, Vec::new()).await?;
        journey.element("run-cancelled").await?;
        let left = who(journey).await?;
        assert!(left == json!(["engine"]) || left == json!([]), "{left}");

        journey.go("#/").await?;
        journey.driver.refresh().await?;
        let file = journey.downloads.join("shop.csv").display().to_string();
        upload(journey, &file).await?;
        until("helpers at work", SOON, async || Ok((helped(journey).await? > 5).then_some(())))
            .await?;
        journey.go("#/").await?;
        journey.driver.refresh().await?;
        journey.element("file-input").await?;
        assert_eq!(who(journey).await?, json!([]), "nobody works for a page that is gone");
        Ok(())
    });
}
