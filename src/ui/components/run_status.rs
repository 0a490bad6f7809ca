//! How the run stands: stages with their real shares, time left, cancel; or how it ended.

use leptos::prelude::*;

use super::failure_notice::FailureNotice;
use super::reading_progress::ReadingProgress;
use crate::protocol::{Goal, Stage};
use crate::ui::live::live;
use crate::ui::location::Location;
use crate::ui::reactive::Memo;
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
    let words = words();
    let said = Memo::new(move |before: Option<&&'static str>| {
        let before = before.copied().unwrap_or("");
        state.run.with(|run| said(run, before))
    });
    let view = move || match shown.get() {
        Shown::Nothing => ().into_any(),
        Shown::Fetching => view! {
            <div class="run-status" data-test="fetching">
                <p class="run-status__now">{words.text("run-fetching")}</p>
                <progress class="run-status__bar" aria-label=words.text("run-fetching")></progress>
            </div>
        }
        .into_any(),
        Shown::Looking => view! {
            <p class="run-status" data-state="looking" data-test="looking">
                {words.text("run-looking")}
            </p>
        }
        .into_any(),
        Shown::Reading => view! { <div class="run-status"><ReadingProgress /></div> }.into_any(),
        Shown::Progress => view! { <RunProgress /> }.into_any(),
        Shown::Cancelled => view! {
            <div class="run-status" data-state="cancelled" data-test="run-cancelled">
                <p class="run-status__left">{words.text("run-cancelled")}</p>
                <button
                    class="button"
                    data-size="small"
                    type="button"
                    data-test="run-again"
                    on:click=move |_| state.go_on()
                >
                    {words.text("run-go-on")}
                </button>
            </div>
        }
        .into_any(),
        Shown::Failed(failure) => view! { <FailureNotice failure /> }.into_any(),
    };
    view! {
        <p class="visually-hidden" role="status">
            {live(move || Some(said.get()).filter(|key| !key.is_empty()).map(|key| words.text(key)))}
        </p>
        {view}
    }
}

/// What a screen reader says of a run: the stages that take their time, and how it ended. What is
/// over in a moment would only be in the way. A failure speaks for itself.
fn said(run: &RunState, before: &'static str) -> &'static str {
    match run {
        RunState::Idle | RunState::Answered | RunState::Failed(_) => "",
        RunState::FetchingSample => "run-fetching",
        RunState::Running(running) => match (running.goal, running.current()) {
            (Goal::Analyse, Stage::Import) => "stage-import",
            (Goal::Analyse, Stage::Baselines) => "stage-baselines",
            (Goal::Analyse, Stage::Training) => "stage-training",
            (Goal::Analyse, Stage::Recommendations) => "stage-recommendations",
            _ => before,
        },
        RunState::Done { .. } => "run-done",
        RunState::Cancelled(_) => "run-cancelled",
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
    let words = words();
    let place = move || {
        let current = current.get();
        Stage::ALL.iter().position(|stage| *stage == current).map_or(1, |at| at + 1)
    };
    let step = move || {
        let of = [("step", place().into()), ("steps", Stage::ALL.len().into())];
        words.say("run-step", &of)
    };
    let stages = Stage::ALL.into_iter().map(|stage| {
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
        let text = live(move || match progress.get() {
            StageProgress::Waiting => String::new(),
            StageProgress::Active { done, .. } => words.percent(done, 0),
            StageProgress::Done { .. } => words.text("run-stage-done").to_owned(),
        });
        view! {
            <li
                class="run-status__stage"
                data-state=key
                data-test=format!("stage-{stage:?}").to_lowercase()
            >
                <span>{stage_name(words, stage)}</span>
                <span class="run-status__share">{text}</span>
            </li>
        }
        .into_any()
    });
    view! {
        <section class="run-status" aria-label=words.text("run-progress") data-test="progress">
            <div class="run-status__head">
                <p class="run-status__now">{live(move || stage_name(words, current.get()))}</p>
                <p class="run-status__left">
                    {step} <span data-test="time-left">{left}</span>
                </p>
                <button
                    class="button"
                    data-size="small"
                    type="button"
                    data-test="cancel"
                    disabled=stopping
                    on:click=move |_| state.cancel()
                >
                    {live(move || words.text(if stopping.get() { "run-stopping" } else { "run-cancel" }))}
                </button>
            </div>
            <progress
                class="run-status__bar"
                aria-label=words.text("run-whole")
                max="1"
                prop:value=share
                data-test="progress-bar"
            ></progress>
            <ol class="run-status__stages">{stages.collect_view()}</ol>
        </section>
    }
    .into_any()
}
