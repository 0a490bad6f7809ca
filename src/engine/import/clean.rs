//! Rows -> sales: each row is either a sale or counted by the first rule that takes it.
//!
//! What came back or brought no money is no sale, but kept as a return of its customer.

use super::block::{Odd, Row};
use super::columns::Money;
use super::dates;
use super::doubled::{Doubled as Twice, Known, Standing};
use super::encodings::Encoding;
use super::judge::{Judge, Returned, Taken, Worth};
use super::left_out::LeftOut;
use super::markets::{Market, Markets};
use super::numbers::Currency;
use super::overlap::{Doubled, Overlap};
use super::people::{Consents, Unnamed};
use super::recognise::{Form, Whose};
use super::repeats::Repeat;
use super::sales::{Sold, TooMuch};
use super::status;
use super::tallies::Tallies;
use crate::domain::{Day, Minute, Money as Amount};
use crate::results::{
    self, CleaningStep, MoneyFrom, MoneyReading, Note, RejectedRow, Rule, StatusFound,
};
use crate::settings::{CleaningRules, Treatment};

/// Judges the rows of all files and collects sales.
pub(super) struct Cleaner {
    rules: CleaningRules,
    left_out: LeftOut,
    tallies: Tallies,
    unnamed: Unnamed,
    markets: Markets,
    consents: Consents,
    /// The currency that is kept, when that is known beforehand.
    currency: Option<Currency>,
    /// Of the file that is being read.
    judge: Option<Judge>,
    files: u32,
    encodings: Vec<Encoding>,
    rows: u64,
    without_description: u64,
    duplicates: u64,
    repeated: u64,
    has_status: bool,
    has_money: bool,
    statuses: status::Found,
    has_currency: bool,
    /// What the money is read from, that of the first file that has any, and what else it could be.
    counted: Option<(MoneyFrom, String)>,
    rivals: Vec<(MoneyFrom, String)>,
    notes: Vec<Note>,
    /// Days that cannot be meant, once they are known, with their rows.
    implausible: Option<Vec<(Day, u64)>>,
    /// The orders of several tables, while those are looked for that stand in two.
    overlap: Option<Overlap>,
    /// Those orders, once they are known.
    doubled: Doubled,
    /// What stands in the file that is being read twice.
    twice: Twice,
    /// The same of all files before it.
    doubles: Vec<Known>,
    /// What stands in each file twice, once that is known.
    known_doubles: Vec<Known>,
}

/// What came of all rows.
pub(super) struct Cleaned {
    /// Data rows read.
    pub(super) rows_read: u64,
    /// The rules in order.
    pub(super) steps: Vec<CleaningStep>,
    /// Rows read without a product description.
    pub(super) without_description: u64,
    /// What stands in each file twice and counts once.
    pub(super) doubles: Vec<Known>,
    /// Rows equal to an earlier one of the same file.
    pub(super) duplicates: u64,
    /// Rows equal to one of an earlier file.
    pub(super) repeated: u64,
    /// What the sales come to by what counts, and by what else the money could be read from.
    pub(super) readings: Vec<MoneyReading>,
    /// Rows that are otherwise sales in each currency.
    pub(super) currencies: Vec<results::Tally>,
    /// Rows whose customer is not who stands in the column of the customer.
    pub(super) unnamed: Unnamed,
    /// How the orders stand.
    pub(super) statuses: Vec<StatusFound>,
    /// The sales and returns in the currency that is kept.
    pub(super) market: Market,
    /// Orders that stand in two tables, when they were looked for.
    pub(super) doubled: Doubled,
    /// Days that cannot be meant, in their order, with the rows that are otherwise sales: set aside if
    /// they were known before, else to be set aside in another reading.
    pub(super) implausible: Vec<(Day, u64)>,
    /// What a person should know of how the rows were read.
    pub(super) notes: Vec<Note>,
}

