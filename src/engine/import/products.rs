//! All products of an order in one text -> each product with its pieces.

use crate::domain::Money;

/// The products of a text such as `1× Oat Soap, 2× Candle`: names as they stand, and pieces. A
/// text without such a number is one product, once; an empty one is none.
pub(super) fn split(text: &[u8]) -> Vec<(&[u8], f64)> {
    let mut products = Vec::new();
    let mut rest = text.trim_ascii();
    while !rest.is_empty() {
        let (pieces, named) = counted(rest).unwrap_or((1.0, rest));
        let end = (0..named.len())
            .find(|&at| named[at] == b',' && counted(named[at + 1..].trim_ascii_start()).is_some());
        let (name, next) = match end {
            Some(end) => (&named[..end], &named[end + 1..]),
            None => (named, &b""[..]),
        };
        if !name.trim_ascii().is_empty() {
            products.push((name.trim_ascii(), pieces));
        }
        rest = next.trim_ascii_start();
    }
    products
}

/// An amount divided by pieces, to the tick; what is left over goes to the first.
pub(super) fn shares(amount: Money, products: &[(&[u8], f64)]) -> Vec<Money> {
    let pieces: f64 = products.iter().map(|(_, pieces)| pieces).sum();
    let part = |pieces_of_one: f64| {
        #[expect(clippy::cast_possible_truncation, reason = "a part of a whole number of ticks")]
        let ticks = (amount.ticks() as f64 * pieces_of_one / pieces).floor() as i64;
        ticks
    };
    let mut shares: Vec<i64> = products.iter().map(|&(_, pieces)| part(pieces)).collect();
    let given: i64 = shares.iter().sum();
    if let Some(first) = shares.first_mut() {
        *first += amount.ticks() - given;
    }
    shares.into_iter().map(Money::from_ticks).collect()
}

/// `2× Candle` -> 2 and `Candle`; the sign is `×` in UTF-8 or windows-1252, or an `x` before a
/// blank.
fn counted(text: &[u8]) -> Option<(f64, &[u8])> {
    let digits = text.iter().take_while(|byte| byte.is_ascii_digit()).count();
    if !(1..=6).contains(&digits) {
        return None;
    }
    let (number, rest) = text.split_at(digits);
    let name = match rest.trim_ascii_start() {
        [0xc3, 0x97, name @ ..] | [0xd7, name @ ..] => name,
        [b'x' | b'X' | b'*', name @ ..] if name.first() == Some(&b' ') => name,
        _ => return None,
    };
    let pieces = number.iter().fold(0.0, |sum, &digit| sum * 10.0 + f64::from(digit - b'0'));
    (pieces > 0.0).then(|| (pieces, name.trim_ascii_start()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_lost_when_an_amount_is_divided() {
        let products = [(&b"a"[..], 1.0), (&b"b"[..], 2.0)];
        let ticks: Vec<i64> =
            shares(Money::from_ticks(100), &products).into_iter().map(Money::ticks).collect();
        assert_eq!(ticks, [34, 66]);
        assert_eq!(shares(Money::from_ticks(1), &[]), []);
    }

    #[test]
    fn products_are_told_apart() {
        let read = |text: &str| {
            let split = split(text.as_bytes()).into_iter();
            split
                .map(|(name, pieces)| format!("{pieces} {}", String::from_utf8_lossy(name)))
                .collect::<Vec<_>>()
        };
        assert_eq!(read("1× Oat Soap, 2× Candle"), ["1 Oat Soap", "2 Candle"]);
        assert_eq!(read("12× Soap, large, 1 x Box"), ["12 Soap, large", "1 Box"]);
        assert_eq!(read("Gift card"), ["1 Gift card"]);
        assert_eq!(read("3×"), Vec::<String>::new());
        assert_eq!(read(" "), Vec::<String>::new());
        assert_eq!(split(b"2\xd7 Th\xe9"), [(&b"Th\xe9"[..], 2.0)]);
    }
}
