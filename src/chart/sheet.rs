//! A chart that leaves the page: a scene of its own with background, title and summary above the
//! picture, for SVG, PNG and the tests.

use super::Chart;
use super::scene::{Align, Rect, Scene, Shape, Size};
use super::text;
use super::theme::Theme;

/// Around everything, in CSS pixels.
const PADDING: f64 = 16.0;
/// Size and line height of the title.
const TITLE: (f64, f64) = (16.0, 22.0);
/// Size and line height of the summary.
const SUMMARY: (f64, f64) = (13.0, 18.0);
/// Bold letters are wider.
const BOLD: f64 = 1.1;

/// The chart with its picture of a size, and the size of it all.
#[must_use]
pub fn sheet(chart: &dyn Chart, theme: &Theme, size: Size) -> (Scene, Size) {
    let (title, summary) = (chart.title(), chart.summary());
    let title = text::wrapped(&title, TITLE.0 * BOLD, size.width);
    let summary = text::wrapped(&summary, SUMMARY.0, size.width);
    let head = TITLE.1 * title.len() as f64 + SUMMARY.1 * summary.len() as f64 + PADDING / 2.0;
    let outer =
        Size { width: size.width + 2.0 * PADDING, height: size.height + head + 2.0 * PADDING };
    let mut scene = Scene::default();
    let paper = Rect { x: 0.0, y: 0.0, width: outer.width, height: outer.height };
    scene.rect(paper, theme.surface);
    let mut y = PADDING;
    for line in title {
        scene.bold(line, (PADDING, y + TITLE.1 / 2.0), TITLE.0, Align::Left, theme.text);
        y += TITLE.1;
    }
    for line in summary {
        scene.text(line, (PADDING, y + SUMMARY.1 / 2.0), SUMMARY.0, Align::Left, theme.muted);
        y += SUMMARY.1;
    }
    let picture = chart.scene(theme, size);
    let moved = |shape| shifted(shape, PADDING, PADDING + head);
    scene.shapes.extend(picture.shapes.into_iter().map(moved));
    (scene, outer)
}

fn shifted(mut shape: Shape, dx: f64, dy: f64) -> Shape {
    let moved = |point: &mut (f64, f64)| *point = (point.0 + dx, point.1 + dy);
    match &mut shape {
        Shape::Rect { area, .. } => {
            area.x += dx;
            area.y += dy;
        }
        Shape::Polygon { points, .. } | Shape::Path { points, .. } => {
            points.iter_mut().for_each(moved);
        }
        Shape::Disc { center, .. } => moved(center),
        Shape::Text { at, .. } => moved(at),
    }
    shape
}
