//! How this reader is spoken to, and what the page calls things of its own. What the engine finds
//! (rules, archetypes, reasons, offers, models) is put into words by [`crate::wording`].

use std::cell::Cell;

use super::route::Page;
use crate::wording::{Currency, Language, Separators, Words};

/// Where the chosen language is kept in the browser's local storage.
const KEY: &str = "regulars.language";

thread_local! {
    static WORDS: Cell<Words> = const { Cell::new(Words::ENGLISH) };
}

/// The reader's words: the language and its numbers, the currency of the shop.
pub(crate) fn words() -> Words {
    WORDS.get()
}

/// Speaks so from now on. What is on screen has to be drawn again.
pub(crate) fn speak(language: Language, currency: Option<Currency>) -> Words {
    let words = Words::in_language(language).in_currency(currency);
    let words = match browser_separators(language) {
        Some(separators) => words.with_separators(separators),
        None => words,
    };
    WORDS.set(words);
    words
}

/// The language that the reader chose here, or else the first of the browser's that the texts are
/// there in, or else English.
pub(crate) fn preferred() -> Language {
    let chosen = storage().and_then(|storage| storage.get_item(KEY).ok().flatten());
    let asked = web_sys::window().map(|window| window.navigator().languages());
    let asked = asked.iter().flat_map(js_sys::Array::iter).filter_map(|tag| tag.as_string());
    chosen.into_iter().chain(asked).find_map(|tag| Language::from_tag(&tag)).unwrap_or_default()
}

/// Remembers the choice of a language, where the browser keeps anything.
pub(crate) fn remember(language: Language) {
    if let Some(storage) = storage() {
        // What cannot be kept is asked of the browser again.
        drop(storage.set_item(KEY, language.tag()));
    }
}

fn storage() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok()?
}

/// How the reader's browser writes numbers, when its own language is the one that is spoken: an
/// Austrian or a Swiss groups digits in another way than a German.
fn browser_separators(language: Language) -> Option<Separators> {
    if cfg!(not(target_arch = "wasm32")) {
        return None;
    }
    let tag = web_sys::window()?.navigator().language()?;
    // The first answer takes a browser longer than drawing half the page: those who write as the
    // language itself does are not asked.
    let is_plain = matches!(tag.as_str(), "en" | "en-US" | "en-GB" | "de" | "de-DE");
    if is_plain || Language::from_tag(&tag) != Some(language) {
        return None;
    }
    let number = js_sys::Number::from(1_234_567.5).to_locale_string(&tag).as_string()?;
    Separators::of_text(&number)
}

/// A page's name in the navigation and in the window's title.
pub(crate) fn page_name(page: Page) -> &'static str {
    words().text(match page {
        Page::Start => "page-start",
        Page::Import => "page-import",
        Page::Overview => "page-overview",
        Page::Segments => "page-segments",
        Page::Customers => "page-customers",
        Page::Customer => "page-customer",
        Page::Model => "page-model",
        Page::Downloads => "page-downloads",
        Page::Settings => "page-settings",
        Page::Privacy => "page-privacy",
        Page::Glossary => "page-glossary",
        Page::Unknown => "page-unknown",
    })
}
