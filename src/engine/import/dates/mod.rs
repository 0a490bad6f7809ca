//! The text of a date -> a [`Minute`], however the shop's software writes dates.
//!
//! # Steps
//! 1. [`written`](written::written): text -> what stands there, as far as one value tells. It is
//!    pure, and the only reader of dates there is.
//! 2. [`Survey`]: all values of a column -> a [`Finding`], with the [`Reading`] that fits it.
//! 3. [`Dates`]: text and [`Reading`] -> [`Minute`], once for every row.
//!
//! # What is read
//! - `2011-12-09`, also with `/`, `.` or blanks; `20111209`, `201112091250`, `20111209125000`
//! - `12/9/2011`, also with `-`, `.` or blanks, the year with two or four digits
//! - `14-Jan-15`, `Jan 5, 2015`, `5 de enero de 2015`, `5 III 2015`: months by name, in the languages of
//!   all the world, whatever the encoding (`names`, `spoken`), or in Roman numbers
//! - `2015年1月5日`, `2015년 1월 5일`, `ngày 5 tháng 1 năm 2015`, `令和6年1月5日`, and words around dates and
//!   times such as `kl. 14.03`, `14:03 Uhr`, `오후 2:03` (`marks`); digits of every script (`fold`)
//! - years of the Thai and of the Persian calendar (`calendar`)
//! - a year, a month and a day of columns of their own (`parts`)
//! - the day numbers of Excel; seconds, milliseconds and microseconds since 1970, in UTC
//! - a time behind a date, and a weekday before it or behind
//!
//! What only the whole column tells: the order of day and month, the languages of names (`vote`), whose
//! years 1403 and 2567 are, and whether a workbook took days for months (`mixture`).
//!
//! Two digits of a year are 1969 to 2068, as POSIX has it, and stand last. A zone is passed over: a
//! shop's export is in the shop's own time.

mod calendar;
mod clock;
mod count;
mod cursor;
mod finding;
mod fold;
mod form;
#[cfg(test)]
mod forms_of_the_world;
mod grammar;
#[cfg(test)]
mod locales;
mod marks;
mod mixture;
mod names;
mod parts;
mod sequence;
mod spoken;
mod survey;
#[cfg(test)]
mod tests;
mod told;
mod vote;
mod written;

use self::calendar::Era;

pub(super) use self::clock::time_of_day;
use self::count::Count;
pub(super) use self::finding::{Evidence, Example, Finding};
use self::form::Separator;
use self::names::Languages;
pub(super) use self::parts::{Part, can_be, join, number_of};
pub(super) use self::survey::Survey;
use self::written::{Written, written};
use super::Fault;
use super::encodings::Encoding;
use super::intern::is_same;
use crate::domain::Minute;
use crate::results::Note;
use crate::settings::DateOrder as Order;

/// How to read what one value alone does not tell. Everything else is read in any case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Reading {
    /// By [`Separator`].
    orders: [Order; Separator::COUNT],
    /// What a bare number counts; without it, a bare number is no date unless it is `YYYYMMDD`.
    count: Option<Count>,
    /// The languages of the names of months; without any, a name counts if it is one month in all.
    languages: Languages,
    /// What names are encoded in that are not in UTF-8, to be tried first.
    encoding: Option<Encoding>,
    /// Years of 1300 to 1500 are those of the Persian calendar.
    is_persian: bool,
    /// Dates with the year first have the day before the month: a workbook that took days for months
    /// wrote them.
    is_swapped: bool,
}

impl Default for Reading {
    /// The month before slashes, the day before everything else; numbers count nothing.
    fn default() -> Self {
        let mut orders = [Order::DayFirst; Separator::COUNT];
        orders[Separator::Slash as usize] = Order::MonthFirst;
        Self {
            orders,
            count: None,
            languages: Languages::default(),
            encoding: None,
            is_persian: false,
            is_swapped: false,
        }
    }
}

impl Reading {
    /// The same with this order, whatever the separator.
    #[must_use]
    pub(super) fn with_order(self, order: Order) -> Self {
        Self { orders: [order; Separator::COUNT], ..self }
    }

    /// The same for years of every calendar.
    #[must_use]
    fn with_all_eras(self) -> Self {
        Self { is_persian: true, ..self }
    }

    fn order(self, separator: Separator) -> Order {
        self.orders[separator as usize]
    }

    fn has_era(self, era: Era) -> bool {
        match era {
            Era::Common | Era::Buddhist => true,
            Era::Persian => self.is_persian,
        }
    }
}

/// Reads dates, and remembers the last one: the rows of an order follow each other, and all have
/// the same.
#[derive(Debug)]
pub(super) struct Dates {
    reading: Reading,
    text: Vec<u8>,
    minute: Result<Minute, Fault>,
    /// How the year of the last date is counted.
    era: Era,
    /// How many dates were read, by [`Era`].
    rows: [u64; Era::COUNT],
}

impl Dates {
    /// A reader of a column that is to be read this way.
    pub(super) fn new(reading: Reading) -> Self {
        Self {
            reading,
            text: Vec::new(),
            minute: Err(Fault::Unreadable),
            era: Era::Common,
            rows: [0; Era::COUNT],
        }
    }

    /// Reads a date; one without a time is at midnight.
    ///
    /// # Errors
    /// [`Fault::Unreadable`] for an empty text, another form, a date that does not exist or
    /// anything behind it, [`Fault::OutOfRange`] for a year before 1900 or after 2200, of a bare
    /// number before 1970 or after 2100.
    pub(super) fn parse(&mut self, text: &[u8]) -> Result<Minute, Fault> {
        if !is_same(text, &self.text) {
            self.text.clear();
            self.text.extend_from_slice(text);
            let written = written(text, &mut self.reading.encoding);
            self.era = written.map_or(Era::Common, Written::era);
            let written = written.ok_or(Fault::Unreadable);
            self.minute = written.and_then(|written| written.minute(self.reading));
        }
        self.rows[self.era as usize] += 1;
        self.minute
    }

    /// What a person should know of the dates that were read; `finding` is what the column is.
    pub(super) fn notes(&self, finding: &Finding) -> Vec<Note> {
        told::notes(finding, self.rows)
    }
}
