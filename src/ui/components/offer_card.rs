//! One concrete offer: its scheme and its words.

use std::sync::Arc;

use leptos::prelude::*;

use crate::results::{Catalogue, Offer};
use crate::wording;

/// One concrete offer.
#[component]
pub(crate) fn OfferCard(
    /// The offer.
    offer: Offer,
    /// To whom.
    #[prop(into)]
    customer: String,
    /// The names of the products in it.
    catalogue: Arc<Catalogue>,
) -> impl IntoView {
    view! {
        <div class="offer-card" data-test="offer">
            <p class="offer-card__scheme" data-test="offer-scheme">
                {wording::incentive_name(offer.incentive)}
            </p>
            <p class="offer-card__words" data-test="offer-words">
                {wording::offer_to(&offer, &customer, &catalogue)}
            </p>
        </div>
    }
}
