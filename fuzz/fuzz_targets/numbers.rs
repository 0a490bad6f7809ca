//! Any texts in the columns of quantities and prices.
#![no_main]

use libfuzzer_sys::fuzz_target;
use regulars_fuzz::{decide, read};

fuzz_target!(|data: &[u8]| {
    let mut data = data;
    let choice = decide(&mut data);
    let mut text = b"customer,date,product,quantity,price\n".to_vec();
    for pair in data.split(|&byte| byte == b'\n') {
        let mut parts = pair.splitn(2, |&byte| byte == b'|');
        text.extend_from_slice(b"ann,2026-01-31,mug");
        for _ in 0..2 {
            text.extend_from_slice(b",\"");
            text.extend(parts.next().unwrap_or(b"1").iter().filter(|&&byte| byte != b'"'));
            text.push(b'"');
        }
        text.push(b'\n');
    }
    read(&[("numbers.csv", &text)], choice);
});
