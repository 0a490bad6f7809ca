//! What was understood of the files, in sentences: the heading of the import page, its lead, and how
//! each file is written.

use super::opened::Opened;
use super::questions::{self, Obstacle};
use crate::results::{DateOrderFound, FileFacts, MoneyFrom, Preview, TablePreview, Value};
use crate::settings::{DecimalMark, Meaning};
use crate::wording::Words;

/// The name of a table: that of its file, with its own if the file holds several.
pub(crate) fn table_name(facts: &FileFacts) -> String {
    match facts.inside.as_slice() {
        [inside] => format!("{}/{inside}", facts.name),
        _ => facts.name.clone(),
    }
}

/// The heading of the import page: the question that is open, or what can be done.
pub(crate) fn heading(opened: &Opened, words: Words) -> String {
    match questions::obstacle(opened) {
        Some(Obstacle::NothingOpen) => "Which file shall be read?".to_owned(),
        Some(Obstacle::Missing(missing)) => match missing.as_slice() {
            [Meaning::Customer] => "Which column says who bought?".to_owned(),
            [Meaning::Date] => "Which column says when?".to_owned(),
            _ => "Which columns say who bought, and when?".to_owned(),
        },
        Some(Obstacle::DateOrder) => {
            questions::open_dates(opened).first().map_or_else(String::new, |dates| {
                format!(
                    "Is {} in {} or in {}?",
                    dates.text,
                    words.month_of(dates.day_first),
                    words.month_of(dates.month_first),
                )
            })
        }
        Some(Obstacle::Decimals) => questions::open_numbers(opened).first().map_or_else(
            String::new,
            |(_, text, read, other)| {
                let value = |value: f64| words.decimal(value, fraction_digits(value));
                format!("Is {text} {} or {}?", value(read.min(*other)), value(read.max(*other)))
            },
        ),
        Some(Obstacle::NoSales) => "Why does no row count as a sale?".to_owned(),
        Some(Obstacle::Choice(_)) => "Which rows count?".to_owned(),
        Some(Obstacle::NotChecked) => "Is the file understood the right way?".to_owned(),
        None => {
            let kept = opened.check.current().map_or(0, |report| report.rows_kept);
            let sales = words.of(kept, "sale", "sales");
            match doubtful(opened) {
                0 => format!("{sales}, ready to be analysed"),
                _ => format!("{sales}: are the columns read the right way?"),
            }
        }
    }
}

/// How many decimals show a value that was read: at most three make it open.
pub(crate) fn fraction_digits(value: f64) -> usize {
    if value.fract() == 0.0 { 0 } else { 3 }
}

/// How many columns are worth a look.
pub(crate) fn doubtful(opened: &Opened) -> usize {
    let tables = opened.tables();
    let columns = tables.iter().flat_map(|table| &table.facts.columns);
    columns.filter(|column| column.meaning.is_some() && column.reason.is_doubtful()).count()
}

/// What was understood, in a few sentences.
pub(crate) fn lead(opened: &Opened, words: Words) -> String {
    let Some(preview) = &opened.preview else { return String::new() };
    let Some(first) = preview.tables.first() else { return String::new() };
    let bytes: u64 = opened.files.iter().map(|file| file.bytes).sum();
    let mut said = format!(
        "{} ({}{})",
        opened.title().unwrap_or_default(),
        words.bytes(bytes),
        packed(&first.facts)
    );
    if let Some(report) = opened.check.read_so() {
        said.push_str(&format!(", {}", words.of(report.rows_read, "row", "rows")));
    }
    if let Some(platform) = &first.facts.platform {
        said.push_str(&format!(", an export of the kind \u{201c}{platform}\u{201d}"));
    }
    said.push_str(". ");
    let facts = match opened.check.read_so().and_then(|report| report.files.first()) {
        Some(read) => read,
        None => &first.facts,
    };
    match is_of_one_form(preview) {
        true => said.push_str(&form(facts, decimal_mark(first))),
        false => said.push_str("The tables are not all written in the same way, see below."),
    }
    said
}

