//! Profiles of segments -> distinct names that follow from the data, never from a cluster's number.
//!
//! # The rule
//!
//! A segment's profile is where its customers stand among all customers of the shop: the mean
//! percentile of recency (the latest is best), frequency and monetary, each 0 to 1. Each archetype
//! has a typical profile. Names are given all at once so that the squared distances between
//! segments and the profiles of their archetypes add up to the least. Two things cost extra: an
//! archetype given again ([`REPEAT`]), so that up to eight segments usually get different ones;
//! and an archetype whose plain meaning is not true of the segment ([`UNTRUE`]), such as
//! Occasional Splurgers for customers who do not spend more than they come, so that variety never
//! makes a name wrong. Casual Shoppers is true of anybody, so there is always a true name.
//!
//! Squared distances bring a guarantee: among true names no two segments would fit better with
//! their names swapped. So a segment that is better in every measure does not bear the name of
//! the lesser customers.
//!
//! Segments that share an archetype are told apart by the measure in which they differ most.

use super::assignment::cheapest;
use crate::domain::{Archetype, order};
use crate::results::{Measure, SegmentName};

/// What giving an archetype once more costs, in squared distance of profiles: a name that is off
/// by 0.45 of the shop's customers in one measure is worse than a name used twice.
const REPEAT: f64 = 0.2;

/// What a name costs that is not true, in the same unit: more than using any true one again.
const UNTRUE: f64 = 0.5;

/// The typical profile of an archetype: percentiles of recency, frequency, monetary.
fn typical(archetype: Archetype) -> [f64; 3] {
    match archetype {
        Archetype::VipElites => [0.80, 0.85, 0.85],
        Archetype::CommunityPillars => [0.75, 0.60, 0.55],
        Archetype::SteadyPatrons => [0.30, 0.70, 0.70],
        Archetype::OccasionalSplurgers => [0.50, 0.30, 0.70],
        Archetype::FreshEnthusiasts => [0.65, 0.20, 0.20],
        Archetype::CasualShoppers => [0.45, 0.40, 0.35],
        Archetype::LostLegends => [0.12, 0.42, 0.42],
        Archetype::SilentBrowsers => [0.12, 0.15, 0.15],
    }
}

/// Whether what an archetype says is true of a profile.
fn is_true(archetype: Archetype, [recency, frequency, monetary]: [f64; 3]) -> bool {
    match archetype {
        Archetype::VipElites => recency >= 0.5 && frequency >= 0.6 && monetary >= 0.6,
        Archetype::CommunityPillars => recency >= 0.5 && frequency >= 0.45,
        Archetype::SteadyPatrons => frequency >= 0.5 && monetary >= 0.5,
        Archetype::OccasionalSplurgers => monetary >= frequency + 0.1,
        Archetype::FreshEnthusiasts => recency >= 0.5 && frequency <= 0.5,
        Archetype::CasualShoppers => true,
        Archetype::LostLegends => recency <= 0.45 && frequency + monetary >= 0.5,
        Archetype::SilentBrowsers => recency <= 0.5 && frequency <= 0.35 && monetary <= 0.4,
    }
}

/// The mean percentile of each segment in one measure: 0 for the lowest key, 1 for the highest,
/// equal keys sharing the middle of their ranks.
///
/// # Shapes
/// - entries: `[n]`, (key, segment below `segments`); output: `[segments]`, 0.5 for a segment
///   without customers
pub(super) fn mean_percentiles(mut entries: Vec<(i64, u8)>, segments: usize) -> Vec<f64> {
    order::sort(&mut entries);
    let all = entries.len() as f64;
    let mut sums = vec![0.0; segments];
    let mut members = vec![0_u32; segments];
    let mut below = 0;
    for equal in entries.chunk_by(|one, next| one.0 == next.0) {
        let percentile = (below as f64 + equal.len() as f64 / 2.0) / all;
        for &(_, segment) in equal {
            sums[usize::from(segment)] += percentile;
            members[usize::from(segment)] += 1;
        }
        below += equal.len();
    }
    let mean =
        |(sum, members): (f64, u32)| if members > 0 { sum / f64::from(members) } else { 0.5 };
    sums.into_iter().zip(members).map(mean).collect()
}

