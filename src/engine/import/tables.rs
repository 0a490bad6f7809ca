//! Files -> the tables in them that are read together, each with its form.

use super::block::Block;
use super::candidates::{Candidate, Candidates};
use super::encodings::Encoding;
use super::error::Error;
use super::join::{self, Joined};
use super::pace::Pace;
use super::packing::Handle;
use super::reading::{Reading, Seeking};
use super::recognise::{self, Recognised};
use super::refusals::unrecognised;
use super::samples::Samples;
use super::unread::{Unread, Why};
use super::{SURVEYING, Source, dates, facts, preview, together};
use crate::domain::{Said, order};
use crate::engine::host::Host;
use crate::results::{FileFacts, Note, Preview};
use crate::settings::{DateOrder, ImportSettings};

/// The tables of some files, and how each is to be read: what a look at the files comes to.
#[derive(Clone, Debug)]
pub struct Tables {
    /// The files.
    pub(super) files: Vec<File>,
    /// Their tables, in the order of the files.
    pub(super) tables: Vec<Table>,
}

/// A file.
#[derive(Clone, Debug)]
pub(super) struct File {
    /// Its name.
    pub(super) name: String,
    /// Its size in bytes.
    pub(super) bytes: u64,
    /// What is in it and not read.
    pub(super) left_out: Vec<Unread>,
}

/// A table.
#[derive(Clone, Debug)]
pub(super) struct Table {
    /// Which of [`Tables::files`] it is in.
    pub(super) file: usize,
    /// Its place in the file.
    pub(super) at: usize,
    /// The archive's name for it, or the names of the sheets.
    pub(super) inside: Vec<String>,
    /// Its size.
    pub(super) bytes: u64,
    /// How it is packed, for the report.
    pub(super) packing: &'static str,
    /// How to read it.
    pub(super) recognised: Recognised,
    /// What its text is in, once it is transcoded; by the samples until all is read.
    pub(super) encoding: Encoding,
    /// What its text is transcoded from, to UTF-8, before anything else is done with it.
    pub(super) transcoded: Option<Encoding>,
    /// The samples were all of it.
    pub(super) is_whole: bool,
    /// Columns that are read as hundredths of what stands there.
    pub(super) hundredths: Vec<String>,
    /// What it is put together from, if it does not stand like that in a file.
    pub(super) join: Option<Joined>,
}

impl Tables {
    /// Looks at samples of files and recognises their tables. Every file must hold one; of several
    /// in a file those are read that look most like sales, with all of the same columns, or nearly.
    /// The same files and settings always come to the same.
    ///
    /// # Errors
    /// Why a file cannot be read.
    pub fn of(sources: Vec<Source<'_>>, settings: &ImportSettings) -> Result<Self, Error> {
        Self::of_files(&mut Handle::of(sources), settings)
    }

