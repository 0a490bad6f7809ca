//! The real page in headless Chromium and Firefox, timed by the marks that it leaves in the browser's
//! performance timeline: `regulars:loaded` when all its parts are there, `regulars:file` when it is
//! handed the file, `regulars:stage:STAGE` at a stage's first progress, `regulars:part:PART` when it
//! shows a part, `regulars:done`; and in the engine's worker, at the end of a run, by
//! `regulars:step:STEP:MILLIS`.

use std::path::Path;
use std::time::{Duration, Instant};

use regulars::engine::host::Step;
use regulars::protocol::Stage;
use serde_json::{Value, json};
use thirtyfour::prelude::*;

use super::driver::Browser;
use super::figure::{Figure, Figures};
use super::journey::{Journey, SOON, journey, journey_in, until};
use super::native::note_epoch;

/// A run that takes longer than this has gone wrong.
const LONGEST: Duration = Duration::from_secs(900);

/// Before the page's own scripts: writes down each task of the main thread that took 50 ms or more
/// (W3C Long Tasks API), how long it takes to draw the segments, what workers mark, and the WebAssembly memories of the page and of all workers together, at
/// their most. Each worker tells its own when it has grown, and whoever ends one tells that; helpers
/// of the engine's worker are made of the same script, and known by what stands behind its address.
const WATCH: &str = r#"{
  window.longTasks = [];
  new PerformanceObserver((list) => {
    window.longTasks.push(...list.getEntries().map(({ duration }) => duration));
  }).observe({ type: "longtask" });
  const keep = () => {
    const plain = WebAssembly.instantiate;
    WebAssembly.instantiate = async (...given) => {
      const made = await plain(...given);
      const { memory } = (made.instance ?? made).exports;
      self.memory ??= memory;
      return made;
    };
  };
  keep();
  const mark = performance.mark.bind(performance);
  performance.mark = (name) => {
    const made = mark(name);
    if (name === "regulars:part:Segmentation") {
      const drawn = () => setTimeout(() => {
        window.drawing ??= performance.now() - made.startTime;
      });
      requestAnimationFrame(drawn);
    }
    return made;
  };
  window.marked = [];
  new BroadcastChannel("marks").onmessage = ({ data }) => window.marked.push(data);
  const memories = new Map();
  window.workersMemory = 0;
  new BroadcastChannel("memory").onmessage = ({ data: [worker, bytes] }) => {
    memories.set(worker, bytes);
    const all = [...memories.values()].reduce((sum, bytes) => sum + bytes, 0);
    window.workersMemory = Math.max(window.workersMemory, all);
  };
  const tell = () => {
    const line = new BroadcastChannel("memory");
    const marks = new BroadcastChannel("marks");
    performance.mark = (name) => marks.postMessage(name);
    const name = location.hash;
    const Plain = Worker;
    self.Worker = class extends Plain {
      constructor(address, options) {
        const name = `#${Math.random()}`;
        super(address + name, options);
        this.known = name;
      }
      terminate() {
        super.terminate();
        line.postMessage([this.known, 0]);
      }
    };
    const post = self.postMessage.bind(self);
    let told = 0;
    self.postMessage = (...message) => {
      post(...message);
      const bytes = self.memory?.buffer.byteLength ?? 0;
      if (bytes > told) {
        told = bytes;
        line.postMessage([name, bytes]);
      }
    };
  };
  const planted = `(${keep})(); (${tell})(); ${window.planted ?? ""}`;
  const Plain = Blob;
  self.Blob = class extends Plain {
    constructor(parts, options) {
      super(options?.type === "text/javascript" ? [planted, ...parts] : parts, options);
    }
  };
}"#;

/// Before [`WATCH`]: workers are told that there is one core, so that the engine has no helpers.
const ALONE: &str = r#"window.planted =
  'Object.defineProperty(navigator, "hardwareConcurrency", { value: 1 });';"#;

/// What [`WATCH`] has seen, where it could be planted: how long it took to draw, what the engine's worker
/// has marked, how long long tasks took, and the bytes of all workers', the page's and JavaScript's
/// memory.
const SEEN: &str = "\
    return window.marked && {\
      drawing: window.drawing ?? null,\
      marked: window.marked,\
      tasks: window.longTasks,\
      memories: [\
        window.workersMemory,\
        self.memory?.buffer.byteLength ?? null,\
        performance.memory?.usedJSHeapSize ?? null,\
      ],\
    };";