impl Cleaner {
    /// Nothing judged yet. Only sales in `currency` are kept if it is given. All rows that are no
    /// sales are kept, to be asked for, if `keeps_rows`; the currency must then be known.
    pub(super) fn new(rules: &CleaningRules, currency: Option<Currency>, keeps_rows: bool) -> Self {
        Self {
            left_out: LeftOut::new(rules),
            rules: rules.clone(),
            tallies: Tallies::new(keeps_rows),
            unnamed: Unnamed::default(),
            markets: Markets::new(rules.charges == Treatment::Drop),
            consents: Consents::default(),
            currency,
            judge: None,
            files: 0,
            encodings: Vec::new(),
            rows: 0,
            without_description: 0,
            duplicates: 0,
            repeated: 0,
            has_status: false,
            has_money: false,
            statuses: status::Found::default(),
            has_currency: false,
            counted: None,
            rivals: Vec::new(),
            notes: Vec::new(),
            implausible: None,
            overlap: None,
            doubled: Doubled::default(),
            twice: Twice::default(),
            doubles: Vec::new(),
            known_doubles: Vec::new(),
        }
    }

    /// The same, when it is known what stands in each file twice.
    #[must_use]
    pub(super) fn with_doubles(self, known_doubles: Vec<Known>) -> Self {
        Self { known_doubles, ..self }
    }

    /// The same for so many tables that are read together: of several, orders may stand in two.
    #[must_use]
    pub(super) fn of_tables(self, tables: usize) -> Self {
        let is_sought = tables > 1 && self.rules.overlapping == Treatment::Drop;
        Self { overlap: is_sought.then(Overlap::default), ..self }
    }

    /// The same, with lines left out of orders that count in a later file.
    #[must_use]
    pub(super) fn without_orders(self, doubled: Doubled) -> Self {
        Self { doubled, overlap: None, ..self }
    }

    /// The same, with these days set aside, which cannot be meant.
    #[must_use]
    pub(super) fn without_days(self, days: Vec<(Day, u64)>) -> Self {
        Self { implausible: Some(days), ..self }
    }

    /// Begins a file of this form, whose dates are read as `reading` says and whose rejected rows
    /// are in this encoding. A form without a customer or a date has no sales.
    pub(super) fn begin_file(
        &mut self,
        mut form: Form,
        reading: dates::Reading,
        encoding: Encoding,
    ) {
        if form.whose == Whose::File(None) {
            // Nothing names a currency but the user.
            form.whose = Whose::File(self.currency);
        }
        let columns = &form.columns;
        self.has_status |= !columns.statuses.is_empty() || columns.refund.is_some();
        self.has_money |= columns.money.column().is_some();
        self.has_currency |= !matches!(form.whose, Whose::File(_));
        self.markets.begin_file(form.has_phones);
        let rivals = columns.rivals.iter().filter_map(|money| named(*money, &form));
        let mut places = Vec::new();
        for rival in rivals {
            let known = self.rivals.iter().position(|other| *other == rival);
            places.push(known.unwrap_or(self.rivals.len()));
            if known.is_none() {
                self.rivals.push(rival);
                self.markets.set_rivals(self.rivals.len());
            }
        }
        self.counted = self.counted.take().or_else(|| named(columns.money, &form));
        let mut judge = Judge::new(form, reading, encoding, &self.rules);
        judge.set_rivals(&places);
        self.judge = Some(judge);
        self.twice = Twice::new(match self.rules.doubled {
            Treatment::Drop => self.known_doubles.get(self.files as usize).cloned(),
            Treatment::Keep => Some(Known::default()),
        });
        self.files += 1;
    }

    /// Ends the file; all of it was in this encoding, and its dates are what `finding` says.
    ///
    /// # Errors
    /// What there is too much of.
    pub(super) fn end_file(
        &mut self,
        encoding: Encoding,
        finding: &dates::Finding,
    ) -> Result<(), TooMuch> {
        self.settle_doubled()?;
        let file = self.encodings.len();
        if let Some(judge) = self.judge.take() {
            let notes = judge.notes(finding).into_iter();
            self.notes.extend(notes.map(|note| note.in_file(file)));
            let (statuses, refunds) = judge.statuses();
            self.statuses.add(statuses, refunds);
        }
        self.encodings.push(encoding);
        self.unnamed.end_file(|word| encoding.decode(word).into_owned());
        Ok(())
    }

    /// Settles rows that were held until it is known what stands in the file twice.
    fn settle_doubled(&mut self) -> Result<(), TooMuch> {
        let (held, known) = self.twice.release();
        self.doubles.push(known);
        let twice = std::mem::take(&mut self.twice);
        for (held, is_doubled) in held {
            let row = twice.row(&held);
            let judge = self.judge.as_mut().expect("a file was begun");
            judge.look(row);
            let unwanted = is_doubled.then_some(Rule::Doubled);
            self.settle(row, held.worth, unwanted, held.currency)?;
        }
        Ok(())
    }

