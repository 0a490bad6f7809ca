//! Charts: plain data in, a scene of shapes and marks out, drawn by any plotters backend.
//!
//! Each chart is one file: a data struct with a constructor from the results, and its [`Chart`]
//! implementation. A chart never draws by itself: it lays out a [`Scene`] in CSS pixels, a pure
//! function of data, theme and size. [`paint`] alone talks to plotters, so that the canvas on
//! screen, the exported SVG and the tests show the same picture, and so that the positions of the
//! marks, which [`hover`] reads, cannot differ from what is drawn.
//!
//! Scales, ticks, kernel density and the treemap's layout are pure functions.

pub mod baskets;
pub mod bubbles;
pub mod cohorts;
pub mod comparison;
pub mod concentration;
pub mod crowd;
pub mod elbow;
pub mod losses;
pub mod models;
pub mod ranking_bars;
pub mod recency;
pub mod recency_panels;
pub mod repertoire;
pub mod revenue;
pub mod shares;
pub mod timeline;
pub mod treemap;
pub mod weekdays;

pub mod hover;
pub mod paint;
pub mod scene;
pub mod sheet;
pub mod table;
pub mod theme;
pub mod worth;

mod density;
mod frame;
mod heat;
mod scale;
mod squarify;
mod text;
mod ticks;
mod tokens;

use std::fmt;

use scene::{Scene, Size};
use table::Table;
use theme::Theme;

/// A chart: what it says in words, the table behind it, and its picture.
pub trait Chart: fmt::Debug + Send + Sync {
    /// What the chart shows, as a heading without a full stop.
    fn title(&self) -> String;

    /// What there is to see, in one sentence with the figures that matter.
    fn summary(&self) -> String;

    /// The values behind the picture.
    fn table(&self) -> Table;

    /// The height in CSS pixels that suits a width.
    fn height(&self, width: f64) -> f64 {
        (width * 0.4).clamp(240.0, 340.0)
    }

    /// What a mark of the picture says, by its place among them, where that is left open because
    /// there are thousands of them.
    fn said(&self, _mark: usize) -> Option<String> {
        None
    }

    /// The picture at a size. With nothing to show it says so; it never panics.
    fn scene(&self, theme: &Theme, size: Size) -> Scene;
}
