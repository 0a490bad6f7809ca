//! The colours of `style/tokens.css`, read by the compiler: charts that are drawn where no page is
//! (exports, tests, paper) have the colours of the page, and no colour is written down twice.

use super::theme::Rgb;

/// How many tokens charts draw with.
const COUNT: usize = NAMES.len();

/// A colour for each of [`NAMES`]; `None` for a token that the style sheet does not set.
pub(super) type Colors = [Option<Rgb>; COUNT];

/// The CSS tokens that charts draw with. Those of the archetypes are in the order of
/// [`crate::domain::Archetype::ALL`].
pub(super) const NAMES: [&str; 28] = [
    "--color-surface",
    "--color-text",
    "--color-text-muted",
    "--color-grid",
    "--color-accent",
    "--color-danger",
    "--color-archetype-vip-elites",
    "--color-archetype-community-pillars",
    "--color-archetype-steady-patrons",
    "--color-archetype-occasional-splurgers",
    "--color-archetype-fresh-enthusiasts",
    "--color-archetype-casual-shoppers",
    "--color-archetype-lost-legends",
    "--color-archetype-silent-browsers",
    "--color-sequential-1",
    "--color-sequential-2",
    "--color-sequential-3",
    "--color-sequential-4",
    "--color-sequential-5",
    "--color-sequential-6",
    "--color-sequential-7",
    "--color-diverging-1",
    "--color-diverging-2",
    "--color-diverging-3",
    "--color-diverging-4",
    "--color-diverging-5",
    "--color-diverging-6",
    "--color-diverging-7",
];

/// Dark on light.
pub(super) const LIGHT: Colors = read(0, DARK_BEGINS);
/// Light on dark.
pub(super) const DARK: Colors = read(DARK_BEGINS, CSS.len());

const CSS: &[u8] = include_bytes!("../../style/tokens.css");
/// Where the style sheet turns to the dark scheme.
const DARK_BEGINS: usize = position(b"color-scheme: dark");

/// The first colour that stands behind each name in a part of the style sheet.
const fn read(from: usize, to: usize) -> Colors {
    let mut colors = [None; COUNT];
    let mut at = from;
    while at < to {
        if is_at(at, b"--color-") {
            let mut name = 0;
            while name < COUNT {
                let end = at + NAMES[name].len();
                if colors[name].is_none() && is_at(at, NAMES[name].as_bytes()) && CSS[end] == b':' {
                    colors[name] = hex(end + 1);
                }
                name += 1;
            }
        }
        at += 1;
    }
    colors
}

/// The colour of a value of six hexadecimal digits.
const fn hex(mut at: usize) -> Option<Rgb> {
    while CSS[at] == b' ' {
        at += 1;
    }
    if CSS[at] != b'#' {
        return None;
    }
    Some(Rgb(byte(at + 1), byte(at + 3), byte(at + 5)))
}

const fn byte(at: usize) -> u8 {
    digit(CSS[at]) * 16 + digit(CSS[at + 1])
}

const fn digit(letter: u8) -> u8 {
    match letter {
        b'0'..=b'9' => letter - b'0',
        b'a'..=b'f' => letter - b'a' + 10,
        _ => panic!("a colour of style/tokens.css is not written as six digits in lower case"),
    }
}

const fn position(text: &[u8]) -> usize {
    let mut at = 0;
    while !is_at(at, text) {
        at += 1;
        assert!(at < CSS.len(), "style/tokens.css has no dark scheme");
    }
    at
}

const fn is_at(at: usize, text: &[u8]) -> bool {
    let mut index = 0;
    while index < text.len() && at + index < CSS.len() && CSS[at + index] == text[index] {
        index += 1;
    }
    index == text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_colour_is_found_in_both_schemes() {
        // The ramps have a fallback.
        for colors in [LIGHT, DARK] {
            for (name, color) in NAMES.into_iter().zip(colors).take(14) {
                assert!(color.is_some(), "{name}");
            }
        }
        assert_ne!(LIGHT[0], DARK[0]);
    }

    #[test]
    fn the_value_is_the_one_of_the_style_sheet() {
        let css = std::str::from_utf8(CSS).expect("text");
        let (_, rest) = css.split_once("--color-text-muted:").expect("the token");
        let (value, _) = rest.split_once(';').expect("a value");
        assert_eq!(LIGHT[2], Rgb::parse(value));
    }
}
