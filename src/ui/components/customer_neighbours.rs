//! Back to the list of customers, and on to the one before and after in the order of that list.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::CustomerId;
use crate::results::CustomerTable;
use crate::ui::location::Location;
use crate::ui::reactive::{Memo, Signal};
use crate::ui::route::{CustomerView, Route};
use crate::ui::selection::select;
use crate::ui::state::State;
use crate::ui::words::words;
use crate::wording;

/// How the list of customers was filtered and sorted when the reader last saw it. Provided as
/// context by [`crate::ui::app::App`].
#[derive(Clone, Copy, Debug)]
pub(crate) struct LatestList(Memo<CustomerView>);

impl LatestList {
    /// Follows the address. Call it once, inside a reactive owner.
    pub(crate) fn follow(at: Location) -> Self {
        Self(Memo::new(move |before: Option<&CustomerView>| match at.get() {
            Route::Customers(view) => view,
            _ => before.copied().unwrap_or_default(),
        }))
    }
}

/// Where a customer stands in the list, with ways to the neighbours. The links stay while the
/// customer changes, so that the keyboard's place is kept.
#[component]
pub(crate) fn CustomerNeighbours(
    /// All customers.
    table: Arc<CustomerTable>,
    /// The one.
    #[prop(into)]
    customer: Signal<Option<CustomerId>>,
) -> impl IntoView {
    let state = State::use_context();
    let LatestList(view) = expect_context();
    let words = words();
    let list = |view: Signal<CustomerView>, search: Signal<String>| {
        let table = table.clone();
        Memo::new(move |_| {
            let segmentation = state.segmentation.get();
            Arc::new(select(&table, segmentation.as_deref(), view.get(), &search.get()))
        })
    };
    let listed = list(view, state.search.into());
    // For a customer whom the list leaves out.
    let everybody = list(Signal::stored(CustomerView::default()), Signal::stored(String::new()));
    let order = Memo::new(move |_| {
        let customer = customer.get();
        let is_listed = listed.with(|list| list.iter().any(|other| Some(*other) == customer));
        if is_listed { listed.get() } else { everybody.get() }
    });
    let place = Memo::new(move |_| {
        let customer = customer.get();
        order.with(|order| order.iter().position(|other| Some(*other) == customer))
    });
    let neighbour = move |is_next: bool| {
        let place = place.get()?;
        let place = if is_next { Some(place + 1) } else { place.checked_sub(1) };
        order.with(|order| order.get(place?).copied())
    };
    let at = move || {
        let Some(place) = place.get() else { return String::new() };
        words.say(
            "customer-place",
            &[
                ("place", (place + 1).into()),
                ("all", order.with(|order| order.len()).into()),
                ("sort", view.get().sort.key().into()),
            ],
        )
    };
    let table = StoredValue::new(table);
    let link = move |is_next: bool, key: &'static str, test: &'static str| {
        let other = move || neighbour(is_next);
        let name = move || {
            let other = other()?;
            let customer = table.with_value(|table| wording::customer(table, other, words));
            let key = if is_next { "customer-next-named" } else { "customer-previous-named" };
            Some(words.say(key, &[("customer", (&customer).into())]))
        };
        view! {
            <a
                class="button"
                role="link"
                tabindex="0"
                href=move || other().map(|other| Route::Customer(other).href())
                aria-disabled=move || other().is_none().then_some("true")
                aria-label=name
                data-test=test
            >
                {words.text(key)}
            </a>
        }
    };
    view! {
        <nav class="customer-neighbours" aria-label=words.text("customer-neighbours")>
            <a href=move || Route::Customers(view.get()).href() data-test="back-to-list">
                {words.text("customer-back")}
            </a>
            <span class="customer-neighbours__place" role="status" data-test="customer-place">{at}</span>
            <span class="customer-neighbours__links">
                {link(false, "customer-previous", "previous-customer")}
                {link(true, "customer-next", "next-customer")}
            </span>
        </nav>
    }
}