/// How a table is written and where its money comes from, in sentences.
pub(crate) fn form(facts: &FileFacts, decimal: Option<DecimalMark>) -> String {
    let mut said = Vec::new();
    if facts.compression != "workbook" {
        let separator = separator_name(facts.separator);
        said.push(format!("{} text with {separator} between fields", facts.encoding));
    }
    if facts.header_line > 1 {
        said.push(format!("the header is on line {}", facts.header_line));
    }
    if !facts.date_form.is_empty() {
        let dates = format!("dates are written {}", facts.date_form);
        said.push(match facts.date_order {
            DateOrderFound::BySequence => {
                format!("{dates}, because only so the rows are in order")
            }
            DateOrderFound::Chosen => format!("{dates}, as you said"),
            DateOrderFound::Certain | DateOrderFound::Assumed(_) => dates,
        });
    }
    match decimal {
        Some(DecimalMark::Point) => said.push("decimals follow a point".to_owned()),
        Some(DecimalMark::Comma) => said.push("decimals follow a comma".to_owned()),
        None => {}
    }
    let mut sentence = said.join("; ");
    if let Some(first) = sentence.get(..1) {
        let first = first.to_uppercase();
        sentence.replace_range(..1, &first);
        sentence.push_str(". ");
    }
    sentence + money(facts).as_str() + orders(facts)
}

/// What an order is when the file names none.
fn orders(facts: &FileFacts) -> &'static str {
    let has = |meaning| facts.columns.iter().any(|column| column.meaning == Some(meaning));
    match has(Meaning::Customer) && !has(Meaning::Order) {
        true => " No column names orders: what a customer buys on one day is one.",
        false => "",
    }
}

/// Where the money of a sale comes from.
pub(crate) fn money(facts: &FileFacts) -> String {
    let from = match facts.money {
        MoneyFrom::Price => "Money is the price of one piece times the quantity",
        MoneyFrom::Amount => "Money is the amount of the line",
        MoneyFrom::Total => "Money is the total of the order, counted once",
        MoneyFrom::Pieces => "No column tells money, so every piece counts as 1",
    };
    match &facts.currency {
        Some(currency) => format!("{from}, in {currency}."),
        None => format!("{from}."),
    }
}

/// What the file is packed in, to stand behind its size.
pub(crate) fn packed(facts: &FileFacts) -> String {
    match facts.compression.as_str() {
        "none" => String::new(),
        "workbook" => format!(", a workbook: {}", facts.inside.join(", ")),
        "zip" => format!(", an archive: {}", facts.inside.join(", ")),
        compression => format!(", compressed with {compression}"),
    }
}

/// What no column says, when a meaning is missing.
pub(crate) fn lack(meaning: Meaning) -> String {
    match meaning {
        Meaning::Customer => "No column says who bought.".to_owned(),
        Meaning::Date => "No column says when it was bought.".to_owned(),
        other => format!("No column tells the {}.", crate::wording::meaning_name(other)),
    }
}

/// What has to be done before the analysis, in a sentence.
pub(crate) fn obstacle_sentence(obstacle: &Obstacle) -> String {
    match obstacle {
        Obstacle::NothingOpen => "Choose a file first.".to_owned(),
        Obstacle::Choice(problem) => format!("{problem}."),
        Obstacle::Missing(missing) => {
            let lacks: Vec<_> = missing.iter().map(|meaning| lack(*meaning)).collect();
            format!("{} Choose it in the table.", lacks.join(" "))
        }
        Obstacle::DateOrder => "First say whether days or months come first.".to_owned(),
        Obstacle::Decimals => "First say what stands before decimals.".to_owned(),
        Obstacle::NotChecked => "Not checked yet with these choices.".to_owned(),
        Obstacle::NoSales => "No row counts as a sale.".to_owned(),
    }
}

/// What stands before decimals, as seen in the first rows.
pub(crate) fn decimal_mark(table: &TablePreview) -> Option<DecimalMark> {
    let cells = table.rows.iter().flatten();
    let mut marks = cells.filter_map(|cell| match cell.value {
        Value::Number(number) if number.fract() != 0.0 => {
            let mark = cell.text.chars().rev().find(|sign| matches!(sign, '.' | ','))?;
            Some(if mark == '.' { DecimalMark::Point } else { DecimalMark::Comma })
        }
        Value::Number(_) | Value::Minute(_) | Value::Text | Value::Unreadable => None,
    });
    marks.next()
}

