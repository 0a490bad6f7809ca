//! What shops call their columns, in many languages: a table by language, one more language is one
//! more row.

mod asian;
mod european;
mod germanic;
mod romance;
mod slavic;

use std::collections::HashMap;
use std::sync::LazyLock;

use super::super::letters::plain;
use crate::settings::Meaning;

/// What columns are called in a language.
#[derive(Debug)]
struct Language {
    /// What the language is called in English.
    #[cfg_attr(not(test), expect(dead_code, reason = "a row says whose it is, and tests name it"))]
    name: &'static str,
    /// Names for each meaning, as [`plain`] leaves them, with blanks between. Of two columns with the
    /// same meaning the one whose name stands first here is read, if its values fit.
    names: &'static [(Meaning, &'static str)],
}

/// All languages, those of most exports first.
const LANGUAGES: [&[Language]; 5] = [
    &germanic::LANGUAGES,
    &romance::LANGUAGES,
    &slavic::LANGUAGES,
    &european::LANGUAGES,
    &asian::LANGUAGES,
];

/// What columns are called in which a yes says that the customer does not want to be written to. They
/// tell of consent like the others.
pub(in super::super) const REFUSALS: [&str; 6] = [
    // English
    "optout optedout emailoptout marketingoptout newsletteroptout unsubscribed unsubscribe \
     emailunsubscribed unsubscribedfromemail donotcontact donotemail donotmail nomarketing \
     suppressmarketing",
    // German, Dutch, Nordic
    "abgemeldet newsletterabgemeldet werbesperre keinewerbung werbungabgelehnt werbewiderspruch \
     mailsperre uitgeschreven afgemeld geenreclame geennieuwsbrief reklamsparr nejtackreklam \
     ingenreklame reklamebeskyttet",
    // Romance
    "desinscrit desabonne desinscription oppositioncommerciale stopemail refusmarketing baja \
     nocontactar nopublicidad bajanewsletter descadastrado naocontatar naoenviar disiscritto \
     noncontattare nonewsletter dezabonat nucontacta",
    // Slavic
    "wypisany niekontaktowac brakzgody sprzeciwmarketing odhlasen odhlaseny nekontaktovat \
     nezasilat отписан отписка неписать неотправлять відписании",
    // Other European, Turkish
    "leiratkozott nekeressuk markkinointikielto kielto suoramarkkinointikielto αποχωρηση \
     iletisimkurmayin abonelikiptal",
    // Asian
    "配信停止 メル不要 配信拒否 退订 拒收 退訂 勿扰 수신거부 수신거부여부",
];

/// Bytes of the longest text that is looked for: no name is longer.
const LONGEST: usize = 96;

/// What a name means, and which of the names for that meaning it is, counted from 0.
///
/// A file may have thousands of columns, and every field of its first rows is looked for here.
static KNOWN: LazyLock<HashMap<&str, (Meaning, usize)>> = LazyLock::new(|| {
    let mut known = HashMap::new();
    for (meaning, names) in LANGUAGES.iter().copied().flatten().flat_map(|each| each.names) {
        for name in names.split(' ') {
            known.insert(name, (*meaning, known.len()));
        }
    }
    for name in REFUSALS.iter().flat_map(|names| names.split(' ')) {
        known.insert(name, (Meaning::Consent, known.len()));
    }
    known
});

/// What a name that [`plain`] has left means, and its place among those with the same meaning: of
/// two columns the one with the smaller place is read, if its values fit.
pub(super) fn meaning(plain: &str) -> Option<(Meaning, usize)> {
    KNOWN.get(plain).copied()
}

/// Whether a text is the name of a column in one of the languages.
pub(in super::super) fn is_known(name: &str) -> bool {
    name.len() <= LONGEST && KNOWN.contains_key(of_column(name).as_str())
}

/// What a name alone says that a column means, in any of the languages.
pub(in super::super) fn meaning_of(name: &str) -> Option<Meaning> {
    meaning(&plain(name)).map(|(meaning, _)| meaning)
}

/// A name as [`plain`] leaves it. Of a path such as `billing_address.email`, which nested records
/// have, it is a known name that its last two parts come to, if they do: `billingemail`.
pub(super) fn of_column(name: &str) -> String {
    let whole = plain(name);
    let Some((before, last)) = name.rsplit_once('.') else { return whole };
    if name.contains(char::is_whitespace) || KNOWN.contains_key(whole.as_str()) {
        return whole;
    }
    let parent = before.rsplit('.').next().unwrap_or(before);
    let (parent, last) = (plain(parent), plain(last));
    let one = parent.strip_suffix('s').unwrap_or(&parent);
    let bare = parent.strip_suffix("address").unwrap_or(one);
    let is_line =
        parent != one || ["line", "item", "product"].iter().any(|name| parent.contains(name));
    let paths =
        [one, bare, if is_line { "item" } else { one }].map(|parent| format!("{parent}{last}"));
    paths.into_iter().find(|path| KNOWN.contains_key(path.as_str())).unwrap_or(whole)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    #[test]
    fn the_end_of_a_path_is_a_name() {
        for (path, expected) in [
            ("customer.email", "customeremail"),
            ("billing_address.country", "billingcountry"),
            ("billing.email", "billingemail"),
            ("order.id", "orderid"),
            ("line_items.price", "lineitemprice"),
            ("items.total", "itemtotal"),
            ("items.name", "itemname"),
            ("lines.product.sku", "productsku"),
            ("total_tax_set.shop_money.amount", "totaltaxsetshopmoneyamount"),
            ("Order No.", "orderno"),
            ("customer.created_at", "customercreatedat"),
        ] {
            assert_eq!(of_column(path), expected, "{path}");
        }
    }

    #[test]
    fn a_name_has_one_meaning() {
        let mut seen = BTreeMap::new();
        for language in LANGUAGES.iter().copied().flatten() {
            for (meaning, names) in language.names {
                for name in names.split(' ') {
                    assert_eq!(plain(name), name, "{}", language.name);
                    assert!(name.len() <= LONGEST, "{name}");
                    assert_eq!(seen.insert(name, meaning), None, "{name}");
                }
            }
        }
        for name in REFUSALS.iter().flat_map(|names| names.split(' ')) {
            assert_eq!(plain(name), name);
            assert_eq!(seen.insert(name, &Meaning::Consent), None, "{name}");
        }
        assert_eq!(seen.len(), KNOWN.len());
    }

    /// What a file cannot do without, and what tells the money, has a name in every language, those
    /// that are the same in two languages in one of them.
    #[test]
    fn every_language_has_names_for_what_counts() {
        for language in LANGUAGES.iter().copied().flatten() {
            for needed in [Meaning::Customer, Meaning::Order, Meaning::Date, Meaning::Total] {
                let has = language.names.iter().any(|(meaning, _)| *meaning == needed);
                assert!(has, "{} {needed:?}", language.name);
            }
        }
    }

    #[test]
    fn case_accents_and_blanks_do_not_matter() {
        for (name, expected) in [
            ("Customer ID", Meaning::Customer),
            ("N\u{b0} commande", Meaning::Order),
            ("W\u{c4}HRUNG", Meaning::Currency),
            ("\u{6ce8}\u{6587}\u{65e5}", Meaning::Date),
        ] {
            assert_eq!(meaning(&plain(name)).map(|(meaning, _)| meaning), Some(expected), "{name}");
            assert!(is_known(name));
        }
        assert!(meaning("weather").is_none() && !is_known(""));
    }
}
