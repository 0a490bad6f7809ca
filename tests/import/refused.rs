//! Files that cannot be read as sales: each is refused with what it is and what to do.

use std::io::{Cursor, Write};

use crate::{HEADER, gzip, read_bytes, shipped, told};

/// A file and the beginnings of the message and of the hint that it is refused with.
type Refused = (Vec<u8>, &'static str, &'static str);

const EXPORT_AGAIN: &str = "Export the orders again as CSV or as an Excel workbook (.xlsx)";
const NAME_COLUMNS: &str = "The first line must name the columns";
const NEED_CUSTOMER: &str = "Sales without a customer, such as receipts of a till, cannot";
const OPEN_IT: &str = "Open it with the password, save it without one";
const DOWNLOAD_AGAIN: &str = "Check that the file is still where it was and that it was downloaded";

fn check(refused: impl IntoIterator<Item = Refused>) {
    for (bytes, message, hint) in refused {
        let error = match read_bytes(&bytes) {
            Ok(read) => panic!("{message}: {} rows are sales", read.report.rows_kept),
            Err(error) => error,
        };
        let (told, advice) = told(&error);
        assert!(told.starts_with(message), "{told}\n{message}");
        assert!(advice.starts_with(hint), "{told}\n{advice}\n{hint}");
    }
}

pub(crate) fn zipped(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in files {
        let options = zip::write::SimpleFileOptions::default();
        writer.start_file(*name, options).expect("memory takes everything");
        writer.write_all(content).expect("memory takes everything");
    }
    writer.finish().expect("memory takes everything").into_inner()
}

/// A compound file with these streams.
fn compound(streams: &[(&str, &[u8])]) -> Vec<u8> {
    let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).expect("memory");
    for (name, content) in streams {
        let mut stream = file.create_stream(name).expect("memory takes everything");
        stream.write_all(content).expect("memory takes everything");
    }
    file.flush().expect("memory takes everything");
    file.into_inner().into_inner()
}

#[test]
fn tables_without_what_is_needed() {
    let till = "Receipt No,Date,Time,Item,Qty,Unit Price,Total,Payment,Cashier\n\
                R-1001,2024-03-01,09:12,Flat white,2,3.20,6.40,Card,Ana\n\
                R-1002,2024-03-01,09:15,Croissant,1,2.10,2.10,Cash,Ana\n\
                R-1003,2024-03-02,08:58,Flat white,1,3.20,3.20,Card,Bo\n";
    let undated = "Customer ID,Product,Quantity,Price\n17850,Mug,2,2.55\n13047,Bowl,1,4.25\n";
    let letter = "Dear Ana,\n\nplease find the orders of last year below.\n\nYours, Bo\n";
    check([
        (
            till.into(),
            "sales.csv has no column for the customer; its columns are Receipt No, Date, Time, \
             Item, Qty, Unit Price, Total, Payment, Cashier",
            NEED_CUSTOMER,
        ),
        (
            undated.into(),
            "sales.csv has no column for the date; its columns are Customer ID, Product, Quantity",
            NAME_COLUMNS,
        ),
        (
            "Total\n12.50\n8.00\n31.99\n".into(),
            "sales.csv has no column for the customer and the date; its columns are Total",
            "The first line must name the columns, with commas, semicolons or tabs between them",
        ),
        (letter.into(), "sales.csv has no column for the customer and the date", NAME_COLUMNS),
    ]);
}

#[test]
fn files_with_nothing_in_them() {
    let empty = "Export the orders again and choose a file with a header line";
    let mut book = rust_xlsxwriter::Workbook::new();
    book.add_worksheet();
    let blank = book.save_to_buffer().expect("memory takes everything");
    check([
        (Vec::new(), "sales.csv is empty", empty),
        (b"\xef\xbb\xbf".to_vec(), "sales.csv is empty", empty),
        (b"\xff\xfe".to_vec(), "sales.csv is empty", empty),
        (b"\r\n \t\r\n\r\n".to_vec(), "sales.csv is empty", empty),
        (gzip(b""), "sales.csv is empty", empty),
        (blank, "sales.csv is empty", empty),
        (
            HEADER.into(),
            "sales.csv has a header but no rows",
            "Choose a file with one line below the header",
        ),
    ]);
}

