//! Recommenders in words.

use crate::results::ModelKind;

/// The name of a model.
#[must_use]
pub fn model_name(model: ModelKind) -> &'static str {
    match model {
        ModelKind::Ncf => "Neural network (NCF)",
        ModelKind::ItemKnn => "Bought together",
        ModelKind::OwnFavourites => "Own favourites",
        ModelKind::Popularity => "Bestsellers",
        ModelKind::MeanQuantity => "Bought in bulk",
    }
}

/// What a model does, in one sentence.
#[must_use]
pub fn model_explanation(model: ModelKind) -> &'static str {
    match model {
        ModelKind::Ncf => {
            "Learns from all purchases which products suit which customer, in ways no simple rule describes."
        }
        ModelKind::ItemKnn => {
            "Suggests what is often bought by customers who bought the same things."
        }
        ModelKind::OwnFavourites => {
            "Suggests what the customer already buys most, with recent purchases counting more."
        }
        ModelKind::Popularity => "Suggests what most customers buy, the same for everybody.",
        ModelKind::MeanQuantity => {
            "Suggests what is bought in the largest quantities, the same for everybody."
        }
    }
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
        for words in [model_name, model_explanation] {
            assert_eq!(models.into_iter().map(words).collect::<BTreeSet<_>>().len(), models.len());
        }
    }
}
