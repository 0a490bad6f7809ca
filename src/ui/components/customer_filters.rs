//! Search, filters and display of the table of customers, and the filters that are set as chips
//! that can be taken off.

use leptos::prelude::*;

use super::customer_columns::{note, title};
use super::grid::column::Density;
use super::popover::popover;
use crate::domain::Archetype;
use crate::ui::customer_list::CustomerList;
use crate::ui::filter::{Choice, CustomerFilter, Quantity, Range};
use crate::ui::focus::focus_soon;
use crate::ui::location;
use crate::ui::reactive::Signal;
use crate::ui::route::{CustomerView, Form, Route};
use crate::ui::state::State;
use crate::ui::words::words;
use crate::wording;

/// Search, filters, display.
#[component]
pub(crate) fn CustomerFilters(
    /// What is looked at.
    list: CustomerList,
) -> impl IntoView {
    let state = State::use_context();
    let words = words();
    let filter_button = view! {
        {words.text("customers-filter")}
        {move || match chips(state, list.view.get().filter).len() {
            0 => None,
            set => Some(view! { <span class="customer-filters__set">{words.count(set as u64)}</span> }),
        }}
    };
    view! {
        <div class="customer-filters">
            <form role="search" class="customer-filters__search" on:submit=|event| event.prevent_default()>
                <input
                    type="search"
                    placeholder=words.text("customers-search")
                    aria-label=words.text("customers-search-label")
                    autocomplete="off"
                    spellcheck="false"
                    data-test="search"
                    prop:value=move || state.search.get()
                    on:focus=move |_| list.names.with_untracked(|_| ())
                    on:input:target=move |event| state.search.set(event.target().value())
                />
            </form>
            {popover(
                "customer-filter",
                words.text("customers-filter"),
                filter_button.into_any(),
                Box::new(move || filters(state, list)),
            )}
            <p class="customer-filters__count" role="status" data-test="customers-shown">
                {move || {
                    let customers = list.shown.with(|shown| shown.len());
                    words.say("customers-count", &[("customers", customers.into())])
                }}
            </p>
            {form_link(list, ("customers-as-chart", "customers-as-table"), "show-on-chart")}
            {popover(
                "customer-display",
                words.text("customers-display"),
                words.text("customers-display").into_any(),
                Box::new(move || display(list)),
            )}
        </div>
        {move || chip_list(state, list)}
    }
}

/// Leads from the table to the chart and back, by the keys of the names of both ways.
pub(crate) fn form_link(
    list: CustomerList,
    (there, back): (&'static str, &'static str),
    hook: &'static str,
) -> AnyView {
    let is_chart = move || list.view.get().form == Form::Chart;
    let href = move || {
        let form = if is_chart() { Form::Table } else { Form::Chart };
        Route::Customers(CustomerView { form, ..list.view.get() }).href()
    };
    view! {
        <a class="button" href=href data-test=hook>
            {move || words().text(if is_chart() { back } else { there })}
        </a>
    }
    .into_any()
}

/// Shows who fits a filter: a step that can be gone back.
fn apply(list: CustomerList, filter: CustomerFilter) {
    let view = list.view.get_untracked();
    if view.filter != filter {
        location::go(Route::Customers(CustomerView { filter, ..view }));
    }
}

/// The filters to choose from.
fn filters(state: State, list: CustomerList) -> AnyView {
    let words = words();
    let segments = state.segmentation.get().map(|found| {
        let names = found.segments.iter().map(|segment| wording::segment_name(segment.name, words));
        choices(list, words.text("customers-column-segment"), names.collect(), Pick::Segments)
    });
    let offers = state.offers.get().map(|_| {
        let names = Archetype::ALL.map(|scheme| wording::scheme_name(scheme, words).to_owned());
        choices(list, words.text("customers-column-offer"), names.to_vec(), Pick::Offers)
    });
    let best = list.table.with_value(|table| table.levels);
    let ranges = Quantity::ALL.map(|quantity| range(list, quantity, best)).collect_view();
    view! {
        <div class="customer-filters__groups">
            {segments}
            {offers}
            <fieldset class="customer-filters__group">
                <legend>{words.text("customers-numbers")}</legend>
                {ranges}
            </fieldset>
        </div>
    }
    .into_any()
}

/// Which of the two choices of a filter.
#[derive(Clone, Copy)]
enum Pick {
    Segments,
    Offers,
}

