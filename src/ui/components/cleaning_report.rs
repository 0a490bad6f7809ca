//! From the file to sales, in short: how many rows count, which rules took the others, how the files
//! were understood, and the way to change it.

use std::sync::Arc;

use leptos::prelude::*;

use super::cleaning_steps::{CleaningSteps, Detail};
use super::how::how as how_button;
use crate::results::{CleaningReport, FileFacts};
use crate::ui::how;
use crate::ui::import::opened::Memory;
use crate::ui::import::understood::{form, misfits, table_name};
use crate::ui::live::Show;
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
    let explained = how::overview::cleaning(&report, &state.settings.get_untracked(), words);
    let is_remembered = move || {
        state.opened.with(|opened| opened.memory == Memory::Applied && !opened.files.is_empty())
    };
    view! {
        <section class="panel cleaning" aria-labelledby="cleaning" data-test="cleaning">
            <div class="cleaning__head">
                <h2 id="cleaning">{words.text("cleaning-title")}</h2>
                <a class="button" href=Route::Import.href() data-test="change-import">
                    {words.text("cleaning-change")}
                </a>
            </div>
            <p>{kept(&report, words)}</p>
            <Show when=is_remembered>
                <p class="note" data-test="remembered-note">
                    {words.text("import-recalled")}
                </p>
            </Show>
            <CleaningSteps report=Some(report.clone()) detail=Detail::Short />
            {how_button(explained)}
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
        .map(|platform| words.say("cleaning-platform", &[("platform", platform.into())]));
    let columns = facts
        .columns
        .iter()
        .filter_map(|column| {
            let meaning = wording::meaning_name(column.meaning?, words);
            Some(view! {
                <li class="cleaning__column">
                    <code>{column.name.clone()}</code>
                    <span>{meaning}</span>
                </li>
            })
        })
        .collect_view();
    let left_out = (!facts.left_out.is_empty()).then(|| {
        let tables = facts.left_out.join(", ");
        let told = words.say("import-left-out", &[("tables", (&tables).into())]);
        view! { <p class="note" role="note" data-test="left-out">{told}</p> }
    });
    let misfits = misfits(&facts, words)
        .map(|told| view! { <p class="note" role="note" data-test="misfits">{told}</p> });
    let (size, inside) = (words.bytes(facts.bytes), facts.inside.join(", "));
    let values = [
        ("size", (&size).into()),
        ("packing", (&facts.compression).into()),
        ("inside", (&inside).into()),
        ("rows", facts.rows.into()),
    ];
    view! {
        <h3>{table_name(&facts)}</h3>
        <p>{words.say("cleaning-file", &values)}</p>
        {left_out}
        {misfits}
        <p data-test="values">{platform} " " {form(&facts, None, words)}</p>
        <ul class="cleaning__columns" data-test="columns">{columns}</ul>
    }
}

/// The result in a sentence or two.
fn kept(report: &CleaningReport, words: Words) -> String {
    if report.rows_read == 0 {
        return words.text("cleaning-empty").to_owned();
    }
    let share = words.percent(report.rows_kept as f64 / report.rows_read as f64, 1);
    let values = [
        ("kept", report.rows_kept.into()),
        ("rows", report.rows_read.into()),
        ("share", (&share).into()),
        ("others", (report.rows_read - report.rows_kept).into()),
    ];
    words.say("cleaning-kept", &values)
}

/// What was seen but changes nothing.
fn asides(report: &CleaningReport, words: Words) -> String {
    let values =
        [("without", report.without_description.into()), ("equal", report.duplicates.into())];
    let mut asides = words.say("cleaning-asides", &values);
    let more = [
        ("cleaning-repeated", "rows", report.repeated),
        ("cleaning-countries", "countries", report.countries.len() as u64),
    ];
    for (key, name, count) in more.into_iter().filter(|(_, _, count)| *count > 0) {
        asides.push(' ');
        asides.push_str(&words.say(key, &[(name, count.into())]));
    }
    asides
}
