//! Which columns say whether an order is a sale, by their names and above all by their values: a
//! status, a flag such as `Refunded?`, a date of cancellation, money that went back.

use std::collections::BTreeMap;

use super::super::encodings::Encoding;
use super::super::status::{self, Answers, Name, Role, Standing, StatusColumn, StatusKind};
use super::contents::{self, Content};
use super::search::Search;
use super::{Columns, Refund};
use crate::domain::order;
use crate::results::ColumnReason;
use crate::settings::Meaning;

/// Columns looked at: where there are more, there are names.
const MOST_COLUMNS: usize = 256;

/// Rows looked at in a column.
const MOST_ROWS: usize = 2_000;

/// Different values that a column of statuses has, at most.
const MOST_VALUES: usize = 40;

/// Bytes of a status, at most.
const LONGEST: usize = 120;

/// Gives meanings to the columns that tell whether an order is a sale. `header` has the names as
/// they stand in the file; what is taken for a status by a name that may mean something else, such
/// as `state`, loses that meaning when its values say nothing.
pub(super) fn find(search: &mut Search<'_>, header: &[String], encoding: Encoding) {
    let order = search.at(Meaning::Order);
    let mut has_words = search.at(Meaning::Status).is_some();
    for (column, name) in header.iter().enumerate().take(MOST_COLUMNS) {
        let is_named = search.given[column].is_some_and(|(meaning, _)| meaning == Meaning::Status);
        if !is_named && !search.is_free(column) {
            continue;
        }
        let name = Name::of(name);
        let values = Values::of(search.runs, column, encoding);
        let is_constant =
            || order.is_none_or(|order| !contents::differs_within(search.runs, order, column));
        let found = match &values {
            // Too many different ones, or none to be seen.
            None => (name.is_of_statuses() && is_named).then_some(ColumnReason::Name),
            Some(values) if values.is_empty() => {
                (name.is_of_statuses() || name.is_question()).then_some(ColumnReason::Name)
            }
            Some(values) => values
                .reason(&name)
                .or_else(|| values.shows(is_constant).then_some(ColumnReason::Values)),
        };
        match found {
            Some(_) if is_named => has_words = true,
            Some(reason) => {
                has_words |= name.answers().is_none();
                search.given[column] = Some((Meaning::Status, reason));
            }
            None if is_named && name.is_ambiguous() => search.given[column] = None,
            None => {}
        }
    }
    amounts(search, header, encoding);
    dates(search, header, has_words);
}

/// Money that went back: a column whose name says so, of numbers.
fn amounts(search: &mut Search<'_>, header: &[String], encoding: Encoding) {
    if search.at(Meaning::Refunded).is_some() {
        return;
    }
    let is_it = |column: usize, name: &str| {
        let name = Name::of(name);
        if !search.is_free(column) || !name.is_of_money_back() {
            return false;
        }
        let content = Content::of(search.runs, column);
        let has_decimals = || match Values::of(search.runs, column, encoding) {
            Some(values) => values.counts.keys().any(|value| value.contains(['.', ','])),
            None => true,
        };
        !content.is_empty()
            && content.fits(Meaning::Amount)
            && (name.is_of_amounts() || has_decimals())
    };
    let columns = header.iter().enumerate().take(MOST_COLUMNS);
    let found = columns.clone().find(|&(column, name)| is_it(column, name));
    if let Some((column, _)) = found {
        search.given[column] = Some((Meaning::Refunded, ColumnReason::Name));
    }
}

/// When an order was called off: mostly blank. When money went back is told by its status or its
/// amount, if there is one: it may have been a part.
fn dates(search: &mut Search<'_>, header: &[String], has_words: bool) {
    let tells_more = has_words || search.at(Meaning::Refunded).is_some();
    for (column, name) in header.iter().enumerate().take(MOST_COLUMNS) {
        let name = Name::of(name);
        if !search.is_free(column) || !name.is_of_day_undone(tells_more) {
            continue;
        }
        let content = Content::of(search.runs, column);
        if content.is_empty() || content.shows(Meaning::Date) && content.filled(Meaning::Date) < 0.9
        {
            search.given[column] = Some((Meaning::Cancelled, ColumnReason::Name));
        }
    }
}

/// How the columns of statuses are to be read, and what is known of money that went back.
pub(in super::super) fn settle(
    columns: &mut Columns,
    header: &[String],
    runs: &[Vec<csv::ByteRecord>],
    encoding: Encoding,
) {
    let kinds: Vec<(usize, Name, Option<Values>)> = columns
        .statuses
        .iter()
        .map(|status| {
            let values = Values::of(runs, status.column, encoding);
            (status.column, Name::of(header.get(status.column).map_or("", String::as_str)), values)
        })
        .collect();
    let has_payment = kinds.iter().any(|(_, name, values)| {
        name.role() == Role::Payment && !values.as_ref().is_some_and(Values::are_flags)
    });
    let settled = kinds.into_iter().map(|(column, name, values)| {
        let role = name.role();
        let kind = match (name.answers(), &values) {
            (Some(answers), Some(values)) if values.is_empty() || values.are_flags() => {
                StatusKind::Flag(answers)
            }
            (_, Some(values)) => StatusKind::Words {
                role,
                waiting_is_sale: role == Role::Order && has_payment || values.mostly_wait(role),
                closed_is_sale: !values.some_are_closed(role),
            },
            (_, None) => StatusKind::Words { role, waiting_is_sale: false, closed_is_sale: false },
        };
        StatusColumn { column, kind }
    });
    columns.statuses = settled.collect();
    columns.refund = columns.refund.map(|refund| Refund {
        of_order: columns.order.is_some_and(|order| repeats(runs, order)),
        of_total: columns.money.is_total(),
        total: order_total(columns, header, runs),
        ..refund
    });
}

