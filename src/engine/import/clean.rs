//! Rows -> sales: each row is either a sale or counted by the first rule that takes it.
//!
//! What came back or brought no money is no sale, but kept as a return of its customer.

use super::carry::Carried;
use super::columns::Money as Column;
use super::dates::{self, Dates};
use super::encodings::Encoding;
use super::left_out::LeftOut;
use super::markets::{Market, Markets};
use super::numbers::{self, Currency};
use super::recognise::Form;
use super::repeats::{Repeat, Repeats};
use super::sales::Sale;
use super::status::Statuses;
use super::tallies::{Place, Tallies};
use super::{Fault, products};
use crate::domain::{Minute, Money};
use crate::results::{self, CleaningStep, RejectedRow, Rule};
use crate::settings::{CleaningRules, Treatment};

/// Judges the rows of all files and collects sales.
pub(super) struct Cleaner {
    rules: CleaningRules,
    left_out: LeftOut,
    repeats: Repeats,
    tallies: Tallies,
    markets: Markets,
    /// The currency that is kept, when that is known beforehand.
    currency: Option<Currency>,
    file: Option<File>,
    files: u32,
    encodings: Vec<Encoding>,
    rows: u64,
    without_description: u64,
    has_status: bool,
    has_currency: bool,
}

/// The file that is being read.
struct File {
    form: Form,
    customer: usize,
    date: usize,
    dates: Dates,
    statuses: Statuses,
    carried: Carried,
    /// What rejected rows are in: of all bytes, which may differ from that of the samples.
    encoding: Encoding,
}

/// What came of all rows.
pub(super) struct Cleaned {
    /// Data rows read.
    pub(super) rows_read: u64,
    /// The rules in order.
    pub(super) steps: Vec<CleaningStep>,
    /// Rows read without a product description.
    pub(super) without_description: u64,
    /// Rows equal to an earlier one of the same file.
    pub(super) duplicates: u64,
    /// Rows equal to one of an earlier file.
    pub(super) repeated: u64,
    /// Rows that are otherwise sales in each currency.
    pub(super) currencies: Vec<results::Tally>,
    /// The sales and returns in the currency that is kept.
    pub(super) market: Market,
}

/// What a row is worth.
#[derive(Clone, Copy, Debug)]
struct Worth {
    quantity: f64,
    amount: Money,
}

/// A row that is no sale.
#[derive(Clone, Copy, Debug)]
struct Taken {
    by: Rule,
    /// When and for how much something came back or was not paid.
    returned: Option<(Minute, Money)>,
}

impl Cleaner {
    /// Nothing judged yet. Only sales in `currency` are kept if it is given. All rows that are no
    /// sales are kept, to be asked for, if `keeps_rows`; the currency must then be known.
    pub(super) fn new(rules: &CleaningRules, currency: Option<Currency>, keeps_rows: bool) -> Self {
        let drops = rules.duplicates == Treatment::Drop || rules.repeated == Treatment::Drop;
        Self {
            left_out: LeftOut::new(rules),
            rules: rules.clone(),
            repeats: Repeats::new(drops),
            tallies: Tallies::new(keeps_rows),
            markets: Markets::new(),
            currency,
            file: None,
            files: 0,
            encodings: Vec::new(),
            rows: 0,
            without_description: 0,
            has_status: false,
            has_currency: false,
        }
    }

    /// Begins a file of this form, whose dates are read as `reading` says and whose rejected rows
    /// are in this encoding. A form without a customer or a date has no sales.
    pub(super) fn begin_file(&mut self, form: Form, reading: dates::Reading, encoding: Encoding) {
        self.repeats.begin_file(&form.names);
        let columns = &form.columns;
        self.has_status |= columns.status.is_some();
        self.has_currency |= columns.currency.is_some();
        self.file = Some(File {
            customer: columns.customer.unwrap_or(usize::MAX),
            date: columns.date.unwrap_or(usize::MAX),
            carried: Carried::new(columns, form.carries),
            dates: Dates::new(reading),
            statuses: Statuses::default(),
            encoding,
            form,
        });
        self.files += 1;
    }

    /// Ends the file; all of it was in this encoding.
    pub(super) fn end_file(&mut self, encoding: Encoding) {
        self.encodings.push(encoding);
        self.file = None;
    }

