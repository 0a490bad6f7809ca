//! Bytes -> lines of text bytes: every line ends with a line feed, the last one too, and on the
//! way the bytes are counted for the choice of the encoding.

use std::io::{Error, ErrorKind, Read, Result};

use super::encodings::census::Census;

/// A row longer than this is a quotation mark that is never closed, or a file without line ends:
/// without a limit it would pull the rest of the file into memory.
pub(super) const LONGEST_ROW: u64 = 1 << 24;

/// The same for people.
pub(super) const LONGEST_ROW_MEGABYTES: u64 = LONGEST_ROW >> 20;

/// Makes CR LF and lone CR into LF (also inside quoted fields, so that a file's line ends leave no
/// trace) and ends the last line.
#[derive(Debug)]
pub(super) struct Text<R> {
    inner: R,
    census: Census,
    /// The last byte was a CR, so a following LF belongs to it.
    after_return: bool,
    /// The last byte handed out ended a line; true at the beginning.
    at_line_start: bool,
    /// Bytes handed out.
    handed_out: u64,
    /// How many of them had been handed out when the current row began.
    row_began: u64,
}

/// A row is longer than [`LONGEST_ROW`].
#[derive(Clone, Copy, Debug, thiserror::Error)]
#[error("the row never ends")]
pub(super) struct Endless;

impl<R: Read> Text<R> {
    pub(super) fn new(inner: R) -> Self {
        Self {
            inner,
            census: Census::default(),
            after_return: false,
            at_line_start: true,
            handed_out: 0,
            row_began: 0,
        }
    }

    /// What the bytes so far say about the encoding.
    pub(super) fn census(&self) -> &Census {
        &self.census
    }

    /// Tells that a row begins after the first `bytes` bytes handed out.
    pub(super) fn row_begins(&mut self, bytes: u64) {
        self.row_began = bytes;
    }

    /// Makes the line ends of a block; gives its new length.
    fn unify(&mut self, block: &mut [u8]) -> usize {
        let mut from = usize::from(self.after_return && block.first() == Some(&b'\n'));
        self.after_return = block.last() == Some(&b'\r');
        let mut to = 0;
        while let Some(offset) = memchr::memchr(b'\r', &block[from..]) {
            let found = from + offset;
            block.copy_within(from..found, to);
            to += offset;
            block[to] = b'\n';
            to += 1;
            from = found + 1 + usize::from(block.get(found + 1) == Some(&b'\n'));
        }
        if from != to {
            block.copy_within(from.., to);
        }
        to + (block.len() - from)
    }
}

impl<R: Read> Read for Text<R> {
    fn read(&mut self, buffer: &mut [u8]) -> Result<usize> {
        if buffer.is_empty() {
            return Ok(0);
        }
        if self.handed_out - self.row_began > LONGEST_ROW {
            return Err(Error::other(Endless));
        }
        loop {
            let length = match self.inner.read(buffer) {
                Ok(0) if self.at_line_start => return Ok(0),
                Ok(0) => {
                    buffer[0] = b'\n';
                    1
                }
                Ok(length) => {
                    self.census.look(&buffer[..length]);
                    self.unify(&mut buffer[..length])
                }
                Err(error) if error.kind() == ErrorKind::Interrupted => continue,
                Err(error) => return Err(error),
            };
            // A block may hold nothing but the LF of a CR that was made into LF before.
            if length > 0 {
                self.at_line_start = buffer[length - 1] == b'\n';
                self.handed_out += length as u64;
                return Ok(length);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Hands out one byte at a time.
    struct Drops<'a>(&'a [u8]);

    impl Read for Drops<'_> {
        fn read(&mut self, buffer: &mut [u8]) -> Result<usize> {
            let length = buffer.len().min(1);
            self.0.read(&mut buffer[..length])
        }
    }

    fn read(reader: impl Read) -> String {
        let mut out = String::new();
        Text::new(reader).read_to_string(&mut out).expect("memory can be read");
        out
    }

    #[test]
    fn every_line_ends_with_a_line_feed() {
        for (given, expected) in [
            ("", ""),
            ("a", "a\n"),
            ("a\r\nb\r\n", "a\nb\n"),
            ("a\rb", "a\nb\n"),
            ("a\r\r\nb\n\r", "a\n\nb\n\n"),
            ("\n\r\n", "\n\n"),
        ] {
            assert_eq!(read(given.as_bytes()), expected, "{given:?} at once");
            assert_eq!(read(Drops(given.as_bytes())), expected, "{given:?} byte by byte");
        }
    }

    #[test]
    fn a_row_without_end_is_refused() {
        let mut text = Text::new(std::io::repeat(b'x'));
        let mut buffer = vec![0; 1 << 20];
        let mut reads = 0;
        while text.read(&mut buffer).is_ok() {
            reads += 1;
            assert!(reads < 32);
        }
        assert_eq!(reads, 17);
    }
}
