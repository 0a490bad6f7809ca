//! How far reading the files is, short of an analysis, with a way to stop it.

use leptos::prelude::*;

use crate::protocol::Goal;
use crate::ui::live::live;
use crate::ui::reactive::Memo;
use crate::ui::run::{RunState, Stopping};
use crate::ui::state::State;
use crate::ui::words::words;

/// How far reading the files is.
#[component]
pub(crate) fn ReadingProgress() -> impl IntoView {
    let (state, words) = (State::use_context(), words());
    // Both keep their last value when the run ends.
    let share = Memo::new(move |before: Option<&f64>| {
        state.run.with(|run| match run {
            RunState::Running(running) => running.share(),
            _ => before.copied().unwrap_or(0.0),
        })
    });
    let stopping = Memo::new(move |_| {
        state.run.with(|run| match run {
            RunState::Running(running) => running.stopping == Stopping::Asked,
            _ => true,
        })
    });
    let now = live(move || match state.run.with(RunState::goal) {
        Some(Goal::Reject) => words.text("import-collecting"),
        _ => words.text("import-reading"),
    });
    let stop = live(move || match stopping.get() {
        true => words.text("import-stopping"),
        false => words.text("import-cancel"),
    });
    view! {
        <div class="reading-progress" data-test="reading">
            <span class="reading-progress__now">{now}</span>
            <progress
                class="run-status__bar"
                aria-label=words.text("import-reading-label")
                max="1"
                prop:value=share
            ></progress>
            <button
                class="button"
                type="button"
                data-test="cancel-reading"
                disabled=stopping
                on:click=move |_| state.cancel()
            >
                {stop}
            </button>
        </div>
    }
}
