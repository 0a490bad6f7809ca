//! The segments by size: what the treemap and the ranked bars show alike, each in its own way.

use crate::domain::order;
use crate::domain::{Archetype, Money};
use crate::results::Segmentation;
use crate::wording::{self, Words};

use super::scene::{Outline, Rect, Scene};
use super::table::{Cell, Table};

/// What the size of a segment means.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Area {
    /// How many customers.
    #[default]
    Customers,
    /// What they spent.
    Revenue,
}

/// The segments by size.
#[derive(Clone, Debug, PartialEq)]
pub struct Shares {
    /// The segments.
    pub tiles: Vec<Tile>,
    /// What their size means.
    pub area: Area,
    /// The reader's words.
    pub words: Words,
}

/// One segment.
#[derive(Clone, Debug, PartialEq)]
pub struct Tile {
    /// Its name.
    pub name: String,
    /// Its name for tight places.
    pub short: String,
    /// Its archetype.
    pub archetype: Archetype,
    /// How many customers.
    pub customers: u32,
    /// What they spent.
    pub revenue: Money,
}

impl Shares {
    /// The segments of a segmentation.
    #[must_use]
    pub fn of(segmentation: &Segmentation, area: Area, words: Words) -> Self {
        let tiles = segmentation
            .segments
            .iter()
            .map(|segment| Tile {
                name: wording::segment_name(segment.name, words),
                short: wording::segment_short_name(segment.name, words),
                archetype: segment.name.archetype,
                customers: segment.customers,
                revenue: segment.revenue,
            })
            .collect();
        Self { tiles, area, words }
    }

    /// The tiles by falling weight, each with its share; ties in the given order.
    pub(super) fn ranked(&self) -> Vec<(&Tile, f64)> {
        let total: f64 = self.tiles.iter().map(|tile| self.weight(tile)).sum();
        let share = |tile| if total > 0.0 { self.weight(tile) / total } else { 0.0 };
        let tiles = self.tiles.iter().map(|tile| (tile, share(tile))).collect();
        order::ordered(tiles, |(_, share)| order::falling(order::real(*share)))
    }

    fn weight(&self, tile: &Tile) -> f64 {
        match self.area {
            Area::Customers => f64::from(tile.customers),
            Area::Revenue => tile.revenue.units().max(0.0),
        }
    }

    /// The size of a segment in few letters: `1,350 customers`, `£12.6M`.
    pub(super) fn amount(&self, tile: &Tile) -> String {
        match self.area {
            Area::Customers => {
                self.words.say("segment-customers", &[("customers", tile.customers.into())])
            }
            Area::Revenue => self.words.money_short(tile.revenue.units()),
        }
    }

    pub(super) fn title(&self) -> String {
        let key = match self.area {
            Area::Customers => "segment-shares-by-customers",
            Area::Revenue => "segment-shares-by-revenue",
        };
        match self.ranked().first() {
            Some((tile, share)) if *share > 0.0 => {
                let share = self.words.percent(*share, 0);
                self.words.say(key, &[("name", (&tile.name).into()), ("share", (&share).into())])
            }
            _ => self.words.text("segment-shares-none").to_owned(),
        }
    }

    pub(super) fn summary(&self) -> String {
        let customers: u32 = self.tiles.iter().map(|tile| tile.customers).sum();
        let revenue: f64 = self.tiles.iter().map(|tile| tile.revenue.units()).sum();
        let revenue = self.words.money_whole(revenue);
        match (self.tiles.len(), self.area) {
            (0, _) => self.words.text("segment-shares-nothing").to_owned(),
            (_, Area::Customers) => self
                .words
                .say("segment-shares-summary-customers", &[("customers", customers.into())]),
            (_, Area::Revenue) => {
                self.words.say("segment-shares-summary-revenue", &[("revenue", (&revenue).into())])
            }
        }
    }

    pub(super) fn table(&self) -> Table {
        let mut table = Table::with_header([
            self.words.text("segment-column-segment"),
            self.words.text("segment-column-customers"),
            self.words.text("segment-column-customer-share"),
            self.words.text("segment-column-revenue"),
            self.words.text("segment-column-revenue-share"),
        ]);
        let customers: f64 = self.tiles.iter().map(|tile| f64::from(tile.customers)).sum();
        let revenue: f64 = self.tiles.iter().map(|tile| tile.revenue.units()).sum();
        for (tile, _) in self.ranked() {
            table.rows.push(vec![
                tile.name.as_str().into(),
                Cell::Number(f64::from(tile.customers), 0),
                percentage(f64::from(tile.customers), customers),
                Cell::Number(tile.revenue.units(), 2),
                percentage(tile.revenue.units(), revenue),
            ]);
        }
        table
    }

    /// Adds a mark that says all that is known of a segment's size.
    pub(super) fn mark(&self, scene: &mut Scene, tile: &Tile, share: f64, area: Rect) {
        let revenue = self.words.money(tile.revenue);
        let share = self.words.percent(share, 1);
        let by = match self.area {
            Area::Customers => "customers",
            Area::Revenue => "revenue",
        };
        let label = self.words.say(
            "segment-share-mark",
            &[
                ("name", (&tile.name).into()),
                ("customers", tile.customers.into()),
                ("revenue", (&revenue).into()),
                ("share", (&share).into()),
                ("by", by.into()),
            ],
        );
        scene.mark(Outline::Rect(area), label);
    }
}

fn percentage(part: f64, whole: f64) -> Cell {
    if whole > 0.0 { Cell::Number(part / whole * 100.0, 1) } else { Cell::Empty }
}
