//! Text -> the dialects that it may be written in: separators that come into question, and for one of
//! them how fields are quoted.

use std::collections::BTreeMap;

use super::super::aligned;
use super::super::block::Block;
use super::super::rows::dialect::Dialect;
use super::super::rows::respelled::Respelled;
use super::super::rows::slips::Slips;
use super::super::rows::{Manner, Rows, shapes::Shapes};
use super::super::text::Text;

/// Separators that are tried where they stand at all, the likelier one of two that fit equally well first.
pub(super) const SEPARATORS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// Separators that are tried where lines have equally many of them: what a longer one is made of
/// behind it.
const RARE: [&[u8]; 20] = [
    b"|~|",
    b"~|~",
    b"^|^",
    b"||",
    b"::",
    b"~~",
    b"^^",
    b"^",
    b"~",
    b"\x01",
    b"\x02",
    b"\x1c",
    b"\x1d",
    b"\x1e",
    b"\x1f",
    b"\xc2\xa6",
    b"\xc2\xa7",
    b"\xc2\xac",
    b"!",
    b"*",
];

/// Lines looked at to tell whether a rare separator is one.
const LINES: usize = 400;

/// The rows of a text, as many as are wanted, each with the line that it begins on.
pub(super) struct Read {
    /// The rows.
    pub(super) rows: Vec<csv::ByteRecord>,
    /// The line on which each begins.
    pub(super) lines: Vec<u64>,
    /// What was odd about them.
    slips: Slips,
    /// How many had a field in quotation marks.
    quoted: u64,
}

impl Read {
    /// How many fields most rows have that have several, of equals the greater number; 0 without any.
    pub(super) fn width(&self) -> usize {
        most(self.rows.iter().map(csv::ByteRecord::len).filter(|&fields| fields > 1)).unwrap_or(0)
    }
}

/// What comes most often, the greatest of equals.
pub(super) fn most(numbers: impl Iterator<Item = usize>) -> Option<usize> {
    let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
    numbers.for_each(|number| *counts.entry(number).or_default() += 1);
    counts.into_iter().max_by_key(|&(number, count)| (count, number)).map(|(number, _)| number)
}

/// Reads at most so many rows, and about so many fields, of a text.
pub(super) fn rows(text: &[u8], manner: Manner<'_>, most: usize, most_fields: usize) -> Read {
    let Dialect { separator: _, spelled, .. } = manner.dialect;
    let text: Box<dyn std::io::Read + '_> = match () {
        () if manner.dialect.is_aligned() => Box::new(aligned::Aligned::new(text)),
        () if !spelled.is_empty() => Box::new(Respelled::new(text, spelled)),
        () => Box::new(text),
    };
    let mut reader = Rows::new(Text::new(text), manner, 1 << 16);
    let (mut rows, mut lines, mut fields) = (Vec::new(), Vec::new(), 0);
    let mut is_over = false;
    while !is_over && rows.len() < most && fields < most_fields {
        let mut block = Block::default();
        // What ends in the middle of a quoted field has rows before.
        is_over = !matches!(reader.fill_some(&mut block), Ok(true));
        for row in block.rows().take(most - rows.len()) {
            if fields >= most_fields {
                break;
            }
            fields += row.ends().len();
            lines.push(row.line);
            rows.push(row.iter().collect());
        }
    }
    Read { rows, lines, slips: reader.slips().clone(), quoted: reader.quoted() }
}

/// The separators that come into question, the likelier ones first: the comma, the other usual ones that
/// stand somewhere, and those of which most lines have equally many.
pub(super) fn separators(text: &[u8]) -> Vec<Vec<u8>> {
    let mut found: Vec<Vec<u8>> = Vec::new();
    for separator in RARE {
        let is_part = found.iter().any(|longer| memchr::memmem::find(longer, separator).is_some());
        if !is_part && is_regular(text, separator) {
            found.push(separator.to_vec());
        }
    }
    let [comma, ..] = SEPARATORS;
    let usual = SEPARATORS.iter().filter(|&separator| {
        // What a longer separator is made of makes columns of nothing.
        !found.iter().any(|longer| longer.contains(separator))
            && (*separator == comma || memchr::memchr(*separator, text).is_some())
    });
    let usual: Vec<Vec<u8>> = usual.map(|&separator| vec![separator]).collect();
    usual.into_iter().chain(found).collect()
}

