//! How the open files are read and which rows count: what was understood, what is to be answered,
//! what it comes to, before the analysis.

use leptos::prelude::*;

use crate::ui::components::drop_zone::DropZone;
use crate::ui::components::import_bar::ImportBar;
use crate::ui::components::import_columns::ImportColumns;
use crate::ui::components::import_keep::ImportKeep;
use crate::ui::components::import_outcome::ImportOutcome;
use crate::ui::components::import_questions::ImportQuestions;
use crate::ui::components::import_rules::ImportRules;
use crate::ui::components::import_writing::ImportWriting;
use crate::ui::components::page_head::PageHead;
use crate::ui::import::opened::Memory;
use crate::ui::import::understood::{heading, lead};
use crate::ui::live::Show;
use crate::ui::reactive::Memo;
use crate::ui::state::State;
use crate::ui::words::words;

/// How the open files are read.
#[component]
pub(crate) fn ImportPage() -> impl IntoView {
    let (state, words) = (State::use_context(), words());
    let title = Memo::new(move |_| state.opened.with(|opened| heading(opened, words)));
    let lead = Memo::new(move |_| state.opened.with(|opened| lead(opened, words)));
    let is_open = Memo::new(move |_| state.opened.with(|opened| opened.preview.is_some()));
    let lacks_a_column = Memo::new(move |_| state.opened.with(|opened| opened.lacks_a_column()));
    let is_recalled =
        Memo::new(move |_| state.opened.with(|opened| opened.memory == Memory::Applied));
    view! {
        <div class="page import">
            <PageHead title lead />
            <Show
                when=move || is_open.get()
                fallback=move || view! { <DropZone on_files=move |files| state.open(files) /> }
            >
                <Show when=move || is_recalled.get()>
                    <div class="note row" role="note" data-test="recalled">
                        <p>{words.text("import-recalled")}</p>
                        <button
                            class="button"
                            type="button"
                            data-test="forget"
                            on:click=move |_| state.forget_and_begin_anew()
                        >
                            {words.text("import-forget")}
                        </button>
                    </div>
                </Show>
                <ImportQuestions />
                <ImportOutcome />
                <ImportColumns />
                <ImportWriting />
                <Show when=move || !lacks_a_column.get()>
                    <ImportRules />
                </Show>
                <ImportKeep />
                <ImportBar />
            </Show>
        </div>
    }
}
