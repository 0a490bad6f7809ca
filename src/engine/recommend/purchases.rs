//! What each customer bought up to a moment, product by product: the knowledge that a model may
//! use when it is asked at that moment. Nothing later enters.

use serde::{Deserialize, Serialize};

use super::interactions::{DAY, Sales};
use crate::domain::{CustomerId, Minute, ProductId, order};

/// A product enters the ranking with so many order lines, so that there is something to learn.
const LEAST_LINES: u32 = 5;
/// In a small shop fewer lines suffice, until the products ranked cover this share of the lines.
const LEAST_COVER: f64 = 0.8;
/// At most so many products are ranked, those with the most lines.
const MOST_PRODUCTS: usize = 20_000;
/// "Lately" in days, for popularity that follows the season.
const LATELY: i32 = 30;

/// The products that are ranked, ascending. A product's position among them is called its item.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct Assortment {
    /// Product of each item.
    pub(super) products: Vec<ProductId>,
    /// Item of each product of the file.
    item: Vec<Option<u32>>,
}

impl Assortment {
    /// The products with enough sales up to and including `until`.
    pub(super) fn at(sales: &Sales, until: Minute) -> Self {
        let mut lines = vec![0_u32; sales.products];
        for (product, _) in sales.product.iter().zip(&sales.minute).filter(|&(_, &at)| at <= until)
        {
            lines[product.index()] += 1;
        }
        let all: u64 = lines.iter().map(|&lines| u64::from(lines)).sum();
        let covers = |least: u32| {
            let covered: u64 =
                lines.iter().filter(|&&l| l >= least).map(|&lines| u64::from(lines)).sum();
            covered as f64 >= LEAST_COVER * all as f64
        };
        let least = (2..=LEAST_LINES).rev().find(|&least| covers(least)).unwrap_or(1);
        let mut kept: Vec<usize> =
            (0..lines.len()).filter(|&product| lines[product] >= least).collect();
        if kept.len() > MOST_PRODUCTS {
            order::sort_by_key(&mut kept, |&product| (std::cmp::Reverse(lines[product]), product));
            kept.truncate(MOST_PRODUCTS);
            kept.sort_unstable();
        }
        let mut assortment = Self { products: Vec::new(), item: vec![None; sales.products] };
        for (item, product) in (0_u32..).zip(kept) {
            assortment.item[product] = Some(item);
            assortment.products.push(ProductId::from_index(product));
        }
        assortment
    }

    /// How many products are ranked.
    pub(super) fn len(&self) -> usize {
        self.products.len()
    }

    /// The item of a product, if it is ranked.
    pub(super) fn item(&self, product: ProductId) -> Option<u32> {
        self.item[product.index()]
    }
}

/// What each customer of the file bought up to a moment, in ragged columns: customer `c` has
/// `start[c]..start[c + 1]`, items ascending.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Purchases {
    /// The moment; sales up to and including it are known.
    pub(super) until: Minute,
    pub(super) assortment: Assortment,
    pub(super) start: Vec<u32>,
    pub(super) item: Vec<u32>,
    /// In how many orders the customer bought it.
    pub(super) orders: Vec<u32>,
    /// Orders, each faded by its age: `sum of exp(-age / 180 days)`.
    pub(super) faded: Vec<f32>,
    /// When the customer bought it last.
    pub(super) last: Vec<Minute>,
    /// Of each item: customers who bought it.
    pub(super) buyers: Vec<u32>,
    /// Of each item: lines in the last 30 days.
    pub(super) lines_lately: Vec<u32>,
    /// Of each item: mean quantity of a line.
    pub(super) mean_quantity: Vec<f64>,
}

impl Purchases {
    /// What was bought up to and including `until`.
    pub(super) fn at(sales: &Sales, until: Minute) -> Self {
        let assortment = Assortment::at(sales, until);
        let items = assortment.len();
        let lately = Minute(until.0.saturating_sub(LATELY * DAY));
        let mut lines = vec![0.0_f64; items];
        let mut known = Self {
            until,
            start: vec![0],
            item: Vec::new(),
            orders: Vec::new(),
            faded: Vec::new(),
            last: Vec::new(),
            buyers: vec![0; items],
            lines_lately: vec![0; items],
            mean_quantity: vec![0.0; items],
            assortment,
        };
        for customer in (0..sales.customers()).map(CustomerId::from_index) {
            for line in sales.until(customer, until) {
                if let Some(item) = known.assortment.item(sales.product[line]) {
                    known.mean_quantity[item as usize] += sales.quantity[line];
                    lines[item as usize] += 1.0;
                    known.lines_lately[item as usize] += u32::from(sales.minute[line] > lately);
                }
            }
            for own in sales.owned(customer, until, until) {
                let Some(item) = known.assortment.item(own.product) else { continue };
                known.item.push(item);
                known.orders.push(own.orders);
                #[expect(clippy::cast_possible_truncation, reason = "models score in f32")]
                known.faded.push(own.faded as f32);
                known.last.push(own.last);
                known.buyers[item as usize] += 1;
            }
            known.start.push(u32::try_from(known.item.len()).expect("fewer pairs than lines"));
        }
        for (mean, lines) in known.mean_quantity.iter_mut().zip(&lines) {
            *mean /= lines.max(1.0);
        }
        known
    }

    /// The range of a customer in the ragged columns.
    pub(super) fn of(&self, customer: CustomerId) -> std::ops::Range<usize> {
        let index = customer.index();
        self.start[index] as usize..self.start[index + 1] as usize
    }

    /// The items that a customer bought, ascending.
    pub(super) fn items_of(&self, customer: CustomerId) -> &[u32] {
        &self.item[self.of(customer)]
    }

    /// How many products are ranked.
    pub(super) fn items(&self) -> usize {
        self.assortment.len()
    }

    /// Customers with at least one purchase of a ranked product.
    pub(super) fn customers(&self) -> u32 {
        let with = self.start.windows(2).filter(|pair| pair[0] < pair[1]).count();
        u32::try_from(with).expect("a customer is a u32")
    }
}
