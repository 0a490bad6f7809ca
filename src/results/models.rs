//! How the recommenders were trained and tested.

use serde::{Deserialize, Deserializer, Serialize};

use crate::domain::Minute;

/// How the recommenders were trained and tested.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ModelReport {
    /// What was trained on and what was tested on; `None` when there was too little data to test.
    pub split: Option<Split>,
    /// Each epoch of the neural model, in order.
    pub epochs: Vec<Epoch>,
    /// The best epoch (1, 2, ...) on the validation window: for so many epochs the model is trained
    /// anew before the test and again before recommending.
    pub best_epoch: Option<u16>,
    /// Why training ended.
    pub stop: Option<Stop>,
    /// Every model, tested on both questions.
    pub contenders: Vec<Contender>,
    /// The model whose recommendations are shown; `None` when there are no products.
    pub chosen: Option<ModelKind>,
    /// What was missing and what was done instead; empty when nothing was.
    #[serde(deserialize_with = "verdicts")]
    pub verdict: Vec<Verdict>,
}

/// What was missing for the test or the training, and so what was done instead. The words are in
/// [`crate::wording`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Verdict {
    /// The file names no products: nothing can be recommended.
    NoProducts,
    /// The days or the returning customers do not suffice for a test: products are recommended by
    /// what is bought by the same customers.
    Untested,
    /// Fewer days than wanted could be held out.
    FewDays {
        /// How many were wanted.
        wanted: u16,
        /// How many are the test.
        held_out: u16,
    },
    /// So few customers could be tested that the intervals are wide.
    FewTested(u32),
    /// The history does not suffice to train the neural model.
    Untrained,
    /// The neural model ranked products for those who bought last; so many others get what is
    /// bought by the same customers.
    ByNeighbours(u32),
    /// What an earlier version saved, in its own words.
    Told(String),
}

/// Verdicts; a saved analysis may have a sentence in their place, as they once were.
fn verdicts<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<Verdict>, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Kept {
        Now(Vec<Verdict>),
        Before(String),
    }
    // Messages hold no sentence, and do not tell what they hold.
    if !from.is_human_readable() {
        return Vec::deserialize(from);
    }
    Ok(match Kept::deserialize(from)? {
        Kept::Now(verdicts) => verdicts,
        Kept::Before(sentence) if sentence.is_empty() => Vec::new(),
        Kept::Before(sentence) => vec![Verdict::Told(sentence)],
    })
}

/// What was trained on and what was tested on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Split {
    /// Sales up to and including this minute could be learned from; later ones are the test.
    pub cut: Minute,
    /// The last days before the cut, from here on, served for early stopping.
    pub validation_from: Minute,
    /// Customers in training.
    pub customers: u32,
    /// Products in training: the catalogue that is ranked.
    pub products: u32,
    /// Distinct customer and product pairs in training.
    pub pairs: u64,
    /// Customers who bought a known product in the test period.
    pub test_customers: u32,
    /// Customers who bought a product in the test period that they had not bought before.
    pub test_customers_new: u32,
}

/// One epoch of training.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Epoch {
    /// 1, 2, ...
    pub epoch: u16,
    /// Mean training loss.
    pub training_loss: f64,
    /// The same loss on the validation window.
    pub validation_loss: f64,
    /// NDCG@10 on the validation window, new products only.
    pub validation_ndcg: f64,
}

/// Why training ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Stop {
    /// The validation window got no better for several epochs.
    NoBetter,
    /// The most epochs allowed were done.
    MostEpochs,
}

/// A way to rank products for a customer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum ModelKind {
    /// Neural collaborative filtering (`NeuMF`).
    Ncf,
    /// Item-based nearest neighbours.
    ItemKnn,
    /// What the customer buys most, older purchases counting less.
    OwnFavourites,
    /// Products bought by most customers.
    Popularity,
    /// Products with the highest mean quantity, the reference study's baseline.
    MeanQuantity,
}

/// The question a ranking is judged by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Question {
    /// What will the customer buy?
    Any,
    /// What will the customer buy for the first time?
    New,
}

/// A model and how it did.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Contender {
    /// The model.
    pub model: ModelKind,
    /// Ranking every product.
    pub any: Metrics,
    /// Ranking the products that the customer had not bought.
    pub new: Metrics,
}

/// Quality of the first ten products of a ranking, averaged over test customers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Metrics {
    /// Customers averaged over; every other figure is 0 when there is none.
    pub customers: u32,
    /// Hits / 10.
    pub precision: Estimate,
    /// Hits / min(10, relevant).
    pub recall: Estimate,
    /// Harmonic mean of precision and recall, per customer.
    pub f1: Estimate,
    /// Normalised discounted cumulative gain.
    pub ndcg: Estimate,
    /// Share of customers with at least one hit.
    pub hit_rate: Estimate,
    /// Mean average precision.
    pub map: Estimate,
    /// Share of the catalogue that is recommended to somebody, 0 to 1.
    pub coverage: f64,
    /// Mean -log2 of the share of customers who bought the recommended product.
    pub novelty: f64,
    /// NDCG minus that of the best baseline, paired by customer; `None` for that baseline itself.
    pub ndcg_gain: Option<Estimate>,
}

/// With fewer customers tested, a share of them says nothing, and an interval drawn from them less.
const FEWEST_TESTED: u32 = 10;

impl Metrics {
    /// Whether so few customers were tested that nothing follows.
    #[must_use]
    pub fn is_anecdote(&self) -> bool {
        self.customers < FEWEST_TESTED
    }
}

/// A mean over customers with its 95 % bootstrap confidence interval.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Estimate {
    /// The mean.
    pub mean: f64,
    /// Lower end of the interval.
    pub low: f64,
    /// Upper end of the interval.
    pub high: f64,
}
