//! The quality of one customer's list, metric by metric, each by its formula.
//!
//! A list has at most [`DEPTH`] items, best first; `relevant` is what the customer then bought,
//! ascending and not empty (customers without a relevant item are not averaged over).

/// How many products of a ranking count.
pub(super) const DEPTH: usize = 10;
/// How many metrics there are for each customer.
pub(super) const METRICS: usize = 6;
/// The column of NDCG in [`of_list`].
pub(super) const NDCG: usize = 3;

/// Precision, recall, F1, NDCG, hit rate and average precision of a list, each 0 to 1, with
/// k = [`DEPTH`] and `hits` the number of relevant items in the list.
///
/// - precision@k = hits / k
/// - recall@k = hits / min(k, relevant), so that 1 can be reached
/// - F1@k = 2 precision recall / (precision + recall), 0 without hits
/// - NDCG@k = DCG / IDCG, DCG = sum over hits at rank r (1, 2, ...) of 1 / log2(r + 1), IDCG = DCG
///   of min(k, relevant) hits at the top
/// - HR@k = 1 with a hit, else 0
/// - AP@k = sum over hits at rank r of (hits up to r) / r, divided by min(k, relevant)
///
/// All are 0 for an empty list.
///
/// # Source
/// Järvelin and Kekäläinen, "Cumulated gain-based evaluation of IR techniques", 2002 (binary
/// gain); Manning, Raghavan and Schütze, "Introduction to Information Retrieval", 2008, chapter 8.
#[must_use]
pub(super) fn of_list(list: &[u32], relevant: &[u32]) -> [f64; METRICS] {
    let reachable = relevant.len().min(DEPTH);
    let mut hits = 0.0;
    let mut gain = 0.0;
    let mut precisions = 0.0;
    let mut ideal = 0.0;
    for rank in 0..DEPTH {
        let discount = 1.0 / libm::log2(rank as f64 + 2.0);
        if rank < reachable {
            ideal += discount;
        }
        if list.get(rank).is_some_and(|item| relevant.binary_search(item).is_ok()) {
            hits += 1.0;
            gain += discount;
            precisions += hits / (rank as f64 + 1.0);
        }
    }
    if hits == 0.0 {
        return [0.0; METRICS];
    }
    let precision = hits / DEPTH as f64;
    let recall = hits / reachable as f64;
    let f1 = 2.0 * precision * recall / (precision + recall);
    [precision, recall, f1, gain / ideal, 1.0, precisions / reachable as f64]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(found: f64, expected: f64) {
        assert!((found - expected).abs() < 1e-12, "{found} is not {expected}");
    }

    #[test]
    fn by_hand() {
        // Hits at ranks 1 and 3 of two relevant items.
        let [precision, recall, f1, ndcg, hit, map] = of_list(&[7, 1, 9], &[7, 9]);
        near(precision, 0.2);
        near(recall, 1.0);
        near(f1, 2.0 * 0.2 / 1.2);
        near(ndcg, 1.5 / (1.0 + 1.0 / 3.0_f64.log2()));
        near(hit, 1.0);
        near(map, (1.0 + 2.0 / 3.0) / 2.0);
    }

    #[test]
    fn no_hit_and_no_list_are_zero() {
        assert_eq!(of_list(&[1, 2], &[3]), [0.0; METRICS]);
        assert_eq!(of_list(&[], &[3]), [0.0; METRICS]);
    }

    #[test]
    fn a_full_list_of_hits_is_one_though_more_is_relevant() {
        let list: Vec<u32> = (0..10).collect();
        let relevant: Vec<u32> = (0..30).collect();
        for value in of_list(&list, &relevant) {
            near(value, 1.0);
        }
    }
}
