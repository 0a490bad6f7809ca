//! Which values of a column of customers name nobody.

use std::collections::{BTreeMap, BTreeSet};

use super::super::encodings::Encoding;
use super::super::letters::plain;
use super::words::{self, Word};

/// How much more often than others a word occurs that can be a name, to be none.
const OFTEN: f64 = 3.0;

/// How often it must occur at least.
const LEAST: usize = 3;

/// Customers who are numbered with one digit, from which on they seem to be counted from 0.
const DIGITS: usize = 5;

/// Values that name nobody in a column, though they are not blank.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in super::super) struct Nobody {
    encoding: Encoding,
    /// `0` is the number of a customer, as 1 and 2 are.
    has_zero: bool,
    /// Names stand here without first names, so that a word for nobody can be one.
    has_single_names: bool,
    /// Words that can be names and are none here, as `plain` leaves them, or whole addresses.
    nobodies: BTreeSet<String>,
}

/// What a value can be.
enum Kind {
    /// Whoever's.
    Somebodys,
    /// A word for nobody; doubtful ones with what they are told by.
    Word(Word, String),
    /// Nothing but zeros.
    Zero,
}

impl Nobody {
    /// Looks at samples: the values of a column, each with what tells the orders apart that it
    /// occurs in.
    pub(in super::super) fn of<'r>(
        values: impl Iterator<Item = (&'r [u8], &'r [u8])>,
        encoding: Encoding,
    ) -> Self {
        // How many orders each value has; lines of an order follow each other.
        let mut orders: BTreeMap<&[u8], usize> = BTreeMap::new();
        let mut last = None;
        for (value, order) in values.filter(|(value, _)| !value.is_empty()) {
            if last.replace((value, order)) != Some((value, order)) {
                *orders.entry(value).or_default() += 1;
            }
        }
        let mut doubtful: BTreeMap<String, (usize, bool)> = BTreeMap::new();
        let (mut others, mut all, mut digits, mut single, mut capital, mut zeros) =
            (0, 0, 0, 0, 0, 0);
        for (value, count) in orders {
            let text = encoding.decode(value);
            match kind(&text) {
                Kind::Somebodys => {
                    others += 1;
                    all += count;
                    digits += usize::from(value.len() == 1 && value[0].is_ascii_digit());
                    single += usize::from(text.chars().all(char::is_alphabetic));
                    capital += usize::from(is_capital(&text));
                }
                Kind::Word(Word::Doubtful, word) => {
                    let (sum, is_like_names) = doubtful.entry(word).or_default();
                    *sum += count;
                    *is_like_names |= is_capital(&text);
                }
                Kind::Zero => zeros += count,
                Kind::Word(Word::Nobody, _) => {}
            }
        }
        let usual = all as f64 / others.max(1) as f64;
        let has_capitals = others > 0 && capital == others;
        let is_often = |orders: usize| orders >= LEAST && orders as f64 >= OFTEN * usual;
        // `NULL` and `null` beside `Miller` and `Smith`.
        let is_nobody = |(orders, is_like_names): (usize, bool)| {
            is_often(orders) || has_capitals && !is_like_names
        };
        let nobodies = doubtful.into_iter().filter(|(_, counts)| is_nobody(*counts));
        Self {
            encoding,
            has_zero: 2 * digits > others || digits >= DIGITS && !is_often(zeros),
            has_single_names: 2 * single > others,
            nobodies: nobodies.map(|(word, _)| word).collect(),
        }
    }

    /// Whether a value names nobody, as a blank one does.
    pub(in super::super) fn is(&self, value: &[u8]) -> bool {
        let Some(&first) = value.first() else { return true };
        // Nearly all numbers.
        if first.is_ascii_digit() && first != b'0' || value.len() > words::LONGEST {
            return false;
        }
        match kind(&self.encoding.decode(value)) {
            Kind::Somebodys => false,
            Kind::Zero => !self.has_zero,
            Kind::Word(Word::Nobody, _) => true,
            Kind::Word(Word::Doubtful, word) => {
                let can_be = self.has_single_names || word.contains('@');
                !can_be || self.nobodies.contains(&word)
            }
        }
    }
}

