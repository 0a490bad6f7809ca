//! The frame of every page: navigation, progress, the page that the address names.

use js_sys::Function;
use leptos::prelude::*;

use super::components::app_version::AppVersion;
use super::components::customer_neighbours::LatestList;
use super::components::drop_zone::take_dropped;
use super::components::failure_notice::FailureNotice;
use super::components::navigation::Navigation;
use super::components::nothing_yet::{Shape, bones};
use super::components::run_status::RunStatus;
use super::focus::focus;
use super::location::Location;
use super::pages::start::StartPage;
use super::places;
use super::route::{Page, Route};
use super::second::{self, Chosen, Second};
use super::state::{State, incomplete};
use super::tour::Tour;
use super::words::{page_name, words};
use crate::ui::live::{effect, live, soon};
use crate::ui::reactive::{Memo, RwSignal, Signal};
use crate::wording;

/// Puts the page into the document; `load` promises the response with a file of the app by its name.
pub fn mount(load: Function) {
    mount_to_body(move || view! { <App load /> });
}

/// The whole page.
#[component]
fn App(
    /// Promises the response with a file of the app by its name.
    load: Function,
) -> impl IntoView {
    let state = State::new();
    provide_context(state);
    let second = RwSignal::new(Second::Coming);
    state.connect(second::fetch(second), load);
    let location = Location::follow();
    provide_context(location);
    provide_context(LatestList::follow(location));
    provide_context(Tour::new());
    take_dropped(move |files| state.open(files));

    // Whether the navigation of a narrow window is open; outlives a change of the language in it.
    let is_open = RwSignal::new(false);
    let words = state.words();
    effect(move || {
        if let Some(root) = document().document_element() {
            // An attribute that cannot be set leaves the one of index.html.
            drop(root.set_attribute("lang", words.get().language().tag()));
        }
    });
    // Another language or currency draws everything again.
    live(move || {
        words.get();
        view! { <Frame is_open second /> }
    })
}

/// Navigation, progress, and the page that the address names.
#[component]
fn Frame(
    /// Whether the navigation of a narrow window is open.
    is_open: RwSignal<bool>,
    /// How the second part of the program stands.
    second: RwSignal<Second>,
) -> impl IntoView {
    let state = State::use_context();
    let location = Location::use_context();
    let page = Memo::new(move |_| location.get().page());
    let segment = Signal::derive(move || match location.get() {
        Route::Segment(segment) => Some(segment),
        _ => None,
    });
    let customer = Signal::derive(move || match location.get() {
        Route::Customer(customer) => Some(customer),
        _ => None,
    });
    let title = Memo::new(move |_| title(state, location.get()));
    effect(move || document().set_title(&title.get()));
    // Filters and the order of a table are no other place.
    let place = Memo::new(move |_| (page.get(), segment.get(), customer.get()));
    Effect::new(move |before: Option<_>| {
        let place = place.get();
        if before.is_some_and(|before| before != place) {
            places::settle(location.places);
        }
        place
    });

    let content = move || {
        live(move || match (page.get(), second.get()) {
            (Page::Start, _) => view! { <StartPage /> }.into_any(),
            (page, Second::Here(drawing)) => (drawing.page)(page, Chosen { segment, customer }),
            (_, Second::Coming) => bones(Shape::Lines, words().text("first-wait").into()),
            (_, Second::Failed) => view! { <FailureNotice failure=incomplete() /> }.into_any(),
        })
    };
    view! {
        <div class="app">
            <a class="app__skip" href="#main" on:click=skip_to_content>
                {words().text("shell-skip")}
            </a>
            <Navigation is_open />
            <main class="app__main" id="main" tabindex="-1">
                <AppVersion />
                <RunStatus />
                {soon(content)}
            </main>
            {live(move || match second.get() {
                Second::Here(drawing) => Some((drawing.tour)()),
                Second::Coming | Second::Failed => None,
            })}
        </div>
    }
}

/// What the window's title says: where one is.
fn title(state: State, route: Route) -> String {
    let named = match route {
        Route::Segment(segment) => state.segmentation.with(|found| {
            let segment = found.as_ref()?.segments.get(segment.index())?;
            Some(wording::segment_name(segment.name, words()))
        }),
        Route::Customer(customer) => state.customers.with(|table| {
            // The browser writes titles into its history: a number may stand there, a name not.
            let label = table.as_ref()?.label.get(customer.index())?;
            let is_number = label.len() < 10 && label.bytes().all(|byte| byte.is_ascii_digit());
            is_number.then(|| words().say("page-customer-number", &[("number", label.into())]))
        }),
        Route::Glossary(term) => term.map(|term| term.name(words()).to_owned()),
        _ => None,
    };
    let named = named.unwrap_or_else(|| page_name(route.page()).to_owned());
    format!("{named} \u{b7} Regulars")
}

/// Moves the focus without touching the address, which names the page.
fn skip_to_content(event: leptos::ev::MouseEvent) {
    event.prevent_default();
    focus("main");
}
