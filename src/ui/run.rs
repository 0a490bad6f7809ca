//! The progress of a run: what the worker tells -> what the page shows of it. Pure, so that it is
//! tested without a browser; times come in as milliseconds of one monotonous clock.

use crate::protocol::{Failure, Goal, Progress, RunId, Stage};

/// What the page is doing with the files.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum RunState {
    /// Nothing was asked for yet.
    Idle,
    /// The sample shop is on its way from the app's own folder.
    FetchingSample,
    /// The worker is at it.
    Running(Running),
    /// What was asked for is there, and it was less than an analysis: a look, a check, a list.
    Answered,
    /// The analysis is ready.
    Done {
        /// How long it took.
        elapsed_millis: f64,
    },
    /// The user stopped it; what was ready stays.
    Cancelled(Goal),
    /// It ended early; what was ready stays.
    Failed(Failure),
}

/// A run that is under way.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Running {
    /// Its number.
    pub(crate) run: RunId,
    /// How far it goes.
    pub(crate) goal: Goal,
    /// When it was asked for.
    pub(crate) started_millis: f64,
    /// When the latest news came.
    pub(crate) now_millis: f64,
    /// How far each stage is, in the order of [`Stage::ALL`].
    pub(crate) stages: [StageProgress; Stage::ALL.len()],
    /// Whether the user has asked it to stop.
    pub(crate) stopping: Stopping,
}

/// Whether a run has been asked to stop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stopping {
    /// It goes on.
    No,
    /// It was asked to.
    Asked,
}

/// How far a stage is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum StageProgress {
    /// An earlier stage is at work.
    Waiting,
    /// At work.
    Active {
        /// Done part, 0 to 1.
        done: f64,
        /// When it began.
        since_millis: f64,
    },
    /// Done.
    Done {
        /// How long it took.
        took_millis: f64,
    },
}

impl StageProgress {
    /// Done part, 0 to 1.
    pub(crate) fn share(self) -> f64 {
        match self {
            Self::Waiting => 0.0,
            Self::Active { done, .. } => done,
            Self::Done { .. } => 1.0,
        }
    }
}

/// Roughly how long each stage takes relative to the others, in the order of [`Stage::ALL`]:
/// seconds for the sample shop in a browser. Only the estimate of the time left depends on it.
const USUAL_SECONDS: [f64; Stage::ALL.len()] = [1.6, 0.2, 0.1, 1.6, 8.0, 3.4, 0.1];

/// Stages shorter than this say nothing about the machine's speed: they came from the cache.
const MEASURABLE_MILLIS: f64 = 200.0;

impl RunState {
    /// Whether an analysis is under way or about to be.
    pub(crate) fn is_analysing(&self) -> bool {
        *self == Self::FetchingSample || matches!(self.goal(), Some(Goal::Analyse | Goal::Open))
    }

    /// How far the run goes that is under way.
    pub(crate) fn goal(&self) -> Option<Goal> {
        match self {
            Self::Running(running) => Some(running.goal),
            Self::Idle
            | Self::FetchingSample
            | Self::Answered
            | Self::Done { .. }
            | Self::Cancelled(_)
            | Self::Failed(_) => None,
        }
    }

    /// Whether this very run is under way and nobody has asked it to stop.
    pub(crate) fn goes_on(&self, run: RunId) -> bool {
        matches!(self, Self::Running(running) if running.run == run && running.stopping == Stopping::No)
    }
}

impl Running {
    /// A run that has just been asked for.
    pub(crate) fn new(run: RunId, goal: Goal, now_millis: f64) -> Self {
        Self {
            run,
            goal,
            started_millis: now_millis,
            now_millis,
            stages: [StageProgress::Waiting; Stage::ALL.len()],
            stopping: Stopping::No,
        }
    }

    /// How far a stage is.
    pub(crate) fn stage(&self, stage: Stage) -> StageProgress {
        self.stages[position(stage)]
    }

    /// The stage at work: the last one that has begun.
    pub(crate) fn current(&self) -> Stage {
        let begun = self.stages.iter().rposition(|stage| *stage != StageProgress::Waiting);
        Stage::ALL[begun.unwrap_or(0)]
    }

    /// Folds progress in. Stages run one after the other, so progress of one means that those
    /// before it are done. Returns whether the stage has just begun.
    pub(crate) fn fold(&mut self, progress: Progress, now_millis: f64) -> Began {
        self.now_millis = now_millis;
        let at = position(progress.stage);
        for stage in &mut self.stages[..at] {
            *stage = finished(*stage, now_millis);
        }
        let before = self.stages[at];
        let since_millis = match before {
            StageProgress::Active { since_millis, .. } => since_millis,
            StageProgress::Waiting | StageProgress::Done { .. } => now_millis,
        };
        // Progress never goes back on the screen, and a stage that is done stays done.
        let done = f64::from(progress.done).clamp(0.0, 1.0).max(before.share());
        if !matches!(before, StageProgress::Done { .. }) {
            self.stages[at] = StageProgress::Active { done, since_millis };
        }
        if before == StageProgress::Waiting { Began::JustNow } else { Began::Earlier }
    }

