//! One customer: who they are, why they are in their segment, what to offer.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::CustomerId;
use crate::results::{Catalogue, CustomerTable, Offers, Recommendations, Segmentation};
use crate::settings::Measures;
use crate::ui::components::customer_history::CustomerHistory;
use crate::ui::components::customer_scores::CustomerScores;
use crate::ui::components::figure::Figure;
use crate::ui::components::nothing_yet::NothingYet;
use crate::ui::components::offer_card::OfferCard;
use crate::ui::components::page_head::PageHead;
use crate::ui::components::recommendation_list::RecommendationList;
use crate::ui::components::segment_badge::SegmentBadge;
use crate::ui::route::{CustomerView, Route};
use crate::ui::selection::select;
use crate::ui::state::State;
use crate::ui::why::why_segment;
use crate::ui::words::words;
use crate::wording;
use crate::wording::Words;

/// One customer.
#[component]
pub(crate) fn CustomerPage(
    /// The customer that the address names.
    customer: Signal<Option<CustomerId>>,
) -> impl IntoView {
    let state = State::use_context();
    move || {
        let Some(customer) = customer.get() else { return ().into_any() };
        let Some(table) = state.customers.get() else {
            return view! {
                <div class="page">
                    <PageHead title="What should you offer to this customer?".to_owned() />
                    <NothingYet what="The customers" />
                </div>
            }
            .into_any();
        };
        if customer.index() >= table.len() {
            return view! {
                <div class="page">
                    <PageHead
                        title="There is no such customer".to_owned()
                        lead="The file that is open has fewer customers than this address asks for."
                            .to_owned()
                    />
                    <p>
                        <a class="button" href=Route::Customers(CustomerView::default()).href()>
                            "All customers"
                        </a>
                    </p>
                </div>
            }
            .into_any();
        }
        view! { <Customer table customer /> }.into_any()
    }
}

/// A customer who exists.
#[component]
fn Customer(
    /// All customers.
    table: Arc<CustomerTable>,
    /// The one.
    customer: CustomerId,
) -> impl IntoView {
    let state = State::use_context();
    let title = format!("What should you offer to customer {}?", table.label[customer.index()]);
    let lead = {
        let table = table.clone();
        Signal::derive(move || {
            let segmentation = state.segmentation.get();
            let offers = state.offers.get().zip(state.catalogue.get());
            lead(&table, segmentation.as_deref(), offers.as_ref(), customer, words())
        })
    };
    let badge = move || {
        let found = state.segmentation.get()?;
        let id = *found.of.get(customer.index())?;
        Some(view! {
            <a class="quiet-link" href=Route::Segment(id).href() data-test="customer-segment">
                <SegmentBadge name=found.segments.get(id.index())?.name />
            </a>
        })
    };
    view! {
        <div class="page">
            <div class="section">
                <Neighbours table=table.clone() customer />
                <PageHead title lead />
                <div class="row">{badge}</div>
            </div>
            <Figures table=table.clone() customer />
            <div class="columns" data-width="wide">
                <div class="section">
                    <Offer customer />
                    <Recommended customer />
                </div>
                <Why table=table.clone() customer />
            </div>
            <CustomerHistory table customer />
        </div>
    }
}

/// The customers before and after this one, by money spent.
#[component]
fn Neighbours(table: Arc<CustomerTable>, customer: CustomerId) -> impl IntoView {
    let order = select(&table, None, CustomerView::default(), "");
    let at = order.iter().position(|other| *other == customer).unwrap_or(0);
    let link = |place: Option<usize>, text: &'static str, test: &'static str| {
        let other = place.and_then(|place| order.get(place));
        match other {
            Some(other) => view! {
                <a class="button" href=Route::Customer(*other).href() data-test=test>{text}</a>
            }
            .into_any(),
            None => {
                view! { <span class="button" aria-disabled="true" data-test=test>{text}</span> }
                    .into_any()
            }
        }
    };
    let words = words();
    view! {
        <nav class="row" aria-label="Customers by money spent">
            <a href=Route::Customers(CustomerView::default()).href()>"All customers"</a>
            <span class="section__note">
                {format!(
                    "{} of {} by money spent",
                    words.count(at as u64 + 1),
                    words.count(order.len() as u64),
                )}
            </span>
            {link(at.checked_sub(1), "\u{2190} Spent more", "previous-customer")}
            {link(Some(at + 1), "Spent less \u{2192}", "next-customer")}
        </nav>
    }
}

