//! How the orders of the files stand: each status with its rows, how it was read, and a switch.

use std::sync::Arc;

use leptos::prelude::*;

use crate::results::{CleaningReport, StatusBy, StatusFound, StatusVerdict};
use crate::ui::import::statuses::{counts, turned};
use crate::ui::live::{For, Show};
use crate::ui::reactive::Memo;
use crate::ui::state::{Pace, State};
use crate::ui::words::words;
use crate::wording::{Currency, Words};

/// How the orders stand.
#[component]
pub(crate) fn ImportStatuses(
    /// What the rows come to.
    report: Memo<Option<Arc<CleaningReport>>>,
) -> impl IntoView {
    let words = words();
    let statuses = Memo::new(move |_| {
        report
            .with(|report| report.as_ref().map_or_else(Vec::new, |report| report.statuses.clone()))
    });
    let currency =
        Memo::new(move |_| report.with(|report| Currency::from_code(report.as_ref()?.currency()?)));
    view! {
        <Show when=move || statuses.with(|statuses| !statuses.is_empty())>
            <fieldset class="import-statuses" data-test="statuses">
                <legend class="field__label">{words.text("import-statuses")}</legend>
                <p class="field__note">{words.text("import-statuses-note")}</p>
                <div class="import-statuses__scroll">
                    <For
                        each=move || statuses.get()
                        key=|found| (found.column.clone(), found.label.clone())
                        children=move |found| view! { <Status found statuses currency /> }
                    />
                </div>
            </fieldset>
        </Show>
    }
}

/// One status with its switch.
#[component]
fn Status(
    found: StatusFound,
    statuses: Memo<Vec<StatusFound>>,
    currency: Memo<Option<Currency>>,
) -> impl IntoView {
    let (state, words) = (State::use_context(), words());
    let label = found.label.clone();
    // The same status in the latest report; what it was first while there is none.
    let latest = Memo::new(move |_| {
        let is_it =
            |other: &&StatusFound| (&other.column, &other.label) == (&found.column, &found.label);
        statuses.with(|statuses| statuses.iter().find(is_it).unwrap_or(&found).clone())
    });
    let is_counted = Memo::new(move |_| {
        latest.with(|found| {
            state.opened.with(|opened| counts(found, &opened.draft.import.rules.statuses))
        })
    });
    let turn = move |_| {
        let counted = !is_counted.get_untracked();
        let found = latest.get_untracked();
        state.change(Pace::AtOnce, |import| {
            import.rules.statuses = turned(&import.rules.statuses, &found, counted);
        });
    };
    view! {
        <label class="field__choice">
            <input
                type="checkbox"
                data-test="status-counts"
                data-label=label.clone()
                prop:checked=is_counted
                on:change=turn
            />
            <span>
                <span class="import-statuses__label">{label.clone()}</span>
                " "
                <span class="field__note">
                    {move || latest.with(|found| about(found, words.in_currency(currency.get())))}
                </span>
            </span>
        </label>
    }
}

fn about(found: &StatusFound, words: Words) -> String {
    let by = match (found.verdict, found.by) {
        (StatusVerdict::Unknown, _) => "unknown",
        (_, StatusBy::Words) => "words",
        (_, StatusBy::User) => "user",
        (_, StatusBy::Assumed) => "assumed",
    };
    let amount = found.amount.map_or_else(|| "none".to_owned(), |amount| words.money(amount));
    let values = [
        ("column", (&found.column).into()),
        ("rows", found.rows.into()),
        ("amount", (&amount).into()),
        ("by", by.into()),
    ];
    words.say("import-status", &values)
}
