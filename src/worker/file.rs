//! A browser's `File` as something to read: block by block, never the whole file in memory.

use std::io::{Error, ErrorKind, Read, Result, Seek, SeekFrom};

use js_sys::Uint8Array;
use wasm_bindgen::JsValue;
use web_sys::{Blob, FileReaderSync};

/// Bytes fetched from the browser at a time: large enough that a call costs nothing, small enough
/// that a file of any size fits.
const BLOCK: usize = 1 << 20;

/// Reads a `File` or `Blob` from its beginning. Only a worker has the synchronous reader it uses.
#[derive(Clone, Debug)]
pub struct BlobReader {
    blob: Blob,
    reader: FileReaderSync,
    position: f64,
    block: Vec<u8>,
    used: usize,
}

impl BlobReader {
    /// A reader at the beginning of `blob`.
    ///
    /// # Errors
    /// When this is not a worker.
    pub fn new(blob: Blob) -> std::result::Result<Self, JsValue> {
        Ok(Self { blob, reader: FileReaderSync::new()?, position: 0.0, block: Vec::new(), used: 0 })
    }

    fn fill(&mut self) -> Result<()> {
        let from = self.position;
        let to = (from + BLOCK as f64).min(self.blob.size());
        let slice = self.blob.slice_with_f64_and_f64(from, to).map_err(|error| changed(&error))?;
        let bytes = self.reader.read_as_array_buffer(&slice).map_err(|error| changed(&error))?;
        let bytes = Uint8Array::new(&bytes);
        self.block.resize(bytes.length() as usize, 0);
        bytes.copy_to(&mut self.block);
        self.used = 0;
        self.position = to;
        Ok(())
    }
}

impl Read for BlobReader {
    fn read(&mut self, buffer: &mut [u8]) -> Result<usize> {
        if self.used == self.block.len() {
            if self.position >= self.blob.size() {
                return Ok(0);
            }
            self.fill()?;
        }
        let count = buffer.len().min(self.block.len() - self.used);
        buffer[..count].copy_from_slice(&self.block[self.used..self.used + count]);
        self.used += count;
        Ok(count)
    }
}

impl Seek for BlobReader {
    fn seek(&mut self, to: SeekFrom) -> Result<u64> {
        let at = match to {
            SeekFrom::Start(at) => at as f64,
            SeekFrom::End(by) => self.blob.size() + by as f64,
            SeekFrom::Current(by) => {
                self.position - (self.block.len() - self.used) as f64 + by as f64
            }
        };
        if at < 0.0 {
            return Err(Error::new(ErrorKind::InvalidInput, "before the beginning of the file"));
        }
        self.position = at;
        self.block.clear();
        self.used = 0;
        #[expect(clippy::cast_possible_truncation, reason = "sizes of files are below 2^53")]
        #[expect(clippy::cast_sign_loss, reason = "just checked")]
        Ok(at as u64)
    }
}

fn changed(error: &JsValue) -> Error {
    let name = js_sys::Reflect::get(error, &"name".into()).ok().and_then(|name| name.as_string());
    match name.as_deref() {
        Some("NotReadableError" | "NotFoundError") => {
            Error::new(ErrorKind::NotFound, "it was changed, moved or deleted")
        }
        _ => Error::other(format!("the browser refused ({error:?})")),
    }
}