    /// Judges one more row of the file, which begins on `line`.
    ///
    /// # Errors
    /// What there is too much of, in the plural.
    ///
    /// # Panics
    /// Between files.
    pub(super) fn judge(
        &mut self,
        row: &csv::ByteRecord,
        line: impl FnOnce() -> u64,
    ) -> Result<(), &'static str> {
        let file = self.file.as_mut().expect("a file was begun");
        self.rows += 1;
        let repeat = self.repeats.look(row);
        if let Some(column) = file.form.columns.description {
            self.without_description += u64::from(field(row, column).is_empty());
        }
        file.carried.look(row);
        let worth = file.worth(row, &self.rules, self.left_out.price_limit);
        let (minute, amount) = match &worth {
            Ok((minute, worth)) => (*minute, worth.amount),
            Err(Taken { returned: Some((minute, amount)), .. }) => (*minute, *amount),
            Err(Taken { by, returned: None }) => {
                self.take(*by, row, line);
                return Ok(());
            }
        };
        let left_out = file.left_out(row, minute, &mut self.left_out);
        let unwanted = left_out.or(match repeat {
            Repeat::AcrossFiles if self.rules.repeated == Treatment::Drop => Some(Rule::Repeated),
            Repeat::InFile if self.rules.duplicates == Treatment::Drop => Some(Rule::Duplicate),
            _ => None,
        });
        let currency = file.currency(row);
        let rule = match (worth, unwanted) {
            (Ok((minute, worth)), None) => {
                if self.tallies.keeps_rows() && currency != self.currency {
                    Rule::OtherCurrency
                } else {
                    let market = self.markets.of(currency);
                    if self.has_currency {
                        let place = || Place { file: self.files - 1, line: line() };
                        market.rows.take(row, file.form.separator, place);
                    } else {
                        market.rows.rows += 1;
                    }
                    return file.sell(row, minute, worth, &mut self.left_out, market);
                }
            }
            (Ok(_), Some(rule)) => rule,
            (Err(Taken { by, .. }), unwanted) => {
                if unwanted.is_none() {
                    let customer = customer(file.carried.field(row, file.customer));
                    self.markets.of(currency).returns.push(customer, amount)?;
                }
                by
            }
        };
        self.take(rule, row, line);
        Ok(())
    }

    /// How many rows are kept to be asked for.
    pub(super) fn waiting(&self) -> usize {
        self.tallies.waiting()
    }

    /// The rows that are no sales so far, once.
    pub(super) fn rejected(&mut self) -> Vec<RejectedRow> {
        self.tallies.rejected()
    }

    /// What came of all rows.
    pub(super) fn finish(self) -> Cleaned {
        let currencies = self.markets.tallies();
        let (market, others) = self.markets.finish(self.currency);
        let mut tallies = self.tallies;
        others.into_iter().for_each(|rows| tallies.take_all(Rule::OtherCurrency, rows));
        let rules = &self.rules;
        let is_shown = |rule| match rule {
            Rule::Cancelled => rules.cancelled == Treatment::Drop,
            Rule::NotCompleted => self.has_status && rules.not_completed == Treatment::Drop,
            Rule::OtherCurrency => self.has_currency,
            Rule::Duplicate => rules.duplicates == Treatment::Drop,
            Rule::Repeated => self.files > 1 && rules.repeated == Treatment::Drop,
            Rule::OtherDays => rules.from.is_some() || rules.until.is_some(),
            Rule::OtherCountry => {
                rules.only_country.is_some() || !rules.left_out_countries.is_empty()
            }
            Rule::NoProduct => !rules.left_out_products.is_empty(),
            Rule::LeftOutCustomer => !rules.left_out_customers.is_empty(),
            Rule::MissingCustomer
            | Rule::Unreadable
            | Rule::NonPositiveQuantity
            | Rule::NonPositivePrice
            | Rule::OutOfRange => true,
        };
        let (duplicates, repeated) = self.repeats.finish();
        Cleaned {
            rows_read: self.rows,
            steps: tallies.steps(self.rows, is_shown, &self.encodings),
            without_description: self.without_description,
            duplicates,
            repeated,
            currencies,
            market,
        }
    }

    fn take(&mut self, rule: Rule, row: &csv::ByteRecord, line: impl FnOnce() -> u64) {
        let file = self.file.as_ref().expect("a file was begun");
        let place = || Place { file: self.files - 1, line: line() };
        self.tallies.take(rule, row, file.form.separator, file.encoding, place);
    }
}

