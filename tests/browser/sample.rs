//! The sample shop through the whole job: a million rows, compared with the engine run natively.

use std::cell::RefCell;
use std::path::Path;
use std::time::Duration;

use regulars::engine::import::Source;
use regulars::engine::native::{NativeHost, block_on};
use regulars::engine::{Cache, run};
use regulars::export::results_json;
use regulars::protocol::{News, Stage};
use regulars::results::Analysis;
use regulars::settings::Settings;
use serde_json::Value;
use thirtyfour::By;

use crate::journey::{Journey, SOON, journey, screenshots, until};

/// The sample, as it lies beside the app.
const SAMPLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/public/sample/online-retail-ii.csv.zst");

/// Everything of the sample is ready within this, on two cores that do other things too.
const A_MILLION_ROWS: Duration = Duration::from_secs(400);

/// How far a mean metric of a trained model may lie from the native one: other SIMD widths sum in
/// another order, and training amplifies last digits. Seen on the reference machine: 0, with
/// validation losses that differ by 5e-7.
const TOLERANCE: f64 = 0.005;

#[test]
fn the_sample_gives_the_figures_of_the_native_engine() {
    journey("sample", async |journey: &Journey| {
        journey.open("#/").await?;
        journey.click("try-sample").await?;
        journey.element_within("run-done", A_MILLION_ROWS).await?;
        journey.go("#/overview").await?;
        assert_eq!(journey.text("customers").await?, "5,838");
        assert_eq!(journey.text("orders").await?, "36,262");
        assert!(journey.text("revenue").await?.starts_with("16,368,555"));
        // What moves these figures is said beside them, with its sum.
        let decided = journey.text("weighty-notes").await?;
        for sum in ["311,878.00", "307,810.18", "755,185.51"] {
            assert!(decided.contains(sum), "{sum}: {decided}");
        }
        journey.go("#/downloads").await?;
        journey.click("download-results").await?;
        let results = journey.downloaded("results.json").await?;
        let results: Value = serde_json::from_slice(&results).expect("is JSON");
        let name = results["cleaning"]["files"][0]["name"].as_str().expect("a file has a name");
        let native = native_results(name);
        // For people who want to know how near the trained models are.
        for (file, results) in [("sample-browser.json", &results), ("sample-native.json", &native)]
        {
            std::fs::write(screenshots().join(file), results.to_string()).ok();
        }
        assert_eq!(results["cleaning"], native["cleaning"]);
        assert_eq!(results["overview"], native["overview"]);
        assert_eq!(results["segmentation"], native["segmentation"]);
        assert_eq!(results["digest"], native["digest"], "identical up to the segments");
        assert!(results["digest"].is_string());
        compare_models(&results["models"], &native["models"]);
        assert_eq!(journey.complaints().await?, Vec::<String>::new());
        Ok(())
    });
}

#[test]
fn cancelling_takes_effect_at_once_and_keeps_what_is_there() {
    journey("cancel", async |journey: &Journey| {
        journey.open("#/").await?;
        journey.click("try-sample").await?;
        // While the models train, the segments are there.
        until("training", A_MILLION_ROWS, async || {
            let done = journey.driver.find_all(By::Css(stage_done(Stage::Segments))).await?;
            Ok((!done.is_empty()).then_some(()))
        })
        .await?;
        let took = journey.run(CANCEL, Vec::new()).await?;
        let took = took.as_f64().expect("milliseconds");
        assert!(took < AT_ONCE, "cancelling took {took} ms");
        journey.go("#/overview").await?;
        assert_eq!(journey.text("customers").await?, "5,838");
        journey.go("#/segments").await?;
        assert!(!journey.all("segment-card").await?.is_empty(), "segments stay");
        // It can go on from there.
        journey.click("run-again").await?;
        journey.element_within("cancel", SOON).await.map(drop)
    });
}

/// Cancels as a person does and gives the milliseconds until the page says so.
const CANCEL: &str = "\
    const find = (name) => document.querySelector(`[data-test=\"${name}\"]`);\
    const start = performance.now();\
    find('cancel').click();\
    while (!find('run-cancelled')) {\
      await new Promise((next) => requestAnimationFrame(next));\
    }\
    return performance.now() - start;";

/// Milliseconds: the promise is 200, and on a busy machine a frame may come late.
const AT_ONCE: f64 = 400.0;

/// The list entry of a stage that is done.
fn stage_done(stage: Stage) -> String {
    format!("[data-test=\"stage-{}\"][data-state=\"done\"]", format!("{stage:?}").to_lowercase())
}

/// The results of the native engine on the sample.
fn native_results(name: &str) -> Value {
    let analysis = RefCell::new(Analysis::default());
    let host = NativeHost::new(2, |news| {
        if let News::Part(part) = news {
            part.fold_into(&mut analysis.borrow_mut());
        }
        Ok(())
    });
    let settings = Settings::default();
    let plan = settings.clone().check().expect("defaults are in range");
    let source = Source {
        name: name.to_owned(),
        bytes: std::fs::metadata(SAMPLE).expect("the sample is in the repository").len(),
        identity: "sample".to_owned(),
        reader: Box::new(std::fs::File::open(Path::new(SAMPLE)).expect("the sample can be read")),
    };
    block_on(run(vec![source], &plan, &mut Cache::default(), &host)).expect("the sample is good");
    let results = results_json(&analysis.borrow(), &settings);
    serde_json::from_str(&results).expect("is JSON")
}

/// Simple models must agree to the last digit, the trained one within [`TOLERANCE`].
fn compare_models(browser: &Value, native: &Value) {
    assert_eq!(browser["split"], native["split"]);
    let contenders = |report: &Value| report["contenders"].as_array().cloned().unwrap_or_default();
    let (browser, native) = (contenders(browser), contenders(native));
    assert_eq!(browser.len(), native.len());
    assert!(!native.is_empty(), "models were tested");
    for (browser, native) in browser.iter().zip(&native) {
        assert_eq!(browser["model"], native["model"]);
        for question in ["any", "new"] {
            for metric in ["precision", "recall", "f1", "ndcg", "hit_rate", "map"] {
                let mean = |of: &Value| of[question][metric]["mean"].as_f64().expect("a mean");
                let difference = (mean(browser) - mean(native)).abs();
                let allowed = if native["model"] == "Ncf" { TOLERANCE } else { 1e-9 };
                assert!(
                    difference <= allowed,
                    "{} {question} {metric}: {} in the browser, {} natively",
                    native["model"],
                    mean(browser),
                    mean(native)
                );
            }
        }
    }
}
