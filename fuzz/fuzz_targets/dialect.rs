//! A table that is one, in any dialect: separators, quotes, line ends, lines above the header.
#![no_main]

use libfuzzer_sys::fuzz_target;
use regulars_fuzz::{decide, read};

const HEADERS: [&[&str]; 4] = [
    &["order", "customer", "date", "sku", "qty", "price", "status", "currency"],
    &["Kunde", "Datum", "Betrag", "Artikel"],
    &["Name", "Email", "Created at", "Lineitem quantity", "Lineitem name", "Lineitem price"],
    &["00004", "19970101", "2", "29.33"],
];
const CELLS: [&str; 24] = [
    "",
    "7",
    "ann",
    "a@b.example",
    "2026-01-31",
    "3/4/2026",
    "31.12.2025 10:00",
    "19970101",
    "1.234,56",
    "1,234.56",
    "-5",
    "(3.00)",
    "$8.00",
    "EUR 9",
    "mug",
    "POST",
    "refunded",
    "C12",
    "2\u{d7} Mug, 1\u{d7} Cup",
    "\u{e9}\u{df}",
    "40886.5",
    "1e9",
    "\u{a0}",
    "x\ny",
];
const SEPARATORS: [&str; 6] = [",", ";", "\t", "|", " ", "   "];
const ENDS: [&str; 3] = ["\n", "\r\n", "\r"];

fuzz_target!(|data: &[u8]| {
    let mut data = data;
    let choice = decide(&mut data);
    let pick = |data: &mut &[u8], most: usize| usize::from(decide(data)) % most;
    let separator = SEPARATORS[pick(&mut data, SEPARATORS.len())];
    let end = ENDS[pick(&mut data, ENDS.len())];
    let header = HEADERS[pick(&mut data, HEADERS.len())];
    let mut text = String::new();
    for _ in 0..pick(&mut data, 4) {
        text.push_str("Report of the shop");
        text.push_str(end);
    }
    text.push_str(&header.join(separator));
    text.push_str(end);
    while !data.is_empty() {
        for at in 0..header.len() {
            let byte = decide(&mut data);
            let cell = CELLS[usize::from(byte & 0x1f) % CELLS.len()];
            if at > 0 {
                text.push_str(separator);
            }
            match byte >> 6 {
                0 | 1 => text.push_str(cell),
                2 => {
                    text.push('"');
                    text.push_str(&cell.replace('"', "\"\""));
                    text.push('"');
                }
                _ => {
                    text.push('"');
                    text.push_str(cell);
                }
            }
        }
        text.push_str(end);
    }
    read(&[("table.csv", text.as_bytes())], choice);
});
