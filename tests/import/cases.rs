//! Small exports that were once read wrongly, each for a kind of its own, with what is right:
//! `cases/right.jsonl`. The rows are made up, in the shapes of real public exports and bug reports.

use std::io::Cursor;
use std::path::Path;

use regulars::engine::import::{Error, Imported, Source, import};
use regulars::engine::native::{NativeHost, block_on};
use regulars::settings::Settings;
use regulars::wording::{Words, said};
use serde_json::Value;

use crate::told;

fn read(files: &[String]) -> Result<Imported, Error> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/import/cases");
    let source = |name: &String| {
        let bytes = std::fs::read(folder.join(name)).expect("the file is part of the project");
        Source {
            name: name.clone(),
            bytes: bytes.len() as u64,
            identity: name.clone(),
            reader: Box::new(Cursor::new(bytes)),
        }
    };
    let plan = Settings::default().check().expect("the default is valid");
    let host = NativeHost::new(1, |_| Ok(()));
    block_on(import(files.iter().map(source).collect(), None, &plan, &host))
}

/// Whether a text has one of the words of a pattern such as `overlap|twice`.
fn has(text: &str, pattern: &Value) -> bool {
    let text = text.to_lowercase();
    let words = pattern.as_str().expect("a pattern").to_lowercase();
    words.split('|').any(|word| text.contains(word))
}

/// Whether what came of a case is what is right.
fn is_right(read: &Result<Imported, Error>, right: &Value) -> bool {
    let all = |patterns: &Value, text: &str| {
        patterns.as_array().expect("patterns").iter().all(|pattern| has(text, pattern))
    };
    match (read, right.get("refuse"), right.get("warn")) {
        (Err(error), Some(patterns), _) => {
            let (message, hint) = told(error);
            all(patterns, &format!("{message} {hint}"))
        }
        (Ok(imported), None, Some(patterns)) => {
            let notes = imported.report.notes.iter();
            let notes: Vec<String> = notes.map(|note| said(&note.said, Words::ENGLISH)).collect();
            let days = format!(
                "{:?}",
                imported.report.implausible.iter().map(|day| day.0.to_string()).collect::<Vec<_>>()
            );
            all(patterns, &(notes.join(" ") + &days))
        }
        (Ok(imported), None, None) => {
            let report = &imported.report;
            let ticks: i64 = imported.transactions.lines.amount.iter().map(|it| it.ticks()).sum();
            let days = report.days.map(|(first, last)| (first.to_string(), last.to_string()));
            let (first, last) = days.unwrap_or_default();
            let seen = [
                ("customers", imported.transactions.customers.len().to_string()),
                ("orders", imported.transactions.orders.to_string()),
                ("rows", report.rows_kept.to_string()),
                ("revenue", format!("{:.2}", ticks as f64 / 10_000.0)),
                ("first", first),
                ("last", last),
            ];
            seen.iter().all(|(name, seen)| match &right[name] {
                Value::Null => true,
                Value::String(text) => text == seen,
                other => seen.parse() == Ok(other.as_u64().expect("a number")),
            })
        }
        _ => false,
    }
}

#[test]
fn every_export_that_was_read_wrongly_is_right_or_told() {
    let mut wrong = Vec::new();
    let cases = include_str!("cases/right.jsonl");
    for line in cases.lines() {
        let case: Value = serde_json::from_str(line).expect("a case");
        let files = case["files"].as_array().expect("files").iter();
        let files: Vec<String> =
            files.map(|file| file.as_str().expect("a name").to_owned()).collect();
        let read = read(&files);
        let rights = case["right"].as_array().expect("what is right");
        if !rights.iter().any(|right| is_right(&read, right)) {
            let seen = read.map(|imported| imported.report.outcome).map_err(|error| told(&error));
            wrong.push(format!("{}: {seen:?}", case["what"]));
        }
    }
    assert!(cases.lines().count() > 70 && wrong.is_empty(), "{wrong:#?}");
}
