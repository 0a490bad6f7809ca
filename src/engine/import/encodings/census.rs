//! Which encoding a file is in, decided over all of its bytes while they stream by.
//!
//! The byte that decides may come late (in one of the two Online Retail files the first pound sign
//! is far beyond any head one would look at), so labels stay bytes until the end of the file and
//! are decoded then, all in the same encoding.

use super::sample::Sample;
use super::{Encoding, guess};

/// In a text in another encoding, well-formed UTF-8 sequences are rare accidents; a UTF-8 text
/// with a few broken places has many. Above this many well-formed sequences for each broken one
/// the text is damaged UTF-8.
const SOUND_PER_BROKEN: u64 = 10;

/// Encodings in which text hardly ever looks like a [western](is_western) sequence of UTF-8: what stands for
/// its second byte are signs, and its first one would be a capital letter before them.
const WESTERN: [Encoding; 2] = [Encoding::WINDOWS_1252, Encoding::ISO_8859_15];

/// Counts the well-formed and the broken UTF-8 sequences of a stream and keeps what surrounds them.
#[derive(Clone, Debug, Default)]
pub(in crate::engine::import) struct Census {
    /// Well-formed sequences of two bytes or more.
    sound: u64,
    /// Those of them that are letters and signs of western languages.
    western: u64,
    /// Broken sequences.
    broken: u64,
    /// A sequence that the last block began and did not end.
    pending: Vec<u8>,
    sample: Sample,
}

impl Census {
    /// Counts one more block. Where blocks end does not matter.
    pub(in crate::engine::import) fn look(&mut self, mut block: &[u8]) {
        if self.pending.is_empty() && block.is_ascii() {
            return self.sample.pass(block);
        }
        if self.pending.is_empty() {
            // Most blocks are ASCII for the greater part.
            let (ascii, rest) = block.split_at(encoding_rs::Encoding::ascii_valid_up_to(block));
            self.sample.pass(ascii);
            block = rest;
        }
        self.sample.look(block);
        while let (false, [first, rest @ ..]) = (self.pending.is_empty(), block) {
            self.pending.push(*first);
            match std::str::from_utf8(&self.pending) {
                Ok(_) => {
                    self.sound += 1;
                    self.western += u64::from(is_western(self.pending[0]));
                    self.pending.clear();
                    block = rest;
                }
                Err(error) if error.error_len().is_none() => block = rest,
                Err(_) => {
                    // The byte that broke the sequence is not part of it.
                    self.broken += 1;
                    self.pending.clear();
                }
            }
        }
        loop {
            match std::str::from_utf8(block) {
                Ok(_) => return self.take(block),
                Err(error) => {
                    let (sound, rest) = block.split_at(error.valid_up_to());
                    self.take(sound);
                    match error.error_len() {
                        Some(length) => {
                            self.broken += 1;
                            block = &rest[length..];
                        }
                        None => return self.pending.extend_from_slice(rest),
                    }
                }
            }
        }
    }

    /// Counts the sequences of a sound text: each begins with a byte from C0 up.
    fn take(&mut self, sound: &[u8]) {
        self.sound += sound.iter().filter(|&&byte| byte >= 0xc0).count() as u64;
        self.western += sound.iter().filter(|&&byte| is_western(byte)).count() as u64;
    }

    /// Places that cannot be in `encoding`, which was found: broken sequences in UTF-8, sequences
    /// of UTF-8 in the encodings of western languages. In others it cannot be told.
    pub(in crate::engine::import) fn misfits(&self, encoding: Encoding) -> u64 {
        if encoding == Encoding::UTF_8 {
            self.broken()
        } else if WESTERN.contains(&encoding) {
            self.western
        } else {
            0
        }
    }

    fn broken(&self) -> u64 {
        self.broken + u64::from(!self.pending.is_empty())
    }

    /// The encoding of what was looked at: UTF-8 for nothing or plain ASCII, never UTF-16.
    pub(in crate::engine::import) fn encoding(&self) -> Encoding {
        let broken = self.broken();
        if broken == 0 || self.sound >= broken.saturating_mul(SOUND_PER_BROKEN) {
            Encoding::UTF_8
        } else {
            guess::guess(self.sample.bytes())
        }
    }
}

/// Whether a sequence of UTF-8 with this first byte is one of the characters up to U+017F.
fn is_western(first: u8) -> bool {
    matches!(first, 0xc2..=0xc5)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn census(bytes: &[u8]) -> Census {
        let mut census = Census::default();
        census.look(bytes);
        census
    }

    #[test]
    fn a_single_pound_sign_decides() {
        assert_eq!(census(b"plain").encoding(), Encoding::UTF_8);
        assert_eq!(census("\u{a3}2".as_bytes()).encoding(), Encoding::UTF_8);
        assert_eq!(census(b"\xa32").encoding(), Encoding::WINDOWS_1252);
    }

    #[test]
    fn a_few_broken_bytes_do_not_turn_utf8_into_something_else() {
        let mut text = "caf\u{e9} ".repeat(10).into_bytes();
        text.push(0xff);
        assert_eq!(census(&text).encoding(), Encoding::UTF_8);
        assert_eq!(census(&text[5..]).encoding(), Encoding::WINDOWS_1252);
    }

    #[test]
    fn what_does_not_fit_is_counted() {
        let [utf8, latin] = ["\u{e9}t\u{e9} ".as_bytes(), b"\xe9t\xe9 "];
        let misfits = |bytes: &[u8]| {
            let census = census(bytes);
            (census.encoding().name(), census.misfits(census.encoding()))
        };
        assert_eq!(misfits(&utf8.repeat(20)), ("UTF-8", 0));
        assert_eq!(misfits(&latin.repeat(20)), ("windows-1252", 0));
        assert_eq!(misfits(&[utf8.repeat(20), latin.to_vec()].concat()), ("UTF-8", 2));
        assert_eq!(misfits(&[latin.repeat(20), utf8.to_vec()].concat()), ("windows-1252", 2));
        // Quotation marks behind a sharp s.
        assert_eq!(misfits(&b"\x84Spa\xdf\x93 ".repeat(20)), ("windows-1252", 0));
    }

    proptest! {
        #[test]
        fn where_blocks_end_does_not_matter(
            bytes in prop::collection::vec(
                prop::sample::select(vec![b'a', 0x82, 0xa3, 0xac, 0xc3, 0xe2, 0xf0, 0x9f, 0xff]),
                0..40,
            ),
            cuts in prop::collection::vec(0_usize..40, 0..6),
        ) {
            let whole = census(&bytes);
            let mut cuts: Vec<usize> = cuts.into_iter().map(|cut| cut.min(bytes.len())).collect();
            cuts.extend([0, bytes.len()]);
            cuts.sort_unstable();
            let mut parts = Census::default();
            for cut in cuts.windows(2) {
                parts.look(&bytes[cut[0]..cut[1]]);
            }
            prop_assert_eq!(whole.encoding(), parts.encoding());
            prop_assert_eq!(
                (whole.sound, whole.western, whole.broken, whole.pending, whole.sample),
                (parts.sound, parts.western, parts.broken, parts.pending, parts.sample)
            );
        }

        #[test]
        fn any_bytes_have_an_encoding(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
            let encoding = census(&bytes).encoding();
            prop_assert!(!encoding.is_wide());
            encoding.decode(&bytes);
        }
    }
}
