//! What the files leave open: questions with their figures, and what stands in the way of the
//! analysis.

use super::opened::{Check, Opened};
use crate::domain::Day;
use crate::results::{DateOrderFound, FileFacts, Tally};
use crate::settings::{self, DecimalMark, Meaning, Treatment};
use crate::ui::import::understood::table_name;
use crate::wording::Words;

/// So many questions stand on the page at once; an answer makes room for the next one.
const MOST: usize = 3;

/// What only the shop's owner can answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Question {
    /// What stands before decimals.
    Decimals,
    /// Which column tells what a file cannot do without.
    Missing(Meaning),
    /// Whether days or months come first.
    Dates,
    /// Which of several currencies is kept.
    Currencies,
    /// Whether rows that stand in two files count twice.
    Repeated,
}

/// The questions that the files leave open, three at most, in the order of [`obstacle`]: those first
/// without whose answer there is no analysis, and of these, as of the others, those first that move
/// money; but nothing moves while a column is missing.
pub(crate) fn asked(opened: &Opened) -> Vec<Question> {
    let mut asked = Vec::new();
    asked.extend(missing(opened).into_iter().map(Question::Missing));
    asked.extend((!open_numbers(opened).is_empty()).then_some(Question::Decimals));
    asked.extend((!open_dates(opened).is_empty()).then_some(Question::Dates));
    asked.extend(currencies(opened).is_some().then_some(Question::Currencies));
    asked.extend(are_repeated(opened).then_some(Question::Repeated));
    asked.truncate(MOST);
    asked
}

/// A date that can be read two ways.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct TwoReadings {
    /// The text in the file.
    pub(crate) text: String,
    /// The day when the text has the day first.
    pub(crate) day_first: Day,
    /// The day when the text has the month first.
    pub(crate) month_first: Day,
}

/// Dates that do not tell whether day or month comes first; empty when there is no such question.
/// A report knows more than a look: it has seen whole columns.
pub(crate) fn open_dates(opened: &Opened) -> Vec<TwoReadings> {
    let dates_of = |facts: &FileFacts| match &facts.date_order {
        DateOrderFound::Assumed(examples) => examples.iter().map(two_readings).collect(),
        DateOrderFound::Certain | DateOrderFound::BySequence | DateOrderFound::Chosen => Vec::new(),
    };
    let first = |mut dates: Vec<Vec<TwoReadings>>| {
        dates.retain(|dates: &Vec<TwoReadings>| !dates.is_empty());
        dates.into_iter().next().unwrap_or_default()
    };
    match (opened.check.read_so(), &opened.preview) {
        (Some(report), _) => first(report.files.iter().map(dates_of).collect()),
        (None, Some(preview)) => {
            first(preview.tables.iter().map(|table| dates_of(&table.facts)).collect())
        }
        (None, None) => Vec::new(),
    }
}

/// Which of both readings has the day first: the one whose day is the first number of the text.
fn two_readings((text, read, other): &(String, Day, Day)) -> TwoReadings {
    let digits: String = text
        .chars()
        .skip_while(|character| !character.is_ascii_digit())
        .take_while(char::is_ascii_digit)
        .collect();
    let (_, _, day_of_month) = read.civil();
    let (day_first, month_first) = match digits.parse() == Ok(day_of_month) {
        true => (*read, *other),
        false => (*other, *read),
    };
    TwoReadings { text: text.clone(), day_first, month_first }
}

/// Numbers that do not tell what stands before their decimals, each with its value as read and the
/// other way, and which mark it is read with; empty when there is no such question.
pub(crate) fn open_numbers(opened: &Opened) -> Vec<(DecimalMark, String, f64, f64)> {
    let of = |facts: &FileFacts| {
        let with_mark =
            |(text, read, other): &(String, f64, f64)| (facts.decimal, text.clone(), *read, *other);
        facts.open_numbers.iter().map(with_mark).collect::<Vec<_>>()
    };
    let tables = opened.tables();
    tables.iter().map(|table| of(&table.facts)).find(|open| !open.is_empty()).unwrap_or_default()
}

/// Meanings that a table cannot do without and has not, each once, in the order of need.
pub(crate) fn missing(opened: &Opened) -> Vec<Meaning> {
    let tables = opened.tables();
    let is_missing = |meaning| tables.iter().any(|table| table.missing.contains(meaning));
    Meaning::ALL.iter().filter(|meaning| is_missing(meaning)).copied().collect()
}

/// Of which table something is missing, when there are several and not all of them lack it.
pub(crate) fn table_that_lacks(opened: &Opened, meaning: Meaning) -> Option<String> {
    let tables = opened.tables();
    let lacking: Vec<_> = tables.iter().filter(|table| table.missing.contains(&meaning)).collect();
    match lacking.as_slice() {
        [] => None,
        all if all.len() == tables.len() => None,
        [first, ..] => Some(table_name(&first.facts)),
    }
}

