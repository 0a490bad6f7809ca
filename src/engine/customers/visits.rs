//! Sales -> visits: consecutive lines of one customer, order and day. There are far fewer of them
//! than lines, and nearly everything about customers adds up from them.

use std::ops::Range;

use crate::domain::{CustomerId, Day, Minute, Money, OrderId};
use crate::engine::import::Transactions;

/// Lines of one customer, order and day that follow one another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Visit {
    pub(super) customer: CustomerId,
    pub(super) order: OrderId,
    pub(super) day: Day,
    /// The earliest minute of its lines.
    pub(super) minute: Minute,
    /// The sum of its lines; saturates.
    pub(super) amount: Money,
    /// Its lines, one at least.
    pub(super) lines: Range<usize>,
}

/// The visits of all customers: consecutive lines of one customer, order and day. Nearly everything
/// about customers adds up from them.
#[derive(Debug)]
pub struct Visits {
    all: Vec<Visit>,
    /// Those of customer `c` are `start[c]..start[c + 1]`.
    start: Vec<usize>,
}

impl Visits {
    /// All visits, in the order of the lines. An order whose lines lie on several days, or have
    /// lines of another order between them, has several.
    #[must_use]
    pub fn of(transactions: &Transactions) -> Self {
        let lines = &transactions.lines;
        let mut all: Vec<Visit> = Vec::with_capacity(transactions.orders as usize);
        // The minutes of the last visit's day: to find the day of each line takes longer.
        let mut minutes = Minute(0)..Minute(0);
        for line in 0..lines.len() {
            let (customer, order) = (lines.customer[line], lines.order[line]);
            let (minute, amount) = (lines.minute[line], lines.amount[line]);
            match all.last_mut() {
                Some(visit)
                    if (visit.customer, visit.order) == (customer, order)
                        && minutes.contains(&minute) =>
                {
                    visit.minute = visit.minute.min(minute);
                    visit.amount += amount;
                    visit.lines.end += 1;
                }
                _ => {
                    let day = minute.day();
                    let lines = line..line + 1;
                    minutes = Minute::of(day, 0)..Minute(Minute::of(day, 1439).0.saturating_add(1));
                    all.push(Visit { customer, order, day, minute, amount, lines });
                }
            }
        }
        let mut start = vec![0; transactions.customers.len() + 1];
        for visit in &all {
            start[visit.customer.index() + 1] += 1;
        }
        for customer in 1..start.len() {
            start[customer] += start[customer - 1];
        }
        Self { all, start }
    }

    /// Every visit, by customer.
    pub(super) fn all(&self) -> &[Visit] {
        &self.all
    }

    /// The visits of each customer, by time; empty for one without lines.
    pub(super) fn by_customer(&self) -> impl Iterator<Item = &[Visit]> {
        self.start.windows(2).map(|range| &self.all[range[0]..range[1]])
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::shop;
    use super::*;

    #[test]
    fn lines_of_another_order_or_day_part_visits() {
        let mut sales = shop(&[
            (0, 5, 0, 3, 1),
            (0, 5, 1, 3, 2),
            (0, 1, 0, 3, 4),
            (0, 5, 0, 3, 8),
            (0, 5, 0, 4, 16),
            (2, 5, 0, 4, 32),
        ]);
        sales.lines.minute[1] = Minute::of(Day(3), 1439);
        let visits = Visits::of(&sales);
        let told: Vec<_> = visits
            .all()
            .iter()
            .map(|it| (it.customer.0, it.order.0, it.day.0, it.amount.units(), it.lines.clone()))
            .collect();
        assert_eq!(
            told,
            [
                (0, 5, 3, 3.0, 0..2),
                (0, 1, 3, 4.0, 2..3),
                (0, 5, 3, 8.0, 3..4),
                (0, 5, 4, 16.0, 4..5),
                (2, 5, 4, 32.0, 5..6),
            ]
        );
        assert_eq!(visits.by_customer().map(<[_]>::len).collect::<Vec<_>>(), [4, 0, 1]);
    }
}
