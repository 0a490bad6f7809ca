//! Progress on standard error: a bar on a terminal, a line for each stage elsewhere.

use std::cell::{Cell, RefCell};
use std::time::Instant;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::tell;
use crate::protocol::{Progress, Stage};
use crate::wording::{Words, stage_name};

/// Shows how far one analysis is. Dropping it takes the bar away.
#[derive(Debug)]
pub(super) struct Display {
    bar: ProgressBar,
    manner: Manner,
    stage: Cell<Option<Stage>>,
    since: RefCell<Instant>,
}

/// How progress is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Manner {
    /// Not at all.
    Quiet,
    /// On a terminal if there is one, else as lines.
    Shown,
}

/// Steps of the bar for a stage.
const STEPS: u64 = 1_000;

impl Display {
    /// A display for the file called `name`.
    pub(super) fn new(name: &str, manner: Manner) -> Self {
        let target = match manner {
            Manner::Quiet => ProgressDrawTarget::hidden(),
            Manner::Shown => ProgressDrawTarget::stderr(),
        };
        let bar = ProgressBar::with_draw_target(Some(STEPS), target);
        let style = ProgressStyle::with_template("{prefix}  {msg:36} {bar:30} {percent:>3} %")
            .expect("the template is a constant");
        bar.set_style(style);
        bar.set_prefix(name.to_owned());
        let since = RefCell::new(Instant::now());
        Self { bar, manner, stage: Cell::new(None), since }
    }

    /// Shows that a stage has come so far.
    pub(super) fn show(&self, progress: Progress) {
        if self.manner == Manner::Quiet {
            return;
        }
        if self.stage.replace(Some(progress.stage)) != Some(progress.stage) {
            self.begin(progress.stage);
        }
        // A share times 1000 is a whole number up to 1000.
        #[expect(clippy::cast_possible_truncation, reason = "the share is between 0 and 1")]
        #[expect(clippy::cast_sign_loss, reason = "the share is between 0 and 1")]
        let steps = (f64::from(progress.done) * STEPS as f64) as u64;
        self.bar.set_position(steps);
    }

    /// Ends the display.
    pub(super) fn finish(&self) {
        self.end_stage();
        self.bar.finish_and_clear();
    }

    fn begin(&self, stage: Stage) {
        self.end_stage();
        self.since.replace(Instant::now());
        self.bar.set_message(stage_name(Words::ENGLISH, stage));
        if self.bar.is_hidden() {
            tell(&format!("{}  {} ...", self.bar.prefix(), stage_name(Words::ENGLISH, stage)));
        }
    }

    /// Leaves a line with the time that the stage took, above the bar.
    fn end_stage(&self) {
        let message = self.bar.message();
        if !message.is_empty() && !self.bar.is_hidden() {
            let seconds = self.since.borrow().elapsed().as_secs_f64();
            self.bar.println(format!("{}  {message:36} {seconds:6.1} s", self.bar.prefix()));
        }
    }
}
