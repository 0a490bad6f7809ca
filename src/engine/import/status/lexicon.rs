//! What the words of statuses are about, in some forty languages.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::fold;

/// The words: for each language lines of a kind of word and words, see [`Word`].
const WORDS: &str = include_str!("words.txt");

/// Words of a phrase, at most.
const LONGEST_PHRASE: usize = 5;

/// Characters of a word of a script that writes without blanks, at most.
const LONGEST_UNSPACED: usize = 18;

/// What a word is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Word {
    /// Called off, for certain: `cancelled`, `void`, `draft`.
    Cancelled,
    /// The calling off as such, which may be asked for or refused: `cancellation`.
    Cancel,
    /// Given back, for certain: `refunded`, `returned`, `chargeback`.
    Returned,
    /// The giving back as such, which may be asked for or refused: `refund`, `return`.
    Return,
    /// Did not work: `failed`, `declined`, `expired`.
    Failed,
    /// Kept from going on: `on hold`, `incomplete`.
    Held,
    /// Not paid: `unpaid`, `overdue`.
    Unpaid,
    /// Something is waited for: `pending`, `awaiting`.
    Pending,
    /// `open`.
    Open,
    /// `closed`.
    Closed,
    /// `not`, `without`.
    Not,
    /// `partially`.
    Partial,
    /// Asked for, not done: `requested`.
    Asked,
    /// Has been paid: `paid`, `captured`.
    Paid,
    /// Paying as such: `payment`, `bank transfer`.
    Pay,
    /// Under way to the customer or there, or not yet: `shipped`, `delivered`, `unfulfilled`.
    Sent,
    /// Sending as such: `delivery`, `pickup`.
    Ship,
    /// Was done, or is what orders usually are: `completed`, `confirmed`, `new`.
    Done,
    /// Is being done: `processing`.
    Going,
    /// A complaint that ended well for the shop: `won`, `withdrawn`.
    Won,
    /// Nothing that tells whether there was money: `lost`, `undelivered`.
    Unsure,
    /// What it is about, and small words: `order`, `by`, `customer`.
    Thing,
    /// In names of columns: `status`.
    Status,
    /// In names of columns: `amount`.
    Sum,
    /// In names of columns: `date`.
    When,
}

impl Word {
    fn named(name: &str) -> Option<Self> {
        Some(match name {
            "cancelled" => Self::Cancelled,
            "cancel" => Self::Cancel,
            "returned" => Self::Returned,
            "return" => Self::Return,
            "failed" => Self::Failed,
            "held" => Self::Held,
            "unpaid" => Self::Unpaid,
            "pending" => Self::Pending,
            "open" => Self::Open,
            "closed" => Self::Closed,
            "not" => Self::Not,
            "partial" => Self::Partial,
            "asked" => Self::Asked,
            "paid" => Self::Paid,
            "pay" => Self::Pay,
            "sent" => Self::Sent,
            "ship" => Self::Ship,
            "done" => Self::Done,
            "going" => Self::Going,
            "won" => Self::Won,
            "unsure" => Self::Unsure,
            "thing" => Self::Thing,
            "status" => Self::Status,
            "sum" => Self::Sum,
            "when" => Self::When,
            _ => return None,
        })
    }
}

/// What a text says, word by word; `None` for a word that is not known.
pub(super) fn read(text: &str) -> Vec<Option<Word>> {
    let words = fold::words(text);
    let mut read = Vec::with_capacity(words.len());
    let mut rest = words.as_slice();
    while let Some((word, others)) = rest.split_first() {
        if fold::is_unspaced(word) {
            LEXICON.split(word, &mut read);
            rest = others;
            continue;
        }
        let phrase = (2..=LONGEST_PHRASE.min(rest.len()))
            .rev()
            .find_map(|length| Some((length, LEXICON.phrase(&rest[..length])?)));
        if let Some((length, word)) = phrase {
            read.push(Some(word));
            rest = &rest[length..];
            continue;
        }
        match LEXICON.word(word).ok_or_else(|| LEXICON.joined(word)) {
            Err(Some(both)) => read.extend(both.map(Some)),
            word => read.push(word.ok()),
        }
        rest = others;
    }
    read
}

/// Whether a value of a column of flags says yes or no; `None` when it says neither.
pub(in super::super) fn flag(text: &str) -> Option<bool> {
    match fold::words(text).as_slice() {
        [word] => LEXICON.flags.get(word.as_str()).copied(),
        // Ticks and crosses are no letters.
        [] => match text.trim() {
            "✓" | "✔" | "☑" | "●" | "✅" | "○" => Some(true),
            "-" | "–" | "✗" | "✘" | "☐" | "❌" | "×" => Some(false),
            _ => None,
        },
        _ => None,
    }
}

/// The words of all languages.
#[derive(Default)]
struct Lexicon {
    exact: HashMap<&'static str, Word>,
    /// Beginnings of words.
    prefixes: HashMap<&'static str, Word>,
    /// Words of flags.
    flags: HashMap<&'static str, bool>,
}

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    let mut lexicon = Lexicon::default();
    for line in WORDS.lines().filter(|line| !line.starts_with('#')) {
        let mut words = line.split(' ');
        let kind = words.next().unwrap_or_default();
        for word in words {
            // The first language that has a word keeps it.
            match (Word::named(kind), word.strip_suffix('*')) {
                (Some(kind), Some(prefix)) => {
                    lexicon.prefixes.entry(prefix).or_insert(kind);
                }
                (Some(kind), None) => {
                    lexicon.exact.entry(word).or_insert(kind);
                }
                (None, _) => {
                    lexicon.flags.entry(word).or_insert(kind == "yes");
                }
            }
        }
    }
    lexicon
});

