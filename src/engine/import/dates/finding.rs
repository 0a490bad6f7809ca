//! What the values of a column are, and what decided it.

use super::form::{Form, Separator};
use super::mixture::Swap;
use super::{Order, Reading};
use crate::domain::Day;

/// What the values of a column are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in super::super) struct Finding {
    /// Empty values.
    pub(in super::super) blank: u64,
    /// Values that `reading` reads.
    pub(in super::super) readable: u64,
    /// Values that it does not read.
    pub(in super::super) unreadable: u64,
    /// The readable values by their form, the most frequent first.
    pub(in super::super) forms: Vec<(Form, u64)>,
    /// How to read them; what is undecided, as in [`Reading::default`].
    pub(in super::super) reading: Reading,
    /// What decided the order of day and month; of several separators, the weakest.
    pub(in super::super) decided_by: Evidence,
    /// What the user has to decide, when nothing else did.
    pub(in super::super) undecided: Option<Undecided>,
    /// What else a person should know.
    pub(in super::super) oddities: Oddities,
}

/// What a person should know of the dates of a column.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in super::super) struct Oddities {
    /// A workbook took days for months; in so many rows.
    pub(in super::super) swap: Option<(Swap, u64)>,
    /// A date whose month is another one in another language, and the rows with such dates, which
    /// are not read.
    pub(in super::super) open_name: Option<(String, u64)>,
    /// Dates of the Islamic calendar, which are not read.
    pub(in super::super) islamic: u64,
}

/// What decided the order of day and month, the strongest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in super::super) enum Evidence {
    /// Either order gives the same days.
    NotNeeded,
    /// Some dates exist in one order only.
    Calendar,
    /// The rows are sorted by date in one order only.
    Sequence,
    /// Nothing did.
    Nothing,
}

/// An order of day and month that the user has to decide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in super::super) struct Undecided {
    /// One to three dates that differ.
    pub(in super::super) examples: Vec<Example>,
    /// The separators that it is about.
    pub(super) separators: Vec<Separator>,
}

/// A date that is one day with the day first, and another one with the month first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in super::super) struct Example {
    /// As it stands in the file; what is not UTF-8 is replaced.
    pub(in super::super) text: String,
    /// With the day first.
    pub(in super::super) day_first: Day,
    /// With the month first.
    pub(in super::super) month_first: Day,
}

impl Finding {
    /// Whether more values might tell more: the order of day and month, unless the user chose it, the
    /// language of names, the calendar, or whether dates are swapped.
    pub(in super::super) fn is_open(&self, chosen: Option<Order>) -> bool {
        let Oddities { swap, open_name, islamic, .. } = &self.oddities;
        chosen.is_none() && self.undecided.is_some()
            || swap.is_some()
            || open_name.is_some()
            || *islamic > 0
    }

    /// Takes the order of day and month from the finding of another file of the shop, where that
    /// one's dates tell it and these leave it open.
    pub(in super::super) fn follow(&mut self, other: &Self) {
        let Some(undecided) = &mut self.undecided else { return };
        let told = |separator: &Separator| {
            let has = |(form, _): &(Form, u64)| matches!(form, Form::YearLast(mark, ..) if mark == separator);
            other.undecided.is_none() && other.forms.iter().any(has)
        };
        let (settled, open): (Vec<_>, Vec<_>) =
            std::mem::take(&mut undecided.separators).into_iter().partition(told);
        for separator in settled {
            self.reading.orders[separator as usize] = other.reading.orders[separator as usize];
        }
        undecided.separators = open;
        if undecided.separators.is_empty() {
            self.undecided = None;
            self.decided_by = Evidence::Calendar;
        }
    }

    /// The reading when the user chose this order: for what is undecided, or for everything when
    /// nothing is and the user knows better.
    #[must_use]
    pub(in super::super) fn reading_with(&self, order: Order) -> Reading {
        let Some(undecided) = &self.undecided else { return self.reading.with_order(order) };
        let mut reading = self.reading;
        for &separator in &undecided.separators {
            reading.orders[separator as usize] = order;
        }
        reading
    }
}
