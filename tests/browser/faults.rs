//! What goes wrong beside the file: an engine that panics at any stage, one without memory, workers
//! that the browser does not start or of another version. Each is told in clear words, nothing that
//! is shown is lost, and the next run works.

use serde_json::json;
use thirtyfour::prelude::*;

use crate::journey::{Journey, SOON, journey, until};
use crate::upload::{A_SMALL_SHOP, SHOP, upload};

/// Makes the next worker suffer `self.fault`.
pub(crate) const FAULTS: &str = include_str!("faults.js");

/// How many stages a run has.
const STAGES: u8 = 7;

#[test]
fn a_panic_at_any_stage_is_told_and_the_next_run_works() {
    journey("panics", async |journey: &Journey| {
        with_figures_on_screen(journey).await?;
        for stage in 0..STAGES {
            let word = format!("planted in stage {stage}");
            fails(journey, "panic", stage, &word, "The work stopped unexpectedly: panicked")
                .await?;
        }
        works(journey).await
    });
}

#[test]
fn a_worker_that_dies_at_any_stage_is_replaced() {
    journey("deaths", async |journey: &Journey| {
        with_figures_on_screen(journey).await?;
        for stage in 0..STAGES {
            fails(journey, "trap", stage, "unreachable", "The work stopped unexpectedly").await?;
        }
        works(journey).await
    });
}

#[test]
fn memory_that_runs_out_at_any_stage_is_told_as_that() {
    journey("memory", async |journey: &Journey| {
        with_figures_on_screen(journey).await?;
        for stage in 0..STAGES {
            fails(journey, "memory", stage, "", "no memory left").await?;
        }
        works(journey).await
    });
}

#[test]
fn a_panic_of_the_program_itself_ends_in_its_own_words() {
    journey("panic", async |journey: &Journey| {
        with_figures_on_screen(journey).await?;
        let expected = "every worker has message channels";
        fails(journey, "channel", 0, "planted", expected).await?;
        works(journey).await
    });
}

#[test]
fn a_worker_that_falls_silent_can_be_stopped() {
    journey("silence", async |journey: &Journey| {
        with_figures_on_screen(journey).await?;
        suffer(journey, "silence", 4, "").await?;
        upload(journey, SHOP).await?;
        reached(journey, "training").await?;
        journey.click("cancel").await?;
        journey.element("run-cancelled").await?;
        figures(journey).await?;
        works(journey).await
    });
}

#[test]
fn a_reload_in_the_middle_of_a_run_leaves_nothing_behind() {
    journey("reload-midway", async |journey: &Journey| {
        with_figures_on_screen(journey).await?;
        // The worker that packs what is remembered is the one that falls silent later.
        suffer(journey, "silence", 4, "").await?;
        journey.go("#/downloads").await?;
        journey.click("keep-here").await?;
        until("what is remembered", SOON, async || {
            Ok(journey.text("keep-told").await?.contains("Remembered").then_some(()))
        })
        .await?;
        journey.go("#/").await?;
        upload(journey, SHOP).await?;
        reached(journey, "training").await?;
        journey.driver.refresh().await?;
        journey.go("#/").await?;
        // What was remembered before is still there, and the page is as new.
        journey.element("kept-item").await?;
        assert!(
            journey.all("failure").await?.is_empty() && journey.all("progress").await?.is_empty()
        );
        works(journey).await
    });
}

#[test]
fn a_browser_without_workers_says_so_and_the_next_run_works() {
    journey("no-workers", async |journey: &Journey| {
        journey.open("#/").await?;
        let thrown = "self.Plain = Worker; self.Worker = class {\
            constructor() { throw new DOMException('no workers here', 'SecurityError'); } };";
        journey.run(thrown, Vec::new()).await?;
        upload(journey, SHOP).await?;
        told(journey, "did not start: no workers here").await?;
        // What a browser does that refuses later: an event without a word.
        let refused = "self.Worker = class extends Plain { constructor() { super('data:text/javascript,0'); } };";
        journey.run(refused, Vec::new()).await?;
        upload(journey, SHOP).await?;
        told(journey, "did not start: the browser does not say why").await?;
        journey.run("self.Worker = Plain;", Vec::new()).await?;
        works(journey).await
    });
}

