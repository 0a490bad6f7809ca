//! How an order stands -> whether it is a sale.
//!
//! # Steps
//! 1. `fold`: a text in any script -> its words, without what does not matter.
//! 2. `lexicon`: the words -> what they are about; `words.txt` has those of some forty languages.
//! 3. `meaning`: a status -> whether it is a sale, by the words beside each other.
//! 4. `name`: the name of a column -> whether it is one of statuses, flags or money that went back.
//! 5. `refunds`: money that went back -> the sale without it.
//! 6. Here: the statuses of each row, judged once each, counted, and listed by `found`.
//!
//! Which columns there are is found by `columns::statuses`. What the user says of a status goes
//! before all; a status that nobody knows counts, and is asked about unless nearly all rows have
//! it.

mod fold;
mod found;
mod lexicon;
mod meaning;
mod name;
mod refunds;

pub(super) use self::found::Found;
pub(super) use self::lexicon::flag;
pub(super) use self::meaning::{Role, Standing, is_telling, standing};
pub(super) use self::name::{Answers, Name};
pub(super) use self::refunds::{Back, Refunds};

use std::collections::HashMap;

use super::encodings::Encoding;
use crate::domain::Money;
use crate::results::{StatusBy, StatusVerdict};
use crate::settings::StatusMeaning;

/// Different statuses of a column that are remembered: more are none.
const MOST_REMEMBERED: usize = 1_000;

/// A column that says how orders stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct StatusColumn {
    /// Which column it is.
    pub(super) column: usize,
    /// How its values are read.
    pub(super) kind: StatusKind,
}

/// How the values of a column of statuses are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum StatusKind {
    /// In words.
    Words {
        /// What they are about.
        role: Role,
        /// Orders that wait, and nothing says for what, are sales: another column tells whether
        /// they were paid, or that is how orders are usually left.
        waiting_is_sale: bool,
        /// Closed orders are sales: there are none beside them that are done.
        closed_is_sale: bool,
    },
    /// Yes or no.
    Flag(Answers),
}

impl StatusColumn {
    /// A column of statuses of whole orders, in words.
    pub(super) fn of_orders(column: usize) -> Self {
        let kind =
            StatusKind::Words { role: Role::Order, waiting_is_sale: false, closed_is_sale: false };
        Self { column, kind }
    }
}

/// Judges the statuses of the rows of a file, and remembers them: most rows have the same.
#[derive(Debug)]
pub(super) struct Statuses {
    columns: Vec<Column>,
    encoding: Encoding,
    chosen: Vec<Chosen>,
}

/// What the user says of a status.
#[derive(Debug)]
struct Chosen {
    column: Option<String>,
    label: String,
    counts: bool,
}

/// The statuses of a column.
#[derive(Debug)]
struct Column {
    column: usize,
    name: String,
    kind: StatusKind,
    /// The status of the last row that had one, and which it is.
    last: Vec<u8>,
    current: Option<usize>,
    is_sale: bool,
    known: HashMap<Vec<u8>, usize>,
    met: Vec<Met>,
}

/// A status that was met.
#[derive(Clone, Debug)]
struct Met {
    label: String,
    judged: Judged,
    rows: u64,
    amount: Money,
}

/// What a status comes to.
#[derive(Clone, Copy, Debug)]
struct Judged {
    verdict: StatusVerdict,
    by: StatusBy,
    /// What its words say; `None` for flags, and where the user decides.
    standing: Option<Standing>,
}

impl Statuses {
    /// For the columns of a file with these names, in this encoding; `chosen` is what the user
    /// says.
    pub(super) fn new(
        columns: &[StatusColumn],
        names: &[String],
        encoding: Encoding,
        chosen: &[StatusMeaning],
    ) -> Self {
        let column = |each: &StatusColumn| Column {
            column: each.column,
            name: names.get(each.column).cloned().unwrap_or_default(),
            kind: each.kind,
            last: Vec::new(),
            current: None,
            is_sale: true,
            known: HashMap::new(),
            met: Vec::new(),
        };
        let chosen = chosen.iter().rev().map(|each| Chosen {
            column: each.column.clone(),
            label: folded(&each.label),
            counts: each.counts,
        });
        Self { columns: columns.iter().map(column).collect(), encoding, chosen: chosen.collect() }
    }

