//! Rows -> sales: each row is either a sale or counted by the first rule that takes it.
//!
//! The order of the rules is that of the reference study, with what the study did not need put
//! where its counts stay the same: a row is unreadable only if it has a customer (footers and
//! blank rows of spreadsheets have none), and amounts are computed, so can be out of range, only
//! for what is otherwise a sale.

use super::Fault;
use super::date::Dates;
use super::encoding::Encoding;
use super::intern::{self, Seen};
use super::number;
use super::recognise::Form;
use super::sales::{Sale, Sales};
use crate::results::{CleaningReport, CleaningStep, FileFacts, Rejected, Rule};
use crate::settings::Duplicates;

/// The rules in the order in which they are applied.
const RULES: [Rule; 7] = [
    Rule::MissingCustomer,
    Rule::Unreadable,
    Rule::NonPositiveQuantity,
    Rule::NonPositivePrice,
    Rule::Cancelled,
    Rule::OutOfRange,
    Rule::Duplicate,
];

/// Rows kept of those that a rule took.
const SAMPLES: usize = 5;

/// Characters kept of such a row.
const SAMPLE_LENGTH: usize = 200;

/// Rows looked for together among those seen.
const UNSEEN: usize = 1 << 10;

/// Judges rows and collects sales.
pub(super) struct Cleaner {
    form: Form,
    duplicates_are: Duplicates,
    dates: Dates,
    seen: Seen,
    /// Hashes of rows that wait to be looked for in `seen`: when duplicates are kept, they only
    /// have to be counted.
    unseen: Vec<u64>,
    tallies: [Tally; RULES.len()],
    rows: u64,
    without_description: u64,
    duplicates: u64,
    sales: Sales,
}

/// What a rule took.
#[derive(Debug, Default)]
struct Tally {
    taken: u64,
    samples: Vec<(u64, Vec<u8>)>,
}

impl Cleaner {
    /// Nothing judged yet.
    pub(super) fn new(form: Form, duplicates_are: Duplicates) -> Self {
        Self {
            form,
            duplicates_are,
            dates: Dates::default(),
            seen: Seen::new(),
            unseen: Vec::with_capacity(UNSEEN),
            tallies: Default::default(),
            rows: 0,
            without_description: 0,
            duplicates: 0,
            sales: Sales::default(),
        }
    }

    /// Judges one more row, which begins on `line`.
    ///
    /// # Errors
    /// What there is too much of, in the plural.
    pub(super) fn judge(
        &mut self,
        row: &csv::ByteRecord,
        line: impl FnOnce() -> u64,
    ) -> Result<(), &'static str> {
        self.rows += 1;
        let is_unwanted = self.is_unwanted_duplicate(hash(row));
        if let Some(column) = self.form.columns.description {
            let missing = field(row, column).is_empty();
            self.without_description += u64::from(missing);
        }
        let verdict = self
            .sale(row)
            .and_then(|sale| if is_unwanted { Err(Rule::Duplicate) } else { Ok(sale) });
        match verdict {
            Ok(sale) => self.sales.push(&sale),
            Err(rule) => {
                self.count(rule, row, line);
                Ok(())
            }
        }
    }

    /// What became of all rows, and the sales.
    pub(super) fn finish(mut self, file: FileFacts, encoding: Encoding) -> (CleaningReport, Sales) {
        self.duplicates += self.seen.insert_all(&self.unseen);
        let countries = &self.sales.countries;
        let named = countries.numbers().filter(|&number| !countries.label(number).is_empty());
        let report = CleaningReport {
            file,
            rows_read: self.rows,
            steps: self.steps(encoding),
            rows_kept: self.sales.len() as u64,
            without_description: self.without_description,
            duplicates: self.duplicates,
            countries: u32::try_from(named.count()).expect("labels are numbered in u32"),
        };
        (report, self.sales)
    }

    /// The rules in order, and how many rows each took of those that the earlier ones left.
    fn steps(&self, encoding: Encoding) -> Vec<CleaningStep> {
        let keeps_duplicates = self.duplicates_are == Duplicates::Keep;
        let mut left = self.rows;
        let mut steps = Vec::with_capacity(RULES.len());
        for (rule, tally) in RULES.into_iter().zip(&self.tallies) {
            if rule == Rule::Duplicate && keeps_duplicates {
                continue;
            }
            left -= tally.taken;
            let sample = |(line, text): &(u64, Vec<u8>)| Rejected {
                line: *line,
                text: encoding.decode(text).chars().take(SAMPLE_LENGTH).collect(),
            };
            let samples = tally.samples.iter().map(sample).collect();
            steps.push(CleaningStep { rule, dropped: tally.taken, left, samples });
        }
        steps
    }

    /// The form of the file.
    pub(super) fn form(&self) -> &Form {
        &self.form
    }

    /// Counts the row with this hash if it is equal to an earlier one; tells whether it is to be
    /// dropped for that.
    fn is_unwanted_duplicate(&mut self, hash: u64) -> bool {
        match self.duplicates_are {
            Duplicates::Keep => {
                self.unseen.push(hash);
                if self.unseen.len() == UNSEEN {
                    self.duplicates += self.seen.insert_all(&self.unseen);
                    self.unseen.clear();
                }
                false
            }
            Duplicates::Drop => {
                let is_new = self.seen.insert(hash);
                self.duplicates += u64::from(!is_new);
                !is_new
            }
        }
    }

    /// The sale in a row, or the first rule that takes the row.
    fn sale<'r>(&mut self, row: &'r csv::ByteRecord) -> Result<Sale<'r>, Rule> {
        let columns = &self.form.columns;
        let customer = customer(field(row, columns.customer));
        if customer.is_empty() {
            return Err(Rule::MissingCustomer);
        }
        let minute = self.dates.parse(row.get(columns.date).unwrap_or_default());
        if minute == Err(Fault::Unreadable) {
            return Err(Rule::Unreadable);
        }
        let decimal = self.form.decimal;
        let quantity = number::quantity(field(row, columns.quantity), decimal)?;
        let price = number::price(field(row, columns.price), decimal)?;
        if quantity <= 0.0 {
            return Err(Rule::NonPositiveQuantity);
        }
        if price.ticks() <= 0 {
            return Err(Rule::NonPositivePrice);
        }
        let optional = |column: Option<usize>| column.map(|column| field(row, column));
        let order = optional(columns.order).filter(|label| !label.is_empty());
        if order.is_some_and(|label| label.contains(&b'C')) {
            return Err(Rule::Cancelled);
        }
        let amount = number::amount(quantity, price)?;
        let minute = minute?;
        let description = optional(columns.description).unwrap_or_default();
        let product = optional(columns.product);
        Ok(Sale {
            customer,
            order,
            product: product.map(|code| if code.is_empty() { description } else { code }),
            description,
            country: optional(columns.country).unwrap_or_default(),
            minute,
            quantity,
            amount,
        })
    }

    fn count(&mut self, rule: Rule, row: &csv::ByteRecord, line: impl FnOnce() -> u64) {
        let index = RULES.iter().position(|&each| each == rule).expect("all rules are listed");
        let tally = &mut self.tallies[index];
        tally.taken += 1;
        if tally.samples.len() < SAMPLES {
            let mut text = Vec::new();
            for (number, field) in row.iter().enumerate() {
                if number > 0 {
                    text.push(self.form.separator);
                }
                // A character has at most four bytes.
                text.extend_from_slice(&field[..field.len().min(4 * SAMPLE_LENGTH)]);
                if text.len() > 4 * SAMPLE_LENGTH {
                    break;
                }
            }
            tally.samples.push((line(), text));
        }
    }
}

