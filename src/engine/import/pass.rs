//! One reading of a table's rows.

use std::cell::Cell;
use std::io::Read;
use std::rc::Rc;

use super::aligned::Aligned;
use super::decompress;
use super::encodings::Encoding;
use super::encodings::transcode::Transcoder;
use super::error::Error;
use super::pace::Pace;
use super::packing::Unpacking;
use super::rows::{Rows, Stop};
use super::tables::{File, Table, refused};
use super::text::Text;
use crate::engine::host::Host;

/// Bytes of text between two looks at whether it is time to breathe, for files with long rows.
const BREATH_BYTES: u64 = 1 << 21;

/// One reading of a table's rows, from the first one below the header to the last.
pub(super) struct Pass<'a> {
    name: &'a str,
    packing: &'static str,
    done: Rc<Cell<f64>>,
    rows: Rows<Box<dyn Read + 'a>>,
    breath: u64,
}

impl<'a> Pass<'a> {
    /// Begins to read a table of a file.
    ///
    /// # Errors
    /// Why it cannot be read.
    pub(super) fn begin(file: &'a mut File<'_>, table: &Table) -> Result<Self, Error> {
        let name = file.name.as_str();
        let form = &table.recognised.form;
        let read_error = |source| Error::reading(name, source);
        let Unpacking { mut text, packing, done } =
            file.packed.text(table.at).map_err(|why| refused(why, name))?;
        if let Some(encoding) = table.transcoded {
            text = Box::new(Transcoder::new(text, encoding));
        }
        let mark = form.mark as u64;
        std::io::copy(&mut Read::take(&mut text, mark), &mut std::io::sink())
            .map_err(read_error)?;
        if form.is_aligned() {
            text = Box::new(Aligned::new(text));
        }
        let rows = Rows::new(Text::new(text), form.separator, decompress::BLOCK);
        let mut pass = Self { name, packing, done, rows, breath: 0 };
        for _above in 0..form.rows_to_skip() {
            pass.advance()?;
        }
        Ok(pass)
    }

    /// Goes on to the next row; tells whether there is one.
    ///
    /// # Errors
    /// What stops the reading.
    pub(super) fn advance(&mut self) -> Result<bool, Error> {
        self.rows.advance().map_err(|stop| match stop {
            Stop::Read(source) => Error::reading(self.name, source),
            Stop::Endless(line) => Error::EndlessRow { name: self.name.to_owned(), line },
            Stop::Cut(line) => Error::CutOff { name: self.name.to_owned(), line },
        })
    }

    /// Whether it is time to breathe.
    pub(super) fn is_breath_due<H: Host>(&mut self, pace: &mut Pace<'_, H>) -> bool {
        let is_due = pace.is_due_after(1) || self.rows.bytes() - self.breath > BREATH_BYTES;
        if is_due {
            self.breath = self.rows.bytes();
        }
        is_due
    }

    /// The row that was read last.
    pub(super) fn row(&self) -> &csv::ByteRecord {
        self.rows.row()
    }

    /// The line on which it begins.
    pub(super) fn line(&self) -> u64 {
        self.rows.line()
    }

    /// How the table was packed, for the report.
    pub(super) fn packing(&self) -> &'static str {
        self.packing
    }

    /// The encoding of all that was read.
    pub(super) fn encoding(&self) -> Encoding {
        self.rows.text().census().encoding()
    }

    /// The share of the table that has been read.
    pub(super) fn done(&self) -> f64 {
        self.done.get()
    }
}
