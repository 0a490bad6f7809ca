//! How the figures of one customer, their segment, recommendations and offer come about.

use super::{How, Row, divided};
use crate::domain::CustomerId;
use crate::results::{Catalogue, CustomerTable, Measure, ModelKind, Offer, Segment, Segmentation};
use crate::settings::{Candidates, Frequency, Settings};
use crate::ui::glossary::Term;
use crate::ui::why;
use crate::wording::{self, Words};

/// A customer's average order.
pub(crate) fn average(table: &CustomerTable, customer: CustomerId, words: Words) -> How {
    let at = customer.index();
    let orders = table.orders[at];
    let average = table.monetary[at].units() / f64::from(orders.max(1));
    let spent = words.money(table.monetary[at]);
    let sum = divided(&spent, &words.count(orders), &words.money(why::money(average)));
    How { sum, ..How::new(Term::AverageOrder, "help-average-own") }
}

/// How many days ago the customer bought last.
pub(crate) fn today(table: &CustomerTable, customer: CustomerId, words: Words) -> How {
    let at = customer.index();
    let last = table.last[at];
    let days = table.recency[at];
    let today = last.plus(i32::try_from(days).unwrap_or(i32::MAX));
    let sum = format!("{} \u{2212} {} = {}", words.day(today), words.day(last), words.days(days));
    How { sum, ..How::new(Term::Today, "help-recency-own") }
}

/// A customer's score in a measure.
pub(crate) fn score(
    measure: Measure,
    table: &CustomerTable,
    customer: CustomerId,
    words: Words,
) -> How {
    let (term, formula, edges) = match measure {
        Measure::Recency => (Term::Recency, "help-score-recency", &table.edges[0]),
        Measure::Frequency => (Term::Frequency, "help-score-frequency", &table.edges[1]),
        Measure::Monetary => (Term::Monetary, "help-score-monetary", &table.edges[2]),
    };
    let told = |value: f64| why::told(measure, value, table, words);
    let edges: Vec<String> = edges.iter().map(|edge| told(*edge)).collect();
    let score = why::score(measure, table, customer).to_string();
    let inputs = vec![
        ("help-value", told(why::value(measure, table, customer))),
        ("help-edges", edges.join(" \u{b7} ")),
        ("term-score", score),
    ];
    let mut settings: Vec<Row> = vec![("settings-levels", table.levels.to_string())];
    if measure == Measure::Frequency {
        let counted = match table.frequency {
            Some(Frequency::Lines) => "settings-frequency-lines",
            Some(Frequency::Orders) | None => "settings-frequency-orders",
        };
        settings.push(("settings-frequency", words.text(counted).to_owned()));
    }
    How { inputs, settings, ..How::new(term, formula) }
}

/// Why a customer is in their segment: the distance to its middle.
pub(crate) fn segment(scores: [u8; 3], segment: &Segment, distance: f64, words: Words) -> How {
    let parts = scores
        .iter()
        .zip(segment.centroid)
        .map(|(score, middle)| format!("({score} \u{2212} {})\u{b2}", words.decimal(middle, 2)));
    let parts: Vec<String> = parts.collect();
    let sum = format!("\u{221a}({}) = {}", parts.join(" + "), words.decimal(distance, 2));
    let name = wording::segment_name(segment.name, words);
    let inputs = vec![("segments-head-segment", name)];
    How { sum, inputs, ..How::new(Term::Centre, "help-distance") }
}

/// How strong a recommendation is.
pub(crate) fn strength(chosen: Option<ModelKind>, settings: &Settings, words: Words) -> How {
    let formula = match chosen {
        Some(ModelKind::Ncf) => "help-strength-odds",
        _ => "help-strength-scores",
    };
    let candidates = match settings.recommend.candidates {
        Candidates::New => "settings-candidates-new",
        Candidates::Any => "settings-candidates-any",
    };
    let chosen =
        chosen.map(|chosen| ("models-column-model", wording::model_name(chosen, words).to_owned()));
    let settings = vec![
        ("settings-candidates", words.text(candidates).to_owned()),
        ("settings-per-customer", settings.recommend.per_customer.to_string()),
    ];
    How { inputs: chosen.into_iter().collect(), settings, ..How::new(Term::Strength, formula) }
}

/// Where the reasons of the recommendations come from.
pub(crate) fn reasons() -> How {
    How::new(Term::Recommendation, "help-reason")
}

/// Why this is offered.
pub(crate) fn offer(
    offer: &Offer,
    found: &Segmentation,
    customer: CustomerId,
    catalogue: &Catalogue,
    words: Words,
) -> Option<How> {
    let id = found.of.get(customer.index())?;
    let name = found.segments.get(id.index())?.name;
    let mut inputs = vec![
        ("segments-head-segment", wording::segment_name(name, words)),
        ("help-scheme", wording::scheme_name(name.archetype, words).to_owned()),
    ];
    let products = [("help-best-product", offer.product), ("help-second-product", offer.companion)];
    for (key, product) in products {
        let product = product.and_then(|product| catalogue.name.get(product.index()));
        inputs.extend(product.map(|product| (key, product.clone())));
    }
    Some(How { inputs, ..How::new(Term::Offer, "help-offer") })
}
