//! A date in three columns: those of its year, its month and its day.
//!
//! They are read where no column has whole dates; a table of sales often has both.

mod names;

use std::collections::BTreeSet;

use self::names::named;
use super::super::dates::{self, Dates, Survey};
use super::contents::Content;
use super::search::Search;
use crate::domain::Minute;
use crate::results::ColumnReason;
use crate::settings::Meaning;

/// Days of the week: numbers up to seven, of which so many differ in so many months, are rather these.
const WEEK: i32 = 7;
const DIFFERENT_DAYS: usize = 5;
const MONTHS: usize = 3;

/// A column that can be that of a part.
#[derive(Debug)]
struct Candidate {
    column: usize,
    meaning: Meaning,
    /// The smaller, the better is its name.
    place: usize,
    /// Of what the name says that it is a part; blank where it does not.
    of: String,
}

/// Gives their meanings to the columns of a year, a month and a day, unless one has whole dates: by
/// its name, or by its values if they are the same days.
pub(super) fn settle(search: &mut Search<'_>) {
    let date = search.at(Meaning::Date);
    let reason = date.and_then(|column| search.given[column]).map(|(_, reason)| reason);
    // A column that is only called a date.
    let empty = date.filter(|_| reason == Some(ColumnReason::NameOnly));
    if date.is_some() && empty.is_none() && reason != Some(ColumnReason::Values) {
        return;
    }
    let Some(parts) = triple(search, empty) else { return };
    let whole = if date.is_some() { date.filter(|_| empty.is_none()) } else { packed(search) };
    if whole.is_some_and(|whole| is_said_by(search.runs, whole, parts)) {
        return;
    }
    if let Some(date) = date {
        search.given[date] = None;
    }
    for (column, meaning) in parts.into_iter().zip(Meaning::PARTS_OF_DATE) {
        search.given[column] = Some((meaning, ColumnReason::Name));
    }
}

/// Gives their meanings to the columns of a year and a month where nothing tells the day, so that it
/// can be asked for.
pub(super) fn settle_without_day(search: &mut Search<'_>) {
    if search.has_date() {
        return;
    }
    let all = candidates(search);
    let month = |year: &Candidate| best(&all, Meaning::Month, &year.of);
    let pairs = years(&all).filter_map(|year| Some([year.column, month(year)?]));
    let mut certain = pairs.filter(|&[_, month]| !counts_from_zero(search.runs, month));
    if let Some([year, month]) = certain.next() {
        search.given[year] = Some((Meaning::Year, ColumnReason::Name));
        search.given[month] = Some((Meaning::Month, ColumnReason::Name));
    }
}

/// The dates that these columns make up in runs of rows, in rows of one column.
pub(super) fn joined(
    runs: &[Vec<csv::ByteRecord>],
    parts: [usize; 3],
) -> Vec<Vec<csv::ByteRecord>> {
    let mut text = Vec::new();
    let mut join = |row: &csv::ByteRecord| {
        dates::join(parts.map(|column| field(row, column)), &mut text);
        csv::ByteRecord::from(vec![text.as_slice()])
    };
    runs.iter().map(|run| run.iter().map(&mut join).collect()).collect()
}

/// The columns of a year, of its month and of its day, if their values are that. `called_date` is a
/// column that is called a date and has none: in some languages a day is called the same.
fn triple(search: &Search<'_>, called_date: Option<usize>) -> Option<[usize; 3]> {
    let all = candidates(search);
    let is_day = |&column: &usize| search.content(column).fits(Meaning::Day);
    let called_date = called_date.filter(|column| !all.is_empty() && is_day(column));
    let beside = |year: &Candidate| {
        let month = best(&all, Meaning::Month, &year.of)?;
        let day = best(&all, Meaning::Day, &year.of).or(called_date)?;
        Some([year.column, month, day])
    };
    let found = years(&all).find_map(beside)?;
    let [_, month, _] = found;
    let is_it = !counts_from_zero(search.runs, month) && !has_weekdays(search.runs, found);
    is_it.then_some(found)
}

