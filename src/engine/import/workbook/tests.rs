//! Workbooks that the tests write themselves, in the three formats, and what becomes of them.

use std::io::{Cursor, Read, Write};

use proptest::prelude::*;
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook as Writer};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::*;

const HEADER: [&str; 4] = ["Customer", "Date", "Quantity", "Description"];

/// A workbook of Excel 97 with a sheet for 2010, one for 2011 and one of notes.
const TWO_YEARS: &[u8] = include_bytes!("../../../../tests/import/fixtures/two_years.xls");

/// The text of the shape at a place.
fn text_of(bytes: Vec<u8>, shape: usize) -> String {
    let mut text = Workbook::open(bytes).expect("a sound workbook").into_text(shape);
    let mut out = String::new();
    text.read_to_string(&mut out).expect("sound sheets of text");
    assert!((text.share() - 1.0).abs() < f64::EPSILON);
    out
}

fn text(bytes: Vec<u8>) -> String {
    text_of(bytes, 0)
}

/// The sheets of each shape, with the rows of all of them.
fn shapes(bytes: Vec<u8>) -> Vec<(Vec<String>, u64)> {
    let workbook = Workbook::open(bytes).expect("a sound workbook");
    workbook.shapes().iter().map(|shape| (shape.names(), shape.rows())).collect()
}

/// An .xlsx whose sheets have a header in a row, counted from 1, and rows of text below.
fn xlsx(sheets: &[(&str, u32, &[&str], u32)]) -> Vec<u8> {
    let mut writer = Writer::new();
    for &(name, header_row, header, rows) in sheets {
        let sheet = writer.add_worksheet().set_name(name).expect("a valid name");
        if !header.is_empty() {
            sheet.write_row(header_row - 1, 0, header.iter().copied()).expect("it fits");
        }
        for row in 0..rows {
            let cells = (0..header.len()).map(|column| format!("{name} {row} {column}"));
            sheet.write_row(header_row + row, 0, cells).expect("it fits");
        }
    }
    writer.save_to_buffer().expect("memory can be written")
}

fn zipped(files: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in files {
        writer.start_file(*name, SimpleFileOptions::default()).expect("memory can be written");
        writer.write_all(content.as_bytes()).expect("memory can be written");
    }
    writer.finish().expect("memory can be written").into_inner()
}

fn ods(manifest: &str, tables: &str) -> Vec<u8> {
    let content = format!(
        "<office:document-content><office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"
    );
    zipped(&[
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", manifest),
        ("content.xml", &content),
    ])
}

/// A compound file with one stream.
fn compound(stream: &str, content: &[u8]) -> Vec<u8> {
    let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).expect("memory");
    file.create_stream(stream).expect("memory").write_all(content).expect("memory");
    file.flush().expect("memory can be written");
    file.into_inner().into_inner()
}

#[test]
fn cells_of_every_kind_and_blank_rows() {
    let mut writer = Writer::new();
    let (day, minute) =
        (Format::new().set_num_format("dd/mm/yyyy"), Format::new().set_num_format("m/d/yy h:mm"));
    let date = |text| ExcelDateTime::parse_from_str(text).expect("a date");
    let sheet = writer.add_worksheet();
    sheet.write_row(1, 1, ["Customer", "Date", "Paid"]).expect("it fits");
    sheet.write(2, 1, 17850).expect("it fits");
    sheet.write_with_format(2, 2, date("2011-12-09 12:50"), &minute).expect("it fits");
    sheet.write(2, 3, 2.55).expect("it fits");
    sheet.write_with_format(5, 2, date("2011-12-09"), &day).expect("it fits");
    sheet.write(5, 3, true).expect("it fits");
    sheet.write(6, 1, "a, \"b\"\nc").expect("it fits");
    sheet.write(6, 3, Formula::new("=1/0").set_result("#DIV/0!")).expect("it fits");
    let bytes = writer.save_to_buffer().expect("memory can be written");
    let expected = [
        "",
        ",Customer,Date,Paid",
        ",17850,2011-12-09 12:50:00,2.55",
        "",
        "",
        ",,2011-12-09,true",
        ",\"a, \"\"b\"\"\nc\",,",
        "",
    ];
    assert_eq!(text(bytes), expected.join("\n"));
}

