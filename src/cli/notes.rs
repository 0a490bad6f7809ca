//! What an import assumed, for people who see no page that asks them.

use crate::results::{CleaningReport, DateOrderFound, FileFacts};
use crate::settings::{DecimalMark, ImportSettings, Treatment};
use crate::wording::{self, Words};

/// What was assumed and how to say otherwise in the settings, a sentence each; nothing when all was
/// certain.
pub(super) fn notes(report: &CleaningReport, settings: &ImportSettings) -> Vec<String> {
    let mut notes: Vec<String> = report.files.iter().flat_map(of_file).collect();
    if report.repeated > 0 && settings.rules.repeated == Treatment::Keep {
        notes.push(format!(
            "{} rows already stand in an earlier file; import.rules.repeated \"drop\" counts them \
             once",
            report.repeated
        ));
    }
    if let [kept, others @ ..] = report.currencies.as_slice()
        && !others.is_empty()
        && settings.currency.is_none()
    {
        let others: Vec<&str> = others.iter().map(|tally| tally.label.as_str()).collect();
        notes.push(format!(
            "sales in {} count, those in {} do not; import.currency keeps another one",
            kept.label,
            others.join(", ")
        ));
    }
    notes
}

fn of_file(file: &FileFacts) -> Vec<String> {
    let mut notes = Vec::new();
    for column in file.columns.iter().filter(|column| column.reason.is_doubtful()) {
        if let Some(meaning) = column.meaning {
            notes.push(format!(
                "{}: {} was taken for the {} {}; import.columns says otherwise",
                file.name,
                column.name,
                wording::meaning_name(meaning, Words::ENGLISH).to_lowercase(),
                wording::column_reason(column.reason, Words::ENGLISH),
            ));
        }
    }
    if file.misfits > 0 {
        notes.push(format!(
            "{}: places that are not in {} like the rest: {}; letters there are wrong, and another \
             export may be sound",
            file.name, file.encoding, file.misfits
        ));
    }
    if let DateOrderFound::Assumed(examples) = &file.date_order
        && let Some((text, read, other)) = examples.first()
    {
        notes.push(format!(
            "{}: {text} was read as {read} and could be {other}; import.date_order decides",
            file.name
        ));
    }
    if let Some((text, read, other)) = file.open_numbers.first() {
        let mark = match file.decimal {
            DecimalMark::Point => "point",
            DecimalMark::Comma => "comma",
        };
        notes.push(format!(
            "{}: {text} was read with a decimal {mark} as {read} and could be {other}; \
             import.decimal decides",
            file.name
        ));
    }
    notes
}
