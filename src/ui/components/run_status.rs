//! How the run stands: stages with their real shares, time left, cancel; or how it ended.

use leptos::prelude::*;

use super::failure_notice::FailureNotice;
use super::reading_progress::ReadingProgress;
use crate::protocol::{Goal, Stage};
use crate::ui::location::Location;
use crate::ui::route::Page;
use crate::ui::run::{RunState, StageProgress, Stopping};
use crate::ui::state::State;
use crate::ui::words::words;
use crate::wording::stage_name;

/// Which of the views below is shown; changes less often than the progress in it.
#[derive(Clone, PartialEq)]
enum Shown {
    Nothing,
    Fetching,
    Looking,
    Reading,
    Progress,
    Cancelled,
    Failed(crate::protocol::Failure),
}

/// How the run stands. The import page tells of its own runs itself.
#[component]
pub(crate) fn RunStatus() -> impl IntoView {
    let state = State::use_context();
    let location = Location::use_context();
    let is_import = Memo::new(move |_| location.get().page() == Page::Import);
    let shown = Memo::new(move |_| {
        let elsewhere = |shown| if is_import.get() { Shown::Nothing } else { shown };
        state.run.with(|run| match run {
            RunState::Idle | RunState::Answered | RunState::Done { .. } => Shown::Nothing,
            RunState::FetchingSample => Shown::Fetching,
            RunState::Running(running) => match running.goal {
                Goal::Preview => elsewhere(Shown::Looking),
                Goal::Check | Goal::Reject => elsewhere(Shown::Reading),
                Goal::Analyse | Goal::Open => Shown::Progress,
            },
            RunState::Cancelled(Goal::Analyse | Goal::Open) => Shown::Cancelled,
            RunState::Cancelled(_) => elsewhere(Shown::Cancelled),
            RunState::Failed(failure) => Shown::Failed(failure.clone()),
        })
    });
    move || {
        match shown.get() {
        Shown::Nothing => ().into_any(),
        Shown::Fetching => view! {
            <div class="run-status" data-test="fetching">
                <p role="status">"Loading the sample shop (6.4 MB) from this app's own folder\u{2026}"</p>
                <progress class="run-status__bar" aria-label="Loading the sample"></progress>
            </div>
        }
        .into_any(),
        Shown::Looking => view! {
            <p class="run-status" data-state="looking" role="status" data-test="looking">
                "Looking at the files\u{2026}"
            </p>
        }
        .into_any(),
        Shown::Reading => view! { <div class="run-status"><ReadingProgress /></div> }.into_any(),
        Shown::Progress => view! { <RunProgress /> }.into_any(),
        Shown::Cancelled => view! {
            <div class="run-status" data-state="cancelled" data-test="run-cancelled">
                <div class="row">
                    <p role="status">"Stopped. What was ready stays."</p>
                    <button
                        class="button"
                        type="button"
                        data-test="run-again"
                        on:click=move |_| state.go_on()
                    >
                        "Go on"
                    </button>
                </div>
            </div>
        }
        .into_any(),
        Shown::Failed(failure) => view! { <FailureNotice failure /> }.into_any(),
    }
    }
}

/// The progress of a run that is under way.
#[component]
fn RunProgress() -> impl IntoView {
    let state = State::use_context();
    // Everything below is derived from `run` and keeps its last value when the run ends.
    let current = Memo::new(move |before: Option<&Stage>| {
        state.run.with(|run| match run {
            RunState::Running(running) => running.current(),
            _ => before.copied().unwrap_or(Stage::Import),
        })
    });
    let share = Memo::new(move |before: Option<&f64>| {
        state.run.with(|run| match run {
            RunState::Running(running) => running.share(),
            _ => before.copied().unwrap_or(0.0),
        })
    });
    let left = Memo::new(move |_| {
        state.run.with(|run| match run {
            RunState::Running(running) => running.left_millis().map(|left| words().time_left(left)),
            _ => None,
        })
    });
    let stopping = Memo::new(move |_| {
        state.run.with(|run| match run {
            RunState::Running(running) => running.stopping == Stopping::Asked,
            _ => true,
        })
    });
    let stages = Stage::ALL
        .into_iter()
        .map(|stage| {
            let progress = Memo::new(move |before: Option<&StageProgress>| {
                state.run.with(|run| match run {
                    RunState::Running(running) => running.stage(stage),
                    _ => before.copied().unwrap_or(StageProgress::Waiting),
                })
            });
            let key = move || match progress.get() {
                StageProgress::Waiting => "waiting",
                StageProgress::Active { .. } => "active",
                StageProgress::Done { .. } => "done",
            };
            let text = move || match progress.get() {
                StageProgress::Waiting => String::new(),
                StageProgress::Active { done, .. } => words().percent(done, 0),
                StageProgress::Done { .. } => "done".to_owned(),
            };
            view! {
                <li
                    class="run-status__stage"
                    data-state=key
                    data-test=format!("stage-{stage:?}").to_lowercase()
                >
                    <span>{stage_name(stage)}</span>
                    <span class="run-status__share">{text}</span>
                </li>
            }
        })
        .collect_view();
    view! {
        <section class="run-status" aria-label="Progress" data-test="progress">
            <div class="run-status__head">
                <p role="status" class="run-status__now">
                    {move || stage_name(current.get())}
                </p>
                <p class="run-status__left" data-test="time-left">{left}</p>
                <button
                    class="button"
                    type="button"
                    data-test="cancel"
                    disabled=stopping
                    on:click=move |_| state.cancel()
                >
                    {move || if stopping.get() { "Stopping\u{2026}" } else { "Cancel" }}
                </button>
            </div>
            <progress
                class="run-status__bar"
                aria-label="The whole run"
                max="1"
                prop:value=share
                data-test="progress-bar"
            ></progress>
            <ol class="run-status__stages">{stages}</ol>
        </section>
    }
}
