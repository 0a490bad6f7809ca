//! A finished report -> what a person should know of how the files were read.

use crate::domain::{Money, Said, order};
use crate::results::{
    CleaningReport, CleaningStep, DateOrderFound, Doubles, FileFacts, MoneyFrom, Note, Rule,
};
use crate::settings::{DecimalMark, ImportSettings, Treatment};

/// What the report shows to have been assumed or left out, added to the notes that are in it
/// already; what may move the figures most comes first, of equals what was there first.
pub(super) fn complete(report: &mut CleaningReport, settings: &ImportSettings) {
    let mut notes = std::mem::take(&mut report.notes);
    for (at, file) in report.files.iter().enumerate() {
        notes.extend(of_file(file).into_iter().map(|note| note.in_file(at)));
    }
    notes.extend(money(report));
    notes.extend(repeated(report, settings));
    notes.extend(currencies(report, settings));
    notes.extend(implausible(report));
    notes.extend(overlapping(report));
    notes.extend(doubled(report));
    notes.extend(charges(report));
    order::sort_by(&mut notes, |one, other| other.effect.total_cmp(&one.effect));
    report.notes = notes;
}

/// That the files name no money, or that it could be read from another column.
fn money(report: &CleaningReport) -> Vec<Note> {
    let by_pieces = report.files.iter().filter(|file| file.money == MoneyFrom::Pieces);
    let mut notes: Vec<Note> = by_pieces
        .take(1)
        .map(|_| Note::of("note-no-money").moving(1.0).decided_by("import.columns"))
        .collect();
    let [counted, rivals @ ..] = report.readings.as_slice() else { return notes };
    for rival in rivals {
        let (read, other) = (counted.revenue.units(), rival.revenue.units());
        let note = Note::of("note-money-otherwise")
            .with("column", counted.column.as_str())
            .with("revenue", counted.revenue)
            .with("from", counted.from.key())
            .with("other", rival.column.as_str())
            .with("other-revenue", rival.revenue)
            .with("other-from", rival.from.key())
            .moving((other - read).abs() / read.max(f64::MIN_POSITIVE));
        notes.push(note.decided_by("import.columns"));
    }
    notes
}

/// Rows that stand in an earlier file, too, and count again.
fn repeated(report: &CleaningReport, settings: &ImportSettings) -> Option<Note> {
    let counts = report.repeated > 0 && settings.rules.repeated == Treatment::Keep;
    counts.then(|| {
        Note::of("note-rows-repeated")
            .of_rows(report.repeated)
            .moving(share(report.repeated, report.rows_read))
            .decided_by("import.rules.repeated")
    })
}

/// Rows of orders that count in a later file.
fn overlapping(report: &CleaningReport) -> Option<Note> {
    let rows = report.steps.iter().find(|step| step.rule == Rule::Overlapping)?.dropped;
    let note = Note::of("note-orders-overlap").of_rows(rows).moving(share(rows, report.rows_read));
    (rows > 0).then(|| note.decided_by("import.rules.overlapping"))
}

/// Rows that stand in a file twice and count once.
fn doubled(report: &CleaningReport) -> Option<Note> {
    let step = report.steps.iter().find(|step| step.rule == Rule::Doubled && step.dropped > 0)?;
    let is_whole = report.files.iter().any(|file| file.doubles == Doubles::Rows);
    let note = Note::of(if is_whole { "note-rows-doubled" } else { "note-orders-doubled" });
    Some(taken_off(note, step, report).decided_by("import.rules.doubled"))
}

/// Rows of charges, which do not count.
fn charges(report: &CleaningReport) -> Option<Note> {
    let step = report.steps.iter().find(|step| step.rule == Rule::Charge && step.dropped > 0)?;
    Some(taken_off(Note::of("note-charges"), step, report).decided_by("import.rules.charges"))
}

/// The rows of a step and what they would have come to.
fn taken_off(note: Note, step: &CleaningStep, report: &CleaningReport) -> Note {
    let amount = step.amount.unwrap_or(Money::ZERO);
    let (off, left) = (amount.units(), report.outcome.revenue.units());
    note.with("amount", amount)
        .of_rows(step.dropped)
        .moving(off / (off + left).max(f64::MIN_POSITIVE))
}

