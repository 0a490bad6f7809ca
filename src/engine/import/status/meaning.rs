//! A status in words -> whether an order that stands so is a sale.
//!
//! A text is read clause by clause: what was called off or given back is no sale, whatever else is
//! said; `not` and `pending` belong to the word behind them, or to the one before when nothing
//! follows. A word that no language here has says nothing, and is never guessed.

use super::lexicon::{self, Word};

/// What the statuses of a column are about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) enum Role {
    /// The order as a whole, or nothing tells.
    Order,
    /// Whether it was paid.
    Payment,
    /// Whether it was sent: what is on its way or waits for it is a sale.
    Fulfilment,
}

/// What a status says of an order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) enum Standing {
    /// It is a sale.
    Sale,
    /// It is one, but a part of the money went back.
    PartSale,
    /// It brought no money, gave it back, or its money has not come.
    NoSale,
    /// It waits, and nothing says for what: no sale, unless that is how orders are left in this file.
    Waiting,
    /// It is closed: done in some programs, refunded in others.
    Closed,
    /// Something is under way that may end either way, such as a refund that was asked for.
    Unsure,
    /// The words are not known.
    Unknown,
}

/// Signs between the clauses of a status.
const BETWEEN: &[char] = &[
    ',', ';', '/', '|', '(', ')', '[', ']', ':', '>', '.', '—', '–', '→', '，', '、', '；', '（',
    '）', '／', '：', '،', '\n',
];

/// What a status says.
pub(in super::super) fn standing(text: &str, role: Role) -> Standing {
    let clauses: Vec<Vec<Option<Word>>> = text
        .split(BETWEEN)
        .flat_map(|part| part.split(" - "))
        .map(lexicon::read)
        .filter(|words| !words.is_empty())
        .collect();
    if is_only_under_way(&clauses) {
        return Standing::Unsure;
    }
    let said: Vec<Standing> =
        clauses.iter().map(|words| Clause { words, role }.standing()).collect();
    let has = |meaning| said.contains(&meaning);
    let is_sale = has(Standing::Sale) || has(Standing::PartSale);
    match () {
        () if has(Standing::NoSale) => Standing::NoSale,
        () if has(Standing::Unsure) => Standing::Unsure,
        () if has(Standing::PartSale) => Standing::PartSale,
        () if is_sale => Standing::Sale,
        () if has(Standing::Waiting) => Standing::Waiting,
        () if has(Standing::Closed) => Standing::Closed,
        () => Standing::Unknown,
    }
}

/// Whether a text has a word that is typical of statuses, and of little else.
pub(in super::super) fn is_telling(text: &str) -> bool {
    let is_it = |word: &Word| {
        matches!(
            word,
            Word::Cancelled
                | Word::Cancel
                | Word::Returned
                | Word::Return
                | Word::Failed
                | Word::Held
                | Word::Unpaid
                | Word::Pending
                | Word::Paid
                | Word::Sent
                | Word::Done
        )
    };
    lexicon::read(text).iter().flatten().any(is_it)
}

/// Whether the whole text names a calling off or giving back in one clause, and in another that it
/// is asked for, waited for or refused: `Refund: requested`.
fn is_only_under_way(clauses: &[Vec<Option<Word>>]) -> bool {
    use Word::{Asked, Cancel, Cancelled, Failed, Going, Pending, Return, Returned, Thing};
    let all = |is: fn(&Word) -> bool| {
        move |words: &&Vec<Option<Word>>| words.iter().all(|word| word.as_ref().is_some_and(is))
    };
    let is_named = |is: fn(&Word) -> bool| clauses.iter().filter(all(is)).count() > 0;
    let has_undone =
        clauses.iter().flatten().flatten().any(|word| matches!(word, Cancelled | Returned));
    !has_undone
        && clauses.len() > 1
        && (is_named(|word| matches!(word, Cancel | Return | Thing))
            && is_named(|word| matches!(word, Asked | Pending | Going))
            || is_named(|word| matches!(word, Return)) && is_named(|word| matches!(word, Failed)))
}

/// The words between two signs.
struct Clause<'a> {
    words: &'a [Option<Word>],
    role: Role,
}

