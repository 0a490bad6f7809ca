//! Item-based nearest neighbours: products bought by the same customers.
//!
//! # Source
//! Sarwar, Karypis, Konstan and Riedl, "Item-based collaborative filtering recommendation
//! algorithms", 2001: cosine of the columns of the binary customer x product matrix, the 50
//! nearest neighbours of each product.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::domain::CustomerId;
use crate::engine::host::{Cancelled, Host, Kind, Task};
use crate::engine::recommend::purchases::Purchases;
use crate::engine::recommend::ranking::are_starts;
use crate::protocol::Stage;

/// How many neighbours of a product are kept.
const NEIGHBOURS: usize = 50;
/// Pairs of purchases counted in one task: about 50 ms.
const PAIRS_IN_A_TASK: u64 = 20_000_000;
/// Pairs counted in all. Beyond it the customers with the largest assortments are left out, whose
/// purchases tell least about what goes together.
const MOST_PAIRS: u64 = 2_000_000_000;

/// The nearest neighbours of each item, in ragged columns, nearest first.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(in crate::engine) struct ItemKnn {
    start: Vec<u32>,
    neighbour: Vec<u32>,
    cosine: Vec<f32>,
    /// The same turned around: the items that have an item as a neighbour.
    back_start: Vec<u32>,
    back_item: Vec<u32>,
    back_cosine: Vec<f32>,
}

impl ItemKnn {
    /// Finds the neighbours of every item.
    ///
    /// # Errors
    /// When cancelled.
    pub(in crate::engine::recommend) async fn fit<H: Host>(
        purchases: &Arc<Purchases>,
        host: &H,
        stage: Stage,
        span: std::ops::Range<f32>,
    ) -> Result<Self, Cancelled> {
        let baskets = Baskets::of(purchases);
        let bought = Bought { purchases: Arc::clone(purchases), baskets };
        let parts = host.map(&bought, tasks(&bought), stage, span).await?;
        let mut knn = Self { start: vec![0], ..Self::default() };
        for part in parts {
            let offset = knn.neighbour.len();
            let starts = part.start.iter().skip(1);
            knn.start.extend(starts.map(|&s| s + u32::try_from(offset).expect("50 an item")));
            knn.neighbour.extend(part.neighbour);
            knn.cosine.extend(part.cosine);
        }
        knn.turn_around();
        Ok(knn)
    }

    /// The sum of the cosines between a product and those of its neighbours that the customer
    /// bought. Popularity, made so small that it only breaks ties, orders the products that have
    /// none: all of them, for a customer who bought nothing.
    pub(super) fn score(&self, purchases: &Purchases, customer: CustomerId, scores: &mut [f32]) {
        const SMALL: f32 = 1e-6;
        let most = purchases.buyers.iter().max().copied().unwrap_or(0).max(1) as f32;
        for (score, &buyers) in scores.iter_mut().zip(&purchases.buyers) {
            *score = SMALL * (buyers as f32 / most);
        }
        for &bought in purchases.items_of(customer) {
            for entry in self.back_start[bought as usize] as usize
                ..self.back_start[bought as usize + 1] as usize
            {
                scores[self.back_item[entry] as usize] += self.back_cosine[entry];
            }
        }
    }

    /// The nearest neighbour of `item` among `bought` (ascending), if any neighbour is there.
    pub(in crate::engine::recommend) fn nearest(&self, item: u32, bought: &[u32]) -> Option<u32> {
        self.of(item as usize)
            .map(|entry| self.neighbour[entry])
            .find(|neighbour| bought.binary_search(neighbour).is_ok())
    }

    /// Turns the lists around: for each item, the items that have it as a neighbour.
    fn turn_around(&mut self) {
        let items = self.start.len() - 1;
        self.back_start = vec![0; items + 1];
        for &neighbour in &self.neighbour {
            self.back_start[neighbour as usize + 1] += 1;
        }
        for item in 0..items {
            self.back_start[item + 1] += self.back_start[item];
        }
        let mut next = self.back_start.clone();
        self.back_item = vec![0; self.neighbour.len()];
        self.back_cosine = vec![0.0; self.neighbour.len()];
        for item in 0..items {
            for entry in self.of(item) {
                let place = &mut next[self.neighbour[entry] as usize];
                self.back_item[*place as usize] = u32::try_from(item).expect("an item is a u32");
                self.back_cosine[*place as usize] = self.cosine[entry];
                *place += 1;
            }
        }
    }

    fn of(&self, item: usize) -> std::ops::Range<usize> {
        self.start[item] as usize..self.start[item + 1] as usize
    }
}

/// The customers of each item, in ragged columns, ascending.
#[derive(Debug, Serialize, Deserialize)]
struct Baskets {
    start: Vec<u32>,
    customer: Vec<CustomerId>,
}

