//! What may better be left out of the sales: proposed, never done.

use serde::{Deserialize, Serialize};

use crate::domain::Money;

/// What may better be left out of the sales. Only what counts as sales now is listed.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Suspects {
    /// Products that may be none: postage, bank charges, samples, corrections. Most rows first.
    pub products: Vec<Suspect>,
    /// Countries that are none: unspecified ones, communities of countries. Most rows first.
    pub countries: Vec<Suspect>,
    /// Customers who are roles rather than people, such as the counter, then those far outside of what is
    /// usual, the farthest first.
    pub customers: Vec<Suspect>,
}

/// Something that may better be left out.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Suspect {
    /// Its code or name as the file writes it: what the settings list to leave it out.
    pub label: String,
    /// What a product is called; the label for anything else.
    pub name: String,
    /// Rows that count as sales.
    pub rows: u64,
    /// For how much.
    pub amount: Money,
    /// Why it is suspected.
    pub suspicion: Suspicion,
}

/// Why something may better be left out.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum Suspicion {
    /// The code or the description says so: postage, a fee, a sample, a correction.
    Words,
    /// The code is of another shape than nearly all others.
    Shape,
    /// The name is that of no single country.
    NoCountry,
    /// So many times the median customer's pieces.
    Pieces(f64),
    /// So many times the median customer's lines.
    Lines(f64),
    /// So many times the median customer's orders.
    Orders(f64),
    /// So many times what the median customer spent.
    Amount(f64),
}
