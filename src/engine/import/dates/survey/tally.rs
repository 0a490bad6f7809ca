//! What a survey counts: dates by the form that they have, by the name of their month, and by the
//! calendar of their year.

use super::super::calendar::Era;
use super::super::finding::Example;
use super::super::form::Form;
use super::super::names::Word;
use super::super::sequence::Sequence;
use super::super::written::Date;
use super::super::{Order, Reading};
use super::EXAMPLES;
use crate::domain::Day;

/// Dates with the same name of a month.
#[derive(Debug)]
pub(super) struct Named {
    pub(super) form: Form,
    pub(super) era: Era,
    pub(super) word: Word,
    /// The first of them, as it stands in the file; what is not UTF-8 is replaced.
    pub(super) text: String,
    pub(super) rows: u64,
    /// How many exist in each month.
    pub(super) by_month: [u64; 13],
}

impl Named {
    pub(super) fn count(&mut self, months: u16) {
        self.rows += 1;
        for (month, rows) in self.by_month.iter_mut().enumerate() {
            *rows += u64::from(months >> month & 1);
        }
    }

    pub(super) fn readable(&self, reading: Reading) -> u64 {
        let month = self.word.month(reading.languages).filter(|_| reading.has_era(self.era));
        month.map_or(0, |month| self.by_month[usize::from(month)])
    }
}

/// Years that are Persian or Islamic.
#[derive(Debug, Default)]
pub(super) struct Persian {
    /// Different values.
    pub(super) rows: u64,
    latest: i32,
    has_day_31: bool,
}

impl Persian {
    /// The last year that is rather a Persian one, 2036: of the Islamic calendar it began in 1994.
    const LATEST: i32 = 1_415;

    /// The last year that is a Persian one if a month has 31 days, as no Islamic one has: 2071.
    const LATEST_WITH_31: i32 = 1_450;

    pub(super) fn look(&mut self, date: Date) {
        match date {
            Date::Civil(year, _, day) if Era::of(year) == Era::Persian => {
                self.has_rows_of(year, day);
            }
            Date::YearLast { first, second, year, .. } if Era::of(year) == Era::Persian => {
                self.has_rows_of(year, first.max(second));
            }
            _ => {}
        }
    }

    pub(super) fn has_rows_of(&mut self, year: i32, day: u8) {
        self.rows += 1;
        self.latest = self.latest.max(year);
        self.has_day_31 |= day == 31;
    }

    pub(super) fn is_certain(&self) -> bool {
        let latest = if self.has_day_31 { Self::LATEST_WITH_31 } else { Self::LATEST };
        self.rows > 0 && self.latest <= latest
    }
}

/// With which order of day and month a date exists.
#[derive(Clone, Copy, Debug)]
pub(super) enum Existence {
    EitherWay,
    DayFirst,
    MonthFirst,
}

/// How many values there are, by [`Existence`].
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Tally(pub(super) [u64; 3]);

impl Tally {
    /// How many of them this reading reads, if they have this form.
    pub(super) fn readable(self, form: Form, reading: Reading) -> u64 {
        let [either_way, day_first, month_first] = self.0;
        match form {
            Form::YearLast(separator, ..) => match reading.order(separator) {
                Order::DayFirst => either_way + day_first,
                Order::MonthFirst => either_way + month_first,
            },
            Form::Counted(count) if reading.count != Some(count) => 0,
            _ => either_way,
        }
    }
}

/// The dates with a separator that exist in either order.
#[derive(Debug, Default)]
pub(super) struct Doubt {
    pub(super) sequence: Sequence,
    /// The first ones that differ.
    pub(super) examples: Vec<Example>,
}

impl Doubt {
    pub(super) fn keep(&mut self, text: &[u8], day_first: Day, month_first: Day) {
        let differs = day_first != month_first && self.examples.len() < EXAMPLES;
        if differs && self.examples.iter().all(|example| example.day_first != day_first) {
            let text = String::from_utf8_lossy(text.trim_ascii()).into_owned();
            self.examples.push(Example { text, day_first, month_first });
        }
    }
}
