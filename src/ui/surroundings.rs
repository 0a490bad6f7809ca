//! What the browser decides about the look of a chart: colours, font, sharpness, width.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::ResizeObserver;

use crate::chart::theme::Theme;

/// What the look of every chart depends on beside its data.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Surroundings {
    /// The page's colours and font.
    pub(crate) theme: Memo<Theme>,
    /// Pixels of the screen for each CSS pixel.
    pub(crate) pixel_ratio: Memo<f64>,
}

impl Surroundings {
    /// Follows the colour scheme and the zoom.
    pub(crate) fn watch() -> Self {
        let (changes, note) = signal(0_u32);
        let resized = window_event_listener(leptos::ev::resize, move |_| {
            note.update(|changes| *changes = changes.wrapping_add(1));
        });
        on_cleanup(move || resized.remove());
        // Kept, and dropped with the component.
        StoredValue::new_local(SchemeWatch::start(note));
        let theme = Memo::new(move |_| {
            changes.track();
            theme_of_page()
        });
        let pixel_ratio = Memo::new(move |_| {
            changes.track();
            window().device_pixel_ratio().clamp(1.0, 4.0)
        });
        Self { theme, pixel_ratio }
    }
}

/// The theme that the page's CSS tokens make.
fn theme_of_page() -> Theme {
    let root = document().document_element();
    let computed = root.and_then(|root| window().get_computed_style(&root).ok().flatten());
    Theme::from_tokens(|token| {
        let value = computed.as_ref().and_then(|style| style.get_property_value(token).ok());
        value.unwrap_or_default()
    })
}

/// Listens to the change between light and dark until it is dropped.
struct SchemeWatch {
    query: web_sys::MediaQueryList,
    callback: Closure<dyn FnMut()>,
}

impl SchemeWatch {
    fn start(note: WriteSignal<u32>) -> Option<Self> {
        let query = window().match_media("(prefers-color-scheme: dark)").ok().flatten()?;
        let callback = Closure::<dyn FnMut()>::new(move || {
            note.update(|changes| *changes = changes.wrapping_add(1));
        });
        let listener = callback.as_ref().unchecked_ref();
        query.add_event_listener_with_callback("change", listener).ok()?;
        Some(Self { query, callback })
    }
}

impl Drop for SchemeWatch {
    fn drop(&mut self) {
        let listener = self.callback.as_ref().unchecked_ref();
        drop(self.query.remove_event_listener_with_callback("change", listener));
    }
}

/// Reports the width of an element until it is dropped.
#[derive(Debug)]
pub(crate) struct WidthObserver {
    observer: ResizeObserver,
    _callback: Closure<dyn FnMut(js_sys::Array)>,
}

impl WidthObserver {
    /// Begins to report; `None` when the browser cannot.
    pub(crate) fn observe(element: &web_sys::Element, set_width: WriteSignal<f64>) -> Option<Self> {
        let callback = Closure::<dyn FnMut(js_sys::Array)>::new(move |entries: js_sys::Array| {
            if let Ok(entry) = entries.get(0).dyn_into::<web_sys::ResizeObserverEntry>() {
                set_width.set(entry.content_rect().width());
            }
        });
        let observer = ResizeObserver::new(callback.as_ref().unchecked_ref()).ok()?;
        observer.observe(element);
        Some(Self { observer, _callback: callback })
    }
}

impl Drop for WidthObserver {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
