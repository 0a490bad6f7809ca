//! What heat maps share: cells with their values, and the scale of their colours.

use super::frame::LABEL;
use super::scene::{Align, Outline, Rect, Scene};
use super::text;
use super::theme::Theme;

/// Room between cells, in CSS pixels.
pub(super) const GAP: f64 = 2.0;
/// Size of the values on cells.
pub(super) const VALUE: f64 = 11.0;

/// How much a cell says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Certainty {
    /// The value stands.
    Whole,
    /// The period is not over in the data: the value will rise. Drawn as an outline.
    Partial,
}

/// Whether the longest value fits on cells of this size: either all cells have theirs or none.
pub(super) fn has_room(width: f64, height: f64, longest: &str) -> bool {
    text::width(longest, VALUE) + GAP + 2.0 <= width && height >= VALUE + GAP + 2.0
}

/// A cell in its slot: filled by its share of the highest value, its value upon it unless that is
/// empty, and its mark.
pub(super) fn cell(
    scene: &mut Scene,
    theme: &Theme,
    slot: Rect,
    share: f64,
    certainty: Certainty,
    value: &str,
    label: String,
) {
    let area = slot.inset(GAP / 2.0);
    let fill = theme.ramp().at(share);
    scene.rect(area, fill);
    if certainty == Certainty::Partial {
        scene.rect(area.inset(1.5), theme.surface);
    }
    if !value.is_empty() {
        let center = (area.x + area.width / 2.0, area.y + area.height / 2.0);
        let ink = if certainty == Certainty::Whole { theme.text } else { theme.muted };
        scene.text(value, center, VALUE, Align::Center, ink);
    }
    scene.mark(Outline::Rect(area), label);
}

/// The scale of the colours, its right end at `right`, its middle at the height `y`: the lowest
/// value, five colours, the highest value.
pub(super) fn scale(scene: &mut Scene, theme: &Theme, (right, y): (f64, f64), ends: [&str; 2]) {
    const SWATCH: f64 = 14.0;
    let ramp = theme.ramp();
    scene.text(ends[1], (right, y), LABEL, Align::Right, theme.muted);
    let mut x = right - text::width(ends[1], LABEL) - 6.0;
    for step in (0..5_u8).rev() {
        x -= SWATCH;
        let area = Rect { x, y: y - 5.0, width: SWATCH, height: 10.0 };
        scene.rect(area, ramp.at(f64::from(step) / 4.0));
    }
    scene.text(ends[0], (x - 6.0, y), LABEL, Align::Right, theme.muted);
}

/// How wide [`scale`] is.
pub(super) fn scale_width(ends: [&str; 2]) -> f64 {
    ends.iter().map(|end| text::width(end, LABEL)).sum::<f64>() + 12.0 + 5.0 * 14.0
}
