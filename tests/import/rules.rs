//! What each rule takes, what each error says, and that the import breathes.

use std::cell::RefCell;
use std::io::Cursor;

use regulars::engine::host::Cancelled;
use regulars::engine::import::{Error, Source, import};
use regulars::engine::native::{NativeHost, block_on};
use regulars::protocol::{News, Progress};
use regulars::results::Rule;
use regulars::settings::{Settings, Treatment};

use crate::{HEADER, check_invariants, gzip, read, read_bytes, told};

/// Each row is taken by the first rule that applies; lines are counted with blank lines and line
/// breaks in quotes.
#[test]
fn every_rule_takes_its_rows() {
    let rows = "\
1,A,x,1,2011-01-01,1,C1,\n\
\n\
1,A,\"two\nlines\",1,2011-01-01,1,,\n\
1,A,x,many,2011-01-01,1,C1,\n\
1,A,x,1,yesterday,1,C1,\n\
1,A,x,1\n\
1,A,x,1,2011-01-01,free,C1,\n\
1,A,x,0,2011-01-01,1,C1,\n\
1,A,x,-1,2011-01-01,0,C1,\n\
1,A,x,1,2011-01-01,0,C1,\n\
C1,A,x,1,2011-01-01,1,C1,\n\
1,A,x,1000000000000,2011-01-01,1,C1,\n\
1,A,x,1,1011-01-01,1,C1,\n\
1,A,x,1,2011-01-01,1,C1,\n";
    let text = format!("{HEADER}{rows}");
    let imported = read(Cursor::new(text.as_bytes()), 0, Treatment::Drop).expect("one sale");
    check_invariants(&imported);
    let report = &imported.report;
    let taken = |rule| {
        let step = report.steps.iter().find(|step| step.rule == rule).expect("listed");
        step.samples.iter().map(|sample| sample.line).collect::<Vec<_>>()
    };
    assert_eq!(report.rows_read, 13);
    assert_eq!(taken(Rule::MissingCustomer), [4, 8]);
    assert_eq!(taken(Rule::Unreadable), [6, 7, 9]);
    assert_eq!(taken(Rule::NonPositiveQuantity), [10, 11]);
    assert_eq!(taken(Rule::NonPositivePrice), [12]);
    assert_eq!(taken(Rule::Cancelled), [13]);
    assert_eq!(taken(Rule::OutOfRange), [14, 15]);
    assert_eq!(taken(Rule::Duplicate), [16]);
    assert_eq!(report.rows_kept, 1);
    assert_eq!(report.countries, []);
}

#[test]
fn a_products_name_is_its_most_frequent_description() {
    let row = |code: &str, name: &str| format!("1,{code},{name},1,2011-01-01,1,7,\n");
    let rows =
        [row("A", "b"), row("A", "c"), row("A", "b"), row("B", "y"), row("B", "x"), row("C", "")];
    let imported = read_bytes(format!("{HEADER}{}", rows.concat()).as_bytes()).expect("sound");
    assert_eq!(imported.transactions.catalogue.code, ["A", "B", "C"]);
    assert_eq!(imported.transactions.catalogue.name, ["b", "x", "C"]);
}

/// What cannot be read says why, and what to do.
#[test]
fn errors_say_what_happened() {
    let sale = "1,A,x,1,2011-01-01,1,7,\n";
    let cut = gzip(format!("{HEADER}{}", sale.repeat(1_000)).as_bytes());
    for (bytes, expected) in [
        (b"".to_vec(), "sales.csv is empty"),
        (b"\xef\xbb\xbf\r\n".to_vec(), "sales.csv is empty"),
        (b"\x89PNG\r\n\x1a\n".to_vec(), "sales.csv is a picture, not a table saved as text"),
        (
            b"no table at all".to_vec(),
            "sales.csv has no column for the customer and the date; its columns are no table at all",
        ),
        (
            b"date,qty\n1,2\n".to_vec(),
            "sales.csv has no column for the customer; its columns are date, qty",
        ),
        (HEADER.as_bytes().to_vec(), "sales.csv has a header but no rows"),
        (
            format!("{HEADER}1,A,x,-1,2011-01-01,1,7,\n").into_bytes(),
            "none of the 1 rows of sales.csv is a sale: 1 with a quantity of zero or less",
        ),
        (cut[..cut.len() / 2].to_vec(), "sales.csv could not be read: "),
        (
            format!("{HEADER}{sale}{}", "x".repeat(17 << 20)).into_bytes(),
            "the row that begins on line 3 of sales.csv does not end within 16 MB",
        ),
    ] {
        let error = read_bytes(&bytes).expect_err(expected);
        let (told, advice) = told(&error);
        assert!(told.starts_with(expected), "{told}");
        assert!(!advice.is_empty(), "{told}");
    }
}

#[test]
fn progress_grows_and_cancelling_stops() {
    let text = HEADER.to_owned() + &"1,A,x,1,2011-01-01,1,7,\n".repeat(100_000);
    let plan = Settings::default().check().expect("the default is valid");
    let source = || Source {
        name: "sales.csv".to_owned(),
        bytes: text.len() as u64,
        identity: String::new(),
        reader: Box::new(Cursor::new(text.as_bytes())),
    };
    for threads in [1, 2] {
        let heard = RefCell::new(Vec::new());
        let host = NativeHost::new(threads, |news| {
            if let News::Progress(Progress { done, .. }) = news {
                heard.borrow_mut().push(done);
            }
            Ok(())
        });
        block_on(import(vec![source()], None, &plan, &host)).expect("sound");
        let heard = heard.into_inner();
        assert!(heard.len() > 10, "{heard:?}");
        assert!(heard.is_sorted(), "{heard:?}");
        assert_eq!((heard.first(), heard.last()), (Some(&0.0), Some(&1.0)));

        for breath in 0..heard.len() {
            let breaths = RefCell::new(0);
            let host = NativeHost::new(threads, |_| {
                *breaths.borrow_mut() += 1;
                if *breaths.borrow() > breath { Err(Cancelled) } else { Ok(()) }
            });
            let result = block_on(import(vec![source()], None, &plan, &host));
            assert!(matches!(result, Err(Error::Cancelled(Cancelled))), "at breath {breath}");
        }
    }
}
