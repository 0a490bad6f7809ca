//! One row of a file -> what was sold for how much, or the first rule that takes the row.

mod sell;

use super::amounts::{self, Rival, Totals};
use super::block::Row;
use super::carry::Carried;
use super::columns::Money as Column;
use super::dates::{self, Dates};
use super::encodings::Encoding;
use super::intern;
use super::left_out::LeftOut;
use super::numbers::{self, Currency};
use super::overlap::{self, Overlap};
use super::people::{ConsentColumn, WholeName};
use super::recognise::{Form, Whose};
use super::status::{Back, Refunds, Statuses};
use super::{Fault, products, remarks};
use crate::domain::{Day, Minute, Money};
use crate::results::{Note, Rule};
use crate::settings::{CleaningRules, Treatment};

/// Judges the rows of one file.
pub(super) struct Judge {
    pub(super) form: Form,
    /// What rejected rows are in: of all bytes, which may differ from that of the samples.
    pub(super) encoding: Encoding,
    /// The column of the customer, and those that tell who it is where that names nobody.
    customers: [usize; 4],
    /// What happens to words for nobody.
    placeholders: Treatment,
    /// Which of them names the customer of the row; `usize::MAX` when none does.
    from: usize,
    /// The last value of the first of them, and whether it names nobody.
    last: (Vec<u8>, bool),
    /// A date that was put together from its parts.
    joined: Vec<u8>,
    dates: Dates,
    statuses: Statuses,
    refunds: Option<Refunds>,
    carried: Carried,
    consent: ConsentColumn,
    name: WholeName,
    /// The last text that told a currency, and which.
    currency: (Vec<u8>, Option<Currency>),
    /// Where the money is that of orders: those that were counted.
    totals: Totals,
    rivals: Vec<Rival>,
}

/// What a row is worth.
#[derive(Clone, Copy, Debug)]
pub(super) struct Worth {
    pub(super) quantity: f64,
    pub(super) amount: Money,
}

/// A row that is no sale.
#[derive(Clone, Copy, Debug)]
pub(super) struct Taken {
    pub(super) by: Rule,
    /// What came back or was not paid.
    pub(super) returned: Option<Returned>,
}

/// What came back, or was ordered and not paid.
#[derive(Clone, Copy, Debug)]
pub(super) struct Returned {
    pub(super) minute: Minute,
    /// For how much, without the sign.
    pub(super) amount: Money,
    /// How many pieces, without the sign; 0 when the file does not say.
    pub(super) pieces: f64,
    /// It came back, so that it was bought before.
    pub(super) came_back: bool,
}

impl Judge {
    /// For a file of this form, whose dates are read as `reading` says and whose rejected rows are
    /// in this encoding. A form without a customer or a date has no sales.
    pub(super) fn new(
        form: Form,
        reading: dates::Reading,
        encoding: Encoding,
        rules: &CleaningRules,
    ) -> Self {
        let columns = &form.columns;
        let [email, phone, name] = columns.beside;
        // A part of a name tells nobody.
        let name = name.filter(|_| columns.further_name.is_none());
        let at = |column: Option<usize>| column.unwrap_or(usize::MAX);
        Self {
            customers: [columns.customer, email, phone, name].map(at),
            placeholders: rules.placeholders,
            from: usize::MAX,
            last: (Vec::new(), true),
            statuses: Statuses::new(&columns.statuses, &form.names, form.encoding, &rules.statuses),
            refunds: columns.refund.map(|refund| Refunds::new(refund, &form.names)),
            joined: Vec::new(),
            carried: Carried::new(&form),
            consent: ConsentColumn::new(&form),
            name: WholeName::new(&form),
            dates: Dates::new(reading),
            currency: (Vec::new(), None),
            totals: Totals::default(),
            rivals: Vec::new(),
            encoding,
            form,
        }
    }

    /// Tells what else the money could be read from, each with its place among those of all files.
    pub(super) fn set_rivals(&mut self, places: &[usize]) {
        let rivals = self.form.columns.rivals.iter().zip(places);
        self.rivals = rivals.map(|(&money, &place)| Rival::new(money, place)).collect();
    }

    /// About how many bytes of memory it takes to count totals once.
    pub(super) fn memory(&self) -> u64 {
        self.totals.memory()
    }

    /// What a person should know of the dates so far; `finding` is what their column is.
    pub(super) fn notes(&self, finding: &dates::Finding) -> Vec<Note> {
        self.dates.notes(finding)
    }

    /// Reads the next row, which may stand for what it leaves out of the one before it.
    pub(super) fn look(&mut self, row: Row<'_>) {
        self.carried.look(row);
        self.from = self.told_by(row);
    }

