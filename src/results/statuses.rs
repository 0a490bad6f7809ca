//! How the orders of the files stand, and which of them are sales.

use serde::{Deserialize, Serialize};

use crate::domain::Money;

/// A status that was met.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StatusFound {
    /// The column that it stands in, by its name in the header.
    pub column: String,
    /// The status, as the file writes it.
    pub label: String,
    /// Rows that stand so, among those that could be sales.
    pub rows: u64,
    /// Their money; `None` where the files have several currencies, or none of money.
    pub amount: Option<Money>,
    /// What it says of them.
    pub verdict: StatusVerdict,
    /// What tells so.
    pub by: StatusBy,
}

/// What a status says of an order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum StatusVerdict {
    /// It is a sale.
    Sale,
    /// It is none: it was called off, given back, did not work or is not paid.
    NoSale,
    /// Nothing is known, and it counts as a sale.
    Unknown,
}

/// What tells what a status says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum StatusBy {
    /// Its words.
    Words,
    /// The user said so.
    User,
    /// Nothing, or only the other statuses beside it.
    Assumed,
}
