//! From the file to sales, in short: how many rows count, which rules took the others, how the files
//! were understood, and the way to change it.

use std::sync::Arc;

use leptos::prelude::*;

use super::cleaning_steps::{CleaningSteps, Detail};
use crate::results::{CleaningReport, FileFacts};
use crate::ui::import::opened::Memory;
use crate::ui::import::understood::{form, packed, table_name};
use crate::ui::route::Route;
use crate::ui::state::State;
use crate::ui::words::words;
use crate::wording;
use crate::wording::Words;

/// From the file to sales, in short.
#[component]
pub(crate) fn Cleaning(
    /// What became of the rows.
    report: Arc<CleaningReport>,
) -> impl IntoView {
    let state = State::use_context();
    let words = words();
    let files = report.files.iter().map(|facts| view! { <File facts=facts.clone() /> });
    let files = files.collect_view();
    let is_remembered = move || {
        state.opened.with(|opened| opened.memory == Memory::Applied && !opened.files.is_empty())
    };
    view! {
        <section class="panel cleaning" aria-labelledby="cleaning" data-test="cleaning">
            <div class="cleaning__head">
                <h2 id="cleaning">"From the file to sales"</h2>
                <a class="button" href=Route::Import.href() data-test="change-import">
                    "Check or change how the file was read"
                </a>
            </div>
            <p>{kept(&report, words)}</p>
            <Show when=is_remembered>
                <p class="note" data-test="remembered-note">
                    "The choices that this device remembers for such files were applied."
                </p>
            </Show>
            <CleaningSteps report=Some(report.clone()) detail=Detail::Short />
            <div class="cleaning__files">{files}</div>
            <p class="section__note">{asides(&report, words)}</p>
        </section>
    }
}

/// How a file was understood.
#[component]
fn File(facts: FileFacts) -> impl IntoView {
    let words = words();
    let platform = facts
        .platform
        .as_ref()
        .map(|platform| format!("An export of the kind \u{201c}{platform}\u{201d}. "));
    let columns = facts
        .columns
        .iter()
        .filter_map(|column| {
            let meaning = wording::meaning_name(column.meaning?);
            Some(view! {
                <li class="cleaning__column">
                    <code>{column.name.clone()}</code>
                    <span>{meaning}</span>
                </li>
            })
        })
        .collect_view();
    let left_out = (!facts.left_out.is_empty()).then(|| {
        let told = format!(
            "Not read, because its columns are others or it is smaller: {}.",
            facts.left_out.join(", ")
        );
        view! { <p class="note" role="note" data-test="left-out">{told}</p> }
    });
    view! {
        <h3>{table_name(&facts)}</h3>
        <p>
            {format!(
                "{}{}, {}.",
                words.bytes(facts.bytes),
                packed(&facts),
                words.of(facts.rows, "row", "rows"),
            )}
        </p>
        {left_out}
        <p data-test="values">{platform} {form(&facts, None)}</p>
        <ul class="cleaning__columns" data-test="columns">{columns}</ul>
    }
}

/// The result in a sentence.
fn kept(report: &CleaningReport, words: Words) -> String {
    if report.rows_read == 0 {
        return "The file has no rows.".to_owned();
    }
    let share = report.rows_kept as f64 / report.rows_read as f64;
    format!(
        "{} of {} are sales that say something about a customer ({}). The others do not count, \
         each by the first rule that applies.",
        words.count(report.rows_kept),
        words.of(report.rows_read, "row", "rows"),
        words.percent(share, 1),
    )
}

/// What was seen but changes nothing.
fn asides(report: &CleaningReport, words: Words) -> String {
    let mut asides = format!(
        "{} without a product description, {} equal to an earlier one.",
        words.of(report.without_description, "row", "rows"),
        words.of(report.duplicates, "row", "rows"),
    );
    if report.repeated > 0 {
        let repeated = words.of(report.repeated, "row", "rows");
        asides.push_str(&format!(" {repeated} equal to one of an earlier file."));
    }
    if !report.countries.is_empty() {
        let countries = words.of(report.countries.len() as u64, "country", "countries");
        asides.push_str(&format!(" Customers from {countries}."));
    }
    asides
}
