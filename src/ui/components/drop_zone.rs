//! Where files come in: by drag, by click, by keyboard.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::icon::{self, icon};
use crate::ui::reactive::signal;
use crate::ui::words::words;

/// Where the pointer is while a file is dragged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Drag {
    Elsewhere,
    Over,
}

/// Takes files by click or keyboard, and shows where to drop them; [`take_dropped`] takes those.
#[component]
pub(crate) fn DropZone(
    /// Gets the files, one or several.
    on_files: impl Fn(Vec<web_sys::File>) + Copy + 'static,
) -> impl IntoView {
    let (drag, set_drag) = signal(Drag::Elsewhere);
    let over = window_event_listener(leptos::ev::dragover, move |_| set_drag.set(Drag::Over));
    let leave = window_event_listener(leptos::ev::dragleave, move |event| {
        // Leaving an element for another one inside the page names that one.
        if event.related_target().is_none() {
            set_drag.set(Drag::Elsewhere);
        }
    });
    let dropped = window_event_listener(leptos::ev::drop, move |_| set_drag.set(Drag::Elsewhere));
    on_cleanup(move || {
        over.remove();
        leave.remove();
        dropped.remove();
    });
    let chosen = move |event: leptos::ev::Event| {
        let input = event.target().and_then(|it| it.dyn_into::<web_sys::HtmlInputElement>().ok());
        let Some(input) = input else { return };
        let files = listed(input.files());
        // So that choosing the same file again is news again.
        input.set_value("");
        on_files(files);
    };
    let key = move || match drag.get() {
        Drag::Elsewhere => "elsewhere",
        Drag::Over => "over",
    };
    let words = words();
    view! {
        <label class="drop-zone" data-drag=key data-test="drop-zone">
            <input
                class="visually-hidden"
                type="file"
                multiple
                accept=".csv,.tsv,.txt,.json,.jsonl,.ndjson,.xml,.html,.htm,.gz,.tgz,.tar,.zst,.zip,.xlsx,.xlsm,.xls,.ods,.regulars,text/csv"
                data-test="file-input"
                on:change=chosen
            />
            {icon(icon::IMPORT)}
            <span class="drop-zone__title">{words.text("drop-title")}</span>
            <span class="button drop-zone__button" data-kind="primary">
                {words.text("drop-choose")}
            </span>
            <span class="drop-zone__note">{words.text("drop-forms")}</span>
        </label>
    }
}

/// Takes files dropped anywhere on any page: by default the browser would leave the app to show
/// it. Call it once, inside a reactive owner.
pub(crate) fn take_dropped(on_files: impl Fn(Vec<web_sys::File>) + 'static) {
    let over = window_event_listener(leptos::ev::dragover, |event| event.prevent_default());
    let dropped = window_event_listener(leptos::ev::drop, move |event| {
        event.prevent_default();
        on_files(listed(event.data_transfer().and_then(|data| data.files())));
    });
    on_cleanup(move || {
        over.remove();
        dropped.remove();
    });
}

fn listed(files: Option<web_sys::FileList>) -> Vec<web_sys::File> {
    let Some(files) = files else { return Vec::new() };
    (0..files.length()).filter_map(|at| files.get(at)).collect()
}
