//! A zip archive -> the tables in it, each read while it is unpacked; and what tells an archive
//! from the workbooks that are zip archives themselves.

use std::io::{Read, Seek, SeekFrom};

use zip::{CompressionMethod, ZipArchive};

use super::growth::{self, Bomb, Bounded};

/// What the name of a table ends with; text may be compressed once more.
const TEXT: [&str; 12] =
    ["csv", "tsv", "tab", "txt", "json", "jsonl", "ndjson", "xml", "html", "htm", "tar", "tgz"];
const WORKBOOKS: [&str; 4] = ["xlsx", "xlsm", "xls", "ods"];
const ARCHIVE: &str = "zip";
const COMPRESSED: [&str; 2] = [".gz", ".zst"];

/// An open zip archive.
#[derive(Debug)]
pub(super) struct Archive<R> {
    zip: ZipArchive<R>,
    bytes: u64,
    contents: Contents,
    tables: Vec<Table>,
}

/// What a zip archive is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Contents {
    /// A folder of files.
    Files,
    /// An Excel workbook (.xlsx, .xlsm).
    Excel,
    /// A binary Excel workbook (.xlsb).
    ExcelBinary,
    /// An `OpenDocument` workbook (.ods).
    OpenDocument,
    /// Something that is no table: the key of the text that says what.
    Other(&'static str),
}

/// A file in an archive that may be a table, by its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Table {
    /// Its path in the archive.
    pub(super) name: String,
    /// Its size unpacked, as the archive states it.
    pub(super) bytes: u64,
    /// What it is.
    pub(super) kind: Kind,
    index: usize,
}

/// What a table is by the end of its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Text, perhaps compressed once more.
    Text,
    /// A workbook.
    Workbook,
    /// Another zip archive.
    Archive,
}

/// Why an archive or a file in it cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub(super) enum Refusal {
    /// Its structure is broken, or it cannot be read at all.
    #[error("the archive is damaged ({0})")]
    Damaged(String),
    /// A file needs a password.
    #[error("{0} is protected with a password")]
    Password(String),
    /// A file is compressed in a way that is not known.
    #[error("{name} is compressed with {method}")]
    Compression {
        /// The file.
        name: String,
        /// The method's name or number.
        method: String,
    },
    /// A file unpacks to far more than it can hold.
    #[error(transparent)]
    Bomb(Bomb),
}

impl<R: Read + Seek> Archive<R> {
    /// Opens an archive: reads its directory, not its files.
    ///
    /// # Errors
    /// When there is no directory or it is broken. An archive without files is none.
    pub(super) fn open(mut source: R) -> Result<Self, Refusal> {
        let bytes = source.seek(SeekFrom::End(0)).map_err(|error| damaged(&error))?;
        let mut zip = ZipArchive::new(source).map_err(|error| damaged(&error))?;
        let contents = contents(&mut zip);
        let tables = (0..zip.len()).filter_map(|index| table(&zip, index)).collect();
        Ok(Self { zip, bytes, contents, tables })
    }

    /// The file.
    pub(super) fn into_inner(self) -> R {
        self.zip.into_inner()
    }

    /// Its size.
    pub(super) fn bytes(&self) -> u64 {
        self.bytes
    }

    /// What the archive is.
    pub(super) fn contents(&self) -> Contents {
        self.contents
    }

    /// The tables in it, in the order of the archive; hidden files, folders and what a Mac adds are
    /// passed over. Empty when nothing is a table by its name.
    pub(super) fn tables(&self) -> &[Table] {
        &self.tables
    }

    /// Refuses an archive with a file that states a suspicious size, before all of it is read by
    /// someone else. A file that states a wrong size is caught in [`Archive::read`], or
    /// [`Archive::unpacked`].
    ///
    /// # Errors
    /// [`Refusal::Bomb`] when there is such a file.
    pub(super) fn check_sizes(&self) -> Result<(), Refusal> {
        let mut entries = (0..self.zip.len()).filter_map(|at| self.zip.by_index_data(at).ok());
        match entries.any(|entry| entry.size() > most(entry.compressed_size(), self.bytes)) {
            true => Err(Refusal::Bomb(Bomb)),
            false => Ok(()),
        }
    }

