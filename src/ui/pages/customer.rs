//! One customer: what to offer, what else they may like, why they are in their segment, what they
//! bought.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::CustomerId;
use crate::results::{Catalogue, CustomerTable, Offers, Recommendations, Segmentation};
use crate::ui::components::customer_contacts::CustomerContacts;
use crate::ui::components::customer_history::CustomerHistory;
use crate::ui::components::customer_neighbours::CustomerNeighbours;
use crate::ui::components::customer_why::CustomerWhy;
use crate::ui::components::figure::Figure;
use crate::ui::components::how::how as how_button;
use crate::ui::components::nothing_yet::NothingYet;
use crate::ui::components::offer_card::OfferCard;
use crate::ui::components::page_head::PageHead;
use crate::ui::components::recommendation_list::RecommendationList;
use crate::ui::how;
use crate::ui::live::live;
use crate::ui::reactive::Signal;
use crate::ui::route::{CustomerView, Route};
use crate::ui::state::State;
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
    live(move || {
        let words = words();
        let Some(table) = state.customers.get() else {
            return view! {
                <div class="page">
                    <PageHead title=words.text("customer-title-unknown").to_owned() />
                    <NothingYet what=words.text("customer-the-customers") />
                </div>
            }
            .into_any();
        };
        let neighbours = table.clone();
        view! {
            <div class="page">
                <CustomerNeighbours table=neighbours customer />
                {live(move || {
                    let customer = customer.get()?;
                    let table = table.clone();
                    Some(if customer.index() < table.len() {
                        view! { <Customer table customer /> }.into_any()
                    } else {
                        nobody(words)
                    })
                })}
            </div>
        }
        .into_any()
    })
}

/// An address that names no customer of the file that is open.
fn nobody(words: Words) -> AnyView {
    view! {
        <PageHead
            title=words.text("customer-nobody").to_owned()
            lead=words.text("customer-nobody-sentence").to_owned()
        />
        <p>
            <a class="button" href=Route::Customers(CustomerView::default()).href()>
                {words.text("customer-all")}
            </a>
        </p>
    }
    .into_any()
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
    let words = words();
    let title = wording::customer_question(&table, customer, words);
    let lead = {
        let table = table.clone();
        Signal::derive(move || {
            let segmentation = state.segmentation.get();
            let offers = state.offers.get();
            lead(&table, segmentation.as_deref(), offers.as_deref(), customer, words)
        })
    };
    view! {
        <PageHead title lead />
        <CustomerContacts table=&table customer />
        <Offer customer />
        <Figures table=table.clone() customer />
        <div class="columns" data-width="wide">
            <Recommended customer />
            <CustomerWhy table=table.clone() customer />
        </div>
        <CustomerHistory table customer />
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
    let lines = |lines: u32| words.say("customer-figure-lines", &[("lines", lines.into())]);
    view! {
        <section class="figures" aria-label=words.text("customer-figures")>
            <Figure
                label=words.text("customer-figure-last").to_owned()
                value=words.say("customer-ago", &[("days", table.recency[at].into())])
                note=words.day(table.last[at])
                how=Some(how_button(how::customer::today(&table, customer, words)))
                test="figure-recency"
            />
            <Figure
                label=words.text("customer-figure-orders").to_owned()
                value=words.count(orders)
                note=lines(table.lines[at])
                test="figure-orders"
            />
            <Figure
                label=words.text("customer-figure-spent").to_owned()
                value=words.money(table.monetary[at])
                note=words.say("customer-figure-since", &[("day", (&words.day(table.first[at])).into())])
                test="figure-spent"
            />
            <Figure
                label=words.text("customer-figure-average").to_owned()
                value=words.money_whole(average)
                how=Some(how_button(how::customer::average(&table, customer, words)))
                test="figure-average"
            />
            {(returned > 0).then(|| view! {
                <Figure
                    label=words.text("customer-figure-returned").to_owned()
                    value=words.money(table.returned.get(at).copied().unwrap_or_default())
                    note=lines(returned)
                    test="figure-returned"
                />
            })}
        </section>
    }
}

/// What to offer.
#[component]
fn Offer(customer: CustomerId) -> impl IntoView {
    let id = customer;
    let state = State::use_context();
    let words = words();
    let offer = move || {
        let offers = state.offers.get()?;
        let catalogue: Arc<Catalogue> = state.catalogue.get()?;
        let offer = *offers.of.get(id.index())?;
        let table = state.customers.get()?;
        let customer = wording::customer(&table, id, words);
        let refused = table.contacts.is_refused(id).then(|| words.text("customer-refused"));
        let explained = state
            .segmentation
            .get()
            .and_then(|found| how::customer::offer(&offer, &found, id, &catalogue, words));
        let explained = explained.map(how_button);
        Some(view! { <OfferCard offer customer catalogue explained refused /> })
    };
    view! {
        <section aria-label=words.text("customer-offer-title")>
            {live(move || match offer() {
                Some(offer) => offer.into_any(),
                None => view! { <NothingYet what=words.text("customer-the-offers") /> }.into_any(),
            })}
        </section>
    }
}

/// Products that the customer may like.
#[component]
fn Recommended(customer: CustomerId) -> impl IntoView {
    let state = State::use_context();
    let words = words();
    let list = move || {
        let found: Arc<Recommendations> = state.recommendations.get()?;
        let catalogue = state.catalogue.get()?;
        Some(view! { <RecommendationList found catalogue customer /> })
    };
    let chosen = live(move || {
        let name = wording::model_name(state.models.get()?.chosen?, words);
        let by = words.say("customer-recommended-by", &[("model", name.into())]);
        Some(view! {
            <p class="section__note">
                {by} " "
                <a href=Route::Model.href()>{words.text("customer-recommended-trust")}</a>
            </p>
        })
    });
    view! {
        <section class="panel" aria-labelledby="customer-recommended">
            <h2 id="customer-recommended">{words.text("customer-recommended-title")}</h2>
            {live(move || match list() {
                Some(list) => list.into_any(),
                None => {
                    view! { <NothingYet what=words.text("customer-the-recommendations") /> }
                        .into_any()
                }
            })}
            {chosen}
        </section>
    }
}

/// The answer to the page's question, as far as it is known.
fn lead(
    table: &CustomerTable,
    segmentation: Option<&Segmentation>,
    offers: Option<&Offers>,
    customer: CustomerId,
    words: Words,
) -> String {
    let at = customer.index();
    let segment = segmentation
        .filter(|found| at < found.of.len())
        .map(|found| wording::segment_name(found.segment_of(customer).name, words));
    let offer = offers
        .and_then(|offers| offers.of.get(at))
        .map(|offer| wording::incentive_name(offer.incentive, words));
    let known = |is_known: bool| if is_known { "yes" } else { "no" };
    words.say(
        "customer-lead",
        &[
            ("placed", known(segment.is_some()).into()),
            ("segment", segment.as_deref().unwrap_or("").into()),
            ("orders", table.orders[at].into()),
            ("amount", (&words.money(table.monetary[at])).into()),
            ("days", table.recency[at].into()),
            ("offered", known(offer.is_some()).into()),
            ("offer", offer.unwrap_or("").into()),
        ],
    )
}
