//! Cells that go on over several rows -> their text in each of these: only the first one has it.

use super::row::Row;
use crate::domain::order;
use crate::engine::import::recognise::MOST_COLUMNS;

/// A cell that goes on over several rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Merge {
    /// The numbers of its first and last row, from 1.
    pub(super) from: u32,
    /// See above.
    pub(super) until: u32,
    /// Its column.
    pub(super) column: usize,
}

/// Fills the cells of a sheet, row by row.
#[derive(Debug, Default)]
pub(super) struct Filler {
    /// Those that have not begun, the next one last.
    ahead: Vec<Merge>,
    /// Those that have begun, with their texts.
    open: Vec<(Merge, String)>,
}

impl Filler {
    /// Fills what these cells go on over.
    pub(super) fn new(merges: &[Merge]) -> Self {
        let mut ahead = merges.to_vec();
        ahead.retain(|merge| merge.column < MOST_COLUMNS);
        order::sort_by_key(&mut ahead, |merge| std::cmp::Reverse((merge.from, merge.column)));
        Self { ahead, open: Vec::new() }
    }

    /// Fills the next row.
    pub(super) fn fill(&mut self, row: &mut Row) {
        let number = row.number();
        self.open.retain(|(merge, _)| number <= merge.until);
        while let Some(merge) = self.ahead.pop_if(|merge| merge.from <= number) {
            if merge.from == number {
                let text = row.cells().get(merge.column).cloned().unwrap_or_default();
                self.open.push((merge, text));
            }
        }
        for (merge, text) in &self.open {
            row.fill(merge.column, text);
        }
    }
}
