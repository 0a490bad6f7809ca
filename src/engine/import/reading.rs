//! Opened files -> blocks of rows of their tables: the half of the import that only reads. It can run
//! ahead of the other half, which judges rows, on another thread or in another worker.

use std::cell::Cell;
use std::io::{self, Read};
use std::rc::Rc;

use serde::{Deserialize, Serialize};

use super::aligned::Aligned;
use super::block::{Block, End, Sizes, Stop};
use super::encodings::Encoding;
use super::encodings::transcode::Transcoder;
use super::join::Join;
use super::packing::{Handle, Refusal, Unpacking};
use super::repeats::Repeats;
use super::rows::dialect::Dialect;
use super::rows::respelled::Respelled;
use super::rows::shapes::Shapes;
use super::rows::{Manner, Rows};
use super::tables::Table;
use super::text::Text;
use super::{Source, archive, decompress};
use crate::engine::host::Producer;

/// What it takes to read the rows of tables, from the first one below the header to the last; whoever
/// has the same files can do it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Reading {
    tables: Vec<Layout>,
    repeats: Seeking,
}

/// Where a table is, and how its text is to be taken apart.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Layout {
    /// Which file.
    pub(super) file: usize,
    /// Its place in the file.
    pub(super) at: usize,
    /// What its text is transcoded from, if it is.
    transcoded: Option<Encoding>,
    /// Bytes of the byte order mark.
    mark: u64,
    dialect: Dialect,
    /// Fields of a row that is read as it stands.
    width: usize,
    shapes: Shapes,
    rows_to_skip: usize,
    /// The names of its columns.
    pub(super) names: Vec<String>,
    /// The tables that its rows are put together from, instead of being read as they stand.
    join: Option<Box<Join>>,
}

/// Whether rows are looked for that are there twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Seeking {
    /// They are: each row says what it is equal to.
    Repeats,
    /// Nobody asks.
    Nothing,
}

impl Reading {
    /// The reading of these tables, in their order.
    pub(super) fn of<'t>(tables: impl IntoIterator<Item = &'t Table>, repeats: Seeking) -> Self {
        Self { tables: tables.into_iter().map(Layout::of).collect(), repeats }
    }

    /// The files of a run to read from, elsewhere: all of them, in their order.
    #[must_use]
    pub fn input(sources: Vec<Source<'_>>) -> Vec<Handle<'_>> {
        Handle::of(sources)
    }
}

impl Producer for Reading {
    type Input<'i> = Vec<Handle<'i>>;
    type Piece = Block;

    /// Tables that have ended.
    type Place = usize;

    fn follows(&self, ended: &mut usize, block: &Block) -> bool {
        let follows = block.table == *ended && *ended < self.tables.len() && block.is_sound();
        *ended += usize::from(follows && block.end.is_some());
        follows
    }

    fn ends_at(&self, ended: &usize) -> bool {
        *ended == self.tables.len()
    }

    async fn produce<E>(
        &self,
        files: &mut Self::Input<'_>,
        mut give: impl AsyncFnMut(Block) -> Result<(), E>,
    ) -> Result<(), E> {
        let mut repeats = (self.repeats == Seeking::Repeats).then(Repeats::new);
        let mut before = Sizes::default();
        for (number, table) in self.tables.iter().enumerate() {
            let mut opened = table.open(files);
            if let Some(repeats) = &mut repeats
                && repeats.begin_file(&table.names, table.dialect.separator).is_err()
            {
                opened = Err(Stop::Full);
            }
            loop {
                let mut block = Block::sized(number, before);
                match &mut opened {
                    Ok(opened) => opened.fill(&mut block),
                    Err(stop) => block.end = Some(Err(stop.clone())),
                }
                if let Some(repeats) = &mut repeats {
                    if repeats.look(&mut block).is_err() {
                        block.end = Some(Err(Stop::Full));
                    }
                    block.memory = repeats.memory();
                }
                let end = block.end.as_ref().map(Result::is_ok);
                before = block.sizes();
                give(block).await?;
                match end {
                    None => {}
                    Some(true) => break,
                    // What comes behind it is of no use any more.
                    Some(false) => return Ok(()),
                }
            }
        }
        Ok(())
    }
}

