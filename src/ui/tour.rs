//! The guided tour: its steps, what each shows and says, and which one the reader is at. It leads
//! over the sample shop, or over what is open already.

use leptos::prelude::*;

use super::pages::model;
use super::reactive::RwSignal;
use super::route::{CustomerView, Route};
use super::run::RunState;
use super::state::State;
use crate::chart::concentration::Concentration;
use crate::chart::worth::Worth;
use crate::domain::CustomerId;
use crate::results::{Analysis, CleaningReport, CustomerTable};
use crate::settings::Candidates;
use crate::wording::{self, Words};

/// Where the reader is on the tour. Provided as context by [`super::app::App`].
#[derive(Clone, Copy, Debug)]
pub(crate) struct Tour {
    /// The place in [`STEPS`]; `None` while nobody is on the tour.
    pub(crate) step: RwSignal<Option<usize>>,
    /// The step that the reader was led to last: another language draws the panel again, and leads
    /// nowhere.
    pub(crate) led: StoredValue<Option<usize>>,
}

/// A step of the tour.
pub(crate) struct Step {
    /// The key of its heading.
    pub(crate) title: &'static str,
    /// What is explained, as a selector.
    pub(crate) shows: &'static str,
    /// The page that it is on.
    pub(crate) route: fn(&Analysis) -> Route,
    /// What is said of it; `None` until it has been computed.
    pub(crate) says: fn(&Analysis, Words) -> Option<String>,
}

/// All customers, biggest spender first.
const CUSTOMERS: Route = Route::Customers(CustomerView::ALL);

/// Every step, in order: about three minutes.
pub(crate) static STEPS: [Step; 9] = [
    Step {
        title: "tour-figures-title",
        shows: ".overview__figures",
        route: |_| Route::Overview,
        says: figures,
    },
    Step {
        title: "tour-concentration-title",
        shows: "[data-test='chart-concentration']",
        route: |_| Route::Overview,
        says: concentration,
    },
    Step {
        title: "tour-cleaning-title",
        shows: ".cleaning",
        route: |_| Route::Overview,
        says: cleaning,
    },
    Step {
        title: "tour-segments-title",
        shows: ".segment-list",
        route: |_| Route::Segments,
        says: segments,
    },
    Step {
        title: "tour-customers-title",
        shows: ".customer-table",
        route: |_| CUSTOMERS,
        says: customers,
    },
    Step { title: "tour-why-title", shows: ".customer-why", route: best, says: why },
    Step { title: "tour-offer-title", shows: ".offer-card", route: best, says: offer },
    Step {
        title: "tour-model-title",
        shows: "[aria-labelledby='model-compared']",
        route: |_| Route::Model,
        says: trust,
    },
    Step {
        title: "tour-downloads-title",
        shows: "[aria-labelledby='downloads-lists']",
        route: |_| Route::Downloads,
        says: downloads,
    },
];

impl Tour {
    /// A tour that nobody is on. Call it once, inside a reactive owner.
    pub(crate) fn new() -> Self {
        Self { step: RwSignal::new(None), led: StoredValue::new(None) }
    }

    /// Begins, with the sample shop unless something is there or on its way.
    pub(crate) fn begin(self, state: State) {
        let is_there = state.overview.with_untracked(Option::is_some);
        if !is_there && !state.run.with_untracked(RunState::is_analysing) {
            state.try_sample();
        }
        self.step.set(Some(0));
    }
}

fn figures(analysis: &Analysis, words: Words) -> Option<String> {
    let overview = analysis.overview.as_deref()?;
    let worth = worth(analysis);
    Some(words.say(
        "tour-figures",
        &[
            ("customers", overview.customers.into()),
            ("orders", overview.orders.into()),
            ("worth", worth.key().into()),
            ("amount", (&worth.whole(overview.revenue.units(), words)).into()),
            ("again", (&words.percent(overview.repeat_rate, 0)).into()),
        ],
    ))
}

fn concentration(analysis: &Analysis, words: Words) -> Option<String> {
    let overview = analysis.overview.as_deref()?;
    let top = Concentration::of(overview, worth(analysis), words).top();
    let (percent, share) = top.unwrap_or((100, 1.0));
    let share = words.percent(share, 0);
    let percent = words.percent(percent as f64 / 100.0, 0);
    Some(
        words.say(
            "tour-concentration",
            &[("percent", (&percent).into()), ("share", (&share).into())],
        ),
    )
}

