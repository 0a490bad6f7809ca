//! How time and memory grow with the rows: made-up shops of 10,000 to 10 million rows, natively and
//! in the page, up to the point where it stops, and what is said there.

use std::fmt::Write;
use std::fs::File;
use std::io::{self, BufWriter};
use std::path::PathBuf;

use serde_json::{Value, json};

use super::figure::{Figure, Figures};
use super::synthetic::Synthetic;
use super::{native, page};

/// Rows of the shops.
const ROWS: [u64; 5] = [10_000, 100_000, 1_000_000, 5_000_000, 10_000_000];

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
    for rows in ROWS.into_iter().filter(|rows| *rows <= most) {
        eprintln!("growth: {rows} rows, native");
        let mut tell = |place: &str, outcome: Result<Figures, String>| {
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
                Err(told) => text.push_str(told),
            }
            text.push('\n');
            let outcome = outcome.map(|figures| figures.to_json());
            list.push(json!({
                "rows": rows,
                "place": place,
                "figures": outcome.as_ref().ok(),
                "told": outcome.as_ref().err(),
            }));
        };
        tell("native, 1 thread", Ok(native::measure(&format!("rows:{rows}"), 1)?));
        eprintln!("growth: {rows} rows, page");
        let file = write(rows)?;
        tell("page", page::once(&file));
        std::fs::remove_file(file)?;
    }
    Ok((text, Value::Array(list)))
}

/// A made-up shop as a file.
fn write(rows: u64) -> io::Result<PathBuf> {
    let file = std::env::temp_dir().join(format!("regulars-bench-{rows}.csv"));
    io::copy(&mut Synthetic::new(rows), &mut BufWriter::new(File::create(&file)?))?;
    Ok(file)
}
