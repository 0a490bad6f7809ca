//! What a file is if it is no table.

/// What begins with these bytes: the key of a text.
const KINDS: [(&[u8], &str); 22] = [
    (b"%PDF", "kind-pdf"),
    (b"\x89PNG", "kind-picture"),
    (b"\xff\xd8\xff", "kind-picture"),
    (b"GIF8", "kind-picture"),
    (b"II*\0", "kind-picture"),
    (b"MM\0*", "kind-picture"),
    (b"BZh", "kind-bzip2"),
    (b"\xfd7zXZ\0", "kind-xz"),
    (b"7z\xbc\xaf\x27\x1c", "kind-7-zip"),
    (b"Rar!", "kind-rar"),
    (b"PAR1", "kind-parquet"),
    (b"SQLite format 3\0", "kind-database"),
    (b"\0\x01\0\0Standard ", "kind-access"),
    (b"\x1f\x9d", "kind-compressed"),
    (b"\x04\x22\x4d\x18", "kind-compressed"),
    (b"LZIP", "kind-compressed"),
    (b"ARROW1", "kind-columns"),
    (b"Obj\x01", "kind-columns"),
    (b"\x89HDF", "kind-columns"),
    (b"$FL2", "kind-statistics"),
    (b"<stata_dta>", "kind-statistics"),
    (b"RDX3\n", "kind-statistics"),
];

/// What begins with these words, behind white space, in whichever case.
const TEXTS: [(&str, &str); 17] = [
    // A web page with a table is often saved as .xls, which hides what it is.
    ("<!doctype html", "kind-web-page"),
    ("<html", "kind-web-page"),
    ("<table", "kind-web-page"),
    ("<?xml", "kind-xml"),
    ("{\\rtf", "kind-document"),
    ("{\"", "kind-json"),
    ("[{", "kind-json"),
    ("-- mysql dump", "kind-sql"),
    ("-- mariadb dump", "kind-sql"),
    ("-- phpmyadmin sql dump", "kind-sql"),
    ("-- postgresql database dump", "kind-sql"),
    ("insert into ", "kind-sql"),
    ("create table ", "kind-sql"),
    ("drop table ", "kind-sql"),
    ("mime-version:", "kind-mail"),
    ("return-path:", "kind-mail"),
    ("received: ", "kind-mail"),
];

/// What a file is if it is no text, by its first bytes or by how many control characters it has: the
/// key of a text.
pub(super) fn other_kind(head: &[u8]) -> Option<&'static str> {
    let known = KINDS.iter().find(|(magic, _)| head.starts_with(magic));
    if let Some((_, kind)) = known {
        return Some(kind);
    }
    // Pictures and films of telephones.
    if head.get(4..8) == Some(b"ftyp") {
        return Some("kind-picture");
    }
    let start = head.trim_ascii_start();
    let begins = |text: &str| {
        start.get(..text.len()).is_some_and(|start| start.eq_ignore_ascii_case(text.as_bytes()))
    };
    // Some dumps begin with a few lines of remarks.
    let is_dump =
        || start.starts_with(b"--") && memchr::memmem::find(head, b"INSERT INTO").is_some();
    if let Some((_, kind)) = TEXTS.iter().find(|(text, _)| begins(text)) {
        return Some(kind);
    }
    if is_dump() {
        return Some("kind-sql");
    }
    // Programs that have to do with much data separate fields by one of these.
    const SEPARATORS: [u8; 6] = [1, 2, 0x1c, 0x1d, 0x1e, 0x1f];
    let count = |separator: u8| memchr::memchr_iter(separator, head).count();
    let separators = SEPARATORS.map(count).into_iter().max().unwrap_or(0);
    let is_control = |byte: &&u8| **byte < b' ' && !(b'\t'..=b'\r').contains(*byte);
    let controls = head.iter().filter(is_control).count() - separators;
    (controls > head.len() / 50).then_some("kind-binary")
}

/// What to do with a file of such a kind: the key of a text.
pub(in super::super) fn hint(kind: &str) -> &'static str {
    match kind {
        "kind-bzip2" | "kind-xz" | "kind-7-zip" | "kind-rar" | "kind-compressed"
        | "kind-archive" => "failure-unpack-hint",
        "kind-numbers" => "failure-numbers-hint",
        "kind-database" | "kind-access" | "kind-sql" => "failure-database-hint",
        "kind-parquet" | "kind-columns" | "kind-statistics" => "failure-convert-hint",
        _ => "failure-not-text-hint",
    }
}
