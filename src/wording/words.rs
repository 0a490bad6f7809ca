//! Keys and values -> the reader's words.

use super::catalogue::{self, Catalogue, Values};
use super::{Language, Separators, texts};

/// How this reader is spoken to: the language, its way of writing numbers, and the currency of the
/// shop that is looked at. Cheap to copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words {
    pub(super) language: Language,
    pub(super) separators: Separators,
    pub(super) currency: Option<Currency>,
}

/// A value in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value<'a> {
    /// A number of things: written with the language's separators, and chosen by.
    Count(u64),
    /// Text as it is.
    Text(&'a str),
}

/// The currency of a shop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Currency([u8; 3]);

impl Currency {
    /// The currency of an ISO 4217 code such as `EUR`; `None` for anything but three capitals.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        let code: [u8; 3] = code.as_bytes().try_into().ok()?;
        code.iter().all(u8::is_ascii_uppercase).then_some(Self(code))
    }

    /// Its ISO 4217 code.
    #[must_use]
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("")
    }
}

impl Words {
    /// English with its own way of writing numbers; also used where there is no browser.
    pub const ENGLISH: Self = Self {
        language: Language::English,
        separators: Separators { group: ',', decimal: '.' },
        currency: None,
    };
    /// German with its own way of writing numbers.
    pub const GERMAN: Self = Self {
        language: Language::German,
        separators: Separators { group: '.', decimal: ',' },
        currency: None,
    };

    /// A language with its own way of writing numbers.
    #[must_use]
    pub fn in_language(language: Language) -> Self {
        match language {
            Language::English => Self::ENGLISH,
            Language::German => Self::GERMAN,
        }
    }

    /// The same with another way of writing numbers.
    #[must_use]
    pub fn with_separators(self, separators: Separators) -> Self {
        Self { separators, ..self }
    }

    /// The same for a shop with another currency.
    #[must_use]
    pub fn in_currency(self, currency: Option<Currency>) -> Self {
        Self { currency, ..self }
    }

    /// The currency of the shop that is looked at, if its file names one.
    #[must_use]
    pub fn currency(self) -> Option<Currency> {
        self.currency
    }

    /// The language.
    #[must_use]
    pub fn language(self) -> Language {
        self.language
    }

    /// A text without values. A key that the language does not have stands for itself.
    #[must_use]
    pub fn text(self, key: &'static str) -> &'static str {
        self.pattern(key).unwrap_or(key)
    }

    /// A text with its values.
    #[must_use]
    pub fn say(self, key: &str, values: &[(&str, Value<'_>)]) -> String {
        let Some(pattern) = self.pattern(key) else { return key.to_owned() };
        let mut out = String::with_capacity(pattern.len() + 16);
        let values = Values {
            named: values,
            count: &|count| self.count(count),
            plural: &|count| self.language.plural(count),
        };
        catalogue::write(pattern, &values, &mut out);
        out
    }

    /// Every key that the language has, in no order.
    pub fn keys(self) -> impl Iterator<Item = &'static str> {
        texts::of(self.language).into_iter().flat_map(Catalogue::keys)
    }

    /// What stands behind a key, as it is in the file.
    #[must_use]
    pub fn pattern(self, key: &str) -> Option<&'static str> {
        texts::of(self.language)?.pattern(key)
    }
}

impl From<u64> for Value<'_> {
    fn from(count: u64) -> Self {
        Self::Count(count)
    }
}

impl From<u32> for Value<'_> {
    fn from(count: u32) -> Self {
        Self::Count(u64::from(count))
    }
}

impl From<usize> for Value<'_> {
    fn from(count: usize) -> Self {
        Self::Count(count as u64)
    }
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&'a String> for Value<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text)
    }
}
