//! Breathing at the right moments: work is counted in units, and after enough of them the host is
//! told how far the import is.

use crate::engine::host::{Cancelled, Host, progress};
use crate::protocol::Stage;

/// Rows read, or labels and lines arranged, between two breaths. A row takes well under a
/// microsecond natively and two in a browser, so this is far below 50 ms.
const BREATH: usize = 1 << 14;

/// Counts work and breathes.
#[derive(Debug)]
pub(super) struct Pace<'h, H> {
    host: &'h H,
    since: usize,
    /// The part of the import that was told to be done: what is read once more does not take it back.
    done: f64,
}

impl<'h, H: Host> Pace<'h, H> {
    /// A pace that reports to `host`.
    pub(super) fn new(host: &'h H) -> Self {
        Self { host, since: 0, done: 0.0 }
    }

    /// Counts `units` of work; tells whether it is time to breathe.
    pub(super) fn is_due_after(&mut self, units: usize) -> bool {
        self.since += units;
        self.since >= BREATH
    }

    /// The host that it reports to.
    pub(super) fn host(&self) -> &'h H {
        self.host
    }

    /// How many bytes of memory there are for a run.
    pub(super) fn memory(&self) -> u64 {
        self.host.memory()
    }

    /// Breathes. `done` is the done part of the import, 0 to 1.
    ///
    /// # Errors
    /// When the user wants it to stop.
    pub(super) async fn breathe(&mut self, done: f64) -> Result<(), Cancelled> {
        self.since = 0;
        self.done = self.done.max(done);
        self.host.breathe(progress(Stage::Import, self.done)).await
    }
}

/// Progress of a part of the import whose size is known.
#[derive(Debug)]
pub(super) struct Span<'p, 'h, H> {
    pace: &'p mut Pace<'h, H>,
    from: f64,
    to: f64,
    done: usize,
    total: usize,
}

impl<'p, 'h, H: Host> Span<'p, 'h, H> {
    /// The part of the import between `from` and `to`, which takes about `total` units.
    pub(super) fn new(pace: &'p mut Pace<'h, H>, from: f64, to: f64, total: usize) -> Self {
        Self { pace, from, to, done: 0, total }
    }

    /// Counts `units` of work, and breathes when it is time.
    ///
    /// # Errors
    /// When the user wants it to stop.
    pub(super) async fn work(&mut self, units: usize) -> Result<(), Cancelled> {
        self.done = (self.done + units).min(self.total);
        if self.pace.is_due_after(units) {
            let share = self.done as f64 / self.total.max(1) as f64;
            self.pace.breathe(self.from + (self.to - self.from) * share).await?;
        }
        Ok(())
    }
}