#[test]
fn a_worker_of_another_version_is_not_used() {
    journey("old-worker", async |journey: &Journey| {
        with_figures_on_screen(journey).await?;
        fails(journey, "version", 0, "", "are of two versions").await?;
        assert_eq!(journey.text("failure-hint").await?, "Reload the page.");
        journey.driver.refresh().await?;
        journey.go("#/").await?;
        works(journey).await
    });
}

#[test]
fn a_worker_that_dies_while_it_proves_the_seal_is_told() {
    journey("proof-death", async |journey: &Journey| {
        with_figures_on_screen(journey).await?;
        suffer(journey, "none", STAGES, "").await?;
        journey.go("#/privacy").await?;
        journey.click("prove-seal").await?;
        until("attempts of the worker", SOON * 2, async || {
            let said = journey.driver.find_all(By::Css("p[role=status]")).await?;
            for told in said {
                if told.text().await?.contains("from the worker") {
                    return Ok(Some(()));
                }
            }
            Ok(None)
        })
        .await?;
        kill(journey).await?;
        told(journey, "before it had tried every way out").await?;
        journey.go("#/").await?;
        works(journey).await
    });
}

/// Opens the app, analyses a shop and leaves the page without a worker, at the start.
async fn with_figures_on_screen(journey: &Journey) -> WebDriverResult<()> {
    journey.open("#/").await?;
    journey.run(FAULTS, Vec::new()).await?;
    suffer(journey, "none", STAGES, "").await?;
    works(journey).await?;
    kill(journey).await?;
    journey.go("#/").await
}

/// The next worker will suffer this.
async fn suffer(journey: &Journey, kind: &str, stage: u8, word: &str) -> WebDriverResult<()> {
    let fault = json!({ "kind": kind, "stage": stage, "word": word });
    journey.run("self.fault = given[0];", vec![fault]).await.map(drop)
}

/// A run that ends in a failure, in these words, and takes nothing from the screen.
async fn fails(
    journey: &Journey,
    kind: &str,
    stage: u8,
    word: &str,
    message: &str,
) -> WebDriverResult<()> {
    suffer(journey, kind, stage, word).await?;
    journey.go("#/").await?;
    upload(journey, SHOP).await?;
    told(journey, message).await?;
    let said = journey.text("failure-message").await?;
    assert!(kind == "channel" || said.contains(word), "{kind} in stage {stage}: {said}");
    assert!(!journey.text("failure-hint").await?.is_empty());
    figures(journey).await
}

/// Waits for a failure in these words.
async fn told(journey: &Journey, message: &str) -> WebDriverResult<()> {
    until(message, A_SMALL_SHOP, async || {
        for told in journey.all("failure-message").await? {
            if told.text().await?.contains(message) {
                return Ok(Some(()));
            }
        }
        Ok(None)
    })
    .await
}

/// The figures of the shop, and what is offered to its first customer.
async fn figures(journey: &Journey) -> WebDriverResult<()> {
    journey.go("#/overview").await?;
    assert_eq!(journey.text("customers").await?, "60");
    assert_eq!(journey.text("orders").await?, "330");
    journey.go("#/customers/0").await?;
    assert!(!journey.text("offer-words").await?.is_empty());
    Ok(())
}

/// A run to its end.
async fn works(journey: &Journey) -> WebDriverResult<()> {
    journey.go("#/").await?;
    upload(journey, SHOP).await?;
    journey.element_within("run-done", A_SMALL_SHOP).await?;
    assert!(journey.all("failure").await?.is_empty());
    figures(journey).await
}

/// Waits until a stage is under way.
async fn reached(journey: &Journey, stage: &str) -> WebDriverResult<()> {
    until(stage, A_SMALL_SHOP, async || {
        let active = format!("[data-test=stage-{stage}][data-state=active]");
        Ok(journey.driver.find_all(By::Css(active)).await?.pop())
    })
    .await
    .map(drop)
}

/// Ends a worker that has nothing to do, and waits until the page knows.
async fn kill(journey: &Journey) -> WebDriverResult<()> {
    // Again and again: one that has just been started does not hear yet.
    let body = "const before = self.ended;\
        const orders = new BroadcastChannel('fault');\
        while (self.ended === before) {\
          orders.postMessage('die');\
          await new Promise((next) => setTimeout(next, 20));\
        }\
        orders.close();";
    journey.run(body, Vec::new()).await.map(drop)
}
