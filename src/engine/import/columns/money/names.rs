//! The name of a column -> what of money or pieces it says, by all of its words.
//!
//! A word alone tells little: `Total` is money, `Total Items` is not, `Total incl. VAT` is and
//! `Total VAT` is other money. So a name is taken apart into words, also where they are written
//! together (`UnitPriceSold`, `Gesamtbetrag`, `order_total_amount`), what is said in brackets only
//! tells what is in the money, and all words together tell the role.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::super::plain;
use super::vocabulary::{WORDS, Word};

/// What a column holds, going by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// The price of one piece.
    Price,
    /// The money of the line.
    Line,
    /// The money of the order.
    Order,
    /// The money of the line or of the order.
    Open,
    /// What was taken off the money.
    Discount,
    /// How many pieces.
    Pieces,
}

/// A name that says something of money or pieces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Named {
    /// What it says.
    pub(super) role: Role,
    /// How well: names of more weight are looked at first.
    pub(super) weight: i32,
    /// The name is no more than `amount`, in some language: it may mean pieces.
    pub(super) is_bare_amount: bool,
}

/// The longest name that is taken apart: others are sentences.
const LONGEST: usize = 60;

static VOCABULARY: LazyLock<HashMap<&'static str, Word>> = LazyLock::new(|| {
    let words = |(word, list): (Word, &'static str)| {
        list.split_ascii_whitespace().map(move |text| (text, word))
    };
    WORDS.into_iter().flat_map(words).collect()
});

/// What a name says; none when it says nothing of money for goods, or of pieces.
pub(super) fn named(name: &str) -> Option<Named> {
    if name.chars().count() > LONGEST {
        return None;
    }
    let (outside, inside) = parts(name);
    let mut words: Vec<Option<Word>> =
        split(&outside).iter().flat_map(|part| meanings(part)).collect();
    // `(incl. VAT)` tells what is in it; a name that is all in brackets is one.
    let remarks: Vec<Option<Word>> =
        split(&inside).iter().flat_map(|part| meanings(part)).collect();
    if words.is_empty() {
        words.clone_from(&remarks);
    }
    let mut weight = without_remarks(&mut words);
    for remark in &remarks {
        weight += match remark {
            Some(Word::With) => 1,
            Some(Word::Without) => -1,
            _ => 0,
        };
    }
    let has = |word: Word| words.contains(&Some(word));
    let count = |word: Word| words.iter().filter(|each| **each == Some(word)).count();
    let is_money =
        [Word::Price, Word::Amount, Word::Total, Word::Subtotal, Word::Paid].into_iter().any(has);
    if has(Word::Other) {
        return None;
    }
    // What nobody knows makes everything less sure.
    weight -= 4 * i32::try_from(words.iter().filter(|word| word.is_none()).count()).unwrap_or(9);
    let is_counted = has(Word::Pieces) && !has(Word::Price) && !has(Word::Amount);
    let role = match () {
        () if has(Word::Discount) => Role::Discount,
        // `Total Items` counts them, `Items Total` is their money.
        () if is_counted && (!is_money || words.last() == Some(&Some(Word::Pieces))) => {
            Role::Pieces
        }
        () if is_counted && has(Word::Pieces) && has(Word::Paid) => return None,
        () if has(Word::Cost) && !is_money && (has(Word::Line) || has(Word::Unit)) => {
            weight -= 6;
            Role::Price
        }
        () if has(Word::Cost) => return None,
        () if has(Word::Price)
            && (has(Word::Total)
                || words.first() == Some(&Some(Word::Line)) && count(Word::Line) > 1) =>
        {
            Role::Open
        }
        () if has(Word::Price) => Role::Price,
        () if has(Word::Unit) && (has(Word::Amount) || has(Word::Total)) => Role::Price,
        () if !is_money => return None,
        () if has(Word::Line) && !has(Word::Order) => Role::Line,
        () if has(Word::Order) => Role::Order,
        () => Role::Open,
    };
    weight += match () {
        () if has(Word::Subtotal) => -2,
        () if has(Word::Paid) && !has(Word::Amount) && !has(Word::Total) => -1,
        () => 2,
    };
    let is_bare_amount =
        words.iter().all(|word| matches!(word, Some(Word::Amount | Word::Nothing)));
    Some(Named { role, weight, is_bare_amount })
}

/// Takes out words that only say what is in the money, such as `incl. VAT` or `after discount`; tells
/// how that weighs: money with everything in it is what was paid.
fn without_remarks(words: &mut Vec<Option<Word>>) -> i32 {
    let mut weight = 0;
    let mut at = 0;
    while at < words.len() {
        let Some(by @ (Word::With | Word::Without)) = words[at] else {
            at += 1;
            continue;
        };
        weight += if by == Word::With { 1 } else { -1 };
        words.remove(at);
        let mut is_first = true;
        while let Some(Some(Word::Other | Word::Discount)) = words.get(at) {
            // `gross total tax`: the remark has ended.
            if !is_first && words.len() == 1 {
                break;
            }
            words.remove(at);
            is_first = false;
        }
    }
    weight
}

/// What stands outside of brackets, and inside.
fn parts(name: &str) -> (String, String) {
    let (mut outside, mut inside) = (String::new(), String::new());
    let mut depth = 0_u32;
    for letter in name.chars() {
        match letter {
            '(' | '[' | '\u{ff08}' => depth += 1,
            ')' | ']' | '\u{ff09}' => {
                depth = depth.saturating_sub(1);
                inside.push(' ');
            }
            letter if depth > 0 => inside.push(letter),
            letter => outside.push(letter),
        }
    }
    (outside, inside)
}

