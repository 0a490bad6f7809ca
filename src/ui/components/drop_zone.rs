//! Where a file comes in: by drag, by click, by keyboard.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// Where the pointer is while a file is dragged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Drag {
    Elsewhere,
    Over,
}

/// Takes a file by click or keyboard, and shows where to drop one; [`take_dropped`] takes those.
#[component]
pub(crate) fn DropZone(
    /// Gets the file.
    on_file: impl Fn(web_sys::File) + Copy + 'static,
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
        let file = input.files().and_then(|files| files.get(0));
        // So that choosing the same file again is news again.
        input.set_value("");
        if let Some(file) = file {
            on_file(file);
        }
    };
    let key = move || match drag.get() {
        Drag::Elsewhere => "elsewhere",
        Drag::Over => "over",
    };
    view! {
        <label class="drop-zone" data-drag=key data-test="drop-zone">
            <input
                class="visually-hidden"
                type="file"
                accept=".csv,.tsv,.txt,.gz,.zst,.zip,.xlsx,.xlsm,.xls,.ods,text/csv"
                data-test="file-input"
                on:change=chosen
            />
            <span class="drop-zone__title">"Drop your sales export here"</span>
            <span class="drop-zone__note">
                "or " <span class="drop-zone__link">"choose a file"</span>
                " \u{2013} CSV or a workbook (.xlsx, .xls, .ods), also packed as .zip, .gz or .zst"
            </span>
        </label>
    }
}

/// Takes a file dropped anywhere on any page: by default the browser would leave the app to show
/// it. Call it once, inside a reactive owner.
pub(crate) fn take_dropped(on_file: impl Fn(web_sys::File) + 'static) {
    let over = window_event_listener(leptos::ev::dragover, |event| event.prevent_default());
    let dropped = window_event_listener(leptos::ev::drop, move |event| {
        event.prevent_default();
        let files = event.data_transfer().and_then(|data| data.files());
        if let Some(file) = files.and_then(|files| files.get(0)) {
            on_file(file);
        }
    });
    on_cleanup(move || {
        over.remove();
        dropped.remove();
    });
}
