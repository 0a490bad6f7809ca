//! What may better be left out: products that are none, countries that are none, customers far
//! outside of what is usual. Proposed with the reason, never ticked by itself.

use std::sync::Arc;

use leptos::prelude::*;

use crate::results::{CleaningReport, Suspect};
use crate::settings::Meaning;
use crate::ui::import::opened::Opened;
use crate::ui::import::proposals::{Kind, Proposal, Seen, toggled};
use crate::ui::live::{For, Show, live};
use crate::ui::reactive::{Memo, RwSignal};
use crate::ui::state::{Pace, State};
use crate::ui::words::words;
use crate::wording::{self, Currency, Words};

/// What may better be left out.
#[component]
pub(crate) fn ImportProposals(
    /// What the rows come to.
    report: Memo<Option<Arc<CleaningReport>>>,
    /// What was seen of the files.
    seen: Memo<Seen>,
) -> impl IntoView {
    let lists = Kind::ALL.map(|kind| view! { <Proposals kind report seen /> });
    view! { <div class="import-proposals">{lists.into_iter().collect_view()}</div> }
}

/// One list, and a field for what is not on it.
#[component]
fn Proposals(
    kind: Kind,
    report: Memo<Option<Arc<CleaningReport>>>,
    seen: Memo<Seen>,
) -> impl IntoView {
    let (state, words) = (State::use_context(), words());
    let proposals = Memo::new(move |_| {
        let left_out =
            state.opened.with(|opened| kind.left_out(&opened.draft.import.rules).clone());
        seen.with(|seen| seen.proposals(kind, report.get().as_ref(), &left_out))
    });
    // A country is chosen among those of the file, above.
    let can_name = Memo::new(move |_| match kind {
        Kind::Products => state.opened.with(names_products),
        Kind::Countries => false,
        Kind::Customers => true,
    });
    let currency =
        Memo::new(move |_| report.with(|report| Currency::from_code(report.as_ref()?.currency()?)));
    let (title, note) = match kind {
        Kind::Products => ("import-products", "import-products-note"),
        Kind::Countries => ("import-countries", "import-countries-note"),
        Kind::Customers => ("import-customers", "import-customers-note"),
    };
    let all = move |leave: Leave| {
        let labels = proposals.with_untracked(|proposals| {
            proposals.iter().map(|proposal| proposal.label.clone()).collect()
        });
        state.change(Pace::AtOnce, |import| {
            *kind.left_out_mut(&mut import.rules) = match leave {
                Leave::All => labels,
                Leave::None => Vec::new(),
            };
        });
    };
    let test = format!("proposals-{kind:?}").to_lowercase();
    view! {
        <Show when=move || can_name.get() || proposals.with(|proposals| !proposals.is_empty())>
            <fieldset class="import-proposals__list" data-test=test.clone()>
                <legend class="field__label">{words.text(title)}</legend>
                <p class="field__note">{words.text(note)}</p>
                // Whom to leave out is decided one by one.
                <Show when=move || { kind != Kind::Customers && proposals.with(Vec::len) > 1 }>
                    <div class="row">
                        <button class="button" type="button" on:click=move |_| all(Leave::All)>
                            {live(move || {
                                let number = proposals.with(Vec::len).into();
                                words.say("import-leave-all", &[("number", number)])
                            })}
                        </button>
                        <button class="button" type="button" on:click=move |_| all(Leave::None)>
                            {words.text("import-keep-all")}
                        </button>
                    </div>
                </Show>
                <Show when=move || proposals.with(|proposals| !proposals.is_empty())>
                    <div class="import-proposals__scroll">
                        <For
                            each=move || proposals.get()
                            key=|proposal| proposal.label.clone()
                            children=move |proposal| {
                                view! { <Choice kind label=proposal.label proposals currency /> }
                            }
                        />
                    </div>
                </Show>
                <Show when=move || can_name.get()>
                    <Another kind />
                </Show>
            </fieldset>
        </Show>
    }
}

/// Whether a column names products.
fn names_products(opened: &Opened) -> bool {
    let mut columns = opened.tables().iter().flat_map(|table| &table.facts.columns);
    columns.any(|column| matches!(column.meaning, Some(Meaning::Product | Meaning::Products)))
}

/// Leaves out what nobody proposed.
#[component]
fn Another(kind: Kind) -> impl IntoView {
    let (state, words) = (State::use_context(), words());
    let typed = RwSignal::new(String::new());
    let (label, test) = match kind {
        Kind::Customers => ("import-another-customer", "another-customer"),
        Kind::Products | Kind::Countries => ("import-another-product", "another-product"),
    };
    let add = move || {
        let label = typed.with_untracked(|typed| typed.trim().to_owned());
        typed.set(String::new());
        if !label.is_empty() {
            state.change(Pace::AtOnce, |import| {
                let list = kind.left_out_mut(&mut import.rules);
                if !list.contains(&label) {
                    list.push(label);
                }
            });
        }
    };
    view! {
        <div class="import-proposals__another">
            <label class="field__note" for=test>{words.text(label)}</label>
            <input
                id=test
                type="text"
                data-test=test
                prop:value=move || typed.get()
                on:input:target=move |event| typed.set(event.target().value())
                on:keydown=move |event| {
                    if event.key() == "Enter" {
                        add();
                    }
                }
            />
            <button
                class="button"
                type="button"
                data-test=format!("{test}-add")
                on:click=move |_| add()
            >
                {words.text("import-leave-out")}
            </button>
        </div>
    }
}

/// What happens to everything that is proposed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Leave {
    All,
    None,
}

/// One proposal with its box to tick.
#[component]
fn Choice(
    kind: Kind,
    label: String,
    proposals: Memo<Vec<Proposal>>,
    currency: Memo<Option<Currency>>,
) -> impl IntoView {
    let state = State::use_context();
    let own = label.clone();
    let is_left_out = Memo::new(move |_| {
        state.opened.with(|opened| kind.left_out(&opened.draft.import.rules).contains(&own))
    });
    let own = label.clone();
    let suspect = Memo::new(move |_| {
        proposals.with(|proposals| {
            proposals.iter().find(|proposal| proposal.label == own)?.suspect.clone()
        })
    });
    let own = label.clone();
    let name = live(move || {
        suspect.with(|suspect| {
            let suspect = suspect.as_ref()?;
            (suspect.name != own).then(|| format!(" {}", suspect.name))
        })
    });
    let words = words();
    let reasons = move || {
        suspect.with(|suspect| match suspect {
            // The amount is in the currency of the file that is open, not of the analysis shown.
            Some(suspect) => reasons(suspect, words.in_currency(currency.get())),
            None => words.text("import-proposal-before").to_owned(),
        })
    };
    let own = label.clone();
    let toggle = move |_| {
        state.change(Pace::AtOnce, |import| {
            let list = kind.left_out_mut(&mut import.rules);
            *list = toggled(list, &own);
        });
    };
    view! {
        <label class="field__choice">
            <input
                type="checkbox"
                data-test="leave-out"
                data-label=label.clone()
                prop:checked=is_left_out
                on:change=toggle
            />
            <span>
                <span class="import-proposals__label">{label.clone()}</span>
                {name}
                " "
                <span class="field__note">{reasons}</span>
            </span>
        </label>
    }
}

fn reasons(suspect: &Suspect, words: Words) -> String {
    let why = wording::suspicion(suspect.suspicion, words);
    let amount = words.money(suspect.amount);
    let values =
        [("why", (&why).into()), ("rows", suspect.rows.into()), ("amount", (&amount).into())];
    words.say("import-proposal", &values)
}
