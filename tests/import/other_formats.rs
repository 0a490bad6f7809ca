//! The same orders in every format that is read beside lines of fields and workbooks, and what
//! files of all others are called.

use std::fmt::Write;

use proptest::prelude::*;
use regulars::settings::Settings;

use crate::refused::zipped;
use crate::several::read_files;
use crate::shops::{LANGUAGES, Line, check, notes, orders};
use crate::{gzip, read_bytes, told};

/// The lines of each order.
fn by_order(lines: &[Line]) -> impl Iterator<Item = &[Line]> {
    lines.chunk_by(|one, next| one.order == next.order)
}

/// Orders as APIs of shops write them.
fn json_orders(lines: &[Line], items: &str) -> Vec<String> {
    let item = |line: &Line| {
        let Line { product, quantity, .. } = line;
        let (sku, price) = (line.sku(), line.price());
        format!(
            "{{\"id\": {product}7, \"name\": \"Thing, {product}\", \"sku\": \"{sku}\", \
                 \"quantity\": {quantity}, \"price\": \"{price}\", \"tax_lines\": [{{\"rate\": 0.2}}]}}"
        )
    };
    let order = |own: &[Line]| {
        let Line { order, .. } = own[0];
        let (customer, date) = (own[0].customer(), own[0].date());
        let own: Vec<String> = own.iter().map(item).collect();
        format!(
            "{{\"id\": {order}, \"created_at\": \"{date}T09:00:00+01:00\", \"note\": null, \
             \"test\": false, \"customer\": {{\"id\": {customer}, \"email\": \"c{customer}@example.net\", \
             \"orders_count\": 3}}, \"{items}\": [{}], \"refunds\": []}}",
            own.join(", ")
        )
    };
    by_order(lines).map(order).collect()
}

/// The order on each of its lines, without anything nested.
fn flat(
    lines: &[Line],
    names: &[&str; 6],
    row: impl Fn(&[(&str, String)]) -> String,
) -> Vec<String> {
    let fields = |line: &Line| names.iter().copied().zip(line.fields()).collect::<Vec<_>>();
    lines.iter().map(|line| row(&fields(line))).collect()
}

fn html(
    lines: &[Line],
    names: &[&str; 6],
    start: &str,
    is_closed: bool,
    is_merged: bool,
) -> String {
    let end = |tag: &str| if is_closed { format!("</{tag}>\n") } else { String::new() };
    let escaped = |text: &str| text.replace('\u{e9}', "&eacute;").replace('\u{b0}', "&#176;");
    let mut page = format!("{start}<table border=\"1\">");
    let names: String =
        names.iter().map(|name| format!("<th>{}{}", escaped(name), end("th"))).collect();
    write!(page, "<tr>{names}{}", end("tr")).expect("a string takes everything");
    for own in by_order(lines) {
        for (at, line) in own.iter().enumerate() {
            page.push_str("<tr>");
            for (column, text) in line.fields().iter().enumerate() {
                let shared = is_merged && own.len() > 1 && column < 3;
                match (shared, at) {
                    (true, 0) => write!(page, "<td rowspan={}>{text}{}", own.len(), end("td")),
                    (true, _) => Ok(()),
                    (false, _) => write!(page, "<td>{text}{}", end("td")),
                }
                .expect("a string takes everything");
            }
            page.push_str(&end("tr"));
        }
    }
    page + "</table>"
}

fn sheets(lines: &[Line], names: &[&str; 6]) -> String {
    let cell =
        |kind: &str, text: &str| format!("<Cell><Data ss:Type=\"{kind}\">{text}</Data></Cell>");
    let header: String = names.iter().map(|name| cell("String", name)).collect();
    let row = |line: &Line| {
        let kinds = ["Number", "Number", "DateTime", "String", "Number", "Number"];
        let mut fields = line.fields();
        fields[2].push_str("T00:00:00.000");
        let cells: String =
            kinds.iter().zip(&fields).map(|(kind, text)| cell(kind, text)).collect();
        format!("<Row>{cells}</Row>\n")
    };
    let half = lines.len() / 2;
    let sheet = |name: &str, lines: &[Line]| {
        let rows: String = lines.iter().map(row).collect();
        format!(
            "<Worksheet ss:Name=\"{name}\"><Table><Row/><Row>{header}</Row>{rows}</Table></Worksheet>"
        )
    };
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<?mso-application progid=\"Excel.Sheet\"?>\n\
         <Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" \
         xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\">{}{}</Workbook>",
        sheet("First", &lines[..half]),
        sheet("Second", &lines[half..])
    )
}

