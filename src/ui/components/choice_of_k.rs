//! How many segments there are, why, how good they are in plain words, and how to change it.

use std::sync::Arc;

use leptos::prelude::*;

use super::chart::{AnyChart, Chart};
use super::how::how as how_button;
use crate::chart::elbow::Elbow;
use crate::results::{ChoiceOfK, Quality, Segmentation};
use crate::ui::how;
use crate::ui::live::{Show, live};
use crate::ui::reactive::{Memo, Signal};
use crate::ui::route::Route;
use crate::ui::state::{Basis, State};
use crate::ui::words::words;
use crate::wording::Words;

/// The most segments that can be asked for, as in [`crate::settings::SegmentSettings`].
const MOST: u8 = 20;

/// How many segments there are, and how to change it. It stays on the page while their number
/// changes, so that the buttons keep the focus.
#[component]
pub(crate) fn NumberOfSegments(
    /// The segments.
    found: Signal<Arc<Segmentation>>,
) -> impl IntoView {
    let state = State::use_context();
    let words = words();
    // What was asked for last counts, not what is still on the page.
    let now = Memo::new(move |_| {
        let asked = state.settings.with(|settings| settings.segments.k);
        found.with(|found| match (asked, found.choice) {
            (Some(asked), choice) if choice != ChoiceOfK::FewDistinct => asked,
            _ => number(found),
        })
    });
    let is_asked = move || state.settings.with(|settings| settings.segments.k.is_some());
    let ask = move |k: u8| state.set_k(Some(k.clamp(1, MOST)));
    let elbow = Signal::derive(move || -> AnyChart {
        found.with(|found| Arc::new(Elbow::of(found, words)))
    });
    let explained = move || {
        let settings = state.settings.get();
        found.with(|found| {
            let number = how_button(how::segments::number(found, &settings, words));
            let apart = how::segments::silhouette(found, &settings, words).map(how_button);
            view! { <div class="how__list">{number} {apart}</div> }.into_any()
        })
    };
    let step = move |key: &'static str, sign: &'static str, test: &'static str, by: i8| {
        view! {
            <button
                class="button choice-of-k__step"
                type="button"
                aria-label=words.text(key)
                data-test=test
                aria-disabled=move || (next(now.get(), by) == now.get()).to_string()
                on:click=move |_| ask(next(now.get_untracked(), by))
            >
                {sign}
            </button>
        }
    };
    view! {
        <section class="panel choice-of-k" aria-labelledby="number-of-segments">
            <div class="choice-of-k__head">
                <div class="choice-of-k__why">
                    <h2 id="number-of-segments">{words.text("choice-title")}</h2>
                    <p data-test="choice-of-k">{live(move || found.with(|found| reason(found, words)))}</p>
                    <p>{live(move || found.with(|found| Some(verdict(found.quality.as_ref()?, words))))}</p>
                    <p class="choice-of-k__help">{words.text("choice-help")}</p>
                </div>
                <Show
                    when=move || state.basis.get() != Basis::Saved
                    fallback=move || view! { <p class="note">{words.text("basis-saved")}</p> }
                >
                <div class="choice-of-k__change">
                    <div
                        class="choice-of-k__stepper"
                        role="group"
                        aria-label=words.text("choice-label")
                    >
                        {step("choice-fewer", "\u{2212}", "k-less", -1)}
                        <input
                            class="choice-of-k__value"
                            type="number"
                            inputmode="numeric"
                            min="1"
                            max=MOST.to_string()
                            aria-label=words.text("choice-label")
                            data-test="k"
                            prop:value=move || now.get().to_string()
                            on:change:target=move |event| {
                                if let Ok(k) = event.target().value().trim().parse() {
                                    ask(k);
                                }
                            }
                        />
                        {step("choice-more", "+", "k-more", 1)}
                    </div>
                    <Show when=is_asked>
                        <button
                            class="button"
                            type="button"
                            data-test="k-auto"
                            on:click=move |_| state.set_k(None)
                        >
                            {words.text("choice-auto")}
                        </button>
                    </Show>
                </div>
                </Show>
            </div>
            <Chart chart=elbow name="elbow" />
            {live(explained)}
            {live(move || found.with(|found| measures(found, words)))}
        </section>
    }
}

/// One more or one fewer, within what can be asked for.
fn next(now: u8, by: i8) -> u8 {
    now.saturating_add_signed(by).clamp(1, MOST)
}

fn number(segmentation: &Segmentation) -> u8 {
    u8::try_from(segmentation.segments.len()).unwrap_or(u8::MAX)
}

/// Why there are as many segments as there are.
fn reason(segmentation: &Segmentation, words: Words) -> String {
    let k = number(segmentation);
    let key = match (segmentation.choice, segmentation.knee) {
        (ChoiceOfK::Asked, Some(knee)) if knee != k => "choice-asked-against",
        (ChoiceOfK::Asked, _) => "choice-asked",
        (ChoiceOfK::Knee, _) => "choice-knee",
        (ChoiceOfK::Silhouette, _) => "choice-silhouette",
        (ChoiceOfK::FewDistinct, _) => "choice-few-distinct",
    };
    let last = segmentation.sweep.last().map_or(0, |point| point.k);
    words.say(
        key,
        &[
            ("segments", u32::from(k).into()),
            ("knee", u32::from(segmentation.knee.unwrap_or(k)).into()),
            ("last", u32::from(last).into()),
        ],
    )
}

/// How clearly the segments are apart, in a sentence.
///
/// # Source
/// L. Kaufman, P. J. Rousseeuw, Finding Groups in Data (1990): above 0.5 a reasonable structure,
/// above 0.25 a weak one.
fn verdict(quality: &Quality, words: Words) -> &'static str {
    words.text(match quality.silhouette {
        value if value >= 0.5 => "choice-clear",
        value if value >= 0.25 => "choice-apart",
        value if value > 0.0 => "choice-touching",
        _ => "choice-overlapping",
    })
}

/// The figures of quality with what they mean, for those who ask.
fn measures(segmentation: &Segmentation, words: Words) -> Option<AnyView> {
    let quality = segmentation.quality?;
    let of = if quality.sampled { "sample" } else { "all" };
    let rows = [
        ("choice-silhouette-name", words.decimal(quality.silhouette, 3), "choice-silhouette-means"),
        (
            "choice-davies-bouldin-name",
            words.decimal(quality.davies_bouldin, 3),
            "choice-davies-bouldin-means",
        ),
        (
            "choice-calinski-harabasz-name",
            words.decimal(quality.calinski_harabasz, 0),
            "choice-calinski-harabasz-means",
        ),
        ("choice-inertia-name", words.decimal(segmentation.inertia, 1), "choice-inertia-means"),
    ];
    let rows = rows.map(|(name, value, means)| {
        view! {
            <div>
                <dt>{words.text(name)} " " <strong>{value}</strong></dt>
                <dd>{words.say(means, &[("of", of.into())])}</dd>
            </div>
        }
    });
    let measures = view! {
        <details class="more choice-of-k__measures">
            <summary>{words.text("choice-how-good")}</summary>
            <p class="section__note">{words.text("choice-measures")}</p>
            <dl data-test="quality">{rows.collect_view()}</dl>
            <p><a href=Route::Glossary(None).href()>{words.text("glossary-title")}</a></p>
        </details>
    };
    Some(measures.into_any())
}
