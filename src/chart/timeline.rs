//! A customer's purchases over time: one bar an order, as high as its amount, and how long it has
//! been since the last one.

use crate::domain::order;
use crate::domain::{Archetype, CustomerId, Day, Money};
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

/// The orders of one customer.
#[derive(Clone, Debug, PartialEq)]
pub struct Timeline {
    /// The archetype of the customer's segment, once it is known.
    pub archetype: Option<Archetype>,
    /// The orders, oldest first.
    pub orders: Vec<Order>,
    /// Days since the last order.
    pub since: u32,
    /// First and last day of the axis.
    pub period: (Day, Day),
    /// How the reader is spoken to.
    pub words: Words,
}

/// One order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Order {
    /// When.
    pub day: Day,
    /// For how much.
    pub amount: Money,
    /// How many lines.
    pub lines: u32,
}

impl Order {
    /// The orders of a customer, oldest first.
    pub(super) fn all_of(customers: &CustomerTable, customer: CustomerId) -> Vec<Self> {
        let history = &customers.history;
        let order = |index: usize| {
            Some(Self {
                day: *history.order_day.get(index)?,
                amount: *history.order_amount.get(index)?,
                lines: *history.order_lines.get(index)?,
            })
        };
        history.orders(customer).filter_map(order).collect()
    }
}

impl Timeline {
    /// The orders of a customer over the period of the shop.
    #[must_use]
    pub fn of(
        customers: &CustomerTable,
        customer: CustomerId,
        archetype: Option<Archetype>,
        period: (Day, Day),
        words: Words,
    ) -> Self {
        Self {
            archetype,
            orders: Order::all_of(customers, customer),
            since: customers.recency.get(customer.index()).copied().unwrap_or(0),
            period,
            words,
        }
    }

    /// The largest sum of one day.
    fn most(&self) -> f64 {
        let mut most = Money::ZERO;
        let mut today = (Day(i32::MIN), Money::ZERO);
        for order in &self.orders {
            let before = if order.day == today.0 { today.1 } else { Money::ZERO };
            today = (order.day, before + order.amount);
            most = most.max(today.1);
        }
        most.units()
    }

    /// Days between one day with orders and the next: how many such gaps there are and the middle
    /// one, or what lies half-way between two of them.
    fn gaps(&self) -> (usize, u32) {
        let pairs = self.orders.iter().zip(self.orders.iter().skip(1));
        let gaps: Vec<u32> = pairs
            .map(|(one, next)| next.day.0.abs_diff(one.day.0))
            .filter(|gap| *gap > 0)
            .collect();
        let gaps = order::ordered(gaps, |gap| u64::from(*gap));
        let middle = |place: usize| gaps.get(place).copied().unwrap_or(0);
        let (low, high) = (middle(gaps.len().saturating_sub(1) / 2), middle(gaps.len() / 2));
        (gaps.len(), u32::midpoint(low, high))
    }
}

impl Chart for Timeline {
    fn title(&self) -> String {
        let Some(first) = self.orders.first() else {
            return self.words.text("timeline-none").to_owned();
        };
        let (gaps, gap) = self.gaps();
        let key = match (self.orders.len(), gaps) {
            (1, _) => "timeline-title-once",
            (_, 0) => "timeline-title-one-day",
            (_, 1) => "timeline-title-twice",
            _ => "timeline-title",
        };
        self.words.say(
            key,
            &[
                ("day", (&self.words.day(first.day)).into()),
                ("orders", self.orders.len().into()),
                ("gap", gap.into()),
                ("since", self.since.into()),
            ],
        )
    }

    fn summary(&self) -> String {
        let (Some(first), Some(last)) = (self.orders.first(), self.orders.last()) else {
            return self.words.text("timeline-none-sentence").to_owned();
        };
        let total: Money = self.orders.iter().map(|order| order.amount).sum();
        self.words.say(
            "timeline-summary",
            &[
                ("orders", self.orders.len().into()),
                ("amount", (&self.words.money(total)).into()),
                ("first", (&self.words.day(first.day)).into()),
                ("last", (&self.words.day(last.day)).into()),
            ],
        )
    }

    fn table(&self) -> Table {
        let header = ["history-day", "history-amount", "history-lines"];
        let mut table = Table::with_header(header.map(|key| self.words.text(key)));
        for order in &self.orders {
            table.rows.push(vec![
                order.day.to_string().into(),
                Cell::Number(order.amount.units(), 2),
                Cell::Number(f64::from(order.lines), 0),
            ]);
        }
        table
    }

    fn height(&self, width: f64) -> f64 {
        (width * 0.3).clamp(220.0, 280.0)
    }

