//! The text of a number -> its digits, apart from everything that may stand around them.

use super::currency::Currency;
use super::digits::Digits;
use super::sign::{self, Sign};
use super::style::Words;
use super::token::{self, Token};

/// The most characters of what stands beside a number: `per 100 pieces` is none, `a piece` is one.
const LONGEST_UNIT: usize = 14;

/// A number taken apart.
#[derive(Clone, Copy, Debug)]
pub(super) struct Spelling<'a> {
    /// Its digits and what stands between them. Not empty.
    pub(super) number: Digits,
    /// Whether it is below zero (or is `-0`).
    pub(super) is_negative: bool,
    /// The sign of money beside it.
    pub(super) sign: Option<Sign>,
    /// What it counts or is the price of, as it stands there.
    pub(super) unit: Option<&'a str>,
    /// Whether it is in percent.
    pub(super) is_percent: bool,
}

/// What stands on one side of a number.
#[derive(Debug, Default)]
struct Side<'a> {
    sign: Option<Sign>,
    unit: Option<&'a str>,
}

impl<'a> Spelling<'a> {
    /// Takes a number apart; `None` when it has what no number has, and for blank text.
    ///
    /// At most one minus or plus (before, behind or as brackets), and at most two signs of money,
    /// which must mean the same; a dash or two for decimals that are none, as in `45,-`. Units
    /// only where `words` allow them.
    pub(super) fn of(text: &'a str, words: Words) -> Option<Self> {
        let text = token::skip_spaces(text);
        // Spreadsheets put an apostrophe before what they shall take as text.
        let mut rest = text.strip_prefix('\'').unwrap_or(text);
        let mut found = Found { words, minus: None, is_percent: false };
        let mut before = Side::default();
        loop {
            let (token, tail) = token::next(rest)?;
            rest = match token {
                Token::Digit(_) | Token::Mark(_) | Token::Decimal => break,
                Token::Apostrophe => return None,
                _ => found.around(&mut before, rest, token, tail)?,
            };
        }
        let (number, mut rest) = Digits::take(rest)?;
        let mut behind = Side::default();
        while let Some((token, tail)) = token::next(rest) {
            rest = match token {
                Token::Close if found.minus == Some(Token::Open) => {
                    found.minus = Some(Token::Minus);
                    tail
                }
                Token::Open if words != Words::Money => {
                    let (unit, tail) = tail.split_once(')')?;
                    let (token, unit_tail) = token::next(unit)?;
                    let rest = found.around(&mut behind, unit, token, unit_tail)?;
                    token::skip_spaces(rest).is_empty().then_some(tail)?
                }
                Token::Plus | Token::Open | Token::Close => return None,
                _ => found.around(&mut behind, rest, token, tail)?,
            };
        }
        if !token::skip_spaces(rest).is_empty() || found.minus == Some(Token::Open) {
            return None;
        }
        // `$1.2m` is no metre.
        if before.sign.is_some() && matches!(behind.unit, Some("m" | "mm")) {
            return None;
        }
        let sign = match (before.sign, behind.sign) {
            (Some(one), Some(other)) => Some(one.with(other)?),
            (one, other) => one.or(other),
        };
        (sign.is_none() || !found.is_percent).then_some(Self {
            number,
            is_negative: found.is_negative(behind.unit),
            sign,
            unit: behind.unit.or(before.unit),
            is_percent: found.is_percent,
        })
    }
}

/// What was found around a number so far.
struct Found {
    words: Words,
    minus: Option<Token<'static>>,
    is_percent: bool,
}

