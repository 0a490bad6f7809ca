//! A key -> the cell that is gone to. Pure.

/// A cell of a grid.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Cell {
    /// 0 is the row of headings.
    pub(crate) row: usize,
    /// From 0.
    pub(crate) column: usize,
}

/// How large a grid is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Extent {
    /// Rows below the headings.
    pub(crate) rows: usize,
    /// Columns.
    pub(crate) columns: usize,
    /// Rows that a page key passes.
    pub(crate) page: usize,
}

impl Cell {
    /// The nearest cell that a grid has.
    pub(crate) fn within(self, extent: Extent) -> Self {
        let column = self.column.min(extent.columns.saturating_sub(1));
        Self { row: self.row.min(extent.rows), column }
    }

    /// Where a key leads; `None` for a key that leads nowhere. As in the grid pattern of the ARIA
    /// Authoring Practices.
    pub(crate) fn moved(self, key: &str, with_control: bool, extent: Extent) -> Option<Self> {
        let Self { row, column } = self;
        let last = extent.columns.saturating_sub(1);
        // Home and the page keys stay among the rows; only an arrow leads into the headings.
        let first_row = extent.rows.min(1);
        let next = match (key, with_control) {
            ("ArrowUp", false) => Self { row: row.saturating_sub(1), column },
            ("ArrowDown", false) => Self { row: row + 1, column },
            ("ArrowLeft", false) => Self { row, column: column.saturating_sub(1) },
            ("ArrowRight", false) => Self { row, column: column + 1 },
            ("ArrowUp", true) => Self { row: first_row, column },
            ("ArrowDown", true) => Self { row: extent.rows, column },
            ("ArrowLeft", true) | ("Home", false) => Self { row, column: 0 },
            ("ArrowRight", true) | ("End", false) => Self { row, column: last },
            ("Home", true) => Self { row: first_row, column: 0 },
            ("End", true) => Self { row: extent.rows, column: last },
            ("PageUp", _) => {
                Self { row: row.saturating_sub(extent.page).max(first_row.min(row)), column }
            }
            ("PageDown", _) => Self { row: row + extent.page, column },
            _ => return None,
        };
        Some(next.within(extent))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const EXTENT: Extent = Extent { rows: 100, columns: 4, page: 10 };

    fn from(row: usize, column: usize, key: &str, with_control: bool) -> (usize, usize) {
        let cell = Cell { row, column };
        let cell = cell.moved(key, with_control, EXTENT).expect("a key that leads somewhere");
        (cell.row, cell.column)
    }

    #[test]
    fn arrows_stop_at_the_edges() {
        assert_eq!(from(1, 0, "ArrowUp", false), (0, 0));
        assert_eq!(from(0, 0, "ArrowUp", false), (0, 0));
        assert_eq!(from(100, 3, "ArrowDown", false), (100, 3));
        assert_eq!(from(100, 3, "ArrowRight", false), (100, 3));
        assert_eq!(from(5, 1, "ArrowLeft", false), (5, 0));
    }

    #[test]
    fn home_and_end_go_along_the_row_and_with_control_through_all() {
        assert_eq!(from(5, 2, "Home", false), (5, 0));
        assert_eq!(from(5, 2, "End", false), (5, 3));
        assert_eq!(from(5, 2, "Home", true), (1, 0));
        assert_eq!(from(5, 2, "End", true), (100, 3));
        assert_eq!(from(5, 2, "ArrowDown", true), (100, 2));
    }

    #[test]
    fn pages_stay_among_the_rows() {
        assert_eq!(from(5, 2, "PageDown", false), (15, 2));
        assert_eq!(from(95, 2, "PageDown", false), (100, 2));
        assert_eq!(from(5, 2, "PageUp", false), (1, 2));
        assert_eq!(from(0, 2, "PageUp", false), (0, 2));
    }

    #[test]
    fn other_keys_lead_nowhere_and_an_empty_grid_has_headings_only() {
        let cell = Cell { row: 3, column: 3 };
        assert_eq!(cell.moved("x", false, EXTENT), None);
        let empty = Extent { rows: 0, columns: 2, page: 10 };
        assert_eq!(cell.moved("End", true, empty), Some(Cell { row: 0, column: 1 }));
        assert_eq!(cell.within(empty), Cell { row: 0, column: 1 });
    }
}
