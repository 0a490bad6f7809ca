//! The words for what the engine found: archetypes, segments, reasons, offers. English, all in one
//! place, shared by the page and the command line.

use crate::domain::Archetype;
use crate::results::SegmentName;

/// The name of an archetype.
#[must_use]
pub fn archetype_name(archetype: Archetype) -> &'static str {
    match archetype {
        Archetype::VipElites => "VIP Elites",
        Archetype::CommunityPillars => "Community Pillars",
        Archetype::SteadyPatrons => "Steady Patrons",
        Archetype::OccasionalSplurgers => "Occasional Splurgers",
        Archetype::FreshEnthusiasts => "Fresh Enthusiasts",
        Archetype::CasualShoppers => "Casual Shoppers",
        Archetype::LostLegends => "Lost Legends",
        Archetype::SilentBrowsers => "Silent Browsers",
    }
}

/// The name of a segment, distinct within its segmentation.
#[must_use]
pub fn segment_name(name: SegmentName) -> String {
    let archetype = archetype_name(name.archetype);
    if name.variant == 0 {
        archetype.to_owned()
    } else {
        format!("{archetype} {}", u16::from(name.variant) + 1)
    }
}
