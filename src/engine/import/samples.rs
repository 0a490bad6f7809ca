//! A file -> samples of its text: the head, and where that is not all and the file can be read
//! anywhere, a piece of the middle and the end.
//!
//! What the head leaves open, such as whether days or months come first, a later day of the same
//! file often tells; and it takes no longer for a large file than for a small one.

use std::io::{Error, Read};

use super::encodings::Encoding;
use super::encodings::transcode::{self, Transcoder};
use super::packing::{Packed, Refusal, Unpacking};
use super::recognise::HEAD;

/// Bytes of a piece. Even, as are the places where pieces begin: a character of UTF-16 has two.
const PIECE: u64 = 1 << 16;

/// Samples of a file's text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Samples {
    /// Its beginning; in UTF-8 if it was transcoded.
    pub(super) head: Vec<u8>,
    /// The head is all of it.
    pub(super) is_whole: bool,
    /// Whole lines from further on, in the order of the file.
    pub(super) others: Vec<Vec<u8>>,
    /// The encoding that everything goes through [`Transcoder`] for.
    pub(super) transcoded: Option<Encoding>,
    /// How it was packed, for the report.
    pub(super) packing: &'static str,
}

impl Samples {
    /// Takes samples of a text in UTF-8: its beginning.
    ///
    /// # Errors
    /// When it cannot be read.
    pub(super) fn of_text(text: impl Read, packing: &'static str) -> Result<Self, Error> {
        let mut head = Vec::new();
        Read::take(text, HEAD as u64).read_to_end(&mut head)?;
        let is_whole = head.len() < HEAD;
        Ok(Self { head, is_whole, others: Vec::new(), transcoded: None, packing })
    }

    /// Takes samples of a table of a file: in the encoding that the user named, else in that which its head
    /// shows if it has to be transcoded; what is made of other formats is UTF-8. An empty file has
    /// an empty head.
    ///
    /// # Errors
    /// Why it cannot be read.
    pub(super) fn take(
        packed: &mut Packed<'_>,
        at: usize,
        encoding: Option<Encoding>,
    ) -> Result<Self, Refusal> {
        let Unpacking { text, packing, is_made, .. } = packed.text(at)?;
        let is_packed = packing != "none";
        let mut head = Vec::new();
        Read::take(text, HEAD as u64).read_to_end(&mut head)?;
        let is_whole = head.len() < HEAD;
        let wide = || transcode::of_head(&head).filter(|encoding| encoding.is_wide());
        let transcoded = if is_made { None } else { encoding.or_else(wide) };
        let mut others = Vec::new();
        if !is_whole && !is_packed {
            for (from, length) in places(packed.tables()[at].bytes) {
                others.extend(packed.piece(at, from, length)?);
            }
        }
        if let Some(encoding) = transcoded {
            head = decoded(&head, encoding)?;
            for piece in &mut others {
                *piece = decoded(piece, encoding)?;
            }
        }
        let others = others.iter().map(|piece| whole_lines(piece).to_vec()).collect();
        Ok(Self { head, is_whole, others, transcoded, packing })
    }
}

/// Where the pieces of a file of so many bytes begin, and how long they are: from the middle of
/// what follows the head, and from its end.
fn places(bytes: u64) -> Vec<(u64, u64)> {
    let head = HEAD as u64;
    match bytes.saturating_sub(head) {
        0 => Vec::new(),
        rest if rest <= 2 * PIECE => vec![(head, rest)],
        rest => {
            let even = |place: u64| place & !1;
            vec![(even(head + (rest - PIECE) / 2), PIECE), (even(bytes - PIECE), PIECE + 1)]
        }
    }
}

fn decoded(bytes: &[u8], encoding: Encoding) -> Result<Vec<u8>, Error> {
    let mut text = Vec::new();
    Transcoder::new(bytes, encoding).read_to_end(&mut text)?;
    Ok(text)
}

/// A piece without its first and its last line, which may be cut.
fn whole_lines(piece: &[u8]) -> &[u8] {
    let end = if piece.contains(&b'\n') { b'\n' } else { b'\r' };
    match (memchr::memchr(end, piece), memchr::memrchr(end, piece)) {
        (Some(first), Some(last)) => &piece[(first + 1).min(last)..last],
        _ => &[],
    }
}

#[cfg(test)]
impl Samples {
    /// Samples of a text that is all there.
    pub(super) fn whole(text: &[u8]) -> Self {
        let (others, transcoded, packing) = (Vec::new(), None, "none");
        Self { head: text.to_vec(), is_whole: true, others, transcoded, packing }
    }
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::*;

    fn take(bytes: Vec<u8>) -> Samples {
        let length = bytes.len() as u64;
        let mut packed = Packed::open(Box::new(Cursor::new(bytes)), length).expect("a text");
        Samples::take(&mut packed, 0, None).expect("memory can be read")
    }

    fn lines(from: usize, to: usize) -> String {
        (from..to).map(|at| format!("{at:06},x\r\n")).collect()
    }

    #[test]
    fn a_short_file_is_its_head() {
        let samples = take(b"a,b\n1,2".to_vec());
        assert_eq!(samples, Samples::whole(b"a,b\n1,2"));
        assert_eq!(take(Vec::new()), Samples::whole(b""));
    }

    #[test]
    fn pieces_are_whole_lines_from_further_on() {
        let text = lines(0, 100_000);
        let samples = take(text.clone().into_bytes());
        assert!(!samples.is_whole && samples.head.len() == HEAD);
        assert_eq!(samples.others.len(), 2);
        let mut last = 0;
        for piece in &samples.others {
            let piece = std::str::from_utf8(piece).expect("ASCII");
            assert!(text.contains(piece) && piece.len() > 60_000);
            let numbers: Vec<usize> = piece
                .lines()
                .map(|line| {
                    line.trim().strip_suffix(",x").expect("a whole line").parse().expect("a number")
                })
                .collect();
            assert!(numbers.is_sorted() && numbers[0] > last, "in the order of the file");
            last = numbers[numbers.len() - 1];
        }
        assert!(last > 99_990, "the last piece is from the end: {last}");
    }

    #[test]
    fn utf16_is_cut_between_characters() {
        let text = lines(0, 60_000);
        for odd in ["", "x"] {
            let bytes: Vec<u8> =
                format!("\u{feff}{odd}{text}").encode_utf16().flat_map(u16::to_le_bytes).collect();
            let samples = take(bytes);
            assert_eq!(samples.transcoded, Some(Encoding::UTF_16LE));
            assert!(samples.head.starts_with(format!("{odd}000000,x").as_bytes()));
            for piece in &samples.others {
                assert!(text.contains(std::str::from_utf8(piece).expect("UTF-8")));
            }
        }
    }

    #[test]
    fn a_file_little_longer_than_its_head_has_one_piece() {
        assert_eq!(places(HEAD as u64), []);
        assert_eq!(places(HEAD as u64 + 10), [(HEAD as u64, 10)]);
        let [(middle, _), (end, _)] = places(1 << 30)[..] else { panic!("two pieces") };
        assert_eq!((middle % 2, end), (0, (1 << 30) - PIECE));
    }

    #[test]
    fn lines_that_may_be_cut_are_left_out() {
        for (piece, expected) in [
            ("cut\nb\nc\ncut", "b\nc"),
            ("cut\rb\rcut", "b"),
            ("cut\ncut", ""),
            ("cut", ""),
            ("", ""),
        ] {
            assert_eq!(whole_lines(piece.as_bytes()), expected.as_bytes(), "{piece:?}");
        }
    }
}
