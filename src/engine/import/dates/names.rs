//! Words -> months and weekdays, in the languages of the shops: English, German, French, Spanish,
//! Italian, Portuguese and Dutch.
//!
//! Words come as bytes of an encoding that is not known yet, so a letter beyond ASCII is any letter
//! at all: `f\u{e9}vr` is `f?vr`, in UTF-8, in windows-1252, and when the one was taken for the
//! other.

/// By month, the names that are not the beginning of another one there.
const MONTHS: [&[&str]; 12] = [
    &["january", "januari", "janvier", "janeiro", "janner", "enero", "gennaio"],
    &["february", "februari", "fevrier", "febrero", "febbraio", "fevereiro"],
    &["march", "marz", "maerz", "mrz", "mars", "marzo", "marco", "maart", "mrt"],
    &["april", "aprile", "avril", "abril"],
    &["may", "mai", "mayo", "maggio", "maio", "mei"],
    &["june", "juni", "juin", "junio", "junho", "giugno"],
    &["july", "juli", "juillet", "julio", "julho", "luglio"],
    &["august", "augustus", "aout", "agosto"],
    &["september", "septembre", "septiembre", "setiembre", "settembre", "setembro"],
    &["october", "oktober", "octobre", "octubre", "ottobre", "outubro"],
    &["november", "novembre", "noviembre", "novembro"],
    &["december", "dezember", "decembre", "diciembre", "dicembre", "dezembro"],
];

const WEEKDAYS: &[&str] = &[
    "monday",
    "montag",
    "maandag",
    "lundi",
    "lunes",
    "lunedi",
    "segunda", //
    "tuesday",
    "dienstag",
    "dinsdag",
    "mardi",
    "martes",
    "martedi",
    "terca", //
    "wednesday",
    "mittwoch",
    "woensdag",
    "mercredi",
    "miercoles",
    "mercoledi",
    "quarta", //
    "thursday",
    "donnerstag",
    "donderdag",
    "jeudi",
    "jueves",
    "giovedi",
    "quinta", //
    "friday",
    "freitag",
    "vrijdag",
    "vendredi",
    "viernes",
    "venerdi",
    "sexta", //
    "saturday",
    "samstag",
    "sonnabend",
    "zaterdag",
    "samedi",
    "sabado",
    "sabato", //
    "sunday",
    "sonntag",
    "zondag",
    "dimanche",
    "domingo",
    "domenica",
];

/// No name is longer, even where the wrong encoding made four bytes of a letter.
const LONGEST: usize = 16;

/// The month that the word names, 1 to 12: a name or its beginning, at least three letters of it,
/// that no other month has. `jui` may be June or July, and is none.
pub(super) fn month(word: &[u8]) -> Option<u8> {
    if word.len() > LONGEST || letters(word) < 3 {
        return None;
    }
    let mut months = (1..).zip(&MONTHS).filter(|(_, names)| any_begins(names, word));
    let (month, _) = months.next()?;
    months.next().is_none().then_some(month)
}

/// Whether the word names a day of the week, with at least two letters of it.
pub(super) fn is_weekday(word: &[u8]) -> bool {
    word.len() <= LONGEST && letters(word) >= 2 && any_begins(WEEKDAYS, word)
}

/// Whether one of the names begins with the word, which is not empty.
fn any_begins(names: &[&str], word: &[u8]) -> bool {
    // The first letter alone rules out most names, in half the time.
    let first = word[0].to_ascii_lowercase();
    let mut names = names.iter().map(|name| name.as_bytes());
    names.any(|name| (name[0] == first || !first.is_ascii()) && begins(name, word))
}

/// How many letters a word has, bytes beyond ASCII that stand together being one.
fn letters(word: &[u8]) -> usize {
    word.chunk_by(|one, next| !one.is_ascii() && !next.is_ascii()).count()
}

/// Whether the name begins with the word. Bytes beyond ASCII stand for one letter, or for none: an
/// accent may follow its letter.
fn begins(mut name: &[u8], mut word: &[u8]) -> bool {
    while let [byte, rest @ ..] = word {
        if !byte.is_ascii() {
            let beyond = rest.iter().take_while(|byte| !byte.is_ascii()).count();
            let rest = &rest[beyond..];
            return begins(name, rest) || name.get(1..).is_some_and(|name| begins(name, rest));
        }
        let Some((letter, behind)) = name.split_first() else { return false };
        if byte.to_ascii_lowercase() != *letter {
            return false;
        }
        (name, word) = (behind, rest);
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_named_in_seven_languages_long_and_short() {
        let names = [
            "January Januar Jänner janvier enero gennaio janeiro januari jan JAN janv ene gen",
            "February Februar février febrero febbraio fevereiro feb févr fév fev",
            "March März Maerz mars marzo março maart Mar Mär Mrz mrt",
            "April avril abril aprile apr avr abr",
            "May Mai mayo maggio maio mei mag",
            "June Juni juin junio giugno junho jun giu",
            "July Juli juillet julio luglio julho jul juil lug",
            "August août aout agosto augustus aug aoû ago",
            "September septembre septiembre setiembre settembre setembro sep sept set",
            "October Oktober octobre octubre ottobre outubro oct okt ott out",
            "November novembre noviembre novembro nov",
            "December Dezember décembre diciembre dicembre dezembro dec Dez déc dic",
        ];
        for (expected, names) in (1..).zip(names) {
            for name in names.split(' ') {
                assert_eq!(month(name.as_bytes()), Some(expected), "{name}");
                let narrow: Vec<u8> = name.chars().map(|letter| letter as u8).collect();
                assert_eq!(month(&narrow), Some(expected), "{name} in windows-1252");
                let twice: String = name.bytes().map(char::from).collect();
                assert_eq!(month(twice.as_bytes()), Some(expected), "{twice}");
            }
        }
        assert_eq!(month("aou\u{302}t".as_bytes()), Some(8), "an accent of its own");
    }

    #[test]
    fn other_words_are_no_months() {
        for word in ["", "x", "ja", "jui", "ma", "é", "ééé", "marchs", "junuary", "total", "de"]
        {
            assert_eq!(month(word.as_bytes()), None, "{word}");
        }
        assert_eq!(month(&[0xE9; 1_000]), None);
    }

    #[test]
    fn weekdays_are_recognised() {
        for word in "Fri Friday Fr Freitag vendredi mié mar. sáb Sa za lunedì sexta".split(' ') {
            assert!(is_weekday(word.trim_end_matches('.').as_bytes()), "{word}");
        }
        for word in ["", "f", "é", "January", "total", "fridays"] {
            assert!(!is_weekday(word.as_bytes()), "{word}");
        }
    }
}
