//! Lines of text bytes -> rows, with the line that each begins on.

use std::io::{Error, Read};

use super::recognise;
use super::text::{Endless, Text};

/// Reads rows one at a time into the same memory.
pub(super) struct Rows<R> {
    reader: csv::Reader<Text<R>>,
    record: csv::ByteRecord,
}

/// What stops the reading of rows.
#[derive(Debug)]
pub(super) enum Stop {
    /// The source failed.
    Read(Error),
    /// The row that begins on this line never ends.
    Endless(u64),
}

impl<R: Read> Rows<R> {
    /// Rows of `text` with fields between `separator`s, asked for in blocks of `block` bytes.
    pub(super) fn new(text: Text<R>, separator: u8, block: usize) -> Self {
        let mut builder = recognise::reader(separator);
        builder.buffer_capacity(block).terminator(csv::Terminator::Any(b'\n'));
        Self { reader: builder.from_reader(text), record: csv::ByteRecord::new() }
    }

    /// Reads the next row; tells whether there was one. Blank lines are none.
    ///
    /// # Errors
    /// What stops the reading.
    pub(super) fn advance(&mut self) -> Result<bool, Stop> {
        let began = self.reader.position().byte();
        self.reader.get_mut().row_begins(began);
        self.reader.read_byte_record(&mut self.record).map_err(|error| {
            let line = self.record.position().map_or(0, csv::Position::line);
            match error.into_kind() {
                csv::ErrorKind::Io(error) if error.get_ref().is_some_and(|e| e.is::<Endless>()) => {
                    Stop::Endless(line)
                }
                csv::ErrorKind::Io(error) => Stop::Read(error),
                // A byte record of any length has no other errors.
                kind => Stop::Read(Error::other(format!("{kind:?}"))),
            }
        })
    }

    /// The row that was read last.
    pub(super) fn row(&self) -> &csv::ByteRecord {
        &self.record
    }

    /// The line of the file on which it begins; the header is line 1.
    ///
    /// The reader's own position is that before the row, which is too early when blank lines come
    /// first; counted back from the end of the row it is too early when the row is the last one
    /// and its quotation mark is never closed.
    pub(super) fn line(&self) -> u64 {
        let before = self.record.position().map_or(1, csv::Position::line);
        let breaks = memchr::memchr_iter(b'\n', self.record.as_slice()).count() as u64;
        before.max(self.reader.position().line().saturating_sub(1 + breaks))
    }

    /// Bytes of text read so far.
    pub(super) fn bytes(&self) -> u64 {
        self.reader.position().byte()
    }

    /// The text below.
    pub(super) fn text(&self) -> &Text<R> {
        self.reader.get_ref()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<(u64, Vec<String>)> {
        let mut rows = Rows::new(Text::new(text.as_bytes()), b',', 3);
        let mut out = Vec::new();
        while rows.advance().expect("memory can be read") {
            let fields = rows.row().iter().map(|f| String::from_utf8_lossy(f).into_owned());
            out.push((rows.line(), fields.collect()));
        }
        out
    }

    #[test]
    fn rows_know_their_line() {
        let text = "a,b\n\n\n1,\"two\nlines\"\n2,\"say \"\"hi\"\"\"\n\n3,x";
        let expected: [(u64, &[&str]); 4] = [
            (1, &["a", "b"]),
            (4, &["1", "two\nlines"]),
            (6, &["2", "say \"hi\""]),
            (8, &["3", "x"]),
        ];
        for text in [text.to_owned(), text.replace('\n', "\r\n"), text.replace('\n', "\r")] {
            let lines = lines(&text);
            assert_eq!(lines.len(), expected.len());
            for ((line, fields), (expected_line, expected_fields)) in lines.iter().zip(expected) {
                assert_eq!(*line, expected_line);
                assert_eq!(fields, expected_fields);
            }
        }
    }

    #[test]
    fn an_open_quote_ends_with_the_file() {
        assert_eq!(
            lines("a\n\"b\nc\n"),
            [(1, vec!["a".to_owned()]), (2, vec!["b\nc\n".to_owned()])]
        );
    }

    #[test]
    fn a_row_without_end_is_stopped() {
        let reader = b"a\nb,\"".chain(std::io::repeat(b'x'));
        let mut rows = Rows::new(Text::new(reader), b',', 1 << 18);
        assert!(matches!(rows.advance(), Ok(true)));
        assert!(matches!(rows.advance(), Err(Stop::Endless(2))));
    }
}
