//! Rows of texts with all kinds of quotation marks, in blocks of any size.

use std::io::Read;

use proptest::prelude::*;

use super::super::text::Text;
use super::*;

/// A row: its line and its fields.
type Line = (u64, Vec<String>);

/// The rows of a text with commas, most of which have so many fields, and what was odd; or what
/// stopped them.
fn read(text: &[u8], width: usize, block: usize) -> (Vec<Line>, Slips, Option<Stop>) {
    let (dialect, shapes) = (Dialect::of(b','), Shapes::default());
    let manner = Manner { dialect: &dialect, width, shapes: &shapes };
    let mut rows = Rows::new(Text::new(text), manner, block);
    let mut block = Block::default();
    let stop = rows.fill(&mut block).err();
    assert!(block.is_sound());
    let text = |field| String::from_utf8_lossy(field).into_owned();
    let lines = block.rows().map(|row| (row.line, row.iter().map(text).collect())).collect();
    (lines, rows.slips().clone(), stop)
}

fn lines(text: &str, width: usize) -> Vec<Line> {
    let (lines, _, stop) = read(text.as_bytes(), width, 3);
    assert_eq!(stop, None, "{text:?}");
    lines
}

fn line(number: u64, fields: &[&str]) -> Line {
    (number, fields.iter().map(|&field| field.to_owned()).collect())
}

#[test]
fn rows_know_their_line() {
    let text = "a,b\n\n\n1,\"two\nlines\"\n2,\"say \"\"hi\"\"\"\n\n3,x";
    let expected = [
        line(1, &["a", "b"]),
        line(4, &["1", "two\nlines"]),
        line(6, &["2", "say \"hi\""]),
        line(8, &["3", "x"]),
    ];
    for text in [text.to_owned(), text.replace('\n', "\r\n"), text.replace('\n', "\r")] {
        for width in [0, 2] {
            assert_eq!(lines(&text, width), expected);
        }
    }
}

/// A mark that would swallow rows stands around nothing.
#[test]
fn a_stray_mark_swallows_nothing() {
    let around = |names: &[&str]| -> String {
        names.iter().enumerate().map(|(at, name)| format!("{at},{name},{at}.50\n")).collect()
    };
    for names in [
        &["a", "\"b", "c", "d"] as &[&str],
        &["a", "\"b", "\"c", "d"],
        &["\"a", "b", "c\"", "d"],
        &["\"a\" b", "b", "c", "\"d"],
        &["24\" a", "b \"12\"", "c\"", "\"\"d"],
    ] {
        let rows = names
            .iter()
            .enumerate()
            .map(|(at, name)| line(at as u64 + 1, &[&at.to_string(), name, &format!("{at}.50")]));
        assert_eq!(lines(&around(names), 3), rows.collect::<Vec<_>>(), "{names:?}");
    }
}