/// The name of each segment; all names are different.
///
/// # Shapes
/// - profiles: `[k, 3]`, mean percentiles of recency (latest best), frequency, monetary, 0 to 1,
///   with k at most 255
pub(super) fn names(profiles: &[[f64; 3]]) -> Vec<SegmentName> {
    let cost: Vec<Vec<f64>> =
        profiles.iter().map(|profile| costs(profile, profiles.len())).collect();
    let archetype_of: Vec<Archetype> = cheapest(&cost)
        .into_iter()
        .map(|column| Archetype::ALL[column % Archetype::ALL.len()])
        .collect();
    let mut names: Vec<SegmentName> =
        archetype_of.iter().map(|&one| SegmentName::only(one)).collect();
    for archetype in Archetype::ALL {
        let mut same: Vec<usize> =
            (0..profiles.len()).filter(|&index| archetype_of[index] == archetype).collect();
        if same.len() < 2 {
            continue;
        }
        let by = Measure::ALL
            .into_iter()
            .rev()
            .max_by(|one, other| {
                spread(profiles, &same, *one).total_cmp(&spread(profiles, &same, *other))
            })
            .unwrap_or(Measure::Monetary);
        let value = |index: usize| profiles[index][by as usize];
        order::sort_by(&mut same, |&one, &other| {
            value(other).total_cmp(&value(one)).then(one.cmp(&other))
        });
        let variants = u8::try_from(same.len()).unwrap_or(u8::MAX);
        for (variant, index) in (0..variants).zip(same) {
            names[index] = SegmentName { archetype, variant, variants, by };
        }
    }
    names
}

/// The cost of each archetype for a profile: given once, twice, ..., `times` times.
fn costs(profile: &[f64; 3], times: usize) -> Vec<f64> {
    let mut costs = Vec::with_capacity(times * Archetype::ALL.len());
    for time in 0..times {
        for archetype in Archetype::ALL {
            let distance = super::kmeans::squared(profile, &typical(archetype));
            let untrue = if is_true(archetype, *profile) { 0.0 } else { UNTRUE };
            costs.push(distance + REPEAT * time as f64 + untrue);
        }
    }
    costs
}

/// How far apart segments are in a measure.
fn spread(profiles: &[[f64; 3]], of: &[usize], by: Measure) -> f64 {
    let values = of.iter().map(|&index| profiles[index][by as usize]);
    values.clone().fold(f64::MIN, f64::max) - values.fold(f64::MAX, f64::min)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wording::{Words, segment_name};

    #[test]
    fn typical_profiles_get_their_own_names() {
        let names = names(&Archetype::ALL.map(typical));
        assert_eq!(names, Archetype::ALL.map(SegmentName::only));
    }

    #[test]
    fn one_segment_is_in_the_middle() {
        assert_eq!(names(&[[0.5; 3]]), [SegmentName::only(Archetype::CasualShoppers)]);
        assert!(names(&[]).is_empty());
    }

    #[test]
    fn the_better_half_is_not_called_silent() {
        let names = names(&[[0.7, 0.75, 0.75], [0.3, 0.25, 0.25]]);
        assert!(matches!(names[0].archetype, Archetype::VipElites | Archetype::CommunityPillars));
        assert!(names[1].archetype > names[0].archetype);
    }

    fn worded(name: SegmentName) -> String {
        segment_name(name, Words::ENGLISH)
    }

    #[test]
    fn twins_are_told_apart_by_what_differs_most() {
        let best = [0.80, 0.85, 0.85];
        let older = [0.70, 0.86, 0.86];
        let third = [0.60, 0.87, 0.87];
        let names: Vec<String> = names(&[older, best]).into_iter().map(worded).collect();
        assert_ne!(names[0], names[1]);
        let three = super::names(&[best, older, third]);
        let distinct: std::collections::BTreeSet<String> =
            three.iter().copied().map(worded).collect();
        assert_eq!(distinct.len(), 3);
    }

    #[test]
    fn every_typical_profile_is_truly_named() {
        for archetype in Archetype::ALL {
            assert!(is_true(archetype, typical(archetype)));
        }
        // Nobody who comes as often as they spend is called a rare but large buyer.
        let names = names(&[[0.6, 0.5, 0.5], [0.8, 0.63, 0.6], [0.37, 0.2, 0.2]]);
        assert!(names.iter().all(|name| name.archetype != Archetype::OccasionalSplurgers));
    }

    #[test]
    fn percentiles_share_the_middle_of_ties() {
        // Keys 1 1 3 4: percentiles .25 .25 .625 .875.
        let means = mean_percentiles(vec![(3, 1), (1, 0), (4, 1), (1, 0)], 3);
        assert_eq!(means, [0.25, 0.75, 0.5]);
    }

    #[test]
    fn who_is_better_in_everything_has_no_lesser_name() {
        // A grid of 4 x 4 x 4 profiles, every sixth as a segment: 11 of them.
        let levels = [0.1, 0.35, 0.6, 0.9];
        let profiles: Vec<[f64; 3]> = (0..64_usize)
            .step_by(6)
            .map(|code| [levels[code % 4], levels[code / 4 % 4], levels[code / 16]])
            .collect();
        let names = names(&profiles);
        for (one, a) in profiles.iter().zip(&names) {
            for (other, b) in profiles.iter().zip(&names) {
                let (a, b) = (typical(a.archetype), typical(b.archetype));
                let product: f64 = (0..3).map(|m| (one[m] - other[m]) * (a[m] - b[m])).sum();
                assert!(product > -1e-12);
            }
        }
    }
}
