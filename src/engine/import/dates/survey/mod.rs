//! All values of a column -> the reading that fits it.
//!
//! The order of day and month is decided for each separator by itself: by dates that exist in one
//! order only, such as `13/9/2011`, and by the most of them if they contradict each other; else by
//! the order of the rows (see `sequence`). If neither decides, and it matters, the user has to.

mod tally;
#[cfg(test)]
mod tests;

use std::cmp::Ordering;

use self::tally::{Doubt, Existence, Named, Persian, Tally};
use super::super::encodings::Encoding;
use super::calendar::Era;
use super::count::Count;
use super::finding::{Evidence, Finding, Oddities, Undecided};
use super::form::{Form, Separator};
use super::mixture::{Mixture, Swap};
use super::names::{Languages, Word};
use super::vote::languages_of;
use super::written::{Date, in_range, written};
use super::{Order, Reading};
use crate::domain::{Minute, order};

/// How many dates are shown to the user.
const EXAMPLES: usize = 3;

/// Names of months that are told apart, with their forms; a column has about twelve.
const NAMES: usize = 400;

/// Looks at all values of a column, in the order of the rows. Its memory does not grow with them.
#[derive(Debug, Default)]
pub(in super::super) struct Survey {
    /// The last value: the rows of an order follow each other, and all have the same.
    text: Vec<u8>,
    value: Value,
    blank: u64,
    unreadable: u64,
    forms: Vec<((Form, Era), Tally)>,
    names: Vec<Named>,
    /// By [`Separator`].
    doubts: [Doubt; Separator::COUNT],
    mixture: Mixture,
    persian: Persian,
    /// What names that are not in UTF-8 were read in.
    encoding: Option<Encoding>,
}

impl Survey {
    /// Looks at the value of the next row.
    pub(in super::super) fn look(&mut self, text: &[u8]) {
        if text != self.text {
            self.text.clear();
            self.text.extend_from_slice(text);
            self.value = self.value_of(text);
        }
        match self.value {
            Value::Blank => self.blank += 1,
            Value::Unreadable => self.unreadable += 1,
            Value::Date(form, existence) => self.tally(form).0[existence as usize] += 1,
            Value::Named(at, months) => self.names[at].count(months),
        }
    }

    /// What the values were, so far.
    pub(in super::super) fn finish(&self) -> Finding {
        let words: Vec<_> = self.names.iter().map(|name| (name.word, name.rows)).collect();
        let swap = self.mixture.swap();
        let mut reading = Reading {
            count: self.count(),
            languages: if words.is_empty() { Languages::default() } else { languages_of(&words) },
            encoding: self.encoding,
            is_persian: self.persian.is_certain(),
            is_swapped: swap == Some(Swap::Certain),
            ..Reading::default()
        };
        let mut decided_by = Evidence::NotNeeded;
        let mut undecided = Vec::new();
        for separator in Separator::ALL {
            let evidence = match self.order(separator) {
                Ok((order, evidence)) => {
                    reading.orders[separator as usize] = order;
                    evidence
                }
                Err(evidence) => evidence,
            };
            if evidence == Evidence::Nothing {
                undecided.push(separator);
            }
            decided_by = decided_by.max(evidence);
        }

        let counted = self.forms.iter().map(|&((form, era), tally)| {
            let values = if reading.has_era(era) { tally.readable(form, reading) } else { 0 };
            (form, values)
        });
        let named = self.names.iter().map(|name| (name.form, name.readable(reading)));
        let mut forms: Vec<(Form, u64)> = Vec::new();
        for (form, values) in counted.chain(named).filter(|&(_, values)| values > 0) {
            match forms.iter_mut().find(|(other, _)| *other == form) {
                Some((_, sum)) => *sum += values,
                None => forms.push((form, values)),
            }
        }
        order::sort_by_key(&mut forms, |&(form, values)| (std::cmp::Reverse(values), form));
        let dates: u64 = self.forms.iter().flat_map(|(_, tally)| tally.0).sum();
        let dates = dates + self.names.iter().map(|name| name.rows).sum::<u64>();
        let readable = forms.iter().map(|&(_, values)| values).sum();
        let is_open = |name: &&Named| name.word.month(reading.languages).is_none();
        let swapped = |form: &Form| matches!(form, Form::YearFirst(..));
        Finding {
            blank: self.blank,
            readable,
            unreadable: self.unreadable + dates - readable,
            oddities: Oddities {
                swap: swap.map(|swap| {
                    (
                        swap,
                        forms.iter().filter(|(form, _)| swapped(form)).map(|(_, rows)| rows).sum(),
                    )
                }),
                open_name: self.names.iter().find(is_open).map(|name| {
                    let open = self.names.iter().filter(is_open);
                    (name.text.clone(), open.map(|name| name.rows).sum())
                }),
                islamic: if reading.is_persian { 0 } else { self.persian.rows },
            },
            forms,
            reading,
            decided_by,
            undecided: (!undecided.is_empty()).then(|| self.undecided(undecided)),
        }
    }