/// Whether rows stand in two files and would count twice.
fn are_repeated(opened: &Opened) -> bool {
    let rows = opened.check.latest().map_or(0, |report| report.repeated);
    rows > 0 && opened.draft.import.rules.repeated == Treatment::Keep
}

/// That rows stand in two files, when they would count twice.
pub(crate) fn repeated(opened: &Opened, words: Words) -> Option<String> {
    let report = opened.check.latest()?;
    if !are_repeated(opened) {
        return None;
    }
    let rows = ("rows", report.repeated.into());
    Some(match report.files.as_slice() {
        [first, second] => {
            let (first, second) = (table_name(first), table_name(second));
            let values = [rows, ("first", (&first).into()), ("second", (&second).into())];
            words.say("import-repeated-two", &values)
        }
        _ => words.say("import-repeated-many", &[rows]),
    })
}

/// Several currencies of which one is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Currencies {
    /// The one that is kept.
    pub(crate) kept: String,
    /// Rows in the others.
    pub(crate) other_rows: u64,
    /// All of them, most rows first.
    pub(crate) all: Vec<Tally>,
}

/// The currencies, when there are several.
pub(crate) fn currencies(opened: &Opened) -> Option<Currencies> {
    let all = &opened.check.latest()?.currencies;
    if all.len() < 2 {
        return None;
    }
    let kept = opened.draft.import.currency.clone().unwrap_or_else(|| all[0].label.clone());
    let other_rows = all.iter().filter(|each| each.label != kept).map(|each| each.rows).sum();
    Some(Currencies { kept, other_rows, all: all.clone() })
}

/// One of several, with its rows, as an option to choose: its value and its words.
pub(crate) fn tally_option(tally: &Tally, words: Words) -> (String, String) {
    let values = [("label", (&tally.label).into()), ("rows", tally.rows.into())];
    (tally.label.clone(), words.say("import-tally", &values))
}

/// What stands in the way of the analysis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Obstacle {
    /// No file is open, or it has not been looked at.
    NothingOpen,
    /// A choice cannot be carried out.
    Choice(settings::Error),
    /// No column has these meanings.
    Missing(Vec<Meaning>),
    /// Nothing says whether day or month comes first.
    DateOrder,
    /// Nothing says what stands before decimals.
    Decimals,
    /// The rows have not been checked with these choices.
    NotChecked,
    /// No row would count.
    NoSales,
}

