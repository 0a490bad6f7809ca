//! Which customers a table shows, in which order: filter, search, sort. Pure.
//!
//! Everything works on positions. Whatever is sorted by becomes one 64-bit key a customer, so that
//! one sort serves all columns; the order is kept while filters and search only go through it.

use super::filter::{CustomerFilter, Quantity};
use super::route::{CustomerView, SortColumn, SortOrder};
use super::search::SearchText;
use crate::domain;
use crate::domain::order::{falling, signed};
use crate::domain::{CustomerId, Money};
use crate::results::{
    Catalogue, Contacts, CustomerTable, Incentive, Offers, Recommendations, Segmentation,
};

/// What customers are filtered and sorted by; parts that are not there yet are ignored.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Shop<'a> {
    /// The customers.
    pub(crate) table: &'a CustomerTable,
    /// Their segments.
    pub(crate) segmentation: Option<&'a Segmentation>,
    /// Their offers.
    pub(crate) offers: Option<&'a Offers>,
    /// What they may like next.
    pub(crate) recommendations: Option<&'a Recommendations>,
    /// The products.
    pub(crate) catalogue: Option<&'a Catalogue>,
}

/// Whether the table has a column: what no file tells has none.
pub(crate) fn has_column(table: &CustomerTable, column: SortColumn) -> bool {
    let Contacts { name, email, phone, consent } = &table.contacts;
    match column {
        SortColumn::Name => !name.is_empty(),
        SortColumn::Email => !email.is_empty(),
        SortColumn::Phone => !phone.is_empty(),
        SortColumn::Consent => !consent.is_empty(),
        _ => true,
    }
}

/// The customers by whatever they may be searched for: label, name, e-mail address, telephone number.
pub(crate) fn search_text(table: &CustomerTable) -> SearchText {
    let Contacts { name, email, phone, .. } = &table.contacts;
    let mut texts = table.label.clone();
    for beside in [name, email, phone] {
        for (text, beside) in texts.iter_mut().zip(beside) {
            // Nobody types what stands between.
            text.push('\u{1f}');
            text.push_str(beside);
        }
    }
    SearchText::of(&texts)
}

/// The customers of a view whose label, name or address contains `search` (case ignored), in the view's order.
/// Ties go by label, which is the order of the identifiers.
pub(crate) fn select(
    table: &CustomerTable,
    segmentation: Option<&Segmentation>,
    view: CustomerView,
    search: &str,
) -> Vec<CustomerId> {
    let shop = Shop { table, segmentation, offers: None, recommendations: None, catalogue: None };
    let found = search_text(table).find(search);
    let order = ordered(shop, view.sort, view.order);
    let shown = shown(shop, view.filter, found.as_deref(), &order);
    shown.into_iter().map(CustomerId).collect()
}

/// All customers in the order of a column. Customers who have nothing there come last both ways,
/// ties stay in the order of the identifiers.
pub(crate) fn ordered(shop: Shop<'_>, sort: SortColumn, order: SortOrder) -> Vec<u32> {
    let contacts = &shop.table.contacts;
    let ranks = match (sort, shop.catalogue) {
        (SortColumn::Product, Some(catalogue)) => ranks(&catalogue.name),
        (SortColumn::Name, _) => ranks(&contacts.name),
        (SortColumn::Email, _) => ranks(&contacts.email),
        (SortColumn::Phone, _) => ranks(&contacts.phone),
        _ => Vec::new(),
    };
    let keys = (0..shop.table.len()).map(|index| {
        match (key(shop, &ranks, sort, index), order) {
            (Some(key), SortOrder::Ascending) => key,
            // Below the key of those who have nothing.
            (Some(key), SortOrder::Descending) => falling(key.saturating_add(1)),
            (None, _) => u64::MAX,
        }
    });
    let places = domain::order::order(keys);
    places.into_iter().map(|place| CustomerId::from_index(place).0).collect()
}

