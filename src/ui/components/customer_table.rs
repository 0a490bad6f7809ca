//! The table of customers: a grid whose rows are customers.

use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;
use web_sys::Element;

use super::chart::{AnyChart, Chart};
use super::customer_actions::CustomerActions;
use super::customer_columns::{self, by_key};
use super::grid::{Grid, Source};
use crate::chart::crowd::Crowd;
use crate::domain::CustomerId;
use crate::ui::customer_list::CustomerList;
use crate::ui::focus::focus_soon;
use crate::ui::live::Show;
use crate::ui::location;
use crate::ui::reactive::{Memo, Signal};
use crate::ui::route::{CustomerView, Form, Route, SortOrder};
use crate::ui::state::State;
use crate::ui::words::words;

/// The table of customers, what can be done with those who are selected, and what stands in its
/// place when nobody fits.
#[component]
pub(crate) fn CustomerTableView(
    /// What is looked at.
    list: CustomerList,
) -> impl IntoView {
    let state = State::use_context();
    let columns = Signal::derive(move || {
        let chosen = list.columns.get();
        let columns = list.columns_there();
        let columns = columns.filter(|column| chosen.contains(*column as usize));
        columns.map(customer_columns::column).collect()
    });
    let sorted = Signal::derive(move || {
        let CustomerView { sort, order, .. } = list.view.get();
        let direction = match order {
            SortOrder::Ascending => "ascending",
            SortOrder::Descending => "descending",
        };
        (sort.key(), direction)
    });
    let source = Source {
        label: words().text("customers-label"),
        row_hook: "customer-row",
        columns,
        rows: list.shown,
        density: list.density.into(),
        sorted,
        marked: list.marked,
        active: list.active,
        top: list.top,
        frame: Callback::new(|key| customer_columns::frame(by_key(key))),
        write: Callback::new(move |(row, cells): (u32, Rc<[Element]>)| {
            customer_columns::write(list, state, row, &cells);
        }),
        name: Callback::new(move |row| name(list, row)),
        on_sort: Callback::new(move |key| {
            location::replace(Route::Customers(list.view.get_untracked().sorted_by(by_key(key))));
        }),
        on_open: Callback::new(|row| location::go(Route::Customer(CustomerId(row)))),
    };
    let form = Memo::new(move |_| list.view.get().form);
    let is_empty = Memo::new(move |_| list.shown.with(|shown| shown.is_empty()));
    let clear = move |_| {
        state.search.set(String::new());
        let view = list.view.get_untracked();
        location::go(Route::Customers(CustomerView { filter: CustomerView::ALL.filter, ..view }));
        focus_soon("[data-test='search']");
    };
    view! {
        <div class="customer-table" data-empty=move || is_empty.get().then_some("")>
            {move || match form.get() {
                Form::Table => view! { <Grid source hook="customer-table" /> }.into_any(),
                Form::Chart => crowd(list),
            }}
            <Show when=move || is_empty.get()>
                <div class="customer-table__none" data-test="no-customers">
                    <p class="customer-table__nobody">{words().text("customers-none")}</p>
                    <p>{words().text("customers-none-hint")}</p>
                    <button class="button" type="button" data-test="clear-all" on:click=clear>
                        {words().text("customers-clear-all")}
                    </button>
                </div>
            </Show>
            <CustomerActions list />
        </div>
    }
}

/// Everybody as dots, with those marked who are selected or whom filters and search leave.
fn crowd(list: CustomerList) -> AnyView {
    let words = words();
    let chart = Memo::new_with_compare(
        move |_| -> AnyChart {
            Arc::new(Crowd::of(list.table.get_value(), list.on_chart(), words))
        },
        |_, _| true,
    );
    view! {
        <div class="customer-table__chart">
            <Chart chart name="customers" level=2 />
        </div>
    }
    .into_any()
}

fn name(list: CustomerList, customer: u32) -> String {
    list.table.with_value(|table| table.called(CustomerId(customer)).to_owned())
}
