//! The neural model as it is asked: its weights at a moment, and what it knows of those asked about.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::ncf::Ncf;
use super::profile::{Candidates, Profiles};
use crate::domain::CustomerId;
use crate::engine::recommend::interactions::Sales;
use crate::engine::recommend::lessons::season;
use crate::engine::recommend::purchases::Purchases;

/// What the neural model is told at a moment: some customers, and every ranked product.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(in crate::engine::recommend) struct Known {
    profiles: Profiles,
    /// The row in `profiles` of each customer of the file; `u32::MAX` for the others.
    row: Vec<u32>,
    candidates: Candidates,
}

/// The weights at a moment, and what is known of the customers that they are asked about.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(in crate::engine::recommend) struct FittedNcf {
    ncf: Ncf,
    known: Arc<Known>,
}

impl Known {
    /// What is known of these customers at the moment of `purchases`.
    pub(in crate::engine::recommend) fn of(
        customers: impl IntoIterator<Item = CustomerId>,
        sales: &Sales,
        purchases: &Purchases,
    ) -> Self {
        let now = purchases.until;
        let mut profiles = Profiles::default();
        let mut row = vec![u32::MAX; sales.customers()];
        for (place, customer) in (0..).zip(customers) {
            profiles.push(now, sales.owned(customer, now, now));
            row[customer.index()] = place;
        }
        let products = purchases.assortment.products.clone();
        let season = season(sales, now);
        let season = products.iter().map(|product| season[product.index()]).collect();
        Self { profiles, row, candidates: Candidates::new(products, season, sales.products) }
    }
}

impl FittedNcf {
    /// The model, to be asked about what is known.
    pub(in crate::engine::recommend) fn new(ncf: &Ncf, known: Arc<Known>) -> Self {
        Self { ncf: ncf.finished(), known }
    }

    /// Scores of every ranked product for some customers, row by row.
    ///
    /// # Shapes
    /// - output: `[customers, candidates]`
    ///
    /// # Panics
    /// When nothing is known of a customer.
    pub(super) fn scores(&self, customers: &[CustomerId]) -> Vec<f32> {
        let Known { profiles, row, candidates } = &*self.known;
        let rows = customers.iter().map(|customer| row[customer.index()] as usize);
        self.ncf.scores(self.ncf.inputs(&profiles.rows(rows), candidates))
    }
}
