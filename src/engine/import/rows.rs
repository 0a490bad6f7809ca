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
    separator: u8,
    parser: Reader,
    /// Text that was asked for, how much of it there is and how much of that was parsed.
    given: Vec<u8>,
    length: usize,
    parsed: usize,
    /// Bytes of text parsed so far.
    bytes: u64,
    /// The fields of the row that was parsed last, with nothing between them.
    fields: Vec<u8>,
    /// Where they end.
    ends: Vec<usize>,
}

/// A row at the beginning of [`Rows::fields`] and [`Rows::ends`].
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
            separator,
            parser: builder.build(),
            given: vec![0; block],
            length: 0,
            parsed: 0,
            bytes: 0,
            fields: vec![0; 1 << 10],
            ends: vec![0; 64],
        }
    }

    /// Passes over a row; at the end there is none.
    ///
    /// # Errors
    /// What stops the reading.
    pub(super) fn skip(&mut self) -> Result<(), Stop> {
        self.advance().map(drop)
    }

    /// Reads rows into a block until it is full; tells whether there may be more of them. Blank
    /// lines are none.
    ///
    /// # Errors
    /// What stops the reading; the rows before are in the block.
    pub(super) fn fill(&mut self, block: &mut Block) -> Result<bool, Stop> {
        loop {
            self.take_plain(block);
            if is_full(block.text.len(), block) {
                return Ok(true);
            }
            let Some(row) = self.advance()? else { return Ok(false) };
            let (fields, ends) = (&self.fields[..row.bytes], &self.ends[..row.fields]);
            block.push(fields, ends, self.separator, row.line);
        }
    }

    /// Takes the rows that come next in the text at hand, as they stand there, up to one with a
    /// quotation mark, or whose end is not there yet, or with which the block is full: that one is
    /// the parser's. Nearly all rows of most files need no other parser than this.
    fn take_plain(&mut self, block: &mut Block) {
        // The parser passes over the mark of the byte order that may come first.
        if self.bytes == 0 {
            return;
        }
        let text = &self.given[self.parsed..self.length];
        let mut line = self.parser.line();
        // Where the text begins that is not in the block yet, and where the row does.
        let (mut from, mut row) = (0, 0);
        let mut fields = block.ends.len();
        for at in memchr::memchr3_iter(self.separator, b'\n', b'"', text) {
            match text[at] {
                b'"' => break,
                b'\n' if at == row => {
                    // A blank line.
                    block.text.extend_from_slice(&text[from..row]);
                    (from, row) = (at + 1, at + 1);
                    line += 1;
                }
                found => {
                    #[expect(clippy::cast_possible_truncation, reason = "within the text at hand")]
                    block.ends.push((at - row) as u32);
                    if found != b'\n' {
                        continue;
                    }
                    fields = block.ends.len();
                    #[expect(clippy::cast_possible_truncation, reason = "they have bytes, too")]
                    block.fields.push(fields as u32);
                    block.lines.push(line);
                    row = at + 1;
                    line += 1;
                    if is_full(block.text.len() + row - from, block) {
                        break;
                    }
                }
            }
        }
        block.ends.truncate(fields);
        block.text.extend_from_slice(&text[from..row]);
        self.parser.set_line(line);
        self.parsed += row;
        self.bytes += row as u64;
    }

    /// Parses the next row, if there is one.
    fn advance(&mut self) -> Result<Option<Parsed>, Stop> {
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
                &mut self.fields[row.bytes..],
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
            let fields = &self.fields[..row.bytes];
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

/// Whether a block that will have this many bytes of text has enough of them, or of rows.
fn is_full(bytes: usize, block: &Block) -> bool {
    bytes >= BLOCK_BYTES || block.lines.len() >= BLOCK_ROWS
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

    /// Every text of a few bytes, whole and in small pieces.
    #[test]
    fn rows_are_those_of_the_csv_crate() {
        for length in 0..=7 {
            for number in 0..4_usize.pow(length) {
                let byte = |place| b"a,\"\n"[number / 4_usize.pow(place) % 4];
                let text: Vec<u8> = b"a,b\n".iter().copied().chain((0..length).map(byte)).collect();
                let mut reader = csv::ReaderBuilder::new();
                let reader = reader.has_headers(false).flexible(true).from_reader(text.as_slice());
                let mut expected: Vec<Vec<Vec<u8>>> = Vec::new();
                for record in reader.into_byte_records() {
                    let record = record.expect("memory can be read");
                    expected.push(record.iter().map(<[u8]>::to_vec).collect());
                }
                for block in [1, 3, 100] {
                    let mut rows = Rows::new(Text::new(text.as_slice()), b',', block);
                    let mut block = Block::default();
                    let outcome = rows.fill(&mut block);
                    let found = block.rows().map(|row| row.iter().map(<[u8]>::to_vec).collect());
                    let found: Vec<Vec<Vec<u8>>> = found.collect();
                    match outcome {
                        Ok(more) => assert!(!more && found == expected, "{text:?}: {found:?}"),
                        Err(stop) => {
                            assert!(matches!(stop, Stop::Cut(_)), "{stop:?}");
                            assert!(expected.starts_with(&found), "{text:?}: {found:?}");
                        }
                    }
                }
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
