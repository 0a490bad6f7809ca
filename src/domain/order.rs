//! Keys -> places in their order. Everything that the page puts in an order goes through this one
//! function, because a sort is compiled anew for every type of item, and is long.

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
    fn keys_keep_the_order_of_numbers() {
        let whole = [i64::MIN, -2, -1, 0, 1, i64::MAX];
        assert!(whole.map(signed).is_sorted());
        let reals = [f64::NEG_INFINITY, -1.5, -0.0, 0.0, 1e-300, 2.0, f64::INFINITY];
        assert!(reals.map(real).is_sorted_by(|one, next| one < next));
    }
}