/// Whether orders have several rows.
fn repeats(runs: &[Vec<csv::ByteRecord>], order: usize) -> bool {
    let label = |row: &csv::ByteRecord| row.get(order).unwrap_or_default().trim_ascii().to_vec();
    let mut pairs = runs.iter().flat_map(|run| run.windows(2));
    pairs.any(|pair| !label(&pair[0]).is_empty() && label(&pair[0]) == label(&pair[1]))
}

/// The column of the order's total, by its name.
fn order_total(
    columns: &Columns,
    header: &[String],
    runs: &[Vec<csv::ByteRecord>],
) -> Option<usize> {
    if let super::Money::Total(column) = columns.money {
        return Some(column);
    }
    let order = columns.order?;
    let is_it = |column: &usize| {
        Name::of(&header[*column]).is_of_order_total()
            && columns.meanings[*column].is_none()
            && Content::of(runs, *column).fits(Meaning::Total)
            && !contents::differs_within(runs, order, *column)
    };
    (0..header.len().min(MOST_COLUMNS)).find(is_it)
}

/// The different values of a column that has few.
struct Values {
    counts: BTreeMap<String, usize>,
    /// How many are not empty.
    filled: usize,
}

impl Values {
    /// The values of at most so many rows all over the samples; none when they are too many or too
    /// long to be statuses.
    fn of(runs: &[Vec<csv::ByteRecord>], column: usize, encoding: Encoding) -> Option<Self> {
        let all: usize = runs.iter().map(Vec::len).sum();
        let rows = runs.iter().flatten().step_by(all.div_ceil(MOST_ROWS).max(1));
        let mut counts: BTreeMap<&[u8], usize> = BTreeMap::new();
        let mut filled = 0;
        for value in rows.filter_map(|row| row.get(column)).map(<[u8]>::trim_ascii) {
            if value.is_empty() {
                continue;
            }
            filled += 1;
            *counts.entry(value).or_default() += 1;
            if counts.len() > MOST_VALUES || value.len() > LONGEST {
                return None;
            }
        }
        let decode = |(value, count): (&[u8], usize)| (encoding.decode(value).into_owned(), count);
        Some(Self { counts: order::map(counts.into_iter().map(decode)), filled })
    }

    fn is_empty(&self) -> bool {
        self.filled == 0
    }

    fn share(&self, is: impl Fn(&str) -> bool) -> f64 {
        let rows: usize =
            self.counts.iter().filter(|(value, _)| is(value)).map(|(_, rows)| rows).sum();
        rows as f64 / self.filled.max(1) as f64
    }

    fn share_of(&self, standing: Standing, role: Role) -> f64 {
        self.share(|value| status::standing(value, role) == standing)
    }

    fn known(&self) -> f64 {
        self.share(|value| status::standing(value, Role::Order) != Standing::Unknown)
    }

    /// Whether all values say yes or no.
    fn are_flags(&self) -> bool {
        !self.is_empty() && self.counts.keys().all(|value| status::flag(value).is_some())
    }

    /// What tells that a column of this name and these values is one of statuses; none when the
    /// values alone must.
    fn reason(&self, name: &Name) -> Option<ColumnReason> {
        if self.are_flags() {
            // Where nearly all are cancelled, something else is meant.
            let taken = |answers: Answers| {
                self.share(|value| status::flag(value) == Some(answers.no_sale)) < 0.9
            };
            return name.answers().filter(|&answers| taken(answers)).map(|_| ColumnReason::Name);
        }
        let known = self.known();
        let is_clear = name.has_status() && !name.is_ambiguous();
        let is_named = is_clear && known >= 0.3 || name.is_of_statuses();
        is_named.then_some(ColumnReason::Name)
    }

    /// Whether the values are statuses, whatever the name is: words that little else has, in most rows,
    /// or in some where all the others are statuses, too.
    fn shows(&self, is_constant: impl Fn() -> bool) -> bool {
        let known = self.known();
        let telling = self.share(status::is_telling);
        match (telling, known) {
            (0.5.., 0.9..) => true,
            (0.5.., 0.6..) | (0.2.., 0.9..) => is_constant(),
            _ => false,
        }
    }

    /// Whether most orders are left waiting and none is done: that is how they usually are here.
    fn mostly_wait(&self, role: Role) -> bool {
        role == Role::Order
            && self.share_of(Standing::Waiting, role) > 0.5
            && self.share_of(Standing::Sale, role) == 0.0
    }

    /// Whether closed orders are something else than done ones: there are others that are done.
    fn some_are_closed(&self, role: Role) -> bool {
        self.share_of(Standing::Closed, role) < 0.5 && self.share_of(Standing::Sale, role) > 0.0
    }
}