    /// Judges one more row of the file.
    ///
    /// # Errors
    /// What there is too much of.
    ///
    /// # Panics
    /// Between files.
    pub(super) fn judge(&mut self, row: Row<'_>) -> Result<(), TooMuch> {
        let judge = self.judge.as_mut().expect("a file was begun");
        self.rows += 1;
        self.duplicates += u64::from(row.repeat.is_in_file());
        self.repeated += u64::from(row.repeat == Repeat::AcrossFiles);
        self.without_description += u64::from(judge.lacks_description(row));
        judge.look(row);
        if row.odd != Odd::None {
            let rule = if judge.is_no_record(row) { Rule::NoRecord } else { Rule::Misplaced };
            self.take(rule, row);
            return Ok(());
        }
        if judge.is_told_beside() {
            self.unnamed.told();
        }
        let minute = judge.minute(row);
        if let (Ok(minute), Some(agrees)) = (minute, judge.consent(row))
            && !is_out(&self.implausible, minute.day())
        {
            self.consents.push(judge.customer(row), agrees, minute)?;
        }
        let worth = judge.worth(row, minute, &self.rules, self.left_out.price_limit);
        let minute = match &worth {
            Ok((minute, _)) => *minute,
            Err(Taken { returned: Some(Returned { minute, .. }), .. }) => *minute,
            Err(Taken { by, returned: None }) => {
                let may_be_none = matches!(by, Rule::MissingCustomer | Rule::Unreadable);
                if may_be_none && judge.is_no_record(row) {
                    self.take(Rule::NoRecord, row);
                    return Ok(());
                }
                if *by == Rule::MissingCustomer {
                    let word = judge.placeholder(row);
                    if !word.is_empty() {
                        let encoding = judge.encoding;
                        self.unnamed.nobody(word, |word| encoding.decode(word).into_owned());
                    }
                }
                self.take(*by, row);
                return Ok(());
            }
        };
        let left_out = judge.left_out(row, minute, &mut self.left_out);
        let unwanted = left_out.or(match row.repeat {
            Repeat::AcrossFiles if self.rules.repeated == Treatment::Drop => Some(Rule::Repeated),
            Repeat::InFile | Repeat::Further if self.rules.duplicates == Treatment::Drop => {
                Some(Rule::Duplicate)
            }
            _ => None,
        });
        let customer = || judge.customer(row);
        let standing = self.twice.standing(judge.order(row), customer, minute.day(), row);
        let unwanted = unwanted.or((standing == Standing::Doubled).then_some(Rule::Doubled));
        let unwanted = unwanted
            .or_else(|| is_out(&self.implausible, minute.day()).then_some(Rule::ImplausibleDay));
        let file = self.files - 1;
        let order = if self.overlap.is_some() || !self.doubled.is_empty() {
            judge.order_key(row, minute.day())
        } else {
            None
        };
        // Also of what is no sale there: an order may be cancelled in the later file.
        if let (Some(overlap), Some(order)) = (&mut self.overlap, order) {
            judge.look_for_overlap(row, order, file, overlap);
        }
        let counts_later = order.is_some_and(|order| self.doubled.counts_later(order, file));
        let unwanted = unwanted.or(counts_later.then_some(Rule::Overlapping));
        let currency = judge.currency(row);
        if let (Standing::Open(order), None) = (standing, unwanted) {
            self.twice.hold(order, row, judge, worth, currency);
            return Ok(());
        }
        self.settle(row, worth, unwanted, currency)
    }

