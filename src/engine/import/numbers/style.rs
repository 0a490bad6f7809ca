//! How a column writes its numbers: what tells `1.234` the thousand from `1.234` the fraction.

use serde::{Deserialize, Serialize};

/// What stands before the decimals.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(in super::super) enum Decimal {
    /// A point, as in `1,234.56`.
    #[default]
    Point,
    /// A comma, as in `1.234,56`.
    Comma,
}

/// How a column writes its numbers. The default is a decimal point and no thousands separators.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in super::super) struct Style {
    decimal: Decimal,
    grouped: bool,
}

impl Style {
    /// The style with this decimal mark in which the other mark, spaces and apostrophes may stand
    /// between groups of digits.
    pub(in super::super) const fn with_decimal(decimal: Decimal) -> Self {
        Self { decimal, grouped: true }
    }

    /// What stands before the decimals.
    pub(in super::super) const fn decimal(self) -> Decimal {
        self.decimal
    }

    /// Whether there may be thousands separators.
    pub(in super::super) const fn is_grouped(self) -> bool {
        self.grouped
    }

    /// The byte before the decimals.
    pub(super) const fn mark(self) -> u8 {
        match self.decimal {
            Decimal::Point => b'.',
            Decimal::Comma => b',',
        }
    }
}
