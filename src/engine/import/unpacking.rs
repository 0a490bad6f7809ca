//! A file that is being opened -> where its tables are: those of archives, archives in them,
//! workbooks, and of texts that are written otherwise than as lines.

use std::io::{Cursor, Read, Seek, SeekFrom};

use super::archive::{self, Archive, Contents};
use super::encodings::Encoding;
use super::encodings::transcode::Transcoder;
use super::packing::{Form, Location, Packed, Part, Place, Refusal, Table};
use super::sniff::{self, Written};
use super::unread::{Unread, Why};
use super::workbook::text::Text as Sheets;
use super::workbook::{self, Workbook};
use super::{ReadSeek, grids, records, tar};

/// Archives within each other: those that are files, and those that are in them.
const DEEPEST: usize = 2;

/// Bytes that all workbooks and archives in an archive may have together: they are in memory.
const MOST_BYTES: u64 = 1 << 29;

/// About how many bytes a row of a sheet takes as text.
const ROW: u64 = 64;

/// Finds the tables of a file.
pub(super) struct Unpacker<'a> {
    packed: Packed<'a>,
    /// What may still be taken into memory.
    left: u64,
    /// What stands in the way of the first thing inside that could not be opened.
    refusal: Option<Refusal>,
}

impl<'a> Unpacker<'a> {
    /// Opens a file of `bytes` bytes.
    ///
    /// # Errors
    /// Why it cannot be opened, or that there is no table in it.
    pub(super) fn of(file: Box<dyn ReadSeek + 'a>, bytes: u64) -> Result<Packed<'a>, Refusal> {
        let packed = Packed::of(Part::File(file, bytes));
        let mut unpacker = Self { packed, left: MOST_BYTES, refusal: None };
        unpacker.part(Vec::new(), bytes, 1)?;
        let Self { packed, refusal, .. } = unpacker;
        match packed.tables().is_empty() {
            true => Err(refusal.unwrap_or(Refusal::NoTable)),
            false => Ok(packed),
        }
    }

    /// Opens the last part, which is a file; `bytes` is what stands for its size.
    fn part(&mut self, inside: Vec<String>, bytes: u64, depth: usize) -> Result<(), Refusal> {
        let Some(Part::File(mut file, length)) = self.packed.parts.pop() else { return Ok(()) };
        let mut head = Vec::new();
        Read::take(&mut file, 8).read_to_end(&mut head)?;
        file.seek(SeekFrom::Start(0))?;
        if head.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
            let content = workbook::whole(file, length)?;
            return match is_other_compound(&content) {
                true => Err(Refusal::Other("kind-document")),
                false => self.workbook(content, inside),
            };
        }
        if !head.starts_with(b"PK\x03\x04") {
            let location = Location { part: self.packed.parts.len(), at: 0, window: None };
            self.packed.parts.push(Part::File(file, length));
            return self.text(location, inside, bytes, depth);
        }
        let archive = Archive::open(file)?;
        match archive.contents() {
            Contents::Excel | Contents::OpenDocument => {
                archive.check_sizes()?;
                let mut file = archive.into_inner();
                file.seek(SeekFrom::Start(0))?;
                self.workbook(workbook::whole(file, length)?, inside)
            }
            Contents::ExcelBinary => Err(workbook::Refusal::Binary.into()),
            Contents::Other(kind) => Err(Refusal::Other(kind)),
            Contents::Files => self.archive(archive, &inside, depth),
        }
    }

    /// Opens the files of a zip archive.
    fn archive(
        &mut self,
        archive: Archive<Box<dyn ReadSeek + 'a>>,
        inside: &[String],
        depth: usize,
    ) -> Result<(), Refusal> {
        let files = archive.tables().to_vec();
        let part = self.packed.parts.len();
        self.packed.parts.push(Part::Archive(archive));
        for (at, archive::Table { name, bytes, kind, .. }) in files.into_iter().enumerate() {
            let location = Location { part, at, window: None };
            let inside = [inside, std::slice::from_ref(&name)].concat();
            let outcome = self.file(location, inside, bytes, kind, depth);
            self.outcome(name, outcome)?;
        }
        Ok(())
    }

