//! Archetypes, segments and schemes in words.

use super::Words;
use crate::domain::Archetype;
use crate::results::{Measure, SegmentName};

/// The texts about an archetype: its name, a shorter one, who its customers are, the name of its
/// scheme, what that gives.
type Keys = [&'static str; 5];

/// The texts about each archetype, in the order of [`Archetype::ALL`].
const KEYS: [Keys; 8] = [
    ["vip-elites", "vip-elites-short", "vip-elites-who", "vip-elites-scheme", "vip-elites-gives"],
    [
        "community-pillars",
        "community-pillars-short",
        "community-pillars-who",
        "community-pillars-scheme",
        "community-pillars-gives",
    ],
    [
        "steady-patrons",
        "steady-patrons-short",
        "steady-patrons-who",
        "steady-patrons-scheme",
        "steady-patrons-gives",
    ],
    [
        "occasional-splurgers",
        "occasional-splurgers-short",
        "occasional-splurgers-who",
        "occasional-splurgers-scheme",
        "occasional-splurgers-gives",
    ],
    [
        "fresh-enthusiasts",
        "fresh-enthusiasts-short",
        "fresh-enthusiasts-who",
        "fresh-enthusiasts-scheme",
        "fresh-enthusiasts-gives",
    ],
    [
        "casual-shoppers",
        "casual-shoppers-short",
        "casual-shoppers-who",
        "casual-shoppers-scheme",
        "casual-shoppers-gives",
    ],
    [
        "lost-legends",
        "lost-legends-short",
        "lost-legends-who",
        "lost-legends-scheme",
        "lost-legends-gives",
    ],
    [
        "silent-browsers",
        "silent-browsers-short",
        "silent-browsers-who",
        "silent-browsers-scheme",
        "silent-browsers-gives",
    ],
];

/// The name of an archetype.
#[must_use]
pub fn archetype_name(archetype: Archetype, words: Words) -> &'static str {
    words.text(KEYS[archetype as usize][0])
}

/// Who the customers of an archetype are, as a clause without a full stop.
#[must_use]
pub fn archetype_who(archetype: Archetype, words: Words) -> &'static str {
    words.text(KEYS[archetype as usize][2])
}

/// The name of an archetype's scheme.
#[must_use]
pub fn scheme_name(archetype: Archetype, words: Words) -> &'static str {
    words.text(KEYS[archetype as usize][3])
}

/// What an archetype's scheme gives, in one sentence.
#[must_use]
pub fn scheme_sentence(archetype: Archetype, words: Words) -> &'static str {
    words.text(KEYS[archetype as usize][4])
}

/// The name of a segment, distinct within its segmentation: the archetype, and beside it what
/// tells it from other segments of the same archetype.
#[must_use]
pub fn segment_name(name: SegmentName, words: Words) -> String {
    let archetype = archetype_name(name.archetype, words);
    let place = match (name.variant, name.variants) {
        (_, 0 | 1) => return archetype.to_owned(),
        (0, 2) => "more",
        (_, 2) => "less",
        (0, 3) => "most",
        (1, 3) => "middle",
        (_, 3) => "least",
        _ => "number",
    };
    let key = match name.by {
        Measure::Recency => "segment-by-recency",
        Measure::Frequency => "segment-by-frequency",
        Measure::Monetary => "segment-by-monetary",
    };
    let (number, of) = (u32::from(name.variant) + 1, u32::from(name.variants));
    words.say(
        key,
        &[
            ("name", archetype.into()),
            ("place", place.into()),
            ("number", number.into()),
            ("of", of.into()),
        ],
    )
}

/// The name of a segment for places where it does not fit: one short word where that is enough to
/// tell it from the others, else the whole name.
#[must_use]
pub fn segment_short_name(name: SegmentName, words: Words) -> String {
    match name.variants {
        0 | 1 => words.text(KEYS[name.archetype as usize][1]).to_owned(),
        _ => segment_name(name, words),
    }
}

/// A mean number of days, to the nearest whole one.
#[expect(clippy::cast_possible_truncation, reason = "days since 1900 are far below 2^53")]
#[expect(clippy::cast_sign_loss, reason = "a recency is never negative")]
#[must_use]
pub fn whole_days(mean: f64) -> u64 {
    mean.round() as u64
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::wording::Language;

    #[test]
    fn every_archetype_is_told_apart() {
        for language in Language::ALL {
            let words = Words::in_language(language);
            for text in 0..5 {
                let distinct: BTreeSet<&str> =
                    KEYS.iter().map(|keys| words.text(keys[text])).collect();
                assert_eq!(distinct.len(), Archetype::ALL.len());
            }
        }
    }

    #[test]
    fn the_only_segment_of_an_archetype_needs_no_addition() {
        let name = SegmentName::only(Archetype::VipElites);
        assert_eq!(segment_name(name, Words::ENGLISH), "VIP Elites");
        assert_eq!(segment_short_name(name, Words::ENGLISH), "VIPs");
        assert_eq!(segment_name(name, Words::GERMAN), "Spitzenkunden");
    }

    #[test]
    fn segments_of_one_archetype_say_what_sets_them_apart() {
        let archetype = Archetype::CasualShoppers;
        let name = |variant, variants, by, words| {
            segment_name(SegmentName { archetype, variant, variants, by }, words)
        };
        let english = |variant, variants, by| name(variant, variants, by, Words::ENGLISH);
        assert_eq!(english(0, 2, Measure::Monetary), "Casual Shoppers (higher spend)");
        assert_eq!(english(1, 2, Measure::Recency), "Casual Shoppers (longer ago)");
        assert_eq!(english(1, 3, Measure::Frequency), "Casual Shoppers (fairly often)");
        assert_eq!(english(2, 5, Measure::Monetary), "Casual Shoppers (spend 3 of 5)");
        for language in Language::ALL {
            let words = Words::in_language(language);
            for by in Measure::ALL {
                for variants in 2..=20 {
                    let names: BTreeSet<String> =
                        (0..variants).map(|variant| name(variant, variants, by, words)).collect();
                    assert_eq!(names.len(), usize::from(variants));
                }
            }
        }
    }
}
