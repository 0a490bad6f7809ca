//! Cells that may go on over several columns and rows -> rows of as many cells as there are columns.

use crate::engine::import::recognise::MOST_COLUMNS;

/// Rows that a cell may go on over.
const MOST_ROWS: u32 = 1 << 16;

/// A row on its way, and what goes on over the rows below.
#[derive(Debug, Default)]
pub(super) struct Row {
    cells: Vec<String>,
    /// For each column the text of a cell that goes on, and over how many more rows.
    above: Vec<(u32, String)>,
}

impl Row {
    /// Begins the next row.
    pub(super) fn begin(&mut self) {
        self.cells.clear();
    }

    /// Passes over columns, so that the next cell is in the one at `column`, or behind.
    pub(super) fn skip_to(&mut self, column: usize) {
        while self.cells.len() < column.min(MOST_COLUMNS) {
            let text = self.take_above().unwrap_or_default();
            self.cells.push(text);
        }
    }

    /// Takes a cell that goes on over so many columns, the first of which has its text, and rows,
    /// each of which does.
    pub(super) fn push(&mut self, text: &str, columns: u64, rows: u64) {
        while let Some(text) = self.take_above() {
            self.cells.push(text);
        }
        let columns = usize::try_from(columns).unwrap_or(MOST_COLUMNS).clamp(1, MOST_COLUMNS);
        let more = u32::try_from(rows.saturating_sub(1)).unwrap_or(MOST_ROWS).min(MOST_ROWS);
        for place in 0..columns {
            let column = self.cells.len();
            if column >= MOST_COLUMNS {
                return;
            }
            let text = if place == 0 { text } else { "" };
            if more > 0 {
                if self.above.len() <= column {
                    self.above.resize_with(column + 1, Default::default);
                }
                self.above[column] = (more, text.to_owned());
            }
            self.cells.push(text.to_owned());
        }
    }

    /// Ends the row and gives its cells: what goes on from above stands behind the last one, too.
    pub(super) fn end(&mut self) -> Vec<String> {
        self.skip_to(self.above.iter().rposition(|&(rows, _)| rows > 0).map_or(0, |last| last + 1));
        std::mem::take(&mut self.cells)
    }

    /// What goes on from above in the next column.
    fn take_above(&mut self) -> Option<String> {
        let (rows, text) = self.above.get_mut(self.cells.len())?;
        *rows = rows.checked_sub(1)?;
        Some(if *rows == 0 { std::mem::take(text) } else { text.clone() })
    }
}
