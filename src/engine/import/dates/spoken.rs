//! Bytes of whatever encoding -> text in the signs that dates are read by.
//!
//! What is sound UTF-8 is that, unless it is UTF-8 that was taken for windows-1252 and encoded once
//! more. Everything else is tried in every encoding: digits are the same in all of them, and a word
//! that is the name of a month in one is nothing in the others. So neither the samples nor the file
//! need to be enough to tell the encoding.

use super::super::encodings::Encoding;
use super::fold::fold;
use super::marks::rewrite;

/// How likely it is that a text was read in the encoding that it is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Likely {
    /// A word of it is only the beginning of a name.
    Hardly,
    /// Its words are those of a language that few shops use.
    Maybe,
    /// All its words are known, or it has none.
    Surely,
}

/// Whether the letter has no meaning of its own.
fn is_private(letter: char) -> bool {
    matches!(letter, '\u{e000}'..='\u{f8ff}')
}

/// Reads a text with `read`, rewritten, in the encoding that makes the likeliest text of it, in the first of
/// equals: `known` before the others, which is then the one found.
pub(super) fn spoken<T>(
    text: &[u8],
    known: &mut Option<Encoding>,
    read: impl Fn(&[u8]) -> Option<T>,
    likely: impl Fn(&T) -> Likely,
) -> Option<T> {
    let plain = |text: &str| {
        let mut folded = String::with_capacity(text.len());
        fold(text, &mut folded);
        let has_digits = folded.bytes().any(|byte| byte.is_ascii_digit());
        if has_digits { read(rewrite(&folded).as_bytes()) } else { None }
    };
    if let Ok(utf8) = std::str::from_utf8(text) {
        let found = plain(utf8).or_else(|| plain(&twice(utf8)?));
        // In a column of another encoding a short name can be sound UTF-8, of letters of no language.
        if found.is_some() || !utf8.contains(is_private) && (known.is_none() || utf8.is_ascii()) {
            return found;
        }
    }
    if !is_date_like(text) {
        return None;
    }
    let others = || Encoding::all().filter(|encoding| !encoding.is_wide());
    let is_it = |encoding: &Encoding| *encoding == Encoding::UTF_8;
    let (last, others) = (others().filter(is_it), others().filter(|each| !is_it(each)));
    let encodings = known.iter().copied().chain(others).chain(last);
    let mut found: Option<(T, Encoding, Likely)> = None;
    for encoding in encodings {
        let Some(read) = plain(&encoding.decode(text)) else { continue };
        let likely = likely(&read);
        if found.as_ref().is_none_or(|(.., other)| likely > *other) {
            found = Some((read, encoding, likely));
        }
        if likely == Likely::Surely {
            break;
        }
    }
    found.map(|(read, encoding, _)| {
        *known = Some(encoding);
        read
    })
}

/// Whether a text can be a date or a time whatever its encoding: two numbers with what is no ASCII before
/// the last of them, or behind a time. Most texts are told from dates by this, which is quick.
fn is_date_like(text: &[u8]) -> bool {
    let is_digit = u8::is_ascii_digit;
    let numbers = text.chunk_by(|one, next| is_digit(one) == is_digit(next));
    let numbers = numbers.filter(|part| is_digit(&part[0])).count();
    let last = text.iter().rposition(is_digit).unwrap_or(0);
    numbers > 1 && (text.contains(&b':') || !text[..last].is_ascii())
}

/// The text of which the UTF-8 was taken for windows-1252 and encoded once more.
fn twice(text: &str) -> Option<String> {
    if text.is_ascii() {
        return None;
    }
    let byte = |letter: char| match u8::try_from(letter) {
        Ok(byte) => Some(byte),
        Err(_) => (0x80..0xa0).find(|byte| {
            let decoded = Encoding::WINDOWS_1252.decode(std::slice::from_ref(byte));
            decoded.chars().eq([letter])
        }),
    };
    String::from_utf8(text.chars().map(byte).collect::<Option<_>>()?).ok()
}
