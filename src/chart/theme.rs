//! The colours and the font that charts draw with: on the page read from the CSS tokens as they are
//! computed there, elsewhere from the style sheet itself. No other file of the charts names a colour.

use super::tokens::{self, Colors};
use crate::domain::Archetype;
use crate::domain::decimal;

/// A colour in sRGB.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rgb(pub u8, pub u8, pub u8);

/// What charts draw with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Theme {
    /// Behind the chart.
    pub surface: Rgb,
    /// Text and values.
    pub text: Rgb,
    /// Axis labels and notes.
    pub muted: Rgb,
    /// Grid lines.
    pub grid: Rgb,
    /// The one series that matters.
    pub accent: Rgb,
    /// What deserves a warning.
    pub danger: Rgb,
    /// One colour for each archetype, in the order of [`Archetype::ALL`].
    pub archetypes: [Rgb; 8],
    /// Little to much; see [`Theme::shade`].
    pub sequential: [Rgb; 7],
    /// Below to above a middle; see [`Theme::balance`].
    pub diverging: [Rgb; 7],
    /// CSS font family.
    pub font: String,
}

/// Fonts that every machine has, for pictures that leave the page.
pub const FONT_ANYWHERE: &str = "Helvetica, Arial, 'Liberation Sans', sans-serif";

/// Colours with less contrast to the surface than this are not seen.
const LEAST_CONTRAST: f64 = 1.8;

impl Theme {
    /// Dark on light, as `style/tokens.css` has it. Normal, protanope, deuteranope and tritanope
    /// readers can tell the archetypes' colours apart; a test states by how much.
    #[must_use]
    pub fn light() -> Self {
        Self::of(&tokens::LIGHT, FONT_ANYWHERE)
    }

    /// Light on dark.
    #[must_use]
    pub fn dark() -> Self {
        Self::of(&tokens::DARK, FONT_ANYWHERE)
    }

    /// The theme of a page: `color` gives the computed colour of a CSS token. What is missing is
    /// taken from the style sheet.
    #[must_use]
    pub fn of_page(color: impl FnMut(&'static str) -> Option<Rgb>, font: &str) -> Self {
        let font = font.trim();
        Self::of(&tokens::NAMES.map(color), if font.is_empty() { FONT_ANYWHERE } else { font })
    }

    fn of(colors: &Colors, font: &str) -> Self {
        let surface = colors[0].or(tokens::LIGHT[0]).unwrap_or(Rgb(255, 255, 255));
        let is_dark = surface.contrast(Rgb(255, 255, 255)) > surface.contrast(Rgb(0, 0, 0));
        let scheme = if is_dark { &tokens::DARK } else { &tokens::LIGHT };
        let text = colors[1].or(scheme[1]).unwrap_or(surface);
        let color = |index: usize| colors[index].or(scheme[index]).unwrap_or(text);
        // Where the reader or the system has put another surface under the page's own colours.
        let seen = |index: usize| {
            let own = color(index);
            let is_seen = own.contrast(surface) >= LEAST_CONTRAST;
            if is_seen { own } else { scheme[index].unwrap_or(text) }
        };
        let (accent, danger) = (seen(4), seen(5));
        let ramp = |first: usize, derived: &dyn Fn(f64) -> Rgb| -> [Rgb; 7] {
            let end = colors[first + 6].filter(|end| end.contrast(surface) >= LEAST_CONTRAST);
            std::array::from_fn(|step| match (colors[first + step], end) {
                (Some(color), Some(_)) => color,
                _ => scheme[first + step].unwrap_or_else(|| derived(step as f64 / 6.0)),
            })
        };
        Self {
            surface,
            text,
            muted: seen(2),
            grid: color(3),
            accent,
            danger,
            archetypes: std::array::from_fn(|index| seen(6 + index)),
            sequential: ramp(14, &|share| surface.mix(accent, 0.08 + 0.92 * share)),
            diverging: ramp(21, &|share| {
                let end = if share < 0.5 { danger } else { accent };
                surface.mix(end, (2.0 * share - 1.0).abs())
            }),
            font: font.to_owned(),
        }
    }

    /// The colour of a quantity, 0 for little to 1 for much.
    #[must_use]
    pub fn shade(&self, share: f64) -> Rgb {
        along(&self.sequential, share)
    }

    /// The colour of a distance from a middle, -1 for far below to 1 for far above.
    #[must_use]
    pub fn balance(&self, distance: f64) -> Rgb {
        along(&self.diverging, (distance + 1.0) / 2.0)
    }

    /// The colour of an archetype, the same in every chart and on the page.
    #[must_use]
    pub fn archetype(&self, archetype: Archetype) -> Rgb {
        self.archetypes[archetype as usize]
    }

    /// The colours of a heat map, from a trace of the accent for the lowest value to as much of it
    /// as text on it still allows. They differ in lightness alone, so colour-blind readers see the
    /// same; a test states that text on each has a contrast of at least 4.5.
    #[must_use]
    pub fn ramp(&self) -> Ramp {
        let is_readable = |color: &Rgb| color.contrast(self.text) >= 4.6;
        let strong = (10..=20).rev().map(|step| f64::from(step) / 20.0);
        let mut strong = strong.map(|share| self.surface.mix(self.accent, share));
        Ramp {
            low: self.surface.mix(self.accent, 0.06),
            high: strong.find(is_readable).unwrap_or(self.surface.mix(self.accent, 0.4)),
        }
    }

    /// Which of the theme's text and surface colours reads better on a background.
    #[must_use]
    pub fn ink_on(&self, background: Rgb) -> Rgb {
        if background.contrast(self.text) >= background.contrast(self.surface) {
            self.text
        } else {
            self.surface
        }
    }
}

/// A sequential ramp of colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ramp {
    low: Rgb,
    high: Rgb,
}