fn xml_orders(lines: &[Line]) -> String {
    let item = |line: &Line| {
        let (sku, quantity, price) = (line.sku(), line.quantity, line.price());
        format!(
            "<item sku=\"{sku}\"><quantity>{quantity}</quantity><price currency=\"EUR\">{price}</price></item>"
        )
    };
    let order = |own: &[Line]| {
        let (order, customer, date) = (own[0].order, own[0].customer(), own[0].date());
        let items: String = own.iter().map(item).collect();
        format!(
            "<order id=\"{order}\"><date>{date}</date><customer><id>{customer}</id></customer>\
             <items>{items}</items></order>\n"
        )
    };
    format!(
        "<?xml version=\"1.0\"?><orders>{}</orders>",
        by_order(lines).map(order).collect::<String>()
    )
}

fn csv(lines: &[Line], names: &[&str; 6]) -> String {
    let rows = flat(lines, names, |fields| {
        fields.iter().map(|(_, text)| text.as_str()).collect::<Vec<_>>().join(",")
    });
    format!("{}\n{}\n", names.join(","), rows.join("\n"))
}

/// A tar archive.
fn tar(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = Vec::new();
    for (path, content) in files {
        let mut header = [0; 512];
        header[..path.len()].copy_from_slice(path.as_bytes());
        header[124..136].copy_from_slice(format!("{:011o}\0", content.len()).as_bytes());
        header[156] = b'0';
        header[257..263].copy_from_slice(b"ustar\0");
        header[148..156].fill(b' ');
        let sum: u32 = header.iter().map(|&byte| u32::from(byte)).sum();
        header[148..156].copy_from_slice(format!("{sum:06o}\0 ").as_bytes());
        archive.extend_from_slice(&header);
        archive.extend_from_slice(content);
        archive.resize(archive.len().next_multiple_of(512), 0);
    }
    archive.resize(archive.len() + 1024, 0);
    archive
}

fn utf16(text: &str) -> Vec<u8> {
    format!("\u{feff}{text}").encode_utf16().flat_map(u16::to_le_bytes).collect()
}