#[test]
fn files_of_other_kinds() {
    // One transparent pixel.
    const PIXEL: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\
        \xc4\x89\0\0\0\rIDATx\x9cc\0\x01\0\0\x05\0\x01\r\n\x2d\xb4\0\0\0\0IEND\xaeB`\x82";
    check([
        (PIXEL.to_vec(), "sales.csv is a picture, not a table", EXPORT_AGAIN),
        (b"%PDF-1.7\n%\xe2\xe3\n".to_vec(), "sales.csv is a PDF document", EXPORT_AGAIN),
        (b"\n<!DOCTYPE html><table>".to_vec(), "sales.csv is a web page", EXPORT_AGAIN),
        (b"<?xml version=\"1.0\"?><orders/>".to_vec(), "sales.csv is XML", EXPORT_AGAIN),
        (
            b"[{\"customer\": 7}]".to_vec(),
            "sales.csv is JSON without a list of sales: nothing in it names the date",
            "A list of orders is needed",
        ),
        (
            zipped(&[("read me.md", b"by hand"), ("photos/mug.png", PIXEL)]),
            "sales.csv is an archive without a table in it",
            EXPORT_AGAIN,
        ),
        (
            zipped(&[("[Content_Types].xml", b"<Types/>"), ("word/document.xml", b"<x/>")]),
            "sales.csv is a document of a word processor",
            EXPORT_AGAIN,
        ),
        (zipped(&[]), "sales.csv is binary data", EXPORT_AGAIN),
        (
            zipped(&[("[Content_Types].xml", b"<Types/>"), ("xl/workbook.bin", b"x")]),
            "sales.csv is a binary Excel workbook (.xlsb)",
            EXPORT_AGAIN,
        ),
    ]);
}

/// Every way in which a password is asked for.
#[test]
fn files_with_a_password() {
    // Excel puts the whole encrypted .xlsx into a stream of a compound file.
    let xlsx =
        compound(&[("EncryptionInfo", b"\x04\0\x04\0@\0\0\0"), ("EncryptedPackage", &[7; 99])]);
    // An .xls says so in its second record; what follows is encrypted.
    let records =
        [&[9, 8, 4, 0, 0, 6, 5, 0][..], &[0x2f, 0, 6, 0, 1, 0, 1, 0, 1, 0], &[0xfc, 0, 9, 0]];
    let xls = compound(&[("Workbook", &records.concat())]);
    let ods = zipped(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        (
            "META-INF/manifest.xml",
            b"<manifest:manifest><manifest:file-entry><manifest:encryption-data/>\
              </manifest:file-entry></manifest:manifest>",
        ),
        ("content.xml", &[7; 99]),
    ]);
    let mut zip = zipped(&[("orders.csv", HEADER.as_bytes())]);
    let directory = zip.windows(4).position(|four| four == b"PK\x01\x02").expect("it is there");
    zip[6] |= 1;
    zip[directory + 8] |= 1;
    check(
        [xlsx, xls, ods, zip].map(|file| (file, "sales.csv is protected with a password", OPEN_IT)),
    );
}

#[test]
fn files_that_are_damaged() {
    let unread = "sales.csv could not be read: ";
    let row = "1,A,x,1,2011-01-01,1,7,\n";
    let text = HEADER.to_owned() + &row.repeat(1_000);
    // Cut by a tenth or more; a directory or a checksum at the end is gone.
    let cut = |mut file: Vec<u8>| {
        file.truncate(file.len() / 10 * 9);
        file
    };
    let damaged = [
        cut(gzip(text.as_bytes())),
        cut(zipped(&[("orders.csv", text.as_bytes())])),
        cut(cut(shipped("tests/import/fixtures/two_years.xls"))),
    ];
    check(damaged.map(|file| (file, unread, DOWNLOAD_AGAIN)));
}

/// Whatever is left of an old workbook is read or refused: nothing stops the program. In the browser
/// nothing would catch it.
#[test]
fn an_old_workbook_can_be_damaged_anywhere() {
    let whole = shipped("tests/import/fixtures/two_years.xls");
    let rows = read_bytes(&whole).expect("sound").report.rows_kept;
    for length in (9..whole.len()).step_by(31) {
        match read_bytes(&whole[..length]) {
            Ok(read) => assert_eq!(read.report.rows_kept, rows, "cut to {length} bytes"),
            Err(error) => assert!(told(&error).0.starts_with("sales.csv "), "{error}"),
        }
    }
    for place in (0..whole.len()).step_by(31) {
        for byte in [0, 1, 0xff] {
            let mut file = whole.clone();
            file[place] = byte;
            drop(read_bytes(&file));
        }
    }
}
