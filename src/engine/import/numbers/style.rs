//! How a column writes its numbers: what tells `1.234` the thousand from `1.234` the fraction.

pub(in super::super) use crate::settings::DecimalMark as Decimal;

/// How a column writes its numbers. The default is a decimal point and no thousands separators.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) struct Style {
    decimal: Decimal,
    grouped: bool,
}

impl Default for Style {
    fn default() -> Self {
        Self { decimal: Decimal::Point, grouped: false }
    }
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