impl Found {
    /// Takes in a token beside the number: `text` begins with it, `tail` follows it. What is left
    /// of the text; none if no number has it.
    fn around<'a>(
        &mut self,
        side: &mut Side<'a>,
        text: &'a str,
        token: Token<'a>,
        tail: &'a str,
    ) -> Option<&'a str> {
        match token {
            Token::Space => return Some(tail),
            Token::Minus if self.minus.is_none() => self.minus = Some(Token::Minus),
            Token::Plus if self.minus.is_none() => self.minus = Some(Token::Plus),
            Token::Open if self.minus.is_none() => self.minus = Some(Token::Open),
            Token::Percent if !self.is_percent => self.is_percent = true,
            Token::Word(_) | Token::Slash => return self.word(side, text, token, tail),
            _ => return None,
        }
        Some(tail)
    }

    fn word<'a>(
        &self,
        side: &mut Side<'a>,
        text: &'a str,
        token: Token<'a>,
        tail: &'a str,
    ) -> Option<&'a str> {
        if let Some((sign, rest)) = money(text, token, tail, self.words) {
            side.sign = Some(match side.sign {
                None => sign,
                Some(other) if other != sign => other.with(sign)?,
                Some(_) => return None,
            });
            return Some(rest);
        }
        if self.words == Words::Money || side.unit.is_some() {
            return None;
        }
        // All up to a digit, a bracket or a sign of money.
        let text = text.trim_start();
        let is_end = |letter: char| {
            let letter = token::plain(letter);
            letter.is_ascii_digit()
                || matches!(
                    letter,
                    '(' | ')' | ',' | '-' | '$' | '£' | '¥' | '\u{20a0}'..='\u{20cf}'
                )
        };
        let (unit, rest) = text.split_at(text.find(is_end).unwrap_or(text.len()));
        let unit = unit.trim_end();
        let is_short = unit.chars().count() <= LONGEST_UNIT;
        side.unit = (!unit.is_empty() && is_short && !is_multiple(unit)).then_some(unit);
        side.unit.map(|_| rest)
    }

    /// Whether the number is below zero, with this behind it.
    fn is_negative(&self, unit: Option<&str>) -> bool {
        let is_credited = match (self.words, unit.and_then(credit)) {
            (Words::Any { is_credit_negative }, Some(is_credit)) => is_credit == is_credit_negative,
            _ => false,
        };
        is_credited || self.minus == Some(Token::Minus)
    }
}

/// Whether a word says that thousands, millions or the like are counted, in English, German, Spanish,
/// Russian, Hindi, Indonesian, Vietnamese, Chinese, Japanese and Korean: `5k` is not five.
fn is_multiple(unit: &str) -> bool {
    const WORDS: &str = " k tsd tausend thousand thousands m mm mn mio mil mill million millions mrd bn \
        billion lakh lakhs lac crore crores тыс млн rb ribu jt juta tr triệu nghìn ngàn ";
    // A small `m` is a metre.
    let first = unit.split([' ', '.', '/']).next().unwrap_or(unit);
    first != "m" && first != "mm" && WORDS.contains(&format!(" {} ", first.to_lowercase()))
        || unit.contains(['万', '億', '亿', '千', '천', '만', '억'])
}

/// Whether what stands behind a number says that it is credited, or that it is debited.
pub(super) fn credit(unit: &str) -> Option<bool> {
    let unit = unit.trim_end_matches('.');
    if unit.eq_ignore_ascii_case("cr") {
        return Some(true);
    }
    unit.eq_ignore_ascii_case("dr").then_some(false)
}

/// The sign of money that a text begins with, with the point that belongs to it, and what follows.
fn money<'a>(
    text: &'a str,
    token: Token<'a>,
    tail: &'a str,
    words: Words,
) -> Option<(Sign, &'a str)> {
    if let Some(found) = sign::punctuated(text) {
        return Some(found);
    }
    let Token::Word(word) = token else { return None };
    let of = |word| {
        let weak = || Sign::weak(word).filter(|_| words != Words::Money);
        Sign::of(word).or_else(weak)
    };
    if let Some(tail) = tail.strip_prefix('.') {
        let end = text.len() - tail.len();
        let start = end - word.len() - 1;
        if let Some(sign) = of(&text[start..end]) {
            return Some((sign, tail));
        }
        // `$.50` has a decimal point, `Gs.500` that of an abbreviation.
        let is_abbreviation =
            word.ends_with(char::is_alphabetic) && Currency::of_code(word).is_none();
        if is_abbreviation || !matches!(token::next(tail), Some((Token::Digit(_), _))) {
            return of(word).map(|sign| (sign, tail));
        }
    }
    of(word).map(|sign| (sign, tail))
}
