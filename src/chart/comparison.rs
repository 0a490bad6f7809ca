//! The segments side by side: how lately, how often, for how much their customers buy.

use crate::domain::Archetype;
use crate::results::Segmentation;
use crate::wording::{self, Words};

use super::Chart;
use super::frame;
use super::scene::{Align, Outline, Rect, Scene, Size};
use super::table::{Cell, Table};
use super::text;
use super::theme::Theme;

/// The segments' mean recency, orders and monetary.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// The segments, by falling monetary.
    pub rows: Vec<Row>,
    /// The reader's words.
    pub words: Words,
}

/// One segment.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Its name.
    pub name: String,
    /// Its archetype.
    pub archetype: Archetype,
    /// How many customers.
    pub customers: u32,
    /// Means of its customers: days since the last purchase, orders, spent in currency units.
    pub means: [f64; 3],
}

/// Narrower than this, the three panels stand one below the other.
const SIDE_BY_SIDE: f64 = 680.0;
/// Height of the names of a panel and of the mean of all customers.
const HEAD: f64 = 48.0;
/// Height of a segment.
const ROW: f64 = 30.0;
/// Size of names and values.
const TEXT: f64 = 13.0;
/// Between panels.
const GAP: f64 = 28.0;

impl Comparison {
    /// The segments of a segmentation.
    #[must_use]
    pub fn of(segmentation: &Segmentation, words: Words) -> Self {
        let rows = segmentation
            .segments
            .iter()
            .map(|segment| Row {
                name: wording::segment_name(segment.name, words),
                archetype: segment.name.archetype,
                customers: segment.customers,
                means: [segment.mean_recency, segment.mean_orders, segment.mean_monetary],
            })
            .collect();
        Self { rows, words }
    }

    /// The mean of all customers in a measure: recency, orders, monetary.
    #[must_use]
    pub fn overall(&self, measure: usize) -> f64 {
        let all: f64 = self.rows.iter().map(|row| f64::from(row.customers)).sum();
        let sum = |row: &Row| row.means[measure] * f64::from(row.customers);
        if all > 0.0 { self.rows.iter().map(sum).sum::<f64>() / all } else { 0.0 }
    }

    /// A value of a measure with its unit.
    #[must_use]
    pub fn value(&self, measure: usize, value: f64) -> String {
        match measure {
            0 => self.words.days(wording::whole_days(value)),
            1 => self.words.decimal(value, 1),
            _ => self.words.money_whole(value),
        }
    }

    /// A panel with its head from `x` on, and the names of the segments at its left.
    fn panel(
        &self,
        scene: &mut Scene,
        theme: &Theme,
        measure: usize,
        (x, names, panel): (f64, f64, Rect),
    ) {
        let key = ["comparison-recency", "comparison-orders", "comparison-spent"];
        let overall = self.overall(measure);
        let average = self.value(measure, overall);
        let average = self.words.say("comparison-average", &[("value", (&average).into())]);
        let room = panel.right() - x;
        let name = text::fitted(self.words.text(key[measure]), TEXT * 1.08, room);
        scene.bold(name, (x, panel.y + 10.0), TEXT, Align::Left, theme.text);
        let average = text::fitted(&average, frame::LABEL, room);
        let at = (x, panel.y + 28.0);
        scene.text(average, at, frame::LABEL, Align::Left, theme.muted);

        let values: Vec<String> =
            self.rows.iter().map(|row| self.value(measure, row.means[measure])).collect();
        let widest = values.iter().map(|text| text::width(text, TEXT)).fold(0.0, f64::max);
        let room = (panel.width - widest - 10.0).max(1.0);
        let most = self.rows.iter().map(|row| row.means[measure]).fold(0.0, f64::max);
        let length = |value: f64| if most > 0.0 { room * (value / most).max(0.0) } else { 0.0 };
        let height = ((panel.height - HEAD) / self.rows.len() as f64).max(0.1);
        let middle = |index: usize| panel.y + HEAD + height * (index as f64 + 0.5);
        let bottom = panel.y + panel.height.max(HEAD);
        for (index, row) in self.rows.iter().enumerate() {
            let bar = Rect {
                x: panel.x,
                y: middle(index) - height * 0.22,
                width: length(row.means[measure]).max(1.0),
                height: height * 0.44,
            };
            scene.rect(bar, theme.archetype(row.archetype));
        }
        let at = panel.x + length(overall);
        scene.dashes((at, panel.y + HEAD - 6.0), (at, bottom), theme.muted);
        for (index, (row, value)) in self.rows.iter().zip(values).enumerate() {
            let y = middle(index);
            let end = panel.x + length(row.means[measure]);
            // The value stands clear of the mean's line.
            let value_at = if end + 6.0 < at + 4.0 && at < end + 12.0 + text::width(&value, TEXT) {
                at.max(end) + 6.0
            } else {
                end + 8.0
            };
            let value_at = value_at.min(panel.right() - text::width(&value, TEXT));
            scene.text(&value, (value_at, y), TEXT, Align::Left, theme.text);
            if names > 0.0 {
                write_name(scene, theme, &row.name, (names, y));
            }
            let area = Rect { x: panel.x, y: y - height / 2.0, width: panel.width, height };
            scene.mark(Outline::Rect(area), self.label(row));
        }
    }

