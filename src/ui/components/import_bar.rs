//! What can be done now, always in sight: analyse, or what stands in the way of it.

use leptos::prelude::*;

use super::reading_progress::ReadingProgress;
use crate::protocol::Goal;
use crate::ui::import::difference;
use crate::ui::import::opened::{Check, Opened, Step};
use crate::ui::import::questions::{Obstacle, obstacle};
use crate::ui::import::understood::obstacle_sentence;
use crate::ui::live::{Show, live};
use crate::ui::location;
use crate::ui::reactive::Memo;
use crate::ui::route::Route;
use crate::ui::run::RunState;
use crate::ui::state::State;
use crate::ui::words::words;
use crate::wording::{Words, said};

/// The bar at the end of the import page.
#[component]
pub(crate) fn ImportBar() -> impl IntoView {
    let (state, words) = (State::use_context(), words());
    let obstacle = Memo::new(move |_| state.opened.with(obstacle));
    let goal = Memo::new(move |_| state.run.with(RunState::goal));
    let failure = Memo::new(move |_| {
        state.run.with(|run| match run {
            RunState::Failed(failure) => {
                let message = said(&failure.message, words);
                Some(format!("{}.", message.trim_end_matches('.')))
            }
            _ => None,
        })
    });
    let is_reading = move || matches!(goal.get(), Some(Goal::Check | Goal::Reject));
    let is_waiting = move || matches!(goal.get(), Some(Goal::Preview | Goal::Check));
    // Once the result is there, or something is to be done; not the steps between.
    let told = Memo::new(move |before: Option<&String>| match obstacle.get() {
        _ if is_waiting() => before.cloned().unwrap_or_default(),
        // The notice may be out of sight.
        Some(Obstacle::NotChecked) if failure.with(Option::is_some) => {
            failure.get().unwrap_or_default()
        }
        Some(obstacle) => obstacle_sentence(&obstacle, words),
        None => state.opened.with(|opened| result(opened, words)),
    });
    // While something is being typed, the check comes by itself.
    let is_resting = Memo::new(move |_| {
        state.run.with(|run| *run != RunState::Answered && run.goal().is_none())
    });
    let can_check = move || is_resting.get() && state.opened.with(Opened::due) != Step::Wait;
    let is_blocked = move || obstacle.with(Option::is_some);
    let label = live(move || {
        state.opened.with(|opened| match opened.check.current() {
            Some(report) if report.rows_kept > 0 => {
                words.say("import-analyse-sales", &[("sales", report.rows_kept.into())])
            }
            Some(_) | None => words.text("import-analyse").to_owned(),
        })
    });
    let analyse = move |_| {
        if obstacle.with_untracked(Option::is_none) {
            state.analyse_opened();
            location::go(Route::Overview);
        }
    };
    view! {
        <div class="import-bar" data-test="import-bar">
            <Show when=is_reading>
                <ReadingProgress />
            </Show>
            <div class="import-bar__row">
                // Not disabled, so that a keyboard or a screen reader finds it and the reason.
                <button
                    class="button"
                    data-kind="primary"
                    type="button"
                    aria-disabled=move || is_blocked().to_string()
                    aria-describedby="import-status"
                    data-test="analyse"
                    on:click=analyse
                >
                    {label}
                </button>
                <p
                    class="import-bar__told"
                    id="import-status"
                    role="status"
                    data-waiting=move || is_waiting().to_string()
                    data-test="import-status"
                >
                    {told}
                </p>
                <Show when=can_check>
                    <button
                        class="button import-bar__check"
                        type="button"
                        data-test="check"
                        on:click=move |_| state.check()
                    >
                        {words.text("import-check")}
                    </button>
                </Show>
            </div>
        </div>
    }
}

/// What the rows come to, and how that adds up.
fn result(opened: &Opened, words: Words) -> String {
    let Check::Done { report, before } = &opened.check else { return String::new() };
    let others = report.rows_read - report.rows_kept;
    let values = [("rows", report.rows_read.into()), ("others", others.into())];
    let sales = difference::sales(report, before.as_deref(), words);
    format!("{sales} {}", words.say("import-rows-read", &values))
}
