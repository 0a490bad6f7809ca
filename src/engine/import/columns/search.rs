//! The search for the columns of a header: by platform, by name, by contents.

use super::super::encodings::Encoding;
use super::contents::Content;
use super::guess::{self, Trust};
use super::{
    Columns, Found, Given, customer, money, names, parts, presets, roles, statuses, summary,
    whole_name,
};
use crate::domain::order;
use crate::results::ColumnReason;
use crate::settings::Meaning;

/// With so many known names a header is one, and names that are not known mean nothing here
/// rather than anything.
const TRUSTED: usize = 2;

/// What tells how a customer can be reached, whatever platform has made the export.
const CONTACTS: [Meaning; 4] = [Meaning::Name, Meaning::Email, Meaning::Phone, Meaning::Consent];

/// Finds the columns of a header by their names and by the values in `runs` of rows, which may be
/// few or none and are in this encoding; case, spaces, punctuation and accents of a name do not matter.
///
/// A file that describes its products but gives them no code is read as if the descriptions were
/// the codes.
pub(in super::super) fn find(
    header: &[String],
    runs: &[Vec<csv::ByteRecord>],
    encoding: Encoding,
) -> Found {
    let names: Vec<String> = header.iter().map(|name| names::of_column(name)).collect();
    let preset = presets::find(&names);
    let mut search = Search { given: vec![None; header.len()], names, runs };
    match preset {
        Some(preset) => {
            for (meaning, names) in preset.columns {
                search.by_preset(*meaning, names);
            }
            // Shops add what the platform does not export by itself.
            search.by_names(|meaning| CONTACTS.contains(&meaning));
        }
        None => {
            search.by_names(|_| true);
        }
    }
    let mut rivals = Vec::new();
    statuses::find(&mut search, header, encoding);
    if preset.is_none() {
        customer::settle(&mut search);
        search.by_contents();
        parts::settle(&mut search);
        rivals = money::settle(&mut search, header);
    }
    let named =
        search.given.iter().flatten().filter(|(_, reason)| *reason != ColumnReason::Values).count();
    // The parts of a date are one date.
    let named = if search.parts_of_date().is_some() { named - 2 } else { named };
    if preset.is_none() {
        let trust = if named < TRUSTED { Trust::Values } else { Trust::Names };
        guess::complete(&mut search, trust);
        parts::settle_without_day(&mut search);
    }
    search.settle_products();
    whole_name::find(&mut search);
    let is_summary = preset.is_none() && summary::is_it(&search);
    Found {
        columns: Columns { rivals, ..Columns::new(&search.given) },
        platform: preset.map(|preset| preset.name),
        carries: preset.map(|preset| preset.carries),
        named,
        is_summary,
    }
}

/// Meanings given so far.
#[derive(Debug)]
pub(super) struct Search<'a> {
    /// The names in the header, as [`names::of_column`] leaves them.
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

    /// The columns of the year, the month and the day, if there are all three.
    pub(super) fn parts_of_date(&self) -> Option<[usize; 3]> {
        match Meaning::PARTS_OF_DATE.map(|part| self.at(part)) {
            [Some(year), Some(month), Some(day)] => Some([year, month, day]),
            _ => None,
        }
    }

    /// Whether a column has dates, or three make them up.
    pub(super) fn has_date(&self) -> bool {
        self.at(Meaning::Date).is_some() || self.parts_of_date().is_some()
    }

    /// Whether a column has no meaning yet.
    pub(super) fn is_free(&self, column: usize) -> bool {
        self.given[column].is_none()
    }

    /// The values of a column.
    pub(super) fn content(&self, column: usize) -> Content<'_> {
        Content::of(self.runs, column)
    }

    /// Gives those meanings that are wanted and names have, unless a column has them: each to the column
    /// whose name comes first and whose values fit, or else to that whose name comes first.
    fn by_names(&mut self, is_wanted: impl Fn(Meaning) -> bool) {
        let mut known: Vec<(Meaning, usize, usize)> = Vec::new();
        for (column, name) in self.names.iter().enumerate().filter(|(at, _)| self.is_free(*at)) {
            let meaning = names::meaning(name);
            let meaning = meaning.filter(|it| is_wanted(it.0) && self.at(it.0).is_none());
            known.extend(meaning.map(|(meaning, place)| (meaning, place, column)));
        }
        order::sort(&mut known);
        // Of several columns with one name the first is meant.
        known.dedup_by_key(|(meaning, place, _)| (*meaning, *place));
        for named in known.chunk_by(|one, next| one.0 == next.0) {
            let columns: Vec<usize> = named.iter().map(|&(_, _, column)| column).collect();
            self.give(named[0].0, &columns, None);
        }
    }

    /// Gives a meaning to the first of the columns that a platform has for it and whose values fit,
    /// or else to the first.
    fn by_preset(&mut self, meaning: Meaning, names: &[&str]) {
        let column = |name: &&str| {
            let at = self.names.iter().position(|each| each == name)?;
            self.is_free(at).then_some(at)
        };
        let columns: Vec<usize> = names.iter().filter_map(column).collect();
        self.give(meaning, &columns, Some(ColumnReason::Platform));
    }

    /// Gives a meaning to the first of some columns whose values fit, or else to the first.
    fn give(&mut self, meaning: Meaning, columns: &[usize], reason: Option<ColumnReason>) {
        let fitting = columns.iter().find(|&&column| self.content(column).fits(meaning));
        let by = if fitting.is_some() { ColumnReason::Name } else { ColumnReason::NameOnly };
        if let Some(&column) = fitting.or(columns.first()) {
            self.given[column] = Some((meaning, reason.unwrap_or(by)));
        }
    }

    /// Gives required meanings that no name has to the first column whose values have them.
    fn by_contents(&mut self) {
        for meaning in [Meaning::Date, Meaning::Customer] {
            if self.at(meaning).is_none() {
                let mut columns = (0..self.names.len()).filter(|&column| self.is_free(column));
                let is_it = |&column: &usize| {
                    let is_other =
                        meaning == Meaning::Customer && roles::is_other(&self.names[column]);
                    !is_other && self.content(column).shows(meaning)
                };
                if let Some(column) = columns.find(is_it) {
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
