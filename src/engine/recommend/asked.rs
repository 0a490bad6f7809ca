//! A question asked at a moment: what was known then, what was bought afterwards, and how the
//! simple models answered.

use std::sync::Arc;

use super::interactions::Sales;
use super::metrics::DEPTH;
use super::models::Model;
use super::models::item_knn::ItemKnn;
use super::models::mean_quantity::MeanQuantity;
use super::models::own_favourites::OwnFavourites;
use super::models::popularity::Popularity;
use super::purchases::Purchases;
use super::ranking::{Ranked, rank};
use super::split::HeldOut;
use crate::domain::Minute;
use crate::engine::host::{Cancelled, Host, progress};
use crate::protocol::Stage;
use crate::results::ModelKind;
use crate::settings::Seed;

/// A moment with everything that was known at it.
#[derive(Debug)]
pub(super) struct Asked {
    pub(super) purchases: Arc<Purchases>,
    pub(super) held_out: HeldOut,
    /// The simple models' answers, in the order of the table.
    pub(super) baselines: Vec<(ModelKind, Ranked)>,
}

/// When a question is asked, until when the answer is looked for, and of how many customers.
#[derive(Clone, Copy, Debug)]
pub(super) struct When {
    pub(super) now: Minute,
    pub(super) until: Minute,
    pub(super) most: usize,
    pub(super) name: &'static str,
}

impl Asked {
    /// Asks the simple models.
    ///
    /// # Errors
    /// When cancelled.
    pub(super) async fn at<H: Host>(
        sales: &Sales,
        when: When,
        seed: Seed,
        host: &H,
        span: std::ops::Range<f32>,
    ) -> Result<Self, Cancelled> {
        const STAGE: Stage = Stage::Baselines;
        let part = |share: f32| span.start + share * (span.end - span.start);
        host.breathe(progress(STAGE, part(0.0).into())).await?;
        let purchases = Arc::new(Purchases::at(sales, when.now));
        host.breathe(progress(STAGE, part(0.05).into())).await?;
        let held_out = HeldOut::after(sales, &purchases, when, seed);
        let knn = ItemKnn::fit(&purchases, host, STAGE, part(0.1)..part(0.5)).await?;
        let models = [
            Model::ItemKnn(knn),
            Model::OwnFavourites(OwnFavourites),
            Model::Popularity(Popularity),
            Model::MeanQuantity(MeanQuantity),
        ];
        let mut baselines = Vec::new();
        for (index, model) in (0_u8..).zip(models) {
            let from = part(0.5 + 0.125 * f32::from(index));
            let span = from..part(0.625 + 0.125 * f32::from(index));
            let model = Arc::new(model);
            let customers = &held_out.customers;
            let ranked = rank(&model, &purchases, customers, DEPTH, host, STAGE, span).await?;
            baselines.push((model.kind(), ranked));
        }
        Ok(Self { purchases, held_out, baselines })
    }
}
