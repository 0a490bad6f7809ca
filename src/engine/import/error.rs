//! What stops the import, in words for people: what happened, and what to do about it.

use crate::engine::host::Cancelled;
use crate::results::{CleaningStep, Rule};
use crate::settings::Meaning;

/// What stops the import. A bad row never does: rows are counted by the rule that took them.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The user wants it to stop.
    #[error(transparent)]
    Cancelled(#[from] Cancelled),
    /// The file cannot be read, or its compressed data is damaged.
    #[error("{name} could not be read: {source}")]
    Read {
        /// The file.
        name: String,
        /// Why.
        source: std::io::Error,
    },
    /// There is nothing in the file.
    #[error("{name} is empty")]
    Empty {
        /// The file.
        name: String,
    },
    /// The file is of another kind.
    #[error("{name} is {kind}, not a table saved as text")]
    NotText {
        /// The file.
        name: String,
        /// What it looks like, with its article.
        kind: &'static str,
    },
    /// The file is an archive, and nothing in it is a table.
    #[error("{name} is an archive without a table in it")]
    NoTable {
        /// The file.
        name: String,
    },
    /// The header does not name what is needed.
    #[error("{name} has no column for {}; its columns are {}", list(missing), columns(found))]
    MissingColumns {
        /// The file.
        name: String,
        /// What is needed and was not found.
        missing: Vec<Meaning>,
        /// The names in the header.
        found: Vec<String>,
    },
    /// The settings give meanings to columns that the file does not have.
    #[error("{name} has no column named {}", columns(wanted))]
    NoSuchColumns {
        /// The file.
        name: String,
        /// The names that its header does not have.
        wanted: Vec<String>,
    },
    /// The file can only be opened with a password.
    #[error("{name} is protected with a password")]
    Password {
        /// The file.
        name: String,
    },
    /// The settings name an encoding that is not known.
    #[error("{encoding} is no encoding that is known here")]
    UnknownEncoding {
        /// What the settings say.
        encoding: String,
    },
    /// The settings name a currency that is not known.
    #[error("{currency} is no currency that is known here")]
    UnknownCurrency {
        /// What the settings say.
        currency: String,
    },
    /// There is no file.
    #[error("there is no file to read")]
    NoFile,
    /// A quoted field is opened and never closed.
    #[error("the row that begins on line {line} of {name} never ends")]
    EndlessRow {
        /// The file.
        name: String,
        /// Where the row begins; the header is line 1.
        line: u64,
    },
    /// More rows, customers, orders or products than can be numbered.
    #[error("{name} has more different {what} than can be told apart")]
    TooMany {
        /// The file.
        name: String,
        /// Of what there are too many, in the plural.
        what: &'static str,
    },
    /// Every row was taken by a rule.
    #[error("{}", no_sale(name, *rows, steps))]
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
    /// What to do about it, in plain words; empty when the user cancelled.
    #[must_use]
    pub fn hint(&self) -> String {
        match self {
            Self::Cancelled(_) => String::new(),
            Self::Read { .. } => {
                "Check that the file is still where it was and that it was downloaded completely, then choose it again.".to_owned()
            }
            Self::Empty { .. } => {
                "Export the orders again and choose a file with a header line and one line for each item sold.".to_owned()
            }
            Self::NotText { .. } | Self::NoTable { .. } => {
                "Export the orders again as CSV or as an Excel workbook (.xlsx), and choose that file.".to_owned()
            }
            Self::MissingColumns { found, .. } if found.len() <= 1 => {
                "The first line must name the columns, with commas, semicolons or tabs between them. Needed are the customer and the date, best with the quantity and the price of one piece.".to_owned()
            }
            Self::MissingColumns { missing, .. } if missing == &[Meaning::Customer] => {
                "Sales without a customer, such as receipts of a till, cannot be analysed. Export orders with the customer's number, name or e-mail on every line.".to_owned()
            }
            Self::MissingColumns { .. } => {
                "The first line must name the columns. Needed are the customer and the date, best with the quantity and the price of one piece, for example: Customer ID, Invoice Date, Quantity, Price.".to_owned()
            }
            Self::Password { .. } => {
                "Open it with the password, save it without one, and choose that file.".to_owned()
            }
            Self::UnknownEncoding { .. } => {
                "Leave the encoding out of the settings, or name one such as UTF-8, windows-1252, macintosh or cp850.".to_owned()
            }
            Self::NoSuchColumns { .. } => {
                "The choices were made for a file with other columns. Leave them out of the settings, or name the columns of this file.".to_owned()
            }
            Self::UnknownCurrency { .. } => {
                "Leave the currency out of the settings, or give its code, such as EUR.".to_owned()
            }
            Self::NoFile => "Choose one or several files.".to_owned(),
            Self::EndlessRow { .. } => {
                "A quotation mark is opened there and never closed. Correct that line, or export the file again.".to_owned()
            }
            Self::TooMany { .. } => {
                "Split the file by year and analyse one part at a time.".to_owned()
            }
            Self::NoSale { rows: 0, .. } => {
                "Choose a file with one line below the header for each item sold.".to_owned()
            }
            Self::NoSale { steps, .. } => no_sale_hint(steps),
        }
    }
}

