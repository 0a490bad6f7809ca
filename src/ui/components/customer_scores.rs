//! A customer's three scores: the value, the score on its scale, and which values share it.

use std::sync::Arc;

use leptos::prelude::*;

use super::how::how as how_button;
use super::scores::Score;
use crate::domain::CustomerId;
use crate::results::{CustomerTable, Measure};
use crate::ui::how;
use crate::ui::why;
use crate::ui::words::words;

/// A customer's three scores.
#[component]
pub(crate) fn CustomerScores(
    /// All customers.
    table: Arc<CustomerTable>,
    /// The one.
    customer: CustomerId,
) -> impl IntoView {
    let words = words();
    let levels = table.levels;
    let rows = Measure::ALL
        .into_iter()
        .map(|measure| {
            let value = why::told(measure, why::value(measure, &table, customer), &table, words);
            let score = why::score(measure, &table, customer);
            let range = why::range_of_score(measure, &table, customer, words);
            let explained = how_button(how::customer::score(measure, &table, customer, words));
            let sentence = words.say(
                "customer-score",
                &[
                    ("score", u32::from(score).into()),
                    ("levels", u32::from(levels).into()),
                    ("range", (&range).into()),
                ],
            );
            let steps = (1..=levels)
                .map(|step| {
                    if step == score {
                        view! { <Score score levels /> }.into_any()
                    } else {
                        view! { <span class="customer-scores__step">{step}</span> }.into_any()
                    }
                })
                .collect_view();
            view! {
                <li class="customer-scores__row">
                    <div class="customer-scores__name">{why::title(measure, words)} {explained}</div>
                    <p class="customer-scores__value">{value}</p>
                    <span class="customer-scores__steps" aria-hidden="true">{steps}</span>
                    <p class="customer-scores__range">{sentence}</p>
                </li>
            }
        })
        .collect_view();
    view! { <ul class="customer-scores" data-test="customer-scores">{rows}</ul> }
}
