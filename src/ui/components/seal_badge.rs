//! Whether anything can still leave the tab, always in sight.

use leptos::prelude::*;

use crate::ui::route::Route;
use crate::ui::state::{SealState, State};

/// The state of the seal, leading to its proof.
#[component]
pub(crate) fn SealBadge() -> impl IntoView {
    let state = State::use_context();
    let key = move || match state.seal.get() {
        SealState::Open => "open",
        SealState::Sealed => "sealed",
    };
    let text = move || match state.seal.get() {
        SealState::Open => "Seals before it reads your file",
        SealState::Sealed => "Sealed: nothing can leave this tab",
    };
    view! {
        <a class="seal-badge" href=Route::Privacy.href() data-seal=key data-test="seal">
            {text}
        </a>
    }
}
