//! Transactions -> how well each model answers what customers buy next, and what to recommend.
//!
//! 1. [`interactions`]: the sales of real products by customer.
//! 2. [`split`]: by time. The last days are the test, as many before them the validation window.
//!    Nothing of the test is looked at before the models are final, nothing of a window enters the
//!    training, the catalogue or the popularity that is judged by it.
//! 3. [`asked`]: the simple models answer at the beginning of both windows.
//! 4. [`training`]: the neural model learns from [`lessons`] that end where the validation window
//!    begins, and stops by it; then it is trained anew, for the best number of epochs, with the
//!    lessons up to the test, so that it has seen what the simple models have.
//! 5. [`evaluate`]: every model ranks the whole catalogue for the test's customers.
//! 6. The model to show is chosen by the validation window: the neural one, unless a simple one is
//!    better beyond doubt on the question that is set. It is trained anew on everything, and [`top_n`]
//!    lists products with reasons for every customer.

mod asked;
mod bootstrap;
mod evaluate;
mod interactions;
mod lessons;
mod metrics;
mod models;
mod purchases;
mod ranking;
mod split;
mod top_n;
mod training;
mod work;

pub(super) use self::bootstrap::Resample;
pub(super) use self::models::item_knn::Neighbours;
pub(super) use self::ranking::Rank;
pub use self::work::Work;

use super::host::{Cancelled, Host};
use super::import::Transactions;
use crate::protocol::Part;
use crate::results::{ModelReport, Recommendations};
use crate::settings::Plan;

/// What stops the recommenders.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The user wants it to stop.
    #[error(transparent)]
    Cancelled(#[from] Cancelled),
}

/// What comes out.
#[derive(Clone, Debug)]
pub struct Recommended {
    /// How the models were trained and tested.
    pub report: ModelReport,
    /// What each customer may like.
    pub recommendations: Recommendations,
}

/// Trains and tests every model, lets the best learn from everything and ranks products for each
/// customer.
///
/// `work` holds what is done so far: a run that was cancelled goes on where it stopped when called
/// again with the same transactions, plan and work, and comes to the same result.
///
/// # Errors
/// Only when cancelled.
pub async fn recommend<H: Host>(
    transactions: &Transactions,
    plan: &Plan,
    work: &mut Work,
    host: &H,
) -> Result<Recommended, Error> {
    work.prepare(transactions, plan, host).await?;
    work.ask_baselines(plan, host).await?;
    work.train(plan, host).await?;
    work.test(plan, host).await?;
    host.publish(Part::Models(work.report()));
    work.refit(plan, host).await?;
    let recommendations = work.list(plan, host).await?;
    Ok(Recommended { report: work.report(), recommendations })
}
