//! Rows -> sales: each row is either a sale or counted by the first rule that takes it.
//!
//! The order of the rules is that of the reference study, with what the study did not need put
//! where its counts stay the same: a row is unreadable only if it has a customer (footers and
//! blank rows of spreadsheets have none), and amounts are computed, so can be out of range, only
//! for what is otherwise a sale.

use super::carry::Carried;
use super::columns::Money as Column;
use super::dates::{self, Dates};
use super::encodings::Encoding;
use super::intern::{self, Seen};
use super::numbers::{self, Currency};
use super::recognise::Form;
use super::sales::{Sale, Sales};
use super::status::Statuses;
use super::{Fault, products};
use crate::domain::{Minute, Money};
use crate::results::{CleaningReport, CleaningStep, FileFacts, Rejected, Rule};
use crate::settings::{Duplicates, ImportSettings};

/// The rules in the order in which they are applied.
const RULES: [Rule; 9] = [
    Rule::MissingCustomer,
    Rule::Unreadable,
    Rule::NonPositiveQuantity,
    Rule::NonPositivePrice,
    Rule::Cancelled,
    Rule::NotCompleted,
    Rule::OutOfRange,
    Rule::Duplicate,
    Rule::OtherCurrency,
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
    statuses: Statuses,
    carried: Carried,
    seen: Seen,
    /// Hashes of rows that wait to be looked for in `seen`: when duplicates are kept, they only
    /// have to be counted.
    unseen: Vec<u64>,
    tallies: [Tally; RULES.len()],
    rows: u64,
    without_description: u64,
    duplicates: u64,
    /// The sales in each currency that was met, and in none.
    markets: Vec<Market>,
    /// The market of the last sale: the next one is nearly always in the same.
    market: usize,
}

/// The sales in one currency.
#[derive(Debug, Default)]
struct Market {
    currency: Option<Currency>,
    rows: Tally,
    sales: Sales,
}

/// Rows, counted.
#[derive(Debug, Default)]
struct Tally {
    taken: u64,
    samples: Vec<(u64, Vec<u8>)>,
}

/// What a row is worth.
struct Worth {
    quantity: f64,
    amount: Money,
}

