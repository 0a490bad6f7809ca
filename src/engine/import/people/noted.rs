//! What a person should know of who bought: counted while rows are read, and put into notes.

use std::collections::BTreeMap;

use super::super::notes::share;
use super::United;
use crate::domain::order;
use crate::results::{CleaningReport, Contacts, Note, Suspicion};

/// Words that are counted, and of these named.
const COUNTED: usize = 64;
const NAMED: usize = 4;

/// Orders, below which it says nothing that no customer comes back.
const FEW: usize = 20;

/// The customers for each order from which on they may be orders themselves.
const NEARLY: f64 = 0.95;

/// Rows whose customer is not who stands in the column of the customer.
#[derive(Debug, Default)]
pub(in super::super) struct Unnamed {
    /// Words that name nobody, with their rows.
    words: BTreeMap<String, u64>,
    /// The word of the last such row, and how often it stood there since it was counted.
    last: (Vec<u8>, u64),
    /// Rows with such a word.
    rows: u64,
    /// Rows whose customer another column tells.
    told: u64,
}

impl Unnamed {
    /// A row has a word that names nobody.
    pub(in super::super) fn nobody(&mut self, word: &[u8], decode: impl Fn(&[u8]) -> String) {
        self.rows += 1;
        if self.last.0 != word {
            self.count(&decode);
            self.last.0.extend_from_slice(word);
        }
        self.last.1 += 1;
    }

    /// The customer of a row is told by another column.
    pub(in super::super) fn told(&mut self) {
        self.told += 1;
    }

    /// Whether another column has told the customer of any row.
    pub(in super::super) fn has_told(&self) -> bool {
        self.told > 0
    }

    /// Ends a file, whose text is decoded so.
    pub(in super::super) fn end_file(&mut self, decode: impl Fn(&[u8]) -> String) {
        self.count(&decode);
    }

    fn count(&mut self, decode: &impl Fn(&[u8]) -> String) {
        let (word, rows) = std::mem::take(&mut self.last);
        let word = decode(&word);
        if rows > 0 && (self.words.len() < COUNTED || self.words.contains_key(&word)) {
            *self.words.entry(word).or_default() += rows;
        }
    }

    /// The words, most rows first.
    fn words(&self) -> String {
        let mut words: Vec<(&String, u64)> =
            self.words.iter().map(|(word, rows)| (word, *rows)).collect();
        order::sort_by(&mut words, |one, other| {
            other.1.cmp(&one.1).then_with(|| one.0.cmp(other.0))
        });
        let named = words.iter().take(NAMED).map(|(word, rows)| format!("{word} ({rows})"));
        let mut named: Vec<String> = named.collect();
        if words.len() > NAMED {
            named.push("...".to_owned());
        }
        named.join(", ")
    }
}

/// Customers and orders as they came out.
#[derive(Clone, Copy, Debug)]
pub(in super::super) struct Counts {
    /// Customers.
    pub(in super::super) customers: usize,
    /// Orders.
    pub(in super::super) orders: usize,
}

impl Counts {
    /// Whether hardly a customer comes back, so that they may be numbers of receipts.
    pub(in super::super) fn are_receipts(self) -> bool {
        self.orders >= FEW && self.customers as f64 >= NEARLY * self.orders as f64
    }
}

/// What should be known of who bought.
pub(in super::super) fn notes(
    unnamed: &Unnamed,
    united: &United,
    counts: Counts,
    contacts: &Contacts,
    report: &CleaningReport,
) -> Vec<Note> {
    let mut notes = Vec::new();
    let of_rows = |rows| share(rows, report.rows_read);
    if unnamed.rows > 0 {
        let note = Note::of("note-customer-placeholders")
            .with("words", unnamed.words())
            .of_rows(unnamed.rows)
            .moving(of_rows(unnamed.rows));
        notes.push(note.decided_by("import.rules.placeholders"));
    }
    if unnamed.told > 0 {
        let note = Note::of("note-customer-told-beside")
            .of_rows(unnamed.told)
            .moving(of_rows(unnamed.told));
        notes.push(note.decided_by("import.columns"));
    }
    let customers = counts.customers as u64;
    if united.customers > 0 {
        let note = Note::of("note-customer-spellings")
            .with("spellings", united.spellings)
            .with("customers", united.customers)
            .with("examples", examples(united))
            .moving(share(united.spellings - united.customers, customers));
        notes.push(note.decided_by("import.rules.spellings"));
    }
    if let Some(width) = united.width {
        let note = Note::of("note-customer-zeros").with("digits", width as u64);
        notes.push(note.decided_by("import.rules.spellings"));
    }
    if let Some((damaged, example)) = &united.damaged {
        let note = Note::of("note-customer-cut")
            .with("customers", *damaged)
            .with("example", example.as_str());
        notes.push(note.moving(share(*damaged, customers)));
    }
    if let Some((several, label, emails)) = &united.several {
        let note = Note::of("note-customer-several-emails")
            .with("customers", *several)
            .with("label", label.as_str())
            .with("emails", *emails)
            .moving(share(*several, customers));
        notes.push(note.decided_by("import.columns"));
    }
    if let Some((names, label, people)) = &united.shared {
        let note = Note::of("note-customer-shared-names")
            .with("names", *names)
            .with("label", label.as_str())
            .with("customers", *people);
        notes.push(note.decided_by("import.columns"));
    }
    for suspect in &report.suspects.customers {
        if suspect.suspicion == Suspicion::Words {
            let note = Note::of("note-customer-role")
                .with("label", suspect.label.as_str())
                .with("all", report.rows_kept)
                .of_rows(suspect.rows)
                .moving(share(suspect.rows, report.rows_kept));
            notes.push(note.decided_by("import.rules.left_out_customers"));
        }
    }
    let refused = contacts.consent.iter().filter(|consent| **consent == Some(false)).count();
    if refused > 0 {
        let note = Note::of("note-customer-refused").with("refused", refused as u64);
        notes.push(note.with("customers", customers).decided_by("import.columns"));
    }
    if counts.are_receipts() {
        let note = Note::of("note-customer-never-back")
            .with("customers", customers)
            .with("orders", counts.orders as u64)
            .moving(1.0);
        notes.push(note.decided_by("import.columns"));
    }
    notes
}

/// Customers with some of their other spellings.
fn examples(united: &United) -> String {
    let example = |(shown, others): &(String, Vec<String>)| {
        let others: Vec<String> = others.iter().map(|other| format!("{other:?}")).collect();
        format!("{shown} ({})", others.join(", "))
    };
    united.examples.iter().map(example).collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_for_nobody_are_counted() {
        let mut unnamed = Unnamed::default();
        let decode = |word: &[u8]| String::from_utf8_lossy(word).into_owned();
        for word in ["NULL", "NULL", "Guest", "NULL", "-"] {
            unnamed.nobody(word.as_bytes(), decode);
        }
        unnamed.end_file(decode);
        assert_eq!((unnamed.words().as_str(), unnamed.rows), ("NULL (3), - (1), Guest (1)", 5));
    }

    #[test]
    fn receipts_are_as_many_as_orders() {
        let are_receipts = |customers, orders| Counts { customers, orders }.are_receipts();
        assert!(are_receipts(64, 64) && are_receipts(99, 100));
        assert!(!are_receipts(9, 9) && !are_receipts(80, 100));
    }
}
