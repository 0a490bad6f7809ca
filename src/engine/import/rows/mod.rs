//! Lines of text bytes -> blocks of rows, with the line that each begins on.
//!
//! # Steps
//! 1. `respelled` makes a separator of several bytes one byte.
//! 2. `signs` finds where fields and lines end: rows without quotation marks and with the usual number
//!    of fields are taken as they stand.
//! 3. `fields` takes the others apart, in the way that `quoted` chooses: a mark may stand around a
//!    field or be a part of it, and one that is never closed would swallow the rows behind it.
//! 4. `shapes` tells where the fields of a row belong that has more or fewer than the table has
//!    columns; what nothing tells is marked, and counted as one of the `slips`.

pub(super) mod dialect;
mod fields;
mod quoted;
pub(super) mod respelled;
pub(super) mod shapes;
mod signs;
pub(super) mod slips;

#[cfg(test)]
mod tests;

use std::io::Read;

use self::dialect::Dialect;
use self::fields::Way;
use self::shapes::Shapes;
use self::signs::Signs;
use self::slips::Slips;
use super::block::{Block, Odd, Stop};
use super::text::{Endless, Text};

/// Bytes of fields and rows that make a block: a block is judged in a few milliseconds, and handing
/// it over costs nothing beside that.
const BLOCK_BYTES: usize = 1 << 18;
const BLOCK_ROWS: usize = 1 << 12;

/// The mark of the byte order, which also stands where files were appended to each other.
const MARK: &[u8] = b"\xef\xbb\xbf";

/// How the rows of a table are told apart.
#[derive(Clone, Copy, Debug)]
pub(super) struct Manner<'a> {
    /// The marks between and around fields.
    pub(super) dialect: &'a Dialect,
    /// How many fields a row has that is read as it stands; 0 when that is not known.
    pub(super) width: usize,
    /// What the columns look like; nothing when rows of any width are to be left as they stand.
    pub(super) shapes: &'a Shapes,
}

/// Reads rows into blocks.
pub(super) struct Rows<'a, R> {
    text: Text<R>,
    manner: Manner<'a>,
    /// The mark around fields; a line feed when there is none.
    quote: u8,
    /// Text that was asked for, how much of it there is and how much of that became rows.
    given: Vec<u8>,
    length: usize,
    parsed: usize,
    /// Bytes asked for at a time.
    block: usize,
    /// Bytes of text parsed so far.
    bytes: u64,
    /// The line on which the next row begins.
    line: u64,
    /// How much text and how many ends of fields the block had before the row that is being taken.
    begun: (usize, usize),
    /// Rows so far with a field in quotation marks.
    quoted: u64,
    /// A mark was seen that is not closed within the longest row: none is looked for again.
    has_unclosed: bool,
    slips: Slips,
}

impl<'a, R: Read> Rows<'a, R> {
    /// Rows of `text`, asked for in blocks of `block` bytes.
    pub(super) fn new(text: Text<R>, manner: Manner<'a>, block: usize) -> Self {
        Self {
            text,
            manner,
            quote: manner.dialect.quote.unwrap_or(b'\n'),
            given: Vec::new(),
            length: 0,
            parsed: 0,
            block,
            bytes: 0,
            line: 1,
            begun: (0, 0),
            quoted: 0,
            has_unclosed: false,
            slips: Slips::default(),
        }
    }

    /// Passes over a row; at the end there is none.
    ///
    /// # Errors
    /// What stops the reading.
    pub(super) fn skip(&mut self) -> Result<(), Stop> {
        let mut block = Block::default();
        while block.lines.is_empty() && self.advance(&mut block)? {}
        // What is odd above the table harms nobody.
        self.slips = Slips::default();
        Ok(())
    }

