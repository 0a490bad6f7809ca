//! Transactions -> customer features: recency, frequency, monetary, scores, history.
//!
//! Goes in: the sales in columns, sorted by customer. Comes out: the shop in a few figures, and
//! every customer with what the segments, the page and the offers need. Lines are first put together
//! to visits, from which nearly all of it adds up.

mod history;
mod overview;
mod retention;
mod rfm;
mod scores;
mod visits;

pub use self::visits::Visits;

use super::import::Transactions;
use crate::domain::Day;
use crate::results::{CustomerTable, Overview};
use crate::settings::{Frequency, Plan};

/// The shop in a few figures; `visits` are those of the same transactions.
///
/// Without any sale every figure is 0, there is no month, and the concentration is a straight
/// line.
#[must_use]
pub fn overview(transactions: &Transactions, visits: &Visits, plan: &Plan) -> Overview {
    overview::overview(transactions, visits, reference_day(transactions, plan))
}

/// Every customer with features, scores and history, in the order of the customers' labels: the
/// [`features`], [scored](Features::scored).
///
/// Without any sale the table is empty.
#[must_use]
pub fn describe(transactions: &Transactions, plan: &Plan) -> CustomerTable {
    features(transactions, &Visits::of(transactions), plan).scored(plan)
}

/// Every customer with features and history, in the order of the customers' labels; `visits` are
/// those of the same transactions.
#[must_use]
pub fn features(transactions: &Transactions, visits: &Visits, plan: &Plan) -> Features {
    let rfm = rfm::features(visits, reference_day(transactions, plan));
    Features(CustomerTable {
        label: transactions.customers.clone(),
        scores: Vec::new(),
        levels: 0,
        frequency: None,
        edges: Default::default(),
        returned_lines: transactions.returns.lines.clone(),
        returned: transactions.returns.amount.clone(),
        history: history::history(transactions, visits),
        contacts: transactions.contacts.clone(),
        recency: rfm.recency,
        orders: rfm.orders,
        lines: rfm.lines,
        monetary: rfm.monetary,
        first: rfm.first,
        last: rfm.last,
    })
}

/// Customers who are not scored yet.
#[derive(Clone, Debug)]
pub struct Features(CustomerTable);

impl Features {
    /// The same customers with a score for each of recency, frequency and money, by the plan's
    /// levels and its meaning of frequency.
    #[must_use]
    pub fn scored(self, plan: &Plan) -> CustomerTable {
        let Self(customers) = self;
        let levels = plan.customers.score_levels;
        let frequency = match plan.customers.frequency {
            Frequency::Orders => &customers.orders,
            Frequency::Lines => &customers.lines,
        };
        let recency: Vec<f64> = customers.recency.iter().copied().map(f64::from).collect();
        let frequency: Vec<f64> = frequency.iter().copied().map(f64::from).collect();
        let monetary: Vec<f64> = customers.monetary.iter().map(|money| money.units()).collect();
        let recency = scores::scores(&recency, levels, scores::Best::Lowest);
        let frequency = scores::scores(&frequency, levels, scores::Best::Highest);
        let monetary = scores::scores(&monetary, levels, scores::Best::Highest);
        let scores = recency.of.iter().zip(&frequency.of).zip(&monetary.of);
        CustomerTable {
            scores: scores.map(|((&r, &f), &m)| [r, f, m]).collect(),
            levels,
            frequency: Some(plan.customers.frequency),
            edges: [recency.edges, frequency.edges, monetary.edges],
            ..customers
        }
    }
}

/// "Today" for recency: as asked, or the day after the last sale. Day 0 without any sale.
fn reference_day(transactions: &Transactions, plan: &Plan) -> Day {
    let last = transactions.lines.minute.iter().max();
    plan.customers
        .reference_day
        .unwrap_or_else(|| last.map_or(Day(0), |minute| minute.day().plus(1)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{CustomerId, Minute, Money, OrderId, ProductId};
    use crate::engine::import::Lines;
    use crate::settings::Settings;

    /// (customer, order, product, day, amount in units), already sorted.
    pub(super) fn shop(rows: &[(u32, u32, u32, i32, i64)]) -> Transactions {
        let mut lines = Lines::default();
        for &(customer, order, product, day, units) in rows {
            lines.customer.push(CustomerId(customer));
            lines.order.push(OrderId(order));
            lines.product.push(ProductId(product));
            lines.minute.push(Minute::of(Day(day), 600));
            lines.quantity.push(1.0);
            lines.amount.push(Money::from_ticks(units * Money::TICKS_PER_UNIT));
        }
        let customers = rows.iter().map(|row| row.0 + 1).max().unwrap_or(0);
        Transactions {
            customers: (0..customers).map(|number| number.to_string()).collect(),
            orders: rows.iter().map(|row| row.1 + 1).max().unwrap_or(0),
            lines,
            ..Transactions::default()
        }
    }

    fn plan(settings: Settings) -> Plan {
        settings.check().expect("in range")
    }

    #[test]
    fn no_sales_make_an_empty_table() {
        let table = describe(&Transactions::default(), &plan(Settings::default()));
        assert!(table.is_empty());
        assert!(table.scores.is_empty());
        assert_eq!(table.history.order_start, [0]);
    }

    #[test]
    fn one_customer_is_in_the_middle() {
        let table = describe(&shop(&[(0, 0, 0, 10, 5)]), &plan(Settings::default()));
        assert_eq!(table.recency, [1]);
        assert_eq!(table.scores, [[3, 3, 3]]);
    }

    #[test]
    fn a_reference_day_in_the_past_gives_no_negative_recency() {
        let mut settings = Settings::default();
        settings.customers.reference_day = Some(Day(12));
        let table = describe(&shop(&[(0, 0, 0, 10, 5), (1, 1, 0, 20, 5)]), &plan(settings));
        assert_eq!(table.recency, [2, 0]);
    }

    #[test]
    fn frequency_counts_what_the_plan_says() {
        // Customer 0: one order of three lines. Customer 1: two orders of one line.
        let sales = shop(&[
            (0, 0, 0, 10, 5),
            (0, 0, 1, 10, 5),
            (0, 0, 2, 10, 5),
            (1, 1, 0, 10, 5),
            (1, 2, 0, 11, 5),
        ]);
        let by_orders = describe(&sales, &plan(Settings::default()));
        assert!(by_orders.scores[0][1] < by_orders.scores[1][1]);
        let mut settings = Settings::default();
        settings.customers.frequency = Frequency::Lines;
        let by_lines = describe(&sales, &plan(settings));
        assert!(by_lines.scores[0][1] > by_lines.scores[1][1]);
    }
}