/// The words of a text: they end where no letter follows, where a capital follows a small letter, and
/// before the last of several capitals that a small letter follows.
fn split(text: &str) -> Vec<String> {
    let letters: Vec<char> = text.chars().collect();
    let mut words = vec![String::new()];
    for (at, &letter) in letters.iter().enumerate() {
        let before = at.checked_sub(1).map(|at| letters[at]);
        let next = letters.get(at + 1);
        let is_hump = letter.is_uppercase()
            && (before.is_some_and(char::is_lowercase)
                || before.is_some_and(char::is_uppercase)
                    && next.is_some_and(|next| next.is_lowercase()));
        if is_hump || !letter.is_alphabetic() {
            words.push(String::new());
        }
        if let Some(word) = words.last_mut().filter(|_| letter.is_alphabetic()) {
            word.push(letter);
        }
    }
    words.iter().map(|word| plain(word)).filter(|word| !word.is_empty()).collect()
}

/// What a word tells, or the words that it is made of; `None` stands for a word that is not known.
fn meanings(word: &str) -> Vec<Option<Word>> {
    if let Some(&known) = VOCABULARY.get(word) {
        return vec![Some(known)];
    }
    compound(word).map_or_else(|| vec![None], |words| words.into_iter().map(Some).collect())
}

/// The words that a compound is made of, the fewest of them; letters that join two words in German and
/// its neighbours may stand between.
fn compound(word: &str) -> Option<Vec<Word>> {
    /// Shorter parts are found anywhere.
    const LEAST: usize = 3;
    let places: Vec<usize> = word.char_indices().map(|(at, _)| at).chain([word.len()]).collect();
    // For each place, the words that the text before it is made of.
    let mut best: Vec<Option<Vec<Word>>> = vec![None; places.len()];
    best[0] = Some(Vec::new());
    for end in 1..places.len() {
        for start in 0..end {
            let part = &word[places[start]..places[end]];
            let is_long = part.len() >= LEAST;
            let Some(before) = &best[start] else { continue };
            let found = VOCABULARY.get(part).copied().filter(|_| is_long);
            let is_joint =
                start > 0 && end + 1 < places.len() && matches!(part, "s" | "n" | "es" | "en");
            let extended = match found {
                Some(found) => before.iter().copied().chain([found]).collect::<Vec<_>>(),
                None if is_joint => before.clone(),
                None => continue,
            };
            if best[end].as_ref().is_none_or(|known| extended.len() < known.len()) {
                best[end] = Some(extended);
            }
        }
    }
    best.pop().flatten().filter(|words| words.len() > 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn role(name: &str) -> Option<Role> {
        named(name).map(|named| named.role)
    }

    #[test]
    fn all_words_of_a_name_tell_its_role() {
        for (name, expected) in [
            ("Price", Some(Role::Price)),
            ("Unit Price", Some(Role::Price)),
            ("UnitPriceSold", Some(Role::Price)),
            ("unit_price_excl_tax", Some(Role::Price)),
            ("Price (excl. tax)", Some(Role::Price)),
            ("Item Cost", Some(Role::Price)),
            ("Unit Amount", Some(Role::Price)),
            ("Preis pro St\u{fc}ck", Some(Role::Price)),
            ("Einzelpreis netto", Some(Role::Price)),
            ("Line Total", Some(Role::Line)),
            ("Item Total", Some(Role::Line)),
            ("line_amount", Some(Role::Line)),
            ("Zeilenbetrag", Some(Role::Line)),
            ("Order Total (inc tax)", Some(Role::Order)),
            ("Grand Total (Base)", Some(Role::Order)),
            ("OrderTotalAmount", Some(Role::Order)),
            ("Bestellsumme", Some(Role::Order)),
            ("Rechnungsbetrag", Some(Role::Order)),
            ("Total incl. VAT", Some(Role::Open)),
            ("Amount incl. GST", Some(Role::Open)),
            ("Total after discount", Some(Role::Open)),
            ("Gesamtbetrag", Some(Role::Open)),
            ("total_price", Some(Role::Open)),
            ("SALES", Some(Role::Open)),
            ("Net Sales", Some(Role::Open)),
            ("Amount paid", Some(Role::Open)),
            ("Total Items", Some(Role::Pieces)),
            ("Quantity (- Refund)", Some(Role::Pieces)),
            ("Number of items", Some(Role::Pieces)),
            ("Total Quantity", Some(Role::Pieces)),
            ("Discount Amount", Some(Role::Discount)),
            ("Cart Discount", Some(Role::Discount)),
            ("Total Weight", None),
            ("Total Shipped", None),
            ("Total Tax", None),
            ("Tax Total", None),
            ("Order Total Tax Amount", None),
            ("Order Refund Amount", None),
            ("Shipping Cost (inc tax)", None),
            ("Order Shipping Amount", None),
            ("Versandkosten", None),
            ("Mehrwertsteuer", None),
            ("Cost of goods", None),
            ("Lifetime Value", None),
            ("Average Order Value", None),
            ("Commission Amount", None),
            ("Balance", None),
            ("Customer", None),
            ("Order", None),
            ("Item", None),
            ("Date", None),
            ("", None),
        ] {
            assert_eq!(role(name), expected, "{name}");
        }
    }

    #[test]
    fn money_with_everything_in_it_weighs_more() {
        let weight = |name| named(name).expect("money").weight;
        assert!(weight("Order Total (inc tax)") > weight("Order Total (ex tax)"));
        assert!(weight("Order Total (ex tax)") > weight("Order Subtotal (ex tax)"));
        assert!(weight("Unit Price") > weight("Item Cost"));
        assert!(weight("Total") > weight("Merchant Total"));
        assert!(named("Amount").expect("money").is_bare_amount);
        assert!(!named("Total Amount").expect("money").is_bare_amount);
    }
}