/// Days named in a note; of more the first and the last are.
const DAYS: usize = 4;

/// Rows on days that cannot be meant.
fn implausible(report: &CleaningReport) -> Option<Note> {
    let days = &report.implausible;
    let rows: u64 = days.iter().map(|(_, rows)| rows).sum();
    let written: Vec<String> = days.iter().map(|(day, _)| day.to_string()).collect();
    let named = match written.as_slice() {
        [] => return None,
        [first, .., last] if written.len() > DAYS => format!("{first} \u{2026} {last}"),
        few => few.join(", "),
    };
    let note = Note::of("note-implausible-days").with("days", named).of_rows(rows);
    Some(note.moving(share(rows, report.rows_read)).decided_by("import.rules.implausible_days"))
}

/// Sales in other currencies, or in none that is named, which do not count.
fn currencies(report: &CleaningReport, settings: &ImportSettings) -> Vec<Note> {
    let mut notes = Vec::new();
    let [kept, others @ ..] = report.currencies.as_slice() else { return notes };
    let rows: u64 = others.iter().map(|tally| tally.rows).sum();
    if rows > 0 && settings.currency.is_none() {
        let labels: Vec<&str> = others.iter().map(|tally| tally.label.as_str()).collect();
        let note = Note::of("note-other-currencies")
            .with("kept", kept.label.as_str())
            .with("others", labels.join(", "))
            .of_rows(rows)
            .moving(share(rows, rows + kept.rows));
        notes.push(note.decided_by("import.currency"));
    }
    let left_out = report.steps.iter().find(|step| step.rule == Rule::OtherCurrency);
    let unnamed = left_out.map_or(0, |step| step.dropped.saturating_sub(rows));
    if unnamed > 0 && report.currency() == Some(kept.label.as_str()) {
        let note = Note::of("note-currency-unnamed")
            .with("kept", kept.label.as_str())
            .of_rows(unnamed)
            .moving(share(unnamed, unnamed + kept.rows));
        notes.push(note);
    }
    notes
}

fn of_file(file: &FileFacts) -> Vec<Note> {
    let mut notes = Vec::new();
    for column in file.columns.iter().filter(|column| column.reason.is_doubtful()) {
        if let Some(meaning) = column.meaning {
            let note = Note::of("note-column-guessed")
                .with("column", column.name.as_str())
                .with("meaning", vec![Said::of(meaning.key())])
                .with("reason", vec![Said::of(column.reason.key())]);
            notes.push(note.decided_by("import.columns"));
        }
    }
    if file.misfits > 0 {
        let note = Note::of("note-encoding-misfits")
            .with("places", file.misfits)
            .with("encoding", file.encoding.as_str());
        notes.push(note.decided_by("import.encoding"));
    }
    if let Some([year, month, day]) = file.date_parts() {
        let parts = [("year", year), ("month", month), ("day", day)];
        let note = parts.into_iter().fold(Note::of("note-date-parts"), |note, (part, column)| {
            note.with(part, column.name.as_str())
        });
        notes.push(note.decided_by("import.columns"));
    }
    if let DateOrderFound::Assumed(examples) = &file.date_order
        && let Some((text, read, other)) = examples.first()
    {
        let note = Note::of("note-date-order-assumed")
            .with("text", text.as_str())
            .with("read", *read)
            .with("other", *other)
            .moving(1.0);
        notes.push(note.decided_by("import.date_order"));
    }
    if let Some((text, read, other)) = file.open_numbers.first() {
        let mark = match file.decimal {
            DecimalMark::Point => "point",
            DecimalMark::Comma => "comma",
        };
        let note = Note::of("note-decimal-assumed")
            .with("text", text.as_str())
            .with("mark", mark)
            .with("read", read.to_string())
            .with("other", other.to_string())
            .moving(1.0);
        notes.push(note.decided_by("import.decimal"));
    }
    notes
}

/// Part of a whole, 0 to 1; 0 of nothing.
pub(super) fn share(part: u64, whole: u64) -> f64 {
    part as f64 / whole.max(1) as f64
}
