//! The bytes of a workbook -> the rows of its sheets, whatever the format.

use std::io::{Cursor, Read};

use calamine::{
    Cell, Data, DataRef, Dimensions, Ods, OdsError, Range, Reader, SheetType, SheetVisible, Xls,
    XlsError, Xlsx, XlsxCellReader, XlsxError,
};
use memchr::memmem;

use super::check::check;
use super::merges::Merge;
use super::row::Row;
use super::{MOST_BYTES, Refusal, content};
use crate::engine::import::archive::{self, Archive, Contents};
use crate::engine::import::growth::Bounded;

/// The most rows and columns a sheet has.
const MOST_ROWS: u32 = 1 << 20;
const MOST_COLUMNS: u32 = 1 << 14;

type Source = Cursor<Vec<u8>>;

/// An open workbook.
pub(in crate::engine::import) enum Book {
    Xlsx(Box<Xlsx<Source>>),
    Xls(Box<Xls<Source>>),
    Ods(Box<Ods<Source>>),
}

impl std::fmt::Debug for Book {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(match self {
            Self::Xlsx(_) => "Xlsx",
            Self::Xls(_) => "Xls",
            Self::Ods(_) => "Ods",
        })
    }
}

impl Book {
    /// Opens a workbook; the format is told by the bytes.
    ///
    /// # Errors
    /// Why it cannot be read.
    pub(super) fn open(bytes: Vec<u8>) -> Result<Self, Refusal> {
        if bytes.starts_with(b"\xd0\xcf\x11\xe0") {
            return open_compound(bytes);
        }
        // The same kind of reader as calamine's own, so that an archive is read by the same code.
        let mut archive = Archive::open(Cursor::new(bytes)).map_err(|refusal| damaged(&refusal))?;
        archive.check_sizes().map_err(too_large)?;
        match archive.contents() {
            Contents::Excel => {
                // Sheets are read piece by piece, all else is kept.
                let kept = archive.unpacked(is_kept, MOST_BYTES + 1);
                if kept.is_ok_and(|kept| kept <= MOST_BYTES) {
                    Ok(Self::Xlsx(Box::new(Xlsx::new(from_start(archive))?)))
                } else {
                    Err(Refusal::TooLarge)
                }
            }
            Contents::OpenDocument => {
                check_content(&mut archive)?;
                Ok(Self::Ods(Box::new(Ods::new(from_start(archive))?)))
            }
            Contents::ExcelBinary => Err(Refusal::Binary),
            Contents::Files | Contents::Other(_) => Err(damaged(&"it is no workbook")),
        }
    }

    /// The names of its sheets with cells, in their order, and whether each can be seen.
    pub(super) fn sheets(&self) -> Vec<(String, SheetVisible)> {
        let metadata = match self {
            Self::Xlsx(book) => book.sheets_metadata(),
            Self::Xls(book) => book.sheets_metadata(),
            Self::Ods(book) => book.sheets_metadata(),
        };
        let cells = metadata.iter().filter(|sheet| sheet.typ == SheetType::WorkSheet);
        cells.map(|sheet| (sheet.name.clone(), sheet.visible)).collect()
    }

    /// The cells of a sheet that go on over several rows; only .xlsx tells them.
    pub(super) fn merges(&mut self, sheet: &str) -> Vec<Merge> {
        let Self::Xlsx(book) = self else { return Vec::new() };
        let merge = |cells: &Dimensions| Merge {
            from: cells.start.0.saturating_add(1),
            until: cells.end.0.saturating_add(1),
            column: cells.start.1 as usize,
        };
        let merges = book.merge_cells_by_sheet_name(sheet).unwrap_or_default();
        merges.iter().map(merge).filter(|merge| merge.from < merge.until).collect()
    }

    /// The rows of a sheet.
    ///
    /// # Errors
    /// When the sheet is damaged.
    pub(super) fn rows(&mut self, sheet: &str) -> Result<Rows<'_>, Refusal> {
        let range = match self {
            Self::Xlsx(book) => {
                let cells = Cells::new(book.worksheet_cells_reader(sheet)?)?;
                return Ok(Rows::Streamed(Box::new(cells)));
            }
            Self::Xls(book) => book.worksheet_range(sheet)?,
            Self::Ods(book) => book.worksheet_range(sheet)?,
        };
        Ok(Rows::Whole { range, next: 0 })
    }
}

/// The file of an archive, to be read again.
fn from_start(archive: Archive<Source>) -> Source {
    Cursor::new(archive.into_inner().into_inner())
}

/// Looks whether the content of an .ods can be read; an encrypted one is no XML.
fn check_content(archive: &mut Archive<Source>) -> Result<(), Refusal> {
    let mut manifest = Vec::new();
    if let Ok(mut part) = archive.read_part("META-INF/manifest.xml") {
        part.read_to_end(&mut manifest).map_err(|error| damaged(&error))?;
    }
    if memmem::find(&manifest, b"<manifest:encryption-data").is_some() {
        return Err(Refusal::Password);
    }
    let content = archive.read_part("content.xml").map_err(|refusal| damaged(&refusal))?;
    content::check(Bounded::new(content, MOST_BYTES))
}

/// Whether a part of an .xlsx stays in memory: neither a sheet nor a picture.
fn is_kept(path: &str) -> bool {
    let path = archive::plain_path(path);
    let is_shared = ["/sharedstrings.xml", "/styles.xml"].iter().any(|end| path.ends_with(end));
    is_shared || !(path.contains("/worksheets/") || path.contains("/media/"))
}

