//! A file -> the text of its table, whatever it is packed in: nothing, gzip, Zstandard, a zip
//! archive, a workbook.

use std::cell::Cell;
use std::io::{Error, Read, Result, Seek, SeekFrom};
use std::rc::Rc;

use super::archive::{self, Archive, Contents, Kind};
use super::workbook::text::Text as Sheets;
use super::workbook::{self, Fate, Workbook};
use super::{ReadSeek, decompress};

/// A file that is opened when it is first asked for.
#[expect(missing_debug_implementations, reason = "a reader has nothing to show")]
pub struct Handle<'a> {
    /// Its name.
    pub(super) name: String,
    /// Its size in bytes.
    pub(super) bytes: u64,
    state: State<'a>,
}

enum State<'a> {
    Closed(Box<dyn ReadSeek + 'a>),
    Open(Packed<'a>),
    Broken,
}

impl<'a> Handle<'a> {
    /// Files that have not been opened yet.
    pub(super) fn of(files: Vec<super::Source<'a>>) -> Vec<Self> {
        let handle = |super::Source { name, bytes, reader, .. }| Self {
            name,
            bytes,
            state: State::Closed(reader),
        };
        files.into_iter().map(handle).collect()
    }

    /// The file, open.
    ///
    /// # Errors
    /// Why it cannot be unpacked; a file that could not be is not tried again.
    pub(super) fn packed(&mut self) -> std::result::Result<&mut Packed<'a>, Refusal> {
        self.state = match std::mem::replace(&mut self.state, State::Broken) {
            State::Closed(reader) => State::Open(Packed::open(reader, self.bytes)?),
            state => state,
        };
        match &mut self.state {
            State::Open(packed) => Ok(packed),
            State::Closed(_) | State::Broken => {
                Err(Error::other("it could not be opened before").into())
            }
        }
    }
}

/// A file with one or several tables, whose texts can be read more than once.
pub(super) struct Packed<'a> {
    source: Source<'a>,
    tables: Vec<Table>,
    /// Tables inside that cannot be read beside the others.
    pub(super) left_out: Vec<String>,
}

/// A table in a file.
#[derive(Clone, Debug)]
pub(super) struct Table {
    /// The archive's name for it, or the names of the sheets; none for a file that is the table.
    pub(super) inside: Vec<String>,
    /// Its size, for comparison with that of others: unpacked if it comes out of an archive.
    pub(super) bytes: u64,
}

enum Source<'a> {
    Text(Box<dyn ReadSeek + 'a>),
    /// With the place of each table.
    Archive(Archive<Box<dyn ReadSeek + 'a>>, Vec<usize>),
    /// `None` only while it is being rewound.
    Workbook(Option<Sheets>),
}

/// Text on its way out of a file.
pub(super) struct Unpacking<'a> {
    /// The text.
    pub(super) text: Box<dyn Read + 'a>,
    /// How it was compressed or what it was part of, for the report.
    pub(super) packing: &'static str,
    /// How much of it has been read, 0 to 1.
    pub(super) done: Rc<Cell<f64>>,
}

