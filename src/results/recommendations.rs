//! What each customer may like next.

use serde::{Deserialize, Serialize};

use crate::domain::{CustomerId, ProductId};

use super::customers::ragged;

/// What each customer may like next, as ragged columns: the entries of customer `c` are
/// `start[c]..start[c + 1]`, best first.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Recommendations {
    /// Where each customer's products start; one more than there are customers.
    pub start: Vec<u32>,
    /// The recommended products.
    pub product: Vec<ProductId>,
    /// How sure the model is, 0 to 1 within a customer's list.
    pub score: Vec<f32>,
    /// Why.
    pub reason: Vec<Reason>,
}

impl Recommendations {
    /// The range of a customer's entries in the columns.
    #[must_use]
    pub fn of(&self, customer: CustomerId) -> std::ops::Range<usize> {
        ragged(&self.start, customer)
    }
}

/// A short true reason for a recommendation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reason {
    /// Customers who bought this product, as this one did, buy the recommended one.
    Bought(ProductId),
    /// The customer buys it regularly: in so many orders.
    Repeat(u32),
    /// Many customers buy it: so many.
    Popular(u32),
}
