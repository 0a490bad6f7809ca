//! Any texts in the columns of the customer and of the e-mail beside it, in two files.
#![no_main]

use libfuzzer_sys::fuzz_target;
use regulars_fuzz::{decide, read};

fuzz_target!(|data: &[u8]| {
    let mut data = data;
    let choice = decide(&mut data);
    let mut files = [
        b"customer,email,date,quantity,price\n".to_vec(),
        b"customer,email,date,quantity,price\n".to_vec(),
    ];
    let mut labels = data.split(|&byte| byte == b'\n');
    let mut at = 0;
    while let Some(customer) = labels.next() {
        let text = &mut files[usize::from(at % 3 == 0)];
        for label in [customer, labels.next().unwrap_or_default()] {
            text.push(b'"');
            text.extend(label.iter().filter(|&&byte| byte != b'"'));
            text.extend_from_slice(b"\",");
        }
        let pieces = if at % 5 == 4 { -1 } else { 1 };
        text.extend_from_slice(format!("2026-01-{:02},{pieces},2.50\n", at % 28 + 1).as_bytes());
        at += 1;
    }
    let [one, other] = &files;
    read(&[("one.csv", one), ("other.csv", other)], choice);
});
