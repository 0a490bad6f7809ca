//! What a column shows, and what it leaves open.

use proptest::prelude::*;

use super::super::finding::Example;
use super::*;
use crate::domain::Day;

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
    assert_eq!(patterns(&finding), [("DD-MM-YYYY".to_owned(), 3), ("MM/DD/YYYY".to_owned(), 2)]);
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
    let column: Vec<_> =
        (1..=12).flat_map(|month| (7..10).map(move |day| format!("{day}/{month}/2015"))).collect();
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
