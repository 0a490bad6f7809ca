//! The analyses remembered on this device: open, rename, forget.

use leptos::prelude::*;

use crate::domain::Day;
use crate::ui::live::live;
use crate::ui::shelf::{Key, Note};
use crate::ui::state::State;
use crate::ui::words::words;

/// Milliseconds of a day.
const DAY: f64 = 86_400_000.0;

/// What is remembered; nothing when nothing is.
#[component]
pub(crate) fn KeptList() -> impl IntoView {
    let state = State::use_context();
    let words = words();
    live(move || {
        let kept = state.shelf.get().unwrap_or_default();
        if kept.is_empty() {
            return ().into_any();
        }
        let rows = kept.into_iter().map(|(key, note)| row(state, key, note)).collect_view();
        view! {
            <section class="panel kept-list" aria-labelledby="kept-title" data-test="kept">
                <h2 id="kept-title">{words.text("kept-title")}</h2>
                <ul class="kept-list__items">{rows}</ul>
                <div class="row">
                    <p class="section__note">{words.text("kept-note")}</p>
                    <button
                        class="button"
                        type="button"
                        data-test="forget-all"
                        on:click=move |_| state.forget_kept(None)
                    >
                        {words.text("kept-forget-all")}
                    </button>
                </div>
            </section>
        }
        .into_any()
    })
}

fn row(state: State, key: Key, note: Note) -> AnyView {
    let words = words();
    let facts = words.say(
        "kept-facts",
        &[
            ("day", (&words.day(day_of(note.saved_millis))).into()),
            ("size", (&words.bytes(note.bytes)).into()),
        ],
    );
    let name = note.name;
    let about = |text: &'static str| words.say(text, &[("name", (&name).into())]);
    let (open, forget, rename) =
        (about("kept-open-this"), about("kept-forget-this"), about("kept-rename-this"));
    let renamed = move |event: leptos::ev::Event| {
        let name = event_target_value(&event);
        if !name.trim().is_empty() {
            state.rename_kept(key, name.trim().to_owned());
        }
    };
    view! {
        <li class="kept-list__item" data-test="kept-item">
            <button
                class="button"
                data-kind="primary"
                type="button"
                aria-label=open
                data-test="kept-open"
                on:click=move |_| state.open_kept(key)
            >
                {words.text("kept-open")}
            </button>
            <input
                class="kept-list__name"
                aria-label=rename
                maxlength="80"
                prop:value=name
                data-test="kept-name"
                on:change=renamed
            />
            <span class="section__note">{facts}</span>
            <button
                class="button"
                type="button"
                aria-label=forget
                data-test="kept-forget"
                on:click=move |_| state.forget_kept(Some(key))
            >
                {words.text("kept-forget")}
            </button>
        </li>
    }
    .into_any()
}

/// The day of a moment, in milliseconds since 1970.
fn day_of(millis: f64) -> Day {
    #[expect(clippy::cast_possible_truncation, reason = "the clock shows a year of four digits")]
    Day((millis / DAY).floor() as i32)
}
