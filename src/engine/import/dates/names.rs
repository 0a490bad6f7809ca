//! Words -> months and weekdays, in the languages of all the world that use our months, and the
//! months of the Persian calendar.
//!
//! `words/months.txt` has a language in each row: its code, then its names of the twelve months, as
//! [`fold`](super::fold) leaves them and without blanks and points; several names of a month have
//! commas between, and a `'` stands where a shorter name ends. `words/weekdays.txt` has the names of
//! weekdays in all languages, written the same way. The first rows are read before others where a
//! word is the name of two months.
//!
//! # Source
//! The locales of the GNU C library 2.39, as the crate `pure-rust-locales` 0.8.2 has them, nominative
//! and genitive, long and short; what shops write beside them is added.

use std::sync::LazyLock;

use super::cursor::Cursor;
use crate::domain::order;

/// One more language is one more row.
const MONTHS: &str = include_str!("words/months.txt");

const WEEKDAYS: &str = include_str!("words/weekdays.txt");

/// The first rows: English, German, French, Spanish, Italian, Portuguese and Dutch.
const FIRST: u8 = 7;

/// The rows of languages that many shops use. In others a name counts only if nothing speaks
/// against it.
const COMMON: u8 = 72;

/// What a name may end with beside its case, as in `maaliskuuta` or `Mart'ta`.
const ENDINGS: [&str; 11] = ["ta", "da", "te", "de", "ban", "ben", "aren", "ak", "il", "ina", "an"];

/// What may be written together with a name before it: the Hebrew "in".
const BEGINNINGS: [&str; 1] = ["ב"];

/// No name is longer, in bytes.
const LONGEST: usize = 60;

/// The words of a name that has several, at most.
const WORDS: usize = 6;

/// A name of a month in a language.
struct Name {
    name: Box<str>,
    language: u8,
    month: u8,
}

/// All names, in the order of the alphabet.
static NAMES: LazyLock<Vec<Name>> = LazyLock::new(|| {
    let mut all = Vec::new();
    for (language, row) in (0..).zip(MONTHS.lines()) {
        for (month, names) in (0..).zip(row.split(' ')).skip(1) {
            for name in names.split(',').flat_map(spelled) {
                all.push(Name { name, language, month });
            }
        }
    }
    order::sort_by(&mut all, |a, b| {
        (&a.name, a.language, a.month).cmp(&(&b.name, b.language, b.month))
    });
    all
});

static ALL_WEEKDAYS: LazyLock<Vec<Box<str>>> = LazyLock::new(|| {
    let mut all: Vec<_> = WEEKDAYS.split_ascii_whitespace().flat_map(spelled).collect();
    order::sort(&mut all);
    all
});

/// A name and its shorter forms, which end at the marks in it.
fn spelled(marked: &str) -> Vec<Box<str>> {
    let mut name = String::new();
    let mut all = Vec::new();
    for part in marked.split('\'') {
        name.push_str(part);
        all.push(name.clone().into_boxed_str());
    }
    all
}

/// A word that is the name of a month, in one language or in several: what stands for it among the
/// names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Word {
    from: u16,
    /// Behind the names that are the word.
    exact: u16,
    /// Behind the names that begin with it.
    to: u16,
}

/// Languages, by their rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Languages([u64; 4]);

impl Languages {
    pub(super) fn add(&mut self, language: u8) {
        self.0[usize::from(language / 64)] |= 1 << (language % 64);
    }

    fn has(self, language: u8) -> bool {
        self.0[usize::from(language / 64)] & (1 << (language % 64)) != 0
    }
}

/// Whether the language is one that many shops use.
pub(super) fn is_common(language: u8) -> bool {
    language < COMMON
}

/// How many languages there are.
pub(super) fn languages() -> u8 {
    u8::try_from(MONTHS.lines().count()).expect("fewer than 256 rows")
}

