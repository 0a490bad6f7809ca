//! What a file is if it is no table.

/// What a file is if it is no text, by its first bytes or by how many control characters it has.
pub(super) fn other_kind(head: &[u8]) -> Option<&'static str> {
    const KINDS: [(&[u8], &str); 10] = [
        (b"%PDF", "a PDF document"),
        (b"\x89PNG", "a picture"),
        (b"\xff\xd8\xff", "a picture"),
        (b"GIF8", "a picture"),
        (b"BZh", "compressed with bzip2"),
        (b"\xfd7zXZ\0", "compressed with xz"),
        (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
        (b"Rar!", "a RAR archive"),
        (b"PAR1", "a Parquet file"),
        (b"SQLite format 3\0", "a database"),
    ];
    let known = KINDS.iter().find(|(magic, _)| head.starts_with(magic));
    if let Some((_, kind)) = known {
        return Some(kind);
    }
    // A web page with a table is often saved as .xls, which hides what it is.
    const TEXTS: [(&str, &str); 7] = [
        ("<!doctype html", "a web page"),
        ("<html", "a web page"),
        ("<table", "a web page"),
        ("<?xml", "XML"),
        ("{\\rtf", "a document of a word processor"),
        ("{\"", "JSON"),
        ("[{", "JSON"),
    ];
    let start = head.trim_ascii_start();
    let begins = |text: &str| {
        start.get(..text.len()).is_some_and(|start| start.eq_ignore_ascii_case(text.as_bytes()))
    };
    if let Some((_, kind)) = TEXTS.iter().find(|(text, _)| begins(text)) {
        return Some(kind);
    }
    let controls = head
        .iter()
        .filter(|&&byte| byte < b' ' && !matches!(byte, b'\t' | b'\n' | b'\r' | 0x0b | 0x0c))
        .count();
    (controls > head.len() / 50).then_some("binary data")
}
