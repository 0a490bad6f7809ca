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
    /// The text ends inside quotation marks of the row that begins on this line.
    Cut(u64),
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
        let is_row = self.reader.read_byte_record(&mut self.record).map_err(|error| {
            let line = self.record.position().map_or(0, csv::Position::line);
            match error.into_kind() {
                csv::ErrorKind::Io(error) if error.get_ref().is_some_and(|e| e.is::<Endless>()) => {
                    Stop::Endless(line)
                }
                csv::ErrorKind::Io(error) => Stop::Read(error),
                // A byte record of any length has no other errors.
                kind => Stop::Read(Error::other(format!("{kind:?}"))),
            }
        })?;
        if is_row && self.is_cut() {
            // Nothing follows the row, not even its end.
            return Err(Stop::Cut(self.reader.position().line().saturating_sub(self.breaks())));
        }
        Ok(is_row)
    }

    /// Whether the text ends inside quotation marks of this row: only then is the line end that
    /// [`Text`] ends everything with a part of the last field, unless the mark that closes it comes
    /// right behind a line end. A mark alone on the last line opens a field rather than closing it.
    fn is_cut(&self) -> bool {
        let Some((bytes, last)) = self.text().end() else { return false };
        let field = self.record.len().checked_sub(1).and_then(|last| self.record.get(last));
        let is_closed = last == *b"\n\"\n" && self.record.as_slice() != b"\n";
        self.bytes() == bytes && field.is_some_and(|field| field.ends_with(b"\n")) && !is_closed
    }

    /// The row that was read last.
    pub(super) fn row(&self) -> &csv::ByteRecord {
        &self.record
    }

    /// The line of the file on which it begins; the header is line 1.
    ///
    /// Counted back from the end of the row: the reader's own position is that before it, which is
    /// too early when blank lines come first.
    pub(super) fn line(&self) -> u64 {
        let before = self.record.position().map_or(1, csv::Position::line);
        before.max(self.reader.position().line().saturating_sub(1 + self.breaks()))
    }

    /// Line breaks in the row.
    fn breaks(&self) -> u64 {
        memchr::memchr_iter(b'\n', self.record.as_slice()).count() as u64
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

    /// Wherever a file is cut, it is told when that is inside quotation marks, and on which line the
    /// row begins; and only then.
    #[test]
    fn a_text_that_ends_inside_quotation_marks_is_told() {
        let text =
            "\"a\",\"b\"\n\n\"1\",\"two\nlines\"\n\"2\",\"say \"\"hi\"\"\n\"\n\"\n\"\n\"3\"\"\",x";
        let begins = [(0, 1), (9, 3), (25, 5), (43, 7), (47, 9)];
        for length in 0..=text.len() {
            let cut = &text[..length];
            let quotes = cut.bytes().filter(|&byte| byte == b'"').count();
            let mut rows = Rows::new(Text::new(cut.as_bytes()), b',', 3);
            let stop = loop {
                match rows.advance() {
                    Ok(true) => {}
                    Ok(false) => break None,
                    Err(Stop::Cut(line)) => break Some(line),
                    Err(other) => panic!("{other:?}"),
                }
            };
            let begun = begins.iter().rev().find(|(from, _)| *from < length);
            let expected = (quotes % 2 == 1).then(|| begun.expect("a quote was begun").1);
            // A mark on a line of its own can be read both ways, and is taken for one that opens.
            if !cut.trim_end_matches('\n').ends_with("\n\"\n\"") {
                assert_eq!(stop, expected, "{cut:?}");
            }
        }
    }

    #[test]
    fn a_row_without_end_is_stopped() {
        let reader = b"a\nb,\"".chain(std::io::repeat(b'x'));
        let mut rows = Rows::new(Text::new(reader), b',', 1 << 18);
        assert!(matches!(rows.advance(), Ok(true)));
        assert!(matches!(rows.advance(), Err(Stop::Endless(2))));
    }
}
