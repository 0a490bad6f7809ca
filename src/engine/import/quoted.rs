//! Fields -> lines of CSV text, quoted as in RFC 4180: what converters of other formats write.

/// Appends a line of these fields, and blank ones up to `width`. It ends with a line feed.
pub(super) fn line<'f>(fields: impl IntoIterator<Item = &'f str>, width: usize, out: &mut Vec<u8>) {
    let mut count = 0;
    for text in fields {
        if count > 0 {
            out.push(b',');
        }
        field(text.as_bytes(), out);
        count += 1;
    }
    out.resize(out.len() + width.saturating_sub(count.max(1)), b',');
    out.push(b'\n');
}

/// Appends a field.
pub(super) fn field(text: &[u8], out: &mut Vec<u8>) {
    if memchr::memchr3(b',', b'"', b'\n', text).is_none() && !text.contains(&b'\r') {
        out.extend_from_slice(text);
        return;
    }
    out.push(b'"');
    for (at, part) in text.split(|&byte| byte == b'"').enumerate() {
        if at > 0 {
            out.extend_from_slice(b"\"\"");
        }
        out.extend_from_slice(part);
    }
    out.push(b'"');
}
