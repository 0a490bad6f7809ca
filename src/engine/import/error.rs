//! What stops the import: what happened, and what to do about it. The texts are in the catalogues of
//! [`crate::wording`], named here by their keys.

use std::{fmt, io};

use super::block::Stop;
use super::growth;
use super::recognise::{self, MOST_COLUMNS};
use super::text;
use crate::domain::Said;
use crate::engine::host::Cancelled;
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
        source: io::Error,
    },
    /// The file was changed, moved or deleted while it was read.
    Changed {
        /// The file.
        name: String,
    },
    /// The file unpacks to far more than a table can be.
    Bomb {
        /// The file.
        name: String,
    },
    /// The file is a workbook that is too large to be opened.
    LargeWorkbook {
        /// The file.
        name: String,
    },
    /// A line has more columns than a table can have.
    TooWide {
        /// The file.
        name: String,
        /// Which line.
        line: u64,
    },
    /// The file has more rows than fit into memory.
    TooLarge {
        /// The file.
        name: String,
        /// About how many rows it has.
        rows: u64,
        /// About how many would fit.
        fit: u64,
    },
    /// There is no memory left.
    OutOfMemory {
        /// The file.
        name: String,
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
    /// Each row is a customer, with first and last order and what was spent in all.
    CustomerTable {
        /// The file.
        name: String,
    },
    /// Nothing names the customer, and the column that looked most like one never has a value again.
    ReceiptsOnly {
        /// The file.
        name: String,
        /// The column.
        column: String,
    },
    /// The file is written in a format that may hold anything, and holds no list of sales.
    NoList {
        /// The file.
        name: String,
        /// The format's name, the same in all languages.
        format: String,
        /// What is needed and was not found.
        missing: Vec<Meaning>,
        /// The names in it.
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
    /// A row is longer than any is: a quoted field is opened and never closed, or lines have no end.
    EndlessRow {
        /// The file.
        name: String,
        /// Where the row begins; the header is line 1.
        line: u64,
    },
    /// The file ends inside a quoted field.
    CutOff {
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
        /// The columns with dates, quantities and money, by their names.
        read: Vec<String>,
    },
}

impl Error {
    /// Why the file of this name could not be read on.
    pub(super) fn reading(name: &str, source: io::Error) -> Self {
        Stop::from(source).error(name, name)
    }

    /// What happened, in one sentence.
    #[must_use]
    pub fn message(&self) -> Said {
        match self {
            Self::Cancelled(_) => Said::default(),
            Self::Read { name, source } => of("failure-read", name).with("why", source.to_string()),
            Self::Changed { name } => of("failure-changed", name),
            Self::Bomb { name } => of("failure-bomb", name).with("times", growth::MOST_GROWTH),
            Self::LargeWorkbook { name } => of("failure-large-workbook", name),
            Self::TooWide { name, line } => {
                of("failure-too-wide", name).with("line", *line).with("most", MOST_COLUMNS as u64)
            }
            Self::TooLarge { name, rows, fit } => {
                of("failure-too-large", name).with("rows", *rows).with("fit", *fit)
            }
            Self::OutOfMemory { name } => of("failure-out-of-memory", name),
            Self::Empty { name } => of("failure-empty", name),
            Self::NotText { name, kind } => {
                of("failure-not-text", name).with("kind", vec![Said::of(kind)])
            }
            Self::NoTable { name } => of("failure-no-table", name),
            Self::MissingColumns { name, missing, found } => columns(
                of("failure-missing-columns", name).with("missing", lacking(missing)),
                found,
            ),
            Self::CustomerTable { name } => of("failure-customer-table", name),
            Self::ReceiptsOnly { name, column } => {
                of("failure-receipts-only", name).with("column", column.as_str())
            }
            Self::NoList { name, format, missing, found } => columns(
                of("failure-no-list", name)
                    .with("format", format.as_str())
                    .with("missing", lacking(missing)),
                found,
            ),
            Self::NoSuchColumns { name, wanted } => {
                columns(of("failure-no-such-columns", name), wanted)
            }
            Self::Password { name } => of("failure-password", name),
            Self::UnknownEncoding { encoding } => of("failure-unknown-encoding", encoding),
            Self::UnknownCurrency { currency } => of("failure-unknown-currency", currency),
            Self::NoFile => Said::of("failure-no-file"),
            Self::EndlessRow { name, line } => of("failure-endless-row", name)
                .with("line", *line)
                .with("megabytes", text::LONGEST_ROW_MEGABYTES),
            Self::CutOff { name, line } => of("failure-cut-off", name).with("line", *line),
            Self::TooMany { name, what } => of("failure-too-many", name).with("what", *what),
            Self::NoSale { name, rows: 0, .. } => of("failure-no-rows", name),
            Self::NoSale { name, rows, steps, .. } => {
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
            Self::Changed { .. } => "failure-changed-hint",
            Self::Bomb { .. } => "failure-bomb-hint",
            Self::LargeWorkbook { .. } => "failure-large-workbook-hint",
            Self::TooWide { .. } => "failure-too-wide-hint",
            Self::TooLarge { .. } | Self::OutOfMemory { .. } => "failure-too-large-hint",
            Self::CutOff { .. } => "failure-cut-off-hint",
            Self::Empty { .. } => "failure-empty-hint",
            Self::NotText { kind, .. } => recognise::hint(kind),
            Self::NoTable { .. } => "failure-not-text-hint",
            Self::NoList { .. } => "failure-no-list-hint",
            Self::MissingColumns { found, .. } if found.len() <= 1 => "failure-one-column-hint",
            Self::MissingColumns { missing, .. } if missing == &[Meaning::Customer] => {
                "failure-no-customer-hint"
            }
            Self::MissingColumns { missing, .. } if missing == &[Meaning::Day] => {
                "failure-no-day-hint"
            }
            Self::MissingColumns { .. } => "failure-missing-columns-hint",
            Self::CustomerTable { .. } => "failure-customer-table-hint",
            Self::ReceiptsOnly { .. } => "failure-no-customer-hint",
            Self::Password { .. } => "failure-password-hint",
            Self::UnknownEncoding { .. } => "failure-unknown-encoding-hint",
            Self::NoSuchColumns { .. } => "failure-no-such-columns-hint",
            Self::UnknownCurrency { .. } => "failure-unknown-currency-hint",
            Self::NoFile => "failure-no-file-hint",
            Self::EndlessRow { .. } => "failure-endless-row-hint",
            Self::TooMany { .. } => "failure-too-many-hint",
            Self::NoSale { rows: 0, .. } => "failure-no-rows-hint",
            Self::NoSale { steps, read, .. } => {
                let Some(most) = most(steps) else { return Said::of("failure-columns-hint") };
                let line = most.samples.first().map_or(0, |sample| sample.line);
                let hint = Said::of(no_sale_hint(most.rule));
                return hint.with("line", line).with("columns", read.join(", "));
            }
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
        [Meaning::Day] => "day",
        [Meaning::Year | Meaning::Month | Meaning::Day, ..] => "parts",
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
        Rule::ImplausibleDay => "taken-implausible-day",
        Rule::Overlapping => "taken-overlapping",
        Rule::Doubled => "taken-doubled",
        Rule::Charge => "taken-charge",
        Rule::Returned => "taken-returned",
        Rule::Repeated => "taken-repeated",
        Rule::OtherDays => "taken-other-days",
        Rule::OtherCountry => "taken-other-country",
        Rule::NoProduct => "taken-no-product",
        Rule::LeftOutCustomer => "taken-left-out",
        Rule::NoRecord => "taken-no-record",
        Rule::Misplaced => "taken-misplaced",
    }
}

/// What the rule took that took most, the earlier one of two.
fn most(steps: &[CleaningStep]) -> Option<&CleaningStep> {
    steps.iter().rev().max_by_key(|step| step.dropped)
}

/// The hint for the rule that took most.
fn no_sale_hint(rule: Rule) -> &'static str {
    match rule {
        Rule::MissingCustomer => "failure-sales-of-nobody-hint",
        Rule::Unreadable => "failure-unreadable-hint",
        Rule::NonPositivePrice => "failure-price-limit-hint",
        Rule::NonPositiveQuantity | Rule::Cancelled => "failure-returns-hint",
        Rule::NotCompleted => "failure-not-completed-hint",
        Rule::OutOfRange => "failure-out-of-range-hint",
        Rule::OtherDays
        | Rule::ImplausibleDay
        | Rule::Overlapping
        | Rule::Doubled
        | Rule::Charge
        | Rule::Returned
        | Rule::OtherCountry
        | Rule::NoProduct
        | Rule::LeftOutCustomer
        | Rule::OtherCurrency => "failure-rules-hint",
        Rule::Duplicate | Rule::Repeated | Rule::NoRecord => "failure-columns-hint",
        Rule::Misplaced => "failure-misplaced-hint",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::results::Rejected;
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
        let samples = vec![Rejected { file: 0, line: 2, text: String::new() }];
        let step = |rule, dropped| CleaningStep {
            rule,
            dropped,
            left: 0,
            amount: None,
            samples: samples.clone(),
        };
        let error = Error::NoSale {
            name: "a.csv".to_owned(),
            rows: 5,
            steps: vec![
                step(Rule::MissingCustomer, 0),
                step(Rule::Unreadable, 4),
                step(Rule::NonPositivePrice, 1),
            ],
            read: vec!["Day".to_owned(), "Qty".to_owned()],
        };
        assert_eq!(
            said(&error.message(), Words::ENGLISH),
            "none of the 5 rows of a.csv is a sale: 4 with a date, quantity or price that cannot be read, 1 without a price above the limit"
        );
        assert_eq!(
            said(&error.hint(), Words::ENGLISH),
            "Look at line 2 and at what stands there in Day, Qty: a date, a quantity or a price is in no form that is known."
        );
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
