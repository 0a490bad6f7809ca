//! Line drawings that stand beside words, never in place of them.

use leptos::prelude::*;

/// A house: the start.
pub(crate) const START: &str = "M3.5 8.8 10 3.5l6.5 5.3v7.7h-4.4v-4.6H7.9v4.6H3.5z";
/// An arrow into a tray: what comes in.
pub(crate) const IMPORT: &str = "M10 3v8.6M6.6 8.4l3.4 3.4 3.4-3.4M3.5 12.5v4h13v-4";
/// A curve between axes.
pub(crate) const OVERVIEW: &str = "M3.5 3.5v13h13M6.5 12.6l3-3.6 2.6 2.1 3.9-5.3";
/// A square in parts.
pub(crate) const SEGMENTS: &str = "M3.5 3.5h13v13h-13zM9.5 3.5v13M9.5 9.5h7";
/// A person.
pub(crate) const CUSTOMERS: &str = "M10 9.6a3.1 3.1 0 1 0 0-6.2 3.1 3.1 0 0 0 0 6.2zM3.8 16.6c.5-3.2 3-4.6 6.2-4.6s5.7 1.4 6.2 4.6";
/// Bars of different heights: a comparison.
pub(crate) const MODEL: &str =
    "M3 16.5h14M4.5 16.5v-5h2.8v5M8.6 16.5v-13h2.8v13M12.7 16.5V8.4h2.8v8.1";
/// A sheet with an arrow: what goes along.
pub(crate) const DOWNLOADS: &str = "M5 2.8h6.4L15 6.4v10.8H5zM10 8v5.4m-2.2-2.2 2.2 2.2 2.2-2.2";
/// Sliders.
pub(crate) const SETTINGS: &str = "M3 6h8.2M14.8 6H17M3 14h2.2M8.8 14H17M13 4.2v3.6M7 12.2v3.6";
/// A lock that is shut.
pub(crate) const SEALED: &str = "M4.5 9h11v7.8h-11zM6.8 9V6.4a3.2 3.2 0 0 1 6.4 0V9M10 12v1.8";
/// A lock that is open.
pub(crate) const OPEN: &str = "M4.5 9h11v7.8h-11zM6.8 9V6.4a3.2 3.2 0 0 1 6.1-1.3M10 12v1.8";
/// A book that lies open: the words.
pub(crate) const GLOSSARY: &str = "M3 4.3c2.4-.7 5-.5 7 1.1 2-1.6 4.6-1.8 7-1.1v11.4c-2.4-.7-5-.5-7 1.1-2-1.6-4.6-1.8-7-1.1zM10 5.4v11.4";
/// A signpost: the way round.
pub(crate) const TOUR: &str = "M10 17V3M10 4.2h5l1.8 2-1.8 2h-5M10 9.6H5l-1.8 2 1.8 2h5M7.5 17h5";
/// A question mark in a circle.
pub(crate) const HELP: &str = "M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM8 8.1a2 2 0 1 1 3.1 1.7\
    c-.7.5-1.1.9-1.1 1.8M10 13.9v.1";
/// Three lines: everything there is.
pub(crate) const MORE: &str = "M3.5 5.5h13M3.5 10h13M3.5 14.5h13";
/// A cross: close.
pub(crate) const CLOSE: &str = "M5 5l10 10M15 5 5 15";
/// Somebody who comes back: the mark of the app.
pub(crate) const MARK: &str = "M14 4.2A7.2 7.2 0 1 1 6 4.2M6.4 7.2 6 4.1 2.9 4.6\
    M10 11a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM6.6 15c.3-1.7 1.6-2.4 3.4-2.4s3.1.7 3.4 2.4";

/// A drawing of 20 by 20, in the colour of the text.
pub(crate) fn icon(path: &'static str) -> AnyView {
    view! {
        <svg class="icon" viewBox="0 0 20 20" aria-hidden="true">
            <path d=path></path>
        </svg>
    }
    .into_any()
}
