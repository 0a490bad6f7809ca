//! A recognised file -> its first rows, each field with what it is read as.

use super::dates::{self, Dates, Part};
use super::numbers;
use super::recognise::{Form, Recognised};
use crate::results::{Cell, FileFacts, TablePreview, Value};
use crate::settings::Meaning;

/// Characters kept of a field.
const CELL_LENGTH: usize = 80;

/// The first rows of a file with the meanings that its form has, dates read as `reading` says:
/// eight rows, fewer of a shorter file.
/// What an order's further rows leave blank stays blank.
pub(super) fn table(
    recognised: &Recognised,
    reading: dates::Reading,
    facts: FileFacts,
) -> TablePreview {
    let Recognised { form, rows, .. } = recognised;
    let mut reader = Reader { form, dates: Dates::new(reading), joined: Vec::new() };
    let rows = rows
        .iter()
        .map(|row| (0..form.names.len()).map(|column| reader.cell(column, row)).collect());
    TablePreview { rows: rows.collect(), facts, missing: form.missing.clone() }
}

/// Reads fields as their columns say.
struct Reader<'a> {
    form: &'a Form,
    dates: Dates,
    /// A date that was put together from its parts.
    joined: Vec<u8>,
}

impl Reader<'_> {
    fn cell(&mut self, column: usize, row: &csv::ByteRecord) -> Cell {
        let field = row.get(column).unwrap_or_default().trim_ascii();
        let text = self.form.encoding.decode(field).chars().take(CELL_LENGTH).collect();
        let value = if field.is_empty() { Value::Text } else { self.value(column, field, row) };
        Cell { text, value }
    }

    fn value(&mut self, column: usize, field: &[u8], row: &csv::ByteRecord) -> Value {
        let Form { columns, quantities, money, .. } = self.form;
        let unless = |can_be: bool| if can_be { Value::Text } else { Value::Unreadable };
        match columns.meanings[column] {
            // Of three columns of a date the last one shows it.
            Some(Meaning::Date | Meaning::Day) if columns.tells_date(column) => {
                let field = |column| row.get(column).unwrap_or_default().trim_ascii();
                let text = columns.date_text(field, &mut self.joined);
                self.dates.parse(text).map_or(Value::Unreadable, Value::Minute)
            }
            Some(Meaning::Year) => unless(dates::can_be(Part::Year, field)),
            Some(Meaning::Month) => unless(dates::can_be(Part::Month, field)),
            Some(Meaning::Day) => unless(dates::can_be(Part::Day, field)),
            Some(Meaning::Quantity) => {
                numbers::quantity(field, *quantities).map_or(Value::Unreadable, Value::Number)
            }
            Some(Meaning::Price | Meaning::Amount | Meaning::Total) => {
                let price = numbers::price(field, *money);
                price.map_or(Value::Unreadable, |price| Value::Number(price.units()))
            }
            Some(Meaning::Time) => unless(dates::time_of_day(field).is_ok()),
            _ => Value::Text,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::facts::facts;
    use super::super::recognise::recognise;
    use super::super::samples::Samples;
    use super::*;
    use crate::domain::{Day, Minute};
    use crate::settings::{DateOrder, DecimalMark, ImportSettings};

    fn preview(text: &[u8], settings: &ImportSettings) -> TablePreview {
        let recognised = recognise(&Samples::whole(text), settings).expect("a table");
        let dates = &recognised.form.dates;
        let reading = settings.date_order.map_or(dates.reading, |order| dates.reading_with(order));
        let facts = facts(&recognised.form, dates, settings.date_order, reading);
        table(&recognised, reading, facts)
    }

    fn minute(year: i32, month: u8, day: u8) -> Value {
        Value::Minute(Minute::of(Day::from_civil(year, month, day).expect("a day"), 0))
    }

    #[test]
    fn fields_are_read_as_their_columns_say() {
        let text = b"customer,date,time,qty,price,note\n\
            Ren\xe9,3/4/2026,10:00, 2 ,\"1,234.50\",x\n\
            7,soon,late,two,\"$3.00\"\n,,,,,\n";
        let preview = preview(text, &ImportSettings::default());
        let values: Vec<Vec<Value>> =
            preview.rows.iter().map(|row| row.iter().map(|cell| cell.value).collect()).collect();
        use Value::{Number, Text, Unreadable};
        assert_eq!(
            values,
            [
                vec![Text, minute(2026, 3, 4), Text, Number(2.0), Number(1234.5), Text],
                vec![Text, Unreadable, Unreadable, Unreadable, Number(3.0), Text],
                vec![Text; 6],
            ]
        );
        let texts: Vec<&str> = preview.rows[0].iter().map(|cell| cell.text.as_str()).collect();
        assert_eq!(texts, ["Ren\u{e9}", "3/4/2026", "10:00", "2", "1,234.50", "x"]);
        assert_eq!(preview.rows[1][5].text, "", "a short row is made up");
    }

    #[test]
    fn settings_say_how_fields_are_read() {
        let settings = ImportSettings {
            date_order: Some(DateOrder::DayFirst),
            decimal: Some(DecimalMark::Comma),
            ..ImportSettings::default()
        };
        let preview = preview(b"customer;date;price\n7;3/4/2026;1.234\n", &settings);
        assert_eq!(preview.rows[0][1].value, minute(2026, 4, 3));
        assert_eq!(preview.rows[0][2].value, Value::Number(1_234.0));
    }

    #[test]
    fn what_is_shown_is_cut() {
        let text =
            format!("customer,qty\n{},1\n", "\u{e9}".repeat(200)) + "a,1\n".repeat(20).as_str();
        let preview = preview(text.as_bytes(), &ImportSettings::default());
        assert_eq!(preview.rows.len(), 8);
        assert_eq!(preview.rows[0][0].text.chars().count(), 80);
        assert_eq!(preview.missing, [Meaning::Date]);
    }
}
