//! A compound file (the container of .xls) -> the stream of the workbook in it; and a stream -> the
//! plainest compound file around it.
//!
//! `calamine` follows the chains of sectors of a damaged file out of its tables or for ever. So they
//! are followed here, and it gets a file with one chain.
//!
//! # Source
//! Microsoft, [MS-CFB] Compound File Binary File Format, sections 2.2 to 2.6.

/// The first bytes of a compound file.
const SIGNATURE: [u8; 8] = *b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

/// The end of a chain, and the smallest number that is no sector's.
const END: u32 = 0xffff_fffe;
const SPECIAL: u32 = 0xffff_fffa;
/// An entry of a table that is not used, and a sector of the table itself.
const FREE: u32 = 0xffff_ffff;
const TABLE: u32 = 0xffff_fffd;

/// Sectors of the table that the header has room for.
const TABLES: usize = 109;

/// Streams that are shorter are kept together, in pieces of 64 bytes.
const SHORT: usize = 4096;
const PIECE: usize = 64;

/// Bytes of an entry of the directory.
const ENTRY: usize = 128;

/// The stream of the workbook; `None` when there is none or the file is damaged.
pub(super) fn workbook(bytes: &[u8]) -> Option<Vec<u8>> {
    let file = File::open(bytes)?;
    let directory = chain(number(bytes, 48)?, &file.table, |id| file.sector(id), usize::MAX)?;
    let entries = || directory.chunks_exact(ENTRY);
    let named = |name: &str| entries().find(|entry| is_named(entry, name));
    let entry = named("Workbook").or_else(|| named("Book"))?;
    let (start, length) = (number(entry, 116)?, file.length(entry)?);
    if length >= SHORT {
        return chain(start, &file.table, |id| file.sector(id), length);
    }
    let root = entries().next()?;
    let (first, all) = (number(root, 116)?, file.length(root)?);
    let pieces = chain(first, &file.table, |id| file.sector(id), all)?;
    let table = chain(number(bytes, 60)?, &file.table, |id| file.sector(id), usize::MAX)?;
    let piece = |id: u32| {
        let from = usize::try_from(id).ok()?.checked_mul(PIECE)?;
        pieces.get(from..from.checked_add(PIECE)?.min(pieces.len()))
    };
    chain(start, &numbers(&table), piece, length)
}

/// A compound file, its table of sectors read: for each sector the one that follows it.
struct File<'a> {
    bytes: &'a [u8],
    sector_bytes: usize,
    table: Vec<u32>,
}

impl<'a> File<'a> {
    fn open(bytes: &'a [u8]) -> Option<Self> {
        let sector_bytes = match (bytes.starts_with(&SIGNATURE), bytes.get(30..32)?) {
            (true, [9, 0]) => 512,
            (true, [12, 0]) => 4096,
            _ => return None,
        };
        let mut file = File { bytes, sector_bytes, table: Vec::new() };
        let mut places = numbers(bytes.get(76..512)?);
        let mut next = number(bytes, 68)?;
        let most = bytes.len() / sector_bytes + 1;
        for _ in 0..most {
            if next >= SPECIAL {
                break;
            }
            places.extend(numbers(file.sector(next)?));
            next = places.pop()?;
        }
        for place in places.into_iter().filter(|place| *place < SPECIAL).take(most) {
            let sector = file.sector(place)?;
            file.table.extend(numbers(sector));
        }
        Some(file)
    }

    /// The bytes of a sector; the last one of a file may be cut.
    fn sector(&self, id: u32) -> Option<&'a [u8]> {
        let from = usize::try_from(id).ok()?.checked_add(1)?.checked_mul(self.sector_bytes)?;
        let until = from.checked_add(self.sector_bytes)?.min(self.bytes.len());
        self.bytes.get(from..until).filter(|sector| !sector.is_empty())
    }

    /// The length of an entry's stream; the upper half is rubbish where sectors are small.
    fn length(&self, entry: &[u8]) -> Option<usize> {
        let upper = if self.sector_bytes == 512 { 0 } else { number(entry, 124)? };
        (upper == 0).then_some(usize::try_from(number(entry, 120)?).ok()?)
    }
}

/// The first `length` bytes of a chain, or all of it if it is shorter; `None` when it leaves the
/// file or comes back to itself.
fn chain<'a>(
    start: u32,
    table: &[u32],
    sector: impl Fn(u32) -> Option<&'a [u8]>,
    length: usize,
) -> Option<Vec<u8>> {
    let mut all = Vec::new();
    let mut next = start;
    for _ in 0..=table.len() {
        if next == END || all.len() >= length {
            all.truncate(length);
            return Some(all);
        }
        all.extend_from_slice(sector(next)?);
        // The last sector needs no successor.
        next = match table.get(usize::try_from(next).ok()?) {
            Some(next) => *next,
            None if all.len() >= length => END,
            None => return None,
        };
    }
    None
}

fn is_named(entry: &[u8], name: &str) -> bool {
    let letters = entry.chunks_exact(2).take(32).map(|two| u16::from_le_bytes([two[0], two[1]]));
    let letters = char::decode_utf16(letters.take_while(|letter| *letter != 0));
    letters
        .map(|letter| letter.unwrap_or_default().to_ascii_lowercase())
        .eq(name.chars().map(|letter| letter.to_ascii_lowercase()))
}

