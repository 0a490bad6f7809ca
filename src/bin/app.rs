//! The page's program, as `public/start.js` sees it: it is given the texts, then mounts the page.

use js_sys::Function;
use regulars::wording::{self, Language};
use wasm_bindgen::prelude::wasm_bindgen;

fn main() {
    console_error_panic_hook::set_once();
}

/// Takes in the texts of the language of a tag. The page needs those of every language: English is
/// also what files are written in, and no more can be fetched once the page is sealed.
#[wasm_bindgen]
pub fn learn(tag: &str, texts: String) {
    if let Some(language) = Language::from_tag(tag) {
        wording::learn(language, texts);
    }
}

/// Puts the page into the document. `load` takes the name of a file of the app and promises the
/// response with it, if it is the one that belongs to this version.
#[wasm_bindgen]
pub fn mount(load: Function) {
    regulars::ui::mount(load);
}