    /// Reads rows into a block until it is full; tells whether there may be more of them. Blank
    /// lines are none.
    ///
    /// # Errors
    /// What stops the reading; the rows before are in the block.
    pub(super) fn fill(&mut self, block: &mut Block) -> Result<bool, Stop> {
        while self.fill_some(block)? {
            if is_full(block.text.len(), block) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// The same with the rows of the text at hand, and one more.
    pub(super) fn fill_some(&mut self, block: &mut Block) -> Result<bool, Stop> {
        self.take_plain(block);
        Ok(is_full(block.text.len(), block) || self.advance(block)?)
    }

    /// What was odd about the rows so far.
    pub(super) fn slips(&self) -> &Slips {
        &self.slips
    }

    /// How many rows so far had a field in quotation marks.
    pub(super) fn quoted(&self) -> u64 {
        self.quoted
    }

    /// The text below.
    pub(super) fn text(&self) -> &Text<R> {
        &self.text
    }

    /// Takes the rows that come next in the text at hand, as they stand there, up to one with a
    /// quotation mark or another number of fields than most, or whose end is not there yet, or with
    /// which the block is full. Nearly all rows of most files need no more than this.
    fn take_plain(&mut self, block: &mut Block) {
        let text = &self.given[self.parsed..self.length];
        if text.starts_with(MARK) {
            return;
        }
        let width = self.manner.width;
        let mut line = self.line;
        // Where the text begins that is not in the block yet, and where the row does.
        let (mut from, mut row) = (0, 0);
        let mut fields = block.ends.len();
        for at in Signs::new(text, [self.manner.dialect.separator, b'\n', self.quote]) {
            match text[at] {
                b'\n' if at == row => {
                    // A blank line.
                    block.text.extend_from_slice(&text[from..row]);
                    (from, row) = (at + 1, at + 1);
                    line += 1;
                    if text[row..].starts_with(MARK) {
                        break;
                    }
                }
                b'\n' => {
                    if width != 0 && block.ends.len() + 1 - fields != width {
                        break;
                    }
                    #[expect(clippy::cast_possible_truncation, reason = "within the text at hand")]
                    block.ends.push((at - row) as u32);
                    fields = block.ends.len();
                    #[expect(clippy::cast_possible_truncation, reason = "they have bytes, too")]
                    block.fields.push(fields as u32);
                    block.lines.push(line);
                    row = at + 1;
                    line += 1;
                    if is_full(block.text.len() + row - from, block)
                        || text[row..].starts_with(MARK)
                    {
                        break;
                    }
                }
                sign if sign == self.quote => break,
                _ => {
                    #[expect(clippy::cast_possible_truncation, reason = "within the text at hand")]
                    block.ends.push((at - row) as u32);
                }
            }
        }
        block.ends.truncate(fields);
        block.text.extend_from_slice(&text[from..row]);
        self.line = line;
        self.pass(row);
    }

    /// Takes the next row, whatever is in it, or passes over a blank line; tells whether there was
    /// one.
    fn advance(&mut self, block: &mut Block) -> Result<bool, Stop> {
        let Some(mut length) = self.whole_line(0)? else { return Ok(false) };
        while self.given[self.parsed..self.length].starts_with(MARK) {
            if self.bytes > 0 {
                self.slips.marks.take(self.line);
            }
            self.pass(MARK.len());
            length -= MARK.len();
        }
        if length == 1 {
            self.line += 1;
            self.pass(1);
            return Ok(true);
        }
        self.begun = (block.text.len(), block.ends.len());
        let line = &self.given[self.parsed..self.parsed + length];
        if self.quote != b'\n' && line.contains(&self.quote) {
            length = self.take_quoted(length, block).inspect_err(|_| {
                block.text.truncate(self.begun.0);
                block.ends.truncate(self.begun.1);
            })?;
        } else {
            self.put(Way::Plain, length, block);
        }
        let odd = self.settle(block);
        block.end_row(self.line, odd);
        let text = &self.given[self.parsed..self.parsed + length];
        self.line += memchr::memchr_iter(b'\n', text).count() as u64;
        self.pass(length);
        Ok(true)
    }

    /// Puts the fields of a row with more or fewer of them than there are columns where they belong,
    /// as far as that can be told.
    fn settle(&mut self, block: &mut Block) -> Odd {
        let (text, begun) = self.begun;
        let shapes = self.manner.shapes;
        let (fields, columns) = (block.ends.len() - begun, shapes.len());
        if columns == 0 || [columns, self.manner.width].contains(&fields) {
            return Odd::None;
        }
        let ends = &block.ends[begun..];
        let start = |field: usize| field.checked_sub(1).map_or(0, |one| ends[one] as usize + 1);
        let at: Vec<_> = (0..fields).map(|field| (start(field), ends[field] as usize)).collect();
        let row = &block.text[text..];
        if fields < columns {
            if shapes.fit(at.iter().map(|&(from, to)| &row[from..to])) {
                return Odd::None;
            }
            self.slips.shorter.take(self.line);
            return Odd::Shorter;
        }
        if at[columns..].iter().all(|&(from, to)| row[from..to].trim_ascii().is_empty()) {
            block.ends.truncate(begun + columns);
            block.text.truncate(text + at[columns - 1].1 + 1);
            if let Some(last) = block.text.last_mut() {
                *last = b'\n';
            }
            return Odd::None;
        }
        let Some(taken) = shapes.lay(row, &at) else {
            self.slips.longer.take(self.line);
            return Odd::Longer;
        };
        let mut last = begun;
        for (column, taken) in taken.into_iter().enumerate() {
            last += taken;
            block.ends[begun + column] = block.ends[last - 1];
        }
        block.ends.truncate(begun + columns);
        self.slips.joined.take(self.line);
        Odd::None
    }

    /// The bytes of a whole line that begins so many bytes behind the beginning of the next row; none
    /// when the text ends there.
    fn whole_line(&mut self, from: usize) -> Result<Option<usize>, Stop> {
        let mut seen = from;
        loop {
            let text = &self.given[self.parsed..self.length];
            if let Some(end) = memchr::memchr(b'\n', text.get(seen..).unwrap_or_default()) {
                return Ok(Some(seen + end + 1 - from));
            }
            seen = text.len().max(from);
            if !self.more()? {
                return Ok(None);
            }
        }
    }

    /// Asks for more text behind what is at hand; tells whether there was any.
    fn more(&mut self) -> Result<bool, Stop> {
        self.text.row_begins(self.bytes);
        self.given.copy_within(self.parsed..self.length, 0);
        self.length -= self.parsed;
        self.parsed = 0;
        let wanted = self.length + self.block;
        if self.given.len() < wanted {
            self.given.resize(wanted, 0);
        }
        let read = self.text.read(&mut self.given[self.length..wanted]).map_err(|error| {
            let is_endless = error.get_ref().is_some_and(|inner| inner.is::<Endless>());
            if is_endless { Stop::Endless(self.line) } else { Stop::from(error) }
        })?;
        self.length += read;
        Ok(read > 0)
    }

    /// Goes on behind so many bytes.
    fn pass(&mut self, bytes: usize) {
        self.parsed += bytes;
        self.bytes += bytes as u64;
    }
}

/// Whether a block that will have this many bytes of text has enough of them, or of rows.
fn is_full(bytes: usize, block: &Block) -> bool {
    bytes >= BLOCK_BYTES || block.lines.len() >= BLOCK_ROWS
}
