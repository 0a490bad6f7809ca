//! The panel of the guided tour: docked at the window's lower edge, while the reader goes on using
//! the page. Escape ends it.

use leptos::prelude::*;

use super::icon::{CLOSE, icon};
use crate::ui::focus::focus;
use crate::ui::live::{Show, effect, live};
use crate::ui::location::{self, Location};
use crate::ui::reactive::{Memo, Signal};
use crate::ui::state::State;
use crate::ui::tour::{STEPS, Tour};
use crate::ui::words::words;

/// How many frames the page is given to draw what a step shows.
const PATIENCE: u8 = 90;

/// The mark of what is explained.
const MARK: &str = "data-tour";

/// The panel; nothing while nobody is on the tour.
#[component]
pub(crate) fn TourPanel() -> AnyView {
    let tour: Tour = expect_context();
    let keys = window_event_listener(leptos::ev::keydown, move |event| {
        // What lies over the page is closed first.
        let over = ":popover-open, .navigation[data-open='true']";
        let is_over = document().query_selector(over).is_ok_and(|found| found.is_some());
        if event.key() == "Escape" && !is_over && tour.step.get_untracked().is_some() {
            end(tour);
        }
    });
    on_cleanup(move || keys.remove());
    let is_on = Memo::new(move |_| tour.step.with(Option::is_some));
    live(move || is_on.get().then(|| panel(tour)))
}

fn panel(tour: Tour) -> AnyView {
    let state = State::use_context();
    let here = Location::use_context();
    let words = words();
    let at = Signal::derive(move || tour.step.get().unwrap_or(0).min(STEPS.len() - 1));
    let route = Memo::new(move |_| {
        let step = &STEPS[at.get()];
        state.analysis.with(|analysis| (step.route)(analysis))
    });
    let said = Memo::new(move |_| {
        let step = &STEPS[at.get()];
        state.analysis.with(|analysis| (step.says)(analysis, words))
    });
    let is_ready = Memo::new(move |_| said.with(Option::is_some));
    // Leads to the step, and there again once it has been computed.
    effect(move || {
        let at = at.get();
        is_ready.track();
        let route = route.get();
        if untrack(|| here.get()) != route {
            location::go(route);
        }
        let has_gone_on = tour.led.get_value() != Some(at);
        tour.led.set_value(Some(at));
        point(tour, at, has_gone_on, PATIENCE);
    });
    let told = move || {
        said.get().unwrap_or_else(|| {
            let is_coming = state.run.with(crate::ui::run::RunState::is_analysing);
            words.text(if is_coming { "tour-coming" } else { "tour-nothing" }).to_owned()
        })
    };
    let place = move || {
        let (step, steps) = (at.get() + 1, STEPS.len());
        words.say("tour-step", &[("step", step.into()), ("steps", steps.into())])
    };
    let is_away = move || here.get().page() != route.get().page();
    let is_last = move || at.get() + 1 == STEPS.len();
    let next = move |_| {
        if is_last() {
            end(tour);
        } else {
            tour.step.set(Some(at.get_untracked() + 1));
        }
    };
    let back = move |_| tour.step.set(Some(at.get_untracked().saturating_sub(1)));
    view! {
        <aside class="tour" aria-label=words.text("tour-name") data-test="tour">
            <div class="tour__told" aria-live="polite">
                <p class="tour__place" data-test="tour-step">{place}</p>
                <h2 class="tour__title">{move || words.text(STEPS[at.get()].title)}</h2>
                <p data-test="tour-told">{told}</p>
            </div>
            <div class="tour__tools">
                <Show when=is_away>
                    <a class="button" data-size="small" href=move || route.get().href()>
                        {words.text("tour-show")}
                    </a>
                </Show>
                <button
                    class="button"
                    data-size="small"
                    type="button"
                    disabled=move || at.get() == 0
                    data-test="tour-back"
                    on:click=back
                >
                    {words.text("tour-back")}
                </button>
                <button
                    class="button tour__next"
                    data-kind="primary"
                    data-size="small"
                    type="button"
                    data-test="tour-next"
                    on:click=next
                >
                    {move || words.text(if is_last() { "tour-done" } else { "tour-next" })}
                </button>
                <button
                    class="button"
                    data-kind="quiet"
                    data-size="small"
                    type="button"
                    aria-label=words.text("tour-end")
                    data-test="tour-end"
                    on:click=move |_| end(tour)
                >
                    {icon(CLOSE)}
                </button>
            </div>
        </aside>
    }
    .into_any()
}

/// Marks what a step shows and scrolls to it, as soon as it is drawn. The keyboard stays in the
/// panel when the reader has just gone on.
fn point(tour: Tour, at: usize, has_gone_on: bool, patience: u8) {
    request_animation_frame(move || {
        if tour.step.get_untracked() != Some(at) || patience == 0 {
            return;
        }
        let Ok(Some(shown)) = document().query_selector(STEPS[at].shows) else {
            if has_gone_on && patience == PATIENCE - 2 {
                focus(".tour__next");
            }
            return point(tour, at, has_gone_on, patience - 1);
        };
        // A page that has just been drawn puts the reader at its top first.
        request_animation_frame(move || {
            request_animation_frame(move || {
                unmark();
                drop(shown.set_attribute(MARK, ""));
                shown.scroll_into_view();
                if has_gone_on {
                    focus(".tour__next");
                }
            });
        });
    });
}

fn unmark() {
    if let Ok(Some(marked)) = document().query_selector("[data-tour]") {
        drop(marked.remove_attribute(MARK));
    }
}

/// Ends the tour where it is.
fn end(tour: Tour) {
    tour.step.set(None);
    tour.led.set_value(None);
    unmark();
    focus("main h1");
}
