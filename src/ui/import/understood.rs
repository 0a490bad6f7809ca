//! What was understood of the files, in sentences: the heading of the import page, its lead, and how
//! each file is written.

use super::cells::exact;
use super::opened::Opened;
use super::questions::{self, Obstacle};
use crate::results::{self, DateOrderFound, FileFacts, MoneyFrom, Preview, TablePreview};
use crate::settings::{DecimalMark, Meaning};
use crate::wording::{self, Value, Words};

/// The name of a table: that of its file, with its own if the file holds several.
pub(crate) fn table_name(facts: &FileFacts) -> String {
    match facts.inside.as_slice() {
        [inside] => format!("{}/{inside}", facts.name),
        _ => facts.name.clone(),
    }
}

/// The heading of the import page: the question that is open, or what can be done.
pub(crate) fn heading(opened: &Opened, words: Words) -> String {
    let text = |key| words.text(key).to_owned();
    match questions::obstacle(opened) {
        Some(Obstacle::NothingOpen) => text("import-title-empty"),
        Some(Obstacle::Missing(missing)) => {
            words.say("import-title-missing", &[("missing", lacking(&missing).into())])
        }
        Some(Obstacle::DateOrder) => {
            questions::open_dates(opened).first().map_or_else(String::new, |dates| {
                let values = [
                    ("date", (&dates.text).into()),
                    ("first", words.month_of(dates.day_first).into()),
                    ("second", words.month_of(dates.month_first).into()),
                ];
                words.say("import-title-dates", &values)
            })
        }
        Some(Obstacle::Decimals) => questions::open_numbers(opened).first().map_or_else(
            String::new,
            |(_, text, read, other)| {
                let (small, large) =
                    (exact(read.min(*other), words), exact(read.max(*other), words));
                let values = [
                    ("number", text.into()),
                    ("small", (&small).into()),
                    ("large", (&large).into()),
                ];
                words.say("import-title-decimals", &values)
            },
        ),
        Some(Obstacle::NoSales) => text("import-title-no-sale"),
        Some(Obstacle::Choice(_)) => text("import-title-choice"),
        Some(Obstacle::NotChecked) => text("import-title-unchecked"),
        None => {
            let kept = opened.check.current().map_or(0, |report| report.rows_kept);
            let key = match doubtful(opened) {
                0 => "import-title-ready",
                _ => "import-title-doubtful",
            };
            words.say(key, &[("sales", kept.into())])
        }
    }
}

/// Which of the columns that a file cannot do without are missing, to choose a text by.
fn lacking(missing: &[Meaning]) -> &'static str {
    match missing {
        [Meaning::Customer] => "customer",
        [Meaning::Date] => "date",
        [Meaning::Day] => "day",
        [Meaning::Year | Meaning::Month | Meaning::Day, ..] => "parts",
        _ => "both",
    }
}

/// How many columns are worth a look.
pub(crate) fn doubtful(opened: &Opened) -> usize {
    let tables = opened.tables();
    let columns = tables.iter().flat_map(|table| &table.facts.columns);
    columns.filter(|column| column.meaning.is_some() && column.reason.is_doubtful()).count()
}

/// What is open, in a sentence.
pub(crate) fn lead(opened: &Opened, words: Words) -> String {
    let Some(first) = opened.tables().first() else {
        return words.text("import-lead-empty").to_owned();
    };
    let bytes: u64 = opened.files.iter().map(|file| file.bytes).sum();
    let title = opened.title(words).unwrap_or_default();
    let file = file(&title, bytes, &first.facts, words);
    let mut values = vec![("file", (&file).into()), ("files", opened.files.len().into())];
    let report = opened.check.read_so();
    values.extend(report.map(|report| ("rows", report.rows_read.into())));
    let platform = first.facts.platform.as_ref();
    values.extend(platform.map(|platform| ("platform", platform.into())));
    let key = match (report, platform) {
        (None, None) => "import-lead",
        (None, Some(_)) => "import-lead-platform",
        (Some(_), None) => "import-lead-rows",
        (Some(_), Some(_)) => "import-lead-platform-rows",
    };
    words.say(key, &values)
}

/// A file with its size and what it is packed in.
pub(crate) fn file(name: &str, bytes: u64, facts: &FileFacts, words: Words) -> String {
    let (size, inside) = (words.bytes(bytes), facts.inside.join(", "));
    let values = [
        ("name", name.into()),
        ("size", (&size).into()),
        ("packing", (&facts.compression).into()),
        ("inside", (&inside).into()),
    ];
    words.say("import-file", &values)
}

