//! Lines of text bytes -> blocks of rows, with the line that each begins on.

use std::io::Read;

use csv_core::{ReadRecordResult, Reader, ReaderBuilder, Terminator};

use super::block::{Block, Stop};
use super::text::{Endless, Text};

/// Bytes of fields and rows that make a block: a block is judged in a few milliseconds, and handing
/// it over costs nothing beside that.
const BLOCK_BYTES: usize = 1 << 18;
const BLOCK_ROWS: usize = 1 << 12;

/// Reads rows into blocks.
///
/// The csv crate's own reader is built on the same parser, but copies each row into a record of its
/// own and asks for blocks of text row by row.
pub(super) struct Rows<R> {
    text: Text<R>,
    parser: Reader,
    /// Text that was asked for, how much of it there is and how much of that was parsed.
    given: Vec<u8>,
    length: usize,
    parsed: usize,
    /// Bytes of text parsed so far.
    bytes: u64,
    /// The fields of a block's rows, one after the other.
    fields: Vec<u8>,
    /// Where the fields of a row end.
    ends: Vec<usize>,
}

/// A row at the end of [`Rows::fields`].
struct Parsed {
    bytes: usize,
    fields: usize,
    line: u64,
}

impl<R: Read> Rows<R> {
    /// Rows of `text` with fields between `separator`s, asked for in blocks of `block` bytes.
    pub(super) fn new(text: Text<R>, separator: u8, block: usize) -> Self {
        let mut builder = ReaderBuilder::new();
        builder.delimiter(separator).terminator(Terminator::Any(b'\n'));
        Self {
            text,
            parser: builder.build(),
            given: vec![0; block],
            length: 0,
            parsed: 0,
            bytes: 0,
            fields: vec![0; 2 * BLOCK_BYTES],
            ends: vec![0; 64],
        }
    }

    /// Passes over a row; at the end there is none.
    ///
    /// # Errors
    /// What stops the reading.
    pub(super) fn skip(&mut self) -> Result<(), Stop> {
        self.advance(0).map(drop)
    }

    /// Reads rows into a block until it is full; tells whether there may be more of them. Blank
    /// lines are none.
    ///
    /// # Errors
    /// What stops the reading; the rows before are in the block.
    pub(super) fn fill(&mut self, block: &mut Block) -> Result<bool, Stop> {
        let mut bytes = 0;
        let mut outcome = Ok(true);
        while bytes < BLOCK_BYTES && block.fields.len() < BLOCK_ROWS {
            match self.advance(bytes) {
                Ok(Some(row)) => {
                    bytes += row.bytes;
                    #[expect(clippy::cast_possible_truncation, reason = "`Text` limits a row")]
                    block.ends.extend(self.ends[..row.fields].iter().map(|&end| end as u32));
                    #[expect(clippy::cast_possible_truncation, reason = "they have bytes, too")]
                    block.fields.push(block.ends.len() as u32);
                    block.lines.push(row.line);
                }
                Ok(None) => {
                    outcome = Ok(false);
                    break;
                }
                Err(stop) => {
                    outcome = Err(stop);
                    break;
                }
            }
        }
        block.text.extend_from_slice(&self.fields[..bytes]);
        outcome
    }

    /// Parses the next row, if there is one, and puts its fields behind `from` bytes of others.
    fn advance(&mut self, from: usize) -> Result<Option<Parsed>, Stop> {
        let (began, before) = (self.bytes, self.parser.line());
        let mut row = Parsed { bytes: 0, fields: 0, line: before };
        loop {
            if self.parsed == self.length {
                self.text.row_begins(began);
                self.parsed = 0;
                self.length = self.text.read(&mut self.given).map_err(|error| {
                    let is_endless = error.get_ref().is_some_and(|inner| inner.is::<Endless>());
                    if is_endless { Stop::Endless(before) } else { Stop::from(error) }
                })?;
            }
            let (result, parsed, bytes, fields) = self.parser.read_record(
                &self.given[self.parsed..self.length],
                &mut self.fields[from + row.bytes..],
                &mut self.ends[row.fields..],
            );
            self.parsed += parsed;
            self.bytes += parsed as u64;
            row.bytes += bytes;
            row.fields += fields;
            match result {
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::OutputFull => self.fields.resize(2 * self.fields.len(), 0),
                ReadRecordResult::OutputEndsFull => self.ends.resize(2 * self.ends.len(), 0),
                ReadRecordResult::Record => break,
                ReadRecordResult::End => return Ok(None),
            }
        }
        let after = self.parser.line();
        // One line is one row, nearly always.
        if after != before + 1 || self.text.end().is_some() {
            let fields = &self.fields[from..from + row.bytes];
            let breaks = memchr::memchr_iter(b'\n', fields).count() as u64;
            if self.is_cut(fields, &self.ends[..row.fields]) {
                // Nothing follows the row, not even its end.
                return Err(Stop::Cut(after.saturating_sub(breaks)));
            }
            // Counted back from the end of the row: before it there may be blank lines.
            row.line = before.max(after.saturating_sub(1 + breaks));
        }
        Ok(Some(row))
    }

    /// Whether the text ends inside quotation marks of this row: only then is the line end that
    /// [`Text`] ends everything with a part of the last field, unless the mark that closes it comes
    /// right behind a line end. A mark alone on the last line opens a field rather than closing it.
    fn is_cut(&self, fields: &[u8], ends: &[usize]) -> bool {
        let Some((bytes, last)) = self.text.end() else { return false };
        let start = ends.len().checked_sub(2).map_or(0, |other| ends[other]);
        let is_closed = last == *b"\n\"\n" && fields != b"\n";
        self.bytes == bytes && fields[start..].ends_with(b"\n") && !is_closed
    }

    /// The text below.
    pub(super) fn text(&self) -> &Text<R> {
        &self.text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<(u64, Vec<String>)> {
        let mut rows = Rows::new(Text::new(text.as_bytes()), b',', 3);
        let mut block = Block::default();
        assert_eq!(rows.fill(&mut block), Ok(false));
        let text = |field| String::from_utf8_lossy(field).into_owned();
        block.rows().map(|row| (row.line, row.iter().map(text).collect())).collect()
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
            let stop = match rows.fill(&mut Block::default()) {
                Ok(_) => None,
                Err(Stop::Cut(line)) => Some(line),
                Err(other) => panic!("{other:?}"),
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
        let mut block = Block::default();
        assert_eq!(rows.fill(&mut block), Err(Stop::Endless(2)));
        assert_eq!(block.rows().count(), 1, "the rows before are there");
    }
}
