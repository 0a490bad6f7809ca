//! What was odd about the rows of a table -> what a person should know of it.

use super::notes::share;
use super::recognise::Form;
use super::rows::slips::{Slip, Slips};
use crate::results::{CleaningStep, Note, Rule};

/// Rows that are no record: the header once more, headings, totals, remarks.
pub(super) fn no_records(steps: &[CleaningStep]) -> Option<Note> {
    let step = steps.iter().find(|step| step.rule == Rule::NoRecord)?;
    let first = step.samples.first()?;
    let note = Note::of("note-rows-no-record").of_rows(step.dropped);
    Some(note.with("line", first.line).with("text", first.text.as_str()))
}

/// Notes on a table, whose number among all is given, of so many rows.
pub(super) fn notes(form: &Form, slips: &Slips, rows: u64, table: usize) -> Vec<Note> {
    let of = |key, slip: &Slip| {
        let lines: Vec<String> = slip.lines.iter().map(u64::to_string).collect();
        let note = Note::of(key)
            .of_rows(slip.rows)
            .with("lines", lines.join(", "))
            .with("more", slip.rows - slip.lines.len() as u64)
            .moving(share(slip.rows, rows))
            .in_file(table);
        (slip.rows > 0).then_some(note)
    };
    let mut notes = Vec::new();
    if form.dialect.quote.is_none() {
        notes.push(Note::of("note-quotes-are-text").in_file(table));
    }
    if form.customer_above {
        notes.push(Note::of("note-customer-above").in_file(table).decided_by("import.columns"));
    }
    let (fields, names) = (form.shapes.len() as u64, form.names.len());
    if form.shapes.has_unnamed(names) {
        let note = Note::of("note-rows-wider").with("fields", fields).with("names", names as u64);
        notes.push(note.in_file(table).moving(1.0));
    }
    notes.extend(of("note-rows-longer", &slips.longer));
    notes.extend(of("note-rows-shorter", &slips.shorter));
    notes.extend(of("note-rows-joined", &slips.joined));
    notes.extend(of("note-quotes-stray", &slips.unquoted));
    // What is put together rightly, or of no weight, comes last.
    for (key, slip) in [("note-quotes-inner", &slips.inner), ("note-files-appended", &slips.marks)]
    {
        notes.extend(of(key, slip).map(|note| note.moving(0.0)));
    }
    notes
}
