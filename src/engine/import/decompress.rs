//! Compressed bytes -> bytes, block by block: gzip and Zstandard are recognised by their first
//! bytes, everything else passes through as it is.

use std::io::{BufReader, Error, Read, Result};

use flate2::read::MultiGzDecoder;
use ruzstd::decoding::BlockDecodingStrategy;
use ruzstd::decoding::FrameDecoder;
use ruzstd::decoding::errors::{FrameDecoderError, ReadFrameHeaderError};

use super::growth::{self, Bounded};

/// How much is asked of the source at a time: a browser's file answers a few large questions much
/// faster than many small ones.
pub(super) const BLOCK: usize = 1 << 18;

/// How a file is compressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Compression {
    /// Not at all.
    None,
    /// gzip, one member or several.
    Gzip,
    /// Zstandard, one frame or several.
    Zstd,
}

impl Compression {
    /// Recognises the compression by the first four bytes of a file.
    pub(super) fn of(head: &[u8]) -> Self {
        match head {
            [0x1f, 0x8b, ..] => Self::Gzip,
            [0x28, 0xb5, 0x2f, 0xfd, ..] | [0x50..=0x5f, 0x2a, 0x4d, 0x18, ..] => Self::Zstd,
            _ => Self::None,
        }
    }

    /// Its name in the report.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Gzip => "gzip",
            Self::Zstd => "zstd",
        }
    }
}

/// Opens a file of `bytes` bytes: recognises its compression and gives a reader of what is inside,
/// which fails with a [`growth::Bomb`] when that is far more than a table can be.
///
/// # Errors
/// When the first bytes cannot be read.
pub(super) fn open<'a>(
    mut file: impl Read + 'a,
    bytes: u64,
) -> Result<(Compression, Box<dyn Read + 'a>)> {
    let mut head = Vec::with_capacity(4);
    Read::take(&mut file, 4).read_to_end(&mut head)?;
    let compression = Compression::of(&head);
    let whole = std::io::Cursor::new(head).chain(file);
    let most = growth::most(bytes);
    let reader: Box<dyn Read + 'a> = match compression {
        Compression::None => Box::new(whole),
        Compression::Gzip => {
            let packed = BufReader::with_capacity(BLOCK, whole);
            Box::new(Bounded::new(MultiGzDecoder::new(packed), most))
        }
        Compression::Zstd => {
            let source = BufReader::with_capacity(BLOCK, whole);
            let (decoder, state) = (FrameDecoder::new(), State::BetweenFrames);
            Box::new(Bounded::new(Zstd { source, decoder, state }, most))
        }
    };
    Ok((compression, reader))
}

/// Reads all frames of a Zstandard file, one after the other, and checks their checksums.
struct Zstd<R> {
    source: BufReader<R>,
    decoder: FrameDecoder,
    state: State,
}

#[derive(Clone, Copy, PartialEq)]
enum State {
    BetweenFrames,
    InFrame,
    End,
}

impl<R: Read> Zstd<R> {
    /// Begins the next frame, passing over skippable ones; `State::End` when there is none.
    fn begin_frame(&mut self) -> Result<State> {
        use std::io::BufRead;
        if self.source.fill_buf()?.is_empty() {
            return Ok(State::End);
        }
        match self.decoder.reset(&mut self.source) {
            Ok(()) => Ok(State::InFrame),
            Err(FrameDecoderError::ReadFrameHeaderError(ReadFrameHeaderError::SkipFrame {
                length,
                ..
            })) => {
                let length = u64::from(length);
                let skipped = Read::take(&mut self.source, length);
                if std::io::copy(&mut { skipped }, &mut std::io::sink())? < length {
                    return Err(damaged("a frame is cut off"));
                }
                Ok(State::BetweenFrames)
            }
            Err(error) => Err(damaged(error)),
        }
    }

    fn check_sum(&self) -> Result<()> {
        let stored = self.decoder.get_checksum_from_data();
        if stored.is_some() && stored != self.decoder.get_calculated_checksum() {
            return Err(damaged("the checksum does not fit"));
        }
        Ok(())
    }
}

impl<R: Read> Read for Zstd<R> {
    fn read(&mut self, buffer: &mut [u8]) -> Result<usize> {
        if buffer.is_empty() {
            return Ok(0);
        }
        loop {
            match self.state {
                State::End => return Ok(0),
                State::BetweenFrames => self.state = self.begin_frame()?,
                State::InFrame if self.decoder.can_collect() > 0 => {
                    return self.decoder.read(buffer);
                }
                State::InFrame if self.decoder.is_finished() => {
                    self.check_sum()?;
                    self.state = State::BetweenFrames;
                }
                State::InFrame => {
                    self.decoder
                        .decode_blocks(&mut self.source, BlockDecodingStrategy::UptoBlocks(1))
                        .map_err(damaged)?;
                }
            }
        }
    }
}

fn damaged(why: impl std::fmt::Display) -> Error {
    Error::other(format!("its compressed data is damaged ({why})"))
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;

    fn unpacked(bytes: &[u8]) -> Result<(Compression, Vec<u8>)> {
        let (compression, mut reader) = open(bytes, bytes.len() as u64)?;
        let mut out = Vec::new();
        reader.read_to_end(&mut out)?;
        Ok((compression, out))
    }

    fn gzip(text: &[u8]) -> Vec<u8> {
        let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        encoder.write_all(text).expect("a vector takes everything");
        encoder.finish().expect("a vector takes everything")
    }

    fn zstd(text: &[u8]) -> Vec<u8> {
        use ruzstd::encoding::{CompressionLevel, compress_to_vec};
        compress_to_vec(text, CompressionLevel::Fastest)
    }

    #[test]
    fn all_members_and_frames_are_read() {
        for (packed, compression) in [
            ([gzip(b"one,"), gzip(b"two")].concat(), Compression::Gzip),
            ([zstd(b"one,"), zstd(b"two")].concat(), Compression::Zstd),
            (b"one,two".to_vec(), Compression::None),
        ] {
            let read = unpacked(&packed).expect("sound data");
            assert_eq!(read, (compression, b"one,two".to_vec()));
        }
    }

    #[test]
    fn a_skippable_frame_is_passed_over() {
        let mut packed = vec![0x50, 0x2a, 0x4d, 0x18, 3, 0, 0, 0, 1, 2, 3];
        packed.extend(zstd(b"text"));
        assert_eq!(unpacked(&packed).expect("sound data").1, b"text");
    }

    #[test]
    fn short_files_pass_through() {
        for text in [b"".as_slice(), b"a", b"abc"] {
            assert_eq!(unpacked(text).expect("nothing to unpack").1, text);
        }
    }

    #[test]
    fn damage_is_an_error() {
        let text: Vec<u8> = (0..20_000_u32).flat_map(u32::to_le_bytes).collect();
        for packed in [gzip(&text), zstd(&text)] {
            assert!(unpacked(&packed[..packed.len() / 2]).is_err(), "cut off");
            let mut changed = packed.clone();
            let middle = changed.len() / 2;
            changed[middle] ^= 0x55;
            assert!(unpacked(&changed).is_err(), "changed");
        }
    }
}
