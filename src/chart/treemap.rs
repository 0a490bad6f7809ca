//! Treemap of the segments: area is customers or revenue, the edge has the archetype's colour.

use super::Chart;
use super::scene::{Align, Rect, Scene, Size};
use super::shares::{Shares, Tile};
use super::squarify::squarify;
use super::table::Table;
use super::text;
use super::theme::Theme;

/// The segments as tiles.
#[derive(Clone, Debug, PartialEq)]
pub struct Treemap {
    /// The segments.
    pub shares: Shares,
}

/// How far a tile's fill is from its archetype's colour to the surface: text stays readable on it.
const PALE: f64 = 0.86;
/// Width of the edge that has the archetype's colour.
const EDGE: f64 = 4.0;
/// Height of a line of the key below the tiles.
const KEY_LINE: f64 = 20.0;
/// Between the tiles and the key.
const KEY_GAP: f64 = 12.0;

impl Chart for Treemap {
    fn title(&self) -> String {
        self.shares.title()
    }

    fn summary(&self) -> String {
        self.shares.summary()
    }

    fn table(&self) -> Table {
        self.shares.table()
    }

    fn height(&self, width: f64) -> f64 {
        // On a narrow screen some names move into the key.
        let key = if width < 560.0 { 10.0 * self.shares.tiles.len().min(20) as f64 } else { 0.0 };
        (width * 0.36).clamp(300.0, 440.0) + key
    }

    fn scene(&self, theme: &Theme, size: Size) -> Scene {
        let ranked = self.shares.ranked();
        let weights: Vec<f64> = ranked.iter().map(|(_, share)| *share).collect();
        if weights.first().is_none_or(|share| *share <= 0.0) {
            return Scene::empty(theme, size, self.shares.words.text("segment-shares-none"));
        }
        // Names that do not fit make a key, which takes room, so that more names may not fit.
        let mut numbered = vec![false; ranked.len()];
        let mut key = Vec::new();
        let mut areas = Vec::new();
        for _ in 0..4 {
            key = self.key(&ranked, &numbered, size.width);
            let lines = key.last().map_or(0.0, |(_, y)| y + KEY_LINE + KEY_GAP);
            let height = (size.height - lines).max(size.height * 0.4);
            areas = squarify(&weights, Rect { x: 0.0, y: 0.0, width: size.width, height });
            let before = numbered.clone();
            for (index, (tile, share)) in ranked.iter().enumerate() {
                let lines = self.lines(tile, *share, inside(areas[index]));
                numbered[index] |= lines.is_empty() && *share > 0.0;
            }
            if numbered == before {
                break;
            }
        }
        let mut scene = Scene::default();
        for (index, ((tile, share), area)) in ranked.iter().zip(areas).enumerate() {
            if *share <= 0.0 {
                continue;
            }
            let area = inside(area);
            let color = theme.archetype(tile.archetype);
            scene.rect(area, color.mix(theme.surface, PALE));
            scene.rect(Rect { width: EDGE.min(area.width), ..area }, color);
            if numbered[index] {
                let center = (area.x + (area.width + EDGE) / 2.0, area.y + area.height / 2.0);
                if area.width > 18.0 && area.height > 13.0 {
                    let number = self.shares.words.count(index as u64 + 1);
                    scene.bold(number, center, 11.0, Align::Center, theme.text);
                }
            }
            for line in self.lines(tile, *share, area).into_iter().filter(|_| !numbered[index]) {
                if line.is_name {
                    scene.bold(line.text, line.at, line.size, Align::Left, theme.text);
                } else {
                    scene.text(line.text, line.at, line.size, Align::Left, theme.text);
                }
            }
            self.shares.mark(&mut scene, tile, *share, area);
        }
        let bottom = size.height - key.last().map_or(0.0, |(_, y)| y + KEY_LINE);
        let entries = (0..ranked.len()).filter(|&index| numbered[index]);
        for (index, (x, y)) in entries.zip(key) {
            let y = bottom + y + KEY_LINE / 2.0;
            let swatch = Rect { x, y: y - 6.0, width: EDGE, height: 12.0 };
            scene.rect(swatch, theme.archetype(ranked[index].0.archetype));
            let entry = self.entry(ranked[index], index);
            let room = size.width - x - 10.0;
            let entry = text::fitted(&entry, 12.0, room);
            scene.text(entry, (x + 10.0, y), 12.0, Align::Left, theme.text);
        }
        scene
    }
}

/// A line of text in a tile.
struct Line {
    text: String,
    at: (f64, f64),
    size: f64,
    is_name: bool,
}

impl Treemap {
    /// Where the entries of the key stand below the tiles, side by side as long as they fit.
    fn key(&self, ranked: &[(&Tile, f64)], numbered: &[bool], width: f64) -> Vec<(f64, f64)> {
        let (mut x, mut y) = (0.0, 0.0);
        let mut places = Vec::new();
        for (index, tile) in ranked.iter().enumerate().filter(|(index, _)| numbered[*index]) {
            let room = text::width(&self.entry(*tile, index), 12.0) + 10.0;
            if x > 0.0 && x + room > width {
                (x, y) = (0.0, y + KEY_LINE);
            }
            places.push((x, y));
            x += room + 16.0;
        }
        places
    }

    /// An entry of the key: number, name, share.
    fn entry(&self, (tile, share): (&Tile, f64), index: usize) -> String {
        let words = self.shares.words;
        format!("{} {} {}", words.count(index as u64 + 1), tile.name, words.percent(share, 0))
    }

    /// As much about a segment as its tile has room for: name, share and amount; name and share;
    /// the short name; or nothing, never half a word that could be mistaken.
    fn lines(&self, tile: &Tile, share: f64, area: Rect) -> Vec<Line> {
        let words = self.shares.words;
        let share = words.percent(share, 0);
        let full = format!("{share} \u{b7} {}", self.shares.amount(tile));
        let styles: &[(&str, f64, f64)] = if area.width > 200.0 && area.height > 90.0 {
            &[(&tile.name, 15.0, 12.0), (&tile.name, 13.0, 8.0)]
        } else {
            &[(&tile.name, 13.0, 8.0), (&tile.name, 11.0, 5.0), (&tile.short, 11.0, 4.0)]
        };
        for &(name, size, padding) in styles {
            let room = area.width - EDGE - 2.0 * padding;
            let x = area.x + EDGE + padding;
            let names = text::wrapped(name, size * 1.06, room);
            let is_narrow = names.iter().any(|line| text::width(line, size * 1.06) > room);
            let leading = size + 4.0;
            let mut y = area.y + padding * 0.75 + leading / 2.0;
            if is_narrow
                || names.len() > 3
                || y + leading * names.len() as f64 > area.bottom() + leading / 2.0
            {
                continue;
            }
            let mut lines = Vec::new();
            for text in names {
                lines.push(Line { text, at: (x, y), size, is_name: true });
                y += leading;
            }
            let small = size.min(12.0);
            let fits =
                |text: &&String| text::width(text, small) <= room && y + 8.0 <= area.bottom();
            if let Some(text) = [full, share].iter().find(fits) {
                lines.push(Line { text: text.clone(), at: (x, y), size: small, is_name: false });
            }
            return lines;
        }
        Vec::new()
    }
}

/// A tile without the gap to its neighbours.
fn inside(area: Rect) -> Rect {
    area.inset(if area.width.min(area.height) > 8.0 { 1.5 } else { 0.5 })
}
