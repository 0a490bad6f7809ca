//! The rows that are selected, whatever is shown of them. Pure.

use std::ops::RangeInclusive;

/// Some rows by their numbers, a bit each: 100,000 rows are 12.5 kB.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Marked {
    bits: Vec<u64>,
    count: usize,
}

impl Marked {
    /// Whether a row is selected.
    pub(crate) fn contains(&self, row: u32) -> bool {
        self.bits.get(row as usize / 64).is_some_and(|bits| bits >> (row % 64) & 1 == 1)
    }

    /// Selects a row.
    pub(crate) fn add(&mut self, row: u32) {
        if !self.contains(row) {
            let place = row as usize / 64;
            if self.bits.len() <= place {
                self.bits.resize(place + 1, 0);
            }
            self.bits[place] |= 1 << (row % 64);
            self.count += 1;
        }
    }

    /// Selects a row no more.
    pub(crate) fn remove(&mut self, row: u32) {
        if self.contains(row) {
            self.bits[row as usize / 64] &= !(1 << (row % 64));
            self.count -= 1;
        }
    }

    /// Selects a row, or no more.
    pub(crate) fn toggle(&mut self, row: u32) {
        if self.contains(row) {
            self.remove(row);
        } else {
            self.add(row);
        }
    }

    /// Stretches a selection that began at `anchor` and reached to `from` so that it reaches to
    /// `to`, all places among the rows that are shown.
    pub(crate) fn stretch(&mut self, shown: &[u32], anchor: usize, from: usize, to: usize) {
        for row in rows(shown, between(anchor, from)) {
            self.remove(*row);
        }
        for row in rows(shown, between(anchor, to)) {
            self.add(*row);
        }
    }

    /// How many rows are selected.
    pub(crate) fn len(&self) -> usize {
        self.count
    }

    /// Whether no row is.
    pub(crate) fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// The selected rows, ascending.
    pub(crate) fn rows(&self) -> impl Iterator<Item = u32> {
        (0..).take(self.bits.len() * 64).filter(|row| self.contains(*row))
    }

    /// How many of some rows are selected.
    pub(crate) fn among(&self, rows: &[u32]) -> usize {
        if self.is_empty() {
            return 0;
        }
        rows.iter().filter(|row| self.contains(**row)).count()
    }
}

fn between(one: usize, other: usize) -> RangeInclusive<usize> {
    one.min(other)..=one.max(other)
}

fn rows(shown: &[u32], places: RangeInclusive<usize>) -> &[u32] {
    shown.get(places).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(marked: &Marked) -> Vec<u32> {
        marked.rows().collect()
    }

    #[test]
    fn rows_are_selected_once() {
        let mut some = Marked::default();
        for row in [3, 200, 3] {
            some.add(row);
        }
        assert_eq!((marked(&some), some.len()), (vec![3, 200], 2));
        some.toggle(3);
        some.toggle(64);
        some.remove(5_000);
        assert_eq!(marked(&some), [64, 200]);
        assert_eq!(some.among(&[1, 64, 63]), 1);
    }

    #[test]
    fn a_stretched_selection_shrinks_again() {
        let shown = [9, 8, 7, 6, 5];
        let mut some = Marked::default();
        some.stretch(&shown, 1, 1, 3);
        assert_eq!(marked(&some), [6, 7, 8]);
        some.stretch(&shown, 1, 3, 2);
        assert_eq!(marked(&some), [7, 8]);
        some.stretch(&shown, 1, 2, 0);
        assert_eq!(marked(&some), [8, 9]);
        some.stretch(&shown, 1, 0, 99);
        assert!(some.is_empty(), "places that are not there select nothing");
    }
}
