//! The heading of a page: the question it answers, and the answer in a sentence.

use leptos::prelude::*;

use crate::ui::live::Show;
use crate::ui::reactive::Signal;

/// The heading of a page.
#[component]
pub(crate) fn PageHead(
    /// The question.
    #[prop(into)]
    title: Signal<String>,
    /// The answer, in a sentence; empty while it is not known.
    #[prop(into, optional)]
    lead: Signal<String>,
) -> impl IntoView {
    view! {
        <header class="page__head">
            <h1 tabindex="-1" data-test="title">{title}</h1>
            <Show when=move || lead.with(|lead| !lead.is_empty())>
                <p class="page__lead" data-test="lead">{lead}</p>
            </Show>
        </header>
    }
    .into_any()
}
