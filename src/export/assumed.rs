//! What the report shows to have been assumed, beside what it has notes of: people see it where the
//! file is described, programs find it among the notes.

use crate::results::{CleaningReport, DateOrderFound, FileFacts, MoneyFrom, Note};
use crate::settings::Settings;

/// A note for each thing that a report has no note of.
pub(super) fn assumed(report: &CleaningReport, settings: &Settings) -> Vec<Note> {
    let mut notes: Vec<Note> = Vec::new();
    for (at, file) in report.files.iter().enumerate() {
        notes.extend(encoding(file, settings).map(|note| note.in_file(at)));
        notes.extend(date_order(file).map(|note| note.in_file(at)));
    }
    let has_money = report.files.iter().any(|file| file.money != MoneyFrom::Pieces);
    let is_told = report.notes.iter().any(|note| note.code.starts_with("currency-"));
    if report.currency().is_none() && has_money && !is_told {
        notes.push(Note::of("note-currency-none"));
    }
    notes
}

/// That a text was read in an encoding that only its letters suggest.
fn encoding(file: &FileFacts, settings: &Settings) -> Option<Note> {
    // Bytes that are sound UTF-8 or UTF-16 are hardly anything else.
    let is_sure = file.encoding.starts_with("UTF-") || settings.import.encoding.is_some();
    let note = Note::of("note-encoding-assumed").with("encoding", file.encoding.as_str());
    (!is_sure).then(|| note.decided_by("import.encoding"))
}

/// That only the order of the rows tells day and month apart.
fn date_order(file: &FileFacts) -> Option<Note> {
    let note = Note::of("note-date-order-by-rows").with("form", file.date_form.as_str());
    (file.date_order == DateOrderFound::BySequence).then(|| note.decided_by("import.date_order"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::tests::analysis;

    fn codes(report: &CleaningReport, settings: &Settings) -> Vec<String> {
        assumed(report, settings).into_iter().map(|note| note.code).collect()
    }

    #[test]
    fn what_nothing_else_tells_is_a_note() {
        let mut report = analysis().cleaning.as_deref().expect("was read").clone();
        report.files[0].encoding = "UTF-8".to_owned();
        report.files[0].currency = Some("EUR".to_owned());
        let mut settings = Settings::default();
        assert_eq!(codes(&report, &settings), [""; 0]);

        report.files[0].encoding = "windows-1252".to_owned();
        report.files[0].date_order = DateOrderFound::BySequence;
        report.files[0].currency = None;
        let expected = ["encoding-assumed", "date-order-by-rows", "currency-none"];
        assert_eq!(codes(&report, &settings), expected);

        settings.import.encoding = Some("windows-1252".to_owned());
        report.files[0].date_order = DateOrderFound::Chosen;
        report.files[0].money = MoneyFrom::Pieces;
        assert_eq!(codes(&report, &settings), [""; 0]);
    }
}