#[test]
fn sheets_of_one_shape_are_joined() {
    let bytes = xlsx(&[("2009", 1, &HEADER[..2], 2), ("2010", 1, &HEADER[..2], 1)]);
    assert_eq!(
        text(bytes),
        "Customer,Date\n2009 0 0,2009 0 1\n2009 1 0,2009 1 1\n2010 0 0,2010 0 1\n"
    );
}

#[test]
fn each_shape_is_a_table_whatever_stands_above_its_header() {
    let bytes = xlsx(&[
        ("Notes", 1, &["Made by"], 5),
        ("Empty", 1, &[], 0),
        ("2009", 2, &HEADER, 4),
        ("Lower", 3, &HEADER, 4),
        ("Otherwise", 2, &["Date", "Customer", "Description", "Quantity"], 1),
    ]);
    let names = |names: &[&str]| names.iter().map(|&name| name.to_owned()).collect::<Vec<_>>();
    let expected = [(names(&["Notes"]), 6), (names(&["2009", "Lower", "Otherwise"]), 16)];
    assert_eq!(shapes(bytes.clone()), expected);
    let text = text_of(bytes, 1);
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(
        lines[..3],
        ["", "Customer,Date,Quantity,Description", "2009 0 0,2009 0 1,2009 0 2,2009 0 3"]
    );
    assert_eq!(lines[6], "Lower 0 0,Lower 0 1,Lower 0 2,Lower 0 3");
    assert_eq!(lines[10..], ["Otherwise 0 1,Otherwise 0 0,Otherwise 0 3,Otherwise 0 2"]);
}

/// After a failure another sheet can be read.
#[test]
fn a_damaged_sheet_leaves_the_others_alone() {
    let cut = |bytes: Vec<u8>| {
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("an archive");
        let mut files = Vec::new();
        for at in 0..archive.len() {
            let mut file = archive.by_index(at).expect("a file");
            let (name, mut content) = (file.name().expect("a name").into_owned(), String::new());
            file.read_to_string(&mut content).expect("text");
            if name.ends_with("sheet1.xml") {
                content.truncate(content.len() / 2);
            }
            files.push((name, content));
        }
        let files: Vec<_> =
            files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
        zipped(&files)
    };
    let bytes = cut(xlsx(&[("A", 1, &HEADER, 500), ("B", 1, &["Other", "Date"], 1)]));
    let book = Workbook::open(bytes).expect("its top is sound");
    let shapes = book.shapes().to_vec();
    let mut text = Text::new(book.into_book(), shapes[0].clone());
    assert!(text.read_to_end(&mut Vec::new()).is_err());
    let mut out = String::new();
    let mut text = Text::new(text.into_book(), shapes[1].clone());
    text.read_to_string(&mut out).expect("a sound sheet");
    assert_eq!(out, "Other,Date\nB 0 0,B 0 1\n");
}

#[test]
fn hidden_sheets_are_left_alone() {
    let mut writer = Writer::new();
    writer.add_worksheet().write(0, 0, "Customer").expect("it fits");
    let hidden = writer.add_worksheet();
    hidden.write_column(0, 0, ["Customer", "7"]).expect("it fits").set_hidden(true);
    let bytes = writer.save_to_buffer().expect("memory can be written");
    let book = Workbook::open(bytes.clone()).expect("a sound workbook");
    assert_eq!((book.hidden().len(), book.shapes().len()), (1, 1));
    assert_eq!(text(bytes), "Customer\n");
}

/// A whole .xlsx around the content of its only sheet.
fn raw_xlsx(sheet: &str) -> Vec<u8> {
    let relation = |kind: &str, target: &str| {
        format!(
            "<Relationships><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}\" Target=\"{target}\"/></Relationships>"
        )
    };
    zipped(&[
        ("[Content_Types].xml", "<Types/>"),
        ("_rels/.rels", &relation("officeDocument", "xl/workbook.xml")),
        ("xl/_rels/workbook.xml.rels", &relation("worksheet", "worksheets/sheet1.xml")),
        (
            "xl/workbook.xml",
            "<workbook><workbookPr date1904=\"1\"/><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>",
        ),
        (
            "xl/styles.xml",
            "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"22\"/></cellXfs></styleSheet>",
        ),
        ("xl/worksheets/sheet1.xml", &format!("<worksheet>{sheet}</worksheet>")),
    ])
}

