//! A file -> the texts of its tables, whatever they are packed in: nothing, gzip, Zstandard, an
//! archive, a workbook, JSON, markup.
//!
//! [`super::unpacking`] finds the tables when the file is opened; here they are read, each as often
//! as it is asked for.

use std::cell::Cell;
use std::io::{Error, Read, Result, Seek, SeekFrom};
use std::rc::Rc;

use super::archive::{self, Archive};
use super::encodings::Encoding;
use super::encodings::transcode::Transcoder;
use super::growth::{self, Bounded};
use super::unpacking::Unpacker;
use super::unread::Unread;
use super::workbook::shapes::Shape;
use super::workbook::text::Text as Sheets;
use super::workbook::{self};
use super::{ReadSeek, decompress, grids, records};

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
    pub(super) parts: Vec<Part<'a>>,
    tables: Vec<Table>,
    /// Where each table is.
    places: Vec<Place>,
    /// What is inside and no table that could be read.
    pub(super) left_out: Vec<Unread>,
}

/// A table in a file.
#[derive(Clone, Debug)]
pub(super) struct Table {
    /// What the file calls it: its path in an archive, the names of the sheets, of a list; none for
    /// a file that is the table.
    pub(super) inside: Vec<String>,
    /// About how large it is, for comparison with that of others and to tell how much is read:
    /// unpacked if it comes out of an archive.
    pub(super) bytes: u64,
    /// Columns of it that are read as hundredths of what stands there.
    pub(super) hundredths: Vec<String>,
}

