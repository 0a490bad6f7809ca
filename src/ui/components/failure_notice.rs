//! What went wrong and what to do about it.

use leptos::prelude::*;

use crate::protocol::Failure;
use crate::ui::words::words;
use crate::wording::{said, stage_name};

/// What went wrong and what to do about it.
#[component]
pub(crate) fn FailureNotice(
    /// The failure.
    failure: Failure,
) -> impl IntoView {
    let words = words();
    let place = failure.stage.map(|stage| stage_name(words, stage));
    view! {
        <div class="failure-notice" role="alert" data-test="failure">
            {place.map(|place| view! { <p class="failure-notice__place">{place}</p> })}
            <p class="failure-notice__message" data-test="failure-message">
                {format!("{}.", said(&failure.message, words).trim_end_matches('.'))}
            </p>
            <p data-test="failure-hint">{said(&failure.hint, words)}</p>
        </div>
    }
    .into_any()
}