impl Lexicon {
    /// A word, in Arabic and Hebrew also behind its article.
    fn word(&self, word: &str) -> Option<Word> {
        self.exact_or_prefix(word).or_else(|| {
            let articles = ["وال", "بال", "لل", "ال", "ה"];
            let rest = articles.iter().find_map(|article| word.strip_prefix(article))?;
            self.exact_or_prefix(rest)
        })
    }

    /// Several words that mean something together; the last one may have any ending.
    fn phrase(&self, words: &[String]) -> Option<Word> {
        let phrase = words.join("_");
        let last = words.last().map_or(0, String::len);
        let ends = phrase.char_indices().map(|(at, _)| at).filter(|&at| at + last > phrase.len());
        let by_prefix = || {
            ends.chain([phrase.len()])
                .filter_map(|end| self.prefixes.get(&phrase[..end]))
                .next_back()
        };
        self.exact.get(phrase.as_str()).or_else(by_prefix).copied()
    }

    fn exact_or_prefix(&self, word: &str) -> Option<Word> {
        let by_prefix = || {
            let ends = word.char_indices().map(|(at, _)| at).skip(1).chain([word.len()]);
            ends.filter_map(|end| self.prefixes.get(&word[..end])).last()
        };
        self.exact.get(word).or_else(by_prefix).copied()
    }

    /// Two words that are written as one, such as `pendingpayment`; German ones may have an `s` in
    /// between.
    fn joined(&self, word: &str) -> Option<[Word; 2]> {
        let ends = word.char_indices().map(|(at, _)| at).filter(|&at| at > 2);
        let mut halves = ends.map(|at| word.split_at(at)).filter(|(_, second)| second.len() > 2);
        halves.find_map(|(first, second)| {
            let first =
                self.exact.get(first).or_else(|| self.exact.get(first.strip_suffix('s')?))?;
            Some([*first, self.exact_or_prefix(second)?])
        })
    }

    /// The words of a text that is written without blanks: from its beginning the longest that
    /// fits; what stands between known ones counts as one.
    fn split(&self, text: &str, read: &mut Vec<Option<Word>>) {
        let mut rest = text;
        let mut is_unknown = false;
        while let Some(first) = rest.chars().next() {
            let ends = rest.char_indices().map(|(at, letter)| at + letter.len_utf8());
            let ends: Vec<usize> = ends.take(LONGEST_UNSPACED).collect();
            let longest = ends.into_iter().rev().find_map(|end| {
                let (word, behind) = rest.split_at(end);
                self.exact.get(word).map(|&word| (word, behind))
            });
            match longest {
                Some((word, behind)) => {
                    read.push(Some(word));
                    is_unknown = false;
                    rest = behind;
                }
                None => {
                    if !is_unknown {
                        read.push(None);
                    }
                    is_unknown = true;
                    rest = &rest[first.len_utf8()..];
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    #[test]
    fn the_words_are_folded_and_each_has_one_kind() {
        let mut kinds: BTreeMap<&str, &str> = BTreeMap::new();
        let mut wrong = Vec::new();
        for line in WORDS.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
            let (kind, words) = line.split_once(' ').expect("words");
            let is_flag = matches!(kind, "yes" | "no");
            assert!(is_flag || Word::named(kind).is_some(), "{kind}");
            for word in words.split(' ') {
                let bare = word.strip_suffix('*').unwrap_or(word).replace('_', " ");
                let folded = fold::words(&bare).join(" ");
                if folded != bare && bare != "○" {
                    wrong.push(format!("{word} is {folded}"));
                }
                if !is_flag && *kinds.entry(word).or_insert(kind) != kind {
                    wrong.push(format!("{word}: {} and {kind}", kinds[word]));
                }
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    #[test]
    fn words_are_told_in_any_script() {
        use Word::{Cancelled, Done, Held, Pay, Pending, Return, Sent, Thing};
        for (text, expected) in [
            ("PAYMENT_PENDING", vec![Some(Pay), Some(Pending)]),
            ("pendingpayment", vec![Some(Pending), Some(Pay)]),
            ("On-Hold", vec![Some(Held)]),
            ("Odoslaná", vec![Some(Sent)]),
            ("待付款", vec![Some(Pending), Some(Pay)]),
            ("退款xyz成功", vec![Some(Return), None, Some(Done)]),
            ("الطلب ملغي", vec![Some(Thing), Some(Cancelled)]),
            ("returnable", vec![None]),
            ("", vec![]),
        ] {
            assert_eq!(read(text), expected, "{text}");
        }
    }

    #[test]
    fn flags_are_told_in_any_language() {
        for (text, expected) in [
            ("1", Some(true)),
            ("FALSE", Some(false)),
            ("Ja", Some(true)),
            ("Sí", Some(true)),
            ("Нет", Some(false)),
            ("是", Some(true)),
            ("✓", Some(true)),
            ("2", None),
            ("maybe", None),
            ("", None),
        ] {
            assert_eq!(flag(text), expected, "{text}");
        }
    }
}