    /// How many bytes the files come to whose paths `is_wanted`, as unpacking them shows, not as
    /// the archive states; no more than `enough` are counted. What cannot be unpacked is nothing.
    ///
    /// # Errors
    /// When one of them is a bomb.
    pub(super) fn unpacked(
        &mut self,
        is_wanted: impl Fn(&str) -> bool,
        enough: u64,
    ) -> Result<u64, Bomb> {
        let mut bytes = 0;
        for index in 0..self.zip.len() {
            let Ok(entry) = self.zip.by_index_data(index) else { continue };
            let name = String::from_utf8_lossy(entry.name_raw()).into_owned();
            if !is_wanted(&name) || bytes >= enough {
                continue;
            }
            let Ok(part) = self.unpack(index, name) else { continue };
            match std::io::copy(&mut part.take(enough - bytes), &mut std::io::sink()) {
                Ok(length) => bytes += length,
                Err(error) if error.get_ref().is_some_and(|inner| inner.is::<Bomb>()) => {
                    return Err(Bomb);
                }
                Err(_) => {}
            }
        }
        Ok(bytes)
    }

    /// Reads the table at `place` of [`Archive::tables`], unpacking it on the way. The reader fails
    /// when the data is damaged or grows beyond measure.
    ///
    /// # Errors
    /// Why the file cannot be unpacked.
    ///
    /// # Panics
    /// When there is no such table.
    pub(super) fn read(&mut self, place: usize) -> Result<impl Read, Refusal> {
        let Table { name, index, .. } = self.tables[place].clone();
        self.unpack(index, name)
    }

    /// Reads a file by its path, as [`Archive::read`] does.
    ///
    /// # Errors
    /// When there is no such file or it cannot be unpacked.
    pub(super) fn read_part(&mut self, path: &str) -> Result<impl Read, Refusal> {
        let index = self.zip.index_for_name(path).ok_or_else(|| damaged(&"a part is missing"))?;
        self.unpack(index, path.to_owned())
    }

    fn unpack(&mut self, index: usize, name: String) -> Result<Bounded<impl Read>, Refusal> {
        let entry = self.zip.by_index_data(index).map_err(|error| damaged(&error))?;
        if entry.encrypted() {
            return Err(Refusal::Password(name));
        }
        match entry.compression() {
            CompressionMethod::Stored | CompressionMethod::Deflated => {}
            method => return Err(Refusal::Compression { name, method: method.to_string() }),
        }
        let most = most(entry.compressed_size(), self.bytes);
        let inner = self.zip.by_index(index).map_err(|error| damaged(&error))?;
        Ok(Bounded::new(inner, most))
    }
}

/// Bytes that a file may unpack to when it takes `packed` in an archive of `whole`.
fn most(packed: u64, whole: u64) -> u64 {
    growth::most(packed.min(whole))
}

/// What an archive is by the paths in it: those of a workbook may have any case and, as some
/// programs write them, backslashes.
fn contents<R: Read + Seek>(zip: &mut ZipArchive<R>) -> Contents {
    const SPREADSHEET: &[u8] = b"application/vnd.oasis.opendocument.spreadsheet";
    let mut kind = Vec::new();
    if let Ok(file) = zip.by_name("mimetype") {
        let read = file.take(SPREADSHEET.len() as u64).read_to_end(&mut kind);
        if read.is_ok() && kind == SPREADSHEET {
            return Contents::OpenDocument;
        }
    }
    let paths: Vec<String> =
        zip.file_names_raw().map(|path| plain_path(&String::from_utf8_lossy(path))).collect();
    let has = |is: fn(&str) -> bool| paths.iter().any(|path| is(path));
    let is_package = has(|path| path == "[content_types].xml");
    match () {
        () if is_package && has(|path| path == "xl/workbook.bin") => Contents::ExcelBinary,
        () if has(|path| path == "xl/workbook.xml") => Contents::Excel,
        () if is_package && has(|path| path.starts_with("xl/")) => Contents::Excel,
        () if is_package && has(|path| path.starts_with("word/") || path.starts_with("ppt/")) => {
            Contents::Other("kind-document")
        }
        () if has(|path| path == "index/document.iwa" || path == "index.zip") => {
            Contents::Other("kind-numbers")
        }
        () => Contents::Files,
    }
}

