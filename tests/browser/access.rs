//! WCAG 2.2 AA as far as a machine can tell: axe-core finds nothing to complain about, on any page,
//! in either scheme, in a wide window and in a narrow one.
//!
//! `axe/axe.min.js` is axe-core as its authors publish it, under its own licence (MPL 2.0); only
//! these tests use it.

use serde_json::{Value, json};
use thirtyfour::prelude::*;

use crate::journey::{Journey, SOON, journey};
use crate::screens::{PAGES, SCHEMES, SIZES, prefer, resize, show};
use crate::upload::{A_SMALL_SHOP, SHOP, upload};

const AXE: &str = include_str!("axe/axe.min.js");

/// What is asked of axe-core: every rule of WCAG up to 2.2 AA, and what its authors advise beyond.
const LOOK: &str = "\
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];\
    const found = await axe.run(document, { runOnly: tags, resultTypes: ['violations'] });\
    return found.violations.flatMap(({ id, help, nodes }) =>\
      nodes.map((node) => `${id}: ${help}: ${node.target} ${node.failureSummary}`));";

#[test]
fn no_page_keeps_anybody_out() {
    journey("access", async |journey: &Journey| {
        journey.open("#/").await?;
        upload(journey, SHOP).await?;
        journey.element_within("run-done", A_SMALL_SHOP).await?;
        nothing_to_complain_about(journey, &PAGES).await
    });
}

#[test]
fn no_page_without_an_analysis_keeps_anybody_out() {
    journey("access-nothing", async |journey: &Journey| {
        journey.open("#/").await?;
        nothing_to_complain_about(journey, &PAGES).await
    });
}

#[test]
fn no_failure_or_question_keeps_anybody_out() {
    journey("access-questions", async |journey: &Journey| {
        let file = journey.downloads.join("questions.csv");
        std::fs::write(&file, "when,what\n3/4/2026,MUG\n").expect("a file can be written");
        journey.open("#/").await?;
        upload(journey, &file.display().to_string()).await?;
        journey.element_within("first-rows", SOON).await?;
        let pages = [("start", "#/"), ("import", "#/import"), ("overview", "#/overview")];
        nothing_to_complain_about(journey, &pages).await
    });
}

/// Asks axe-core about pages.
///
/// # Panics
/// With everything that it finds.
async fn nothing_to_complain_about(
    journey: &Journey,
    pages: &[(&str, &str)],
) -> WebDriverResult<()> {
    journey.driver.execute(AXE, Vec::new()).await?;
    let mut found = Vec::new();
    for scheme in SCHEMES {
        prefer(journey, scheme).await?;
        for (width, height) in [SIZES[0], SIZES[2]] {
            resize(journey, width, height).await?;
            for (name, hash) in pages {
                show(journey, hash).await?;
                let violations = journey.run(LOOK, Vec::new()).await?;
                for violation in violations.as_array().into_iter().flatten() {
                    found.push(format!("{name}, {width} pixels, {scheme}: {}", line(violation)));
                }
            }
        }
    }
    assert!(found.is_empty(), "{} violations\n{}", found.len(), found.join("\n"));
    Ok(())
}

/// A violation in one line.
fn line(violation: &Value) -> String {
    violation.as_str().unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_fault_is_found() {
    journey("access-fault", async |journey: &Journey| {
        journey.open("#/privacy").await?;
        journey.driver.execute(AXE, Vec::new()).await?;
        let spoil = "document.querySelector('h1').insertAdjacentHTML('afterend', given[0]);";
        journey.run(spoil, vec![json!("<button class=button></button>")]).await?;
        let found = journey.run(LOOK, Vec::new()).await?;
        assert!(found.to_string().contains("button-name"), "{found}");
        Ok(())
    });
}
