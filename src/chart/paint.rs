//! A scene drawn by plotters: on a canvas, as SVG, natively in tests. The only place of the charts
//! that knows plotters.

use plotters::prelude::{
    DrawResult, DrawingAreaErrorKind, DrawingBackend, FontDesc, FontFamily, FontStyle, RGBAColor,
    SVGBackend, ShapeStyle, TextStyle,
};
use plotters::style::Color;
use plotters::style::text_anchor::{HPos, Pos, VPos};

use super::Chart;
use super::scene::{Align, Ink, Scene, Shape, Size, Weight};
use super::text;
use super::theme::Theme;

/// How a backend counts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Resolution {
    /// Backend pixels for each CSS pixel.
    pub scale: f64,
    /// What a font size is multiplied by, besides `scale`.
    pub font_scale: f64,
}

impl Resolution {
    /// A canvas with so many pixels for each CSS pixel.
    #[must_use]
    pub fn canvas(device_pixel_ratio: f64) -> Self {
        Self { scale: device_pixel_ratio, font_scale: 1.0 }
    }

    /// SVG: plotters counts in whole pixels, so draw eight times as large for smooth curves, and
    /// undo its division of font sizes by 1.24.
    const SVG: Self = Self { scale: 8.0, font_scale: 1.24 };
}

/// Draws a scene. The background stays as it is.
///
/// # Errors
/// What the backend reports.
pub fn paint<DB: DrawingBackend>(
    scene: &Scene,
    font: &str,
    resolution: Resolution,
    backend: &mut DB,
) -> DrawResult<(), DB> {
    for shape in &scene.shapes {
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
    let scale = resolution.scale;
    let pixel = |(x, y): (f64, f64)| (whole(x * scale), whole(y * scale));
    let drawn = match shape {
        Shape::Rect { area, fill } => {
            let (from, to) = (pixel((area.x, area.y)), pixel((area.right(), area.bottom())));
            // A thin line never vanishes between two pixels.
            let to = (to.0.max(from.0 + 1), to.1.max(from.1 + 1));
            backend.draw_rect(from, to, &style(*fill, 1), true)
        }
        Shape::Polygon { points, fill } => {
            backend.fill_polygon(points.iter().copied().map(pixel), &style(*fill, 1))
        }
        Shape::Path { points, width, stroke } => {
            let width = whole(width * scale).max(1).unsigned_abs();
            backend.draw_path(points.iter().copied().map(pixel), &style(*stroke, width))
        }
        Shape::Disc { center, radius, fill } => {
            let radius = whole(radius * scale).max(1).unsigned_abs();
            backend.draw_circle(pixel(*center), radius, &style(*fill, 1), true)
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
            backend.draw_text(text, &style, pixel(*at))
        }
    };
    drawn.map_err(DrawingAreaErrorKind::BackendError)
}

/// A chart as an SVG document of its own: title above, picture below, summary as description.
#[must_use]
pub fn svg(chart: &dyn Chart, theme: &Theme, size: Size) -> String {
    const LINE: f64 = 20.0;
    const PADDING: f64 = 12.0;
    let mut scene = Scene::default();
    let title = chart.title();
    let lines = text::wrapped(&title, 15.0 * 1.1, size.width);
    for (index, line) in lines.iter().enumerate() {
        scene.bold(line, (0.0, LINE * (index as f64 + 0.5)), 15.0, Align::Left, theme.text);
    }
    let header = LINE * lines.len() as f64 + PADDING;
    let outer = (size.width + 2.0 * PADDING, size.height + header + 2.0 * PADDING);
    let mut picture = chart.scene(theme, size);
    picture.shift(0.0, header);
    scene.shapes.append(&mut picture.shapes);
    scene.shift(PADDING, PADDING);

    let scale = Resolution::SVG.scale;
    let large = pixels(Size { width: outer.0, height: outer.1 }, scale);
    let mut body = String::new();
    {
        let mut backend = SVGBackend::with_string(&mut body, large);
        let background = style(theme.surface.into(), 1);
        let corner = (whole(outer.0 * scale), whole(outer.1 * scale));
        let drawn = backend
            .draw_rect((0, 0), corner, &background, true)
            .map_err(DrawingAreaErrorKind::BackendError)
            .and_then(|()| paint(&scene, &theme.font, Resolution::SVG, &mut backend))
            .and_then(|()| backend.present().map_err(DrawingAreaErrorKind::BackendError));
        drawn.expect("writing to a string cannot fail");
    }
    // plotters states the size in its own pixels; the document has it in CSS pixels.
    let (_, inside) = body.split_once(">\n").expect("plotters begins with the svg element");
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{}\" height=\"{}\" \
         viewBox=\"0 0 {} {}\" role=\"img\">\n<title>{}</title>\n<desc>{}</desc>\n{inside}",
        outer.0.round(),
        outer.1.round(),
        large.0,
        large.1,
        escaped(&title),
        escaped(&chart.summary()),
    )
}

impl Scene {
    fn shift(&mut self, dx: f64, dy: f64) {
        let moved = |point: &mut (f64, f64)| *point = (point.0 + dx, point.1 + dy);
        for shape in &mut self.shapes {
            match shape {
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
        }
    }
}

/// Width and height in backend pixels of a picture with so many of them for each CSS pixel.
#[must_use]
pub fn pixels(size: Size, scale: f64) -> (u32, u32) {
    (whole(size.width * scale).unsigned_abs(), whole(size.height * scale).unsigned_abs())
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
