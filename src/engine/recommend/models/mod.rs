//! The contenders, one file a model: each scores every ranked product for a customer.

pub(super) mod fitted_ncf;
pub(super) mod item_knn;
pub(super) mod mean_quantity;
pub(super) mod ncf;
pub(super) mod own_favourites;
pub(super) mod popularity;
pub(super) mod profile;
pub(super) mod spectral;
mod table;

use serde::{Deserialize, Serialize};

use self::fitted_ncf::FittedNcf;
use self::item_knn::ItemKnn;
use self::mean_quantity::MeanQuantity;
use self::own_favourites::OwnFavourites;
use self::popularity::Popularity;
use super::purchases::Purchases;
use crate::domain::CustomerId;
use crate::results::ModelKind;

/// A fitted model. What it knows of the customers it is handed with each question.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) enum Model {
    Ncf(Box<FittedNcf>),
    ItemKnn(ItemKnn),
    OwnFavourites(OwnFavourites),
    Popularity(Popularity),
    MeanQuantity(MeanQuantity),
}

impl Model {
    /// Which model it is.
    pub(super) fn kind(&self) -> ModelKind {
        match self {
            Self::Ncf(_) => ModelKind::Ncf,
            Self::ItemKnn(_) => ModelKind::ItemKnn,
            Self::OwnFavourites(_) => ModelKind::OwnFavourites,
            Self::Popularity(_) => ModelKind::Popularity,
            Self::MeanQuantity(_) => ModelKind::MeanQuantity,
        }
    }

    /// Scores of all items for some customers, row by row; higher is better.
    ///
    /// # Shapes
    /// - output: `[customers, items]`
    pub(super) fn scores(&self, purchases: &Purchases, customers: &[CustomerId]) -> Vec<f32> {
        if let Self::Ncf(fitted) = self {
            return fitted.scores(customers);
        }
        let mut scores = vec![0.0; customers.len() * purchases.items()];
        if scores.is_empty() {
            return scores;
        }
        for (&customer, row) in customers.iter().zip(scores.chunks_exact_mut(purchases.items())) {
            match self {
                Self::Ncf(_) => {}
                Self::ItemKnn(knn) => knn.score(purchases, customer, row),
                Self::OwnFavourites(_) => OwnFavourites::score(purchases, customer, row),
                Self::Popularity(_) => Popularity::score(purchases, row),
                Self::MeanQuantity(_) => MeanQuantity::score(purchases, row),
            }
        }
        scores
    }
}
