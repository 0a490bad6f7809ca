//! What an import assumed, for people who see no page that asks them.

use crate::results::{CleaningReport, Note};
use crate::wording::{Words, said};

/// Each note of a report in a line, with the setting that decides it.
pub(super) fn notes(report: &CleaningReport) -> impl Iterator<Item = String> {
    report.notes.iter().map(|note| line(note, report))
}

fn line(note: &Note, report: &CleaningReport) -> String {
    let mut line = String::new();
    if let Some(file) = note.file.and_then(|file| report.files.get(file as usize)) {
        line = format!("{}: ", file.name);
    }
    line.push_str(&said(&note.said, Words::ENGLISH).replace('\u{a0}', " "));
    if let Some(setting) = &note.setting {
        line = format!("{line} ({setting})");
    }
    line
}
