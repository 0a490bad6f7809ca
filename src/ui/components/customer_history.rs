//! What a customer bought: orders over time, and the products they buy most.

use std::sync::Arc;

use leptos::prelude::*;

use super::chart::{AnyChart, Chart};
use super::nothing_yet::NothingYet;
use crate::chart::timeline::Timeline;
use crate::domain::{CustomerId, Day};
use crate::results::CustomerTable;
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
    let chart = {
        let table = table.clone();
        Signal::derive(move || -> AnyChart {
            let archetype = state.segmentation.get().and_then(|found| {
                let segment = found.of.get(customer.index())?;
                Some(found.segments.get(segment.index())?.name.archetype)
            });
            let period = state.overview.get().map_or_else(
                || own_period(&table, customer),
                |overview| (overview.first.day(), overview.last.day()),
            );
            Arc::new(Timeline::of(&table, customer, archetype, period))
        })
    };
    view! {
        <div class="columns" data-width="wide">
            <section class="panel" aria-labelledby="customer-orders">
                <h2 id="customer-orders">"Purchases over time"</h2>
                <Chart chart name="customer-timeline" />
                <OrderTable table=table.clone() customer />
            </section>
            <section class="panel" aria-labelledby="customer-favourites">
                <h2 id="customer-favourites">"What they buy most"</h2>
                <Favourites table customer />
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
    let count = words.of(range.len() as u64, "order", "orders");
    let rows = range
        .rev()
        .map(|at| {
            view! {
                <tr>
                    <td>{words.day(history.order_day[at])}</td>
                    <td data-kind="number">{words.count(u64::from(history.order_lines[at]))}</td>
                    <td data-kind="number">{words.money(history.order_amount[at])}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <details class="more">
            <summary>{format!("List of {count}")}</summary>
            <div class="more__scroll" tabindex="0" role="group" aria-label="Orders">
                <table class="facts" data-test="customer-orders">
                    <thead>
                        <tr>
                            <th scope="col">"Day"</th>
                            <th scope="col" data-kind="number">"Lines"</th>
                            <th scope="col" data-kind="number">"Amount"</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </details>
    }
}

/// The products in most of the customer's orders.
#[component]
fn Favourites(table: Arc<CustomerTable>, customer: CustomerId) -> impl IntoView {
    let state = State::use_context();
    move || {
        let Some(catalogue) = state.catalogue.get() else {
            return view! { <NothingYet what="The products" /> }.into_any();
        };
        let history = &table.history;
        let words = words();
        let range = history.favourites(customer);
        if range.is_empty() {
            return view! { <p class="section__note">"The file names no products."</p> }.into_any();
        }
        let rows = range
            .map(|at| {
                let product = history.favourite_product[at].index();
                let name = catalogue.name.get(product).cloned().unwrap_or_default();
                let orders = u64::from(history.favourite_orders[at]);
                view! {
                    <tr>
                        <td>{name}</td>
                        <td data-kind="number">{words.count(orders)}</td>
                        <td data-kind="number">{words.money(history.favourite_amount[at])}</td>
                    </tr>
                }
            })
            .collect_view();
        view! {
            <div class="scroll-x">
                <table class="facts" data-test="customer-favourites">
                    <thead>
                        <tr>
                            <th scope="col">"Product"</th>
                            <th scope="col" data-kind="number">"In orders"</th>
                            <th scope="col" data-kind="number">"Amount"</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        }
        .into_any()
    }
}
