//! What form a file has does not matter: encoding, compression, dialect, columns, size.

use crate::{HEADER, check_invariants, gzip, read_bytes, shipped, steps, unpacked, zstd};

/// A few thousand rows of the sample, and the same rows in every other form.
#[test]
fn the_form_of_a_file_does_not_matter() {
    let all = unpacked(&shipped("public/sample/online-retail-ii.csv.zst"));
    let cut = all.iter().enumerate().filter(|(_, byte)| **byte == b'\n').nth(5_000);
    let text = std::str::from_utf8(&all[..=cut.expect("more rows").0]).expect("UTF-8");
    // A customer and a product with letters that need an encoding, and a field that needs quotes.
    let text = format!(
        "{text}7,\u{c9}T\u{c9},\"Caf\u{e9}, \"\"cr\u{e8}me\"\"\",1,2009-12-01 10:00:00,2.5,Ren\u{e9},France\n"
    );
    let plain = read_bytes(text.as_bytes()).expect("sound");
    check_invariants(&plain);
    assert!(plain.transactions.customers.contains(&"Ren\u{e9}".to_owned()));
    assert!(plain.transactions.catalogue.name.contains(&"Caf\u{e9}, \"cr\u{e8}me\"".to_owned()));

    let separated = |separator: char| {
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
        let separator = u8::try_from(separator).expect("ASCII");
        let mut writer = csv::WriterBuilder::new().delimiter(separator).from_writer(Vec::new());
        for row in reader.records() {
            writer.write_record(&row.expect("sound")).expect("memory takes everything");
        }
        writer.into_inner().expect("memory takes everything")
    };
    let latin1: Vec<u8> =
        text.chars().map(|each| u8::try_from(u32::from(each)).expect("Latin-1")).collect();
    let bytes = text.as_bytes().to_vec();
    let forms = [
        ("byte order mark", [b"\xef\xbb\xbf", bytes.as_slice()].concat(), "none", "UTF-8", ','),
        ("CRLF", text.replace('\n', "\r\n").into_bytes(), "none", "UTF-8", ','),
        ("no last line end", text.trim_end().as_bytes().to_vec(), "none", "UTF-8", ','),
        ("semicolon", separated(';'), "none", "UTF-8", ';'),
        ("tab", separated('\t'), "none", "UTF-8", '\t'),
        ("windows-1252", latin1, "none", "windows-1252", ','),
        ("gzip", gzip(&bytes), "gzip", "UTF-8", ','),
        (
            "two gzip members",
            [gzip(&bytes[..9_999]), gzip(&bytes[9_999..])].concat(),
            "gzip",
            "UTF-8",
            ',',
        ),
        ("zstd", zstd(&bytes), "zstd", "UTF-8", ','),
        (
            "two zstd frames",
            [zstd(&bytes[..9_999]), zstd(&bytes[9_999..])].concat(),
            "zstd",
            "UTF-8",
            ',',
        ),
        (
            "month first",
            text.replace("2009-12-01 ", "12/1/2009 ")
                .replace("2009-12-02 ", "12/2/2009 ")
                .into_bytes(),
            "none",
            "UTF-8",
            ',',
        ),
        ("whole customer numbers", text.replace(".0,", ",").into_bytes(), "none", "UTF-8", ','),
    ];
    for (form, bytes, compression, encoding, separator) in forms {
        let read = read_bytes(&bytes).unwrap_or_else(|error| panic!("{form}: {error}"));
        assert!(read.transactions == plain.transactions, "{form}: other transactions");
        assert_eq!(steps(&read.report), steps(&plain.report), "{form}");
        assert_eq!(read.report.duplicates, plain.report.duplicates, "{form}");
        let file = &read.report.files[0];
        assert_eq!(
            (file.compression.as_str(), file.encoding.as_str(), file.separator),
            (compression, encoding, separator),
            "{form}"
        );
    }
}

#[test]
fn a_file_without_orders_products_and_countries_is_enough() {
    let text = "Customer;Date;Qty;Price\nb;2011-01-02 08:00;2;1,5\nb;2011-01-02 18:00;1;1\n\
                a;2011-01-02;1;2\nb;2011-01-03;1;3\n";
    let imported = read_bytes(text.as_bytes()).expect("sound");
    check_invariants(&imported);
    let transactions = &imported.transactions;
    assert_eq!(transactions.customers, ["a", "b"]);
    // b's two lines of January 2 are one order.
    assert_eq!(transactions.orders, 3);
    assert!(transactions.lines.product.is_empty() && transactions.catalogue.code.is_empty());
    let amounts: Vec<_> = transactions.lines.amount.iter().map(|amount| amount.ticks()).collect();
    assert_eq!(amounts, [20_000, 30_000, 10_000, 30_000]);
}

