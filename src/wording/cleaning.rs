//! Columns and cleaning rules in words.

use super::Words;
use crate::results::{ColumnReason, Rule, Suspicion};
use crate::settings::Meaning;

/// What a column can mean.
#[must_use]
pub fn meaning_name(meaning: Meaning, words: Words) -> &'static str {
    words.text(meaning.key())
}

/// What a column was taken for something by, to stand behind what it was taken for.
#[must_use]
pub fn column_reason(reason: ColumnReason, words: Words) -> &'static str {
    words.text(reason.key())
}

/// Why something may better be left out, as a clause without a full stop.
#[must_use]
pub fn suspicion(suspicion: Suspicion, words: Words) -> String {
    let (key, many) = match suspicion {
        Suspicion::Words => ("suspicion-words", None),
        Suspicion::Shape => ("suspicion-shape", None),
        Suspicion::NoCountry => ("suspicion-no-country", None),
        Suspicion::Pieces(many) => ("suspicion-pieces", Some(many)),
        Suspicion::Lines(many) => ("suspicion-lines", Some(many)),
        Suspicion::Orders(many) => ("suspicion-orders", Some(many)),
        Suspicion::Amount(many) => ("suspicion-amount", Some(many)),
    };
    let Some(many) = many else { return words.text(key).to_owned() };
    let times = words.decimal(many, usize::from(many < 10.0));
    words.say(key, &[("times", (&times).into())])
}

/// A short title for a rule.
#[must_use]
pub fn rule_title(rule: Rule, words: Words) -> &'static str {
    words.text(match rule {
        Rule::MissingCustomer => "rule-missing-customer",
        Rule::NonPositiveQuantity => "rule-quantity",
        Rule::NonPositivePrice => "rule-price",
        Rule::Cancelled => "rule-cancelled",
        Rule::NotCompleted => "rule-not-completed",
        Rule::OtherCurrency => "rule-other-currency",
        Rule::Unreadable => "rule-unreadable",
        Rule::OutOfRange => "rule-out-of-range",
        Rule::Duplicate => "rule-duplicate",
        Rule::Repeated => "rule-repeated",
        Rule::ImplausibleDay => "rule-implausible-day",
        Rule::Overlapping => "rule-overlapping",
        Rule::Doubled => "rule-doubled",
        Rule::Charge => "rule-charge",
        Rule::Returned => "rule-returned",
        Rule::OtherDays => "rule-other-days",
        Rule::OtherCountry => "rule-other-country",
        Rule::NoProduct => "rule-no-product",
        Rule::LeftOutCustomer => "rule-left-out",
        Rule::NoRecord => "rule-no-record",
        Rule::Misplaced => "rule-misplaced",
    })
}

/// Why a rule takes rows, in one sentence.
#[must_use]
pub fn rule_explanation(rule: Rule, words: Words) -> &'static str {
    words.text(match rule {
        Rule::MissingCustomer => "rule-missing-customer-why",
        Rule::NonPositiveQuantity => "rule-quantity-why",
        Rule::NonPositivePrice => "rule-price-why",
        Rule::Cancelled => "rule-cancelled-why",
        Rule::NotCompleted => "rule-not-completed-why",
        Rule::OtherCurrency => "rule-other-currency-why",
        Rule::Unreadable => "rule-unreadable-why",
        Rule::OutOfRange => "rule-out-of-range-why",
        Rule::Duplicate => "rule-duplicate-why",
        Rule::Repeated => "rule-repeated-why",
        Rule::ImplausibleDay => "rule-implausible-day-why",
        Rule::Overlapping => "rule-overlapping-why",
        Rule::Doubled => "rule-doubled-why",
        Rule::Charge => "rule-charge-why",
        Rule::Returned => "rule-returned-why",
        Rule::OtherDays => "rule-other-days-why",
        Rule::OtherCountry => "rule-other-country-why",
        Rule::NoProduct => "rule-no-product-why",
        Rule::LeftOutCustomer => "rule-left-out-why",
        Rule::NoRecord => "rule-no-record-why",
        Rule::Misplaced => "rule-misplaced-why",
    })
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
            Rule::ImplausibleDay,
            Rule::Overlapping,
            Rule::Doubled,
            Rule::Charge,
            Rule::Returned,
            Rule::OtherDays,
            Rule::OtherCountry,
            Rule::NoProduct,
            Rule::LeftOutCustomer,
            Rule::NoRecord,
            Rule::Misplaced,
        ];
        for language in [Words::ENGLISH, Words::GERMAN] {
            for say in [rule_title, rule_explanation] {
                let said: BTreeSet<_> = rules.into_iter().map(|rule| say(rule, language)).collect();
                assert_eq!(said.len(), rules.len());
            }
        }
    }

    #[test]
    fn how_many_times_is_written_with_as_many_digits_as_it_says_something() {
        let said = |many, words| suspicion(Suspicion::Pieces(many), words);
        assert_eq!(said(3.12, Words::ENGLISH), "3.1 times the usual pieces");
        assert_eq!(said(31.4, Words::GERMAN), "31-mal so viele St\u{fc}ck wie \u{fc}blich");
        assert_eq!(suspicion(Suspicion::NoCountry, Words::ENGLISH), "no single country");
    }
}
