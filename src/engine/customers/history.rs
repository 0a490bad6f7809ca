//! Sales -> the orders and favourite products of each customer, as ragged columns.

use super::rfm::count;
use super::visits::{Visit, Visits};
use crate::domain::{Minute, Money, OrderId, ProductId};
use crate::engine::import::Transactions;
use crate::results::History;

/// Favourite products kept for each customer.
const FAVOURITES: usize = 10;

/// The orders of every customer by time, and the products that are in most of their orders.
///
/// An order lies on the day of its first line. Favourites tie by amount, then by id. Without a
/// product column there are none.
pub(super) fn history(transactions: &Transactions, visits: &Visits) -> History {
    let mut history =
        History { order_start: vec![0], favourite_start: vec![0], ..History::default() };
    let mut products = Products::of(transactions);
    let mut by_order = Vec::new();
    for visits in visits.by_customer() {
        by_order.clear();
        by_order.extend(visits);
        by_order.sort_unstable_by_key(|visit| (visit.order, visit.lines.start));
        add_orders(&by_order, &mut history);
        products.add_favourites(transactions, &by_order, &mut history);
        history.order_start.push(count(history.order_day.len()));
        history.favourite_start.push(count(history.favourite_product.len()));
    }
    history
}

/// Adds the orders of one customer, whose visits come by order.
fn add_orders(by_order: &[&Visit], history: &mut History) {
    let of_one = |one: &&Visit, next: &&Visit| one.order == next.order;
    let mut orders: Vec<(Minute, OrderId, Money, usize)> = by_order
        .chunk_by(of_one)
        .map(|visits| {
            let first = visits.iter().map(|visit| visit.minute).min();
            let amount = visits.iter().map(|visit| visit.amount).sum();
            let lines = visits.iter().map(|visit| visit.lines.len()).sum();
            (first.expect("one at least"), visits[0].order, amount, lines)
        })
        .collect();
    orders.sort_unstable();
    for (first, _, amount, lines) in orders {
        history.order_day.push(first.day());
        history.order_amount.push(amount);
        history.order_lines.push(count(lines));
    }
}

/// What one customer bought of each product: columns by product, and those that are not at zero.
#[derive(Debug)]
struct Products {
    orders: Vec<usize>,
    amount: Vec<Money>,
    /// The last order it was in, counted over all customers from 1.
    last: Vec<u32>,
    order: u32,
    bought: Vec<ProductId>,
}

impl Products {
    /// Nothing bought yet.
    fn of(transactions: &Transactions) -> Self {
        let last = transactions.lines.product.iter().max();
        let length = last.map_or(0, |product| product.index() + 1);
        Self {
            orders: vec![0; length],
            amount: vec![Money::ZERO; length],
            last: vec![0; length],
            order: 0,
            bought: Vec::new(),
        }
    }

    /// Adds the favourites of one customer, whose visits come by order.
    fn add_favourites(
        &mut self,
        Transactions { lines, .. }: &Transactions,
        by_order: &[&Visit],
        history: &mut History,
    ) {
        if lines.product.is_empty() {
            return;
        }
        let mut before = None;
        for visit in by_order {
            self.order += u32::from(before != Some(visit.order));
            before = Some(visit.order);
            let range = visit.lines.clone();
            for (&product, &amount) in lines.product[range.clone()].iter().zip(&lines.amount[range])
            {
                let at = product.index();
                if self.last[at] != self.order {
                    self.last[at] = self.order;
                    if self.orders[at] == 0 {
                        self.bought.push(product);
                    }
                    self.orders[at] += 1;
                }
                self.amount[at] += amount;
            }
        }
        let most = |one: &ProductId, other: &ProductId| {
            let worth =
                |product: &ProductId| (self.orders[product.index()], self.amount[product.index()]);
            worth(other).cmp(&worth(one)).then(one.cmp(other))
        };
        let mut favourites = std::mem::take(&mut self.bought);
        if favourites.len() > FAVOURITES {
            favourites.select_nth_unstable_by(FAVOURITES, most);
        }
        let kept = FAVOURITES.min(favourites.len());
        let (first, _others) = favourites.split_at_mut(kept);
        first.sort_unstable_by(most);
        for &mut product in first {
            history.favourite_product.push(product);
            history.favourite_orders.push(count(self.orders[product.index()]));
            history.favourite_amount.push(self.amount[product.index()]);
        }
        for product in favourites.drain(..) {
            self.orders[product.index()] = 0;
            self.amount[product.index()] = Money::ZERO;
        }
        self.bought = favourites;
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
        let history = history(&sales, &Visits::of(&sales));
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
        let history = history(&sales, &Visits::of(&sales));
        assert_eq!(history.favourite_product, [2, 1, 0, 3, 4].map(ProductId));
        assert_eq!(history.favourite_orders, [2, 1, 1, 1, 1]);
    }

    #[test]
    fn at_most_ten_favourites_and_none_without_products() {
        let rows: Vec<_> = (0..12).map(|product| (0, 0, product, 1, 1)).collect();
        let mut sales = shop(&rows);
        let visits = Visits::of(&sales);
        assert_eq!(history(&sales, &visits).favourite_product.len(), 10);
        sales.lines.product.clear();
        assert_eq!(history(&sales, &visits).favourites(CustomerId(0)), 0..0);
    }
}
