//! Seconds per stage on the 1,067,371 rows of the sample: the native engine with one thread and
//! with all, the real page in headless Chromium, and a rival's notebook if there is one.
//!
//! `make bench` runs all; `cargo bench --bench pipeline -- native page rival` the
//! named ones. The page needs a built `dist/`. The rival is a Python script named by the variable
//! `RIVAL`: it gets the file's path and prints JSON with an object `seconds` and a number `total`.

#![expect(clippy::print_stdout, clippy::print_stderr, reason = "printing is its purpose")]

// The browser tests know how to host the page and drive a browser.
#[path = "../../tests/browser/journey.rs"]
#[expect(dead_code, reason = "the tests do more with a browser than this")]
mod journey;
mod native;
mod page;
mod rival;
#[path = "../../tests/browser/server.rs"]
#[expect(dead_code, reason = "the tests ask what the host has heard")]
mod server;
mod table;

use std::error::Error;
use std::fs::File;
use std::io::{self, BufWriter};
use std::num::NonZero;
use std::path::{Path, PathBuf};

fn main() -> Result<(), Box<dyn Error>> {
    let named: Vec<String> =
        std::env::args().skip(1).filter(|argument| !argument.starts_with("--")).collect();
    let wanted = |name: &str| named.is_empty() || named.iter().any(|other| other == name);

    let file = sample()?;
    let mut columns = Vec::new();
    if wanted("native") {
        let all = std::thread::available_parallelism().map_or(1, NonZero::get);
        for threads in if all > 1 { vec![1, all] } else { vec![1] } {
            eprintln!("native, {threads} threads");
            columns.push(native::measure(&file, threads)?);
        }
    }
    if wanted("page") {
        eprintln!("page in Chromium");
        columns.push(page::measure(&file));
    }
    print!("{}", table::table(&columns));
    if wanted("rival")
        && let Some(script) = std::env::var_os("RIVAL")
    {
        eprintln!("rival");
        print!("{}", rival::measure(Path::new(&script), &file)?);
    }
    Ok(())
}

/// The sample as plain CSV in the folder for temporary files, unpacked once.
fn sample() -> io::Result<PathBuf> {
    let packed = File::open("public/sample/online-retail-ii.csv.zst")?;
    let plain = std::env::temp_dir().join("regulars-bench-online-retail-ii.csv");
    if !plain.exists() {
        let mut reader =
            ruzstd::decoding::StreamingDecoder::new(packed).map_err(io::Error::other)?;
        // Under another name first, so that an interrupted run leaves no half file.
        let partial = plain.with_extension("partial");
        io::copy(&mut reader, &mut BufWriter::new(File::create(&partial)?))?;
        std::fs::rename(&partial, &plain)?;
    }
    Ok(plain)
}
