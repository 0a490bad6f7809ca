//! The colours and the font that charts draw with: on the page read from the CSS tokens, in tests
//! and exports one of the two built-in sets. No other file of the charts names a colour.

use crate::domain::Archetype;

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
    /// CSS font family.
    pub font: String,
}

/// The CSS tokens of the archetypes' colours, in the order of [`Archetype::ALL`].
const ARCHETYPE_TOKENS: [&str; 8] = [
    "--color-archetype-vip-elites",
    "--color-archetype-community-pillars",
    "--color-archetype-steady-patrons",
    "--color-archetype-occasional-splurgers",
    "--color-archetype-fresh-enthusiasts",
    "--color-archetype-casual-shoppers",
    "--color-archetype-lost-legends",
    "--color-archetype-silent-browsers",
];

impl Theme {
    /// Dark on light, as `style/tokens.css` has it. Normal, protanope, deuteranope and tritanope
    /// readers can tell the archetypes' colours apart; a test states by how much.
    #[must_use]
    pub fn light() -> Self {
        Self {
            surface: Rgb(255, 255, 255),
            text: Rgb(27, 28, 26),
            muted: Rgb(92, 94, 88),
            grid: Rgb(228, 228, 222),
            accent: Rgb(31, 95, 74),
            danger: Rgb(168, 40, 30),
            archetypes: [
                Rgb(120, 85, 221),
                Rgb(26, 81, 174),
                Rgb(24, 126, 101),
                Rgb(143, 19, 134),
                Rgb(91, 90, 18),
                Rgb(129, 112, 14),
                Rgb(104, 42, 32),
                Rgb(58, 66, 81),
            ],
            font: SANS.to_owned(),
        }
    }

    /// Light on dark.
    #[must_use]
    pub fn dark() -> Self {
        Self {
            surface: Rgb(27, 30, 27),
            text: Rgb(236, 238, 233),
            muted: Rgb(165, 171, 163),
            grid: Rgb(44, 49, 44),
            accent: Rgb(127, 209, 176),
            danger: Rgb(255, 156, 143),
            archetypes: [
                Rgb(173, 171, 240),
                Rgb(70, 144, 228),
                Rgb(95, 231, 244),
                Rgb(247, 158, 169),
                Rgb(189, 221, 100),
                Rgb(191, 176, 59),
                Rgb(183, 133, 89),
                Rgb(136, 141, 160),
            ],
            font: SANS.to_owned(),
        }
    }

    /// The theme of a page: `token` gives the computed value of a CSS custom property. What is
    /// missing or unreadable is taken from [`Theme::light`].
    #[must_use]
    pub fn from_tokens(token: impl Fn(&str) -> String) -> Self {
        let fallback = Self::light();
        let color = |name: &str, otherwise: Rgb| Rgb::parse(&token(name)).unwrap_or(otherwise);
        let font = token("--font-sans").trim().to_owned();
        Self {
            surface: color("--color-surface", fallback.surface),
            text: color("--color-text", fallback.text),
            muted: color("--color-text-muted", fallback.muted),
            grid: color("--color-grid", fallback.grid),
            accent: color("--color-accent", fallback.accent),
            danger: color("--color-danger", fallback.danger),
            archetypes: std::array::from_fn(|index| {
                color(ARCHETYPE_TOKENS[index], fallback.archetypes[index])
            }),
            font: if font.is_empty() { fallback.font } else { font },
        }
    }

    /// The colour of an archetype, the same in every chart and on the page.
    #[must_use]
    pub fn archetype(&self, archetype: Archetype) -> Rgb {
        self.archetypes[archetype as usize]
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

/// The fonts of the system, nothing to download.
const SANS: &str = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', sans-serif";

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
            .map(|part| part.parse().map(|value: f64| channel(value * scale)));
        Some(Self(channels.next()?.ok()?, channels.next()?.ok()?, channels.next()?.ok()?))
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
        assert_eq!(Theme::from_tokens(|_| String::new()), Theme::light());
        let theme = Theme::from_tokens(|name| match name {
            "--color-archetype-lost-legends" => "rgb(1, 2, 3)".to_owned(),
            _ => String::new(),
        });
        assert_eq!(theme.archetype(Archetype::LostLegends), Rgb(1, 2, 3));
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