impl Ramp {
    /// The colour of a share of the highest value, 0 to 1. Whatever is more than nothing is seen.
    #[must_use]
    pub fn at(self, share: f64) -> Rgb {
        let seen = if share > 0.0 { 0.1 + 0.9 * share.min(1.0) } else { 0.0 };
        self.low.mix(self.high, seen)
    }
}

/// The colour at a share of the way through colours at equal distances.
fn along(colors: &[Rgb; 7], share: f64) -> Rgb {
    let place = if share.is_finite() { share.clamp(0.0, 1.0) * 6.0 } else { 0.0 };
    let pairs = colors.windows(2).zip(0_u8..);
    let reached = pairs.filter(|&(_, step)| f64::from(step) <= place).last();
    reached.map_or(colors[0], |(pair, step)| pair[0].mix(pair[1], place - f64::from(step)))
}

impl Rgb {
    /// From CSS: `#rgb`, `#rrggbb`, `rgb(r, g, b)`, `rgb(r g b / a)`, `color(srgb r g b)`.
    #[must_use]
    pub fn parse(css: &str) -> Option<Self> {
        let css = css.trim();
        if let Some(digits) = css.strip_prefix('#') {
            return Self::parse_hex(digits);
        }
        let (name, inside) = css.strip_suffix(')')?.split_once('(')?;
        let (inside, scale) = match name {
            "rgb" | "rgba" => (inside, 1.0),
            "color" => (inside.trim_start().strip_prefix("srgb ")?, 255.0),
            _ => return None,
        };
        let mut channels = inside
            .split([',', ' ', '/'])
            .filter(|part| !part.is_empty())
            .map(|part| Some(channel(decimal(part)? * scale)));
        Some(Self(channels.next()??, channels.next()??, channels.next()??))
    }

    fn parse_hex(digits: &str) -> Option<Self> {
        let value = |range| u8::from_str_radix(digits.get(range)?, 16).ok();
        match digits.len() {
            3 => Some(Self(17 * value(0..1)?, 17 * value(1..2)?, 17 * value(2..3)?)),
            6 => Some(Self(value(0..2)?, value(2..4)?, value(4..6)?)),
            _ => None,
        }
    }

    /// The colour on the way to another: 0 gives this one, 1 the other.
    #[must_use]
    pub fn mix(self, other: Self, share: f64) -> Self {
        let blend = |from: u8, to: u8| {
            channel(f64::from(from) + (f64::from(to) - f64::from(from)) * share.clamp(0.0, 1.0))
        };
        Self(blend(self.0, other.0), blend(self.1, other.1), blend(self.2, other.2))
    }

    /// Contrast ratio, 1 to 21.
    ///
    /// # Source
    /// WCAG 2.2, definitions of contrast ratio and relative luminance.
    #[must_use]
    pub fn contrast(self, other: Self) -> f64 {
        let (mine, theirs) = (self.luminance(), other.luminance());
        (mine.max(theirs) + 0.05) / (mine.min(theirs) + 0.05)
    }

    fn luminance(self) -> f64 {
        0.2126 * linear(self.0) + 0.7152 * linear(self.1) + 0.0722 * linear(self.2)
    }
}

