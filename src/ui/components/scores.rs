//! Three scores at a glance: the number, on a ground that is stronger the better it is.

use leptos::prelude::*;
use web_sys::Element;

use super::grid::row::{set, set_text};
use crate::ui::words::words;

/// Room for three scores at a glance.
pub(crate) fn frame() -> AnyView {
    view! {
        <span class="scores" role="img">
            <span class="score">{""}</span>
            <span class="score">{""}</span>
            <span class="score">{""}</span>
        </span>
    }
    .into_any()
}

/// Writes recency, frequency and monetary into a [`frame`]; `levels` is the best score.
pub(crate) fn write(frame: &Element, scores: [u8; 3], levels: u8) {
    let [r, f, m] = scores.map(u32::from);
    let sentence = words().say(
        "scores-sentence",
        &[("r", r.into()), ("f", f.into()), ("m", m.into()), ("levels", u32::from(levels).into())],
    );
    set(frame, "aria-label", Some(&sentence));
    let places = frame.children();
    for (score, place) in scores.into_iter().zip(0..) {
        if let Some(place) = places.item(place) {
            set(&place, "data-fifth", Some(&fifth(score, levels)));
            set_text(&place, &score.to_string());
        }
    }
}

/// One score.
#[component]
pub(crate) fn Score(
    /// The score.
    score: u8,
    /// The best score.
    levels: u8,
) -> impl IntoView {
    view! { <span class="score" data-fifth=fifth(score, levels)>{score}</span> }
}

/// Which fifth of the scale a score lies in, 1 (worst) to 5 (best), for any number of levels.
fn fifth(score: u8, levels: u8) -> String {
    let steps = levels.saturating_sub(1).max(1);
    let above = score.saturating_sub(1).min(steps);
    (1 + u16::from(above) * 4 / u16::from(steps)).to_string()
}

#[cfg(test)]
mod tests {
    use super::fifth;

    #[test]
    fn the_worst_and_the_best_score_are_the_ends_of_the_scale() {
        for levels in 2..=10 {
            assert_eq!(fifth(1, levels), "1");
            assert_eq!(fifth(levels, levels), "5");
        }
        assert_eq!(fifth(1, 1), "1");
        assert_eq!(fifth(2, 4), "2");
    }
}
