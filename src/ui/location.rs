//! The browser's address -> the current route, and back.

use leptos::prelude::*;

use super::route::Route;

/// The route that the address names; follows the address. Provided as context by
/// [`super::app::App`].
#[derive(Clone, Copy, Debug)]
pub(crate) struct Location(ReadSignal<Route>);

impl Location {
    /// Starts to follow the address. Call it once, inside a reactive owner.
    pub(crate) fn follow() -> Self {
        let (route, set_route) = signal(read());
        let listener = window_event_listener(leptos::ev::hashchange, move |_| {
            set_route.set(read());
        });
        on_cleanup(move || listener.remove());
        Self(route)
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
        self.0.get()
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
