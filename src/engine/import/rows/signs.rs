//! Where separators, line ends and quotation marks stand in a text: 64 bytes at a time.
//!
//! In a table a sign stands every ten bytes or so. `memchr` begins anew behind each of them, which takes
//! longer than the looking.

/// Bytes that are looked at together.
const TOGETHER: usize = 64;

/// Times this, the lowest bit of each of eight bytes comes into the highest byte, in the same order: that
/// of byte `i` is moved by `56 - 7 * i`.
const TO_BITS: u64 = 0x0102_0408_1020_4080;

/// The places of three signs in a text, ascending.
pub(super) struct Signs<'t> {
    text: &'t [u8],
    signs: [u8; 3],
    /// Where the bytes begin that are being looked at.
    at: usize,
    /// Which of them are signs that were not given yet, the first lowest.
    left: u64,
}

impl<'t> Signs<'t> {
    /// The places of these signs.
    pub(super) fn new(text: &'t [u8], signs: [u8; 3]) -> Self {
        let mut new = Self { text, signs, at: 0, left: 0 };
        new.look();
        new
    }

    /// Looks at the next bytes. Without a branch, so that it is done with wide registers.
    fn look(&mut self) {
        let text = &self.text[self.at..];
        let mut bytes = [0; TOGETHER];
        match text.first_chunk() {
            Some(whole) => bytes = *whole,
            // Zeros behind the end may be signs, too; `next` gives none of them.
            None => bytes[..text.len()].copy_from_slice(text),
        }
        let [one, two, three] = self.signs;
        let found = bytes
            .map(|byte| u8::from(byte == one) | u8::from(byte == two) | u8::from(byte == three));
        let (numbers, _) = found.as_chunks::<8>();
        let bits = |number: &[u8; 8]| u64::from_le_bytes(*number).wrapping_mul(TO_BITS) >> 56;
        let places = (0..).step_by(8);
        self.left = numbers.iter().zip(places).fold(0, |all, (it, at)| all | bits(it) << at);
    }
}

impl Iterator for Signs<'_> {
    type Item = usize;

    #[inline]
    fn next(&mut self) -> Option<usize> {
        while self.left == 0 {
            self.at += TOGETHER;
            if self.at >= self.text.len() {
                return None;
            }
            self.look();
        }
        let place = self.at + self.left.trailing_zeros() as usize;
        self.left &= self.left - 1;
        (place < self.text.len()).then_some(place)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn all_signs_are_found(
            text in prop::collection::vec(
                prop_oneof![prop::sample::select(b",\n\"\x80\xac\0\x01+".to_vec()), any::<u8>()],
                0..200,
            ),
            signs in prop::sample::select(vec![*b",\n\"", *b"\x01\n\n", *b"\xac\n'", *b"\0\n\x80"]),
        ) {
            let places = text.iter().enumerate().filter(|(_, byte)| signs.contains(byte));
            let expected: Vec<usize> = places.map(|(place, _)| place).collect();
            prop_assert_eq!(Signs::new(&text, signs).collect::<Vec<_>>(), expected);
        }
    }
}
