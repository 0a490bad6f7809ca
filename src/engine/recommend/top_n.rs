//! The chosen model -> a list for every customer of the file, each entry with a score and a reason.

use std::sync::Arc;

use super::models::Model;
use super::models::item_knn::ItemKnn;
use super::purchases::Purchases;
use super::ranking::{Lists, rank};
use crate::domain::{CustomerId, Minute};
use crate::engine::host::{Cancelled, Host};
use crate::protocol::Stage;
use crate::results::{ModelKind, Question, Reason, Recommendations};

/// Most pairs of a customer and a product that the neural model scores: about ten seconds. Beyond
/// it the customers who were away longest get the neighbours' recommendations.
pub(super) const MOST_CELLS: usize = 100_000_000;

/// Lists for all customers of the file.
#[derive(Debug)]
pub(super) struct Listed {
    pub(super) recommendations: Recommendations,
    /// How many customers were left to the neighbours.
    pub(super) by_neighbours: usize,
}

/// Ranks the products for every customer and says why: for some by the chosen model, for the others
/// by the neighbours; all customers of `purchases` must be among the ones or the others.
///
/// The score is how likely a product is compared with the first of the list: for the neural model
/// the ratio of their odds, for the others the ratio of their scores; the first one has 1.
///
/// # Errors
/// When cancelled.
pub(super) async fn list<H: Host>(
    [(chosen, first), (neighbours, rest)]: [(&Arc<Model>, Vec<CustomerId>); 2],
    purchases: &Arc<Purchases>,
    question: Question,
    depth: usize,
    host: &H,
    span: std::ops::Range<f32>,
) -> Result<Listed, Cancelled> {
    let all = purchases.start.len() - 1;
    let middle = span.start + (span.end - span.start) * (first.len() as f32 / all.max(1) as f32);
    let stage = Stage::Recommendations;
    let of_first = rank(chosen, purchases, &first, depth, host, stage, span.start..middle).await?;
    let of_rest = rank(neighbours, purchases, &rest, depth, host, stage, middle..span.end).await?;
    let knn = match neighbours.as_ref() {
        Model::ItemKnn(knn) => Some(knn),
        _ => None,
    };

    let mut recommendations = Recommendations { start: vec![0], ..Recommendations::default() };
    let (mut next_first, mut next_rest) = (0, 0);
    for customer in (0..all).map(CustomerId::from_index) {
        if first.get(next_first) == Some(&customer) {
            let lists = of_first.question(question);
            push(&mut recommendations, lists, next_first, chosen, purchases, customer, knn);
            next_first += 1;
        } else {
            let lists = of_rest.question(question);
            push(&mut recommendations, lists, next_rest, neighbours, purchases, customer, knn);
            next_rest += 1;
        }
    }
    Ok(Listed { recommendations, by_neighbours: rest.len() })
}

/// The `most` customers who bought last, and the others, both ascending.
pub(super) fn latest(purchases: &Purchases, most: usize) -> [Vec<CustomerId>; 2] {
    let all = (0..purchases.start.len() - 1).map(CustomerId::from_index);
    let mut by_last: Vec<(Minute, CustomerId)> = all
        .map(|customer| {
            let last = purchases.last[purchases.of(customer)].iter().max();
            (last.copied().unwrap_or(Minute(i32::MIN)), customer)
        })
        .collect();
    by_last.sort_unstable_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
    let mut first: Vec<CustomerId> = by_last.iter().map(|&(_, customer)| customer).collect();
    let mut rest = first.split_off(most.min(first.len()));
    first.sort_unstable();
    rest.sort_unstable();
    [first, rest]
}

/// Adds a customer's list.
fn push(
    recommendations: &mut Recommendations,
    lists: &Lists,
    list: usize,
    model: &Model,
    purchases: &Purchases,
    customer: CustomerId,
    knn: Option<&ItemKnn>,
) {
    let bought = purchases.items_of(customer);
    let entries = lists.range(list);
    let best = lists.score[entries.clone()].first().copied().unwrap_or(0.0);
    for entry in entries {
        let (item, score) = (lists.item[entry], lists.score[entry]);
        let relative = match model.kind() {
            ModelKind::Ncf => libm::expf(score - best),
            _ if best > 0.0 => score / best,
            _ => 0.0,
        };
        recommendations.product.push(purchases.assortment.products[item as usize]);
        recommendations.score.push(relative.clamp(0.0, 1.0));
        recommendations.reason.push(reason(item, customer, bought, purchases, knn));
    }
    let end = u32::try_from(recommendations.product.len()).expect("at most 50 a customer");
    recommendations.start.push(end);
}

/// What can truly be said for recommending an item: that the customer bought it before, that
/// customers of another of their products buy it, or that many customers do.
fn reason(
    item: u32,
    customer: CustomerId,
    bought: &[u32],
    purchases: &Purchases,
    knn: Option<&ItemKnn>,
) -> Reason {
    if let Ok(place) = bought.binary_search(&item) {
        return Reason::Repeat(purchases.orders[purchases.of(customer).start + place]);
    }
    match knn.and_then(|knn| knn.nearest(item, bought)) {
        Some(owned) => Reason::Bought(purchases.assortment.products[owned as usize]),
        None => Reason::Popular(purchases.buyers[item as usize]),
    }
}
