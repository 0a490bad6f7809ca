//! The text of a number, as any shop writes it -> a quantity or a price.
//!
//! # Steps
//! 1. [`Survey`]: the values of a column -> the [`Style`] they are written in, because `1.234` by
//!    itself is a thousand or a fraction.
//! 2. [`quantity`], [`price`]: one value in that style. Plain digits are read by hand, because this
//!    runs twice for every row; anything else goes on:
//! 3. `spelling`: what stands around the digits (signs, brackets, currencies) is taken off, `token`
//!    by token.
//! 4. `grouping`: thousands separators go, if they stand where they should.
//!
//! Text is UTF-8 or windows-1252, undecoded: what numbers need of either is told apart by its bytes.

mod currency;
mod grouping;
mod read;
mod spelling;
mod style;
mod survey;
mod token;

#[cfg(test)]
mod tests;

pub(super) use currency::Currency;
pub(super) use read::{amount, price, quantity};
pub(super) use style::Decimal;
pub(super) use style::Style;
pub(super) use survey::{Finding, Survey};