/// A channel in linear light, 0 to 1.
fn linear(channel: u8) -> f64 {
    let value = f64::from(channel) / 255.0;
    if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "clamped to the range of the type"
)]
fn channel(value: f64) -> u8 {
    value.round().clamp(0.0, 255.0) as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn css_colours_are_read() {
        let expected = Some(Rgb(255, 136, 0));
        for css in ["#f80", "#ff8800", "rgb(255, 136, 0)", "rgb(255 136 0 / 0.5)"] {
            assert_eq!(Rgb::parse(css), expected, "{css}");
        }
        assert_eq!(Rgb::parse(" color(srgb 1 0.5333 0)"), expected);
        for css in ["", "#ff", "#ggg", "rgb(1, 2)", "oklch(0.7 0.1 50)", "red"] {
            assert_eq!(Rgb::parse(css), None, "{css}");
        }
    }

    #[test]
    fn missing_tokens_fall_back() {
        assert_eq!(Theme::of_page(|_| None, ""), Theme::light());
        let theme = Theme::of_page(
            |name| (name == "--color-archetype-lost-legends").then_some(Rgb(1, 2, 3)),
            "serif",
        );
        assert_eq!(theme.archetype(Archetype::LostLegends), Rgb(1, 2, 3));
        assert_eq!(theme.font, "serif");
    }

    #[test]
    fn colours_that_would_not_be_seen_are_those_of_the_other_scheme() {
        let theme = Theme::of_page(
            |name| match name {
                "--color-surface" => Some(Rgb(0, 0, 0)),
                "--color-text" => Some(Rgb(255, 255, 0)),
                _ => None,
            },
            "",
        );
        assert_eq!(theme.archetypes, Theme::dark().archetypes);
        assert_eq!(theme.text, Rgb(255, 255, 0));
    }

    #[test]
    fn ramps_go_from_end_to_end() {
        for theme in [Theme::light(), Theme::dark()] {
            assert_eq!(theme.shade(0.0), theme.sequential[0]);
            assert_eq!(theme.shade(1.0), theme.sequential[6]);
            assert_eq!(theme.shade(f64::NAN), theme.sequential[0]);
            assert_eq!(theme.balance(0.0), theme.diverging[3]);
            assert_eq!(theme.balance(-7.0), theme.diverging[0]);
            let contrast = |share| theme.shade(share).contrast(theme.surface);
            assert!(contrast(0.2) < contrast(0.5) && contrast(0.5) < contrast(0.9));
        }
    }

    #[test]
    fn text_is_readable() {
        for theme in [Theme::light(), Theme::dark()] {
            assert!(theme.text.contrast(theme.surface) >= 7.0);
            assert!(theme.muted.contrast(theme.surface) >= 4.5);
            for archetype in Archetype::ALL {
                let color = theme.archetype(archetype);
                assert!(color.contrast(theme.surface) >= 2.4, "{archetype:?} as a shape");
                assert!(color.contrast(theme.ink_on(color)) >= 4.0, "{archetype:?} as a tile");
            }
        }
    }

    #[test]
    fn text_on_a_heat_map_is_readable() {
        for theme in [Theme::light(), Theme::dark()] {
            let ramp = theme.ramp();
            for step in 0..=20 {
                let color = ramp.at(f64::from(step) / 20.0);
                assert!(color.contrast(theme.text) >= 4.5, "{step}: {color:?}");
            }
            let [none, low, high] = [0.0, 0.01, 1.0].map(|share| ramp.at(share));
            assert!(low.contrast(high) > 2.0 && none != low, "{low:?} {high:?}");
        }
    }

    /// Distance in CIELAB (CIE 1976); 2.3 is just noticeable.
    #[test]
    fn colour_blind_readers_tell_the_archetypes_apart() {
        // Machado, Oliveira, Fernandes 2009, severity 1.0: normal, protan, deutan, tritan.
        let simulations = [
            [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]],
            [
                [0.152286, 1.052583, -0.204868],
                [0.114503, 0.786281, 0.099216],
                [-0.003882, -0.048116, 1.051998],
            ],
            [
                [0.367322, 0.860646, -0.227968],
                [0.280085, 0.672501, 0.047413],
                [-0.011820, 0.042940, 0.968881],
            ],
            [
                [1.255528, -0.076749, -0.178779],
                [-0.078411, 0.930809, 0.147602],
                [0.004733, 0.691367, 0.303900],
            ],
        ];
        for theme in [Theme::light(), Theme::dark()] {
            for matrix in &simulations {
                let seen = theme.archetypes.map(|color| lab(color, matrix));
                for (index, a) in seen.iter().enumerate() {
                    for b in &seen[index + 1..] {
                        let square: f64 = a.iter().zip(b).map(|(a, b)| (a - b) * (a - b)).sum();
                        assert!(square.sqrt() > 9.0, "{seen:?}");
                    }
                }
            }
        }
    }

    fn lab(color: Rgb, matrix: &[[f64; 3]; 3]) -> [f64; 3] {
        let light = [linear(color.0), linear(color.1), linear(color.2)];
        let [r, g, b] = matrix
            .map(|row| row.iter().zip(light).map(|(m, v)| m * v).sum::<f64>().clamp(0.0, 1.0));
        let f = |t: f64| if t > 0.008856 { t.cbrt() } else { 7.787 * t + 16.0 / 116.0 };
        let x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
        let y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
        let z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
        [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
    }
}
