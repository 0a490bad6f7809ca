//! The text of a number -> its tokens.
//!
//! What has several spellings is one token: the digits of all scripts, the points and commas of
//! East Asia and Arabia, all kinds of blanks, apostrophes and minus signs. Marks that only say in
//! which direction text runs are passed over.

/// The smallest part of a number's text that means something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Token<'a> {
    /// `b'0'` to `b'9'`, whatever the script.
    Digit(u8),
    /// A point or a comma.
    Mark(u8),
    /// The Arabic decimal separator, which is nothing else.
    Decimal,
    /// A space, also one that does not break.
    Space,
    /// Straight or curly, or the Arabic thousands separator: what only groups digits.
    Apostrophe,
    /// A hyphen, a dash, the mathematical sign, or the triangle of Japanese accounts.
    Minus,
    /// A plus.
    Plus,
    /// `(`.
    Open,
    /// `)`.
    Close,
    /// `%`.
    Percent,
    /// `/`.
    Slash,
    /// `:`.
    Colon,
    /// `=`.
    Equals,
    /// Letters and signs of money up to something else.
    Word(&'a str),
}

/// The zeros of the scripts whose ten digits follow each other: Arabic, Persian, Devanagari,
/// Bengali, Gurmukhi, Gujarati, Oriya, Tamil, Telugu, Kannada, Malayalam, Thai, Lao, Tibetan,
/// Burmese, Khmer, full-width.
const ZEROS: [u32; 17] = [
    0x660, 0x6F0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66, 0xE50, 0xED0,
    0xF20, 0x1040, 0x17E0, 0xFF10,
];

/// The first token and what follows it; `None` at the end and for what no number has.
pub(super) fn next(text: &str) -> Option<(Token<'_>, &str)> {
    let text = text.trim_start_matches(is_invisible);
    let first = text.chars().next()?;
    if let Some(token) = single(first) {
        return Some((token, &text[first.len_utf8()..]));
    }
    let is_end = |letter: char| !is_inside(letter);
    let end = text.find(is_end).unwrap_or(text.len());
    (end > 0).then(|| (Token::Word(&text[..end]), &text[end..]))
}

/// The text from its first character that is no space.
pub(super) fn skip_spaces(mut text: &str) -> &str {
    while let Some((Token::Space, rest)) = next(text) {
        text = rest;
    }
    text.trim_start_matches(is_invisible)
}

/// What a character means by itself.
fn single(letter: char) -> Option<Token<'static>> {
    Some(match plain(letter) {
        digit @ '0'..='9' => Token::Digit(u8::try_from(digit).ok()?),
        '.' => Token::Mark(b'.'),
        ',' | '،' | '、' | '､' => Token::Mark(b','),
        '٫' => Token::Decimal,
        '\'' | '\u{2018}' | '\u{2019}' | '\u{2032}' | '\u{b4}' | '٬' => Token::Apostrophe,
        '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe63}' | '△' | '▲' => Token::Minus,
        '+' => Token::Plus,
        '(' => Token::Open,
        ')' => Token::Close,
        '%' | '٪' => Token::Percent,
        '/' => Token::Slash,
        ':' => Token::Colon,
        '=' => Token::Equals,
        space if space.is_whitespace() => Token::Space,
        _ => return None,
    })
}

/// Whether a character is part of a word: a letter, a dollar or any sign beyond ASCII that is
/// nothing by itself.
fn is_inside(letter: char) -> bool {
    letter.is_ascii_alphabetic()
        || letter == '$'
        || !letter.is_ascii()
            && letter != char::REPLACEMENT_CHARACTER
            && !letter.is_control()
            && !is_invisible(letter)
            && single(letter).is_none()
}

/// The digit of any script as that of ASCII, what is full-width as what is not.
pub(super) fn plain(letter: char) -> char {
    if letter.is_ascii() {
        return letter;
    }
    let code = u32::from(letter);
    if let Some(zero) = ZEROS.iter().find(|&&zero| (zero..zero + 10).contains(&code)) {
        return char::from_digit(code - zero, 10).unwrap_or(letter);
    }
    match letter {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(code - 0xFEE0).unwrap_or(letter),
        '￥' => '¥',
        '￡' => '£',
        '￦' => '₩',
        _ => letter,
    }
}

/// Marks that say how text runs or joins, and the byte order mark.
fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}'
        | '\u{61c}' | '\u{feff}' | '\u{ad}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tokens(mut text: &str) -> Vec<Token<'_>> {
        let mut tokens = Vec::new();
        while let Some((token, rest)) = next(text) {
            tokens.push(token);
            text = rest;
        }
        tokens
    }

    #[test]
    fn digits_of_every_script_are_digits() {
        for zero in ZEROS {
            let text: String = (0..10).filter_map(|at| char::from_u32(zero + at)).collect();
            let expected: Vec<Token<'_>> = (b'0'..=b'9').map(Token::Digit).collect();
            assert_eq!(tokens(&text), expected, "{text}");
        }
    }

    #[test]
    fn spellings_of_one_thing_are_one_token() {
        for (text, token) in [
            (".．", Token::Mark(b'.')),
            (",，،、", Token::Mark(b',')),
            ("٫٫", Token::Decimal),
            ("'’‘٬", Token::Apostrophe),
            ("-−–—‑－▲", Token::Minus),
            (" \u{a0}\u{202f}\u{3000}\t", Token::Space),
            ("%％٪", Token::Percent),
        ] {
            assert!(tokens(text).iter().all(|each| *each == token), "{text}");
            assert_eq!(tokens(text).len(), text.chars().count(), "{text}");
        }
        assert_eq!(tokens("\u{200f}5\u{202c}\u{feff}"), [Token::Digit(b'5')]);
    }

    #[test]
    fn words_end_where_numbers_begin() {
        let word = Token::Word;
        assert_eq!(tokens("US$5"), [word("US$"), Token::Digit(b'5')]);
        assert_eq!(tokens("３個"), [Token::Digit(b'3'), word("個")]);
        assert_eq!(tokens("zł."), [word("zł"), Token::Mark(b'.')]);
        assert_eq!(tokens("#5"), [], "nothing that a number has");
    }
}
