//! Digits of any script and what stands between them -> the same in ASCII.

use super::token::{self, Token};

/// The most bytes of a number with its separators. A double written out to its last binary place,
/// which some programs do, has about 55; separators come to it.
const LONGEST: usize = 88;

/// Stands for a mark that is that of decimals whatever the style.
pub(super) const DECIMAL: u8 = b'd';

/// Digits, points, commas and decimal marks; spaces and apostrophes, each before a digit; perhaps
/// an exponent.
#[derive(Clone, Copy)]
pub(super) struct Digits {
    bytes: [u8; LONGEST],
    length: usize,
}

impl Digits {
    /// Takes digits off the beginning of a text, with a dash for decimals that are none; what
    /// follows. None when there are too many, or none.
    pub(super) fn take(text: &str) -> Option<(Self, &str)> {
        let mut digits = Self { bytes: [0; LONGEST], length: 0 };
        let mut rest = text;
        while let Some((token, tail)) = token::next(rest) {
            let byte = match token {
                Token::Digit(digit) => digit,
                Token::Mark(mark) => mark,
                Token::Decimal => DECIMAL,
                Token::Space | Token::Apostrophe => {
                    if !matches!(token::next(tail), Some((Token::Digit(_), _))) {
                        break;
                    }
                    if token == Token::Space { b' ' } else { b'\'' }
                }
                _ => break,
            };
            digits.push(byte)?;
            rest = tail;
        }
        let length = exponent(rest.as_bytes());
        rest.as_bytes()[..length].iter().try_for_each(|&byte| digits.push(byte))?;
        Some((digits, no_decimals(&digits, &rest[length..])))
    }

    /// In ASCII.
    pub(super) fn bytes(&self) -> &[u8] {
        &self.bytes[..self.length]
    }

    fn push(&mut self, byte: u8) -> Option<()> {
        *self.bytes.get_mut(self.length)? = byte;
        self.length += 1;
        Some(())
    }
}

impl std::fmt::Debug for Digits {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(&String::from_utf8_lossy(self.bytes()))
    }
}

/// What follows a dash, or two, that stands for decimals which are none: `45,-`, `45.—`, `45:-`,
/// `45/-`, `45/=`. `12.-` is twelve francs, not twelve less than none.
fn no_decimals<'a>(digits: &Digits, rest: &'a str) -> &'a str {
    let is_marked = matches!(digits.bytes(), [.., b'.' | b',' | DECIMAL]);
    let behind = match token::next(rest) {
        Some((Token::Colon | Token::Slash, tail)) => tail,
        _ if is_marked => rest,
        _ => return rest,
    };
    let dash = |text| match token::next(text) {
        Some((Token::Minus | Token::Equals, tail)) => Some(tail),
        _ => None,
    };
    let Some(tail) = dash(behind).map(|tail| dash(tail).unwrap_or(tail)) else { return rest };
    if dash(tail).is_some() { rest } else { tail }
}

/// How many bytes at the beginning are an exponent, such as `e+03`.
fn exponent(text: &[u8]) -> usize {
    let sign = match text {
        [b'e' | b'E', b'+' | b'-', b'0'..=b'9', ..] => 2,
        [b'e' | b'E', b'0'..=b'9', ..] => 1,
        _ => return 0,
    };
    sign + text[sign..].iter().take_while(|byte| byte.is_ascii_digit()).count()
}
