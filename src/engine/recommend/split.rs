//! The split by time: what could be learned from, what serves for early stopping, what is the test.

use rand_core::RngCore;
use serde::{Deserialize, Serialize};

use super::asked::When;
use super::interactions::{DAY, Sales};
use super::purchases::Purchases;
use crate::domain::{CustomerId, Minute, order};
use crate::engine::random;
use crate::results::Question;
use crate::settings::{Plan, Seed};

/// At most this share of the whole period is held out for the test, and as much again for
/// validation, so that at least half is left to learn from.
const LARGEST_SHARE: i32 = 4;

/// The moments that divide the sales.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Moments {
    /// The first sale.
    pub(super) first: Minute,
    /// Sales up to and including this minute train while the validation window is held out.
    pub(super) validation: Minute,
    /// Sales up to and including this minute could be learned from.
    pub(super) cut: Minute,
    /// The last sale.
    pub(super) last: Minute,
}

impl Moments {
    /// The moments of a shop; `None` when its sales span less than four days.
    pub(super) fn of(sales: &Sales, plan: &Plan) -> Option<Self> {
        let (first, last) = sales.period()?;
        let span = last.0.saturating_sub(first.0);
        let window = (i32::from(plan.recommend.test_days) * DAY).min(span / LARGEST_SHARE);
        (window >= DAY).then(|| Self {
            first,
            validation: Minute(last.0 - 2 * window),
            cut: Minute(last.0 - window),
            last,
        })
    }

    /// Minutes in the test, and in the validation window.
    pub(super) fn window(&self) -> i32 {
        self.last.0 - self.cut.0
    }
}

/// What customers known at a moment bought afterwards, in ragged columns.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct HeldOut {
    /// Customers with at least one ranked product before and after the moment, ascending.
    pub(super) customers: Vec<CustomerId>,
    any: Ragged,
    new: Ragged,
    /// How many customers there were before a sample was drawn, for both questions.
    pub(super) found: [u32; 2],
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
struct Ragged {
    start: Vec<u32>,
    item: Vec<u32>,
}

impl Ragged {
    fn push(&mut self, items: impl Iterator<Item = u32>) {
        if self.start.is_empty() {
            self.start.push(0);
        }
        self.item.extend(items);
        self.start.push(u32::try_from(self.item.len()).expect("fewer pairs than lines"));
    }

    fn of(&self, index: usize) -> &[u32] {
        &self.item[self.start[index] as usize..self.start[index + 1] as usize]
    }
}

impl HeldOut {
    /// What the customers of `purchases` bought after it, up to and including `when.until`: ranked
    /// products only, since no model can name others. At most `when.most` customers, drawn by the
    /// seed: more would hardly narrow the intervals.
    pub(super) fn after(sales: &Sales, purchases: &Purchases, when: When, seed: Seed) -> Self {
        let mut held = Self::default();
        let mut rows: Vec<(CustomerId, Vec<u32>)> = Vec::new();
        for customer in (0..sales.customers()).map(CustomerId::from_index) {
            let known = purchases.items_of(customer);
            if known.is_empty() {
                continue;
            }
            let mut bought: Vec<u32> = sales
                .between(customer, purchases.until, when.until)
                .filter_map(|line| purchases.assortment.item(sales.product[line]))
                .collect();
            bought.sort_unstable();
            bought.dedup();
            if bought.is_empty() {
                continue;
            }
            held.found[0] += 1;
            held.found[1] +=
                u32::from(bought.iter().any(|item| known.binary_search(item).is_err()));
            rows.push((customer, bought));
        }
        sample(&mut rows, when, seed);
        for (customer, bought) in rows {
            let known = purchases.items_of(customer);
            held.new.push(bought.iter().copied().filter(|item| known.binary_search(item).is_err()));
            held.any.push(bought.into_iter());
            held.customers.push(customer);
        }
        held
    }

    /// The relevant items of the customer at `index`, ascending; may be empty for new products.
    pub(super) fn relevant(&self, question: Question, index: usize) -> &[u32] {
        match question {
            Question::Any => self.any.of(index),
            Question::New => self.new.of(index),
        }
    }
}

/// Keeps at most `when.most` rows, drawn without replacement, in their order.
fn sample(rows: &mut Vec<(CustomerId, Vec<u32>)>, when: When, seed: Seed) {
    if rows.len() <= when.most {
        return;
    }
    let mut generator = random::generator(seed, when.name);
    for place in 0..when.most {
        let other = place + below(&mut generator, rows.len() - place);
        rows.swap(place, other);
    }
    rows.truncate(when.most);
    order::sort_by_key(rows, |&(customer, _)| customer);
}

/// A random number from 0 to `bound - 1`, the same on machines of any word size.
///
/// # Source
/// Lemire, "Fast random integer generation in an interval", 2019, without the rejection step: the
/// bias is below `bound` / 2^32.
#[must_use]
pub(super) fn below(generator: &mut impl RngCore, bound: usize) -> usize {
    let bound = u64::try_from(bound).expect("usize has at most 64 bits");
    let scaled = (u64::from(generator.next_u32()) * bound) >> 32;
    usize::try_from(scaled).expect("below a usize")
}