impl From<Fault> for Rule {
    fn from(fault: Fault) -> Self {
        match fault {
            Fault::Unreadable => Self::Unreadable,
            Fault::OutOfRange => Self::OutOfRange,
        }
    }
}

/// A field without the white space around it; empty when the row is too short.
fn field(row: &csv::ByteRecord, column: usize) -> &[u8] {
    row.get(column).unwrap_or_default().trim_ascii()
}

/// A customer's label; `13085.0`, as programs write that took numbers for fractions, is `13085`.
fn customer(label: &[u8]) -> &[u8] {
    let digits = label.iter().take_while(|byte| byte.is_ascii_digit()).count();
    match label.split_at(digits) {
        (whole @ [_, ..], [b'.', zeros @ ..])
            if !zeros.is_empty() && zeros.iter().all(|&zero| zero == b'0') =>
        {
            whole
        }
        _ => label,
    }
}

/// The hash of a row: of all its bytes and of how long its fields are.
fn hash(row: &csv::ByteRecord) -> u64 {
    // FNV's prime: lengths need no more than to be told apart.
    let lengths = row.iter().fold(row.len() as u64, |sum, field| {
        sum.wrapping_mul(0x100_0000_01b3) ^ field.len() as u64
    });
    intern::avalanche(intern::mix(intern::hash(row.as_slice()), lengths))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_written_as_a_fraction_is_the_number() {
        for (label, expected) in [
            ("13085.0", "13085"),
            ("13085.00", "13085"),
            ("13085", "13085"),
            ("13085.", "13085."),
            ("13085.5", "13085.5"),
            (".0", ".0"),
            ("A1.0", "A1.0"),
            ("1.0.0", "1.0.0"),
        ] {
            assert_eq!(customer(label.as_bytes()), expected.as_bytes(), "{label}");
        }
    }

    #[test]
    fn rows_are_told_apart_by_where_their_fields_end() {
        let rows = [["a", "bc", ""], ["ab", "c", ""], ["abc", "", ""], ["", "a", "bc"]];
        let mut hashes = rows.map(|row| hash(&csv::ByteRecord::from(row.to_vec())));
        hashes.sort_unstable();
        assert!(hashes.windows(2).all(|pair| pair[0] != pair[1]));
        let short = csv::ByteRecord::from(vec!["a", "bc"]);
        assert_ne!(hash(&short), hash(&csv::ByteRecord::from(rows[0].to_vec())));
    }
}
