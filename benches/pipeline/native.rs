//! The native engine, timed by its own news, in a process of its own, so that the memory is its own.

use std::cell::RefCell;
use std::error::Error;
use std::fs::File;
use std::path::Path;
use std::process::{Command, Stdio};
use std::rc::Rc;
use std::time::Instant;

use regulars::engine::import::{ReadSeek, Source};
use regulars::engine::laps::Laps;
use regulars::engine::native::{NativeHost, block_on};
use regulars::engine::{Cache, run};
use regulars::protocol::{News, Part, Progress, Stage};
use regulars::settings::Settings;

use super::figure::{Figure, Figures};
use super::synthetic::Synthetic;

/// Times one run in a new process. `input` is a file, or `rows:NUMBER` for made-up ones.
///
/// # Errors
/// When the process cannot be started or the run fails.
pub(crate) fn measure(input: &str, threads: usize) -> Result<Figures, Box<dyn Error>> {
    let output = Command::new(std::env::current_exe()?)
        .args(["child", input, &threads.to_string()])
        .stderr(Stdio::inherit())
        .output()?;
    if !output.status.success() {
        return Err(format!("the run of {input} ended with {}", output.status).into());
    }
    Ok(Figures::from_json(&serde_json::from_slice(&output.stdout)?))
}

/// The run itself, with the settings that nobody has touched.
///
/// # Errors
/// When the input cannot be opened or the run fails.
pub(crate) fn child(input: &str, threads: usize) -> Result<Figures, Box<dyn Error>> {
    let (bytes, reader): (u64, Box<dyn ReadSeek>) = match input.strip_prefix("rows:") {
        Some(rows) => (0, Box::new(Synthetic::new(rows.parse()?))),
        None => (Path::new(input).metadata()?.len(), Box::new(File::open(input)?)),
    };
    let start = Instant::now();
    let elapsed = || start.elapsed().as_secs_f64();
    let stages: RefCell<Vec<(Stage, f64)>> = RefCell::default();
    let epochs: RefCell<Vec<f64>> = RefCell::default();
    let segments = RefCell::new(None);
    let laps: Rc<RefCell<Laps>> = Rc::default();
    let host = NativeHost::new(threads, |news| {
        match news {
            News::Progress(Progress { stage, .. }) => {
                let mut stages = stages.borrow_mut();
                if !stages.iter().any(|&(other, _)| other == stage) {
                    stages.push((stage, elapsed()));
                }
            }
            News::Part(Part::Segmentation(_)) => {
                segments.borrow_mut().get_or_insert_with(elapsed);
            }
            News::Part(Part::Epoch(_)) => epochs.borrow_mut().push(elapsed()),
            _ => {}
        }
        Ok(())
    });
    let host = host.following({
        let laps = Rc::clone(&laps);
        move |step| laps.borrow_mut().begin(step, start.elapsed().as_secs_f64())
    });
    let source = Source { name: "shop.csv".into(), bytes, identity: "bench".into(), reader };
    let plan = Settings::default().check()?;
    block_on(run(vec![source], &plan, &mut Cache::default(), &host))?;
    let end = elapsed();

    let mut figures = Figures::default();
    figures.note_stages(&stages.into_inner(), end);
    if let Some(segments) = segments.into_inner() {
        figures.note(Figure::Segments, segments);
    }
    figures.note_steps(laps.borrow_mut().end(end).clone());
    note_epoch(&mut figures, &epochs.into_inner());
    if let Some(peak) = peak_memory() {
        figures.note(Figure::Process, peak);
    }
    Ok(figures)
}

/// Notes how long an epoch took, from when each of them ended.
pub(crate) fn note_epoch(figures: &mut Figures, ends: &[f64]) {
    if let [first, .., last] = ends {
        figures.note(Figure::Epoch, (last - first) / (ends.len() - 1) as f64);
    }
}

/// The most memory that this process has had, in MB, where the system tells.
fn peak_memory() -> Option<f64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kilobytes: f64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kilobytes / 1e3)
}
