//! Customer features -> segments: scaling, k-means, choice of k, quality, archetypes.

use super::host::{Cancelled, Host};
use crate::results::{CustomerTable, Segmentation};
use crate::settings::Plan;

/// What stops segmentation.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The user wants it to stop.
    #[error(transparent)]
    Cancelled(#[from] Cancelled),
}

/// Groups the customers.
///
/// # Errors
/// Only when cancelled.
pub async fn segment<H: Host>(
    _customers: &CustomerTable,
    _plan: &Plan,
    _host: &H,
) -> Result<Segmentation, Error> {
    unimplemented!()
}