    /// Opens a file of an archive.
    fn file(
        &mut self,
        location: Location,
        inside: Vec<String>,
        bytes: u64,
        kind: archive::Kind,
        depth: usize,
    ) -> Result<(), Refusal> {
        match kind {
            archive::Kind::Text => self.text(location, inside, bytes, depth),
            archive::Kind::Archive if depth >= DEEPEST => Err(Refusal::Other("kind-archive")),
            archive::Kind::Workbook | archive::Kind::Archive => {
                let stated = self.left;
                let (_, file) = self.packed.bytes(location, None)?;
                let content = workbook::whole(file.take(stated + 1), bytes)?;
                let length = content.len() as u64;
                self.left = self.left.checked_sub(length).ok_or(workbook::Refusal::TooLarge)?;
                self.packed.parts.push(Part::File(Box::new(Cursor::new(content)), length));
                self.part(inside, bytes, depth + 1)
            }
        }
    }

    /// Goes on when a file of an archive cannot be opened, unless that must not go unnoticed.
    fn outcome(&mut self, name: String, outcome: Result<(), Refusal>) -> Result<(), Refusal> {
        match outcome {
            Err(
                why @ (Refusal::Other(_)
                | Refusal::NoTable
                | Refusal::Workbook(workbook::Refusal::NoSheet | workbook::Refusal::Binary)),
            ) => {
                self.packed.left_out.push(Unread::new(name, Why::NoTable));
                self.refusal.get_or_insert(why);
                Ok(())
            }
            other => other,
        }
    }

    fn workbook(&mut self, content: Vec<u8>, inside: Vec<String>) -> Result<(), Refusal> {
        let book = Workbook::open(content)?;
        let shapes = book.shapes().to_vec();
        let hidden = book.hidden().iter().map(|name| Unread::new(name, Why::Hidden));
        self.packed.left_out.extend(hidden);
        let part = self.packed.parts.len();
        for (at, shape) in shapes.iter().enumerate() {
            let inside = if inside.is_empty() || shapes.len() > 1 {
                [inside.as_slice(), &shape.names()].concat()
            } else {
                inside.clone()
            };
            let bytes = shape.rows() * ROW;
            let location = Location { part, at, window: None };
            let place = Place { location, form: Form::Lines, transcoded: None };
            self.packed.add(Table { inside, bytes, hundredths: Vec::new() }, place);
        }
        let first = shapes.first().cloned().ok_or(workbook::Refusal::NoSheet)?;
        let text = Sheets::new(book.into_book(), first);
        self.packed.parts.push(Part::Workbook(Some(text), shapes));
        Ok(())
    }

    /// Looks how a text is written, and for its tables.
    fn text(
        &mut self,
        location: Location,
        inside: Vec<String>,
        bytes: u64,
        depth: usize,
    ) -> Result<(), Refusal> {
        let head = match self.head(location) {
            Ok(head) => head,
            // Whoever reads it is told why that is not possible.
            Err(Refusal::Read(_)) if depth == 1 => Vec::new(),
            Err(why) => return Err(why),
        };
        if location.window.is_none() && tar::is_tar(&head) {
            return self.tar(location, &inside, depth);
        }
        let written = sniff::written(&head);
        if written == Written::Lines {
            let place = Place { location, form: Form::Lines, transcoded: None };
            self.packed.add(Table { inside, bytes, hundredths: Vec::new() }, place);
            return Ok(());
        }
        let transcoded = sniff::encoding(&head);
        let found = self.survey(location, written, transcoded)?;
        if found.is_empty() {
            return Err(Refusal::Other(written.kind()));
        }
        let is_only = found.len() == 1;
        let all: u64 = found.iter().map(|&(_, size, _)| size).sum();
        for (number, (name, size, form)) in (1..).zip(found) {
            let name = if name.is_empty() { format!("#{number}") } else { name };
            let own = if is_only { Vec::new() } else { vec![name] };
            let inside = [inside.as_slice(), &own].concat();
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share")]
            let bytes = (bytes as f64 * (size as f64 / all.max(1) as f64)) as u64;
            let hundredths = match &form {
                Form::Records(_, plan) => plan.in_hundredths(),
                Form::Lines | Form::Grid(..) => Vec::new(),
            };
            let table = Table { inside, bytes, hundredths };
            self.packed.add(table, Place { location, form, transcoded });
        }
        Ok(())
    }

