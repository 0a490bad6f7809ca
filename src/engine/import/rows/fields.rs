//! The text of a row -> its fields, by the marks between and around them.

use super::dialect::Dialect;

/// How the quotation marks of a row are understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// A field that begins with a mark ends with one, and one inside it is written twice.
    Doubled,
    /// The same, and what follows a backslash inside it is a part of the field.
    Escaped,
    /// A mark ends a field only before a separator or the end of a line: others are a part of it.
    Lenient,
    /// Marks are a part of the text.
    Plain,
}

/// What was found at the beginning of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Found {
    /// A row of so many bytes, its end included, with a field in quotation marks or without.
    Row(usize, bool),
    /// The text ends before the row does.
    Open,
    /// What follows a closing mark cannot follow it.
    Malformed,
}

/// Takes the first row of a text: adds its fields to `text` with a separator behind each, a line feed
/// behind the last one, and to `ends` where each ends, counted from where `text` ended before. When
/// there is no row in it, what was added means nothing.
///
/// Blanks around a quoted field are no part of it.
#[expect(clippy::cast_possible_truncation, reason = "a row is limited")]
pub(super) fn take(
    row: &[u8],
    dialect: &Dialect,
    way: Way,
    text: &mut Vec<u8>,
    ends: &mut Vec<u32>,
) -> Found {
    let (separator, start) = (dialect.separator, text.len());
    let mut at = 0;
    let mut is_quoted = false;
    loop {
        let mark = at + blanks(&row[at..], separator);
        if way != Way::Plain && row.get(mark) == dialect.quote.as_ref() {
            is_quoted = true;
            match inside(row, mark, dialect, way, text) {
                Ok(end) => at = end,
                Err(found) => return found,
            }
        } else {
            let Some(length) = memchr::memchr2(separator, b'\n', &row[at..]) else {
                return Found::Open;
            };
            text.extend_from_slice(&row[at..at + length]);
            at += length;
        }
        ends.push((text.len() - start) as u32);
        text.push(row[at]);
        at += 1;
        if row[at - 1] == b'\n' {
            return Found::Row(at, is_quoted);
        }
    }
}

/// Adds what stands in quotation marks, of which the first is at a place; gives the place of the
/// separator or line feed behind the last one.
fn inside(
    row: &[u8],
    mark: usize,
    dialect: &Dialect,
    way: Way,
    text: &mut Vec<u8>,
) -> Result<usize, Found> {
    let quote = row[mark];
    let is_end = |byte: &u8| *byte == dialect.separator || *byte == b'\n';
    let mut at = mark + 1;
    loop {
        let found = match way {
            Way::Escaped => memchr::memchr2(quote, b'\\', &row[at..]),
            _ => memchr::memchr(quote, &row[at..]),
        };
        let found = at + found.ok_or(Found::Open)?;
        text.extend_from_slice(&row[at..found]);
        let next = *row.get(found + 1).ok_or(Found::Open)?;
        at = found + 1;
        if row[found] != quote {
            // A path of a file has backslashes that stand for themselves.
            if next != quote && next != b'\\' {
                text.push(b'\\');
            }
            text.push(next);
            at += 1;
            continue;
        }
        let behind = at + blanks(&row[at..], dialect.separator);
        match row.get(behind) {
            None => return Err(Found::Open),
            Some(end) if is_end(end) => return Ok(behind),
            Some(_) if next == quote => {
                text.push(quote);
                // Of two marks at the end of a field the second one closes it.
                let closes = way == Way::Lenient && row.get(at + 1).is_none_or(is_end);
                at += usize::from(!closes);
            }
            Some(_) if way == Way::Lenient => text.push(quote),
            Some(_) => return Err(Found::Malformed),
        }
    }
}

/// How many blanks a text begins with that do not separate.
fn blanks(text: &[u8], separator: u8) -> usize {
    if separator == b' ' {
        return 0;
    }
    text.iter().take_while(|&&byte| byte == b' ').count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(row: &str, way: Way) -> Result<Vec<String>, Found> {
        let (mut text, mut ends) = (Vec::new(), Vec::new());
        match take(row.as_bytes(), &Dialect::of(b','), way, &mut text, &mut ends) {
            Found::Row(bytes, _) if bytes == row.len() => {}
            other => return Err(other),
        }
        let mut start = 0;
        let field = |end: u32| {
            let field = &text[start..end as usize];
            start = end as usize + 1;
            String::from_utf8(field.to_vec()).expect("UTF-8")
        };
        Ok(ends.into_iter().map(field).collect())
    }

    #[test]
    fn each_way_reads_what_is_written_so() {
        use Way::{Doubled, Escaped, Lenient, Plain};
        for (row, way, expected) in [
            ("a,\"b, c\",\n", Doubled, &["a", "b, c", ""] as &[&str]),
            ("a, \"b, c\" ,d\n", Doubled, &["a", "b, c", "d"]),
            ("\"\",\"so \"\"said\"\"\"\n", Doubled, &["", "so \"said\""]),
            ("24\" frame,\"two\nlines\"\n", Doubled, &["24\" frame", "two\nlines"]),
            (r#""so \"said\", he","C:\temp\\""#, Escaped, &["so \"said\", he", r"C:\temp\"]),
            ("\"so \"said\", he\",b", Lenient, &["so \"said", " he\"", "b"]),
            ("\"so \"said\"\",\"\"", Lenient, &["so \"said\"", ""]),
            ("\"24 inch,b,\"c\"", Plain, &["\"24 inch", "b", "\"c\""]),
        ] {
            let row = format!("{}\n", row.trim_end_matches('\n'));
            let expected = expected.iter().map(|&field| field.to_owned()).collect();
            assert_eq!(fields(&row, way), Ok(expected), "{row} {way:?}");
        }
    }

    #[test]
    fn what_is_no_row_is_told() {
        assert_eq!(fields("a,\"b\n", Way::Doubled), Err(Found::Open));
        assert_eq!(fields("a,\"b\"", Way::Doubled), Err(Found::Open));
        assert_eq!(fields("a,b", Way::Plain), Err(Found::Open));
        assert_eq!(fields("a,\"b\\\"\n", Way::Escaped), Err(Found::Open));
        assert_eq!(fields("a,\"b\" c\n", Way::Doubled), Err(Found::Malformed));
    }
}
