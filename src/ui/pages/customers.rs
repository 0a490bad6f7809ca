//! All customers: who they are, searched, filtered, sorted, selected.

use leptos::prelude::*;

use crate::domain::Money;
use crate::ui::components::customer_filters::CustomerFilters;
use crate::ui::components::customer_table::CustomerTableView;
use crate::ui::components::nothing_yet::{NothingYet, Shape};
use crate::ui::components::page_head::PageHead;
use crate::ui::customer_list::CustomerList;
use crate::ui::live::live;
use crate::ui::reactive::Signal;
use crate::ui::selection;
use crate::ui::state::State;
use crate::ui::words::words;

/// All customers.
#[component]
pub(crate) fn CustomersPage() -> impl IntoView {
    let state = State::use_context();
    let title = words().text("customers-title").to_owned();
    live(move || {
        let title = title.clone();
        let Some(table) = state.customers.get() else {
            return view! {
                <div class="page">
                    <PageHead title />
                    <NothingYet what=words().text("customer-the-customers") shape=Shape::Table />
                </div>
            }
            .into_any();
        };
        let list = CustomerList::new(table);
        view! {
            <div class="page">
                <PageHead title lead=Signal::derive(move || answer(list)) />
                <section class="customers">
                    <CustomerFilters list />
                    <CustomerTableView list />
                </section>
            </div>
        }
        .into_any()
    })
}

/// What the customers who are shown bring, in a sentence.
fn answer(list: CustomerList) -> String {
    let words = words();
    list.table.with_value(|table| {
        let (best, best_spent, everybody) = list.totals.get();
        let (key, customers, spent) = list.shown.with(|shown| match shown.len() {
            0 => ("customers-lead-none", 0, Money::ZERO),
            shown if shown == table.len() => ("customers-lead-all", best, best_spent),
            customers => {
                let spent = selection::revenue(table, shown.iter().copied());
                ("customers-lead-some", customers, spent)
            }
        });
        let share = words.percent(selection::share(spent, everybody), 0);
        words.say(
            key,
            &[
                ("customers", customers.into()),
                ("all", table.len().into()),
                ("share", (&share).into()),
                ("spent", (&words.money_whole(spent.units())).into()),
            ],
        )
    })
}
