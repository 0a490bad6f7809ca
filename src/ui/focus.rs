//! Moves the keyboard's focus to where the reader goes on.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// Focuses the first element that fits, once what is being drawn stands.
pub(crate) fn focus_soon(selector: &'static str) {
    request_animation_frame(move || {
        focus(selector);
    });
}

/// Focuses the first element that fits; whether there is one. An element that cannot take the focus
/// leaves it where it is.
pub(crate) fn focus(selector: &str) -> bool {
    let found = document().query_selector(selector).ok().flatten();
    let found = found.and_then(|found| found.dyn_into::<web_sys::HtmlElement>().ok());
    found.is_some_and(|element| element.focus().is_ok())
}
