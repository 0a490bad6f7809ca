//! A stream of bytes -> what surrounds those beyond ASCII, up to a limit: what a guess needs.

/// Bytes kept at most: more would not change a guess, which takes some milliseconds for this many.
const MOST: usize = 1 << 17;

/// ASCII bytes kept before and after the others: enough for a digit beyond a space, or a letter's
/// neighbours.
const AROUND: usize = 8;

/// Passages around bytes beyond ASCII, a line feed after each.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Sample {
    kept: Vec<u8>,
    /// ASCII bytes that the current passage still takes.
    open: usize,
    /// The last bytes that belong to no passage, at most [`AROUND`].
    before: Vec<u8>,
}

impl Sample {
    /// Takes what matters of one more block. Where blocks end does not matter.
    pub(super) fn look(&mut self, mut block: &[u8]) {
        while !block.is_empty() && self.kept.len() < MOST {
            let (ascii, rest) = block.split_at(encoding_rs::Encoding::ascii_valid_up_to(block));
            self.pass(ascii);
            let end = rest.iter().position(u8::is_ascii).unwrap_or(rest.len());
            if end > 0 {
                self.kept.append(&mut self.before);
                self.kept.extend_from_slice(&rest[..end]);
                self.open = AROUND;
            }
            block = &rest[end..];
        }
        self.kept.truncate(MOST);
    }

    /// Takes what matters of bytes that are all ASCII.
    pub(super) fn pass(&mut self, ascii: &[u8]) {
        let (inside, outside) = ascii.split_at(self.open.min(ascii.len()));
        if !inside.is_empty() {
            self.kept.extend_from_slice(inside);
            self.open -= inside.len();
            if self.open == 0 {
                self.kept.push(b'\n');
            }
        }
        let kept = AROUND.saturating_sub(outside.len()).min(self.before.len());
        self.before.drain(..self.before.len() - kept);
        self.before.extend_from_slice(&outside[outside.len().saturating_sub(AROUND)..]);
    }

    /// The passages; empty when all was ASCII.
    pub(super) fn bytes(&self) -> &[u8] {
        &self.kept
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn sample(bytes: &[u8]) -> Sample {
        let mut sample = Sample::default();
        sample.look(bytes);
        sample
    }

    #[test]
    fn a_passage_is_what_stands_around() {
        assert_eq!(sample(b"plain").bytes(), b"");
        assert_eq!(sample(b"0123456789\xe9abcdefghijk").bytes(), b"23456789\xe9abcdefgh\n");
        assert_eq!(sample(b"a\xe9b\xe8c").bytes(), b"a\xe9b\xe8c", "passages that meet are one");
    }

    #[test]
    fn the_sample_is_limited() {
        let long = sample(&[b"caf\xe9, ".repeat(100_000), vec![0xff; 1 << 18]].concat());
        assert_eq!(long.bytes().len(), MOST);
    }

    proptest! {
        #[test]
        fn where_blocks_end_does_not_matter(
            bytes in prop::collection::vec(prop::sample::select(&b"aaaaaaaaaa,\xe9\xa3"[..]), 0..80),
            size in 1_usize..20,
        ) {
            let mut parts = Sample::default();
            bytes.chunks(size).for_each(|block| parts.look(block));
            prop_assert_eq!(parts, sample(&bytes));
        }
    }
}