/// Something that tables can be read of.
pub(super) enum Part<'a> {
    /// A file of so many bytes.
    File(Box<dyn ReadSeek + 'a>, u64),
    /// A zip archive.
    Archive(Archive<Box<dyn ReadSeek + 'a>>),
    /// A workbook, with its shapes; `None` only while another sheet is begun.
    Workbook(Option<Sheets>, Vec<Shape>),
}

/// Where bytes are.
#[derive(Clone, Copy, Debug)]
pub(super) struct Location {
    /// Which of the parts.
    pub(super) part: usize,
    /// Which file of an archive, or which shape of a workbook.
    pub(super) at: usize,
    /// Where in a tar archive that comes out of there, and how long it is.
    pub(super) window: Option<(u64, u64)>,
}

/// Where a table is, and what has to be done to its bytes.
#[derive(Clone, Debug)]
pub(super) struct Place {
    pub(super) location: Location,
    pub(super) form: Form,
    /// What the text is transcoded from, if the form is another one than lines.
    pub(super) transcoded: Option<Encoding>,
}

/// How a table is written.
#[derive(Clone, Debug)]
pub(super) enum Form {
    /// As lines of fields.
    Lines,
    /// As nested records.
    Records(records::Format, records::Plan),
    /// As rows of cells in markup: with its place among all tables of the text.
    Grid(grids::Format, usize),
}

/// Text on its way out of a file.
pub(super) struct Unpacking<'a> {
    /// The text.
    pub(super) text: Box<dyn Read + 'a>,
    /// How it was compressed, written or what it was part of, for the report.
    pub(super) packing: &'static str,
    /// It was made here and is UTF-8, whatever anybody says of the file.
    pub(super) is_made: bool,
    /// How much of it has been read, 0 to 1.
    pub(super) done: Rc<Cell<f64>>,
    /// How many cells of what has been read hold an error instead of a value.
    pub(super) errors: Rc<Cell<u64>>,
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
    /// It is something else: the key of the text that says what.
    #[error("it is of another kind ({0})")]
    Other(&'static str),
}

impl<'a> Packed<'a> {
    /// Looks for the tables of a file of `bytes` bytes.
    ///
    /// # Errors
    /// Why it cannot be unpacked, or that there are none.
    pub(super) fn open(
        file: Box<dyn ReadSeek + 'a>,
        bytes: u64,
    ) -> std::result::Result<Self, Refusal> {
        Unpacker::of(file, bytes)
    }

    /// A file of which nothing is known yet.
    pub(super) fn of(part: Part<'a>) -> Self {
        Self { parts: vec![part], tables: Vec::new(), places: Vec::new(), left_out: Vec::new() }
    }

    /// Adds a table.
    pub(super) fn add(&mut self, table: Table, place: Place) {
        self.tables.push(table);
        self.places.push(place);
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
        let Place { location, form, transcoded } = self.places[at].clone();
        let done = Rc::new(Cell::new(0.0));
        let stated = self.tables[at].bytes;
        if matches!(self.parts[location.part], Part::Workbook(..)) {
            return Ok(self.sheets(location, done));
        }
        let count = Count { read: 0, bytes: stated, done: Rc::clone(&done) };
        let (packing, text) = self.bytes(location, Some(count))?;
        let text = match transcoded {
            Some(encoding) => Box::new(Transcoder::new(text, encoding)),
            None => text,
        };
        // A few values of an order may stand on any number of lines.
        let most = growth::most(stated);
        let (packing, text): (_, Box<dyn Read + '_>) = match &form {
            Form::Lines => {
                let errors = Rc::default();
                return Ok(Unpacking { text, packing, is_made: false, done, errors });
            }
            Form::Records(format, plan) => {
                let rows = records::Rows::new(*format, text, plan);
                (format.name(), Box::new(Bounded::new(rows, most)))
            }
            Form::Grid(format, place) => {
                let rows = grids::Rows::new(*format, text, *place);
                (format.name(), Box::new(Bounded::new(rows, most)))
            }
        };
        Ok(Unpacking { text, packing, is_made: true, done, errors: Rc::default() })
    }

    /// The text of the sheets of one shape.
    fn sheets(&mut self, location: Location, done: Rc<Cell<f64>>) -> Unpacking<'_> {
        let errors = Rc::default();
        let text: Box<dyn Read + '_> = match &mut self.parts[location.part] {
            Part::Workbook(sheets, shapes) => {
                let shape = shapes[location.at].clone();
                *sheets = sheets.take().map(|sheets| Sheets::new(sheets.into_book(), shape));
                let sheets = sheets.as_mut().expect("just put back");
                Box::new(Shared { sheets, done: Rc::clone(&done), errors: Rc::clone(&errors) })
            }
            Part::File(..) | Part::Archive(_) => Box::new(std::io::empty()),
        };
        Unpacking { text, packing: "workbook", is_made: true, done, errors }
    }

    /// The bytes at a location that is no workbook, unpacked, and how they were packed.
    ///
    /// # Errors
    /// Why they cannot be unpacked.
    pub(super) fn bytes(
        &mut self,
        location: Location,
        count: Option<Count>,
    ) -> std::result::Result<(&'static str, Box<dyn Read + '_>), Refusal> {
        // What is cut out of a tar archive is counted when it comes out of it.
        let (counts, counts_window) = match location.window {
            Some(_) => (None, count),
            None => (count, None),
        };
        let (packing, text): (_, Box<dyn Read + '_>) = match &mut self.parts[location.part] {
            Part::File(file, bytes) => {
                file.seek(SeekFrom::Start(0))?;
                let bytes = *bytes;
                let (compression, text) =
                    decompress::open(Counted { reader: file, count: counts }, bytes)?;
                (compression.name(), text)
            }
            Part::Archive(archive) => {
                let bytes = archive.bytes();
                let reader = archive.read(location.at)?;
                ("zip", decompress::open(Counted { reader, count: counts }, bytes)?.1)
            }
            Part::Workbook(..) => return Err(Error::other("a workbook has no bytes").into()),
        };
        let Some((from, bytes)) = location.window else { return Ok((packing, text)) };
        let mut text = text;
        std::io::copy(&mut Read::take(&mut text, from), &mut std::io::sink())?;
        let reader = Counted { reader: text.take(bytes), count: counts_window };
        Ok(("tar", decompress::open(reader, bytes)?.1))
    }

    /// At most `length` bytes of the table at a place from the byte `from` on, as the file has them;
    /// only of what is packed in nothing, as [`Packed::text`] tells.
    ///
    /// # Errors
    /// When it cannot be read.
    pub(super) fn piece(&mut self, at: usize, from: u64, length: u64) -> Result<Option<Vec<u8>>> {
        let part = self.places[at].location.part;
        let Part::File(file, _) = &mut self.parts[part] else { return Ok(None) };
        let mut piece = Vec::new();
        file.seek(SeekFrom::Start(from))?;
        Read::take(file, length).read_to_end(&mut piece)?;
        Ok(Some(piece))
    }
}

/// What has been read of a known number of bytes.
pub(super) struct Count {
    read: u64,
    bytes: u64,
    done: Rc<Cell<f64>>,
}

/// Counts the bytes that are taken from a reader.
struct Counted<R> {
    reader: R,
    count: Option<Count>,
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, buffer: &mut [u8]) -> Result<usize> {
        let length = self.reader.read(buffer)?;
        if let Some(Count { read, bytes, done }) = &mut self.count {
            *read += length as u64;
            done.set((*read as f64 / (*bytes).max(1) as f64).min(1.0));
        }
        Ok(length)
    }
}

/// Tells how many of a workbook's rows have been read.
struct Shared<'a> {
    sheets: &'a mut Sheets,
    done: Rc<Cell<f64>>,
    errors: Rc<Cell<u64>>,
}

impl Read for Shared<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> Result<usize> {
        let length = self.sheets.read(buffer)?;
        self.done.set(self.sheets.share());
        self.errors.set(self.sheets.errors());
        Ok(length)
    }
}
