//! A scene drawn by plotters: on a canvas, as SVG, natively in tests. The only place of the charts
//! that knows plotters.

use plotters::prelude::{
    DrawResult, DrawingAreaErrorKind, DrawingBackend, FontDesc, FontFamily, FontStyle, RGBAColor,
    SVGBackend, ShapeStyle, TextStyle,
};
use plotters::style::Color;
use plotters::style::text_anchor::{HPos, Pos, VPos};

use super::Chart;
use super::scene::{Align, Ink, Rect, Shape, Size, Weight};
use super::sheet::sheet;
use super::theme::{FONT_ANYWHERE, Theme};

/// How a backend counts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Resolution {
    /// Backend units for each CSS pixel.
    pub scale: f64,
    /// Backend units in a pixel that is seen: edges of rectangles lie between such pixels.
    pub grain: f64,
    /// What a font size is multiplied by, besides `scale`.
    pub font_scale: f64,
}

/// Backend units in a pixel: plotters counts in whole units, curves are smooth with eight a pixel.
pub const FINE: f64 = 8.0;

impl Resolution {
    /// A canvas with so many pixels for each CSS pixel, counted in eighths of them.
    #[must_use]
    pub fn canvas(pixel_ratio: f64) -> Self {
        Self { scale: pixel_ratio * FINE, grain: FINE, font_scale: 1.0 }
    }

    /// SVG, where plotters divides font sizes by 1.24.
    const SVG: Self = Self { scale: FINE, grain: 1.0, font_scale: 1.24 };
}

/// Draws shapes one upon the other.
///
/// # Errors
/// What the backend reports.
pub fn paint<DB: DrawingBackend>(
    shapes: &[Shape],
    font: &str,
    resolution: Resolution,
    backend: &mut DB,
) -> DrawResult<(), DB> {
    for shape in shapes {
        paint_shape(shape, font, resolution, backend)?;
    }
    Ok(())
}

fn paint_shape<DB: DrawingBackend>(
    shape: &Shape,
    font: &str,
    resolution: Resolution,
    backend: &mut DB,
) -> DrawResult<(), DB> {
    let Resolution { scale, grain, .. } = resolution;
    let unit = |(x, y): (f64, f64)| (whole(x * scale), whole(y * scale));
    let edge = |length: f64| whole((length * scale / grain).round() * grain);
    let corner = |(x, y): (f64, f64)| (edge(x), edge(y));
    // A thin line never vanishes between two pixels.
    let thin = whole(grain);
    let drawn = match shape {
        Shape::Rect { area, fill } => {
            let (from, to) = (corner((area.x, area.y)), corner((area.right(), area.bottom())));
            let to = (to.0.max(from.0 + thin), to.1.max(from.1 + thin));
            backend.draw_rect(from, to, &style(*fill, 1), true)
        }
        Shape::Polygon { points, fill } => {
            backend.fill_polygon(points.iter().copied().map(corner), &style(*fill, 1))
        }
        Shape::Path { points, width, stroke } => {
            if let [a, b] = points[..]
                && (edge(a.0) == edge(b.0) || edge(a.1) == edge(b.1))
            {
                // Upright and level lines fill whole pixels.
                let line = upright(a, b, *width);
                let (from, to) = (corner((line.x, line.y)), corner((line.right(), line.bottom())));
                let to = (to.0.max(from.0 + thin), to.1.max(from.1 + thin));
                backend.draw_rect(from, to, &style(*stroke, 1), true)
            } else {
                let width = whole(width * scale).max(1).unsigned_abs();
                backend.draw_path(points.iter().copied().map(unit), &style(*stroke, width))
            }
        }
        Shape::Disc { center, radius, fill } => {
            let radius = whole(radius * scale).max(1).unsigned_abs();
            backend.draw_circle(unit(*center), radius, &style(*fill, 1), true)
        }
        Shape::Text { text, at, size, align, weight, fill } => {
            let weight = match weight {
                Weight::Normal => FontStyle::Normal,
                Weight::Bold => FontStyle::Bold,
            };
            let size = size * scale * resolution.font_scale;
            let anchor = match align {
                Align::Left => HPos::Left,
                Align::Center => HPos::Center,
                Align::Right => HPos::Right,
            };
            let style = TextStyle {
                font: FontDesc::new(FontFamily::Name(font), size, weight),
                color: rgba(*fill).to_backend_color(),
                pos: Pos::new(anchor, VPos::Center),
            };
            backend.draw_text(text, &style, unit(*at))
        }
    };
    drawn.map_err(DrawingAreaErrorKind::BackendError)
}

/// A chart as an SVG document of its own, see [`sheet`]; title and summary are in it as text too.
#[must_use]
pub fn svg(chart: &dyn Chart, theme: &Theme, size: Size) -> String {
    let (scene, outer) = sheet(chart, theme, size);
    let large = pixels(outer, Resolution::SVG.scale);
    let mut body = String::new();
    {
        let mut backend = SVGBackend::with_string(&mut body, large);
        let drawn = paint(&scene.shapes, FONT_ANYWHERE, Resolution::SVG, &mut backend)
            .and_then(|()| backend.present().map_err(DrawingAreaErrorKind::BackendError));
        drawn.expect("writing to a string cannot fail");
    }
    // plotters states the size in its own pixels; the document has it in CSS pixels.
    let (_, inside) = body.split_once(">\n").expect("plotters begins with the svg element");
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{}\" height=\"{}\" \
         viewBox=\"0 0 {} {}\" role=\"img\">\n<title>{}</title>\n<desc>{}</desc>\n{inside}",
        outer.width.round(),
        outer.height.round(),
        large.0,
        large.1,
        escaped(&chart.title()),
        escaped(&chart.summary()),
    )
}

/// Width and height in backend pixels of a picture with so many of them for each CSS pixel.
#[must_use]
pub fn pixels(size: Size, scale: f64) -> (u32, u32) {
    (whole(size.width * scale).unsigned_abs(), whole(size.height * scale).unsigned_abs())
}

/// The area of a line that is upright or level.
fn upright(a: (f64, f64), b: (f64, f64), width: f64) -> Rect {
    let (left, top) = (a.0.min(b.0), a.1.min(b.1));
    let (across, down) = ((a.0 - b.0).abs(), (a.1 - b.1).abs());
    if across > down {
        Rect { x: left, y: top - width / 2.0, width: across, height: width }
    } else {
        Rect { x: left - width / 2.0, y: top, width, height: down }
    }
}

fn rgba(ink: Ink) -> RGBAColor {
    RGBAColor(ink.color.0, ink.color.1, ink.color.2, ink.alpha)
}

fn style(ink: Ink, stroke_width: u32) -> ShapeStyle {
    ShapeStyle { color: rgba(ink), filled: true, stroke_width }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// The nearest whole pixel; what is not a number lies at 0.
#[expect(clippy::cast_possible_truncation, reason = "clamped to the range of the type")]
fn whole(value: f64) -> i32 {
    value.round().clamp(-1e6, 1e6) as i32
}
