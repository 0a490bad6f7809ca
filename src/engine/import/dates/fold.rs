//! The letters and digits of every script -> few plain ones, so that a word has one spelling: without
//! accents, in lower case beyond ASCII, with the digits of ASCII, and without marks that nobody sees.

/// `à` to `ÿ` (U+00E0 to U+00FF), `?` for what stays as it is.
const LATIN_1: &str = "aaaaaa?ceeeeiiii?nooooo?ouuuuy?y";

/// U+0100 to U+017F, upper and lower case in turn.
const LATIN_A: &str = concat!(
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii??jjkkkllllllllll",
    "nnnnnnnnnoooooo??rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs",
);

/// U+1EA0 to U+1EF9, Vietnamese letters and their kin.
const VIETNAMESE: &str = concat!(
    "aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooo",
    "uuuuuuuuuuuuuuyyyyyyyy",
);

/// Letters with a mark, each behind the plain one that it becomes: Greek, Cyrillic, and the letters
/// of Arabic that Persian, Urdu and keyboards write in several ways.
const OTHERS: &[(char, &str)] = &[
    ('α', "ά"),
    ('ε', "έ"),
    ('η', "ή"),
    ('ι', "ίϊΐ"),
    ('ο', "ό"),
    ('υ', "ύϋΰ"),
    ('ω', "ώ"),
    ('σ', "ς"),
    ('и', "йѝ"),
    ('е', "ёѐ"),
    ('і', "ї"),
    ('у', "ў"),
    ('к', "ќ"),
    ('г', "ѓ"),
    ('ا', "أإآٱ"),
    ('ي', "ىیئۍې"),
    ('ك', "ک"),
    ('ه', "ةۀە"),
    ('و', "ؤ"),
];

/// The first digit, zero, of each script whose digits are read.
const ZEROS: [char; 17] = [
    '\u{660}', '\u{6f0}', '\u{7c0}', '\u{966}', '\u{9e6}', '\u{a66}', '\u{ae6}', '\u{b66}',
    '\u{be6}', '\u{c66}', '\u{ce6}', '\u{d66}', '\u{e50}', '\u{ed0}', '\u{f20}', '\u{1040}',
    '\u{17e0}',
];

/// Writes the text in plain letters.
pub(super) fn fold(text: &str, plain: &mut String) {
    for character in text.chars() {
        if character.is_ascii() {
            plain.push(character);
        } else {
            fold_one(character, plain);
        }
    }
}

fn fold_one(character: char, plain: &mut String) {
    match character {
        // Full-width forms of ASCII.
        '\u{ff01}'..='\u{ff5e}' => {
            let ascii = u32::from(character) - 0xff01 + u32::from('!');
            plain.extend(char::from_u32(ascii));
        }
        _ if is_unseen(character) => {}
        '،' | '、' => plain.push(','),
        '۔' | '。' | '\u{b7}' => plain.push('.'),
        '\u{60d}' => plain.push('/'),
        '\u{66b}' => plain.push('.'),
        '\u{2010}'..='\u{2015}' | '\u{2212}' => plain.push('-'),
        '\u{2018}' | '\u{2019}' | '\u{2bc}' | '\u{2b9}' | '`' | '´' => plain.push('\''),
        'ʻ' => plain.push('\''),
        _ if character.is_whitespace() => plain.push(' '),
        _ => match digit(character) {
            Some(digit) => plain.push(digit),
            None => character.to_lowercase().for_each(|letter| fold_letter(letter, plain)),
        },
    }
}

/// Marks of direction, joiners, accents of their own, vowel marks of Arabic, the mark of the byte
/// order, and the little letters of ordinal numbers.
fn is_unseen(character: char) -> bool {
    matches!(
        character,
        '\u{aa}'
            | '\u{ad}'
            | '\u{b0}'
            | '\u{ba}'
            | '\u{300}'..='\u{36f}'
            | '\u{61c}'
            | '\u{640}'
            | '\u{64b}'..='\u{65f}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2069}'
            | '\u{fe0f}'
            | '\u{feff}'
    )
}

fn digit(character: char) -> Option<char> {
    let value = |zero: &char| u32::from(character).wrapping_sub(u32::from(*zero));
    let value = ZEROS.iter().map(value).find(|value| *value < 10)?;
    char::from_digit(value, 10)
}

fn fold_letter(letter: char, plain: &mut String) {
    let at = |from: u32, table: &str| {
        let place = usize::try_from(u32::from(letter).checked_sub(from)?).ok()?;
        table.as_bytes().get(place).copied().filter(|byte| *byte != b'?').map(char::from)
    };
    let found = match letter {
        '\u{e0}'..='\u{ff}' => at(0xe0, LATIN_1),
        '\u{100}'..='\u{17f}' => at(0x100, LATIN_A),
        '\u{1ea0}'..='\u{1ef9}' => at(0x1ea0, VIETNAMESE),
        'ơ' => Some('o'),
        'ư' => Some('u'),
        'ș' => Some('s'),
        'ț' => Some('t'),
        'ə' => Some('e'),
        _ => OTHERS.iter().find(|(_, marked)| marked.contains(letter)).map(|&(plain, _)| plain),
    };
    match (found, letter) {
        (Some(found), _) => plain.push(found),
        (None, 'ß') => plain.push_str("ss"),
        (None, 'æ') => plain.push_str("ae"),
        (None, 'œ') => plain.push_str("oe"),
        (None, 'þ') => plain.push_str("th"),
        (None, 'ð') => plain.push('d'),
        (None, _) if is_unseen(letter) => {}
        (None, _) => plain.push(letter),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(text: &str) -> String {
        let mut plain = String::new();
        fold(text, &mut plain);
        plain
    }

    #[test]
    fn letters_lose_their_marks() {
        for (text, expected) in [
            ("Märch", "March"),
            ("PAŹDZIERNIK", "PAzDZIERNIK"),
            ("października sierpień źżćąęłóś", "pazdziernika sierpien zzcaelos"),
            ("Şubat Ağustos İ ı", "subat Agustos i i"),
            ("říjen únor květen ň ů ý", "rijen unor kveten n u y"),
            ("août février", "aout fevrier"),
            ("ngày 5 tháng 3 năm", "ngay 5 thang 3 nam"),
            ("Μαΐου Φεβρουάριος", "μαιου φεβρουαριοσ"),
            ("ЁЙ май", "еи маи"),
            ("e\u{301}", "e"),
            ("größe", "grosse"),
            ("ő ű ș ț ə", "o u s t e"),
            ("Ｍａｙ ２０２４", "May 2024"),
        ] {
            assert_eq!(folded(text), expected, "{text}");
        }
    }

    #[test]
    fn tables_have_a_letter_for_each_place() {
        assert_eq!((LATIN_1.len(), LATIN_A.len(), VIETNAMESE.len()), (0x20, 0x80, 0x5a));
    }

    #[test]
    fn digits_of_every_script_are_digits() {
        for zero in ZEROS {
            let digits: String =
                (0..10).filter_map(|value| char::from_u32(u32::from(zero) + value)).collect();
            assert_eq!(folded(&digits), "0123456789", "{digits}");
        }
        assert_eq!(folded("\u{200f}٢٧/٠١/٢٠٢٤\u{200e}"), "27/01/2024");
        assert_eq!(folded("１２"), "12");
    }
}
