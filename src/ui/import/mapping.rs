//! What the columns mean, edited: the mapping in force and a change -> the mapping to ask for.
//!
//! A mapping goes by names, so that it fits the next export too. Of several columns with one name
//! the first entry is the first column's.

use fnv::FnvHashMap;

use crate::results::{Column, ColumnReason};
use crate::settings::{ColumnMeaning, Meaning};

/// A column of one of several tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    /// Which table.
    pub(crate) table: usize,
    /// Which of its columns.
    pub(crate) column: usize,
}

/// A column by its name and which of those with this name it is.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Named<'a> {
    name: &'a str,
    nth: usize,
    meaning: Option<Meaning>,
}

/// The whole mapping once the column at `place` means `meaning`. A meaning belongs to one column of
/// a table, unless it may repeat: the one that had it is not used any more, nor is a date beside a
/// part of one. A mapping of no column at all would mean "as
/// recognised", so then the changed column is listed as not used.
pub(crate) fn assigned(
    tables: &[&[Column]],
    place: Place,
    meaning: Option<Meaning>,
) -> Vec<ColumnMeaning> {
    let mut tables: Vec<Vec<Named<'_>>> = tables.iter().map(|columns| named(columns)).collect();
    let changed = tables.get(place.table).and_then(|columns| columns.get(place.column)).cloned();
    let Some(changed) = changed else { return entries(&tables) };
    let is_same =
        |one: &Named<'_>, other: &Named<'_>| (one.name, one.nth) == (other.name, other.nth);
    // By name: what loses the meaning beside the changed column loses it in every table.
    let loses = |other: Meaning| {
        meaning.is_some_and(|meaning| {
            other == meaning && !meaning.may_repeat() || other.excludes(meaning)
        })
    };
    let losers: Vec<Named<'_>> = tables
        .iter()
        .filter(|columns| columns.iter().any(|column| is_same(column, &changed)))
        .flatten()
        .filter(|column| column.meaning.is_some_and(loses))
        .cloned()
        .collect();
    for column in tables.iter_mut().flatten() {
        if is_same(column, &changed) {
            column.meaning = meaning;
        } else if losers.iter().any(|loser| is_same(loser, column)) {
            column.meaning = None;
        }
    }
    let mut entries = entries(&tables);
    if entries.is_empty() {
        entries.push(ColumnMeaning { column: changed.name.to_owned(), means: None });
    }
    entries
}

/// The columns of a table as `mapping` has them: a preview is a moment older than the choices.
pub(crate) fn in_force(columns: &[Column], mapping: &[ColumnMeaning]) -> Vec<Column> {
    if mapping.is_empty() {
        return columns.to_vec();
    }
    let (mut counts, mut places) = (Counts::default(), Places::default());
    for (at, entry) in mapping.iter().enumerate() {
        let nth = counts.entry(entry.column.as_str()).or_insert(0);
        places.insert((&entry.column, *nth), at);
        *nth += 1;
    }
    let meaning_of = |column: &Named<'_>| {
        places.get(&(column.name, column.nth)).and_then(|&at| mapping[at].means)
    };
    let meanings = named(columns).iter().map(meaning_of).collect::<Vec<_>>();
    let column = |(column, meaning): (&Column, Option<Meaning>)| match column.meaning == meaning {
        true => column.clone(),
        false => Column { meaning, reason: ColumnReason::Chosen, ..column.clone() },
    };
    columns.iter().zip(meanings).map(column).collect()
}

/// Of more unused columns than these none is shown unless asked for.
pub(crate) const FEW: usize = 4;

/// Of unused columns so many are shown at most: a file may have thousands, and each takes a list of
/// meanings to draw.
pub(crate) const MOST: usize = 100;

/// How many columns are not used.
pub(crate) fn unused(columns: &[Column]) -> usize {
    columns.iter().filter(|column| column.meaning.is_none()).count()
}