/// The columns that a name and the values make a part. Where there is no other one of a kind, those
/// are among them whose name means something else in another language: `ar` is a year and a price.
fn candidates(search: &Search<'_>) -> Vec<Candidate> {
    let candidate = |(column, name): (usize, &String)| {
        let named = named(name)?;
        let fits = search.content(column).fits(named.meaning);
        let (meaning, place, of) = (named.meaning, named.place, named.of.to_owned());
        fits.then_some(Candidate { column, meaning, place, of })
    };
    let all = search.names.iter().enumerate().filter_map(candidate);
    let (mut all, others): (Vec<_>, Vec<_>) = all.partition(|each| search.is_free(each.column));
    let is_named = |column: usize| names::is_other(&search.names[column]);
    for other in others {
        if is_named(other.column) && all.iter().all(|each| each.meaning != other.meaning) {
            all.push(other);
        }
    }
    all
}

/// The columns of years, those first whose name says of what: `order_year` before `year`.
fn years(all: &[Candidate]) -> impl Iterator<Item = &Candidate> {
    let of_year = || all.iter().filter(|each| each.meaning == Meaning::Year);
    let (told, bare) = (of_year(), of_year());
    told.filter(|each| !each.of.is_empty()).chain(bare.filter(|each| each.of.is_empty()))
}

/// The column with the best name of a part of this, or of one of whatever: `order_year`, `month`.
fn best(all: &[Candidate], meaning: Meaning, of: &str) -> Option<usize> {
    let best = |of: &str| {
        let columns = all.iter().filter(|each| each.meaning == meaning && each.of == of);
        columns.min_by_key(|each| each.place).map(|each| each.column)
    };
    best(of).or_else(|| best(""))
}

/// A column of days in eight digits.
fn packed(search: &Search<'_>) -> Option<usize> {
    let mut columns = (0..search.names.len()).filter(|&column| search.is_free(column));
    columns.find(|&column| Content::of(search.runs, column).shows_packed_days())
}

/// Whether months are numbered from 0 to 11, so that none is known for certain.
fn counts_from_zero(runs: &[Vec<csv::ByteRecord>], month: usize) -> bool {
    let numbers = || runs.iter().flatten().filter_map(|row| number(row, month));
    numbers().any(|month| month == 0) && numbers().all(|month| month < 12)
}

/// Whether the days are rather those of the week.
fn has_weekdays(runs: &[Vec<csv::ByteRecord>], [year, month, day]: [usize; 3]) -> bool {
    let days: BTreeSet<i32> = runs.iter().flatten().filter_map(|row| number(row, day)).collect();
    let months = runs.iter().flatten().map(|row| (field(row, year), field(row, month)));
    days.last().is_some_and(|&last| last <= WEEK)
        && days.len() >= DIFFERENT_DAYS
        && months.collect::<BTreeSet<_>>().len() >= MONTHS
}

/// Whether a column of whole dates says the same as the parts, but for a day, in more than half of the
/// rows; or the parts are one day, as that of an export is.
fn is_said_by(runs: &[Vec<csv::ByteRecord>], whole: usize, parts: [usize; 3]) -> bool {
    let joined = joined(runs, parts);
    let of_whole = days(runs.iter().flatten().map(|row| field(row, whole)));
    let of_parts = days(joined.iter().flatten().map(|row| field(row, 0)));
    let pairs = || of_whole.iter().zip(&of_parts).filter_map(|(one, other)| one.zip(*other));
    let near = pairs().filter(|(one, other)| one.abs_diff(*other) < 2).count();
    let different: BTreeSet<i32> = of_parts.iter().copied().flatten().collect();
    different.len() < 2 || 2 * near > pairs().count()
}

/// The days that texts are, as days since 1970.
fn days<'t>(texts: impl Iterator<Item = &'t [u8]> + Clone) -> Vec<Option<i32>> {
    let mut survey = Survey::default();
    texts.clone().for_each(|text| survey.look(text));
    let mut dates = Dates::new(survey.finish().reading);
    texts.map(|text| dates.parse(text).map(Minute::day).ok().map(|day| day.0)).collect()
}

