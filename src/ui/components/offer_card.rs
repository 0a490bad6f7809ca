//! One concrete offer: its scheme and its words, to be read out or copied.

use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen_futures::JsFuture;

use crate::results::{Catalogue, Offer};
use crate::ui::reactive::signal;
use crate::ui::words::words;
use crate::wording;

/// What became of copying the words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Copied {
    NotAsked,
    Done,
    Refused,
}

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
    /// How it comes about.
    #[prop(optional_no_strip)]
    explained: Option<AnyView>,
    /// Why it should not be sent.
    #[prop(optional_no_strip)]
    refused: Option<&'static str>,
) -> impl IntoView {
    let words = words();
    let sentence = wording::offer_to(&offer, &customer, &catalogue, words);
    let (copied, set_copied) = signal(Copied::NotAsked);
    let copy = {
        let sentence = sentence.clone();
        move |_| {
            let sentence = sentence.clone();
            leptos::task::spawn_local(async move {
                let done = copy_text(&sentence).await;
                // The card may have left the page meanwhile.
                set_copied.set(if done { Copied::Done } else { Copied::Refused });
            });
        }
    };
    let status = move || match copied.get() {
        Copied::NotAsked => "",
        Copied::Done => words.text("offer-copied"),
        Copied::Refused => words.text("offer-not-copied"),
    };
    view! {
        <div class="offer-card" data-test="offer">
            <p class="offer-card__scheme" data-test="offer-scheme">
                {wording::incentive_name(offer.incentive, words)}
            </p>
            <p class="offer-card__words" data-test="offer-words">{sentence}</p>
            {refused.map(|why| view! {
                <p class="offer-card__refused" data-test="offer-refused">{why}</p>
            })}
            <div class="offer-card__tools">
                <button class="button" type="button" data-test="offer-copy" on:click=copy>
                    {words.text("offer-copy")}
                </button>
                <span class="offer-card__status" role="status" data-test="offer-status">
                    {status}
                </span>
                {explained}
            </div>
        </div>
    }
}

/// Puts a text into the clipboard; whether the browser let it.
async fn copy_text(text: &str) -> bool {
    let Some(window) = web_sys::window() else { return false };
    let navigator = window.navigator();
    // There is no clipboard on a page from an address that is not secure.
    let clipboard = js_sys::Reflect::get(&navigator, &"clipboard".into());
    if !clipboard.is_ok_and(|clipboard| clipboard.is_object()) {
        return false;
    }
    JsFuture::from(navigator.clipboard().write_text(text)).await.is_ok()
}