/// A path in a package as it is compared.
pub(super) fn plain_path(path: &str) -> String {
    path.replace('\\', "/").to_ascii_lowercase()
}

fn table<R: Read + Seek>(zip: &ZipArchive<R>, index: usize) -> Option<Table> {
    let entry = zip.by_index_data(index).ok()?;
    let name = match entry.name() {
        Ok(name) => name.into_owned(),
        Err(_) => String::from_utf8_lossy(entry.name_raw()).into_owned(),
    };
    let kind = if entry.is_file() { kind(&name)? } else { return None };
    Some(Table { name, bytes: entry.size(), kind, index })
}

/// What a file is by its path; `None` for what is hidden or no table.
pub(super) fn kind(path: &str) -> Option<Kind> {
    let mut parts = path.split(['/', '\\']);
    if parts.any(|part| part.starts_with('.') || part == "__MACOSX") {
        return None;
    }
    let path = path.to_ascii_lowercase();
    let plain = COMPRESSED.iter().find_map(|end| path.strip_suffix(end));
    let (_, extension) = plain.unwrap_or(&path).rsplit_once('.')?;
    if TEXT.contains(&extension) {
        Some(Kind::Text)
    } else if plain.is_none() && WORKBOOKS.contains(&extension) {
        Some(Kind::Workbook)
    } else if plain.is_none() && extension == ARCHIVE {
        Some(Kind::Archive)
    } else {
        None
    }
}

