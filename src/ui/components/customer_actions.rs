//! What can be done with the customers who are selected; nothing while nobody is.

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen_futures::JsFuture;

use super::customer_columns;
use super::customer_filters::form_link;
use super::grid::marked::Marked;
use crate::domain::CustomerId;
use crate::export::{self, ExportFile};
use crate::ui::customer_list::CustomerList;
use crate::ui::download::Saved;
use crate::ui::focus::focus_soon;
use crate::ui::live::Show;
use crate::ui::reactive::{Memo, signal};
use crate::ui::selection;
use crate::ui::state::State;
use crate::ui::words::words;

/// What can be done with the customers who are selected.
#[component]
pub(crate) fn CustomerActions(
    /// What is looked at.
    list: CustomerList,
) -> impl IntoView {
    let state = State::use_context();
    let (note, set_note) = signal(String::new());
    let is_there = Memo::new(move |_| list.marked.with(|marked| !marked.is_empty()));
    let download = move |_| {
        if let Some(saved) = download(state, list) {
            set_note.set(saved.sentence());
        }
    };
    let copy = move |_| {
        let text = as_table(state, list);
        let count = list.marked.with_untracked(Marked::len);
        spawn_local(async move {
            let clipboard = window().navigator().clipboard();
            let copied = JsFuture::from(clipboard.write_text(&text)).await;
            set_note.set(match copied {
                Ok(_) => words().say("customers-copied", &[("customers", count.into())]),
                Err(_) => words().text("customers-not-copied").to_owned(),
            });
        });
    };
    let clear = move |_| {
        list.marked.set(Marked::default());
        focus_soon(":is([role='grid'] [tabindex='0'], [data-test='show-on-chart'])");
    };
    let words = words();
    view! {
        <Show when=move || is_there.get()>
            <div
                class="customer-actions"
                role="group"
                aria-label=words.text("customers-selected-label")
                data-test="selection"
            >
                <p class="customer-actions__what">
                    <strong>{move || selected(list)}</strong>
                    " "
                    <span class="customer-actions__note">{move || hidden(list)}</span>
                </p>
                <button
                    class="button"
                    type="button"
                    data-test="download-selected"
                    on:click=download
                >
                    {words.text("customers-download-selected")}
                </button>
                {form_link(list, ("customers-show-on-chart", "customers-back-to-table"), "show-these-on-chart")}
                <button class="button" type="button" data-test="copy-selected" on:click=copy>
                    {words.text("customers-copy")}
                </button>
                <button
                    class="button"
                    data-kind="quiet"
                    type="button"
                    data-test="clear-selection"
                    on:click=clear
                >
                    {words.text("customers-clear-selection")}
                </button>
            </div>
        </Show>
        <p class="visually-hidden" role="status">
            {move || if is_there.get() { selected(list) } else { String::new() }}
        </p>
        <p class="customer-actions__saved" role="status" data-test="saved">
            {move || if is_there.get() { note.get() } else { String::new() }}
        </p>
    }
}

/// How many are selected, and what they spent.
fn selected(list: CustomerList) -> String {
    list.marked.with(|marked| {
        let spent = list.table.with_value(|table| selection::revenue(table, marked.rows()));
        let spent = words().money_whole(spent.units());
        words().say(
            "customers-selected",
            &[("customers", marked.len().into()), ("spent", (&spent).into())],
        )
    })
}

/// How many of them the filters hide; empty when none.
fn hidden(list: CustomerList) -> String {
    let shown = list.shown.with(|shown| list.marked.with(|marked| marked.among(shown)));
    match list.marked.with(Marked::len) - shown {
        0 => String::new(),
        hidden => words().say("customers-selected-hidden", &[("customers", hidden.into())]),
    }
}

/// Saves the selected customers in the columns of `customers.csv`.
fn download(state: State, list: CustomerList) -> Option<Saved> {
    let customers: Vec<_> = list.chosen(state).into_iter().map(CustomerId).collect();
    let text = state.analysis.with_untracked(|analysis| export::chosen_csv(analysis, customers))?;
    Some(Saved::hand(ExportFile {
        name: "selected-customers.csv".to_owned(),
        media_type: export::CSV,
        bytes: text.into_bytes(),
    }))
}

/// The selected customers in the columns that are shown, as a spreadsheet takes them in.
fn as_table(state: State, list: CustomerList) -> String {
    let parts = untrack(|| list.parts(state));
    let columns: Vec<_> = list.columns_shown().collect();
    let mut rows =
        vec![columns.iter().map(|column| customer_columns::title(*column).to_owned()).collect()];
    rows.extend(list.chosen(state).into_iter().map(|customer| {
        columns.iter().map(|column| customer_columns::text(&parts, customer, *column)).collect()
    }));
    export::tab_separated(&rows)
}
