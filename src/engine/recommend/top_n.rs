//! The chosen model -> a list for every customer of the file, each entry with a score and a reason.

use std::sync::Arc;

use super::models::Model;
use super::models::item_knn::ItemKnn;
use super::purchases::Purchases;
use super::ranking::{Lists, rank};
use crate::domain::{CustomerId, Minute, ProductId, order};
use crate::engine::host::{Cancelled, Host};
use crate::protocol::Stage;
use crate::results::{ModelKind, Question, Reason, Recommendations};

/// Most pairs of a customer and a product that the neural model scores: about ten seconds. Beyond
/// it the customers who were away longest get the neighbours' recommendations.
pub(super) const MOST_CELLS: usize = 100_000_000;

/// Lists are at most so much longer while products that were given back are still in them.
const MOST_GIVEN_BACK: usize = 50;

/// Lists for all customers of the file.
#[derive(Debug)]
pub(super) struct Listed {
    pub(super) recommendations: Recommendations,
    /// How many customers were left to the neighbours.
    pub(super) by_neighbours: usize,
}

/// Ranks the products for every customer, but for those of which the customer gave everything back, and
/// says why: for some by the chosen model, for the others
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
    given_back: &[(CustomerId, ProductId)],
    question: Question,
    depth: usize,
    host: &H,
    span: std::ops::Range<f32>,
) -> Result<Listed, Cancelled> {
    // Lists are so much longer that they are long enough without what was given back.
    let of_one = given_back.chunk_by(|one, next| one.0 == next.0).map(<[_]>::len).max();
    let ranked = depth + of_one.unwrap_or(0).min(MOST_GIVEN_BACK);
    let all = purchases.start.len() - 1;
    let middle = span.start + (span.end - span.start) * (first.len() as f32 / all.max(1) as f32);
    let stage = Stage::Recommendations;
    let of_first = rank(chosen, purchases, &first, ranked, host, stage, span.start..middle).await?;
    let of_rest = rank(neighbours, purchases, &rest, ranked, host, stage, middle..span.end).await?;
    let knn = match neighbours.as_ref() {
        Model::ItemKnn(knn) => Some(knn),
        _ => None,
    };

    let mut recommendations = Recommendations { start: vec![0], ..Recommendations::default() };
    let (mut next_first, mut next_rest) = (0, 0);
    for customer in (0..all).map(CustomerId::from_index) {
        if first.get(next_first) == Some(&customer) {
            let lists = of_first.question(question);
            let list = List { lists, at: next_first, given_back, depth };
            push(&mut recommendations, list, chosen, purchases, customer, knn);
            next_first += 1;
        } else {
            let lists = of_rest.question(question);
            let list = List { lists, at: next_rest, given_back, depth };
            push(&mut recommendations, list, neighbours, purchases, customer, knn);
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
    order::sort_by(&mut by_last, |a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
    let mut first: Vec<CustomerId> = by_last.iter().map(|&(_, customer)| customer).collect();
    let mut rest = first.split_off(most.min(first.len()));
    first.sort_unstable();
    rest.sort_unstable();
    [first, rest]
}

/// One of some lists, of which so many entries are wanted.
#[derive(Clone, Copy)]
struct List<'l> {
    lists: &'l Lists,
    at: usize,
    given_back: &'l [(CustomerId, ProductId)],
    depth: usize,
}

/// Adds a customer's list.
fn push(
    recommendations: &mut Recommendations,
    List { lists, at, given_back, depth }: List<'_>,
    model: &Model,
    purchases: &Purchases,
    customer: CustomerId,
    knn: Option<&ItemKnn>,
) {
    let bought = purchases.items_of(customer);
    let product_of = |entry: usize| purchases.assortment.products[lists.item[entry] as usize];
    let is_wanted =
        |entry: &usize| given_back.binary_search(&(customer, product_of(*entry))).is_err();
    let entries: Vec<usize> = lists.range(at).filter(is_wanted).take(depth).collect();
    let best = entries.first().map_or(0.0, |&first| lists.score[first]);
    for entry in entries {
        let (item, score) = (lists.item[entry], lists.score[entry]);
        let relative = match model.kind() {
            ModelKind::Ncf => libm::expf(score - best),
            _ if best > 0.0 => score / best,
            _ => 0.0,
        };
        recommendations.product.push(product_of(entry));
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
