//! Header names and sampled values -> what each column means, and what tells so.
//!
//! # Steps
//! 1. `chosen`: what the user says is the whole truth.
//! 2. `presets`: a known platform's header settles it.
//! 3. `names`: otherwise names speak first, as far as the values fit (`contents`).
//! 4. `statuses`: what says whether an order is a sale, by names and values in any language.
//! 5. `parts`: a year, a month and a day where no column has the date.
//! 6. `money`: which columns say for how much and how many, by names, values and arithmetic.
//! 7. `guess`: what no name tells, the values may, seen by column (`profile`) and beside each
//!    other.

mod chosen;
mod contents;
mod customer;
mod guess;
mod money;
mod names;
mod parts;
mod presets;
mod profile;
mod roles;
mod search;
mod statuses;
mod summary;
mod whole_name;

#[cfg(test)]
mod tests;

pub(super) use self::chosen::{chosen, matched};
pub(super) use self::contents::{is_date, is_plain_value, shows_dates};
pub(super) use self::customer::has_phones;
pub(super) use self::names::{REFUSALS, is_known, meaning_of};
pub(super) use self::search::find;
pub(super) use self::statuses::settle;
pub(super) use self::whole_name::is_family;
pub(super) use super::letters::plain;

use super::dates;
use super::encodings::Encoding;
use super::status::{StatusColumn, StatusKind};
use crate::results::{ColumnReason, MoneyFrom};
use crate::settings::Meaning;

/// What each column of a file means, and where the columns that are read stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Columns {
    /// For each column what it was taken for.
    pub(super) meanings: Vec<Option<Meaning>>,
    /// For each column by what; [`ColumnReason::Nothing`] where it has no meaning.
    pub(super) reasons: Vec<ColumnReason>,
    /// Who bought.
    pub(super) customer: Option<usize>,
    /// When.
    pub(super) date: Option<usize>,
    /// The year, the month and the day that make up the date where it has no column.
    pub(super) date_parts: Option<[usize; 3]>,
    /// The time of the day, if it stands apart.
    pub(super) time: Option<usize>,
    /// How many pieces; without it, one.
    pub(super) quantity: Option<usize>,
    /// For how much.
    pub(super) money: Money,
    /// Which order; without it a customer's day stands in.
    pub(super) order: Option<usize>,
    /// Which product: its code, or its description in a file without codes.
    pub(super) product: Option<usize>,
    /// What the product is called, beside a code.
    pub(super) description: Option<usize>,
    /// All products of an order in one text, such as `1× Soap, 2× Candle`.
    pub(super) products: Option<usize>,
    /// Where the customer lives.
    pub(super) country: Option<usize>,
    /// How the order stands; [`settle`] tells how each is read.
    pub(super) statuses: Vec<StatusColumn>,
    /// When the order was cancelled; empty for all others.
    pub(super) cancelled: Vec<usize>,
    /// How much money went back.
    pub(super) refund: Option<Refund>,
    /// In which currency.
    pub(super) currency: Option<usize>,
    /// What was taken off the price times the pieces.
    pub(super) discount: Option<usize>,
    /// What else the money could be read from.
    pub(super) rivals: Vec<Money>,
    /// What tells of the customer beside the column that says who it is: the e-mail address, the
    /// telephone number, the name.
    pub(super) beside: [Option<usize>; 3],
    /// The other one of two columns in which the name stands.
    pub(super) further_name: Option<usize>,
    /// Whether the customer wants to be written to.
    pub(super) consent: Option<usize>,
}

/// Which column says for how much.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Money {
    /// The price of one piece.
    Price(usize),
    /// The amount of the line.
    Amount(usize),
    /// The total of the order, the same on each of its lines.
    Total(usize),
    /// None: pieces stand in.
    Unknown,
}

/// The money that went back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Refund {
    /// The column that tells how much.
    pub(super) column: usize,
    /// Orders have several rows, and it is told of whole orders.
    pub(super) of_order: bool,
    /// What counts is the total of the order.
    pub(super) of_total: bool,
    /// The column of the order's total.
    pub(super) total: Option<usize>,
}

impl Money {
    /// The column, if there is one.
    pub(super) fn column(self) -> Option<usize> {
        match self {
            Self::Price(column) | Self::Amount(column) | Self::Total(column) => Some(column),
            Self::Unknown => None,
        }
    }

    /// What the report calls it.
    pub(super) fn from(self) -> MoneyFrom {
        match self {
            Self::Price(_) => MoneyFrom::Price,
            Self::Amount(_) => MoneyFrom::Amount,
            Self::Total(_) => MoneyFrom::Total,
            Self::Unknown => MoneyFrom::Pieces,
        }
    }

    /// Whether it is the total of an order, which stands on several rows but counts once.
    pub(super) fn is_total(self) -> bool {
        matches!(self, Self::Total(_))
    }
}

/// The meaning of a column and what tells it; none of a column that is not used.
type Given = Option<(Meaning, ColumnReason)>;

