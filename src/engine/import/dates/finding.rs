//! What the values of a column are, and what decided it.

use super::form::{Form, Separator};
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
