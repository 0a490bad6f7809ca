//! Putting things in order by code that is compiled once. A sort is compiled anew for every type of
//! item and every comparison, and is long: everything that the page puts in an order goes through
//! [`order`], all that the engine does through [`sort`] and its kin where it is not much, or not often.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

/// Puts items in their order; equals stay in theirs.
pub fn sort<T: Ord>(items: &mut [T]) {
    sort_by(items, T::cmp);
}

/// Puts items in the order of their keys; equals stay in theirs.
pub fn sort_by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    sort_by(items, |one, other| key(one).cmp(&key(other)));
}

/// Puts items in the order of a comparison; equals stay in theirs.
pub fn sort_by<T>(items: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    let mut places = sorted(items.len(), &|one, other| compare(&items[one], &items[other]));
    // Each round of items that take each other's places is gone through once.
    for start in 0..places.len() {
        let mut at = start;
        loop {
            let from = std::mem::replace(&mut places[at], at);
            if from == start {
                break;
            }
            items.swap(at, from);
            at = from;
        }
    }
}

/// The places from 0 to `count` in the order of what stands there.
fn sorted(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..count).collect();
    places.sort_by(|&one, &other| compare(one, other));
    places
}

/// A set of items, built without sorting them first.
pub fn set<T: Ord>(items: impl IntoIterator<Item = T>) -> BTreeSet<T> {
    let mut set = BTreeSet::new();
    set.extend(items);
    set
}

/// A map of entries, built without sorting them first; of equal keys the last one counts.
pub fn map<K: Ord, V>(entries: impl IntoIterator<Item = (K, V)>) -> BTreeMap<K, V> {
    let mut map = BTreeMap::new();
    map.extend(entries);
    map
}

/// The places of keys, the smallest key first; equals stay in their order.
#[must_use]
pub fn order(keys: impl IntoIterator<Item = u64>) -> Vec<usize> {
    places(keys.into_iter().zip(0..).collect())
}

fn places(mut keys: Vec<(u64, u32)>) -> Vec<usize> {
    keys.sort_unstable();
    keys.into_iter().map(|(_, place)| place as usize).collect()
}

/// Items in the order of their keys, the smallest first; equals stay in their order.
#[must_use]
pub fn ordered<T>(items: Vec<T>, key: impl Fn(&T) -> u64) -> Vec<T> {
    let places = order(items.iter().map(key));
    let mut items: Vec<Option<T>> = items.into_iter().map(Some).collect();
    places.into_iter().filter_map(|place| items[place].take()).collect()
}

/// The key of a number that may be negative.
#[must_use]
pub fn signed(number: i64) -> u64 {
    number.cast_unsigned() ^ 1 << 63
}

/// The key of a number that need not be whole, in the order of [`f64::total_cmp`].
#[must_use]
pub fn real(number: f64) -> u64 {
    let bits = number.to_bits();
    if number.is_sign_negative() { !bits } else { bits | 1 << 63 }
}

/// The key for the opposite order, which still leaves equals in their order.
#[must_use]
pub fn falling(key: u64) -> u64 {
    !key
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equals_stay_in_their_order() {
        assert_eq!(order([5, 1, 5, 0]), [3, 1, 0, 2]);
        assert_eq!(order([5, 1, 5, 0].map(falling)), [0, 2, 1, 3]);
        assert_eq!(ordered(vec!["bb", "a", "cc"], |text| text.len() as u64), ["a", "bb", "cc"]);
    }

    #[test]
    fn items_are_sorted_as_the_standard_library_does() {
        let mut state = 7_u32;
        for count in 0..200 {
            let mut random = || {
                state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                state >> 26
            };
            let mut items: Vec<(u32, u32)> = (0..count).map(|place| (random(), place)).collect();
            let mut expected = items.clone();
            expected.sort_by_key(|(key, _)| *key);
            sort_by_key(&mut items, |(key, _)| *key);
            assert_eq!(items, expected);
            items.reverse();
            sort(&mut items);
            assert_eq!(items, expected);
        }
    }

    #[test]
    fn keys_keep_the_order_of_numbers() {
        let whole = [i64::MIN, -2, -1, 0, 1, i64::MAX];
        assert!(whole.map(signed).is_sorted());
        let reals = [f64::NEG_INFINITY, -1.5, -0.0, 0.0, 1e-300, 2.0, f64::INFINITY];
        assert!(reals.map(real).is_sorted_by(|one, next| one < next));
    }
}
