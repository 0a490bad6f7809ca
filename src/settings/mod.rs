//! What the user may choose: [`Settings`] as typed or loaded, checked once into a [`Plan`].
//!
//! Every field has a default, an unknown field is an error, and only a [`Plan`] reaches the engine.

mod import;

use serde::{Deserialize, Serialize};

pub use import::{
    CleaningRules, ColumnMeaning, DateOrder, DecimalMark, ImportSettings, Meaning, Spellings,
    StatusMeaning, Treatment,
};

use crate::domain::Day;

/// All choices of one analysis, as the user typed them.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// How rows are read and cleaned.
    pub import: ImportSettings,
    /// How customers are described and scored.
    pub customers: CustomerSettings,
    /// How segments are found.
    pub segments: SegmentSettings,
    /// How recommendations are learned and made.
    pub recommend: RecommendSettings,
    /// The seed of every random choice.
    pub seed: Seed,
}

/// The seed of every random choice; each task derives its own generator from it and its own name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Seed(pub u64);

impl Default for Seed {
    fn default() -> Self {
        Self(42)
    }
}

/// How customers are described and scored.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct CustomerSettings {
    /// What frequency counts.
    pub frequency: Frequency,
    /// How many score levels a measure has: 2 to 10.
    pub score_levels: u8,
    /// "Today" for recency; the day after the last purchase when not given.
    pub reference_day: Option<Day>,
}

impl Default for CustomerSettings {
    fn default() -> Self {
        Self { frequency: Frequency::Orders, score_levels: 4, reference_day: None }
    }
}

/// What frequency counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Frequency {
    /// Distinct orders, the usual definition.
    Orders,
    /// Order lines, as the reference study does.
    Lines,
}

/// How segments are found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct SegmentSettings {
    /// How many segments; the knee of the sweep when not given. 1 to 20.
    pub k: Option<u8>,
    /// The largest k of the sweep that the knee is looked for in: 2 to 49. The knee moves with it.
    pub sweep_to: u8,
    /// What customers are compared by.
    pub measures: Measures,
    /// How many starts k-means makes for each k: 1 to 200.
    pub starts: u16,
}

impl Default for SegmentSettings {
    fn default() -> Self {
        Self { k: None, sweep_to: 12, measures: Measures::Scores, starts: 50 }
    }
}

/// What customers are compared by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Measures {
    /// The three scores.
    Scores,
    /// Standardised `log1p` of recency, frequency and monetary.
    Logarithms,
}

/// How recommendations are learned and made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct RecommendSettings {
    /// Products recommended to each customer: 1 to 50.
    pub per_customer: u8,
    /// Which products may be recommended.
    pub candidates: Candidates,
    /// Days at the end of the data held out for the test: 7 to 365.
    pub test_days: u16,
    /// Most epochs the neural model is trained for: 1 to 200.
    pub epochs: u16,
    /// Which tensor library trains the neural model.
    pub backend: Backend,
}

impl Default for RecommendSettings {
    fn default() -> Self {
        Self {
            per_customer: 5,
            candidates: Candidates::New,
            test_days: 90,
            epochs: 20,
            backend: Backend::Flex,
        }
    }
}

/// Which products may be recommended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Candidates {
    /// Only products that the customer has not bought.
    New,
    /// Any product.
    Any,
}

/// Which burn backend trains the neural model.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Backend {
    /// burn-flex.
    Flex,
    /// burn-ndarray, kept to cross-check; only the native build carries it, a browser uses burn-flex.
    Ndarray,
}

/// Settings that have been checked. Reads like [`Settings`].
#[derive(Clone, Debug, PartialEq)]
pub struct Plan(Settings);

impl std::ops::Deref for Plan {
    type Target = Settings;

    fn deref(&self) -> &Settings {
        &self.0
    }
}

/// A choice that cannot be carried out.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// A number is out of its range.
    #[error("{field} is {value}, but must be between {least} and {most}")]
    Range {
        /// Path of the field, such as `segments.k`.
        field: &'static str,
        /// What was given.
        value: String,
        /// The smallest allowed value.
        least: u64,
        /// The largest allowed value.
        most: u64,
    },
    /// The first day comes after the last one.
    #[error("import.rules.from is {from}, which comes after import.rules.until, {until}")]
    Dates {
        /// The first day.
        from: Day,
        /// The last day.
        until: Day,
    },
}

impl Settings {
    /// Those with which the figures of the study on Online Retail II come out.
    #[must_use]
    pub fn study() -> Self {
        let import = ImportSettings { rules: CleaningRules::study(), ..ImportSettings::default() };
        Self { import, ..Self::default() }
    }

    /// Checks every range stated on the fields.
    ///
    /// # Errors
    /// The first choice that cannot be carried out.
    pub fn check(self) -> Result<Plan, Error> {
        let customers = &self.customers;
        let segments = &self.segments;
        let recommend = &self.recommend;
        let ranges = [
            ("customers.score_levels", u64::from(customers.score_levels), 2, 10),
            ("segments.k", segments.k.map_or(1, u64::from), 1, 20),
            ("segments.sweep_to", u64::from(segments.sweep_to), 2, 49),
            ("segments.starts", u64::from(segments.starts), 1, 200),
            ("recommend.per_customer", u64::from(recommend.per_customer), 1, 50),
            ("recommend.test_days", u64::from(recommend.test_days), 7, 365),
            ("recommend.epochs", u64::from(recommend.epochs), 1, 200),
        ];
        for (field, value, least, most) in ranges {
            if value < least || value > most {
                return Err(Error::Range { field, value: value.to_string(), least, most });
            }
        }
        self.import.rules.check()?;
        Ok(Plan(self))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_document_is_the_default() {
        let settings: Settings = serde_json::from_str("{}").expect("every field has a default");
        assert_eq!(settings, Settings::default());
        assert!(settings.check().is_ok());
    }

    #[test]
    fn an_unknown_field_is_refused() {
        assert!(serde_json::from_str::<Settings>(r#"{"segmnets": {}}"#).is_err());
    }

    #[test]
    fn a_range_is_named() {
        let mut settings = Settings::default();
        settings.segments.k = Some(0);
        let error = settings.check().expect_err("0 segments");
        assert_eq!(error.to_string(), "segments.k is 0, but must be between 1 and 20");
    }
}