/// How a table is written and where its money comes from, in sentences.
pub(crate) fn form(facts: &FileFacts, decimal: Option<DecimalMark>, words: Words) -> String {
    let mut said = Vec::new();
    if facts.compression != "workbook" {
        let (separator, sign) = match facts.separator {
            ',' => ("comma", String::new()),
            ';' => ("semicolon", String::new()),
            '\t' => ("tab", String::new()),
            '|' => ("bar", String::new()),
            ' ' => ("blank", String::new()),
            // It cannot be seen.
            other if other.is_control() => ("control", format!("U+{:04X}", u32::from(other))),
            other => ("other", other.to_string()),
        };
        let values = [
            ("encoding", (&facts.encoding).into()),
            ("separator", separator.into()),
            ("sign", (&sign).into()),
        ];
        said.push(words.say("import-form-text", &values));
    }
    if facts.header_line > 1 {
        said.push(words.say("import-form-header", &[("line", facts.header_line.into())]));
    }
    if let Some([year, month, day]) = facts.date_parts() {
        let parts = [("year", year), ("month", month), ("day", day)];
        let values = parts.map(|(part, column)| (part, (&column.name).into()));
        said.push(words.say("import-form-date-parts", &values));
    } else if !facts.date_form.is_empty() {
        let form = wording::date_form(&facts.date_form, words);
        let reason = match facts.date_order {
            DateOrderFound::BySequence => "sequence",
            DateOrderFound::Chosen => "chosen",
            DateOrderFound::Certain | DateOrderFound::Assumed(_) => "certain",
        };
        let values = [("form", (&form).into()), ("reason", reason.into())];
        said.push(words.say("import-form-dates", &values));
    }
    match decimal {
        Some(DecimalMark::Point) => said.push(words.text("import-form-point").to_owned()),
        Some(DecimalMark::Comma) => said.push(words.text("import-form-comma").to_owned()),
        None => {}
    }
    said.push(money(facts, words));
    if names_no_orders(facts) {
        said.push(words.text("import-form-orders").to_owned());
    }
    said.join(" ")
}

/// Whether a day's purchases of a customer have to stand for an order.
fn names_no_orders(facts: &FileFacts) -> bool {
    let has = |meaning| facts.columns.iter().any(|column| column.meaning == Some(meaning));
    has(Meaning::Customer) && !has(Meaning::Order)
}

/// Where the money of a sale comes from.
fn money(facts: &FileFacts, words: Words) -> String {
    let key = match facts.money {
        MoneyFrom::Price => "import-form-price",
        MoneyFrom::Amount => "import-form-amount",
        MoneyFrom::Total => "import-form-total",
        MoneyFrom::Pieces => "import-form-pieces",
    };
    let currency = facts.currency.as_deref().unwrap_or("none");
    words.say(key, &[("currency", currency.into())])
}

