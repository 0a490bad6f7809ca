//! Orders that stand in two files read together -> the file of which they count: exports that overlap
//! have the same orders, and where one was changed in between its rows are not equal.
//!
//! An order stands in two files when both have its number, its customer and its day, and one of its
//! products; an order whose lines are cut in two by the end of a file has other products in each.

use std::collections::HashMap;

use super::intern;
use crate::domain::Day;

/// The orders of several files.
#[derive(Debug, Default)]
pub(super) struct Overlap {
    /// For each order the last file that had it, and its products there, by their hashes.
    seen: HashMap<u64, (u32, Vec<u32>)>,
    /// How many products these are.
    products: usize,
    /// For each order that stands in several files the last one.
    last: HashMap<u64, u32>,
}

/// Orders that stand in several files, by what tells them apart, each with the last of the files.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Doubled(HashMap<u64, u32>);

/// What tells an order from others; none for one without a number. Two in 2^64 may be taken for one.
pub(super) fn key(order: &[u8], customer: &[u8], day: Day) -> Option<u64> {
    let mix = || {
        let names = intern::mix(intern::hash(order), intern::hash(customer));
        intern::avalanche(intern::mix(names, u64::from(day.0.cast_unsigned())))
    };
    (!order.is_empty()).then(mix)
}

impl Overlap {
    /// Takes note of a line of an order in a file; a line without a product has an empty one.
    pub(super) fn look(&mut self, order: u64, file: u32, product: &[u8]) {
        #[expect(clippy::cast_possible_truncation, reason = "half of a hash is enough here")]
        let product = intern::hash(product) as u32;
        let (last, products) = self.seen.entry(order).or_insert((file, Vec::new()));
        if *last == file {
            if !products.contains(&product) {
                products.push(product);
                self.products += 1;
            }
            return;
        }
        if products.contains(&product) {
            self.last.insert(order, file);
        }
        if self.last.get(&order) == Some(&file) {
            (*last, *products) = (file, vec![product]);
        }
    }

    /// The orders that stand in several files.
    pub(super) fn finish(self) -> Doubled {
        Doubled(self.last)
    }

    /// About how many bytes of memory it takes.
    pub(super) fn memory(&self) -> u64 {
        let seen = self.seen.capacity() * 41 + self.products * size_of::<u32>();
        (seen + self.last.capacity() * 13) as u64
    }
}

impl Doubled {
    /// Whether there is none.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether a line of an order in a file does not count, because a later file has the order.
    pub(super) fn counts_later(&self, order: u64, file: u32) -> bool {
        self.0.get(&order).is_some_and(|last| file < *last)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(order: &str, day: i32) -> u64 {
        key(order.as_bytes(), b"ann", Day(day)).expect("it has a number")
    }

    #[test]
    fn of_an_order_in_two_files_the_later_counts() {
        let mut overlap = Overlap::default();
        for (order, file, product) in [
            ("1", 0, "mug"),
            ("2", 0, "mug"),
            ("2", 0, "cup"),
            ("3", 0, "pot"),
            // Cut in two.
            ("3", 1, "jug"),
            ("2", 1, "jug"),
            ("2", 1, "cup"),
            ("2", 2, "cup"),
            // Cut in two, with many products on either side.
            ("4", 1, "many"),
            ("4", 2, "others"),
        ] {
            overlap.look(of(order, 7), file, product.as_bytes());
        }
        // The number is used again on another day.
        overlap.look(of("1", 300), 1, b"mug");
        for number in 0..200 {
            let [one, other] = ["one", "other"].map(|side| format!("{side} {number}"));
            overlap.look(of("5", 7), 0, one.as_bytes());
            overlap.look(of("6", 7), 1, other.as_bytes());
        }
        for number in 0..200 {
            let [one, other] = ["one", "other"].map(|side| format!("{side} {number}"));
            overlap.look(of("5", 7), 1, other.as_bytes());
            overlap.look(of("6", 7), 2, one.as_bytes());
        }
        let doubled = overlap.finish();
        assert!(!doubled.is_empty());
        assert_eq!(
            [0, 1, 2].map(|file| doubled.counts_later(of("2", 7), file)),
            [true, true, false]
        );
        for order in ["1", "3", "4", "5", "6"] {
            assert!(
                [0, 1].iter().all(|&file| !doubled.counts_later(of(order, 7), file)),
                "{order}"
            );
        }
        assert_eq!(key(b"", b"ann", Day(7)), None);
    }
}