/// Asks for one segment more; milliseconds until they are drawn, nothing after ten
/// seconds.
const OTHER_NUMBER: &str = "\
    const drawn = () => performance.getEntriesByName('regulars:part:Segmentation').pop();\
    const start = performance.now();\
    document.querySelector('[data-test=k-more]').click();\
    while (!(drawn()?.startTime > start)) {\
      if (performance.now() - start > 10000) return null;\
      await new Promise((next) => setTimeout(next));\
    }\
    await new Promise((next) => requestAnimationFrame(next));\
    return performance.now() - start;";

/// Cancels; milliseconds until the page says so, nothing after ten seconds.
const CANCEL: &str = "\
    const find = (name) => document.querySelector(`[data-test=${name}]`);\
    const start = performance.now();\
    find('cancel').click();\
    while (!find('run-cancelled')) {\
      if (performance.now() - start > 10000) return null;\
      await new Promise((next) => setTimeout(next));\
    }\
    return performance.now() - start;";

/// The marks of a page, without their common prefix, in seconds from its opening.
type Marks = Vec<(String, f64)>;

/// Gives the file to a page that is opened for the first time, and to the same page opened again.
///
/// # Panics
/// When the page or the browser is not there, or a run does not end.
pub(crate) fn measure(file: &Path) -> [Figures; 2] {
    let mut measured = [Figures::default(), Figures::default()];
    journey("bench", async |journey| {
        plant(journey, WATCH).await?;
        measured = visits(journey, file).await?;
        cancel(journey, file, &mut measured[1]).await
    });
    measured
}

/// Gives the file to a page that is opened again, and whose engine has one worker.
///
/// # Panics
/// As [`measure`].
pub(crate) fn alone(file: &Path) -> Figures {
    let mut again = Figures::default();
    journey("bench-alone", async |journey| {
        plant(journey, ALONE).await?;
        plant(journey, WATCH).await?;
        [_, again] = visits(journey, file).await?;
        Ok(())
    });
    again
}

/// Gives the file to a page in Firefox that is opened for the first time, and to the same page opened
/// again.
///
/// # Panics
/// As [`measure`].
pub(crate) fn in_firefox(file: &Path) -> [Figures; 2] {
    let mut measured = [Figures::default(), Figures::default()];
    journey_in(Browser::Firefox, "bench-firefox", async |journey| {
        measured = visits(journey, file).await?;
        Ok(())
    });
    measured
}

/// Lets each page run a script before its own ones.
async fn plant(journey: &Journey, script: &str) -> WebDriverResult<()> {
    let script = json!({ "source": script });
    journey.devtools("Page.addScriptToEvaluateOnNewDocument", script).await
}

/// A run on the first visit, and one when the page was opened again.
async fn visits(journey: &Journey, file: &Path) -> WebDriverResult<[Figures; 2]> {
    journey.host.let_browsers_keep();
    let mut measured = [Figures::default(), Figures::default()];
    for (visit, figures) in measured.iter_mut().enumerate() {
        if visit == 0 {
            journey.open("#/").await?;
        } else {
            journey.go("#/").await?;
            journey.driver.refresh().await?;
        }
        if let Ended::Failed(refused) = run(journey, file, figures).await? {
            panic!("{}", refused.told);
        }
    }
    Ok(measured)
}

/// Gives a file to a page that is opened for the first time.
///
/// # Errors
/// With what the page says when it does not get to the end.
pub(crate) fn once(file: &Path) -> Result<Figures, Refused> {
    let mut outcome = Ok(Figures::default());
    journey("bench-growth", async |journey| {
        plant(journey, WATCH).await?;
        journey.open("#/").await?;
        let mut figures = Figures::default();
        outcome = match run(journey, file, &mut figures).await? {
            Ended::Done => Ok(figures),
            Ended::Failed(refused) => Err(refused),
        };
        Ok(())
    });
    outcome
}

/// How the page refuses a file.
#[derive(Debug)]
pub(crate) struct Refused {
    /// What it says.
    pub(crate) told: String,
    /// Seconds after the file was dropped.
    pub(crate) after: f64,
}

/// How a run ended.
enum Ended {
    Done,
    Failed(Refused),
}