impl Clause<'_> {
    fn has(&self, word: Word) -> bool {
        self.words.contains(&Some(word))
    }

    fn has_any(&self, words: &[Word]) -> bool {
        words.iter().any(|&word| self.has(word))
    }

    /// The word that one at a place belongs to: the next that says something, else the one before.
    fn target(&self, at: usize) -> Option<Word> {
        let says = |word: &&Option<Word>| !matches!(word, None | Some(Word::Thing | Word::When));
        let behind = self.words[at + 1..].iter().find(says);
        behind.or_else(|| self.words[..at].iter().rev().find(says)).copied().flatten()
    }

    /// The words that each such word belongs to.
    fn targets(&self, of: Word) -> impl Iterator<Item = Option<Word>> {
        (0..self.words.len())
            .filter(move |&at| self.words[at] == Some(of))
            .map(|at| self.target(at))
    }

    fn standing(&self) -> Standing {
        self.undone().or_else(|| self.unpaid()).unwrap_or_else(|| self.on_its_way())
    }

    /// What was called off or given back; none when nothing was.
    fn undone(&self) -> Option<Standing> {
        use Word::{
            Asked, Cancel, Cancelled, Failed, Going, Held, Not, Open, Partial, Pay, Pending,
            Return, Returned, Sent, Ship, Won,
        };
        let denied: Vec<Word> = self.targets(Not).flatten().collect();
        let of =
            |words: &[Word]| words.iter().any(|word| self.has(*word) && !denied.contains(word));
        let (is_undone, is_named) = (of(&[Cancelled, Returned]), of(&[Cancel, Return]));
        if !is_undone && !is_named {
            let is_denied = self.has_any(&[Cancelled, Returned, Cancel, Return]);
            return is_denied.then_some(Standing::Sale);
        }
        let is_part = self
            .targets(Partial)
            .flatten()
            .any(|word| matches!(word, Cancelled | Returned | Cancel | Return));
        if is_part {
            return Some(Standing::PartSale);
        }
        if self.has(Won) {
            return Some(Standing::Sale);
        }
        let is_under_way = self.has_any(&[Asked, Pending, Going, Failed, Held, Open, Sent, Ship]);
        Some(if !is_undone && is_under_way && !self.has(Pay) {
            Standing::Unsure
        } else {
            Standing::NoSale
        })
    }

    /// What did not work or was not paid; none when nothing says so.
    fn unpaid(&self) -> Option<Standing> {
        use Word::{
            Done, Failed, Going, Not, Paid, Partial, Pay, Pending, Sent, Ship, Unpaid, Unsure,
        };
        if self.has(Unsure) {
            return Some(Standing::Unsure);
        }
        let is_part = self.has(Partial);
        if self.has(Unpaid) {
            return Some(if is_part { Standing::Sale } else { Standing::NoSale });
        }
        if self.has(Failed) {
            let is_sent = self.has_any(&[Ship, Sent]) || self.role == Role::Fulfilment;
            return Some(if is_sent && !self.has(Pay) {
                Standing::Unsure
            } else {
                Standing::NoSale
            });
        }
        let is_unknown = self.words.contains(&None);
        let of_payment = self.has(Pay);
        let mut said = None;
        for target in self.targets(Not) {
            said = Some(match (target, self.role) {
                (Some(Ship | Sent), _) => Standing::Sale,
                (Some(Paid | Pay), _) | (Some(Done | Going), Role::Payment) => {
                    return Some(Standing::NoSale);
                }
                (Some(Done | Going), _) if of_payment => return Some(Standing::NoSale),
                (Some(Done | Going), Role::Fulfilment) => Standing::Sale,
                _ => Standing::Unknown,
            });
        }
        for target in self.targets(Pending) {
            said = Some(match (target, self.role) {
                (Some(Ship | Sent), _) => Standing::Sale,
                (Some(Paid | Pay), _) => return Some(Standing::NoSale),
                (Some(Done | Going), _) if of_payment => return Some(Standing::NoSale),
                (Some(Done | Going), _) => Standing::Sale,
                (_, Role::Payment) => return Some(Standing::NoSale),
                (_, Role::Fulfilment) => Standing::Sale,
                _ if said.is_some() => continue,
                _ if is_unknown => Standing::Unknown,
                _ => Standing::Waiting,
            });
        }
        said
    }

    /// Where the order is on its way.
    fn on_its_way(&self) -> Standing {
        use Word::{Asked, Closed, Done, Going, Held, Open, Paid, Partial, Pay, Sent, Thing, When};
        let is_good = self.has_any(&[Paid, Sent, Done, Going]);
        let is_about_sending = self.role == Role::Fulfilment;
        let is_known = self.words.iter().all(Option::is_some);
        match () {
            () if self.has(Held) && is_about_sending && !self.has(Pay) => Standing::Sale,
            () if self.has(Held) && self.has(Pay) => Standing::NoSale,
            () if self.has(Held) => Standing::Waiting,
            () if self.has(Asked) => Standing::Unsure,
            () if is_good => Standing::Sale,
            () if self.has(Closed) && is_about_sending => Standing::Sale,
            () if self.has(Closed) => Standing::Closed,
            () if self.has(Open) => match self.role {
                _ if self.has(Pay) => Standing::NoSale,
                Role::Payment => Standing::NoSale,
                Role::Fulfilment => Standing::Sale,
                Role::Order => Standing::Unknown,
            },
            () if self.has(Partial) && self.role != Role::Order => Standing::Sale,
            () if is_known && !self.words.iter().all(|word| *word == Some(When)) => {
                let is_deal = |word: &Option<Word>| matches!(word, Some(Pay | Thing));
                if self.words.iter().all(is_deal) { Standing::Sale } else { Standing::Unknown }
            }
            () => Standing::Unknown,
        }
    }
}

#[cfg(test)]
#[path = "meaning_tests.rs"]
mod tests;
