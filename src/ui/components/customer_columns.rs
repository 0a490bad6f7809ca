//! The columns of the table of customers: their headings, and what stands in their cells.

use leptos::prelude::*;
use web_sys::Element;

use super::grid::column::{Column, Kind};
use super::grid::row::{set, set_text};
use super::scores;
use super::segment_badge::archetype_key;
use crate::domain::CustomerId;
use crate::results::CustomerTable;
use crate::ui::customer_list::{CustomerList, Parts};
use crate::ui::route::{Route, SortColumn};
use crate::ui::selection;
use crate::ui::state::State;
use crate::ui::words::words;
use crate::wording;

/// The heading of a column, for people.
pub(crate) fn title(column: SortColumn) -> &'static str {
    words().text(match column {
        SortColumn::Customer => "customers-column-customer",
        SortColumn::Segment => "customers-column-segment",
        SortColumn::Recency => "customers-column-recency",
        SortColumn::Orders => "customers-column-orders",
        SortColumn::Lines => "customers-column-lines",
        SortColumn::Spent => "customers-column-spent",
        SortColumn::Average => "customers-column-average",
        SortColumn::First => "customers-column-first",
        SortColumn::Last => "customers-column-last",
        SortColumn::Returned => "customers-column-returned",
        SortColumn::Scores => "customers-column-scores",
        SortColumn::Product => "customers-column-product",
        SortColumn::Offer => "customers-column-offer",
        SortColumn::Name => "customers-column-name",
        SortColumn::Email => "customers-column-email",
        SortColumn::Phone => "customers-column-phone",
        SortColumn::Consent => "customers-column-consent",
    })
}

/// What a heading means, where it does not say it all.
pub(crate) fn note(column: SortColumn) -> Option<&'static str> {
    let key = match column {
        SortColumn::Recency => "customers-column-recency-note",
        SortColumn::Lines => "customers-column-lines-note",
        SortColumn::Average => "customers-column-average-note",
        SortColumn::Returned => "customers-column-returned-note",
        SortColumn::Scores => "customers-column-scores-note",
        SortColumn::Product => "customers-column-product-note",
        SortColumn::Consent => "customers-column-consent-note",
        _ => return None,
    };
    Some(words().text(key))
}

/// A column for the grid.
pub(crate) fn column(column: SortColumn) -> Column {
    let (kind, width, grow) = match column {
        SortColumn::Customer => (Kind::Text, 26, 1),
        SortColumn::Segment => (Kind::Text, 42, 0),
        SortColumn::Recency => (Kind::Number, 22, 0),
        SortColumn::Orders | SortColumn::Lines => (Kind::Number, 28, 0),
        SortColumn::Spent => (Kind::Number, 30, 0),
        SortColumn::Average | SortColumn::Returned => (Kind::Number, 28, 0),
        SortColumn::First | SortColumn::Last => (Kind::Number, 28, 0),
        SortColumn::Scores => (Kind::Scores, 26, 0),
        SortColumn::Product => (Kind::Text, 40, 3),
        SortColumn::Offer => (Kind::Text, 46, 1),
        SortColumn::Name => (Kind::Text, 36, 1),
        SortColumn::Email => (Kind::Text, 46, 1),
        SortColumn::Phone => (Kind::Text, 34, 0),
        SortColumn::Consent => (Kind::Text, 26, 0),
    };
    Column { key: column.key(), title: title(column), note: note(column), kind, width, grow }
}

/// The column of a key.
pub(crate) fn by_key(key: &str) -> SortColumn {
    SortColumn::ALL.into_iter().find(|column| column.key() == key).unwrap_or_default()
}

/// What stands in a cell, as text; empty where a part is not there yet.
pub(crate) fn text(parts: &Parts, customer: u32, column: SortColumn) -> String {
    let shop = parts.shop();
    let id = CustomerId(customer);
    let index = id.index();
    let found = match column {
        SortColumn::Segment => shop.segmentation.and_then(|found| {
            let name = found.segments.get(found.of.get(index)?.index())?.name;
            Some(wording::segment_name(name, words()))
        }),
        SortColumn::Product => selection::first_product(shop, index)
            .and_then(|product| shop.catalogue?.name.get(product).cloned()),
        SortColumn::Offer => {
            let offer = shop.offers.and_then(|offers| offers.of.get(index));
            offer.map(|offer| wording::incentive_name(offer.incentive, words()).to_owned())
        }
        SortColumn::Scores => {
            let scores = shop.table.scores.get(index);
            scores.map(|[r, f, m]| format!("{r} {f} {m}"))
        }
        _ => fact(shop.table, index, column),
    };
    found.unwrap_or_default()
}

