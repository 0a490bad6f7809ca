//! Lines and what completes them -> CSV text, made while the lines are read.

use std::collections::HashMap;
use std::io::{self, Read};

use super::super::block::{Block, Failed, Row, Stop};
use super::super::growth::Bomb;
use super::super::packing::Handle;
use super::super::quoted;
use super::super::reading::{Opened, Told};
use super::super::rows::Rows;
use super::{Join, Lookup};

/// Bytes that the rows looked up may take in memory: a quarter of a gigabyte, two million orders.
const MOST_BYTES: usize = 1 << 28;

/// Bytes of memory beside its text that a row takes.
const EACH: usize = 64;

impl Join {
    /// The text of the table: UTF-8, commas, RFC 4180, line feeds, the header in the first line.
    ///
    /// # Errors
    /// Why a table cannot be opened, or that what is looked up does not fit into memory.
    pub(in super::super) fn text<'a>(
        &'a self,
        files: &'a mut [Handle<'_>],
    ) -> Result<(Box<dyn Read + 'a>, Told), Stop> {
        let found: Result<Vec<Found>, Stop> =
            self.others.iter().map(|lookup| lookup.read(files)).collect();
        let found = found?;
        let Opened { rows, told } = self.lines.open(files)?;
        let mut made = Vec::new();
        quoted::line(self.names.iter().map(String::as_str), self.names.len(), &mut made);
        let text = Completed {
            rows,
            found,
            width: self.lines.names.len(),
            told: told.clone(),
            has_ended: false,
            made,
            handed_out: 0,
        };
        Ok((Box::new(text), told))
    }
}

/// Rows by their keys, as they stand behind a line.
#[derive(Debug)]
struct Found {
    /// The column of the lines that tells which row.
    key: usize,
    /// Where in `text` the fields of each row are.
    places: HashMap<Box<[u8]>, (usize, usize)>,
    text: Vec<u8>,
    /// What stands behind a line without such a row.
    blank: Vec<u8>,
}

impl Lookup {
    /// Reads all rows; of several with one key the first counts.
    fn read(&self, files: &mut [Handle<'_>]) -> Result<Found, Stop> {
        let blank = vec![b','; self.width];
        let mut found = Found { key: self.key, places: HashMap::new(), text: Vec::new(), blank };
        let mut bytes = 0;
        for table in &self.tables {
            let Opened { mut rows, .. } = table.layout.open(files)?;
            loop {
                let mut block = Block::default();
                let more = rows.fill(&mut block)?;
                for row in block.rows() {
                    let label = key(row.get(table.key).unwrap_or_default());
                    if label.is_empty() || found.places.contains_key(label) {
                        continue;
                    }
                    let from = found.text.len();
                    for column in &table.columns {
                        found.text.push(b',');
                        let field = column.and_then(|column| row.get(column));
                        quoted::field(field.unwrap_or_default().trim_ascii(), &mut found.text);
                    }
                    bytes += label.len() + found.text.len() - from + EACH;
                    if bytes > MOST_BYTES {
                        return Err(Stop::Full);
                    }
                    found.places.insert(label.into(), (from, found.text.len()));
                }
                if !more {
                    break;
                }
            }
        }
        Ok(found)
    }
}

impl Found {
    /// What stands behind a line, and whether there is such a row.
    fn of(&self, row: Row<'_>) -> (&[u8], bool) {
        let place = self.places.get(key(row.get(self.key).unwrap_or_default()));
        place.map_or((&self.blank, false), |&(from, until)| (&self.text[from..until], true))
    }
}

/// A key as it is compared: `#1001`, `1001.0` and ` 1001` are the same.
pub(super) fn key(field: &[u8]) -> &[u8] {
    let field = field.trim_ascii();
    let field = field.strip_prefix(b"#").unwrap_or(field);
    field.strip_suffix(b".0").unwrap_or(field)
}

/// The text on its way.
struct Completed<'a> {
    rows: Rows<'a, Box<dyn Read + 'a>>,
    found: Vec<Found>,
    /// Columns of the lines.
    width: usize,
    told: Told,
    has_ended: bool,
    made: Vec<u8>,
    handed_out: usize,
}

impl Completed<'_> {
    fn advance(&mut self) -> io::Result<()> {
        self.made.clear();
        self.handed_out = 0;
        let mut block = Block::default();
        let outcome = self.rows.fill(&mut block);
        for row in block.rows() {
            for column in 0..self.width {
                if column > 0 {
                    self.made.push(b',');
                }
                quoted::field(row.get(column).unwrap_or_default(), &mut self.made);
            }
            for (at, found) in self.found.iter().enumerate() {
                let (fields, is_there) = found.of(row);
                self.made.extend_from_slice(fields);
                if at == 0 && !is_there {
                    self.told.strays.set(self.told.strays.get() + 1);
                }
            }
            self.made.push(b'\n');
        }
        self.has_ended = !outcome.map_err(error)?;
        Ok(())
    }
}

/// What stops the reading of the lines, for those who read on.
fn error(stop: Stop) -> io::Error {
    match stop {
        Stop::Read(Failed::Changed, why) => io::Error::new(io::ErrorKind::NotFound, why),
        Stop::Read(Failed::OutOfMemory, why) => io::Error::new(io::ErrorKind::OutOfMemory, why),
        Stop::Read(Failed::Bomb, _) => io::Error::other(Bomb),
        Stop::Read(Failed::Otherwise, why) => io::Error::other(why),
        Stop::Full => io::Error::from(io::ErrorKind::OutOfMemory),
        Stop::Endless(line) => io::Error::other(format!("the row on line {line} never ends")),
        Stop::Cut(line) => io::Error::other(format!("it ends within the row on line {line}")),
    }
}

impl Read for Completed<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while self.handed_out == self.made.len() {
            if self.has_ended {
                return Ok(0);
            }
            self.advance()?;
        }
        let ready = &self.made[self.handed_out..];
        let length = ready.len().min(buffer.len());
        buffer[..length].copy_from_slice(&ready[..length]);
        self.handed_out += length;
        Ok(length)
    }
}
