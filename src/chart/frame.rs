//! The calm surroundings of a plot: horizontal grid lines, labels beside them, names of the axes.

use super::scene::{Align, Rect, Scene, Size};
use super::text;
use super::theme::Theme;

/// Size of tick labels and axis names in CSS pixels.
pub(super) const LABEL: f64 = 12.0;
/// Height of the band above the plot, which holds the name of the vertical axis.
const TOP: f64 = 28.0;
/// Height of the band below the plot: tick labels and the name of the horizontal axis.
const BOTTOM: f64 = 44.0;
/// Room at the right, so that the last label is not cut.
const RIGHT: f64 = 24.0;

/// Where the names of vertical axes begin.
const FLUSH: f64 = 2.0;
/// A tick: where, and what it says.
pub(super) type Tick = (f64, String);

/// The plot's rectangle within a picture when the vertical axis has these labels.
pub(super) fn plot<'a>(size: Size, labels: impl IntoIterator<Item = &'a String>) -> Rect {
    within(Rect { x: 0.0, y: 0.0, width: size.width, height: size.height }, labels)
}

/// The same within a part of the picture.
pub(super) fn within<'a>(part: Rect, labels: impl IntoIterator<Item = &'a String>) -> Rect {
    let widest = labels.into_iter().map(|label| text::width(label, LABEL)).fold(0.0, f64::max);
    let left = widest + 12.0;
    Rect {
        x: part.x + left,
        y: part.y + TOP,
        width: (part.width - left - RIGHT).max(1.0),
        height: (part.height - TOP - BOTTOM).max(1.0),
    }
}

/// Grid lines at the ticks, labels at their left, the name of the axis above.
pub(super) fn vertical(
    scene: &mut Scene,
    theme: &Theme,
    plot: Rect,
    ticks: impl IntoIterator<Item = Tick>,
    name: &str,
) {
    for (y, label) in ticks {
        scene.rect(Rect { x: plot.x, y: y.round(), width: plot.width, height: 1.0 }, theme.grid);
        scene.text(label, (plot.x - 8.0, y), LABEL, Align::Right, theme.muted);
    }
    // The name starts where the labels start, flush left.
    let room = plot.right() - FLUSH;
    scene.text(
        text::fitted(name, LABEL, room),
        (FLUSH, plot.y - 17.0),
        LABEL,
        Align::Left,
        theme.muted,
    );
}

/// Labels below the plot and the name of the axis below them. Labels that would touch the one
/// before are left out.
pub(super) fn horizontal(
    scene: &mut Scene,
    theme: &Theme,
    plot: Rect,
    ticks: impl IntoIterator<Item = Tick>,
    name: &str,
) {
    scene.rect(
        Rect { x: plot.x, y: plot.bottom().round(), width: plot.width, height: 1.0 },
        theme.muted.at(0.6),
    );
    let mut free_from = f64::NEG_INFINITY;
    for (x, label) in ticks {
        let half = text::width(&label, LABEL) / 2.0;
        if x - half < free_from {
            continue;
        }
        free_from = x + half + 8.0;
        scene.rect(
            Rect { x: x.round(), y: plot.bottom().round(), width: 1.0, height: 4.0 },
            theme.muted.at(0.6),
        );
        scene.text(label, (x, plot.bottom() + 14.0), LABEL, Align::Center, theme.muted);
    }
    scene.text(
        text::fitted(name, LABEL, plot.width + 40.0),
        (plot.x + plot.width / 2.0, plot.bottom() + 34.0),
        LABEL,
        Align::Center,
        theme.muted,
    );
}

/// The height of charts that stand side by side, so that they end on one line.
pub(super) fn companion_height(width: f64) -> f64 {
    if width < 420.0 { 270.0 } else { (width * 0.3).clamp(300.0, 420.0) }
}

/// How many ticks a height can carry.
pub(super) fn rows(height: f64) -> usize {
    fit(height, 48.0).clamp(2, 6)
}

/// How many labels of a width can stand side by side.
pub(super) fn columns(width: f64, label: f64) -> usize {
    fit(width, label).clamp(2, 60)
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "clamped to small positive numbers"
)]
fn fit(extent: f64, each: f64) -> usize {
    (extent / each).clamp(0.0, 1_000.0) as usize
}
