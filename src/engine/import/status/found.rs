//! The statuses of all files -> the list of the report, and what a person should know of them.

use super::super::notes::share;
use super::{Met, Refunds, Standing, Statuses};
use crate::domain::{Money, order};
use crate::results::{Note, StatusBy, StatusFound, StatusVerdict};

/// Statuses of a column that are listed.
const MOST_LISTED: usize = 48;

/// Statuses named in a note.
const MOST_NAMED: usize = 6;

/// The setting that says otherwise.
const SETTING: &str = "import.rules.statuses";

/// The statuses of the files that were read so far.
#[derive(Debug, Default)]
pub(in super::super) struct Found {
    /// Columns by their names, in the order in which they came.
    columns: Vec<(String, Vec<Met>)>,
    /// Columns of money that went back: rows and money taken off, rows where it was not.
    refunds: Vec<(String, (u64, Money), u64)>,
}

impl Found {
    /// Adds those of a file.
    pub(in super::super) fn add(&mut self, statuses: Statuses, refunds: Option<Refunds>) {
        for column in statuses.columns {
            let place = self.columns.iter().position(|(name, _)| *name == column.name);
            let place = place.unwrap_or_else(|| {
                self.columns.push((column.name, Vec::new()));
                self.columns.len() - 1
            });
            let all = &mut self.columns[place].1;
            for met in column.met.into_iter().filter(|met| met.rows > 0) {
                match all.iter_mut().find(|other| other.label == met.label) {
                    Some(other) => {
                        other.rows += met.rows;
                        other.amount += met.amount;
                    }
                    None => all.push(met),
                }
            }
        }
        if let Some(Refunds { name, taken_off, open, .. }) = refunds {
            self.refunds.push((name, taken_off, open));
        }
    }

    /// The statuses, most rows first, and the notes about them. Money is left out unless
    /// `has_money`; `is_dropped` tells whether what is no sale is left out of the `rows` read.
    pub(in super::super) fn finish(
        mut self,
        rows: u64,
        has_money: bool,
        is_dropped: bool,
    ) -> (Vec<StatusFound>, Vec<Note>) {
        for (_, met) in &mut self.columns {
            order::sort_by(met, |a, b| b.rows.cmp(&a.rows).then_with(|| a.label.cmp(&b.label)));
            // What nearly all rows have is how orders usually stand.
            let all: u64 = met.iter().map(|met| met.rows).sum();
            if let [most, ..] = met.as_mut_slice()
                && most.judged.standing == Some(Standing::Unknown)
                && 2 * most.rows > all
            {
                most.judged.verdict = StatusVerdict::Sale;
            }
        }
        let mut notes = Vec::new();
        if is_dropped {
            notes.extend(self.refunds.iter().flat_map(|refund| refund_notes(refund, rows)));
            notes.extend(self.columns.iter().flat_map(|(name, met)| {
                self.notes(name, met).into_iter().map(|note| {
                    let effect = share(note.rows, rows);
                    note.moving(effect).decided_by(SETTING)
                })
            }));
        }
        let found = self.columns.into_iter().flat_map(|(column, met)| {
            met.into_iter().take(MOST_LISTED).map(move |met| StatusFound {
                column: column.clone(),
                label: met.label,
                rows: met.rows,
                amount: has_money.then_some(met.amount),
                verdict: met.judged.verdict,
                by: met.judged.by,
            })
        });
        let mut found: Vec<StatusFound> = found.collect();
        order::sort_by_key(&mut found, |status| std::cmp::Reverse(status.rows));
        (found, notes)
    }

    fn notes(&self, name: &str, met: &[Met]) -> Vec<Note> {
        let note = |key, is: &dyn Fn(&Met) -> bool| {
            let of: Vec<&Met> = met.iter().filter(|met| is(met)).collect();
            let rows: u64 = of.iter().map(|met| met.rows).sum();
            let mut named: Vec<String> = of
                .iter()
                .take(MOST_NAMED)
                .map(|met| format!("“{}” ({})", met.label, met.rows))
                .collect();
            if of.len() > MOST_NAMED {
                named.push("…".to_owned());
            }
            (rows > 0).then(|| {
                let note = Note::of(key).with("column", name).with("statuses", named.join(", "));
                note.of_rows(rows)
            })
        };
        let stands = |met: &Met, standing| met.judged.standing == Some(standing);
        let verdict = |met: &Met, verdict| met.judged.verdict == verdict;
        let is_assumed = |met: &Met| met.judged.by == StatusBy::Assumed;
        [
            note("note-status-no-sale", &|met| {
                verdict(met, StatusVerdict::NoSale) && met.judged.by == StatusBy::Words
            }),
            note("note-status-unknown", &|met| verdict(met, StatusVerdict::Unknown)),
            note("note-status-closed", &|met| {
                stands(met, Standing::Closed)
                    && is_assumed(met)
                    && verdict(met, StatusVerdict::NoSale)
            }),
            note("note-status-usual", &|met| {
                is_assumed(met)
                    && verdict(met, StatusVerdict::Sale)
                    && !stands(met, Standing::Unknown)
            }),
            note("note-status-part", &|met| {
                stands(met, Standing::PartSale) && self.refunds.is_empty()
            }),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}

/// What was taken off, and what was not.
fn refund_notes(
    (name, (taken_off, money), open): &(String, (u64, Money), u64),
    rows: u64,
) -> Vec<Note> {
    let note = |key, count: u64| {
        (count > 0).then(|| {
            let note = Note::of(key).with("column", name.as_str()).of_rows(count);
            note.moving(share(count, rows)).decided_by("import.columns")
        })
    };
    let taken_off =
        note("note-refunds-taken-off", *taken_off).map(|note| note.with("amount", *money));
    taken_off.into_iter().chain(note("note-refunds-open", *open)).collect()
}
