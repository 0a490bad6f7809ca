//! Many runs in one tab, with changing files and numbers of segments: memory stays flat.

use serde_json::{Value, json};
use thirtyfour::prelude::*;

use crate::faults::FAULTS;
use crate::journey::{Journey, journey, until};
use crate::upload::{A_SMALL_SHOP, SHOP};

/// How many runs; `REGULARS_SOAK=200` asks for another number and prints what each needed.
const RUNS: usize = 20;

/// The first runs fill caches and grow the memories to what they need.
const WARM: usize = 6;

/// When the page has ended a run last.
const DONE: &str = "return performance.getEntriesByName('regulars:done').pop()?.startTime ?? 0;";

/// Bytes of the page's WebAssembly and of the worker's.
const MEMORIES: &str = "\
    const app = performance.getEntriesByType('resource').find(({ name }) => /app\\.js/.test(name));\
    const { memory } = await (await import(app.name)).default();\
    const orders = new BroadcastChannel('fault');\
    const worker = new Promise((done) => (orders.onmessage = ({ data }) => done(data)));\
    orders.postMessage('measure');\
    const bytes = await worker;\
    orders.close();\
    return [memory.buffer.byteLength, bytes];";

/// Hands over a file. By script: what the driver has looked up keeps its page from being forgotten.
const DROP: &str = "\
    const transfer = new DataTransfer();\
    transfer.items.add(new File([given[0]], 'shop.csv'));\
    const what = { bubbles: true, cancelable: true, dataTransfer: transfer };\
    document.body.dispatchEvent(new DragEvent('drop', what));";

/// Asks for another number of segments. The browser passes over a change of the address when there
/// were too many of them in a short time: so it is made again.
const STEP: &str = "\
    const find = () => document.querySelector(`[data-test=${given[0]}]`);\
    while (!find()) {\
      location.hash = '#/segments';\
      await new Promise((next) => setTimeout(next, 20));\
    }\
    find().click();";

/// Whether something has failed; leaves the page on which it is measured.
const TO_THE_SAME_PAGE: &str = "\
    const has = (name) => document.querySelector(`[data-test=${name}]`) !== null;\
    const failed = has('failure');\
    while (!has('prove-seal')) {\
      location.hash = '#/privacy';\
      await new Promise((next) => setTimeout(next, 20));\
    }\
    return failed;";

/// What is measured, and by how much it may grow from one run to the next.
const BOUNDS: [(&str, f64); 4] = [
    ("bytes of the page's WebAssembly", 8_192.0),
    ("bytes of the worker's WebAssembly", 65_536.0),
    ("bytes of the JavaScript heap", 10_000.0),
    ("nodes of the document", 20.0),
];

#[test]
#[expect(clippy::print_stderr, reason = "a long soak tells what each run needed")]
fn many_runs_in_one_tab_leave_memory_flat() {
    journey("soak", async |journey: &Journey| {
        let runs = std::env::var("REGULARS_SOAK").ok();
        let is_long = runs.is_some();
        let runs = runs.and_then(|runs| runs.parse().ok()).unwrap_or(RUNS);
        let text = std::fs::read_to_string(SHOP).expect("the shop is there");
        let other: String = text.split_inclusive('\n').take(500).collect();
        let files = [text, other];

        journey.open("#/").await?;
        journey.run(FAULTS, Vec::new()).await?;
        let nothing = "self.fault = { kind: 'none' };";
        journey.run(nothing, Vec::new()).await?;
        journey.devtools("Performance.enable", json!({})).await?;
        let mut seen = Vec::new();
        for run in 0..runs {
            let before = journey.run(DONE, Vec::new()).await?.as_f64();
            if run % 2 == 0 {
                journey.run(DROP, vec![json!(files[run / 2 % 2])]).await?;
            } else {
                let button = if run % 8 < 4 { "k-more" } else { "k-less" };
                journey.run(STEP, vec![json!(button)]).await?;
            }
            until("the end of a run", A_SMALL_SHOP, async || {
                Ok((journey.run(DONE, Vec::new()).await?.as_f64() > before).then_some(()))
            })
            .await?;
            // Measured on the same page each time.
            let has_failed = journey.run(TO_THE_SAME_PAGE, Vec::new()).await?;
            assert_eq!(has_failed, json!(false), "run {run} failed");
            let now = measured(journey).await?;
            if is_long {
                eprintln!("{run} {now:?}");
            }
            seen.push(now);
        }
        for (place, (what, bound)) in BOUNDS.into_iter().enumerate() {
            let values: Vec<f64> = seen[WARM..].iter().map(|now| now[place]).collect();
            let slope = slope(&values);
            eprintln!("{what}: {slope:.0} a run, {:.0} at the end", values[values.len() - 1]);
            assert!(slope <= bound, "{what} grow by {slope:.0} a run: {values:?}");
        }
        Ok(())
    });
}

/// The four of [`BOUNDS`], after everything that nobody needs has been collected.
async fn measured(journey: &Journey) -> WebDriverResult<[f64; 4]> {
    let memories = journey.run(MEMORIES, Vec::new()).await?;
    journey.devtools("HeapProfiler.collectGarbage", json!({})).await?;
    let metrics = journey.ask_devtools("Performance.getMetrics", json!({})).await?;
    let metric = |name: &str| {
        let all = metrics["metrics"].as_array().into_iter().flatten();
        let mut found = all.filter(|metric| metric["name"] == name);
        number(found.next().map_or(&Value::Null, |metric| &metric["value"]))
    };
    let (heap, nodes) = (metric("JSHeapUsedSize"), metric("Nodes"));
    Ok([number(&memories[0]), number(&memories[1]), heap, nodes])
}

fn number(value: &Value) -> f64 {
    value.as_f64().expect("is measured")
}

/// By how much the values grow from one to the next: the slope of the line of least squares.
fn slope(values: &[f64]) -> f64 {
    let count = values.len() as f64;
    let middle = (count - 1.0) / 2.0;
    let mean = values.iter().sum::<f64>() / count;
    let (mut above, mut below) = (0.0, 0.0);
    for (place, value) in values.iter().enumerate() {
        let away = place as f64 - middle;
        above += away * (value - mean);
        below += away * away;
    }
    above / below
}
