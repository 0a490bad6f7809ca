//! What stands beside the customers: e-mail addresses, telephone numbers, names.

use super::super::intern::{Full, Interner, is_same};
use super::super::sales::TooMuch;
use crate::domain::Minute;

/// Values of one kind that stand beside customers.
#[derive(Debug, Default)]
pub(in super::super) struct Beside {
    /// The values.
    pub(super) values: Interner,
    /// Pairs of a customer and a value, as two little-endian u32.
    pairs: Interner,
    /// On which lines each pair stands.
    seen: Vec<Seen>,
    /// The customer, the value and the pair of the last line: the next one often has the same.
    last: Option<[u32; 3]>,
}

/// On which lines a value stands beside a customer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Seen {
    /// When the latest of them was sold.
    pub(super) latest: Minute,
    /// How many they are.
    pub(super) lines: u32,
}

impl Beside {
    /// A line of a customer, sold then, has a value, which is not empty.
    ///
    /// # Errors
    /// What there is too much of.
    pub(in super::super) fn push(
        &mut self,
        customer: u32,
        value: &[u8],
        minute: Minute,
    ) -> Result<(), TooMuch> {
        let pair = match self.last {
            Some([last, text, pair])
                if last == customer && is_same(self.values.label(text), value) =>
            {
                pair
            }
            _ => {
                let text = self.values.intern(value).map_err(TooMuch::of("customers"))?;
                let pair =
                    self.pairs.intern(&key(customer, text)).map_err(TooMuch::of("customers"))?;
                self.last = Some([customer, text, pair]);
                pair
            }
        } as usize;
        let of_line = Seen { latest: minute, lines: 1 };
        match self.seen.get_mut(pair) {
            Some(seen) => seen.add(of_line),
            None => self.seen.push(of_line),
        }
        Ok(())
    }

    /// Each customer with each value beside it, and on which lines.
    pub(super) fn pairs(&self) -> impl Iterator<Item = (u32, u32, Seen)> {
        self.pairs.numbers().zip(&self.seen).map(|(pair, &seen)| {
            let (customer, value) = self.pairs.label(pair).split_at(4);
            let number = |bytes: &[u8]| u32::from_le_bytes(bytes.try_into().expect("two u32"));
            (number(customer), number(value), seen)
        })
    }

    /// Gives the customers other numbers; what stands beside two who are one now stands beside that one.
    ///
    /// # Errors
    /// When there is no room for that.
    pub(super) fn renumber(&mut self, new: impl Fn(u32) -> u32) -> Result<(), Full> {
        let (mut pairs, mut seen) = (Interner::default(), Vec::<Seen>::new());
        for (customer, value, of_pair) in self.pairs() {
            let pair = pairs.intern(&key(new(customer), value))?;
            match seen.get_mut(pair as usize) {
                Some(seen) => seen.add(of_pair),
                None => seen.push(of_pair),
            }
        }
        (self.pairs, self.seen, self.last) = (pairs, seen, None);
        Ok(())
    }

    /// About how many bytes of memory they take.
    pub(in super::super) fn memory(&self) -> u64 {
        self.values.memory() + self.pairs.memory() + (size_of::<Seen>() * self.seen.len()) as u64
    }
}

impl Seen {
    fn add(&mut self, other: Self) {
        self.latest = self.latest.max(other.latest);
        self.lines = self.lines.saturating_add(other.lines);
    }
}

/// A pair of a customer and a value as it is interned.
fn key(customer: u32, value: u32) -> [u8; 8] {
    let mut key = [0; 8];
    key[..4].copy_from_slice(&customer.to_le_bytes());
    key[4..].copy_from_slice(&value.to_le_bytes());
    key
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(latest: i32, lines: u32) -> Seen {
        Seen { latest: Minute(latest), lines }
    }

    fn beside() -> Beside {
        let mut beside = Beside::default();
        for (minute, customer, value) in
            [(5, 7, "a"), (3, 7, "a"), (1, 8, "a"), (9, 7, "b"), (4, 7, "a")]
        {
            assert_eq!(beside.push(customer, value.as_bytes(), Minute(minute)), Ok(()));
        }
        beside
    }

    #[test]
    fn pairs_are_counted() {
        let beside = beside();
        let found: Vec<_> = beside.pairs().collect();
        assert_eq!(found, [(7, 0, seen(5, 3)), (8, 0, seen(1, 1)), (7, 1, seen(9, 1))]);
        assert_eq!(beside.values.label(1), b"b");
    }

    #[test]
    fn two_who_are_one_have_what_stands_beside_both() {
        let mut beside = beside();
        beside.renumber(|_customer| 2).expect("there is room");
        let found: Vec<_> = beside.pairs().collect();
        assert_eq!(found, [(2, 0, seen(5, 4)), (2, 1, seen(9, 1))]);
    }
}