async fn run(journey: &Journey, file: &Path, figures: &mut Figures) -> WebDriverResult<Ended> {
    let marks = marks_until(journey, "loaded", Duration::from_millis(100)).await?;
    figures.note(Figure::Load, at(&marks, "loaded"));
    drop_file(journey, file).await?;
    // Seldom: asking takes time from the page.
    let marks = marks_until(journey, "done", Duration::from_secs(1)).await?;
    if !marks.iter().any(|(mark, _)| mark == "done") {
        let told = journey.text("failure-message").await?;
        let after = at(&marks, "failed") - at(&marks, "file");
        return Ok(Ended::Failed(Refused { told, after }));
    }
    let start = at(&marks, "file");
    let begun: Vec<(Stage, f64)> = Stage::ALL
        .into_iter()
        .filter_map(|stage| {
            let name = format!("stage:{stage:?}");
            Some((stage, marks.iter().find(|(mark, _)| *mark == name)?.1 - start))
        })
        .collect();
    figures.note_stages(&begun, at(&marks, "done") - start);
    figures.note(Figure::Segments, at(&marks, "part:Segmentation") - start);
    let epochs: Vec<f64> = marks
        .iter()
        .filter(|(mark, _)| mark.starts_with("part:Epoch:"))
        .map(|&(_, at)| at)
        .collect();
    note_epoch(figures, &epochs);
    note_seen(journey, figures).await?;
    journey.go("#/segments").await?;
    journey.element("k-more").await?;
    let millis = journey.run(OTHER_NUMBER, Vec::new()).await?;
    if let Some(millis) = millis.as_f64() {
        figures.note(Figure::OtherNumber, millis / 1e3);
    }
    Ok(Ended::Done)
}

/// Notes what [`WATCH`] has seen.
async fn note_seen(journey: &Journey, figures: &mut Figures) -> WebDriverResult<()> {
    let seen = until("marks of the engine's worker", SOON, async || {
        let seen = journey.run(SEEN, Vec::new()).await?;
        // It marks when the run has ended.
        Ok((seen["marked"] != json!([])).then_some(seen))
    });
    let seen = seen.await?;
    let mut note = |figure, value: &Value, unit: f64| {
        if let Some(value) = value.as_f64() {
            figures.note(figure, value / unit);
        }
    };
    note(Figure::Drawing, &seen["drawing"], 1e3);
    note(Figure::WorkerMemory, &seen["memories"][0], 1e6);
    note(Figure::PageMemory, &seen["memories"][1], 1e6);
    note(Figure::Heap, &seen["memories"][2], 1e6);
    if let Some(tasks) = seen["tasks"].as_array() {
        let millis = tasks.iter().filter_map(Value::as_f64);
        figures.note(Figure::LongTasks, tasks.len() as f64);
        figures.note(Figure::LongestTask, millis.fold(0.0, f64::max));
    }
    let marks = seen["marked"].as_array().into_iter().flatten();
    figures.note_steps(marks.filter_map(Value::as_str).filter_map(step));
    Ok(())
}

/// Cancels a run in the middle of its longest stage.
async fn cancel(journey: &Journey, file: &Path, figures: &mut Figures) -> WebDriverResult<()> {
    journey.go("#/").await?;
    journey.driver.refresh().await?;
    marks_until(journey, "loaded", Duration::from_millis(100)).await?;
    drop_file(journey, file).await?;
    marks_until(journey, "stage:Training", Duration::from_millis(200)).await?;
    journey.element_within("cancel", SOON).await?;
    let millis = journey.run(CANCEL, Vec::new()).await?;
    if let Some(millis) = millis.as_f64() {
        figures.note(Figure::Cancel, millis / 1e3);
    }
    Ok(())
}

async fn drop_file(journey: &Journey, file: &Path) -> WebDriverResult<()> {
    journey.element("file-input").await?.send_keys(file.to_string_lossy()).await
}

/// Waits for a mark, or a failure.
async fn marks_until(journey: &Journey, name: &str, pause: Duration) -> WebDriverResult<Marks> {
    let script = "return performance.getEntriesByType('mark')
        .filter((mark) => mark.name.startsWith('regulars:'))
        .map((mark) => [mark.name.slice('regulars:'.length), mark.startTime / 1000])";
    let started = Instant::now();
    loop {
        let marks: Marks = journey.driver.execute(script, []).await?.convert()?;
        if marks.iter().any(|(mark, _)| mark == name || mark == "failed") {
            return Ok(marks);
        }
        assert!(started.elapsed() < LONGEST, "no end in sight: {marks:?}");
        tokio::time::sleep(pause).await;
    }
}

/// A step and its seconds, from a mark of the engine's worker.
fn step(mark: &str) -> Option<(Step, f64)> {
    let (name, millis) = mark.strip_prefix("regulars:step:")?.split_once(':')?;
    let step = Step::ALL.into_iter().find(|step| format!("{step:?}") == name)?;
    Some((step, millis.parse::<f64>().ok()? / 1e3))
}

fn at(marks: &Marks, name: &str) -> f64 {
    let found = marks.iter().find(|(mark, _)| mark == name);
    found.unwrap_or_else(|| panic!("the page marks {name}")).1
}
