//! A separator of several bytes, such as `::` -> one of a single byte, while the text streams by.

use std::io::{ErrorKind, Read, Result};

use memchr::memmem::Finder;

use super::dialect::RESPELLED;

/// Bytes asked of the source at a time.
const BLOCK: usize = 1 << 16;

/// Puts a single byte in place of a separator wherever it stands.
pub(in super::super) struct Respelled<R> {
    inner: R,
    separator: Finder<'static>,
    /// What was read; what stands before `made` of it is ready, before `handed_out` handed out.
    given: Vec<u8>,
    made: usize,
    handed_out: usize,
    has_ended: bool,
}

impl<R: Read> Respelled<R> {
    /// Reads `inner`, a text with this between its fields.
    pub(in super::super) fn new(inner: R, separator: &[u8]) -> Self {
        let separator = Finder::new(separator).into_owned();
        Self { inner, separator, given: Vec::new(), made: 0, handed_out: 0, has_ended: false }
    }

    /// Takes the next block; at the end there is none.
    fn advance(&mut self) -> Result<()> {
        // What may be the beginning of a separator is left over.
        self.given.drain(..self.made);
        let left = self.given.len();
        self.given.resize(left + BLOCK, 0);
        let length = loop {
            match self.inner.read(&mut self.given[left..]) {
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                other => break other?,
            }
        };
        self.given.truncate(left + length);
        self.has_ended = length == 0;
        let size = self.separator.needle().len();
        let (mut from, mut to) = (0, 0);
        while let Some(offset) = self.separator.find(&self.given[from..]) {
            self.given.copy_within(from..from + offset, to);
            to += offset;
            self.given[to] = RESPELLED;
            to += 1;
            from += offset + size;
        }
        let rest = self.given.len() - from;
        self.given.copy_within(from.., to);
        self.given.truncate(to + rest);
        let kept = if self.has_ended { 0 } else { rest.min(size - 1) };
        self.made = self.given.len() - kept;
        self.handed_out = 0;
        Ok(())
    }
}

impl<R: Read> Read for Respelled<R> {
    fn read(&mut self, buffer: &mut [u8]) -> Result<usize> {
        while self.handed_out == self.made && !self.has_ended {
            self.advance()?;
        }
        let ready = &self.given[self.handed_out..self.made];
        let length = ready.len().min(buffer.len());
        buffer[..length].copy_from_slice(&ready[..length]);
        self.handed_out += length;
        Ok(length)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Hands out one byte at a time.
    struct Drops<'a>(&'a [u8]);

    impl Read for Drops<'_> {
        fn read(&mut self, buffer: &mut [u8]) -> Result<usize> {
            let length = buffer.len().min(1);
            self.0.read(&mut buffer[..length])
        }
    }

    proptest! {
        #[test]
        fn separators_become_one_byte_however_a_text_is_split(given in "[:a\n]{0,40}") {
            let expected = given.replace("::", "\u{1f}");
            let mut whole = String::new();
            Respelled::new(given.as_bytes(), b"::").read_to_string(&mut whole).expect("memory");
            prop_assert_eq!(&whole, &expected);
            let mut drops = String::new();
            let reader = Respelled::new(Drops(given.as_bytes()), b"::");
            { reader }.read_to_string(&mut drops).expect("memory");
            prop_assert_eq!(&drops, &expected);
        }
    }
}
