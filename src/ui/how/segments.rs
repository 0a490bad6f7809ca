//! How the segments, their names and their figures come about.

use super::{How, amount, divided};
use crate::chart::worth::Worth;
use crate::results::{CustomerTable, Segment, Segmentation};
use crate::settings::{Measures, Settings};
use crate::ui::glossary::Term;
use crate::wording::{self, Words};

/// Around the chosen number of segments so many numbers are shown on either side.
const NEIGHBOURS: u8 = 1;

/// What part of the revenue a segment brings.
pub(crate) fn revenue_share(found: &Segmentation, segment: &Segment, words: Words) -> How {
    let all: f64 = found.segments.iter().map(|segment| segment.revenue.units()).sum();
    let whole = |units: f64| amount(units, Worth::Money, words);
    let share = words.percent(segment.revenue_share, 1);
    let sum = divided(&whole(segment.revenue.units()), &whole(all), &share);
    let name = wording::segment_name(segment.name, words);
    let inputs = vec![("segments-head-segment", name)];
    How { sum, inputs, ..How::new(Term::RevenueShare, "help-revenue-share") }
}

/// Why segments are called what they are called.
pub(crate) fn names(settings: &Settings, words: Words) -> How {
    How { settings: compared(settings, words), ..How::new(Term::Archetype, "help-archetype") }
}

/// How many segments there are.
pub(crate) fn number(found: &Segmentation, settings: &Settings, words: Words) -> How {
    let chosen = u8::try_from(found.segments.len()).unwrap_or(u8::MAX);
    let near = chosen.saturating_sub(NEIGHBOURS)..=chosen.saturating_add(NEIGHBOURS);
    let points = found.sweep.iter().filter(|point| near.contains(&point.k));
    let inertia = |inertia: f64, k: u8| format!("{k}: {}", words.decimal(inertia, 0));
    let points: Vec<String> = points.map(|point| inertia(point.inertia, point.k)).collect();
    let knee = found.knee.map_or_else(|| "\u{2013}".to_owned(), |knee| knee.to_string());
    let inputs = vec![("help-inertia-near", points.join(" \u{b7} ")), ("help-knee", knee)];
    let asked = match settings.segments.k {
        Some(k) => k.to_string(),
        None => words.text("settings-k-data").to_owned(),
    };
    let mut settings_rows = vec![
        ("settings-k-choice", asked),
        ("settings-sweep", settings.segments.sweep_to.to_string()),
        ("help-starts", settings.segments.starts.to_string()),
        ("settings-seed", settings.seed.0.to_string()),
    ];
    settings_rows.extend(compared(settings, words));
    How { inputs, settings: settings_rows, ..How::new(Term::Elbow, "help-knee-formula") }
}

/// How well the segments are apart.
pub(crate) fn silhouette(found: &Segmentation, settings: &Settings, words: Words) -> Option<How> {
    let quality = found.quality?;
    let customers: u32 = found.segments.iter().map(|segment| segment.customers).sum();
    let of = if quality.sampled { "help-of-sample" } else { "help-of-all" };
    let inputs = vec![
        ("choice-silhouette-name", words.decimal(quality.silhouette, 3)),
        ("overview-customers", words.count(customers)),
        ("help-measured-on", words.text(of).to_owned()),
    ];
    let settings = compared(settings, words);
    Some(How { inputs, settings, ..How::new(Term::Silhouette, "help-silhouette") })
}

/// How long ago the customers of a segment bought last, on average.
pub(crate) fn recency(segment: &Segment, words: Words) -> How {
    let inputs = vec![
        ("segment-figure-customers", words.count(segment.customers)),
        ("help-mean-days", words.decimal(segment.mean_recency, 1)),
    ];
    How { inputs, ..How::new(Term::Recency, "help-recency-mean") }
}

/// What the customers of a segment spent on average.
pub(crate) fn spent(segment: &Segment, words: Words) -> How {
    let whole = |units: f64| amount(units, Worth::Money, words);
    let customers = words.count(segment.customers);
    let mean = whole(segment.mean_monetary);
    let sum = divided(&whole(segment.revenue.units()), &customers, &mean);
    How { sum, ..How::new(Term::Monetary, "help-spent-mean") }
}

/// How many orders the customers of a segment made on average.
pub(crate) fn orders(
    table: &CustomerTable,
    found: &Segmentation,
    at: usize,
    words: Words,
) -> Option<How> {
    let segment = found.segments.get(at)?;
    let own = found.of.iter().zip(&table.orders).filter(|(of, _)| of.index() == at);
    let orders: u64 = own.map(|(_, orders)| u64::from(*orders)).sum();
    let mean = words.decimal(segment.mean_orders, 1);
    let sum = divided(&words.count(orders), &words.count(segment.customers), &mean);
    Some(How { sum, ..How::new(Term::Order, "help-orders-mean") })
}

/// What customers are compared by.
fn compared(settings: &Settings, words: Words) -> Vec<super::Row> {
    let measures = match settings.segments.measures {
        Measures::Scores => "settings-measures-scores",
        Measures::Logarithms => "settings-measures-logarithms",
    };
    vec![("settings-measures", words.text(measures).to_owned())]
}
