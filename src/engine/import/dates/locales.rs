//! Every name of a month and a weekday that the GNU C library knows, read: in UTF-8 and in whatever
//! other encoding has its letters.

use std::collections::BTreeSet;

use encoding_rs as standard;
use pure_rust_locales::{Locale, locale_match};

use super::fold::fold;
use super::{Dates, Survey, names};

/// The locales by their names; the crate has no list of them.
fn locales() -> Vec<Locale> {
    let names = include_str!("words/locales.txt").split_ascii_whitespace();
    names.map(|name| Locale::try_from(name).expect("it is known")).collect()
}

/// The months of a locale: long, short, and the same where a day does not stand before.
fn months(locale: Locale) -> Vec<&'static [&'static str]> {
    let mut lists =
        vec![locale_match!(locale => LC_TIME::MON), locale_match!(locale => LC_TIME::ABMON)];
    lists.extend(locale_match!(locale => LC_TIME::ALT_MON));
    lists.extend(locale_match!(locale => LC_TIME::AB_ALT_MON));
    lists
}

/// Whether a name is a number: `3月`, `三月`.
fn has_digit(name: &str) -> bool {
    let mut plain = String::new();
    fold(name, &mut plain);
    plain.contains(|each: char| each.is_ascii_digit() || "一二三四五六七八九十".contains(each))
}

/// Whether the months of a locale are those of a Hindu calendar.
fn has_other_months(locale: Locale) -> bool {
    matches!(locale, Locale::mai_IN | Locale::mai_NP)
}

/// Whether a name is two names in one, for two dialects, or has a sign that nobody writes.
fn is_double(name: &str) -> bool {
    name.contains(['/', ':'])
}

/// The months that are read in a column with a date of each name.
fn read(column: &[Vec<u8>]) -> Vec<Option<u8>> {
    let mut survey = Survey::default();
    column.iter().for_each(|text| survey.look(text));
    let mut dates = Dates::new(survey.finish().reading);
    let month = |text: &Vec<u8>| Some(dates.parse(text).ok()?.day().civil().1);
    column.iter().map(month).collect()
}

#[test]
fn every_month_of_every_locale_is_read() {
    let locales = locales();
    assert!(locales.len() > 330, "{}", locales.len());
    let (mut names, mut wrong) = (0, Vec::new());
    for locale in locales.into_iter().filter(|locale| !has_other_months(*locale)) {
        for list in months(locale) {
            let is_one = |name: &str| list.iter().filter(|each| **each == name).count() == 1;
            let known = |name: &&&str| {
                !has_digit(name) && !is_double(name) && !name.is_empty() && is_one(name)
            };
            let numbered = (1..).zip(list).filter(|(_, name)| known(name));
            let (expected, column): (Vec<u8>, Vec<String>) =
                numbered.map(|(month, name)| (month, format!("5 {name} 2024"))).unzip();
            let utf8: Vec<Vec<u8>> = column.iter().map(|text| text.clone().into_bytes()).collect();
            for ((month, text), read) in expected.iter().zip(&column).zip(read(&utf8)) {
                names += 1;
                if read != Some(*month) {
                    wrong.push(format!("{locale:?}: {text} is {read:?}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {names}: {wrong:#?}", wrong.len());
}

/// Whether many shops use the language of a locale: others are hardly met but in UTF-8.
fn is_common(locale: Locale) -> bool {
    let codes = include_str!("words/months.txt").lines().filter_map(|row| row.split(' ').next());
    let name = format!("{locale:?}");
    codes.take_while(|code| *code != "aa").any(|code| name.split('_').next() == Some(code))
}

#[test]
fn months_are_read_in_every_encoding_that_has_their_letters() {
    let encodings = [
        standard::WINDOWS_1250,
        standard::WINDOWS_1251,
        standard::WINDOWS_1252,
        standard::WINDOWS_1253,
        standard::WINDOWS_1254,
        standard::WINDOWS_1255,
        standard::WINDOWS_1256,
        standard::WINDOWS_1257,
        standard::WINDOWS_1258,
        standard::WINDOWS_874,
        standard::ISO_8859_2,
        standard::ISO_8859_5,
        standard::ISO_8859_7,
        standard::ISO_8859_13,
        standard::ISO_8859_15,
        standard::KOI8_R,
        standard::KOI8_U,
        standard::IBM866,
    ];
    let mut seen = BTreeSet::new();
    let mut columns = 0;
    for locale in locales().into_iter().filter(|locale| is_common(*locale)) {
        for list in months(locale) {
            if list.iter().any(|name| has_digit(name) || is_double(name)) || !seen.insert(list) {
                continue;
            }
            let column: Vec<String> = list.iter().map(|name| format!("5 {name} 2024")).collect();
            if column.iter().all(|text| text.is_ascii()) {
                continue;
            }
            let expected: Vec<Option<u8>> = (1..=12).map(Some).collect();
            for encoding in encodings {
                let encoded: Option<Vec<Vec<u8>>> = column
                    .iter()
                    .map(|text| match encoding.encode(text) {
                        (bytes, _, false) => Some(bytes.into_owned()),
                        _ => None,
                    })
                    .collect();
                let Some(encoded) = encoded else { continue };
                columns += 1;
                assert_eq!(read(&encoded), expected, "{locale:?} in {}: {list:?}", encoding.name());
            }
        }
    }
    assert!(columns > 150, "{columns}");
}

#[test]
fn every_weekday_of_every_locale_is_one() {
    let mut wrong = Vec::new();
    for locale in locales() {
        let lists =
            [locale_match!(locale => LC_TIME::DAY), locale_match!(locale => LC_TIME::ABDAY)];
        for name in lists.into_iter().flatten() {
            let mut plain = String::new();
            fold(name, &mut plain);
            let is_letter = plain.trim().len() == 1;
            let word = plain.trim();
            if !is_letter
                && !has_digit(word)
                && !is_double(word)
                && !names::is_weekday(word.as_bytes())
            {
                wrong.push(format!("{locale:?}: {name}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