/// The customer in a few figures.
#[component]
fn Figures(table: Arc<CustomerTable>, customer: CustomerId) -> impl IntoView {
    let at = customer.index();
    let words = words();
    let orders = table.orders[at];
    let returned = table.returned_lines.get(at).copied().unwrap_or(0);
    let average = table.monetary[at].units() / f64::from(orders.max(1));
    view! {
        <section class="figures" aria-label="In figures">
            <Figure
                label="Last purchase"
                value=format!("{} ago", words.days(u64::from(table.recency[at])))
                note=words.day(table.last[at])
                test="figure-recency"
            />
            <Figure
                label="Orders"
                value=words.count(u64::from(orders))
                note=words.of(u64::from(table.lines[at]), "line", "lines")
                test="figure-orders"
            />
            <Figure
                label="Spent in all"
                value=words.money(table.monetary[at])
                test="figure-spent"
            />
            <Figure label="Average order" value=words.decimal(average, 2) test="figure-average" />
            <Figure label="First purchase" value=words.day(table.first[at]) test="figure-first" />
            {(returned > 0).then(|| view! {
                <Figure
                    label="Returned"
                    value=words.money(table.returned.get(at).copied().unwrap_or_default())
                    note=words.of(u64::from(returned), "line", "lines")
                    test="figure-returned"
                />
            })}
        </section>
    }
}

/// What to offer.
#[component]
fn Offer(customer: CustomerId) -> impl IntoView {
    let state = State::use_context();
    let offer = move || {
        let offers = state.offers.get()?;
        let catalogue = state.catalogue.get()?;
        let offer = *offers.of.get(customer.index())?;
        let label = state.customers.get()?.label.get(customer.index())?.clone();
        Some(view! { <OfferCard offer customer=label catalogue /> })
    };
    view! {
        <section class="panel" aria-labelledby="customer-offer">
            <h2 id="customer-offer">"The offer"</h2>
            {move || match offer() {
                Some(offer) => offer.into_any(),
                None => view! { <NothingYet what="The offers" /> }.into_any(),
            }}
        </section>
    }
}

/// Scores and segment, with their reasons.
#[component]
fn Why(table: Arc<CustomerTable>, customer: CustomerId) -> impl IntoView {
    let state = State::use_context();
    let scores = table.clone();
    let sentences = move || {
        let measures: Measures = state.settings.with(|settings| settings.segments.measures);
        state.segmentation.get().map(|found| {
            why_segment(&table, &found, customer, measures, words())
                .into_iter()
                .map(|sentence| view! { <p>{sentence}</p> })
                .collect_view()
        })
    };
    view! {
        <section class="panel" aria-labelledby="customer-why">
            <h2 id="customer-why">"Why this segment"</h2>
            <CustomerScores table=scores customer />
            <div class="prose" data-test="why-segment">
                {move || match sentences() {
                    Some(sentences) => sentences.into_any(),
                    None => view! { <NothingYet what="The segments" /> }.into_any(),
                }}
            </div>
        </section>
    }
}

/// Products that the customer may like.
#[component]
fn Recommended(customer: CustomerId) -> impl IntoView {
    let state = State::use_context();
    let list = move || {
        let found: Arc<Recommendations> = state.recommendations.get()?;
        let catalogue = state.catalogue.get()?;
        Some(view! { <RecommendationList found catalogue customer /> })
    };
    view! {
        <section class="panel" aria-labelledby="customer-recommended">
            <h2 id="customer-recommended">"What they may like next"</h2>
            {move || match list() {
                Some(list) => list.into_any(),
                None => view! { <NothingYet what="The recommendations" /> }.into_any(),
            }}
        </section>
    }
}

/// The answer to the page's question, as far as it is known.
fn lead(
    table: &CustomerTable,
    segmentation: Option<&Segmentation>,
    offers: Option<&(Arc<Offers>, Arc<Catalogue>)>,
    customer: CustomerId,
    words: Words,
) -> String {
    let at = customer.index();
    let segment = segmentation.filter(|found| at < found.of.len()).map_or_else(
        || "A customer".to_owned(),
        |found| {
            let name = wording::segment_name(found.segment_of(customer).name, words);
            format!("One of your {name}")
        },
    );
    let offer = offers
        .and_then(|(offers, _)| offers.of.get(at))
        .map(|offer| format!(" Their offer: {}.", wording::incentive_name(offer.incentive)));
    format!(
        "{segment}, with {} worth {}, the last {} ago.{}",
        words.of(u64::from(table.orders[at]), "order", "orders"),
        words.money(table.monetary[at]),
        words.days(u64::from(table.recency[at])),
        offer.unwrap_or_default(),
    )
}
