//! Treemap of the segments: area is customers or revenue, colour is the archetype.

use crate::domain::Archetype;
use crate::results::Segmentation;

use super::Chart;
use super::number;
use super::scene::{Align, Outline, Rect, Scene, Size};
use super::squarify::squarify;
use super::table::{Cell, Table};
use super::text;
use super::theme::{Rgb, Theme};

/// What the area of a tile means.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Area {
    /// How many customers.
    #[default]
    Customers,
    /// What they spent.
    Revenue,
}

/// The segments as tiles.
#[derive(Clone, Debug, PartialEq)]
pub struct Treemap {
    /// The segments.
    pub tiles: Vec<Tile>,
    /// What the area means.
    pub area: Area,
}

/// One segment.
#[derive(Clone, Debug, PartialEq)]
pub struct Tile {
    /// Its name.
    pub name: String,
    /// Its archetype.
    pub archetype: Archetype,
    /// How many customers.
    pub customers: u32,
    /// What they spent, in currency units.
    pub revenue: f64,
}

impl Treemap {
    /// The segments of a segmentation, called by the names given in their order.
    #[must_use]
    pub fn of(segmentation: &Segmentation, names: Vec<String>, area: Area) -> Self {
        let tiles = segmentation
            .segments
            .iter()
            .zip(names)
            .map(|(segment, name)| Tile {
                name,
                archetype: segment.name.archetype,
                customers: segment.customers,
                revenue: segment.revenue.units(),
            })
            .collect();
        Self { tiles, area }
    }

    /// The tiles by falling weight; ties in the given order.
    fn sorted(&self) -> Vec<(&Tile, f64)> {
        let mut tiles: Vec<(&Tile, f64)> =
            self.tiles.iter().map(|tile| (tile, self.weight(tile))).collect();
        tiles.sort_by(|a, b| b.1.total_cmp(&a.1));
        tiles
    }

    fn weight(&self, tile: &Tile) -> f64 {
        match self.area {
            Area::Customers => f64::from(tile.customers),
            Area::Revenue => tile.revenue.max(0.0),
        }
    }

    fn total(&self) -> f64 {
        self.tiles.iter().map(|tile| self.weight(tile)).sum()
    }

    fn of_what(&self) -> &'static str {
        match self.area {
            Area::Customers => "customers",
            Area::Revenue => "revenue",
        }
    }
}

impl Chart for Treemap {
    fn title(&self) -> String {
        format!("Segments by {}", self.of_what())
    }

    fn summary(&self) -> String {
        let total = self.total();
        match self.sorted().first() {
            Some((tile, weight)) if total > 0.0 => format!(
                "{} segments; the largest by {} is {} with {}.",
                self.tiles.len(),
                self.of_what(),
                tile.name,
                number::percent(weight / total, 0),
            ),
            _ => "There are no segments to show.".to_owned(),
        }
    }

    fn table(&self) -> Table {
        let mut table = Table::with_header([
            "Segment",
            "Customers",
            "Share of customers, %",
            "Revenue",
            "Share of revenue, %",
        ]);
        let customers: f64 = self.tiles.iter().map(|tile| f64::from(tile.customers)).sum();
        let revenue: f64 = self.tiles.iter().map(|tile| tile.revenue).sum();
        for (tile, _) in self.sorted() {
            table.rows.push(vec![
                tile.name.as_str().into(),
                Cell::Number(f64::from(tile.customers), 0),
                percentage(f64::from(tile.customers), customers),
                Cell::Number(tile.revenue, 2),
                percentage(tile.revenue, revenue),
            ]);
        }
        table
    }

    fn height(&self, width: f64) -> f64 {
        (width * 0.45).clamp(280.0, 420.0)
    }

    fn scene(&self, theme: &Theme, size: Size) -> Scene {
        let total = self.total();
        if total <= 0.0 {
            return Scene::empty(theme, size, "No segments to show");
        }
        let sorted = self.sorted();
        let weights: Vec<f64> = sorted.iter().map(|(_, weight)| *weight).collect();
        let whole = Rect { x: 0.0, y: 0.0, width: size.width, height: size.height };
        let mut scene = Scene::default();
        for ((tile, weight), area) in sorted.iter().zip(squarify(&weights, whole)) {
            if *weight <= 0.0 {
                continue;
            }
            let gap = if area.width.min(area.height) > 8.0 { 1.5 } else { 0.5 };
            let area = area.inset(gap);
            let fill = theme.archetype(tile.archetype);
            scene.rect(area, fill);
            write(&mut scene, tile, *weight / total, area, theme.ink_on(fill));
            scene.mark(
                Outline::Rect(area),
                format!(
                    "{}: {} customers, revenue {} ({} of {})",
                    tile.name,
                    number::count(tile.customers),
                    number::grouped(tile.revenue, 2),
                    number::percent(weight / total, 1),
                    self.of_what(),
                ),
            );
        }
        scene
    }
}

/// Writes as much about a segment as its tile has room for: name and share, the name alone, or
/// nothing, never half a word that could be mistaken.
fn write(scene: &mut Scene, tile: &Tile, share: f64, area: Rect, ink: Rgb) {
    let styles: &[(f64, f64, f64)] = if area.width > 200.0 && area.height > 90.0 {
        &[(15.0, 20.0, 10.0), (12.0, 16.0, 8.0), (11.0, 14.0, 4.0)]
    } else {
        &[(12.0, 16.0, 8.0), (11.0, 14.0, 4.0)]
    };
    for &(name_size, line, padding) in styles {
        let room = area.width - 2.0 * padding;
        let lines = wrapped(&tile.name, name_size * 1.06, room);
        if lines.is_empty() || line * lines.len() as f64 + padding > area.height {
            continue;
        }
        let mut y = area.y + padding * 0.6 + line / 2.0;
        for text in &lines {
            scene.bold(text, (area.x + padding, y), name_size, Align::Left, ink);
            y += line;
        }
        let small = name_size.min(12.0);
        let noun = if tile.customers == 1 { "customer" } else { "customers" };
        let customers = format!("{} {noun}", number::count(tile.customers));
        let details =
            [format!("{} · {customers}", number::percent(share, 0)), number::percent(share, 0)];
        let fits = |text: &&String| text::width(text, small) <= room && y + 8.0 <= area.bottom();
        if let Some(text) = details.iter().find(fits) {
            scene.text(text, (area.x + padding, y), small, Align::Left, ink);
        }
        return;
    }
}

/// The name on one line or two; nothing when a word does not fit.
fn wrapped(name: &str, size: f64, room: f64) -> Vec<String> {
    if text::width(name, size) <= room {
        return vec![name.to_owned()];
    }
    match name.split_once(' ') {
        Some((first, rest))
            if text::width(first, size) <= room && text::width(rest, size) <= room =>
        {
            vec![first.to_owned(), rest.to_owned()]
        }
        _ => Vec::new(),
    }
}

fn percentage(part: f64, whole: f64) -> Cell {
    if whole > 0.0 { Cell::Number(part / whole * 100.0, 1) } else { Cell::Empty }
}
