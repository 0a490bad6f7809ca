//! Any bytes as a file, or as two.
#![no_main]

use libfuzzer_sys::fuzz_target;
use regulars_fuzz::{decide, read};

fuzz_target!(|data: &[u8]| {
    let mut data = data;
    let choice = decide(&mut data);
    if choice & 0x80 != 0 {
        let (one, two) = data.split_at(data.len() / 2);
        read(&[("one.csv", one), ("two.csv", two)], choice);
    } else {
        read(&[("one.csv", data)], choice);
    }
});
