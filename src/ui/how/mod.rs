//! How the numbers on the pages come about: what "How was this computed?" tells beside each. The
//! engine's documentation has the same in the terms of those who change it. Pure.

pub(crate) mod customer;
pub(crate) mod model;
pub(crate) mod overview;
pub(crate) mod segments;

use super::glossary::Term;
use super::why;
use crate::chart::worth::Worth;
use crate::wording::Words;

/// A name and its value, both as they are shown; the name is a key.
pub(crate) type Row = (&'static str, String);

/// How a number comes about. What it means stands in the glossary.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct How {
    /// The number's name and meaning. On a page each is explained once.
    pub(crate) term: Term,
    /// The key of the formula in words.
    pub(crate) formula: &'static str,
    /// The formula with the numbers put in; empty where they do not fit on a line.
    pub(crate) sum: String,
    /// Other numbers that were put in.
    pub(crate) inputs: Vec<Row>,
    /// The settings that matter.
    pub(crate) settings: Vec<Row>,
}

impl How {
    /// A formula without numbers yet.
    fn new(term: Term, formula: &'static str) -> Self {
        Self { term, formula, sum: String::new(), inputs: Vec::new(), settings: Vec::new() }
    }
}

/// A division with its result.
fn divided(upper: &str, lower: &str, result: &str) -> String {
    format!("{upper} \u{f7} {lower} = {result}")
}

/// Amounts from this one on are told without cents.
const LARGE: f64 = 100_000.0;

/// An amount as exactly as it can be read.
fn amount(units: f64, worth: Worth, words: Words) -> String {
    match worth {
        Worth::Money if units < LARGE => words.money(why::money(units)),
        Worth::Money | Worth::Pieces => worth.whole(units, words),
    }
}
