//! Every customer, in columns.

use serde::{Deserialize, Serialize};

use super::Contacts;
use crate::domain::{CustomerId, Day, Money, ProductId};
use crate::settings::Frequency;

/// Every customer in columns, all of one length, indexed by [`CustomerId`].
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CustomerTable {
    /// The customer's name or number in the file.
    pub label: Vec<String>,
    /// Days from the last purchase day to the reference day.
    pub recency: Vec<u32>,
    /// Distinct orders.
    pub orders: Vec<u32>,
    /// Order lines.
    pub lines: Vec<u32>,
    /// Sum of amounts.
    pub monetary: Vec<Money>,
    /// First purchase day.
    pub first: Vec<Day>,
    /// Last purchase day.
    pub last: Vec<Day>,
    /// Scores of recency, frequency and monetary, 1 (worst) to `levels` (best).
    pub scores: Vec<[u8; 3]>,
    /// The best score.
    pub levels: u8,
    /// What frequency counts.
    pub frequency: Option<Frequency>,
    /// The inner boundaries between score levels of recency (days), frequency and monetary
    /// (currency units), ascending: a value up to and including `edges[m][0]` is in the first bin.
    pub edges: [Vec<f64>; 3],
    /// Lines that came back or brought no money: returns, refunds, cancelled and failed orders.
    pub returned_lines: Vec<u32>,
    /// For how much, without the sign.
    pub returned: Vec<Money>,
    /// Orders and favourite products.
    pub history: History,
    /// Names, addresses and consent, as far as the files tell them.
    #[serde(default)]
    pub contacts: Contacts,
}

impl CustomerTable {
    /// How many customers there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.label.len()
    }

    /// Whether there is no customer.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.label.is_empty()
    }

    /// What to call a customer: the name if a file tells it, else the label; empty for one who is not
    /// in the table.
    #[must_use]
    pub fn called(&self, customer: CustomerId) -> &str {
        let label = || self.label.get(customer.index()).map_or("", String::as_str);
        self.contacts.name_of(customer).unwrap_or_else(label)
    }

    /// The frequency of a customer, in orders or lines as chosen.
    #[must_use]
    pub fn frequency_of(&self, customer: CustomerId) -> u32 {
        match self.frequency {
            Some(Frequency::Lines) => self.lines[customer.index()],
            Some(Frequency::Orders) | None => self.orders[customer.index()],
        }
    }
}

/// Orders and favourite products of all customers, as ragged columns: the entries of customer `c`
/// are `start[c]..start[c + 1]`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct History {
    /// Where each customer's orders start; one more than there are customers.
    pub order_start: Vec<u32>,
    /// Day of each order, ascending within a customer.
    pub order_day: Vec<Day>,
    /// Amount of each order.
    pub order_amount: Vec<Money>,
    /// Lines of each order.
    pub order_lines: Vec<u32>,
    /// Where each customer's favourite products start; one more than there are customers.
    pub favourite_start: Vec<u32>,
    /// The products in most of the customer's orders, at most ten, most first.
    pub favourite_product: Vec<ProductId>,
    /// In how many orders.
    pub favourite_orders: Vec<u32>,
    /// For how much in all.
    pub favourite_amount: Vec<Money>,
}

impl History {
    /// The range of a customer's orders in the order columns.
    #[must_use]
    pub fn orders(&self, customer: CustomerId) -> std::ops::Range<usize> {
        ragged(&self.order_start, customer)
    }

    /// The range of a customer's favourite products in the favourite columns.
    #[must_use]
    pub fn favourites(&self, customer: CustomerId) -> std::ops::Range<usize> {
        ragged(&self.favourite_start, customer)
    }
}

/// Every product, indexed by [`ProductId`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Catalogue {
    /// The product's code in the file.
    pub code: Vec<String>,
    /// Its most frequent description; the code when there is none.
    pub name: Vec<String>,
}

pub(super) fn ragged(start: &[u32], customer: CustomerId) -> std::ops::Range<usize> {
    let index = customer.index();
    match (start.get(index), start.get(index + 1)) {
        (Some(&from), Some(&to)) => from as usize..to as usize,
        _ => 0..0,
    }
}
