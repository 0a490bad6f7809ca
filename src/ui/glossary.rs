//! The words of the pages and of statistics that not everybody knows: one table of them, which the
//! glossary lists and every "How was this computed?" links to. Pure.

use super::route::{CustomerView, Route};
use crate::wording::Words;

/// A word of the glossary.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Term {
    Archetype,
    AverageOrder,
    Baseline,
    CalinskiHarabasz,
    Centre,
    Cleaning,
    Cohort,
    ColdStart,
    Concentration,
    Coverage,
    Customer,
    DaviesBouldin,
    EarlyStopping,
    Elbow,
    Epoch,
    Frequency,
    HitRate,
    InUse,
    Inertia,
    Interval,
    KMeans,
    Loss,
    Monetary,
    Ndcg,
    Network,
    Offer,
    Order,
    OrderLine,
    Precision,
    Recall,
    Recency,
    Recommendation,
    RepeatRate,
    Revenue,
    RevenueShare,
    Rfm,
    Score,
    Seal,
    Seed,
    Segment,
    Silhouette,
    Strength,
    Test,
    Today,
    Validation,
}

/// What the glossary has of a word.
#[derive(Debug)]
pub(crate) struct Entry {
    /// The word.
    pub(crate) term: Term,
    /// Its name in an address.
    pub(crate) slug: &'static str,
    /// The key of its name.
    name: &'static str,
    /// The key of what it means.
    about: &'static str,
    /// Words to read next.
    pub(crate) see: &'static [Term],
    /// Where it is met.
    pub(crate) at: &'static [Route],
}

