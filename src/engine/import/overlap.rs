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
    /// For each order the last file that had it, and of each of its products there one of 64 bits.
    seen: HashMap<u64, (u32, u64)>,
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
        let bit = 1 << (intern::hash(product) % 64);
        let (last, products) = self.seen.entry(order).or_insert((file, 0));
        if *last == file {
            *products |= bit;
            return;
        }
        if *products & bit != 0 {
            self.last.insert(order, file);
        }
        if self.last.get(&order) == Some(&file) {
            (*last, *products) = (file, bit);
        }
    }

    /// The orders that stand in several files.
    pub(super) fn finish(self) -> Doubled {
        Doubled(self.last)
    }

    /// About how many bytes of memory it takes.
    pub(super) fn memory(&self) -> u64 {
        self.seen.capacity() as u64 * 25 + self.last.capacity() as u64 * 13
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
        ] {
            overlap.look(of(order, 7), file, product.as_bytes());
        }
        // The number is used again on another day.
        overlap.look(of("1", 300), 1, b"mug");
        let doubled = overlap.finish();
        assert!(!doubled.is_empty());
        assert_eq!(
            [0, 1, 2].map(|file| doubled.counts_later(of("2", 7), file)),
            [true, true, false]
        );
        for order in ["1", "3"] {
            assert!(!doubled.counts_later(of(order, 7), 0), "{order}");
        }
        assert_eq!(key(b"", b"ann", Day(7)), None);
    }
}
