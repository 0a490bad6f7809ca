//! Why a customer is in their segment: their scores, and how far the nearest segments are.

use std::sync::Arc;

use leptos::prelude::*;

use super::customer_scores::CustomerScores;
use super::how::how as how_button;
use super::nothing_yet::NothingYet;
use super::segment_badge::{SegmentBadge, archetype_key};
use crate::domain::{CustomerId, SegmentId};
use crate::results::{CustomerTable, Segmentation};
use crate::ui::how;
use crate::ui::route::Route;
use crate::ui::state::State;
use crate::ui::why::{Closeness, closeness_of, middle, why_segment};
use crate::ui::words::words;
use crate::wording::Words;

/// So many of the nearest segments are shown.
const SHOWN: usize = 3;

/// Why a customer is in their segment.
#[component]
pub(crate) fn CustomerWhy(
    /// All customers.
    table: Arc<CustomerTable>,
    /// The one.
    customer: CustomerId,
) -> impl IntoView {
    let state = State::use_context();
    let words = words();
    let scores = table.clone();
    let place = move || {
        let Some(found) = state.segmentation.get() else {
            return view! { <NothingYet what=words.text("customer-the-segments") /> }.into_any();
        };
        let measures = state.settings.with(|settings| settings.segments.measures);
        let closeness = closeness_of(&table, &found, customer, measures);
        let sentence = why_segment(&table, &found, customer, closeness.as_ref(), words);
        let explained = closeness.as_ref().and_then(|closeness| {
            let near = closeness.near.first()?;
            let segment = found.segments.get(near.segment.index())?;
            let scores = table.scores[customer.index()];
            Some(how_button(how::customer::segment(scores, segment, near.distance, words)))
        });
        view! {
            <p data-test="why-segment">{sentence}</p>
            {match closeness {
                Some(closeness) => nearest(&closeness, &found, words),
                None => found.of.get(customer.index()).map(|own| badge(&found, *own)).into_any(),
            }}
            {explained}
        }
        .into_any()
    };
    view! {
        <section class="panel customer-why" aria-labelledby="customer-why">
            <h2 id="customer-why">{words.text("customer-why-title")}</h2>
            <CustomerScores table=scores customer />
            {place}
        </section>
    }
}

/// A segment's name, which leads to it.
fn badge(found: &Segmentation, id: SegmentId) -> AnyView {
    let name = found.segments.get(id.index()).map(|segment| segment.name);
    view! {
        <a class="quiet-link" href=Route::Segment(id).href() data-test="customer-segment">
            {name.map(|name| view! { <SegmentBadge name /> })}
        </a>
    }
    .into_any()
}

/// The nearest segments with the distances to their middles, the customer's own first.
fn nearest(closeness: &Closeness, found: &Segmentation, words: Words) -> AnyView {
    let rows = closeness
        .near
        .iter()
        .take(SHOWN)
        .filter_map(|near| {
            let segment = found.segments.get(near.segment.index())?;
            let width = format!("{:.1}%", closeness.percent(*near, SHOWN));
            Some(view! {
                <li class="customer-why__row" data-archetype=archetype_key(segment.name.archetype)>
                    {badge(found, near.segment)}
                    <span class="customer-why__distance">{words.decimal(near.distance, 2)}</span>
                    <span class="customer-why__bar" aria-hidden="true">
                        <span style:inline-size=width></span>
                    </span>
                    <span class="customer-why__middle">{middle(segment, words)}</span>
                </li>
            })
        })
        .collect_view();
    view! {
        <div class="section">
            <h3>{words.text("customer-why-distances")}</h3>
            <ol class="customer-why__list">{rows}</ol>
        </div>
    }
    .into_any()
}