    /// The same of files that are open to be read then.
    ///
    /// # Errors
    /// Why a file cannot be read.
    pub(super) fn of_files(
        files: &mut [Handle<'_>],
        settings: &ImportSettings,
    ) -> Result<Self, Error> {
        let named = settings.encoding.as_ref().map(|name| {
            Encoding::named(name).ok_or_else(|| Error::UnknownEncoding { encoding: name.clone() })
        });
        let named = named.transpose()?;
        let mut candidates = Vec::new();
        for (number, file) in files.iter_mut().enumerate() {
            candidates.push(Candidates::of(file, number, named, settings)?);
        }
        let mut all = Self { files: Vec::new(), tables: Vec::new() };
        if let Some(joined) = join::find(files, &candidates, settings) {
            all.take_joined(joined, candidates);
        } else {
            candidates.into_iter().try_for_each(|file| all.add(file))?;
            all.leave_lists();
            all.agree(files, named, settings)?;
        }
        let mut forms: Vec<_> =
            all.tables.iter_mut().map(|table| &mut table.recognised.form).collect();
        recognise::agree(&mut forms);
        Ok(all)
    }

    /// Chooses what is read of a file.
    fn add(&mut self, file: Candidates) -> Result<(), Error> {
        let Candidates { name, bytes, mut left_out, tables: candidates } = file;
        let mut tables = Vec::new();
        let mut refusals = Vec::new();
        for Candidate { inside, bytes, table, lenient, .. } in candidates {
            match table {
                Ok(table) => tables.push(table),
                // It may be one of those that are read and only lack some columns of these.
                Err(why) => refusals.push((bytes, inside, why, lenient)),
            }
        }
        // What stands in the way of the largest is what the user wants to know.
        let Some(lead) = together::lead(&tables).map(|lead| tables[lead].clone()) else {
            let largest = refusals.into_iter().max_by_key(|(bytes, ..)| *bytes);
            return Err(largest.map_or_else(
                || Error::Empty { name: name.clone() },
                |(_, _, why, _)| unrecognised(why, &name),
            ));
        };
        for (_, inside, _, table) in refusals {
            let table = table.filter(|table| together::is_read_with(&lead, table));
            match table {
                Some(table) => tables.push(table),
                None => left_out.push(Unread::new(inside.join(", "), Why::OtherColumns)),
            }
        }
        order::sort_by_key(&mut tables, |table| table.at);
        for table in tables {
            if together::is_read_with(&lead, &table) {
                self.tables.push(table);
            } else {
                let why = together::why(&lead, &table);
                left_out.extend(table.inside.into_iter().map(|name| Unread::new(name, why)));
            }
        }
        self.files.push(File { name, bytes, left_out });
        Ok(())
    }

    /// What a person should know of what is read and what is not.
    pub(super) fn notes(&self) -> Vec<Note> {
        let mut notes = Vec::new();
        for (at, file) in self.files.iter().enumerate() {
            if file.left_out.is_empty() {
                continue;
            }
            let left_out: Vec<Said> = file.left_out.iter().map(Unread::said).collect();
            // Sales that do not count may be any part of all.
            let moves = file.left_out.iter().any(|unread| unread.why == Why::OtherSales);
            let mut note = Note::of("note-tables-left-out").with("tables", left_out);
            if moves {
                note = note.moving(1.0);
            }
            let first = self.tables.iter().position(|table| table.file == at);
            notes.push(first.into_iter().fold(note, Note::in_file));
        }
        for (at, table) in self.tables.iter().enumerate() {
            let form = &table.recognised.form;
            let money = form.columns.money.column().and_then(|at| form.names.get(at));
            if let Some(column) = money.filter(|name| table.hundredths.contains(name)) {
                let note = Note::of("note-hundredths").with("columns", column.as_str());
                notes.push(note.moving(1.0).in_file(at));
            }
        }
        notes
    }

    /// What is told of the tables, dates read in the order that the settings say. A table without a
    /// customer or a date is told with what is missing.
    #[must_use]
    pub fn preview(&self, settings: &ImportSettings) -> Preview {
        let order = settings.date_order;
        let tables = self.tables.iter().zip(self.dates(order)).map(|(table, dates)| {
            let file = &self.files[table.file];
            let recognised = &table.recognised;
            let facts = FileFacts {
                name: file.name.clone(),
                bytes: file.bytes,
                compression: table.packing.to_owned(),
                inside: table.inside.clone(),
                left_out: file.names_left_out(),
                encoding: table.transcoded.unwrap_or(recognised.form.encoding).name().to_owned(),
                ..facts::facts(&recognised.form, &dates.finding, order, dates.reading)
            };
            preview::table(recognised, dates.reading, facts)
        });
        Preview { tables: tables.collect() }
    }

    /// The names of the files, for messages.
    pub(super) fn name(&self) -> String {
        let names: Vec<&str> = self.files.iter().map(|file| file.name.as_str()).collect();
        match names.as_slice() {
            [first, second] => format!("{first} and {second}"),
            [first, others @ ..] if !others.is_empty() => {
                format!("{first} and {} other files", others.len())
            }
            names => names.concat(),
        }
    }

    /// Checks that all can be read as sales.
    ///
    /// # Errors
    /// What the first that cannot lacks.
    pub(super) fn check(&self) -> Result<(), Error> {
        if self.tables.is_empty() {
            return Err(Error::NoFile);
        }
        for table in &self.tables {
            let form = &table.recognised.form;
            if form.is_summary {
                return Err(Error::CustomerTable { name: self.files[table.file].name.clone() });
            }
            if !form.missing.is_empty() {
                let name = self.files[table.file].name.clone();
                let (missing, found) = (form.missing.clone(), form.names.clone());
                return Err(match table.packing {
                    format @ ("json" | "xml" | "html") => {
                        let format = format.to_uppercase();
                        Error::NoList { name, format, missing, found }
                    }
                    _ => Error::MissingColumns { name, missing, found },
                });
            }
        }
        Ok(())
    }

    /// Reads the tables as they were read to come to `files`: as UTF-8 if their encodings differ.
    /// Their rejected rows are in these encodings.
    pub(super) fn read_as(&mut self, files: &[FileFacts]) {
        if files.iter().any(|file| file.encoding != files[0].encoding) {
            self.transcode(files);
        }
        for (table, facts) in self.tables.iter_mut().zip(files) {
            let found = Encoding::named(&facts.encoding).filter(|_| table.transcoded.is_none());
            table.encoding = found.unwrap_or(Encoding::UTF_8);
        }
    }

    /// Reads the tables in the encodings that were found, from now on as UTF-8; `files` tells them
    /// for each table.
    pub(super) fn transcode(&mut self, files: &[FileFacts]) {
        for (table, facts) in self.tables.iter_mut().zip(files) {
            let found = Encoding::named(&facts.encoding);
            if table.transcoded.is_none() && found != Some(Encoding::UTF_8) {
                table.transcoded = found;
                table.recognised.form.read_in(Encoding::UTF_8);
            }
        }
    }

    /// How the dates of each table are read, as far as samples tell. A table that leaves the order
    /// of day and month open follows one that does not.
    pub(super) fn dates(&self, chosen: Option<DateOrder>) -> Vec<Dates> {
        let finding = |table: &Table| table.recognised.form.dates.clone();
        settle(self.tables.iter().map(finding).collect(), chosen)
    }

    /// Looks at all dates of the tables whose samples leave open how they are read; tells
    /// which part of the import that took.
    ///
    /// # Errors
    /// Why a table cannot be read.
    pub(super) async fn survey_dates<H: Host>(
        &self,
        files: &mut Vec<Handle<'_>>,
        dates: &mut Vec<Dates>,
        chosen: Option<DateOrder>,
        pace: &mut Pace<'_, H>,
    ) -> Result<f64, Error> {
        let is_open = |dates: &Dates| dates.finding.is_open(chosen);
        if !dates.iter().any(is_open) {
            return Ok(0.0);
        }
        let host = pace.host();
        let mut findings = Vec::new();
        let mut taken = 0.0;
        for (at, (table, dates)) in self.tables.iter().zip(dates.iter()).enumerate() {
            if table.is_whole || !is_open(dates) {
                findings.push(dates.finding.clone());
                continue;
            }
            let mut survey = dates::Survey::default();
            let columns = &table.recognised.form.columns;
            let mut joined = Vec::new();
            let name = &self.files[table.file].name;
            let look = async |block: Block| {
                for row in block.rows() {
                    let field = |column| row.get(column).unwrap_or_default().trim_ascii();
                    survey.look(columns.date_text(field, &mut joined));
                }
                if pace.is_due_after(block.work()) {
                    let done = (at as f64 + block.done) / self.tables.len() as f64;
                    pace.breathe(SURVEYING * done).await?;
                }
                match block.end {
                    Some(Err(stop)) => Err(stop.error(name, name)),
                    Some(Ok(_)) | None => Ok(()),
                }
            };
            let reading = Reading::of([table], Seeking::Nothing);
            host.ahead(&reading, files, look).await?;
            findings.push(survey.finish());
            taken = SURVEYING;
        }
        *dates = settle(findings, chosen);
        Ok(taken)
    }
}

/// How the dates of a table are read.
#[derive(Clone, Debug)]
pub(super) struct Dates {
    /// What they are.
    pub(super) finding: dates::Finding,
    /// How they are read.
    pub(super) reading: dates::Reading,
    /// The order of day and month that the user chose.
    pub(super) chosen: Option<DateOrder>,
}

/// Lets tables that leave the order of day and month open follow one that tells it, or the user.
fn settle(mut findings: Vec<dates::Finding>, chosen: Option<DateOrder>) -> Vec<Dates> {
    let told = findings.iter().position(|finding| finding.decided_by == dates::Evidence::Calendar);
    if let Some(told) = told {
        let example = findings[told].clone();
        findings.iter_mut().for_each(|finding| finding.follow(&example));
    }
    findings
        .into_iter()
        .map(|finding| Dates {
            reading: chosen.map_or(finding.reading, |order| finding.reading_with(order)),
            finding,
            chosen,
        })
        .collect()
}

impl File {
    /// The names of what is in it and not read.
    pub(super) fn names_left_out(&self) -> Vec<String> {
        self.left_out.iter().map(|unread| unread.name.clone()).collect()
    }
}

impl Table {
    /// A table at a place in a file, as its samples were recognised.
    pub(super) fn new(
        (file, at): (usize, usize),
        inside: Vec<String>,
        bytes: u64,
        samples: &Samples,
        recognised: Recognised,
    ) -> Self {
        let Samples { transcoded, is_whole, packing, .. } = *samples;
        let encoding = recognised.form.encoding;
        Self {
            file,
            at,
            inside,
            bytes,
            packing,
            recognised,
            encoding,
            transcoded,
            is_whole,
            hundredths: Vec::new(),
            join: None,
        }
    }
}
