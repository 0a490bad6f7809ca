//! What a file is if it is no table.

/// What a file is if it is no text, by its first bytes or by how many control characters it has: the
/// key of a text.
pub(super) fn other_kind(head: &[u8]) -> Option<&'static str> {
    const KINDS: [(&[u8], &str); 10] = [
        (b"%PDF", "kind-pdf"),
        (b"\x89PNG", "kind-picture"),
        (b"\xff\xd8\xff", "kind-picture"),
        (b"GIF8", "kind-picture"),
        (b"BZh", "kind-bzip2"),
        (b"\xfd7zXZ\0", "kind-xz"),
        (b"7z\xbc\xaf\x27\x1c", "kind-7-zip"),
        (b"Rar!", "kind-rar"),
        (b"PAR1", "kind-parquet"),
        (b"SQLite format 3\0", "kind-database"),
    ];
    let known = KINDS.iter().find(|(magic, _)| head.starts_with(magic));
    if let Some((_, kind)) = known {
        return Some(kind);
    }
    // A web page with a table is often saved as .xls, which hides what it is.
    const TEXTS: [(&str, &str); 7] = [
        ("<!doctype html", "kind-web-page"),
        ("<html", "kind-web-page"),
        ("<table", "kind-web-page"),
        ("<?xml", "kind-xml"),
        ("{\\rtf", "kind-document"),
        ("{\"", "kind-json"),
        ("[{", "kind-json"),
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
    (controls > head.len() / 50).then_some("kind-binary")
}
