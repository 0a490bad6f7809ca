//! Workbooks: the first byte chooses whether the others are the whole file or, since checksums and
//! sector chains let few changes through, the contents that a sound file is built around.
#![no_main]

use std::io::{Cursor, Write};

use regulars_fuzz::read;

const RELATIONS: &str = "<Relationships><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/TYPE\" Target=\"TARGET\"/></Relationships>";
const WORKBOOK: &str =
    "<workbook><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>";
const SPREADSHEET: &str = "application/vnd.oasis.opendocument.spreadsheet";

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let Some((kind, contents)) = bytes.split_first() else { return };
    match kind {
        b'x' => read(&[("sales.xlsx", &xlsx(contents))], 0),
        b'o' => read(&[("sales.ods", &ods(contents))], 0),
        b's' => read(&[("sales.xls", &xls(contents))], 0),
        // The beginning of a zip archive and of a compound file.
        b'P' | 0xd0 => read(&[("sales.xlsx", bytes)], 0),
        _ => read(&[("sales.xlsx", contents)], 0),
    }
});

/// A workbook whose sheet, shared strings and formats, with a zero byte between them, are given.
fn xlsx(contents: &[u8]) -> Vec<u8> {
    let relation = |kind: &str, target: &str| {
        RELATIONS.replace("TYPE", kind).replace("TARGET", target).into_bytes()
    };
    let mut parts = contents.splitn(3, |byte| *byte == 0);
    let mut part = || parts.next().unwrap_or_default().to_vec();
    zipped(&[
        ("[Content_Types].xml", b"<Types/>".to_vec()),
        ("_rels/.rels", relation("officeDocument", "xl/workbook.xml")),
        ("xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml")),
        ("xl/workbook.xml", WORKBOOK.into()),
        ("xl/worksheets/sheet1.xml", part()),
        ("xl/sharedStrings.xml", part()),
        ("xl/styles.xml", part()),
    ])
}

/// A workbook with this content.
fn ods(content: &[u8]) -> Vec<u8> {
    zipped(&[
        ("mimetype", SPREADSHEET.into()),
        ("META-INF/manifest.xml", b"<manifest:manifest/>".to_vec()),
        ("content.xml", content.to_vec()),
    ])
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

/// An old workbook with these records.
fn xls(records: &[u8]) -> Vec<u8> {
    let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).expect("memory");
    let mut stream = file.create_stream("Workbook").expect("memory takes everything");
    stream.write_all(records).expect("memory takes everything");
    drop(stream);
    file.flush().expect("memory takes everything");
    file.into_inner().into_inner()
}
