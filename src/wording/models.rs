//! Recommenders in words.

use super::Words;
use crate::results::{ModelKind, ModelReport, Verdict};

/// The name of a model.
#[must_use]
pub fn model_name(model: ModelKind, words: Words) -> &'static str {
    words.text(match model {
        ModelKind::Ncf => "model-name-ncf",
        ModelKind::ItemKnn => "model-name-item-knn",
        ModelKind::OwnFavourites => "model-name-own-favourites",
        ModelKind::Popularity => "model-name-popularity",
        ModelKind::MeanQuantity => "model-name-mean-quantity",
    })
}

/// What a model does, in one sentence.
#[must_use]
pub fn model_explanation(model: ModelKind, words: Words) -> &'static str {
    words.text(match model {
        ModelKind::Ncf => "model-about-ncf",
        ModelKind::ItemKnn => "model-about-item-knn",
        ModelKind::OwnFavourites => "model-about-own-favourites",
        ModelKind::Popularity => "model-about-popularity",
        ModelKind::MeanQuantity => "model-about-mean-quantity",
    })
}

/// What was missing for the test or the training and what was done instead, a sentence each.
#[must_use]
pub fn model_notes(report: &ModelReport, words: Words) -> Vec<String> {
    let note = |verdict: &Verdict| match verdict {
        Verdict::NoProducts => words.text("model-note-no-products").to_owned(),
        Verdict::Untested => words.text("model-note-untested").to_owned(),
        Verdict::Untrained => words.text("model-note-untrained").to_owned(),
        Verdict::FewDays { wanted, held_out } => {
            let days =
                [("wanted", u32::from(*wanted).into()), ("held-out", u32::from(*held_out).into())];
            words.say("model-note-few-days", &days)
        }
        Verdict::FewTested(tested) => {
            words.say("model-note-few-tested", &[("customers", (*tested).into())])
        }
        Verdict::ByNeighbours(others) => {
            words.say("model-note-by-neighbours", &[("customers", (*others).into())])
        }
        Verdict::Told(sentence) => sentence.clone(),
    };
    report.verdict.iter().map(note).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_model_has_words_of_its_own() {
        let models = [
            ModelKind::Ncf,
            ModelKind::ItemKnn,
            ModelKind::OwnFavourites,
            ModelKind::Popularity,
            ModelKind::MeanQuantity,
        ];
        for about in [model_name, model_explanation] {
            let distinct: BTreeSet<_> =
                models.into_iter().map(|model| about(model, Words::ENGLISH)).collect();
            assert_eq!(distinct.len(), models.len());
        }
    }
}