fn cleaning(analysis: &Analysis, words: Words) -> Option<String> {
    let report = analysis.cleaning.as_deref()?;
    let rows = [("kept", report.rows_kept.into()), ("rows", report.rows_read.into())];
    Some(words.say("tour-cleaning", &rows))
}

fn segments(analysis: &Analysis, words: Words) -> Option<String> {
    let found = analysis.segmentation.as_deref()?;
    let first = found.segments.first()?;
    let name = wording::segment_name(first.name, words);
    Some(words.say(
        "tour-segments",
        &[
            ("segments", found.segments.len().into()),
            ("name", (&name).into()),
            ("customers", first.customers.into()),
            ("share", (&words.percent(first.revenue_share, 0)).into()),
        ],
    ))
}

fn customers(analysis: &Analysis, words: Words) -> Option<String> {
    let table = analysis.customers.as_deref()?;
    Some(words.say("tour-customers", &[("customers", table.len().into())]))
}

fn why(analysis: &Analysis, words: Words) -> Option<String> {
    let table = analysis.customers.as_deref()?;
    let found = analysis.segmentation.as_deref()?;
    let best = biggest(table)?;
    let at = best.index();
    let customer = wording::customer(table, best, words);
    let name = wording::segment_name(found.segments.get(found.of.get(at)?.index())?.name, words);
    Some(words.say(
        "tour-why",
        &[
            ("customer", (&customer).into()),
            ("days", (&words.days(table.recency[at])).into()),
            ("orders", table.orders[at].into()),
            ("amount", (&words.money_whole(table.monetary[at].units())).into()),
            ("segment", (&name).into()),
        ],
    ))
}

fn offer(analysis: &Analysis, words: Words) -> Option<String> {
    let customer = biggest(analysis.customers.as_deref()?)?;
    let offer = analysis.offers.as_deref()?.of.get(customer.index())?;
    let scheme = wording::incentive_name(offer.incentive, words);
    Some(words.say("tour-offer", &[("scheme", scheme.into())]))
}

fn trust(analysis: &Analysis, words: Words) -> Option<String> {
    let lead = model::lead(analysis.models.as_deref()?, Candidates::New, words);
    Some(words.say("tour-model", &[("answer", (&lead).into())]))
}

fn downloads(analysis: &Analysis, words: Words) -> Option<String> {
    analysis.customers.as_ref()?;
    Some(words.text("tour-downloads").to_owned())
}

/// The page of the customer who spent most, once it is known.
fn best(analysis: &Analysis) -> Route {
    let customer = analysis.customers.as_deref().and_then(biggest);
    customer.map_or(CUSTOMERS, Route::Customer)
}

/// The customer who spent most; of several the first.
fn biggest(table: &CustomerTable) -> Option<CustomerId> {
    let mut best = None;
    for (at, spent) in table.monetary.iter().enumerate() {
        if best.is_none_or(|best: usize| *spent > table.monetary[best]) {
            best = Some(at);
        }
    }
    best.map(CustomerId::from_index)
}

fn worth(analysis: &Analysis) -> Worth {
    let report: Option<&CleaningReport> = analysis.cleaning.as_deref();
    report.map_or(Worth::Money, Worth::of)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::domain::Money;

    #[test]
    fn every_step_waits_for_what_it_shows() {
        let nothing = Analysis::default();
        for step in &STEPS {
            assert_eq!((step.says)(&nothing, Words::ENGLISH), None, "{}", step.title);
        }
        assert_eq!(best(&nothing), CUSTOMERS);
    }

    #[test]
    fn the_example_is_the_customer_who_spent_most() {
        let table = CustomerTable {
            label: ["a", "b", "c"].map(str::to_owned).to_vec(),
            monetary: [1, 3, 3].map(Money::from_ticks).to_vec(),
            ..CustomerTable::default()
        };
        let analysis = Analysis { customers: Some(Arc::new(table)), ..Analysis::default() };
        assert_eq!(best(&analysis), Route::Customer(CustomerId(1)));
    }
}