/// The customers of an order whom a filter and a search leave.
pub(crate) fn shown(
    shop: Shop<'_>,
    filter: CustomerFilter,
    found: Option<&[bool]>,
    order: &[u32],
) -> Vec<u32> {
    let ranges: Vec<_> = Quantity::ALL
        .into_iter()
        .map(|quantity| (quantity, filter.range(quantity)))
        .filter(|(_, range)| !range.is_all())
        .collect();
    let fits = |customer: &u32| {
        let index = *customer as usize;
        let in_segment = || match shop.segmentation {
            Some(found) if !filter.segments.is_empty() => {
                found.of.get(index).is_some_and(|id| filter.segments.contains(id.index()))
            }
            _ => true,
        };
        let has_offer = || match shop.offers {
            Some(offers) if !filter.offers.is_empty() => {
                let offer = offers.of.get(index);
                offer.is_some_and(|offer| filter.offers.contains(scheme(offer.incentive)))
            }
            _ => true,
        };
        let in_range = |(quantity, range): &(Quantity, super::filter::Range)| {
            let (number, scale) = number(shop.table, *quantity, index);
            range.contains(number, scale)
        };
        found.is_none_or(|found| found.get(index).copied().unwrap_or(false))
            && in_segment()
            && has_offer()
            && ranges.iter().all(in_range)
    };
    order.iter().copied().filter(fits).collect()
}

/// For each customer whether their label or their first recommendation is among what was found;
/// `None` when nothing was searched for.
pub(crate) fn found_by(
    shop: Shop<'_>,
    labels: Option<Vec<bool>>,
    products: Option<&[bool]>,
) -> Option<Vec<bool>> {
    let mut found = labels?;
    if let Some(products) = products {
        for (index, found) in found.iter_mut().enumerate() {
            let product = || first_product(shop, index).and_then(|product| products.get(product));
            *found = *found || product().copied().unwrap_or(false);
        }
    }
    Some(found)
}

/// What some customers spent together.
pub(crate) fn revenue(table: &CustomerTable, customers: impl Iterator<Item = u32>) -> Money {
    customers.filter_map(|customer| table.monetary.get(customer as usize).copied()).sum()
}

/// How many customers are the tenth who spent most, at least one, and what they spent together.
pub(crate) fn best_tenth(table: &CustomerTable) -> (usize, Money) {
    let shop =
        Shop { table, segmentation: None, offers: None, recommendations: None, catalogue: None };
    let best = ordered(shop, SortColumn::Spent, SortOrder::Descending);
    let customers = table.len().div_ceil(10);
    (customers, revenue(table, best.into_iter().take(customers)))
}

/// A part's share of the whole, 0 to 1; 0 of nothing.
pub(crate) fn share(part: Money, whole: Money) -> f64 {
    if whole.ticks() > 0 { part.units() / whole.units() } else { 0.0 }
}

/// The position of a customer's first recommendation in the catalogue.
pub(crate) fn first_product(shop: Shop<'_>, index: usize) -> Option<usize> {
    let recommendations = shop.recommendations?;
    let first = recommendations.of(CustomerId::from_index(index)).next()?;
    Some(recommendations.product.get(first)?.index())
}

/// What a customer spends in an order on average.
pub(crate) fn average(table: &CustomerTable, index: usize) -> Money {
    Money::from_ticks(table.monetary[index].ticks() / i64::from(table.orders[index].max(1)))
}

/// The position of the archetype whose scheme an incentive belongs to.
fn scheme(incentive: Incentive) -> usize {
    match incentive {
        Incentive::EliteClub => 0,
        Incentive::PillarRewards { .. } => 1,
        Incentive::PatronDay { .. } => 2,
        Incentive::InsiderSale { .. } => 3,
        Incentive::WelcomeAboard { .. } => 4,
        Incentive::MixAndMatch { .. } => 5,
        Incentive::WeMissYou { .. } => 6,
        Incentive::Reignite { .. } => 7,
    }
}

/// A customer's quantity, and how many of it make one.
fn number(table: &CustomerTable, quantity: Quantity, index: usize) -> (i64, i64) {
    let score = |place: usize| i64::from(table.scores[index][place]);
    let days = i64::from(table.recency[index]);
    match quantity {
        Quantity::Days => (days, 1),
        Quantity::Known => (days + i64::from(table.last[index].0 - table.first[index].0), 1),
        Quantity::Orders => (i64::from(table.orders[index]), 1),
        Quantity::Spent => (table.monetary[index].ticks(), Money::TICKS_PER_UNIT),
        Quantity::Recency => (score(0), 1),
        Quantity::Frequency => (score(1), 1),
        Quantity::Monetary => (score(2), 1),
    }
}

