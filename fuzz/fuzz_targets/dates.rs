//! Any texts in the column of dates.
#![no_main]

use libfuzzer_sys::fuzz_target;
use regulars_fuzz::{decide, read};

fuzz_target!(|data: &[u8]| {
    let mut data = data;
    let choice = decide(&mut data);
    let mut text = b"customer,date,quantity,price\n".to_vec();
    for date in data.split(|&byte| byte == b'\n') {
        text.extend_from_slice(b"ann,\"");
        text.extend(date.iter().filter(|&&byte| byte != b'"'));
        text.extend_from_slice(b"\",1,2.50\n");
    }
    read(&[("dates.csv", &text)], choice);
});
