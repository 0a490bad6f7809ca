//! Shops as rows, and the whole engine on them.

use std::cell::RefCell;
use std::io::Read;

use regulars::engine::import::Source;
use regulars::engine::native::{NativeHost, block_on};
use regulars::engine::{Cache, run};
use regulars::protocol::{Failure, News};
use regulars::results::Analysis;
use regulars::settings::Settings;

/// The sample, as it lies beside the app.
const SAMPLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/public/sample/online-retail-ii.csv.zst");

/// The columns of the sample.
const HEADER: &str = "Invoice,StockCode,Description,Quantity,InvoiceDate,Price,Customer ID,Country";

/// The fields of one row, in the order of [`HEADER`].
#[derive(Clone, Debug)]
pub(crate) struct Row(Vec<String>);

impl Row {
    /// The customer as the engine labels it: without the decimals of a float.
    pub(crate) fn customer(&self) -> &str {
        self.0[6].trim_end_matches(".0")
    }

    /// Whether the row is a sale: no return, no gift.
    pub(crate) fn is_sale(&self) -> bool {
        let positive = |field: &String| field.parse().is_ok_and(|value: f64| value > 0.0);
        positive(&self.0[3]) && positive(&self.0[5])
    }

    /// The product's code.
    pub(crate) fn product(&self) -> &str {
        self.0[1].trim()
    }
}

/// The rows of the sample whose customer's number can be divided by `divisor`.
pub(crate) fn part_of_the_sample(divisor: u32) -> Vec<Row> {
    let file = std::fs::File::open(SAMPLE).expect("the sample is in the repository");
    let mut bytes = Vec::new();
    ruzstd::decoding::StreamingDecoder::new(file)
        .expect("is zstd")
        .read_to_end(&mut bytes)
        .expect("decompresses");
    let mut reader = csv::Reader::from_reader(bytes.as_slice());
    assert_eq!(
        reader.headers().expect("has a header").iter().collect::<Vec<_>>().join(","),
        HEADER
    );
    let rows: Vec<_> = reader
        .records()
        .map(|record| Row(record.expect("is CSV").iter().map(str::to_owned).collect()))
        .filter(|row| row.customer().parse::<u32>().is_ok_and(|number| number % divisor == 0))
        .collect();
    assert!(rows.len() > 5_000, "the part is large enough to learn from");
    rows
}

/// A file of such rows.
pub(crate) fn csv(rows: &[Row]) -> Vec<u8> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(HEADER.split(',')).expect("memory takes every row");
    for row in rows {
        writer.write_record(&row.0).expect("memory takes every row");
    }
    writer.into_inner().expect("memory takes every row")
}

/// The whole engine on a file in memory.
pub(crate) fn analyse(
    bytes: &[u8],
    settings: &Settings,
    threads: usize,
) -> (Analysis, Option<Failure>) {
    let analysis = RefCell::new(Analysis::default());
    let host = NativeHost::new(threads, |news| {
        if let News::Part(part) = news {
            let mut analysis = analysis.borrow_mut();
            part.check(&analysis).expect("what the engine tells fits together");
            part.fold_into(&mut analysis);
        }
        Ok(())
    });
    let plan = settings.clone().check().expect("settings are in range");
    let source = Source {
        name: "shop.csv".to_owned(),
        bytes: bytes.len() as u64,
        identity: "shop".to_owned(),
        reader: Box::new(std::io::Cursor::new(bytes)),
    };
    let failure = block_on(run(vec![source], &plan, &mut Cache::default(), &host))
        .err()
        .map(|error| error.failure().expect("nobody cancels"));
    (analysis.into_inner(), failure)
}
