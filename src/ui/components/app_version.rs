//! Says that there is no connection or a new version; quietly, that the app needs no connection.

use leptos::prelude::*;

use crate::ui::offline::{self, Offline};
use crate::ui::reactive::signal;
use crate::ui::state::State;
use crate::ui::words::words;

/// What the reader should know of where this page comes from, until they put it away. It lies over
/// the page: it comes late, and nothing may move under the reader's hand.
#[component]
pub(crate) fn AppVersion() -> impl IntoView {
    let state = State::use_context();
    let offline = offline::follow();
    let words = words();
    let (put_away, put) = signal(Offline::Kept);
    // A browser that cannot load the page again says so itself.
    let reload = |_| drop(window().location().reload());
    let said = move || {
        let now = offline.get();
        let (text, test) = match now {
            Offline::Away => ("offline-away", "offline-away"),
            Offline::Replaced => ("offline-replaced", "offline-replaced"),
            Offline::FromHost | Offline::Kept => return ().into_any(),
        };
        if put_away.get() == now {
            return ().into_any();
        }
        let loses = move || {
            let loses = now == Offline::Replaced && state.overview.with(Option::is_some);
            loses.then(|| format!(" {}", words.text("offline-replaced-forgets")))
        };
        let reload = (now == Offline::Replaced).then(|| {
            view! {
                <button class="button" type="button" data-test="offline-reload" on:click=reload>
                    {words.text("offline-reload")}
                </button>
            }
        });
        view! {
            <p data-test=test>{words.text(text)} {loses}</p>
            {reload}
            <button
                class="button"
                data-kind="quiet"
                type="button"
                data-test="offline-close"
                on:click=move |_| put.set(now)
            >
                {words.text("offline-close")}
            </button>
        }
        .into_any()
    };
    view! { <div class="app-version" role="status">{said}</div> }.into_any()
}

/// That the app needs no connection, once that is so.
#[component]
pub(crate) fn WorksOffline() -> impl IntoView {
    let offline = offline::follow();
    let words = words();
    let said = move || {
        let kept = offline.get() != Offline::FromHost;
        kept.then(|| view! { <span data-test="works-offline">{words.text("offline-kept")}</span> })
    };
    view! { <p class="app-version__kept">{said}</p> }.into_any()
}
