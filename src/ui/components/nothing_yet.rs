//! What a page shows while what it is about is not there: being computed, or not asked for.

use leptos::prelude::*;

use crate::protocol::Goal;
use crate::ui::route::Route;
use crate::ui::run::RunState;
use crate::ui::state::State;

/// Why something is not there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Missing {
    Coming,
    Stopped,
    Failed,
    NotAsked,
}

/// What a page shows in place of something that is not there.
#[component]
pub(crate) fn NothingYet(
    /// What is missing, as in "The segments appear here ...".
    what: &'static str,
) -> impl IntoView {
    let state = State::use_context();
    let missing = Memo::new(move |_| {
        state.run.with(|run| match run {
            RunState::FetchingSample => Missing::Coming,
            // After a look the analysis mostly begins by itself.
            RunState::Running(running) => match running.goal {
                Goal::Preview | Goal::Analyse | Goal::Open => Missing::Coming,
                Goal::Check | Goal::Reject => Missing::NotAsked,
            },
            RunState::Cancelled(Goal::Analyse | Goal::Open) => Missing::Stopped,
            RunState::Failed(_) => Missing::Failed,
            RunState::Idle
            | RunState::Answered
            | RunState::Done { .. }
            | RunState::Cancelled(_) => Missing::NotAsked,
        })
    });
    move || match missing.get() {
        Missing::Coming => view! {
            <div class="nothing-yet" data-test="computing" aria-busy="true">
                <p>{format!("{what} appear here as soon as they are ready.")}</p>
                <div class="nothing-yet__bones" aria-hidden="true">
                    <span></span>
                    <span></span>
                    <span></span>
                </div>
            </div>
        }
        .into_any(),
        Missing::Stopped => view! {
            <div class="nothing-yet" data-test="nothing">
                <p>{format!("{what} were not ready when the run was stopped.")}</p>
            </div>
        }
        .into_any(),
        Missing::Failed => view! {
            <div class="nothing-yet" data-test="nothing">
                <p>{format!("{what} are missing because the run ended early.")}</p>
                <p><a class="button" href=Route::Start.href()>"Choose a file"</a></p>
            </div>
        }
        .into_any(),
        Missing::NotAsked => view! {
            <div class="nothing-yet" data-test="nothing">
                <p>{format!("{what} appear here once a file has been analysed.")}</p>
                <p><a class="button" href=Route::Start.href()>"Choose a file"</a></p>
            </div>
        }
        .into_any(),
    }
}
