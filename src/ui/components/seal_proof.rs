//! What became of every attempt to get something out of the tab.

use leptos::prelude::*;

use super::failure_notice::FailureNotice;
use crate::protocol::{Attempt, Outcome};
use crate::ui::state::{Proof, SealState, State};

/// The button and what it found.
#[component]
pub(crate) fn SealProof() -> impl IntoView {
    let state = State::use_context();
    let is_trying = move || state.proof.with(|proof| matches!(proof, Proof::Trying(_)));
    let text = move || match (is_trying(), state.seal.get()) {
        (true, _) => "Trying every way out\u{2026}",
        (false, SealState::Sealed) => "Try every way out now",
        (false, SealState::Open) => "Seal this tab and try every way out",
    };
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
        {move || match state.proof.get() {
            Proof::NotTried => ().into_any(),
            Proof::Trying(None) => view! { <p role="status">"Trying from the page\u{2026}"</p> }.into_any(),
            Proof::Trying(Some(_)) => {
                view! { <p role="status">"Trying from the worker\u{2026}"</p> }.into_any()
            }
            Proof::Tried { page, worker } => view! { <Tried page worker /> }.into_any(),
            Proof::Failed(failure) => view! { <FailureNotice failure /> }.into_any(),
        }}
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
    let verdict = if escaped == 0 && absent == 0 {
        format!("Nothing got out: all {blocked} attempts were refused.")
    } else if escaped == 0 {
        format!(
            "Nothing got out: {blocked} attempts were refused, {absent} ways do not exist in this \
             browser."
        )
    } else {
        format!("{escaped} attempts got out. Do not use this page with customer data here.")
    };
    let key = if escaped == 0 { "kept" } else { "escaped" };
    view! {
        <p class="seal-proof__verdict" role="status" data-verdict=key data-test="seal-verdict">
            {verdict}
        </p>
        <Attempts place="From the page" attempts=page test="attempts-page" />
        <Attempts place="From the worker" attempts=worker test="attempts-worker" />
    }
}

/// Attempts from one place.
#[component]
fn Attempts(place: &'static str, attempts: Vec<Attempt>, test: &'static str) -> impl IntoView {
    let rows = attempts
        .into_iter()
        .map(|attempt| {
            let (key, word, note) = match attempt.outcome {
                Outcome::Blocked(message) => ("blocked", "Blocked", message),
                Outcome::Escaped => ("escaped", "Got out", String::new()),
                Outcome::NotAvailable => {
                    ("absent", "Not available", "This browser has no such interface here".into())
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
                            <th scope="col">"Way out"</th>
                            <th scope="col">"Where to"</th>
                            <th scope="col">"What happened"</th>
                            <th scope="col">"What the browser said"</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </div>
    }
}
