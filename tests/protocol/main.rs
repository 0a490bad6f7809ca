//! The protocol: every message comes back as it went, its bytes are tied to `VERSION`, and bytes
//! that are no message are refused without a panic.

mod files;
mod hostile;
mod samples;

use std::fmt::Write;
use std::path::PathBuf;

use proptest::prelude::*;
use regulars::protocol::{Event, Request, VERSION, decode, encode};

use samples::{Message, samples};

/// What the golden file says at its head.
const HEAD: &str = "\
# Bytes of one message of every kind. If these change, VERSION in src/protocol.rs must change:
# page and worker of different builds would misread each other.
# REGULARS_UPDATE=1 cargo test --test protocol rewrites this file; review the difference.
";

#[test]
fn every_message_comes_back() {
    for (name, message) in samples() {
        match message {
            Message::Request(request) => {
                let back = decode::<Request>(&encode(&request));
                assert_eq!(back.as_ref(), Ok(&request), "{name}");
            }
            Message::Event(event) => {
                let back = decode::<Event>(&encode(&event));
                assert_eq!(back.as_ref(), Ok(&event), "{name}");
            }
        }
    }
}

#[test]
fn there_is_a_sample_of_every_kind() {
    let names: Vec<_> = samples().into_iter().map(|(name, _)| name).collect();
    for kind in samples::KINDS {
        assert!(names.iter().any(|name| name.starts_with(kind)), "no sample of {kind}");
    }
    assert!(names.iter().all(|name| samples::KINDS.iter().any(|kind| name.starts_with(kind))));
}

#[test]
fn the_bytes_belong_to_the_version() {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/data/protocol.golden");
    let mut current = format!("{HEAD}version {VERSION}\n");
    for (name, message) in samples() {
        let hex = hex(&message.bytes());
        writeln!(current, "{name} {hex}").expect("a string takes every line");
    }
    if std::env::var_os("REGULARS_UPDATE").is_some() {
        std::fs::write(&path, &current).expect("the golden file can be written");
    }
    let golden = std::fs::read_to_string(&path).expect("the golden file is in the repository");
    for (golden, current) in golden.lines().zip(current.lines()) {
        assert_eq!(
            golden, current,
            "the bytes of the protocol changed: raise VERSION in src/protocol.rs, then run this \
             test with REGULARS_UPDATE=1"
        );
    }
    assert_eq!(golden.lines().count(), current.lines().count(), "samples came or went");
}

#[test]
fn a_cut_message_is_refused() {
    for (name, message) in samples() {
        let bytes = message.bytes();
        for end in 0..bytes.len() {
            let refused = match &message {
                Message::Request(_) => decode::<Request>(&bytes[..end]).is_err(),
                Message::Event(_) => decode::<Event>(&bytes[..end]).is_err(),
            };
            assert!(refused, "{name} cut to {end} bytes was read");
        }
    }
}

proptest! {
    #[test]
    fn garbage_never_panics(bytes in prop::collection::vec(any::<u8>(), 0..512)) {
        decode::<Request>(&bytes).ok();
        decode::<Event>(&bytes).ok();
    }

    #[test]
    fn a_damaged_message_never_panics(
        sample in any::<prop::sample::Index>(),
        at in any::<prop::sample::Index>(),
        byte in any::<u8>(),
    ) {
        let samples = samples();
        let (_, message) = sample.get(&samples);
        let mut bytes = message.bytes();
        let at = at.index(bytes.len());
        bytes[at] = byte;
        decode::<Request>(&bytes).ok();
        decode::<Event>(&bytes).ok();
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut hex, byte| {
        write!(hex, "{byte:02x}").expect("a string takes every byte");
        hex
    })
}