/// What is known of a customer as soon as there are customers.
fn fact(table: &CustomerTable, index: usize, column: SortColumn) -> Option<String> {
    let words = words();
    let id = CustomerId::from_index(index);
    let contacts = &table.contacts;
    let count = |of: &[u32]| of.get(index).map(|number| words.count(*number));
    match column {
        SortColumn::Customer => table.label.get(index).cloned(),
        SortColumn::Name => contacts.name_of(id).map(str::to_owned),
        SortColumn::Email => contacts.email_of(id).map(str::to_owned),
        SortColumn::Phone => contacts.phone_of(id).map(str::to_owned),
        SortColumn::Consent => contacts.consent_of(id).map(|agrees| consent(agrees).to_owned()),
        SortColumn::Recency => count(&table.recency),
        SortColumn::Orders => count(&table.orders),
        SortColumn::Lines => count(&table.lines),
        SortColumn::Spent => table.monetary.get(index).map(|spent| words.money(*spent)),
        SortColumn::Returned => table.returned.get(index).map(|amount| words.money(*amount)),
        SortColumn::First => table.first.get(index).map(|day| words.day(*day)),
        SortColumn::Last => table.last.get(index).map(|day| words.day(*day)),
        SortColumn::Average => {
            (index < table.len()).then(|| words.money(selection::average(table, index)))
        }
        SortColumn::Segment | SortColumn::Scores | SortColumn::Product | SortColumn::Offer => None,
    }
}

/// Whether a customer wants to be written to, in a word.
pub(crate) fn consent(agrees: bool) -> &'static str {
    words().text(if agrees { "customers-consent-given" } else { "customers-consent-refused" })
}

/// What is in the cells of a column before a customer is written into them.
pub(crate) fn frame(column: SortColumn) -> AnyView {
    match column {
        SortColumn::Customer => view! {
            <a class="customer-table__link" tabindex="-1" data-test="customer-link">
                {""}
            </a>
        }
        .into_any(),
        SortColumn::Segment => view! { <span class="segment-badge">{""}</span> }.into_any(),
        SortColumn::Product | SortColumn::Offer | SortColumn::Name | SortColumn::Email => {
            view! { <span>{""}</span> }.into_any()
        }
        SortColumn::Scores => scores::frame(),
        _ => "".into_any(),
    }
}

/// Writes a customer into the cells of a row. It follows the parts that it reads, so that a row
/// keeps the focus when one arrives.
pub(crate) fn write(list: CustomerList, state: State, customer: u32, cells: &[Element]) {
    let parts = list.parts(state);
    let shop = parts.shop();
    let index = CustomerId(customer).index();
    for (column, cell) in list.columns_shown().zip(cells) {
        let text = text(&parts, customer, column);
        let Some(inner) = cell.first_element_child() else {
            set_text(cell, &text);
            continue;
        };
        match column {
            SortColumn::Customer => {
                set(&inner, "href", Some(&Route::Customer(CustomerId(customer)).href()));
            }
            SortColumn::Segment => {
                let found = shop.segmentation.and_then(|found| {
                    found.segments.get(found.of.get(index)?.index()).map(|segment| segment.name)
                });
                let archetype = found.map(|name| archetype_key(name.archetype));
                set(&inner, "data-archetype", archetype);
            }
            SortColumn::Product | SortColumn::Name | SortColumn::Email => {
                set(&inner, "title", Some(&text));
            }
            SortColumn::Offer => {
                let sentence = shop.offers.and_then(|offers| {
                    let customer = shop.table.called(CustomerId(customer));
                    let offer = offers.of.get(index)?;
                    Some(wording::offer_to(offer, customer, shop.catalogue?, words()))
                });
                set(&inner, "title", sentence.as_deref());
            }
            SortColumn::Scores => {
                if let Some(scores) = shop.table.scores.get(index) {
                    scores::write(&inner, *scores, shop.table.levels);
                }
                continue;
            }
            _ => {}
        }
        set_text(&inner, &text);
    }
}
