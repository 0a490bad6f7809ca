//! Training as a thing that can be stepped: one mini-batch a step, an epoch of many steps, a
//! usable model after each, stopped early by a later window.

use std::sync::Arc;

use rand_xoshiro::Xoshiro256PlusPlus;

use super::asked::Asked;
use super::evaluate::ndcg;
use super::interactions::Sales;
use super::lessons::{Batch, Lessons};
use super::metrics::DEPTH;
use super::models::Model;
use super::models::fitted_ncf::{FittedNcf, Known};
use super::models::ncf::Ncf;
use super::models::profile::{Rate, Scratch};
use super::ranking::{Ranked, rank};
use crate::domain::CustomerId;
use crate::engine::host::{Cancelled, Host, Step, progress};
use crate::protocol::{Part, Stage};
use crate::results::{Epoch, Question, Stop};

/// Chance of an owned product to be left out of the customer's embedding.
const DROP_OUT: f64 = 0.5;
/// Adam's learning rate in the first epoch.
const LEARNING_RATE: f32 = 0.0007;
/// Weight decay of embeddings.
const SHRINK: f32 = 0.01;
/// The weights shared by all products move so many times faster.
const SHARED: f32 = 12.0;
/// Epochs without a better validation before training ends.
const PATIENCE: u16 = 4;

/// A model in training.
#[derive(Debug)]
pub(super) struct Trainer {
    pub(super) ncf: Ncf,
    lessons: Lessons,
    generator: Xoshiro256PlusPlus,
    scratch: Scratch,
    /// The steps of the current epoch.
    steps: Vec<(usize, Vec<CustomerId>)>,
    next: usize,
    /// Sum of the losses of the current epoch's steps.
    loss: f64,
    /// Whole epochs done.
    epochs: u16,
}

impl Trainer {
    /// Training of a new model on lessons.
    pub(super) fn new(
        ncf: Ncf,
        lessons: Lessons,
        sales: &Sales,
        mut generator: Xoshiro256PlusPlus,
    ) -> Self {
        let steps = lessons.epoch(&mut generator);
        let scratch = Scratch::new(sales.products);
        Self { ncf, lessons, generator, scratch, steps, next: 0, loss: 0.0, epochs: 0 }
    }

    /// One step. `Some(mean loss)` when it completes an epoch; the next step begins another one.
    pub(super) fn step(&mut self, sales: &Sales) -> Option<f64> {
        if let Some((moment, customers)) = self.steps.get(self.next) {
            let mut batch = self.lessons.batch(sales, *moment, customers, &mut self.generator);
            batch.profiles.drop_out(DROP_OUT, &mut self.generator);
            let learning = LEARNING_RATE / (1.0 + 0.05 * f32::from(self.epochs));
            let rate = Rate { learning, shrink: SHRINK, shared: SHARED };
            let Batch { profiles, candidates, targets } = batch;
            let loss = self.ncf.learn(&profiles, &candidates, targets, rate, &mut self.scratch);
            self.loss += f64::from(loss);
            self.next += 1;
        }
        if self.next < self.steps.len() {
            return None;
        }
        let mean = self.loss / self.steps.len().max(1) as f64;
        self.steps = self.lessons.epoch(&mut self.generator);
        self.next = 0;
        self.loss = 0.0;
        self.epochs += 1;
        Some(mean)
    }

    /// Epochs done, with the part of the current one.
    pub(super) fn done(&self) -> f64 {
        f64::from(self.epochs) + self.next as f64 / self.steps.len().max(1) as f64
    }

    /// Goes on until `epochs` are done.
    ///
    /// # Errors
    /// When cancelled; a later call goes on from there.
    pub(super) async fn run<H: Host>(
        &mut self,
        sales: &Sales,
        epochs: u16,
        host: &H,
        stage: Stage,
        span: std::ops::Range<f32>,
    ) -> Result<(), Cancelled> {
        let all = f64::from(epochs).max(1.0);
        while self.epochs < epochs {
            let share = f64::from(span.end - span.start) * self.done() / all;
            host.breathe(progress(stage, f64::from(span.start) + share)).await?;
            self.step(sales);
        }
        Ok(())
    }
}

