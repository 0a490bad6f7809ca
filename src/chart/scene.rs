//! A picture as data: shapes in CSS pixels, in drawing order, and the marks that a reader can
//! point at.

use super::theme::{Rgb, Theme};

/// The size of a picture in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Size {
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
}

/// A rectangle in CSS pixels, `x` and `y` its upper left corner.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rect {
    /// Left edge.
    pub x: f64,
    /// Upper edge.
    pub y: f64,
    /// Width, not negative.
    pub width: f64,
    /// Height, not negative.
    pub height: f64,
}

impl Rect {
    /// Right edge.
    #[must_use]
    pub fn right(self) -> f64 {
        self.x + self.width
    }

    /// Lower edge.
    #[must_use]
    pub fn bottom(self) -> f64 {
        self.y + self.height
    }

    /// The rectangle without a border of so many pixels; empty rather than negative.
    #[must_use]
    pub fn inset(self, by: f64) -> Self {
        Self {
            x: self.x + by,
            y: self.y + by,
            width: (self.width - 2.0 * by).max(0.0),
            height: (self.height - 2.0 * by).max(0.0),
        }
    }
}

/// A colour with its opacity, 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ink {
    /// The colour.
    pub color: Rgb,
    /// Opacity, 0 to 1.
    pub alpha: f64,
}

impl From<Rgb> for Ink {
    fn from(color: Rgb) -> Self {
        Self { color, alpha: 1.0 }
    }
}

impl Rgb {
    /// The colour at an opacity of 0 to 1.
    #[must_use]
    pub fn at(self, alpha: f64) -> Ink {
        Ink { color: self, alpha }
    }
}

/// Which point of a text lies at its position; vertically it is always the middle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    /// The left end.
    Left,
    /// The middle.
    Center,
    /// The right end.
    Right,
}

/// How heavy a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// As in running text.
    Normal,
    /// Emphasised.
    Bold,
}

/// One thing to draw.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A filled rectangle.
    Rect {
        /// Where.
        area: Rect,
        /// Its colour.
        fill: Ink,
    },
    /// A filled polygon.
    Polygon {
        /// Its corners.
        points: Vec<(f64, f64)>,
        /// Its colour.
        fill: Ink,
    },
    /// A line through points.
    Path {
        /// The points.
        points: Vec<(f64, f64)>,
        /// Width of the stroke.
        width: f64,
        /// Its colour.
        stroke: Ink,
    },
    /// A filled disc.
    Disc {
        /// Centre.
        center: (f64, f64),
        /// Radius.
        radius: f64,
        /// Its colour.
        fill: Ink,
    },
    /// A line of text.
    Text {
        /// The text.
        text: String,
        /// Where, see [`Align`].
        at: (f64, f64),
        /// Font size.
        size: f64,
        /// Which point of the text lies there.
        align: Align,
        /// How heavy.
        weight: Weight,
        /// Its colour.
        fill: Ink,
    },
}

/// Where a mark is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Outline {
    /// A bar or a tile.
    Rect(Rect),
    /// A dot or a bubble.
    Disc {
        /// Centre.
        center: (f64, f64),
        /// Radius.
        radius: f64,
    },
}

impl Outline {
    /// The smallest rectangle around it.
    #[must_use]
    pub fn bounds(self) -> Rect {
        match self {
            Self::Rect(area) => area,
            Self::Disc { center: (x, y), radius } => {
                Rect { x: x - radius, y: y - radius, width: 2.0 * radius, height: 2.0 * radius }
            }
        }
    }
}

/// Something that a reader can point at.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// Where it is.
    pub outline: Outline,
    /// What it says, with exact values; empty where [`super::Chart::said`] has it.
    pub label: String,
}

/// Which mark a pointer means.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Reach {
    /// The one that is nearest from left to right, however high the pointer is: bars and lines.
    Column,
    /// The one under the pointer, or else the nearest one close by.
    #[default]
    Near,
}

/// A picture.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scene {
    /// What to draw, in order.
    pub shapes: Vec<Shape>,
    /// What a reader can point at, in reading order.
    pub marks: Vec<Mark>,
    /// Which mark a pointer means.
    pub reach: Reach,
}

