//! How the recommenders were trained and tested, in plain words, and the form for newcomers.

use std::sync::Arc;

use leptos::prelude::*;

use crate::chart::losses::Losses;
use crate::chart::models::ModelComparison;
use crate::results::{ModelReport, Question, Split};
use crate::ui::components::chart::{AnyChart, Chart};
use crate::ui::components::contender_table::ContenderTable;
use crate::ui::components::figure::Figure;
use crate::ui::components::newcomer_form::NewcomerForm;
use crate::ui::components::nothing_yet::NothingYet;
use crate::ui::components::page_head::PageHead;
use crate::ui::state::State;
use crate::ui::words;
use crate::ui::words::words;
use crate::wording;
use crate::wording::Words;

/// How the recommenders were trained and tested.
#[component]
pub(crate) fn ModelPage() -> impl IntoView {
    let state = State::use_context();
    let lead = Signal::derive(move || {
        state.models.get().map_or_else(String::new, |report| lead(&report, words()))
    });
    view! {
        <div class="page">
            <PageHead title="Can you trust the recommendations?".to_owned() lead />
            {move || match state.models.get() {
                Some(report) => view! { <Report report /> }.into_any(),
                None => view! { <NothingYet what="The tests of the recommenders" /> }.into_any(),
            }}
            <Show when=move || state.epochs.with(|epochs| !epochs.is_empty())>
                <Training />
            </Show>
            <section class="panel" aria-labelledby="model-newcomer">
                <h2 id="model-newcomer">"A new customer"</h2>
                <p>
                    "Somebody whom the file does not know yet: choose the segment they are most \
                     like, and get its five best products and what to offer."
                </p>
                <NewcomerForm />
            </section>
        </div>
    }
}

/// The report.
#[component]
fn Report(
    /// The report.
    report: Arc<ModelReport>,
) -> impl IntoView {
    let verdict = report.verdict.clone();
    let has_contenders = !report.contenders.is_empty();
    let tables = {
        let report = report.clone();
        move || {
            let contenders = report.contenders.clone();
            let chosen = report.chosen;
            let chart: AnyChart = Arc::new(ModelComparison::of(&report, |model| {
                wording::model_name(model).to_owned()
            }));
            view! {
                <section class="panel" aria-labelledby="model-compared">
                    <h2 id="model-compared">"How they compare"</h2>
                    <Chart chart=Signal::stored(chart) name="models" />
                </section>
                <section class="panel" aria-labelledby="model-new">
                    <h2 id="model-new">"What will a customer buy for the first time?"</h2>
                    <p class="section__note">
                        "Each recommender ranks every product that the customer had not bought \
                         before. The small figures are 95\u{a0}% confidence intervals."
                    </p>
                    <ContenderTable contenders=contenders.clone() question=Question::New chosen />
                </section>
                <section class="panel" aria-labelledby="model-any">
                    <h2 id="model-any">"What will a customer buy, new or again?"</h2>
                    <p class="section__note">
                        "The same, over all products. People buy many things again, so repeating \
                         their favourites is hard to beat here."
                    </p>
                    <ContenderTable contenders question=Question::Any chosen />
                </section>
            }
        }
    };
    view! {
        {(!verdict.is_empty()).then(|| view! {
            <p class="note" role="note" data-test="verdict">{verdict}</p>
        })}
        {report.split.clone().map(|split| view! { <HowTested split /> })}
        {has_contenders.then(tables)}
    }
}

/// The split in figures and in words.
#[component]
fn HowTested(split: Split) -> impl IntoView {
    let words = words();
    let count = |number: u32| words.count(u64::from(number));
    view! {
        <section class="panel" aria-labelledby="model-test">
            <h2 id="model-test">"How it was tested"</h2>
            <p>
                {format!(
                    "Everything up to {} could be learned from. What customers bought after that \
                     was hidden, and each recommender had to guess it. The last stretch before \
                     the cut, from {} on, decided when to stop training.",
                    words.minute(split.cut),
                    words.minute(split.validation_from),
                )}
            </p>
            <div class="figures">
                <Figure label="Customers learned from" value=count(split.customers) test="split-customers" />
                <Figure label="Products ranked" value=count(split.products) test="split-products" />
                <Figure label="Customer and product pairs" value=words.count(split.pairs) test="split-pairs" />
                <Figure label="Customers tested" value=count(split.test_customers) test="split-test" />
                <Figure
                    label="Of them with a new product"
                    value=count(split.test_customers_new)
                    test="split-test-new"
                />
            </div>
        </section>
    }
}

/// How the neural model was trained, or is being trained.
#[component]
fn Training() -> impl IntoView {
    let state = State::use_context();
    let chart = Signal::derive(move || -> AnyChart {
        let report = state.models.get();
        state.epochs.with(|epochs| Arc::new(Losses::of(epochs, report.as_deref())))
    });
    let sentence = move || {
        state.models.get().map(|report| {
            let stop = report.stop.map_or("", words::stop_sentence);
            let best = report
                .best_epoch
                .map(|best| {
                    format!(
                        "Epoch {best} was best. For the test, and again for the recommendations, \
                         the network was trained anew for that many epochs, up to the cut and \
                         then on everything."
                    )
                })
                .unwrap_or_default();
            format!("{stop} {best}")
        })
    };
    view! {
        <section class="panel" aria-labelledby="model-training">
            <h2 id="model-training">"How the neural recommender is trained"</h2>
            <p>
                "A neural network learns a profile of each customer and each product by seeing \
                 what was bought, epoch by epoch, until a stretch of time that it was not \
                 trained on gets no better. "
                {sentence}
            </p>
            <Chart chart name="losses" />
        </section>
    }
}

/// The answer to the page's question.
fn lead(report: &ModelReport, words: Words) -> String {
    let chosen = report
        .chosen
        .and_then(|chosen| report.contenders.iter().find(|contender| contender.model == chosen));
    let Some(contender) = chosen else {
        return "The recommenders could not be tested on this file.".to_owned();
    };
    if contender.new.customers == 0 {
        return format!("Recommendations come from: {}.", wording::model_name(contender.model));
    }
    format!(
        "Tested on {} whose later purchases were hidden: {} of them bought at least one of the \
         ten new products picked for them by \u{201c}{}\u{201d}.",
        words.of(u64::from(contender.new.customers), "customer", "customers"),
        words.percent(contender.new.hit_rate.mean, 0),
        wording::model_name(contender.model),
    )
}