/// Whether most lines have equally many separators, at least two. What stands above the first
/// line with as many does not count.
fn is_regular(text: &[u8], separator: &[u8]) -> bool {
    let finder = memchr::memmem::Finder::new(separator);
    if finder.find(text).is_none() {
        return false;
    }
    let is_end = |byte: &u8| matches!(byte, b'\n' | b'\r');
    let lines = text.split(is_end).filter(|line| !line.is_empty());
    let counts = lines.map(|line| finder.find_iter(line).count());
    let counts: Vec<usize> = counts.skip_while(|&count| count < 2).take(LINES).collect();
    let usual = most(counts.iter().copied()).unwrap_or(0);
    let same = counts.iter().filter(|&&count| count == usual).count();
    // Empty fields between separators of one byte look like a longer separator.
    let is_separator = |one: &[u8]| RARE.contains(&one) || SEPARATORS.contains(&one[0]);
    let is_doubled =
        separator.len() == 2 && separator[0] == separator[1] && is_separator(&separator[..1]);
    let is_whole = !is_doubled || {
        let lines = text.split(is_end).map(|line| (line, finder.find_iter(line).count()));
        let usual_lines = lines.filter(|&(_, count)| count == usual).take(LINES);
        let (mut all, mut whole) = (0, 0);
        for (line, count) in usual_lines {
            all += 1;
            whole += usize::from(memchr::memchr_iter(separator[0], line).count() == 2 * count);
        }
        2 * whole > all
    };
    usual > 1 && counts.len() > 1 && 2 * same >= counts.len() && is_whole
}

/// The separator that the first line names, as Excel reads it: `sep=;`.
pub(super) fn declared(text: &[u8]) -> Option<Vec<u8>> {
    let line = text.split(|byte| matches!(byte, b'\n' | b'\r')).next()?;
    let line = line.strip_prefix(b"\"").unwrap_or(line);
    let (name, sign) = line.split_at_checked(4)?;
    if !name.eq_ignore_ascii_case(b"sep=") {
        return None;
    }
    let sign = sign.strip_suffix(b"\"").unwrap_or(sign);
    if sign == b"\\t" {
        return Some(b"\t".to_vec());
    }
    let is_all = (2..=4).contains(&sign.len()) && is_regular(&text[line.len()..], sign);
    let one = String::from_utf8_lossy(sign).chars().next()?;
    let length = if one == char::REPLACEMENT_CHARACTER { 1 } else { one.len_utf8() };
    Some(if is_all { sign } else { sign.get(..length)? }.to_vec())
}

/// How the fields of a text are quoted that have this between them: what most rows tell. A few rows
/// that differ are read as they must be, each by itself.
pub(super) fn quoting(text: &[u8], separator: &[u8], most: usize, most_fields: usize) -> Dialect {
    let mut dialect = Dialect::spelled(separator);
    if is_quoted_by(text, separator, b'\'') {
        dialect.quote = Some(b'\'');
    }
    let Some(quote) = dialect.quote.filter(|quote| text.contains(quote)) else { return dialect };
    let shapes = Shapes::default();
    let read = |dialect: &Dialect, width| {
        rows(text, Manner { dialect, width, shapes: &shapes }, most, most_fields)
    };
    let width = read(&dialect, 0).width();
    let usual = read(&dialect, width);
    if memchr::memmem::find(text, &[b'\\', quote]).is_some() {
        let escaped = Dialect { has_escapes: true, ..dialect.clone() };
        let even = |read: &Read| read.rows.iter().filter(|row| row.len() == width).count();
        let other = read(&escaped, width);
        let slips = |read: &Read| read.slips.escaped.rows + read.slips.inner.rows;
        if (even(&other), slips(&usual)) > (even(&usual), slips(&other)) {
            return escaped;
        }
    }
    if usual.slips.unquoted.rows > usual.quoted {
        dialect.quote = None;
    }
    dialect
}

