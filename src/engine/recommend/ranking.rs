//! Scores -> the first few products of each customer, as tasks over chunks of customers.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::models::Model;
use super::purchases::Purchases;
use crate::domain::CustomerId;
use crate::engine::host::{Cancelled, Host, Kind, Task};
use crate::protocol::Stage;
use crate::results::Question;

/// Scores of one task: so many customers that their scores fill about this many cells (50 ms).
const CELLS_IN_A_TASK: usize = 1_000_000;
/// Customers scored at once.
const ROWS: usize = 32;
/// Scores compared at once with the least of a list.
const TOGETHER: usize = 32;

/// Lists of items with their scores, in ragged columns: list `n` is `start[n]..start[n + 1]`, best
/// first.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(in crate::engine) struct Lists {
    pub(super) start: Vec<u32>,
    pub(super) item: Vec<u32>,
    pub(super) score: Vec<f32>,
}

impl Lists {
    /// The items of a list.
    pub(super) fn of(&self, list: usize) -> &[u32] {
        &self.item[self.range(list)]
    }

    /// The range of a list in the columns.
    pub(super) fn range(&self, list: usize) -> std::ops::Range<usize> {
        self.start[list] as usize..self.start[list + 1] as usize
    }

    fn push(&mut self, list: &[(f32, u32)]) {
        self.item.extend(list.iter().map(|&(_, item)| item));
        self.score.extend(list.iter().map(|&(score, _)| score));
        self.close();
    }

    fn close(&mut self) {
        self.start.push(u32::try_from(self.item.len()).expect("at most 50 a customer"));
    }

    fn append(&mut self, other: &Self) {
        let offset = u32::try_from(self.item.len()).expect("at most 50 a customer");
        self.start.extend(other.start.iter().skip(1).map(|&start| start + offset));
        self.item.extend(&other.item);
        self.score.extend(&other.score);
    }
}

/// The best products of some customers, for both questions.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(in crate::engine) struct Ranked {
    pub(super) any: Lists,
    pub(super) new: Lists,
}

impl Ranked {
    /// The lists that answer a question.
    pub(super) fn question(&self, question: Question) -> &Lists {
        match question {
            Question::Any => &self.any,
            Question::New => &self.new,
        }
    }
}

/// Who answers, knowing what, and how many products of each customer are wanted.
#[derive(Debug, Serialize, Deserialize)]
pub(in crate::engine) struct Ranking {
    model: Arc<Model>,
    purchases: Arc<Purchases>,
    depth: usize,
}

/// Ranks every product for some customers and keeps the first of each.
#[derive(Debug, Serialize, Deserialize)]
pub(in crate::engine) struct Rank {
    customers: Vec<CustomerId>,
}

impl Task for Rank {
    const KIND: Kind = Kind::Rank;

    type Shared = Ranking;

    type Output = Ranked;

    fn run(&self, Ranking { model, purchases, depth }: &Ranking) -> Ranked {
        let items = purchases.items();
        let mut ranked = Ranked::default();
        ranked.any.close();
        ranked.new.close();
        for customers in self.customers.chunks(ROWS) {
            let mut scores = model.scores(purchases, customers);
            for (index, &customer) in customers.iter().enumerate() {
                let row = &mut scores[index * items..(index + 1) * items];
                ranked.any.push(&best(row, *depth));
                for &item in purchases.items_of(customer) {
                    row[item as usize] = f32::NEG_INFINITY;
                }
                ranked.new.push(&best(row, *depth));
            }
        }
        ranked
    }

    fn fits(&self, Ranking { purchases, depth, .. }: &Ranking, ranked: &Ranked) -> bool {
        [&ranked.any, &ranked.new].into_iter().all(|lists| {
            let lengths = lists.start.windows(2).map(|pair| pair[1].saturating_sub(pair[0]));
            are_starts(&lists.start, self.customers.len(), lists.item.len())
                && lengths.max().unwrap_or(0) as usize <= *depth
                && lists.score.len() == lists.item.len()
                && lists.score.iter().all(|score| score.is_finite())
                && lists.item.iter().all(|&item| (item as usize) < purchases.items())
        })
    }
}

/// Whether ragged columns start where they should: one place more than there are lists, ascending,
/// the last one at the end of the entries.
pub(super) fn are_starts(starts: &[u32], lists: usize, entries: usize) -> bool {
    starts.len() == lists + 1
        && starts[0] == 0
        && starts.is_sorted()
        && starts[lists] as usize == entries
}

/// The `depth` highest scores with their items, best first, ties by item; minus infinity is never
/// among them.
pub(super) fn best(scores: &[f32], depth: usize) -> Vec<(f32, u32)> {
    let mut best: Vec<(f32, u32)> = Vec::with_capacity(depth + 1);
    let mut least = f32::NEG_INFINITY;
    for (first, scores) in (0_u32..).step_by(TOGETHER).zip(scores.chunks(TOGETHER)) {
        // Most have nothing for the list.
        if !scores.iter().fold(false, |any, &score| any | (score > least)) {
            continue;
        }
        for (item, &score) in (first..).zip(scores) {
            // A later item loses a tie, so it must be strictly better.
            if score > least {
                let place = best.partition_point(|&(other, _)| other >= score);
                best.insert(place, (score, item));
                best.truncate(depth);
                if best.len() == depth {
                    least = best.last().map_or(f32::INFINITY, |&(score, _)| score);
                }
            }
        }
    }
    best
}

/// Ranks every product for `customers`, for both questions, and keeps the first `depth` of each.
///
/// # Errors
/// When cancelled.
pub(super) async fn rank<H: Host>(
    model: &Arc<Model>,
    purchases: &Arc<Purchases>,
    customers: &[CustomerId],
    depth: usize,
    host: &H,
    stage: Stage,
    span: std::ops::Range<f32>,
) -> Result<Ranked, Cancelled> {
    let chunk = (CELLS_IN_A_TASK / purchases.items().max(1)).clamp(1, 4_096);
    let tasks =
        customers.chunks(chunk).map(|customers| Rank { customers: customers.to_vec() }).collect();
    let ranking = Ranking { model: Arc::clone(model), purchases: Arc::clone(purchases), depth };
    let mut ranked = Ranked::default();
    ranked.any.close();
    ranked.new.close();
    for part in host.map(&ranking, tasks, stage, span).await? {
        ranked.any.append(&part.any);
        ranked.new.append(&part.new);
    }
    Ok(ranked)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn best_first_and_ties_by_item() {
        let scores = [1.0, 3.0, 2.0, 3.0, f32::NEG_INFINITY, 2.0];
        let items = |depth| best(&scores, depth).iter().map(|&(_, i)| i).collect::<Vec<_>>();
        assert_eq!(items(3), [1, 3, 2]);
        assert_eq!(items(9), [1, 3, 2, 5, 0]);
        assert!(items(0).is_empty());
        let many: Vec<f32> = (0..1_000_u16).map(|item| f32::from(item * 37 % 1_009)).collect();
        let mut sorted: Vec<(f32, u32)> = many.iter().copied().zip(0..).collect();
        sorted.sort_by(|a, b| b.0.total_cmp(&a.0));
        assert_eq!(best(&many, 50), sorted[..50]);
    }
}
