//! The segments as bars, the largest first: the same as the treemap, easier to compare.

use super::Chart;
use super::scene::{Align, Rect, Scene, Size};
use super::shares::Shares;
use super::table::Table;
use super::text;
use super::theme::Theme;

/// The segments as bars.
#[derive(Clone, Debug, PartialEq)]
pub struct RankingBars {
    /// The segments.
    pub shares: Shares,
}

/// Size of names and values.
const TEXT: f64 = 13.0;
/// Narrower than this, a name stands above its bar.
const SIDE_BY_SIDE: f64 = 560.0;

impl Chart for RankingBars {
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
        let row = if width < SIDE_BY_SIDE { 48.0 } else { 36.0 };
        row * self.shares.tiles.len().max(2) as f64
    }

    fn scene(&self, theme: &Theme, size: Size) -> Scene {
        let ranked = self.shares.ranked();
        let most = ranked.first().map_or(0.0, |(_, share)| *share);
        if most <= 0.0 {
            return Scene::empty(theme, size, self.shares.words.text("segment-shares-none"));
        }
        let is_narrow = size.width < SIDE_BY_SIDE;
        let values: Vec<String> = ranked
            .iter()
            .map(|(tile, share)| {
                let share = self.shares.words.percent(*share, 0);
                format!("{share} \u{b7} {}", self.shares.amount(tile))
            })
            .collect();
        let widest = |texts: &mut dyn Iterator<Item = &String>| {
            texts.map(|text| text::width(text, TEXT)).fold(0.0, f64::max)
        };
        let names = widest(&mut ranked.iter().map(|(tile, _)| &tile.name)).min(size.width * 0.4);
        let left = if is_narrow { 0.0 } else { names + 12.0 };
        let room = (size.width - left - widest(&mut values.iter()) - 12.0).max(1.0);
        let row = size.height / ranked.len() as f64;
        let mut scene = Scene::default();
        for (index, ((tile, share), value)) in ranked.iter().zip(values).enumerate() {
            let top = row * index as f64;
            // The middle of the name and of the bar.
            let (above, middle) = if is_narrow {
                (top + row * 0.3, top + row * 0.7)
            } else {
                (top + row / 2.0, top + row / 2.0)
            };
            let thick = (row * if is_narrow { 0.3 } else { 0.5 }).min(18.0);
            let bar = Rect {
                x: left,
                y: middle - thick / 2.0,
                width: (room * share / most).max(1.0),
                height: thick,
            };
            scene.rect(bar, theme.archetype(tile.archetype));
            let (at, align, space) = if is_narrow {
                ((0.0, above), Align::Left, size.width)
            } else {
                ((left - 12.0, above), Align::Right, names)
            };
            scene.text(text::fitted(&tile.name, TEXT, space + 1.0), at, TEXT, align, theme.text);
            scene.text(value, (bar.right() + 8.0, middle), TEXT, Align::Left, theme.muted);
            let whole = Rect { x: 0.0, y: top, width: size.width, height: row };
            self.shares.mark(&mut scene, tile, *share, whole);
        }
        scene
    }
}
