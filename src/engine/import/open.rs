//! Files, and the tables in them -> what a cleaner makes of every row.

use std::io;

use super::block::{Block, End};
use super::clean::Cleaner;
use super::encodings::Encoding;
use super::pace::Pace;
use super::packing::Handle;
use super::reading::{Reading, Seeking};
use super::sales::TooMuch;
use super::tables::{Dates, Tables};
use super::{Error, READING, Source, capacity, facts, oddities};
use crate::engine::host::{Host, Step};
use crate::results::{FileFacts, Note, RejectedRow};
use crate::settings::Plan;

/// Rejected rows handed out together.
const TOGETHER: usize = 1 << 12;

/// Files that can be read as sales.
pub(super) struct Open<'a> {
    files: Vec<Handle<'a>>,
    /// Their tables.
    pub(super) tables: Tables,
    /// How the dates of each table are read.
    dates: Vec<Dates>,
    /// The part of the import that it took to tell.
    surveyed: f64,
    /// For each table the cells that hold an error instead of a value, and the lines without an order,
    /// once it has been read.
    faults: Vec<(u64, u64)>,
    /// What a person should know of how the rows were told apart, once they are read.
    pub(super) notes: Vec<Note>,
}

impl<'a> Open<'a> {
    /// Files with their tables, which are looked for unless they are known, and with the order of
    /// their dates, for which all of them are looked at if need be.
    ///
    /// # Errors
    /// Why they cannot be read as sales.
    pub(super) async fn of<H: Host>(
        sources: Vec<Source<'a>>,
        known: Option<Tables>,
        plan: &Plan,
        pace: &mut Pace<'_, H>,
    ) -> Result<Self, Error> {
        let mut files = Handle::of(sources);
        let tables = match known {
            Some(tables) => tables,
            None => {
                pace.host().begin(Step::Look);
                Tables::of_files(&mut files, &plan.import)?
            }
        };
        tables.check()?;
        let order = plan.import.date_order;
        let mut dates = tables.dates(order);
        let surveyed = tables.survey_dates(&mut files, &mut dates, order, pace).await?;
        let faults = vec![(0, 0); tables.tables.len()];
        Ok(Self { files, tables, dates, surveyed, faults, notes: Vec::new() })
    }

    /// What a person should know of how the files were opened, once they have been read.
    pub(super) fn notes(&self) -> Vec<Note> {
        let mut notes = self.tables.notes();
        for (at, (table, &(cells, strays))) in
            self.tables.tables.iter().zip(&self.faults).enumerate()
        {
            if cells > 0 {
                notes.push(Note::of("note-cells-with-errors").with("cells", cells).in_file(at));
            }
            notes.extend(table.join.as_ref().map(|joined| joined.note(strays).in_file(at)));
        }
        notes
    }

    /// Reads all tables through a cleaner, and tells what they are. Rows that the cleaner keeps to
    /// be asked for go to `take`.
    ///
    /// # Errors
    /// Why they cannot be read; also when the host does not hand out every block.
    pub(super) async fn read<H: Host>(
        &mut self,
        mut cleaner: Cleaner,
        pace: &mut Pace<'_, H>,
        take: &mut dyn FnMut(Vec<RejectedRow>),
    ) -> Result<(Cleaner, Vec<FileFacts>), Error> {
        let name = self.tables.name();
        let too_much = |much: TooMuch| much.error(&name);
        let host = pace.host();
        let Self { files: handles, tables, dates, surveyed, faults: cells, notes } = self;
        let Tables { files, tables } = tables;
        notes.clear();
        let from = *surveyed;
        let bytes: u64 = tables.iter().map(|table| table.bytes).sum();
        let mut before = 0;
        let mut ended = 0;
        let mut facts: Vec<FileFacts> = Vec::new();
        let judge = async |block: Block| {
            host.begin(Step::Clean);
            let (table, dates) = (&tables[block.table], &dates[block.table]);
            let file = &files[table.file];
            let form = &table.recognised.form;
            if facts.len() == block.table {
                cleaner.begin_file(form.clone(), dates.reading, table.encoding);
                // What is left out of a file is told once.
                let is_first = block.table == 0 || tables[block.table - 1].file != table.file;
                facts.push(FileFacts {
                    name: file.name.clone(),
                    bytes: file.bytes,
                    inside: table.inside.clone(),
                    left_out: if is_first { file.names_left_out() } else { Vec::new() },
                    ..facts::facts(form, &dates.finding, dates.chosen, dates.reading)
                });
            }
            let mut rows = 0;
            for row in block.rows() {
                rows += 1;
                cleaner.judge(row).map_err(too_much)?;
            }
            let facts = &mut facts[block.table];
            facts.rows += rows;
            if pace.is_due_after(block.work()) {
                let done = before as f64 + block.done * table.bytes as f64;
                let done = done / bytes.max(1) as f64;
                let (rows, memory) = cleaner.size();
                let size = (rows, memory.saturating_add(block.memory));
                if let Some((rows, fit)) = capacity::exceeded(size, done, pace.memory()) {
                    return Err(Error::TooLarge { name: name.clone(), rows, fit });
                }
                pace.breathe(from + (READING - from) * done).await?;
                if cleaner.waiting() >= TOGETHER {
                    take(cleaner.rejected());
                }
            }
            let Some(end) = block.end else {
                host.begin(Step::Read);
                return Ok(());
            };
            let End { packing, encoding, misfits, errors, strays, slips } =
                end.map_err(|stop| stop.error(&file.name, &name))?;
            notes.extend(oddities::notes(form, &slips, facts.rows, block.table));
            before += table.bytes;
            ended += 1;
            let encoding_now = if table.transcoded.is_some() { Encoding::UTF_8 } else { encoding };
            cleaner.end_file(encoding_now, &dates.finding).map_err(too_much)?;
            facts.compression = packing;
            facts.misfits = misfits;
            cells[block.table] = (errors, strays);
            facts.encoding = table.transcoded.unwrap_or(encoding).name().to_owned();
            Ok(())
        };
        host.begin(Step::Read);
        host.ahead(&Reading::of(tables.iter(), Seeking::Repeats), handles, judge).await?;
        // Half a table must not be taken for all of it.
        if ended < tables.len() {
            return Err(Error::Read { name, source: io::Error::other("not all of it has come") });
        }
        Ok((cleaner, facts))
    }
}
