//! The label of a customer -> how it is shown, and what of it is compared: two labels with the same
//! key are two spellings of one customer.

use std::borrow::Cow;

use super::super::letters::folded;

/// The label without what programs and people put around it: blanks of all kinds, characters that
/// are not seen, the apostrophe and `="..."` of a spreadsheet, `.0` behind a number, and of an
/// e-mail address all but the address. What is tidy stays as it is.
pub(super) fn tidy(label: &str) -> Cow<'_, str> {
    if is_tidy(label) {
        return Cow::Borrowed(label);
    }
    let mut text = String::with_capacity(label.len());
    let mut is_behind_blank = true;
    for letter in label.chars().filter(|letter| !is_unseen(*letter)) {
        let is_blank = is_blank(letter);
        if !(is_blank && is_behind_blank) {
            text.push(if is_blank { ' ' } else { letter });
        }
        is_behind_blank = is_blank;
    }
    // One may stand in the other.
    let mut rest = text.as_str();
    loop {
        let inner = unwrapped(rest);
        if inner.len() == rest.len() {
            return Cow::Owned(rest.to_owned());
        }
        rest = inner;
    }
}

/// A text without one thing that is put around it.
fn unwrapped(text: &str) -> &str {
    let text = text.trim();
    let quoted = text.strip_prefix("=\"").or_else(|| text.strip_prefix('"'));
    if let Some(inner) = quoted.and_then(|rest| rest.strip_suffix('"')) {
        return inner;
    }
    match text.strip_prefix('\'') {
        Some(number)
            if number.starts_with(|first: char| first.is_ascii_digit() || first == '+') =>
        {
            number
        }
        _ => whole(address(text).unwrap_or(text)),
    }
}

/// What is compared of a label: see [`tidy`], and small letters of one width, each accent as a sign
/// of its own, a number without what parts its thousands. With `phones`, of what can be a telephone
/// number only the digits.
pub(in super::super) fn key(label: &str, phones: bool) -> String {
    let tidy = tidy(label);
    if phones && let Some(digits) = phone(&tidy) {
        return digits;
    }
    if tidy.bytes().all(|byte| byte.is_ascii_digit()) {
        return tidy.into_owned();
    }
    if is_random(&tidy) {
        // Its letters are digits: `aB` is another one than `AB`.
        return tidy.into_owned();
    }
    let folded = folded(&tidy);
    match grouped(&folded) {
        Some(number) => number,
        // What was of full width may be a number with a fraction of zero now.
        None if folded.len() < tidy.len() => whole(&folded).to_owned(),
        None => folded,
    }
}

/// Whether [`key`] is the label itself: digits, the first of them not a zero.
pub(super) fn is_number(label: &[u8]) -> bool {
    label.iter().all(u8::is_ascii_digit) && label.first() != Some(&b'0')
}

/// Whether a label is a number of more digits than a spreadsheet shows: `1.23457E+11` stands for many.
pub(super) fn is_damaged(label: &str) -> bool {
    let Some((digits, power)) = label.split_once(['E', 'e']) else { return false };
    let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let power = power.strip_prefix('+').unwrap_or_default();
    let (whole, fraction) = digits.split_once(['.', ',']).unwrap_or((digits, "0"));
    let is_power = (1..=3).contains(&power.len()) && is_number(power);
    is_power && whole.len() == 1 && is_number(whole) && !fraction.is_empty() && is_number(fraction)
}

/// Whether nothing can be taken off a label: a quick look that nearly all pass.
fn is_tidy(label: &str) -> bool {
    let bytes = label.as_bytes();
    let is_plain =
        |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'@' | b'.');
    bytes.iter().all(is_plain) && !label.ends_with('0') && !label.ends_with('.')
        || bytes.iter().all(u8::is_ascii_digit)
}

/// Blanks of all kinds, and the characters that control terminals.
fn is_blank(letter: char) -> bool {
    letter.is_whitespace() || letter.is_control() || matches!(letter, '\u{2800}' | '\u{3164}')
}

/// Characters of no width: byte order marks, joiners, marks of direction, soft hyphens.
fn is_unseen(letter: char) -> bool {
    matches!(
        letter,
        '\u{ad}'
            | '\u{61c}'
            | '\u{180e}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2069}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}'
    )
}

/// The address in `Ada <ada@example.com>`, `<ada@example.com>`, `mailto:ada@example.com`.
fn address(text: &str) -> Option<&str> {
    if !text.contains(['@', '\u{ff20}']) {
        return None;
    }
    let inner = match text.split_once('<') {
        Some((_, inner)) => inner.split('>').next().unwrap_or_default(),
        None => text,
    };
    let begins = inner.get(..7).is_some_and(|begin| begin.eq_ignore_ascii_case("mailto:"));
    let inner = if begins { &inner[7..] } else { inner };
    let inner = inner.trim_matches(|letter: char| letter == ' ' || ",;.\"'".contains(letter));
    (!inner.contains(' ')).then_some(inner)
}

/// `13085` of `13085.0`, as programs write that took numbers for fractions.
fn whole(text: &str) -> &str {
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    match text.split_once('.') {
        Some((whole, zeros))
            if is_number(whole) && !zeros.is_empty() && zeros.bytes().all(|zero| zero == b'0') =>
        {
            whole
        }
        _ => text,
    }
}

