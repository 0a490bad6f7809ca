//! Text whose separators are no single bytes -> UTF-8, while it streams by.

use std::io::{ErrorKind, Read, Result};

use encoding_rs::{CoderResult, Decoder};

use super::{Encoding, Tables};

/// Bytes asked of the source at a time.
const BLOCK: usize = 1 << 16;

/// Bytes of a head that are looked at for zeros.
const LOOKED_AT: usize = 1 << 12;

/// What the head of a file says of its encoding: UTF-8 or UTF-16 by the byte order mark, or UTF-16
/// by its zeros. None when only the whole file can tell, and for an empty head.
pub(in crate::engine::import) fn of_head(head: &[u8]) -> Option<Encoding> {
    match head {
        [0xef, 0xbb, 0xbf, ..] => Some(Encoding::UTF_8),
        [0xff, 0xfe, ..] => Some(Encoding::UTF_16LE),
        [0xfe, 0xff, ..] => Some(Encoding::UTF_16BE),
        _ => by_zeros(&head[..head.len().min(LOOKED_AT)]),
    }
}

/// Every character of ASCII is a zero and itself in UTF-16, and a table has separators and digits
/// in whatever script; zeros on the other side are characters such as U+0100, rare in any text.
fn by_zeros(head: &[u8]) -> Option<Encoding> {
    let zeros = |side: usize| head.iter().skip(side).step_by(2).filter(|&&byte| byte == 0).count();
    let characters = head.len() / 2;
    let (high_first, low_first) = (zeros(0), zeros(1));
    let plain = |some: usize, other: usize| some * 10 > characters && some > other * 20;
    if plain(low_first, high_first) {
        Some(Encoding::UTF_16LE)
    } else if plain(high_first, low_first) {
        Some(Encoding::UTF_16BE)
    } else {
        None
    }
}

/// Reads UTF-8 made of a text in another encoding, without its byte order mark. What stands for
/// nothing becomes U+FFFD.
#[derive(Debug)]
pub(in crate::engine::import) struct Transcoder<R> {
    inner: R,
    state: State,
    /// Bytes of the source.
    given: Vec<u8>,
    /// Text made of them, and how much of it was handed out.
    text: String,
    handed_out: usize,
}

enum State {
    Standard(Decoder),
    /// A code page of DOS has no state.
    Page(Encoding),
    End,
}

impl std::fmt::Debug for State {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(match self {
            Self::Standard(_) => "Standard",
            Self::Page(_) => "Page",
            Self::End => "End",
        })
    }
}

impl<R: Read> Transcoder<R> {
    /// Reads `inner`, which is in `encoding`; any encoding will do.
    pub(in crate::engine::import) fn new(inner: R, encoding: Encoding) -> Self {
        let state = match encoding.0 {
            Tables::Standard(standard) => State::Standard(standard.new_decoder_with_bom_removal()),
            Tables::Page(_) => State::Page(encoding),
        };
        Self { inner, state, given: Vec::new(), text: String::new(), handed_out: 0 }
    }

    /// Makes text of the next block; at the end of the source, of what the last one left over.
    fn advance(&mut self) -> Result<()> {
        self.given.resize(BLOCK, 0);
        let length = loop {
            match self.inner.read(&mut self.given) {
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                other => break other?,
            }
        };
        let (given, is_last) = (&self.given[..length], length == 0);
        self.text.clear();
        self.handed_out = 0;
        match &mut self.state {
            State::Standard(decoder) => {
                let room = decoder.max_utf8_buffer_length(length);
                self.text.reserve(room.expect("a block is far smaller than memory"));
                let (result, ..) = decoder.decode_to_string(given, &mut self.text, is_last);
                debug_assert_eq!(result, CoderResult::InputEmpty, "there was room for all");
            }
            State::Page(encoding) => self.text.push_str(&encoding.decode(given)),
            State::End => {}
        }
        if is_last {
            self.state = State::End;
        }
        Ok(())
    }
}