#[test]
fn marks_that_are_not_written_as_they_should_be_are_understood() {
    for (name, expected) in [
        (r#""so \"said\"""#, r#"so "said""#),
        (r#""so \"said\", he""#, r#"so "said", he"#),
        (r#""so "said" he, x""#, r#"so "said" he, x"#),
        ("\"two\n\"lines\" x\"", "two\n\"lines\" x"),
        ("\"a, b\"", "a, b"),
        ("\"1,2\n3,4\n5,6\"", "1,2\n3,4\n5,6"),
    ] {
        let text = format!("1,a,2\n3,{name},4\n5,b,6\n");
        let read = lines(&text, 3);
        assert_eq!(read[1].1, ["3", expected, "4"], "{name}");
        assert_eq!(read.len(), 3, "{name}");
    }
}

#[test]
fn a_mark_of_the_byte_order_is_no_part_of_a_field() {
    let text = "\u{feff}a,b\n\u{feff}\n\u{feff}\"1\",\u{feff}2\n\u{feff}\u{feff}3,4\n5,6";
    let (lines, slips, _) = read(text.as_bytes(), 2, 2);
    let expected = [
        line(1, &["a", "b"]),
        line(3, &["1", "\u{feff}2"]),
        line(4, &["3", "4"]),
        line(5, &["5", "6"]),
    ];
    assert_eq!(lines, expected);
    assert_eq!(slips.marks.lines, [2, 3, 4, 4]);
}

/// Wherever a file is cut, it is told when that is inside quotation marks, and on which line the row
/// begins; and only then.
#[test]
fn a_text_that_ends_inside_quotation_marks_is_told() {
    let text = "\"a\",\"b\",c\n\n\"1\",\"two\nlines\",x\n\"2\",\"say \"\"hi\"\"\n\",\"\"\n\"3\"\"\",x,\"y\"";
    let begins = [(10, 3), (28, 5), (49, 7)];
    for length in 11..=text.len() {
        let cut = &text[..length];
        let quotes = cut.bytes().filter(|&byte| byte == b'"').count();
        let (_, _, stop) = read(cut.as_bytes(), 3, 3);
        let begun = begins.iter().rev().find(|(from, _)| *from < length);
        let expected = (quotes % 2 == 1).then(|| Stop::Cut(begun.expect("a quote was begun").1));
        assert_eq!(stop, expected, "{cut:?}");
    }
}

/// Every text of a few bytes that is written as it should be, whole and in small pieces.
#[test]
fn rows_are_those_of_the_csv_crate() {
    let mut compared = 0;
    for length in 0..=7 {
        for number in 0..4_usize.pow(length) {
            let byte = |place| b"a,\"\n"[number / 4_usize.pow(place) % 4];
            let text: Vec<u8> = b"a,b\n".iter().copied().chain((0..length).map(byte)).collect();
            let mut reader = csv::ReaderBuilder::new();
            let reader = reader.has_headers(false).flexible(true).from_reader(text.as_slice());
            let mut expected: Vec<Vec<String>> = Vec::new();
            for record in reader.into_byte_records() {
                let record = record.expect("memory can be read");
                let field = |field| String::from_utf8_lossy(field).into_owned();
                expected.push(record.iter().map(field).collect());
            }
            for block in [1, 3, 100] {
                let (lines, slips, stop) = read(&text, 0, block);
                assert_eq!(stop, None, "{text:?}");
                if slips == Slips::default() {
                    let found: Vec<Vec<String>> = lines.into_iter().map(|line| line.1).collect();
                    assert_eq!(found, expected, "{text:?}");
                    compared += 1;
                }
            }
        }
    }
    assert!(compared > 30_000, "{compared}");
}

#[test]
fn a_row_without_end_is_stopped() {
    let reader = b"a\nb,\"".chain(std::io::repeat(b'x'));
    let (dialect, shapes) = (Dialect::of(b','), Shapes::default());
    let manner = Manner { dialect: &dialect, width: 0, shapes: &shapes };
    let mut rows = Rows::new(Text::new(reader), manner, 1 << 18);
    let mut block = Block::default();
    assert_eq!(rows.fill(&mut block), Err(Stop::Endless(2)));
    assert_eq!(block.rows().count(), 1, "the rows before are there");
}

/// Forty megabytes behind a mark that is never closed are read, and looked through once.
#[test]
fn a_mark_that_is_never_closed_swallows_no_row() {
    let text =
        format!("1,\"a,2\n{}3,\"b,4\n5,c,6\n", "7,some name of a product,8\n".repeat(1 << 20));
    let (dialect, shapes) = (Dialect::of(b','), Shapes::default());
    let manner = Manner { dialect: &dialect, width: 3, shapes: &shapes };
    let mut rows = Rows::new(Text::new(text.as_bytes()), manner, 1 << 18);
    let mut count = 0;
    let mut is_more = true;
    while is_more {
        let mut block = Block::default();
        is_more = rows.fill(&mut block).expect("all can be read");
        count += block.lines.len();
    }
    assert_eq!(count, (1 << 20) + 3);
    assert_eq!(rows.slips().unquoted.rows, 2);
}

proptest! {
    #[test]
    fn where_blocks_end_does_not_matter(
        text in "([a,\"\\\\ \n\u{feff}]|\"a,|,a\n|\"\n){0,40}",
        width in 0_usize..4,
        block in 1_usize..20,
    ) {
        prop_assert_eq!(read(text.as_bytes(), width, block), read(text.as_bytes(), width, 1 << 10));
    }
}
