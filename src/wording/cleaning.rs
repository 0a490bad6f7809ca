//! Cleaning rules in words.

use crate::results::Rule;

/// A short title for a rule.
#[must_use]
pub fn rule_title(rule: Rule) -> &'static str {
    match rule {
        Rule::MissingCustomer => "No customer",
        Rule::NonPositiveQuantity => "Returns and corrections",
        Rule::NonPositivePrice => "No price",
        Rule::Cancelled => "Cancelled orders",
        Rule::NotCompleted => "Orders without money",
        Rule::OtherCurrency => "Other currencies",
        Rule::Unreadable => "Unreadable rows",
        Rule::OutOfRange => "Impossible figures",
        Rule::Duplicate => "Repeated rows",
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
            "The price is zero or below: a gift, a sample or a bookkeeping entry."
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
        ];
        for words in [rule_title, rule_explanation] {
            assert_eq!(rules.into_iter().map(words).collect::<BTreeSet<_>>().len(), rules.len());
        }
    }
}
