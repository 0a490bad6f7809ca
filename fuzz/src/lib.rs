//! What the fuzz targets share: a file through the import, and what must hold whatever comes out;
//! an analysis through everything that shows it.
//!
//! The modules are those of the main package, mounted here without the rest of engine and page.

#![allow(dead_code, missing_docs, unreachable_pub, reason = "documented where they belong")]

#[path = "../../src/chart/mod.rs"]
pub mod chart;
#[path = "../../src/domain/mod.rs"]
pub mod domain;
#[path = "../../src/export/mod.rs"]
pub mod export;
#[path = "../../src/protocol.rs"]
pub mod protocol;
#[path = "../../src/results/mod.rs"]
pub mod results;
#[path = "../../src/saved/mod.rs"]
pub mod saved;
#[path = "../../src/settings/mod.rs"]
pub mod settings;
#[path = "../../src/wording/mod.rs"]
pub mod wording;

pub mod engine;
pub mod show;

use std::io::Cursor;

use engine::import::{Imported, Source, Tables, import, reject};
use engine::native::{NativeHost, block_on};
use settings::{DateOrder, DecimalMark, Settings, Treatment};

/// Takes a byte off, to decide something by it.
pub fn decide(data: &mut &[u8]) -> u8 {
    let Some((&first, rest)) = data.split_first() else { return 0 };
    *data = rest;
    first
}

/// Looks at files and reads them as `choice` says, and checks what must hold.
///
/// # Panics
/// When something does not hold.
pub fn read(files: &[(&str, &[u8])], choice: u8) {
    let mut settings = Settings::default();
    let of = |bit: u8| choice & (1 << bit) != 0;
    let import_settings = &mut settings.import;
    import_settings.date_order = of(0).then_some(DateOrder::DayFirst);
    import_settings.decimal = of(1).then_some(DecimalMark::Comma);
    import_settings.encoding = of(2).then(|| "cp850".to_owned());
    if of(3) {
        import_settings.rules.duplicates = Treatment::Drop;
        import_settings.rules.repeated = Treatment::Drop;
    }
    if of(4) {
        import_settings.rules.price_limit = 0.5;
        import_settings.rules.left_out_products = vec!["POST".to_owned()];
    }
    let sources = || {
        let source = |&(name, bytes): &(&str, &[u8])| Source {
            name: name.to_owned(),
            bytes: bytes.len() as u64,
            identity: String::new(),
            reader: Box::new(Cursor::new(bytes.to_vec())),
        };
        files.iter().map(source).collect::<Vec<_>>()
    };
    let plan = settings.check().expect("in range");
    let tables = Tables::of(sources(), &plan.import).ok();
    if let Some(tables) = &tables {
        for table in &tables.preview(&plan.import).tables {
            assert!(table.rows.iter().all(|row| row.len() == table.facts.columns.len()));
        }
    }
    let host = NativeHost::new(1, |_| Ok(()));
    let Ok(imported) = block_on(import(sources(), tables.clone(), &plan, &host)) else { return };
    check(&imported);
    let mut rows = 0;
    let take = |more: Vec<results::RejectedRow>| rows += more.len() as u64;
    block_on(reject(sources(), tables, &plan, &imported.report, &host, take))
        .expect("it was read before");
    assert_eq!(rows, imported.report.rows_read - imported.report.rows_kept);
}

/// Counts add up, numbers are in range, lines are sorted.
///
/// # Panics
/// When something does not hold.
pub fn check(imported: &Imported) {
    let Imported { transactions, report } = imported;
    let taken: u64 = report.steps.iter().map(|step| step.dropped).sum();
    assert_eq!(report.rows_read, taken + report.rows_kept);
    let lines = &transactions.lines;
    // What came back takes purchases with it.
    let is_net = report.steps.iter().any(|step| step.rule == results::Rule::Returned);
    assert!(is_net || lines.len() as u64 >= report.rows_kept);
    assert!(lines.quantity.iter().all(|quantity| quantity.is_finite() && *quantity > 0.0));
    assert!(lines.amount.iter().all(|amount| amount.ticks() >= 0));
    assert!(lines.customer.is_sorted());
}
