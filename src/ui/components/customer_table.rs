//! The table of customers. Only the rows in sight are in the document.

use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;

use super::scores::Scores;
use super::segment_badge::SegmentBadge;
use crate::domain::CustomerId;
use crate::results::{Catalogue, CustomerTable, Offers, Recommendations, Segmentation};
use crate::ui::location;
use crate::ui::route::{CustomerView, Route, SortColumn, SortOrder};
use crate::ui::state::State;
use crate::ui::window::{ROW_HEIGHT, height, window};
use crate::ui::words::words;
use crate::wording;

/// A column of the table.
struct Column {
    title: &'static str,
    note: &'static str,
    /// Absent for columns that cannot be sorted by.
    sort: Option<SortColumn>,
    kind: &'static str,
}

const COLUMNS: [Column; 10] = [
    Column { title: "Customer", note: "", sort: Some(SortColumn::Customer), kind: "text" },
    Column { title: "Segment", note: "", sort: Some(SortColumn::Segment), kind: "text" },
    Column {
        title: "Days ago",
        note: "Days since the last purchase",
        sort: Some(SortColumn::Recency),
        kind: "number",
    },
    Column { title: "Orders", note: "", sort: Some(SortColumn::Orders), kind: "number" },
    Column { title: "Lines", note: "Order lines", sort: Some(SortColumn::Lines), kind: "number" },
    Column { title: "Spent", note: "", sort: Some(SortColumn::Spent), kind: "number" },
    Column { title: "Last purchase", note: "", sort: None, kind: "number" },
    Column {
        title: "R F M",
        note: "Scores of recency, frequency and monetary",
        sort: Some(SortColumn::Scores),
        kind: "scores",
    },
    Column { title: "Recommend", note: "First recommendation", sort: None, kind: "text" },
    Column { title: "Offer", note: "", sort: None, kind: "text" },
];

/// What rows are drawn from; changes as parts arrive.
#[derive(Clone)]
struct Parts {
    customers: Arc<CustomerTable>,
    segmentation: Option<Arc<Segmentation>>,
    recommendations: Option<Arc<Recommendations>>,
    offers: Option<Arc<Offers>>,
    catalogue: Option<Arc<Catalogue>>,
    /// Counts the changes, so that rows are drawn anew after one.
    generation: u32,
}

/// The table of customers.
#[component]
pub(crate) fn CustomerTableView(
    /// How it is sorted.
    view: Memo<CustomerView>,
    /// The customers to show, in order.
    selected: Memo<Arc<Vec<CustomerId>>>,
) -> impl IntoView {
    let state = State::use_context();
    let parts = Memo::new_with_compare(
        move |before: Option<&Option<Parts>>| {
            let generation = before.and_then(Option::as_ref).map_or(0, |parts| parts.generation);
            Some(Parts {
                customers: state.customers.get()?,
                segmentation: state.segmentation.get(),
                recommendations: state.recommendations.get(),
                offers: state.offers.get(),
                catalogue: state.catalogue.get(),
                generation: generation.wrapping_add(1),
            })
        },
        |_, _| true,
    );

    let scroller = NodeRef::<html::Div>::new();
    let (scrolled, set_scrolled) = signal(0.0);
    let (view_height, set_view_height) = signal(900.0);
    let measure = move || {
        if let Some(scroller) = scroller.get_untracked() {
            set_scrolled.set(f64::from(scroller.scroll_top()));
            set_view_height.set(f64::from(scroller.client_height()));
        }
    };
    let resized = window_event_listener(leptos::ev::resize, move |_| measure());
    on_cleanup(move || resized.remove());
    // Another order or another filter begins at the top.
    Effect::new(move |before: Option<()>| {
        selected.track();
        if before.is_some()
            && let Some(scroller) = scroller.get_untracked()
        {
            scroller.set_scroll_top(0);
        }
    });

    let seen = Memo::new(move |_| {
        let rows = selected.with(|selected| selected.len());
        window(scrolled.get(), view_height.get(), rows)
    });
    let rows = move || {
        let generation = parts.with(|parts| parts.as_ref().map_or(0, |parts| parts.generation));
        let range = seen.get().rows;
        selected.with(|selected| {
            let last = range.end.min(selected.len());
            let first = range.start.min(last);
            (first..last).map(|at| (at, selected[at], generation)).collect::<Vec<_>>()
        })
    };
    let body_height = move || format!("{}px", height(selected.with(|selected| selected.len())));
    let shift = move || format!("translateY({}px)", seen.with(|seen| seen.offset));
    let row_count = move || (selected.with(|selected| selected.len()) + 1).to_string();

    view! {
        <div
            class="customer-table"
            node_ref=scroller
            tabindex="0"
            role="table"
            aria-label="Customers"
            aria-rowcount=row_count
            data-test="customer-table"
            on:scroll=move |_| measure()
        >
            <div class="customer-table__head" role="rowgroup">
                <div class="customer-table__row" role="row" aria-rowindex="1">
                    {COLUMNS
                        .into_iter()
                        .map(|column| view! { <Heading column view /> })
                        .collect_view()}
                </div>
            </div>
            <div class="customer-table__body" role="rowgroup" style:height=body_height>
                <div class="customer-table__window" role="presentation" style:transform=shift>
                    <For each=rows key=|row| *row let((at, customer, _))>
                        {parts
                            .get_untracked()
                            .map(|parts| view! { <Row parts at customer /> })}
                    </For>
                </div>
            </div>
            <Show when=move || selected.with(|selected| selected.is_empty())>
                <p class="customer-table__none" data-test="no-customers">
                    "No customer matches."
                </p>
            </Show>
        </div>
    }
}

