//! All values of a column -> the reading that fits it.
//!
//! The order of day and month is decided for each separator by itself: by dates that exist in one
//! order only, such as `13/9/2011`, and by the most of them if they contradict each other; else by
//! the order of the rows (see `sequence`). If neither decides, and it matters, the user has to.

use std::cmp::Ordering;

use super::count::Count;
use super::finding::{Evidence, Example, Finding, Undecided};
use super::form::{Form, Separator};
use super::sequence::Sequence;
use super::written::{Date, written};
use super::{Order, Reading};
use crate::domain::{Day, Minute};

/// How many dates are shown to the user.
const EXAMPLES: usize = 3;

/// Looks at all values of a column, in the order of the rows. Its memory does not grow with them.
#[derive(Debug, Default)]
pub(in super::super) struct Survey {
    /// The last value: the rows of an order follow each other, and all have the same.
    text: Vec<u8>,
    value: Value,
    blank: u64,
    unreadable: u64,
    forms: Vec<(Form, Tally)>,
    /// By [`Separator`].
    doubts: [Doubt; Separator::COUNT],
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
        }
    }

    /// What the values were, so far.
    pub(in super::super) fn finish(&self) -> Finding {
        let mut reading = Reading { count: self.count(), ..Reading::default() };
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

        let readable = |&(form, tally): &(Form, Tally)| (form, tally.readable(form, reading));
        let mut forms: Vec<_> = self.forms.iter().map(readable).collect();
        forms.retain(|&(_, values)| values > 0);
        forms.sort_unstable_by_key(|&(form, values)| (std::cmp::Reverse(values), form));
        let dates: u64 = self.forms.iter().flat_map(|(_, tally)| tally.0).sum();
        let readable = forms.iter().map(|&(_, values)| values).sum();
        Finding {
            blank: self.blank,
            readable,
            unreadable: self.unreadable + dates - readable,
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
        let Some(written) = written(text) else { return Value::Unreadable };
        let count = if let Date::Counted(count, _) = written.date { Some(count) } else { None };
        let reading = Reading { count, ..Reading::default() };
        let day = |order| written.minute(reading.with_order(order)).ok().map(Minute::day);
        match (day(Order::DayFirst), day(Order::MonthFirst)) {
            (Some(day_first), Some(month_first)) => {
                if let Date::YearLast { separator, first, second, .. } = written.date {
                    let doubt = &mut self.doubts[separator as usize];
                    doubt.sequence.push((first, second), day_first, month_first);
                    doubt.keep(text, day_first, month_first);
                }
                Value::Date(written.form, Existence::EitherWay)
            }
            (Some(_), None) => Value::Date(written.form, Existence::DayFirst),
            (None, Some(_)) => Value::Date(written.form, Existence::MonthFirst),
            (None, None) => Value::Unreadable,
        }
    }

    fn tally(&mut self, form: Form) -> &mut Tally {
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
        let counted = self.forms.iter().filter_map(|&(form, tally)| match form {
            Form::Counted(count) => Some((tally.0[Existence::EitherWay as usize], count)),
            _ => None,
        });
        counted.max().map(|(_, count)| count)
    }

    /// The order for this separator and what decided it; without an order, whether one is needed.
    fn order(&self, separator: Separator) -> Result<(Order, Evidence), Evidence> {
        let (mut day_first, mut month_first) = (0, 0);
        for (form, tally) in &self.forms {
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
    Date(Form, Existence),
}

/// With which order of day and month a date exists.
#[derive(Clone, Copy, Debug)]
enum Existence {
    EitherWay,
    DayFirst,
    MonthFirst,
}

/// How many values there are, by [`Existence`].
#[derive(Clone, Copy, Debug, Default)]
struct Tally([u64; 3]);

impl Tally {
    /// How many of them this reading reads, if they have this form.
    fn readable(self, form: Form, reading: Reading) -> u64 {
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
struct Doubt {
    sequence: Sequence,
    /// The first ones that differ.
    examples: Vec<Example>,
}

impl Doubt {
    fn keep(&mut self, text: &[u8], day_first: Day, month_first: Day) {
        let differs = day_first != month_first && self.examples.len() < EXAMPLES;
        if differs && self.examples.iter().all(|example| example.day_first != day_first) {
            let text = String::from_utf8_lossy(text.trim_ascii()).into_owned();
            self.examples.push(Example { text, day_first, month_first });
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn survey<T: AsRef<[u8]>>(column: &[T]) -> Finding {
        let mut survey = Survey::default();
        column.iter().for_each(|text| survey.look(text.as_ref()));
        survey.finish()
    }

    fn patterns(finding: &Finding) -> Vec<(String, u64)> {
        finding.forms.iter().map(|&(form, n)| (form.pattern(finding.reading), n)).collect()
    }

    #[test]
    fn one_day_beyond_the_twelfth_decides() {
        let finding = survey(&["12/9/2011 8:26", "", "13/9/2011 8:26", " ", "x", "12/9/2011 8:27"]);
        assert_eq!((finding.blank, finding.readable, finding.unreadable), (2, 3, 1));
        assert_eq!(finding.decided_by, Evidence::Calendar);
        assert_eq!(finding.undecided, None);
        assert_eq!(patterns(&finding), [("DD/MM/YYYY hh:mm".to_owned(), 3)]);
    }

    #[test]
    fn separators_are_decided_each_by_itself() {
        let finding = survey(&["21-07-2015", "5/1/2015", "22-07-2015", "5/31/2015", "01-02-2015"]);
        assert_eq!(
            patterns(&finding),
            [("DD-MM-YYYY".to_owned(), 3), ("MM/DD/YYYY".to_owned(), 2)]
        );
        assert_eq!(finding.decided_by, Evidence::Calendar);
    }

    #[test]
    fn the_majority_is_right_and_the_others_are_unreadable() {
        let finding = survey(&["13/1/2015", "14/1/2015", "1/15/2015", "1/2/2015", "13/13/2015"]);
        assert_eq!((finding.readable, finding.unreadable), (3, 2));
        assert_eq!(patterns(&finding), [("DD/MM/YYYY".to_owned(), 3)]);
        assert_eq!(finding.decided_by, Evidence::Calendar);
    }

    #[test]
    fn what_nothing_decides_is_shown() {
        let finding = survey(&["21-07-2015", "05/05/15", "5/1/15", "5/1/15 8:00", "6/1/15"]);
        assert_eq!(finding.decided_by, Evidence::Nothing);
        assert_eq!(finding.reading, Reading::default());
        let undecided = finding.undecided.clone().expect("nothing decides");
        let day = |text: &str| text.parse().expect("a day");
        let example = |text: &str, day_first, month_first| Example {
            text: text.to_owned(),
            day_first: day(day_first),
            month_first: day(month_first),
        };
        assert_eq!(
            undecided.examples,
            [
                example("5/1/15", "2015-01-05", "2015-05-01"),
                example("6/1/15", "2015-01-06", "2015-06-01")
            ]
        );
        // The dashes are decided already.
        let chosen = finding.reading_with(Order::MonthFirst);
        assert_eq!(chosen.order(Separator::Slash), Order::MonthFirst);
        assert_eq!(chosen.order(Separator::Dash), Order::DayFirst);
    }

    #[test]
    fn examples_are_of_all_separators_in_doubt() {
        let finding = survey(&["1/2/15", "1/3/15", "1/4/15", "1.2.15", "1.3.15"]);
        let undecided = finding.undecided.expect("nothing decides");
        let texts: Vec<_> = undecided.examples.iter().map(|example| &*example.text).collect();
        assert_eq!(texts, ["1/2/15", "1.2.15", "1/3/15"]);
        assert_eq!(undecided.separators, [Separator::Slash, Separator::Point]);
    }

    #[test]
    fn as_many_for_the_one_as_for_the_other_is_a_question() {
        assert_eq!(survey(&["13/1/15", "1/13/15", "1/2/15"]).decided_by, Evidence::Nothing);
    }

    #[test]
    fn no_question_where_it_makes_no_difference() {
        for column in [&["05/05/2015", "6/6/15"][..], &["2011-12-09", "5 Jan 2015"], &[]] {
            let finding = survey(column);
            assert_eq!(finding.decided_by, Evidence::NotNeeded);
            assert_eq!(finding.undecided, None);
        }
    }

    #[test]
    fn sorted_rows_decide_if_nothing_else_does() {
        let column: Vec<_> = (1..=12)
            .flat_map(|month| (7..10).map(move |day| format!("{day}/{month}/2015")))
            .collect();
        let finding = survey(&column);
        assert_eq!(finding.decided_by, Evidence::Sequence);
        assert_eq!(patterns(&finding), [("DD/MM/YYYY".to_owned(), 36)]);
    }

    #[test]
    fn numbers_count_what_most_of_them_do() {
        let finding = survey(&["40878", "40878.53", "1323435000", "12345", "20111209"]);
        assert_eq!((finding.readable, finding.unreadable), (3, 2));
        assert_eq!(
            patterns(&finding),
            [("Excel day number".to_owned(), 2), ("YYYYMMDD".to_owned(), 1)]
        );
        assert_eq!(survey(&["17850", "13047"]).readable, 0, "customers, not days of 1948");
    }

    fn write(day: Day, order: Order) -> String {
        let (year, month, day) = day.civil();
        match order {
            Order::DayFirst => format!("{day}.{month}.{year}"),
            Order::MonthFirst => format!("{month}.{day}.{year}"),
        }
    }

    const MIXTURE: &str = "|x|[1-3]?[1-9][/.-]1?[1-9][/.-]201[0-9]|4[0-9]{4}|13[0-9]{8}";

    proptest! {
        #[test]
        fn the_order_is_found_whatever_that_of_the_rows(
            mut days in prop::collection::vec((-25_000_i32..84_000).prop_map(Day), 0..50),
            late in (0_i32..2_000).prop_map(|month| Day(month * 31)),
            place in any::<prop::sample::Index>(),
            day_first in any::<bool>(),
        ) {
            let (year, month, _) = late.civil();
            let late = Day::from_civil(year, month, 13).expect("every month has one");
            days.insert(place.index(days.len() + 1), late);
            let order = if day_first { Order::DayFirst } else { Order::MonthFirst };
            let mut column: Vec<_> = days.iter().map(|&day| write(day, order)).collect();
            let finding = survey(&column);
            prop_assert_eq!(finding.decided_by, Evidence::Calendar);
            prop_assert_eq!(finding.reading.order(Separator::Point), order);
            prop_assert_eq!(finding.readable, days.len() as u64);
            column.sort_unstable();
            prop_assert_eq!(survey(&column), finding);
        }

        #[test]
        fn a_finding_counts_what_its_reading_reads(
            column in prop::collection::vec(MIXTURE, 0..30),
        ) {
            let finding = survey(&column);
            let mut dates = super::super::Dates::new(finding.reading);
            let is_readable = |text: &&String| dates.parse(text.as_bytes()).is_ok();
            let readable = column.iter().filter(is_readable).count();
            prop_assert_eq!(finding.readable, readable as u64);
            let all = finding.blank + finding.readable + finding.unreadable;
            prop_assert_eq!(all, column.len() as u64);
        }
    }
}
