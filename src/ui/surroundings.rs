//! What the browser decides about the look of a chart: colours, font, sharpness, paper or screen,
//! and of one chart its width and whether it is in sight.

use std::rc::Rc;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, Event, IntersectionObserver, ResizeObserver};

use crate::chart::theme::{Rgb, Theme};
use crate::ui::reactive::{RwSignal, Signal};

/// What the look of every chart depends on beside its data.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Look {
    /// The page's colours and font.
    pub(crate) theme: Theme,
    /// Pixels of the screen for each CSS pixel.
    pub(crate) pixel_ratio: f64,
    /// Where it is seen.
    pub(crate) medium: Medium,
}

/// Where a page is seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Medium {
    /// In a window.
    Screen,
    /// Printed, which is always dark on light.
    Paper,
}

thread_local! {
    // The listeners live as long as the page.
    static LOOK: ArcRwSignal<Look> = watch();
}

/// The look of the page, now and whenever it changes.
pub(crate) fn look() -> Signal<Look> {
    let look = LOOK.with(Clone::clone);
    Signal::derive(move || look.get())
}

/// Events after which the page may look another way. `public/theme.js` sends `themechange`.
const EVENTS: [&str; 4] = ["resize", "themechange", "beforeprint", "afterprint"];
/// Media queries on whose change it may.
const QUERIES: [&str; 3] =
    ["(prefers-color-scheme: dark)", "(forced-colors: active)", "(prefers-contrast: more)"];

fn watch() -> ArcRwSignal<Look> {
    let look = ArcRwSignal::new(look_of_page(Medium::Screen));
    let update: Rc<dyn Fn(Medium)> = {
        let look = look.clone();
        Rc::new(move |medium| {
            let now = look_of_page(medium);
            if look.with_untracked(|before| *before != now) {
                look.set(now);
            }
        })
    };
    let note = {
        let (look, update) = (look.clone(), update.clone());
        Closure::<dyn Fn(Event)>::new(move |event: Event| match event.type_().as_str() {
            // Comes often, and the theme does not depend on it.
            "resize" => {
                let ratio = pixel_ratio();
                if look.with_untracked(|before| (before.pixel_ratio - ratio).abs() > 1e-6) {
                    look.update(|look| look.pixel_ratio = ratio);
                }
            }
            "beforeprint" => update(Medium::Paper),
            _ => update(Medium::Screen),
        })
    };
    let listener: &js_sys::Function = note.as_ref().unchecked_ref();
    for event in EVENTS {
        drop(window().add_event_listener_with_callback(event, listener));
    }
    for query in QUERIES {
        if let Ok(Some(query)) = window().match_media(query) {
            query.set_onchange(Some(listener));
            // A query that nobody holds is not asked any more.
            std::mem::forget(query);
        }
    }
    note.forget();
    watch_pixel_ratio(update);
    look
}

/// A query knows one ratio only: after each change another one is asked.
fn watch_pixel_ratio(update: Rc<dyn Fn(Medium)>) {
    let query = format!("(resolution: {}dppx)", window().device_pixel_ratio());
    let Ok(Some(query)) = window().match_media(&query) else { return };
    let done = query.clone();
    let changed = Closure::once_into_js(move || {
        done.set_onchange(None);
        update(Medium::Screen);
        watch_pixel_ratio(update);
    });
    query.set_onchange(Some(changed.unchecked_ref()));
}

fn pixel_ratio() -> f64 {
    window().device_pixel_ratio().clamp(0.25, 8.0)
}

fn look_of_page(medium: Medium) -> Look {
    Look { theme: theme_of_page(medium), pixel_ratio: pixel_ratio(), medium }
}

/// The theme that the page's CSS tokens make.
fn theme_of_page(medium: Medium) -> Theme {
    let root = document().document_element();
    let style = root.as_ref().and_then(|root| window().get_computed_style(root).ok().flatten());
    let value = |token: &str| {
        let value = style.as_ref().and_then(|style| style.get_property_value(token).ok());
        value.unwrap_or_default()
    };
    let font = value("--font-sans");
    match medium {
        Medium::Screen => Theme::of_page(
            |token| {
                let value = value(token);
                Rgb::parse(&value).or_else(|| computed(root.as_ref()?, &value))
            },
            &font,
        ),
        Medium::Paper => Theme { font, ..Theme::light() },
    }
}

/// What the browser makes of a colour that is not written in numbers, such as one of the system's
/// own when colours are forced.
fn computed(root: &Element, value: &str) -> Option<Rgb> {
    if value.trim().is_empty() {
        return None;
    }
    let probe: web_sys::HtmlElement = document().create_element("span").ok()?.dyn_into().ok()?;
    for (property, value) in [("color", value), ("forced-color-adjust", "none")] {
        probe.style().set_property(property, value).ok()?;
    }
    root.append_child(&probe).ok()?;
    let style = window().get_computed_style(&probe).ok().flatten();
    let color = style.and_then(|style| style.get_property_value("color").ok());
    probe.remove();
    Rgb::parse(&color?)
}

/// Reports the width of an element, and whether it is in sight or nearly so, until it is dropped.
#[derive(Debug)]
pub(crate) struct Watch {
    sizes: Option<ResizeObserver>,
    sights: Option<IntersectionObserver>,
    _callbacks: [Closure<dyn Fn(js_sys::Array)>; 2],
}

impl Watch {
    /// Begins to report. A browser that cannot tell what is in sight is told to draw everything.
    pub(crate) fn of(element: &Element, width: RwSignal<f64>, is_in_sight: RwSignal<bool>) -> Self {
        let resized = Closure::<dyn Fn(js_sys::Array)>::new(move |entries: js_sys::Array| {
            if let Ok(entry) = last(&entries).dyn_into::<web_sys::ResizeObserverEntry>() {
                width.set(entry.content_rect().width());
            }
        });
        let crossed = Closure::<dyn Fn(js_sys::Array)>::new(move |entries: js_sys::Array| {
            if let Ok(entry) = last(&entries).dyn_into::<web_sys::IntersectionObserverEntry>() {
                is_in_sight.set(entry.is_intersecting());
            }
        });
        let sizes = ResizeObserver::new(resized.as_ref().unchecked_ref()).ok();
        let nearly = web_sys::IntersectionObserverInit::new();
        nearly.set_root_margin("25%");
        let callback = crossed.as_ref().unchecked_ref();
        let sights = IntersectionObserver::new_with_options(callback, &nearly).ok();
        match &sizes {
            Some(sizes) => sizes.observe(element),
            None => width.set(f64::from(element.client_width())),
        }
        match &sights {
            Some(sights) => sights.observe(element),
            None => is_in_sight.set(true),
        }
        Self { sizes, sights, _callbacks: [resized, crossed] }
    }
}

fn last(entries: &js_sys::Array) -> wasm_bindgen::JsValue {
    entries.get(entries.length().saturating_sub(1))
}

impl Drop for Watch {
    fn drop(&mut self) {
        if let Some(sizes) = &self.sizes {
            sizes.disconnect();
        }
        if let Some(sights) = &self.sights {
            sights.disconnect();
        }
    }
}
