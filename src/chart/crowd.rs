//! The crowd: what every customer spent against how lately they bought, some of them marked.

use std::sync::Arc;

use crate::domain::{CustomerId, Money};
use crate::results::CustomerTable;
use crate::wording::{self, Words};

use super::Chart;
use super::frame;
use super::scale::{Linear, Log};
use super::scene::{Align, Ink, Mark, Outline, Rect, Scene, Size};
use super::table::{Cell, Table};
use super::text;
use super::theme::Theme;
use super::ticks;

/// All customers, some of them marked.
#[derive(Clone, Debug, PartialEq)]
pub struct Crowd {
    table: Arc<CustomerTable>,
    /// Positions in the table: those who are marked, then all others.
    order: Vec<u32>,
    /// How many of them are marked.
    marked: usize,
    /// Half of those whom the chart is about, and half of all, reach this.
    halves: (Half, Half),
    words: Words,
}

/// What half of some customers reach: days since the last purchase at most, currency units spent at
/// least.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Half {
    days: u32,
    spent: f64,
}

/// More dots than this are drawn as cells, the darker the more customers are in them.
const MOST: usize = 8_000;
/// Edge of a cell in CSS pixels.
const CELL: f64 = 3.0;
/// Radius of a dot.
const RADIUS: f64 = 2.2;
/// Radius of a marked dot where they are few, and where they are more than so many.
const MARKED: (f64, f64, usize) = (4.5, 3.0, 200);
/// Opacities of cells of 1, 2, 3 to 4, and more customers.
const SHADES: [f64; 4] = [0.3, 0.5, 0.7, 0.9];

impl Crowd {
    /// All customers, and the positions of those who are marked, the most important first.
    #[must_use]
    pub fn of(table: Arc<CustomerTable>, mut marked: Vec<u32>, words: Words) -> Self {
        marked.retain(|customer| (*customer as usize) < table.len());
        let mut is_marked = vec![false; table.len()];
        for customer in &marked {
            is_marked[*customer as usize] = true;
        }
        let mut order = marked;
        let marked = order.len();
        order.extend((0..).zip(is_marked).filter_map(|(at, is_marked)| (!is_marked).then_some(at)));
        let half = |customers: &[u32]| half(&table, customers);
        let all = half(&order);
        let theirs = if marked > 0 { half(&order[..marked]) } else { all };
        Self { halves: (theirs, all), table, order, marked, words }
    }

    /// Radius of a marked dot.
    fn radius(&self) -> f64 {
        if self.marked > MARKED.2 { MARKED.1 } else { MARKED.0 }
    }

    fn spent(&self, customer: u32) -> f64 {
        self.table.monetary[customer as usize].units()
    }

    /// The customers that the chart is about: the marked ones, or all.
    fn theirs(&self) -> &[u32] {
        let count = if self.marked > 0 { self.marked } else { self.order.len() };
        &self.order[..count]
    }

    /// Draws some customers as dots, or as cells where there are too many.
    fn dots(scene: &mut Scene, plot: Rect, points: &[(f64, f64)], radius: f64, ink: Ink) {
        if points.len() <= MOST {
            for center in points {
                scene.disc(*center, radius, ink);
            }
            return;
        }
        let columns = cell(plot.width + CELL) + 1;
        let mut counts = vec![0_u32; columns * (cell(plot.height + CELL) + 1)];
        for (x, y) in points {
            let place = cell(y - plot.y) * columns + cell(x - plot.x).min(columns - 1);
            if let Some(count) = counts.get_mut(place) {
                *count += 1;
            }
        }
        // One shade after the other: a canvas changes its colour slowly.
        for (shade, alpha) in SHADES.into_iter().enumerate() {
            for (place, count) in counts.iter().enumerate() {
                if count.checked_ilog2().map(|shade| (shade as usize).min(3)) == Some(shade) {
                    let (row, column) = ((place / columns) as f64, (place % columns) as f64);
                    let at = (plot.x + column * CELL, plot.y + row * CELL);
                    let area = Rect { x: at.0, y: at.1, width: CELL - 1.0, height: CELL - 1.0 };
                    scene.rect(area, ink.color.at(alpha));
                }
            }
        }
    }

