//! The code or description of a product -> whether it is none: postage, a fee, a discount, a
//! voucher, a sample, a tip, a deposit, a correction, a test.
//!
//! A word alone does not tell: `DOTCOM POSTAGE` is a charge, `VINTAGE POSTAGE STAMP MUG` is not. So
//! a description is one only when nearly all of its words are words of charges, and when the word
//! stands where the language puts what a thing is: last in English, German and Dutch (`postage
//! stamp` is a stamp), first in French, Spanish, Italian and Portuguese.

use fnv::{FnvHashMap, FnvHashSet};

use super::phrases::{Kind, PHRASES, PREPOSITIONS};
use crate::domain::order;
use crate::engine::import::columns::plain;

/// The words of charges, ready to look up.
#[derive(Debug)]
pub(super) struct Charges {
    /// By the first word: the others, and what they tell together; longest first.
    phrases: FnvHashMap<&'static str, Vec<(Vec<&'static str>, Kind)>>,
    prepositions: FnvHashSet<&'static str>,
}

impl Charges {
    pub(super) fn new() -> Self {
        let mut phrases: FnvHashMap<_, Vec<_>> = FnvHashMap::default();
        for (kind, list) in PHRASES {
            for phrase in list.split(',') {
                let mut words = phrase.split(' ');
                if let Some(first) = words.next() {
                    phrases.entry(first).or_default().push((words.collect::<Vec<_>>(), kind));
                }
            }
        }
        #[expect(clippy::iter_over_hash_type, reason = "each list is sorted by itself")]
        for list in phrases.values_mut() {
            // Stable: of equals the kind that stands first above wins.
            order::sort_by_key(list, |(words, _)| std::cmp::Reverse(words.len()));
        }
        Self { phrases, prepositions: PREPOSITIONS.split_ascii_whitespace().collect() }
    }

    /// Whether a code is made of nothing but words of charges: `POST`, `BANK CHARGES`. One with a
    /// digit never is: `TIP-12` is one of many.
    pub(super) fn are_code(&self, code: &str) -> bool {
        !code.contains(char::is_numeric) && are_all(&self.kinds(&self.words(code).0))
    }

    /// Whether a description is that of a charge.
    pub(super) fn are_description(&self, description: &str) -> bool {
        let (words, head) = self.words(description);
        if !words.iter().any(|word| self.phrases.contains_key(word.as_str())) {
            return false;
        }
        let mut all = self.kinds(&words);
        let mut head = self.kinds(&words[..head]);
        for kind in all.iter_mut().chain(&mut head).filter(|kind| **kind == Kind::Code) {
            *kind = Kind::Other;
        }
        is_named(&head) || are_all(&all)
    }

    /// The words of a text, and how many of them stand before the first preposition, bracket, comma,
    /// colon or dash. Digits and other signs part words and are none.
    fn words(&self, text: &str) -> (Vec<String>, usize) {
        let mut all: Vec<String> = Vec::new();
        let mut head = None;
        let mut part = String::new();
        let mut before = ' ';
        for letter in text.chars().chain(std::iter::once(' ')) {
            if letter.is_alphabetic() {
                part.push(letter);
            } else if !part.is_empty() {
                let word = plain(&part);
                if self.prepositions.contains(word.as_str()) {
                    head = head.or(Some(all.len()));
                }
                // A word in another script leaves nothing, and must count as another word.
                all.push(if word.is_empty() { std::mem::take(&mut part) } else { word });
                part.clear();
            }
            let is_dash = matches!(letter, '-' | '\u{2013}') && before.is_whitespace();
            if !all.is_empty() && (is_dash || matches!(letter, ':' | ',' | ';' | '(' | '[' | '/')) {
                head = head.or(Some(all.len()));
            }
            before = letter;
        }
        let head = head.unwrap_or(all.len());
        (all, head)
    }

    /// What the words tell; of phrases that begin with the same word the longest counts.
    fn kinds(&self, words: &[String]) -> Vec<Kind> {
        let mut kinds = Vec::new();
        let mut left = words;
        while let Some((first, others)) = left.split_first() {
            let list = self.phrases.get(first.as_str()).map_or(&[][..], Vec::as_slice);
            let is_here = |phrase: &&(Vec<&'static str>, Kind)| {
                others.len() >= phrase.0.len() && phrase.0.iter().eq(&others[..phrase.0.len()])
            };
            let found = list.iter().find(is_here);
            kinds.push(found.map_or(Kind::Other, |(_, kind)| *kind));
            left = &others[found.map_or(0, |(words, _)| words.len())..];
        }
        kinds
    }
}

/// Whether all words are those of charges, and not only beside them.
fn are_all(kinds: &[Kind]) -> bool {
    !kinds.contains(&Kind::Other) && kinds.iter().any(|kind| *kind != Kind::Filler)
}

/// Whether an unmistakable charge stands where what a thing is does, with at most one other word on
/// the other side.
fn is_named(kinds: &[Kind]) -> bool {
    let telling: Vec<Kind> = kinds.iter().copied().filter(|kind| *kind != Kind::Filler).collect();
    let others = telling.iter().filter(|kind| **kind == Kind::Other).count();
    others <= 1 && (telling.last() == Some(&Kind::Last) || telling.first() == Some(&Kind::First))
}
