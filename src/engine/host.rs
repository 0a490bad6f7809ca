//! What the engine asks of whatever drives it: to publish, to breathe, to run independent tasks, and
//! to go ahead with what it will need next. A browser's worker, a terminal and a test each answer in
//! their own way.

use std::ops::Range;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::protocol::{Part, Progress, Stage};

/// What drives the engine.
pub trait Host {
    /// Publishes a part of the result.
    fn publish(&self, part: Part);

    /// Reports progress and lets the surroundings run. The engine calls it between pieces of work
    /// of at most about 50 ms.
    ///
    /// # Errors
    /// [`Cancelled`] when the user wants the run to stop; the stage passes it on at once.
    fn breathe(&self, progress: Progress) -> impl Future<Output = Result<(), Cancelled>>;

    /// Told what is done from now on, until the next call: only for whoever measures how long steps
    /// take.
    fn begin(&self, _step: Step) {}

    /// How many bytes of memory there are for a run. What will not fit is told instead of read.
    fn memory(&self) -> u64 {
        u64::MAX
    }

    /// Runs independent tasks, several at a time where the host can, and returns their outputs in
    /// the order of the tasks: the same for any number at a time. Breathes between tasks, and
    /// reports the share of tasks done, scaled into `span` of `stage`. `shared` is what the tasks
    /// have in common. A host that does one thing at a time runs them one after the other.
    ///
    /// # Errors
    /// [`Cancelled`] as for [`Host::breathe`].
    fn map<T: Task>(
        &self,
        shared: &T::Shared,
        tasks: Vec<T>,
        stage: Stage,
        span: Range<f32>,
    ) -> impl Future<Output = Result<Vec<T::Output>, Cancelled>> {
        async move {
            let mut outputs = Vec::with_capacity(tasks.len());
            for (done, task) in tasks.iter().enumerate() {
                self.breathe(progress_of_tasks(stage, &span, done, tasks.len())).await?;
                outputs.push(task.run(shared));
            }
            Ok(outputs)
        }
    }

    /// Lets a producer go ahead where the host can, and hands its pieces to `take` in their order:
    /// the same ones on any host. Once `take` fails no more is made, and what worked ahead has ended
    /// when this returns. A host that does one thing at a time makes each piece when it is wanted.
    ///
    /// # Errors
    /// The first one of `take`.
    fn ahead<P: Producer, E>(
        &self,
        producer: &P,
        input: &mut P::Input<'_>,
        take: impl AsyncFnMut(P::Piece) -> Result<(), E>,
    ) -> impl Future<Output = Result<(), E>> {
        producer.produce(input, take)
    }
}

/// What a stage is made of, in the order of the first time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// Samples are looked at, to tell what the files are.
    Look,
    /// Files are taken apart into rows; where that is done elsewhere, this is the time that those
    /// who judge them wait.
    Read,
    /// Rows are judged and collected.
    Clean,
    /// Sales are put in order.
    Arrange,
    /// The shop in a few figures.
    Overview,
    /// What is known of each customer.
    Features,
    /// Scores of recency, frequency and money.
    Scores,
    /// The best partition for every k.
    Sweep,
    /// How good partitions are.
    Quality,
    /// What segments are like, and are called.
    Naming,
    /// Who bought what, and the moments that divide it.
    Interactions,
    /// The simple recommenders answer.
    Baselines,
    /// The neural model learns, to find the best number of epochs, and up to the test.
    Training,
    /// Models are judged by what was bought.
    Evaluation,
    /// The neural model learns from everything.
    Refit,
    /// Products are ranked for every customer.
    Recommendations,
    /// Segments and recommendations meet.
    Offers,
}

impl Step {
    /// All of them.
    pub const ALL: [Self; 17] = [
        Self::Look,
        Self::Read,
        Self::Clean,
        Self::Arrange,
        Self::Overview,
        Self::Features,
        Self::Scores,
        Self::Sweep,
        Self::Quality,
        Self::Naming,
        Self::Interactions,
        Self::Baselines,
        Self::Training,
        Self::Evaluation,
        Self::Refit,
        Self::Recommendations,
        Self::Offers,
    ];
}

/// A piece of work that needs nothing but itself and what it shares with others, so that it can run
/// on a thread or be sent to another worker.
pub trait Task: Serialize + DeserializeOwned + Send + Sync {
    /// What it is to a worker that is sent bytes.
    const KIND: Kind;

    /// What all tasks that are mapped together have in common: it is sent to another worker once.
    type Shared: Serialize + DeserializeOwned + Send + Sync + 'static;

    /// What comes out.
    type Output: Serialize + DeserializeOwned + Send;

    /// Does the work. Pure: the same task gives the same output everywhere.
    fn run(&self, shared: &Self::Shared) -> Self::Output;

    /// Whether something can be the output, as far as anyone relies on it: its shapes and ranges, not
    /// its values. What comes from another worker is taken only then.
    fn fits(&self, shared: &Self::Shared, output: &Self::Output) -> bool;
}

/// Every kind of task: [`super::tasks`] knows what each of them is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Kind {
    /// [`super::segments::sweep::Starts`]
    Starts,
    /// [`super::segments::sweep::Refine`]
    Refine,
    /// [`super::segments::quality::Silhouettes`]
    Silhouettes,
    /// The items bought with some items.
    Neighbours,
    /// The best products for some customers.
    Rank,
    /// Means of customers drawn with replacement.
    Resample,
}

/// Work that makes one piece after the other, so that the engine can be busy with one while the next
/// is made. Like a [`Task`] it is plain data: another worker that opens the same input for itself
/// makes the same pieces.
pub trait Producer: Serialize + DeserializeOwned + Sync {
    /// What it works on and cannot be sent: files that were opened.
    type Input<'i>: Send;

    /// What is handed out; small, for several are kept at a time.
    type Piece: Serialize + DeserializeOwned + Send;

    /// Up to where pieces have come; by default, to none.
    type Place: Default;

    /// Whether a piece can be the next one behind a place, as far as anyone relies on it, and where
    /// that is then. What comes from another worker is taken only then.
    fn follows(&self, place: &mut Self::Place, piece: &Self::Piece) -> bool;

    /// Whether there is no more behind a place.
    fn ends_at(&self, place: &Self::Place) -> bool;

    /// Makes all pieces, and gives each away before it makes the next. Pure: they are the same
    /// everywhere. It waits for nothing but `give`, which may take its time.
    ///
    /// # Errors
    /// The first one of `give`; what goes wrong in making a piece is told by a piece.
    fn produce<E>(
        &self,
        input: &mut Self::Input<'_>,
        give: impl AsyncFnMut(Self::Piece) -> Result<(), E>,
    ) -> impl Future<Output = Result<(), E>>;
}

/// The user wants the run to stop.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("cancelled")]
pub struct Cancelled;

/// Progress of a stage, `done` from 0 to 1.
#[must_use]
pub fn progress(stage: Stage, done: f64) -> Progress {
    #[expect(clippy::cast_possible_truncation, reason = "a share needs no double precision")]
    let done = done.clamp(0.0, 1.0) as f32;
    Progress { stage, done }
}

/// Progress of a stage, `span` of which are `count` tasks (at least one), once `done` of them are.
#[must_use]
pub fn progress_of_tasks(stage: Stage, span: &Range<f32>, done: usize, count: usize) -> Progress {
    let share = f64::from(span.end - span.start) * done as f64 / count as f64;
    progress(stage, f64::from(span.start) + share)
}