    /// What the two kinds of dots are, right of the vertical axis's name where there is room.
    fn legend(&self, scene: &mut Scene, theme: &Theme, plot: Rect, name: &str) {
        let say = |key, count: usize| self.words.say(key, &[("customers", count.into())]);
        let others = say("crowd-others", self.order.len() - self.marked);
        let marked = say("crowd-marked", self.marked);
        let entries = [(others, RADIUS, theme.muted), (marked, MARKED.0, theme.accent)];
        let width = |entry: &str| text::width(entry, frame::LABEL) + 22.0;
        let all: f64 = entries.iter().map(|(entry, ..)| width(entry)).sum();
        if text::width(name, frame::LABEL) + all > plot.right() {
            return;
        }
        let (mut right, y) = (plot.right(), plot.y - 17.0);
        for (entry, radius, color) in entries {
            let left = right - width(&entry) + 22.0;
            scene.disc((left - 9.0, y), radius, color);
            scene.text(entry, (left, y), frame::LABEL, Align::Left, theme.text);
            right = left - 22.0;
        }
    }
}

impl Chart for Crowd {
    fn title(&self) -> String {
        if self.order.is_empty() {
            return self.words.text("crowd-nobody").to_owned();
        }
        let all = self.words.count(self.order.len() as u64);
        if self.marked == 0 {
            let Half { days, spent } = self.halves.1;
            let (days, spent) = (self.words.days(days), self.words.money_whole(spent));
            return self.words.say(
                "crowd-title-all",
                &[
                    ("customers", (&all).into()),
                    ("days", (&days).into()),
                    ("spent", (&spent).into()),
                ],
            );
        }
        let sum = |customers: &[u32]| -> Money {
            customers.iter().map(|customer| self.table.monetary[*customer as usize]).sum()
        };
        let whole = sum(&self.order).units();
        let share = if whole > 0.0 { sum(self.theirs()).units() / whole } else { 0.0 };
        let share = self.words.percent(share, 0);
        self.words.say(
            "crowd-title",
            &[
                ("marked", self.marked.into()),
                ("customers", (&all).into()),
                ("share", (&share).into()),
            ],
        )
    }

    fn summary(&self) -> String {
        if self.marked == 0 {
            return self.words.text("crowd-summary-all").to_owned();
        }
        let halves = [self.halves.0, self.halves.1];
        let [days, overall] = halves.map(|half| self.words.days(half.days));
        let [spent, usual] = halves.map(|half| self.words.money_whole(half.spent));
        self.words.say(
            "crowd-summary",
            &[
                ("days", (&days).into()),
                ("overall", (&overall).into()),
                ("spent", (&spent).into()),
                ("usual", (&usual).into()),
            ],
        )
    }

    fn table(&self) -> Table {
        let mut table = Table::with_header([
            self.words.text("bubbles-column-customer"),
            self.words.text("segment-column-recency"),
            self.words.text("segment-column-orders"),
            self.words.text("segment-column-spent"),
        ]);
        for customer in self.theirs() {
            let at = *customer as usize;
            table.rows.push(vec![
                self.table.called(CustomerId::from_index(at)).into(),
                Cell::Number(f64::from(self.table.recency[at]), 0),
                Cell::Number(f64::from(self.table.orders[at]), 0),
                Cell::Number(self.spent(*customer), 2),
            ]);
        }
        table
    }

    fn height(&self, width: f64) -> f64 {
        (width * 0.45).clamp(300.0, 460.0)
    }

    fn said(&self, mark: usize) -> Option<String> {
        let customer = *self.order.get(mark)?;
        let at = customer as usize;
        let spent = self.words.money_whole(self.spent(customer));
        let named = wording::customer(&self.table, CustomerId(customer), self.words);
        Some(self.words.say(
            "crowd-mark",
            &[
                ("customer", (&named).into()),
                ("spent", (&spent).into()),
                ("orders", self.table.orders[at].into()),
                ("days", self.table.recency[at].into()),
            ],
        ))
    }

