//! The seal: its state, its proof, what is kept, how to check it, and what it cannot do.

use leptos::prelude::*;

use crate::ui::components::page_head::PageHead;
use crate::ui::components::seal_proof::SealProof;
use crate::ui::reactive::Signal;
use crate::ui::state::{SealState, State};
use crate::ui::words::words;

/// Where something could be kept, and what is.
const KEPT: [(&str, &str); 7] = [
    ("privacy-server", "privacy-server-kept"),
    ("privacy-app", "privacy-app-kept"),
    ("privacy-choices", "privacy-choices-kept"),
    ("privacy-analyses", "privacy-analyses-kept"),
    ("privacy-address", "privacy-address-kept"),
    ("privacy-history", "privacy-history-kept"),
    ("privacy-disk", "privacy-disk-kept"),
];

/// How anybody can check it.
const CHECKS: [&str; 3] = ["privacy-check-offline", "privacy-check-drop", "privacy-check-watch"];

/// The seal as it stands in the document.
const POLICY: &str = "<meta http-equiv=\"Content-Security-Policy\" content=\"\u{2026} connect-src 'none' \u{2026}\">";

/// What the seal cannot do.
const LIMITS: [&str; 8] = [
    "privacy-limit-links",
    "privacy-limit-extensions",
    "privacy-limit-services",
    "privacy-limit-webrtc",
    "privacy-limit-names",
    "privacy-limit-storage",
    "privacy-limit-programs",
    "privacy-limit-copies",
];

/// Where the details are told.
const MORE: [(&str, &str); 2] = [
    ("privacy-more-seal", concat!(env!("CARGO_PKG_REPOSITORY"), "/blob/main/src/lib.rs")),
    ("privacy-more-host", concat!(env!("CARGO_PKG_REPOSITORY"), "#readme")),
];

/// The seal.
#[component]
pub(crate) fn PrivacyPage() -> impl IntoView {
    let state = State::use_context();
    let words = words();
    let lead = Signal::derive(move || {
        let key = match state.seal.get() {
            SealState::Sealed => "privacy-lead-sealed",
            SealState::Open => "privacy-lead-open",
        };
        words.text(key).to_owned()
    });
    let kept = KEPT.into_iter().map(|(place, kept)| {
        view! {
            <div>
                <dt>{words.text(place)}</dt>
                <dd>{words.text(kept)}</dd>
            </div>
        }
        .into_any()
    });
    let kept = kept.collect_view();
    let items = |keys: &[&'static str]| {
        keys.iter().map(|key| view! { <li>{words.text(key)}</li> }.into_any()).collect_view()
    };
    let more = MORE.map(|(name, address)| {
        let link = view! {
            <li>
                <a href=address target="_blank" rel="noopener noreferrer">{words.text(name)}</a>
            </li>
        };
        link.into_any()
    });
    view! {
        <div class="page">
            <PageHead title=words.text("privacy-title").to_owned() lead />
            <section class="panel" aria-labelledby="privacy-proof">
                <h2 id="privacy-proof">{words.text("privacy-proof")}</h2>
                <p>{words.text("privacy-proof-note")}</p>
                <SealProof />
            </section>
            <section class="section" aria-labelledby="privacy-kept">
                <h2 id="privacy-kept">{words.text("privacy-kept")}</h2>
                <dl class="terms" data-width="wide">{kept}</dl>
            </section>
            <div class="columns">
                <section class="section" aria-labelledby="privacy-check">
                    <h2 id="privacy-check">{words.text("privacy-check")}</h2>
                    <ol class="plain-list">
                        {items(&CHECKS)}
                        <li>
                            {words.text("privacy-check-policy")} " "
                            <code translate="no">{POLICY}</code>
                        </li>
                    </ol>
                </section>
                <section class="section" aria-labelledby="privacy-limits">
                    <h2 id="privacy-limits">{words.text("privacy-limits")}</h2>
                    <ul class="plain-list">{items(&LIMITS)}</ul>
                </section>
            </div>
            <section class="section" aria-labelledby="privacy-more">
                <h2 id="privacy-more">{words.text("privacy-more")}</h2>
                <p>{words.text("privacy-more-note")}</p>
                <ul class="plain-list">{Vec::from(more)}</ul>
            </section>
        </div>
    }
    .into_any()
}
