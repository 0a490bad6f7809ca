//! What the amounts of a shop are: money, or pieces when its file names no prices.

use crate::results::CleaningReport;
use crate::results::MoneyFrom;
use crate::wording::Words;

/// What amounts are counted in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Worth {
    /// Money, in the currency of the file.
    #[default]
    Money,
    /// Pieces: the file names no money, and every piece counts as one unit.
    Pieces,
}

impl Worth {
    /// What the amounts of a shop are: pieces when no file of it names money.
    #[must_use]
    pub fn of(report: &CleaningReport) -> Self {
        let is_counted = |from: MoneyFrom| from == MoneyFrom::Pieces;
        let mut files = report.files.iter();
        if !report.files.is_empty() && files.all(|facts| is_counted(facts.money)) {
            Self::Pieces
        } else {
            Self::Money
        }
    }

    /// The word by which texts choose: `money` or `pieces`.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Money => "money",
            Self::Pieces => "pieces",
        }
    }

    /// An amount in tight places: `£17.7M`, `1.2k`. Texts around it name the pieces.
    #[must_use]
    pub fn short(self, units: f64, words: Words) -> String {
        match self {
            Self::Money => words.money_short(units),
            Self::Pieces => words.short(units),
        }
    }

    /// An amount in whole units: `£17,743,429`, `4,300`.
    #[must_use]
    pub fn whole(self, units: f64, words: Words) -> String {
        match self {
            Self::Money => words.money_whole(units),
            Self::Pieces => words.decimal(units, 0),
        }
    }
}
