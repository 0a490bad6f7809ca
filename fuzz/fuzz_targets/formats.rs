//! Records, markup and archives: the first byte chooses how the others are wrapped, the second one
//! how the file is read.
#![no_main]

use std::io::{Cursor, Write};

use regulars_fuzz::{decide, read};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let mut rest = bytes;
    let (kind, choice) = (decide(&mut rest), decide(&mut rest));
    let file = match kind {
        b'j' => [b"{\"orders\": [", rest, b"]}"].concat(),
        b'l' => [b"{\"", rest].concat(),
        b'm' => [b"<?xml version=\"1.0\"?><orders>", rest, b"</orders>"].concat(),
        b'h' => [b"<div><table>", rest].concat(),
        b's' => sheets(rest),
        b't' => tar(rest),
        b'z' => zipped(&[("a.zip", zipped(&[("orders.json", rest.to_vec())]))]),
        b'a' => zipped(&[("a.tar", tar(rest)), ("orders.csv", rest.to_vec())]),
        _ => rest.to_vec(),
    };
    read(&[("orders", &file)], choice);
});

fn sheets(contents: &[u8]) -> Vec<u8> {
    const START: &[u8] = b"<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" \
        xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet ss:Name=\"A\"><Table>";
    [START, contents, b"</Table></Worksheet></Workbook>"].concat()
}

/// A tar archive with one file, which may say that it is another kind by its first byte.
fn tar(contents: &[u8]) -> Vec<u8> {
    let mut header = [0; 512];
    header[..10].copy_from_slice(b"orders.csv");
    header[124..136].copy_from_slice(format!("{:011o}\0", contents.len()).as_bytes());
    header[156] = contents.first().copied().unwrap_or(b'0');
    header[257..263].copy_from_slice(b"ustar\0");
    header[148..156].fill(b' ');
    let sum: u32 = header.iter().map(|&byte| u32::from(byte)).sum();
    header[148..156].copy_from_slice(format!("{sum:06o}\0 ").as_bytes());
    let mut archive = [&header, contents].concat();
    archive.resize(archive.len().next_multiple_of(512) + 1024, 0);
    archive
}

fn zipped(files: &[(&str, Vec<u8>)]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options =
        zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for (name, content) in files {
        writer.start_file(*name, options).expect("memory takes everything");
        writer.write_all(content).expect("memory takes everything");
    }
    writer.finish().expect("memory takes everything").into_inner()
}
