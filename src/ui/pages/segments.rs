//! The segments: all of them as a treemap and cards with the choice of their number, or one of
//! them with its customers' recency and frequency.

use std::sync::Arc;

use leptos::prelude::*;

use crate::chart::bubbles::Bubbles;
use crate::chart::recency::RecencyProfile;
use crate::chart::treemap::{Area, Treemap};
use crate::domain::SegmentId;
use crate::results::{CustomerTable, Segmentation};
use crate::settings::Frequency;
use crate::ui::components::chart::{AnyChart, Chart};
use crate::ui::components::choice_of_k::NumberOfSegments;
use crate::ui::components::nothing_yet::NothingYet;
use crate::ui::components::page_head::PageHead;
use crate::ui::components::segment_badge::archetype_key;
use crate::ui::components::segment_card::{SegmentCard, SegmentFigures, sentence};
use crate::ui::route::Route;
use crate::ui::state::State;
use crate::ui::words::words;
use crate::wording;
use crate::wording::Words;

/// Below this many customers a segment is an anecdote.
const FEW: u32 = 30;

/// All segments, or the selected one.
#[component]
pub(crate) fn SegmentsPage(
    /// The segment that the address names.
    selected: Signal<Option<SegmentId>>,
) -> impl IntoView {
    let state = State::use_context();
    let title = Signal::derive(move || {
        let found = state.segmentation.get();
        let name = selected.get().and_then(|id| name_of(found.as_deref()?, id));
        name.unwrap_or_else(|| "Who are the customers?".to_owned())
    });
    let lead = Signal::derive(move || match (state.segmentation.get(), selected.get()) {
        (Some(found), None) => headline(&found, words()),
        (Some(found), Some(id)) => {
            found.segments.get(id.index()).map_or_else(String::new, |segment| {
                sentence(wording::archetype_who(segment.name.archetype))
            })
        }
        (None, _) => String::new(),
    });
    view! {
        <div class="page">
            <PageHead title lead />
            {move || match (state.segmentation.get(), selected.get()) {
                (Some(segmentation), None) => view! { <AllSegments segmentation /> }.into_any(),
                (Some(segmentation), Some(id)) => {
                    view! { <OneSegment segmentation id /> }.into_any()
                }
                (None, _) => view! { <NothingYet what="The segments" /> }.into_any(),
            }}
        </div>
    }
}

/// Treemap, cards, number of segments.
#[component]
fn AllSegments(segmentation: Arc<Segmentation>) -> impl IntoView {
    let (area, set_area) = signal(Area::default());
    let treemap = {
        let segmentation = segmentation.clone();
        Signal::derive(move || -> AnyChart {
            Arc::new(Treemap::of(&segmentation, names(&segmentation), area.get()))
        })
    };
    let all = customers_of(&segmentation);
    let caution = (all < FEW).then(|| {
        let told = format!(
            "Segments among {} say little: take them, and their names, as an example.",
            words().of(u64::from(all), "customer", "customers")
        );
        view! { <p class="note" role="note" data-test="too-few">{told}</p> }
    });
    let cards = segmentation
        .segments
        .iter()
        .enumerate()
        .map(|(index, segment)| {
            let id = SegmentId::from_index(index);
            view! { <SegmentCard id segment=segment.clone() all /> }
        })
        .collect_view();
    let choice = |value: Area, name: &'static str, test: &'static str| {
        view! {
            <button
                class="button"
                type="button"
                aria-pressed=move || (area.get() == value).to_string()
                data-test=test
                on:click=move |_| set_area.set(value)
            >
                {name}
            </button>
        }
    };
    view! {
        {caution}
        <section class="panel">
            <div class="row" role="group" aria-label="What the area of a tile means">
                {choice(Area::Customers, "By customers", "treemap-by-customers")}
                {choice(Area::Revenue, "By revenue", "treemap-by-revenue")}
            </div>
            <Chart chart=treemap name="treemap" />
        </section>
        <section class="segment-cards" aria-label="The segments" data-test="segments">
            {cards}
        </section>
        <NumberOfSegments segmentation />
    }
}

/// Figures, scheme and charts of one segment.
#[component]
fn OneSegment(segmentation: Arc<Segmentation>, id: SegmentId) -> impl IntoView {
    let state = State::use_context();
    let Some(segment) = segmentation.segments.get(id.index()).cloned() else {
        return view! {
            <p>
                "There are fewer segments now. "
                <a href=Route::Segments.href()>"See all of them"</a>
            </p>
        }
        .into_any();
    };
    let archetype = segment.name.archetype;
    let all = segmentation.segments.iter().map(|segment| segment.customers).sum::<u32>();
    let charts = move || {
        let charts = state.customers.get().and_then(|table| charts(&table, &segmentation, id));
        charts.map(|[recency, bubbles]| {
            view! {
                <section class="panel">
                    <Chart chart=recency name="recency" />
                </section>
                <section class="panel">
                    <Chart chart=bubbles name="bubbles" />
                </section>
            }
        })
    };
    let customers = Route::customers_of(id).href();
    view! {
        <p><a href=Route::Segments.href()>"\u{2190} All segments"</a></p>
        <section
            class="panel segment"
            data-archetype=archetype_key(archetype)
            aria-label="In figures"
        >
            <SegmentFigures segment all />
            <p>
                <strong>{wording::scheme_name(archetype)}</strong>
                ": "
                {wording::scheme_sentence(archetype)}
            </p>
            <p><a class="button" href=customers>"List these customers"</a></p>
        </section>
        {charts}
    }
    .into_any()
}

/// Recency and frequency of a segment's customers.
fn charts(
    table: &CustomerTable,
    segmentation: &Segmentation,
    id: SegmentId,
) -> Option<[AnyChart; 2]> {
    let name = name_of(segmentation, id)?;
    let counted = match table.frequency {
        Some(Frequency::Lines) => "order lines",
        Some(Frequency::Orders) | None => "orders",
    };
    let recency = RecencyProfile::of(table, segmentation, id, name.clone())?;
    let bubbles = Bubbles::of(table, segmentation, id, name, counted)?;
    Some([Arc::new(recency), Arc::new(bubbles)])
}

fn names(segmentation: &Segmentation) -> Vec<String> {
    segmentation.segments.iter().map(|segment| wording::segment_name(segment.name)).collect()
}

fn name_of(segmentation: &Segmentation, id: SegmentId) -> Option<String> {
    segmentation.segments.get(id.index()).map(|segment| wording::segment_name(segment.name))
}

/// How many customers the segments hold.
fn customers_of(segmentation: &Segmentation) -> u32 {
    segmentation.segments.iter().map(|segment| segment.customers).sum()
}

/// The answer to the page's question: the segment that brings most, and its share.
fn headline(segmentation: &Segmentation, words: Words) -> String {
    let all = customers_of(segmentation);
    let richest = segmentation
        .segments
        .iter()
        .rev()
        .max_by(|a, b| a.revenue_share.total_cmp(&b.revenue_share));
    match richest {
        Some(segment) if all > 0 && segmentation.segments.len() > 1 => format!(
            "{} segments. The {} are {} of the customers and bring {} of the revenue.",
            segmentation.segments.len(),
            wording::segment_name(segment.name),
            words.percent(f64::from(segment.customers) / f64::from(all), 0),
            words.percent(segment.revenue_share, 0),
        ),
        Some(_) => "All customers are in one segment.".to_owned(),
        None => "There are no customers to divide.".to_owned(),
    }
}
