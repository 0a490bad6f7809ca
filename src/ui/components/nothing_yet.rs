//! What a page shows while what it is about is not there: being computed, or not asked for.

use leptos::prelude::*;

use crate::protocol::Goal;
use crate::ui::live::{Show, live};
use crate::ui::reactive::Memo;
use crate::ui::route::Route;
use crate::ui::run::RunState;
use crate::ui::state::{SealState, State};
use crate::ui::words::words;

/// Why something is not there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Missing {
    Coming,
    Stopped,
    Failed,
    NotAsked,
}

/// What takes its place, so that nothing jumps when it comes. A key of `nothing_yet.css`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Shape {
    /// A few lines of text.
    #[default]
    Lines,
    /// A strip of figures and a chart below it.
    Figures,
    /// Charts side by side.
    Charts,
    /// A table.
    Table,
}

/// What a page shows in place of something that is not there.
#[component]
pub(crate) fn NothingYet(
    /// What is missing, in the plural and as a sentence begins: "The segments".
    what: &'static str,
    /// What it will look like.
    #[prop(optional)]
    shape: Shape,
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
    let words = words();
    let told = move |key: &str| words.say(key, &[("what", what.into())]);
    live(move || match missing.get() {
        Missing::Coming => bones(shape, told("nothing-coming")),
        Missing::Stopped => nothing(state, told("nothing-stopped"), "nothing-go-on"),
        Missing::Failed => nothing(state, told("nothing-failed"), "nothing-what-to-do"),
        Missing::NotAsked => nothing(state, told("nothing-asked"), "nothing-what-to-do"),
    })
}

/// The outline of what is being computed.
pub(crate) fn bones(shape: Shape, told: String) -> AnyView {
    let (key, count) = match shape {
        Shape::Lines => ("lines", 3),
        Shape::Figures => ("figures", 5),
        Shape::Charts => ("charts", 2),
        Shape::Table => ("table", 8),
    };
    let bones = (0..count).map(|_| view! { <span></span> }).collect_view();
    view! {
        <div class="nothing-yet" data-state="coming" data-test="computing" aria-busy="true">
            <p class="nothing-yet__told">{told}</p>
            <div class="nothing-yet__bones" data-shape=key aria-hidden="true">{bones}</div>
        </div>
    }
    .into_any()
}

/// Why there is nothing, and what to do about it.
fn nothing(state: State, told: String, hint: &'static str) -> AnyView {
    let words = words();
    view! {
        <div class="nothing-yet" data-state="nothing" data-test="nothing">
            <p class="nothing-yet__told">{told}</p>
            <p>{words.text(hint)}</p>
            <div class="row">
                <a class="button" data-kind="primary" href=Route::Start.href()>
                    {words.text("nothing-choose")}
                </a>
                // A sealed tab cannot fetch it any more.
                <Show when=move || state.seal.get() == SealState::Open>
                    <button class="button" type="button" on:click=move |_| state.try_sample()>
                        {words.text("start-sample")}
                    </button>
                </Show>
            </div>
        </div>
    }
    .into_any()
}
