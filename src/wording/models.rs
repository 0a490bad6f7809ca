//! Recommenders in words.

use super::Words;
use crate::results::{ModelKind, ModelReport};

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

/// Fewer tested customers than this make wide intervals.
const FEW_TESTED: u32 = 100;

/// What was missing for the test or the training and what was done instead, a sentence each. What
/// cannot be told from the report's figures is there in the words of [`ModelReport::verdict`].
#[must_use]
pub fn model_notes(report: &ModelReport, words: Words) -> Vec<String> {
    let mut notes = Vec::new();
    match (&report.split, report.chosen) {
        (_, None) => notes.push(words.text("model-note-no-products").to_owned()),
        (None, Some(_)) => notes.push(words.text("model-note-untested").to_owned()),
        (Some(split), Some(_)) => {
            if split.test_customers < FEW_TESTED {
                let tested = &[("customers", split.test_customers.into())];
                notes.push(words.say("model-note-few-tested", tested));
            }
            if report.epochs.is_empty() {
                notes.push(words.text("model-note-untrained").to_owned());
            }
        }
    }
    if notes.is_empty() && !report.verdict.is_empty() {
        notes.push(report.verdict.clone());
    }
    notes
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
