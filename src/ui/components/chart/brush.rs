//! The canvas backend of plotters, finer and quicker: it counts in eighths of a pixel, and fills
//! discs and rectangles of one colour without naming it each time, which is what thousands of them
//! spend their time on.

use plotters::backend::DrawingBackend;
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingErrorKind,
};
use plotters_canvas::CanvasBackend;
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

use crate::chart::paint::FINE;

/// Draws on a canvas, in units of which a pixel has [`FINE`].
pub(super) struct Brush {
    canvas: CanvasBackend,
    context: CanvasRenderingContext2d,
    /// The colour that the context fills with, if it is known.
    fill: Option<((u8, u8, u8), f64)>,
}

type Drawn = Result<(), DrawingErrorKind<<CanvasBackend as DrawingBackend>::ErrorType>>;

impl Brush {
    /// A brush for a canvas; `None` when the browser has none to give.
    pub(super) fn of(element: &HtmlCanvasElement) -> Option<Self> {
        let context = element.get_context("2d").ok()??;
        let context: CanvasRenderingContext2d = context.dyn_into().ok()?;
        context.set_line_join("round");
        context.set_line_cap("round");
        context.set_transform(1.0 / FINE, 0.0, 0.0, 1.0 / FINE, 0.0, 0.0).ok()?;
        let canvas = CanvasBackend::with_canvas_object(element.clone())?;
        Some(Self { canvas, context, fill: None })
    }

    /// The backend, which sets colours of its own.
    fn canvas(&mut self) -> &mut CanvasBackend {
        self.fill = None;
        &mut self.canvas
    }

    /// Whether the context fills with a colour already; if not, the next thing filled must set it.
    fn fills_with(&mut self, color: BackendColor) -> bool {
        let wanted = Some((color.rgb, color.alpha));
        let is_known = self.fill == wanted;
        self.fill = wanted;
        is_known
    }
}

impl DrawingBackend for Brush {
    type ErrorType = <CanvasBackend as DrawingBackend>::ErrorType;

    fn get_size(&self) -> (u32, u32) {
        self.canvas.get_size()
    }

    fn ensure_prepared(&mut self) -> Drawn {
        self.canvas.ensure_prepared()
    }

    fn present(&mut self) -> Drawn {
        self.canvas.present()
    }

    fn draw_pixel(&mut self, point: BackendCoord, color: BackendColor) -> Drawn {
        self.canvas().draw_pixel(point, color)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
        fill: bool,
    ) -> Drawn {
        let color = style.color();
        // What cannot be seen is not drawn, and sets no colour.
        if !fill || color.alpha == 0.0 {
            return self.canvas().draw_rect(from, to, style, fill);
        }
        if !self.fills_with(color) {
            return self.canvas.draw_rect(from, to, style, fill);
        }
        let (x, y) = (f64::from(from.0), f64::from(from.1));
        self.context.fill_rect(x, y, f64::from(to.0) - x, f64::from(to.1) - y);
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        self.canvas().draw_path(path, style)
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        center: BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Drawn {
        let color = style.color();
        if !fill || color.alpha == 0.0 {
            return self.canvas().draw_circle(center, radius, style, fill);
        }
        if !self.fills_with(color) {
            return self.canvas.draw_circle(center, radius, style, fill);
        }
        let (x, y) = (f64::from(center.0), f64::from(center.1));
        self.context.begin_path();
        // Only a negative radius is refused.
        self.context.arc(x, y, f64::from(radius), 0.0, std::f64::consts::TAU).ok();
        self.context.fill();
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        self.canvas().fill_polygon(path, style)
    }

    fn draw_text<S: BackendTextStyle>(
        &mut self,
        text: &str,
        style: &S,
        (x, y): BackendCoord,
    ) -> Drawn {
        #[expect(clippy::cast_possible_truncation, reason = "eight")]
        let pixel = FINE as i32;
        // Letters stand on whole pixels.
        self.canvas().draw_text(text, style, (x, (y + pixel / 2).div_euclid(pixel) * pixel))
    }
}
