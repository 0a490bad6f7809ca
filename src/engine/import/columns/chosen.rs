//! The columns as the user described them.

use std::collections::BTreeMap;

use super::{Columns, Found, Given, presets};
use crate::results::ColumnReason;
use crate::settings::{ColumnMeaning, Meaning};

/// The meanings of money, that which is read first.
const MONEY: [Meaning; 3] = [Meaning::Price, Meaning::Amount, Meaning::Total];

/// The columns of a header as `chosen` says: those that it does not list, or gives a meaning that
/// another column has already and that may not repeat, are not used. Of several columns with one name the first entry is
/// the first column's, and so on.
///
/// # Errors
/// The names with a meaning that the header does not have.
pub(in super::super) fn chosen(
    header: &[String],
    chosen: &[ColumnMeaning],
) -> Result<Found, Vec<String>> {
    let mut given: Vec<Given> = vec![None; header.len()];
    let mut unknown = Vec::new();
    for (entry, column) in chosen.iter().zip(places(header, chosen)) {
        match (entry.means, column) {
            (Some(meaning), Some(column)) => {
                let is_new = given.iter().flatten().all(|&(other, _)| other != meaning);
                if is_new || meaning.may_repeat() {
                    given[column] = Some((meaning, ColumnReason::Chosen));
                }
            }
            (Some(_), None) => unknown.push(entry.column.clone()),
            (None, _) => {}
        }
    }
    if !unknown.is_empty() {
        return Err(unknown);
    }
    // One column with money is read, and one with a date, and a column that is not read says so.
    let has = |given: &[Given], meaning| given.iter().flatten().any(|&(other, _)| other == meaning);
    if let Some(read) = MONEY.into_iter().find(|&meaning| has(&given, meaning)) {
        let is_other = |each: &Given| {
            each.is_some_and(|(meaning, _)| MONEY.contains(&meaning) && meaning != read)
        };
        given.iter_mut().filter(|each| is_other(each)).for_each(|each| *each = None);
    }
    if has(&given, Meaning::Date) {
        let is_part =
            |each: &Given| each.is_some_and(|(meaning, _)| Meaning::Date.excludes(meaning));
        given.iter_mut().filter(|each| is_part(each)).for_each(|each| *each = None);
    }
    let names: Vec<String> = header.iter().map(|name| super::plain(name)).collect();
    let preset = presets::find(&names);
    Ok(Found {
        named: given.iter().flatten().count(),
        columns: Columns::new(&given),
        platform: preset.map(|preset| preset.name),
        carries: preset.map(|preset| preset.carries),
        is_summary: false,
    })
}

/// How many of the chosen names a header has; blank ones do not count.
pub(in super::super) fn matched(header: &[String], chosen: &[ColumnMeaning]) -> usize {
    let places = places(header, chosen);
    let is_matched = |(entry, place): &(&ColumnMeaning, Option<usize>)| {
        place.is_some() && !entry.column.is_empty()
    };
    chosen.iter().zip(places).filter(is_matched).count()
}

/// The column of each entry, if there is one.
fn places(header: &[String], chosen: &[ColumnMeaning]) -> Vec<Option<usize>> {
    // For each name its columns, the first one last: thousands of columns may share a name.
    let mut columns: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, name) in header.iter().enumerate().rev() {
        columns.entry(name).or_default().push(at);
    }
    let mut place = |entry: &ColumnMeaning| columns.get_mut(entry.column.trim())?.pop();
    chosen.iter().map(&mut place).collect()
}

#[cfg(test)]
mod tests {
    use super::super::Money;
    use super::*;

    fn entry(column: &str, means: impl Into<Option<Meaning>>) -> ColumnMeaning {
        ColumnMeaning { column: column.to_owned(), means: means.into() }
    }

    fn header(names: &str) -> Vec<String> {
        names.split(',').map(str::to_owned).collect()
    }

    #[test]
    fn what_is_chosen_is_the_whole_truth() {
        let chosen_columns = [
            entry("buyer", None),
            entry("id", Meaning::Product),
            entry("id", Meaning::Customer),
            entry("date", Meaning::Date),
            entry("paid", Meaning::Amount),
        ];
        let found =
            chosen(&header("id,buyer,date,id,paid,qty"), &chosen_columns).expect("all there");
        let columns = found.columns;
        assert_eq!((columns.product, columns.customer, columns.date), (Some(0), Some(3), Some(2)));
        assert_eq!((columns.money, columns.quantity), (Money::Amount(4), None));
        assert_eq!(columns.reasons[1], ColumnReason::Nothing);
        assert_eq!(columns.reasons[3], ColumnReason::Chosen);
        assert!(columns.missing().is_empty());
    }

    #[test]
    fn a_column_that_is_not_read_has_no_meaning() {
        let money = [entry("total", Meaning::Total), entry("price", Meaning::Price)];
        let found = chosen(&header("price,total"), &money).expect("all there");
        assert_eq!(found.columns.meanings, [Some(Meaning::Price), None]);
        assert_eq!(found.columns.missing(), Meaning::REQUIRED);
        let twice = [entry("a", Meaning::Date), entry("b", Meaning::Date)];
        let found = chosen(&header("a,b"), &twice).expect("all there");
        assert_eq!(found.columns.meanings, [Some(Meaning::Date), None]);
    }

    #[test]
    fn descriptions_stand_in_for_codes_without_being_called_so() {
        let found = chosen(&header("what"), &[entry("what", Meaning::Description)]);
        let columns = found.expect("all there").columns;
        assert_eq!((columns.product, columns.description), (Some(0), None));
        assert_eq!(columns.meanings, [Some(Meaning::Description)]);
    }

    #[test]
    fn names_that_the_header_does_not_have_are_told_if_they_mean_something() {
        let entries = [entry("a", Meaning::Date), entry("a", Meaning::Time), entry("old", None)];
        assert_eq!(chosen(&header("b,a"), &entries).map(|_| ()), Err(vec!["a".to_owned()]));
        assert_eq!(matched(&header("b,a"), &entries), 1);
        assert_eq!(matched(&header(""), &[entry("", None)]), 0);
    }
}
