//! The recommenders side by side on one question, each figure with its interval.

use leptos::prelude::*;

use crate::domain::order;
use crate::results::{Contender, Estimate, Metrics, ModelKind, Question};
use crate::ui::route::Route;
use crate::ui::words::words;
use crate::wording;
use crate::wording::Words;

/// The recommenders side by side, best first.
#[component]
pub(crate) fn ContenderTable(
    /// All recommenders.
    contenders: Vec<Contender>,
    /// The question.
    question: Question,
    /// The recommender in use.
    chosen: Option<ModelKind>,
) -> impl IntoView {
    let words = words();
    let metrics = move |contender: &Contender| match question {
        Question::Any => contender.any,
        Question::New => contender.new,
    };
    let ndcg = |contender: &Contender| order::falling(order::real(metrics(contender).ndcg.mean));
    let ranked = order::ordered(contenders, ndcg);
    let test = match question {
        Question::Any => "contenders-any",
        Question::New => "contenders-new",
    };
    let rows = ranked
        .iter()
        .map(|contender| {
            let is_chosen = chosen == Some(contender.model);
            row(contender.model, metrics(contender), is_chosen, words)
        })
        .collect_view();
    let header = COLUMNS
        .into_iter()
        .map(|(plain, name)| {
            view! {
                <th scope="col" data-kind="number">
                    {words.text(plain)}
                    <span class="contender-table__name">{words.text(name)}</span>
                </th>
            }
        })
        .collect_view();
    let label = words.text("model-table");
    view! {
        <div class="scroll-x contender-table" tabindex="0" role="group" aria-label=label>
            <table class="facts" data-test=test>
                <thead>
                    <tr>
                        <th scope="col">{words.text("models-column-model")}</th>
                        {header}
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

/// What the columns are called in plain words and in the literature.
const COLUMNS: [(&str, &str); 6] = [
    ("model-hit-rate", "model-hit-rate-name"),
    ("model-ndcg", "model-ndcg-name"),
    ("model-gain", "model-gain-name"),
    ("model-precision", "model-precision-name"),
    ("model-recall", "model-recall-name"),
    ("model-coverage", "model-coverage-name"),
];

/// What the columns mean, in plain words.
#[component]
pub(crate) fn ContenderTerms() -> impl IntoView {
    let words = words();
    let terms = [
        ("model-hit-rate-name", "model-hit-rate-about"),
        ("model-ndcg-name", "model-ndcg-about"),
        ("model-gain-name", "model-gain-about"),
        ("model-precision-name", "model-precision-about"),
        ("model-recall-name", "model-recall-about"),
        ("model-coverage-name", "model-coverage-about"),
        ("model-interval-name", "model-interval-about"),
    ]
    .into_iter()
    .map(|(name, about)| view! { <dt>{words.text(name)}</dt><dd>{words.text(about)}</dd> })
    .collect_view();
    view! {
        <details class="more">
            <summary>{words.text("model-terms")}</summary>
            <dl class="terms">{terms}</dl>
            <p><a href=Route::Glossary(None).href()>{words.text("glossary-title")}</a></p>
        </details>
    }
}

fn row(model: ModelKind, metrics: Metrics, is_chosen: bool, words: Words) -> AnyView {
    let cell = |estimate: Estimate, is_share: bool, test: Option<&'static str>| {
        let written = |value: f64| {
            if is_share { words.percent(value, 1) } else { words.decimal(value, 3) }
        };
        let interval = words.say(
            "model-interval",
            &[("low", (&written(estimate.low)).into()), ("high", (&written(estimate.high)).into())],
        );
        view! {
            <td data-kind="number" data-test=test>
                {written(estimate.mean)}
                <span class="contender-table__interval">{interval}</span>
            </td>
        }
        .into_any()
    };
    let gain = match metrics.ndcg_gain {
        Some(gain) => cell(gain, false, None),
        None => view! { <td data-kind="number">{words.text("model-gain-none")}</td> }.into_any(),
    };
    view! {
        <tr data-chosen=is_chosen.then_some("yes") data-test=format!("contender-{model:?}").to_lowercase()>
            <th scope="row">
                {wording::model_name(model, words)}
                {is_chosen
                    .then(|| {
                        view! {
                            <span class="contender-table__chosen">{words.text("model-in-use")}</span>
                        }
                    })}
                <span class="contender-table__about">{wording::model_explanation(model, words)}</span>
            </th>
            {cell(metrics.hit_rate, true, Some("hit-rate"))}
            {cell(metrics.ndcg, false, Some("ndcg"))}
            {gain}
            {cell(metrics.precision, true, None)}
            {cell(metrics.recall, true, None)}
            <td data-kind="number">{words.percent(metrics.coverage, 0)}</td>
        </tr>
    }
    .into_any()
}