    /// Looks through a text that is written otherwise than as lines for its tables: their names,
    /// sizes and forms.
    fn survey(
        &mut self,
        location: Location,
        written: Written,
        transcoded: Option<Encoding>,
    ) -> Result<Vec<(String, u64, Form)>, Refusal> {
        let text = self.packed.bytes(location, None)?.1;
        let text: Box<dyn Read + '_> = match transcoded {
            Some(encoding) => Box::new(Transcoder::new(text, encoding)),
            None => text,
        };
        let (found, left_out) = match written {
            Written::Lines => return Ok(Vec::new()),
            Written::Records(format) => {
                let plans = records::survey(format, text)?;
                let nested = plans.iter().flat_map(|plan| &plan.left_out);
                let left_out: Vec<_> = nested.map(|name| Unread::new(name, Why::Nested)).collect();
                let table = |plan: records::Plan| {
                    (plan.name.clone(), plan.objects(), Form::Records(format, plan))
                };
                (plans.into_iter().map(table).collect(), left_out)
            }
            Written::Grids(format) => {
                let (hidden, seen): (Vec<_>, Vec<_>) =
                    grids::survey(format, text)?.into_iter().partition(|table| table.is_hidden);
                let hidden = hidden.into_iter().map(|table| Unread::new(table.name, Why::Hidden));
                let table =
                    |table: grids::Table| (table.name, table.rows, Form::Grid(format, table.place));
                (seen.into_iter().map(table).collect(), hidden.collect())
            }
        };
        self.packed.left_out.extend(left_out);
        Ok(found)
    }

    /// The beginning of a text.
    fn head(&mut self, location: Location) -> Result<Vec<u8>, Refusal> {
        let (packing, mut text) = self.packed.bytes(location, None)?;
        let mut head = Vec::new();
        // Hardly more than is needed of a file that is nothing but lines.
        let first = if packing == "none" { tar::BLOCK } else { sniff::HEAD };
        text.by_ref().take(first as u64).read_to_end(&mut head)?;
        if sniff::written(&head) != Written::Lines {
            text.take(sniff::HEAD as u64).read_to_end(&mut head)?;
        }
        Ok(head)
    }

    /// Opens the files of a tar archive.
    fn tar(&mut self, location: Location, inside: &[String], depth: usize) -> Result<(), Refusal> {
        let (_, archive) = self.packed.bytes(location, None)?;
        let entries = tar::entries(archive)?;
        for tar::Entry { path, from, bytes } in entries {
            let Some(kind) = archive::kind(&path) else { continue };
            let location = Location { window: Some((from, bytes)), ..location };
            let inside = [inside, std::slice::from_ref(&path)].concat();
            let outcome = self.file(location, inside, bytes, kind, depth);
            self.outcome(path, outcome)?;
        }
        if self.packed.tables().is_empty() && self.refusal.is_none() {
            self.refusal = Some(Refusal::NoTable);
        }
        Ok(())
    }
}

/// Whether a compound file is a document of another program than Excel: its directory names the
/// parts in UTF-16.
fn is_other_compound(content: &[u8]) -> bool {
    let has = |name: &str| {
        let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        memchr::memmem::find(content, &name).is_some()
    };
    let others = ["WordDocument", "PowerPoint Document", "__properties_version1.0"];
    others.into_iter().any(has) && !has("Workbook") && !has("EncryptedPackage")
}
