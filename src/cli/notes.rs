//! What an import assumed, for people who see no page that asks them.

use crate::domain::Money;
use crate::results::{CleaningReport, Note};
use crate::wording::{Currency, Words, said};

/// What the files come to, in a line.
pub(super) fn result(report: &CleaningReport) -> String {
    let words = Words::ENGLISH.in_currency(report.currency().and_then(Currency::from_code));
    let outcome = &report.outcome;
    let average = Money::from_ticks(outcome.revenue.ticks() / i64::from(outcome.orders.max(1)));
    let days = report.days.map_or_else(String::new, |(first, last)| format!(", {first} to {last}"));
    let currency = if report.currency().is_some() { "" } else { " (no currency is named)" };
    format!(
        "{} customers, {} orders, revenue {}{currency}, average order {}{days}",
        words.count(outcome.customers),
        words.count(outcome.orders),
        words.money(outcome.revenue),
        words.money(average),
    )
}

/// Each note of a report in a line, with the setting that decides it.
pub(super) fn notes(report: &CleaningReport) -> impl Iterator<Item = String> {
    report.notes.iter().map(|note| line(note, report))
}

fn line(note: &Note, report: &CleaningReport) -> String {
    let mut line = String::new();
    if let Some(file) = note.file.and_then(|file| report.files.get(file as usize)) {
        line = format!("{}: ", file.name);
    }
    let words = Words::ENGLISH.in_currency(report.currency().and_then(Currency::from_code));
    line.push_str(&said(&note.said, words).replace('\u{a0}', " "));
    if let Some(setting) = &note.setting {
        line = format!("{line} ({setting})");
    }
    line
}
