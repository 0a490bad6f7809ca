//! Labels -> dense numbers, without an allocation for each row, and the set of rows seen.
//!
//! Numbers are given in the order of first appearance; nothing here is ever iterated in the order
//! of a hash.

use std::collections::TryReserveError;

/// Labels numbered in the order in which they first appear.
#[derive(Debug, Default)]
pub(super) struct Interner {
    /// All labels, one after the other.
    bytes: Vec<u8>,
    /// Each label's hash and where it ends in `bytes`.
    labels: Vec<(u64, u32)>,
    /// Open addressing with linear probing. The length is a power of two, at most half is taken.
    slots: Vec<Slot>,
}

/// A place for a label's number, with what tells the label from others beside it: labels themselves
/// are rarely at hand in the processor's cache.
#[derive(Clone, Copy, Debug, Default)]
struct Slot {
    /// A short label itself, the hash of a long one.
    word: u64,
    /// The length of a short label, [`LONG`] for a long one.
    length: u32,
    /// Number + 1 of the label, 0 for a free slot.
    taken: u32,
}

/// The length of all labels of more than eight bytes.
const LONG: u32 = u32::MAX;

impl Slot {
    /// What a label is told by; it has no number yet.
    fn of(label: &[u8], hash: u64) -> Self {
        let (word, length) = match (label.as_array(), label.len()) {
            (Some(&word), _) => (u64::from_le_bytes(word), 8),
            #[expect(clippy::cast_possible_truncation, reason = "below eight")]
            (None, length @ ..8) => (number(label), length as u32),
            _ => (hash, LONG),
        };
        Self { word, length, taken: 0 }
    }
}

/// Why there is no room for one more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Full {
    /// There are more labels, or longer ones, than 32 bits can number.
    Numbers,
    /// There is no memory left.
    Memory,
}

impl From<TryReserveError> for Full {
    fn from(_: TryReserveError) -> Self {
        Self::Memory
    }
}

/// A vector with room for `length` items.
///
/// # Errors
/// When there is no memory for it.
pub(super) fn room<T>(length: usize) -> Result<Vec<T>, Full> {
    let mut room = Vec::new();
    room.try_reserve_exact(length)?;
    Ok(room)
}

impl Interner {
    /// The number of a label.
    ///
    /// # Errors
    /// [`Full`] when it would be the 2^32nd, or all labels together would reach 4 GiB, or there is
    /// no memory left.
    pub(super) fn intern(&mut self, label: &[u8]) -> Result<u32, Full> {
        if self.slots.len() < 2 * (self.labels.len() + 1) {
            self.grow()?;
        }
        let hash = hash(label);
        let (slot, at) = match self.seek(label, hash) {
            Ok(number) => return Ok(number),
            Err(free) => free,
        };
        let taken = u32::try_from(self.labels.len() + 1).map_err(|_too_many| Full::Numbers)?;
        let end =
            u32::try_from(self.bytes.len() + label.len()).map_err(|_too_long| Full::Numbers)?;
        self.bytes.try_reserve(label.len())?;
        self.labels.try_reserve(1)?;
        self.slots[at] = Slot { taken, ..slot };
        self.bytes.extend_from_slice(label);
        self.labels.push((hash, end));
        Ok(taken - 1)
    }

    /// The number of a label that has one.
    pub(super) fn find(&self, label: &[u8]) -> Option<u32> {
        if self.slots.is_empty() {
            return None;
        }
        self.seek(label, hash(label)).ok()
    }

    /// The number of a label, or what it is told by and the place of a free slot, which there must
    /// be.
    fn seek(&self, label: &[u8], hash: u64) -> Result<u32, (Slot, usize)> {
        let own = Slot::of(label, hash);
        let mask = self.slots.len() - 1;
        let mut at = place(hash, mask);
        while let Slot { word, length, taken: taken @ 1.. } = self.slots[at] {
            let is_own = (word, length) == (own.word, own.length);
            if is_own && (length != LONG || is_same(self.label(taken - 1), label)) {
                return Ok(taken - 1);
            }
            at = (at + 1) & mask;
        }
        Err((own, at))
    }

    /// The label of a number that [`Interner::intern`] gave.
    pub(super) fn label(&self, number: u32) -> &[u8] {
        let number = number as usize;
        let start = if number == 0 { 0 } else { self.labels[number - 1].1 };
        &self.bytes[start as usize..self.labels[number].1 as usize]
    }

    /// How many labels there are.
    pub(super) fn len(&self) -> usize {
        self.labels.len()
    }

    /// About how many bytes of memory they take.
    pub(super) fn memory(&self) -> u64 {
        // At least two slots for each label, on average three.
        let each = size_of::<(u64, u32)>() + 3 * size_of::<Slot>();
        (self.bytes.len() + self.labels.len() * each) as u64
    }

    /// The numbers of all labels, ascending.
    pub(super) fn numbers(&self) -> std::ops::Range<u32> {
        0..u32::try_from(self.labels.len()).expect("`intern` numbers no more than fit")
    }

