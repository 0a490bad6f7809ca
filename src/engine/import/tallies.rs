//! What each rule took: how many rows, the first few of them, and all of them when wanted.

use super::block::Row;
use super::encodings::Encoding;
use crate::domain::Money;
use crate::results::{CleaningStep, Rejected, RejectedRow, Rule};

/// The rules in the order in which they are applied.
///
/// It is that of the reference study, with what the study did not need put where its counts stay
/// the same: a row is unreadable only if it has a customer (footers and blank rows of spreadsheets
/// have none), amounts are computed, so can be out of range, only for what is otherwise a sale, and
/// what the user tunes comes last.
const RULES: [Rule; 21] = [
    Rule::NoRecord,
    Rule::Misplaced,
    Rule::MissingCustomer,
    Rule::Unreadable,
    Rule::NonPositiveQuantity,
    Rule::NonPositivePrice,
    Rule::Cancelled,
    Rule::NotCompleted,
    Rule::OutOfRange,
    Rule::OtherDays,
    Rule::OtherCountry,
    Rule::NoProduct,
    Rule::LeftOutCustomer,
    Rule::Repeated,
    Rule::Duplicate,
    Rule::ImplausibleDay,
    Rule::Overlapping,
    Rule::Doubled,
    Rule::Charge,
    Rule::OtherCurrency,
    Rule::Returned,
];

/// Rows kept of those that a rule took.
pub(super) const SAMPLES: usize = 5;

/// Characters kept of such a row.
const SAMPLE_LENGTH: usize = 200;

/// What each rule took.
#[derive(Debug)]
pub(super) struct Tallies {
    tallies: [Tally; RULES.len()],
    /// Every row taken, when they are wanted.
    rejected: Option<Vec<RejectedRow>>,
}

/// Rows, counted.
#[derive(Debug, Default)]
pub(super) struct Tally {
    /// How many.
    pub(super) rows: u64,
    /// The first few.
    pub(super) samples: Vec<Sample>,
    /// What they would have come to, if they are sales but for the rule.
    pub(super) amount: Option<Money>,
}

/// A row that is kept to be shown.
#[derive(Debug)]
pub(super) struct Sample {
    file: u32,
    line: u64,
    text: Vec<u8>,
}

impl Tallies {
    /// Nothing taken yet; every row is kept to be asked for if `keeps_rows`.
    pub(super) fn new(keeps_rows: bool) -> Self {
        Self { tallies: Default::default(), rejected: keeps_rows.then(Vec::new) }
    }

    /// A rule takes a row of a file.
    pub(super) fn take(
        &mut self,
        rule: Rule,
        row: Row<'_>,
        separator: u8,
        encoding: Encoding,
        file: u32,
    ) {
        let tally = &mut self.tallies[position(rule)];
        match &mut self.rejected {
            Some(rejected) => {
                tally.rows += 1;
                let line = row.line;
                let fields = row.iter().map(|field| encoding.decode(field).into_owned()).collect();
                rejected.push(RejectedRow { file, line, rule, fields });
            }
            None => tally.take(row, separator, file),
        }
    }

    /// The rows that a rule took would have come to so much more.
    pub(super) fn count(&mut self, rule: Rule, amount: Money) {
        *self.tallies[position(rule)].amount.get_or_insert_default() += amount;
    }

    /// A rule takes rows that were counted elsewhere.
    pub(super) fn take_all(&mut self, rule: Rule, rows: Tally) {
        let tally = &mut self.tallies[position(rule)];
        tally.rows += rows.rows;
        tally.samples.extend(rows.samples);
        tally.samples.truncate(SAMPLES);
    }

    /// How many rows a rule took.
    pub(super) fn rows(&self, rule: Rule) -> u64 {
        self.tallies[position(rule)].rows
    }

    /// Whether rows are kept to be asked for.
    pub(super) fn keeps_rows(&self) -> bool {
        self.rejected.is_some()
    }

    /// How many rows are kept to be asked for.
    pub(super) fn waiting(&self) -> usize {
        self.rejected.as_ref().map_or(0, Vec::len)
    }

    /// The rows that are kept to be asked for, once.
    pub(super) fn rejected(&mut self) -> Vec<RejectedRow> {
        self.rejected.as_mut().map_or_else(Vec::new, std::mem::take)
    }

    /// The rules in order, without those that `is_shown` hides, and how many of `rows` rows each
    /// took of those that the earlier ones left; `encodings` are those of the files.
    pub(super) fn steps(
        &self,
        rows: u64,
        is_shown: impl Fn(Rule) -> bool,
        encodings: &[Encoding],
    ) -> Vec<CleaningStep> {
        let mut left = rows;
        let mut steps = Vec::with_capacity(RULES.len());
        for (rule, tally) in RULES.into_iter().zip(&self.tallies) {
            if tally.rows == 0 && !is_shown(rule) {
                continue;
            }
            left -= tally.rows;
            let sample = |sample: &Sample| {
                let encoding = encodings[sample.file as usize];
                let text = encoding.decode(&sample.text).chars().take(SAMPLE_LENGTH).collect();
                Rejected { file: sample.file, line: sample.line, text }
            };
            let samples = tally.samples.iter().map(sample).collect();
            let (dropped, amount) = (tally.rows, tally.amount);
            steps.push(CleaningStep { rule, dropped, left, amount, samples });
        }
        steps
    }
}

impl Tally {
    /// Counts a row of a file.
    pub(super) fn take(&mut self, row: Row<'_>, separator: u8, file: u32) {
        self.rows += 1;
        if self.samples.len() < SAMPLES {
            self.samples.push(Sample { file, line: row.line, text: sample(row, separator) });
        }
    }
}

fn position(rule: Rule) -> usize {
    RULES.iter().position(|&each| each == rule).expect("all rules are listed")
}

/// The beginning of a row, its fields joined by the separator.
fn sample(row: Row<'_>, separator: u8) -> Vec<u8> {
    let mut text = Vec::new();
    for (number, field) in row.iter().enumerate() {
        if number > 0 {
            text.push(separator);
        }
        // A character has at most four bytes.
        text.extend_from_slice(&field[..field.len().min(4 * SAMPLE_LENGTH)]);
        if text.len() > 4 * SAMPLE_LENGTH {
            break;
        }
    }
    text
}
