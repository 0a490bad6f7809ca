//! Key and values -> text: the texts of one language, written in a part of Project Fluent's syntax,
//! so that translators' tools know the files.
//!
//! What is understood: comments, messages of one or more lines, `{ $name }`, `{ "literal" }` and
//! selectors, which may stand inside a sentence and inside each other:
//!
//! ```text
//! found = { $rows ->
//!     [0] No row
//!     [one] { $rows } row
//!    *[other] { $rows } rows
//! } of { $file } can be read.
//! ```
//!
//! Messages have no attributes and do not refer to each other. `tests/wording.rs` reads the files
//! with Fluent's own parser, and compares what both make of every message.
//!
//! Source: Project Fluent, Syntax Guide 1.0.

use std::hash::Hasher;

use super::Value;
use crate::domain::order;

/// The texts of one language.
#[derive(Debug)]
pub(super) struct Catalogue {
    /// Keys with their patterns, by the digest of the key.
    messages: Vec<(u64, &'static str, &'static str)>,
}

impl Catalogue {
    /// The messages of some files.
    pub(super) fn read(files: &[&'static str]) -> Self {
        let messages = files.iter().flat_map(|file| Messages(file));
        let messages = messages.map(|(key, pattern)| (digest(key), key, pattern)).collect();
        Self { messages: order::ordered(messages, |(digest, ..)| *digest) }
    }

    /// What stands behind a key.
    pub(super) fn pattern(&self, key: &str) -> Option<&'static str> {
        let wanted = digest(key);
        let from = self.messages.partition_point(|(digest, ..)| *digest < wanted);
        let mut alike = self.messages[from..].iter().take_while(|(digest, ..)| *digest == wanted);
        alike.find(|(_, name, _)| *name == key).map(|(_, _, pattern)| *pattern)
    }

    /// Every key, in no order.
    pub(super) fn keys(&self) -> impl Iterator<Item = &'static str> {
        self.messages.iter().map(|(_, key, _)| *key)
    }
}

/// The number of a key that it is looked up by.
fn digest(key: &str) -> u64 {
    let mut hasher = fnv::FnvHasher::default();
    hasher.write(key.as_bytes());
    hasher.finish()
}

/// The messages of a file, in its order.
struct Messages(&'static str);

impl Iterator for Messages {
    type Item = (&'static str, &'static str);

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let text = self.0;
            let line = text.split_inclusive('\n').next()?;
            // A message goes on while lines are indented, empty, or close its selector.
            let goes_on = |line: &str| line.starts_with([' ', '}', '\n']);
            let more = text[line.len()..].split_inclusive('\n').take_while(|line| goes_on(line));
            let end = line.len() + more.map(str::len).sum::<usize>();
            self.0 = &text[end..];
            if line.starts_with(|character: char| character.is_ascii_lowercase())
                && let Some((key, pattern)) = text[..end].split_once('=')
            {
                return Some((key.trim_end(), pattern.trim()));
            }
        }
    }
}

/// How the values of one call are written and chosen by.
pub(super) struct Values<'a> {
    /// The values by their names.
    pub(super) named: &'a [(&'a str, Value<'a>)],
    /// Writes a count as the language does.
    pub(super) count: &'a dyn Fn(u64) -> String,
    /// The plural category of a count: `one`, `other`.
    pub(super) plural: &'a dyn Fn(u64) -> &'static str,
}

impl Values<'_> {
    fn get(&self, name: &str) -> Option<Value<'_>> {
        self.named.iter().find(|(other, _)| *other == name).map(|(_, value)| *value)
    }

    /// Whether a variant's key fits a value; the default variant is not asked.
    fn fits(&self, value: Option<Value<'_>>, key: &str) -> bool {
        match value {
            Some(Value::Count(count)) => match key.parse::<u64>() {
                Ok(exactly) => count == exactly,
                Err(_) => (self.plural)(count) == key,
            },
            Some(Value::Text(text)) => text == key,
            None => false,
        }
    }
}

/// Writes a pattern with its values. A value that is missing leaves its name in braces.
pub(super) fn write(pattern: &str, values: &Values<'_>, out: &mut String) {
    let mut rest = pattern;
    while let Some(open) = rest.find('{') {
        push_text(&rest[..open], out);
        let inside = &rest[open + 1..];
        let close = closing(inside);
        write_placeable(inside[..close].trim(), values, out);
        rest = inside.get(close + 1..).unwrap_or("");
    }
    push_text(rest, out);
}

/// Where the brace that is open at the beginning of a text is closed.
fn closing(text: &str) -> usize {
    let mut depth = 0_usize;
    for (place, byte) in text.bytes().enumerate() {
        match byte {
            b'{' => depth += 1,
            b'}' if depth == 0 => return place,
            b'}' => depth -= 1,
            _ => {}
        }
    }
    text.len()
}

