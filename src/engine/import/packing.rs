//! A file -> the text of its table, whatever it is packed in: nothing, gzip, Zstandard, a zip
//! archive, a workbook.

use std::cell::Cell;
use std::io::{Error, Read, Result, Seek, SeekFrom};
use std::rc::Rc;

use super::archive::{self, Archive, Contents, Kind};
use super::workbook::text::Text as Sheets;
use super::workbook::{self, Fate, Workbook};
use super::{ReadSeek, decompress};

/// A file whose text can be read more than once.
pub(super) struct Packed<'a> {
    source: Source<'a>,
    bytes: u64,
    /// The table inside that is read, with the archive's or the sheet's name for it.
    pub(super) inside: Vec<String>,
    /// Tables inside that are not read.
    pub(super) left_out: Vec<String>,
}

enum Source<'a> {
    Text(Box<dyn ReadSeek + 'a>),
    Archive(Archive<Box<dyn ReadSeek + 'a>>, usize),
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
    /// Looks what a file of `bytes` bytes is packed in. Of the tables in an archive the largest is
    /// read.
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
            return Self::workbook(file, bytes);
        }
        if !head.starts_with(b"PK\x03\x04") {
            let source = Source::Text(file);
            return Ok(Self { source, bytes, inside: Vec::new(), left_out: Vec::new() });
        }
        let mut archive = Archive::open(file)?;
        match archive.contents() {
            Contents::Excel | Contents::OpenDocument => {
                archive.check_sizes()?;
                let mut file = archive.into_inner();
                file.seek(SeekFrom::Start(0))?;
                Self::workbook(file, bytes)
            }
            Contents::ExcelBinary => Err(workbook::Refusal::Binary.into()),
            Contents::Files => {
                let tables = archive.tables();
                let largest = (0..tables.len()).rev().max_by_key(|&place| tables[place].bytes);
                let place = largest.ok_or(Refusal::NoTable)?;
                let name = |place: usize| tables[place].name.clone();
                let inside = vec![name(place)];
                let left_out =
                    (0..tables.len()).filter(|&other| other != place).map(name).collect();
                if tables[place].kind == Kind::Workbook {
                    let mut file = Vec::new();
                    archive.read(place)?.read_to_end(&mut file)?;
                    let book = Self::workbook(Box::new(std::io::Cursor::new(file)), bytes)?;
                    return Ok(Self { inside, left_out, ..book });
                }
                Ok(Self { source: Source::Archive(archive, place), bytes, inside, left_out })
            }
        }
    }

    fn workbook(
        mut file: Box<dyn ReadSeek + 'a>,
        bytes: u64,
    ) -> std::result::Result<Self, Refusal> {
        let mut content = Vec::new();
        file.read_to_end(&mut content)?;
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
        Ok(Self { source: Source::Workbook(Some(book.into_text())), bytes, inside, left_out })
    }

    /// The text, from its beginning.
    ///
    /// # Errors
    /// Why it cannot be unpacked.
    pub(super) fn text(&mut self) -> std::result::Result<Unpacking<'_>, Refusal> {
        let done = Rc::new(Cell::new(0.0));
        let counted = |bytes| Count { read: 0, bytes, done: Rc::clone(&done) };
        let (packing, text): (_, Box<dyn Read + '_>) = match &mut self.source {
            Source::Text(file) => {
                file.seek(SeekFrom::Start(0))?;
                let count = counted(self.bytes);
                let (compression, text) = decompress::open(Counted { reader: file, count })?;
                (compression.name(), text)
            }
            Source::Archive(archive, place) => {
                let count = counted(archive.tables()[*place].bytes);
                let reader = archive.read(*place)?;
                ("zip", decompress::open(Counted { reader, count })?.1)
            }
            Source::Workbook(sheets) => {
                *sheets = sheets.take().map(Sheets::rewind);
                let sheets = sheets.as_mut().expect("just put back");
                ("workbook", Box::new(Shared { sheets, done: Rc::clone(&done) }))
            }
        };
        Ok(Unpacking { text, packing, done })
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