const fn entry(
    term: Term,
    slug: &'static str,
    [name, about]: [&'static str; 2],
    see: &'static [Term],
    at: &'static [Route],
) -> Entry {
    Entry { term, slug, name, about, see, at }
}

const CUSTOMERS: Route = Route::Customers(CustomerView::ALL);

/// Every word, in the order of [`Term`].
pub(crate) static TERMS: [Entry; 45] = [
    entry(
        Term::Archetype,
        "archetype",
        ["term-archetype", "term-archetype-about"],
        &[Term::Segment, Term::Offer],
        &[Route::Segments],
    ),
    entry(
        Term::AverageOrder,
        "average-order",
        ["term-average-order", "term-average-order-about"],
        &[Term::Order, Term::Revenue],
        &[Route::Overview],
    ),
    entry(
        Term::Baseline,
        "simple-recommender",
        ["term-baseline", "term-baseline-about"],
        &[Term::Network, Term::Test],
        &[Route::Model],
    ),
    entry(
        Term::CalinskiHarabasz,
        "calinski-harabasz",
        ["choice-calinski-harabasz-name", "choice-calinski-harabasz-means"],
        &[Term::Silhouette, Term::Centre],
        &[Route::Segments],
    ),
    entry(
        Term::Centre,
        "middle",
        ["term-centre", "term-centre-about"],
        &[Term::KMeans, Term::Score],
        &[Route::Segments],
    ),
    entry(
        Term::Cleaning,
        "cleaning",
        ["term-cleaning", "term-cleaning-about"],
        &[Term::OrderLine],
        &[Route::Import, Route::Overview],
    ),
    entry(
        Term::Cohort,
        "cohort",
        ["term-cohort", "term-cohort-about"],
        &[Term::RepeatRate],
        &[Route::Overview],
    ),
    entry(
        Term::ColdStart,
        "cold-start",
        ["term-cold-start", "term-cold-start-about"],
        &[Term::Recommendation],
        &[Route::Model],
    ),
    entry(
        Term::Concentration,
        "concentration",
        ["term-concentration", "term-concentration-about"],
        &[Term::RevenueShare],
        &[Route::Overview],
    ),
    entry(
        Term::Coverage,
        "coverage",
        ["model-coverage-name", "model-coverage-about"],
        &[Term::HitRate],
        &[Route::Model],
    ),
    entry(
        Term::Customer,
        "customer",
        ["term-customer", "term-customer-about"],
        &[Term::Order],
        &[CUSTOMERS, Route::Overview],
    ),
    entry(
        Term::DaviesBouldin,
        "davies-bouldin",
        ["choice-davies-bouldin-name", "choice-davies-bouldin-means"],
        &[Term::Silhouette, Term::Centre],
        &[Route::Segments],
    ),
    entry(
        Term::EarlyStopping,
        "early-stopping",
        ["term-early-stopping", "term-early-stopping-about"],
        &[Term::Epoch, Term::Validation],
        &[Route::Model],
    ),
    entry(
        Term::Elbow,
        "knee",
        ["term-elbow", "term-elbow-about"],
        &[Term::Inertia, Term::KMeans],
        &[Route::Segments],
    ),
    entry(
        Term::Epoch,
        "epoch",
        ["term-epoch", "term-epoch-about"],
        &[Term::EarlyStopping, Term::Loss],
        &[Route::Model, Route::Settings],
    ),
    entry(
        Term::Frequency,
        "frequency",
        ["term-frequency", "term-frequency-about"],
        &[Term::Rfm, Term::Score],
        &[CUSTOMERS, Route::Settings],
    ),
    entry(
        Term::HitRate,
        "hit-rate",
        ["model-hit-rate-name", "model-hit-rate-about"],
        &[Term::Ndcg, Term::Test],
        &[Route::Model],
    ),
    entry(
        Term::InUse,
        "recommender-in-use",
        ["term-in-use", "term-in-use-about"],
        &[Term::Validation, Term::Baseline, Term::Network],
        &[Route::Model],
    ),
    entry(
        Term::Inertia,
        "inertia",
        ["choice-inertia-name", "choice-inertia-means"],
        &[Term::Elbow, Term::Centre],
        &[Route::Segments],
    ),
    entry(
        Term::Interval,
        "confidence-interval",
        ["term-interval", "model-interval-about"],
        &[Term::Test, Term::Seed],
        &[Route::Model],
    ),
    entry(
        Term::KMeans,
        "k-means",
        ["term-k-means", "term-k-means-about"],
        &[Term::Centre, Term::Elbow],
        &[Route::Segments],
    ),
    entry(
        Term::Loss,
        "loss",
        ["term-loss", "term-loss-about"],
        &[Term::Epoch, Term::Validation],
        &[Route::Model],
    ),
    entry(
        Term::Monetary,
        "monetary",
        ["term-monetary", "term-monetary-about"],
        &[Term::Rfm, Term::Score],
        &[CUSTOMERS],
    ),
    entry(
        Term::Ndcg,
        "ndcg",
        ["model-ndcg-name", "model-ndcg-about"],
        &[Term::HitRate, Term::Test],
        &[Route::Model],
    ),
    entry(
        Term::Network,
        "neural-network",
        ["term-network", "term-network-about"],
        &[Term::Epoch, Term::Baseline],
        &[Route::Model],
    ),
    entry(
        Term::Offer,
        "offer",
        ["term-offer", "term-offer-about"],
        &[Term::Archetype, Term::Recommendation],
        &[Route::Segments, CUSTOMERS],
    ),
    entry(
        Term::Order,
        "order",
        ["term-order", "term-order-about"],
        &[Term::OrderLine, Term::Frequency],
        &[Route::Overview],
    ),
    entry(
        Term::OrderLine,
        "order-line",
        ["term-order-line", "term-order-line-about"],
        &[Term::Order, Term::Cleaning],
        &[Route::Overview, Route::Settings],
    ),
    entry(
        Term::Precision,
        "precision",
        ["model-precision-name", "model-precision-about"],
        &[Term::Recall, Term::HitRate],
        &[Route::Model],
    ),
    entry(
        Term::Recall,
        "recall",
        ["model-recall-name", "model-recall-about"],
        &[Term::Precision, Term::HitRate],
        &[Route::Model],
    ),
    entry(
        Term::Recency,
        "recency",
        ["term-recency", "term-recency-about"],
        &[Term::Today, Term::Rfm, Term::Score],
        &[CUSTOMERS, Route::Segments],
    ),
    entry(
        Term::Recommendation,
        "recommendation",
        ["term-recommendation", "term-recommendation-about"],
        &[Term::Strength, Term::Network, Term::Test],
        &[CUSTOMERS, Route::Model],
    ),
    entry(
        Term::RepeatRate,
        "repeat-rate",
        ["overview-repeat-rate", "term-repeat-rate-about"],
        &[Term::Order, Term::Cohort],
        &[Route::Overview],
    ),
    entry(
        Term::Revenue,
        "revenue",
        ["term-revenue", "term-revenue-about"],
        &[Term::Cleaning, Term::Monetary],
        &[Route::Overview],
    ),
    entry(
        Term::RevenueShare,
        "share-of-revenue",
        ["term-revenue-share", "term-revenue-share-about"],
        &[Term::Revenue, Term::Concentration],
        &[Route::Segments],
    ),
    entry(
        Term::Rfm,
        "rfm",
        ["term-rfm", "term-rfm-about"],
        &[Term::Recency, Term::Frequency, Term::Monetary],
        &[Route::Segments, CUSTOMERS],
    ),
    entry(
        Term::Score,
        "score",
        ["term-score", "term-score-about"],
        &[Term::Rfm, Term::Segment],
        &[CUSTOMERS, Route::Settings],
    ),
    entry(Term::Seal, "seal", ["term-seal", "term-seal-about"], &[], &[Route::Privacy]),
    entry(
        Term::Seed,
        "seed",
        ["term-seed", "term-seed-about"],
        &[Term::KMeans, Term::Interval],
        &[Route::Settings],
    ),
    entry(
        Term::Segment,
        "segment",
        ["term-segment", "term-segment-about"],
        &[Term::Archetype, Term::KMeans],
        &[Route::Segments],
    ),
    entry(
        Term::Silhouette,
        "silhouette",
        ["choice-silhouette-name", "choice-silhouette-means"],
        &[Term::Segment, Term::Elbow],
        &[Route::Segments],
    ),
    entry(
        Term::Strength,
        "strength",
        ["customer-strength-title", "term-strength-about"],
        &[Term::Recommendation],
        &[CUSTOMERS],
    ),
    entry(
        Term::Test,
        "test-period",
        ["term-test", "term-test-about"],
        &[Term::Validation, Term::HitRate],
        &[Route::Model, Route::Settings],
    ),
    entry(
        Term::Today,
        "today",
        ["term-today", "term-today-about"],
        &[Term::Recency],
        &[Route::Overview],
    ),
    entry(
        Term::Validation,
        "validation",
        ["term-validation", "term-validation-about"],
        &[Term::EarlyStopping, Term::Test],
        &[Route::Model],
    ),
];

impl Term {
    /// What the glossary has of it.
    pub(crate) fn entry(self) -> &'static Entry {
        &TERMS[self as usize]
    }

    /// The word of an address.
    pub(crate) fn of_slug(slug: &str) -> Option<Self> {
        TERMS.iter().find(|entry| entry.slug == slug).map(|entry| entry.term)
    }

    /// Its name.
    pub(crate) fn name(self, words: Words) -> &'static str {
        words.text(self.entry().name)
    }

    /// What it means, in a sentence or two.
    pub(crate) fn about(self, words: Words) -> String {
        // One of the texts is also said of a sample.
        words.say(self.entry().about, &[("of", "all".into())])
    }
}

