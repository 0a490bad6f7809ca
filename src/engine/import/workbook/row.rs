//! One row of a sheet, and the line of CSV text that it becomes.

use calamine::DataType;

use super::cell;
use crate::engine::import::quoted;

/// A row; its memory is used again for the next one.
#[derive(Debug, Default)]
pub(super) struct Row {
    number: u32,
    /// Those from `length` on are empty.
    cells: Vec<String>,
    length: usize,
    /// Cells that hold an error instead of a value.
    pub(super) errors: u64,
}

impl Row {
    /// Begins the row with this number, counted from 1.
    pub(super) fn begin(&mut self, number: u32) {
        self.number = number;
        self.cells[..self.length].iter_mut().for_each(String::clear);
        self.length = 0;
        self.errors = 0;
    }

    /// Takes a cell; one with nothing but white space is empty.
    pub(super) fn set(&mut self, column: usize, value: &impl DataType) {
        if self.cells.len() <= column {
            self.cells.resize_with(column + 1, String::new);
        }
        let text = &mut self.cells[column];
        text.clear();
        self.errors += u64::from(value.is_error());
        cell::write(value, text);
        if text.trim().is_empty() {
            text.clear();
        } else {
            self.length = self.length.max(column + 1);
        }
    }

    /// Fills a cell that is blank.
    pub(super) fn fill(&mut self, column: usize, text: &str) {
        if self.cells.len() <= column {
            self.cells.resize_with(column + 1, String::new);
        }
        if self.cells[column].is_empty() && !text.is_empty() {
            self.cells[column].push_str(text);
            self.length = self.length.max(column + 1);
        }
    }

    /// Puts each cell in the column at its place in `places`; cells without a place stay behind them
    /// in their order.
    pub(super) fn arrange(&mut self, places: &[usize]) {
        let last = places.iter().map(|&place| place + 1).max().unwrap_or(0);
        let beyond = self.length.saturating_sub(places.len());
        let mut cells: Vec<String> = Vec::new();
        cells.resize_with((last + beyond).max(self.cells.len()), String::new);
        let mut length = 0;
        for (column, cell) in self.cells[..self.length].iter_mut().enumerate() {
            let place =
                places.get(column).copied().unwrap_or(last + column.saturating_sub(places.len()));
            if !cell.is_empty() {
                length = length.max(place + 1);
                std::mem::swap(&mut cells[place], cell);
            }
        }
        self.cells = cells;
        self.length = length;
    }

    /// Its number, counted from 1.
    pub(super) fn number(&self) -> u32 {
        self.number
    }

    /// The text of its cells up to the last one with something in it.
    pub(super) fn cells(&self) -> &[String] {
        &self.cells[..self.length]
    }

    /// Appends it as a line of at least `width` fields, quoted as in RFC 4180.
    pub(super) fn write(&self, width: usize, out: &mut Vec<u8>) {
        quoted::line(self.cells().iter().map(String::as_str), width, out);
    }
}

#[cfg(test)]
mod tests {
    use calamine::Data;

    use super::*;

    fn line(cells: &[(usize, &str)], width: usize) -> String {
        let mut row = Row::default();
        row.begin(1);
        row.set(9, &Data::Bool(true));
        row.begin(2);
        for &(column, text) in cells {
            row.set(column, &Data::String(text.to_owned()));
        }
        let mut out = Vec::new();
        row.write(width, &mut out);
        String::from_utf8(out).expect("it is made of text")
    }

    #[test]
    fn fields_are_quoted_when_they_must_be() {
        assert_eq!(line(&[(0, "a"), (1, "b c")], 2), "a,b c\n");
        assert_eq!(
            line(&[(0, "a,b"), (1, "5\" x"), (2, "c\r\nd")], 3),
            "\"a,b\",\"5\"\" x\",\"c\r\nd\"\n"
        );
    }

    #[test]
    fn rows_have_the_width_of_the_table() {
        assert_eq!(line(&[(1, "b"), (3, " \t")], 4), ",b,,\n");
        assert_eq!(line(&[(2, "c"), (0, "a")], 0), "a,,c\n");
        assert_eq!(line(&[], 3), ",,\n");
        assert_eq!(line(&[], 0), "\n");
    }
}
