//! The text of a number, as any shop writes it -> a quantity or a price.
//!
//! # Steps
//! 1. [`Survey`]: the values of a column -> the [`Style`] they are written in, because `1.234` by
//!    itself is a thousand or a fraction.
//! 2. [`quantity`], [`price`]: one value in that style. Plain digits are read by hand, because this
//!    runs twice for every row; anything else goes on:
//! 3. `spelling`: what stands around the `digits` (`sign`s of money, brackets, `units`) is taken
//!    off, `token` by token.
//! 4. `grouping`: thousands separators go, if they stand where they should.
//!
//! What goes on is decoded, so that all spellings of a digit or sign are one.

mod currency;
mod digits;
mod evidence;
mod grouping;
mod read;
mod sign;
mod spelling;
mod style;
mod survey;
mod token;
mod units;

#[cfg(test)]
mod tests;

pub(super) use currency::Currency;
pub(super) use read::{amount, price, quantity, sign_of};
pub(super) use sign::{Family, Sign};
pub(super) use style::Decimal;
pub(super) use style::Style;
pub(super) use survey::{Finding, Survey};
