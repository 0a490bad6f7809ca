//! What a run took, and the table of several.

use std::fmt::Write;

use regulars::protocol::Stage;

/// When things happened in one run, in seconds from its start.
#[derive(Debug)]
pub(crate) struct Timeline {
    /// Who ran.
    pub(crate) title: String,
    /// When each stage showed its first progress, in the order in which they did.
    pub(crate) stages: Vec<(Stage, f64)>,
    /// When the segments were there: in a page, drawn.
    pub(crate) segments: Option<f64>,
    /// When everything was there.
    pub(crate) end: f64,
    /// Where there is a page that must not stand still: how many milliseconds each task of its main
    /// thread took that took 50 or more.
    pub(crate) long_tasks: Option<Vec<f64>>,
}

impl Timeline {
    /// Seconds from a stage's first progress to the next stage's, or to the end.
    fn seconds(&self, stage: Stage) -> Option<f64> {
        let place = self.stages.iter().position(|&(other, _)| other == stage)?;
        let next = self.stages.get(place + 1).map_or(self.end, |&(_, at)| at);
        Some(next - self.stages[place].1)
    }
}

/// One column for each run, one row for each stage.
pub(crate) fn table(runs: &[Timeline]) -> String {
    let mut rows = vec![("seconds".to_owned(), runs.iter().map(|run| run.title.clone()).collect())];
    let figure = |seconds: Option<f64>| seconds.map_or("-".to_owned(), |s| format!("{s:.2}"));
    for stage in Stage::ALL {
        let cells = runs.iter().map(|run| figure(run.seconds(stage))).collect();
        rows.push((format!("{stage:?}").to_lowercase(), cells));
    }
    rows.push(("segments ready after".into(), runs.iter().map(|r| figure(r.segments)).collect()));
    rows.push((
        "everything ready after".into(),
        runs.iter().map(|r| figure(Some(r.end))).collect(),
    ));
    let long = |tell: fn(&Vec<f64>) -> String| {
        let told = |run: &Timeline| run.long_tasks.as_ref().map_or("-".to_owned(), tell);
        runs.iter().map(told).collect()
    };
    rows.push(("tasks of 50 ms or more".into(), long(|tasks| tasks.len().to_string())));
    rows.push((
        "the longest, in ms".into(),
        long(|tasks| format!("{:.0}", tasks.iter().copied().fold(0.0, f64::max))),
    ));

    let mut text = String::new();
    for (name, cells) in rows {
        let cells: Vec<String> = cells;
        write!(text, "{name:<24}").expect("a string takes everything");
        for cell in cells {
            write!(text, "{cell:>20}").expect("a string takes everything");
        }
        text.push('\n');
    }
    text
}
