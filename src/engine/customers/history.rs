//! Sales -> the orders and favourite products of each customer, as ragged columns.

use super::line_ranges;
use super::rfm::count;
use crate::domain::{Minute, Money, OrderId, ProductId};
use crate::engine::import::Transactions;
use crate::results::History;

/// Favourite products kept for each customer.
const FAVOURITES: usize = 10;

/// The orders of every customer by time, and the products that are in most of their orders.
///
/// An order lies on the day of its first line. Favourites tie by amount, then by id. Without a
/// product column there are none.
pub(super) fn history(transactions: &Transactions) -> History {
    let mut history =
        History { order_start: vec![0], favourite_start: vec![0], ..History::default() };
    for range in line_ranges(transactions) {
        add_orders(transactions, range.clone(), &mut history);
        add_favourites(transactions, range, &mut history);
        history.order_start.push(count(history.order_day.len()));
        history.favourite_start.push(count(history.favourite_product.len()));
    }
    history
}

fn add_orders(transactions: &Transactions, range: std::ops::Range<usize>, history: &mut History) {
    let lines = &transactions.lines;
    let mut by_order: Vec<(OrderId, Minute, Money)> =
        range.map(|line| (lines.order[line], lines.minute[line], lines.amount[line])).collect();
    by_order.sort_unstable();
    let mut orders: Vec<(Minute, OrderId, Money, usize)> = by_order
        .chunk_by(|one, next| one.0 == next.0)
        .map(|order| {
            let (id, first, _) = order[0];
            (first, id, order.iter().map(|&(_, _, amount)| amount).sum(), order.len())
        })
        .collect();
    orders.sort_unstable();
    for (first, _, amount, lines) in orders {
        history.order_day.push(first.day());
        history.order_amount.push(amount);
        history.order_lines.push(count(lines));
    }
}

fn add_favourites(
    transactions: &Transactions,
    range: std::ops::Range<usize>,
    history: &mut History,
) {
    let lines = &transactions.lines;
    if lines.product.is_empty() {
        return;
    }
    let mut by_product: Vec<(ProductId, OrderId, Money)> =
        range.map(|line| (lines.product[line], lines.order[line], lines.amount[line])).collect();
    by_product.sort_unstable();
    let mut favourites: Vec<(usize, Money, ProductId)> = by_product
        .chunk_by(|one, next| one.0 == next.0)
        .map(|product| {
            let orders = product.chunk_by(|one, next| one.1 == next.1).count();
            (orders, product.iter().map(|&(_, _, amount)| amount).sum(), product[0].0)
        })
        .collect();
    favourites.sort_unstable_by(|one, other| {
        (other.0, other.1).cmp(&(one.0, one.1)).then(one.2.cmp(&other.2))
    });
    for &(orders, amount, product) in favourites.iter().take(FAVOURITES) {
        history.favourite_product.push(product);
        history.favourite_orders.push(count(orders));
        history.favourite_amount.push(amount);
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::shop;
    use super::*;
    use crate::domain::{CustomerId, Day};

    #[test]
    fn orders_follow_time_and_add_up() {
        let sales = shop(&[(0, 5, 0, 3, 1), (0, 1, 0, 4, 2), (0, 5, 1, 5, 3), (1, 0, 0, 2, 9)]);
        let history = history(&sales);
        assert_eq!(history.orders(CustomerId(0)), 0..2);
        assert_eq!(history.order_day, [Day(3), Day(4), Day(2)]);
        let units: Vec<f64> = history.order_amount.iter().map(|money| money.units()).collect();
        assert_eq!(units, [4.0, 2.0, 9.0]);
        assert_eq!(history.order_lines, [2, 1, 1]);
    }

    #[test]
    fn favourites_are_in_most_orders_then_dearest_then_first() {
        // Product 2 in two orders; 0 and 3 in one for 4 each; 1 in one for 5; 4 twice in one.
        let sales = shop(&[
            (0, 0, 0, 1, 4),
            (0, 0, 2, 1, 1),
            (0, 0, 3, 1, 4),
            (0, 1, 1, 2, 5),
            (0, 1, 2, 2, 1),
            (0, 1, 4, 2, 1),
            (0, 1, 4, 2, 1),
        ]);
        let history = history(&sales);
        assert_eq!(history.favourite_product, [2, 1, 0, 3, 4].map(ProductId));
        assert_eq!(history.favourite_orders, [2, 1, 1, 1, 1]);
    }

    #[test]
    fn at_most_ten_favourites_and_none_without_products() {
        let rows: Vec<_> = (0..12).map(|product| (0, 0, product, 1, 1)).collect();
        let mut sales = shop(&rows);
        assert_eq!(history(&sales).favourite_product.len(), 10);
        sales.lines.product.clear();
        assert_eq!(history(&sales).favourites(CustomerId(0)), 0..0);
    }
}