impl Cleaner {
    /// Nothing judged yet; dates are read as `reading` says.
    pub(super) fn new(form: Form, settings: &ImportSettings, reading: dates::Reading) -> Self {
        Self {
            carried: Carried::new(&form.columns, form.carries),
            form,
            duplicates_are: settings.duplicates,
            dates: Dates::new(reading),
            statuses: Statuses::default(),
            seen: Seen::new(),
            unseen: Vec::with_capacity(UNSEEN),
            tallies: Default::default(),
            rows: 0,
            without_description: 0,
            duplicates: 0,
            markets: vec![Market::default()],
            market: 0,
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
        self.carried.look(row);
        match self.worth(row) {
            Ok(_) if is_unwanted => self.count(Rule::Duplicate, row, line),
            Ok((minute, worth)) => return self.sell(row, minute, &worth, line),
            Err(rule) => self.count(rule, row, line),
        }
        Ok(())
    }

    /// What became of all rows, and the sales: those in the currency of most rows, of two such
    /// currencies the one that comes first in the alphabet.
    pub(super) fn finish(
        mut self,
        mut file: FileFacts,
        encoding: Encoding,
    ) -> (CleaningReport, Sales) {
        self.duplicates += self.seen.insert_all(&self.unseen);
        let most = |a: &Market, b: &Market| {
            a.rows.taken.cmp(&b.rows.taken).then_with(|| b.currency.cmp(&a.currency))
        };
        let main = (0..self.markets.len())
            .max_by(|&a, &b| most(&self.markets[a], &self.markets[b]))
            .expect("there is one from the start");
        let Market { currency, rows, sales } = self.markets.swap_remove(main);
        let others = self.tally(Rule::OtherCurrency);
        self.markets.sort_by_key(|market| market.currency);
        for market in std::mem::take(&mut self.markets) {
            let tally = &mut self.tallies[others];
            tally.taken += market.rows.taken;
            tally.samples.extend(market.rows.samples);
            tally.samples.truncate(SAMPLES);
        }
        file.currency = currency.map(|currency| currency.code().to_owned());
        let countries = &sales.countries;
        let named = countries.numbers().filter(|&number| !countries.label(number).is_empty());
        let report = CleaningReport {
            file,
            rows_read: self.rows,
            steps: self.steps(encoding),
            rows_kept: rows.taken,
            without_description: self.without_description,
            duplicates: self.duplicates,
            countries: u32::try_from(named.count()).expect("labels are numbered in u32"),
        };
        (report, sales)
    }

    /// The rules in order, and how many rows each took of those that the earlier ones left.
    fn steps(&self, encoding: Encoding) -> Vec<CleaningStep> {
        let keeps_duplicates = self.duplicates_are == Duplicates::Keep;
        let mut left = self.rows;
        let mut steps = Vec::with_capacity(RULES.len());
        for (rule, tally) in RULES.into_iter().zip(&self.tallies) {
            let is_shown = match rule {
                Rule::Duplicate => !keeps_duplicates,
                Rule::NotCompleted => self.form.columns.status.is_some(),
                Rule::OtherCurrency => self.form.columns.currency.is_some() || tally.taken > 0,
                _ => true,
            };
            if !is_shown {
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

    /// When a row was sold and for how much, or the first rule that takes it.
    fn worth(&mut self, row: &csv::ByteRecord) -> Result<(Minute, Worth), Rule> {
        let columns = &self.form.columns;
        let shared = |column| self.carried.field(row, column);
        if customer(shared(columns.customer)).is_empty() {
            return Err(Rule::MissingCustomer);
        }
        let day = self.dates.parse(shared(columns.date));
        let time = columns.time.map(|column| field(row, column)).filter(|time| !time.is_empty());
        let minute = match (day, time.map(dates::time_of_day)) {
            (Ok(day), Some(time)) => time.map(|time| Minute::of(day.day(), time)),
            (day, _) => day,
        };
        if minute == Err(Fault::Unreadable) {
            return Err(Rule::Unreadable);
        }
        let quantity = match columns.quantity {
            Some(column) => numbers::quantity(field(row, column), self.form.quantities)?,
            None => 1.0,
        };
        let money = |column| numbers::price(field(row, column), self.form.money);
        let of_one = Money::from_ticks(Money::TICKS_PER_UNIT);
        let (price, amount) = match columns.money {
            Column::Price(column) => (money(column)?, None),
            Column::Amount(column) => (of_one, Some(money(column)?)),
            // The total stands on each row of an order, or only on the first.
            Column::Total(_) if self.carried.goes_on() => (of_one, None),
            Column::Total(column) => (of_one, Some(money(column)?)),
            Column::Unknown => (of_one, None),
        };
        if quantity <= 0.0 || amount.is_some_and(|amount| amount < Money::ZERO) {
            return Err(Rule::NonPositiveQuantity);
        }
        if price <= Money::ZERO || amount == Some(Money::ZERO) {
            return Err(Rule::NonPositivePrice);
        }
        let order = columns.order.map(|column| field(row, column));
        let is_cancelled = columns.cancelled.is_some_and(|column| !shared(column).is_empty());
        if is_cancelled || order.is_some_and(|label| label.contains(&b'C') && is_invoice(label)) {
            return Err(Rule::Cancelled);
        }
        if columns
            .status
            .is_some_and(|column| !self.statuses.is_sale(shared(column), self.form.encoding))
        {
            return Err(Rule::NotCompleted);
        }
        let amount = match (columns.money, amount) {
            (Column::Total(_), None) => Money::ZERO,
            (_, Some(amount)) => numbers::amount(1.0, amount)?,
            (_, None) => numbers::amount(quantity, price)?,
        };
        Ok((minute?, Worth { quantity, amount }))
    }

    /// Adds the sale, or the sales, of a row.
    fn sell(
        &mut self,
        row: &csv::ByteRecord,
        minute: Minute,
        worth: &Worth,
        line: impl FnOnce() -> u64,
    ) -> Result<(), &'static str> {
        let columns = &self.form.columns;
        let currency = columns.currency.map(|column| self.carried.field(row, column));
        let currency = currency.and_then(Currency::read);
        if self.markets[self.market].currency != currency {
            let known = self.markets.iter().position(|market| market.currency == currency);
            self.market = known.unwrap_or_else(|| {
                self.markets.push(Market { currency, ..Market::default() });
                self.markets.len() - 1
            });
        }
        let market = &mut self.markets[self.market];
        market.rows.taken += 1;
        if currency.is_some() && market.rows.samples.len() < SAMPLES {
            market.rows.samples.push((line(), sample(row, self.form.separator)));
        }
        let optional = |column: Option<usize>| column.map(|column| field(row, column));
        let description = optional(columns.description).unwrap_or_default();
        let product = optional(columns.product);
        let country = columns.country.map(|column| self.carried.field(row, column));
        let sale = Sale {
            customer: customer(self.carried.field(row, columns.customer)),
            order: optional(columns.order).filter(|label| !label.is_empty()),
            product: product.map(|code| if code.is_empty() { description } else { code }),
            description,
            country: country.unwrap_or_default(),
            minute,
            quantity: worth.quantity,
            amount: worth.amount,
        };
        let Some(listed) = columns.products else { return market.sales.push(&sale) };
        let products = products::split(field(row, listed));
        let amounts = products::shares(worth.amount, &products);
        for ((name, quantity), amount) in products.iter().copied().zip(amounts) {
            market.sales.push(&Sale { product: Some(name), quantity, amount, ..sale })?;
        }
        if products.is_empty() {
            market.sales.push(&Sale { product: Some(b""), ..sale })?;
        }
        Ok(())
    }

    fn tally(&self, rule: Rule) -> usize {
        RULES.iter().position(|&each| each == rule).expect("all rules are listed")
    }

    fn count(&mut self, rule: Rule, row: &csv::ByteRecord, line: impl FnOnce() -> u64) {
        let index = self.tally(rule);
        let tally = &mut self.tallies[index];
        tally.taken += 1;
        if tally.samples.len() < SAMPLES {
            tally.samples.push((line(), sample(row, self.form.separator)));
        }
    }
}

/// The beginning of a row, its fields joined by the separator.
fn sample(row: &csv::ByteRecord, separator: u8) -> Vec<u8> {
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

/// Whether a label that has a `C` in it can be a number with a mark of cancellation: it has no
/// other letter.
fn is_invoice(label: &[u8]) -> bool {
    label.iter().all(|&byte| byte == b'C' || !byte.is_ascii_alphabetic())
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
