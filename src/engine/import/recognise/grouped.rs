//! Rows below headings -> the column with the headings, when they name customers: reports of accounting
//! programs put the customer above the lines of each group and leave it blank in the lines.

use super::super::columns::{self, Found};
use super::super::encodings::Encoding;
use super::super::remarks;
use crate::results::ColumnReason;
use crate::settings::Meaning;

/// The column that holds nothing but headings with customers, if there is one; `above` are the rows
/// above the header, which often say what the report is by.
pub(super) fn column(
    names: &[String],
    above: &[csv::ByteRecord],
    rows: &[csv::ByteRecord],
    found: &Found,
    encoding: Encoding,
) -> Option<usize> {
    let column = (0..names.len()).find(|&column| has_headings(rows, column, encoding))?;
    let by_name = [ColumnReason::Platform, ColumnReason::Name];
    let is_told = |customer: usize| by_name.contains(&found.columns.reasons[customer]);
    if found.columns.customer.is_some_and(|customer| customer != column && is_told(customer)) {
        return None;
    }
    let titles = above.iter().flatten().map(|field| encoding.decode(field).into_owned());
    let titles: Vec<String> = titles.collect();
    let words =
        titles.iter().flat_map(|title| title.split(|letter: char| !letter.is_alphanumeric()));
    let mut told = words.chain([names[column].as_str()]).filter_map(columns::meaning_of);
    let groups = [Meaning::Customer, Meaning::Product, Meaning::Description, Meaning::Country];
    told.find(|meaning| groups.contains(meaning))
        .is_none_or(|meaning| meaning == Meaning::Customer)
        .then_some(column)
}

/// The rows without headings and totals, each with the heading that it stands below.
pub(super) fn filled(
    rows: &[csv::ByteRecord],
    column: usize,
    encoding: Encoding,
) -> Vec<csv::ByteRecord> {
    let mut heading: &[u8] = b"";
    let mut filled = Vec::new();
    for row in rows {
        match kind(row, column, encoding) {
            Kind::Heading => heading = &row[column],
            Kind::Total => heading = b"",
            Kind::Line if row[column].trim_ascii().is_empty() => {
                let field = |(at, field)| if at == column { heading } else { field };
                filled.push(row.iter().enumerate().map(field).collect());
            }
            Kind::Line => filled.push(row.clone()),
        }
    }
    filled
}

/// What a row of a grouped report is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Heading,
    Total,
    Line,
}

fn kind(row: &csv::ByteRecord, column: usize, encoding: Encoding) -> Kind {
    let others = |row: &csv::ByteRecord| {
        row.iter()
            .enumerate()
            .filter(|(at, field)| *at != column && !field.trim_ascii().is_empty())
            .count()
    };
    match row.get(column).map(<[u8]>::trim_ascii) {
        None | Some(b"") => Kind::Line,
        Some(_) if others(row) == 0 => Kind::Heading,
        Some(text) if remarks::is_total(&encoding.decode(text)) => Kind::Total,
        Some(_) => Kind::Line,
    }
}

/// Whether a column is blank in nearly all lines and has a text above each group of them.
fn has_headings(rows: &[csv::ByteRecord], column: usize, encoding: Encoding) -> bool {
    let (mut headings, mut lines, mut filled) = (0, 0, 0);
    for row in rows {
        // However the others turn out.
        if 20 * filled > rows.len() {
            return false;
        }
        let field = row.get(column).unwrap_or_default().trim_ascii();
        match kind(row, column, encoding) {
            Kind::Heading if columns::is_plain_value(field) => return false,
            Kind::Heading => headings += 1,
            Kind::Line if field.is_empty() => {
                lines += usize::from(
                    row.iter().filter(|field| !field.trim_ascii().is_empty()).count() > 1,
                );
            }
            Kind::Line => filled += 1,
            Kind::Total => {}
        }
    }
    headings > 1 && lines >= headings && 20 * filled <= lines
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROWS: &str = "Ann|||\n|2026-01-05|7|5.00\n|2026-01-06|8|6.00\nTotal for Ann|||11.00\nBo|||\n|2026-01-07|9|2.00\nTotal|||13.00";

    fn records(text: &str) -> Vec<csv::ByteRecord> {
        text.lines()
            .map(|line| csv::ByteRecord::from(line.split('|').collect::<Vec<_>>()))
            .collect()
    }

    fn found(title: &str, names: &str, rows: &str) -> Option<usize> {
        let names: Vec<String> = names.split('|').map(str::to_owned).collect();
        let rows = records(rows);
        let found = columns::find(&names, std::slice::from_ref(&rows), Encoding::UTF_8);
        column(&names, &records(title), &rows, &found, Encoding::UTF_8)
    }

    #[test]
    fn headings_are_customers_unless_something_else_is_told() {
        let names = "|Date|Num|Amount";
        for title in ["", "Sales by Customer Detail", "Umsatz nach Kunde"] {
            assert_eq!(found(title, names, ROWS), Some(0), "{title}");
        }
        assert_eq!(found("", "Customer|Date|Num|Amount", ROWS), Some(0));
        for title in ["Sales by Product Detail", "Umsatz nach Artikel"] {
            assert_eq!(found(title, names, ROWS), None, "{title}");
        }
        assert_eq!(found("", "Product|Date|Num|Amount", ROWS), None);
        let rows = ROWS.replace("|7|", "|Ann|").replace("|8|", "|Bo|").replace("|9|", "|Ann|");
        assert_eq!(found("", "|Date|Customer|Amount", &rows), None);
        assert_eq!(found("", names, &ROWS.replace("\n|", "\nx|")), None);
    }

    #[test]
    fn lines_are_filled_from_their_headings() {
        let filled = filled(&records(ROWS), 0, Encoding::UTF_8);
        let customers: Vec<&[u8]> = filled.iter().map(|row| &row[0]).collect();
        assert_eq!(customers, [b"Ann".as_slice(), b"Ann", b"Bo"]);
    }
}
