//! How the recommenders were tested: which stretch of time was learned from, which decided when to
//! stop, which was hidden; and how much there was of each.

use leptos::prelude::*;

use super::figure::Figure;
use super::how::how as how_button;
use crate::results::{Overview, Split};
use crate::ui::how;
use crate::ui::state::State;
use crate::ui::words::words;

/// How the recommenders were tested.
#[component]
pub(crate) fn HowTested(
    /// What was trained on and what was tested on.
    split: Split,
    /// The shop, for the first and the last day.
    overview: Option<std::sync::Arc<Overview>>,
) -> impl IntoView {
    let words = words();
    let strip = overview.map(|overview| {
        let shares = shares(&overview, &split);
        let (first, last) = (words.day(overview.first.day()), words.day(overview.last.day()));
        let validation = words.day(split.validation_from.day());
        let cut = words.day(split.cut.day());
        let stretches = [
            ("learned", "model-stretch-learned", &first, &validation),
            ("validation", "model-stretch-validation", &validation, &cut),
            ("test", "model-stretch-test", &cut, &last),
        ];
        let bars = stretches
            .iter()
            .zip(shares)
            .map(|((kind, ..), share)| {
                view! { <span data-kind=*kind style:flex-grow=format!("{share:.4}")></span> }
            })
            .collect_view();
        let names = stretches
            .iter()
            .map(|(kind, key, from, to)| {
                let dates =
                    words.say("model-stretch", &[("from", (*from).into()), ("to", (*to).into())]);
                view! {
                    <li class="how-tested__stretch" data-kind=*kind>
                        <span class="how-tested__name">{words.text(key)}</span>
                        <span class="how-tested__dates">{dates}</span>
                    </li>
                }
            })
            .collect_view();
        view! {
            <div class="how-tested__strip" aria-hidden="true">{bars}</div>
            <ol class="how-tested__stretches">{names}</ol>
        }
    });
    let settings = State::use_context().settings.get_untracked();
    let explained = how_button(how::model::test(&split, &settings, words));
    let figures = [
        ("model-split-customers", u64::from(split.customers), "split-customers"),
        ("model-split-products", u64::from(split.products), "split-products"),
        ("model-split-pairs", split.pairs, "split-pairs"),
        ("model-split-test", u64::from(split.test_customers), "split-test"),
        ("model-split-test-new", u64::from(split.test_customers_new), "split-test-new"),
    ]
    .into_iter()
    .map(|(key, count, test)| {
        view! { <Figure label=words.text(key).to_owned() value=words.count(count) test /> }
    })
    .collect_view();
    view! {
        <section class="panel how-tested" aria-labelledby="model-test">
            <h2 id="model-test">{words.text("model-how-title")}</h2>
            <p>{words.text("model-how-text")}</p>
            {strip}
            <div class="figures">{figures}</div>
            {explained}
        </section>
    }
}

/// The three stretches of time as shares of the whole: learned from, deciding, hidden.
fn shares(overview: &Overview, split: &Split) -> [f64; 3] {
    let moments = [overview.first, split.validation_from, split.cut, overview.last];
    let moments = moments.map(|minute| f64::from(minute.0));
    let whole = (moments[3] - moments[0]).max(1.0);
    std::array::from_fn(|stretch| ((moments[stretch + 1] - moments[stretch]) / whole).max(0.0))
}