    /// Whether an order that stands so is a sale: none of its statuses says no. One without a
    /// status is. `field` has the value of a column.
    pub(super) fn is_sale<'r>(&mut self, field: impl Fn(usize) -> &'r [u8]) -> bool {
        let mut is_sale = true;
        for column in &mut self.columns {
            let status = field(column.column);
            if status != column.last {
                column.turn(status, self.encoding, &self.chosen);
            }
            is_sale &= column.is_sale;
        }
        is_sale
    }

    /// Counts the row whose statuses were judged last, with its money.
    pub(super) fn count(&mut self, amount: Money) {
        for column in &mut self.columns {
            if let Some(current) = column.current {
                let met = &mut column.met[current];
                met.rows += 1;
                met.amount += amount;
            }
        }
    }
}

impl Column {
    /// Turns to another status than that of the row before.
    fn turn(&mut self, status: &[u8], encoding: Encoding, chosen: &[Chosen]) {
        self.last.clear();
        self.last.extend_from_slice(status);
        (self.current, self.is_sale) = (None, true);
        if status.is_empty() {
            return;
        }
        if let Some(&known) = self.known.get(status) {
            self.current = Some(known);
            self.is_sale = self.met[known].judged.verdict != StatusVerdict::NoSale;
            return;
        }
        let label = encoding.decode(status).into_owned();
        let judged = self.judge(&label, chosen);
        self.is_sale = judged.verdict != StatusVerdict::NoSale;
        if self.met.len() < MOST_REMEMBERED {
            self.known.insert(status.to_vec(), self.met.len());
            self.current = Some(self.met.len());
            self.met.push(Met { label, judged, rows: 0, amount: Money::ZERO });
        }
    }

    fn judge(&self, label: &str, chosen: &[Chosen]) -> Judged {
        let is_sale = |is_sale: bool| match is_sale {
            true => StatusVerdict::Sale,
            false => StatusVerdict::NoSale,
        };
        if !chosen.is_empty() {
            let folded = folded(label);
            let is_it = |each: &&Chosen| {
                each.label == folded && each.column.as_ref().is_none_or(|name| *name == self.name)
            };
            if let Some(chosen) = chosen.iter().find(is_it) {
                let verdict = is_sale(chosen.counts);
                return Judged { verdict, by: StatusBy::User, standing: None };
            }
        }
        let (role, waiting_is_sale, closed_is_sale) = match self.kind {
            StatusKind::Words { role, waiting_is_sale, closed_is_sale } => {
                (role, waiting_is_sale, closed_is_sale)
            }
            StatusKind::Flag(answers) => {
                let (verdict, by) = match flag(label) {
                    Some(answer) => (is_sale(answer != answers.no_sale), StatusBy::Words),
                    None => (StatusVerdict::Unknown, StatusBy::Assumed),
                };
                return Judged { verdict, by, standing: None };
            }
        };
        let standing = standing(label, role);
        let (verdict, by) = match standing {
            Standing::Sale | Standing::PartSale => (StatusVerdict::Sale, StatusBy::Words),
            Standing::NoSale => (StatusVerdict::NoSale, StatusBy::Words),
            Standing::Waiting if waiting_is_sale => (StatusVerdict::Sale, StatusBy::Assumed),
            Standing::Waiting => (StatusVerdict::NoSale, StatusBy::Words),
            Standing::Closed => (is_sale(closed_is_sale), StatusBy::Assumed),
            Standing::Unsure | Standing::Unknown => (StatusVerdict::Unknown, StatusBy::Assumed),
        };
        Judged { verdict, by, standing: Some(standing) }
    }
}

