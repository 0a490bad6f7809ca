//! The first rows as they were read, under what each column means and why, to be changed.

use leptos::prelude::*;

use super::fields::options_view;
use crate::results::{Cell, Column, ColumnReason, Preview};
use crate::settings::Meaning;
use crate::ui::import::cells::{Reading, reading};
use crate::ui::import::mapping::{self, FEW, Folding, MOST, Place};
use crate::ui::import::understood::table_name;
use crate::ui::live::{For, Show, live};
use crate::ui::reactive::{Memo, RwSignal, Signal, signal};
use crate::ui::state::{Pace, State};
use crate::ui::words::words;
use crate::wording;

/// The first rows, with what their columns mean.
#[component]
pub(crate) fn ImportColumns() -> impl IntoView {
    let (state, words) = (State::use_context(), words());
    let tables = Memo::new(move |_| {
        state.opened.with(|opened| {
            opened.tables().iter().map(|table| table_name(&table.facts)).collect::<Vec<_>>()
        })
    });
    let preview = Memo::new(move |_| state.opened.with(|opened| opened.preview.clone()));
    let (wanted, set_wanted) = signal(0_usize);
    // Another file may have fewer tables.
    let table =
        Memo::new(move |_| if wanted.get() < tables.with(Vec::len) { wanted.get() } else { 0 });
    let columns = Memo::new(move |_| {
        state.opened.with(|opened| {
            opened.tables().get(table.get()).map_or_else(Vec::new, |table| {
                mapping::in_force(&table.facts.columns, &opened.draft.import.columns)
            })
        })
    });
    let (folding, set_folding) = signal(Folding::Folded);
    let changed = RwSignal::new(Vec::<usize>::new());
    let shown = Memo::new(move |_| {
        // Who looks for a column looks among the unused ones.
        let folding = match state.opened.with(|opened| opened.lacks_a_column()) {
            true => Folding::Unfolded,
            false => folding.get(),
        };
        columns.with(|columns| mapping::shown(columns, folding, &changed.get()))
    });
    let unused = Memo::new(move |_| columns.with(|columns| mapping::unused(columns)));
    let is_chosen =
        Memo::new(move |_| state.opened.with(|opened| !opened.draft.import.columns.is_empty()));
    let heads = move || {
        let table = table.get();
        columns.with(|columns| {
            let head = |at: usize| (table, at, columns[at].name.clone());
            shown.get().into_iter().filter(|at| *at < columns.len()).map(head).collect::<Vec<_>>()
        })
    };
    view! {
        <section class="panel" aria-labelledby="import-columns">
            <div class="import-columns__head">
                <h2 id="import-columns">{words.text("import-columns")}</h2>
                <Show when=move || { tables.with(Vec::len) > 1 }>
                    <label class="import-columns__table">
                        {words.text("import-columns-table")}
                        <select
                            data-test="table"
                            on:change:target=move |event| {
                                set_wanted.set(event.target().value().parse().unwrap_or(0));
                                changed.set(Vec::new());
                            }
                        >
                            {live(move || {
                                let names = tables.get().into_iter().enumerate();
                                let names = names.map(|(at, name)| (at.to_string(), name)).collect();
                                let chosen = Signal::derive(move || table.get().to_string());
                                options_view(names, chosen)
                            })}
                        </select>
                    </label>
                </Show>
            </div>
            <p class="section__note">
                {live(move || match tables.with(Vec::len) {
                    0 | 1 => words.text("import-columns-note"),
                    _ => words.text("import-columns-note-tables"),
                })}
            </p>
            <div
                class="import-columns__scroll"
                role="region"
                aria-label=words.text("import-columns-label")
                tabindex="0"
            >
                // The roles, because a table that is laid out as a grid loses its own.
                <table class="import-columns__rows" role="table" data-test="first-rows">
                    <thead role="rowgroup">
                        <tr role="row">
                            <For
                                each=heads
                                key=Clone::clone
                                children=move |(table, at, name)| {
                                    view! { <Head place=Place { table, column: at } name columns changed /> }
                                }
                            />
                        </tr>
                    </thead>
                    <tbody role="rowgroup">
                        {live(move || preview.get().map(|preview| rows(&preview, table.get(), &shown.get())))}
                    </tbody>
                </table>
            </div>
            <div class="row">
                <Show when=move || { unused.get() > FEW }>
                    <button
                        class="button"
                        type="button"
                        data-test="toggle-unused"
                        aria-expanded=move || (folding.get() == Folding::Unfolded).to_string()
                        on:click=move |_| {
                            set_folding.update(|folding| {
                                *folding = match folding {
                                    Folding::Folded => Folding::Unfolded,
                                    Folding::Unfolded => Folding::Folded,
                                };
                            });
                        }
                    >
                        {live(move || match folding.get() {
                            Folding::Folded => {
                                let columns = unused.get();
                                let key = match columns > MOST {
                                    true => "import-columns-show-first",
                                    false => "import-columns-show",
                                };
                                words.say(key, &[("columns", columns.into()), ("first", MOST.into())])
                            }
                            Folding::Unfolded => words.text("import-columns-hide").to_owned(),
                        })}
                    </button>
                </Show>
                <Show when=move || is_chosen.get()>
                    <button
                        class="button"
                        type="button"
                        data-test="recognised"
                        on:click=move |_| {
                            changed.set(Vec::new());
                            state.change(Pace::AtOnce, |import| import.columns = Vec::new());
                        }
                    >
                        {words.text("import-columns-recognised")}
                    </button>
                </Show>
            </div>
        </section>
    }
}

