//! The search for the columns of a header: by platform, by name, by contents.

use super::contents::Content;
use super::guess::{self, Trust};
use super::{Columns, Found, Given, money, names, plain, presets};
use crate::results::ColumnReason;
use crate::settings::Meaning;

/// With so many known names a header is one, and names that are not known mean nothing here
/// rather than anything.
const TRUSTED: usize = 2;

/// Finds the columns of a header by their names and by the values in `runs` of rows, which may be
/// few or none; case, spaces, punctuation and accents of a name do not matter.
///
/// A file that describes its products but gives them no code is read as if the descriptions were
/// the codes.
pub(in super::super) fn find(header: &[String], runs: &[Vec<csv::ByteRecord>]) -> Found {
    let names: Vec<String> = header.iter().map(|name| plain(name)).collect();
    let preset = presets::find(&names);
    let mut search = Search { given: vec![None; header.len()], names, runs };
    match preset {
        Some(preset) => {
            for (meaning, names) in preset.columns {
                search.by_name(*meaning, names.iter().copied(), Some(ColumnReason::Platform));
            }
        }
        None => {
            for (meaning, names) in &names::NAMES {
                search.by_name(*meaning, names.split(' '), None);
            }
        }
    }
    let mut rivals = Vec::new();
    if preset.is_none() {
        search.by_contents();
        rivals = money::settle(&mut search, header);
    }
    let named =
        search.given.iter().flatten().filter(|(_, reason)| *reason != ColumnReason::Values).count();
    if preset.is_none() {
        let trust = if named < TRUSTED { Trust::Values } else { Trust::Names };
        guess::complete(&mut search, trust);
    }
    search.settle_products();
    Found {
        columns: Columns { rivals, ..Columns::new(&search.given) },
        platform: preset.map(|preset| preset.name),
        carries: preset.map(|preset| preset.carries),
        named,
    }
}

/// Meanings given so far.
#[derive(Debug)]
pub(super) struct Search<'a> {
    /// The names in the header, as [`plain`] leaves them.
    pub(super) names: Vec<String>,
    /// The rows, in runs that follow each other with gaps between.
    pub(super) runs: &'a [Vec<csv::ByteRecord>],
    /// The meanings.
    pub(super) given: Vec<Given>,
}

impl Search<'_> {
    /// The column with a meaning.
    pub(super) fn at(&self, meaning: Meaning) -> Option<usize> {
        self.given.iter().position(|each| each.is_some_and(|(other, _)| other == meaning))
    }

    /// Whether a column has no meaning yet.
    pub(super) fn is_free(&self, column: usize) -> bool {
        self.given[column].is_none()
    }

    fn content(&self, column: usize) -> Content<'_> {
        Content::of(self.runs, column)
    }

    /// Gives a meaning to the first column of a list whose values fit, or else to the first one.
    fn by_name<'n>(
        &mut self,
        meaning: Meaning,
        names: impl Iterator<Item = &'n str>,
        reason: Option<ColumnReason>,
    ) {
        let mut candidates = names.flat_map(|name| {
            let is_it = move |(_, each): &(usize, &String)| *each == name;
            self.names.iter().enumerate().filter(is_it).map(|(column, _)| column).take(1)
        });
        let fits = |&column: &usize| self.content(column).fits(meaning);
        let first = candidates.next();
        let fitting = first.into_iter().chain(candidates).find(fits);
        let by = if fitting.is_some() { ColumnReason::Name } else { ColumnReason::NameOnly };
        if let Some(column) = fitting.or(first) {
            self.given[column] = Some((meaning, reason.unwrap_or(by)));
        }
    }

    /// Gives required meanings that no name has to the first column whose values have them.
    fn by_contents(&mut self) {
        for meaning in [Meaning::Date, Meaning::Customer] {
            if self.at(meaning).is_none() {
                let mut columns = (0..self.names.len()).filter(|&column| self.is_free(column));
                if let Some(column) = columns.find(|&column| self.content(column).shows(meaning)) {
                    self.given[column] = Some((meaning, ColumnReason::Values));
                }
            }
        }
    }

    /// Descriptions stand in for codes that are not there.
    fn settle_products(&mut self) {
        if let (None, Some(column)) = (self.at(Meaning::Product), self.at(Meaning::Description)) {
            let reason = self.given[column].map_or(ColumnReason::Name, |(_, reason)| reason);
            self.given[column] = Some((Meaning::Product, reason));
        }
    }
}
