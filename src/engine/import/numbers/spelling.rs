//! The text of a number -> its digits, apart from everything that may stand around them.

use super::currency::{Currency, Unit};
use super::token::{self, Token};

/// A number taken apart.
#[derive(Clone, Copy, Debug)]
pub(super) struct Spelling<'a> {
    /// Digits, points and commas; spaces and apostrophes, each before a digit; perhaps an exponent.
    /// Not empty.
    pub(super) number: &'a [u8],
    /// Whether it is below zero (or is `-0`).
    pub(super) is_negative: bool,
    unit: Option<Unit>,
}

impl<'a> Spelling<'a> {
    /// Takes a number apart; `None` when it has what no number has, and for blank text.
    ///
    /// At most one sign (before, behind or as brackets), and at most one unit on each side; when
    /// there are two they must be the same.
    pub(super) fn of(text: &'a [u8]) -> Option<Self> {
        let text = token::skip_spaces(text);
        // Spreadsheets put an apostrophe before what they shall take as text.
        let mut rest = text.strip_prefix(b"'").unwrap_or(text);
        let (mut sign, mut before, mut behind) = (None, None, None);
        loop {
            let (token, tail) = token::next(rest)?;
            match token {
                Token::Digit(_) | Token::Mark(_) => break,
                Token::Space => {}
                Token::Minus | Token::Plus | Token::Open if sign.is_none() => sign = Some(token),
                Token::Unit(unit) if before.is_none() => before = Some(unit),
                _ => return None,
            }
            rest = tail;
        }
        let (number, mut rest) = split_number(rest);
        let ends_with_mark = matches!(number, [.., b'.' | b',']);
        while !rest.is_empty() {
            let (token, tail) = token::next(rest)?;
            match token {
                Token::Space => {}
                // `12.-` is twelve francs, not twelve less than none.
                Token::Minus if sign.is_none() && !ends_with_mark => sign = Some(token),
                Token::Close if sign == Some(Token::Open) => sign = Some(Token::Minus),
                Token::Unit(unit) if behind.is_none() => behind = Some(unit),
                _ => return None,
            }
            rest = tail;
        }
        let is_closed = sign != Some(Token::Open);
        let is_one_unit = before.is_none() || behind.is_none() || before == behind;
        (is_closed && is_one_unit).then_some(Self {
            number,
            is_negative: sign == Some(Token::Minus),
            unit: before.or(behind),
        })
    }

    /// The currency beside the number, if it is a certain one.
    pub(super) fn currency(&self) -> Option<Currency> {
        match self.unit {
            Some(Unit::Currency(currency)) => Some(currency),
            Some(Unit::SharedSign | Unit::Percent) | None => None,
        }
    }

    /// Whether the number is in percent.
    pub(super) fn is_percent(&self) -> bool {
        self.unit == Some(Unit::Percent)
    }
}

/// Digits and what stands between them, and what follows.
fn split_number(text: &[u8]) -> (&[u8], &[u8]) {
    let mut rest = text;
    loop {
        rest = match rest {
            [b'0'..=b'9' | b'.' | b',', rest @ ..] => rest,
            _ => match token::typographic(rest) {
                Some((Token::Space | Token::Apostrophe, rest @ [b'0'..=b'9', ..])) => rest,
                _ => break,
            },
        };
    }
    text.split_at(text.len() - rest.len() + exponent(rest))
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