/// Text between placeables; the lines of a message are joined by blanks.
fn push_text(text: &str, out: &mut String) {
    let mut lines = text.split('\n');
    out.push_str(lines.next().unwrap_or(""));
    for line in lines {
        out.push(' ');
        out.push_str(line.trim_start());
    }
}

/// What stands between braces: a literal, a value, or a selector with its variants.
fn write_placeable(inside: &str, values: &Values<'_>, out: &mut String) {
    if let Some(literal) = inside.strip_prefix('"') {
        out.push_str(literal.strip_suffix('"').unwrap_or(literal));
        return;
    }
    let (name, variants) = match inside.split_once("->") {
        Some((name, variants)) => (name, Some(variants)),
        None => (inside, None),
    };
    let name = name.trim().trim_start_matches('$');
    let value = values.get(name);
    match (variants, value) {
        (Some(variants), value) => write_variant(variants, value, values, out),
        (None, Some(Value::Count(count))) => out.push_str(&(values.count)(count)),
        (None, Some(Value::Text(text))) => out.push_str(text),
        (None, None) => {
            out.push('{');
            out.push_str(name);
            out.push('}');
        }
    }
}

/// The variant that fits best: an exact number, then a category, then the one with the star.
fn write_variant(variants: &str, value: Option<Value<'_>>, values: &Values<'_>, out: &mut String) {
    let mut chosen = "";
    let mut is_exact = false;
    let mut is_found = false;
    for (is_default, key, pattern) in split_variants(variants) {
        let fits = values.fits(value, key);
        let is_number = key.bytes().all(|byte| byte.is_ascii_digit());
        if (fits && !is_exact && (is_number || !is_found)) || (is_default && !is_found) {
            chosen = pattern;
            is_exact = fits && is_number;
            is_found = is_found || fits;
        }
    }
    write(chosen, values, out);
}

/// The variants of a selector, one on each line that begins with `[` or `*[`: whether it is the
/// default, its key, its pattern.
fn split_variants(text: &str) -> impl Iterator<Item = (bool, &str, &str)> {
    let mut rest = text.trim_start();
    std::iter::from_fn(move || {
        let (is_default, after) = match rest.strip_prefix('*') {
            Some(after) => (true, after),
            None => (false, rest),
        };
        let (key, after) = after.strip_prefix('[')?.split_once(']')?;
        let end = next_variant(after);
        rest = after[end..].trim_start();
        Some((is_default, key.trim(), after[..end].trim()))
    })
}

/// Where the next variant's line begins; braces inside a pattern are passed over.
fn next_variant(text: &str) -> usize {
    let mut depth = 0_usize;
    for (place, byte) in text.bytes().enumerate() {
        match byte {
            b'{' => depth += 1,
            b'}' => depth = depth.saturating_sub(1),
            b'\n' if depth == 0 && text[place..].trim_start().starts_with(['[', '*']) => {
                return place;
            }
            _ => {}
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "\
# A comment = no message
plain = Text with an = sign

found = { $rows ->
    [0] No row
    [one] { $rows } row
   *[other] { $rows } rows
} of { $file } { $files ->
    [one] in one file
   *[other] in { $files } files{ $kind ->
        [zip] , packed
       *[other] { \"\" }
    }
}.
long = One line
    and another
    { $end }
";

    fn written(key: &str, named: &[(&str, Value<'_>)]) -> String {
        let catalogue = Catalogue::read(&[FILE]);
        let mut out = String::new();
        let values = Values {
            named,
            count: &|count: u64| format!("<{count}>"),
            plural: &|count| if count == 1 { "one" } else { "other" },
        };
        write(catalogue.pattern(key).expect("a message"), &values, &mut out);
        out
    }

    #[test]
    fn messages_are_found_by_their_keys() {
        let catalogue = Catalogue::read(&[FILE]);
        let keys: std::collections::BTreeSet<_> = catalogue.keys().collect();
        assert!(keys.into_iter().eq(["found", "long", "plain"]));
        assert_eq!(written("plain", &[]), "Text with an = sign");
        assert_eq!(catalogue.pattern("and"), None);
    }

    #[test]
    fn lines_are_joined_and_missing_values_are_seen() {
        assert_eq!(written("long", &[]), "One line and another {end}");
        assert_eq!(
            written("long", &[("end", Value::Text("{ $x }"))]),
            "One line and another { $x }"
        );
    }

    #[test]
    fn selectors_choose_by_number_category_and_text() {
        let found = |rows, files, kind| {
            let named = [
                ("rows", Value::Count(rows)),
                ("file", Value::Text("a.csv")),
                ("files", Value::Count(files)),
                ("kind", Value::Text(kind)),
            ];
            written("found", &named)
        };
        assert_eq!(found(0, 1, "csv"), "No row of a.csv in one file.");
        assert_eq!(found(1, 2, "csv"), "<1> row of a.csv in <2> files.");
        assert_eq!(found(7, 3, "zip"), "<7> rows of a.csv in <3> files, packed.");
    }
}
