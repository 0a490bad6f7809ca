//! The second part of the page's program: all that is drawn of an analysis, the import, the help.
//!
//! `.ci/stamp` cuts the program in two at [`open`]: what only that function reaches follows while
//! the reader looks at the start, which is there sooner. A sealed tab can fetch nothing, so the seal
//! waits for it ([`State::connect`](super::state::State::connect)).

use js_sys::{Error, Promise};
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::future_to_promise;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use super::components::tour::TourPanel;
use super::pages::customer::CustomerPage;
use super::pages::customers::CustomersPage;
use super::pages::downloads::DownloadsPage;
use super::pages::glossary::GlossaryPage;
use super::pages::import::ImportPage;
use super::pages::model::ModelPage;
use super::pages::overview::OverviewPage;
use super::pages::privacy::PrivacyPage;
use super::pages::segments::SegmentsPage;
use super::pages::settings::SettingsPage;
use super::pages::start::StartPage;
use super::pages::unknown::UnknownPage;
use super::reactive::{RwSignal, Signal};
use super::route::Page;
use crate::domain::{CustomerId, SegmentId};

/// How the second part stands.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Second {
    /// It is being fetched.
    Coming,
    /// It is there.
    Here(Drawing),
    /// It could not be fetched; the browser's console says why.
    Failed,
}

/// What the second part draws.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Drawing {
    /// A page.
    pub(crate) page: fn(Page, Chosen) -> AnyView,
    /// The panel of the tour.
    pub(crate) tour: fn() -> AnyView,
}

/// What of a page the address chooses.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Chosen {
    /// The segment that is looked at.
    pub(crate) segment: Signal<Option<SegmentId>>,
    /// The customer who is looked at.
    pub(crate) customer: Signal<Option<CustomerId>>,
}

/// Begins to fetch the second part and says in `second` how it stands. Rejects with the reason when
/// it cannot be had.
pub(crate) fn fetch(second: RwSignal<Second>) -> Promise {
    future_to_promise(async move {
        match open().await {
            Ok(drawing) => {
                second.set(Second::Here(drawing));
                Ok(JsValue::UNDEFINED)
            }
            Err(error) => {
                second.set(Second::Failed);
                Err(Error::new(&error.to_string()).into())
            }
        }
    })
}

/// What only this reaches makes up the second part.
#[wasm_split(second, fallible)]
fn open() -> Result<Drawing, SplitLoaderError> {
    Ok(Drawing { page, tour: || view! { <TourPanel /> }.into_any() })
}

fn page(page: Page, Chosen { segment, customer }: Chosen) -> AnyView {
    match page {
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
        Page::Glossary => view! { <GlossaryPage /> }.into_any(),
        Page::Unknown => view! { <UnknownPage /> }.into_any(),
    }
}
