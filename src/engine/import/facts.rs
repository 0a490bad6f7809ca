//! The form of a file -> what the report and the preview say of it.

use super::dates;
use super::recognise::{Form, OpenNumber};
use crate::results::{Column, ColumnReason, DateOrderFound, Doubles, FileFacts};
use crate::settings::DateOrder;

/// Forms of dates that are named: more are slips.
const MOST_FORMS: usize = 3;

/// What the form of a file says of it; `found` is what its dates are, `chosen` what the user says
/// of their order, `reading` what both come to. Works for a form that something is missing in.
///
/// Name, size, packing, rows and currency are left empty; the encoding is that of the samples.
pub(super) fn facts(
    form: &Form,
    found: &dates::Finding,
    chosen: Option<DateOrder>,
    reading: dates::Reading,
) -> FileFacts {
    let columns = form.names.iter().zip(&form.columns.meanings).zip(&form.columns.reasons);
    let column = |((name, &meaning), &reason): ((&String, _), &ColumnReason)| Column {
        name: name.clone(),
        meaning,
        reason,
    };
    let has_dates = form.columns.has_date();
    FileFacts {
        name: String::new(),
        bytes: 0,
        rows: 0,
        compression: String::new(),
        inside: Vec::new(),
        left_out: Vec::new(),
        encoding: form.encoding.name().to_owned(),
        misfits: 0,
        separator: form.dialect.shown(),
        platform: form.platform.map(str::to_owned),
        date_form: if has_dates { date_form(found, reading) } else { String::new() },
        date_order: if has_dates { order(found, chosen, reading) } else { DateOrderFound::Certain },
        money: form.columns.money.from(),
        decimal: form.money.decimal(),
        open_numbers: form.open_numbers.iter().map(open_number).collect(),
        currency: None,
        doubles: Doubles::Nothing,
        header_line: form.header_line,
        columns: columns.map(column).collect(),
    }
}

/// The forms of the dates, the most frequent first; at most three.
fn date_form(found: &dates::Finding, reading: dates::Reading) -> String {
    let mut patterns: Vec<String> = Vec::new();
    for (form, _) in &found.forms {
        let pattern = form.pattern(reading);
        if !patterns.contains(&pattern) && patterns.len() < MOST_FORMS {
            patterns.push(pattern);
        }
    }
    patterns.join(" and ")
}

/// A number with its value as read and the other way.
fn open_number(number: &OpenNumber) -> (String, f64, f64) {
    (number.text.clone(), number.read, number.other)
}

/// What decided the order of day and month.
fn order(
    found: &dates::Finding,
    chosen: Option<DateOrder>,
    reading: dates::Reading,
) -> DateOrderFound {
    match (&found.undecided, chosen, found.decided_by) {
        (_, Some(_), _) => DateOrderFound::Chosen,
        (Some(undecided), None, _) => {
            let mut read = dates::Dates::new(reading);
            let example = |example: &dates::Example| {
                let is_day_first = read
                    .parse(example.text.as_bytes())
                    .is_ok_and(|minute| minute.day() == example.day_first);
                let (day, other) = if is_day_first {
                    (example.day_first, example.month_first)
                } else {
                    (example.month_first, example.day_first)
                };
                (example.text.clone(), day, other)
            };
            DateOrderFound::Assumed(undecided.examples.iter().map(example).collect())
        }
        (None, None, dates::Evidence::Sequence) => DateOrderFound::BySequence,
        (None, None, _) => DateOrderFound::Certain,
    }
}

#[cfg(test)]
mod tests {
    use super::super::recognise::recognise;
    use super::super::samples::Samples;
    use super::*;
    use crate::results::MoneyFrom;
    use crate::settings::{ImportSettings, Meaning};

    fn of(text: &str, chosen: Option<DateOrder>) -> FileFacts {
        let samples = Samples::whole(text.as_bytes());
        let form = recognise(&samples, &ImportSettings::default()).expect("a table").form;
        let reading = chosen.map_or(form.dates.reading, |order| form.dates.reading_with(order));
        facts(&form, &form.dates, chosen, reading)
    }

    #[test]
    fn columns_come_with_what_tells_them() {
        let facts = of("x\n\nCustomer;Date;Note\n7;2011-01-31;a\n", None);
        let columns: Vec<_> =
            facts.columns.iter().map(|column| (column.meaning, column.reason)).collect();
        assert_eq!(
            columns,
            [
                (Some(Meaning::Customer), ColumnReason::Name),
                (Some(Meaning::Date), ColumnReason::Name),
                (None, ColumnReason::Nothing),
            ]
        );
        assert_eq!((facts.separator, facts.header_line), (';', 3));
        assert_eq!((facts.encoding.as_str(), facts.date_form.as_str()), ("UTF-8", "YYYY-MM-DD"));
        assert_eq!((facts.date_order, facts.money), (DateOrderFound::Certain, MoneyFrom::Pieces));
    }

    #[test]
    fn an_order_of_day_and_month_is_chosen_or_assumed() {
        let text = "customer,date\n7,3/4/2026\n8,3/5/2026\n";
        let DateOrderFound::Assumed(examples) = of(text, None).date_order else {
            panic!("nothing tells")
        };
        assert_eq!(examples[0].1.to_string(), "2026-03-04");
        assert_eq!(examples[0].2.to_string(), "2026-04-03");
        let facts = of(text, Some(DateOrder::DayFirst));
        assert_eq!(
            (facts.date_order, facts.date_form.as_str()),
            (DateOrderFound::Chosen, "DD/MM/YYYY")
        );
    }

    #[test]
    fn dates_in_two_forms_are_told() {
        let facts = of("customer,date\n7,21-07-2015\n8,5/31/2015\n9,22-07-2015\n", None);
        assert_eq!(facts.date_form, "DD-MM-YYYY and MM/DD/YYYY");
    }

    #[test]
    fn a_form_without_dates_has_no_order_of_them() {
        let facts = of("customer,qty\nann,2\n", Some(DateOrder::DayFirst));
        assert_eq!((facts.date_order, facts.date_form.as_str()), (DateOrderFound::Certain, ""));
    }
}