#[test]
fn what_the_workbook_states_is_not_relied_on() {
    let rows = "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>Date</v></c></row><row r=\"3\"><c r=\"A3\" s=\"1\"><v>39424.534722222</v></c><c r=\"B3\" t=\"e\"><v>#SPILL!</v></c><c r=\"C3\"><v>1</v></c><c r=\"D3\" t=\"n\"><v> 41</v></c><c r=\"E3\"><v>2</v></c></row>";
    for stated in ["", "<dimension ref=\"A1\"/>", "<dimension ref=\"A1:XFD1048576\"/>"] {
        let bytes = raw_xlsx(&format!("{stated}<sheetData>{rows}</sheetData>"));
        assert_eq!(text(bytes), "Date\n\n2011-12-09 12:50:00,,1,,2\n", "1904 and no known error");
    }
    let moved = rows.replace("r=\"3\"", "r=\"1\"").replace("A3", "A1").replace("A1\" t", "A5\" t");
    for broken in [moved.as_str(), "<row r=\"1\"><c r=\"ZZZ1\"><v>1</v></c></row>", "<row"] {
        let refusal = Workbook::open(raw_xlsx(&format!("<sheetData>{broken}</sheetData>")));
        assert!(matches!(refusal, Err(Refusal::Damaged(_))), "{broken}: {refusal:?}");
    }
}

/// Found by fuzzing: places that no number has room for.
#[test]
fn a_cell_whose_name_is_no_place_is_refused() {
    for name in ["QUANTITY1", "InvoiceDate1", "A99999999999"] {
        let cell = format!("<row><c r=\"{name}\"><v>1</v></c></row>");
        let refusal = Workbook::open(raw_xlsx(&format!("<sheetData>{cell}</sheetData>")));
        assert!(matches!(refusal, Err(Refusal::Damaged(_))), "{name}: {refusal:?}");
    }
}

#[test]
fn opendocument_sheets_are_read() {
    let cell = |attributes: &str, content: &str| {
        format!("<table:table-cell {attributes}>{content}</table:table-cell>")
    };
    let row = |cells: &[String]| format!("<table:table-row>{}</table:table-row>", cells.concat());
    let string =
        |text: &str| cell("office:value-type=\"string\"", &format!("<text:p>{text}</text:p>"));
    let rows = [
        row(&[string("Customer"), string("Date"), string("Price")]),
        row(&[
            cell("office:value-type=\"float\" office:value=\"7\"", ""),
            cell("office:value-type=\"date\" office:date-value=\"2011-12-09T12:50:00\"", ""),
            cell("office:value-type=\"currency\" office:value=\"2.5\"", ""),
        ]),
        "<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell table:number-columns-repeated=\"1024\"/></table:table-row>".to_owned(),
    ];
    let table = format!("<table:table table:name=\"Sales\">{}</table:table>", rows.concat());
    assert_eq!(
        text(ods("<manifest:manifest/>", &table)),
        "Customer,Date,Price\n7,2011-12-09 12:50:00,2.5\n"
    );
    // Its end is looked for for ever.
    let endless = table.replace("</table:table>", "");
    assert!(matches!(
        Workbook::open(ods("<manifest:manifest/>", &endless)),
        Err(Refusal::Damaged(_))
    ));
    let sealed = "<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>";
    assert_eq!(Workbook::open(ods(sealed, &table)).err(), Some(Refusal::Password));
}

#[test]
fn old_workbooks_are_read() {
    let expected = [
        "",
        "Customer,Date,Price,Description",
        "17850,2010-12-01 08:26:00,3,\"Gr\u{f6}\u{df}e \"\"L\"\", wei\u{df}\"",
        "17851,2010-12-02,2.55,\"two\nlines\"",
        "17852,2011-12-01 08:26:00,3,\"Gr\u{f6}\u{df}e \"\"L\"\", wei\u{df}\"",
        "17853,2011-12-02,2.55,\"two\nlines\"",
        "",
    ];
    assert_eq!(text(TWO_YEARS.to_vec()), expected.join("\n"));
    assert_eq!(shapes(TWO_YEARS.to_vec())[1], (vec!["Notes".to_owned()], 1));
}

