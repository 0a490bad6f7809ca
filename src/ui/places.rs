//! Where the reader was on each page of the browser's history: back and forward lead to the same
//! spot and to the link that was followed there; a new page begins at its top.

use leptos::prelude::*;
use wasm_bindgen::JsValue;

use super::focus::focus;

/// How many frames a page is given to grow as long as it was.
const PATIENCE: u8 = 24;

/// What is known of the entries of the browser's history. Provided by [`super::location::Location`].
#[derive(Clone, Debug, Default)]
pub(crate) struct Places {
    /// The entry that is shown.
    here: f64,
    seen: Vec<Place>,
    /// Where the reader is to be put now.
    arrival: Option<Place>,
}

/// A spot on a page.
#[derive(Clone, Debug, Default)]
struct Place {
    /// The entry's number: it stands in the history's state.
    entry: f64,
    /// How far down it was scrolled, in CSS pixels.
    scroll: f64,
    /// The address of the link that was followed.
    link: Option<String>,
}

impl Places {
    /// Begins to look after the history.
    pub(crate) fn follow() -> StoredValue<Self> {
        let history: JsValue = window().history().map_or(JsValue::UNDEFINED, Into::into);
        // Without it the browser puts the reader where the page was before it was drawn.
        drop(js_sys::Reflect::set(&history, &"scrollRestoration".into(), &"manual".into()));
        let places = StoredValue::new(Self { here: entry().0, ..Self::default() });
        let scrolled = window_event_listener(leptos::ev::scroll, move |_| {
            places.update_value(|places| places.note(|place| place.scroll = scroll()));
        });
        on_cleanup(move || scrolled.remove());
        places
    }

    /// Changes what is known of the entry that is shown.
    fn note(&mut self, change: impl FnOnce(&mut Place)) {
        let here = self.here;
        let found = self.seen.iter().position(|place| place.entry == here).unwrap_or_else(|| {
            self.seen.push(Place { entry: here, ..Place::default() });
            self.seen.len() - 1
        });
        change(&mut self.seen[found]);
    }

    /// The browser has gone to another entry; what is drawn is still the one before.
    pub(crate) fn went(&mut self) {
        let link = document().active_element().and_then(|active| active.get_attribute("href"));
        self.note(|place| place.link = link);
        let (here, is_known) = entry();
        self.here = here;
        let known = self.seen.iter().find(|place| is_known && place.entry == here);
        self.arrival = known.cloned();
        self.note(|place| place.scroll = scroll());
    }

    /// Where to put the reader, as soon as the page stands.
    fn arrive(&mut self) -> Place {
        self.arrival.take().unwrap_or_default()
    }
}

/// Puts the reader where they were on the page that has just been drawn, or at its top; a screen
/// reader goes on with the link that was followed, or with the heading.
pub(crate) fn settle(places: StoredValue<Places>) {
    let place = places.try_update_value(Places::arrive).unwrap_or_default();
    request_animation_frame(move || {
        let link = place.link.map(|link| format!("main a[href=\"{link}\"]"));
        if !link.is_some_and(|link| focus(&link)) {
            focus("main h1");
        }
        scroll_to(place.scroll, PATIENCE);
    });
}

/// Stays where the page is while it is drawn anew.
pub(crate) fn stay() {
    let here = scroll();
    request_animation_frame(move || scroll_to(here, PATIENCE));
}

/// Scrolls, and again while the page is still too short for it.
fn scroll_to(place: f64, patience: u8) {
    window().scroll_to_with_x_and_y(0.0, place);
    if patience > 0 && scroll() + 1.0 < place {
        request_animation_frame(move || scroll_to(place, patience - 1));
    }
}

/// How far down the page is scrolled.
fn scroll() -> f64 {
    window().scroll_y().unwrap_or(0.0)
}

/// The number of the history's entry, and whether it had one before.
fn entry() -> (f64, bool) {
    let Ok(history) = window().history() else { return (0.0, false) };
    if let Some(number) = history.state().ok().and_then(|state| state.as_f64()) {
        return (number, true);
    }
    // Another one than any other: a person cannot go to two pages in a thousandth of a second.
    let number = js_sys::Date::now();
    // What cannot be written down is another entry the next time.
    drop(history.replace_state(&number.into(), ""));
    (number, false)
}
