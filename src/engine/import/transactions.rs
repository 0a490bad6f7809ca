//! The sales in columns: what every later stage works from.

use crate::domain::{CustomerId, Minute, Money, OrderId, ProductId};
use crate::results::{Catalogue, Contacts};

/// All sales that cleaning left, in columns.
///
/// Labels are sorted before they are numbered, and lines are sorted by (customer, minute, order,
/// product, quantity, amount): the order of the rows in the file leaves no trace.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Transactions {
    /// Name or number of each customer in the file; digits sort as numbers, before text.
    pub customers: Vec<String>,
    /// How they can be reached, as far as the files tell.
    pub contacts: Contacts,
    /// Number of distinct orders.
    pub orders: u32,
    /// The products; empty when the file has no product column.
    pub catalogue: Catalogue,
    /// The lines.
    pub lines: Lines,
    /// What each customer returned, or ordered without paying: no part of the lines.
    pub returns: Returns,
    /// Customers with products of which they gave everything back, in order; empty when what came back
    /// is not taken off.
    pub given_back: Vec<(CustomerId, ProductId)>,
}

/// Returns in columns, indexed by [`CustomerId`]; those of customers without a sale are left out.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Returns {
    /// How many lines came back or brought no money.
    pub lines: Vec<u32>,
    /// For how much, without the sign.
    pub amount: Vec<Money>,
}

/// Order lines in columns, all of one length.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Lines {
    /// Who bought.
    pub customer: Vec<CustomerId>,
    /// In which order.
    pub order: Vec<OrderId>,
    /// Which product; empty when the file has no product column.
    pub product: Vec<ProductId>,
    /// When.
    pub minute: Vec<Minute>,
    /// How many pieces, positive and finite.
    pub quantity: Vec<f64>,
    /// Quantity times price, rounded to the tick; positive.
    pub amount: Vec<Money>,
}

impl Lines {
    /// How many lines there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.customer.len()
    }

    /// Whether there is no line.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.customer.is_empty()
    }
}
