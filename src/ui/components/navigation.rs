//! The pages of the app, where one is, and which have something to show yet.

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::app_version::WorksOffline;
use super::seal_badge::SealBadge;
use crate::ui::location::Location;
use crate::ui::route::{CustomerView, Page, Route, SortColumn, SortOrder};
use crate::ui::run::RunState;
use crate::ui::state::{Readiness, State};
use crate::ui::words;
use crate::ui::words::words;

/// Pages of the navigation, in the order of the work.
const ENTRIES: [Route; 9] = [
    Route::Start,
    Route::Import,
    Route::Overview,
    Route::Segments,
    Route::Customers(CustomerView {
        segment: None,
        sort: SortColumn::Spent,
        order: SortOrder::Descending,
    }),
    Route::Model,
    Route::Downloads,
    Route::Settings,
    Route::Privacy,
];

/// The navigation, beside the content or above it.
#[component]
pub(crate) fn Navigation() -> impl IntoView {
    let state = State::use_context();
    let location = Location::use_context();
    let here = Memo::new(move |_| match location.get().page() {
        Page::Customer => Page::Customers,
        page => page,
    });
    let entries = ENTRIES
        .into_iter()
        .map(|route| {
            let page = route.page();
            let readiness = Memo::new(move |_| readiness(state, page));
            let key = move || match readiness.get() {
                Readiness::Ready => "ready",
                Readiness::Computing => "computing",
                Readiness::Empty => "empty",
            };
            let note = move || match readiness.get() {
                Readiness::Computing => Some(", being computed"),
                Readiness::Empty => Some(", nothing yet"),
                Readiness::Ready => None,
            };
            view! {
                <li>
                    <a
                        class="navigation__link"
                        href=route.href()
                        aria-current=move || (here.get() == page).then_some("page")
                        data-readiness=key
                        data-test=format!("nav-{}", words::page_name(page).to_lowercase())
                    >
                        {words::page_name(page)}
                        <span class="visually-hidden">{note}</span>
                    </a>
                </li>
            }
        })
        .collect_view();
    // On small screens the list scrolls sideways: the current page comes into sight.
    let list = NodeRef::<html::Ul>::new();
    Effect::new(move |_| {
        here.track();
        let Some(list) = list.get() else { return };
        request_animation_frame(move || show_current(&list));
    });
    view! {
        <div class="navigation">
            <a class="navigation__brand" href=Route::Start.href()>"Regulars"</a>
            <nav aria-label="Pages">
                <ul class="navigation__list" node_ref=list>{entries}</ul>
            </nav>
            <div class="navigation__foot">
                <SealBadge />
                <WorksOffline />
                <p class="navigation__took" role="status">
                    {move || took(state).map(|took| view! { <span data-test="run-done">{took}</span> })}
                </p>
                <Show when=move || state.file.with(Option::is_some)>
                    <span class="navigation__file" data-test="file-name">
                        {move || state.file.get()}
                    </span>
                </Show>
            </div>
        </div>
    }
}

/// Scrolls the list sideways so that the link to the current page is in its middle.
fn show_current(list: &web_sys::HtmlElement) {
    let found = list.query_selector("[aria-current]").ok().flatten();
    if let Some(link) = found.and_then(|found| found.dyn_into::<web_sys::HtmlElement>().ok()) {
        let middle = link.offset_left() + link.offset_width() / 2;
        list.set_scroll_left(middle - list.client_width() / 2);
    }
}

/// How long the run took that has ended with everything ready.
fn took(state: State) -> Option<String> {
    state.run.with(|run| match run {
        RunState::Done { elapsed_millis } => {
            Some(format!("Everything ready after {}", words().duration(*elapsed_millis)))
        }
        RunState::Idle
        | RunState::FetchingSample
        | RunState::Running(_)
        | RunState::Answered
        | RunState::Cancelled(_)
        | RunState::Failed(_) => None,
    })
}

/// Whether a page has something to show.
fn readiness(state: State, page: Page) -> Readiness {
    match page {
        Page::Import if state.opened.with(|opened| opened.preview.is_some()) => Readiness::Ready,
        Page::Import => Readiness::Empty,
        Page::Overview => state.readiness(state.overview.with(Option::is_some)),
        Page::Segments => state.readiness(state.segmentation.with(Option::is_some)),
        Page::Customers | Page::Customer | Page::Downloads => {
            state.readiness(state.customers.with(Option::is_some))
        }
        Page::Model => state.readiness(state.models.with(Option::is_some)),
        Page::Start | Page::Settings | Page::Privacy | Page::Unknown => Readiness::Ready,
    }
}