/// A table whose rows are being read.
pub(super) struct Opened<'a> {
    pub(super) rows: Rows<'a, Box<dyn Read + 'a>>,
    /// What was told when its text was opened.
    pub(super) told: Told,
}

/// What is told of a text while it is read.
#[derive(Clone, Debug, Default)]
pub(super) struct Told {
    /// How it is packed.
    pub(super) packing: &'static str,
    /// How much of it has been read, 0 to 1.
    pub(super) done: Rc<Cell<f64>>,
    /// Cells that hold an error instead of a value.
    pub(super) errors: Rc<Cell<u64>>,
    /// Lines that found no order.
    pub(super) strays: Rc<Cell<u64>>,
}

impl Opened<'_> {
    /// Reads the next rows into a block.
    fn fill(&mut self, block: &mut Block) {
        let outcome = self.rows.fill(block);
        block.done = self.told.done.get();
        block.end = match outcome {
            Ok(true) => None,
            Ok(false) => {
                let census = self.rows.text().census();
                let encoding = census.encoding();
                let misfits = census.misfits(encoding);
                let Told { packing, errors, strays, .. } = &self.told;
                let (packing, errors, strays) = ((*packing).to_owned(), errors.get(), strays.get());
                let slips = self.rows.slips().clone();
                Some(Ok(End { packing, encoding, misfits, errors, strays, slips }))
            }
            Err(stop) => Some(Err(stop)),
        };
    }
}

impl Layout {
    pub(super) fn of(table: &Table) -> Self {
        let form = &table.recognised.form;
        Self {
            file: table.file,
            at: table.at,
            transcoded: table.transcoded,
            mark: form.mark as u64,
            dialect: form.dialect.clone(),
            width: form.width,
            shapes: form.shapes.clone(),
            rows_to_skip: form.rows_to_skip,
            names: form.names.clone(),
            join: table.join.clone().map(|joined| Box::new(joined.join)),
        }
    }

    /// The same in UTF-8, as which it can be put together with others; `encoding` is what its samples
    /// are in.
    pub(super) fn in_utf8(table: &Table) -> Self {
        let encoding = table.recognised.form.encoding;
        let other = (encoding != Encoding::UTF_8).then_some(encoding);
        Self { transcoded: table.transcoded.or(other), ..Self::of(table) }
    }

    /// Begins to read the table, below its header.
    pub(super) fn open<'a>(&'a self, files: &'a mut [Handle<'_>]) -> Result<Opened<'a>, Stop> {
        let (text, told) = self.text(files)?;
        Ok(Opened { rows: self.rows(text)?, told })
    }

    /// The rows of a text below the header of the table that it is, in the encoding that is read.
    pub(super) fn rows<'a>(
        &'a self,
        mut text: Box<dyn Read + 'a>,
    ) -> Result<Rows<'a, Box<dyn Read + 'a>>, Stop> {
        io::copy(&mut Read::take(&mut text, self.mark), &mut io::sink())?;
        let Self { dialect, width, shapes, .. } = self;
        if dialect.is_aligned() {
            text = Box::new(Aligned::new(text));
        }
        if !dialect.spelled.is_empty() {
            text = Box::new(Respelled::new(text, &dialect.spelled));
        }
        let manner = Manner { dialect, width: *width, shapes };
        let mut rows = Rows::new(Text::new(text), manner, decompress::BLOCK);
        for _above in 0..self.rows_to_skip {
            rows.skip()?;
        }
        Ok(rows)
    }

    /// The text of the table, with what is above its header.
    fn text<'a>(&'a self, files: &'a mut [Handle<'_>]) -> Result<(Box<dyn Read + 'a>, Told), Stop> {
        if let Some(join) = &self.join {
            return join.text(files);
        }
        let text = files[self.file].packed().and_then(|packed| packed.text(self.at));
        let Unpacking { mut text, packing, done, errors, .. } = text.map_err(|why| match why {
            Refusal::Read(error) => error,
            Refusal::Archive(archive::Refusal::Bomb(bomb)) => io::Error::other(bomb),
            // It was opened before: only a file that was changed comes here.
            why => io::Error::other(why),
        })?;
        if let Some(encoding) = self.transcoded {
            text = Box::new(Transcoder::new(text, encoding));
        }
        Ok((text, Told { packing, done, errors, strays: Rc::default() }))
    }
}
