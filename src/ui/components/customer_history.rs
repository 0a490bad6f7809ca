//! What a customer bought: orders over time, the sizes of their baskets, the products they buy most,
//! and the list of orders.

use std::sync::Arc;

use leptos::prelude::*;

use super::chart::{AnyChart, Chart};
use super::nothing_yet::NothingYet;
use crate::chart::baskets::Baskets;
use crate::chart::repertoire::Repertoire;
use crate::chart::timeline::Timeline;
use crate::domain::{Archetype, CustomerId, Day};
use crate::results::CustomerTable;
use crate::ui::reactive::Signal;
use crate::ui::state::State;
use crate::ui::words::words;

/// What a customer bought.
#[component]
pub(crate) fn CustomerHistory(
    /// All customers.
    table: Arc<CustomerTable>,
    /// The one.
    customer: CustomerId,
) -> impl IntoView {
    let state = State::use_context();
    let words = words();
    let archetype = move || -> Option<Archetype> {
        let found = state.segmentation.get()?;
        let segment = found.of.get(customer.index())?;
        Some(found.segments.get(segment.index())?.name.archetype)
    };
    let timeline = {
        let table = table.clone();
        Signal::derive(move || -> AnyChart {
            let period = state.overview.get().map_or_else(
                || own_period(&table, customer),
                |overview| (overview.first.day(), overview.last.day()),
            );
            Arc::new(Timeline::of(&table, customer, archetype(), period, words))
        })
    };
    let baskets = {
        let table = table.clone();
        Signal::derive(move || -> AnyChart {
            Arc::new(Baskets::of(&table, customer, archetype(), words))
        })
    };
    let has_baskets = table.history.orders(customer).len() > 1;
    let products = {
        let table = table.clone();
        move || {
            let Some(catalogue) = state.catalogue.get() else {
                return view! { <NothingYet what=words.text("customer-the-products") /> }
                    .into_any();
            };
            if table.history.favourites(customer).is_empty() {
                let why = words.text("customer-no-products");
                return view! { <p class="section__note">{why}</p> }.into_any();
            }
            let table = table.clone();
            let chart = Signal::derive(move || -> AnyChart {
                Arc::new(Repertoire::of(&table, &catalogue, customer, archetype(), words))
            });
            view! { <Chart chart name="customer-repertoire" /> }.into_any()
        }
    };
    view! {
        <section class="panel" aria-labelledby="customer-orders">
            <h2 id="customer-orders">{words.text("customer-timeline-title")}</h2>
            <Chart chart=timeline name="customer-timeline" />
            <OrderTable table customer />
        </section>
        <div class="columns" data-width="wide">
            <section class="panel" aria-labelledby="customer-favourites">
                <h2 id="customer-favourites">{words.text("customer-repertoire-title")}</h2>
                {products}
            </section>
            <section class="panel" aria-labelledby="customer-baskets">
                <h2 id="customer-baskets">{words.text("customer-baskets-title")}</h2>
                {if has_baskets {
                    view! { <Chart chart=baskets name="customer-baskets" /> }.into_any()
                } else {
                    view! { <p class="section__note">{words.text("customer-one-basket")}</p> }
                        .into_any()
                }}
            </section>
        </div>
    }
}

/// First and last purchase, where the period of the shop is not known.
fn own_period(table: &CustomerTable, customer: CustomerId) -> (Day, Day) {
    (table.first[customer.index()], table.last[customer.index()])
}

/// Every order, latest first.
#[component]
fn OrderTable(table: Arc<CustomerTable>, customer: CustomerId) -> impl IntoView {
    let history = &table.history;
    let words = words();
    let range = history.orders(customer);
    let title = words.say("customer-order-list", &[("orders", range.len().into())]);
    let rows = range
        .rev()
        .map(|at| {
            view! {
                <tr>
                    <td>{words.day(history.order_day[at])}</td>
                    <td data-kind="number">{words.count(history.order_lines[at])}</td>
                    <td data-kind="number">{words.money(history.order_amount[at])}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <details class="more">
            <summary data-test="customer-order-list">{title.clone()}</summary>
            <div class="more__scroll" tabindex="0" role="group" aria-label=title>
                <table class="facts" data-test="customer-orders">
                    <thead>
                        <tr>
                            <th scope="col">{words.text("history-day")}</th>
                            <th scope="col" data-kind="number">{words.text("history-lines")}</th>
                            <th scope="col" data-kind="number">{words.text("history-amount")}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </details>
    }
}
