//! A canvas as a backend of plotters. It sets a colour or a font only when it changes, which is
//! what thousands of discs spend their time on: 6,000 of one colour take 2 ms instead of 14 ms.

use std::error::Error;
use std::fmt;

use plotters_backend::text_anchor::HPos;
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
    FontStyle,
};
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

use crate::chart::paint::FINE;

/// Draws on a canvas, in units of which a pixel has [`FINE`].
pub(super) struct Brush {
    context: CanvasRenderingContext2d,
    size: (u32, u32),
    fill: Option<((u8, u8, u8), f64)>,
    font: Option<(f64, bool)>,
    align: Option<&'static str>,
}

/// The browser did not draw.
#[derive(Debug)]
pub(super) struct Refused;

impl fmt::Display for Refused {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("the canvas refuses")
    }
}

impl Error for Refused {}

type Drawn = Result<(), DrawingErrorKind<Refused>>;

impl Brush {
    /// A brush for a canvas; `None` when the browser has none to give.
    pub(super) fn of(canvas: &HtmlCanvasElement) -> Option<Self> {
        let context = canvas.get_context("2d").ok()??;
        let context: CanvasRenderingContext2d = context.dyn_into().ok()?;
        context.set_line_join("round");
        context.set_line_cap("round");
        context.set_text_baseline("middle");
        let size = (canvas.width(), canvas.height());
        Some(Self { context, size, fill: None, font: None, align: None })
    }

    /// Sets the colour of what is filled; whether there is anything to see.
    fn dip(&mut self, color: BackendColor) -> bool {
        let fill = Some((color.rgb, color.alpha));
        if self.fill != fill {
            self.context.set_fill_style_str(&css(color));
            self.fill = fill;
        }
        color.alpha > 0.0
    }

    /// Begins a path through points.
    fn trace(&self, points: impl IntoIterator<Item = BackendCoord>) {
        self.context.begin_path();
        for (x, y) in points {
            self.context.line_to(pixel(x), pixel(y));
        }
    }
}

impl DrawingBackend for Brush {
    type ErrorType = Refused;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, (x, y): BackendCoord, color: BackendColor) -> Drawn {
        if self.dip(color) {
            self.context.fill_rect(pixel(x), pixel(y), 1.0, 1.0);
        }
        Ok(())
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        (left, top): BackendCoord,
        (right, bottom): BackendCoord,
        style: &S,
        _fill: bool,
    ) -> Drawn {
        if self.dip(style.color()) {
            let (width, height) = (pixel(right - left), pixel(bottom - top));
            self.context.fill_rect(pixel(left), pixel(top), width, height);
        }
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        self.context.set_stroke_style_str(&css(style.color()));
        self.context.set_line_width(f64::from(style.stroke_width()) / FINE);
        self.trace(path);
        self.context.stroke();
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        (x, y): BackendCoord,
        radius: u32,
        style: &S,
        _fill: bool,
    ) -> Drawn {
        if self.dip(style.color()) {
            self.context.begin_path();
            let radius = f64::from(radius) / FINE;
            let drawn = self.context.arc(pixel(x), pixel(y), radius, 0.0, std::f64::consts::TAU);
            drawn.map_err(|_| refused())?;
            self.context.fill();
        }
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        if self.dip(style.color()) {
            self.trace(path);
            self.context.fill();
        }
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(
        &mut self,
        text: &str,
        style: &S,
        (x, y): BackendCoord,
    ) -> Drawn {
        let align = match style.anchor().h_pos {
            HPos::Left => "left",
            HPos::Right => "right",
            HPos::Center => "center",
        };
        if self.align != Some(align) {
            self.context.set_text_align(align);
            self.align = Some(align);
        }
        let font = (style.size() / FINE, matches!(style.style(), FontStyle::Bold));
        if self.font != Some(font) {
            let weight = if font.1 { "600" } else { "400" };
            let family = style.family();
            self.context.set_font(&format!("{weight} {}px {}", font.0, family.as_str()));
            self.font = Some(font);
        }
        if self.dip(style.color()) {
            // Letters stand on whole pixels.
            let drawn = self.context.fill_text(text, pixel(x), pixel(y).round());
            drawn.map_err(|_| refused())?;
        }
        Ok(())
    }
}

fn refused() -> DrawingErrorKind<Refused> {
    DrawingErrorKind::DrawingError(Refused)
}

fn pixel(units: i32) -> f64 {
    f64::from(units) / FINE
}

fn css(color: BackendColor) -> String {
    let (red, green, blue) = color.rgb;
    format!("rgb({red} {green} {blue} / {})", color.alpha)
}
