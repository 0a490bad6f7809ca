//! How many segments there are, why, how good they are in plain words, and how to change it.

use std::sync::Arc;

use leptos::prelude::*;

use super::chart::{AnyChart, Chart};
use crate::chart::elbow::Elbow;
use crate::results::{ChoiceOfK, Quality, Segmentation};
use crate::ui::state::State;
use crate::ui::words::words;
use crate::wording::Words;

/// The most segments that can be asked for, as in [`crate::settings::SegmentSettings`].
const MOST: u8 = 20;

/// How many segments there are, and how to change it.
#[component]
pub(crate) fn NumberOfSegments(segmentation: Arc<Segmentation>) -> impl IntoView {
    let state = State::use_context();
    let now = now(&segmentation);
    let (is_least, is_most) = (now <= 1, now >= MOST);
    let elbow: AnyChart = Arc::new(Elbow::of(&segmentation));
    let is_asked = move || state.settings.with(|settings| settings.segments.k.is_some());
    let ask = move |k: u8| state.set_k(Some(k.clamp(1, MOST)));
    let quality = segmentation.quality.map(|quality| {
        judgements(&quality, segmentation.inertia, words())
            .into_iter()
            .map(|(name, value, meaning)| {
                view! {
                    <div class="quality__row">
                        <dt>{name} " " <strong>{value}</strong></dt>
                        <dd>{meaning}</dd>
                    </div>
                }
            })
            .collect_view()
    });
    view! {
        <section class="panel" aria-labelledby="number-of-segments">
            <h2 id="number-of-segments">"How many segments?"</h2>
            <p data-test="choice-of-k">{reason(&segmentation)}</p>
            <div class="stepper" role="group" aria-label="Number of segments">
                <button
                    class="button"
                    type="button"
                    aria-label="One segment fewer"
                    data-test="k-less"
                    disabled=is_least
                    on:click=move |_| ask(now.saturating_sub(1))
                >
                    "\u{2212}"
                </button>
                <input
                    class="stepper__value"
                    type="number"
                    inputmode="numeric"
                    min="1"
                    max=MOST.to_string()
                    aria-label="Number of segments"
                    data-test="k"
                    prop:value=now.to_string()
                    on:change:target=move |event| {
                        if let Ok(k) = event.target().value().trim().parse() {
                            ask(k);
                        }
                    }
                />
                <button
                    class="button"
                    type="button"
                    aria-label="One segment more"
                    data-test="k-more"
                    disabled=is_most
                    on:click=move |_| ask(now.saturating_add(1))
                >
                    "+"
                </button>
                <Show when=is_asked>
                    <button
                        class="button"
                        type="button"
                        data-test="k-auto"
                        on:click=move |_| state.set_k(None)
                    >
                        "Let the data decide"
                    </button>
                </Show>
            </div>
            <Chart chart=elbow name="elbow" />
            <dl class="quality" data-test="quality">{quality}</dl>
        </section>
    }
}

fn now(segmentation: &Segmentation) -> u8 {
    u8::try_from(segmentation.segments.len()).unwrap_or(u8::MAX)
}

/// Why there are as many segments as there are.
fn reason(segmentation: &Segmentation) -> String {
    let k = now(segmentation);
    let segments = if k == 1 { "1 segment".to_owned() } else { format!("{k} segments") };
    let last = segmentation.sweep.last().map_or(0, |point| point.k);
    match segmentation.choice {
        ChoiceOfK::Asked => match segmentation.knee {
            Some(knee) if knee != k => {
                format!("{segments}, as you asked; the data bends at {knee}.")
            }
            _ => format!("{segments}, as you asked."),
        },
        ChoiceOfK::Knee => format!(
            "{segments}: up to {k}, each further segment makes the groups clearly tighter; after \
             that it gains little. Everything up to {last} was tried."
        ),
        ChoiceOfK::Silhouette => format!(
            "{segments}: the curve has no clear bend, so the number with the clearest borders \
             (the highest silhouette) was taken. Everything up to {last} was tried."
        ),
        ChoiceOfK::FewDistinct => {
            format!("{segments}: there are not more distinct kinds of customers in the file.")
        }
    }
}

/// Name, value and meaning of each figure of quality.
fn judgements(
    quality: &Quality,
    inertia: f64,
    words: Words,
) -> [(&'static str, String, String); 4] {
    let clear = match quality.silhouette {
        value if value >= 0.5 => "the segments are clearly apart",
        value if value >= 0.25 => "the segments are apart, with customers on the borders",
        value if value > 0.0 => "the segments touch; take the borders with a grain of salt",
        _ => "the segments overlap",
    };
    let sampled = if quality.sampled { " (measured on a sample of the customers)" } else { "" };
    [
        (
            "Silhouette",
            words.decimal(quality.silhouette, 3),
            format!(
                "From \u{2212}1 to 1, higher is better: how much closer customers are to their \
                 own segment than to the next one. Here {clear}{sampled}."
            ),
        ),
        (
            "Davies-Bouldin",
            words.decimal(quality.davies_bouldin, 3),
            "Lower is better: how wide segments are compared with the gaps between them."
                .to_owned(),
        ),
        (
            "Calinski-Harabasz",
            words.decimal(quality.calinski_harabasz, 0),
            "Higher is better: how far the segments lie apart compared with how far their \
             customers scatter."
                .to_owned(),
        ),
        (
            "Inertia",
            words.decimal(inertia, 1),
            "The sum of squared distances from every customer to the centre of their segment; \
             it falls with every further segment, so what counts is where it stops falling fast."
                .to_owned(),
        ),
    ]
}
