//! Interactions, split, models, evaluation, explanation, top-N.

use super::host::{Cancelled, Host};
use super::import::Transactions;
use crate::results::{ModelReport, Recommendations};
use crate::settings::Plan;

/// What stops the recommenders.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The user wants it to stop.
    #[error(transparent)]
    Cancelled(#[from] Cancelled),
}

/// What is done so far; a cancelled run goes on from here.
#[derive(Debug, Default)]
pub struct Work {}

/// What comes out.
#[derive(Clone, Debug)]
pub struct Recommended {
    /// How the models were trained and tested.
    pub report: ModelReport,
    /// What each customer may like.
    pub recommendations: Recommendations,
}

/// Trains and tests every model, refits the best and ranks products for each customer.
///
/// # Errors
/// Only when cancelled.
pub async fn recommend<H: Host>(
    _transactions: &Transactions,
    _plan: &Plan,
    _work: &mut Work,
    _host: &H,
) -> Result<Recommended, Error> {
    unimplemented!()
}
