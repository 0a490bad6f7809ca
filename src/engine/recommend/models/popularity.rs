//! Popularity: the same ranking for everybody, by the number of customers who bought a product.

use serde::{Deserialize, Serialize};

use crate::engine::recommend::purchases::Purchases;

/// Scores each product by its customers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(in crate::engine::recommend) struct Popularity;

impl Popularity {
    /// The number of customers of each item.
    pub(super) fn score(purchases: &Purchases, scores: &mut [f32]) {
        for (score, &buyers) in scores.iter_mut().zip(&purchases.buyers) {
            *score = buyers as f32;
        }
    }
}