/// Whether one description fits all tables.
pub(crate) fn is_of_one_form(preview: &Preview) -> bool {
    let form = |table: &TablePreview| {
        let facts = &table.facts;
        (facts.encoding.clone(), facts.separator, facts.date_form.clone(), facts.money)
    };
    preview.tables.windows(2).all(|pair| form(&pair[0]) == form(&pair[1]))
}

fn separator_name(separator: char) -> String {
    match separator {
        ',' => "commas".to_owned(),
        ';' => "semicolons".to_owned(),
        '\t' => "tabs".to_owned(),
        '|' => "vertical bars".to_owned(),
        ' ' => "blanks".to_owned(),
        other => format!("\u{201c}{other}\u{201d}"),
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::domain::Day;
    use crate::results::Cell;
    use crate::settings::Settings;
    use crate::ui::import::opened::{Look, OpenFile};
    use crate::ui::import::samples;

    fn opened() -> Opened {
        let file = OpenFile { name: "jan.csv".to_owned(), bytes: 2_000 };
        let mut opened = Opened::new(1, vec![file], &Settings::default());
        let mut preview = samples::preview(&[("who", Some(Meaning::Customer))]);
        let number = Cell { text: "1.234,50".to_owned(), value: Value::Number(1234.5) };
        preview.tables[0].rows = vec![vec![number]];
        opened.preview = Some(Arc::new(preview));
        opened.look = Look::Done;
        opened
    }

    fn plain(text: &str) -> String {
        text.replace('\u{a0}', " ")
    }

    #[test]
    fn the_lead_says_what_was_understood() {
        let mut opened = opened();
        opened.checked(Arc::new(samples::report(1_200, &[])));
        assert_eq!(
            plain(&lead(&opened, Words::ENGLISH)),
            "jan.csv (2.0 kB), 1,200 rows. UTF-8 text with commas between fields; dates are written \
             YYYY-MM-DD; decimals follow a comma. Money is the price of one piece times the \
             quantity."
        );
        assert_eq!(plain(&heading(&opened, Words::ENGLISH)), "1,200 sales, ready to be analysed");
    }

    #[test]
    fn the_heading_asks_what_is_open() {
        let mut opened = opened();
        let mut preview = samples::preview(&[]);
        preview.tables[0].missing = vec![Meaning::Customer];
        opened.preview = Some(Arc::new(preview.clone()));
        assert_eq!(heading(&opened, Words::ENGLISH), "Which column says who bought?");
        preview.tables[0].missing.clear();
        let day = |month, day| Day::from_civil(2026, month, day).expect("a day");
        let dates = vec![("3/5/2026".to_owned(), day(3, 5), day(5, 3))];
        preview.tables[0].facts.date_order = DateOrderFound::Assumed(dates);
        opened.preview = Some(Arc::new(preview));
        assert_eq!(heading(&opened, Words::ENGLISH), "Is 3/5/2026 in May or in March?");
        assert_eq!(heading(&Opened::default(), Words::ENGLISH), "Which file shall be read?");
    }

    #[test]
    fn a_workbook_has_no_separator() {
        let mut facts = samples::facts("sales.xlsx", &[]);
        facts.compression = "workbook".to_owned();
        facts.inside = vec!["2024".to_owned(), "2025".to_owned()];
        assert!(form(&facts, None).starts_with("Dates are written"));
        assert_eq!(packed(&facts), ", a workbook: 2024, 2025");
    }

    #[test]
    fn decimals_are_seen_in_the_first_rows() {
        let opened = opened();
        let preview = opened.preview.expect("there is one");
        assert_eq!(decimal_mark(&preview.tables[0]), Some(DecimalMark::Comma));
        assert_eq!(decimal_mark(&samples::preview(&[]).tables[0]), None);
    }
}
