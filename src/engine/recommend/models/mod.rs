//! The contenders, one file a model: each scores every ranked product for a customer.

pub(super) mod item_knn;
pub(super) mod mean_quantity;
pub(super) mod ncf;
pub(super) mod own_favourites;
pub(super) mod popularity;
pub(super) mod profile;
pub(super) mod spectral;
mod table;

use serde::{Deserialize, Serialize};

use self::item_knn::ItemKnn;
use self::mean_quantity::MeanQuantity;
use self::ncf::Ncf;
use self::own_favourites::OwnFavourites;
use self::popularity::Popularity;
use self::profile::{Candidates, Profiles};
use super::interactions::Sales;
use super::lessons::season;
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

/// The neural model with what it knows of every customer of the file and of every ranked product.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct FittedNcf {
    pub(super) ncf: Ncf,
    pub(super) profiles: Profiles,
    pub(super) candidates: Candidates,
}

impl FittedNcf {
    /// The model at the moment of `purchases`.
    pub(super) fn new(ncf: Ncf, sales: &Sales, purchases: &Purchases) -> Self {
        let now = purchases.until;
        let mut profiles = Profiles::default();
        for customer in (0..sales.customers()).map(CustomerId::from_index) {
            profiles.push(now, sales.owned(customer, now, now));
        }
        let products = purchases.assortment.products.clone();
        let season = season(sales, now);
        let season = products.iter().map(|product| season[product.index()]).collect();
        let candidates = Candidates::new(products, season, sales.products);
        Self { ncf, profiles, candidates }
    }

    fn scores(&self, customers: &[CustomerId]) -> Vec<f32> {
        self.ncf.scores(self.ncf.inputs(&self.profiles.rows(customers), &self.candidates))
    }
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
