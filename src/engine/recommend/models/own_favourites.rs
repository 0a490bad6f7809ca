//! Own favourites: what the customer bought most, older purchases counting less. Where the
//! customer bought nothing, what most customers bought lately.

use serde::{Deserialize, Serialize};

use crate::domain::CustomerId;
use crate::engine::recommend::purchases::Purchases;

/// Scores a customer's own products by their faded lines.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(in crate::engine::recommend) struct OwnFavourites;

impl OwnFavourites {
    /// Faded lines of own products; for all others the share of customers who bought the product
    /// lately, made so small that it only orders what the customer never bought.
    pub(super) fn score(purchases: &Purchases, customer: CustomerId, scores: &mut [f32]) {
        const SMALL: f32 = 1e-6;
        let all = purchases.lines_lately.iter().max().copied().unwrap_or(0).max(1) as f32;
        for (score, &buyers) in scores.iter_mut().zip(&purchases.lines_lately) {
            *score = SMALL * (buyers as f32 / all);
        }
        for entry in purchases.of(customer) {
            scores[purchases.item[entry] as usize] += purchases.faded[entry];
        }
    }
}