    fn value_of(&mut self, text: &[u8]) -> Value {
        if text.trim_ascii().is_empty() {
            return Value::Blank;
        }
        let Some(written) = written(text, &mut self.encoding) else { return Value::Unreadable };
        let form = (written.form, written.era());
        if let Date::Named { year, month, day } = written.date {
            return self.named(text, form, month, (year, day));
        }
        let count = if let Date::Counted(count, _) = written.date { Some(count) } else { None };
        let reading = Reading { count, ..Reading::default() }.with_all_eras();
        let day = |order| written.minute(reading.with_order(order)).ok().map(Minute::day);
        let either = (day(Order::DayFirst), day(Order::MonthFirst));
        if either != (None, None) {
            self.persian.look(written.date);
            if let Date::YearLast { .. } = written.date {
                let is_open = matches!(either, (Some(_), Some(_)));
                self.mixture.text(either.0.or(either.1).filter(|_| !is_open));
            } else if let (true, Some(day)) = (written.is_year_first(), either.0) {
                let swapped = written.minute(Reading { is_swapped: true, ..reading });
                self.mixture.date(day, swapped.ok().map(Minute::day));
            }
        }
        match either {
            (Some(day_first), Some(month_first)) => {
                if let Date::YearLast { separator, first, second, .. } = written.date {
                    let doubt = &mut self.doubts[separator as usize];
                    doubt.sequence.push((first, second), day_first, month_first);
                    doubt.keep(text, day_first, month_first);
                }
                Value::Date(form, Existence::EitherWay)
            }
            (Some(_), None) => Value::Date(form, Existence::DayFirst),
            (None, Some(_)) => Value::Date(form, Existence::MonthFirst),
            (None, None) => Value::Unreadable,
        }
    }

    /// A date with the name of a month, in the months in which it exists.
    fn named(
        &mut self,
        text: &[u8],
        (form, era): (Form, Era),
        word: Word,
        (year, day): (i32, u8),
    ) -> Value {
        let exists = |month: &u8| era.day(year, *month, day).is_some_and(in_range);
        let months = (1..=12).filter(exists).fold(0_u16, |months, month| months | 1 << month);
        let is_it = |name: &Named| (name.form, name.era, name.word) == (form, era, word);
        if months == 0 {
            return Value::Unreadable;
        }
        let at = self.names.iter().position(is_it).or_else(|| {
            let text = String::from_utf8_lossy(text.trim_ascii()).into_owned();
            let new = Named { form, era, word, text, rows: 0, by_month: [0; 13] };
            let has_room = self.names.len() < NAMES;
            has_room.then(|| {
                self.names.push(new);
                self.names.len() - 1
            })
        });
        if era == Era::Persian {
            self.persian.has_rows_of(year, day);
        }
        at.map_or(Value::Unreadable, |at| Value::Named(at, months))
    }

    fn tally(&mut self, form: (Form, Era)) -> &mut Tally {
        // A column has one or two forms, so the search ends at once.
        let place = self.forms.iter().position(|&(other, _)| other == form);
        let place = place.unwrap_or_else(|| {
            self.forms.push((form, Tally::default()));
            self.forms.len() - 1
        });
        &mut self.forms[place].1
    }

    /// What most bare numbers count.
    fn count(&self) -> Option<Count> {
        let counted = self.forms.iter().filter_map(|&((form, _), tally)| match form {
            Form::Counted(count) => Some((tally.0[Existence::EitherWay as usize], count)),
            _ => None,
        });
        counted.max().map(|(_, count)| count)
    }

    /// The order for this separator and what decided it; without an order, whether one is needed.
    fn order(&self, separator: Separator) -> Result<(Order, Evidence), Evidence> {
        let (mut day_first, mut month_first) = (0, 0);
        for ((form, _), tally) in &self.forms {
            if matches!(form, Form::YearLast(other, ..) if *other == separator) {
                day_first += tally.0[Existence::DayFirst as usize];
                month_first += tally.0[Existence::MonthFirst as usize];
            }
        }
        let doubt = &self.doubts[separator as usize];
        match day_first.cmp(&month_first) {
            Ordering::Greater => Ok((Order::DayFirst, Evidence::Calendar)),
            Ordering::Less => Ok((Order::MonthFirst, Evidence::Calendar)),
            Ordering::Equal if doubt.examples.is_empty() => Err(Evidence::NotNeeded),
            // As many speak for the one as for the other, so the column is a mixture.
            Ordering::Equal if day_first > 0 => Err(Evidence::Nothing),
            Ordering::Equal => match doubt.sequence.order() {
                Some(order) => Ok((order, Evidence::Sequence)),
                None => Err(Evidence::Nothing),
            },
        }
    }

    /// With examples of each separator in turn.
    fn undecided(&self, separators: Vec<Separator>) -> Undecided {
        let example = |separator: Separator, place: usize| {
            self.doubts[separator as usize].examples.get(place).cloned()
        };
        let examples = (0..EXAMPLES)
            .flat_map(|place| separators.iter().filter_map(move |&of| example(of, place)))
            .take(EXAMPLES)
            .collect();
        Undecided { examples, separators }
    }
}

/// What the text of a row is.
#[derive(Clone, Copy, Debug, Default)]
enum Value {
    #[default]
    Blank,
    Unreadable,
    Date((Form, Era), Existence),
    /// Which of the names, and in which months the day exists: bit 1 to 12.
    Named(usize, u16),
}
