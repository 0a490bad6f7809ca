//! The beginning of a text -> how its tables are written, and in which encoding.

use super::encodings::Encoding;
use super::encodings::census::Census;
use super::encodings::transcode;
use super::{grids, records};

/// Bytes of a text that are looked at.
pub(super) const HEAD: usize = 1 << 16;

/// How the tables of a text are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Written {
    /// As lines of fields: the table itself.
    Lines,
    /// As nested records.
    Records(records::Format),
    /// As rows of cells in markup.
    Grids(grids::Format),
}

impl Written {
    /// What it is when there is no table in it: the key of a text.
    pub(super) fn kind(self) -> &'static str {
        match self {
            Self::Lines => "kind-binary",
            Self::Records(records::Format::Json) => "kind-json",
            Self::Grids(grids::Format::Html) => "kind-web-page",
            Self::Records(records::Format::Xml) | Self::Grids(grids::Format::Sheets) => "kind-xml",
        }
    }
}

/// How the tables are written in a text that begins so.
pub(super) fn written(head: &[u8]) -> Written {
    let wide = transcode::of_head(head).filter(|encoding| encoding.is_wide());
    let text = match wide {
        Some(encoding) => encoding.decode(head).to_ascii_lowercase(),
        None => String::from_utf8_lossy(head).to_ascii_lowercase(),
    };
    let text = text.trim_start_matches('\u{feff}').trim_start();
    let mut signs = text.chars().filter(|sign| !sign.is_whitespace());
    match (signs.next(), signs.next()) {
        (Some('{'), Some('"' | '}')) | (Some('['), Some('{' | '[')) => {
            Written::Records(records::Format::Json)
        }
        (Some('<'), _) => markup(text),
        _ => Written::Lines,
    }
}

/// How the tables of a text are written that begins with `<`.
fn markup(text: &str) -> Written {
    const PAGE: [&str; 9] =
        ["html", "table", "div", "style", "head", "body", "meta", "center", "tr"];
    let is_page = |name: &str| PAGE.contains(&name);
    let first = first_element(text);
    if first == "workbook" && text.contains("urn:schemas-microsoft-com:office:spreadsheet") {
        return Written::Grids(grids::Format::Sheets);
    }
    if is_page(first) || text.starts_with("<!doctype html") {
        return Written::Grids(grids::Format::Html);
    }
    if text.starts_with("<?xml") {
        return Written::Records(records::Format::Xml);
    }
    if text.contains("<table") {
        return Written::Grids(grids::Format::Html);
    }
    // Names of columns may stand in such brackets, too: `<TICKER>,<DATE>`.
    let behind = text.find('>').map(|end| text[end + 1..].trim_start());
    let is_element = !first.is_empty() && behind.is_some_and(|behind| behind.starts_with('<'));
    if is_element { Written::Records(records::Format::Xml) } else { Written::Lines }
}

/// The name of the first element, without its prefix; nothing when there is none.
fn first_element(text: &str) -> &str {
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        rest = &rest[at + 1..];
        if let Some(comment) = rest.strip_prefix("!--") {
            rest = comment.find("-->").map_or("", |end| &comment[end..]);
        } else if !rest.starts_with(['!', '?', '/']) {
            let is_name = |sign: char| sign.is_alphanumeric() || matches!(sign, ':' | '_' | '-');
            let end = rest.find(|sign| !is_name(sign)).unwrap_or(rest.len());
            let name = &rest[..end];
            return name.rsplit(':').next().unwrap_or(name);
        }
    }
    ""
}

/// What a text in another format than lines is to be transcoded from, by its beginning: by zeros, by
/// what it says of itself, or by its bytes. None when it is in UTF-8.
pub(super) fn encoding(head: &[u8]) -> Option<Encoding> {
    let found = transcode::of_head(head).or_else(|| stated(head)).unwrap_or_else(|| {
        let mut census = Census::default();
        census.look(head);
        census.encoding()
    });
    (found != Encoding::UTF_8).then_some(found)
}

/// The encoding that markup names: `encoding="..."` or `charset=...`.
fn stated(head: &[u8]) -> Option<Encoding> {
    let text = String::from_utf8_lossy(&head[..head.len().min(1 << 12)]).to_ascii_lowercase();
    if !text.trim_start().starts_with('<') {
        return None;
    }
    let name = ["encoding=", "charset="].iter().find_map(|before| {
        let behind = &text[text.find(before)? + before.len()..];
        let name = behind.trim_start_matches(['"', '\'', ' ']);
        let is_sign = |sign: char| sign.is_ascii_alphanumeric() || matches!(sign, '-' | '_' | ':');
        Some(name[..name.find(|sign| !is_sign(sign)).unwrap_or(name.len())].to_owned())
    });
    // A text that names UTF-16 and has no zeros is not in it.
    Encoding::named(&name?).filter(|encoding| !encoding.is_wide())
}

#[cfg(test)]
mod tests {
    use super::*;

    const JSON: Written = Written::Records(records::Format::Json);
    const XML: Written = Written::Records(records::Format::Xml);
    const HTML: Written = Written::Grids(grids::Format::Html);
    const SHEETS: Written = Written::Grids(grids::Format::Sheets);

    #[test]
    fn formats_are_told_by_their_beginning() {
        let workbook = "<?xml version='1.0'?>\n<?mso-application progid='Excel.Sheet'?><Workbook \
                        xmlns='urn:schemas-microsoft-com:office:spreadsheet'>";
        for (text, expected) in [
            ("Customer,Date\n", Written::Lines),
            ("<TICKER>,<DATE>\n", Written::Lines),
            ("[Customer],[Date]\n", Written::Lines),
            ("{GUID},Date\n", Written::Lines),
            ("", Written::Lines),
            ("\u{feff} \n{ \n \"orders\": []", JSON),
            ("[\n {\"id\"", JSON),
            ("[[1,2]]", JSON),
            ("<?xml version='1.0'?><orders>", XML),
            ("<orders>\n <order>", XML),
            ("<!-- made by --><div>\n<TABLE>", HTML),
            ("<style>td{}</style><table>", HTML),
            ("\n<!DOCTYPE html>", HTML),
            ("<font><b>Orders</b><table>", HTML),
            ("<?xml version='1.0'?><!DOCTYPE html><html>", HTML),
            (workbook, SHEETS),
        ] {
            assert_eq!(written(text.as_bytes()), expected, "{text}");
            let wide: Vec<u8> = format!("\u{feff}{text}{}", " ".repeat(20))
                .encode_utf16()
                .flat_map(u16::to_le_bytes)
                .collect();
            assert_eq!(written(&wide), expected, "{text} in UTF-16");
        }
    }

    #[test]
    fn the_encoding_is_the_one_that_is_stated() {
        for (text, expected) in [
            (b"<?xml version='1.0' encoding='windows-1252'?><a/>".as_slice(), Some("windows-1252")),
            (
                b"<meta http-equiv=x content='text/html; charset=windows-1251'>",
                Some("windows-1251"),
            ),
            (b"<meta charset=utf-8>", None),
            (b"<td>Ren\xe9</td>", Some("windows-1252")),
            (b"{\"encoding=\": \"windows-1252\"}", None),
        ] {
            assert_eq!(encoding(text).map(Encoding::name), expected);
        }
    }
}
