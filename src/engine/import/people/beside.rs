//! What stands beside the customers: e-mail addresses, telephone numbers, names.

use super::super::intern::{Interner, is_same};
use super::super::sales::TooMuch;

/// Values of one kind that stand beside customers.
#[derive(Debug, Default)]
pub(in super::super) struct Beside {
    /// The values.
    pub(super) values: Interner,
    /// Pairs of a customer and a value, as two little-endian u32.
    pairs: Interner,
    /// How many lines have each pair.
    counts: Vec<u32>,
    /// The customer, the value and the pair of the last line: the next one often has the same.
    last: Option<[u32; 3]>,
}

impl Beside {
    /// A line of a customer has a value, which is not empty.
    ///
    /// # Errors
    /// What there is too much of.
    pub(in super::super) fn push(&mut self, customer: u32, value: &[u8]) -> Result<(), TooMuch> {
        let pair = match self.last {
            Some([last, text, pair])
                if last == customer && is_same(self.values.label(text), value) =>
            {
                pair
            }
            _ => {
                let text = self.values.intern(value).map_err(TooMuch::of("customers"))?;
                let mut key = [0; 8];
                key[..4].copy_from_slice(&customer.to_le_bytes());
                key[4..].copy_from_slice(&text.to_le_bytes());
                let pair = self.pairs.intern(&key).map_err(TooMuch::of("customers"))?;
                self.last = Some([customer, text, pair]);
                pair
            }
        } as usize;
        if pair == self.counts.len() {
            self.counts.push(0);
        }
        self.counts[pair] = self.counts[pair].saturating_add(1);
        Ok(())
    }

    /// Each customer with each value beside it, and on how many lines.
    pub(super) fn pairs(&self) -> impl Iterator<Item = (u32, u32, u32)> {
        self.pairs.numbers().zip(&self.counts).map(|(pair, &count)| {
            let (customer, value) = self.pairs.label(pair).split_at(4);
            let number = |bytes: &[u8]| u32::from_le_bytes(bytes.try_into().expect("two u32"));
            (number(customer), number(value), count)
        })
    }

    /// About how many bytes of memory they take.
    pub(in super::super) fn memory(&self) -> u64 {
        self.values.memory() + self.pairs.memory() + 4 * self.counts.len() as u64
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs_are_counted() {
        let mut beside = Beside::default();
        for (customer, value) in [(7, "a"), (7, "a"), (8, "a"), (7, "b"), (7, "a")] {
            assert_eq!(beside.push(customer, value.as_bytes()), Ok(()));
        }
        let found: Vec<_> = beside.pairs().collect();
        assert_eq!(found, [(7, 0, 3), (8, 0, 1), (7, 1, 1)]);
        assert_eq!(beside.values.label(1), b"b");
    }
}
