//! Cells of a workbook -> whether the memory for the rectangles around those of each sheet is in
//! proportion to them.
//!
//! `calamine` keeps the sheets of .xls and .ods with their gaps: one cell far away, or one that is
//! repeated a million times, can take more memory than there is.

/// Cells that all sheets may span without having any: a million rows of eight columns.
const ALWAYS: u64 = 1 << 23;

/// Cells that they may span for each that they have.
const FOR_EACH: u64 = 64;

/// The rectangles around the cells of each sheet, and how many cells there are.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Extent {
    /// What the sheets before this one span.
    before: u64,
    /// The first and the last row and column of this one, once there is a cell.
    corners: Option<Corners>,
    /// The cells of all of them.
    cells: u64,
}

#[derive(Clone, Copy, Debug)]
struct Corners {
    rows: (u32, u32),
    columns: (u32, u32),
}

impl Extent {
    /// Begins another sheet.
    pub(super) fn next_sheet(&mut self) {
        *self = Self { before: self.spanned(), corners: None, cells: self.cells };
    }

    /// Adds cells that fill the rows and columns from the first to the last, and that the file
    /// holds `cells` of.
    pub(super) fn add(&mut self, rows: (u32, u32), columns: (u32, u32), cells: u64) {
        let around = |one: (u32, u32), other: (u32, u32)| (one.0.min(other.0), one.1.max(other.1));
        self.corners = Some(match self.corners {
            None => Corners { rows, columns },
            Some(corners) => Corners {
                rows: around(corners.rows, rows),
                columns: around(corners.columns, columns),
            },
        });
        self.cells = self.cells.saturating_add(cells);
    }

    /// Whether the rectangles are in proportion.
    pub(super) fn is_plausible(&self) -> bool {
        self.spanned() <= ALWAYS.saturating_add(self.cells.saturating_mul(FOR_EACH))
    }

    fn spanned(&self) -> u64 {
        let count = |(first, last): (u32, u32)| u64::from(last.saturating_sub(first)) + 1;
        let here = self
            .corners
            .map_or(0, |corners| count(corners.rows).saturating_mul(count(corners.columns)));
        self.before.saturating_add(here)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_cells_span_little() {
        let spanned = |rows: u32, columns: u32, cells: u64| {
            let mut extent = Extent::default();
            extent.add((3, 3), (5, 5), 1);
            extent.add((2 + rows, 2 + rows), (4 + columns, 4 + columns), cells - 1);
            extent.is_plausible()
        };
        assert!(Extent::default().is_plausible());
        assert!(spanned(1 << 20, 8, 2));
        // 8,388,608 cells and 64 for each of two.
        assert!(!spanned((1 << 20) + 17, 8, 2));
        assert!(spanned((1 << 20) + 17, 8, 3));
        assert!(!spanned(u32::MAX - 2, u32::MAX - 4, 2));
    }

    #[test]
    fn sheets_count_together() {
        let mut extent = Extent::default();
        for _ in 0..2 {
            extent.next_sheet();
            extent.add((0, (1 << 20) - 1), (0, 3), 1);
        }
        assert!(extent.is_plausible());
        extent.next_sheet();
        extent.add((9, 9), (0, 127), 1);
        assert!(extent.is_plausible(), "128 more for two cells before");
        extent.add((9, 9), (0, 192), 0);
        assert!(!extent.is_plausible());
    }
}
