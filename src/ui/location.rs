//! The browser's address -> the current route, and back.

use leptos::prelude::*;

use super::places::Places;
use super::route::Route;
use crate::ui::reactive::{ReadSignal, signal};

/// The route that the address names; follows the address. Provided as context by
/// [`super::app::App`].
#[derive(Clone, Copy, Debug)]
pub(crate) struct Location {
    route: ReadSignal<Route>,
    /// Where the reader was on the pages of the browser's history.
    pub(crate) places: StoredValue<Places>,
}

impl Location {
    /// Starts to follow the address. Call it once, inside a reactive owner.
    pub(crate) fn follow() -> Self {
        let (route, set_route) = signal(read());
        let places = Places::follow();
        let listener = window_event_listener(leptos::ev::hashchange, move |_| {
            places.update_value(Places::went);
            set_route.set(read());
        });
        on_cleanup(move || listener.remove());
        Self { route, places }
    }

    /// The location of the page.
    ///
    /// # Panics
    /// Outside [`super::app::App`].
    pub(crate) fn use_context() -> Self {
        expect_context()
    }

    /// The current route, tracked.
    pub(crate) fn get(self) -> Route {
        self.route.get()
    }
}

/// Goes to a page: a new entry in the browser's history.
pub(crate) fn go(route: Route) {
    // A refused address leaves the page where it is; there is nobody to tell.
    drop(window().location().set_hash(&route.href()));
}

/// Goes to a page in place of the current entry, for choices that are not worth a step back.
pub(crate) fn replace(route: Route) {
    // Unlike `history.replaceState`, this tells the listeners.
    drop(window().location().replace(&route.href()));
}

fn read() -> Route {
    Route::parse(&window().location().hash().unwrap_or_default())
}
