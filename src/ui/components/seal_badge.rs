//! Whether anything can still leave the tab, always in sight.

use leptos::prelude::*;

use super::icon::{self, icon};
use crate::ui::live::live;
use crate::ui::route::Route;
use crate::ui::state::{SealState, State};
use crate::ui::words::words;

/// The state of the seal, leading to its proof.
#[component]
pub(crate) fn SealBadge() -> impl IntoView {
    let state = State::use_context();
    let words = words();
    let key = move || match state.seal.get() {
        SealState::Open => "open",
        SealState::Sealed => "sealed",
    };
    let inside = live(move || {
        let (drawing, long, short) = match state.seal.get() {
            SealState::Open => (icon::OPEN, "seal-open", "seal-open-short"),
            SealState::Sealed => (icon::SEALED, "seal-sealed", "seal-sealed-short"),
        };
        view! {
            {icon(drawing)}
            <span class="seal-badge__long">{words.text(long)}</span>
            <span class="seal-badge__short">{words.text(short)}</span>
        }
    });
    view! {
        <a class="seal-badge" href=Route::Privacy.href() data-seal=key data-test="seal">
            {inside}
        </a>
    }
}
