//! The table behind a chart: shown on the page, downloaded as CSV.

use crate::export::csv;
use crate::wording::Words;

/// Rows of cells under a header.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// The names of the columns, with units.
    pub header: Vec<String>,
    /// The rows, each as long as the header.
    pub rows: Vec<Vec<Cell>>,
}

/// One value.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Words.
    Text(String),
    /// A number with so many decimals.
    Number(f64, usize),
    /// No value.
    Empty,
}

impl Cell {
    /// As people read it.
    #[must_use]
    pub fn shown(&self, words: Words) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Number(value, decimals) => words.decimal(*value, *decimals),
            Self::Empty => "\u{2013}".to_owned(),
        }
    }

    /// Whether it is aligned with the numbers above and below it.
    #[must_use]
    pub fn is_number(&self) -> bool {
        matches!(self, Self::Number(..))
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl Table {
    /// An empty table with these columns.
    #[must_use]
    pub fn with_header<const N: usize>(header: [&str; N]) -> Self {
        Self { header: header.map(str::to_owned).to_vec(), rows: Vec::new() }
    }

    /// The table as [`crate::export`] writes tables, with a header.
    #[must_use]
    pub fn to_csv(&self) -> String {
        let mut csv = csv::Table::new();
        for name in &self.header {
            csv.text(name);
        }
        csv.end_row();
        for row in &self.rows {
            for cell in row {
                match cell {
                    Cell::Text(text) => csv.text(text),
                    Cell::Number(value, decimals) => csv.plain(format_args!("{value:.decimals$}")),
                    Cell::Empty => csv.plain(""),
                };
            }
            csv.end_row();
        }
        csv.finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn csv_has_a_header_and_bare_numbers() {
        let mut table = Table::with_header(["customer", "revenue, total"]);
        table.rows.push(vec!["=1+1".into(), Cell::Number(1_234.5, 2)]);
        table.rows.push(vec!["b".into(), Cell::Empty]);
        let csv = table.to_csv();
        assert_eq!(csv, "\u{feff}customer,\"revenue, total\"\r\n'=1+1,1234.50\r\nb,\r\n");
        assert_eq!(table.rows[0][1].shown(Words::ENGLISH), "1,234.50");
        assert_eq!(table.rows[0][1].shown(Words::GERMAN), "1.234,50");
    }
}
