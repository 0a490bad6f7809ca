//! Archetypes, segments and schemes in words.

use crate::domain::Archetype;
use crate::results::{Measure, SegmentName};

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

/// Who the customers of an archetype are, as a clause without a full stop.
#[must_use]
pub fn archetype_who(archetype: Archetype) -> &'static str {
    match archetype {
        Archetype::VipElites => {
            "Nobody orders as often or spends as much, and they were here just now"
        }
        Archetype::CommunityPillars => {
            "The dependable core: here not long ago, back often, good for more than most"
        }
        Archetype::SteadyPatrons => {
            "Loyal and good for sizeable sums, but it has been a while since their last order"
        }
        Archetype::OccasionalSplurgers => {
            "They order seldom, but when they do, it is a large order"
        }
        Archetype::FreshEnthusiasts => {
            "They were here not long ago, but have ordered little so far"
        }
        Archetype::CasualShoppers => {
            "In between on everything: some orders, a modest sum, some time ago"
        }
        Archetype::LostLegends => {
            "They once were worth a good deal and have been away for a long time"
        }
        Archetype::SilentBrowsers => {
            "They bought once or twice for little money, long ago, and were not seen since"
        }
    }
}

/// The name of an archetype's scheme.
#[must_use]
pub fn scheme_name(archetype: Archetype) -> &'static str {
    match archetype {
        Archetype::VipElites => "Elite Club",
        Archetype::CommunityPillars => "Pillar Rewards",
        Archetype::SteadyPatrons => "Patron Appreciation Day",
        Archetype::OccasionalSplurgers => "Insider\u{2019}s Sale",
        Archetype::FreshEnthusiasts => "Welcome Aboard",
        Archetype::CasualShoppers => "Mix & Match",
        Archetype::LostLegends => "We Miss You",
        Archetype::SilentBrowsers => "Reignite Your Interest",
    }
}

/// What an archetype's scheme gives, in one sentence.
#[must_use]
pub fn scheme_sentence(archetype: Archetype) -> &'static str {
    match archetype {
        Archetype::VipElites => {
            "One person to turn to, new products before everyone else, invitations, and now and then a small gift that fits their taste."
        }
        Archetype::CommunityPillars => {
            "Points for every order, every review and every friend they bring, to be traded for money off or a place at an event."
        }
        Archetype::SteadyPatrons => {
            "A few days a year with prices for them alone, and a friendly question about what they are missing."
        }
        Archetype::OccasionalSplurgers => {
            "They may shop before a sale opens to all, with personal advice on the finer products."
        }
        Archetype::FreshEnthusiasts => {
            "First tips on getting the most out of what they bought, then money off the next order."
        }
        Archetype::CasualShoppers => {
            "Money off when they combine products, starting with what goes well with earlier purchases."
        }
        Archetype::LostLegends => {
            "News of what got better since they left, and money off their favourites or free delivery if they return."
        }
        Archetype::SilentBrowsers => {
            "A reminder of what once caught their eye, with a price that holds for two days only."
        }
    }
}

/// The name of a segment, distinct within its segmentation: the archetype, and beside it what
/// tells it from other segments of the same archetype.
#[must_use]
pub fn segment_name(name: SegmentName) -> String {
    let archetype = archetype_name(name.archetype);
    let (more, most, middle, less, least, places) = match name.by {
        Measure::Recency => {
            ("more recent", "most recent", "less recent", "longer ago", "longest ago", "recency")
        }
        Measure::Frequency => {
            ("more often", "most often", "fairly often", "less often", "least often", "frequency")
        }
        Measure::Monetary => (
            "higher spend",
            "highest spend",
            "medium spend",
            "lower spend",
            "lowest spend",
            "spend",
        ),
    };
    match (name.variant, name.variants) {
        (_, 0 | 1) => archetype.to_owned(),
        (0, 2) => format!("{archetype} ({more})"),
        (_, 2) => format!("{archetype} ({less})"),
        (0, 3) => format!("{archetype} ({most})"),
        (1, 3) => format!("{archetype} ({middle})"),
        (_, 3) => format!("{archetype} ({least})"),
        (variant, variants) => {
            format!("{archetype} ({places} {} of {variants})", u16::from(variant) + 1)
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_archetype_is_told_apart() {
        for words in [archetype_name, archetype_who, scheme_name, scheme_sentence] {
            let distinct: BTreeSet<&str> = Archetype::ALL.into_iter().map(words).collect();
            assert_eq!(distinct.len(), Archetype::ALL.len());
        }
    }

    #[test]
    fn the_only_segment_of_an_archetype_needs_no_addition() {
        let name = SegmentName::only(Archetype::VipElites);
        assert_eq!(segment_name(name), "VIP Elites");
    }

    #[test]
    fn segments_of_one_archetype_say_what_sets_them_apart() {
        let archetype = Archetype::CasualShoppers;
        let name =
            |variant, variants, by| segment_name(SegmentName { archetype, variant, variants, by });
        assert_eq!(name(0, 2, Measure::Monetary), "Casual Shoppers (higher spend)");
        assert_eq!(name(1, 2, Measure::Recency), "Casual Shoppers (longer ago)");
        assert_eq!(name(1, 3, Measure::Frequency), "Casual Shoppers (fairly often)");
        assert_eq!(name(2, 5, Measure::Monetary), "Casual Shoppers (spend 3 of 5)");
        for by in Measure::ALL {
            for variants in 2..=20 {
                let names: BTreeSet<String> =
                    (0..variants).map(|variant| name(variant, variants, by)).collect();
                assert_eq!(names.len(), usize::from(variants));
            }
        }
    }
}
