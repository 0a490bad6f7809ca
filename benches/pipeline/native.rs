//! The native engine, timed by its own news.

use std::cell::RefCell;
use std::error::Error;
use std::fs::File;
use std::path::Path;
use std::time::Instant;

use regulars::engine::import::Source;
use regulars::engine::native::{NativeHost, block_on};
use regulars::engine::{Cache, run};
use regulars::protocol::{News, Part, Progress, Stage};
use regulars::settings::Settings;

use super::table::Timeline;

/// Times one run with the settings that nobody has touched.
///
/// # Errors
/// When the file cannot be opened or the run fails.
pub(crate) fn measure(file: &Path, threads: usize) -> Result<Timeline, Box<dyn Error>> {
    let start = Instant::now();
    let elapsed = || start.elapsed().as_secs_f64();
    let stages: RefCell<Vec<(Stage, f64)>> = RefCell::default();
    let segments = RefCell::new(None);
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
            _ => {}
        }
        Ok(())
    });
    let source = Source {
        name: "online-retail-ii.csv".into(),
        bytes: file.metadata()?.len(),
        identity: "bench".into(),
        reader: Box::new(File::open(file)?),
    };
    let plan = Settings::default().check()?;
    block_on(run(vec![source], &plan, &mut Cache::default(), &host))?;
    let title = match threads {
        1 => "native, 1 thread".into(),
        threads => format!("native, {threads} threads"),
    };
    let end = elapsed();
    let (stages, segments) = (stages.into_inner(), segments.into_inner());
    Ok(Timeline { title, stages, segments, end, long_tasks: None })
}