    /// Which column names the customer of a row; `usize::MAX` when none does.
    fn told_by(&mut self, row: Row<'_>) -> usize {
        let first = self.customers[0];
        let value = self.carried.field(row, first);
        if !intern::is_same(&self.last.0, value) {
            self.last.1 = self.is_nobody(0, value) || self.is_total(value);
            self.last.0.clear();
            self.last.0.extend_from_slice(value);
        }
        if !self.last.1 {
            return first;
        }
        let names_somebody = |at: &usize| {
            let column = self.customers[*at];
            column != usize::MAX && !self.is_nobody(*at, self.carried.field(row, column))
        };
        let told = (1..self.customers.len()).find(names_somebody);
        told.map_or(usize::MAX, |at| self.customers[at])
    }

    /// Whether the value of one of the columns names nobody.
    fn is_nobody(&self, column: usize, value: &[u8]) -> bool {
        match self.placeholders {
            Treatment::Drop => self.form.nobody[column].is(value),
            Treatment::Keep => value.is_empty(),
        }
    }

    /// Whether the value of the column of the customer is the name of a total.
    fn is_total(&self, value: &[u8]) -> bool {
        let may_be = (1..40).contains(&value.len()) && !value.iter().any(u8::is_ascii_digit);
        may_be && remarks::is_bare_total(&self.form.encoding.decode(value))
    }

    /// What stands where the customer would be named, when a row names nobody: the word for that.
    pub(super) fn placeholder<'r>(&'r self, row: Row<'r>) -> &'r [u8] {
        self.carried.field(row, self.customers[0])
    }

    /// Whether the customer of a row is told by another column, because the first names nobody.
    pub(super) fn is_told_beside(&self) -> bool {
        self.from != self.customers[0] && self.from != usize::MAX
    }

    /// Whether a row that is no sale is no record: a heading, a total, the header once more.
    pub(super) fn is_no_record(&self, row: Row<'_>) -> bool {
        self.carried.is_heading(row)
            || remarks::is_no_record(row, &self.form.names, self.form.encoding)
            || self.is_total(self.placeholder(row))
    }

    /// Whether a row of a file with descriptions has none.
    pub(super) fn lacks_description(&self, row: Row<'_>) -> bool {
        self.form.columns.description.is_some_and(|column| row.trimmed(column).is_empty())
    }

    /// Who bought; empty when the row does not tell.
    pub(super) fn customer<'r>(&'r self, row: Row<'r>) -> &'r [u8] {
        customer(self.carried.field(row, self.from))
    }

    /// When a row was sold; nothing is known of one that names nobody.
    pub(super) fn minute(&mut self, row: Row<'_>) -> Result<Minute, Fault> {
        if self.from == usize::MAX {
            return Err(Fault::Unreadable);
        }
        let columns = &self.form.columns;
        let shared = |column| self.carried.field(row, column);
        let day = self.dates.parse(columns.date_text(shared, &mut self.joined))?;
        let time = columns.time.map(|column| row.trimmed(column)).filter(|time| !time.is_empty());
        match time {
            Some(time) => Ok(Minute::of(day.day(), dates::time_of_day(time)?)),
            None => Ok(day),
        }
    }

