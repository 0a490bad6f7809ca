//! All segments: who they are, how large, how they differ, and how many there should be.

use std::sync::Arc;

use leptos::prelude::*;

use super::segment::one_segment;
use crate::chart::comparison::Comparison;
use crate::chart::ranking_bars::RankingBars;
use crate::chart::recency_panels::RecencyPanels;
use crate::chart::shares::{Area, Shares};
use crate::chart::treemap::Treemap;
use crate::domain::SegmentId;
use crate::results::{Segment, Segmentation};
use crate::ui::components::chart::{AnyChart, Chart};
use crate::ui::components::choice_of_k::NumberOfSegments;
use crate::ui::components::how::how as how_button;
use crate::ui::components::nothing_yet::{NothingYet, Shape};
use crate::ui::components::page_head::PageHead;
use crate::ui::components::segment_card::{FIGURES, segment_card, share};
use crate::ui::focus::focus;
use crate::ui::how;
use crate::ui::live::live;
use crate::ui::reactive::{Memo, RwSignal, Signal};
use crate::ui::state::State;
use crate::ui::words::words;
use crate::wording::{self, Words};

/// Below this many customers a segment is an anecdote.
pub(crate) const FEW: u32 = 30;

/// All segments, or the selected one.
#[component]
pub(crate) fn SegmentsPage(
    /// The segment that the address names.
    selected: Signal<Option<SegmentId>>,
) -> impl IntoView {
    let state = State::use_context();
    let is_there = Memo::new(move |_| state.segmentation.with(Option::is_some));
    let selected = Memo::new(move |_| selected.get());
    // Another segment is another page: it begins at its top, with its heading.
    Effect::new(move |before: Option<Option<SegmentId>>| {
        let now = selected.get();
        if before.is_some_and(|before| before != now) {
            request_animation_frame(|| {
                window().scroll_to_with_x_and_y(0.0, 0.0);
                focus("main h1");
            });
        }
        now
    });
    live(move || match (is_there.get(), selected.get()) {
        (true, None) => all_segments(state, words()),
        (true, Some(id)) => one_segment(state, id, words()),
        (false, _) => {
            let words = words();
            let view = view! {
                <div class="page">
                    <PageHead title=words.text("segments-title").to_owned() />
                    <NothingYet what=words.text("segments-awaited") shape=Shape::Charts />
                </div>
            };
            view.into_any()
        }
    })
}

/// The page of all segments. It stays while their number changes.
fn all_segments(state: State, words: Words) -> AnyView {
    let Some(first) = state.segmentation.get_untracked() else { return ().into_any() };
    let found = Signal::derive(move || state.segmentation.get().unwrap_or_else(|| first.clone()));
    let lead = Signal::derive(move || found.with(|found| headline(found, words)));
    let caution = live(move || {
        let all = found.with(|found| customers_of(found));
        let told = words.say("segments-too-few", &[("customers", all.into())]);
        (all < FEW).then(|| view! { <p class="note" role="note" data-test="too-few">{told}</p> })
    });
    let cards = live(move || {
        found.with(|found| {
            let all = customers_of(found);
            let card =
                |(index, segment)| segment_card(SegmentId::from_index(index), segment, all, words);
            found.segments.iter().enumerate().map(card).collect_view()
        })
    });
    let explained = live(move || {
        let named = how_button(how::segments::names(&state.settings.get_untracked(), words));
        let share = found.with(|found| {
            Some(how_button(how::segments::revenue_share(found, richest(found)?, words)))
        });
        view! { <div class="how__list">{named} {share}</div> }.into_any()
    });
    let heads = FIGURES.map(|(name, _)| view! { <span>{words.text(name)}</span> });
    let has_several = Memo::new(move |_| found.with(|found| found.segments.len() > 1));
    let charts = move || has_several.get().then(|| charts(state, found, words));
    let page = view! {
        <div class="page">
            <PageHead title=words.text("segments-title").to_owned() lead />
            {caution}
            <section class="panel segment-list" aria-labelledby="segment-list">
                <h2 id="segment-list" class="visually-hidden">{words.text("segments-list")}</h2>
                <div class="segment-list__rows" data-test="segments">
                    <div class="segment-list__head" aria-hidden="true">
                        <span>{words.text("segments-head-segment")}</span>
                        {heads.collect_view()}
                        <span>{words.text("segments-head-offer")}</span>
                    </div>
                    {cards}
                </div>
                {explained}
            </section>
            {charts}
            <NumberOfSegments found />
        </div>
    };
    page.into_any()
}

