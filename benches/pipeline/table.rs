//! One column for each way to do the job, one row for each figure.

use std::fmt::Write;

use serde_json::{Value, json};

use super::figure::{Figure, Figures};

/// A way to do the job.
#[derive(Debug)]
pub(crate) struct Column {
    /// Who did it.
    pub(crate) title: String,
    /// Medians.
    pub(crate) figures: Figures,
}

/// The columns side by side. What is not measured is a dash.
pub(crate) fn table(columns: &[Column]) -> String {
    let mut text = format!("{:<26}", "seconds, medians");
    for column in columns {
        write!(text, "{:>20}", column.title).expect("a string takes everything");
    }
    text.push('\n');
    for figure in Figure::all() {
        let cells: Vec<Option<f64>> =
            columns.iter().map(|column| column.figures.0.get(&figure).copied()).collect();
        if cells.iter().any(Option::is_some) {
            write!(text, "{:<26}", figure.name()).expect("a string takes everything");
            for cell in cells {
                let cell = cell.map_or("-".to_owned(), |it| format!("{it:.*}", figure.digits()));
                write!(text, "{cell:>20}").expect("a string takes everything");
            }
            text.push('\n');
        }
    }
    text
}

/// Each column in times of another, for the figures that both have.
pub(crate) fn ratios(columns: &[Column]) -> String {
    let mut text = String::new();
    let pairs = [
        ("page, 1 worker", "native, 1 thread"),
        ("page, first visit", "rival"),
        ("page, again", "rival"),
        ("native, 1 thread", "rival"),
    ];
    for (ours, theirs) in pairs {
        let of = |title: &str| columns.iter().find(|column| column.title == title);
        let (Some(a), Some(b)) = (of(ours), of(theirs)) else { continue };
        write!(text, "\n{ours} / {theirs}:").expect("a string takes everything");
        for figure in Figure::all() {
            if let (Some(a), Some(b)) = (a.figures.0.get(&figure), b.figures.0.get(&figure))
                && *b > 0.0
                && figure != Figure::Process
            {
                write!(text, " {} {:.2},", figure.name().trim_start(), a / b)
                    .expect("a string takes everything");
            }
        }
        text.pop();
        text.push('\n');
    }
    text
}

/// The same for a program.
pub(crate) fn json(columns: &[Column]) -> Value {
    let columns = columns
        .iter()
        .map(|column| json!({ "title": column.title, "figures": column.figures.to_json() }));
    Value::Array(columns.collect())
}
