//! A customer's three scores: the value, the score, and which values share it.

use std::sync::Arc;

use leptos::prelude::*;

use super::scores::Score;
use crate::domain::CustomerId;
use crate::results::{CustomerTable, Measure};
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
    let rows = Measure::ALL
        .into_iter()
        .map(|measure| {
            let value = why::told(measure, why::value(measure, &table, customer), &table, words);
            let score = why::score(measure, &table, customer);
            let range = why::range_of_score(measure, &table, customer, words);
            view! {
                <tr>
                    <th scope="row">
                        {why::title(measure)} <span class="facts__note">{range}</span>
                    </th>
                    <td data-kind="number">{value}</td>
                    <td>
                        <Score score levels=table.levels />
                    </td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <div class="scroll-x">
            <table class="facts" data-test="customer-scores">
                <thead>
                    <tr>
                        <th scope="col">"Measure, and who shares the score"</th>
                        <th scope="col" data-kind="number">"Value"</th>
                        <th scope="col">{format!("Score of {}", table.levels)}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}