#[test]
fn a_password_is_told_from_damage() {
    assert_eq!(
        Workbook::open(compound("EncryptedPackage", b"sealed")).err(),
        Some(Refusal::Password)
    );
    // The records BOF and FilePass.
    let records = [&[9, 8, 4, 0, 0, 6, 5, 0][..], &[0x2f, 0, 4, 0, 1, 0, 1, 0], &[10, 0, 0, 0]];
    let old = compound("Workbook", &records.concat());
    assert_eq!(Workbook::open(old).err(), Some(Refusal::Password));
    for bytes in [
        compound("WordDocument", b"text"),
        zipped(&[("a.csv", "a,b")]),
        b"PK\x03\x04".to_vec(),
        Vec::new(),
    ] {
        assert!(matches!(Workbook::open(bytes), Err(Refusal::Damaged(_))));
    }
    let binary = zipped(&[("[Content_Types].xml", ""), ("xl/workbook.bin", "")]);
    assert_eq!(Workbook::open(binary).err(), Some(Refusal::Binary));
    assert_eq!(Workbook::open(xlsx(&[("A", 1, &[], 0)])).err(), Some(Refusal::NoSheet));
}

#[test]
fn the_share_grows_with_the_text() {
    let bytes = xlsx(&[("A", 1, &HEADER, 5_000), ("B", 1, &HEADER, 5_000)]);
    let mut text = Workbook::open(bytes).expect("a sound workbook").into_text(0);
    let mut shares = vec![text.share()];
    let mut buffer = vec![0; 1 << 16];
    while text.read(&mut buffer).expect("sound sheets") > 0 {
        shares.push(text.share());
    }
    assert!(shares.len() > 5 && shares.is_sorted(), "{shares:?}");
    assert_eq!((shares[0], shares[shares.len() - 1]), (0.0, 1.0));
}

#[test]
fn the_text_can_be_read_again() {
    let bytes = xlsx(&[("A", 1, &HEADER, 5_000), ("B", 1, &HEADER, 5)]);
    let whole = text(bytes.clone());
    let workbook = Workbook::open(bytes).expect("a sound workbook");
    let shape = workbook.shapes()[0].clone();
    let mut text = workbook.into_text(0);
    for length in [0, 10, 100_000, u64::MAX] {
        let mut part = String::new();
        text.by_ref().take(length).read_to_string(&mut part).expect("sound sheets");
        assert_eq!(part, whole[..part.len()]);
        text = Text::new(text.into_book(), shape.clone());
    }
}

proptest! {
    #[test]
    fn any_bytes_are_refused_or_read(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        for magic in [b"".as_slice(), b"PK\x03\x04"] {
            let refusal = Workbook::open([magic, &bytes].concat()).err();
            prop_assert!(matches!(refusal, Some(Refusal::Damaged(_))));
        }
    }

    /// Far from all of it can be told from sound data, but nothing does harm.
    #[test]
    fn a_damaged_xls_is_refused_or_read(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..9),
        end in any::<prop::sample::Index>(),
        is_cut in any::<bool>(),
    ) {
        let mut bytes = TWO_YEARS.to_vec();
        for (place, byte) in changes {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        if is_cut {
            bytes.truncate(end.index(TWO_YEARS.len()));
        }
        if let Ok(workbook) = Workbook::open(bytes) {
            let mut out = Vec::new();
            let read = workbook.into_text(0).take(1 << 20).read_to_end(&mut out);
            prop_assert!(read.is_err() || !out.is_empty());
        }
    }

    #[test]
    fn a_damaged_xlsx_is_refused_or_read(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..4),
    ) {
        let mut bytes = xlsx(&[("A", 1, &HEADER, 3)]);
        for (place, byte) in changes {
            let place = place.index(bytes.len());
            bytes[place] ^= byte;
        }
        if let Ok(workbook) = Workbook::open(bytes) {
            let mut out = Vec::new();
            let read = workbook.into_text(0).take(1 << 20).read_to_end(&mut out);
            prop_assert!(read.is_err() || !out.is_empty());
        }
    }
}
