//! A sentence whose words are found where it is shown: who makes it does not know the reader's
//! language.

use serde::{Deserialize, Deserializer, Serialize};

use super::{Day, Money};

/// A sentence as the key of its text and the values in it. Who fails does not know the reader's
/// language; `wording::said` puts it into words where it is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// The key; empty when there is nothing to say.
    pub key: String,
    /// The values by their names.
    pub values: Vec<(String, SaidValue)>,
}

/// A value in a sentence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum SaidValue {
    /// A number of things.
    Count(u64),
    /// Text as it is: names of files, what a browser says.
    Text(String),
    /// A day.
    Day(Day),
    /// An amount in the currency of the shop.
    Money(Money),
    /// Parts of sentences, to be listed; they hold no further lists.
    #[serde(deserialize_with = "parts_of_sentence")]
    Said(Vec<Said>),
}

/// Parts of a sentence, without lists in them: a message made of nothing but lists in lists would
/// exhaust the reader's stack.
fn parts_of_sentence<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<Said>, D::Error> {
    #[derive(Deserialize)]
    struct Part {
        key: String,
        values: Vec<(String, PartValue)>,
    }
    #[derive(Deserialize)]
    enum PartValue {
        Count(u64),
        Text(String),
        Day(Day),
        Money(Money),
    }
    let said = |part: Part| {
        let value = |(name, value)| match value {
            PartValue::Count(count) => (name, SaidValue::Count(count)),
            PartValue::Text(text) => (name, SaidValue::Text(text)),
            PartValue::Day(day) => (name, SaidValue::Day(day)),
            PartValue::Money(amount) => (name, SaidValue::Money(amount)),
        };
        Said { key: part.key, values: part.values.into_iter().map(value).collect() }
    };
    Ok(Vec::<Part>::deserialize(from)?.into_iter().map(said).collect())
}

impl Said {
    /// A sentence without values.
    #[must_use]
    pub fn of(key: &'static str) -> Self {
        Self { key: key.to_owned(), values: Vec::new() }
    }

    /// The same with one more value.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<SaidValue>) -> Self {
        self.values.push((name.to_owned(), value.into()));
        self
    }
}

impl From<u64> for SaidValue {
    fn from(count: u64) -> Self {
        Self::Count(count)
    }
}

impl From<&str> for SaidValue {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for SaidValue {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<Day> for SaidValue {
    fn from(day: Day) -> Self {
        Self::Day(day)
    }
}

impl From<Money> for SaidValue {
    fn from(amount: Money) -> Self {
        Self::Money(amount)
    }
}

impl From<Vec<Said>> for SaidValue {
    fn from(parts: Vec<Said>) -> Self {
        Self::Said(parts)
    }
}
