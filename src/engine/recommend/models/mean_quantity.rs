//! Mean quantity: the reference study's baseline, the products with the most pieces a line.

use serde::{Deserialize, Serialize};

use crate::engine::recommend::purchases::Purchases;

/// Scores each product by its mean quantity over all lines.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(in crate::engine::recommend) struct MeanQuantity;

impl MeanQuantity {
    /// The mean quantity of each item.
    #[expect(clippy::cast_possible_truncation, reason = "models score in f32")]
    pub(super) fn score(purchases: &Purchases, scores: &mut [f32]) {
        for (score, &mean) in scores.iter_mut().zip(&purchases.mean_quantity) {
            *score = mean as f32;
        }
    }
}