/// The orders in the format with a number; how it is called for messages.
fn written(lines: &[Line], names: &[&str; 6], format: usize) -> (&'static str, Vec<u8>) {
    let object = |fields: &[(&str, String)]| {
        let pairs: Vec<String> =
            fields.iter().map(|(name, text)| format!("\"{name}\": \"{text}\"")).collect();
        format!("{{{}}}", pairs.join(","))
    };
    let element = |fields: &[(&str, String)]| {
        let field =
            |(name, text): &(&str, String)| format!("<field name=\"{name}\">{text}</field>");
        format!("<row>\n{}</row>", fields.iter().map(field).collect::<String>())
    };
    let nested = || json_orders(lines, "line_items");
    let (what, text) = match format {
        0 => ("JSON of a shop's API", format!("{{\n \"orders\": [\n{}\n]}}", nested().join(",\n"))),
        1 => ("a JSON list", format!("\u{feff}[{}]", nested().join(","))),
        2 => ("JSON lines", json_orders(lines, "items").join("\n")),
        3 => ("flat JSON", format!("[\n{}\n]", flat(lines, names, object).join(",\n"))),
        4 => {
            let nodes: Vec<String> = json_orders(lines, "lines")
                .into_iter()
                .map(|node| format!("{{\"cursor\": \"x\", \"node\": {node}}}"))
                .collect();
            let text = format!(
                "{{\"data\": {{\"orders\": {{\"pageInfo\": {{\"hasNextPage\": false}}, \"edges\": [{}]}}}}}}",
                nodes.join(",")
            );
            ("GraphQL", text)
        }
        5 => ("XML of orders", xml_orders(lines)),
        6 => {
            let rows = flat(lines, names, element).concat();
            ("XML of a database", format!("<?xml version=\"1.0\"?>\n<resultset>{rows}</resultset>"))
        }
        7 => ("XML of Excel 2003", sheets(lines, names)),
        8 => ("a page", html(lines, names, "\u{feff}<!-- x --><div>\n", true, false)),
        9 => ("a page without ends", html(lines, names, "<style>td { a<b }</style>", false, true)),
        10 => (
            "a page of Excel",
            html(
                lines,
                names,
                "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><body>",
                true,
                true,
            ),
        ),
        11 => {
            return ("JSON in UTF-16", utf16(&format!("{{\"orders\": [{}]}}", nested().join(","))));
        }
        12 => {
            let text = csv(lines, names);
            return (
                "a tar archive",
                tar(&[("./read me.md", b"x"), ("export/orders.csv", text.as_bytes())]),
            );
        }
        13 => {
            let inner = zipped(&[("orders.csv", csv(lines, names).as_bytes())]);
            return (
                "an archive in an archive",
                zipped(&[("a/b.zip", &inner), ("notes.md", b"x")]),
            );
        }
        14 => {
            let text = format!("{{\"orders\": [{}]}}", nested().join(","));
            return ("JSON in an archive", zipped(&[("data/orders.json", text.as_bytes())]));
        }
        _ => {
            let half = lines.partition_point(|line| line.order <= lines[lines.len() / 2].order);
            let (one, other) = (csv(&lines[..half], names), csv(&lines[half..], names));
            let inner = tar(&[("a.csv", one.as_bytes()), ("b.csv.gz", &gzip(other.as_bytes()))]);
            return ("a tar archive in a zip archive", zipped(&[("all.tar", &inner)]));
        }
    };
    (what, text.into_bytes())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn the_same_orders_in_every_format(
        lines in orders(),
        language in 0..LANGUAGES.len(),
        format in 0..16_usize,
        is_compressed in any::<bool>(),
    ) {
        let (what, file) = written(&lines, &LANGUAGES[language], format);
        let file = if is_compressed { gzip(&file) } else { file };
        let is_zip = file.starts_with(b"PK");
        prop_assume!(is_zip || !is_compressed || format < 13);
        let read = read_bytes(&file);
        let read = read.map_err(|error| TestCaseError::fail(format!("{what}: {error}")))?;
        check(&read, &lines, what)?;
    }

    /// Wherever such a file is cut, no half of it is taken for all.
    #[test]
    fn what_is_cut_off_is_no_table(
        lines in orders(),
        format in prop::sample::select(vec![0, 1, 3, 4, 5, 6, 7]),
        share in 0.1..0.9_f64,
    ) {
        let (what, mut file) = written(&lines, &LANGUAGES[0], format);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share")]
        file.truncate((file.len() as f64 * share) as usize);
        prop_assert!(read_bytes(&file).is_err(), "{}", what);
    }
}

#[test]
fn other_kinds_are_refused_by_their_names() {
    let compound = |stream: &str| {
        let mut file = cfb::CompoundFile::create(std::io::Cursor::new(Vec::new())).expect("memory");
        drop(file.create_stream(stream).expect("memory"));
        file.flush().expect("memory can be written");
        file.into_inner().into_inner()
    };
    let unpack = "Unpack it with the program";
    let again = "Export the orders again as CSV";
    let database = "Export the table of the orders as CSV from the program";
    let convert = "Save the table as CSV with the program";
    let twice = zipped(&[("b.zip", &zipped(&[("c.zip", &zipped(&[("a.csv", b"a,b")]))]))]);
    for (file, kind, hint) in [
        (b"BZh91AY&SY".to_vec(), "compressed with bzip2", unpack),
        (b"\xfd7zXZ\0\0\x04".to_vec(), "compressed with xz", unpack),
        (b"7z\xbc\xaf\x27\x1c\0\x04abcdefghijklmn".to_vec(), "a 7-Zip archive", unpack),
        (b"Rar!\x1a\x07\x01\0abcdefghijklmn".to_vec(), "a RAR archive", unpack),
        (b"PAR1\x15\x04".to_vec(), "a Parquet file", convert),
        (
            b"\0\x01\0\0Standard ACE DB abcdefghijklmn".to_vec(),
            "a database of Microsoft Access",
            database,
        ),
        (b"SQLite format 3\0abcdefghijklmn".to_vec(), "a database", database),
        (b"-- MySQL dump 10.13\n".to_vec(), "a dump of a database", database),
        (b"--\n-- Host: x\n--\nINSERT INTO `orders` VALUES (1);\n".to_vec(), "a dump of", database),
        (
            zipped(&[("Index/Document.iwa", b"x")]),
            "a document of Apple Numbers",
            "Open it in Numbers",
        ),
        (
            zipped(&[("[Content_Types].xml", b"x"), ("word/document.xml", b"x")]),
            "a document",
            again,
        ),
        (compound("WordDocument"), "a document", again),
        (b"%PDF-1.7".to_vec(), "a PDF document", again),
        (b"\0\0\0\x18ftypheic".to_vec(), "a picture", again),
        (b"MIME-Version: 1.0\r\n".to_vec(), "an e-mail", again),
        (b"<div><p>Sign in</p></div>".to_vec(), "a web page", again),
        (b"<?xml version=\"1.0\"?><a><b>1</b></a>".to_vec(), "XML", again),
        (b"{\n  \"error\": {\"code\": 401}\n}".to_vec(), "JSON", again),
        (twice, "an archive within an archive within an archive", unpack),
    ] {
        for packed in [file.clone(), gzip(&file)] {
            let is_container = file.starts_with(b"PK") || file.starts_with(b"\xd0\xcf");
            if is_container && packed != file {
                continue;
            }
            let error = read_bytes(&packed).expect_err(kind);
            let (message, advice) = told(&error);
            assert!(message.starts_with(&format!("sales.csv is {kind}")), "{kind}: {message}");
            assert!(advice.starts_with(hint), "{kind}: {advice}");
        }
    }
}

