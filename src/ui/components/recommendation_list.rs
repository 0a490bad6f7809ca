//! The products recommended to a customer, best first, each with its reason.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::CustomerId;
use crate::results::{Catalogue, Recommendations};
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
    let entries = found.of(customer);
    if entries.is_empty() {
        let why = if catalogue.code.is_empty() {
            "The file names no products, so none can be recommended."
        } else {
            "There is no product left to recommend to this customer."
        };
        return view! { <p class="section__note">{why}</p> }.into_any();
    }
    let items = entries
        .map(|at| {
            let product = found.product[at].index();
            let name = catalogue.name.get(product).cloned().unwrap_or_default();
            let code = catalogue.code.get(product).cloned().unwrap_or_default();
            let share = f64::from(found.score[at]).clamp(0.0, 1.0);
            let sure = format!("How sure: {}", words().percent(share, 0));
            view! {
                <li class="recommendation-list__item" data-test="recommendation">
                    <div>
                        <p class="recommendation-list__name">
                            {name} " " <span class="recommendation-list__code">{code}</span>
                        </p>
                        <p class="section__note" data-test="reason">
                            {wording::reason_clause(found.reason[at], &catalogue)}
                        </p>
                    </div>
                    <meter
                        class="recommendation-list__score"
                        min="0"
                        max="1"
                        prop:value=share
                        title=sure.clone()
                        aria-label=sure
                    ></meter>
                </li>
            }
        })
        .collect_view();
    view! { <ol class="recommendation-list" data-test="recommendations">{items}</ol> }.into_any()
}
