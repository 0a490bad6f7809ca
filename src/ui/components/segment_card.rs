//! A segment in the list of all: its name, who they are, its figures, its scheme, the way to its
//! customers. On wide screens its parts stand in columns under the head of the list, on narrow ones
//! one below the other with a name for each figure.

use leptos::prelude::*;

use super::segment_badge::{SegmentBadge, archetype_key};
use crate::domain::SegmentId;
use crate::results::Segment;
use crate::ui::route::Route;
use crate::wording::{self, Words};

/// The columns of the list: the key of each name, and the hook by which tests find the figure.
pub(crate) const FIGURES: [(&str, &str); 5] = [
    ("segments-head-customers", "segment-customers"),
    ("segments-head-revenue", "segment-revenue-share"),
    ("segments-head-recency", "segment-recency"),
    ("segments-head-orders", "segment-orders"),
    ("segments-head-spent", "segment-monetary"),
];

/// A segment among `all` customers of the shop.
pub(crate) fn segment_card(id: SegmentId, segment: &Segment, all: u32, words: Words) -> AnyView {
    let archetype = segment.name.archetype;
    let figures = FIGURES.into_iter().zip(figures(segment, all, words));
    let figures = figures.map(|((name, test), (value, note))| {
        view! {
            <div class="segment-card__figure">
                <dt>{words.text(name)}</dt>
                <dd data-test=test>{value} " " <small>{note}</small></dd>
            </div>
        }
    });
    let customers = Route::customers_of(id).href();
    let list = words.say("segments-list-customers", &[("customers", segment.customers.into())]);
    let card = view! {
        <article
            class="segment-card"
            data-archetype=archetype_key(archetype)
            data-test="segment-card"
        >
            <div class="segment-card__who">
                <h3>
                    <a class="segment-card__name" href=Route::Segment(id).href()>
                        <SegmentBadge name=segment.name />
                    </a>
                </h3>
                <p>{sentence(wording::archetype_who(archetype, words))}</p>
            </div>
            <dl class="segment-card__figures">
                {figures.collect_view()}
                <div class="segment-card__figure segment-card__offer">
                    <dt>{words.text("segments-head-offer")}</dt>
                    <dd>{wording::scheme_name(archetype, words)}</dd>
                    <dd><a href=customers data-test="segment-list">{list}</a></dd>
                </div>
            </dl>
        </article>
    };
    card.into_any()
}

/// The figures of a segment in the order of [`FIGURES`], each with a note.
fn figures(segment: &Segment, all: u32, words: Words) -> [(String, String); 5] {
    let recency = wording::whole_days(segment.mean_recency);
    [
        (words.count(segment.customers), words.percent(share(segment, all), 0)),
        (words.money_short(segment.revenue.units()), words.percent(segment.revenue_share, 1)),
        (words.say("segments-ago", &[("days", recency.into())]), String::new()),
        (words.decimal(segment.mean_orders, 1), String::new()),
        (words.money_whole(segment.mean_monetary), String::new()),
    ]
}

/// The share of a segment's customers in all.
pub(crate) fn share(segment: &Segment, all: u32) -> f64 {
    if all == 0 { 0.0 } else { f64::from(segment.customers) / f64::from(all) }
}

/// A clause as a sentence.
pub(crate) fn sentence(clause: &str) -> String {
    format!("{clause}.")
}
