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
//! - `14-Jan-15`, `Jan 5, 2015`, `5 de enero de 2015`: months by name, in English, German, French,
//!   Spanish, Italian, Portuguese and Dutch
//! - the day numbers of Excel; seconds, milliseconds and microseconds since 1970, in UTC
//! - a time behind a date, and a weekday before it
//!
//! Two digits of a year are 1969 to 2068, as POSIX has it, and stand last. A zone is passed over: a
//! shop's export is in the shop's own time.

mod clock;
mod count;
mod cursor;
mod finding;
mod form;
mod names;
mod sequence;
mod survey;
#[cfg(test)]
mod tests;
mod written;

pub(super) use self::clock::time_of_day;
use self::count::Count;
pub(super) use self::finding::{Evidence, Example, Finding};
use self::form::Separator;
pub(super) use self::survey::Survey;
use self::written::written;
use super::Fault;
use super::intern::is_same;
use crate::domain::Minute;
use crate::settings::DateOrder as Order;

/// How to read what one value alone does not tell. Everything else is read in any case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Reading {
    /// By [`Separator`].
    orders: [Order; Separator::COUNT],
    /// What a bare number counts; without it, a bare number is no date unless it is `YYYYMMDD`.
    count: Option<Count>,
}

impl Default for Reading {
    /// The month before slashes, the day before everything else; numbers count nothing.
    fn default() -> Self {
        let mut reading = Self { orders: [Order::DayFirst; Separator::COUNT], count: None };
        reading.orders[Separator::Slash as usize] = Order::MonthFirst;
        reading
    }
}

impl Reading {
    /// The same with this order, whatever the separator.
    #[must_use]
    pub(super) fn with_order(self, order: Order) -> Self {
        Self { orders: [order; Separator::COUNT], ..self }
    }

    fn order(self, separator: Separator) -> Order {
        self.orders[separator as usize]
    }
}

/// Reads dates, and remembers the last one: the rows of an order follow each other, and all have
/// the same.
#[derive(Debug)]
pub(super) struct Dates {
    reading: Reading,
    text: Vec<u8>,
    minute: Result<Minute, Fault>,
}

impl Dates {
    /// A reader of a column that is to be read this way.
    pub(super) fn new(reading: Reading) -> Self {
        Self { reading, text: Vec::new(), minute: Err(Fault::Unreadable) }
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
            let written = written(text).ok_or(Fault::Unreadable);
            self.minute = written.and_then(|written| written.minute(self.reading));
        }
        self.minute
    }
}
