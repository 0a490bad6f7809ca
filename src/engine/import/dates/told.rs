//! What was found out of the dates of a column -> notes.

use super::calendar::Era;
use super::finding::{Finding, Oddities};
use super::mixture::Swap;
use crate::results::Note;

/// The notes; `rows` is how many dates were read, by [`Era`].
pub(super) fn notes(finding: &Finding, rows: [u64; Era::COUNT]) -> Vec<Note> {
    let Oddities { swap, open_name, islamic, .. } = &finding.oddities;
    let share = |some: u64| some as f64 / rows.iter().sum::<u64>().max(1) as f64;
    let about = |key, rows: u64| Note::of(key).of_rows(rows).moving(share(rows));
    let mut notes = Vec::new();
    match *swap {
        Some((Swap::Certain, rows)) => notes.push(about("note-dates-swapped", rows)),
        Some((Swap::Likely, rows)) => notes.push(about("note-dates-perhaps-swapped", rows)),
        None => {}
    }
    if let Some((text, rows)) = open_name {
        notes.push(about("note-date-month-unknown", *rows).with("text", text.as_str()));
    }
    for (key, rows) in [
        ("note-dates-buddhist", rows[Era::Buddhist as usize]),
        ("note-dates-persian", if *islamic > 0 { 0 } else { rows[Era::Persian as usize] }),
    ] {
        if rows > 0 {
            // They are read for certain, so that they move nothing.
            notes.push(Note::of(key).of_rows(rows));
        }
    }
    if *islamic > 0 {
        notes.push(about("note-dates-islamic", rows[Era::Persian as usize]));
    }
    notes
}

#[cfg(test)]
mod tests {
    use super::super::{Dates, Survey};

    fn codes(column: &[&str]) -> Vec<(String, u64)> {
        let mut survey = Survey::default();
        column.iter().for_each(|text| survey.look(text.as_bytes()));
        let finding = survey.finish();
        let mut dates = Dates::new(finding.reading);
        for text in column {
            dates.parse(text.as_bytes()).ok();
        }
        dates.notes(&finding).into_iter().map(|note| (note.code, note.rows)).collect()
    }

    #[test]
    fn what_is_not_as_it_seems_is_told() {
        for (column, expected) in [
            (&["2024-03-05", "2024-03-06"][..], None),
            (&["5/9/2567", "13/9/2567", "13/3/2024"], Some(("dates-buddhist", 2))),
            (&["1402/12/15", "1402/12/15"], Some(("dates-persian", 2))),
            (&["1445/08/24"], Some(("dates-islamic", 1))),
            (&["5 listopada 2024", "x"], Some(("date-month-unknown", 1))),
            (&["5 listopada 2024", "5 grudnia 2024"], None),
            (
                &[
                    "2024-01-05",
                    "13/05/2024",
                    "2024-02-06",
                    "14/06/2024",
                    "2024-01-07",
                    "15/07/2024",
                ],
                Some(("dates-perhaps-swapped", 3)),
            ),
        ] {
            let expected: Vec<_> =
                expected.map(|(code, rows)| (code.to_owned(), rows)).into_iter().collect();
            assert_eq!(codes(column), expected, "{column:?}");
        }
    }
}
