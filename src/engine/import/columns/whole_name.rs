//! Names of customers that stand in two columns: the given name and the family name.

use super::roles;
use super::search::Search;
use crate::results::ColumnReason;
use crate::settings::Meaning;

/// Parts of names of columns with given names, as `plain` leaves them, one row a family of languages.
const GIVEN: [&str; 4] = [
    "firstname givenname forename vorname voornaam fornavn fornamn",
    "prenom nombre nome prenume",
    "imie imja jmeno krestni имя імя etunimi keresztnev utonev ονομα isim",
    "名 이름",
];

/// The same of family names.
const FAMILY: [&str; 4] = [
    "lastname surname familyname nachname familienname achternaam efternavn etternavn efternamn",
    "nomdefamille apellido cognome sobrenome",
    "nazwisko prijmeni priezvisko фамилия прізвище sukunimi vezeteknev επωνυμο επιθετο soyad",
    "姓 성",
];

/// A family name that is no part of other names.
const FAMILY_ALONE: [&str; 2] = ["nom", "nume"];

/// Whether a column with this name, as `plain` leaves it, holds family names.
pub(in super::super) fn is_family(name: &str) -> bool {
    has(name, &FAMILY) || FAMILY_ALONE.contains(&name)
}

/// Whether a name has one of the words in it, or is one that is a single letter: that is a part of many.
fn has(name: &str, words: &[&str]) -> bool {
    let is_in = |word: &str| match word.chars().count() {
        1 => name == word,
        _ => name.contains(word),
    };
    words.iter().any(|words| words.split(' ').any(is_in))
}

/// Where no column has whole names, the columns of given and of family names are it together.
pub(super) fn find(search: &mut Search<'_>) {
    if search.at(Meaning::Name).is_some() {
        return;
    }
    let find =
        |is: &dyn Fn(&str) -> bool| {
            search.names.iter().enumerate().position(|(column, name)| {
                search.is_free(column) && !roles::is_other(name) && is(name)
            })
        };
    let family = find(&is_family);
    let given = find(&|name| has(name, &GIVEN) && !is_family(name));
    for column in given.zip(family).into_iter().flat_map(|(given, family)| [given, family]) {
        search.given[column] = Some((Meaning::Name, ColumnReason::Name));
    }
}

#[cfg(test)]
mod tests {
    use super::super::plain;
    use super::*;

    #[test]
    fn words_are_as_plain_leaves_them() {
        let words = GIVEN.iter().chain(&FAMILY).flat_map(|words| words.split(' '));
        for word in words.chain(FAMILY_ALONE) {
            assert_eq!(plain(word), word);
        }
    }

    #[test]
    fn a_name_in_two_columns_is_found() {
        let found = |header: &[&str]| {
            let names = header.iter().map(|name| plain(name)).collect();
            let mut search = Search { given: vec![None; header.len()], names, runs: &[] };
            find(&mut search);
            (0..header.len()).filter(|&column| !search.is_free(column)).collect::<Vec<_>>()
        };
        assert_eq!(found(&["id", "First Name (Billing)", "Last Name (Billing)"]), [1, 2]);
        assert_eq!(found(&["Nachname", "Vorname"]), [0, 1]);
        assert_eq!(found(&["Shipping First Name", "Shipping Last Name"]), [0_usize; 0]);
        assert_eq!(found(&["Pr\u{e9}nom", "Nom"]), [0, 1]);
        assert_eq!(found(&["Nome", "Sobrenome"]), [0, 1]);
        assert_eq!(found(&["First Name", "City"]), [0_usize; 0]);
        assert_eq!(found(&["\u{59d3}", "\u{540d}"]), [0, 1]);
        // The name of a company.
        assert_eq!(found(&["\u{4f1a}\u{793e}\u{540d}", "\u{540d}", "\u{59d3}"]), [1, 2]);
    }
}