/// A column's name, what it means, and why.
#[component]
fn Head(
    place: Place,
    name: String,
    columns: Memo<Vec<Column>>,
    changed: RwSignal<Vec<usize>>,
) -> impl IntoView {
    let (state, words) = (State::use_context(), words());
    let column = Memo::new(move |_| columns.with(|columns| columns.get(place.column).cloned()));
    let meaning = Memo::new(move |_| column.with(|column| column.as_ref()?.meaning));
    let is_doubtful = Memo::new(move |_| {
        column.with(|column| {
            column
                .as_ref()
                .is_some_and(|column| column.meaning.is_some() && column.reason.is_doubtful())
        })
    });
    // A used column says what it is used by; an unused one needs no words below "not used".
    let reason = move || {
        column.with(|column| {
            let column = column.as_ref().filter(|column| column.meaning.is_some())?;
            Some(wording::column_reason(column.reason, words))
        })
    };
    let chosen = Signal::derive(move || value_of(meaning.get()));
    let meanings = Meaning::ALL
        .into_iter()
        .map(|meaning| (value_of(Some(meaning)), wording::meaning_name(meaning, words).to_owned()));
    let unused = wording::column_reason(ColumnReason::Nothing, words).to_owned();
    let options = [(value_of(None), unused)].into_iter().chain(meanings).collect();
    let choose = move |value: String| {
        let meaning = Meaning::ALL.into_iter().find(|meaning| value_of(Some(*meaning)) == value);
        changed.update(|changed| changed.push(place.column));
        state.assign(place, meaning);
    };
    view! {
        <th
            scope="col"
            role="columnheader"
            class="import-columns__column"
            data-used=move || meaning.get().is_some().to_string()
            data-doubtful=move || is_doubtful.get().to_string()
        >
            <code class="import-columns__name">{name.clone()}</code>
            <select
                aria-label=words.say("import-column-means", &[("column", (&name).into())])
                data-test=format!("column-{}", place.column)
                on:change:target=move |event| choose(event.target().value())
            >
                {options_view(options, chosen)}
            </select>
            <span class="import-columns__reason" data-test=format!("reason-{}", place.column)>
                <Show when=move || is_doubtful.get()>
                    <strong>{words.text("import-column-doubtful")}</strong> " "
                </Show>
                {reason}
            </span>
        </th>
    }
}

/// The first rows of a table, the columns shown.
fn rows(preview: &Preview, table: usize, shown: &[usize]) -> impl IntoView + use<> {
    let rows = preview.tables.get(table).map_or(&[][..], |table| &table.rows);
    let row = |row: &Vec<Cell>| {
        let cells = shown.iter().filter_map(|at| row.get(*at)).map(cell).collect_view();
        view! { <tr role="row">{cells}</tr> }
    };
    rows.iter().map(row).collect_view()
}

fn cell(cell: &Cell) -> impl IntoView + use<> {
    let text = view! { <span class="import-columns__text">{cell.text.clone()}</span> };
    let words = words();
    match reading(cell, words) {
        Reading::AsWritten => view! { <td role="cell">{text}</td> }.into_any(),
        Reading::As(read) => view! {
            <td role="cell">
                {text}
                <span class="import-columns__read">{words.say("import-cell-read", &[("value", (&read).into())])}</span>
            </td>
        }
        .into_any(),
        Reading::Unreadable => view! {
            <td role="cell" data-value="unreadable">
                {text}
                <span class="import-columns__read">{words.text("import-cell-unreadable")}</span>
            </td>
        }
        .into_any(),
    }
}

/// A meaning as the value of an option.
fn value_of(meaning: Option<Meaning>) -> String {
    meaning.map_or_else(|| "none".to_owned(), |meaning| format!("{meaning:?}"))
}
