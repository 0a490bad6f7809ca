//! What reading comes to, before the analysis, and what a person should know of it.

use leptos::prelude::*;

use super::fields::SelectField;
use super::figure::Figure;
use crate::results::{CleaningReport, Note};
use crate::ui::import::opened::Check;
use crate::ui::import::outcome::{CURRENCIES, figures, note_sentence};
use crate::ui::live::{Show, live};
use crate::ui::reactive::{Memo, Signal};
use crate::ui::state::{Pace, State};
use crate::ui::words::words;

/// The figures that the files come to, and the notes on how they were read: what may move a figure by
/// more than a hundredth first, the rest folded.
#[component]
pub(crate) fn ImportOutcome() -> impl IntoView {
    let (state, words) = (State::use_context(), words());
    let report = Memo::new(move |_| {
        state.opened.with(|opened| match &opened.check {
            Check::Done { report, .. } => Some(report.clone()),
            Check::Unread(_) | Check::Outdated(_) => None,
        })
    });
    let is_there = Memo::new(move |_| {
        report.with(|report| report.as_ref().is_some_and(|it| it.rows_kept > 0))
    });
    let names_none = Memo::new(move |_| {
        state.opened.with(|opened| {
            let report = opened.check.current();
            let is_named = report.is_some_and(|report| report.currency().is_some());
            !is_named
                || opened.draft.import.currency.is_some()
                    && report.is_some_and(|it| it.currencies.is_empty())
        })
    });
    let strip = move || {
        report.get().map(|report| {
            let figures = figures(&report, words);
            let figure = |(label, value, note, test): (String, String, String, &'static str)| {
                view! { <Figure label value note test /> }
            };
            figures.into_iter().map(figure).collect_view()
        })
    };
    let notes = move |is_weighty: bool| {
        move || {
            report.get().map(|report| {
                let wanted = |note: &&Note| (note.effect >= Note::WEIGHTY) == is_weighty;
                list(&report, report.notes.iter().filter(wanted))
            })
        }
    };
    let others = Memo::new(move |_| {
        report.with(|report| {
            let notes = report.iter().flat_map(|report| &report.notes);
            notes.filter(|note| note.effect < Note::WEIGHTY).count()
        })
    });
    let options = Signal::derive(move || {
        let none = (String::new(), words.text("import-currency-none").to_owned());
        let codes = CURRENCIES.split(' ').map(|code| (code.to_owned(), code.to_owned()));
        std::iter::once(none).chain(codes).collect::<Vec<_>>()
    });
    let chosen = Signal::derive(move || {
        state.opened.with(|opened| opened.draft.import.currency.clone().unwrap_or_default())
    });
    view! {
        <Show when=move || is_there.get()>
            <section class="import-outcome" data-test="outcome">
                <h2>{words.text("import-outcome")}</h2>
                <ul class="import-outcome__notes" data-test="weighty-notes">{notes(true)}</ul>
                <div class="figures import-outcome__figures">{strip}</div>
                <Show when=move || names_none.get()>
                    <SelectField
                        label=words.text("import-currency-name")
                        options
                        chosen
                        choose=move |code: String| {
                            state.change(Pace::AtOnce, |import| {
                                import.currency = (!code.is_empty()).then_some(code);
                            });
                        }
                        test="currency-name"
                    />
                </Show>
                <Show when=move || { others.get() > 0 }>
                    <details class="import-outcome__others">
                        <summary>
                            {live(move || words.say("import-notes", &[("notes", others.get().into())]))}
                        </summary>
                        <ul class="import-outcome__notes" data-test="notes">{notes(false)}</ul>
                    </details>
                </Show>
            </section>
        </Show>
    }
}

fn list<'n>(report: &CleaningReport, notes: impl Iterator<Item = &'n Note>) -> AnyView {
    let item = |note: &Note| view! { <li>{note_sentence(note, report, words())}</li> };
    notes.map(item).collect_view().into_any()
}
