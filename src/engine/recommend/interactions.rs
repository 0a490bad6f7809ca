//! Transactions -> sales of products by customer: what every recommender learns from.

use serde::{Deserialize, Serialize};

use crate::domain::{CustomerId, Minute, OrderId, ProductId};
use crate::engine::import::Transactions;
use crate::results::Catalogue;

/// A rule about codes needs so large a share of the catalogue behind it, or it is not applied.
const USUAL: f64 = 0.9;

/// Minutes in a day.
pub(super) const DAY: i32 = 1_440;
/// Days after which a purchase counts 1/e of a fresh one.
const FADE: f64 = 180.0;

/// Sales of real products in ragged columns: customer `c` has `start[c]..start[c + 1]`, in the
/// order of time.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct Sales {
    pub(super) start: Vec<u32>,
    pub(super) product: Vec<ProductId>,
    pub(super) minute: Vec<Minute>,
    pub(super) order: Vec<OrderId>,
    pub(super) quantity: Vec<f64>,
    /// The same lines with each customer's sorted by (product, minute, order).
    trail: Vec<(ProductId, Minute, OrderId)>,
    /// Products of the file, known or not.
    pub(super) products: usize,
    /// Customers with products of which they gave everything back, in order.
    pub(super) given_back: Vec<(CustomerId, ProductId)>,
}

/// What a customer bought of one product up to a moment.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Own {
    pub(super) product: ProductId,
    /// In how many orders; 0 when only later.
    pub(super) orders: u32,
    /// Orders, each counting less by its age: the sum of exp(-age / 180 days).
    pub(super) faded: f64,
    /// The last time up to the moment.
    pub(super) last: Minute,
    /// Whether it was bought after the moment, up to the horizon.
    pub(super) afterwards: bool,
}

impl Sales {
    /// How many customers the file has, those without a sale of a real product included.
    pub(super) fn customers(&self) -> usize {
        self.start.len().saturating_sub(1)
    }

    /// The lines of a customer.
    pub(super) fn of(&self, customer: CustomerId) -> std::ops::Range<usize> {
        let index = customer.index();
        self.start[index] as usize..self.start[index + 1] as usize
    }

    /// The lines of a customer up to and including `until`.
    pub(super) fn until(&self, customer: CustomerId, until: Minute) -> std::ops::Range<usize> {
        let lines = self.of(customer);
        let end = lines.start + self.minute[lines.clone()].partition_point(|&at| at <= until);
        lines.start..end
    }

    /// The lines of a customer after `after`, up to and including `until`.
    pub(super) fn between(
        &self,
        customer: CustomerId,
        after: Minute,
        until: Minute,
    ) -> std::ops::Range<usize> {
        let from = self.until(customer, after).end;
        from..self.until(customer, until).end.max(from)
    }

    /// What a customer bought up to and including `now`, and whether again after that up to and
    /// including `horizon`, product by product, ascending; products bought in neither are left out.
    pub(super) fn owned(
        &self,
        customer: CustomerId,
        now: Minute,
        horizon: Minute,
    ) -> impl Iterator<Item = Own> {
        let lines = &self.trail[self.of(customer)];
        lines.chunk_by(|a, b| a.0 == b.0).filter_map(move |lines| {
            let known = lines.partition_point(|&(_, at, _)| at <= now);
            let afterwards = lines.get(known).is_some_and(|&(_, at, _)| at <= horizon);
            let mut own = Own { product: lines[0].0, orders: 0, faded: 0.0, last: now, afterwards };
            for order in lines[..known].chunk_by(|a, b| a.2 == b.2) {
                own.orders += 1;
                own.last = order[0].1;
                own.faded += fading(now, own.last);
            }
            (own.orders > 0 || afterwards).then_some(own)
        })
    }

    /// The first and the last minute with a sale; `None` without sales.
    pub(super) fn period(&self) -> Option<(Minute, Minute)> {
        Some((*self.minute.iter().min()?, *self.minute.iter().max()?))
    }
}

