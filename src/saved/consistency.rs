//! Whether the parts of an analysis that came from a file fit together.

use crate::domain::{Day, ProductId};
use crate::results::{
    Analysis, Catalogue, CustomerTable, History, Offer, Offers, Overview, Reason, Recommendations,
    Segmentation,
};

/// The days that people write down: of the years 1 to 9999.
const DAYS: std::ops::RangeInclusive<i32> = -719_162..=2_932_896;

/// What does not fit, if something does not.
pub(super) fn check(analysis: &Analysis) -> Result<(), &'static str> {
    let customers = analysis.customers.as_deref();
    let count = customers.map_or(0, CustomerTable::len);
    let products = analysis.catalogue.as_deref().map_or(0, |catalogue| catalogue.code.len());
    let segments = analysis.segmentation.as_deref().map_or(0, |found| found.segments.len());
    [
        analysis.catalogue.as_deref().is_none_or(is_catalogue).then_some(()).ok_or("products"),
        analysis.overview.as_deref().is_none_or(is_overview).then_some(()).ok_or("overview"),
        customers.is_none_or(|table| is_table(table, products)).then_some(()).ok_or("customers"),
        analysis
            .segmentation
            .as_deref()
            .is_none_or(|found| is_segmentation(found, count))
            .then_some(())
            .ok_or("segments"),
        analysis
            .recommendations
            .as_deref()
            .is_none_or(|recommended| are_recommendations(recommended, count, products))
            .then_some(())
            .ok_or("recommendations"),
        analysis
            .offers
            .as_deref()
            .is_none_or(|offers| are_offers(offers, count, products, segments))
            .then_some(())
            .ok_or("offers"),
    ]
    .into_iter()
    .collect()
}

fn is_catalogue(catalogue: &Catalogue) -> bool {
    catalogue.name.len() == catalogue.code.len()
}

fn is_overview(overview: &Overview) -> bool {
    overview.concentration.len() == 101
        && is_day(overview.reference_day)
        && is_day(overview.first.day())
        && is_day(overview.last.day())
        && overview.months.iter().all(|sales| (1..=12).contains(&sales.month.month))
}

fn is_table(table: &CustomerTable, products: usize) -> bool {
    let count = table.len();
    [
        table.recency.len(),
        table.orders.len(),
        table.lines.len(),
        table.monetary.len(),
        table.first.len(),
        table.last.len(),
        table.scores.len(),
        table.returned_lines.len(),
        table.returned.len(),
    ]
    .iter()
    .all(|length| *length == count)
        && table.scores.as_flattened().iter().all(|score| (1..=table.levels).contains(score))
        && table.first.iter().chain(&table.last).all(|day| is_day(*day))
        && is_history(&table.history, count, products)
}

fn is_history(history: &History, customers: usize, products: usize) -> bool {
    let orders = history.order_day.len();
    let favourites = history.favourite_product.len();
    are_starts(&history.order_start, customers, orders)
        && history.order_amount.len() == orders
        && history.order_lines.len() == orders
        && history.order_day.iter().all(|day| is_day(*day))
        && are_starts(&history.favourite_start, customers, favourites)
        && history.favourite_orders.len() == favourites
        && history.favourite_amount.len() == favourites
        && are_products(&history.favourite_product, products)
}

fn is_segmentation(found: &Segmentation, customers: usize) -> bool {
    found.of.len() == customers
        && found.of.iter().all(|segment| segment.index() < found.segments.len())
}

fn are_recommendations(recommended: &Recommendations, customers: usize, products: usize) -> bool {
    let entries = recommended.product.len();
    are_starts(&recommended.start, customers, entries)
        && recommended.score.len() == entries
        && recommended.reason.len() == entries
        && are_products(&recommended.product, products)
        && recommended.reason.iter().all(|reason| match reason {
            Reason::Bought(product) => product.index() < products,
            Reason::Repeat(_) | Reason::Popular(_) => true,
        })
}

fn are_offers(offers: &Offers, customers: usize, products: usize, segments: usize) -> bool {
    let is_offer = |offer: &Offer| {
        [offer.product, offer.companion].iter().flatten().all(|product| product.index() < products)
    };
    offers.of.len() == customers
        && offers.of.iter().all(is_offer)
        && offers.newcomer.len() <= segments
        && offers
            .newcomer
            .iter()
            .all(|newcomer| are_products(&newcomer.products, products) && is_offer(&newcomer.offer))
}

/// Whether ragged columns start where they should: none at all, or one place more than there are
/// customers, ascending, the last one at the end.
fn are_starts(starts: &[u32], customers: usize, entries: usize) -> bool {
    if starts.is_empty() {
        return entries == 0;
    }
    starts.len() == customers + 1
        && starts.is_sorted()
        && starts.last().is_some_and(|end| *end as usize == entries)
}

fn are_products(ids: &[ProductId], products: usize) -> bool {
    ids.iter().all(|product| product.index() < products)
}

fn is_day(day: Day) -> bool {
    DAYS.contains(&day.0)
}