impl Columns {
    /// The columns with these meanings. Of two with the same one the first is read; of several
    /// with money the price, else the amount, else the total.
    fn new(given: &[Given]) -> Self {
        let at =
            |meaning| given.iter().position(|each| each.is_some_and(|(other, _)| other == meaning));
        let all = |meaning| {
            let has =
                move |(_, each): &(usize, &Given)| each.is_some_and(|(other, _)| other == meaning);
            given.iter().enumerate().filter(has).map(|(column, _)| column)
        };
        let money = (at(Meaning::Price).map(Money::Price))
            .or(at(Meaning::Amount).map(Money::Amount))
            .or(at(Meaning::Total).map(Money::Total));
        let (product, description) = match (at(Meaning::Product), at(Meaning::Description)) {
            (None, description) => (description, None),
            both => both,
        };
        Self {
            meanings: given.iter().map(|each| each.map(|(meaning, _)| meaning)).collect(),
            reasons: given
                .iter()
                .map(|each| each.map_or(ColumnReason::Nothing, |(_, reason)| reason))
                .collect(),
            customer: at(Meaning::Customer),
            date: at(Meaning::Date),
            date_parts: match Meaning::PARTS_OF_DATE.map(at) {
                [Some(year), Some(month), Some(day)] if at(Meaning::Date).is_none() => {
                    Some([year, month, day])
                }
                _ => None,
            },
            time: at(Meaning::Time),
            quantity: at(Meaning::Quantity),
            money: money.unwrap_or(Money::Unknown),
            order: at(Meaning::Order),
            product,
            description,
            products: at(Meaning::Products),
            country: at(Meaning::Country),
            statuses: all(Meaning::Status).map(StatusColumn::of_orders).collect(),
            cancelled: all(Meaning::Cancelled).collect(),
            refund: at(Meaning::Refunded).map(|column| Refund {
                column,
                of_order: false,
                of_total: false,
                total: None,
            }),
            currency: at(Meaning::Currency),
            discount: at(Meaning::Discount),
            rivals: Vec::new(),
            beside: [Meaning::Email, Meaning::Phone, Meaning::Name].map(at),
            further_name: all(Meaning::Name).nth(1),
            consent: at(Meaning::Consent),
        }
    }

    /// The columns that say something of the whole order, on each of its rows or only on the first.
    pub(super) fn shared(&self) -> impl Iterator<Item = usize> {
        let [email, phone, name] = self.beside;
        let one = [self.customer, email, phone, name, self.further_name, self.date, self.currency];
        let one = one.into_iter().flatten().chain(self.date_parts.into_iter().flatten());
        let in_words = |status: &&StatusColumn| matches!(status.kind, StatusKind::Words { .. });
        let statuses = self.statuses.iter().filter(in_words).map(|status| status.column);
        one.chain(statuses).chain(self.cancelled.iter().copied())
    }

    /// What an order's further rows have from the first one where they leave the shared columns
    /// blank.
    pub(super) fn carried(&self) -> impl Iterator<Item = usize> {
        let of_flags = |status: &&StatusColumn| matches!(status.kind, StatusKind::Flag(_));
        let flags = self.statuses.iter().filter(of_flags).map(|status| status.column);
        let refund = self.refund.into_iter().flat_map(|refund| [Some(refund.column), refund.total]);
        let counted = self.money.column();
        let refund = refund.flatten().filter(move |&column| Some(column) != counted);
        self.shared().chain(self.country).chain(flags).chain(refund)
    }

    /// Whether anything tells when.
    pub(super) fn has_date(&self) -> bool {
        self.date.is_some() || self.date_parts.is_some()
    }

    /// Whether a column has the date, or the last part of it.
    pub(super) fn tells_date(&self, column: usize) -> bool {
        self.date.or(self.date_parts.map(|[.., day]| day)) == Some(column)
    }

    /// The text of the date of a row: what stands in its column, or what its parts are put together
    /// to in `joined`. `field` is the text in a column, without the white space around it.
    pub(super) fn date_text<'t>(
        &self,
        field: impl Fn(usize) -> &'t [u8],
        joined: &'t mut Vec<u8>,
    ) -> &'t [u8] {
        match (self.date, self.date_parts) {
            (Some(column), _) => field(column),
            (None, Some(parts)) => {
                dates::join(parts.map(field), joined);
                joined
            }
            (None, None) => b"",
        }
    }

    /// Required meanings that no column has, parts of a date where others of it are there; empty when
    /// the file can be read as sales.
    pub(super) fn missing(&self) -> Vec<Meaning> {
        let is_missing = |meaning: &Meaning| !self.meanings.contains(&Some(*meaning));
        let parts = Meaning::PARTS_OF_DATE.into_iter().filter(is_missing).collect::<Vec<_>>();
        let has_parts = parts.len() < Meaning::PARTS_OF_DATE.len();
        let lacking = |meaning| match meaning {
            Meaning::Date if has_parts => parts.clone(),
            other => vec![other],
        };
        Meaning::REQUIRED.into_iter().filter(is_missing).flat_map(lacking).collect()
    }
}

/// What a header and the rows below it come to.
#[derive(Debug)]
pub(super) struct Found {
    /// The columns; required meanings may be missing.
    pub(super) columns: Columns,
    /// The platform whose export this is.
    pub(super) platform: Option<&'static str>,
    /// Whether an order's further rows leave fields of the first one blank, if the platform tells.
    pub(super) carries: Option<bool>,
    /// How many columns have a meaning by their name.
    pub(super) named: usize,
    /// Each row is a customer rather than what one bought.
    pub(super) is_summary: bool,
}

/// Which of the first rows of a file is its header: the one with most known names, the first of
/// equals; none when none has two.
pub(super) fn header_row(rows: &[csv::ByteRecord], encoding: Encoding) -> Option<usize> {
    let known =
        |row: &csv::ByteRecord| row.iter().filter(|name| is_known(&encoding.decode(name))).count();
    let best = rows.iter().map(known).enumerate().rev().max_by_key(|&(_, known)| known);
    best.filter(|&(_, known)| known > 1).map(|(at, _)| at)
}