/// Why a file cannot be unpacked.
#[derive(Debug, thiserror::Error)]
pub(super) enum Refusal {
    /// It cannot be read.
    #[error(transparent)]
    Read(#[from] Error),
    /// It is an archive that cannot be used.
    #[error(transparent)]
    Archive(#[from] archive::Refusal),
    /// It is an archive without a table.
    #[error("there is no table in the archive")]
    NoTable,
    /// It is a workbook that cannot be used.
    #[error(transparent)]
    Workbook(#[from] workbook::Refusal),
}

impl<'a> Packed<'a> {
    /// Looks what a file of `bytes` bytes is packed in. Of an archive either all texts can be read
    /// or one workbook: whichever the largest table is.
    ///
    /// # Errors
    /// Why it cannot be unpacked.
    pub(super) fn open(
        mut file: Box<dyn ReadSeek + 'a>,
        bytes: u64,
    ) -> std::result::Result<Self, Refusal> {
        let mut head = Vec::new();
        Read::take(&mut file, 8).read_to_end(&mut head)?;
        file.seek(SeekFrom::Start(0))?;
        if head.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
            return Self::book(workbook::whole(file, bytes)?, bytes);
        }
        if !head.starts_with(b"PK\x03\x04") {
            let tables = vec![Table { inside: Vec::new(), bytes }];
            return Ok(Self { source: Source::Text(file), tables, left_out: Vec::new() });
        }
        let mut archive = Archive::open(file)?;
        match archive.contents() {
            Contents::Excel | Contents::OpenDocument => {
                archive.check_sizes()?;
                let mut file = archive.into_inner();
                file.seek(SeekFrom::Start(0))?;
                Self::book(workbook::whole(file, bytes)?, bytes)
            }
            Contents::ExcelBinary => Err(workbook::Refusal::Binary.into()),
            Contents::Files => {
                let tables = archive.tables();
                let largest = (0..tables.len()).rev().max_by_key(|&place| tables[place].bytes);
                let place = largest.ok_or(Refusal::NoTable)?;
                let name = |place: usize| tables[place].name.clone();
                let is_read = |other: usize| match tables[place].kind {
                    Kind::Text => tables[other].kind == Kind::Text,
                    Kind::Workbook => other == place,
                };
                let (read, left_out): (Vec<_>, Vec<_>) =
                    (0..tables.len()).partition(|&other| is_read(other));
                let left_out = left_out.into_iter().map(name).collect();
                if tables[place].kind == Kind::Workbook {
                    let inside = vec![name(place)];
                    let stated = tables[place].bytes;
                    let file = workbook::whole(archive.read(place)?, stated)?;
                    let book = Self::book(file, bytes)?;
                    return Ok(Self { tables: vec![Table { inside, bytes }], left_out, ..book });
                }
                let table = |&place: &usize| Table {
                    inside: vec![name(place)],
                    bytes: tables[place].bytes,
                };
                let tables = read.iter().map(table).collect();
                Ok(Self { source: Source::Archive(archive, read), tables, left_out })
            }
        }
    }

    fn book(content: Vec<u8>, bytes: u64) -> std::result::Result<Self, Refusal> {
        let book = Workbook::open(content)?;
        let named = |is_read: bool| {
            let wanted = move |fate| match fate {
                Fate::Read => is_read,
                Fate::OtherColumns | Fate::Hidden => !is_read,
                Fate::Empty => false,
            };
            let sheets = book.sheets().iter().filter(move |sheet| wanted(sheet.fate));
            sheets.map(|sheet| sheet.name.clone()).collect()
        };
        let (inside, left_out) = (named(true), named(false));
        let source = Source::Workbook(Some(book.into_text()));
        Ok(Self { source, tables: vec![Table { inside, bytes }], left_out })
    }

    /// The tables, at least one.
    pub(super) fn tables(&self) -> &[Table] {
        &self.tables
    }

    /// The text of the table at a place of [`Packed::tables`], from its beginning.
    ///
    /// # Errors
    /// Why it cannot be unpacked.
    ///
    /// # Panics
    /// When there is no such table.
    pub(super) fn text(&mut self, at: usize) -> std::result::Result<Unpacking<'_>, Refusal> {
        let done = Rc::new(Cell::new(0.0));
        let count = Count { read: 0, bytes: self.tables[at].bytes, done: Rc::clone(&done) };
        let (packing, text): (_, Box<dyn Read + '_>) = match &mut self.source {
            Source::Text(file) => {
                file.seek(SeekFrom::Start(0))?;
                let bytes = count.bytes;
                let (compression, text) = decompress::open(Counted { reader: file, count }, bytes)?;
                (compression.name(), text)
            }
            Source::Archive(archive, places) => {
                let bytes = archive.bytes();
                let reader = archive.read(places[at])?;
                ("zip", decompress::open(Counted { reader, count }, bytes)?.1)
            }
            Source::Workbook(sheets) => {
                *sheets = sheets.take().map(Sheets::rewind);
                let sheets = sheets.as_mut().expect("just put back");
                ("workbook", Box::new(Shared { sheets, done: Rc::clone(&done) }))
            }
        };
        Ok(Unpacking { text, packing, done })
    }

    /// At most `length` bytes from the byte `from` on, as the file has them; none of an archive or
    /// a workbook.
    ///
    /// # Errors
    /// When it cannot be read.
    pub(super) fn piece(&mut self, from: u64, length: u64) -> Result<Option<Vec<u8>>> {
        let Source::Text(file) = &mut self.source else { return Ok(None) };
        let mut piece = Vec::new();
        file.seek(SeekFrom::Start(from))?;
        Read::take(file, length).read_to_end(&mut piece)?;
        Ok(Some(piece))
    }
}

/// What has been read of a known number of bytes.
struct Count {
    read: u64,
    bytes: u64,
    done: Rc<Cell<f64>>,
}

/// Counts the bytes that are taken from a reader.
struct Counted<R> {
    reader: R,
    count: Count,
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, buffer: &mut [u8]) -> Result<usize> {
        let length = self.reader.read(buffer)?;
        let Count { read, bytes, done } = &mut self.count;
        *read += length as u64;
        done.set((*read as f64 / (*bytes).max(1) as f64).min(1.0));
        Ok(length)
    }
}

/// Tells how many of a workbook's rows have been read.
struct Shared<'a> {
    sheets: &'a mut Sheets,
    done: Rc<Cell<f64>>,
}

impl Read for Shared<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> Result<usize> {
        let length = self.sheets.read(buffer)?;
        self.done.set(self.sheets.share());
        Ok(length)
    }
}
