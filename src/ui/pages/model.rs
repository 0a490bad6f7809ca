//! Whether the recommendations can be trusted: the answer, the recommenders side by side, how they
//! were tested and trained; and the form for newcomers.

use std::sync::Arc;

use leptos::prelude::*;

use crate::chart::losses::Losses;
use crate::chart::models::ModelComparison;
use crate::results::{Contender, Metrics, ModelKind, ModelReport, Question, Stop};
use crate::settings::Candidates;
use crate::ui::components::chart::{AnyChart, Chart};
use crate::ui::components::contender_table::{ContenderTable, ContenderTerms};
use crate::ui::components::how::how as how_button;
use crate::ui::components::how_tested::HowTested;
use crate::ui::components::newcomer_form::NewcomerForm;
use crate::ui::components::nothing_yet::NothingYet;
use crate::ui::components::page_head::PageHead;
use crate::ui::how;
use crate::ui::live::{Show, live};
use crate::ui::reactive::Signal;
use crate::ui::state::State;
use crate::ui::words::words;
use crate::wording;
use crate::wording::Words;

/// Whether the recommendations can be trusted.
#[component]
pub(crate) fn ModelPage() -> impl IntoView {
    let state = State::use_context();
    let words = words();
    let answer = Signal::derive(move || match state.models.get() {
        Some(report) => {
            let candidates = state.settings.with(|settings| settings.recommend.candidates);
            lead(&report, candidates, words)
        }
        None => match state.epochs.with(|epochs| epochs.last().map(|last| last.epoch)) {
            Some(epoch) => words.say("model-lead-training", &[("epoch", u32::from(epoch).into())]),
            None => String::new(),
        },
    });
    view! {
        <div class="page">
            <PageHead title=words.text("model-title").to_owned() lead=answer />
            {live(move || match state.models.get() {
                Some(report) => comparison(state, &report, words),
                None => {
                    view! { <NothingYet what=words.text("model-the-tests") /> }.into_any()
                }
            })}
            <Show when=move || state.epochs.with(|epochs| !epochs.is_empty())>
                <Training />
            </Show>
            {live(move || {
                let report = state.models.get()?;
                let split = report.split.clone()?;
                Some(view! { <HowTested split overview=state.overview.get() /> })
            })}
            {live(move || {
                let report = state.models.get().filter(|report| !report.contenders.is_empty())?;
                Some(tables(state, &report, words))
            })}
            <Show when=move || state.segmentation.with(Option::is_some)>
                <section class="panel" aria-labelledby="model-newcomer">
                    <h2 id="model-newcomer">{words.text("newcomer-title")}</h2>
                    <p>{words.text("newcomer-text")}</p>
                    <NewcomerForm />
                </section>
            </Show>
        </div>
    }
}

/// What was missing, and the recommenders side by side.
fn comparison(state: State, report: &ModelReport, words: Words) -> AnyView {
    let settings = state.settings.get_untracked();
    let rate = how::model::hit_rate(report, &settings, words).map(how_button);
    let notes = wording::model_notes(report, words);
    let chart: AnyChart = Arc::new(ModelComparison::of(report, words));
    view! {
        {(!notes.is_empty()).then(|| view! {
            <p class="note" role="note" data-test="verdict">{notes.join(" ")}</p>
        })}
        {(!report.contenders.is_empty()).then(|| view! {
            <section class="panel" aria-labelledby="model-compared">
                <h2 id="model-compared">{words.text("model-compared")}</h2>
                <Chart chart=Signal::stored(chart) name="models" />
                <p class="section__note">{words.text("model-chosen-how")}</p>
                <div class="how__list">
                    {rate} {how_button(how::model::choice(report, &settings, words))}
                </div>
            </section>
        })}
    }
    .into_any()
}

/// Every figure of the test.
fn tables(state: State, report: &ModelReport, words: Words) -> AnyView {
    let settings = state.settings.get_untracked();
    let ndcg = how::model::ndcg(report, &settings, words).map(how_button);
    let interval = how::model::interval(report, &settings, words).map(how_button);
    let chosen = report.chosen;
    let table = |question: Question, title: &'static str| {
        view! {
            <h3>{words.text(title)}</h3>
            <ContenderTable contenders=report.contenders.clone() question chosen />
        }
    };
    view! {
        <section class="panel" aria-labelledby="model-figures">
            <h2 id="model-figures">{words.text("model-figures")}</h2>
            <ContenderTerms />
            {table(Question::New, "model-question-new")}
            {table(Question::Any, "model-question-any")}
            <div class="how__list">{ndcg} {interval}</div>
        </section>
    }
    .into_any()
}