/// What stands in the way of the analysis, the first thing to do about it.
pub(crate) fn obstacle(opened: &Opened) -> Option<Obstacle> {
    if opened.preview.is_none() {
        return Some(Obstacle::NothingOpen);
    }
    if let Err(error) = opened.draft.clone().check() {
        return Some(Obstacle::Choice(error));
    }
    let missing = missing(opened);
    if !missing.is_empty() {
        return Some(Obstacle::Missing(missing));
    }
    if !open_numbers(opened).is_empty() {
        return Some(Obstacle::Decimals);
    }
    if !open_dates(opened).is_empty() {
        return Some(Obstacle::DateOrder);
    }
    match &opened.check {
        Check::Unread(_) | Check::Outdated(_) => Some(Obstacle::NotChecked),
        Check::Done { report, .. } if report.rows_kept == 0 => Some(Obstacle::NoSales),
        Check::Done { .. } => None,
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::results::Preview;
    use crate::settings::Settings;
    use crate::ui::import::opened::{Look, OpenFile};
    use crate::ui::import::samples;

    fn day(year: i32, month: u8, of_month: u8) -> Day {
        Day::from_civil(year, month, of_month).expect("a day")
    }

    fn with(preview: Preview) -> Opened {
        let file = OpenFile { name: "jan.csv".to_owned(), bytes: 10 };
        let mut opened = Opened::new(1, vec![file], &Settings::default());
        opened.preview = Some(Arc::new(preview));
        opened.look = Look::Done;
        opened
    }

    fn assumed() -> DateOrderFound {
        DateOrderFound::Assumed(vec![("3/5/2026".to_owned(), day(2026, 3, 5), day(2026, 5, 3))])
    }

    #[test]
    fn the_first_number_tells_which_reading_has_the_day_first() {
        let readings = two_readings(&("03/05/2026".to_owned(), day(2026, 3, 5), day(2026, 5, 3)));
        assert_eq!((readings.day_first, readings.month_first), (day(2026, 5, 3), day(2026, 3, 5)));
        let readings = two_readings(&("3.5.2026".to_owned(), day(2026, 5, 3), day(2026, 3, 5)));
        assert_eq!((readings.day_first, readings.month_first), (day(2026, 5, 3), day(2026, 3, 5)));
    }

    #[test]
    fn a_report_knows_more_of_the_dates_than_a_look() {
        let mut preview = samples::preview(&[]);
        preview.tables[0].facts.date_order = assumed();
        let mut opened = with(preview);
        assert_eq!(open_dates(&opened).len(), 1);
        assert_eq!(obstacle(&opened), Some(Obstacle::DateOrder));
        opened.checked(Arc::new(samples::report(10, &[])));
        assert_eq!(open_dates(&opened), []);
        assert_eq!(obstacle(&opened), None);
    }

    #[test]
    fn numbers_that_can_be_read_two_ways_stand_in_the_way() {
        let mut preview = samples::preview(&[]);
        preview.tables[0].facts.open_numbers = vec![("1.500".to_owned(), 1.5, 1_500.0)];
        let opened = with(preview);
        let expected = [(DecimalMark::Point, "1.500".to_owned(), 1.5, 1_500.0)];
        assert_eq!(open_numbers(&opened), expected);
        assert_eq!(obstacle(&opened), Some(Obstacle::Decimals));
    }

    #[test]
    fn what_is_missing_is_named_once() {
        let mut preview = samples::preview(&[]);
        preview.tables.push(preview.tables[0].clone());
        preview.tables[1].facts.name = "feb.csv".to_owned();
        preview.tables[0].missing = vec![Meaning::Date];
        preview.tables[1].missing = vec![Meaning::Date, Meaning::Customer];
        let opened = with(preview);
        assert_eq!(missing(&opened), [Meaning::Customer, Meaning::Date]);
        let lacks = |meaning| table_that_lacks(&opened, meaning);
        assert_eq!(lacks(Meaning::Customer).as_deref(), Some("feb.csv"));
        assert_eq!(lacks(Meaning::Date), None);
        assert!(matches!(obstacle(&opened), Some(Obstacle::Missing(_))));
    }

    #[test]
    fn rows_that_stand_in_two_files_are_told_until_they_count_once() {
        let mut report = samples::report(10, &[]);
        report.files.push(samples::facts("feb.csv", &[]));
        report.repeated = 1_200;
        let mut opened = with(samples::preview(&[]));
        opened.checked(Arc::new(report));
        assert_eq!(
            repeated(&opened, Words::ENGLISH).as_deref(),
            Some("1,200\u{a0}rows of feb.csv already stand in jan.csv.")
        );
        opened.draft.import.rules.repeated = Treatment::Drop;
        assert_eq!(repeated(&opened, Words::ENGLISH), None);
    }

    #[test]
    fn three_questions_at_most_are_asked_those_first_that_stand_in_the_way() {
        let mut preview = samples::preview(&[]);
        preview.tables[0].facts.date_order = assumed();
        preview.tables[0].facts.open_numbers = vec![("1.500".to_owned(), 1.5, 1_500.0)];
        let mut opened = with(preview.clone());
        assert_eq!(asked(&opened), [Question::Decimals, Question::Dates]);
        preview.tables[0].missing = vec![Meaning::Date, Meaning::Customer];
        opened.preview = Some(Arc::new(preview));
        let missing = [Meaning::Customer, Meaning::Date].map(Question::Missing);
        assert_eq!(asked(&opened), [missing[0], missing[1], Question::Decimals]);
        let mut report = samples::report(10, &[]);
        report.repeated = 4;
        let tally = |label: &str| Tally { label: label.to_owned(), rows: 1 };
        report.currencies = vec![tally("EUR"), tally("USD")];
        let mut opened = with(samples::preview(&[]));
        opened.checked(Arc::new(report));
        assert_eq!(asked(&opened), [Question::Currencies, Question::Repeated]);
        assert_eq!(asked(&with(samples::preview(&[]))), []);
    }

    #[test]
    fn one_of_several_currencies_is_kept() {
        let tally = |label: &str, rows| Tally { label: label.to_owned(), rows };
        let mut report = samples::report(10, &[]);
        report.currencies = vec![tally("EUR", 7), tally("USD", 3), tally("GBP", 1)];
        let mut opened = with(samples::preview(&[]));
        opened.checked(Arc::new(report));
        let found = currencies(&opened).expect("there are three");
        assert_eq!((found.kept.as_str(), found.other_rows), ("EUR", 4));
        opened.draft.import.currency = Some("GBP".to_owned());
        assert_eq!(currencies(&opened).expect("there are three").other_rows, 10);
    }

    #[test]
    fn without_a_row_that_counts_there_is_no_analysis() {
        let mut opened = with(samples::preview(&[]));
        assert_eq!(obstacle(&opened), Some(Obstacle::NotChecked));
        opened.checked(Arc::new(samples::report(0, &[])));
        assert_eq!(obstacle(&opened), Some(Obstacle::NoSales));
        assert_eq!(obstacle(&Opened::default()), Some(Obstacle::NothingOpen));
    }
}