/// The sales of real products.
#[must_use]
pub(super) fn sales(transactions: &Transactions) -> Sales {
    let customers = transactions.customers.len();
    let lines = &transactions.lines;
    let mut sales = Sales {
        start: vec![0; customers + 1],
        products: transactions.catalogue.code.len(),
        given_back: transactions.given_back.clone(),
        ..Sales::default()
    };
    if lines.product.is_empty() {
        return sales;
    }
    let real = real_products(&transactions.catalogue);
    for line in 0..lines.len() {
        let product = lines.product[line];
        if !real[product.index()] {
            continue;
        }
        sales.start[lines.customer[line].index() + 1] += 1;
        sales.product.push(product);
        sales.minute.push(lines.minute[line]);
        sales.order.push(lines.order[line]);
        sales.quantity.push(lines.quantity[line]);
    }
    for customer in 0..customers {
        sales.start[customer + 1] += sales.start[customer];
    }
    let columns = sales.product.iter().zip(&sales.minute).zip(&sales.order);
    sales.trail = columns.map(|((&product, &minute), &order)| (product, minute, order)).collect();
    for customer in (0..customers).map(CustomerId::from_index) {
        let lines = sales.of(customer);
        sales.trail[lines].sort_unstable();
    }
    sales
}

/// What a purchase at `at` counts at `now`: 1 when fresh, 1/e after 180 days.
fn fading(now: Minute, at: Minute) -> f64 {
    let days = f64::from(now.0.saturating_sub(at.0)) / f64::from(DAY);
    libm::exp(-days / FADE)
}

/// Which codes stand for products, and not for postage, fees, vouchers or corrections.
///
/// A shop numbers its products in one way, and its bookkeeping entries (`POST`, `BANK CHARGES`,
/// `M`) stand out. When nine codes in ten begin with a digit, those that do not are no products;
/// otherwise, when nine in ten contain a digit, those without any are none; otherwise every code
/// is a product. On Online Retail II this is the same as "begins with five digits".
fn real_products(catalogue: &Catalogue) -> Vec<bool> {
    let codes = &catalogue.code;
    let rules: [fn(&str) -> bool; 2] = [
        |code| code.starts_with(|c: char| c.is_ascii_digit()),
        |code| code.contains(|c: char| c.is_ascii_digit()),
    ];
    for rule in rules {
        let kept = codes.iter().filter(|code| rule(code)).count();
        if kept as f64 >= USUAL * codes.len() as f64 {
            return codes.iter().map(|code| rule(code)).collect();
        }
    }
    vec![true; codes.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn real(codes: &[&str]) -> Vec<bool> {
        let code: Vec<String> = codes.iter().map(|&code| code.to_owned()).collect();
        real_products(&Catalogue { name: code.clone(), code })
    }

    #[test]
    fn bookkeeping_entries_stand_out() {
        let mut codes = vec!["10001", "10002A", "10003", "10004", "10005", "10006", "10007"];
        codes.extend(["10008", "10009", "POST"]);
        let kept = real(&codes);
        assert_eq!(kept.iter().filter(|&&kept| kept).count(), 9);
        assert!(!kept[9]);
    }

    #[test]
    fn codes_of_any_other_kind_are_all_products() {
        assert_eq!(real(&["tea", "coffee", "A1"]), [true; 3]);
        assert!(real(&[]).is_empty());
    }

    #[test]
    fn a_few_codes_without_digits_among_many_with_are_fees() {
        let many: Vec<String> = (0..19).map(|n| format!("SKU-{n}")).collect();
        let mut codes: Vec<&str> = many.iter().map(String::as_str).collect();
        codes.push("SHIPPING");
        let kept = real(&codes);
        assert!(kept[..19].iter().all(|&kept| kept));
        assert!(!kept[19]);
    }
}