/// The columns to show: those in use and, when they are few or asked for, the others too, up to a
/// hundred of them. What the
/// user has changed stays in sight.
pub(crate) fn shown(columns: &[Column], folding: Folding, changed: &[usize]) -> Vec<usize> {
    let shows_all = folding == Folding::Unfolded || unused(columns) <= FEW;
    let mut left = if shows_all { MOST } else { 0 };
    let is_shown = |&at: &usize| {
        let is_free = columns[at].meaning.is_none() && !changed.contains(&at);
        let is_shown = !is_free || left > 0;
        left = left.saturating_sub(usize::from(is_free));
        is_shown
    };
    (0..columns.len()).filter(is_shown).collect()
}

/// Whether unused columns are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Folding {
    /// Only when they are few.
    Folded,
    /// All of them.
    Unfolded,
}

fn named(columns: &[Column]) -> Vec<Named<'_>> {
    let mut counts = Counts::default();
    let mut named = Vec::with_capacity(columns.len());
    for Column { name, meaning, .. } in columns {
        let nth = counts.entry(name.as_str()).or_insert(0);
        named.push(Named { name, nth: *nth, meaning: *meaning });
        *nth += 1;
    }
    named
}

/// The used columns of all tables, and the unused ones that share their name with one.
fn entries(tables: &[Vec<Named<'_>>]) -> Vec<ColumnMeaning> {
    let mut all: Vec<Named<'_>> = Vec::new();
    let (mut places, mut used) = (Places::default(), Counts::default());
    for column in tables.iter().flatten() {
        let place = *places.entry((column.name, column.nth)).or_insert(all.len());
        match all.get_mut(place) {
            Some(known) => known.meaning = known.meaning.or(column.meaning),
            None => all.push(column.clone()),
        }
        if column.meaning.is_some() {
            used.insert(column.name, 1);
        }
    }
    all.iter()
        .filter(|column| used.contains_key(column.name))
        .map(|column| ColumnMeaning { column: column.name.to_owned(), means: column.meaning })
        .collect()
}

/// Numbers of columns by name: there may be thousands.
type Counts<'a> = FnvHashMap<&'a str, usize>;

/// Places of columns by name and which of those with this name they are.
type Places<'a> = FnvHashMap<(&'a str, usize), usize>;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::import::samples::columns;

    fn first(column: usize) -> Place {
        Place { table: 0, column }
    }

    fn written(mapping: &[ColumnMeaning]) -> Vec<(&str, Option<Meaning>)> {
        mapping.iter().map(|entry| (entry.column.as_str(), entry.means)).collect()
    }

    #[test]
    fn a_change_keeps_all_other_columns_in_use() {
        let table = columns(&[("who", Some(Meaning::Customer)), ("x", None), ("day", None)]);
        let mapping = assigned(&[&table], first(2), Some(Meaning::Date));
        assert_eq!(
            written(&mapping),
            [("who", Some(Meaning::Customer)), ("day", Some(Meaning::Date))]
        );
    }

    #[test]
    fn a_meaning_has_one_column() {
        let table = columns(&[("name", Some(Meaning::Customer)), ("mail", None)]);
        let mapping = assigned(&[&table], first(1), Some(Meaning::Customer));
        assert_eq!(written(&mapping), [("mail", Some(Meaning::Customer))]);
    }

    #[test]
    fn a_date_and_parts_of_one_take_turns() {
        let (year, month, day) = (Some(Meaning::Year), Some(Meaning::Month), Some(Meaning::Day));
        let mut table =
            columns(&[("when", Some(Meaning::Date)), ("y", None), ("m", None), ("d", None)]);
        for (at, meaning) in [(1, year), (2, month), (3, day)] {
            let mapping = assigned(&[&table], first(at), meaning);
            table = in_force(&table, &mapping);
        }
        let meanings =
            |table: &[Column]| -> Vec<_> { table.iter().map(|column| column.meaning).collect() };
        assert_eq!(meanings(&table), [None, year, month, day]);
        let mapping = assigned(&[&table], first(0), Some(Meaning::Date));
        assert_eq!(written(&mapping), [("when", Some(Meaning::Date))]);
    }

    #[test]
    fn columns_with_one_name_are_told_apart_by_their_order() {
        let table = columns(&[("Name", None), ("day", Some(Meaning::Date)), ("Name", None)]);
        let mapping = assigned(&[&table], first(2), Some(Meaning::Customer));
        assert_eq!(
            written(&mapping),
            [("Name", None), ("day", Some(Meaning::Date)), ("Name", Some(Meaning::Customer))]
        );
    }

    #[test]
    fn the_last_column_taken_out_leaves_no_recognised_one() {
        let table = columns(&[("who", Some(Meaning::Customer)), ("x", None)]);
        assert_eq!(written(&assigned(&[&table], first(0), None)), [("who", None)]);
    }

    #[test]
    fn a_mapping_is_the_whole_truth() {
        let table = columns(&[("who", Some(Meaning::Customer)), ("n", None), ("n", None)]);
        let entry = |means| ColumnMeaning { column: "n".to_owned(), means };
        let mapping = [entry(None), entry(Some(Meaning::Quantity))];
        let meanings: Vec<_> =
            in_force(&table, &mapping).into_iter().map(|column| column.meaning).collect();
        assert_eq!(meanings, [None, None, Some(Meaning::Quantity)]);
        assert_eq!(in_force(&table, &[]), table);
    }

    #[test]
    fn many_unused_columns_are_folded() {
        let used = ("who", Some(Meaning::Customer));
        let few = columns(&[used, ("a", None), ("b", None)]);
        assert_eq!(shown(&few, Folding::Folded, &[]), [0, 1, 2]);
        let names = ["a", "b", "c", "d", "e"].map(|name| (name, None));
        let many = columns(&[&[used][..], &names].concat());
        assert_eq!(shown(&many, Folding::Folded, &[]), [0]);
        assert_eq!(shown(&many, Folding::Folded, &[3]), [0, 3]);
        assert_eq!(shown(&many, Folding::Unfolded, &[]).len(), 6);
    }

    #[test]
    fn of_thousands_of_columns_a_hundred_are_shown_and_each_keeps_its_place() {
        let mut named = vec![("x", None); 10_000];
        named[9_000].1 = Some(Meaning::Customer);
        let table = columns(&named);
        let unfolded = shown(&table, Folding::Unfolded, &[5_000]);
        assert_eq!(unfolded.len(), 102);
        assert_eq!(unfolded[99..], [99, 5_000, 9_000]);
        let mapping = assigned(&[&table], first(9_999), Some(Meaning::Date));
        assert_eq!(mapping.len(), 10_000, "all share the name of one in use");
        let used: Vec<usize> = (0..10_000).filter(|at| mapping[*at].means.is_some()).collect();
        assert_eq!(used, [9_000, 9_999]);
        let meanings: Vec<_> =
            in_force(&table, &mapping).into_iter().map(|column| column.meaning).collect();
        assert_eq!(
            (meanings[9_000], meanings[9_999]),
            (Some(Meaning::Customer), Some(Meaning::Date))
        );
    }

    #[test]
    fn a_change_holds_for_every_table_with_that_name() {
        let orders = columns(&[("who", Some(Meaning::Customer)), ("mail", None)]);
        let others = columns(&[("mail", None), ("client", Some(Meaning::Customer))]);
        let mapping = assigned(&[&orders, &others], first(1), Some(Meaning::Customer));
        assert_eq!(written(&mapping), [("mail", Some(Meaning::Customer))]);
        // A table without the changed column keeps its own.
        let other = columns(&[("client", Some(Meaning::Customer))]);
        let mapping = assigned(&[&orders, &other], first(1), Some(Meaning::Customer));
        assert_eq!(
            written(&mapping),
            [("mail", Some(Meaning::Customer)), ("client", Some(Meaning::Customer))]
        );
    }
}