impl Pick {
    fn of(self, filter: CustomerFilter) -> Choice {
        match self {
            Self::Segments => filter.segments,
            Self::Offers => filter.offers,
        }
    }

    fn set(self, filter: CustomerFilter, chosen: Choice) -> CustomerFilter {
        match self {
            Self::Segments => CustomerFilter { segments: chosen, ..filter },
            Self::Offers => CustomerFilter { offers: chosen, ..filter },
        }
    }
}

/// Some names, any of which can be chosen.
fn choices(list: CustomerList, title: &'static str, names: Vec<String>, pick: Pick) -> AnyView {
    let boxes = names.into_iter().enumerate().map(|(number, name)| {
        let is_chosen = move || pick.of(list.view.get().filter).contains(number);
        let toggle = move || {
            let filter = list.view.get_untracked().filter;
            apply(list, pick.set(filter, pick.of(filter).toggled(number)));
        };
        let hook = match pick {
            Pick::Segments => format!("filter-segment-{number}"),
            Pick::Offers => format!("filter-offer-{number}"),
        };
        tick(name, None, hook, Signal::derive(is_chosen), Callback::new(move |()| toggle()))
    });
    let boxes = boxes.collect_view();
    view! {
        <fieldset class="customer-filters__group">
            <legend>{title}</legend>
            {boxes}
        </fieldset>
    }
    .into_any()
}

/// A box to tick.
fn tick(
    name: String,
    note: Option<&'static str>,
    hook: String,
    is_ticked: Signal<bool>,
    toggle: Callback<()>,
) -> AnyView {
    view! {
        <label class="customer-filters__tick" title=note>
            <input
                type="checkbox"
                data-test=hook
                prop:checked=is_ticked
                on:change=move |_| toggle.run(())
            />
            <span>{name}</span>
        </label>
    }
    .into_any()
}

/// From and to of a quantity.
fn range(list: CustomerList, quantity: Quantity, best: u8) -> AnyView {
    let words = words();
    let most = match quantity {
        Quantity::Recency | Quantity::Frequency | Quantity::Monetary => Some(best.to_string()),
        _ => None,
    };
    let end = |label: &'static str, hook: String, is_from: bool| {
        let value = move || {
            let range = list.view.get().filter.range(quantity);
            let end = if is_from { range.from } else { range.to };
            end.map_or_else(String::new, |end| end.to_string())
        };
        let set = move |text: String| {
            let filter = list.view.get_untracked().filter;
            let (end, old) = (text.parse().ok(), filter.range(quantity));
            let range = if is_from { Range { from: end, ..old } } else { Range { to: end, ..old } };
            apply(list, filter.with_range(quantity, range));
        };
        view! {
            <input
                type="number"
                inputmode="numeric"
                min="0"
                max=most.clone()
                placeholder=label
                aria-label=label
                data-test=hook
                prop:value=value
                on:change:target=move |event| set(event.target().value())
            />
        }
    };
    let key = quantity.key();
    view! {
        <div class="customer-filters__range" role="group" aria-label=quantity_name(quantity)>
            <span aria-hidden="true">{quantity_name(quantity)}</span>
            {end(words.text("customers-from"), format!("filter-{key}-from"), true)}
            {end(words.text("customers-to"), format!("filter-{key}-to"), false)}
        </div>
    }
    .into_any()
}

fn quantity_name(quantity: Quantity) -> &'static str {
    words().text(match quantity {
        Quantity::Days => "customers-days",
        Quantity::Known => "customers-known",
        Quantity::Orders => "customers-column-orders",
        Quantity::Spent => "customers-column-spent",
        Quantity::Recency => "customers-recency-score",
        Quantity::Frequency => "customers-frequency-score",
        Quantity::Monetary => "customers-monetary-score",
    })
}

