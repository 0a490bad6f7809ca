//! A report -> what reading comes to, in figures and sentences.

use crate::domain::Money;
use crate::results::{CleaningReport, Note};
use crate::wording::{Currency, Words, said};

/// Currencies that can be named where the files name none: those in which most shops sell.
pub(crate) const CURRENCIES: &str = "AUD BRL CAD CHF CLP CNY COP CZK DKK EUR GBP HUF IDR INR JPY KRW MXN \
                                     NOK NZD PLN RON RUB SEK SGD THB TRY UAH USD VND ZAR";

/// The figures: name, value, note, and the hook by which tests find each.
pub(crate) fn figures(
    report: &CleaningReport,
    words: Words,
) -> Vec<(String, String, String, &'static str)> {
    let words = words.in_currency(report.currency().and_then(Currency::from_code));
    let outcome = &report.outcome;
    let average = Money::from_ticks(outcome.revenue.ticks() / i64::from(outcome.orders.max(1)));
    let text = |key| words.text(key).to_owned();
    let currency = match report.currency() {
        Some(code) => words.say("import-outcome-currency", &[("currency", code.into())]),
        None => text("import-outcome-no-currency"),
    };
    let mut figures = vec![
        (
            text("import-outcome-customers"),
            words.count(outcome.customers),
            String::new(),
            "outcome-customers",
        ),
        (
            text("import-outcome-orders"),
            words.count(outcome.orders),
            String::new(),
            "outcome-orders",
        ),
        (text("import-outcome-revenue"), words.money(outcome.revenue), currency, "outcome-revenue"),
        (text("import-outcome-average"), words.money(average), String::new(), "outcome-average"),
    ];
    if let Some((first, last)) = report.days {
        figures.push((
            text("import-outcome-first"),
            words.day(first),
            String::new(),
            "outcome-first",
        ));
        figures.push((text("import-outcome-last"), words.day(last), String::new(), "outcome-last"));
    }
    figures
}

/// A note, behind the name of its file where there are several.
pub(crate) fn note_sentence(note: &Note, report: &CleaningReport, words: Words) -> String {
    let words = words.in_currency(report.currency().and_then(Currency::from_code));
    let sentence = said(&note.said, words);
    let file = note.file.and_then(|file| report.files.get(file as usize));
    match file.filter(|_| report.files.len() > 1) {
        Some(file) => format!("{}: {sentence}", file.name),
        None => sentence,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Day;
    use crate::results::Outcome;
    use crate::ui::import::samples;

    #[test]
    fn figures_say_what_reading_comes_to() {
        let mut report = samples::report(3, &[]);
        let revenue = Money::from_ticks(300_000);
        report.outcome = Outcome { customers: 2, orders: 3, revenue };
        report.days = Some((Day(0), Day(31)));
        report.files[0].currency = Some("EUR".to_owned());
        let values: Vec<String> =
            figures(&report, Words::ENGLISH).into_iter().map(|figure| figure.1).collect();
        assert_eq!(
            values,
            [
                "2",
                "3",
                "\u{20ac}30.00",
                "\u{20ac}10.00",
                "1\u{a0}Jan\u{a0}1970",
                "1\u{a0}Feb\u{a0}1970"
            ]
        );
    }

    #[test]
    fn a_note_names_its_file_where_there_are_several() {
        let mut report = samples::report(3, &[]);
        let note = Note::of("note-no-money").in_file(0);
        let alone = note_sentence(&note, &report, Words::ENGLISH);
        assert!(alone.starts_with("No column with money"), "{alone}");
        report.files.push(report.files[0].clone());
        assert_eq!(note_sentence(&note, &report, Words::ENGLISH), format!("jan.csv: {alone}"));
    }
}
