//! Light or dark: what the reader chose. `public/theme.js` sees to it and remembers it.

use leptos::prelude::*;

/// Where the choice stands on the document's root.
const ATTRIBUTE: &str = "data-theme-choice";

/// What can be chosen, as the attribute has it: as the system has it, light, dark.
pub(crate) const CHOICES: [&str; 3] = ["system", "light", "dark"];

/// The choice that holds.
pub(crate) fn chosen() -> &'static str {
    let root = document().document_element();
    let value = root.and_then(|root| root.get_attribute(ATTRIBUTE));
    CHOICES.into_iter().find(|choice| value.as_deref() == Some(choice)).unwrap_or(CHOICES[0])
}

/// Makes a choice of [`CHOICES`].
pub(crate) fn choose(choice: &str) {
    let Some(root) = document().document_element() else { return };
    // What cannot be set stays as it is.
    drop(root.set_attribute(ATTRIBUTE, choice));
    if let Ok(event) = web_sys::Event::new("themechoice") {
        drop(window().dispatch_event(&event));
    }
}
