//! The frame of every page: navigation, progress, the page that the address names.

use leptos::prelude::*;

use super::components::app_version::AppVersion;
use super::components::drop_zone::take_dropped;
use super::components::navigation::Navigation;
use super::components::run_status::RunStatus;
use super::focus::focus;
use super::location::Location;
use super::pages::customer::CustomerPage;
use super::pages::customers::CustomersPage;
use super::pages::downloads::DownloadsPage;
use super::pages::import::ImportPage;
use super::pages::model::ModelPage;
use super::pages::overview::OverviewPage;
use super::pages::privacy::PrivacyPage;
use super::pages::segments::SegmentsPage;
use super::pages::settings::SettingsPage;
use super::pages::start::StartPage;
use super::pages::unknown::UnknownPage;
use super::route::{Page, Route};
use super::state::State;
use super::words;

/// Puts the page into the document.
pub fn mount() {
    mount_to_body(App);
}

/// The whole page.
#[component]
fn App() -> impl IntoView {
    let state = State::new();
    provide_context(state);
    state.connect();
    let location = Location::follow();
    provide_context(location);
    take_dropped(move |files| state.open(files));

    let words = state.words();
    Effect::new(move |_| {
        if let Some(root) = document().document_element() {
            // An attribute that cannot be set leaves the one of index.html.
            drop(root.set_attribute("lang", words.get().language().tag()));
        }
    });
    // Another language or currency draws everything again.
    move || {
        words.get();
        view! { <Frame /> }
    }
}

/// Navigation, progress, and the page that the address names.
#[component]
fn Frame() -> impl IntoView {
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
    Effect::new(move |before: Option<Page>| {
        let page = page.get();
        document().set_title(&format!("{} \u{b7} Regulars", words::page_name(page)));
        if before.is_some_and(|before| before != page) {
            show_from_the_top();
        }
        page
    });

    view! {
        <div class="app">
            <a class="app__skip" href="#main" on:click=skip_to_content>"Skip to the content"</a>
            <Navigation />
            <main class="app__main" id="main" tabindex="-1">
                <AppVersion />
                <RunStatus />
                {move || match page.get() {
                    Page::Start => view! { <StartPage /> }.into_any(),
                    Page::Import => view! { <ImportPage /> }.into_any(),
                    Page::Overview => view! { <OverviewPage /> }.into_any(),
                    Page::Segments => view! { <SegmentsPage selected=segment /> }.into_any(),
                    Page::Customers => view! { <CustomersPage /> }.into_any(),
                    Page::Customer => view! { <CustomerPage customer /> }.into_any(),
                    Page::Model => view! { <ModelPage /> }.into_any(),
                    Page::Downloads => view! { <DownloadsPage /> }.into_any(),
                    Page::Settings => view! { <SettingsPage /> }.into_any(),
                    Page::Privacy => view! { <PrivacyPage /> }.into_any(),
                    Page::Unknown => view! { <UnknownPage /> }.into_any(),
                }}
            </main>
        </div>
    }
}

/// Scrolls up and moves the focus to the new page's heading, so that a screen reader reads it.
fn show_from_the_top() {
    request_animation_frame(|| {
        window().scroll_to_with_x_and_y(0.0, 0.0);
        focus("main h1");
    });
}

/// Moves the focus without touching the address, which names the page.
fn skip_to_content(event: leptos::ev::MouseEvent) {
    event.prevent_default();
    focus("main");
}
