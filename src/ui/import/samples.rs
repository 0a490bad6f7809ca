//! Small previews and reports for the tests of this folder.

use crate::results::{
    CleaningReport, CleaningStep, Column, ColumnReason, DateOrderFound, Doubles, FileFacts,
    MoneyFrom, Outcome, Preview, Rule, Suspects, TablePreview,
};
use crate::settings::{DecimalMark, Meaning};

/// Columns with what they mean; used ones are known by their name.
pub(super) fn columns(columns: &[(&str, Option<Meaning>)]) -> Vec<Column> {
    let column = |(name, meaning): &(&str, Option<Meaning>)| Column {
        name: (*name).to_owned(),
        meaning: *meaning,
        reason: if meaning.is_some() { ColumnReason::Name } else { ColumnReason::Nothing },
    };
    columns.iter().map(column).collect()
}

/// A small file of commas.
pub(super) fn facts(name: &str, of: &[(&str, Option<Meaning>)]) -> FileFacts {
    FileFacts {
        name: name.to_owned(),
        bytes: 2_000,
        rows: 0,
        compression: "none".to_owned(),
        inside: Vec::new(),
        left_out: Vec::new(),
        encoding: "UTF-8".to_owned(),
        misfits: 0,
        separator: ',',
        platform: None,
        date_form: "YYYY-MM-DD".to_owned(),
        date_order: DateOrderFound::Certain,
        money: MoneyFrom::Price,
        decimal: DecimalMark::Point,
        open_numbers: Vec::new(),
        currency: None,
        doubles: Doubles::Nothing,
        header_line: 1,
        columns: columns(of),
    }
}

/// A preview of one table of which nothing is missing.
pub(super) fn preview(columns: &[(&str, Option<Meaning>)]) -> Preview {
    let facts = facts("jan.csv", columns);
    Preview { tables: vec![TablePreview { facts, missing: Vec::new(), rows: Vec::new() }] }
}

/// A report of rows kept, after rules that took some.
pub(super) fn report(kept: u64, rules: &[(Rule, u64)]) -> CleaningReport {
    let read = kept + rules.iter().map(|(_, dropped)| dropped).sum::<u64>();
    let mut left = read;
    let steps = rules.iter().map(|&(rule, dropped)| {
        left -= dropped;
        CleaningStep { rule, dropped, left, amount: None, samples: Vec::new() }
    });
    CleaningReport {
        files: vec![facts("jan.csv", &[])],
        rows_read: read,
        steps: steps.collect(),
        rows_kept: kept,
        without_description: 0,
        duplicates: 0,
        repeated: 0,
        implausible: Vec::new(),
        days: None,
        currencies: Vec::new(),
        countries: Vec::new(),
        outcome: Outcome::default(),
        readings: Vec::new(),
        notes: Vec::new(),
        statuses: Vec::new(),
        suspects: Suspects::default(),
    }
}
