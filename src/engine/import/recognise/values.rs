//! Rows of samples -> how their values are written.
//!
//! Rows come in runs that follow each other in the file with gaps between.

use super::super::columns::Columns;
use super::super::dates;
use super::super::encodings::Encoding;
use super::super::numbers::{self, Currency, Finding, Style, Survey};
use super::super::people::Nobody;
use super::remarks;
use super::whose::{self, Whose};
use crate::results::Note;
use crate::settings::{DecimalMark, ImportSettings};

/// How quantities and money are written.
pub(super) struct Written {
    /// How quantities are.
    pub(super) quantities: Style,
    /// How money is.
    pub(super) money: Style,
    /// What tells in which currency it is.
    pub(super) whose: Whose,
    /// Numbers that nothing tells how to read; none when the user does.
    pub(super) open: Vec<OpenNumber>,
    /// What was assumed of all this.
    pub(super) notes: Vec<Note>,
}

/// A number that would be another one with the other decimal mark.
#[derive(Clone, Debug, PartialEq)]
pub(in super::super) struct OpenNumber {
    /// As it stands in the file; what stands for no letter is replaced.
    pub(in super::super) text: String,
    /// As it is read.
    pub(in super::super) read: f64,
    /// With the other decimal mark.
    pub(in super::super) other: f64,
}

/// Open numbers kept to be shown.
const SHOWN: usize = 3;

/// A table as its samples show it.
#[derive(Clone, Copy)]
pub(super) struct Sampled<'a> {
    /// What its columns mean.
    pub(super) columns: &'a Columns,
    /// What they are called.
    pub(super) names: &'a [String],
    /// Rows.
    pub(super) runs: &'a [Vec<csv::ByteRecord>],
    /// What stands between fields.
    pub(super) separator: u8,
    /// What all is encoded in.
    pub(super) encoding: Encoding,
}

impl<'a> Sampled<'a> {
    /// The values of a column without blanks around; nothing without the column.
    pub(super) fn values(self, column: Option<usize>) -> impl Iterator<Item = &'a [u8]> {
        self.runs.iter().flatten().filter_map(move |row| Some(row.get(column?)?.trim_ascii()))
    }

    fn look(self, mut survey: Survey, column: Option<usize>) -> Finding {
        self.values(column).for_each(|value| survey.look(value));
        survey.finish()
    }
}

/// How quantities and money are written. What the user says goes before all.
pub(super) fn written(table: Sampled<'_>, settings: &ImportSettings) -> Written {
    let (quantity, price) = (table.columns.quantity, table.columns.money.column());
    let look = |column| table.look(Survey::with_units(table.encoding), column);
    let (quantities, money) = (look(quantity), look(price));
    let clues = whose::Clues::of(table, &money, settings.currency.as_deref());
    let read_quantities;
    let read_money;
    if let Some(mark) = settings.decimal {
        read_quantities = Read::told(&quantities, mark);
        read_money = Read::told(&money, mark);
    } else {
        read_quantities = of_quantities(&quantities, &money, table.separator);
        read_money = of_money(&money, &quantities, &clues, table);
    }
    let mut open = Vec::new();
    if read_money.is_open {
        open.extend(table.values(price).filter_map(|text| open_number(text, read_money.style)));
        open.truncate(SHOWN);
    }
    if read_quantities.is_open {
        let values = table.values(quantity);
        open.extend(values.filter_map(|text| open_number(text, read_quantities.style)).take(SHOWN));
    }
    open.dedup();
    open.truncate(SHOWN);
    let whose = clues.whose(&money, read_money.style);
    let currency = match whose {
        Whose::File(currency) => currency,
        Whose::Column { .. } | Whose::Money { .. } => None,
    };
    let of_currency = remarks::of_currency(&money, whose, settings.currency.is_some());
    let mut notes: Vec<Note> = of_currency.into_iter().collect();
    if settings.decimal.is_none() {
        notes.extend(remarks::of_numbers(table, quantity, &quantities));
        notes.extend(remarks::of_numbers(table, price, &money));
    }
    notes.extend(remarks::of_units(table, quantity, &quantities));
    let money = read_money.style.in_currency(currency);
    Written { quantities: read_quantities.style, money, whose, open, notes }
}

/// How a column is read.
struct Read {
    style: Style,
    /// Whether that is a guess.
    is_open: bool,
}

impl Read {
    fn told(column: &Finding, mark: DecimalMark) -> Self {
        Self { style: column.style.and_decimal(mark), is_open: false }
    }

    fn guessed(column: &Finding, mark: DecimalMark) -> Self {
        Self { style: column.style.and_decimal(mark), is_open: true }
    }
}

