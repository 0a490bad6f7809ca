//! A customer's basket sizes: how many orders hold how many lines, the middle one marked.

use crate::domain::order;
use crate::domain::{Archetype, CustomerId, Money};
use crate::results::CustomerTable;
use crate::wording::Words;

use super::Chart;
use super::frame;
use super::scale::Linear;
use super::scene::{Align, Outline, Reach, Rect, Scene, Size};
use super::table::{Cell, Table};
use super::text;
use super::theme::Theme;
use super::ticks;
use super::timeline::Order;

/// The baskets of one customer.
#[derive(Clone, Debug, PartialEq)]
pub struct Baskets {
    /// The archetype of the customer's segment, once it is known.
    pub archetype: Option<Archetype>,
    /// The orders, in any order.
    pub orders: Vec<Order>,
    /// How the reader is spoken to.
    pub words: Words,
}

/// Orders whose lines are at least `from` and at most `to`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Bin {
    from: u32,
    to: u32,
    orders: u32,
    amount: Money,
}

/// About so many bars.
const BARS: usize = 10;

impl Baskets {
    /// The baskets of a customer.
    #[must_use]
    pub fn of(
        customers: &CustomerTable,
        customer: CustomerId,
        archetype: Option<Archetype>,
        words: Words,
    ) -> Self {
        Self { archetype, orders: Order::all_of(customers, customer), words }
    }

    /// The lines and the amount of the middle order, by each; the larger of two.
    fn middle(&self) -> Option<(u32, Money)> {
        let by_lines = order::order(self.orders.iter().map(|order| u64::from(order.lines)));
        let amounts = self.orders.iter().map(|order| order::signed(order.amount.ticks()));
        let by_amount = order::order(amounts);
        let middle = |places: &[usize]| self.orders.get(*places.get(places.len() / 2)?);
        Some((middle(&by_lines)?.lines, middle(&by_amount)?.amount))
    }

    /// Bins of one round width from 1 line to the most.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a step is a positive whole number below the most lines"
    )]
    fn bins(&self) -> Vec<Bin> {
        let most = self.orders.iter().map(|order| order.lines.max(1)).max().unwrap_or(0);
        let width = (ticks::step(0.0, f64::from(most), BARS).ceil() as u32).max(1);
        let mut bins: Vec<Bin> = (0..most.div_ceil(width))
            .map(|index| Bin {
                from: index * width + 1,
                to: (index + 1) * width,
                orders: 0,
                amount: Money::ZERO,
            })
            .collect();
        for order in &self.orders {
            let place = (order.lines.max(1) - 1) / width;
            if let Some(bin) = bins.get_mut(place as usize) {
                bin.orders += 1;
                bin.amount += order.amount;
            }
        }
        bins
    }
}

impl Bin {
    fn name(self, words: Words) -> String {
        let from = words.count(self.from);
        if self.from == self.to {
            return from;
        }
        format!("{from}\u{2013}{}", words.count(self.to))
    }

    fn average(self) -> f64 {
        self.amount.units() / f64::from(self.orders.max(1))
    }

    fn told(self, words: Words) -> String {
        words.say(
            "baskets-bin",
            &[
                ("orders", self.orders.into()),
                ("from", self.from.into()),
                ("to", self.to.into()),
                ("range", if self.from == self.to { "one" } else { "more" }.into()),
                ("average", (&words.money_whole(self.average())).into()),
            ],
        )
    }
}

impl Chart for Baskets {
    fn title(&self) -> String {
        let Some((lines, amount)) = self.middle() else {
            return self.words.text("timeline-none").to_owned();
        };
        let amount = self.words.money_whole(amount.units());
        self.words.say(
            "baskets-title",
            &[
                ("orders", self.orders.len().into()),
                ("lines", lines.into()),
                ("amount", (&amount).into()),
            ],
        )
    }

    fn summary(&self) -> String {
        let lines = || self.orders.iter().map(|order| order.lines);
        let (Some(least), Some(most)) = (lines().min(), lines().max()) else {
            return self.words.text("timeline-none-sentence").to_owned();
        };
        let amounts = || self.orders.iter().map(|order| order.amount);
        let (low, high) = (amounts().min(), amounts().max());
        let money = |amount: Option<Money>| self.words.money(amount.unwrap_or(Money::ZERO));
        self.words.say(
            "baskets-summary",
            &[
                ("least", least.into()),
                ("most", most.into()),
                ("low", (&money(low)).into()),
                ("high", (&money(high)).into()),
            ],
        )
    }

    fn table(&self) -> Table {
        let header = ["baskets-axis-lines", "baskets-axis-orders", "baskets-average"];
        let mut table = Table::with_header(header.map(|key| self.words.text(key)));
        for bin in self.bins() {
            let average =
                if bin.orders == 0 { Cell::Empty } else { Cell::Number(bin.average(), 2) };
            table.rows.push(vec![
                bin.name(self.words).into(),
                Cell::Number(f64::from(bin.orders), 0),
                average,
            ]);
        }
        table
    }