impl Word {
    /// The month in one of the languages, 1 to 12: by its name, else by its beginning. A word that
    /// none of them has is read in any, those most in use first. `None` where it is another month in
    /// another language, and none of the two is much more in use.
    pub(super) fn month(self, languages: Languages) -> Option<u8> {
        let among = |names: &'static [Name], is_it: &dyn Fn(u8) -> bool| {
            agreed(names.iter().filter(|name| is_it(name.language)))
        };
        let by = |is_it: &dyn Fn(u8) -> bool| {
            among(self.names(), is_it).or_else(|| among(self.longer(), is_it))
        };
        let found = by(&|language| languages.has(language));
        let found = found.or_else(|| by(&|language| language < COMMON)).or_else(|| by(&|_| true));
        found.flatten()
    }

    /// What a language makes of the word: the month, and whether it is the name or only its
    /// beginning.
    pub(super) fn in_language(self, language: u8) -> Option<(u8, bool)> {
        let month = |names: &'static [Name]| {
            let mut months = names.iter().filter(|name| name.language == language);
            let month = months.next()?.month;
            months.all(|name| name.month == month).then_some(month)
        };
        let exact = month(self.names()).map(|month| (month, true));
        exact.or_else(|| month(self.longer()).map(|month| (month, false)))
    }

    /// Whether it is a name, not only the beginning of one.
    pub(super) fn is_name(self) -> bool {
        self.exact > self.from
    }

    /// Whether it is a name in a language that many shops use.
    pub(super) fn is_common(self) -> bool {
        self.names().iter().any(|name| is_common(name.language))
    }

    fn names(self) -> &'static [Name] {
        &NAMES[usize::from(self.from)..usize::from(self.exact)]
    }

    fn longer(self) -> &'static [Name] {
        &NAMES[usize::from(self.exact)..usize::from(self.to)]
    }

    /// The names that are the word, or begin with it.
    fn of(key: &str) -> Option<Self> {
        let start = NAMES.partition_point(|name| *name.name < *key);
        let exact = NAMES[start..].iter().take_while(|name| *name.name == *key).count();
        let is_long = key.chars().count() > 2;
        let longer = || NAMES[start + exact..].iter().take_while(|name| name.name.starts_with(key));
        let to = start + exact + if is_long { longer().count() } else { 0 };
        let place = |at: usize| u16::try_from(at).ok();
        (to > start).then_some(Self {
            from: place(start)?,
            exact: place(start + exact)?,
            to: place(to)?,
        })
    }
}

/// The month that the names are, in the languages most in use that have any of them; `None` inside
/// when they are several, outside when there is no name.
fn agreed<'n>(names: impl Iterator<Item = &'n Name> + Clone) -> Option<Option<u8>> {
    [u8::MAX, COMMON, FIRST]
        .into_iter()
        .map_while(|before| {
            let mut names = names.clone().filter(|name| name.language < before);
            let month = names.next()?.month;
            Some(names.all(|name| name.month == month).then_some(month))
        })
        // The first agreement, else the disagreement.
        .reduce(|first, next| first.or(next))
}

/// Takes the name of a month, which may be of several words.
pub(super) fn take(cursor: &mut Cursor<'_>) -> Option<Word> {
    longest(cursor, |key, is_single| if is_single { single(key) } else { exact(key) })
}

/// Takes the name of a day of the week, which may be of several words.
pub(super) fn take_weekday(cursor: &mut Cursor<'_>) -> bool {
    longest(cursor, |key, _| is_day(key).then_some(())).is_some()
}

/// Takes as many words as are known together; `known` is told whether it is a single one.
fn longest<T>(cursor: &mut Cursor<'_>, known: impl Fn(&str, bool) -> Option<T>) -> Option<T> {
    let text = cursor.0;
    let mut rest = *cursor;
    let mut ends = Vec::new();
    while ends.len() < WORDS && !rest.word().is_empty() {
        ends.push(rest);
        while rest.eat_one_of(b". -'") {}
    }
    let mut all = ends.iter().rev();
    let (found, rest) = all.find_map(|rest| {
        let words = &text[..text.len() - rest.0.len()];
        let is_single = !words.iter().any(|byte| b". -".contains(byte));
        Some((known(&key(words)?, is_single)?, rest))
    })?;
    *cursor = *rest;
    Some(found)
}

/// A name of several words must be complete.
fn exact(key: &str) -> Option<Word> {
    Word::of(key).filter(|word| word.is_name())
}

fn single(key: &str) -> Option<Word> {
    let stem = |ending: &&str| {
        let stem = key.strip_suffix(*ending)?;
        if stem.len() > 3 { exact(stem) } else { None }
    };
    let behind = |beginning: &&str| exact(key.strip_prefix(*beginning)?);
    let found = Word::of(key).or_else(|| ENDINGS.iter().find_map(stem));
    let found = found.or_else(|| BEGINNINGS.iter().find_map(behind));
    found.or_else(|| broken(key))
}