/// How quantities are read. Where their column leaves it open, that of money tells; and where both
/// do, it is a guess: a mark in all of them is that of decimals, for nobody orders by the thousand
/// only; semicolons between fields speak for a comma before decimals.
fn of_quantities(quantities: &Finding, money: &Finding, separator: u8) -> Read {
    if !quantities.undecided || money.shows_style() {
        return Read { style: quantities.style_beside(money), is_open: false };
    }
    match () {
        () if quantities.is_all_open() && quantities.has_a_few_open() => {
            Read::guessed(quantities, quantities.fractions())
        }
        () if separator == b';' => Read::guessed(quantities, DecimalMark::Comma),
        () => Read { style: quantities.style, is_open: true },
    }
}

/// How money is read. What its column leaves open, its currency tells if it has no decimals, or
/// three; then the numbers' ends, and the quantities. What is left is a guess: with a sign of money
/// nobody writes three decimals in every price; semicolons between fields speak for a comma before
/// decimals; and prices that are all round have none.
fn of_money(
    money: &Finding,
    quantities: &Finding,
    clues: &whose::Clues,
    table: Sampled<'_>,
) -> Read {
    if !money.undecided {
        return Read { style: money.style_beside(quantities), is_open: false };
    }
    if clues.currency.is_some_and(Currency::is_whole) {
        return Read::told(money, money.thousands());
    }
    if clues.currency.is_some_and(Currency::is_in_thousandths) && money.is_all_open() {
        return Read::told(money, money.fractions());
    }
    if let Some(mark) = money.pattern() {
        return Read::told(money, mark);
    }
    if quantities.shows_style() {
        return Read::told(money, quantities.style.decimal());
    }
    match () {
        () if clues.is_whole_there => Read::guessed(money, money.thousands()),
        () if !money.signs.is_empty() => Read::guessed(money, money.thousands()),
        () => {
            let mark = if table.separator == b';' {
                Some(DecimalMark::Comma)
            } else {
                shown_elsewhere(table)
            };
            let round = || money.is_round().then(|| money.thousands());
            Read::guessed(money, mark.or_else(round).unwrap_or(money.style.decimal()))
        }
    }
}

/// The decimal mark that other columns of numbers show, if they agree.
fn shown_elsewhere(table: Sampled<'_>) -> Option<DecimalMark> {
    let mut shown = None;
    for column in 0..table.names.len() {
        let found = table.look(Survey::default(), Some(column));
        if !found.shows_style() || found.readable < 9 * found.unreadable {
            continue;
        }
        let mark = found.style.decimal();
        if shown.is_some_and(|other| other != mark) {
            return None;
        }
        shown = Some(mark);
    }
    shown
}

fn open_number(text: &[u8], style: Style) -> Option<OpenNumber> {
    let [with_point, with_comma] = [DecimalMark::Point, DecimalMark::Comma]
        .map(|mark| numbers::quantity(text, style.and_decimal(mark)).ok());
    let (with_point, with_comma) = with_point.zip(with_comma)?;
    let (read, other) = match style.decimal() {
        DecimalMark::Point => (with_point, with_comma),
        DecimalMark::Comma => (with_comma, with_point),
    };
    let text = style.encoding().decode(text).into_owned();
    (read != other).then_some(OpenNumber { text, read, other })
}

/// What the dates are; nothing when there is no such column.
pub(super) fn dates(columns: &Columns, runs: &[Vec<csv::ByteRecord>]) -> dates::Finding {
    let mut survey = dates::Survey::default();
    let mut joined = Vec::new();
    if columns.has_date() {
        for row in runs.iter().flatten() {
            survey.look(columns.date_text(|column| trimmed(row, column), &mut joined));
        }
    }
    survey.finish()
}

/// Which values name nobody, for the column of the customer and for each that stands beside it.
pub(super) fn nobody(
    columns: &Columns,
    runs: &[Vec<csv::ByteRecord>],
    encoding: Encoding,
) -> [Nobody; 4] {
    let day = columns.date.or(columns.date_parts.map(|[.., day]| day));
    let order = columns.order.or(day).unwrap_or(usize::MAX);
    let [email, phone, name] = columns.beside;
    [columns.customer, email, phone, name].map(|column| {
        let value = |row| Some((trimmed(row, column?), trimmed(row, order)));
        Nobody::of(runs.iter().flatten().filter_map(value), encoding)
    })
}

fn trimmed(row: &csv::ByteRecord, column: usize) -> &[u8] {
    row.get(column).unwrap_or_default().trim_ascii()
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
    columns.shared().any(|column| {
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