/// What no column says, when a meaning is missing; `table` when it is missing in that one only.
pub(crate) fn lack(meaning: Meaning, table: Option<&str>, words: Words) -> String {
    let mut values: Vec<(&str, Value<'_>)> =
        table.into_iter().map(|table| ("table", table.into())).collect();
    let part = match meaning {
        Meaning::Year => Some("year"),
        Meaning::Month => Some("month"),
        Meaning::Day => Some("day"),
        _ => None,
    };
    values.extend(part.map(|part| ("part", part.into())));
    let key = match (meaning, part, table) {
        (Meaning::Customer, _, None) => "import-lacks-customer",
        (Meaning::Customer, _, Some(_)) => "import-lacks-customer-in",
        (_, Some(_), None) => "import-lacks-part",
        (_, Some(_), Some(_)) => "import-lacks-part-in",
        // Nothing else is required but the date.
        (_, None, None) => "import-lacks-date",
        (_, None, Some(_)) => "import-lacks-date-in",
    };
    words.say(key, &values)
}

/// What has to be done before the analysis, in a sentence.
pub(crate) fn obstacle_sentence(obstacle: &Obstacle, words: Words) -> String {
    let key = match obstacle {
        Obstacle::Choice(problem) => return wording::setting_problem(problem, words),
        Obstacle::Missing(missing) => {
            let values = [("missing", lacking(missing).into())];
            return words.say("import-status-missing", &values);
        }
        Obstacle::NothingOpen => "import-status-empty",
        Obstacle::DateOrder => "import-status-dates",
        Obstacle::Decimals => "import-status-decimals",
        Obstacle::NotChecked => "import-status-unchecked",
        Obstacle::NoSales => "import-status-no-sale",
    };
    words.text(key).to_owned()
}

/// That letters of a file are in another encoding than the rest of it.
pub(crate) fn misfits(facts: &FileFacts, words: Words) -> Option<String> {
    let values = [("places", facts.misfits.into()), ("encoding", (&facts.encoding).into())];
    (facts.misfits > 0).then(|| words.say("import-misfits", &values))
}

/// What stands before decimals, as seen in the first rows.
pub(crate) fn decimal_mark(table: &TablePreview) -> Option<DecimalMark> {
    let cells = table.rows.iter().flatten();
    let mut marks = cells.filter_map(|cell| match cell.value {
        results::Value::Number(number) if number.fract() != 0.0 => {
            let mark = cell.text.chars().rev().find(|sign| matches!(sign, '.' | ','))?;
            Some(if mark == '.' { DecimalMark::Point } else { DecimalMark::Comma })
        }
        results::Value::Number(_)
        | results::Value::Minute(_)
        | results::Value::Text
        | results::Value::Unreadable => None,
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

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::domain::Day;
    use crate::results::{Cell, Value};
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
        let said = |words| plain(&lead(&opened, words));
        assert_eq!(said(Words::ENGLISH), "jan.csv (2.0 kB) has 1,200 rows.");
        assert_eq!(said(Words::GERMAN), "jan.csv (2,0 kB) hat 1.200 Zeilen.");
        let table = &opened.tables()[0];
        assert_eq!(
            form(&table.facts, decimal_mark(table), Words::ENGLISH),
            "UTF-8 text with commas between fields. Dates are written YYYY-MM-DD. Decimals follow a \
             comma. Money is the price of one piece times the quantity. No column names orders: \
             what a customer buys on one day is one."
        );
        assert_eq!(plain(&heading(&opened, Words::ENGLISH)), "1,200 sales, ready to be analysed");
        let [year, month, day] = Meaning::PARTS_OF_DATE.map(Some);
        let facts = samples::facts("jan.csv", &[("y", year), ("m", month), ("d", day)]);
        let said = form(&facts, None, Words::ENGLISH);
        assert!(said.contains("The date is put together from y, m and d."), "{said}");
    }

    #[test]
    fn the_heading_asks_what_is_open() {
        let mut opened = opened();
        let mut preview = samples::preview(&[]);
        preview.tables[0].missing = vec![Meaning::Customer];
        opened.preview = Some(Arc::new(preview.clone()));
        assert_eq!(heading(&opened, Words::ENGLISH), "Which column says who bought?");
        preview.tables[0].missing = vec![Meaning::Day];
        opened.preview = Some(Arc::new(preview.clone()));
        assert_eq!(heading(&opened, Words::ENGLISH), "Which column says the day of the month?");
        let lack = |table| lack(Meaning::Day, table, Words::ENGLISH);
        assert_eq!(lack(None), "No column says the day of the month of the purchase.");
        assert_eq!(lack(Some("2")), "No column of 2 says the day of the month of the purchase.");
        preview.tables[0].missing.clear();
        let day = |month, day| Day::from_civil(2026, month, day).expect("a day");
        let dates = vec![("3/5/2026".to_owned(), day(3, 5), day(5, 3))];
        preview.tables[0].facts.date_order = DateOrderFound::Assumed(dates);
        opened.preview = Some(Arc::new(preview));
        assert_eq!(heading(&opened, Words::ENGLISH), "Is 3/5/2026 in May or in March?");
        assert_eq!(heading(&Opened::default(), Words::ENGLISH), "Which file should be read?");
    }

    #[test]
    fn a_workbook_has_no_separator() {
        let mut facts = samples::facts("sales.xlsx", &[]);
        facts.compression = "workbook".to_owned();
        facts.inside = vec!["2024".to_owned(), "2025".to_owned()];
        assert!(form(&facts, None, Words::ENGLISH).starts_with("Dates are written"));
        let said = plain(&file("sales.xlsx", 2_000, &facts, Words::ENGLISH));
        assert_eq!(said, "sales.xlsx (2.0 kB, a workbook: 2024, 2025)");
    }

    #[test]
    fn decimals_are_seen_in_the_first_rows() {
        let opened = opened();
        let preview = opened.preview.expect("there is one");
        assert_eq!(decimal_mark(&preview.tables[0]), Some(DecimalMark::Comma));
        assert_eq!(decimal_mark(&samples::preview(&[]).tables[0]), None);
    }
}