fn number(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..)?.first_chunk().map(|four| u32::from_le_bytes(*four))
}

fn numbers(bytes: &[u8]) -> Vec<u32> {
    bytes.as_chunks().0.iter().map(|four| u32::from_le_bytes(*four)).collect()
}

/// A compound file with nothing in it but the stream of a workbook; `None` for one of more than
/// 456 MB, which the header has no room for.
pub(super) fn around(stream: &[u8]) -> Option<Vec<u8>> {
    const SECTOR: usize = 4096;
    let length = stream.len().max(SHORT);
    let data = length.div_ceil(SECTOR);
    // The sectors of the stream, one for the directory, and those of the table itself.
    let tables = (1..=TABLES).find(|tables| data + 1 + tables <= tables * SECTOR / 4)?;
    let small = |count: usize| u32::try_from(count).ok();
    let (directory, first_table) = (small(data)?, small(data + 1)?);

    let mut out = vec![0; SECTOR];
    out[..8].copy_from_slice(&SIGNATURE);
    let mut put = |at: usize, value: u32| out[at..at + 4].copy_from_slice(&value.to_le_bytes());
    // Minor and major version, byte order and sizes of sectors.
    put(24, 0x0004_003e);
    put(28, 0x000c_fffe);
    put(32, 6);
    put(40, 1);
    put(44, small(tables)?);
    put(48, directory);
    put(56, 4096);
    put(60, END);
    put(68, END);
    for place in 0..TABLES {
        let is_used = place < tables;
        put(76 + 4 * place, if is_used { first_table + small(place)? } else { FREE });
    }
    out.reserve_exact((data + 1 + tables) * SECTOR);
    out.extend_from_slice(stream);
    out.resize((1 + data) * SECTOR, 0);
    let workbook = out.len() + ENTRY;
    out.resize(out.len() + SECTOR, 0);
    for (at, name, kind) in [(workbook - ENTRY, "Root Entry", 5), (workbook, "Workbook", 2)] {
        for (letter, two) in name.encode_utf16().zip(out[at..].chunks_exact_mut(2)) {
            two.copy_from_slice(&letter.to_le_bytes());
        }
        out[at + 64] = u8::try_from(2 * name.len() + 2).ok()?;
        out[at + 66..at + 68].copy_from_slice(&[kind, 1]);
        out[at + 68..at + 80].fill(0xff);
    }
    out[workbook - ENTRY + 76] = 1;
    out[workbook - ENTRY + 77..workbook - ENTRY + 80].fill(0);
    out[workbook + 120..workbook + 124].copy_from_slice(&small(length)?.to_le_bytes());
    for sector in 0..tables * SECTOR / 4 {
        let next = match sector {
            _ if sector + 1 < data => small(sector + 1)?,
            _ if sector <= data => END,
            _ if sector <= data + tables => TABLE,
            _ => FREE,
        };
        out.extend_from_slice(&next.to_le_bytes());
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Read, Write};

    use super::*;

    fn stream(length: usize) -> Vec<u8> {
        (0..length).map(|at| u8::try_from(at * 7 % 251).expect("it is small")).collect()
    }

    /// A compound file as another program writes it, with other streams around the workbook.
    fn foreign(name: &str, stream: &[u8], version: cfb::Version) -> Vec<u8> {
        let memory = Cursor::new(Vec::new());
        let mut file = cfb::CompoundFile::create_with_version(version, memory).expect("memory");
        for (name, stream) in [("Before", &[1; 5_000][..]), (name, stream), ("After", &[2; 70])] {
            file.create_stream(name).expect("memory").write_all(stream).expect("memory");
        }
        file.flush().expect("memory can be written");
        file.into_inner().into_inner()
    }

    #[test]
    fn the_stream_is_found_in_files_of_others() {
        for length in [0, 1, 64, 4_095, 4_096, 100_000, 9_000_000] {
            for (name, version) in [
                ("Workbook", cfb::Version::V3),
                ("Workbook", cfb::Version::V4),
                ("BOOK", cfb::Version::V3),
            ] {
                let bytes = foreign(name, &stream(length), version);
                assert!(workbook(&bytes) == Some(stream(length)), "{name} {version:?} {length}");
            }
        }
        assert_eq!(workbook(&foreign("WordDocument", &[1], cfb::Version::V3)), None);
    }

    #[test]
    fn others_find_the_stream_again() {
        for length in [4_096, 4_097, 100_000, 9_000_000] {
            let bytes = around(&stream(length)).expect("it fits");
            assert!(workbook(&bytes) == Some(stream(length)), "{length}");
            let mut file = cfb::CompoundFile::open_strict(Cursor::new(bytes)).expect("sound");
            let mut out = Vec::new();
            file.open_stream("Workbook")
                .expect("it is there")
                .read_to_end(&mut out)
                .expect("sound");
            assert!(out == stream(length), "{length}");
        }
        let short = around(&[7; 10]).expect("it fits");
        assert_eq!(workbook(&short).map(|stream| stream.len()), Some(SHORT), "filled up");
    }

    #[test]
    fn chains_that_never_end_are_refused() {
        let mut bytes = foreign("Workbook", &stream(100_000), cfb::Version::V3);
        let table = 512 * (1 + bytes[76] as usize);
        // Each sector is followed by the first one.
        bytes[table..table + 512].fill(0);
        assert_eq!(workbook(&bytes), None);
    }
}
