//! How well a text reads, by what stands beside its characters beyond ASCII: a wrong encoding puts
//! capitals, symbols and frames into the middle of words, a right one letters.

/// Points of a character that reads well.
const GOOD: i64 = 2;

/// Points of a character that does not fit its place.
const BAD: i64 = -3;

/// Points of a character that has no place in a table.
const ABSURD: i64 = -4;

/// The sum over all characters beyond ASCII; 0 for a text without any.
pub(super) fn score(text: &str) -> i64 {
    let characters: Vec<char> = text.chars().collect();
    let at = |index: Option<usize>| index.and_then(|index| characters.get(index)).copied();
    let place = |(index, &character): (usize, &char)| {
        let place = Place {
            before: at(index.checked_sub(1)).unwrap_or('\n'),
            after: at(index.checked_add(1)).unwrap_or('\n'),
            further: [at(index.checked_sub(2)), at(index.checked_add(2))],
        };
        place.points(character)
    };
    characters.iter().enumerate().filter(|(_, character)| !character.is_ascii()).map(place).sum()
}

/// What stands around a character; line feeds around the text.
struct Place {
    before: char,
    after: char,
    /// The characters beyond those two.
    further: [Option<char>; 2],
}

impl Place {
    fn points(&self, character: char) -> i64 {
        match character {
            '\u{80}'..='\u{9f}' | '\u{fffd}' | '\u{e000}'..='\u{f8ff}' => ABSURD,
            // Arrows, mathematics, frames, blocks and shapes.
            '\u{2190}'..='\u{25ff}' | '₧' | 'ⁿ' => ABSURD,
            '¤' | 'ƒ' => -GOOD,
            '€' | '£' | '¥' | '¢' => self.currency(),
            '’' | '´' if self.is_within_a_word() => GOOD,
            '“' | '„' | '‘' | '«' | '¡' | '¿' => self.opening(),
            '”' | '’' | '»' | '™' | '®' | '©' | '°' | 'ª' | 'º' => self.closing(),
            '²' | '³' | '¼' | '½' | '¾' | '×' | '±' => self.number(),
            '…' | '–' | '—' | '\u{a0}' | '\u{ad}' => -i64::from(self.is_within_a_word()),
            letter if letter.is_alphabetic() => self.letter(letter),
            _ => self.symbol(),
        }
    }

    /// A letter belongs beside letters of its alphabet, a capital not behind a small one and a small
    /// one not between capitals.
    fn letter(&self, letter: char) -> i64 {
        let own = Alphabet::of(letter);
        let beside = [self.before, self.after].map(Alphabet::of);
        let is_foreign = beside.iter().any(|&each| each != Alphabet::None && each != own);
        let is_odd = if letter.is_uppercase() {
            self.before.is_lowercase()
        } else {
            self.before.is_uppercase() && self.after.is_uppercase()
        };
        if is_foreign || is_odd {
            BAD
        } else if beside.contains(&own) {
            GOOD
        } else if self.before.is_ascii_digit() || self.after.is_ascii_digit() {
            -GOOD
        } else {
            -i64::from(letter.is_uppercase())
        }
    }

    /// A currency sign belongs beside a digit, a space between them or not.
    fn currency(&self) -> i64 {
        let beyond = |near: char, far: Option<char>| match far {
            Some(far) if matches!(near, ' ' | '\u{a0}') => far,
            _ => near,
        };
        let beside = [beyond(self.before, self.further[0]), beyond(self.after, self.further[1])];
        if beside.iter().any(char::is_ascii_digit) { GOOD } else { self.symbol() }
    }

    fn opening(&self) -> i64 {
        if self.before.is_alphanumeric() { self.symbol() } else { 1 }
    }

    fn closing(&self) -> i64 {
        if self.after.is_alphanumeric() { self.symbol() } else { 1 }
    }

    fn number(&self) -> i64 {
        if self.before.is_ascii_digit() { 1 } else { self.symbol() }
    }

    fn symbol(&self) -> i64 {
        match (self.before.is_alphabetic(), self.after.is_alphabetic()) {
            (true, true) => BAD,
            (false, true) => -GOOD,
            (true, false) | (false, false) => 0,
        }
    }

    fn is_within_a_word(&self) -> bool {
        self.before.is_alphabetic() && self.after.is_alphabetic()
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Alphabet {
    /// Not a letter.
    None,
    Latin,
    Greek,
    Cyrillic,
    /// The others, which tables mix among themselves (kana and Chinese characters).
    Other,
}

impl Alphabet {
    fn of(character: char) -> Self {
        match character {
            _ if !character.is_alphabetic() => Self::None,
            '\0'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => Self::Latin,
            '\u{370}'..='\u{3ff}' => Self::Greek,
            '\u{400}'..='\u{52f}' => Self::Cyrillic,
            _ => Self::Other,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_reads_well_has_points() {
        for (text, expected) in [
            ("", 0),
            ("plain", 0),
            ("Größe", 2 * GOOD),
            ("GRÖSSE, Ökologie", 2 * GOOD),
            ("£2, 80 €", 2 * GOOD),
            ("l’eau “m²”", GOOD + 1 + 1),
            ("клиент", 6 * GOOD),
            ("fŸr", BAD),
            ("Gr”áe", BAD + GOOD),
            ("m├╝ller", 2 * ABSURD),
            ("ú2", -GOOD),
            ("fьr", BAD),
        ] {
            assert_eq!(score(text), expected, "{text}");
        }
    }
}