/// What a customer is sorted by, smaller first; `None` for nothing.
fn key(shop: Shop<'_>, ranks: &[u32], sort: SortColumn, index: usize) -> Option<u64> {
    let table = shop.table;
    let id = CustomerId::from_index(index);
    let rank = |text: Option<&str>| text.and(ranks.get(index)).copied().map(u64::from);
    Some(match sort {
        // Numbers by size before other labels in alphabetical order: 99 comes before 100. The
        // identifiers are in alphabetical order.
        SortColumn::Customer => match table.label[index].parse::<u64>() {
            Ok(number) => number.min(1 << 62),
            Err(_) => 1 << 63 | index as u64,
        },
        SortColumn::Segment => shop.segmentation?.of.get(index)?.index() as u64,
        SortColumn::Recency => u64::from(table.recency[index]),
        SortColumn::Orders => u64::from(table.orders[index]),
        SortColumn::Lines => u64::from(table.lines[index]),
        SortColumn::Spent => signed(table.monetary[index].ticks()),
        SortColumn::Average => signed(average(table, index).ticks()),
        SortColumn::First => signed(i64::from(table.first[index].0)),
        SortColumn::Last => signed(i64::from(table.last[index].0)),
        SortColumn::Returned => signed(table.returned[index].ticks()),
        SortColumn::Scores => {
            let [r, f, m] = table.scores[index].map(u64::from);
            (r + f + m) << 24 | r << 16 | f << 8 | m
        }
        SortColumn::Product => u64::from(*ranks.get(first_product(shop, index)?)?),
        SortColumn::Name => rank(table.contacts.name_of(id))?,
        SortColumn::Email => rank(table.contacts.email_of(id))?,
        SortColumn::Phone => rank(table.contacts.phone_of(id))?,
        SortColumn::Consent => u64::from(table.contacts.consent_of(id)?),
        SortColumn::Offer => scheme(shop.offers?.of.get(index)?.incentive) as u64,
    })
}

