//! What the page calls things of its own: pages. What the engine finds (rules, archetypes,
//! reasons, offers, models) and what a run does is put into words by [`crate::wording`].

use super::route::Page;
use crate::results::Stop;

/// A page's name in the navigation and in the window's title.
pub(crate) fn page_name(page: Page) -> &'static str {
    match page {
        Page::Start => "Start",
        Page::Import => "Import",
        Page::Overview => "Overview",
        Page::Segments => "Segments",
        Page::Customers => "Customers",
        Page::Customer => "Customer",
        Page::Model => "Model",
        Page::Downloads => "Downloads",
        Page::Settings => "Settings",
        Page::Privacy => "Privacy",
        Page::Unknown => "Not found",
    }
}

/// Why the training ended.
pub(crate) fn stop_sentence(stop: Stop) -> &'static str {
    match stop {
        Stop::NoBetter => "Training stopped when the validation window got no better.",
        Stop::MostEpochs => "Training used all the epochs it was allowed.",
    }
}
