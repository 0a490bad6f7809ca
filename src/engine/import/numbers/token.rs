//! The bytes of a number -> its tokens, in UTF-8 and windows-1252 alike.
//!
//! The two do not collide: the multi-byte marks below begin with letters that no number of
//! windows-1252 has, and no currency's sign in UTF-8 contains the single bytes.

use super::currency::Unit;

/// The smallest part of a number's text that means something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Token {
    /// `0` to `9`.
    Digit(u8),
    /// A point or a comma.
    Mark(u8),
    /// A space, also one that does not break.
    Space,
    /// Straight or curly.
    Apostrophe,
    /// A hyphen or the mathematical sign.
    Minus,
    /// A plus.
    Plus,
    /// `(`.
    Open,
    /// `)`.
    Close,
    /// A currency or `%`.
    Unit(Unit),
}

/// The first token and what follows it; `None` at the end and for what no number has.
pub(super) fn next(text: &[u8]) -> Option<(Token, &[u8])> {
    match text {
        [digit @ b'0'..=b'9', rest @ ..] => Some((Token::Digit(*digit), rest)),
        [mark @ (b'.' | b','), rest @ ..] => Some((Token::Mark(*mark), rest)),
        [b'+', rest @ ..] => Some((Token::Plus, rest)),
        [b'(', rest @ ..] => Some((Token::Open, rest)),
        [b')', rest @ ..] => Some((Token::Close, rest)),
        [b'%', rest @ ..] => Some((Token::Unit(Unit::Percent), rest)),
        _ => typographic(text).or_else(|| money(text)),
    }
}

/// The text from its first byte that is no space.
pub(super) fn skip_spaces(mut text: &[u8]) -> &[u8] {
    while let Some((Token::Space, rest)) = typographic(text) {
        text = rest;
    }
    text
}

/// What has several spellings: U+00A0, U+2009 and U+202F are spaces, U+2019 an apostrophe and
/// U+2212 a minus.
pub(super) fn typographic(text: &[u8]) -> Option<(Token, &[u8])> {
    match text {
        [b' ' | b'\t' | b'\r' | b'\n' | 0xA0, rest @ ..]
        | [0xC2, 0xA0, rest @ ..]
        | [0xE2, 0x80, 0x89 | 0xAF, rest @ ..] => Some((Token::Space, rest)),
        [b'\'' | 0x92, rest @ ..] | [0xE2, 0x80, 0x99, rest @ ..] => {
            Some((Token::Apostrophe, rest))
        }
        [b'-', rest @ ..] | [0xE2, 0x88, 0x92, rest @ ..] => Some((Token::Minus, rest)),
        _ => None,
    }
}

/// A currency's sign, code or abbreviation, with the point that belongs to it.
fn money(text: &[u8]) -> Option<(Token, &[u8])> {
    let is_inside = |&at: &usize| {
        let byte = text[at];
        (byte.is_ascii_alphabetic() || byte == b'$' || !byte.is_ascii())
            && typographic(&text[at..]).is_none()
    };
    let end = (0..text.len()).take_while(is_inside).count();
    let unit = |end| Some((Token::Unit(Unit::money(text.get(..end)?)?), &text[end..]));
    let with_point = if text.get(end) == Some(&b'.') { unit(end + 1) } else { None };
    with_point.or_else(|| unit(end))
}
