//! What must not matter: where blocks end and in which order rows come; and what must always hold.

use std::io::{Cursor, Read, Seek, SeekFrom};

use proptest::prelude::*;
use regulars::engine::import::{Error, Imported, Transactions};
use regulars::results::CleaningReport;
use regulars::settings::Treatment;

use crate::{HEADER, check_invariants, gzip, read, read_bytes, zstd};

/// Hands out pieces of the given sizes, over and over.
struct Pieces<'a> {
    bytes: Cursor<&'a [u8]>,
    sizes: Vec<usize>,
    turn: usize,
}

impl Read for Pieces<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        self.turn += 1;
        let size = self.sizes[self.turn % self.sizes.len()].clamp(1, buffer.len().max(1));
        let length = size.min(buffer.len());
        self.bytes.read(&mut buffer[..length])
    }
}

impl Seek for Pieces<'_> {
    fn seek(&mut self, to: SeekFrom) -> std::io::Result<u64> {
        self.bytes.seek(to)
    }
}

/// Fields that may stand anywhere.
const ODD: &[&str] =
    &["", " ", "C9", "\"\"", "caf\u{e9}", "0", "-1", "1e12", "x\u{0}y", "NaN", "\u{a3}"];

/// A field: mostly sensible, sometimes odd.
fn field(sensible: &'static [&'static str]) -> impl Strategy<Value = String> {
    prop_oneof![
        12 => prop::sample::select(sensible).prop_map(str::to_owned),
        1 => prop::sample::select(ODD).prop_map(str::to_owned),
    ]
}

fn row() -> impl Strategy<Value = String> {
    (
        field(&["489434", "489435", "489436", "7", "07"]),
        field(&["85123A", "22423", "POST"]),
        field(&["HEART", "CAKESTAND", "\"two\nlines\"", "\"a,b\""]),
        field(&["1", "12", "-3", "0.5"]),
        field(&["2009-12-01 07:45:00", "2009-12-02", "1/31/2010 8:05"]),
        field(&["2.55", "0", "0.001", "10"]),
        field(&["13085.0", "13085", "12346", "Ren\u{e9}", ""]),
        field(&["France", "Germany"]),
    )
        .prop_map(|(a, b, c, d, e, f, g, h)| format!("{a},{b},{c},{d},{e},{f},{g},{h}\n"))
}

/// The transactions and everything of the report but sample rows; for errors their text.
fn essence(result: Result<Imported, Error>) -> Result<(Transactions, CleaningReport), String> {
    let mut imported = result.map_err(|error| format!("{:?}", error.message()))?;
    for step in &mut imported.report.steps {
        step.samples.clear();
    }
    imported.report.files[0].bytes = 0;
    Ok((imported.transactions, imported.report))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn where_blocks_end_does_not_matter(
        rows in prop::collection::vec(row(), 0..40),
        sizes in prop::collection::vec(1_usize..50, 1..8),
        crlf in any::<bool>(),
        compress in 0..3,
    ) {
        let mut text = HEADER.to_owned() + &rows.concat();
        if crlf {
            text = text.replace('\n', "\r\n");
        }
        let bytes = match compress {
            0 => text.into_bytes(),
            1 => gzip(text.as_bytes()),
            _ => zstd(text.as_bytes()),
        };
        let whole = read_bytes(&bytes);
        let pieces = Pieces { bytes: Cursor::new(&bytes), sizes, turn: 0 };
        let pieces = read(pieces, bytes.len() as u64, Treatment::Keep);
        let samples = |result: &Result<Imported, Error>| {
            result.as_ref().map(|imported| imported.report.steps.clone()).ok()
        };
        prop_assert_eq!(samples(&whole), samples(&pieces));
        prop_assert_eq!(essence(whole), essence(pieces));
    }

    #[test]
    fn the_order_of_the_rows_does_not_matter(
        (rows, shuffled) in prop::collection::vec(row(), 0..60)
            .prop_flat_map(|rows| (Just(rows.clone()), Just(rows).prop_shuffle())),
        drop_duplicates in any::<bool>(),
    ) {
        let duplicates = if drop_duplicates { Treatment::Drop } else { Treatment::Keep };
        let read = |rows: &[String]| {
            let text = HEADER.to_owned() + &rows.concat();
            essence(read(Cursor::new(text), 0, duplicates))
        };
        prop_assert_eq!(read(&rows), read(&shuffled));
    }

    #[test]
    fn counts_add_up_and_nothing_panics(
        rows in prop::collection::vec(row(), 0..40),
        junk in prop::collection::vec(any::<u8>(), 0..60),
        at in any::<prop::sample::Index>(),
        drop_duplicates in any::<bool>(),
    ) {
        let mut bytes = (HEADER.to_owned() + &rows.concat()).into_bytes();
        let at = at.index(bytes.len() + 1);
        bytes.splice(at..at, junk);
        let duplicates = if drop_duplicates { Treatment::Drop } else { Treatment::Keep };
        if let Ok(imported) = read(Cursor::new(&bytes), 0, duplicates) {
            check_invariants(&imported);
        }
    }
}