/// How a chart of sizes is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    Tiles,
    Bars,
}

/// How large the segments are, and how they differ.
fn charts(state: State, found: Signal<Arc<Segmentation>>, words: Words) -> AnyView {
    let area = RwSignal::new(Area::Customers);
    let form = RwSignal::new(Form::Tiles);
    let sizes = Signal::derive(move || -> AnyChart {
        let shares = found.with(|found| Shares::of(found, area.get(), words));
        match form.get() {
            Form::Tiles => Arc::new(Treemap { shares }),
            Form::Bars => Arc::new(RankingBars { shares }),
        }
    });
    let comparison = Signal::derive(move || -> AnyChart {
        found.with(|found| Arc::new(Comparison::of(found, words)))
    });
    let recency = move || {
        let customers = state.customers.get()?;
        let chart: AnyChart =
            found.with(|found| Arc::new(RecencyPanels::of(&customers, found, words)));
        Some(view! { <Chart chart name="recency-of-segments" /> })
    };
    let by_customers = ("segments-by-customers", "treemap-by-customers");
    let by_revenue = ("segments-by-revenue", "treemap-by-revenue");
    let is = move |value: Area| Signal::derive(move || area.get() == value);
    let drawn = move |value: Form| Signal::derive(move || form.get() == value);
    let charts = view! {
        <section class="panel" aria-labelledby="segment-sizes">
            <div class="segments__head">
                <h2 id="segment-sizes">{words.text("segments-sizes")}</h2>
                <div class="segments__choice" role="group" aria-label=words.text("segments-size-means")>
                    {choice(words, by_customers, is(Area::Customers), move || area.set(Area::Customers))}
                    {choice(words, by_revenue, is(Area::Revenue), move || area.set(Area::Revenue))}
                </div>
                <div class="segments__choice" role="group" aria-label=words.text("segments-drawn-as")>
                    {choice(words, ("segments-tiles", "as-tiles"), drawn(Form::Tiles), move || form.set(Form::Tiles))}
                    {choice(words, ("segments-bars", "as-bars"), drawn(Form::Bars), move || form.set(Form::Bars))}
                </div>
            </div>
            <Chart chart=sizes name="segment-sizes" />
        </section>
        <section class="panel segments__differences" aria-labelledby="segment-differences">
            <h2 id="segment-differences">{words.text("segments-differences")}</h2>
            <Chart chart=comparison name="comparison" />
            {recency}
        </section>
    };
    charts.into_any()
}

/// One of several buttons of which one is pressed: its name, its hook, whether it is, what it does.
fn choice(
    words: Words,
    (name, test): (&'static str, &'static str),
    is_chosen: Signal<bool>,
    choose: impl Fn() + 'static,
) -> AnyView {
    let button = view! {
        <button
            class="segments__option"
            type="button"
            aria-pressed=move || is_chosen.get().to_string()
            data-test=test
            on:click=move |_| choose()
        >
            {words.text(name)}
        </button>
    };
    button.into_any()
}

/// How many customers the segments hold.
pub(crate) fn customers_of(segmentation: &Segmentation) -> u32 {
    segmentation.segments.iter().map(|segment| segment.customers).sum()
}

/// The segment that brings most.
fn richest(segmentation: &Segmentation) -> Option<&Segment> {
    let segments = segmentation.segments.iter().rev();
    segments.max_by(|a, b| a.revenue_share.total_cmp(&b.revenue_share))
}

/// The answer to the page's question: the segment that brings most, and its share.
fn headline(segmentation: &Segmentation, words: Words) -> String {
    let all = customers_of(segmentation);
    match richest(segmentation) {
        Some(segment) if all > 0 && segmentation.segments.len() > 1 => {
            let name = wording::segment_name(segment.name, words);
            let customers = words.percent(share(segment, all), 0);
            let revenue = words.percent(segment.revenue_share, 0);
            words.say(
                "segments-lead",
                &[
                    ("segments", segmentation.segments.len().into()),
                    ("name", (&name).into()),
                    ("share", (&customers).into()),
                    ("revenue", (&revenue).into()),
                ],
            )
        }
        Some(_) => words.text("segments-lead-one").to_owned(),
        None => words.text("segments-lead-none").to_owned(),
    }
}
