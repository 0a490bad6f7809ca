//! Three scores at a glance: the number, on a ground that is stronger the better it is.

use leptos::prelude::*;

use crate::ui::words::words;

/// Three scores at a glance.
#[component]
pub(crate) fn Scores(
    /// Recency, frequency, monetary.
    scores: [u8; 3],
    /// The best score.
    levels: u8,
) -> impl IntoView {
    let [r, f, m] = scores.map(u32::from);
    let sentence = words().say(
        "scores-sentence",
        &[("r", r.into()), ("f", f.into()), ("m", m.into()), ("levels", u32::from(levels).into())],
    );
    view! {
        <span class="scores">
            <span class="visually-hidden">{sentence}</span>
            {scores
                .into_iter()
                .map(|score| view! { <span aria-hidden="true"><Score score levels /></span> })
                .collect_view()}
        </span>
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
