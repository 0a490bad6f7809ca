//! Visits -> recency, orders, lines and monetary of each customer.

use super::visits::Visits;
use crate::domain::{Day, Money};

/// The measures of all customers in columns, indexed by customer.
#[derive(Debug, Default)]
pub(super) struct Rfm {
    /// Whole days from the last purchase day to the reference day; 0 when that lies before it.
    pub(super) recency: Vec<u32>,
    /// Distinct orders.
    pub(super) orders: Vec<u32>,
    /// Order lines.
    pub(super) lines: Vec<u32>,
    /// Sum of amounts; saturates.
    pub(super) monetary: Vec<Money>,
    /// First purchase day.
    pub(super) first: Vec<Day>,
    /// Last purchase day.
    pub(super) last: Vec<Day>,
}

/// The measures of every customer. A customer without lines counts as seen on the reference day.
pub(super) fn features(visits: &Visits, reference: Day) -> Rfm {
    let mut rfm = Rfm::default();
    let mut orders = Vec::new();
    for visits in visits.by_customer() {
        // An order may have several visits, and another order may lie between them.
        orders.clear();
        orders.extend(visits.iter().map(|visit| visit.order));
        orders.sort_unstable();
        orders.dedup();
        let first = visits.first().map_or(reference, |visit| visit.day);
        let last = visits.last().map_or(reference, |visit| visit.day);
        let recency = (i64::from(reference.0) - i64::from(last.0)).max(0);
        rfm.recency.push(u32::try_from(recency).expect("two i32 lie less than 2^32 apart"));
        rfm.orders.push(count(orders.len()));
        rfm.lines.push(count(visits.iter().map(|visit| visit.lines.len()).sum()));
        rfm.monetary.push(visits.iter().map(|visit| visit.amount).sum());
        rfm.first.push(first);
        rfm.last.push(last);
    }
    rfm
}

/// A count as a column entry. Saturates: no file has 2^32 lines of one customer.
pub(super) fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::super::tests::shop;
    use super::*;

    #[test]
    fn an_order_counts_once_however_its_lines_lie() {
        // Order 0 has lines before and after order 1.
        let sales = shop(&[(0, 0, 0, 3, 1), (0, 1, 0, 4, 2), (0, 0, 1, 5, 3)]);
        let rfm = features(&Visits::of(&sales), Day(8));
        assert_eq!(rfm.orders, [2]);
        assert_eq!(rfm.lines, [3]);
        assert_eq!(rfm.monetary, [Money::from_ticks(60_000)]);
        assert_eq!((rfm.first[0], rfm.last[0], rfm.recency[0]), (Day(3), Day(5), 3));
    }

    #[test]
    fn extreme_days_do_not_overflow() {
        let sales = shop(&[(0, 0, 0, -719_162, 1)]);
        let rfm = features(&Visits::of(&sales), Day(i32::MAX));
        assert_eq!(rfm.recency, [2_147_483_647 + 719_162]);
    }
}
