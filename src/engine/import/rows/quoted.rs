//! A row with quotation marks: which of them stand around fields, and which are a part of the text.
//!
//! Where the usual way comes to no whole row, or to one that swallows lines that are rows by
//! themselves, that way is taken which comes to as many fields as the table has.

use std::io::Read;

use super::super::block::{Block, Stop};
use super::Rows;
use super::fields::{self, Found, Way};

/// Lines behind one with an open mark that are looked at: some of them may be odd themselves.
const NEXT: usize = 3;

/// So many fields no line of prose has by chance.
const MANY: usize = 5;

/// A row that goes on behind its first line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Long {
    /// It has so many bytes.
    Row(usize),
    /// What follows a closing mark cannot follow it.
    Malformed,
    /// The text ends before the mark is closed.
    Cut,
    /// The mark is not closed within the longest row.
    Endless,
}

impl<R: Read> Rows<'_, R> {
    /// Takes a row whose first line has so many bytes and a quotation mark; gives the bytes of the
    /// row.
    ///
    /// # Errors
    /// What stops the reading; also when nothing tells where a mark is closed.
    pub(super) fn take_quoted(&mut self, line: usize, block: &mut Block) -> Result<usize, Stop> {
        let (usual, other) = if self.manner.dialect.has_escapes {
            (Way::Escaped, Way::Doubled)
        } else {
            (Way::Doubled, Way::Escaped)
        };
        let mut long = None;
        let first = self.put(usual, line, block);
        match first {
            Found::Row(_, is_quoted) if self.fits(block) || !self.has_escape(line) => {
                self.quoted += u64::from(is_quoted);
                return Ok(line);
            }
            Found::Open => {
                let found = self.look_on(usual, block)?;
                match found {
                    Long::Row(bytes) if self.fits(block) && !self.swallows_rows(bytes) => {
                        self.quoted += 1;
                        return Ok(bytes);
                    }
                    Long::Cut if self.quoted > 0 && self.is_last(line) && self.manner.width > 0 => {
                        return Err(Stop::Cut(self.line));
                    }
                    _ => long = Some(found),
                }
            }
            Found::Row(..) | Found::Malformed => {}
        }
        // A mark that is closed nowhere, or not where the row fits, may go on behind the line unless
        // rows follow.
        let is_cut = matches!(long, Some(Long::Row(_) | Long::Cut | Long::Endless));
        let is_cut = self.manner.width > 0 && is_cut && !self.is_before_rows(line)?;
        let is_open = is_cut && self.whole_line(line)?.is_some();
        for way in [other, Way::Lenient, Way::Plain] {
            let is_row = matches!(self.put(way, line, block), Found::Row(..)) && self.fits(block);
            if is_row && !(is_open && way == Way::Plain) {
                self.count(way);
                return Ok(line);
            }
        }
        if long.is_some() || first == Found::Malformed {
            for way in [other, Way::Lenient] {
                if let Long::Row(bytes) = self.look_on(way, block)?
                    && self.fits(block)
                    && !self.swallows_rows(bytes)
                {
                    self.count(way);
                    return Ok(bytes);
                }
            }
        }
        // No way comes to a whole row. A mark that swallows one stands around nothing.
        if is_cut {
            match long {
                Some(Long::Row(bytes)) => {
                    self.put(usual, bytes, block);
                    return Ok(bytes);
                }
                Some(Long::Cut) => return Err(Stop::Cut(self.line)),
                Some(Long::Endless) => return Err(Stop::Endless(self.line)),
                Some(Long::Malformed) | None => {}
            }
        }
        let way = if matches!(first, Found::Row(..)) { usual } else { Way::Plain };
        self.put(way, line, block);
        if way == Way::Plain {
            self.count(way);
        }
        Ok(line)
    }

    /// Puts the fields of the next row into a block in place of those that were put there before, if
    /// the row ends within so many bytes.
    pub(super) fn put(&mut self, way: Way, bytes: usize, block: &mut Block) -> Found {
        block.text.truncate(self.begun.0);
        block.ends.truncate(self.begun.1);
        let row = &self.given[self.parsed..self.parsed + bytes];
        fields::take(row, self.manner.dialect, way, &mut block.text, &mut block.ends)
    }

    /// Puts the fields of the next row, however many lines it has.
    fn look_on(&mut self, way: Way, block: &mut Block) -> Result<Long, Stop> {
        if self.has_unclosed {
            return Ok(Long::Endless);
        }
        loop {
            let bytes = self.length - self.parsed;
            match self.put(way, bytes, block) {
                Found::Row(bytes, _) => return Ok(Long::Row(bytes)),
                Found::Malformed => return Ok(Long::Malformed),
                Found::Open => {}
            }
            // Twice as much each time: a long row is not looked at often.
            while self.length - self.parsed < 2 * bytes {
                match self.more() {
                    Ok(true) => {}
                    Ok(false) if self.length - self.parsed == bytes => return Ok(Long::Cut),
                    Err(Stop::Endless(_)) if self.length - self.parsed == bytes => {
                        self.has_unclosed = true;
                        return Ok(Long::Endless);
                    }
                    Ok(false) | Err(Stop::Endless(_)) => break,
                    Err(other) => return Err(other),
                }
            }
        }
    }

    /// Counts a row that was read in another way than the usual one.
    fn count(&mut self, way: Way) {
        match way {
            Way::Plain => self.slips.unquoted.take(self.line),
            Way::Lenient => self.slips.inner.take(self.line),
            Way::Escaped | Way::Doubled => self.slips.escaped.take(self.line),
        }
        self.quoted += u64::from(way != Way::Plain);
    }

    /// Whether the row that was put last has as many fields as a row should have.
    fn fits(&self, block: &Block) -> bool {
        self.manner.width == 0 || self.has_width(block.ends.len() - self.begun.1)
    }

    fn has_width(&self, fields: usize) -> bool {
        fields == self.manner.width || fields == self.manner.shapes.torn()
    }

    /// Whether a line has as many fields as a row when all marks are a part of the text. Two could be
    /// any two.
    fn is_row(&self, line: &[u8]) -> bool {
        let separators = self.separators(line);
        separators > 1 && self.has_width(separators + 1)
    }

    fn separators(&self, line: &[u8]) -> usize {
        memchr::memchr_iter(self.manner.dialect.separator, line).count()
    }

    /// Whether one of the lines next behind so many bytes is a row by itself.
    fn is_before_rows(&mut self, mut from: usize) -> Result<bool, Stop> {
        for _ in 0..NEXT {
            let Some(length) = self.whole_line(from)? else { return Ok(false) };
            let line = &self.given[self.parsed + from..][..length];
            if self.has_width(self.separators(line) + 1) {
                return Ok(true);
            }
            from += length;
        }
        Ok(false)
    }

    /// Whether lines of a row of so many bytes are rows by themselves, several of them: one in two, or three
    /// in four where a line of prose may have as many separators by chance.
    fn swallows_rows(&self, bytes: usize) -> bool {
        let text = &self.given[self.parsed..self.parsed + bytes - 1];
        let (mut rows, mut others) = (0, 0);
        for line in text.split(|&byte| byte == b'\n') {
            *(if self.is_row(line) { &mut rows } else { &mut others }) += 1;
        }
        let most = if self.manner.width >= MANY { others } else { 3 * others };
        rows > 1 && rows >= most
    }

    /// Whether nothing follows the first line of the next row, once all text is at hand.
    fn is_last(&self, line: usize) -> bool {
        self.given[self.parsed + line..self.length].trim_ascii().is_empty()
    }

    /// Whether the first line of the next row has a mark behind a backslash.
    fn has_escape(&self, line: usize) -> bool {
        let line = &self.given[self.parsed..self.parsed + line];
        line.windows(2).any(|pair| pair == [b'\\', self.quote])
    }
}