/// How the neural model was trained, or is being trained.
#[component]
fn Training() -> impl IntoView {
    let state = State::use_context();
    let words = words();
    let chart = Signal::derive(move || -> AnyChart {
        let report = state.models.get();
        state.epochs.with(|epochs| Arc::new(Losses::of(epochs, report.as_deref(), words)))
    });
    let stopped = live(move || {
        let report = state.models.get()?;
        let best = u32::from(report.best_epoch?);
        let why = match report.stop? {
            Stop::NoBetter => "no-better",
            Stop::MostEpochs => "most-epochs",
        };
        Some(words.say("model-stop", &[("why", why.into()), ("best", best.into())]))
    });
    let explained = live(move || {
        let report = state.models.get().filter(|report| report.best_epoch.is_some())?;
        let settings = state.settings.get_untracked();
        Some(how_button(how::model::early_stopping(&report, &settings, words)))
    });
    view! {
        <section class="panel" aria-labelledby="model-training">
            <h2 id="model-training">{words.text("model-training")}</h2>
            <p>{words.text("model-training-text")} " " {stopped}</p>
            <Chart chart name="losses" />
            {explained}
        </section>
    }
}

/// The answer to the page's question.
pub(crate) fn lead(report: &ModelReport, candidates: Candidates, words: Words) -> String {
    let Some(chosen) = report.chosen else { return words.text("model-lead-nothing").to_owned() };
    let of = |kind: ModelKind| report.contenders.iter().find(|other| other.model == kind);
    let name = wording::model_name(chosen, words);
    let Some(contender) = of(chosen) else {
        return words.say("model-lead-untested", &[("model", name.into())]);
    };
    let is_new = candidates == Candidates::New && contender.new.customers > 0;
    let metrics =
        |contender: &Contender| -> Metrics { if is_new { contender.new } else { contender.any } };
    let tested = metrics(contender);
    if tested.is_anecdote() {
        return words.say("model-lead-few", &[("customers", tested.customers.into())]);
    }
    let hits = tested.hit_rate;
    let baseline = of(ModelKind::Popularity).filter(|_| chosen != ModelKind::Popularity);
    let baseline = baseline.map(|baseline| metrics(baseline).hit_rate.mean);
    words.say(
        "model-lead",
        &[
            ("hits", of_hundred(hits.mean).into()),
            ("low", of_hundred(hits.low).into()),
            ("high", of_hundred(hits.high).into()),
            ("kind", if is_new { "new" } else { "any" }.into()),
            ("compared", if baseline.is_some() { "yes" } else { "no" }.into()),
            ("baseline", of_hundred(baseline.unwrap_or(0.0)).into()),
        ],
    )
}

/// How many of a hundred a share is.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a share of 0 to 1 is at most a hundred of a hundred"
)]
fn of_hundred(share: f64) -> u32 {
    (share.clamp(0.0, 1.0) * 100.0).round() as u32
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::results::Estimate;

    fn report(chosen: ModelKind) -> ModelReport {
        let contender = |(model, mean): (ModelKind, f64)| {
            let hit_rate = Estimate { mean, low: mean - 0.02, high: mean + 0.02 };
            let new = Metrics { customers: 1_200, hit_rate, ..Metrics::default() };
            Contender { model, any: Metrics::default(), new }
        };
        let contenders = [(ModelKind::Ncf, 0.38), (ModelKind::Popularity, 0.25)];
        ModelReport {
            contenders: contenders.map(contender).to_vec(),
            chosen: Some(chosen),
            ..ModelReport::default()
        }
    }

    #[test]
    fn the_answer_is_of_a_hundred_customers_and_compares_with_bestsellers() {
        let answer = lead(&report(ModelKind::Ncf), Candidates::New, Words::ENGLISH);
        assert!(answer.contains("100 customers") && answer.contains("38"), "{answer}");
        assert!(answer.contains("36 to 40") && answer.contains("25"), "{answer}");
        let answer = lead(&report(ModelKind::Popularity), Candidates::New, Words::ENGLISH);
        assert!(answer.contains("25") && !answer.contains("38"), "{answer}");
    }

    #[test]
    fn a_handful_of_tested_customers_is_no_answer() {
        let mut few = report(ModelKind::Ncf);
        few.contenders.iter_mut().for_each(|contender| contender.new.customers = 1);
        let answer = lead(&few, Candidates::New, Words::ENGLISH);
        assert!(answer.contains("only 1 customer") && !answer.contains("100"), "{answer}");
    }

    #[test]
    fn without_a_test_the_answer_says_so() {
        let untested = ModelReport { chosen: Some(ModelKind::ItemKnn), ..ModelReport::default() };
        let answer = lead(&untested, Candidates::New, Words::ENGLISH);
        assert!(answer.contains("could not be tested"), "{answer}");
    }
}
