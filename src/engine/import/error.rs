//! What stops the import: what happened, and what to do about it. The texts are in the catalogues of
//! [`crate::wording`], named here by their keys.

use std::fmt;

use crate::engine::host::Cancelled;
use crate::protocol::Said;
use crate::results::{CleaningStep, Rule};
use crate::settings::Meaning;

/// What stops the import. A bad row never does: rows are counted by the rule that took them.
#[derive(Debug)]
pub enum Error {
    /// The user wants it to stop.
    Cancelled(Cancelled),
    /// The file cannot be read, or its compressed data is damaged.
    Read {
        /// The file.
        name: String,
        /// Why.
        source: std::io::Error,
    },
    /// There is nothing in the file.
    Empty {
        /// The file.
        name: String,
    },
    /// The file is of another kind.
    NotText {
        /// The file.
        name: String,
        /// What it looks like: the key of a text.
        kind: &'static str,
    },
    /// The file is an archive, and nothing in it is a table.
    NoTable {
        /// The file.
        name: String,
    },
    /// The header does not name what is needed.
    MissingColumns {
        /// The file.
        name: String,
        /// What is needed and was not found.
        missing: Vec<Meaning>,
        /// The names in the header.
        found: Vec<String>,
    },
    /// The settings give meanings to columns that the file does not have.
    NoSuchColumns {
        /// The file.
        name: String,
        /// The names that its header does not have.
        wanted: Vec<String>,
    },
    /// The file can only be opened with a password.
    Password {
        /// The file.
        name: String,
    },
    /// The settings name an encoding that is not known.
    UnknownEncoding {
        /// What the settings say.
        encoding: String,
    },
    /// The settings name a currency that is not known.
    UnknownCurrency {
        /// What the settings say.
        currency: String,
    },
    /// There is no file.
    NoFile,
    /// A quoted field is opened and never closed.
    EndlessRow {
        /// The file.
        name: String,
        /// Where the row begins; the header is line 1.
        line: u64,
    },
    /// More rows, customers, orders or products than can be numbered.
    TooMany {
        /// The file.
        name: String,
        /// Of what there are too many, in the plural.
        what: &'static str,
    },
    /// Every row was taken by a rule.
    NoSale {
        /// The file.
        name: String,
        /// Data rows read.
        rows: u64,
        /// What each rule took.
        steps: Vec<CleaningStep>,
    },
}

impl Error {
    /// What happened, in one sentence.
    #[must_use]
    pub fn message(&self) -> Said {
        match self {
            Self::Cancelled(_) => Said::default(),
            Self::Read { name, source } => of("failure-read", name).with("why", source.to_string()),
            Self::Empty { name } => of("failure-empty", name),
            Self::NotText { name, kind } => {
                of("failure-not-text", name).with("kind", vec![Said::of(kind)])
            }
            Self::NoTable { name } => of("failure-no-table", name),
            Self::MissingColumns { name, missing, found } => columns(
                of("failure-missing-columns", name).with("missing", lacking(missing)),
                found,
            ),
            Self::NoSuchColumns { name, wanted } => {
                columns(of("failure-no-such-columns", name), wanted)
            }
            Self::Password { name } => of("failure-password", name),
            Self::UnknownEncoding { encoding } => of("failure-unknown-encoding", encoding),
            Self::UnknownCurrency { currency } => of("failure-unknown-currency", currency),
            Self::NoFile => Said::of("failure-no-file"),
            Self::EndlessRow { name, line } => of("failure-endless-row", name).with("line", *line),
            Self::TooMany { name, what } => of("failure-too-many", name).with("what", *what),
            Self::NoSale { name, rows: 0, .. } => of("failure-no-rows", name),
            Self::NoSale { name, rows, steps } => {
                let taken = steps.iter().filter(|step| step.dropped > 0);
                let taken: Vec<Said> =
                    taken.map(|step| Said::of(why(step.rule)).with("rows", step.dropped)).collect();
                of("failure-no-sale", name).with("rows", *rows).with("taken", taken)
            }
        }
    }

    /// What to do about it, in plain words; nothing when the user cancelled.
    #[must_use]
    pub fn hint(&self) -> Said {
        Said::of(match self {
            Self::Cancelled(_) => return Said::default(),
            Self::Read { .. } => "failure-read-hint",
            Self::Empty { .. } => "failure-empty-hint",
            Self::NotText { .. } | Self::NoTable { .. } => "failure-not-text-hint",
            Self::MissingColumns { found, .. } if found.len() <= 1 => "failure-one-column-hint",
            Self::MissingColumns { missing, .. } if missing == &[Meaning::Customer] => {
                "failure-no-customer-hint"
            }
            Self::MissingColumns { .. } => "failure-missing-columns-hint",
            Self::Password { .. } => "failure-password-hint",
            Self::UnknownEncoding { .. } => "failure-unknown-encoding-hint",
            Self::NoSuchColumns { .. } => "failure-no-such-columns-hint",
            Self::UnknownCurrency { .. } => "failure-unknown-currency-hint",
            Self::NoFile => "failure-no-file-hint",
            Self::EndlessRow { .. } => "failure-endless-row-hint",
            Self::TooMany { .. } => "failure-too-many-hint",
            Self::NoSale { rows: 0, .. } => "failure-no-rows-hint",
            Self::NoSale { steps, .. } => no_sale_hint(steps),
        })
    }
}

