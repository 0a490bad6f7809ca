//! A file -> all tables in it, each recognised: of these it is chosen what is read.

use super::encodings::Encoding;
use super::error::Error;
use super::packing::{self, Handle};
use super::recognise::{self, Unrecognised};
use super::refusals::refused;
use super::samples::Samples;
use super::tables::Table;
use super::unread::Unread;
use crate::settings::ImportSettings;

/// The tables of a file.
#[derive(Debug)]
pub(super) struct Candidates {
    /// The file's name.
    pub(super) name: String,
    /// Its size in bytes.
    pub(super) bytes: u64,
    /// What is in it and no table that could be read.
    pub(super) left_out: Vec<Unread>,
    /// The tables.
    pub(super) tables: Vec<Candidate>,
}

/// A table that may be read.
#[derive(Debug)]
pub(super) struct Candidate {
    /// What the file calls it.
    pub(super) inside: Vec<String>,
    /// About how large it is.
    pub(super) bytes: u64,
    /// Samples of it.
    pub(super) samples: Samples,
    /// It, as the settings say, or why it is no table.
    pub(super) table: Result<Table, Unrecognised>,
    /// It, without the columns that the settings give a meaning and it does not have, if so.
    pub(super) lenient: Option<Table>,
    /// It, whatever the settings say of columns.
    pub(super) plain: Option<Table>,
}

impl Candidates {
    /// Looks at the file with this number.
    ///
    /// # Errors
    /// Why it cannot be read.
    pub(super) fn of(
        file: &mut Handle<'_>,
        number: usize,
        named: Option<Encoding>,
        settings: &ImportSettings,
    ) -> Result<Self, Error> {
        let (name, bytes) = (file.name.clone(), file.bytes);
        let packed = file.packed().map_err(|why| refused(why, &name))?;
        let left_out = packed.left_out.clone();
        let mut tables = Vec::new();
        for (at, table) in packed.tables().to_vec().into_iter().enumerate() {
            let samples = Samples::take(packed, at, named).map_err(|why| refused(why, &name))?;
            tables.push(Candidate::of((number, at), table, samples, settings));
        }
        Ok(Self { name, bytes, left_out, tables })
    }
}

impl Candidate {
    fn of(
        place: (usize, usize),
        packing::Table { inside, bytes, hundredths }: packing::Table,
        samples: Samples,
        settings: &ImportSettings,
    ) -> Self {
        let read = |settings: &ImportSettings| {
            let recognised = recognise::recognise(&samples, settings)?;
            let table = Table::new(place, inside.clone(), bytes, &samples, recognised);
            Ok(Table { hundredths: hundredths.clone(), ..table })
        };
        let table = read(settings);
        let lenient = match &table {
            Err(Unrecognised::NoSuchColumns(lacking)) => {
                let mut fewer = settings.clone();
                fewer.columns.retain(|entry| !lacking.contains(&entry.column));
                read(&fewer).ok()
            }
            _ => None,
        };
        let plain = match &table {
            Ok(table) if settings.columns.is_empty() => Some(table.clone()),
            Err(_) if settings.columns.is_empty() => None,
            _ => read(&ImportSettings { columns: Vec::new(), ..settings.clone() }).ok(),
        };
        Self { inside, bytes, samples, table, lenient, plain }
    }
}
