//! What went wrong, in the reader's words.

use super::{Value, Words};
use crate::domain::{Said, SaidValue};

/// A sentence that was made where nobody knows the reader's language; parts of it are listed with
/// commas between them.
#[must_use]
pub fn said(sentence: &Said, words: Words) -> String {
    let list =
        |parts: &[Said]| parts.iter().map(|part| said(part, words)).collect::<Vec<_>>().join(", ");
    let written: Vec<Option<String>> = sentence
        .values
        .iter()
        .map(|(_, value)| match value {
            SaidValue::Said(parts) => Some(list(parts)),
            SaidValue::Day(day) => Some(words.day(*day)),
            SaidValue::Money(amount) => Some(words.money(*amount)),
            SaidValue::Count(_) | SaidValue::Text(_) => None,
        })
        .collect();
    let values: Vec<(&str, Value<'_>)> = sentence
        .values
        .iter()
        .zip(&written)
        .map(|((name, value), written)| {
            let value = match value {
                SaidValue::Count(count) => Value::Count(*count),
                SaidValue::Text(text) => Value::Text(text),
                SaidValue::Said(_) | SaidValue::Day(_) | SaidValue::Money(_) => {
                    Value::Text(written.as_deref().unwrap_or(""))
                }
            };
            (name.as_str(), value)
        })
        .collect();
    words.say(&sentence.key, &values)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_and_its_parts_are_said_in_either_language() {
        let part = |rows: u64| Said::of("taken-cancelled").with("rows", rows);
        let sentence = Said::of("failure-no-sale")
            .with("name", "a.csv")
            .with("rows", 1_205_u64)
            .with("taken", vec![part(1_200_u64), part(5_u64)]);
        assert_eq!(
            said(&sentence, Words::ENGLISH),
            "none of the 1,205 rows of a.csv is a sale: 1,200 cancelled, 5 cancelled"
        );
        assert_eq!(
            said(&sentence, Words::GERMAN),
            "keine der 1.205 Zeilen von a.csv ist ein Verkauf: 1.200 storniert, 5 storniert"
        );
        assert_eq!(said(&Said::default(), Words::ENGLISH), "");
    }
}
