//! The recommenders side by side on one question, each figure with its interval.

use leptos::prelude::*;

use crate::results::{Contender, Estimate, Metrics, ModelKind, Question};
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
    let mut ranked = contenders;
    ranked.sort_by(|a, b| metrics(b).ndcg.mean.total_cmp(&metrics(a).ndcg.mean));
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
    view! {
        <div class="scroll-x" tabindex="0" role="group" aria-label="Recommenders compared">
            <table class="facts contender-table" data-test=test>
                <thead>
                    <tr>
                        <th scope="col">"Recommender"</th>
                        <th scope="col" data-kind="number" title="How high the right products stand in the first ten: 1 is perfect">
                            "NDCG@10"
                        </th>
                        <th scope="col" data-kind="number" title="Customers who bought at least one of the ten">
                            "Hit rate@10"
                        </th>
                        <th scope="col" data-kind="number" title="Of ten recommended products, how many were bought">
                            "Precision@10"
                        </th>
                        <th scope="col" data-kind="number" title="Of the products bought, at most ten, how many were recommended">
                            "Recall@10"
                        </th>
                        <th scope="col" data-kind="number" title="Share of the catalogue that is recommended to somebody">
                            "Coverage"
                        </th>
                        <th scope="col" data-kind="number" title="NDCG@10 compared with the best simple recommender, customer by customer">
                            "Gain"
                        </th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

fn row(model: ModelKind, metrics: Metrics, is_chosen: bool, words: Words) -> impl IntoView {
    let interval = move |estimate: Estimate| {
        view! {
            {words.decimal(estimate.mean, 3)}
            <span class="contender-table__interval">
                {format!(
                    "{} to {}",
                    words.decimal(estimate.low, 3),
                    words.decimal(estimate.high, 3),
                )}
            </span>
        }
    };
    let gain = metrics.ndcg_gain.map(|gain| {
        let sign = if gain.mean > 0.0 { "+" } else { "" };
        view! {
            {sign}
            {interval(gain)}
        }
    });
    view! {
        <tr data-chosen=is_chosen.then_some("yes") data-test=format!("contender-{model:?}").to_lowercase()>
            <th scope="row" title=wording::model_explanation(model)>
                {wording::model_name(model)}
                {is_chosen.then(|| view! { <span class="contender-table__chosen">"in use"</span> })}
            </th>
            <td data-kind="number" data-test="ndcg">{interval(metrics.ndcg)}</td>
            <td data-kind="number" data-test="hit-rate">{interval(metrics.hit_rate)}</td>
            <td data-kind="number">{interval(metrics.precision)}</td>
            <td data-kind="number">{interval(metrics.recall)}</td>
            <td data-kind="number">{words.percent(metrics.coverage, 0)}</td>
            <td data-kind="number">{gain}</td>
        </tr>
    }
}
