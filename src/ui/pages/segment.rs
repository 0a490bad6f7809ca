//! One segment: its figures beside those of all customers, who they are, what to offer them, how
//! lately and how often they buy.

use std::sync::Arc;

use leptos::prelude::*;

use super::segments::{FEW, customers_of};
use crate::chart::bubbles::{Bubbles, Counted};
use crate::chart::comparison::Comparison;
use crate::chart::recency::RecencyProfile;
use crate::domain::SegmentId;
use crate::results::{CustomerTable, Segment, Segmentation};
use crate::settings::Frequency;
use crate::ui::components::chart::{AnyChart, Chart};
use crate::ui::components::figure::Figure;
use crate::ui::components::how::how as how_button;
use crate::ui::components::page_head::PageHead;
use crate::ui::components::segment_badge::SegmentBadge;
use crate::ui::components::segment_card::{sentence, share};
use crate::ui::how;
use crate::ui::route::Route;
use crate::ui::state::State;
use crate::wording::{self, Words};

/// The page of one segment.
pub(crate) fn one_segment(state: State, id: SegmentId, words: Words) -> AnyView {
    let page = move || {
        let found = state.segmentation.get()?;
        let page = match found.segments.get(id.index()) {
            Some(segment) => this_segment(state, &found, id, segment, words),
            None => gone(words),
        };
        Some(page)
    };
    page.into_any()
}

/// The address names a segment that there is not.
fn gone(words: Words) -> AnyView {
    let page = view! {
        <div class="page">
            <PageHead
                title=words.text("segment-gone-title").to_owned()
                lead=words.text("segment-gone").to_owned()
            />
            <p>
                <a class="button" href=Route::Segments.href()>{words.text("segment-see-all")}</a>
            </p>
        </div>
    };
    page.into_any()
}

fn this_segment(
    state: State,
    found: &Arc<Segmentation>,
    id: SegmentId,
    segment: &Segment,
    words: Words,
) -> AnyView {
    let archetype = segment.name.archetype;
    let name = wording::segment_name(segment.name, words);
    let caution = (segment.customers < FEW).then(|| {
        let told = words.say("segment-too-few", &[("customers", segment.customers.into())]);
        view! { <p class="note" role="note" data-test="too-few">{told}</p> }
    });
    let figures = figures(found, segment, words).map(|(label, value, note, test)| {
        let how = match test {
            "segment-revenue-share" => Some(how::segments::revenue_share(found, segment, words)),
            "segment-recency" => Some(how::segments::recency(segment, words)),
            "segment-monetary" => Some(how::segments::spent(segment, words)),
            "segment-orders" => state.customers.with_untracked(|table| {
                how::segments::orders(table.as_deref()?, found, id.index(), words)
            }),
            _ => None,
        };
        let how = how.map(how_button);
        view! { <Figure label=words.text(label).to_owned() value note how test /> }
    });
    let segmentation = found.clone();
    let charts = move || charts(&*state.customers.get()?, &segmentation, id, words);
    let page = view! {
        <div class="page">
            <a class="segment__back" href=Route::Segments.href()>
                "\u{2190} "
                {words.text("segment-all")}
            </a>
            <PageHead
                title=words.say("segment-title", &[("name", (&name).into())])
                lead=headline(found, segment, words)
            />
            {caution}
            <section class="figures" aria-label=words.text("segment-figures")>
                {figures.collect_view()}
            </section>
            <section class="panel segment__about">
                <div>
                    <h2>{words.text("segment-who")}</h2>
                    <p><SegmentBadge name=segment.name /></p>
                    <p>{sentence(wording::archetype_who(archetype, words))}</p>
                    <p class="segment__actions">
                        <a
                            class="button"
                            href=Route::customers_of(id).href()
                            data-test="segment-list"
                        >
                            {words.text("segment-list-customers")}
                        </a>
                        <a href=Route::Downloads.href()>{words.text("segment-download")}</a>
                    </p>
                </div>
                <div>
                    <h2>{words.text("segment-offer")}</h2>
                    <p><strong>{wording::scheme_name(archetype, words)}</strong></p>
                    <p>{wording::scheme_sentence(archetype, words)}</p>
                </div>
            </section>
            {charts}
        </div>
    };
    page.into_any()
}

/// Recency and frequency of a segment's customers.
fn charts(
    table: &CustomerTable,
    segmentation: &Segmentation,
    id: SegmentId,
    words: Words,
) -> Option<AnyView> {
    let counted = match table.frequency {
        Some(Frequency::Lines) => Counted::Lines,
        Some(Frequency::Orders) | None => Counted::Orders,
    };
    let recency: AnyChart = Arc::new(RecencyProfile::of(table, segmentation, id, words)?);
    let bubbles: AnyChart = Arc::new(Bubbles::of(table, segmentation, id, counted, words)?);
    let charts = view! {
        <section class="panel segments__differences" aria-labelledby="segment-buying">
            <h2 id="segment-buying">{words.text("segment-buying")}</h2>
            <Chart chart=recency name="recency" />
            <Chart chart=bubbles name="bubbles" />
        </section>
    };
    Some(charts.into_any())
}

/// Key of the label, value, note and hook of each figure.
fn figures(
    found: &Segmentation,
    segment: &Segment,
    words: Words,
) -> [(&'static str, String, String, &'static str); 5] {
    let part = |share: f64, decimals: usize| {
        let share = words.percent(share, decimals);
        words.say("segment-note-share", &[("share", (&share).into())])
    };
    let compared = Comparison::of(found, words);
    let note = |measure: usize| {
        let value = compared.value(measure, compared.overall(measure));
        words.say("segment-note-mean", &[("value", (&value).into())])
    };
    let ago = wording::whole_days(segment.mean_recency);
    [
        (
            "segment-figure-customers",
            words.count(segment.customers),
            part(share(segment, customers_of(found)), 0),
            "segment-customers",
        ),
        (
            "segment-figure-revenue",
            words.money_whole(segment.revenue.units()),
            part(segment.revenue_share, 1),
            "segment-revenue-share",
        ),
        (
            "segment-figure-recency",
            words.say("segments-ago", &[("days", ago.into())]),
            note(0),
            "segment-recency",
        ),
        (
            "segment-figure-orders",
            compared.value(1, segment.mean_orders),
            note(1),
            "segment-orders",
        ),
        (
            "segment-figure-spent",
            compared.value(2, segment.mean_monetary),
            note(2),
            "segment-monetary",
        ),
    ]
}

/// How many they are, what they bring, when they were here.
fn headline(found: &Segmentation, segment: &Segment, words: Words) -> String {
    let share = words.percent(segment.revenue_share, 0);
    let all = words.count(customers_of(found));
    words.say(
        "segment-lead",
        &[
            ("customers", segment.customers.into()),
            ("all", (&all).into()),
            ("share", (&share).into()),
            ("days", wording::whole_days(segment.mean_recency).into()),
        ],
    )
}
