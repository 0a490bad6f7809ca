//! Which columns say for how much, and how many: by names, by values, and by arithmetic over all
//! rows of the samples.
//!
//! # Steps
//! 1. `names`: what each column's name says, by all of its words (`vocabulary`).
//! 2. `numbers`: what stands in the columns that may be meant.
//! 3. What is the same on all lines of an order is the order's; what differs is the line's.
//! 4. Where the price times the pieces is not what the line's own money says on more than two rows in
//!    a hundred, that money counts: it is what was paid. What else the file could mean is kept
//!    as a rival, to be told with its total.

mod names;
mod numbers;
mod vocabulary;

use self::names::{Role, named};
use self::numbers::{Numbers, Sums};
use super::search::Search;
use super::{Money, contents};
use crate::domain::order;
use crate::results::ColumnReason;
use crate::settings::Meaning;

/// Columns looked at: where there are more of them, exact names must do.
const MOST: usize = 400;

/// Rows that may disagree before what the line says itself counts.
const MAY_DISAGREE: f64 = 0.02;

/// Readings of money told beside the one that counts.
const RIVALS: usize = 2;

/// Another total has to differ by so much to be told.
const DIFFERS: f64 = 0.01;

/// What the meanings of money are read from.
#[derive(Debug)]
struct Candidate {
    column: usize,
    role: Role,
    /// Candidates of more weight are looked at first.
    weight: i32,
    /// The name is one of a total, to the letter.
    is_total: bool,
    is_bare_amount: bool,
    numbers: Numbers,
}

/// Gives the meanings of pieces and money to the columns that have them; tells what else the money
/// could be read from.
pub(super) fn settle(search: &mut Search<'_>, header: &[String]) -> Vec<Money> {
    let mut all = candidates(search, header);
    let pieces = pieces(&mut all);
    let money = Finding::of(search, &all, pieces);
    // What was given by name alone is decided here.
    for given in &mut search.given {
        if given.is_some_and(|(meaning, _)| MEANINGS.contains(&meaning)) {
            *given = None;
        }
    }
    if let Some(pieces) = pieces.map(|at| &all[at]) {
        search.given[pieces.column] = Some((Meaning::Quantity, pieces.reason()));
    }
    let Some(Finding { read, reason, rivals, discount }) = money else { return Vec::new() };
    let (column, meaning) = match read {
        Money::Price(column) => (column, Meaning::Price),
        Money::Amount(column) => (column, Meaning::Amount),
        Money::Total(column) => (column, Meaning::Total),
        Money::Unknown => return Vec::new(),
    };
    search.given[column] = Some((meaning, reason));
    if let Some(column) = discount {
        search.given[column] = Some((Meaning::Discount, ColumnReason::Name));
    }
    rivals
}

/// What is decided here.
const MEANINGS: [Meaning; 4] = [Meaning::Price, Meaning::Amount, Meaning::Total, Meaning::Quantity];

/// Columns whose name says something of money or pieces, those of more weight first.
fn candidates(search: &Search<'_>, header: &[String]) -> Vec<Candidate> {
    let mut all = Vec::new();
    for (column, name) in header.iter().enumerate() {
        let exact = search.given[column].map(|(meaning, _)| meaning);
        let exact = exact.filter(|meaning| MEANINGS.contains(meaning));
        if exact.is_none() && (!search.is_free(column) || column >= MOST) {
            continue;
        }
        let named = named(name);
        let role = match (exact, named.map(|named| named.role)) {
            (Some(Meaning::Quantity), _) => Role::Pieces,
            (Some(Meaning::Price), _) => Role::Price,
            (Some(_), Some(role @ (Role::Line | Role::Order))) => role,
            (Some(_), _) => Role::Open,
            (None, Some(role)) => role,
            (None, None) => continue,
        };
        let numbers = Numbers::of(search.runs, column);
        if exact.is_none() && !numbers.fit() {
            continue;
        }
        let weight = named.map_or(0, |named| named.weight) + if exact.is_some() { 20 } else { 0 };
        let is_total = exact == Some(Meaning::Total);
        let is_bare_amount = named.is_some_and(|named| named.is_bare_amount);
        all.push(Candidate { column, role, weight, is_total, is_bare_amount, numbers });
    }
    // Stable: of equals the first column.
    order::sort_by_key(&mut all, |candidate| (!candidate.numbers.fit(), -candidate.weight));
    all
}

/// Which candidate counts pieces; `amount` does where it is small whole numbers beside other money.
fn pieces(all: &mut [Candidate]) -> Option<usize> {
    let found = all.iter().position(|candidate| candidate.role == Role::Pieces);
    if found.is_some() {
        return found;
    }
    let is_money = |candidate: &Candidate| {
        matches!(candidate.role, Role::Price | Role::Line | Role::Order | Role::Open)
            && candidate.numbers.fit()
    };
    let amount = all
        .iter()
        .position(|candidate| candidate.is_bare_amount && candidate.numbers.count_pieces())?;
    let has_other = (0..all.len()).any(|at| at != amount && is_money(&all[at]));
    if !has_other {
        return None;
    }
    all[amount].role = Role::Pieces;
    Some(amount)
}