/// The name of a word in which a conversion lost letters: each U+FFFD is any letter, or two or none.
fn broken(key: &str) -> Option<Word> {
    if !key.contains(char::REPLACEMENT_CHARACTER) || key.chars().filter(char::is_ascii).count() < 2
    {
        return None;
    }
    let names: Vec<&Name> = NAMES.iter().filter(|name| resembles(&name.name, key)).collect();
    let month = agreed(names.iter().copied()).flatten()?;
    let name = names.iter().filter(|name| name.month == month).min_by_key(|name| name.language)?;
    exact(&name.name)
}

/// Whether the name begins with the word, whose lost letters are any.
fn resembles(name: &str, word: &str) -> bool {
    let Some(letter) = word.chars().next() else { return true };
    let rest = &word[letter.len_utf8()..];
    let mut behind = name.chars();
    let next = behind.next();
    if letter == char::REPLACEMENT_CHARACTER {
        let rest = rest.trim_start_matches(char::REPLACEMENT_CHARACTER);
        return resembles(name, rest) || next.is_some_and(|_| resembles(behind.as_str(), rest));
    }
    next == Some(letter) && resembles(behind.as_str(), rest)
}

/// Whether the word names a day of the week: its name in any language, or three letters of it.
pub(super) fn is_weekday(word: &[u8]) -> bool {
    key(word).is_some_and(|key| is_day(&key))
}

fn is_day(key: &str) -> bool {
    let at = ALL_WEEKDAYS.partition_point(|name| **name < *key);
    let begins = |name: &str| key.chars().count() > 2 && name.starts_with(key);
    ALL_WEEKDAYS.get(at).is_some_and(|name| **name == *key || begins(name))
}

/// The letters of a word as names have them; `None` for none, or too many.
fn key(word: &[u8]) -> Option<String> {
    if word.is_empty() || word.len() > LONGEST {
        return None;
    }
    let text = std::str::from_utf8(word).ok()?;
    let is_letter = |letter: &char| !matches!(letter, ' ' | '.' | '-' | '\'');
    Some(text.chars().filter(is_letter).map(|letter| letter.to_ascii_lowercase()).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn word(text: &str) -> Option<Word> {
        let mut cursor = Cursor(text.as_bytes());
        take(&mut cursor).filter(|_| cursor.is_empty())
    }

    fn month(text: &str) -> Option<u8> {
        word(text)?.month(Languages::default())
    }

    #[test]
    fn every_row_has_twelve_months() {
        for row in MONTHS.lines() {
            assert_eq!(row.split(' ').count(), 13, "{row}");
        }
        assert!(usize::from(u8::MAX) > MONTHS.lines().count());
        let row = |language: u8| MONTHS.lines().nth(language.into()).expect("a row");
        assert!(row(FIRST - 1).starts_with("nl ") && row(FIRST).starts_with("pl "));
        assert!(row(COMMON - 1).starts_with("tg ") && row(COMMON).starts_with("aa "));
    }

    #[test]
    fn other_words_are_no_months() {
        for word in ["", "x", "ja", "ma", "marchs", "junuary", "total", "de", "\u{fffd}\u{fffd}"] {
            assert_eq!(month(word), None, "{word}");
        }
        assert_eq!(month("jui"), None, "June or July");
        assert_eq!(month("listopad"), None, "October or November");
        assert_eq!(month(&"x".repeat(1_000)), None);
    }

    #[test]
    fn names_have_cases_and_words() {
        for (text, expected) in [
            ("maaliskuuta", 3),
            ("Mart'ta", 3),
            ("\u{645}\u{627}\u{631}\u{633}", 3),
            ("\u{e21}.\u{e04}", 1),
            ("f\u{fffd}vrier", 2),
            ("M\u{fffd}rz", 3),
            ("ao\u{fffd}t", 8),
        ] {
            assert_eq!(month(text).unwrap_or(0), expected, "{text}");
        }
    }

    #[test]
    fn weekdays_are_recognised() {
        for word in
            "Fri Friday Fr Freitag vendredi mie mar sab Sa za lunedi sexta wtorek".split(' ')
        {
            assert!(is_weekday(word.as_bytes()), "{word}");
        }
        for word in ["", "f", "January", "total", "fridays"] {
            assert!(!is_weekday(word.as_bytes()), "{word}");
        }
    }
}