    fn label(&self, row: &Row) -> String {
        let orders = self.value(1, row.means[1]);
        let spent = self.value(2, row.means[2]);
        self.words.say(
            "comparison-mark",
            &[
                ("name", (&row.name).into()),
                ("days", wording::whole_days(row.means[0]).into()),
                ("orders", (&orders).into()),
                ("spent", (&spent).into()),
            ],
        )
    }
}

/// Writes a name left of `x`; in two lines of small letters where one does not fit, so that what
/// tells segments of one archetype apart is never cut off.
fn write_name(scene: &mut Scene, theme: &Theme, name: &str, (x, y): (f64, f64)) {
    const SMALL: f64 = 11.0;
    if text::width(name, TEXT) <= x + 1.0 {
        scene.text(name, (x, y), TEXT, Align::Right, theme.text);
        return;
    }
    let mut lines = text::wrapped(name, SMALL, x);
    if lines.len() > 2 {
        lines = vec![lines[0].clone(), lines[1..].join(" ")];
    }
    let top = y - SMALL * 0.6 * (lines.len().max(1) - 1) as f64;
    for (index, line) in lines.iter().enumerate() {
        let at = (x, top + SMALL * 1.2 * index as f64);
        scene.text(text::fitted(line, SMALL, x), at, SMALL, Align::Right, theme.text);
    }
}

impl Chart for Comparison {
    fn title(&self) -> String {
        let (Some(best), Some(least)) = (self.rows.first(), self.rows.last()) else {
            return self.words.text("segment-shares-none").to_owned();
        };
        let times = best.means[2] / least.means[2];
        if !(times.is_finite() && times >= 1.1) {
            return self.words.text("comparison-title-alike").to_owned();
        }
        let times = self.words.decimal(times, usize::from(times < 10.0));
        self.words.say(
            "comparison-title",
            &[
                ("best", (&best.name).into()),
                ("least", (&least.name).into()),
                ("times", (&times).into()),
            ],
        )
    }

    fn summary(&self) -> String {
        if self.rows.is_empty() {
            return self.words.text("segment-shares-nothing").to_owned();
        }
        self.words.text("comparison-summary").to_owned()
    }

    fn table(&self) -> Table {
        let mut table = Table::with_header([
            self.words.text("segment-column-segment"),
            self.words.text("segment-column-customers"),
            self.words.text("segment-column-recency"),
            self.words.text("segment-column-orders"),
            self.words.text("segment-column-spent"),
        ]);
        for row in &self.rows {
            table.rows.push(vec![
                row.name.as_str().into(),
                Cell::Number(f64::from(row.customers), 0),
                Cell::Number(row.means[0], 1),
                Cell::Number(row.means[1], 2),
                Cell::Number(row.means[2], 2),
            ]);
        }
        table
    }

    fn height(&self, width: f64) -> f64 {
        let panel = HEAD + ROW * self.rows.len().max(2) as f64;
        if width < SIDE_BY_SIDE { 3.0 * panel + 2.0 * GAP } else { panel }
    }

    fn scene(&self, theme: &Theme, size: Size) -> Scene {
        if self.rows.is_empty() {
            return Scene::empty(theme, size, self.words.text("segment-shares-none"));
        }
        let widest = self.rows.iter().map(|row| text::width(&row.name, TEXT)).fold(0.0, f64::max);
        let is_wide = size.width >= SIDE_BY_SIDE;
        let names = widest.min(size.width * if is_wide { 0.24 } else { 0.4 });
        let left = names + 14.0;
        let mut scene = Scene::default();
        for measure in 0..3_u8 {
            let nth = f64::from(measure);
            let place = if is_wide {
                let width = ((size.width - left - 2.0 * GAP) / 3.0).max(1.0);
                let x = left + nth * (width + GAP);
                let names = if measure == 0 { names } else { 0.0 };
                (x, names, Rect { x, y: 0.0, width, height: size.height })
            } else {
                let gap = GAP.min(size.height / 8.0);
                let height = ((size.height - 2.0 * gap) / 3.0).max(0.1);
                let width = (size.width - left).max(1.0);
                (0.0, names, Rect { x: left, y: nth * (height + gap), width, height })
            };
            self.panel(&mut scene, theme, usize::from(measure), place);
        }
        scene
    }
}
