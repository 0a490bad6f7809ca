//! Rows of samples -> how their values are written.
//!
//! Rows come in runs that follow each other in the file with gaps between.

use super::super::columns::Columns;
use super::super::{dates, numbers};
use crate::settings::DecimalMark;

/// How quantities and money are written.
pub(super) struct Written {
    /// How quantities are.
    pub(super) quantities: numbers::Style,
    /// How money is.
    pub(super) money: numbers::Style,
    /// Numbers that nothing tells how to read; none when the user does.
    pub(super) open: Vec<OpenNumber>,
}

/// A number that would be another one with the other decimal mark.
#[derive(Clone, Debug, PartialEq)]
pub(in super::super) struct OpenNumber {
    /// As it stands in the file; what is not UTF-8 is replaced.
    pub(in super::super) text: String,
    /// With a decimal point.
    pub(in super::super) with_point: f64,
    /// With a decimal comma.
    pub(in super::super) with_comma: f64,
}

/// Open numbers kept to be shown.
const SHOWN: usize = 3;

/// How quantities and money are written. Where a column leaves it open, the other one tells; and
/// where both do, semicolons between fields speak for a comma before decimals, which is as good as
/// a guess. What the user says goes before all.
pub(super) fn written(
    columns: &Columns,
    runs: &[Vec<csv::ByteRecord>],
    separator: u8,
    chosen: Option<DecimalMark>,
) -> Written {
    if let Some(mark) = chosen {
        let style = numbers::Style::with_decimal(mark);
        return Written { quantities: style, money: style, open: Vec::new() };
    }
    let values = |column: Option<usize>| {
        runs.iter().flatten().filter_map(move |row| Some(row.get(column?)?.trim_ascii()))
    };
    let survey = |column| {
        let mut survey = numbers::Survey::default();
        values(column).for_each(|value| survey.look(value));
        survey.finish()
    };
    let (quantity, price) = (columns.quantity, columns.money.column());
    let (quantities, money) = (survey(quantity), survey(price));
    let style = |mine: &numbers::Finding, other: &numbers::Finding| {
        if mine.undecided && other.undecided && separator == b';' {
            numbers::Style::with_decimal(DecimalMark::Comma)
        } else {
            mine.style_beside(other)
        }
    };
    let mut open = Vec::new();
    if money.is_open_beside(&quantities) {
        open.extend(values(price).filter_map(open_number).take(SHOWN));
    }
    if quantities.is_open_beside(&money) {
        open.extend(values(quantity).filter_map(open_number).take(SHOWN));
    }
    open.dedup();
    open.truncate(SHOWN);
    Written { quantities: style(&quantities, &money), money: style(&money, &quantities), open }
}

fn open_number(text: &[u8]) -> Option<OpenNumber> {
    let [with_point, with_comma] = [DecimalMark::Point, DecimalMark::Comma]
        .map(|mark| numbers::quantity(text, numbers::Style::with_decimal(mark)).ok());
    let (with_point, with_comma) = with_point.zip(with_comma)?;
    let text = String::from_utf8_lossy(text).into_owned();
    (with_point != with_comma).then_some(OpenNumber { text, with_point, with_comma })
}

/// What the dates are; nothing when there is no such column.
pub(super) fn dates(columns: &Columns, runs: &[Vec<csv::ByteRecord>]) -> dates::Finding {
    let mut survey = dates::Survey::default();
    let values = runs.iter().flatten().filter_map(|row| row.get(columns.date?));
    values.for_each(|value| survey.look(value.trim_ascii()));
    survey.finish()
}

/// Whether the rows that go on with an order leave blank what its first row says of the order: at
/// least two such rows do so in one column, and nine in ten of all.
pub(super) fn carries(columns: &Columns, runs: &[Vec<csv::ByteRecord>]) -> bool {
    let Some(order) = columns.order else { return false };
    let has = |row: &csv::ByteRecord, column| {
        !row.get(column).unwrap_or_default().trim_ascii().is_empty()
    };
    let goes_on =
        |pair: &[csv::ByteRecord]| has(&pair[1], order) && pair[0].get(order) == pair[1].get(order);
    let shared =
        [columns.customer, columns.date, columns.status, columns.cancelled, columns.currency];
    shared.into_iter().flatten().any(|column| {
        let (mut further, mut blank) = (0, 0);
        for run in runs {
            // The first row of a run may go on with an order that began before it.
            let mut first_has = run.first().is_some_and(|row| has(row, column));
            for pair in run.windows(2) {
                if !goes_on(pair) {
                    first_has = has(&pair[1], column);
                } else if first_has {
                    further += 1;
                    blank += usize::from(!has(&pair[1], column));
                }
            }
        }
        blank > 1 && 10 * blank >= 9 * further
    })
}
