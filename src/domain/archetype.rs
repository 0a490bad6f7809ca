//! The eight kinds of customer that segments are named after.

use serde::{Deserialize, Serialize};

/// A kind of customer, recognised from how recently, how often and for how much a segment buys
/// compared with the shop's other customers. Declared from the most to the least valuable.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Archetype {
    /// Buy most often, spend most, bought lately.
    VipElites,
    /// Bought lately, often, above-average spend.
    CommunityPillars,
    /// Steady and sizeable spend, slipping in recency.
    SteadyPatrons,
    /// Rare but large purchases.
    OccasionalSplurgers,
    /// Came (back) recently, few purchases, moderate spend.
    FreshEnthusiasts,
    /// Middling on everything.
    CasualShoppers,
    /// Long gone, once worth something.
    LostLegends,
    /// Longest gone, fewest purchases, least spend.
    SilentBrowsers,
}

impl Archetype {
    /// All eight, from the most to the least valuable.
    pub const ALL: [Self; 8] = [
        Self::VipElites,
        Self::CommunityPillars,
        Self::SteadyPatrons,
        Self::OccasionalSplurgers,
        Self::FreshEnthusiasts,
        Self::CasualShoppers,
        Self::LostLegends,
        Self::SilentBrowsers,
    ];
}
