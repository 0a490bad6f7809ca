//! What became of every attempt to get something out of the tab.

use leptos::prelude::*;

use super::failure_notice::FailureNotice;
use crate::protocol::{Attempt, Outcome};
use crate::ui::live::live;
use crate::ui::state::{Proof, SealState, State};
use crate::ui::words::words;

/// The button and what it found.
#[component]
pub(crate) fn SealProof() -> impl IntoView {
    let state = State::use_context();
    let is_trying = move || state.proof.with(|proof| matches!(proof, Proof::Trying(_)));
    let words = words();
    let text = live(move || match (is_trying(), state.seal.get()) {
        (true, _) => words.text("proof-trying"),
        (false, SealState::Sealed) => words.text("proof-try"),
        (false, SealState::Open) => words.text("proof-seal-and-try"),
    });
    let trying = move |key| view! { <p role="status">{words.text(key)}</p> }.into_any();
    view! {
        <div class="row">
            <button
                class="button"
                data-kind="primary"
                type="button"
                data-test="prove-seal"
                disabled=is_trying
                on:click=move |_| state.prove_seal()
            >
                {text}
            </button>
        </div>
        {live(move || match state.proof.get() {
            Proof::NotTried => ().into_any(),
            Proof::Trying(None) => trying("proof-trying-page"),
            Proof::Trying(Some(_)) => trying("proof-trying-worker"),
            Proof::Tried { page, worker } => view! { <Tried page worker /> }.into_any(),
            Proof::Failed(failure) => view! { <FailureNotice failure /> }.into_any(),
        })}
    }
}

/// Every attempt and the sum of them.
#[component]
fn Tried(
    /// Attempts from the page.
    page: Vec<Attempt>,
    /// Attempts from the worker.
    worker: Vec<Attempt>,
) -> impl IntoView {
    let all = || page.iter().chain(&worker);
    let escaped = all().filter(|attempt| attempt.outcome == Outcome::Escaped).count();
    let blocked = all().filter(|attempt| matches!(attempt.outcome, Outcome::Blocked(_))).count();
    let absent = all().filter(|attempt| attempt.outcome == Outcome::NotAvailable).count();
    let words = words();
    let key = match (escaped, absent) {
        (0, 0) => "proof-kept",
        (0, _) => "proof-kept-some-absent",
        _ => "proof-escaped",
    };
    let counts =
        [("blocked", blocked.into()), ("absent", absent.into()), ("escaped", escaped.into())];
    let verdict = words.say(key, &counts);
    let key = if escaped == 0 { "kept" } else { "escaped" };
    view! {
        <p class="seal-proof__verdict" role="status" data-verdict=key data-test="seal-verdict">
            {verdict}
        </p>
        <Attempts place=words.text("proof-from-page") attempts=page test="attempts-page" />
        <Attempts place=words.text("proof-from-worker") attempts=worker test="attempts-worker" />
    }
}

/// Attempts from one place.
#[component]
fn Attempts(place: &'static str, attempts: Vec<Attempt>, test: &'static str) -> impl IntoView {
    let words = words();
    let rows = attempts
        .into_iter()
        .map(|attempt| {
            let (key, word, note) = match attempt.outcome {
                Outcome::Blocked(message) => ("blocked", words.text("proof-blocked"), message),
                Outcome::Escaped => ("escaped", words.text("proof-got-out"), String::new()),
                Outcome::NotAvailable => {
                    let note = words.text("proof-no-interface").to_owned();
                    ("absent", words.text("proof-not-available"), note)
                }
            };
            view! {
                <tr data-test="attempt" data-outcome=key>
                    <th scope="row">{attempt.way}</th>
                    <td class="seal-proof__target">{attempt.target}</td>
                    <td><span class="seal-proof__outcome" data-outcome=key>{word}</span></td>
                    <td class="section__note seal-proof__note">{note}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <div class="section" data-test=test>
            <h3>{place}</h3>
            <div class="scroll-x" tabindex="0" role="group" aria-label=place>
                <table class="facts">
                    <thead>
                        <tr>
                            <th scope="col">{words.text("proof-way")}</th>
                            <th scope="col">{words.text("proof-where")}</th>
                            <th scope="col">{words.text("proof-happened")}</th>
                            <th scope="col">{words.text("proof-said")}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </div>
    }
}