    /// When a row was sold, which is this minute, and for how much, or the first rule that takes it.
    pub(super) fn worth(
        &mut self,
        row: Row<'_>,
        minute: Result<Minute, Fault>,
        rules: &CleaningRules,
        price_limit: Money,
    ) -> Result<(Minute, Worth), Taken> {
        let columns = &self.form.columns;
        let shared = |column| self.carried.field(row, column);
        if self.from == usize::MAX {
            return Err(Rule::MissingCustomer.into());
        }
        if minute == Err(Fault::Unreadable) {
            return Err(Rule::Unreadable.into());
        }
        let quantity = match columns.quantity {
            Some(column) => numbers::quantity(row.trimmed(column), self.form.quantities)?,
            None => 1.0,
        };
        let is_counted = !columns.money.is_total() || {
            let order = columns.order.map(|column| row.trimmed(column)).unwrap_or_default();
            !self.totals.have(order, customer(shared(self.from)))
        };
        let money = |column| numbers::price(row.trimmed(column), self.form.money);
        let of_one = Money::from_ticks(Money::TICKS_PER_UNIT);
        let (price, amount) = match columns.money {
            Column::Price(column) => (money(column)?, None),
            Column::Amount(column) => (of_one, Some(money(column)?)),
            // The total stands on each row of an order, or only on its first.
            Column::Total(_) if !is_counted => (of_one, None),
            Column::Total(column) => (of_one, Some(money(column)?)),
            Column::Unknown => (of_one, None),
        };
        let worth = |quantity: f64, price: Money, amount: Option<Money>| match amount {
            Some(amount) => numbers::amount(1.0, amount),
            None if is_counted => numbers::amount(quantity, price),
            None => Ok(Money::ZERO),
        };
        let no_sale = |by| {
            let size = |money: Money| Money::from_ticks(money.ticks().saturating_abs());
            let size = worth(quantity.abs(), size(price), amount.map(size));
            let returned = |(minute, amount)| Returned {
                minute,
                amount,
                // Pieces of an order's total have no price.
                pieces: match columns.quantity {
                    Some(_) if !columns.money.is_total() => quantity.abs(),
                    _ => 0.0,
                },
                came_back: by == Rule::NonPositiveQuantity,
            };
            Taken { by, returned: minute.ok().zip(size.ok()).map(returned) }
        };
        if quantity <= 0.0 || amount.is_some_and(|amount| amount < Money::ZERO) {
            return Err(no_sale(Rule::NonPositiveQuantity));
        }
        let is_priced = matches!(columns.money, Column::Price(_));
        if is_priced && price <= price_limit || amount.is_some_and(|amount| amount <= price_limit) {
            return Err(Rule::NonPositivePrice.into());
        }
        if rules.cancelled == Treatment::Drop {
            let order = columns.order.map(|column| row.trimmed(column));
            let has_date = columns.cancelled.iter().any(|&column| !shared(column).is_empty());
            if has_date || order.is_some_and(|label| label.contains(&b'C') && is_invoice(label)) {
                return Err(no_sale(Rule::Cancelled));
            }
        }
        let paid = worth(quantity, price, amount)
            .and_then(|amount| amounts::discounted(amount, columns, row, self.form.money));
        let drops = rules.not_completed == Treatment::Drop;
        if !columns.statuses.is_empty() {
            let is_sale = self.statuses.is_sale(shared);
            self.statuses.count(paid.unwrap_or(Money::ZERO));
            if drops && !is_sale {
                return Err(no_sale(Rule::NotCompleted));
            }
        }
        let mut amount = paid?;
        if let Some(refunds) = self.refunds.as_mut().filter(|_| drops) {
            let counted = Some(amount).filter(|_| is_counted);
            match refunds.back(counted, self.form.money, shared) {
                Back::Nothing => {}
                Back::All => return Err(no_sale(Rule::NotCompleted)),
                Back::Part(back) => amount = Money::from_ticks(amount.ticks() - back.ticks()),
            }
        }
        Ok((minute?, Worth { quantity, amount }))
    }

    /// The statuses that were met, and the money that went back.
    pub(super) fn statuses(self) -> (Statuses, Option<Refunds>) {
        (self.statuses, self.refunds)
    }

    /// The number of the order; empty without one.
    pub(super) fn order<'r>(&self, row: Row<'r>) -> &'r [u8] {
        self.form.columns.order.map(|column| row.trimmed(column)).unwrap_or_default()
    }

    /// What tells the order of a row from others, if it has a number.
    pub(super) fn order_key(&self, row: Row<'_>, day: Day) -> Option<u64> {
        overlap::key(row.trimmed(self.form.columns.order?), self.customer(row), day)
    }

    /// Takes note of a row's order, to find those that stand in a later file, too.
    pub(super) fn look_for_overlap(&self, row: Row<'_>, order: u64, file: u32, all: &mut Overlap) {
        all.look(order, file, self.product(row).unwrap_or_default());
    }

    /// Which rule leaves a row out because the user does not want to look at it.
    pub(super) fn left_out(
        &self,
        row: Row<'_>,
        minute: Minute,
        left_out: &mut LeftOut,
    ) -> Option<Rule> {
        if left_out.is_nothing() {
            return None;
        }
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
                    let products = products::split(row.trimmed(listed));
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
        left_out.has_customer(self.customer(row), encoding).then_some(Rule::LeftOutCustomer)
    }

    /// In which currency the money of a row is; none when nothing tells.
    pub(super) fn currency(&mut self, row: Row<'_>) -> Option<Currency> {
        let (text, blank) = match self.form.whose {
            Whose::File(currency) => return currency,
            Whose::Column { column, blank, .. } => (self.carried.field(row, column), blank),
            // A total stands on the first row of an order, perhaps.
            Whose::Money { column, .. } => (row.trimmed(column), self.currency.1),
        };
        if text.is_empty() {
            return blank;
        }
        let (last, currency) = &mut self.currency;
        if text != last.as_slice() {
            last.clear();
            last.extend_from_slice(text);
            *currency = match self.form.whose {
                Whose::File(currency) => currency,
                Whose::Column { hint, .. } => Currency::read_in(text, self.form.encoding, hint),
                Whose::Money { hint, .. } => {
                    let sign = numbers::sign_of(text, self.form.money);
                    sign.and_then(|sign| sign.currency(hint))
                }
            };
        }
        *currency
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
            Fault::OtherCurrency => Rule::OtherCurrency,
        })
    }
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
