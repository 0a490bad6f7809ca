//! A browser's `File` as something to read: block by block, never the whole file in memory.

use std::io::{Error, ErrorKind, Read, Result, Seek, SeekFrom};
use std::rc::Rc;

use js_sys::Uint8Array;
use send_wrapper::SendWrapper;
use wasm_bindgen::JsValue;
use web_sys::{Blob, File, FileReaderSync};

use super::read_ahead::ReadAhead;
use crate::engine::import::Source;

/// Bytes fetched from the browser at a time, at most: Chromium takes 0.5 s for 95 MB in blocks of
/// 1 MB the first time and 0.24 s again, and 0.15 s in blocks of 8 MB; a file of any size still fits.
const LARGEST_BLOCK: u32 = 1 << 23;

/// Bytes fetched first from a new place: whoever only looks wants no more.
const FIRST_BLOCK: u32 = 1 << 19;

/// Reads a `File` or `Blob` from its beginning. Only a worker has the synchronous reader it uses, and
/// it stays in that worker, although the engine could move what it reads from to another thread.
#[derive(Clone, Debug)]
pub struct BlobReader {
    blob: SendWrapper<Blob>,
    reader: SendWrapper<FileReaderSync>,
    position: f64,
    /// Stays with the browser: what is read is copied once.
    block: SendWrapper<Uint8Array>,
    used: u32,
    ahead: SendWrapper<Rc<ReadAhead>>,
}

impl BlobReader {
    /// A reader at the beginning of `blob`.
    ///
    /// # Errors
    /// When this is not a worker.
    pub fn new(blob: Blob) -> std::result::Result<Self, JsValue> {
        Ok(Self {
            ahead: SendWrapper::new(Rc::new(ReadAhead::new(blob.clone()))),
            blob: SendWrapper::new(blob),
            reader: SendWrapper::new(FileReaderSync::new()?),
            position: 0.0,
            block: SendWrapper::new(Uint8Array::new_with_length(0)),
            used: 0,
        })
    }

    /// What fetches on what is read here.
    pub(super) fn ahead(&self) -> Rc<ReadAhead> {
        Rc::clone(&self.ahead)
    }

    fn fill(&mut self) -> Result<()> {
        let block = match self.ahead.at(self.position) {
            Some(block) => block,
            None => self.fetch()?,
        };
        self.position += f64::from(block.length());
        self.ahead.go_on(self.position, &self.block);
        self.block = SendWrapper::new(block);
        self.used = 0;
        Ok(())
    }

    fn fetch(&self) -> Result<Uint8Array> {
        let from = self.position;
        let last = self.block.length();
        let length = if last == 0 { FIRST_BLOCK } else { (4 * last).min(LARGEST_BLOCK) };
        let to = (from + f64::from(length)).min(self.blob.size());
        let slice = self.blob.slice_with_f64_and_f64(from, to).map_err(|error| changed(&error))?;
        let bytes = self.reader.read_as_array_buffer(&slice).map_err(|error| changed(&error))?;
        Ok(Uint8Array::new(&bytes))
    }
}

impl Read for BlobReader {
    fn read(&mut self, buffer: &mut [u8]) -> Result<usize> {
        if self.used == self.block.length() {
            if self.position >= self.blob.size() {
                return Ok(0);
            }
            self.fill()?;
        }
        let left = self.block.length() - self.used;
        let count = u32::try_from(buffer.len()).unwrap_or(u32::MAX).min(left);
        self.block.subarray(self.used, self.used + count).copy_to(&mut buffer[..count as usize]);
        self.used += count;
        Ok(count as usize)
    }
}

impl Seek for BlobReader {
    fn seek(&mut self, to: SeekFrom) -> Result<u64> {
        let at = match to {
            SeekFrom::Start(at) => at as f64,
            SeekFrom::End(by) => self.blob.size() + by as f64,
            SeekFrom::Current(by) => {
                self.position - f64::from(self.block.length() - self.used) + by as f64
            }
        };
        if at < 0.0 {
            return Err(Error::new(ErrorKind::InvalidInput, "before the beginning of the file"));
        }
        let begin = self.position - f64::from(self.block.length());
        if (begin..=self.position).contains(&at) {
            // What is at hand is not fetched again.
            #[expect(clippy::cast_possible_truncation, reason = "within a block")]
            #[expect(clippy::cast_sign_loss, reason = "not before its beginning")]
            let used = (at - begin) as u32;
            self.used = used;
        } else {
            self.position = at;
            self.block = SendWrapper::new(Uint8Array::new_with_length(0));
            self.used = 0;
        }
        #[expect(clippy::cast_possible_truncation, reason = "sizes of files are below 2^53")]
        #[expect(clippy::cast_sign_loss, reason = "just checked")]
        Ok(at as u64)
    }
}

/// A file with its reader, as the engine takes it.
pub(super) fn source((file, reader): (&File, BlobReader)) -> Source<'static> {
    Source {
        name: file.name(),
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a file's size is a whole number"
        )]
        bytes: file.size() as u64,
        identity: format!("{} {} {}", file.name(), file.size(), file.last_modified()),
        reader: Box::new(reader),
    }
}

fn changed(error: &JsValue) -> Error {
    let name = js_sys::Reflect::get(error, &"name".into()).ok().and_then(|name| name.as_string());
    match name.as_deref() {
        // The latter are Firefox's own names, for a file that has become shorter and for one that is
        // gone.
        Some(
            "NotReadableError" | "NotFoundError" | "NS_ERROR_FAILURE" | "NS_ERROR_FILE_NOT_FOUND",
        ) => Error::new(ErrorKind::NotFound, "it was changed, moved or deleted"),
        Some(name) => Error::other(format!("the browser refused ({name})")),
        None => Error::other(format!("the browser refused ({error:?})")),
    }
}
