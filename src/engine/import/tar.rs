//! A tar archive -> the files in it: where each begins and how long it is.
//!
//! # Source
//! POSIX.1-2017, pax, "ustar Interchange Format"; GNU tar manual, "Basic Tar Format".

use std::io::{Error, Read, Result};

/// Bytes of a header, and of the blocks that everything is filled up to.
pub(super) const BLOCK: usize = 512;

/// Files looked at in an archive.
const MOST_FILES: usize = 1 << 12;

/// Bytes of a name that is kept in a block of its own.
const LONGEST_NAME: u64 = 1 << 12;

/// A file in an archive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Entry {
    /// Its path.
    pub(super) path: String,
    /// Where it begins.
    pub(super) from: u64,
    /// Its bytes.
    pub(super) bytes: u64,
}

/// Whether the first bytes of a file are a header.
pub(super) fn is_tar(head: &[u8]) -> bool {
    head.first_chunk().is_some_and(|header| is_sound(header) && header[0] != 0)
}

/// Reads an archive to its end for the files in it; folders and links are none.
///
/// # Errors
/// When it cannot be read or ends in the middle.
pub(super) fn entries(mut archive: impl Read) -> Result<Vec<Entry>> {
    let mut entries = Vec::new();
    let mut at = 0;
    let mut long_name = None;
    while entries.len() < MOST_FILES {
        let mut header = [0; BLOCK];
        let length = read_full(&mut archive, &mut header)?;
        at += BLOCK as u64;
        // Two blocks of zeros are the end; some archives have none.
        if length == 0 || header.iter().all(|&byte| byte == 0) {
            break;
        }
        if length < BLOCK || !is_sound(&header) {
            return Err(damaged());
        }
        let bytes = number(&header[124..136]).ok_or_else(damaged)?;
        let filled = bytes.checked_next_multiple_of(BLOCK as u64).ok_or_else(damaged)?;
        match header[156] {
            b'L' | b'x' if bytes <= LONGEST_NAME => {
                let mut content = Vec::new();
                archive.by_ref().take(filled).read_to_end(&mut content)?;
                if content.len() as u64 != filled {
                    return Err(damaged());
                }
                content.truncate(usize::try_from(bytes).unwrap_or(0));
                long_name = if header[156] == b'L' { Some(text(&content)) } else { pax(&content) }
                    .or(long_name);
                at += filled;
                continue;
            }
            b'0' | b'7' | 0 => {
                let path = long_name.take().unwrap_or_else(|| path(&header));
                entries.push(Entry { path, from: at, bytes });
            }
            b'x' | b'g' | b'L' | b'K' => {}
            _ => long_name = None,
        }
        let passed = std::io::copy(&mut archive.by_ref().take(filled), &mut std::io::sink())?;
        // The last block of an archive may be left unfilled.
        if passed < bytes {
            return Err(damaged());
        }
        at += filled;
    }
    Ok(entries)
}

/// Whether the sum of the bytes is the one that is stated.
fn is_sound(header: &[u8; BLOCK]) -> bool {
    let sum: u64 = header
        .iter()
        .enumerate()
        .map(|(at, &byte)| u64::from(if (148..156).contains(&at) { b' ' } else { byte }))
        .sum();
    number(&header[148..156]) == Some(sum)
}

/// A number in octal digits, or in binary, as large ones are.
fn number(field: &[u8]) -> Option<u64> {
    if let [0x80, rest @ ..] = field {
        let (high, low) = rest.split_last_chunk::<8>()?;
        return high.iter().all(|&byte| byte == 0).then_some(u64::from_be_bytes(*low));
    }
    let digits = field.split(|&byte| byte == 0).next()?.trim_ascii();
    let is_octal = !digits.is_empty() && digits.iter().all(|digit| (b'0'..b'8').contains(digit));
    is_octal.then(|| digits.iter().fold(0, |sum, digit| sum << 3 | u64::from(digit - b'0')))
}

