//! Lines of orders, the orders that they are of, and the products in them, each in a table of its own
//! as databases export them -> one table.
//!
//! # Steps
//! 1. `find`: tables -> which is which, and by which columns they belong together.
//! 2. `read`: the orders are read into memory, then the lines pass by, each completed by what its
//!    order says. What comes out is a table like any other.

mod find;
mod read;

use serde::{Deserialize, Serialize};

pub(super) use self::find::find;
use super::reading::Layout;
use crate::results::Note;

/// What the rows of a table are put together from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Join {
    /// The lines, in UTF-8.
    lines: Layout,
    /// What completes them.
    others: Vec<Lookup>,
    /// The names of all columns.
    names: Vec<String>,
}

/// Rows that are looked up for each line.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Lookup {
    /// The tables with these rows, all of the same columns, in UTF-8.
    tables: Vec<Source>,
    /// The column of the lines that tells which row.
    key: usize,
    /// How many columns each row gives.
    width: usize,
}

/// A table of rows that are looked up.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Source {
    layout: Layout,
    /// The column by which a row is found.
    key: usize,
    /// The columns that it gives; none where this table lacks one.
    columns: Vec<Option<usize>>,
}

/// A table that is put together, and what of.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Joined {
    /// How it is put together.
    pub(super) join: Join,
    /// What people call the tables, and the columns that they were put together by.
    lines: String,
    orders: String,
    line_key: String,
    order_key: String,
}

impl Join {
    /// Whether a table is one of those that it is put together from.
    pub(super) fn uses(&self, file: usize, at: usize) -> bool {
        let others = self.others.iter().flat_map(|lookup| &lookup.tables);
        let layouts = others.map(|source| &source.layout).chain([&self.lines]);
        layouts.into_iter().any(|layout| (layout.file, layout.at) == (file, at))
    }
}

impl Joined {
    /// What a person should know of it; so many lines found no order.
    pub(super) fn note(&self, strays: u64) -> Note {
        Note::of("note-tables-joined")
            .with("lines", self.lines.as_str())
            .with("orders", self.orders.as_str())
            .with("key", self.line_key.as_str())
            .with("other", self.order_key.as_str())
            .of_rows(strays)
    }
}
