//! Keeping the analysis on screen: remembered on this device, or saved as a file.

use leptos::prelude::*;

use crate::ui::download::Saved;
use crate::ui::live::live;
use crate::ui::shelf::Refusal;
use crate::ui::state::{Keeping, State};
use crate::ui::words::words;

/// A switch and a button, and what came of them.
#[component]
pub(crate) fn Keep() -> impl IntoView {
    let state = State::use_context();
    let words = words();
    let turn = move |_| match state.keeping.get_untracked().is_wanted() {
        true => state.keep_no_more(),
        false => state.keep_here(),
    };
    let told = move || {
        words.text(match state.keeping.get() {
            Keeping::Off => "keep-off",
            Keeping::Storing(_) => "keep-storing",
            Keeping::On(_) => "keep-on",
            Keeping::Refused(Refusal::NoRoom) => "keep-no-room",
            Keeping::Refused(Refusal::NotKept) => "keep-refused",
        })
    };
    view! {
        <section class="panel keep" aria-labelledby="keep-title" data-test="keep">
            <h2 id="keep-title">{words.text("keep-title")}</h2>
            <label class="keep__switch">
                <input
                    type="checkbox"
                    prop:checked=move || state.keeping.get().is_wanted()
                    aria-describedby="keep-told"
                    data-test="keep-here"
                    on:change=turn
                />
                {words.text("keep-here")}
            </label>
            <p class="section__note" id="keep-told" role="status" data-test="keep-told">{told}</p>
            <div class="row">
                <button
                    class="button"
                    type="button"
                    data-test="save-shop"
                    on:click=move |_| state.save_shop()
                >
                    {words.text("keep-save")}
                </button>
                <p class="section__note">{words.text("keep-save-note")}</p>
            </div>
            <p role="status" class="toast" data-test="shop-saved">
                {live(move || state.saved.with(Saved::sentence))}
            </p>
        </section>
    }
}