    fn grow(&mut self) -> Result<(), Full> {
        let length = (self.slots.len() * 2).max(64);
        let mask = length - 1;
        let mut slots = room(length)?;
        slots.resize(length, Slot::default());
        for slot in self.slots.iter().filter(|slot| slot.taken != 0) {
            let (hash, _) = self.labels[slot.taken as usize - 1];
            let mut at = place(hash, mask);
            while slots[at].taken != 0 {
                at = (at + 1) & mask;
            }
            slots[at] = *slot;
        }
        self.slots = slots;
        Ok(())
    }
}

/// A set of hashes, in parts that grow one at a time, so that no single step takes long.
#[derive(Debug)]
pub(super) struct Seen {
    parts: Vec<Part>,
}

#[derive(Clone, Debug, Default)]
struct Part {
    taken: usize,
    /// Open addressing as in [`Interner`]; 0 for a free slot.
    slots: Vec<u64>,
}

impl Seen {
    /// An empty set.
    pub(super) fn new() -> Self {
        Self { parts: vec![Part::default(); 256] }
    }

    /// Looks at the places of hashes, so that the processor has fetched them, several at a time,
    /// before the hashes are put there one after the other. Changes nothing.
    pub(super) fn fetch(&self, hashes: &[u64]) {
        let look = |&hash: &u64| {
            let slots = &self.part(hash).slots;
            slots.len().checked_sub(1).map_or(0, |mask| slots[place(hash, mask)])
        };
        std::hint::black_box(hashes.iter().map(look).fold(0, |all, slot| all ^ slot));
    }

    fn part(&self, hash: u64) -> &Part {
        &self.parts[usize::from(hash.to_be_bytes()[0])]
    }

    /// Puts a hash into the set; tells whether it is new.
    ///
    /// # Errors
    /// When there is no memory left.
    pub(super) fn insert(&mut self, hash: u64) -> Result<bool, Full> {
        // The slot for 0 means free; two hashes in 2^64 may be one.
        let hash = hash.max(1);
        let [part, ..] = hash.to_be_bytes();
        let part = &mut self.parts[usize::from(part)];
        if part.slots.len() < 2 * (part.taken + 1) {
            part.grow()?;
        }
        let new = insert(&mut part.slots, hash);
        part.taken += usize::from(new);
        Ok(new)
    }
}

impl Seen {
    /// Whether a hash is in the set.
    pub(super) fn contains(&self, hash: u64) -> bool {
        let hash = hash.max(1);
        let slots = &self.part(hash).slots;
        let Some(mask) = slots.len().checked_sub(1) else { return false };
        let mut slot = place(hash, mask);
        while slots[slot] != 0 && slots[slot] != hash {
            slot = (slot + 1) & mask;
        }
        slots[slot] == hash
    }

    /// About how many bytes of memory it takes.
    pub(super) fn memory(&self) -> u64 {
        // At least two slots for each hash, on average three.
        self.parts.iter().map(|part| (part.taken * 3 * size_of::<u64>()) as u64).sum()
    }

    /// All hashes in the set, in no order that means anything.
    pub(super) fn hashes(&self) -> impl Iterator<Item = u64> + '_ {
        self.parts.iter().flat_map(|part| &part.slots).copied().filter(|&hash| hash != 0)
    }
}

impl Part {
    fn grow(&mut self) -> Result<(), Full> {
        let length = (self.slots.len() * 2).max(64);
        let mut slots = room(length)?;
        slots.resize(length, 0);
        for &hash in self.slots.iter().filter(|&&hash| hash != 0) {
            insert(&mut slots, hash);
        }
        self.slots = slots;
        Ok(())
    }
}

fn insert(slots: &mut [u64], hash: u64) -> bool {
    let mask = slots.len() - 1;
    let mut slot = place(hash, mask);
    loop {
        if slots[slot] == hash {
            return false;
        }
        if slots[slot] == 0 {
            slots[slot] = hash;
            return true;
        }
        slot = (slot + 1) & mask;
    }
}

#[expect(clippy::cast_possible_truncation, reason = "only the low bits are wanted")]
fn place(hash: u64, mask: usize) -> usize {
    hash as usize & mask
}

const PRIMES: [u64; 4] =
    [0x9e37_79b1_85eb_ca87, 0xc2b2_ae3d_27d4_eb4f, 0x1656_67b1_9e37_79f9, 0x85eb_ca77_c2b2_ae63];

/// Hashes bytes to 64 bits, the same on every machine.
///
/// # Source
/// The rounds and the avalanche of XXH64 for inputs below 32 bytes (Yann Collet, xxHash
/// specification 0.1.1), used for any length; a tail of 1 to 7 bytes becomes one number, which is
/// safe because the length is hashed first.
#[inline]
pub(super) fn hash(bytes: &[u8]) -> u64 {
    let (words, tail) = bytes.as_chunks::<8>();
    let start = PRIMES[2].wrapping_add(bytes.len() as u64);
    let state = words.iter().fold(start, |state, &word| mix(state, u64::from_le_bytes(word)));
    avalanche(if tail.is_empty() { state } else { mix(state, number(tail)) })
}

