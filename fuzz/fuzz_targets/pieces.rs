//! Pieces of a file from a hostile helper: any bytes as blocks of rows, and what is made of those that
//! can follow each other.
//!
//! The input is a row of blocks, each behind two bytes of its length.
#![no_main]

use std::cell::Cell;
use std::io::Cursor;

use regulars_fuzz::check;
use regulars_fuzz::engine::host::{Cancelled, Host, Producer};
use regulars_fuzz::engine::import::{Source, import};
use regulars_fuzz::engine::native::block_on;
use regulars_fuzz::engine::pieces::Pieces;
use regulars_fuzz::protocol::{Part, Progress};
use regulars_fuzz::settings::Settings;

/// The file that the helper should read.
const SHOP: &str = "\
    Invoice,StockCode,Description,Quantity,InvoiceDate,Price,Customer ID,Country\n\
    500191,10007,CANDLE SET,12,2023-01-05 12:50:00,1.92,12033,Germany\n\
    500309,10016,MUG,15,2023-01-07 12:19:00,5.97,12056,Germany\n";

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    let plan = Settings::default().check().expect("the default is valid");
    let source = Source {
        name: "shop.csv".to_owned(),
        bytes: SHOP.len() as u64,
        identity: String::new(),
        reader: Box::new(Cursor::new(SHOP)),
    };
    let helped = Helped(Cell::new(data));
    if let Ok(imported) = block_on(import(vec![source], None, &plan, &helped)) {
        check(&imported);
    }
});

/// A host whose helper sends this.
struct Helped<'d>(Cell<&'d [u8]>);

impl Helped<'_> {
    fn next(&self) -> Option<&[u8]> {
        let [low, high, more @ ..] = self.0.get() else { return None };
        let length = usize::from(u16::from_le_bytes([*low, *high])).min(more.len());
        let (piece, after) = more.split_at(length);
        self.0.set(after);
        Some(piece)
    }
}

impl Host for Helped<'_> {
    fn publish(&self, _part: Part) {}

    async fn breathe(&self, _progress: Progress) -> Result<(), Cancelled> {
        Ok(())
    }

    async fn ahead<P: Producer, E>(
        &self,
        producer: &P,
        input: &mut P::Input<'_>,
        mut take: impl AsyncFnMut(P::Piece) -> Result<(), E>,
    ) -> Result<(), E> {
        let mut pieces = Pieces::of(producer);
        while let Some(bytes) = self.next() {
            let Some(piece) = pieces.next(bytes) else { break };
            take(piece).await?;
        }
        if pieces.are_all() { Ok(()) } else { pieces.make_rest(input, take).await }
    }
}
