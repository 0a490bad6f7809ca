//! How a column writes its numbers: what tells `1.234` the thousand from `1.234` the fraction.

use super::super::encodings::Encoding;
use super::currency::Currency;
pub(in super::super) use crate::settings::DecimalMark as Decimal;

/// How a column writes its numbers. The default is a decimal point and no thousands separators, in
/// UTF-8.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) struct Style {
    decimal: Decimal,
    grouped: bool,
    /// Whether what only the other decimal mark can be read with is read so.
    is_mixed: bool,
    /// What may stand beside the numbers.
    pub(super) words: Words,
    /// The currency of all its values: those with the sign of another one are not read.
    currency: Option<Currency>,
    encoding: Encoding,
}

/// Which words may stand beside numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Words {
    /// Those of money.
    Money,
    /// Any: units, what the price is for, and `CR` and `DR`.
    Any {
        /// Whether `CR` makes a number negative; otherwise `DR` does.
        is_credit_negative: bool,
    },
}

impl Default for Style {
    fn default() -> Self {
        Self::PLAIN
    }
}

impl Style {
    const PLAIN: Self = Self {
        decimal: Decimal::Point,
        grouped: false,
        is_mixed: false,
        words: Words::Money,
        currency: None,
        encoding: Encoding::UTF_8,
    };

    /// The style with this decimal mark in which the other mark, spaces and apostrophes may stand
    /// between groups of digits.
    pub(in super::super) const fn with_decimal(decimal: Decimal) -> Self {
        Self::PLAIN.and_decimal(decimal)
    }

    /// The same with this decimal mark, and perhaps thousands separators.
    pub(in super::super) const fn and_decimal(self, decimal: Decimal) -> Self {
        Self { decimal, grouped: true, ..self }
    }

    /// The same for text in this encoding.
    pub(in super::super) const fn in_encoding(self, encoding: Encoding) -> Self {
        Self { encoding, ..self }
    }

    /// The same for values that are all in this currency.
    pub(in super::super) const fn in_currency(self, currency: Option<Currency>) -> Self {
        Self { currency, ..self }
    }

    /// The same for values with such words beside them.
    pub(super) const fn and_words(self, words: Words) -> Self {
        Self { words, ..self }
    }

    /// The same for a column in which some values have the other decimal mark.
    pub(super) const fn and_mixed(self, is_mixed: bool) -> Self {
        Self { is_mixed, ..self }
    }

    /// What stands before the decimals.
    pub(in super::super) const fn decimal(self) -> Decimal {
        self.decimal
    }

    /// Whether there may be thousands separators.
    pub(in super::super) const fn is_grouped(self) -> bool {
        self.grouped
    }

    /// The style of values that cannot be read in this one, where a column has some.
    pub(super) fn other(self) -> Option<Self> {
        let decimal = match self.decimal {
            Decimal::Point => Decimal::Comma,
            Decimal::Comma => Decimal::Point,
        };
        self.is_mixed.then(|| Self { is_mixed: false, ..self.and_decimal(decimal) })
    }

    /// The currency of all values, where that is known.
    pub(super) const fn currency(self) -> Option<Currency> {
        self.currency
    }

    /// What the text is encoded in.
    pub(in super::super) const fn encoding(self) -> Encoding {
        self.encoding
    }

    /// The byte before the decimals.
    pub(super) const fn mark(self) -> u8 {
        match self.decimal {
            Decimal::Point => b'.',
            Decimal::Comma => b',',
        }
    }
}
