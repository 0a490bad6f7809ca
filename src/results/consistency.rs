//! Whether a part of an analysis fits the parts that it refers to: ids in range, columns of one
//! length, one place for each customer. What holds here can be drawn and listed without a panic,
//! wherever it came from: a file, or a message.

use super::{
    Catalogue, CustomerTable, History, Offer, Offers, Overview, Reason, Recommendations,
    Segmentation,
};
use crate::domain::ProductId;

impl Catalogue {
    /// Whether the columns are of one length.
    #[must_use]
    pub fn is_consistent(&self) -> bool {
        self.name.len() == self.code.len()
    }
}

impl Overview {
    /// Whether there is a share for each percent of the customers.
    #[must_use]
    pub fn is_consistent(&self) -> bool {
        self.concentration.len() == 101
    }
}

impl CustomerTable {
    /// Whether the columns are of one length, scores in their range and favourites among so many
    /// products.
    #[must_use]
    pub fn is_consistent(&self, products: usize) -> bool {
        let count = self.len();
        [
            self.recency.len(),
            self.orders.len(),
            self.lines.len(),
            self.monetary.len(),
            self.first.len(),
            self.last.len(),
            self.scores.len(),
            self.returned_lines.len(),
            self.returned.len(),
        ]
        .iter()
        .all(|length| *length == count)
            && self.scores.as_flattened().iter().all(|score| (1..=self.levels).contains(score))
            && is_history(&self.history, count, products)
            && self.contacts.is_consistent(count)
    }
}

impl Segmentation {
    /// Whether each of so many customers has a segment that is there, and each segment an id.
    #[must_use]
    pub fn is_consistent(&self, customers: usize) -> bool {
        self.segments.len() <= usize::from(u8::MAX)
            && self.of.len() == customers
            && self.of.iter().all(|segment| segment.index() < self.segments.len())
    }
}

impl Recommendations {
    /// Whether they are of so many customers and products.
    #[must_use]
    pub fn is_consistent(&self, customers: usize, products: usize) -> bool {
        let entries = self.product.len();
        are_starts(&self.start, customers, entries)
            && self.score.len() == entries
            // A number that is too large for the column has no form in a file.
            && self.score.iter().all(|score| score.is_finite())
            && self.reason.len() == entries
            && are_products(&self.product, products)
            && self.reason.iter().all(|reason| match reason {
                Reason::Bought(product) => product.index() < products,
                Reason::Repeat(_) | Reason::Popular(_) => true,
            })
    }
}

impl Offers {
    /// Whether they are of so many customers, products and segments.
    #[must_use]
    pub fn is_consistent(&self, customers: usize, products: usize, segments: usize) -> bool {
        let is_offer = |offer: &Offer| {
            let named = [offer.product, offer.companion];
            named.iter().flatten().all(|product| product.index() < products)
        };
        self.of.len() == customers
            && self.of.iter().all(is_offer)
            && self.newcomer.len() <= segments
            && self.newcomer.iter().all(|newcomer| {
                are_products(&newcomer.products, products) && is_offer(&newcomer.offer)
            })
    }
}

fn is_history(history: &History, customers: usize, products: usize) -> bool {
    let orders = history.order_day.len();
    let favourites = history.favourite_product.len();
    are_starts(&history.order_start, customers, orders)
        && history.order_amount.len() == orders
        && history.order_lines.len() == orders
        && are_starts(&history.favourite_start, customers, favourites)
        && history.favourite_orders.len() == favourites
        && history.favourite_amount.len() == favourites
        && are_products(&history.favourite_product, products)
}

/// Whether ragged columns start where they should: none at all, or one place more than there are
/// customers, ascending, the last one at the end.
fn are_starts(starts: &[u32], customers: usize, entries: usize) -> bool {
    if starts.is_empty() {
        return entries == 0;
    }
    starts.len() == customers + 1
        && starts.is_sorted()
        && starts.last().is_some_and(|end| *end as usize == entries)
}

fn are_products(ids: &[ProductId], products: usize) -> bool {
    ids.iter().all(|product| product.index() < products)
}
