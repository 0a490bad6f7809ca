//! Sales -> the shop in a few figures.

use super::retention::retention;
use super::rfm::count;
use super::visits::Visits;
use crate::domain::{Day, Minute, Money, Month, order};
use crate::engine::import::Transactions;
use crate::results::{MonthlySales, Overview};

/// The shop in a few figures; `reference` is "today" for recency.
pub(super) fn overview(transactions: &Transactions, visits: &Visits, reference: Day) -> Overview {
    let lines = &transactions.lines;
    let mut spent = Vec::with_capacity(transactions.customers.len());
    let mut returned = 0_u32;
    for visits in visits.by_customer() {
        returned += u32::from(visits.iter().any(|visit| visit.order != visits[0].order));
        spent.push(visits.iter().map(|visit| visit.amount).sum());
    }
    let first = lines.minute.iter().copied().min().unwrap_or(Minute(0));
    let last = lines.minute.iter().copied().max().unwrap_or(Minute(0));
    let customers = count(transactions.customers.len());
    Overview {
        customers,
        orders: transactions.orders,
        products: count(transactions.catalogue.code.len()),
        lines: lines.len() as u64,
        revenue: lines.amount.iter().copied().sum(),
        repeat_rate: f64::from(returned) / f64::from(customers.max(1)),
        first,
        last,
        reference_day: reference,
        months: months(visits, first, last),
        concentration: concentration(spent),
        hours: hours(visits, transactions.orders),
        retention: retention(visits, first, last),
    }
}

/// Each month from the first sale to the last, also those without sales; none without any sale.
fn months(visits: &Visits, first: Minute, last: Minute) -> Vec<MonthlySales> {
    if visits.all().is_empty() {
        return Vec::new();
    }
    let from = position(first.day().month());
    let mut months = Vec::new();
    let mut month = first.day().month();
    while month <= last.day().month() {
        let complete =
            first.day() <= month.first_day() && month.next().first_day() <= last.day().plus(1);
        months.push(MonthlySales {
            month,
            revenue: Money::ZERO,
            orders: 0,
            customers: 0,
            complete,
        });
        month = month.next();
    }
    let mut orders = Vec::new();
    for visits in visits.by_customer() {
        orders.clear();
        for visit in visits {
            let index = position(visit.day.month()) - from;
            months[index].revenue += visit.amount;
            orders.push((index, visit.order));
        }
        // An order is of one customer.
        order::sort(&mut orders);
        orders.dedup();
        for orders in orders.chunk_by(|one, next| one.0 == next.0) {
            let month = &mut months[orders[0].0];
            month.orders += count(orders.len());
            month.customers += 1;
        }
    }
    months
}

/// Distinct orders by weekday and hour of their first line.
fn hours(visits: &Visits, orders: u32) -> [[u32; 24]; 7] {
    let mut begin = vec![None::<Minute>; orders as usize];
    for visit in visits.all() {
        let begin = &mut begin[visit.order.index()];
        *begin = Some(begin.map_or(visit.minute, |earlier| earlier.min(visit.minute)));
    }
    let mut hours = [[0; 24]; 7];
    for minute in begin.into_iter().flatten() {
        let weekday = usize::from(minute.day().weekday());
        hours[weekday][usize::from(minute.of_day() / 60)] += 1;
    }
    hours
}

/// Months since year 0; the import accepts years 1 to 9999.
pub(super) fn position(month: Month) -> usize {
    usize::try_from(month.year).unwrap_or(0) * 12 + usize::from(month.month) - 1
}

/// Share of revenue brought by the top 0 %, 1 %, ... 100 % of customers, linear between whole
/// customers: 101 values, 0 to 1. A straight line when there is no revenue.
fn concentration(mut spent: Vec<Money>) -> Vec<f64> {
    order::sort_by(&mut spent, |one, other| other.cmp(one));
    let mut sums = vec![0.0];
    let mut sum = 0_i128;
    for amount in &spent {
        sum += i128::from(amount.ticks());
        sums.push(sum as f64);
    }
    let whole = sum as f64;
    (0..=100_usize)
        .map(|percent| {
            if sum <= 0 {
                return percent as f64 / 100.0;
            }
            let (below, rest) = (spent.len() * percent / 100, spent.len() * percent % 100);
            let next = sums[(below + 1).min(spent.len())];
            (sums[below] + (next - sums[below]) * (rest as f64 / 100.0)) / whole
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::shop;
    use super::*;

    fn day(year: i32, month: u8, day: u8) -> i32 {
        Day::from_civil(year, month, day).expect("exists").0
    }

    #[test]
    fn months_without_sales_are_there_and_ends_are_incomplete() {
        let sales = shop(&[
            (0, 0, 0, day(2010, 12, 1), 10),
            (0, 1, 0, day(2011, 2, 3), 1),
            (1, 2, 0, day(2010, 12, 31), 5),
        ]);
        let overview = overview(&sales, &Visits::of(&sales), Day(0));
        let months: Vec<_> = overview
            .months
            .iter()
            .map(|m| (m.month.to_string(), m.revenue.units(), m.orders, m.customers, m.complete))
            .collect();
        assert_eq!(
            months,
            [
                ("2010-12".to_owned(), 15.0, 2, 2, true),
                ("2011-01".to_owned(), 0.0, 0, 0, true),
                ("2011-02".to_owned(), 1.0, 1, 1, false),
            ]
        );
        assert!((overview.repeat_rate - 0.5).abs() < 1e-12);
        assert_eq!(overview.average_order(), Money::from_ticks(53_333));
        assert_eq!((overview.returned(), overview.days()), (1, 65));
    }

    #[test]
    fn the_top_half_brings_its_share() {
        // 8 + 4 of 16; the top 25 % are the one who spent 8; 12.5 % is half of that.
        let curve = concentration([1, 8, 3, 4].map(Money::from_ticks).to_vec());
        assert_eq!(curve.len(), 101);
        assert!((curve[25] - 0.5).abs() < 1e-12);
        assert!((curve[50] - 0.75).abs() < 1e-12);
        assert!((curve[12] - 0.24).abs() < 1e-12);
        assert!((curve[100] - 1.0).abs() < 1e-12);
    }

    #[test]
    fn an_order_counts_once_in_the_hour_in_which_it_begins() {
        // 2011-12-09 is a Friday. Order 0 has lines at 09:59 and 10:01, order 1 one at midnight of
        // the Saturday after.
        let friday = day(2011, 12, 9);
        let mut sales =
            shop(&[(0, 0, 0, friday, 1), (0, 0, 1, friday, 1), (0, 1, 0, friday + 1, 1)]);
        sales.lines.minute[0] = Minute::of(Day(friday), 601);
        sales.lines.minute[1] = Minute::of(Day(friday), 599);
        sales.lines.minute[2] = Minute::of(Day(friday + 1), 0);
        let hours = hours(&Visits::of(&sales), sales.orders);
        assert_eq!((hours[4][9], hours[5][0]), (1, 1));
        assert_eq!(hours.as_flattened().iter().sum::<u32>(), 2);
    }

    #[test]
    fn an_empty_shop_has_zeros() {
        let none = Transactions::default();
        let overview = overview(&none, &Visits::of(&none), Day(0));
        assert_eq!((overview.customers, overview.lines, overview.months.len()), (0, 0, 0));
        assert_eq!(overview.concentration.len(), 101);
        assert!(overview.retention.is_empty());
        assert_eq!(overview.hours, [[0; 24]; 7]);
    }
}