/// Training with a window to stop by.
#[derive(Debug)]
pub(super) struct Search {
    trainer: Trainer,
    exam: Batch,
    /// What the validation window's customers look like: the same for each epoch.
    known: Option<Arc<Known>>,
    /// Every epoch so far.
    pub(super) epochs: Vec<Epoch>,
    /// The training loss of an epoch that still has to be validated.
    pending: Option<f64>,
    /// The best epoch so far.
    pub(super) best: Option<Best>,
    /// Why training ended; `None` while it goes on.
    pub(super) stop: Option<Stop>,
}

/// The best epoch.
#[derive(Debug)]
pub(super) struct Best {
    /// 1, 2, ...
    pub(super) epoch: u16,
    ndcg: f64,
    /// How the model answered on the validation window.
    pub(super) ranked: Ranked,
}

impl Search {
    /// A search that begins.
    pub(super) fn new(trainer: Trainer, exam: Batch) -> Self {
        Self {
            trainer,
            exam,
            known: None,
            epochs: Vec::new(),
            pending: None,
            best: None,
            stop: None,
        }
    }

    /// Trains until the validation window gets no better, publishing each epoch.
    ///
    /// # Errors
    /// When cancelled; a later call goes on from there.
    pub(super) async fn run<H: Host>(
        &mut self,
        sales: &Sales,
        validation: &Asked,
        most: u16,
        host: &H,
        span: std::ops::Range<f32>,
    ) -> Result<(), Cancelled> {
        for &epoch in &self.epochs {
            host.publish(Part::Epoch(epoch));
        }
        while self.stop.is_none() {
            // The end is not known: the share left shrinks with each epoch, up to the most.
            let share = (self.trainer.done() / f64::from(most)).sqrt();
            let done = f64::from(span.start) + share * f64::from(span.end - span.start);
            host.breathe(progress(Stage::Training, done)).await?;
            if self.pending.is_none() {
                self.pending = self.trainer.step(sales);
            }
            if let Some(training_loss) = self.pending {
                host.begin(Step::Evaluation);
                self.validate(sales, validation, training_loss, host, done).await?;
                host.begin(Step::Training);
                self.pending = None;
                self.decide(most);
            }
        }
        Ok(())
    }

    async fn validate<H: Host>(
        &mut self,
        sales: &Sales,
        validation: &Asked,
        training_loss: f64,
        host: &H,
        done: f64,
    ) -> Result<(), Cancelled> {
        let known = self.known.get_or_insert_with(|| {
            let customers = validation.held_out.customers.iter().copied();
            Arc::new(Known::of(customers, sales, &validation.purchases))
        });
        let fitted = FittedNcf::new(&self.trainer.ncf, Arc::clone(known));
        let model = Arc::new(Model::Ncf(Box::new(fitted)));
        let at = progress(Stage::Training, done).done;
        let customers = &validation.held_out.customers;
        let purchases = &validation.purchases;
        let ranked =
            rank(&model, purchases, customers, DEPTH, host, Stage::Training, at..at).await?;
        let Batch { profiles, candidates, targets } = &self.exam;
        let loss = self.trainer.ncf.loss(profiles, candidates, targets.clone());
        let epoch = Epoch {
            epoch: u16::try_from(self.epochs.len() + 1).expect("at most 200 epochs"),
            training_loss,
            validation_loss: loss.into(),
            validation_ndcg: ndcg(&ranked, &validation.held_out, Question::New),
        };
        let ndcg = epoch.validation_ndcg;
        if self.best.as_ref().is_none_or(|best| ndcg > best.ndcg) {
            self.best = Some(Best { epoch: epoch.epoch, ndcg, ranked });
        }
        self.epochs.push(epoch);
        host.publish(Part::Epoch(epoch));
        Ok(())
    }

    fn decide(&mut self, most: u16) {
        let (Some(last), Some(best)) = (self.epochs.last(), &self.best) else { return };
        if last.epoch >= best.epoch + PATIENCE {
            self.stop = Some(Stop::NoBetter);
        } else if last.epoch >= most {
            self.stop = Some(Stop::MostEpochs);
        }
    }
}