impl Candidate {
    fn reason(&self) -> ColumnReason {
        match (self.numbers.fit(), self.weight) {
            (false, _) => ColumnReason::NameOnly,
            (true, 0..) => ColumnReason::Name,
            (true, _) => ColumnReason::Values,
        }
    }
}

/// Which money counts, and why.
struct Finding {
    read: Money,
    reason: ColumnReason,
    rivals: Vec<Money>,
    /// The column of what was taken off a price times pieces.
    discount: Option<usize>,
}

/// Whose money a column has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Level {
    Line,
    Order,
}

impl Finding {
    fn of(search: &Search<'_>, all: &[Candidate], pieces: Option<usize>) -> Option<Self> {
        let order = search.at(Meaning::Order).map(|column| numbers::labels(search.runs, column));
        let has_product = search.at(Meaning::Product).or(search.at(Meaning::Description)).is_some();
        let level = |candidate: &Candidate| {
            let seen = order.as_ref().and_then(|order| candidate.numbers.is_of_orders(order));
            match (seen, candidate.role) {
                (Some(true), _) => Level::Order,
                (Some(false), _) => Level::Line,
                (None, Role::Order) => Level::Order,
                (None, Role::Open) if order.is_some() && !has_product => Level::Order,
                (None, _) => Level::Line,
            }
        };
        let sums = Sums { order: order.as_deref(), pieces: pieces.map(|at| &all[at].numbers) };
        let money =
            |role: &[Role]| all.iter().filter(|each| role.contains(&each.role)).collect::<Vec<_>>();
        let price = money(&[Role::Price]).first().copied();
        let others = money(&[Role::Line, Role::Order, Role::Open]);
        let at = |level_of: Level| others.iter().copied().find(|each| level(each) == level_of);
        let (line, total) = (at(Level::Line), at(Level::Order));

        let (read, reason) = match (price, line, total) {
            (None, None, None) => return None,
            (Some(price), ..) if is_amount(search, price, total, &sums) => {
                (Money::Amount(price.column), ColumnReason::Arithmetic)
            }
            (Some(price), Some(line), _) if price.numbers.fit() || !line.numbers.fit() => {
                let agrees = sums.agreement(&price.numbers, &line.numbers);
                match agrees {
                    Some(agreement)
                        if agreement.equal < 1.0 - MAY_DISAGREE && agreement.near >= 0.8 =>
                    {
                        let is_told = all.iter().any(|each| {
                            each.role == Role::Discount
                                && sums.explains(&price.numbers, &each.numbers, &line.numbers)
                        });
                        let reason = if is_told { line.reason() } else { ColumnReason::Arithmetic };
                        (Money::Amount(line.column), reason)
                    }
                    _ => (Money::Price(price.column), price.reason()),
                }
            }
            (Some(price), ..) if price.numbers.fit() || others.is_empty() => {
                (Money::Price(price.column), price.reason())
            }
            (_, Some(line), _) => {
                let is_by_arithmetic = line.role == Role::Order || line.is_total;
                let reason =
                    if is_by_arithmetic { ColumnReason::Arithmetic } else { line.reason() };
                (Money::Amount(line.column), reason)
            }
            (_, None, Some(total)) => (Money::Total(total.column), total.reason()),
            (Some(price), None, None) => (Money::Price(price.column), price.reason()),
        };
        let discount = match (read, price) {
            (Money::Price(_), Some(price)) => all.iter().find(|each| {
                each.role == Role::Discount
                    && level(each) == Level::Line
                    && sums.takes_off(&price.numbers, &each.numbers)
            }),
            _ => None,
        };
        let readings = [
            price.map(|price| (Money::Price(price.column), price)),
            line.map(|line| (Money::Amount(line.column), line)),
            total.map(|total| (Money::Total(total.column), total)),
        ];
        let sum = |money: Money, each: &Candidate| sums.of(money, &each.numbers);
        let counted = readings.iter().flatten().find(|(money, _)| *money == read);
        let counted = counted.map_or(f64::NAN, |&(money, each)| sum(money, each));
        let rivals = readings.into_iter().flatten().filter(|&(money, each)| {
            let other = sum(money, each);
            money.column() != read.column()
                && each.numbers.fit()
                && (other - counted).abs() > DIFFERS * counted.abs()
        });
        let rivals = rivals.map(|(money, _)| money).take(RIVALS).collect();
        Some(Self { read, reason, rivals, discount: discount.map(|each| each.column) })
    }
}

/// Whether what is called a price is the money of the line: it grows with the pieces, or the lines of
/// an order add up to the order's total without them.
fn is_amount(
    search: &Search<'_>,
    price: &Candidate,
    total: Option<&Candidate>,
    sums: &Sums<'_>,
) -> bool {
    let Some(quantity) = sums.pieces.map(|pieces| pieces.column) else { return false };
    let product = search.at(Meaning::Product).or(search.at(Meaning::Description));
    product
        .is_some_and(|product| contents::grows_with(search.runs, product, quantity, price.column))
        || total.is_some_and(|total| sums.adds_up_without_pieces(&price.numbers, &total.numbers))
}