#[test]
fn many_distinct_labels_and_wide_rows_are_read() {
    let mut text = HEADER.to_owned();
    // From 1: a single 0 among such numbers is nobody.
    for each in 1..=300_000_u32 {
        // Scattered, so that sorting has work to do.
        let label = each.wrapping_mul(2_654_435_761);
        text.push_str(&format!("{label},P{label},x,1,2011-01-01,1,{label},\n"));
    }
    let imported = read_bytes(text.as_bytes()).expect("sound");
    check_invariants(&imported);
    assert_eq!(imported.transactions.customers.len(), 300_000);
    assert!(imported.transactions.customers.is_sorted_by_key(|label| label.parse::<u64>().ok()));

    let wide = ",x".repeat(10_000);
    let text = format!("customer,date,qty,price{wide}\n7,2011-01-01,1,1{wide}\n7,2011-01-02,1,1\n");
    let imported = read_bytes(text.as_bytes()).expect("sound");
    assert_eq!(imported.report.files[0].columns.len(), 10_004);
    assert_eq!(imported.report.rows_kept, 2, "a row needs only the columns that are read");
}

/// Two sheets of one shape are one table, as in the original workbook of Online Retail II; a sheet
/// of another shape is left out and named.
#[test]
fn the_sheets_of_a_workbook_are_one_table() {
    let rows = [
        ["1", "A", "Mug", "2", "2010-01-31 10:00:00", "2.5", "7", "France"],
        ["2", "B", "Bowl", "1", "2010-12-01 08:30:00", "1234.5", "8", "Spain"],
        ["2", "A", "Mug", "3", "2010-12-01 08:30:00", "2.5", "8", "Spain"],
        ["C3", "A", "Mug", "-3", "2010-12-02 08:30:00", "2.5", "8", "Spain"],
    ];
    let text = HEADER.to_owned() + &rows.map(|row| row.join(",") + "\n").concat();
    let plain = read_bytes(text.as_bytes()).expect("sound");

    let mut book = rust_xlsxwriter::Workbook::new();
    for (name, rows) in [("Year 2009-2010", &rows[..2]), ("Year 2010-2011", &rows[2..])] {
        let sheet = book.add_worksheet().set_name(name).expect("a name");
        let header = HEADER.trim_end().split(',');
        for (column, title) in (0..).zip(header) {
            sheet.write(0, column, title).expect("fits");
        }
        for (at, row) in (1..).zip(rows) {
            for (column, cell) in (0..).zip(row) {
                match (column, cell.parse::<f64>()) {
                    (4, _) => {
                        let date =
                            rust_xlsxwriter::ExcelDateTime::parse_from_str(cell).expect("a date");
                        let form = rust_xlsxwriter::Format::new().set_num_format("m/d/yy h:mm");
                        sheet.write_with_format(at, column, &date, &form).expect("fits");
                    }
                    (_, Ok(number)) => {
                        sheet.write(at, column, number).expect("fits");
                    }
                    (_, Err(_)) => {
                        sheet.write(at, column, *cell).expect("fits");
                    }
                }
            }
        }
    }
    let notes = book.add_worksheet().set_name("Notes").expect("a name");
    notes.write(0, 0, "Made by hand").expect("fits");
    let bytes = book.save_to_buffer().expect("memory takes everything");

    let read = read_bytes(&bytes).expect("sound");
    check_invariants(&read);
    assert!(read.transactions == plain.transactions, "other transactions");
    assert_eq!(steps(&read.report), steps(&plain.report));
    let file = &read.report.files[0];
    assert_eq!(file.compression, "workbook");
    assert_eq!(file.inside, ["Year 2009-2010", "Year 2010-2011"]);
    assert_eq!(file.left_out, ["Notes"]);
}

/// Of the tables in an archive the largest is read, and the others are named; an archive of other
/// things is told from an empty file.
#[test]
fn the_largest_table_of_an_archive_is_read() {
    let zipped = |files: &[(&str, &str)]| {
        let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
        for (name, text) in files {
            let options = zip::write::SimpleFileOptions::default();
            writer.start_file(*name, options).expect("memory takes everything");
            std::io::Write::write_all(&mut writer, text.as_bytes())
                .expect("memory takes everything");
        }
        writer.finish().expect("memory takes everything").into_inner()
    };
    let text = HEADER.to_owned() + &"1,A,x,1,2011-01-01,1,7,\n".repeat(100);
    let plain = read_bytes(text.as_bytes()).expect("sound");
    let read = read_bytes(&zipped(&[("notes.txt", "by hand"), ("2011/sales.csv", &text)]));
    let read = read.expect("sound");
    check_invariants(&read);
    assert!(read.transactions == plain.transactions, "other transactions");
    assert_eq!(read.report.files[0].compression, "zip");
    assert_eq!(read.report.files[0].inside, ["2011/sales.csv"]);
    assert_eq!(read.report.files[0].left_out, ["notes.txt"]);
}