/// A status without what does not matter; one without any letter or digit as it is.
fn folded(label: &str) -> String {
    let words = fold::words(label);
    if words.is_empty() { label.trim().to_owned() } else { words.join(" ") }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn column(kind: StatusKind) -> [StatusColumn; 1] {
        [StatusColumn { column: 0, kind }]
    }

    fn judged(kind: StatusKind, chosen: &[StatusMeaning], label: &str) -> (bool, StatusBy) {
        let names = ["Status".to_owned()];
        let mut statuses = Statuses::new(&column(kind), &names, Encoding::UTF_8, chosen);
        let is_sale = statuses.is_sale(|_| label.as_bytes());
        statuses.count(Money::ZERO);
        (is_sale, statuses.columns[0].met[0].judged.by)
    }

    #[test]
    fn what_was_judged_is_remembered() {
        let columns = [StatusColumn::of_orders(0), StatusColumn::of_orders(2)];
        let names = ["Payment", "x", "Order"].map(str::to_owned);
        let mut statuses = Statuses::new(&columns, &names, Encoding::UTF_8, &[]);
        let rows = [
            (["Paid", "", "Shipped"], true),
            (["Paid", "", "Cancelled"], false),
            (["", "", "Cancelled"], false),
            (["Unpaid", "", "Shipped"], false),
            (["Paid", "", ""], true),
        ];
        for (row, expected) in rows {
            assert_eq!(statuses.is_sale(|column| row[column].as_bytes()), expected, "{row:?}");
            statuses.count(Money::from_ticks(10));
        }
        let met: Vec<(&str, u64, i64)> = statuses
            .columns
            .iter()
            .flat_map(|column| &column.met)
            .map(|met| (met.label.as_str(), met.rows, met.amount.ticks()))
            .collect();
        let expected =
            [("Paid", 3, 30), ("Unpaid", 1, 10), ("Shipped", 2, 20), ("Cancelled", 2, 20)];
        assert_eq!(met, expected);
    }

    #[test]
    fn what_the_user_says_goes_before_words() {
        let words = StatusColumn::of_orders(0).kind;
        let says = |column: Option<&str>, label: &str, counts| StatusMeaning {
            column: column.map(str::to_owned),
            label: label.to_owned(),
            counts,
        };
        assert_eq!(judged(words, &[], "Refunded"), (false, StatusBy::Words));
        let user = |chosen: &[StatusMeaning]| judged(words, chosen, "Refunded");
        assert_eq!(user(&[says(None, "REFUNDED ", true)]), (true, StatusBy::User));
        assert_eq!(user(&[says(Some("Status"), "refunded", true)]), (true, StatusBy::User));
        assert_eq!(user(&[says(Some("State"), "refunded", true)]), (false, StatusBy::Words));
        let twice = [says(None, "refunded", false), says(None, "refunded", true)];
        assert_eq!(user(&twice), (true, StatusBy::User), "the last one counts");
        assert_eq!(judged(words, &[says(None, "5", false)], "5"), (false, StatusBy::User));
    }

    #[test]
    fn flags_are_answers() {
        let (back, paid) = (Answers { no_sale: true }, Answers { no_sale: false });
        for (answers, label, expected) in [
            (back, "1", (false, StatusBy::Words)),
            (back, "nein", (true, StatusBy::Words)),
            (paid, "no", (false, StatusBy::Words)),
            (paid, "TRUE", (true, StatusBy::Words)),
            (back, "perhaps", (true, StatusBy::Assumed)),
        ] {
            assert_eq!(judged(StatusKind::Flag(answers), &[], label), expected, "{label}");
        }
    }

    #[test]
    fn the_other_statuses_tell_what_waiting_and_closed_mean() {
        let kind = |waiting_is_sale, closed_is_sale| StatusKind::Words {
            role: Role::Order,
            waiting_is_sale,
            closed_is_sale,
        };
        assert_eq!(judged(kind(false, false), &[], "Pending"), (false, StatusBy::Words));
        assert_eq!(judged(kind(true, false), &[], "Pending"), (true, StatusBy::Assumed));
        assert_eq!(judged(kind(false, false), &[], "Closed"), (false, StatusBy::Assumed));
        assert_eq!(judged(kind(false, true), &[], "Closed"), (true, StatusBy::Assumed));
    }
}