fn too_large(refusal: archive::Refusal) -> Refusal {
    match refusal {
        archive::Refusal::Bomb(_) => Refusal::TooLarge,
        other => damaged(&other),
    }
}

/// An old workbook, or one that is encrypted: both are compound files, whose directory names their
/// parts in UTF-16.
fn open_compound(bytes: Vec<u8>) -> Result<Book, Refusal> {
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let is_encrypted = memmem::find(&bytes, &name).is_some();
    match check(bytes) {
        Ok(sound) => Ok(Book::Xls(Box::new(Xls::new(Cursor::new(sound))?))),
        Err(_) if is_encrypted => Err(Refusal::Password),
        Err(refusal) => Err(refusal),
    }
}

/// The rows of one sheet.
pub(super) enum Rows<'a> {
    /// Read while they are asked for.
    Streamed(Box<Cells<'a>>),
    /// In memory.
    Whole { range: Range<Data>, next: usize },
}

impl Rows<'_> {
    /// Reads the next row with something in it; tells whether there was one.
    ///
    /// # Errors
    /// When the sheet is damaged.
    pub(super) fn advance(&mut self, row: &mut Row) -> Result<bool, Refusal> {
        loop {
            let more = match self {
                Self::Streamed(cells) => cells.advance(row)?,
                Self::Whole { range, next } => take(range, next, row),
            };
            if !more || !row.cells().is_empty() {
                return Ok(more);
            }
        }
    }

    /// The number of the last row as the workbook states it, which may be too large and, where it
    /// states nothing, too small.
    pub(super) fn stated(&self) -> u32 {
        let last = match self {
            Self::Streamed(cells) => cells.stated,
            Self::Whole { range, .. } => range.end().map_or(0, |(row, _)| row),
        };
        last.min(MOST_ROWS - 1) + 1
    }
}

/// Takes the next row of a range.
fn take(range: &Range<Data>, next: &mut usize, row: &mut Row) -> bool {
    let (Some((first_row, first_column)), true) = (range.start(), *next < range.height()) else {
        return false;
    };
    let place = u32::try_from(*next).unwrap_or(u32::MAX);
    row.begin(first_row.saturating_add(place).saturating_add(1));
    for (column, value) in (first_column as usize..).zip(&range[*next]) {
        row.set(column, value);
    }
    *next += 1;
    true
}

/// The cells of a sheet, row by row.
pub(super) struct Cells<'a> {
    reader: XlsxCellReader<'a, Source>,
    /// The index of the last row, as stated.
    stated: u32,
    /// The first cell of the next row; none at the end.
    ahead: Option<Cell<DataRef<'a>>>,
    /// The number of the last row.
    last: u32,
    /// Cells passed over since the last row began.
    passed_over: u64,
}

impl<'a> Cells<'a> {
    fn new(reader: XlsxCellReader<'a, Source>) -> Result<Self, Refusal> {
        let (stated, _) = reader.dimensions().end;
        let mut cells = Self { reader, stated, ahead: None, last: 0, passed_over: 0 };
        cells.ahead = cells.read()?;
        Ok(cells)
    }

    /// Reads the cells of the next row that has any; tells whether there was one.
    fn advance(&mut self, row: &mut Row) -> Result<bool, Refusal> {
        let Some(first) = &self.ahead else { return Ok(false) };
        let (index, _) = first.get_position();
        if index < self.last || index >= MOST_ROWS {
            return Err(damaged(&format_args!("row {} is out of place", u64::from(index) + 1)));
        }
        self.last = index + 1;
        row.begin(self.last);
        while let Some(cell) = self.ahead.take_if(|cell| cell.get_position().0 == index) {
            let (_, column) = cell.get_position();
            if column >= MOST_COLUMNS {
                return Err(damaged(&format_args!("row {} is too wide", self.last)));
            }
            row.set(column as usize, cell.get_value());
            self.ahead = self.read()?;
        }
        row.errors += std::mem::take(&mut self.passed_over);
        Ok(true)
    }

    /// Reads a cell; passes over those whose value makes no sense, such as errors newer than the
    /// reader, and numbers with blanks around them, as R's openxlsx has written them.
    fn read(&mut self) -> Result<Option<Cell<DataRef<'a>>>, Refusal> {
        loop {
            match self.reader.next_cell() {
                Err(
                    XlsxError::CellError(_)
                    | XlsxError::Unrecognized { .. }
                    | XlsxError::ParseFloat(_),
                ) => self.passed_over += 1,
                other => return Ok(other?),
            }
        }
    }
}

impl From<XlsxError> for Refusal {
    fn from(error: XlsxError) -> Self {
        match error {
            XlsxError::Password => Self::Password,
            other => damaged(&other),
        }
    }
}

impl From<XlsError> for Refusal {
    fn from(error: XlsError) -> Self {
        match error {
            XlsError::Password => Self::Password,
            other => damaged(&other),
        }
    }
}

impl From<OdsError> for Refusal {
    fn from(error: OdsError) -> Self {
        match error {
            OdsError::Password => Self::Password,
            other => damaged(&other),
        }
    }
}

fn damaged(why: &dyn std::fmt::Display) -> Refusal {
    Refusal::Damaged(why.to_string())
}
