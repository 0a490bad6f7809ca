//! The rows of a long table that are worth drawing: scroll position -> range of rows. Pure.

use std::ops::Range;

/// Height of a row in CSS pixels.
pub(crate) const ROW_HEIGHT: f64 = 44.0;
/// Rows drawn above and below what can be seen, so that quick scrolling shows no gaps.
const MARGIN_ROWS: f64 = 10.0;
/// The tallest element that every browser draws correctly, in CSS pixels; Firefox stops at about
/// 17.9 million. Longer tables are scrolled faster than the hand moves.
const TALLEST: f64 = 15_000_000.0;

/// What to draw of a long table.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Window {
    /// The rows to draw.
    pub(crate) rows: Range<usize>,
    /// Where the first of them lies, in CSS pixels from the top of what is scrolled.
    pub(crate) offset: f64,
}

/// Height of what is scrolled, in CSS pixels.
pub(crate) fn height(rows: usize) -> f64 {
    (rows as f64 * ROW_HEIGHT).min(TALLEST)
}

/// The rows to draw of a table of `rows` rows in a view `view_height` pixels high, scrolled down
/// by `scrolled` pixels.
pub(crate) fn window(scrolled: f64, view_height: f64, rows: usize) -> Window {
    let real = rows as f64 * ROW_HEIGHT;
    let shown = height(rows);
    let scrolled = scrolled.clamp(0.0, (shown - view_height).max(0.0));
    // For tables within TALLEST this is `scrolled` itself.
    let within = if shown > view_height {
        scrolled * (real - view_height) / (shown - view_height)
    } else {
        0.0
    };
    let first = (within / ROW_HEIGHT - MARGIN_ROWS).floor().max(0.0);
    let last = ((within + view_height) / ROW_HEIGHT + MARGIN_ROWS).ceil();
    Window {
        rows: index(first).min(rows)..index(last).min(rows),
        offset: scrolled - (within - first * ROW_HEIGHT),
    }
}

fn index(row: f64) -> usize {
    #[expect(clippy::cast_possible_truncation, reason = "a whole number of rows, not negative")]
    let index = row as usize;
    index
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_table_is_drawn_whole() {
        assert_eq!(window(0.0, 600.0, 5), Window { rows: 0..5, offset: 0.0 });
        assert_eq!(window(99.0, 600.0, 0).rows, 0..0);
    }

    #[test]
    fn rows_lie_where_the_scroll_bar_says() {
        let seen = window(44_000.0, 440.0, 5_878);
        assert_eq!(seen.rows, 990..1_020);
        assert!((seen.offset - 990.0 * ROW_HEIGHT).abs() < 1e-6);
    }

    #[test]
    fn the_last_of_a_million_rows_can_be_reached() {
        let rows = 1_000_000;
        let end = window(height(rows) - 600.0, 600.0, rows);
        assert_eq!(end.rows.end, rows);
        let drawn_to = end.offset + end.rows.len() as f64 * ROW_HEIGHT;
        assert!((drawn_to - height(rows)).abs() < 1e-3, "{drawn_to}");
    }
}
