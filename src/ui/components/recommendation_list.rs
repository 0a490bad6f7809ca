//! The products recommended to a customer, best first, each with its reason and its strength.

use std::sync::Arc;

use leptos::prelude::*;

use super::how::how as how_button;
use crate::domain::CustomerId;
use crate::results::{Catalogue, Recommendations};
use crate::ui::how;
use crate::ui::state::State;
use crate::ui::words::words;
use crate::wording;

/// The products recommended to a customer.
#[component]
pub(crate) fn RecommendationList(
    /// Everybody's recommendations.
    found: Arc<Recommendations>,
    /// The names of the products.
    catalogue: Arc<Catalogue>,
    /// The customer.
    customer: CustomerId,
) -> impl IntoView {
    let words = words();
    let entries = found.of(customer);
    if entries.is_empty() {
        let why = if catalogue.code.is_empty() {
            "customer-no-products"
        } else {
            "customer-nothing-left"
        };
        return view! { <p class="section__note">{words.text(why)}</p> }.into_any();
    }
    let state = State::use_context();
    let chosen = state.models.get_untracked().and_then(|report| report.chosen);
    let settings = state.settings.get_untracked();
    let explained = how_button(how::customer::strength(chosen, &settings, words));
    let reasons = how_button(how::customer::reasons());
    let items = entries
        .map(|at| {
            let product = found.product[at].index();
            let name = catalogue.name.get(product).cloned().unwrap_or_default();
            let code = catalogue.code.get(product).cloned().unwrap_or_default();
            let share = f64::from(found.score[at]).clamp(0.0, 1.0);
            let strength = words.percent(share, 0);
            let label = words.say("customer-strength", &[("strength", (&strength).into())]);
            view! {
                <li class="recommendation-list__item" data-test="recommendation">
                    <div>
                        <p class="recommendation-list__name">
                            {name} " " <span class="recommendation-list__code">{code}</span>
                        </p>
                        <p class="recommendation-list__reason" data-test="reason">
                            {wording::reason_clause(found.reason[at], &catalogue, words)}
                        </p>
                    </div>
                    <p class="recommendation-list__strength">
                        <meter
                            class="recommendation-list__meter"
                            min="0"
                            max="1"
                            prop:value=share
                            aria-label=label
                        ></meter>
                        <span aria-hidden="true">{strength}</span>
                    </p>
                </li>
            }
        })
        .collect_view();
    view! {
        <div class="recommendation-list">
            <p class="recommendation-list__head" aria-hidden="true">
                <span>{words.text("customer-product-and-reason")}</span>
                <span>{words.text("customer-strength-title")}</span>
            </p>
            <ol class="recommendation-list__items" data-test="recommendations">{items}</ol>
            <div class="how__list">{explained} {reasons}</div>
        </div>
    }
    .into_any()
}
