//! All customers: search, filter, sort.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::SegmentId;
use crate::ui::components::customer_table::CustomerTableView;
use crate::ui::components::nothing_yet::NothingYet;
use crate::ui::components::page_head::PageHead;
use crate::ui::location::{self, Location};
use crate::ui::route::{CustomerView, Route};
use crate::ui::selection::select;
use crate::ui::state::State;
use crate::ui::words::words;
use crate::wording;

/// All customers.
#[component]
pub(crate) fn CustomersPage() -> impl IntoView {
    let state = State::use_context();
    let at = Location::use_context();
    let view = Memo::new(move |before: Option<&CustomerView>| match at.get() {
        Route::Customers(view) => view,
        _ => before.copied().unwrap_or_default(),
    });
    let selected = Memo::new(move |_| {
        let segmentation = state.segmentation.get();
        let search = state.search.get();
        Arc::new(state.customers.get().map_or_else(Vec::new, |table| {
            select(&table, segmentation.as_deref(), view.get(), &search)
        }))
    });
    let lead = Signal::derive(move || {
        state.customers.get().map_or_else(String::new, |table| {
            let all = table.len() as u64;
            let shown = selected.with(|selected| selected.len()) as u64;
            let words = words();
            if shown == all {
                format!(
                    "{} with their segment, what to recommend and what to offer.",
                    words.of(all, "customer", "customers")
                )
            } else {
                format!("{} of {}.", words.count(shown), words.of(all, "customer", "customers"))
            }
        })
    });
    view! {
        <div class="page">
            <PageHead title="Who are your customers?".to_owned() lead />
            <Show
                when=move || state.customers.with(Option::is_some)
                fallback=|| view! { <NothingYet what="The customers" /> }
            >
                <Filters view />
                <CustomerTableView view selected />
            </Show>
        </div>
    }
}

/// Search and filter.
#[component]
fn Filters(
    /// What the address says.
    view: Memo<CustomerView>,
) -> impl IntoView {
    let state = State::use_context();
    let options = move || {
        let found = state.segmentation.get();
        let segments = found.as_ref().map_or(&[][..], |found| &found.segments);
        segments
            .iter()
            .enumerate()
            .map(|(index, segment)| {
                view! {
                    <option value=index.to_string()>
                        {format!(
                            "{} ({})",
                            wording::segment_name(segment.name, words()),
                            words().count(u64::from(segment.customers)),
                        )}
                    </option>
                }
            })
            .collect_view()
    };
    let chosen = move || view.get().segment.map_or_else(String::new, |id| id.0.to_string());
    let choose = move |value: String| {
        let segment = value.parse().ok().map(SegmentId);
        location::go(Route::Customers(CustomerView { segment, ..view.get_untracked() }));
    };
    view! {
        <form class="filters" role="search" on:submit=|event| event.prevent_default()>
            <label class="filters__field">
                <span>"Search"</span>
                <input
                    type="search"
                    placeholder="Customer"
                    autocomplete="off"
                    data-test="search"
                    prop:value=state.search
                    on:input:target=move |event| state.search.set(event.target().value())
                />
            </label>
            <label class="filters__field">
                <span>"Segment"</span>
                <select
                    data-test="filter-segment"
                    prop:value=move || {
                        // The options must be there before one of them can be chosen.
                        state.segmentation.track();
                        chosen()
                    }
                    on:change:target=move |event| choose(event.target().value())
                >
                    <option value="">"All segments"</option>
                    {options}
                </select>
            </label>
        </form>
    }
}
