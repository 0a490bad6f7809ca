//! A key figure: its name, its value, and a note.

use leptos::prelude::*;

/// A key figure.
#[component]
pub(crate) fn Figure(
    /// What it is.
    #[prop(into)]
    label: Signal<String>,
    /// Its value, formatted.
    #[prop(into)]
    value: Signal<String>,
    /// A note below it; none when empty.
    #[prop(into, optional)]
    note: Signal<String>,
    /// The hook by which tests find the value.
    test: &'static str,
) -> impl IntoView {
    view! {
        <div class="figure">
            <span class="figure__label">{label}</span>
            <span class="figure__value" data-test=test>{value}</span>
            <Show when=move || note.with(|note| !note.is_empty())>
                <span class="figure__note">{note}</span>
            </Show>
        </div>
    }
}
