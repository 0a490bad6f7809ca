//! Columns that white space aligns -> fields between single blanks, while the text streams by.

use std::io::{ErrorKind, Read, Result};

/// Bytes asked of the source at a time.
const BLOCK: usize = 1 << 16;

/// Lines looked at.
const LINES: usize = 200;

/// Columns that there must be: two could be any two words.
const COLUMNS: usize = 3;

/// Makes runs of blanks and tabs between fields into one blank and takes off those at the beginning
/// and the end of a line, so that a blank separates fields; lines stay as many as they are. A run
/// inside a quoted field stays what it is.
#[derive(Debug)]
pub(super) struct Aligned<R> {
    inner: R,
    given: Vec<u8>,
    /// What was made of it, and how much of that was handed out.
    made: Vec<u8>,
    handed_out: usize,
    state: State,
    /// A blank is due before the next byte of a field.
    is_apart: bool,
}

/// Where in a line the last byte was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    /// Before its first field.
    Before,
    /// Behind a field or inside one without quotation marks.
    Field,
    /// Inside a quoted field.
    Quoted,
    /// On a quotation mark that ends a quoted field, unless another one follows.
    Unquoted,
}

impl<R: Read> Aligned<R> {
    /// Reads `inner`, text in which blanks, tabs and line ends are the bytes of ASCII.
    pub(super) fn new(inner: R) -> Self {
        let (given, made) = (Vec::new(), Vec::new());
        Self { inner, given, made, handed_out: 0, state: State::Before, is_apart: false }
    }

    /// Takes the next block; tells whether there was one.
    fn advance(&mut self) -> Result<bool> {
        let mut given = std::mem::take(&mut self.given);
        given.resize(BLOCK, 0);
        let length = loop {
            match self.inner.read(&mut given) {
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                other => break other?,
            }
        };
        self.made.clear();
        self.handed_out = 0;
        given[..length].iter().for_each(|&byte| self.push(byte));
        self.given = given;
        Ok(length > 0)
    }

    fn push(&mut self, byte: u8) {
        let is_start = self.state == State::Before || self.is_apart;
        match (self.state, byte) {
            (State::Quoted, b'"') => self.state = State::Unquoted,
            (State::Quoted, _) => {}
            (_, b' ' | b'\t') => {
                self.is_apart = self.state != State::Before;
                return;
            }
            (_, b'\n' | b'\r') => {
                self.state = State::Before;
                self.is_apart = false;
            }
            _ => {
                if std::mem::take(&mut self.is_apart) {
                    self.made.push(b' ');
                }
                let is_quote = byte == b'"' && (is_start || self.state == State::Unquoted);
                self.state = if is_quote { State::Quoted } else { State::Field };
            }
        }
        self.made.push(byte);
    }
}

impl<R: Read> Read for Aligned<R> {
    fn read(&mut self, buffer: &mut [u8]) -> Result<usize> {
        while self.handed_out == self.made.len() {
            if !self.advance()? {
                return Ok(0);
            }
        }
        let ready = &self.made[self.handed_out..];
        let length = ready.len().min(buffer.len());
        buffer[..length].copy_from_slice(&ready[..length]);
        self.handed_out += length;
        Ok(length)
    }
}

/// A text with a single blank between its fields.
pub(super) fn text(text: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(text.len());
    // Memory can be read: there are no errors.
    if Aligned::new(text).read_to_end(&mut out).is_err() {
        out.clear();
    }
    out
}

/// Whether the lines at the beginning of a text have equally many fields between white space, nine
/// in ten of them, and at least three. The last line may be cut if the text is not whole.
pub(super) fn is_aligned(head: &[u8], is_whole: bool) -> bool {
    let aligned = text(head);
    let mut lines: Vec<&[u8]> = aligned
        .split(|byte| matches!(byte, b'\n' | b'\r'))
        .filter(|line| !line.is_empty())
        .take(LINES)
        .collect();
    if !is_whole && lines.len() < LINES {
        lines.pop();
    }
    let columns = |line: &[u8]| memchr::memchr_iter(b' ', line).count() + 1;
    let counts: Vec<usize> = lines.iter().map(|line| columns(line)).collect();
    let same = |count: usize| counts.iter().filter(|&&each| each == count).count();
    let most = counts.iter().copied().max_by_key(|&count| same(count));
    // A single line is a sentence rather than a table.
    let is_several = counts.len() > 1;
    is_several && most.is_some_and(|count| count >= COLUMNS && 10 * same(count) >= 9 * counts.len())
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

    fn aligned(given: &str) -> String {
        String::from_utf8(text(given.as_bytes())).expect("UTF-8 stays UTF-8")
    }

    #[test]
    fn one_blank_stands_between_fields() {
        for (given, expected) in [
            ("", ""),
            (" 00004 0001  2 \t 29.33\r\n 7 8\r\n", "00004 0001 2 29.33\r\n7 8\r\n"),
            ("a  b  \n\n   \nc", "a b\n\n\nc"),
            (
                "  \"two  words\"   \"so  \"\"said\"\"  x\"\n",
                "\"two  words\" \"so  \"\"said\"\"  x\"\n",
            ),
            ("5\"  6\" \n a  b", "5\" 6\"\na b"),
        ] {
            assert_eq!(aligned(given), expected, "{given:?}");
        }
    }

    #[test]
    fn lines_of_equally_many_fields_are_aligned() {
        let rows = " 1  2011-01-01   2.5\n".repeat(30);
        assert!(is_aligned(rows.as_bytes(), true));
        assert!(is_aligned(format!("Sales of a year\n{rows}").as_bytes(), true));
        assert!(is_aligned(format!("{rows}  7").as_bytes(), false), "the last line is cut");
        assert!(!is_aligned(rows.replace("  2011-01-01", "").as_bytes(), true), "two columns");
        assert!(!is_aligned(b"a b c\na b\na\nb c d e\n", true));
        assert!(!is_aligned(b"", true));
    }

    proptest! {
        #[test]
        fn how_a_text_is_split_does_not_matter(given in "[a \t\r\n\"]{0,60}") {
            let mut drops = String::new();
            Aligned::new(Drops(given.as_bytes())).read_to_string(&mut drops).expect("memory");
            prop_assert_eq!(&drops, &aligned(&given));
            prop_assert_eq!(drops.matches('\n').count(), given.matches('\n').count());
        }
    }
}
