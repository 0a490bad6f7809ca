//! Fields -> lines of CSV text, quoted as in RFC 4180: what converters of other formats write.

/// Appends a line of these fields, and blank ones up to `width`. It ends with a line feed.
pub(super) fn line<'f>(fields: impl IntoIterator<Item = &'f str>, width: usize, out: &mut Vec<u8>) {
    let mut count = 0;
    for text in fields {
        if count > 0 {
            out.push(b',');
        }
        field(text, out);
        count += 1;
    }
    out.resize(out.len() + width.saturating_sub(count.max(1)), b',');
    out.push(b'\n');
}

fn field(text: &str, out: &mut Vec<u8>) {
    if !text.bytes().any(|byte| matches!(byte, b',' | b'"' | b'\n' | b'\r')) {
        out.extend_from_slice(text.as_bytes());
        return;
    }
    out.push(b'"');
    out.extend_from_slice(text.replace('"', "\"\"").as_bytes());
    out.push(b'"');
}