fn kind(text: &str) -> Kind {
    if text.contains('@') {
        return match words::address(text) {
            Some(word) => Kind::Word(word, text.to_lowercase()),
            None => Kind::Somebodys,
        };
    }
    if text.bytes().any(|byte| matches!(byte, b'1'..=b'9')) && text != "-1" {
        return Kind::Somebodys;
    }
    let plain = plain(text);
    // `\N` is what MySQL writes for nothing.
    if plain.is_empty() && !text.contains(char::is_alphanumeric) || text.eq_ignore_ascii_case("\\n")
    {
        return Kind::Word(Word::Nobody, plain);
    }
    if text == "-1" || !plain.is_empty() && plain.bytes().all(|byte| byte == b'0') {
        return Kind::Zero;
    }
    match words::word(&plain) {
        Some(_) if is_sign(text) => Kind::Word(Word::Nobody, plain),
        Some(word) => Kind::Word(word, plain),
        None => Kind::Somebodys,
    }
}

/// Whether a word stands between signs, as no name does: `#N/A`, `(null)`, `<none>`, `[guest]`.
fn is_sign(text: &str) -> bool {
    text.starts_with(['#', '(', '<', '[', '{', '*', '-', '\'']) || text.contains('/')
}

/// Whether a text begins with a capital and goes on in small letters, as names do.
fn is_capital(text: &str) -> bool {
    let mut letters = text.chars();
    letters.next().is_some_and(char::is_uppercase) && letters.next().is_some_and(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What of the values names nobody, each value an order.
    fn nobodies(values: &str) -> Vec<&str> {
        let values: Vec<&str> = values.split(',').collect();
        let orders: Vec<String> = (0..values.len()).map(|at| at.to_string()).collect();
        let pairs =
            values.iter().zip(&orders).map(|(value, order)| (value.as_bytes(), order.as_bytes()));
        let nobody = Nobody::of(pairs, Encoding::UTF_8);
        let mut found: Vec<&str> =
            values.into_iter().filter(|it| nobody.is(it.as_bytes())).collect();
        found.sort_unstable();
        found.dedup();
        found
    }

    #[test]
    fn words_for_nobody_are_told_in_any_column() {
        for (values, expected) in [
            ("1007,NULL,1014", "NULL"),
            ("1007,\\N,1014,-,--,?", "-,--,?,\\N"),
            ("a@x.example,nan,b@x.example,None,#N/A,(not set)", "#N/A,(not set),None,nan"),
            ("Ada Ahl,Guest,Bea Fab,Walk-in Customer", "Guest,Walk-in Customer"),
            ("Ada Ahl,GAST,Bea Fab,Laufkundschaft,Barverkauf", "Barverkauf,GAST,Laufkundschaft"),
            ("Ada,Invit\u{e9} ,Client de passage", "Client de passage"),
            (
                "a@x.example,noreply@x.example,none@none.com,a@a.a",
                "a@a.a,none@none.com,noreply@x.example",
            ),
            (
                "\u{7530}\u{4e2d},\u{30b2}\u{30b9}\u{30c8},\u{6e38}\u{5ba2}",
                "\u{30b2}\u{30b9}\u{30c8},\u{6e38}\u{5ba2}",
            ),
        ] {
            let mut expected: Vec<&str> = expected.split(',').collect();
            expected.sort_unstable();
            assert_eq!(nobodies(values), expected, "{values}");
        }
    }

    #[test]
    fn zero_is_nobody_unless_others_are_as_short() {
        assert_eq!(nobodies("0,1007,1014,00,-1,0.0"), ["-1", "0", "0.0", "00"]);
        assert_eq!(nobodies("0,1,2,3,12"), [""; 0]);
        assert_eq!(nobodies("c0,c1,0"), ["0"]);
        let counted = "0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21";
        assert_eq!(nobodies(counted), [""; 0], "counted from 0");
        assert_eq!(nobodies(&format!("{counted},0,0")), ["0"], "three times as often as others");
    }

    #[test]
    fn a_surname_stays_unless_it_is_everywhere() {
        assert_eq!(nobodies("Miller,Null,Smith,Miller,Null,Smith"), [""; 0]);
        assert_eq!(nobodies("Miller,Null,Smith,Null,Null,Null"), ["Null"]);
        assert_eq!(nobodies("Miller,NULL,Smith,Miller"), ["NULL"], "written as no name is");
        assert_eq!(nobodies("MILLER,NULL,SMITH"), [""; 0]);
        assert_eq!(nobodies("Ada Null,Bea Guest"), [""; 0]);
        assert_eq!(nobodies("a@x.example,pos@x.example,b@x.example"), [""; 0]);
        let till = "a@x.example,pos@x.example,b@x.example,pos@x.example,pos@x.example";
        assert_eq!(nobodies(till), ["pos@x.example"]);
    }
}
