//! Saved analyses: what is opened is what was saved, older files open, and what is damaged, forged
//! or foreign is refused without a panic.

use std::cell::RefCell;
use std::io::{Read, Write};

use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;
use proptest::prelude::*;
use regulars::engine::import::Source;
use regulars::engine::native::{NativeHost, block_on};
use regulars::engine::{Cache, run};
use regulars::protocol::{News, Part, Shop};
use regulars::results::{Analysis, Verdict};
use regulars::saved::{Error, FORMAT, open, save};
use regulars::settings::Settings;
use serde_json::Value;

/// A file of form 1 as it was first written, of `tests/data/shop.csv`.
const FIRST: &[u8] = include_bytes!("data/shop-1.regulars");

/// The shop of the tests, analysed by this build.
fn shop() -> Shop {
    let mut settings = Settings::default();
    settings.recommend.epochs = 2;
    let analysis = RefCell::new(Analysis::default());
    let host = NativeHost::new(2, |news| {
        if let News::Part(part) = news {
            part.fold_into(&mut analysis.borrow_mut());
        }
        Ok(())
    });
    let plan = settings.clone().check().expect("settings are in range");
    let bytes = include_bytes!("data/shop.csv");
    let source = Source {
        name: "shop.csv".to_owned(),
        bytes: bytes.len() as u64,
        identity: "shop".to_owned(),
        reader: Box::new(std::io::Cursor::new(bytes.as_slice())),
    };
    block_on(run(vec![source], &plan, &mut Cache::default(), &host)).expect("the shop has sales");
    Shop { name: "My shop".to_owned(), settings, analysis: analysis.into_inner() }
}

/// The document inside a file.
fn document(file: &[u8]) -> Value {
    let start = file.iter().position(|byte| *byte == b'\n').expect("a first line") + 1;
    let mut text = String::new();
    GzDecoder::new(&file[start..]).read_to_string(&mut text).expect("gzip of text");
    serde_json::from_str(&text).expect("a JSON document")
}

/// A file with a document in it.
fn file_of(document: &Value) -> Vec<u8> {
    let mut file = format!("regulars {FORMAT}\n").into_bytes();
    let mut packed = GzEncoder::new(&mut file, Compression::fast());
    packed.write_all(document.to_string().as_bytes()).expect("memory takes it");
    packed.finish().expect("memory takes it");
    file
}

#[test]
fn what_is_opened_is_what_was_saved() {
    let shop = shop();
    let file = save(&shop);
    let opened = open(file.as_slice()).expect("was saved a moment ago");
    assert_eq!(opened, shop);
    // The page takes it in parts, as those of a run.
    let mut folded = Analysis::default();
    Part::all_of(opened.analysis).into_iter().for_each(|part| part.fold_into(&mut folded));
    assert_eq!(folded, shop.analysis);
}

#[test]
fn the_rows_of_the_file_are_not_in_it() {
    // An invoice number is in the customer's file, and in no result.
    let csv = include_str!("data/shop.csv");
    let invoice = csv.lines().nth(1).and_then(|line| line.split(',').next()).expect("an invoice");
    assert!(invoice.len() > 4, "{invoice} could stand there by chance");
    let text = document(&save(&shop())).to_string();
    assert!(!text.contains(invoice));
}

#[test]
fn a_file_of_the_first_form_opens() {
    let shop = open(FIRST).expect("an older file opens");
    assert_eq!(shop.name, "shop");
    // It counted what nobody left out then.
    assert!(shop.settings.import.rules.is_study());
    let analysis = shop.analysis;
    assert_eq!(analysis.customers.expect("customers").len(), 60);
    assert_eq!(analysis.overview.expect("an overview").orders, 330);
    assert_eq!(analysis.segmentation.expect("segments").segments.len(), 4);
    assert_eq!(analysis.offers.expect("offers").of.len(), 60);
    // What was missing was a sentence then.
    let told = "Only 24 customers could be tested, so the intervals are wide.".to_owned();
    assert_eq!(analysis.models.expect("models").verdict, [Verdict::Told(told)]);
}

#[test]
fn what_is_newer_foreign_or_cut_off_is_refused() {
    let file = save(&shop());
    let newer = [b"regulars 999\n", &file[file.len() / 2..]].concat();
    assert!(matches!(open(newer.as_slice()), Err(Error::Newer(999))));
    for foreign in ["", "Invoice,Customer\n1,2\n", "regulars\n", "regulars x\n", "regulars 1"] {
        assert!(matches!(open(foreign.as_bytes()), Err(Error::Foreign)), "{foreign}");
    }
    for end in [12, 20, file.len() / 2, file.len() - 9] {
        assert!(matches!(open(&file[..end]), Err(Error::Damaged(_))), "cut to {end} bytes");
    }
}

#[test]
fn parts_that_do_not_fit_together_are_refused() {
    let whole = document(&save(&shop()));
    let forged: [(&str, Value); 9] = [
        ("/analysis/customers/label", Value::from(vec!["only one"])),
        ("/analysis/customers/scores/0", Value::from(vec![0, 1, 1])),
        ("/analysis/customers/history/order_start/3", Value::from(4_000_000_000_u32)),
        ("/analysis/customers/last/0", Value::from(i32::MAX)),
        ("/analysis/segmentation/of/0", Value::from(200)),
        ("/analysis/recommendations/product/0", Value::from(4_000_000_000_u32)),
        ("/analysis/offers/of/0/product", Value::from(4_000_000_000_u32)),
        ("/analysis/overview/concentration", Value::from(Vec::<f64>::new())),
        ("/settings/segments/starts", Value::from(0)),
    ];
    assert!(open(file_of(&whole).as_slice()).is_ok());
    for (place, value) in forged {
        let mut document = whole.clone();
        let old = document.pointer_mut(place).expect("a place in the document");
        assert_ne!(*old, value, "{place}");
        *old = value;
        assert!(matches!(open(file_of(&document).as_slice()), Err(Error::Damaged(_))), "{place}");
    }
}

proptest! {
    #[test]
    fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        prop_assert!(open(bytes.as_slice()).is_err());
        let head = [format!("regulars {FORMAT}\n").as_bytes(), &bytes].concat();
        prop_assert!(open(head.as_slice()).is_err());
    }

    #[test]
    fn a_flipped_byte_is_refused_or_changes_nothing(at in 0_usize..FIRST.len(), with in 1_u8..) {
        let mut file = FIRST.to_vec();
        file[at] ^= with;
        if let Ok(shop) = open(file.as_slice()) {
            prop_assert_eq!(shop, open(FIRST).expect("an older file opens"));
        }
    }
}
