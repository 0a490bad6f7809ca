//! Rows that are no record: the header once more, a heading, a total, a remark.

use std::sync::LazyLock;

use super::block::Row;
use super::encodings::Encoding;

/// What the first filled field of a total begins with, in lower case. A word ends where no letter
/// follows.
const TOTALS: &str = "total|totals|grand total|subtotal|sub-total|sum|summe|gesamt|gesamtsumme|\
    zwischensumme|endsumme|total g\u{e9}n\u{e9}ral|sous-total|totaux|somme|suma|suma total|\
    totale|totali|subtotale|totaal|subtotaal|eindtotaal|totalt|summa|i alt|yhteens\u{e4}|razem|\
    suma ko\u{144}cowa|celkem|celkov\u{11b}|spolu|\u{f6}sszesen|toplam|genel toplam|ara toplam|\
    jumlah|t\u{1ed5}ng|t\u{1ed5}ng c\u{1ed9}ng|\u{438}\u{442}\u{43e}\u{433}\u{43e}|\
    \u{432}\u{441}\u{435}\u{433}\u{43e}|\u{440}\u{430}\u{437}\u{43e}\u{43c}|\u{43e}\u{431}\u{449}\u{43e}|\
    \u{3c3}\u{3cd}\u{3bd}\u{3bf}\u{3bb}\u{3bf}|\u{5e1}\u{5d4}\u{5f4}\u{5db}|\u{5e1}\u{5d4}\"\u{5db}|\
    \u{627}\u{644}\u{645}\u{62c}\u{645}\u{648}\u{639}|\u{627}\u{644}\u{625}\u{62c}\u{645}\u{627}\u{644}\u{64a}|\
    \u{e23}\u{e27}\u{e21}|\u{5408}\u{8ba1}|\u{603b}\u{8ba1}|\u{5c0f}\u{8ba1}|\u{5408}\u{8a08}|\u{7e3d}\u{8a08}|\
    \u{5c0f}\u{8a08}|\u{7dcf}\u{8a08}|\u{d569}\u{acc4}|\u{cd1d}\u{acc4}|\u{c18c}\u{acc4}";

static WORDS: LazyLock<Vec<&str>> = LazyLock::new(|| TOTALS.split('|').collect());

/// Whether a text names a total: `Total`, `Grand total:`, `Total for Ann`.
pub(super) fn is_total(text: &str) -> bool {
    let text = text.trim();
    // Most texts are told from it by this, which is quick.
    if !text.starts_with(char::is_alphabetic) {
        return false;
    }
    let text = text.to_lowercase();
    WORDS.iter().any(|word| {
        let behind = text.strip_prefix(word);
        behind.is_some_and(|rest| !rest.chars().next().is_some_and(char::is_alphabetic))
    })
}

/// Whether a text is the name of a total and nothing else: `Grand Total:`, but not `Total Gas`.
pub(super) fn is_bare_total(text: &str) -> bool {
    let text = text.trim_matches(|letter: char| !letter.is_alphabetic()).to_lowercase();
    !text.is_empty() && WORDS.contains(&text.as_str())
}

/// Whether a row that is no sale is no record either: it has at most one field filled of several, or
/// begins with the name of a total, or most of its fields are the `names` of their columns.
pub(super) fn is_no_record(row: Row<'_>, names: &[String], encoding: Encoding) -> bool {
    let mut filled =
        names.iter().zip(row.iter().map(<[u8]>::trim_ascii)).filter(|(_, field)| !field.is_empty());
    let first = filled.next();
    let second = filled.next();
    if names.len() > 2 && second.is_none() {
        return true;
    }
    let is_name = |(name, field): (&String, &[u8])| {
        field == name.as_bytes() || !field.is_ascii() && encoding.decode(field) == name.as_str()
    };
    let may_be_total = |field: &[u8]| !field[0].is_ascii_digit();
    if first.is_some_and(|(_, field)| may_be_total(field) && is_total(&encoding.decode(field))) {
        return true;
    }
    // Most rows that are no sale show with these that they are not the header.
    let mut same = [first, second].into_iter().flatten().filter(|&each| is_name(each)).count();
    if same == 0 {
        return false;
    }
    let mut all = 2;
    for each in filled {
        all += 1;
        same += usize::from(is_name(each));
    }
    same > 1 && 2 * same > all
}

#[cfg(test)]
mod tests {
    use super::super::block::Block;
    use super::*;

    #[test]
    fn totals_are_told_from_what_begins_alike() {
        for text in [
            "Total",
            "TOTAL:",
            " Grand total ",
            "Total for Ann",
            "Summe",
            "\u{5408}\u{8ba1}",
            "Sub-total 3",
        ] {
            assert!(is_total(text), "{text}");
        }
        for text in ["Totally Soap", "Summer", "Sumac", "Ann", "", "A total"] {
            assert!(!is_total(text), "{text}");
        }
        assert!(is_bare_total(" GRAND TOTAL: ") && is_bare_total("Summe"));
        assert!(!is_bare_total("Total Gas") && !is_bare_total("") && !is_bare_total("7"));
    }

    #[test]
    fn what_is_no_record_is_told() {
        let names = ["Customer", "Date", "Product", "Price"].map(str::to_owned);
        for (fields, expected) in [
            (&["Customer", "Date", "Product", "Price"] as &[&str], true),
            (&["Customer", "Date", "", "Unit price"], true),
            (&["Report made on 2026-01-31"], true),
            (&["", "", "", "12.50"], true),
            (&["", "", "", ""], true),
            (&["Total", "", "", "12.50"], true),
            (&["Ada", "soon", "", ""], false),
            (&["Customer", "soon", "Mug", "5.00"], false),
            (&["", "2026-01-31", "Mug", "5.00"], false),
        ] {
            let block = Block::of(&[fields]);
            let row = block.rows().next().expect("a row");
            assert_eq!(is_no_record(row, &names, Encoding::UTF_8), expected, "{fields:?}");
        }
    }
}
