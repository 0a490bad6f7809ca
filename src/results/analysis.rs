//! Everything published so far: the fold of the engine's events.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{
    Catalogue, CleaningReport, CustomerTable, Epoch, ModelReport, Offers, Overview,
    Recommendations, Segmentation,
};

/// Everything published so far. The parts are shared, so that a copy of the whole is cheap.
///
/// Invariant: the parts that are there agree with each other. A part that replaces a different one
/// removes what was computed from the old one; a part equal to what is there changes nothing.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Analysis {
    /// What became of the file's rows.
    pub cleaning: Option<Arc<CleaningReport>>,
    /// The shop in a few figures.
    pub overview: Option<Arc<Overview>>,
    /// The products.
    pub catalogue: Option<Arc<Catalogue>>,
    /// The customers.
    pub customers: Option<Arc<CustomerTable>>,
    /// The segments.
    pub segmentation: Option<Arc<Segmentation>>,
    /// Epochs of the neural model while it trains; the same list is in `models` afterwards.
    pub epochs: Vec<Epoch>,
    /// How the recommenders were tested.
    pub models: Option<Arc<ModelReport>>,
    /// What each customer may like next.
    pub recommendations: Option<Arc<Recommendations>>,
    /// What to offer to each customer.
    pub offers: Option<Arc<Offers>>,
}
