//! The table behind a chart: shown on the page, downloaded as CSV.

use super::number;

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
    pub fn shown(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Number(value, decimals) => number::grouped(*value, *decimals),
            Self::Empty => "–".to_owned(),
        }
    }

    /// As a program reads it.
    fn csv(&self) -> String {
        match self {
            Self::Text(text) => quoted(text),
            Self::Number(value, decimals) => format!("{value:.decimals$}"),
            Self::Empty => String::new(),
        }
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

    /// RFC 4180, with a header; a text that a spreadsheet would run as a formula gets an
    /// apostrophe in front.
    #[must_use]
    pub fn to_csv(&self) -> String {
        let mut csv = String::new();
        let header = self.header.iter().map(|name| quoted(name)).collect::<Vec<_>>();
        csv.push_str(&header.join(","));
        csv.push_str("\r\n");
        for row in &self.rows {
            let cells = row.iter().map(Cell::csv).collect::<Vec<_>>();
            csv.push_str(&cells.join(","));
            csv.push_str("\r\n");
        }
        csv
    }
}

fn quoted(text: &str) -> String {
    let harmless = if text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{text}")
    } else {
        text.to_owned()
    };
    if harmless.contains([',', '"', '\n', '\r']) {
        format!("\"{}\"", harmless.replace('"', "\"\""))
    } else {
        harmless
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn csv_is_quoted_and_harmless() {
        let mut table = Table::with_header(["customer", "revenue, total"]);
        table.rows.push(vec!["=1+1".into(), Cell::Number(1_234.5, 2)]);
        table.rows.push(vec!["a \"b\"".into(), Cell::Empty]);
        let csv = table.to_csv();
        assert_eq!(csv, "customer,\"revenue, total\"\r\n'=1+1,1234.50\r\n\"a \"\"b\"\"\",\r\n");
        assert_eq!(table.rows[0][1].shown(), "1,234.50");
    }
}