    /// Adds a row that was judged to the sales or to what came back, or lets the rule take it that takes
    /// what is `unwanted`.
    #[inline]
    fn settle(
        &mut self,
        row: Row<'_>,
        worth: Result<(Minute, Worth), Taken>,
        unwanted: Option<Rule>,
        currency: Option<Currency>,
    ) -> Result<(), TooMuch> {
        let judge = self.judge.as_mut().expect("a file was begun");
        let rule = match (worth, unwanted) {
            (Ok((minute, worth)), None) => {
                if self.tallies.keeps_rows() && currency != self.currency {
                    Rule::OtherCurrency
                } else {
                    let market = self.markets.of(currency);
                    match judge.sell(row, minute, worth, &mut self.left_out, market)? {
                        Sold::Sale => {
                            market.by_day.count(minute.day());
                            market.rows.take(row, judge.form.dialect.separator, self.files - 1);
                            return Ok(());
                        }
                        Sold::Charge => {
                            self.take_worth(Rule::Charge, row, worth.amount);
                            return Ok(());
                        }
                    }
                }
            }
            (Ok((_, worth)), Some(rule)) => {
                self.take_worth(rule, row, worth.amount);
                return Ok(());
            }
            (Err(Taken { by, returned }), unwanted) => {
                if unwanted.is_none()
                    && let Some(returned) = returned
                {
                    judge.give_back(row, returned, self.markets.of(currency))?;
                }
                by
            }
        };
        self.take(rule, row);
        Ok(())
    }

    /// How many rows were judged, and about how many bytes of memory what is kept of them takes.
    pub(super) fn size(&self) -> (u64, u64) {
        let totals = self.judge.as_ref().map_or(0, Judge::memory);
        let overlap = self.overlap.as_ref().map_or(0, Overlap::memory);
        let kept = self.markets.memory() + self.consents.memory();
        (self.rows, kept + totals + overlap + self.twice.memory())
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
        let has_money = self.has_money && currencies.len() < 2;
        let drops = self.rules.not_completed == Treatment::Drop;
        let (statuses, notes) = self.statuses.finish(self.rows, has_money, drops);
        let (mut market, others) = self.markets.finish(self.currency);
        market.sales.consents = self.consents;
        let sets_aside = self.rules.implausible_days == Treatment::Drop;
        let implausible = self.implausible.unwrap_or_else(|| match sets_aside {
            true => market.by_day.implausible(),
            false => Vec::new(),
        });
        let mut tallies = self.tallies;
        let revenue = market.sales.revenue();
        let sums = std::iter::once(revenue).chain(market.rivals.iter().copied());
        let from = self.counted.iter().chain(&self.rivals).cloned();
        let readings =
            from.zip(sums).map(|((from, column), revenue)| MoneyReading { from, column, revenue });
        let readings = readings.collect();
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
            Rule::ImplausibleDay => !implausible.is_empty(),
            Rule::Overlapping | Rule::Doubled | Rule::Charge | Rule::Returned => false,
            Rule::NoProduct => !rules.left_out_products.is_empty(),
            Rule::LeftOutCustomer => !rules.left_out_customers.is_empty(),
            Rule::MissingCustomer
            | Rule::Unreadable
            | Rule::NonPositiveQuantity
            | Rule::NonPositivePrice
            | Rule::OutOfRange => true,
            Rule::NoRecord | Rule::Misplaced => false,
        };
        Cleaned {
            rows_read: self.rows,
            steps: tallies.steps(self.rows, is_shown, &self.encodings),
            without_description: self.without_description,
            doubles: self.doubles,
            duplicates: self.duplicates,
            repeated: self.repeated.saturating_sub(tallies.rows(Rule::Overlapping)),
            currencies,
            readings,
            unnamed: self.unnamed,
            statuses,
            market,
            notes: self.notes.into_iter().chain(notes).collect(),
            implausible,
            doubled: self.overlap.map(Overlap::finish).unwrap_or_default(),
        }
    }

    /// A rule takes a row that would be a sale for so much.
    fn take_worth(&mut self, rule: Rule, row: Row<'_>, amount: Amount) {
        self.take(rule, row);
        self.tallies.count(rule, amount);
    }

    fn take(&mut self, rule: Rule, row: Row<'_>) {
        let judge = self.judge.as_ref().expect("a file was begun");
        self.tallies.take(rule, row, judge.form.dialect.separator, judge.encoding, self.files - 1);
    }
}

/// Whether a day is set aside, when it is known which are.
fn is_out(implausible: &Option<Vec<(Day, u64)>>, day: Day) -> bool {
    implausible.as_ref().is_some_and(|days| days.iter().any(|(other, _)| *other == day))
}

/// A reading of the money with the name of its column; none of pieces.
fn named(money: Money, form: &Form) -> Option<(MoneyFrom, String)> {
    Some((money.from(), form.names.get(money.column()?)?.clone()))
}
