//! The rows of a long table that are worth drawing: scroll position -> range of rows, and the scroll
//! position that shows a row. Pure. Lengths are in CSS pixels.

use std::ops::Range;

/// Rows drawn above and below what can be seen, so that quick scrolling shows no gaps.
const MARGIN_ROWS: f64 = 5.0;
/// The tallest element that every browser draws correctly, in CSS pixels; Firefox stops at about
/// 17.9 million. Longer tables are scrolled faster than the hand moves.
const TALLEST: f64 = 15_000_000.0;
/// In longer tables rows are placed from the beginning of their block of so many.
const BLOCK_ROWS: usize = 65_536;

/// How a table is scrolled.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Scroll {
    /// How far down.
    pub(crate) top: f64,
    /// Height of what can be seen of the rows.
    pub(crate) view_height: f64,
    /// Height of a row.
    pub(crate) row_height: f64,
    /// How many rows there are.
    pub(crate) rows: usize,
}

/// What to draw of a long table.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Window {
    /// The rows to draw.
    pub(crate) rows: Range<usize>,
    /// The row that the others are placed from.
    pub(crate) base: usize,
    /// Where that row lies, from the top of what is scrolled; 0 in tables that fit.
    pub(crate) shift: f64,
}

impl Scroll {
    /// Height of what is scrolled.
    pub(crate) fn height(self) -> f64 {
        self.real_height().min(TALLEST)
    }

    fn real_height(self) -> f64 {
        self.rows as f64 * self.row_height
    }

    /// How far the real table can be scrolled for each pixel of what is scrolled: 1 in tables that
    /// fit.
    fn pace(self) -> f64 {
        let most = self.height() - self.view_height;
        if most > 0.0 { (self.real_height() - self.view_height) / most } else { 1.0 }
    }

    /// The rows to draw.
    pub(crate) fn window(self) -> Window {
        let top = self.top.clamp(0.0, (self.height() - self.view_height).max(0.0));
        let within = top * self.pace();
        let first = (within / self.row_height - MARGIN_ROWS).floor().max(0.0);
        let last = ((within + self.view_height) / self.row_height + MARGIN_ROWS).ceil();
        let rows = index(first).min(self.rows)..index(last).min(self.rows);
        let is_tall = self.real_height() > TALLEST;
        let base = if is_tall { rows.start - rows.start % BLOCK_ROWS } else { 0 };
        let shift = top - (within - base as f64 * self.row_height);
        Window { rows, base, shift: if is_tall { shift } else { 0.0 } }
    }

    /// Rows that are seen whole, at least one.
    pub(crate) fn page(self) -> usize {
        index((self.view_height / self.row_height).floor()).max(1)
    }

    /// How far down to scroll so that a row is seen whole; as now when it is.
    pub(crate) fn showing(self, row: usize) -> f64 {
        let pace = self.pace();
        let within = self.top * pace;
        let upper = row as f64 * self.row_height;
        let lower = upper + self.row_height - self.view_height;
        let wanted = if within > upper {
            upper
        } else if within < lower {
            lower
        } else {
            return self.top;
        };
        (wanted / pace).max(0.0)
    }
}

/// Which place each row of the document shows next. A row whose place is still wanted goes on to show
/// it, so that it keeps the focus and costs nothing; the others take the places that are new.
pub(crate) fn assigned(before: &[Option<usize>], wanted: &[usize]) -> Vec<Option<usize>> {
    let mut next: Vec<_> =
        before.iter().map(|place| place.filter(|place| wanted.contains(place))).collect();
    let mut free = 0;
    for place in wanted {
        if before.contains(&Some(*place)) {
            continue;
        }
        while next.get(free).is_some_and(Option::is_some) {
            free += 1;
        }
        match next.get_mut(free) {
            Some(row) => *row = Some(*place),
            None => next.push(Some(*place)),
        }
    }
    next
}

fn index(row: f64) -> usize {
    #[expect(clippy::cast_possible_truncation, reason = "a whole number of rows, not negative")]
    let index = row as usize;
    index
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scroll(top: f64, view_height: f64, rows: usize) -> Scroll {
        Scroll { top, view_height, row_height: 44.0, rows }
    }

    #[test]
    fn a_short_table_is_drawn_whole() {
        let whole = Window { rows: 0..5, base: 0, shift: 0.0 };
        assert_eq!(scroll(0.0, 600.0, 5).window(), whole);
        assert_eq!(scroll(99.0, 600.0, 0).window().rows, 0..0);
    }

    #[test]
    fn rows_lie_where_the_scroll_bar_says() {
        // Row 1,000 is at the top; ten rows are seen, five more drawn on either side.
        let seen = scroll(44_000.0, 440.0, 5_878).window();
        assert_eq!(seen, Window { rows: 995..1_015, base: 0, shift: 0.0 });
    }

    #[test]
    fn rows_that_stay_in_sight_stay_where_they_are() {
        let first = assigned(&[], &[0, 1, 2]);
        assert_eq!(first, [Some(0), Some(1), Some(2)]);
        let scrolled = assigned(&first, &[1, 2, 3]);
        assert_eq!(scrolled, [Some(3), Some(1), Some(2)]);
        let filtered = assigned(&scrolled, &[2]);
        assert_eq!(filtered, [None, None, Some(2)]);
        assert_eq!(assigned(&filtered, &[0, 1, 2, 3]), [Some(0), Some(1), Some(2), Some(3)]);
    }

    #[test]
    fn the_last_of_a_million_rows_can_be_reached() {
        let at_top = scroll(0.0, 600.0, 1_000_000);
        let end = Scroll { top: at_top.height() - 600.0, ..at_top };
        let window = end.window();
        assert_eq!(window.rows.end, 1_000_000);
        let drawn_to = window.shift + (1_000_000 - window.base) as f64 * 44.0;
        assert!((drawn_to - end.height()).abs() < 1e-3, "{drawn_to}");
    }

    #[test]
    fn a_row_is_scrolled_into_view_and_no_further() {
        let seen = scroll(440.0, 440.0, 100);
        assert_eq!(seen.showing(15).to_bits(), 440.0_f64.to_bits(), "is seen");
        assert_eq!(seen.showing(3).to_bits(), 132.0_f64.to_bits(), "at the top");
        assert_eq!(seen.showing(20).to_bits(), 484.0_f64.to_bits(), "at the bottom: 21 * 44 - 440");
        let million = scroll(0.0, 600.0, 1_000_000);
        for row in [70_000, 999_999] {
            let there = Scroll { top: million.showing(row), ..million };
            assert!(there.window().rows.contains(&row), "{row}");
        }
    }
}