impl From<Cancelled> for Error {
    fn from(cancelled: Cancelled) -> Self {
        Self::Cancelled(cancelled)
    }
}

/// For logs; people are told [`Error::message`].
impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Read { source, .. } => Some(source),
            _ => None,
        }
    }
}

/// A sentence about what is called `name`.
fn of(key: &'static str, name: &str) -> Said {
    Said::of(key).with("name", name)
}

/// Which of the columns that a file cannot do without are missing, to choose a text by.
fn lacking(missing: &[Meaning]) -> &'static str {
    match missing {
        [Meaning::Customer] => "customer",
        [Meaning::Date] => "date",
        _ => "both",
    }
}

/// Names columns in a sentence: at most twelve of at most 40 characters each, and how many more.
fn columns(said: Said, names: &[String]) -> Said {
    const SHOWN: usize = 12;
    let cut = |name: &String| match name.char_indices().nth(40) {
        Some((end, _)) => format!("{}...", &name[..end]),
        None => name.clone(),
    };
    let shown: Vec<String> = names.iter().take(SHOWN).map(cut).collect();
    let more = names.len().saturating_sub(SHOWN);
    said.with("columns", shown.join(", ")).with("more", more as u64)
}

/// How many rows a rule took, as a part of a sentence.
fn why(rule: Rule) -> &'static str {
    match rule {
        Rule::MissingCustomer => "taken-missing-customer",
        Rule::NonPositiveQuantity => "taken-quantity",
        Rule::NonPositivePrice => "taken-price",
        Rule::Cancelled => "taken-cancelled",
        Rule::NotCompleted => "taken-not-completed",
        Rule::OtherCurrency => "taken-other-currency",
        Rule::Unreadable => "taken-unreadable",
        Rule::OutOfRange => "taken-out-of-range",
        Rule::Duplicate => "taken-duplicate",
        Rule::Repeated => "taken-repeated",
        Rule::OtherDays => "taken-other-days",
        Rule::OtherCountry => "taken-other-country",
        Rule::NoProduct => "taken-no-product",
        Rule::LeftOutCustomer => "taken-left-out",
    }
}

/// The hint for the rule that took most, the earlier one of two.
fn no_sale_hint(steps: &[CleaningStep]) -> &'static str {
    match steps.iter().rev().max_by_key(|step| step.dropped).map(|step| step.rule) {
        Some(Rule::MissingCustomer) => "failure-sales-of-nobody-hint",
        Some(Rule::Unreadable) => "failure-unreadable-hint",
        Some(Rule::NonPositivePrice) => "failure-price-limit-hint",
        Some(Rule::NonPositiveQuantity | Rule::Cancelled) => "failure-returns-hint",
        Some(Rule::NotCompleted) => "failure-not-completed-hint",
        Some(
            Rule::OtherDays
            | Rule::OtherCountry
            | Rule::NoProduct
            | Rule::LeftOutCustomer
            | Rule::OtherCurrency,
        ) => "failure-rules-hint",
        Some(Rule::OutOfRange | Rule::Duplicate | Rule::Repeated) | None => "failure-columns-hint",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wording::{Words, said};

    #[test]
    fn missing_columns_are_named_with_those_found() {
        let error = Error::MissingColumns {
            name: "till.csv".to_owned(),
            missing: vec![Meaning::Customer, Meaning::Date],
            found: vec!["Qty".to_owned(), "x".repeat(50)],
        };
        let expected = format!(
            "till.csv has no column for the customer and the date; its columns are Qty, {}...",
            "x".repeat(40)
        );
        assert_eq!(said(&error.message(), Words::ENGLISH), expected);
    }

    #[test]
    fn no_sale_says_which_rule_took_how_many() {
        let step = |rule, dropped| CleaningStep { rule, dropped, left: 0, samples: Vec::new() };
        let error = Error::NoSale {
            name: "a.csv".to_owned(),
            rows: 5,
            steps: vec![
                step(Rule::MissingCustomer, 0),
                step(Rule::Unreadable, 4),
                step(Rule::NonPositivePrice, 1),
            ],
        };
        assert_eq!(
            said(&error.message(), Words::ENGLISH),
            "none of the 5 rows of a.csv is a sale: 4 with a date, quantity or price that cannot be read, 1 without a price above the limit"
        );
        assert!(said(&error.hint(), Words::ENGLISH).starts_with("Look at the rows"));
        assert!(said(&error.message(), Words::GERMAN).starts_with("keine der 5 Zeilen"));
    }

    #[test]
    fn columns_beyond_a_dozen_are_counted() {
        let names: Vec<String> = (0..15).map(|at| format!("c{at}")).collect();
        let error = Error::NoSuchColumns { name: "a.csv".to_owned(), wanted: names };
        let told = said(&error.message(), Words::ENGLISH);
        assert!(told.ends_with("c10, c11, 3 more"), "{told}");
    }
}
