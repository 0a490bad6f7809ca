//! The segments and how their number was chosen.

use serde::{Deserialize, Serialize};

use crate::domain::{Archetype, CustomerId, Money, SegmentId};

/// A partition of the customers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Segmentation {
    /// The segments, by mean monetary, highest first.
    pub segments: Vec<Segment>,
    /// The segment of each customer.
    pub of: Vec<SegmentId>,
    /// Why there are so many.
    pub choice: ChoiceOfK,
    /// Sum of squared distances to the centroids (not divided by n).
    pub inertia: f64,
    /// How good the partition is; `None` when there are fewer than two segments.
    pub quality: Option<Quality>,
    /// Each k that was tried, ascending.
    pub sweep: Vec<SweepPoint>,
    /// The k at which the sweep bends, if it does.
    pub knee: Option<u8>,
}

impl Segmentation {
    /// The segment of a customer.
    #[must_use]
    pub fn segment_of(&self, customer: CustomerId) -> &Segment {
        &self.segments[self.of[customer.index()].index()]
    }
}

/// One segment.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Segment {
    /// Its name, distinct within the segmentation.
    pub name: SegmentName,
    /// How many customers.
    pub customers: u32,
    /// What they spent together.
    pub revenue: Money,
    /// Their share of all revenue, 0 to 1.
    pub revenue_share: f64,
    /// Centre in the space of the measures: recency, frequency, monetary (for scores: mean scores).
    pub centroid: [f64; 3],
    /// Mean days since the last purchase.
    pub mean_recency: f64,
    /// Mean number of orders.
    pub mean_orders: f64,
    /// Mean number of order lines.
    pub mean_lines: f64,
    /// Mean amount spent, in currency units.
    pub mean_monetary: f64,
}

/// What a segment is called: an archetype, and what sets it apart from other segments of the same
/// archetype.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct SegmentName {
    /// The kind of customer.
    pub archetype: Archetype,
    /// Place among the segments of that archetype, best in `by` first: 0, 1, ...
    pub variant: u8,
    /// How many segments have that archetype.
    pub variants: u8,
    /// The measure in which they differ most.
    pub by: Measure,
}

impl SegmentName {
    /// The name of the only segment of an archetype.
    #[must_use]
    pub const fn only(archetype: Archetype) -> Self {
        Self { archetype, variant: 0, variants: 1, by: Measure::Monetary }
    }
}

/// A measure of a customer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Measure {
    /// How lately.
    Recency,
    /// How often.
    Frequency,
    /// For how much.
    Monetary,
}

impl Measure {
    /// All three, in the order in which they are always listed.
    pub const ALL: [Self; 3] = [Self::Recency, Self::Frequency, Self::Monetary];
}

/// Why there are as many segments as there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ChoiceOfK {
    /// The user said so.
    Asked,
    /// The knee of the sweep.
    Knee,
    /// The sweep has no knee: the k with the best silhouette.
    Silhouette,
    /// There are fewer distinct customers than segments wanted: as many as there are.
    FewDistinct,
}

/// How good a partition is.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Quality {
    /// Mean silhouette, -1 to 1, higher is better.
    pub silhouette: f64,
    /// Whether the silhouette is of a seeded sample because there are too many customers.
    pub sampled: bool,
    /// Davies-Bouldin index, 0 and up, lower is better.
    pub davies_bouldin: f64,
    /// Calinski-Harabasz index, 0 and up, higher is better.
    pub calinski_harabasz: f64,
}

/// One k of the sweep.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct SweepPoint {
    /// Number of clusters.
    pub k: u8,
    /// Best inertia found, not divided by n.
    pub inertia: f64,
    /// Its mean silhouette; `None` for k = 1.
    pub silhouette: Option<f64>,
}
