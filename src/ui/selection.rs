//! Which customers a table shows, in which order: filter, search, sort. Pure.

use std::cmp::Ordering;

use super::route::{CustomerView, SortColumn, SortOrder};
use crate::domain::CustomerId;
use crate::results::{CustomerTable, Segmentation};

/// The customers of a view whose label contains `search` (case ignored), in the view's order.
/// Ties go by label, which is the order of the identifiers. Without segments a filter by segment
/// is ignored, as is an order by them.
pub(crate) fn select(
    table: &CustomerTable,
    segmentation: Option<&Segmentation>,
    view: CustomerView,
    search: &str,
) -> Vec<CustomerId> {
    let search = search.trim().to_lowercase();
    let in_segment = |customer: CustomerId| match (view.segment, segmentation) {
        (Some(wanted), Some(found)) => found.of.get(customer.index()) == Some(&wanted),
        (None, _) | (_, None) => true,
    };
    let is_found = |customer: CustomerId| {
        search.is_empty() || table.label[customer.index()].to_lowercase().contains(&search)
    };
    let mut selected: Vec<CustomerId> = (0..table.len())
        .map(CustomerId::from_index)
        .filter(|customer| in_segment(*customer) && is_found(*customer))
        .collect();
    // Stable, so that ties stay in the order of the identifiers in both directions.
    selected.sort_by(|a, b| {
        let ascending = compare(table, segmentation, view.sort, a.index(), b.index());
        match view.order {
            SortOrder::Ascending => ascending,
            SortOrder::Descending => ascending.reverse(),
        }
    });
    selected
}

fn compare(
    table: &CustomerTable,
    segmentation: Option<&Segmentation>,
    sort: SortColumn,
    a: usize,
    b: usize,
) -> Ordering {
    match sort {
        SortColumn::Customer => compare_labels(&table.label[a], &table.label[b]),
        SortColumn::Segment => {
            let rank = |customer: usize| segmentation.and_then(|found| found.of.get(customer));
            rank(a).cmp(&rank(b))
        }
        SortColumn::Recency => table.recency[a].cmp(&table.recency[b]),
        SortColumn::Orders => table.orders[a].cmp(&table.orders[b]),
        SortColumn::Lines => table.lines[a].cmp(&table.lines[b]),
        SortColumn::Spent => table.monetary[a].cmp(&table.monetary[b]),
        SortColumn::Scores => {
            let sum = |customer: usize| table.scores[customer].iter().copied().sum::<u8>();
            (sum(a), table.scores[a]).cmp(&(sum(b), table.scores[b]))
        }
    }
}

/// Numbers by size before other labels in alphabetical order: 99 comes before 100.
fn compare_labels(a: &str, b: &str) -> Ordering {
    match (a.parse::<u64>(), b.parse::<u64>()) {
        (Ok(a), Ok(b)) => a.cmp(&b),
        (Ok(_), Err(_)) => Ordering::Less,
        (Err(_), Ok(_)) => Ordering::Greater,
        (Err(_), Err(_)) => a.cmp(b),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Money;

    fn table() -> CustomerTable {
        CustomerTable {
            label: ["100", "99", "anna", "Bo"].map(str::to_owned).to_vec(),
            recency: vec![5, 1, 9, 1],
            orders: vec![1, 2, 3, 4],
            lines: vec![4, 3, 2, 1],
            monetary: [10, 30, 20, 30].map(Money::from_ticks).to_vec(),
            scores: vec![[1, 1, 1], [2, 2, 2], [1, 4, 1], [4, 1, 1]],
            ..CustomerTable::default()
        }
    }

    fn order(sort: SortColumn, order: SortOrder, search: &str) -> Vec<u32> {
        let view = CustomerView { segment: None, sort, order };
        select(&table(), None, view, search).into_iter().map(|customer| customer.0).collect()
    }

    #[test]
    fn biggest_spender_first_and_ties_by_identifier() {
        assert_eq!(order(SortColumn::Spent, SortOrder::Descending, ""), [1, 3, 2, 0]);
        assert_eq!(order(SortColumn::Recency, SortOrder::Ascending, ""), [1, 3, 0, 2]);
    }

    #[test]
    fn numbers_are_sorted_by_size() {
        assert_eq!(order(SortColumn::Customer, SortOrder::Ascending, ""), [1, 0, 3, 2]);
    }

    #[test]
    fn a_search_ignores_case_and_surrounding_blanks() {
        assert_eq!(order(SortColumn::Spent, SortOrder::Descending, " AN "), [2]);
        assert_eq!(order(SortColumn::Spent, SortOrder::Descending, "nobody"), [0_u32; 0]);
    }

    #[test]
    fn scores_are_sorted_by_their_sum() {
        // Sums 3, 6, 6, 6; among equals the better recency wins.
        assert_eq!(order(SortColumn::Scores, SortOrder::Descending, ""), [3, 1, 2, 0]);
    }
}
