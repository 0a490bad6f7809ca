//! Signs that HTML and XML write by their names or numbers: `&eacute;`, `&#8364;`.

/// The names of the letters from U+00A0 on, in their order.
const LATIN: &str = "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg \
    macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 \
    iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave \
    Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc \
    Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc \
    euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave \
    uacute ucirc uuml yacute thorn yuml";

/// Other names of signs.
const OTHERS: [(&str, char); 12] = [
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("euro", '\u{20ac}'),
    ("ndash", '\u{2013}'),
    ("mdash", '\u{2014}'),
    ("lsquo", '\u{2018}'),
    ("rsquo", '\u{2019}'),
    ("ldquo", '\u{201c}'),
    ("rdquo", '\u{201d}'),
];

/// Appends a text with what its entities stand for; what is none stays as it is.
pub(super) fn unescape(text: &str, out: &mut String) {
    const LONGEST: usize = 10;
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let end = rest.bytes().take(LONGEST + 2).position(|byte| byte == b';');
        match end.and_then(|end| Some((sign(&rest[1..end])?, end))) {
            Some((sign, end)) => {
                out.push(sign);
                rest = &rest[end + 1..];
            }
            None => {
                out.push('&');
                rest = &rest[1..];
            }
        }
    }
    out.push_str(rest);
}

fn sign(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let number = match number.strip_prefix(['x', 'X']) {
            Some(digits) => u32::from_str_radix(digits, 16),
            None => number.parse(),
        };
        return char::from_u32(number.ok()?).filter(|&sign| sign != '\0');
    }
    let other = OTHERS.iter().find(|(other, _)| *other == name).map(|&(_, sign)| sign);
    let latin = || (0xa0_u32..).zip(LATIN.split_whitespace()).find(|(_, other)| *other == name);
    other.or_else(|| char::from_u32(latin()?.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_letters_have_their_names() {
        assert_eq!(LATIN.split_whitespace().count(), 0x100 - 0xa0);
        assert_eq!(
            ["nbsp", "eacute", "yuml", "szlig", "none"].map(sign),
            [Some('\u{a0}'), Some('\u{e9}'), Some('\u{ff}'), Some('\u{df}'), None]
        );
    }
}
