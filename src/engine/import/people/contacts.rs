//! What stands beside customers -> the one name, e-mail address and telephone number that each has.
//!
//! What stood beside the latest purchase counts: people marry and move. Of several that did, the one on
//! most lines counts, of equals the first in the order of texts.

use super::super::encodings::Encoding;
use super::super::sales::Sales;
use super::super::sort;
use super::beside::{Beside, Seen};
use super::spelling::tidy;
use crate::results::Contacts;

/// The contacts of customers, in their order; values are in `encoding`. A column is empty when nothing
/// of its kind stands beside any customer.
pub(in super::super) fn contacts(sales: &Sales, customers: &[u32], encoding: Encoding) -> Contacts {
    let [email, phone, name] = &sales.beside;
    let column = |beside: &Beside| column(beside, customers, encoding);
    let consent = |&customer: &u32| sales.consents.of(sales.customers.label(customer));
    let consents: Vec<Option<bool>> = customers.iter().map(consent).collect();
    Contacts {
        name: column(name),
        email: column(email),
        phone: column(phone),
        consent: if consents.iter().any(Option::is_some) { consents } else { Vec::new() },
    }
}

fn column(beside: &Beside, customers: &[u32], encoding: Encoding) -> Vec<String> {
    let mut best: Vec<Option<(Seen, u32)>> = vec![None; customers.len()];
    let label = |value: u32| beside.values.label(value);
    let mut is_empty = true;
    for (customer, value, seen) in beside.pairs() {
        is_empty = false;
        let best = &mut best[customer as usize];
        let is_better = best.is_none_or(|(known, other)| {
            let by_text = || sort::compare(label(value), label(other), encoding).is_lt();
            seen > known || seen == known && by_text()
        });
        if is_better {
            *best = Some((seen, value));
        }
    }
    if is_empty {
        return Vec::new();
    }
    let text = |value: u32| tidy(&encoding.decode(label(value))).into_owned();
    let of = |&customer: &u32| best[customer as usize].map_or_else(String::new, |it| text(it.1));
    customers.iter().map(of).collect()
}
