//! What was decided in reading the files and moves a headline, beside the headlines themselves.

use std::sync::Arc;

use leptos::prelude::*;

use crate::results::{CleaningReport, Note};
use crate::ui::import::outcome::note_sentence;
use crate::ui::route::Route;
use crate::ui::words::words;

/// The notes on the reading that move a figure by more than a hundredth, with the way to decide otherwise;
/// nothing without any.
#[component]
pub(crate) fn WeightyNotes(
    /// What became of the rows.
    report: Arc<CleaningReport>,
) -> impl IntoView {
    let words = words();
    let weighty = report.notes.iter().filter(|note| note.effect >= Note::WEIGHTY);
    let items: Vec<_> =
        weighty.map(|note| view! { <li>{note_sentence(note, &report, words)}</li> }).collect();
    (!items.is_empty()).then(|| {
        view! {
            <section class="weighty-notes" aria-labelledby="weighty-notes" data-test="weighty-notes">
                <h2 id="weighty-notes">{words.text("overview-decided")}</h2>
                <ul class="weighty-notes__list">{items}</ul>
                <a href=Route::Import.href()>{words.text("overview-decide")}</a>
            </section>
        }
    })
}