/// Whether two labels are the same: eight bytes at a time, since most are too short for a call of
/// the system's own comparison to be worth it, and WebAssembly has none.
pub(super) fn is_same(one: &[u8], other: &[u8]) -> bool {
    let (words, tail) = one.as_chunks::<8>();
    let (others, end) = other.as_chunks::<8>();
    let mut pairs = words.iter().zip(others);
    one.len() == other.len()
        && pairs.all(|(&one, &other)| u64::from_le_bytes(one) == u64::from_le_bytes(other))
        && number(tail) == number(end)
}

/// A number for up to seven bytes, different for any two texts of the same length; 0 for none.
fn number(bytes: &[u8]) -> u64 {
    match (bytes.first_chunk::<4>(), bytes.last_chunk::<4>(), bytes) {
        // They overlap.
        (Some(&first), Some(&last), _) => {
            u64::from(u32::from_le_bytes(first)) | u64::from(u32::from_le_bytes(last)) << 32
        }
        (_, _, &[first, .., last]) => {
            let middle = bytes[bytes.len() / 2];
            u64::from(first) | u64::from(middle) << 8 | u64::from(last) << 16
        }
        (_, _, &[only]) => u64::from(only),
        _ => 0,
    }
}

/// One round: takes a word into the state.
pub(super) fn mix(state: u64, word: u64) -> u64 {
    let word = word.wrapping_mul(PRIMES[1]).rotate_left(31).wrapping_mul(PRIMES[0]);
    (state ^ word).rotate_left(27).wrapping_mul(PRIMES[0]).wrapping_add(PRIMES[3])
}

/// Lets every bit of the state reach every bit of the hash.
pub(super) fn avalanche(mut state: u64) -> u64 {
    state = (state ^ (state >> 33)).wrapping_mul(PRIMES[1]);
    state = (state ^ (state >> 29)).wrapping_mul(PRIMES[2]);
    state ^ (state >> 32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_numbered_once() {
        let mut labels = Interner::default();
        let numbers: Vec<_> = (0..10_000_u32)
            .chain(0..10_000)
            .map(|each| labels.intern(each.to_string().as_bytes()))
            .collect();
        assert_eq!(labels.len(), 10_000);
        assert!(numbers.iter().zip((0..10_000).chain(0..10_000)).all(|(&n, each)| n == Ok(each)));
        assert_eq!(labels.label(4_711), b"4711");
    }

    #[test]
    fn short_labels_and_long_ones_are_told_apart() {
        let texts = [&b"0123456789abcdefghij"[..], &[0; 20]];
        let all = || texts.into_iter().flat_map(|text| (1..=20).map(move |end| &text[..end]));
        let mut labels = Interner::default();
        for _time in 0..2 {
            for (label, number) in all().zip(0..) {
                assert_eq!(labels.intern(label), Ok(number));
                assert_eq!((labels.find(label), labels.label(number)), (Some(number), label));
            }
        }
        assert_eq!((labels.len(), labels.find(b""), labels.find(b"0123457")), (40, None, None));
    }

    #[test]
    fn no_memory_is_no_end() {
        assert_eq!(room::<u64>(usize::MAX / 16), Err(Full::Memory));
        assert_eq!(room::<u64>(3), Ok(Vec::new()));
    }

    #[test]
    fn the_empty_label_is_one_too() {
        let mut labels = Interner::default();
        assert_eq!(
            [labels.intern(b""), labels.intern(b"\0"), labels.intern(b"")],
            [Ok(0), Ok(1), Ok(0)]
        );
        assert_eq!(labels.label(0), b"");
    }

    #[test]
    fn a_hash_is_new_once() {
        let mut seen = Seen::new();
        let hashes = || (0..100_000_u64).map(|each| hash(&each.to_le_bytes())).chain([0]);
        assert!(hashes().all(|hash| seen.insert(hash) == Ok(true)));
        assert!(hashes().all(|hash| seen.insert(hash) == Ok(false)));
    }

    #[test]
    fn labels_are_compared_to_the_last_byte() {
        let text = b"0123456789abcdefghij";
        for length in 0..=text.len() {
            let label = &text[..length];
            assert!(is_same(label, label));
            assert!(!is_same(label, &text[..length.max(1) - 1]) || length == 0);
            for place in 0..length {
                let mut other = label.to_vec();
                other[place] ^= 1;
                assert!(!is_same(label, &other), "{place} of {length}");
                assert_ne!(hash(label), hash(&other), "{place} of {length}");
            }
        }
    }

    #[test]
    fn near_texts_have_far_hashes() {
        // 10^5 texts that differ in a few digits at various places, and prefixes with zeros.
        let mut hashes: Vec<u64> = (0..100_000)
            .map(|each| {
                hash(format!("{:05},2011-12-09 12:50:00,{}", each % 317, each / 317).as_bytes())
            })
            .chain((0..64).map(|length| hash(&vec![0; length])))
            .collect();
        hashes.sort_unstable();
        hashes.dedup();
        assert_eq!(hashes.len(), 100_064);
    }
}
