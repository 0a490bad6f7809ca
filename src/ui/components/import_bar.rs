//! What can be done now, always in sight: analyse, or what stands in the way of it.

use leptos::prelude::*;

use super::reading_progress::ReadingProgress;
use crate::protocol::Goal;
use crate::ui::import::difference;
use crate::ui::import::opened::{Check, Opened, Step};
use crate::ui::import::questions::{Obstacle, obstacle};
use crate::ui::import::understood::obstacle_sentence;
use crate::ui::location;
use crate::ui::route::Route;
use crate::ui::run::RunState;
use crate::ui::state::State;
use crate::ui::words::words;

/// The bar at the end of the import page.
#[component]
pub(crate) fn ImportBar() -> impl IntoView {
    let state = State::use_context();
    let obstacle = Memo::new(move |_| state.opened.with(obstacle));
    let goal = Memo::new(move |_| state.run.with(RunState::goal));
    let failure = Memo::new(move |_| {
        state.run.with(|run| match run {
            RunState::Failed(failure) => {
                Some(format!("{}.", failure.message.trim_end_matches('.')))
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
        Some(obstacle) => obstacle_sentence(&obstacle),
        None => state.opened.with(result),
    });
    // While something is being typed, the check comes by itself.
    let is_resting = Memo::new(move |_| {
        state.run.with(|run| *run != RunState::Answered && run.goal().is_none())
    });
    let can_check = move || is_resting.get() && state.opened.with(Opened::due) != Step::Wait;
    let is_blocked = move || obstacle.with(Option::is_some);
    let words = move || {
        state.opened.with(|opened| match opened.check.current() {
            Some(report) if report.rows_kept > 0 => {
                format!("Analyse {}", words().of(report.rows_kept, "sale", "sales"))
            }
            Some(_) | None => "Analyse".to_owned(),
        })
    };
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
                    {words}
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
                        "Check the rows"
                    </button>
                </Show>
            </div>
        </div>
    }
}

/// What the rows come to, and how that adds up.
fn result(opened: &Opened) -> String {
    let Check::Done { report, before } = &opened.check else { return String::new() };
    let words = words();
    let others = match report.rows_read - report.rows_kept {
        0 => "all count".to_owned(),
        1 => "1 does not count".to_owned(),
        others => format!("{} do not count", words.count(others)),
    };
    format!(
        "{} {} read, {others}.",
        difference::sales(report, before.as_deref(), words),
        words.of(report.rows_read, "row", "rows"),
    )
}