    fn scene(&self, theme: &Theme, size: Size) -> Scene {
        let words = self.words;
        let Some(last) = self.orders.last() else {
            return Scene::empty(theme, size, words.text("timeline-none"));
        };
        let draft = frame::plot(size, []);
        let (scale, ticks) = Linear::from_zero(self.most(), (0.0, 1.0), frame::rows(draft.height));
        let labels: Vec<String> = ticks.iter().map(|tick| words.money_short(*tick)).collect();
        let plot = frame::plot(size, &labels);
        let y = Linear { domain: scale.domain, range: (plot.bottom(), plot.y) };
        let domain = (f64::from(self.period.0.0), f64::from(self.period.1.0));
        let x = Linear { domain, range: (plot.x + 4.0, plot.right() - 4.0) };
        let mut scene = Scene { reach: Reach::Column, ..Scene::default() };
        let labels = ticks.iter().map(|tick| y.at(*tick)).zip(labels);
        frame::vertical(&mut scene, theme, plot, labels, words.text("timeline-axis-amount"));
        let color =
            self.archetype.map_or(theme.accent, |archetype| theme.archetype(archetype)).at(0.85);
        let mut below = (Day(i32::MIN), plot.bottom());
        for order in &self.orders {
            // Orders of one day stand on each other.
            let base = if order.day == below.0 { below.1 } else { plot.bottom() };
            let height = y.at(0.0) - y.at(order.amount.units().max(0.0));
            let center = x.at(f64::from(order.day.0));
            let bar = Rect { x: center - 2.0, y: base - height, width: 4.0, height };
            scene.rect(Rect { height: (height - 1.0).max(1.0), ..bar }, color);
            scene.mark(Outline::Rect(bar), order.told(words));
            below = (order.day, base - height);
        }
        self.quiet_time(&mut scene, theme, plot, x.at(f64::from(last.day.0)));
        let months = ticks::months(self.period.0, self.period.1, frame::columns(plot.width, 72.0));
        let labels = months.into_iter().map(|month| {
            let name = words.month(month);
            let half = text::width(&name, frame::LABEL) / 2.0;
            let at = x.at(f64::from(month.first_day().0));
            // A label at an end of the axis is not cut off.
            (at.min(size.width - half).max(half), name)
        });
        frame::horizontal(&mut scene, theme, plot, labels, words.text("timeline-axis-day"));
        scene
    }
}

impl Timeline {
    /// A dashed line from the last order to today, with its length, where there is room for it.
    fn quiet_time(&self, scene: &mut Scene, theme: &Theme, plot: Rect, from: f64) {
        let label = self.words.say("timeline-since", &[("since", self.since.into())]);
        let (from, to) = (from + 8.0, plot.right());
        if to - from < text::width(&label, frame::LABEL) + 4.0 {
            return;
        }
        let y = plot.bottom() - 12.0;
        scene.dashes((from, y), (to, y), theme.muted);
        scene.text(
            label,
            (f64::midpoint(from, to), y - 12.0),
            frame::LABEL,
            Align::Center,
            theme.text,
        );
    }
}

impl Order {
    /// The order with its exact values.
    fn told(&self, words: Words) -> String {
        words.say(
            "timeline-order",
            &[
                ("day", (&words.day(self.day)).into()),
                ("amount", (&words.money(self.amount)).into()),
                ("lines", self.lines.into()),
            ],
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn timeline(days: &[i32]) -> Timeline {
        let order = |day: &i32| Order { day: Day(*day), amount: Money::ZERO, lines: 1 };
        Timeline {
            archetype: None,
            orders: days.iter().map(order).collect(),
            since: 5,
            period: (Day(0), Day(100)),
            words: Words::ENGLISH,
        }
    }

    #[test]
    fn the_usual_gap_is_the_middle_one() {
        // Gaps of 10, 30 and 2 days; the two orders of day 40 are one visit.
        assert_eq!(timeline(&[0, 10, 40, 40, 42]).gaps(), (3, 10));
        assert_eq!(timeline(&[7, 7]).gaps(), (0, 0));
        assert_eq!(timeline(&[]).gaps(), (0, 0));
    }

    #[test]
    fn the_title_says_how_regular_they_are() {
        let titles = [&[3][..], &[3, 3], &[3, 4], &[3, 13, 23]]
            .map(|days| timeline(days).title().replace('\u{a0}', " "));
        assert_eq!(titles[0], "Bought once, 5 days ago");
        assert_eq!(titles[1], "All 2 orders came on one day, 5 days ago");
        assert_eq!(titles[2], "Came back after 1 day, last ordered 5 days ago");
        assert_eq!(titles[3], "Usually back after 10 days, last ordered 5 days ago");
    }
}