#[test]
fn what_is_no_list_of_sales_is_told_with_its_format() {
    for (text, format) in [
        ("[{\"sku\": \"A\", \"stock\": 3}, {\"sku\": \"B\", \"stock\": 5}]", "JSON"),
        (
            "<products><product><sku>A</sku></product><product><sku>B</sku></product></products>",
            "XML",
        ),
        ("<table><tr><td>sku</td><td>stock</td></tr><tr><td>A</td><td>3</td></tr></table>", "HTML"),
    ] {
        let (message, _) = told(&read_bytes(text.as_bytes()).expect_err("no sales"));
        let expected = format!("sales.csv is {format} without a list of sales");
        assert!(message.starts_with(&expected), "{message}");
    }
}

#[test]
fn amounts_in_hundredths_are_told() {
    let payment = |at: u32| {
        format!(
            "{{\"id\": \"p{at}\", \"created_at\": \"2024-03-{:02}\", \"customer_id\": \"c{}\", \
             \"total\": {{\"amount\": {}, \"currency\": \"EUR\"}}}}",
            at + 1,
            at % 3,
            1_000 + at
        )
    };
    let text: Vec<String> = (0..20).map(payment).collect();
    let read = read_bytes(text.join("\n").as_bytes()).expect("payments");
    let ticks: i64 = read.transactions.lines.amount.iter().map(|amount| amount.ticks()).sum();
    assert_eq!(ticks, (20 * 1_000 + 190) * 100);
    assert!(notes(&read).contains("read as hundredths"), "{}", notes(&read));
}

#[test]
fn lists_within_orders_that_are_not_read_are_told() {
    let text = json_orders(&[], "items");
    assert!(text.is_empty());
    let line = Line { customer: 1, order: 1, day: 3, product: 2, quantity: 1, price: 500 };
    let lines = [line.clone(), Line { order: 2, day: 4, ..line }];
    let text = json_orders(&lines, "items")
        .join("\n")
        .replace("\"refunds\": []", "\"refunds\": [{\"id\": 1}]");
    let read = read_bytes(text.as_bytes()).expect("orders");
    assert!(notes(&read).contains("refunds (a list within the orders)"), "{}", notes(&read));
}

/// A list of products beside the orders is left out, and told; months of orders are not.
#[test]
fn files_that_are_lists_are_left_out_beside_orders() {
    let line = |at: u32| Line {
        customer: at % 4,
        order: at + 1,
        day: at,
        product: at,
        quantity: 1,
        price: 999,
    };
    let lines: Vec<Line> = (0..30).map(line).collect();
    let orders = csv(&lines, &LANGUAGES[0]);
    let products: String = (0..40).map(|at| format!("SKU-{at},Thing {at},{at}\n")).collect();
    let products = format!("SKU,Name,Stock\n{products}");
    let files = [("products.csv", products.as_bytes()), ("orders.csv", orders.as_bytes())];
    let read = read_files(&files, Settings::default()).expect("orders");
    assert_eq!(read.report.files.len(), 1);
    check(&read, &lines, "orders").expect("as they were written");
    assert!(notes(&read).contains("products.csv (a list of products)"), "{}", notes(&read));
}
