//! One concrete offer for each customer.

use serde::{Deserialize, Serialize};

use crate::domain::ProductId;

/// One offer for each customer, in the order of [`crate::domain::CustomerId`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offers {
    /// The offers.
    pub of: Vec<Offer>,
    /// For a newcomer placed in a segment, whom the file does not know: the segment's five best
    /// products and what to offer, in the order of the segments.
    pub newcomer: Vec<NewcomerOffer>,
}

/// What to show to somebody of a segment whom the file does not know.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewcomerOffer {
    /// The segment's five best products, best first.
    pub products: Vec<ProductId>,
    /// What to offer.
    pub offer: Offer,
}

/// What to offer to one customer. The words are in [`crate::wording`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offer {
    /// What the customer gets.
    pub incentive: Incentive,
    /// The product the offer is about: the customer's best recommendation, if there is one.
    pub product: Option<ProductId>,
    /// A second product: one to combine it with, or a favourite of the customer.
    pub companion: Option<ProductId>,
}

/// What the customer gets, following the scheme of the segment's archetype.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Incentive {
    /// First access to new products, a personal contact, now and then a gift.
    EliteClub,
    /// Points for purchases, reviews and referrals; this purchase counts so many times.
    PillarRewards {
        /// How many times the points count.
        points: u8,
    },
    /// An appreciation day with offers for these customers alone.
    PatronDay {
        /// Discount in percent.
        percent: u8,
    },
    /// Early access before a sale opens.
    InsiderSale {
        /// Hours before others.
        hours: u16,
    },
    /// How-to content, then a new-member discount on the next order.
    WelcomeAboard {
        /// Discount in percent.
        percent: u8,
    },
    /// A discount for combining products.
    MixAndMatch {
        /// Discount in percent.
        percent: u8,
    },
    /// A come-back discount on favourite products, or free shipping.
    WeMissYou {
        /// Discount in percent.
        percent: u8,
    },
    /// A reminder with an offer that ends soon.
    Reignite {
        /// Discount in percent.
        percent: u8,
        /// Hours until it ends.
        hours: u16,
    },
}