    /// Done part of the whole run, 0 to 1, stages weighted by their usual length. A run that goes
    /// less far has one stage only.
    pub(crate) fn share(&self) -> f64 {
        if self.goal != Goal::Analyse {
            return self.stage(Stage::Import).share();
        }
        let all: f64 = USUAL_SECONDS.iter().sum();
        self.weighted(|stage| stage.share()) / all
    }

    /// Milliseconds left, from the speed seen in this run so far; `None` while nothing
    /// measurable has happened.
    pub(crate) fn left_millis(&self) -> Option<f64> {
        let mut spent = 0.0;
        let mut usual = 0.0;
        for (stage, seconds) in self.stages.iter().zip(USUAL_SECONDS) {
            let (millis, done) = match *stage {
                StageProgress::Waiting => continue,
                StageProgress::Active { done, since_millis } => {
                    (self.now_millis - since_millis, done)
                }
                StageProgress::Done { took_millis } => (took_millis, 1.0),
            };
            if millis >= MEASURABLE_MILLIS && done > 0.0 {
                spent += millis;
                usual += seconds * 1_000.0 * done;
            }
        }
        let remaining = self.weighted(|stage| 1.0 - stage.share()) * 1_000.0;
        (usual > 0.0).then(|| remaining * spent / usual)
    }

    fn weighted(&self, share: impl Fn(StageProgress) -> f64) -> f64 {
        self.stages.iter().zip(USUAL_SECONDS).map(|(stage, seconds)| share(*stage) * seconds).sum()
    }
}

/// Whether news of a stage are its first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Began {
    /// The first.
    JustNow,
    /// Not the first.
    Earlier,
}

fn position(stage: Stage) -> usize {
    Stage::ALL.iter().position(|other| *other == stage).expect("ALL has every stage")
}

fn finished(stage: StageProgress, now_millis: f64) -> StageProgress {
    match stage {
        StageProgress::Waiting => StageProgress::Done { took_millis: 0.0 },
        StageProgress::Active { since_millis, .. } => {
            StageProgress::Done { took_millis: now_millis - since_millis }
        }
        done @ StageProgress::Done { .. } => done,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn news(stage: Stage, done: f32) -> Progress {
        Progress { stage, done }
    }

    #[test]
    fn a_later_stage_ends_the_earlier_ones() {
        let mut running = Running::new(RunId(1), Goal::Analyse, 1_000.0);
        assert_eq!(running.fold(news(Stage::Import, 0.5), 2_000.0), Began::JustNow);
        assert_eq!(running.fold(news(Stage::Import, 0.9), 3_000.0), Began::Earlier);
        running.fold(news(Stage::Segments, 0.25), 4_000.0);
        assert_eq!(running.stage(Stage::Import), StageProgress::Done { took_millis: 2_000.0 });
        assert_eq!(running.stage(Stage::Customers), StageProgress::Done { took_millis: 0.0 });
        assert!((running.stage(Stage::Segments).share() - 0.25).abs() < 1e-9);
        assert_eq!(running.current(), Stage::Segments);
        assert_eq!(running.stage(Stage::Training), StageProgress::Waiting);
    }

    #[test]
    fn progress_never_goes_back() {
        let mut running = Running::new(RunId(1), Goal::Analyse, 0.0);
        running.fold(news(Stage::Training, 0.5), 10.0);
        running.fold(news(Stage::Training, 0.25), 20.0);
        assert!((running.stage(Stage::Training).share() - 0.5).abs() < 1e-9);
        running.fold(news(Stage::Import, 0.1), 30.0);
        assert!((running.stage(Stage::Import).share() - 1.0).abs() < 1e-9);
        assert_eq!(running.current(), Stage::Training);
    }

    #[test]
    fn time_left_follows_the_speed_seen() {
        let mut running = Running::new(RunId(1), Goal::Analyse, 0.0);
        assert_eq!(running.left_millis(), None);
        // The import is half done after 1.6 s: this machine takes twice the usual time.
        running.fold(news(Stage::Import, 0.0), 0.0);
        running.fold(news(Stage::Import, 0.5), 1_600.0);
        let all: f64 = USUAL_SECONDS.iter().sum();
        let left = running.left_millis().expect("1.6 s are measurable");
        assert!((left - 2.0 * (all - 0.8) * 1_000.0).abs() < 1e-6);
    }

    #[test]
    fn a_check_is_its_one_stage() {
        let mut running = Running::new(RunId(1), Goal::Check, 0.0);
        running.fold(news(Stage::Import, 0.5), 100.0);
        assert!((running.share() - 0.5).abs() < 1e-9);
        let state = RunState::Running(running);
        assert_eq!((state.goal(), state.is_analysing()), (Some(Goal::Check), false));
        assert!(RunState::FetchingSample.is_analysing());
    }

    #[test]
    fn what_came_from_the_cache_does_not_promise_speed() {
        let mut running = Running::new(RunId(1), Goal::Analyse, 0.0);
        running.fold(news(Stage::Import, 0.0), 0.0);
        running.fold(news(Stage::Training, 0.0), 50.0);
        assert_eq!(running.left_millis(), None);
    }
}