/// Whether most lines with several fields begin one with this mark and end one with it.
fn is_quoted_by(text: &[u8], separator: &[u8], mark: u8) -> bool {
    let begins = [separator, &[mark]].concat();
    let ends = [&[mark], separator].concat();
    let is_end = |byte: &u8| matches!(byte, b'\n' | b'\r');
    let (mut lines, mut quoted) = (0, 0);
    let has_fields = |line: &&[u8]| memchr::memmem::find(line, separator).is_some();
    for line in text.split(is_end).filter(has_fields).take(LINES) {
        lines += 1;
        let has_begin = line.starts_with(&[mark]) || memchr::memmem::find(line, &begins).is_some();
        let has_end = line.ends_with(&[mark]) || memchr::memmem::find(line, &ends).is_some();
        quoted += usize::from(has_begin && has_end);
    }
    2 * quoted > lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_separator_is_declared_by_the_first_line() {
        for (text, expected) in [
            ("sep=;\na;b", Some(";")),
            ("SEP=~\r\na~b", Some("~")),
            ("\"sep=\t\"\na\tb", Some("\t")),
            ("sep=\\t\na\tb", Some("\t")),
            ("sep=\u{a7}\na\u{a7}b", Some("\u{a7}")),
            ("sep=::\na::b::c\n1::2::3\n4::5::6", Some("::")),
            ("sep=;,,\na;b", Some(";")),
            ("sep=", None),
            ("separator\n", None),
            ("", None),
        ] {
            let expected = expected.map(|sign| sign.as_bytes().to_vec());
            assert_eq!(declared(text.as_bytes()), expected, "{text:?}");
        }
    }

    #[test]
    fn rare_separators_are_tried_where_lines_have_them() {
        let table = "a,b,c\n1,2,3\n4,5,6\n7,8,9\n";
        let comma = vec![b",".to_vec()];
        assert_eq!(separators(table.as_bytes()), comma);
        for sign in [";", "\t", "^", "~", "\u{1}", "::", "\u{a6}"] {
            let text = table.replace(',', sign);
            let expected = [comma.clone(), vec![sign.as_bytes().to_vec()]].concat();
            assert_eq!(separators(text.as_bytes()), expected, "{sign:?}");
        }
        let bars = separators(table.replace(',', "||").as_bytes());
        assert!(bars.contains(&b"||".to_vec()) && !bars.contains(&b"|".to_vec()), "{bars:?}");
    }

    #[test]
    fn the_way_of_quoting_is_what_most_rows_show() {
        let quoting = |text: &str| quoting(text.as_bytes(), b"\t", 100, 1_000);
        let row = |name: &str| format!("7\t{name}\t2.50\n");
        let all = |names: [&str; 3]| names.map(row).concat();
        let usual = Dialect::of(b'\t');
        for (names, expected) in [
            (["Mug", "Soap", "Lamp"], usual.clone()),
            (["24\" frame", "Soap", "Lamp"], usual.clone()),
            (["\"Mug\"", "\"so \"\"said\"\"\"", "Lamp"], usual.clone()),
            (["\"Mug", "Soap", "Lamp"], Dialect { quote: None, ..usual.clone() }),
            (["\"Mug", "Soap", "\"Lamp"], Dialect { quote: None, ..usual.clone() }),
            (["\"so\" he said", "a", "b"], Dialect { quote: None, ..usual.clone() }),
            (["\"a\"", "\"b\"", "\"Lamp"], usual.clone()),
            (["\"so \\\"he\\\" said\"", "a", "b"], Dialect { has_escapes: true, ..usual.clone() }),
            (["'a'", "'b'", "'it''s'"], Dialect { quote: Some(b'\''), ..usual.clone() }),
            (["'a", "b", "c's"], usual.clone()),
        ] {
            assert_eq!(quoting(&all(names)), expected, "{names:?}");
        }
    }
}
