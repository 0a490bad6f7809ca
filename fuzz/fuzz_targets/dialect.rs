//! A table that is one, in any dialect: separators, quotes, line ends, lines above the header, the
//! header once more, fields too many or too few.
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
const SEPARATORS: [&str; 14] =
    [",", ";", "\t", "|", " ", "   ", ", ", "^", "~", "\u{1}", "\u{1f}", "::", "||", "\u{a6}"];
/// The mark around fields, and what stands for it inside them.
const QUOTES: [(&str, &str); 4] = [("\"", "\"\""), ("\"", "\\\""), ("'", "''"), ("\"", "\"")];
const ENDS: [&str; 3] = ["\n", "\r\n", "\r"];

fuzz_target!(|data: &[u8]| {
    let mut data = data;
    let choice = decide(&mut data);
    let pick = |data: &mut &[u8], most: usize| usize::from(decide(data)) % most;
    let separator = SEPARATORS[pick(&mut data, SEPARATORS.len())];
    let end = ENDS[pick(&mut data, ENDS.len())];
    let header = HEADERS[pick(&mut data, HEADERS.len())];
    let (quote, inside) = QUOTES[pick(&mut data, QUOTES.len())];
    let mut text = String::new();
    if pick(&mut data, 4) == 0 {
        text.push_str(&format!("sep={separator}{end}"));
    }
    for note in 0..pick(&mut data, 64) {
        text.push_str(["Report of the shop", "", "Shop, and year"][note % 3]);
        text.push_str(end);
    }
    let header_line = header.join(separator) + end;
    text.push_str(&header_line);
    while !data.is_empty() {
        for at in 0..header.len() {
            let byte = decide(&mut data);
            if at > 0 {
                text.push_str(separator);
            }
            let cell = match usize::from(byte & 0x1f) {
                28 => separator,
                29 => break,
                30 => &format!("{end}\u{feff}{header_line}"),
                31 => "\u{feff}x \" y' ",
                cell => CELLS[cell % CELLS.len()],
            };
            match byte >> 6 {
                0 | 1 => text.push_str(cell),
                2 => {
                    text.push_str(quote);
                    text.push_str(&cell.replace(quote, inside));
                    text.push_str(quote);
                }
                _ => {
                    text.push_str(quote);
                    text.push_str(cell);
                }
            }
        }
        text.push_str(end);
    }
    read(&[("table.csv", text.as_bytes())], choice);
});