/// Every word, in the alphabet of the reader's language.
pub(crate) fn alphabetical(words: Words) -> Vec<Term> {
    let mut sorted: Vec<(String, Term)> = Vec::with_capacity(TERMS.len());
    for entry in &TERMS {
        let key = sort_key(entry.term.name(words));
        let place = sorted.partition_point(|(other, _)| *other <= key);
        sorted.insert(place, (key, entry.term));
    }
    sorted.into_iter().map(|(_, term)| term).collect()
}

/// What a name is sorted by: its letters, as a dictionary does.
fn sort_key(name: &str) -> String {
    let letters = name.chars().filter(|letter| letter.is_alphanumeric());
    letters
        .map(|letter| match letter.to_ascii_lowercase() {
            'ä' | 'Ä' => 'a',
            'ö' | 'Ö' => 'o',
            'ü' | 'Ü' => 'u',
            other => other,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn the_table_is_in_the_order_of_the_words_and_every_address_is_of_one() {
        for (place, entry) in TERMS.iter().enumerate() {
            assert_eq!(entry.term as usize, place, "{}", entry.slug);
            assert_eq!(Term::of_slug(entry.slug), Some(entry.term));
            assert!(!entry.at.is_empty() && !entry.see.contains(&entry.term), "{}", entry.slug);
        }
        assert_eq!(Term::of_slug("nothing"), None);
    }

    #[test]
    fn each_language_has_its_own_alphabet_and_distinct_names() {
        for words in [Words::ENGLISH, Words::GERMAN] {
            let names: Vec<_> =
                alphabetical(words).into_iter().map(|term| term.name(words)).collect();
            assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), TERMS.len());
            assert!(names.is_sorted_by_key(|name| sort_key(name)), "{names:?}");
        }
        assert_eq!(sort_key("„Übrige“ 2"), "ubrige2");
    }
}
