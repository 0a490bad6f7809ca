//! The two code pages of DOS that tills and old accounting programs still write: 128 characters each.

use std::borrow::Cow;

/// A code page: ASCII below 0x80, its own characters above.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Page {
    /// Its name.
    pub(super) name: &'static str,
    /// Other names in use.
    pub(super) labels: [&'static str; 4],
    /// The characters of the bytes from 0x80 up.
    high: [char; 128],
}

/// The code page of the first PC: Western letters, Greek ones of mathematics, frames.
pub(super) static CP437: Page = Page {
    name: "cp437",
    labels: ["cp437", "ibm437", "oem437", "437"],
    high: [
        'Ç', 'ü', 'é', 'â', 'ä', 'à', 'å', 'ç', 'ê', 'ë', 'è', 'ï', 'î', 'ì', 'Ä', 'Å', 'É', 'æ',
        'Æ', 'ô', 'ö', 'ò', 'û', 'ù', 'ÿ', 'Ö', 'Ü', '¢', '£', '¥', '₧', 'ƒ', 'á', 'í', 'ó', 'ú',
        'ñ', 'Ñ', 'ª', 'º', '¿', '⌐', '¬', '½', '¼', '¡', '«', '»', '░', '▒', '▓', '│', '┤', '╡',
        '╢', '╖', '╕', '╣', '║', '╗', '╝', '╜', '╛', '┐', '└', '┴', '┬', '├', '─', '┼', '╞', '╟',
        '╚', '╔', '╩', '╦', '╠', '═', '╬', '╧', '╨', '╤', '╥', '╙', '╘', '╒', '╓', '╫', '╪', '┘',
        '┌', '█', '▄', '▌', '▐', '▀', 'α', 'ß', 'Γ', 'π', 'Σ', 'σ', 'µ', 'τ', 'Φ', 'Θ', 'Ω', 'δ',
        '∞', 'φ', 'ε', '∩', '≡', '±', '≥', '≤', '⌠', '⌡', '÷', '≈', '°', '∙', '·', '√', 'ⁿ', '²',
        '■', '\u{a0}',
    ],
};

/// The code page of DOS in Western Europe.
pub(super) static CP850: Page = Page {
    name: "cp850",
    labels: ["cp850", "ibm850", "oem850", "850"],
    high: [
        'Ç', 'ü', 'é', 'â', 'ä', 'à', 'å', 'ç', 'ê', 'ë', 'è', 'ï', 'î', 'ì', 'Ä', 'Å', 'É', 'æ',
        'Æ', 'ô', 'ö', 'ò', 'û', 'ù', 'ÿ', 'Ö', 'Ü', 'ø', '£', 'Ø', '×', 'ƒ', 'á', 'í', 'ó', 'ú',
        'ñ', 'Ñ', 'ª', 'º', '¿', '®', '¬', '½', '¼', '¡', '«', '»', '░', '▒', '▓', '│', '┤', 'Á',
        'Â', 'À', '©', '╣', '║', '╗', '╝', '¢', '¥', '┐', '└', '┴', '┬', '├', '─', '┼', 'ã', 'Ã',
        '╚', '╔', '╩', '╦', '╠', '═', '╬', '¤', 'ð', 'Ð', 'Ê', 'Ë', 'È', 'ı', 'Í', 'Î', 'Ï', '┘',
        '┌', '█', '▄', '¦', 'Ì', '▀', 'Ó', 'ß', 'Ô', 'Ò', 'õ', 'Õ', 'µ', 'þ', 'Þ', 'Ú', 'Û', 'Ù',
        'ý', 'Ý', '¯', '´', '\u{ad}', '±', '‗', '¾', '¶', '§', '÷', '¸', '°', '¨', '·', '¹', '³',
        '²', '■', '\u{a0}',
    ],
};

impl Page {
    /// The text that `bytes` stand for; borrowed when they are ASCII.
    pub(super) fn decode<'a>(&self, bytes: &'a [u8]) -> Cow<'a, str> {
        match std::str::from_utf8(bytes) {
            Ok(text) if text.is_ascii() => Cow::Borrowed(text),
            _ => Cow::Owned(bytes.iter().map(|&byte| self.character(byte)).collect()),
        }
    }

    fn character(&self, byte: u8) -> char {
        match byte.checked_sub(0x80) {
            Some(index) => self.high[usize::from(index)],
            None => char::from(byte),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_corners_of_both_pages() {
        for (page, expected) in [(&CP437, "aÇÉá░└╨α\u{a0}"), (&CP850, "aÇÉá░└ðÓ\u{a0}")]
        {
            assert_eq!(page.decode(b"a\x80\x90\xa0\xb0\xc0\xd0\xe0\xff"), expected);
        }
    }

    #[test]
    fn no_character_stands_twice() {
        for page in [&CP437, &CP850] {
            let mut sorted = page.high;
            sorted.sort_unstable();
            assert!(sorted.windows(2).all(|pair| pair[0] < pair[1]));
            assert!(page.high.iter().all(|each| !each.is_ascii()));
        }
    }
}