fn damaged(error: &dyn std::fmt::Display) -> Refusal {
    Refusal::Damaged(error.to_string())
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Write};

    use proptest::prelude::*;
    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    use super::*;

    const CSV: &[u8] = b"Customer,Date\n7,2011-01-05\n";

    fn packed(files: &[(&str, &[u8])]) -> Vec<u8> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in files {
            writer.start_file(*name, SimpleFileOptions::default()).expect("memory can be written");
            writer.write_all(bytes).expect("memory can be written");
        }
        writer.finish().expect("memory can be written").into_inner()
    }

    fn read(archive: &mut Archive<Cursor<Vec<u8>>>, place: usize) -> Result<Vec<u8>, String> {
        let mut out = Vec::new();
        let mut reader = archive.read(place).map_err(|refusal| refusal.to_string())?;
        reader.read_to_end(&mut out).map_err(|error| error.to_string())?;
        Ok(out)
    }

    fn open(bytes: Vec<u8>) -> Result<Archive<Cursor<Vec<u8>>>, Refusal> {
        Archive::open(Cursor::new(bytes))
    }

    #[test]
    fn tables_are_found_by_their_names() {
        let mut archive = open(packed(&[
            ("__MACOSX/._orders.csv", b"x"),
            ("export/.hidden.csv", b"x"),
            ("export/readme.md", b"x"),
            ("export/Orders 2011.CSV", CSV),
            ("till.csv.gz", b"packed"),
            ("book.xlsx", b"book"),
            ("book.xlsx.gz", b"x"),
            ("csv", b"x"),
        ]))
        .expect("a sound archive");
        let names: Vec<_> = archive.tables().iter().map(|t| (t.name.as_str(), t.kind)).collect();
        assert_eq!(
            names,
            [
                ("export/Orders 2011.CSV", Kind::Text),
                ("till.csv.gz", Kind::Text),
                ("book.xlsx", Kind::Workbook)
            ]
        );
        assert_eq!(archive.tables()[0].bytes, CSV.len() as u64);
        assert_eq!(read(&mut archive, 0), Ok(CSV.to_vec()));
        assert_eq!(read(&mut archive, 2), Ok(b"book".to_vec()));
    }

    #[test]
    fn workbooks_are_told_from_archives() {
        let mime = b"application/vnd.oasis.opendocument.spreadsheet".as_slice();
        for (files, expected) in [
            (vec![], Contents::Files),
            (vec![("a.csv", CSV)], Contents::Files),
            (
                vec![("[Content_Types].xml", CSV), ("word/document.xml", CSV)],
                Contents::Other("kind-document"),
            ),
            (vec![("Index/Document.iwa", CSV)], Contents::Other("kind-numbers")),
            (vec![("_rels\\.rels", CSV), ("XL\\Workbook.XML", CSV)], Contents::Excel),
            (vec![("[Content_Types].xml", CSV), ("xl/workbook.xml", CSV)], Contents::Excel),
            (vec![("[Content_Types].xml", CSV), ("xl/workbook.bin", CSV)], Contents::ExcelBinary),
            (vec![("mimetype", mime), ("content.xml", CSV)], Contents::OpenDocument),
            (vec![("mimetype", CSV), ("content.xml", CSV)], Contents::Files),
        ] {
            let archive = open(packed(&files)).expect("a sound archive");
            assert_eq!(archive.contents(), expected, "{files:?}");
            assert_eq!(archive.check_sizes(), Ok(()));
        }
    }

    #[test]
    fn what_cannot_be_unpacked_is_refused() {
        let mut sealed = packed(&[("a.csv", CSV)]);
        let mut unknown = sealed.clone();
        let directory =
            sealed.windows(4).position(|four| four == b"PK\x01\x02").expect("it is there");
        // The flags in the file's header and in the directory, then the method.
        sealed[6] |= 1;
        sealed[directory + 8] |= 1;
        unknown[8] = 97;
        unknown[directory + 10] = 97;
        let refusal = |bytes| read(&mut open(bytes).expect("a sound directory"), 0);
        assert_eq!(refusal(sealed), Err("a.csv is protected with a password".to_owned()));
        let told = refusal(unknown).expect_err("it cannot be unpacked");
        assert!(told.starts_with("a.csv is compressed with "), "{told}");
        assert!(matches!(open(b"no archive".to_vec()), Err(Refusal::Damaged(_))));
    }

    #[test]
    fn a_bomb_stops_in_time() {
        let zeros = vec![b'0'; usize::try_from(growth::ALWAYS_ALLOWED).expect("it fits") + 1];
        let mut archive = open(packed(&[("a.csv", &zeros), ("b.csv", CSV)])).expect("sound");
        let bomb = Refusal::Bomb(Bomb);
        assert_eq!(read(&mut archive, 0), Err(bomb.to_string()));
        assert_eq!(archive.check_sizes(), Err(bomb));
        assert_eq!(archive.unpacked(|_| true, u64::MAX), Err(Bomb));
        assert_eq!(archive.unpacked(|_| true, 1_000), Ok(1_000));
        assert_eq!(archive.unpacked(|name| name == "b.csv", u64::MAX), Ok(CSV.len() as u64));
    }

    proptest! {
        #[test]
        fn any_bytes_do_no_harm(
            bytes in prop::collection::vec(any::<u8>(), 0..400),
            changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..4),
        ) {
            let mut good = packed(&[("a.csv", CSV), ("b/c.txt", &bytes)]);
            for (place, byte) in changes {
                let place = place.index(good.len());
                good[place] = byte;
            }
            for bytes in [good, [b"PK\x03\x04".as_slice(), &bytes].concat()] {
                if let Ok(mut archive) = open(bytes) {
                    for place in 0..archive.tables().len() {
                        drop(read(&mut archive, place));
                    }
                }
            }
        }
    }
}
