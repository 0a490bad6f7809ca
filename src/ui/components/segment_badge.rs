//! A segment's name in its archetype's colour.

use leptos::prelude::*;

use crate::domain::Archetype;
use crate::results::SegmentName;
use crate::ui::words::words;
use crate::wording;

/// A segment's name in its archetype's colour.
#[component]
pub(crate) fn SegmentBadge(
    /// The segment's name.
    name: SegmentName,
) -> impl IntoView {
    view! {
        <span class="segment-badge" data-archetype=archetype_key(name.archetype)>
            {wording::segment_name(name, words())}
        </span>
    }
}

/// An archetype as the stylesheets write it: its colour is `--color-archetype-KEY`.
pub(crate) fn archetype_key(archetype: Archetype) -> &'static str {
    match archetype {
        Archetype::VipElites => "vip-elites",
        Archetype::CommunityPillars => "community-pillars",
        Archetype::SteadyPatrons => "steady-patrons",
        Archetype::OccasionalSplurgers => "occasional-splurgers",
        Archetype::FreshEnthusiasts => "fresh-enthusiasts",
        Archetype::CasualShoppers => "casual-shoppers",
        Archetype::LostLegends => "lost-legends",
        Archetype::SilentBrowsers => "silent-browsers",
    }
}