impl File {
    /// When a row was sold and for how much, or the first rule that takes it.
    fn worth(
        &mut self,
        row: &csv::ByteRecord,
        rules: &CleaningRules,
        price_limit: Money,
    ) -> Result<(Minute, Worth), Taken> {
        let columns = &self.form.columns;
        let shared = |column| self.carried.field(row, column);
        if customer(shared(self.customer)).is_empty() {
            return Err(Rule::MissingCustomer.into());
        }
        let day = self.dates.parse(shared(self.date));
        let time = columns.time.map(|column| field(row, column)).filter(|time| !time.is_empty());
        let minute = match (day, time.map(dates::time_of_day)) {
            (Ok(day), Some(time)) => time.map(|time| Minute::of(day.day(), time)),
            (day, _) => day,
        };
        if minute == Err(Fault::Unreadable) {
            return Err(Rule::Unreadable.into());
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
        let is_counted = !(columns.money.is_total() && self.carried.goes_on());
        let worth = |quantity: f64, price: Money, amount: Option<Money>| match amount {
            Some(amount) => numbers::amount(1.0, amount),
            None if is_counted => numbers::amount(quantity, price),
            None => Ok(Money::ZERO),
        };
        let no_sale = |by| {
            let size = |money: Money| Money::from_ticks(money.ticks().saturating_abs());
            let size = worth(quantity.abs(), size(price), amount.map(size));
            Taken { by, returned: minute.ok().zip(size.ok()) }
        };
        if quantity <= 0.0 || amount.is_some_and(|amount| amount < Money::ZERO) {
            return Err(no_sale(Rule::NonPositiveQuantity));
        }
        let is_priced = matches!(columns.money, Column::Price(_));
        if is_priced && price <= price_limit || amount.is_some_and(|amount| amount <= price_limit) {
            return Err(Rule::NonPositivePrice.into());
        }
        if rules.cancelled == Treatment::Drop {
            let order = columns.order.map(|column| field(row, column));
            let has_date = columns.cancelled.is_some_and(|column| !shared(column).is_empty());
            if has_date || order.is_some_and(|label| label.contains(&b'C') && is_invoice(label)) {
                return Err(no_sale(Rule::Cancelled));
            }
        }
        if rules.not_completed == Treatment::Drop
            && columns
                .status
                .is_some_and(|column| !self.statuses.is_sale(shared(column), self.form.encoding))
        {
            return Err(no_sale(Rule::NotCompleted));
        }
        let amount = worth(quantity, price, amount)?;
        Ok((minute?, Worth { quantity, amount }))
    }

    /// Which rule leaves a row out because the user does not want to look at it.
    fn left_out(
        &self,
        row: &csv::ByteRecord,
        minute: Minute,
        left_out: &mut LeftOut,
    ) -> Option<Rule> {
        let encoding = self.form.encoding;
        let columns = &self.form.columns;
        if left_out.has_day(minute.day()) {
            return Some(Rule::OtherDays);
        }
        let country =
            columns.country.map(|column| self.carried.field(row, column)).unwrap_or_default();
        if left_out.has_country(country, encoding) {
            return Some(Rule::OtherCountry);
        }
        if left_out.has_products() {
            let is_none = match columns.products {
                Some(listed) => {
                    let products = products::split(field(row, listed));
                    let all = |left_out: &mut LeftOut| {
                        products.iter().all(|&(name, _)| left_out.has_product(name, encoding))
                    };
                    !products.is_empty() && all(left_out)
                }
                None => left_out.has_product(self.product(row).unwrap_or_default(), encoding),
            };
            if is_none {
                return Some(Rule::NoProduct);
            }
        }
        let customer = customer(self.carried.field(row, self.customer));
        left_out.has_customer(customer, encoding).then_some(Rule::LeftOutCustomer)
    }

    fn currency(&self, row: &csv::ByteRecord) -> Option<Currency> {
        Currency::read(self.carried.field(row, self.form.columns.currency?))
    }

    /// The code of the product, or what it is called; `None` without such columns.
    fn product<'r>(&self, row: &'r csv::ByteRecord) -> Option<&'r [u8]> {
        let columns = &self.form.columns;
        let code = field(row, columns.product?);
        match columns.description {
            Some(description) if code.is_empty() => Some(field(row, description)),
            _ => Some(code),
        }
    }

    /// Adds the sale, or the sales, of a row.
    fn sell(
        &self,
        row: &csv::ByteRecord,
        minute: Minute,
        Worth { quantity, amount }: Worth,
        left_out: &mut LeftOut,
        market: &mut Market,
    ) -> Result<(), &'static str> {
        let columns = &self.form.columns;
        let optional = |column: Option<usize>| column.map(|column| field(row, column));
        let country = columns.country.map(|column| self.carried.field(row, column));
        let sale = Sale {
            customer: customer(self.carried.field(row, self.customer)),
            order: optional(columns.order).filter(|label| !label.is_empty()),
            product: self.product(row),
            description: optional(columns.description).unwrap_or_default(),
            country: country.unwrap_or_default(),
            minute,
            quantity,
            amount,
        };
        let Some(listed) = columns.products else { return market.sales.push(&sale) };
        let mut products = products::split(field(row, listed));
        products.retain(|&(name, _)| !left_out.has_product(name, self.form.encoding));
        let amounts = products::shares(amount, &products);
        for ((name, quantity), amount) in products.iter().copied().zip(amounts) {
            market.sales.push(&Sale { product: Some(name), quantity, amount, ..sale })?;
        }
        if products.is_empty() {
            market.sales.push(&Sale { product: Some(b""), ..sale })?;
        }
        Ok(())
    }
}

/// Whether a label that has a `C` in it can be a number with a mark of cancellation: it has no
/// other letter.
fn is_invoice(label: &[u8]) -> bool {
    label.iter().all(|&byte| byte == b'C' || !byte.is_ascii_alphabetic())
}

impl From<Rule> for Taken {
    fn from(by: Rule) -> Self {
        Self { by, returned: None }
    }
}

impl From<Fault> for Taken {
    fn from(fault: Fault) -> Self {
        Self::from(match fault {
            Fault::Unreadable => Rule::Unreadable,
            Fault::OutOfRange => Rule::OutOfRange,
        })
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
}