/// Density and columns to choose from.
fn display(list: CustomerList) -> AnyView {
    let words = words();
    let densities = Density::ALL.map(|density| {
        let name = words.text(match density {
            Density::Comfortable => "customers-comfortable",
            Density::Compact => "customers-compact",
        });
        view! {
            <label class="customer-filters__tick">
                <input
                    type="radio"
                    name="density"
                    data-test=format!("density-{}", density.key())
                    prop:checked=move || list.density.get() == density
                    on:change=move |_| list.set_density(density)
                />
                <span>{name}</span>
            </label>
        }
    });
    let columns = list.columns_there().skip(1).map(|column| {
        let is_shown = move || list.columns.get().contains(column as usize);
        let toggle = Callback::new(move |()| list.toggle_column(column));
        let hook = format!("column-{}", column.key());
        let name = title(column).to_owned();
        tick(name, note(column), hook, Signal::derive(is_shown), toggle)
    });
    view! {
        <div class="customer-filters__groups">
            <fieldset class="customer-filters__group">
                <legend>{words.text("customers-density")}</legend>
                {densities.collect_view()}
            </fieldset>
            <fieldset class="customer-filters__group">
                <legend>{words.text("customers-columns")}</legend>
                {columns.collect_view()}
                <button
                    class="button customer-filters__reset"
                    type="button"
                    data-test="reset-columns"
                    on:click=move |_| list.reset_columns()
                >
                    {words.text("customers-reset-columns")}
                </button>
            </fieldset>
        </div>
    }
    .into_any()
}

/// The filters that are set: what they say, and the filter without each.
fn chips(state: State, filter: CustomerFilter) -> Vec<(String, CustomerFilter)> {
    let words = words();
    let say = |what: &str, value: &str| {
        words.say("customers-chip", &[("what", what.into()), ("value", value.into())])
    };
    let any = |names: Vec<String>| names.join(&words.say("customers-or", &[]));
    let mut chips = Vec::new();
    if !filter.segments.is_empty() {
        let found = state.segmentation.get();
        let names = filter.segments.numbers().map(|number| {
            let segment = found.as_ref().and_then(|found| found.segments.get(number));
            segment.map_or_else(
                || words.count(number as u64 + 1),
                |segment| wording::segment_name(segment.name, words),
            )
        });
        let what = say(words.text("customers-column-segment"), &any(names.collect()));
        chips.push((what, Pick::Segments.set(filter, Choice::NONE)));
    }
    if !filter.offers.is_empty() {
        let names = filter.offers.numbers().filter_map(|number| {
            Some(wording::scheme_name(*Archetype::ALL.get(number)?, words).to_owned())
        });
        let what = say(words.text("customers-column-offer"), &any(names.collect()));
        chips.push((what, Pick::Offers.set(filter, Choice::NONE)));
    }
    for quantity in Quantity::ALL {
        let range = filter.range(quantity);
        if !range.is_all() {
            let end = |end: Option<u32>| {
                end.map_or_else(String::new, |end| match quantity {
                    Quantity::Spent => words.money_whole(f64::from(end)),
                    _ => words.count(end),
                })
            };
            let kind = match (range.from, range.to) {
                (Some(_), None) => "from",
                (None, _) => "to",
                (from, to) if from == to => "same",
                _ => "both",
            };
            let (from, to) = (end(range.from), end(range.to));
            let value = words.say(
                "customers-range",
                &[("kind", kind.into()), ("from", (&from).into()), ("to", (&to).into())],
            );
            let what = say(quantity_name(quantity), &value);
            chips.push((what, filter.with_range(quantity, Range::ALL)));
        }
    }
    chips
}

/// The filters that are set, each with a button that takes it off.
fn chip_list(state: State, list: CustomerList) -> Option<AnyView> {
    let words = words();
    let chips = chips(state, list.view.get().filter);
    if chips.is_empty() {
        return None;
    }
    // The button that had the focus goes away with its filter.
    let take = move |filter: CustomerFilter| {
        apply(list, filter);
        focus_soon("[data-test='customer-filter']");
    };
    let chips = chips.into_iter().map(|(what, without)| {
        let label = words.say("customers-chip-remove", &[("what", (&what).into())]);
        view! {
            <li>
                <button
                    class="chip"
                    type="button"
                    aria-label=label
                    data-test="chip"
                    on:click=move |_| take(without)
                >
                    {what}
                </button>
            </li>
        }
    });
    let chips = chips.collect_view();
    Some(
        view! {
            <ul class="chips" aria-label=words.text("customers-filters-set")>
                {chips}
                <li>
                    <button
                        class="chip"
                        data-kind="clear"
                        type="button"
                        data-test="clear-filters"
                        on:click=move |_| take(CustomerFilter::NONE)
                    >
                        {words.text("customers-clear-filters")}
                    </button>
                </li>
            </ul>
        }
        .into_any(),
    )
}