/// The digits of a number whose thousands are parted: `1,007` and `1 007` are 1007.
fn grouped(text: &str) -> Option<String> {
    let sign = text.bytes().find(|byte| !byte.is_ascii_digit())?;
    if !matches!(sign, b',' | b'.' | b' ' | b'\'') {
        return None;
    }
    let mut groups = text.split(char::from(sign));
    let is_number = |group: &str| group.bytes().all(|byte| byte.is_ascii_digit());
    let first = groups.next().filter(|first| (1..=3).contains(&first.len()) && is_number(first))?;
    if first.starts_with('0') || !groups.all(|group| group.len() == 3 && is_number(group)) {
        return None;
    }
    Some(text.replace(char::from(sign), ""))
}

/// The digits of a telephone number, without what leads out of a country; `None` for anything else.
fn phone(text: &str) -> Option<String> {
    let text = folded(text);
    let is_sign = |letter: char| letter.is_ascii_digit() || " +-./()".contains(letter);
    if text.contains('@') || !text.chars().all(is_sign) {
        return None;
    }
    // `+49 (0) 30` is dialled without the zero.
    let dialled = if text.starts_with(['+', '0']) { text.replace("(0)", "") } else { text };
    let digits: String = dialled.chars().filter(char::is_ascii_digit).collect();
    let digits = digits.strip_prefix("00").unwrap_or(&digits);
    (digits.len() >= 6).then(|| digits.to_owned())
}

/// Whether a code was drawn from small letters, capitals and digits, so that case tells codes apart.
fn is_random(text: &str) -> bool {
    let has = |is: fn(&u8) -> bool| text.bytes().any(|byte| is(&byte));
    has(u8::is_ascii_digit)
        && has(u8::is_ascii_uppercase)
        && has(u8::is_ascii_lowercase)
        && text.len() >= 8
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn spellings_of_one_customer_have_one_key() {
        for spellings in [
            &[
                "1007",
                "'1007",
                "=\"1007\"",
                "1007.0",
                " 1007\u{a0}",
                "\u{feff}1007",
                "1,007",
                "\u{ff11}\u{ff10}\u{ff10}\u{ff17}",
            ][..],
            &["0001007", "'0001007", "=\"0001007\""],
            &[
                "ada@x.example",
                "Ada@X.Example",
                "mailto:ada@x.example",
                "<ada@x.example>",
                "Ada L <ADA@x.example>",
                "ada@x.example.",
                "\u{200e}ada@x.example ",
            ],
            &[
                "Ren\u{e9} M\u{fc}ller",
                "RENE\u{301}  MU\u{308}LLER",
                "Ren\u{e9}\u{a0}M\u{fc}ller",
                "\tRen\u{e9}\u{2009}M\u{fc}ller",
            ],
            &["c1000", "C1000"],
        ] {
            for spelling in spellings {
                assert_eq!(key(spelling, false), key(spellings[0], false), "{spelling}");
            }
        }
    }

    #[test]
    fn different_customers_have_different_keys() {
        let labels = [
            "1007",
            "01007",
            "10070",
            "1007.5",
            "1,07",
            "ada@x.example",
            "a.da@x.example",
            "ada+1@x.example",
            "Ada",
            "\u{c5}da",
            "Ada L",
            "AdaL",
            "0015000Gv7qJ",
            "0015000Gv7qj",
            "a.0",
            "",
        ];
        let mut keys: Vec<String> = labels.iter().map(|label| key(label, false)).collect();
        keys.sort_unstable();
        keys.dedup();
        assert_eq!(keys.len(), labels.len());
    }

    #[test]
    fn what_is_shown_is_tidy() {
        for (label, expected) in [
            ("\u{feff}1028", "1028"),
            ("'001000", "001000"),
            ("'Ali", "'Ali"),
            ("  Ada\u{3000}\u{200b}  L ", "Ada L"),
            ("Ada <Ada@x.example>", "Ada@x.example"),
            ("13085.0", "13085"),
            ("a.0", "a.0"),
            ("100", "100"),
        ] {
            assert_eq!(tidy(label), expected);
        }
    }

    proptest! {
        /// Who is left out by the label that is shown is left out by all others.
        #[test]
        fn what_is_tidy_stays_so(label in "[a-c0-2 '\"=.,<>@:+\u{a0}\u{feff}\u{ff11}]{0,12}") {
            let shown = tidy(&label).into_owned();
            prop_assert_eq!(tidy(&shown), shown.as_str());
            prop_assert_eq!(key(&shown, false), key(&label, false));
            prop_assert!(shown.len() <= label.len());
        }
    }

    #[test]
    fn telephone_numbers_are_their_digits() {
        for spelling in ["+49 30 1234567", "0049-30-1234567", "+49 (0) 30 / 1234567", "49301234567"]
        {
            assert_eq!(key(spelling, true), "49301234567", "{spelling}");
        }
        assert_eq!(key("Ada 1", true), "ada 1");
        assert_eq!(key("12-34", true), "12-34", "too short");
    }

    #[test]
    fn numbers_that_a_spreadsheet_cut_are_told() {
        for (label, expected) in [
            ("1.23457E+11", true),
            ("1E+10", true),
            ("1,2E+05", true),
            ("12E+5", false),
            ("E+5", false),
            ("1E5", false),
            ("Eve", false),
        ] {
            assert_eq!(is_damaged(label), expected, "{label}");
        }
    }
}