/// The heading of a column, which sorts by it.
#[component]
fn Heading(
    /// The column.
    column: Column,
    /// How the table is sorted.
    view: Memo<CustomerView>,
) -> impl IntoView {
    let Column { title, note, sort, kind } = column;
    let tip = (!note.is_empty()).then_some(note);
    let Some(sort) = sort else {
        return view! {
            <div class="customer-table__cell" role="columnheader" data-kind=kind title=tip>
                {title}
            </div>
        }
        .into_any();
    };
    let direction = move || {
        let view = view.get();
        (view.sort == sort).then_some(match view.order {
            SortOrder::Ascending => "ascending",
            SortOrder::Descending => "descending",
        })
    };
    view! {
        <div
            class="customer-table__cell"
            role="columnheader"
            data-kind=kind
            title=tip
            aria-sort=direction
        >
            <button
                class="customer-table__sort"
                type="button"
                data-test=format!("sort-{}", sort.key())
                on:click=move |_| {
                    location::replace(Route::Customers(view.get_untracked().sorted_by(sort)));
                }
            >
                {title}
            </button>
        </div>
    }
    .into_any()
}

/// A customer's row.
#[component]
fn Row(
    /// What it is drawn from.
    parts: Parts,
    /// Its place in the order.
    at: usize,
    /// The customer.
    customer: CustomerId,
) -> impl IntoView {
    let index = customer.index();
    let table = &parts.customers;
    if index >= table.len() {
        return ().into_any();
    }
    let words = words();
    let segment = parts.segmentation.as_ref().filter(|found| index < found.of.len());
    let badge =
        segment.map(|found| view! { <SegmentBadge name=found.segment_of(customer).name /> });
    let first = parts.recommendations.as_ref().and_then(|found| {
        let product = found.product.get(found.of(customer).next()?)?;
        parts.catalogue.as_ref()?.name.get(product.index()).cloned()
    });
    let first_in_full = first.clone();
    let offer = parts.offers.as_ref().and_then(|offers| {
        let catalogue = parts.catalogue.as_ref()?;
        let offer = offers.of.get(index)?;
        let sentence = wording::offer_to(offer, &parts.customers.label[index], catalogue, words);
        Some(
            view! { <span title=sentence>{wording::incentive_name(offer.incentive, words)}</span> },
        )
    });
    let count = |number: u32| words.count(u64::from(number));
    view! {
        <div
            class="customer-table__row"
            role="row"
            aria-rowindex=(at + 2).to_string()
            style:height=format!("{ROW_HEIGHT}px")
            data-test="customer-row"
        >
            <div class="customer-table__cell" role="rowheader" data-kind="text">
                <a
                    class="customer-table__link"
                    href=Route::Customer(customer).href()
                    data-test="customer-link"
                >
                    {table.label[index].clone()}
                </a>
            </div>
            <div class="customer-table__cell" role="cell" data-kind="text">{badge}</div>
            <div class="customer-table__cell" role="cell" data-kind="number">
                {count(table.recency[index])}
            </div>
            <div class="customer-table__cell" role="cell" data-kind="number">
                {count(table.orders[index])}
            </div>
            <div class="customer-table__cell" role="cell" data-kind="number">
                {count(table.lines[index])}
            </div>
            <div class="customer-table__cell" role="cell" data-kind="number">
                {words.money(table.monetary[index])}
            </div>
            <div class="customer-table__cell" role="cell" data-kind="number">
                {words.day(table.last[index])}
            </div>
            <div class="customer-table__cell" role="cell" data-kind="scores">
                <Scores scores=table.scores[index] levels=table.levels />
            </div>
            <div class="customer-table__cell" role="cell" data-kind="text" title=first_in_full>
                {first}
            </div>
            <div class="customer-table__cell" role="cell" data-kind="text">{offer}</div>
        </div>
    }
    .into_any()
}