impl<R: Read> Read for Transcoder<R> {
    fn read(&mut self, buffer: &mut [u8]) -> Result<usize> {
        while self.handed_out == self.text.len() && !matches!(self.state, State::End) {
            self.advance()?;
        }
        let ready = &self.text.as_bytes()[self.handed_out..];
        let length = ready.len().min(buffer.len());
        buffer[..length].copy_from_slice(&ready[..length]);
        self.handed_out += length;
        Ok(length)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const TEXT: &str = "Kunde,Gr\u{f6}\u{df}e\r\n7,\u{43a}\u{43e}\u{444}\u{435} \u{1f375}\n";

    fn utf16(text: &str, encoding: Encoding) -> Vec<u8> {
        let low_first = encoding == Encoding::UTF_16LE;
        let bytes = |unit: u16| if low_first { unit.to_le_bytes() } else { unit.to_be_bytes() };
        text.encode_utf16().flat_map(bytes).collect()
    }

    /// Hands out `size` bytes at a time.
    struct Drops<'a>(&'a [u8], usize);

    impl Read for Drops<'_> {
        fn read(&mut self, buffer: &mut [u8]) -> Result<usize> {
            let length = buffer.len().min(self.1);
            self.0.read(&mut buffer[..length])
        }
    }

    fn transcoded(bytes: &[u8], size: usize, encoding: Encoding) -> String {
        let mut text = String::new();
        let mut reader = Transcoder::new(Drops(bytes, size), encoding);
        reader.read_to_string(&mut text).expect("memory can be read");
        text
    }

    #[test]
    fn utf16_is_told_with_and_without_a_mark() {
        for encoding in [Encoding::UTF_16LE, Encoding::UTF_16BE] {
            for text in [TEXT.to_owned(), format!("\u{feff}{TEXT}")] {
                let bytes = utf16(&text, encoding);
                assert_eq!(of_head(&bytes), Some(encoding));
                for size in [1, 2, 3, 1000] {
                    assert_eq!(transcoded(&bytes, size, encoding), TEXT);
                }
            }
        }
        let russian =
            "\u{43a}\u{43b}\u{438}\u{435}\u{43d}\u{442};\u{434}\u{430}\u{442}\u{430}\n7;8\n";
        assert_eq!(of_head(&utf16(russian, Encoding::UTF_16BE)), Some(Encoding::UTF_16BE));
    }

    #[test]
    fn other_heads_wait_for_the_whole_file() {
        assert_eq!(of_head("\u{feff}a".as_bytes()), Some(Encoding::UTF_8));
        for head in
            [b"".as_slice(), b"a", TEXT.as_bytes(), b"\xa32, a stray zero\0 and more", &[0; 64]]
        {
            assert_eq!(of_head(head), None);
        }
    }

    #[test]
    fn half_a_character_at_the_end_is_shown() {
        assert_eq!(transcoded(b"a\0b", 2, Encoding::UTF_16LE), "a\u{fffd}");
        assert_eq!(transcoded(b"", 2, Encoding::UTF_16LE), "");
    }

    #[test]
    fn any_encoding_will_do() {
        assert_eq!(transcoded(b"\x83\x7c|1", 1, Encoding::SHIFT_JIS), "\u{30dd}|1");
        assert_eq!(transcoded(b"Gr\x94\xe1e", 2, Encoding::CP850), "Gr\u{f6}\u{df}e");
    }

    proptest! {
        #[test]
        fn any_bytes_become_text(
            bytes in prop::collection::vec(any::<u8>(), 0..200),
            size in 1_usize..9,
        ) {
            of_head(&bytes);
            for &encoding in &super::super::ALL {
                let whole = transcoded(&bytes, 1000, encoding);
                prop_assert_eq!(transcoded(&bytes, size, encoding), whole);
            }
        }
    }
}