fn path(header: &[u8; BLOCK]) -> String {
    let (name, before) = (text(&header[..100]), text(&header[345..500]));
    let is_ustar = &header[257..263] == b"ustar\0";
    if is_ustar && !before.is_empty() { format!("{before}/{name}") } else { name }
}

fn text(field: &[u8]) -> String {
    String::from_utf8_lossy(field.split(|&byte| byte == 0).next().unwrap_or_default()).into_owned()
}

/// The path among extended attributes: lines of `LENGTH NAME=VALUE`.
fn pax(content: &[u8]) -> Option<String> {
    let lines = String::from_utf8_lossy(content);
    let path = |line: &str| Some(line.split_once(' ')?.1.strip_prefix("path=")?.to_owned());
    lines.lines().find_map(path)
}

fn read_full(reader: &mut impl Read, buffer: &mut [u8]) -> Result<usize> {
    let mut length = 0;
    while length < buffer.len() {
        match reader.read(&mut buffer[length..]) {
            Ok(0) => break,
            Ok(more) => length += more,
            Err(error) if error.kind() == std::io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(length)
}

fn damaged() -> Error {
    Error::other("the archive is damaged")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn header(path: &str, kind: u8, bytes: usize) -> Vec<u8> {
        let mut header = vec![0; BLOCK];
        header[..path.len()].copy_from_slice(path.as_bytes());
        header[124..136].copy_from_slice(format!("{bytes:011o}\0").as_bytes());
        header[156] = kind;
        header[257..263].copy_from_slice(b"ustar\0");
        header[148..156].fill(b' ');
        let sum: u32 = header.iter().map(|&byte| u32::from(byte)).sum();
        header[148..156].copy_from_slice(format!("{sum:06o}\0 ").as_bytes());
        header
    }

    fn file(path: &str, kind: u8, content: &[u8]) -> Vec<u8> {
        let mut file = header(path, kind, content.len());
        file.extend_from_slice(content);
        file.resize(file.len().next_multiple_of(BLOCK), 0);
        file
    }

    fn archive() -> Vec<u8> {
        let long = format!("{}.csv", "x".repeat(120));
        let pax = format!("{} path={long}\n", long.len() + 10);
        [
            file("exports/", b'5', b""),
            file("exports/a.csv", b'0', &[b'a'; 700]),
            file("././@LongLink", b'L', long.as_bytes()),
            file("cut", b'0', b"b"),
            file("pax", b'x', pax.as_bytes()),
            file("cut", 0, b""),
            file("link", b'2', b""),
            vec![0; 2 * BLOCK],
        ]
        .concat()
    }

    #[test]
    fn files_are_found_with_their_places() {
        let archive = archive();
        assert!(is_tar(&archive) && !is_tar(&[0; BLOCK]) && !is_tar(b"Customer,Date\n"));
        let found = entries(archive.as_slice()).expect("sound");
        let long = format!("{}.csv", "x".repeat(120));
        let paths: Vec<_> = found.iter().map(|entry| (entry.path.as_str(), entry.bytes)).collect();
        assert_eq!(paths, [("exports/a.csv", 700), (long.as_str(), 1), (long.as_str(), 0)]);
        let from = usize::try_from(found[0].from).expect("a place");
        assert_eq!(archive[from..from + 700], [b'a'; 700]);
    }

    #[test]
    fn what_is_cut_off_is_refused() {
        let whole = archive();
        for end in [600, 1_100, 1_600] {
            assert!(entries(&whole[..end]).is_err(), "{end}");
        }
    }

    #[test]
    fn large_numbers_are_binary() {
        assert_eq!(number(b"\x80\0\0\0\0\0\0\x01\0\0\0\0"), Some(1 << 32));
        assert_eq!(number(b"00000001274\0"), Some(0o1274));
        assert_eq!(number(b"   12 \0     "), Some(0o12));
        assert_eq!(number(b"9\0"), None);
    }

    proptest! {
        #[test]
        fn any_bytes_do_no_harm(
            changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..5),
        ) {
            let mut archive = archive();
            for (place, byte) in changes {
                let place = place.index(archive.len());
                archive[place] = byte;
            }
            drop(entries(archive.as_slice()));
        }
    }
}