impl Baskets {
    fn of(purchases: &Purchases) -> Self {
        let customers = purchases.start.len() - 1;
        let size =
            |customer: usize| u64::from(purchases.start[customer + 1] - purchases.start[customer]);
        let pairs = |largest: u64| -> u64 {
            (0..customers).map(size).filter(|&n| n <= largest).map(|n| n.saturating_mul(n)).sum()
        };
        let mut largest = (0..customers).map(size).max().unwrap_or(0);
        while pairs(largest) > MOST_PAIRS {
            largest = largest / 4 * 3;
        }
        let included: Vec<CustomerId> = (0..customers)
            .filter(|&customer| size(customer) <= largest)
            .map(CustomerId::from_index)
            .collect();
        let mut start = vec![0_u32; purchases.items() + 1];
        for &customer in &included {
            for &item in purchases.items_of(customer) {
                start[item as usize + 1] += 1;
            }
        }
        for item in 0..purchases.items() {
            start[item + 1] += start[item];
        }
        let mut next = start.clone();
        let mut customer_of = vec![CustomerId(0); start[purchases.items()] as usize];
        for customer in included {
            for &item in purchases.items_of(customer) {
                customer_of[next[item as usize] as usize] = customer;
                next[item as usize] += 1;
            }
        }
        Self { start, customer: customer_of }
    }

    fn of_item(&self, item: usize) -> &[CustomerId] {
        &self.customer[self.start[item] as usize..self.start[item + 1] as usize]
    }
}

/// The items of each customer and the customers of each item.
#[derive(Debug, Serialize, Deserialize)]
pub(in crate::engine) struct Bought {
    purchases: Arc<Purchases>,
    baskets: Baskets,
}

/// The neighbours of some items.
#[derive(Debug, Serialize, Deserialize)]
pub(in crate::engine) struct Neighbours {
    items: std::ops::Range<usize>,
}

fn tasks(Bought { purchases, baskets }: &Bought) -> Vec<Neighbours> {
    let mut tasks = Vec::new();
    let mut first = 0;
    let mut pairs = 0;
    for item in 0..purchases.items() {
        for &customer in baskets.of_item(item) {
            pairs += purchases.items_of(customer).len() as u64;
        }
        if pairs >= PAIRS_IN_A_TASK || item + 1 == purchases.items() {
            tasks.push(Neighbours { items: first..item + 1 });
            first = item + 1;
            pairs = 0;
        }
    }
    tasks
}

impl Task for Neighbours {
    const KIND: Kind = Kind::Neighbours;

    type Shared = Bought;

    type Output = ItemKnn;

    fn run(&self, Bought { purchases, baskets }: &Bought) -> ItemKnn {
        let mut knn = ItemKnn { start: vec![0], ..ItemKnn::default() };
        let mut together = vec![0_u32; purchases.items()];
        let mut met: Vec<u32> = Vec::new();
        let mut near: Vec<(f32, u32)> = Vec::new();
        for item in self.items.clone() {
            for &customer in baskets.of_item(item) {
                for &other in purchases.items_of(customer) {
                    if together[other as usize] == 0 {
                        met.push(other);
                    }
                    together[other as usize] += 1;
                }
            }
            let own = baskets.of_item(item).len() as f64;
            near.clear();
            for other in met.drain(..) {
                let count = f64::from(std::mem::take(&mut together[other as usize]));
                if other as usize != item {
                    let others = baskets.of_item(other as usize).len() as f64;
                    #[expect(clippy::cast_possible_truncation, reason = "models score in f32")]
                    near.push(((count / (own * others).sqrt()) as f32, other));
                }
            }
            let nearer = |a: &(f32, u32), b: &(f32, u32)| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1));
            if near.len() > NEIGHBOURS {
                // Thousands are met, so only those that are kept are put in order.
                near.select_nth_unstable_by(NEIGHBOURS, nearer);
                near.truncate(NEIGHBOURS);
            }
            near.sort_unstable_by(nearer);
            knn.neighbour.extend(near.iter().map(|&(_, other)| other));
            knn.cosine.extend(near.iter().map(|&(cosine, _)| cosine));
            knn.start.push(u32::try_from(knn.neighbour.len()).expect("50 an item"));
        }
        knn
    }

    fn fits(&self, Bought { purchases, .. }: &Bought, knn: &ItemKnn) -> bool {
        let lengths = knn.start.windows(2).map(|pair| pair[1].saturating_sub(pair[0]));
        are_starts(&knn.start, self.items.len(), knn.neighbour.len())
            && lengths.max().unwrap_or(0) as usize <= NEIGHBOURS
            && knn.cosine.len() == knn.neighbour.len()
            && knn.cosine.iter().all(|cosine| cosine.is_finite())
            && knn.neighbour.iter().all(|&item| (item as usize) < purchases.items())
    }
}
