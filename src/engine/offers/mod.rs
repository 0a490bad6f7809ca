//! Segment x recommendations -> one concrete offer for each customer.

use crate::results::{CustomerTable, Offers, Recommendations, Segmentation};

/// One offer for each customer, and one for a newcomer of each segment.
#[must_use]
pub fn offers(
    _customers: &CustomerTable,
    _segmentation: &Segmentation,
    _recommendations: &Recommendations,
) -> Offers {
    unimplemented!()
}