/// The cosines of 0, 22.5, 45, 67.5 and 90 degrees: a quarter of a circle, whose sines are the same
/// from the end.
const QUARTER: [f64; 5] =
    [1.0, 0.923_879_532_511_286_7, std::f64::consts::FRAC_1_SQRT_2, 0.382_683_432_365_089_8, 0.0];

impl Scene {
    /// A picture that says why there is nothing to see.
    #[must_use]
    pub fn empty(theme: &Theme, size: Size, message: &str) -> Self {
        let mut scene = Self::default();
        let center = (size.width / 2.0, size.height / 2.0);
        scene.text(message, center, 13.0, Align::Center, theme.muted);
        scene
    }

    /// Adds a filled rectangle.
    pub fn rect(&mut self, area: Rect, fill: impl Into<Ink>) {
        self.shapes.push(Shape::Rect { area, fill: fill.into() });
    }

    /// Adds a filled polygon.
    pub fn polygon(&mut self, points: Vec<(f64, f64)>, fill: impl Into<Ink>) {
        self.shapes.push(Shape::Polygon { points, fill: fill.into() });
    }

    /// Adds a line through points.
    pub fn path(&mut self, points: Vec<(f64, f64)>, width: f64, stroke: impl Into<Ink>) {
        self.shapes.push(Shape::Path { points, width, stroke: stroke.into() });
    }

    /// Adds a vertical or horizontal line of dashes from one point to another.
    pub fn dashes(&mut self, from: (f64, f64), to: (f64, f64), stroke: impl Into<Ink>) {
        const DASH: f64 = 4.0;
        let stroke = stroke.into();
        let length = (to.0 - from.0).hypot(to.1 - from.1);
        let mut done = 0.0;
        while done < length {
            let along = |distance: f64| {
                let share = distance / length;
                (from.0 + (to.0 - from.0) * share, from.1 + (to.1 - from.1) * share)
            };
            let end = (done + DASH).min(length);
            self.path(vec![along(done), along(end)], 1.0, stroke);
            done += 2.0 * DASH;
        }
    }

    /// Adds a disc.
    pub fn disc(&mut self, center: (f64, f64), radius: f64, fill: impl Into<Ink>) {
        self.shapes.push(Shape::Disc { center, radius, fill: fill.into() });
    }

    /// Adds a line of text.
    pub fn text(
        &mut self,
        text: impl Into<String>,
        at: (f64, f64),
        size: f64,
        align: Align,
        fill: impl Into<Ink>,
    ) {
        let (text, fill) = (text.into(), fill.into());
        self.shapes.push(Shape::Text { text, at, size, align, weight: Weight::Normal, fill });
    }

    /// Adds a line of bold text.
    pub fn bold(
        &mut self,
        text: impl Into<String>,
        at: (f64, f64),
        size: f64,
        align: Align,
        fill: impl Into<Ink>,
    ) {
        let (text, fill) = (text.into(), fill.into());
        self.shapes.push(Shape::Text { text, at, size, align, weight: Weight::Bold, fill });
    }

    /// Adds a mark.
    pub fn mark(&mut self, outline: Outline, label: impl Into<String>) {
        self.marks.push(Mark { outline, label: label.into() });
    }

    /// Adds a bar with rounded upper corners, and a mark for it.
    pub fn bar(&mut self, area: Rect, fill: impl Into<Ink>) {
        let radius = 3.0_f64.min(area.width / 2.0).min(area.height);
        if radius < 1.0 {
            self.rect(area, fill);
            return;
        }
        let corner = |center_x: f64, step: usize, side: f64| {
            let (across, up) = (side * QUARTER[step], QUARTER[QUARTER.len() - 1 - step]);
            (center_x + radius * across, area.y + radius - radius * up)
        };
        let steps = 0..QUARTER.len();
        let mut points = vec![(area.right(), area.bottom())];
        points.extend(steps.clone().map(|step| corner(area.right() - radius, step, 1.0)));
        points.extend(steps.rev().map(|step| corner(area.x + radius, step, -1.0)));
        points.push((area.x, area.bottom()));
        self.polygon(points, fill);
    }
}
