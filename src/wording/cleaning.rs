//! Columns and cleaning rules in words.

use crate::results::{ColumnReason, Rule, Suspicion};
use crate::settings::Meaning;

/// What a column can mean.
#[must_use]
pub fn meaning_name(meaning: Meaning) -> &'static str {
    match meaning {
        Meaning::Customer => "customer",
        Meaning::Order => "order",
        Meaning::Product => "product",
        Meaning::Description => "product description",
        Meaning::Quantity => "quantity",
        Meaning::Price => "price of one piece",
        Meaning::Date => "date",
        Meaning::Country => "country",
        Meaning::Amount => "amount of the line",
        Meaning::Total => "total of the order",
        Meaning::Time => "time of the day",
        Meaning::Status => "status",
        Meaning::Cancelled => "date of cancellation",
        Meaning::Currency => "currency",
        Meaning::Products => "list of products",
    }
}

/// What a column was taken for something by, to stand behind what it was taken for.
#[must_use]
pub fn column_reason(reason: ColumnReason) -> &'static str {
    match reason {
        ColumnReason::Chosen => "as you said",
        ColumnReason::Platform => "known platform",
        ColumnReason::Name => "by its name",
        ColumnReason::Arithmetic => "by arithmetic",
        ColumnReason::Values => "by its values",
        ColumnReason::NameOnly => "by its name, but the values do not fit",
        ColumnReason::Nothing => "not used",
    }
}

/// Why something may better be left out; `times` writes how many times a figure is the median's.
#[must_use]
pub fn suspicion(suspicion: Suspicion, times: impl Fn(f64) -> String) -> String {
    match suspicion {
        Suspicion::Words => "named like a charge or a correction".to_owned(),
        Suspicion::Shape => "a code unlike the others".to_owned(),
        Suspicion::NoCountry => "no single country".to_owned(),
        Suspicion::Pieces(many) => format!("{} times the usual pieces", times(many)),
        Suspicion::Lines(many) => format!("{} times the usual lines", times(many)),
        Suspicion::Orders(many) => format!("{} times the usual orders", times(many)),
        Suspicion::Amount(many) => format!("{} times the usual spending", times(many)),
    }
}

/// A short title for a rule.
#[must_use]
pub fn rule_title(rule: Rule) -> &'static str {
    match rule {
        Rule::MissingCustomer => "No customer",
        Rule::NonPositiveQuantity => "Returns and corrections",
        Rule::NonPositivePrice => "No price, or too low",
        Rule::Cancelled => "Cancelled orders",
        Rule::NotCompleted => "Orders without money",
        Rule::OtherCurrency => "Other currencies",
        Rule::Unreadable => "Unreadable rows",
        Rule::OutOfRange => "Impossible figures",
        Rule::Duplicate => "Repeated rows",
        Rule::Repeated => "Rows of an earlier file",
        Rule::OtherDays => "Other days",
        Rule::OtherCountry => "Other countries",
        Rule::NoProduct => "No products",
        Rule::LeftOutCustomer => "Customers left out",
    }
}

/// Why a rule takes rows, in one sentence.
#[must_use]
pub fn rule_explanation(rule: Rule) -> &'static str {
    match rule {
        Rule::MissingCustomer => "Nobody is named, so the sale cannot be added to any customer.",
        Rule::NonPositiveQuantity => {
            "The quantity is zero or below: goods that came back, or a correction in the books."
        }
        Rule::NonPositivePrice => {
            "The price is at or below the limit: a gift, a sample or a bookkeeping entry."
        }
        Rule::Cancelled => "The order number carries a C, or the order a date of cancellation.",
        Rule::NotCompleted => "The order stands as refunded, void, failed or not paid yet.",
        Rule::OtherCurrency => {
            "Amounts in two currencies cannot be added; the currency of most rows is kept."
        }
        Rule::Unreadable => {
            "A quantity, a price or a date makes no sense, or the row has too few fields."
        }
        Rule::OutOfRange => {
            "The amount or the date lies beyond anything a shop could mean, so it must be a slip."
        }
        Rule::Duplicate => {
            "The row equals an earlier one in every column, and you asked to drop those."
        }
        Rule::Repeated => {
            "The same row stands in an earlier file, and you asked to count it only once."
        }
        Rule::OtherDays => "Before the first or after the last day that you want to look at.",
        Rule::OtherCountry => "From a country that you do not want to look at.",
        Rule::NoProduct => "Postage, charges and the like, which you said are no products.",
        Rule::LeftOutCustomer => "A customer whom you left out.",
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_rule_has_words_of_its_own() {
        let rules = [
            Rule::MissingCustomer,
            Rule::NonPositiveQuantity,
            Rule::NonPositivePrice,
            Rule::Cancelled,
            Rule::NotCompleted,
            Rule::OtherCurrency,
            Rule::Unreadable,
            Rule::OutOfRange,
            Rule::Duplicate,
            Rule::Repeated,
            Rule::OtherDays,
            Rule::OtherCountry,
            Rule::NoProduct,
            Rule::LeftOutCustomer,
        ];
        for words in [rule_title, rule_explanation] {
            assert_eq!(rules.into_iter().map(words).collect::<BTreeSet<_>>().len(), rules.len());
        }
    }
}
