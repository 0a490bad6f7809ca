//! What is measured: figures of a run, medians of several runs.

use std::collections::BTreeMap;

use regulars::engine::host::Step;
use regulars::protocol::Stage;
use serde_json::{Map, Value, json};

/// A row of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Figure {
    /// Until the program can begin: fetched and compiled, or its libraries imported.
    Load,
    /// A stage, from its first progress to the next one's.
    Stage(Stage),
    /// A part of a stage.
    Step(Step),
    /// One epoch of training.
    Epoch,
    /// Everything from the file to the last stage.
    Everything,
    /// From the file until the segments are there: in a page, drawn.
    Segments,
    /// From the segments' arrival in the page until the next frame with them is made.
    Drawing,
    /// From another number of segments until they are there.
    OtherNumber,
    /// From a click on "Cancel" until nothing is done any more.
    Cancel,
    /// Tasks of the page's main thread of 50 ms and more.
    LongTasks,
    /// The longest of them.
    LongestTask,
    /// Memory of the process, at its most.
    Process,
    /// WebAssembly memory of all workers together, at its most.
    WorkerMemory,
    /// WebAssembly memory of the page, at its most.
    PageMemory,
    /// The page's objects in JavaScript, at the end.
    Heap,
}

impl Figure {
    /// Every row, in order.
    pub(crate) fn all() -> Vec<Self> {
        let mut all = vec![Self::Load];
        for stage in Stage::ALL {
            all.push(Self::Stage(stage));
            let steps = Step::ALL.into_iter().filter(|&step| stage_of(step) == stage);
            all.extend(steps.map(Self::Step));
            if stage == Stage::Training {
                all.push(Self::Epoch);
            }
        }
        all.extend([
            Self::Everything,
            Self::Segments,
            Self::Drawing,
            Self::OtherNumber,
            Self::Cancel,
            Self::LongTasks,
            Self::LongestTask,
            Self::Process,
            Self::WorkerMemory,
            Self::PageMemory,
            Self::Heap,
        ]);
        all
    }

    /// What it is called, and in which unit it is told.
    pub(crate) fn name(self) -> String {
        match self {
            Self::Load => "load".to_owned(),
            Self::Stage(stage) => format!("{stage:?}").to_lowercase(),
            Self::Step(step) => format!("  {}", name(step)),
            Self::Epoch => "  one epoch".to_owned(),
            Self::Everything => "everything".to_owned(),
            Self::Segments => "segments after".to_owned(),
            Self::Drawing => "  drawing them".to_owned(),
            Self::OtherNumber => "other number of segments".to_owned(),
            Self::Cancel => "cancel".to_owned(),
            Self::LongTasks => "tasks of 50 ms and more".to_owned(),
            Self::LongestTask => "the longest task, ms".to_owned(),
            Self::Process => "process memory, MB".to_owned(),
            Self::WorkerMemory => "workers' memory, MB".to_owned(),
            Self::PageMemory => "page's memory, MB".to_owned(),
            Self::Heap => "page's objects, MB".to_owned(),
        }
    }

    /// Digits after the point.
    pub(crate) fn digits(self) -> usize {
        match self {
            Self::Load
            | Self::Stage(_)
            | Self::Step(_)
            | Self::Epoch
            | Self::Everything
            | Self::Segments
            | Self::Drawing
            | Self::OtherNumber
            | Self::Cancel => 3,
            Self::LongTasks
            | Self::LongestTask
            | Self::Process
            | Self::WorkerMemory
            | Self::PageMemory
            | Self::Heap => 0,
        }
    }

    /// The figure of that name.
    pub(crate) fn named(name: &str) -> Option<Self> {
        Self::all().into_iter().find(|figure| figure.name().trim_start() == name)
    }
}

/// The stage that a step is a part of; the neural model is judged in two of them, in the one where it
/// learns and, for the lists, not at all.
fn stage_of(step: Step) -> Stage {
    match step {
        Step::Look | Step::Read | Step::Clean | Step::Arrange => Stage::Import,
        Step::Overview | Step::Features | Step::Scores => Stage::Customers,
        Step::Sweep | Step::Quality | Step::Naming => Stage::Segments,
        Step::Interactions | Step::Baselines => Stage::Baselines,
        Step::Training | Step::Evaluation => Stage::Training,
        Step::Refit | Step::Recommendations => Stage::Recommendations,
        Step::Offers => Stage::Offers,
    }
}

/// What a step is called where no stage has the same name.
fn name(step: Step) -> &'static str {
    match step {
        Step::Look => "look at samples",
        Step::Read => "read and parse",
        Step::Clean => "clean",
        Step::Arrange => "arrange",
        Step::Overview => "overview",
        Step::Features => "customer features",
        Step::Scores => "scores",
        Step::Sweep => "sweep",
        Step::Quality => "partition quality",
        Step::Naming => "naming",
        Step::Interactions => "interactions",
        Step::Baselines => "simple models",
        Step::Training => "learning",
        Step::Evaluation => "evaluation",
        Step::Refit => "refit",
        Step::Recommendations => "lists",
        Step::Offers => "making offers",
    }
}

/// The figures of one run.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Figures(pub(crate) BTreeMap<Figure, f64>);

impl Figures {
    /// Notes a figure.
    pub(crate) fn note(&mut self, figure: Figure, value: f64) {
        self.0.insert(figure, value);
    }

    /// Notes how long the stages took that began at these seconds, in order, and all together.
    pub(crate) fn note_stages(&mut self, begun: &[(Stage, f64)], end: f64) {
        for (place, &(stage, at)) in begun.iter().enumerate() {
            let next = begun.get(place + 1).map_or(end, |&(_, at)| at);
            self.note(Figure::Stage(stage), next - at);
        }
        self.note(Figure::Everything, end);
    }

    /// Notes how long the steps took, in seconds.
    pub(crate) fn note_steps(&mut self, laps: impl IntoIterator<Item = (Step, f64)>) {
        for (step, seconds) in laps {
            self.note(Figure::Step(step), seconds);
        }
    }

    /// The median of each figure that a run has.
    pub(crate) fn medians(runs: &[Self]) -> Self {
        let mut medians = Self::default();
        for figure in Figure::all() {
            let mut values: Vec<f64> =
                runs.iter().filter_map(|run| run.0.get(&figure).copied()).collect();
            values.sort_by(f64::total_cmp);
            if !values.is_empty() {
                let (low, high) = (values[(values.len() - 1) / 2], values[values.len() / 2]);
                medians.note(figure, f64::midpoint(low, high));
            }
        }
        medians
    }

    /// The figures by their names.
    pub(crate) fn to_json(&self) -> Value {
        let name = |figure: &Figure| figure.name().trim_start().to_owned();
        let by_name = self.0.iter().map(|(figure, value)| (name(figure), json!(value)));
        Value::Object(by_name.collect::<Map<String, Value>>())
    }

    /// What [`Figures::to_json`] gave; names that are no figure's are left out.
    pub(crate) fn from_json(value: &Value) -> Self {
        let entries = value.as_object().into_iter().flatten();
        Self(
            entries
                .filter_map(|(name, value)| Some((Figure::named(name)?, value.as_f64()?)))
                .collect(),
        )
    }
}
