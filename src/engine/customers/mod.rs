//! Transactions -> customer features: recency, frequency, monetary, scores, history.

use super::import::Transactions;
use crate::results::{CustomerTable, Overview};
use crate::settings::Plan;

/// The shop in a few figures.
#[must_use]
pub fn overview(_transactions: &Transactions, _plan: &Plan) -> Overview {
    unimplemented!()
}

/// Every customer with features, scores and history.
#[must_use]
pub fn describe(_transactions: &Transactions, _plan: &Plan) -> CustomerTable {
    unimplemented!()
}
