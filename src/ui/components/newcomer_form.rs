//! For a customer whom the file does not know: choose a segment, get products and an offer.

use leptos::prelude::*;

use super::nothing_yet::NothingYet;
use super::offer_card::OfferCard;
use crate::ui::live::live;
use crate::ui::reactive::signal;
use crate::ui::state::State;
use crate::ui::words::words;
use crate::wording;

/// Choose a segment, get products and an offer.
#[component]
pub(crate) fn NewcomerForm() -> impl IntoView {
    let state = State::use_context();
    let words = words();
    let (chosen, set_chosen) = signal(0_usize);
    let options = live(move || {
        let found = state.segmentation.get();
        let segments = found.as_ref().map_or(&[][..], |found| &found.segments);
        segments
            .iter()
            .enumerate()
            .map(|(index, segment)| {
                view! {
                    <option value=index.to_string() selected=index == chosen.get_untracked()>
                        {wording::segment_name(segment.name, words)}
                    </option>
                }
            })
            .collect_view()
    });
    let answer = move || {
        let offers = state.offers.get()?;
        let catalogue = state.catalogue.get()?;
        let newcomer = offers.newcomer.get(chosen.get()).or(offers.newcomer.first())?;
        let names = newcomer
            .products
            .iter()
            .map(|product| {
                let name = catalogue.name.get(product.index()).cloned();
                view! { <li data-test="newcomer-product">{name}</li> }
            })
            .collect_view();
        let products = (!newcomer.products.is_empty()).then(|| {
            view! {
                <div class="prose">
                    <h3>{words.text("newcomer-show")}</h3>
                    <ol class="plain-list">{names}</ol>
                </div>
            }
        });
        let offer = newcomer.offer;
        Some(view! {
            <div class="columns" data-test="newcomer">
                {products}
                <div class="prose">
                    <h3>{words.text("newcomer-offer")}</h3>
                    <OfferCard offer customer=words.text("newcomer-customer") catalogue />
                </div>
            </div>
        })
    };
    view! {
        <form class="filters" on:submit=|event| event.prevent_default()>
            <label class="filters__field">
                <span>{words.text("newcomer-like")}</span>
                <select
                    data-test="newcomer-segment"
                    on:change:target=move |event| {
                        set_chosen.set(event.target().value().parse().unwrap_or(0));
                    }
                >
                    {options}
                </select>
            </label>
        </form>
        {live(move || match answer() {
            Some(answer) => answer.into_any(),
            None => view! { <NothingYet what=words.text("newcomer-missing") /> }.into_any(),
        })}
    }
}