    fn height(&self, width: f64) -> f64 {
        (width * 0.5).clamp(240.0, 300.0)
    }

    fn scene(&self, theme: &Theme, size: Size) -> Scene {
        let words = self.words;
        let bins = self.bins();
        let Some(most) = bins.iter().map(|bin| bin.orders).max() else {
            return Scene::empty(theme, size, words.text("timeline-none"));
        };
        let draft = frame::plot(size, []);
        let most = f64::from(most.max(1));
        // No more rows than orders: an order is not divided.
        let rows = if most < 6.0 { 2 } else { frame::rows(draft.height) };
        // Above the highest bar there is room for the name of the middle.
        let (scale, ticks) = Linear::from_zero(most * 1.15, (0.0, 1.0), rows);
        let ticks: Vec<f64> = ticks.into_iter().filter(|tick| tick.fract() == 0.0).collect();
        let labels: Vec<String> = ticks.iter().map(|tick| words.short(*tick)).collect();
        let plot = frame::plot(size, &labels);
        let y = Linear { domain: scale.domain, range: (plot.bottom(), plot.y) };
        let mut scene = Scene { reach: Reach::Column, ..Scene::default() };
        let labels = ticks.iter().map(|tick| y.at(*tick)).zip(labels);
        frame::vertical(&mut scene, theme, plot, labels, words.text("baskets-axis-orders"));
        let color = self.archetype.map_or(theme.accent, |archetype| theme.archetype(archetype));
        let slot = plot.width / bins.len() as f64;
        let width = (slot * 0.72).clamp(1.0, 56.0);
        let center = |index: usize| plot.x + slot * (index as f64 + 0.5);
        let middle = self.middle().map_or(0, |(lines, _)| lines.max(1));
        for (index, bin) in bins.iter().enumerate() {
            let top = y.at(f64::from(bin.orders));
            let x = center(index) - width / 2.0;
            let bar = Rect { x, y: top, width, height: plot.bottom() - top };
            let is_middle = (bin.from..=bin.to).contains(&middle);
            scene.bar(bar, color.at(if is_middle { 1.0 } else { 0.45 }));
            scene.mark(Outline::Rect(bar), bin.told(words));
            if is_middle {
                // The middle order is named at its bar, beside it where the bar is high.
                let label = words.say("baskets-middle", &[("lines", middle.into())]);
                let half = text::width(&label, frame::LABEL) / 2.0;
                let at =
                    center(index).clamp(plot.x + half, (plot.right() - half).max(plot.x + half));
                let above = (top - 10.0).max(plot.y + 2.0);
                scene.bold(label, (at, above), frame::LABEL, Align::Center, theme.text);
            }
        }
        let names: Vec<String> = bins.iter().map(|bin| bin.name(words)).collect();
        let widest = names.iter().map(|name| text::width(name, frame::LABEL)).fold(0.0, f64::max);
        let shown = frame::columns(plot.width, widest + 12.0);
        let labels = names
            .into_iter()
            .enumerate()
            .step_by(bins.len().div_ceil(shown).max(1))
            .map(|(index, name)| (center(index), name));
        frame::horizontal(&mut scene, theme, plot, labels, words.text("baskets-axis-lines"));
        scene
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Day;

    fn baskets(lines: &[u32]) -> Baskets {
        let order = |lines: &u32| Order {
            day: Day(0),
            amount: Money::from_ticks(i64::from(*lines) * 10_000),
            lines: *lines,
        };
        Baskets {
            archetype: None,
            orders: lines.iter().map(order).collect(),
            words: Words::ENGLISH,
        }
    }

    #[test]
    fn every_order_is_in_one_bin() {
        let chart = baskets(&[1, 2, 5, 6, 31]);
        // Up to 31 in about ten bars would be 3.1 lines each: 2 is the round width below.
        let bins = chart.bins();
        assert_eq!(bins.iter().map(|bin| bin.orders).sum::<u32>(), 5);
        assert_eq!(bins[0].from, 1);
        assert!(bins.windows(2).all(|pair| pair[0].to + 1 == pair[1].from));
        assert!(bins.last().is_some_and(|bin| bin.orders == 1 && bin.to >= 31));
        assert!(baskets(&[]).bins().is_empty());
    }

    #[test]
    fn few_lines_have_a_bar_each() {
        let bins = baskets(&[1, 3, 3]).bins();
        assert_eq!(bins.iter().map(|bin| bin.orders).collect::<Vec<_>>(), [1, 0, 2]);
        assert_eq!(baskets(&[1, 3, 3]).middle(), Some((3, Money::from_ticks(30_000))));
    }
}
