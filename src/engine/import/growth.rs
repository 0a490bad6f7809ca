//! How far a file may grow in unpacking: what goes beyond was made to fill memory or time.

use std::io::{Error, Read, Result};

/// Times that a file may grow. Tables of sales grow 5 to 50 times, deflate can reach 1,032 and
/// Zstandard far more.
pub(super) const MOST_GROWTH: u64 = 200;

/// Bytes that any file may unpack to, however small it was: a short run of equal rows is no attack.
pub(super) const ALWAYS_ALLOWED: u64 = 1 << 26;

/// Bytes that a file may unpack to when it takes `packed`.
pub(super) fn most(packed: u64) -> u64 {
    packed.saturating_mul(MOST_GROWTH).max(ALWAYS_ALLOWED)
}

/// A file unpacks to more than it may.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("it unpacks to more than {MOST_GROWTH} times its size")]
pub(super) struct Bomb;

/// Fails with a [`Bomb`] after a number of bytes instead of reading on.
#[derive(Debug)]
pub(super) struct Bounded<R> {
    inner: R,
    left: u64,
}

impl<R: Read> Bounded<R> {
    /// Reads at most `most` bytes.
    pub(super) fn new(inner: R, most: u64) -> Self {
        Self { inner, left: most }
    }
}

impl<R: Read> Read for Bounded<R> {
    fn read(&mut self, buffer: &mut [u8]) -> Result<usize> {
        let length = self.inner.read(buffer)?;
        match self.left.checked_sub(length as u64) {
            Some(left) => self.left = left,
            None => return Err(Error::other(Bomb)),
        }
        Ok(length)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reading_ends_at_the_limit() {
        assert_eq!((most(0), most(1 << 30)), (1 << 26, 200 << 30));
        let read = |bytes: u64| {
            let source = std::io::repeat(b'x').take(bytes);
            Bounded::new(source, 1_000).read_to_end(&mut Vec::new())
        };
        assert_eq!(read(1_000).expect("within the limit"), 1_000);
        let error = read(1_001).expect_err("beyond it");
        assert!(error.get_ref().is_some_and(|inner| inner.is::<Bomb>()));
    }
}
