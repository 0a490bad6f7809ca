//! A key figure: its name, its value, and a note. Several of them stand in one strip (`.figures`).

use leptos::prelude::*;

/// A key figure.
#[component]
pub(crate) fn Figure(
    /// What it is.
    #[prop(into)]
    label: String,
    /// Its value, formatted.
    #[prop(into)]
    value: String,
    /// A note below it; none when empty.
    #[prop(into, optional)]
    note: String,
    /// How it comes about; none where it is obvious.
    #[prop(optional_no_strip)]
    how: Option<AnyView>,
    /// The hook by which tests find the value.
    test: &'static str,
) -> AnyView {
    let note = (!note.is_empty()).then(|| view! { <span class="figure__note">{note}</span> });
    view! {
        <div class="figure">
            <div class="figure__label">{label} {how}</div>
            <span class="figure__value" data-test=test>{value}</span>
            {note}
        </div>
    }
    .into_any()
}
