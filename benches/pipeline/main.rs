//! What the job costs: the native engine with one thread and with all, the real page in headless
//! Chromium, and in Firefox where that and geckodriver are, an analyst's Python script
//! (`benches/rival`), on the 1,067,371 rows of the sample; and how it grows with made-up shops.
//!
//! `make bench` runs all but the growth. `cargo bench --bench pipeline -- native page firefox rival
//! growth` runs the named parts. `RUNS=5` takes medians of five rounds instead of three, `ROWS=1000000` ends
//! the growth there, `JSON=FILE` writes the same figures for a program. The page needs a built
//! `dist/`.

#![expect(clippy::print_stdout, clippy::print_stderr, reason = "printing is its purpose")]
#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "made-up numbers are small and positive"
)]

#[path = "../../tests/browser/driver.rs"]
mod driver;
mod figure;
mod growth;
// The browser tests know how to host the page and drive a browser.
#[path = "../../tests/browser/journey.rs"]
#[expect(dead_code, reason = "the tests do more with a browser than this")]
mod journey;
mod native;
mod page;
mod rival;
mod rounds;
#[path = "../../tests/browser/server.rs"]
#[expect(dead_code, reason = "the tests ask what the host has heard")]
mod server;
mod synthetic;
mod table;

use std::error::Error;
use std::fs::File;
use std::io::{self, BufWriter};
use std::num::NonZero;
use std::path::{Path, PathBuf};

use driver::Browser;
use rounds::Entry;
use serde_json::json;

fn main() -> Result<(), Box<dyn Error>> {
    let named: Vec<String> =
        std::env::args().skip(1).filter(|argument| !argument.starts_with("--")).collect();
    if let [child, input, threads] = named.as_slice()
        && child == "child"
    {
        println!("{}", native::child(input, threads.parse()?)?.to_json());
        return Ok(());
    }
    let wanted = |name: &str| match named.is_empty() {
        true => name != "growth",
        false => named.iter().any(|other| other == name),
    };
    let number = |name: &str| -> Option<u64> { std::env::var(name).ok()?.parse().ok() };
    let rounds = number("RUNS").unwrap_or(3).max(1);
    let file = sample()?;
    let path = file.to_string_lossy();

    let all = std::thread::available_parallelism().map_or(1, NonZero::get);
    let mut entries = Vec::new();
    if wanted("native") {
        entries.push(Entry::new(["native, 1 thread"], || Ok([native::measure(&path, 1)?])));
        if all > 1 {
            let title = format!("native, {all} threads");
            entries.push(Entry::new([&title], || Ok([native::measure(&path, all)?])));
        }
    }
    if wanted("page") {
        let titles = ["page, first visit", "page, again"];
        entries.push(Entry::new(titles, || Ok(page::measure(&file))));
        entries.push(Entry::new(["page, 1 worker"], || Ok([page::alone(&file)])));
    }
    if wanted("firefox") && Browser::Firefox.is_there() {
        let titles = ["Firefox, first", "Firefox, again"];
        entries.push(Entry::new(titles, || Ok(page::in_firefox(&file))));
    }
    if wanted("rival") {
        match rival::python() {
            Some(python) => {
                let measure = |python: &Path| Ok([rival::measure(python, &path)?]);
                entries.push(Entry::new(["rival"], move || measure(&python)));
            }
            None => eprintln!("no rival: there is no Python with benches/rival/requirements.txt"),
        }
    }
    let columns = rounds::measure(&entries, rounds)?;
    print!("{}{}{}", sizes(), table::table(&columns), table::ratios(&columns));
    let mut figures = json!({ "runs": rounds, "cores": all, "columns": table::json(&columns) });
    if wanted("growth") {
        let (text, list) = growth::measure(number("ROWS").unwrap_or(u64::MAX))?;
        print!("{text}");
        figures["growth"] = list;
    }
    if let Some(file) = std::env::var_os("JSON") {
        std::fs::write(file, serde_json::to_string_pretty(&figures)?)?;
    }
    Ok(())
}

/// The sizes of the built programs, as a host sends them packed.
fn sizes() -> String {
    let size = |name: &str| {
        let bytes = std::fs::read(PathBuf::from("dist").join(name)).ok()?;
        let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
        io::Write::write_all(&mut packed, &bytes).ok()?;
        let packed = packed.finish().ok()?.len();
        Some(format!("{name} {} kB, packed {} kB\n", bytes.len() / 1000, packed / 1000))
    };
    ["app_bg.wasm", "app_second.wasm", "worker_bg.wasm"].into_iter().filter_map(size).collect()
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