/// What a meaning is called in a sentence.
fn meaning(meaning: Meaning) -> &'static str {
    match meaning {
        Meaning::Customer => "the customer",
        Meaning::Order => "the order",
        Meaning::Product => "the product",
        Meaning::Description => "the description",
        Meaning::Quantity => "the quantity",
        Meaning::Price => "the price",
        Meaning::Date => "the date",
        Meaning::Country => "the country",
        Meaning::Amount => "the amount",
        Meaning::Total => "the total of the order",
        Meaning::Time => "the time",
        Meaning::Status => "the status",
        Meaning::Cancelled => "the cancellation",
        Meaning::Currency => "the currency",
        Meaning::Products => "the products",
    }
}

fn list(meanings: &[Meaning]) -> String {
    let words: Vec<_> = meanings.iter().map(|&each| meaning(each)).collect();
    match words.split_last() {
        Some((last, [])) => (*last).to_owned(),
        Some((last, others)) => format!("{} and {last}", others.join(", ")),
        None => String::new(),
    }
}

/// The names of the columns, at most twelve of at most 40 characters each.
fn columns(found: &[String]) -> String {
    const SHOWN: usize = 12;
    let cut = |name: &String| match name.char_indices().nth(40) {
        Some((end, _)) => format!("{}...", &name[..end]),
        None => name.clone(),
    };
    let mut shown: Vec<String> = found.iter().take(SHOWN).map(cut).collect();
    if found.len() > SHOWN {
        shown.push(format!("{} more", found.len() - SHOWN));
    }
    shown.join(", ")
}

fn no_sale(name: &str, rows: u64, steps: &[CleaningStep]) -> String {
    if rows == 0 {
        return format!("{name} has a header but no rows");
    }
    let taken: Vec<_> = steps
        .iter()
        .filter(|step| step.dropped > 0)
        .map(|step| format!("{} {}", step.dropped, why(step.rule)))
        .collect();
    format!("none of the {rows} rows of {name} is a sale: {}", taken.join(", "))
}

/// Completes "17 rows ...".
fn why(rule: Rule) -> &'static str {
    match rule {
        Rule::MissingCustomer => "without a customer",
        Rule::NonPositiveQuantity => "with a quantity of zero or less",
        Rule::NonPositivePrice => "without a price above the limit",
        Rule::Cancelled => "cancelled",
        Rule::NotCompleted => "refunded, void, failed or not paid",
        Rule::OtherCurrency => "in another currency",
        Rule::Unreadable => "with a date, quantity or price that cannot be read",
        Rule::OutOfRange => "with an amount or a date out of range",
        Rule::Duplicate => "equal to an earlier row",
        Rule::Repeated => "that stand in an earlier file",
        Rule::OtherDays => "of other days",
        Rule::OtherCountry => "from other countries",
        Rule::NoProduct => "of what is no product",
        Rule::LeftOutCustomer => "of customers left out",
    }
}

/// The hint for the rule that took most, the earlier one of two.
fn no_sale_hint(steps: &[CleaningStep]) -> String {
    let most = steps.iter().rev().max_by_key(|step| step.dropped).map(|step| step.rule);
    match most {
        Some(Rule::MissingCustomer) => {
            "Export orders with the customer's number or e-mail on every line; sales without a customer cannot be analysed."
        }
        Some(Rule::Unreadable) => {
            "Look at the rows that could not be read: their dates, quantities or prices are in no form that is known."
        }
        Some(Rule::NonPositivePrice) => {
            "Every price is at or below the price limit of the rules, which is zero unless you set it. Lower it, or say that another column holds the money."
        }
        Some(Rule::NonPositiveQuantity | Rule::Cancelled) => {
            "The file seems to hold only returns or corrections. Export the sales too."
        }
        Some(Rule::NotCompleted) => {
            "The file holds only orders that brought no money. Export completed orders."
        }
        Some(
            Rule::OtherDays
            | Rule::OtherCountry
            | Rule::NoProduct
            | Rule::LeftOutCustomer
            | Rule::OtherCurrency,
        ) => "Look at the rules: what they leave out is all there is.",
        Some(Rule::OutOfRange | Rule::Duplicate | Rule::Repeated) | None => {
            "Check that the columns hold what their names say."
        }
    }
    .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

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
        assert_eq!(error.to_string(), expected);
        assert!(!error.hint().is_empty());
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
            error.to_string(),
            "none of the 5 rows of a.csv is a sale: 4 with a date, quantity or price that cannot be read, 1 without a price above the limit"
        );
        assert!(error.hint().starts_with("Look at the rows"));
    }
}
