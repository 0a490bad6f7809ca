//! How time and memory grow with the rows: made-up shops of 10,000 to 10 million rows, natively and
//! in the page, up to the point where it stops, and what is said there.

use std::fmt::Write;
use std::fs::File;
use std::io::{self, BufWriter};
use std::path::PathBuf;

use serde_json::{Value, json};

use super::figure::{Figure, Figures};
use super::native;
use super::page::{self, Refused};
use super::synthetic::Synthetic;

/// Rows of the shops.
const ROWS: [u64; 5] = [10_000, 100_000, 1_000_000, 5_000_000, 10_000_000];

/// Rows of a shop that the page has no memory for.
const TOO_MANY: u64 = 45_000_000;

/// What is told of each run.
const TOLD: [Figure; 5] = [
    Figure::Segments,
    Figure::Everything,
    Figure::Process,
    Figure::WorkerMemory,
    Figure::PageMemory,
];

/// Runs the shops of at most so many rows, one after the other, and returns the table and the same
/// for a program.
///
/// # Errors
/// When a file cannot be written or the native engine fails.
pub(crate) fn measure(most: u64) -> Result<(String, Value), Box<dyn std::error::Error>> {
    let mut text = format!("\n{:<34}", "growth: rows, where");
    for figure in TOLD {
        write!(text, "{:>22}", figure.name())?;
    }
    text.push('\n');
    let mut list = Vec::new();
    let mut tell = |rows: u64, place: &str, outcome: Result<Figures, Refused>| {
        write!(text, "{:<34}", format!("{rows}, {place}")).expect("a string takes everything");
        match &outcome {
            Ok(figures) => {
                for figure in TOLD {
                    let digits = figure.digits().min(2);
                    let cell = figures.0.get(&figure);
                    let cell = cell.map_or("-".to_owned(), |it| format!("{it:.digits$}"));
                    write!(text, "{cell:>22}").expect("a string takes everything");
                }
            }
            Err(Refused { told, after }) => {
                write!(text, "refused after {after:.2} s: {told}")
                    .expect("a string takes everything");
            }
        }
        text.push('\n');
        let refused = outcome.as_ref().err();
        list.push(json!({
            "rows": rows,
            "place": place,
            "figures": outcome.as_ref().ok().map(Figures::to_json),
            "told": refused.map(|refused| &refused.told),
            "refused after": refused.map(|refused| refused.after),
        }));
    };
    for rows in ROWS.into_iter().filter(|rows| *rows <= most) {
        eprintln!("growth: {rows} rows, native");
        tell(rows, "native, 1 thread", Ok(native::measure(&format!("rows:{rows}"), 1)?));
        tell(rows, "page", in_page(rows)?);
    }
    if TOO_MANY <= most {
        tell(TOO_MANY, "page", in_page(TOO_MANY)?);
    }
    Ok((text, Value::Array(list)))
}

/// A made-up shop in the page.
fn in_page(rows: u64) -> io::Result<Result<Figures, Refused>> {
    eprintln!("growth: {rows} rows, page");
    let file = write(rows)?;
    let outcome = page::once(&file);
    std::fs::remove_file(file)?;
    Ok(outcome)
}

/// A made-up shop as a file.
fn write(rows: u64) -> io::Result<PathBuf> {
    let file = std::env::temp_dir().join(format!("regulars-bench-{rows}.csv"));
    io::copy(&mut Synthetic::new(rows), &mut BufWriter::new(File::create(&file)?))?;
    Ok(file)
}
