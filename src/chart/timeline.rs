//! A customer's purchases over time: one bar an order, as high as its amount.

use crate::domain::{CustomerId, Day, Money};
use crate::results::CustomerTable;

use super::Chart;
use super::frame;
use super::number;
use super::scale::Linear;
use super::scene::{Outline, Reach, Rect, Scene, Size};
use super::table::{Cell, Table};
use super::theme::{Rgb, Theme};
use super::ticks;
use crate::domain::Archetype;

/// The orders of one customer.
#[derive(Clone, Debug, PartialEq)]
pub struct Timeline {
    /// The customer's name or number in the file.
    pub customer: String,
    /// The archetype of the customer's segment, once it is known.
    pub archetype: Option<Archetype>,
    /// The orders, oldest first.
    pub orders: Vec<Order>,
    /// First and last day of the axis.
    pub period: (Day, Day),
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

impl Timeline {
    /// The orders of a customer over the period of the shop.
    #[must_use]
    pub fn of(
        customers: &CustomerTable,
        customer: CustomerId,
        archetype: Option<Archetype>,
        period: (Day, Day),
    ) -> Self {
        let history = &customers.history;
        let order = |index: usize| {
            Some(Order {
                day: *history.order_day.get(index)?,
                amount: *history.order_amount.get(index)?,
                lines: *history.order_lines.get(index)?,
            })
        };
        Self {
            customer: customers.label.get(customer.index()).cloned().unwrap_or_default(),
            archetype,
            orders: history.orders(customer).filter_map(order).collect(),
            period,
        }
    }

    fn total(&self) -> Money {
        self.orders.iter().map(|order| order.amount).sum()
    }

    /// The largest sum of one day.
    fn most(&self) -> f64 {
        let mut most = Money::ZERO;
        let mut today = (Day(i32::MIN), Money::ZERO);
        for order in &self.orders {
            today = if order.day == today.0 {
                (order.day, today.1 + order.amount)
            } else {
                (order.day, order.amount)
            };
            most = most.max(today.1);
        }
        most.units()
    }

    fn color(&self, theme: &Theme) -> Rgb {
        self.archetype.map_or(theme.accent, |archetype| theme.archetype(archetype))
    }
}

impl Chart for Timeline {
    fn title(&self) -> String {
        format!("Purchases of customer {}", self.customer)
    }

    fn summary(&self) -> String {
        let (Some(first), Some(last)) = (self.orders.first(), self.orders.last()) else {
            return "There are no purchases to show.".to_owned();
        };
        if self.orders.len() == 1 {
            return format!("One order on {} for {}.", first.day, amount(first.amount));
        }
        format!(
            "{} orders from {} to {} for {} in all.",
            number::count(self.orders.len() as u64),
            first.day,
            last.day,
            amount(self.total()),
        )
    }

    fn table(&self) -> Table {
        let mut table = Table::with_header(["Day", "Amount", "Lines"]);
        for order in &self.orders {
            table.rows.push(vec![
                order.day.to_string().into(),
                Cell::Number(order.amount.units(), 2),
                Cell::Number(f64::from(order.lines), 0),
            ]);
        }
        table
    }

    fn scene(&self, theme: &Theme, size: Size) -> Scene {
        if self.orders.is_empty() {
            return Scene::empty(theme, size, "No purchases to show");
        }
        let draft = frame::plot(size, []);
        let (scale, ticks) = Linear::from_zero(self.most(), (0.0, 1.0), frame::rows(draft.height));
        let labels: Vec<String> = ticks.iter().map(|tick| number::short(*tick)).collect();
        let plot = frame::plot(size, &labels);
        let y = Linear { domain: scale.domain, range: (plot.bottom(), plot.y) };
        let domain = (f64::from(self.period.0.0), f64::from(self.period.1.0));
        let x = Linear { domain, range: (plot.x + 4.0, plot.right() - 4.0) };
        let mut scene = Scene { reach: Reach::Column, ..Scene::default() };
        let labels = ticks.iter().map(|tick| y.at(*tick)).zip(labels);
        frame::vertical(
            &mut scene,
            theme,
            plot,
            labels,
            "Amount of the order, in the shop's currency",
        );
        let color = self.color(theme);
        let mut below = (Day(i32::MIN), plot.bottom());
        for order in &self.orders {
            // Orders of one day stand on each other.
            let base = if order.day == below.0 { below.1 } else { plot.bottom() };
            let height = y.at(0.0) - y.at(order.amount.units().max(0.0));
            let center = x.at(f64::from(order.day.0));
            let bar = Rect { x: center - 2.0, y: base - height, width: 4.0, height };
            scene.rect(Rect { height: (height - 1.0).max(1.0), ..bar }, color.at(0.85));
            scene.mark(
                Outline::Rect(bar),
                format!(
                    "{}: {} for {} lines",
                    order.day,
                    amount(order.amount),
                    number::count(order.lines)
                ),
            );
            below = (order.day, base - height);
        }
        let months = ticks::months(self.period.0, self.period.1, frame::columns(plot.width, 72.0));
        let labels = months.into_iter().map(|month| {
            let name = format!("{} {}", ticks::month_name(month), month.year);
            (x.at(f64::from(month.first_day().0)), name)
        });
        frame::horizontal(&mut scene, theme, plot, labels, "Day of the order");
        scene
    }
}

fn amount(money: Money) -> String {
    number::grouped(money.units(), 2)
}