    fn scene(&self, theme: &Theme, size: Size) -> Scene {
        let words = self.words;
        if self.order.is_empty() {
            return Scene::empty(theme, size, words.text("crowd-nobody"));
        }
        let spent = || self.table.monetary.iter().map(|spent| spent.units());
        let most = spent().fold(1.0, f64::max);
        // Amounts of cents would take all the room.
        let least = spent().filter(|spent| *spent > 0.0).fold(most, f64::min).max(most * 1e-5);
        let domain = if most > least { (least, most) } else { (least / 2.0, most * 2.0) };
        let ticks = ticks::log(domain.0, domain.1);
        let labels: Vec<String> = ticks.iter().map(|tick| words.money_short(*tick)).collect();
        let plot = frame::plot(size, &labels);
        let inner = plot.inset(MARKED.0);
        let y = Log::new(domain, (inner.bottom(), inner.y));
        let longest = f64::from(self.table.recency.iter().copied().max().unwrap_or(0));
        let count = frame::columns(plot.width, 70.0).min(8);
        let (x, ticks_x) = Linear::from_zero(longest, (inner.x, inner.right()), count);
        let mut scene = Scene::default();
        let name = words.text("crowd-axis-spent");
        let labels = ticks.iter().map(|tick| y.at(*tick)).zip(labels);
        frame::vertical(&mut scene, theme, plot, labels, name);

        let points: Vec<(f64, f64)> = self
            .order
            .iter()
            .map(|customer| {
                let days = f64::from(self.table.recency[*customer as usize]);
                (x.at(days), y.at(self.spent(*customer)))
            })
            .collect();
        let (marked, others) = points.split_at(self.marked);
        Self::dots(&mut scene, plot, others, RADIUS, theme.muted.at(0.4));
        Self::dots(&mut scene, plot, marked, self.radius(), theme.accent.at(0.8));
        scene.marks = points
            .iter()
            .enumerate()
            .map(|(at, center)| {
                let radius = if at < self.marked { self.radius() } else { RADIUS };
                Mark { outline: Outline::Disc { center: *center, radius }, label: String::new() }
            })
            .collect();
        let labels = ticks_x.into_iter().map(|day| (x.at(day), words.decimal(day, 0)));
        frame::horizontal(&mut scene, theme, plot, labels, words.text("recency-axis-days"));
        if self.marked > 0 {
            self.legend(&mut scene, theme, plot, name);
        }
        scene
    }
}

/// What half of some customers reach; 0 for nobody.
fn half(table: &CustomerTable, customers: &[u32]) -> Half {
    let middle = |mut values: Vec<i64>| {
        let place = values.len().saturating_sub(1) / 2;
        if values.is_empty() { 0 } else { *values.select_nth_unstable(place).1 }
    };
    let days = customers.iter().map(|customer| i64::from(table.recency[*customer as usize]));
    // The other way round, so that of an even number the better half is meant both times.
    let spent = customers.iter().map(|customer| -table.monetary[*customer as usize].ticks());
    let days = u32::try_from(middle(days.collect())).unwrap_or(0);
    Half { days, spent: Money::from_ticks(-middle(spent.collect())).units() }
}

/// In which cell a length ends.
fn cell(length: f64) -> usize {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped")]
    let cell = (length / CELL).clamp(0.0, 10_000.0) as usize;
    cell
}

#[cfg(test)]
mod tests {
    use super::*;

    fn crowd(customers: usize, marked: Vec<u32>) -> Crowd {
        let numbers = || 0..u32::try_from(customers).expect("few");
        let table = CustomerTable {
            label: numbers().map(|number| format!("c{number}")).collect(),
            recency: numbers().map(|number| number % 700).collect(),
            orders: vec![1; customers],
            monetary: numbers()
                .map(|number| Money::from_ticks(i64::from(number) * 10_000))
                .collect(),
            ..CustomerTable::default()
        };
        Crowd::of(Arc::new(table), marked, Words::ENGLISH)
    }

    #[test]
    fn the_marked_are_reached_first_and_say_who_they_are() {
        let crowd = crowd(5, vec![3, 1, 99]);
        assert_eq!((crowd.order.as_slice(), crowd.marked), ([3, 1, 0, 2, 4].as_slice(), 2));
        // Days and units are the numbers: of 3 and 1 the lesser day and the greater amount.
        let halves = (Half { days: 1, spent: 3.0 }, Half { days: 2, spent: 2.0 });
        assert_eq!(crowd.halves, halves);
        // 3 + 1 of 0 + 1 + 2 + 3 + 4.
        assert!(crowd.title().contains("40"), "{}", crowd.title());
        let scene = crowd.scene(&Theme::light(), Size { width: 600.0, height: 300.0 });
        assert_eq!(scene.marks.len(), 5);
        assert!(crowd.said(0).is_some_and(|said| said.contains("c3")));
        assert_eq!(crowd.said(5), None);
        assert_eq!(crowd.table().rows.len(), 2);
    }

    #[test]
    fn a_hundred_thousand_are_drawn_as_cells() {
        let crowd = crowd(100_000, Vec::new());
        let scene = crowd.scene(&Theme::light(), Size { width: 1_000.0, height: 400.0 });
        assert_eq!(scene.marks.len(), 100_000);
        assert!((1_000..40_000).contains(&scene.shapes.len()), "{}", scene.shapes.len());
    }
}
