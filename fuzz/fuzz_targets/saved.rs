//! Any bytes as a saved analysis: the whole file; its document, which no checksum guards here; or a
//! shop as a message has it, which is saved first. What opens can be shown and saved again.
#![no_main]

use std::io::Write;

use flate2::Compression;
use flate2::write::GzEncoder;
use regulars_fuzz::protocol::{Shop, decode};
use regulars_fuzz::saved::{FORMAT, open, save};
use regulars_fuzz::show::{show, turn};

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    let opened = match data {
        [b'r', ..] => open(data),
        [b'{', ..] => open(file_of(data).as_slice()),
        _ => match decode::<Shop>(data) {
            Ok(shop) => open(save(&shop).as_slice()),
            Err(_) => return,
        },
    };
    match opened {
        Ok(shop) => {
            assert_eq!(open(save(&shop).as_slice()).expect("was opened before"), shop);
            show(&shop.analysis, &shop.settings, turn(data));
        }
        Err(error) => drop(error.failure("a file")),
    }
});

/// A file with a document in it.
fn file_of(document: &[u8]) -> Vec<u8> {
    let mut file = format!("regulars {FORMAT}\n").into_bytes();
    let mut packed = GzEncoder::new(&mut file, Compression::none());
    packed.write_all(document).expect("memory takes everything");
    packed.finish().expect("memory takes everything");
    file
}
