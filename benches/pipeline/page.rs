//! The real page in headless Chromium, timed by the marks that it leaves in the browser's
//! performance timeline: `regulars:file` when it is handed the file, `regulars:stage:STAGE` at a
//! stage's first progress, `regulars:part:PART` when it shows a part, `regulars:done`.

use std::path::Path;
use std::time::{Duration, Instant};

use regulars::protocol::Stage;
use thirtyfour::prelude::*;

use super::journey::journey;
use super::table::Timeline;

/// A run that takes longer than this has gone wrong.
const LONGEST: Duration = Duration::from_secs(900);

/// Writes down each task of the main thread that took 50 ms or more (W3C Long Tasks API).
const WATCH: &str = "\
    window.longTasks = [];\
    new PerformanceObserver((list) => {\
      window.longTasks.push(...list.getEntries().map(({ duration }) => duration));\
    }).observe({ type: 'longtask' });";

/// The marks of a page, without their common prefix, in seconds from its opening.
type Marks = Vec<(String, f64)>;

/// Gives the file to the page and waits until everything is ready.
///
/// # Panics
/// When the page or the browser is not there, or the run does not end.
pub(crate) fn measure(file: &Path) -> Timeline {
    let mut marks = Marks::new();
    let mut long_tasks = Vec::new();
    journey("bench", async |journey| {
        journey.open("#/").await?;
        let input = journey.element("file-input").await?;
        journey.driver.execute(WATCH, []).await?;
        input.send_keys(file.to_string_lossy()).await?;
        let started = Instant::now();
        while !marks.iter().any(|(name, _)| name == "done") {
            assert!(started.elapsed() < LONGEST, "no end in sight: {marks:?}");
            // Seldom: asking takes time from the page.
            tokio::time::sleep(Duration::from_secs(1)).await;
            marks = marks_of(&journey.driver).await?;
        }
        long_tasks = journey.driver.execute("return window.longTasks", []).await?.convert()?;
        Ok(())
    });
    let at = |wanted: &str| marks.iter().find(|(name, _)| name == wanted).map(|&(_, at)| at);
    let start = at("file").expect("the page marks the arrival of a file");
    let stages = Stage::ALL
        .into_iter()
        .filter_map(|stage| Some((stage, at(&format!("stage:{stage:?}"))? - start)))
        .collect();
    Timeline {
        title: "page in Chromium".into(),
        stages,
        segments: at("part:Segmentation").map(|at| at - start),
        end: at("done").expect("the loop above waits for it") - start,
        long_tasks: Some(long_tasks),
    }
}

async fn marks_of(browser: &WebDriver) -> WebDriverResult<Marks> {
    let script = "return performance.getEntriesByType('mark')
        .filter((mark) => mark.name.startsWith('regulars:'))
        .map((mark) => [mark.name.slice('regulars:'.length), mark.startTime / 1000])";
    browser.execute(script, []).await?.convert()
}
