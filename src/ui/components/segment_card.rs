//! A segment in short: its name, who they are, its figures, its scheme.

use leptos::prelude::*;

use super::segment_badge::{SegmentBadge, archetype_key};
use crate::domain::SegmentId;
use crate::results::Segment;
use crate::ui::route::Route;
use crate::ui::words::words;
use crate::wording;
use crate::wording::Words;

/// A segment in short.
#[component]
pub(crate) fn SegmentCard(
    /// Its position.
    id: SegmentId,
    /// The segment.
    segment: Segment,
    /// All customers of the shop.
    all: u32,
) -> impl IntoView {
    let archetype = segment.name.archetype;
    let name = wording::segment_name(segment.name);
    view! {
        <article
            class="segment-card"
            data-archetype=archetype_key(archetype)
            data-test="segment-card"
        >
            <h3 class="segment-card__name">
                <a href=Route::Segment(id).href()>
                    <SegmentBadge name=segment.name />
                </a>
            </h3>
            <p class="segment-card__who">{sentence(wording::archetype_who(archetype))}</p>
            <SegmentFigures segment all />
            <p class="segment-card__scheme">
                <strong>{wording::scheme_name(archetype)}</strong>
                ": "
                {wording::scheme_sentence(archetype)}
            </p>
            <a class="segment-card__more" href=Route::Segment(id).href()>
                "Look at " {name}
            </a>
        </article>
    }
}

/// The figures of a segment.
#[component]
pub(crate) fn SegmentFigures(
    /// The segment.
    segment: Segment,
    /// All customers of the shop.
    all: u32,
) -> impl IntoView {
    let rows = figures(&segment, all, words())
        .into_iter()
        .map(|(name, value, test)| {
            view! {
                <div>
                    <dt>{name}</dt>
                    <dd data-test=test>{value}</dd>
                </div>
            }
        })
        .collect_view();
    view! { <dl class="segment-card__figures">{rows}</dl> }
}

/// Name, value and test hook of each figure.
fn figures(segment: &Segment, all: u32, words: Words) -> [(&'static str, String, &'static str); 5] {
    let share = if all == 0 { 0.0 } else { f64::from(segment.customers) / f64::from(all) };
    let customers = words.count(u64::from(segment.customers));
    [
        ("Customers", format!("{customers} ({})", words.percent(share, 0)), "segment-customers"),
        ("Share of revenue", words.percent(segment.revenue_share, 1), "segment-revenue-share"),
        (
            "Last purchase",
            format!("{} ago", words.days(whole(segment.mean_recency))),
            "segment-recency",
        ),
        ("Orders", format!("{} each", words.decimal(segment.mean_orders, 1)), "segment-orders"),
        ("Spent", format!("{} each", words.decimal(segment.mean_monetary, 0)), "segment-monetary"),
    ]
}

/// A mean to the nearest whole number.
#[expect(clippy::cast_possible_truncation, reason = "days since 1900 are far below 2^53")]
#[expect(clippy::cast_sign_loss, reason = "recency is never negative")]
fn whole(mean: f64) -> u64 {
    mean.round() as u64
}

/// A clause as a sentence: first letter large, full stop.
pub(crate) fn sentence(clause: &str) -> String {
    let mut letters = clause.chars();
    let first: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
    let rest = letters.as_str();
    if rest.ends_with('.') { format!("{first}{rest}") } else { format!("{first}{rest}.") }
}