fn number(row: &csv::ByteRecord, column: usize) -> Option<i32> {
    dates::number_of(field(row, column)).map(|(number, _)| number)
}

fn field(row: &csv::ByteRecord, column: usize) -> &[u8] {
    row.get(column).unwrap_or_default().trim_ascii()
}

#[cfg(test)]
mod tests {
    use super::super::super::encodings::Encoding;
    use super::super::find;
    use super::*;

    /// What is found of the columns of a header above so many rows.
    fn meanings(header: &str, row: impl Fn(usize) -> String) -> Vec<Option<Meaning>> {
        let split = |text: &str| text.split(',').map(str::to_owned).collect::<Vec<_>>();
        let rows = (0..30).map(|at| csv::ByteRecord::from(split(&row(at)))).collect();
        find(&split(header), &[rows], Encoding::UTF_8).columns.meanings
    }

    const PARTS: [Option<Meaning>; 3] =
        [Some(Meaning::Year), Some(Meaning::Month), Some(Meaning::Day)];

    #[test]
    fn three_columns_are_a_date_where_their_values_can_be() {
        let of = |year: &str, month: fn(usize) -> usize, day: fn(usize) -> usize| {
            let row = |at| format!("{year},{},{},C{}", month(at), day(at), at % 4);
            meanings("Year,Month,Day,Customer", row)[..3].to_vec()
        };
        let month = |at| at % 12 + 1;
        assert_eq!(of("2024", month, |at| at % 28 + 1), PARTS);
        assert_eq!(of("24", month, |at| at % 28 + 1), PARTS);
        assert_eq!(of("2024", month, |_| 1), PARTS, "what is paid on the first of each month");
        assert_eq!(of("2024", |_| 5, |at| at % 7 + 1), PARTS, "the first week of a month");
        let nothing = [None; 3];
        assert_eq!(of("4", month, |at| at % 28 + 1), nothing);
        assert_eq!(of("2024", |at| at % 12, |at| at % 28 + 1), nothing, "0 to 11");
        assert_eq!(of("2024", |at| at + 13, |at| at % 28 + 1), nothing);
        let without_day = [PARTS[0], PARTS[1], None];
        assert_eq!(of("2024", month, |at| at % 7 + 1), without_day, "days of the week");
        assert_eq!(of("2024", month, |at| at + 32), without_day);
    }

    #[test]
    fn a_column_of_whole_dates_is_better() {
        let row = |at| format!("2024-05-{0:02},2024,5,{0},C{1},2.50", at % 28 + 1, at % 4);
        for name in ["Order Date", "whenever"] {
            let meanings = meanings(&format!("{name},Year,Month,Day,Customer,Price"), row);
            assert_eq!(meanings[..4], [Some(Meaning::Date), None, None, None], "{name}");
        }
        let other = |at| format!("1980-05-1{},2024,5,{},C{}", at % 4, at % 28 + 1, at % 4);
        assert_eq!(
            meanings("Born,Year,Month,Day,Customer", other)[..4],
            [None, PARTS[0], PARTS[1], PARTS[2]]
        );
        assert_eq!(meanings("Date,Year,Month,Day,Customer", other)[0], Some(Meaning::Date));
    }

    #[test]
    fn parts_are_of_one_thing() {
        let row = |at| format!("1998,2024,{},{},C{}", at % 12 + 1, at % 28 + 1, at % 4);
        let found = meanings("Year,order_year,order_month,order_day,Customer", row);
        assert_eq!(found[..4], [None, PARTS[0], PARTS[1], PARTS[2]]);
        let found = meanings("Year,order_year,Month,Day,Customer", row);
        assert_eq!(found[..4], [None, PARTS[0], PARTS[1], PARTS[2]]);
        let found = meanings("Year,birth_year,order_month,order_day,Customer", row);
        assert_eq!(found[..4], [None; 4]);
    }
}