/// The place of each name in the alphabet, to its first eight bytes; equals by position.
fn ranks(names: &[String]) -> Vec<u32> {
    let prefix = |name: &String| {
        let mut bytes = name.bytes();
        (0..8).fold(0, |key, _| key << 8 | u64::from(bytes.next().unwrap_or(0)))
    };
    let mut ranks = vec![0; names.len()];
    for (name, rank) in domain::order::order(names.iter().map(prefix)).into_iter().zip(0..) {
        ranks[name] = rank;
    }
    ranks
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Day, ProductId};
    use crate::ui::filter::{Choice, Range};

    fn table() -> CustomerTable {
        CustomerTable {
            label: ["100", "99", "anna", "Bo"].map(str::to_owned).to_vec(),
            recency: vec![5, 1, 9, 1],
            orders: vec![1, 2, 3, 4],
            lines: vec![4, 3, 2, 1],
            monetary: [10, 30, 20, 30].map(|units| Money::from_ticks(units * 10_000)).to_vec(),
            first: [90, 50, 80, 99].map(Day).to_vec(),
            last: [95, 99, 91, 99].map(Day).to_vec(),
            scores: vec![[1, 1, 1], [2, 2, 2], [1, 4, 1], [4, 1, 1]],
            returned: vec![Money::ZERO; 4],
            ..CustomerTable::default()
        }
    }

    fn order(sort: SortColumn, order: SortOrder, search: &str) -> Vec<u32> {
        let view = CustomerView { sort, order, ..CustomerView::default() };
        select(&table(), None, view, search).into_iter().map(|customer| customer.0).collect()
    }

    fn filtered(filter: CustomerFilter) -> Vec<u32> {
        let (sort, order) = (SortColumn::Orders, SortOrder::Ascending);
        let view = CustomerView { filter, sort, order, ..CustomerView::default() };
        select(&table(), None, view, "").into_iter().map(|customer| customer.0).collect()
    }

    #[test]
    fn biggest_spender_first_and_ties_by_identifier() {
        assert_eq!(order(SortColumn::Spent, SortOrder::Descending, ""), [1, 3, 2, 0]);
        assert_eq!(order(SortColumn::Recency, SortOrder::Ascending, ""), [1, 3, 0, 2]);
    }

    #[test]
    fn numbers_are_sorted_by_size() {
        assert_eq!(order(SortColumn::Customer, SortOrder::Ascending, ""), [1, 0, 2, 3]);
        assert_eq!(order(SortColumn::Customer, SortOrder::Descending, ""), [3, 2, 0, 1]);
    }

    #[test]
    fn a_search_ignores_case_and_surrounding_blanks() {
        assert_eq!(order(SortColumn::Spent, SortOrder::Descending, " AN "), [2]);
        assert_eq!(order(SortColumn::Spent, SortOrder::Descending, "nobody"), [0_u32; 0]);
    }

    #[test]
    fn names_and_addresses_are_searched_and_sorted_and_there_if_a_file_tells() {
        let texts = |texts: [&str; 4]| texts.map(str::to_owned).to_vec();
        let contacts = Contacts {
            name: texts(["Zoë", "", "Ana", "Mia"]),
            email: texts(["zoe@example.com", "99@example.com", "", ""]),
            phone: Vec::new(),
            consent: vec![Some(false), None, Some(true), None],
        };
        let table = CustomerTable { contacts, ..table() };
        let found = |search: &str| {
            let (sort, order) = (SortColumn::Customer, SortOrder::Ascending);
            let view = CustomerView { sort, order, ..CustomerView::default() };
            let found = select(&table, None, view, search);
            found.into_iter().map(|customer| customer.0).collect::<Vec<_>>()
        };
        assert_eq!(found("mia"), [3]);
        assert_eq!(found("example"), [1, 0]);
        assert_eq!(found("anazoe"), [0_u32; 0], "no match reaches into another field");
        let shop = Shop {
            table: &table,
            segmentation: None,
            offers: None,
            recommendations: None,
            catalogue: None,
        };
        assert_eq!(ordered(shop, SortColumn::Name, SortOrder::Ascending), [2, 3, 0, 1]);
        assert_eq!(ordered(shop, SortColumn::Consent, SortOrder::Ascending), [0, 2, 1, 3]);
        let has = |column| has_column(&table, column);
        assert!(has(SortColumn::Email) && !has(SortColumn::Phone) && has(SortColumn::Spent));
    }

    #[test]
    fn scores_are_sorted_by_their_sum() {
        // Sums 3, 6, 6, 6; among equals the better recency wins.
        assert_eq!(order(SortColumn::Scores, SortOrder::Descending, ""), [3, 1, 2, 0]);
    }

    #[test]
    fn the_best_tenth_is_at_least_one() {
        let (customers, spent) = best_tenth(&table());
        assert_eq!((customers, spent.ticks()), (1, 300_000));
        assert!((share(spent, revenue(&table(), 0..4)) - 30.0 / 90.0).abs() < 1e-12);
        assert!(share(Money::ZERO, Money::ZERO) < 1e-12);
    }

    #[test]
    fn averages_are_exact() {
        // 10/1, 30/2, 20/3, 30/4 = 10, 15, 6.67, 7.5.
        assert_eq!(order(SortColumn::Average, SortOrder::Descending, ""), [1, 0, 3, 2]);
    }

    #[test]
    fn filters_are_combined() {
        let at_least = |from| Range { from: Some(from), to: None };
        let spent = CustomerFilter::NONE.with_range(Quantity::Spent, at_least(20));
        assert_eq!(filtered(spent), [1, 2, 3]);
        let most = Range { from: None, to: Some(3) };
        assert_eq!(filtered(spent.with_range(Quantity::Orders, most)), [1, 2]);
        // Known for 10, 50, 20, 1 days.
        assert_eq!(
            filtered(CustomerFilter::NONE.with_range(Quantity::Known, at_least(20))),
            [1, 2]
        );
        assert_eq!(filtered(CustomerFilter::NONE.with_range(Quantity::Recency, at_least(4))), [3]);
    }

    #[test]
    fn a_filter_by_what_is_not_there_yet_is_ignored() {
        let segments = Choice::one(3);
        assert_eq!(filtered(CustomerFilter { segments, ..CustomerFilter::NONE }), [0, 1, 2, 3]);
    }

    #[test]
    fn products_are_searched_and_sorted_by_name_and_nobody_without_one_comes_first() {
        let table = table();
        let recommendations = Recommendations {
            start: vec![0, 1, 1, 2, 3],
            product: [0, 1, 2].map(ProductId).to_vec(),
            ..Recommendations::default()
        };
        let catalogue = Catalogue {
            code: Vec::new(),
            name: ["Mug", "Bowl", "Lamp"].map(str::to_owned).to_vec(),
        };
        let shop = Shop {
            table: &table,
            segmentation: None,
            offers: None,
            recommendations: Some(&recommendations),
            catalogue: Some(&catalogue),
        };
        let sorted = |order| ordered(shop, SortColumn::Product, order);
        assert_eq!(sorted(SortOrder::Ascending), [2, 3, 0, 1]);
        assert_eq!(sorted(SortOrder::Descending), [0, 3, 2, 1]);
        let search = |text: &str| {
            let products = SearchText::of(&catalogue.name).find(text);
            found_by(shop, SearchText::of(&table.label).find(text), products.as_deref())
        };
        assert_eq!(search("bo"), Some(vec![false, false, true, true]), "Bowl and Bo");
        assert_eq!(search(""), None);
    }
}
