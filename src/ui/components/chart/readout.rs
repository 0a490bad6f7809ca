//! The mark that is pointed at, outlined, and what it says beside it.

use leptos::prelude::*;

use crate::chart::scene::{Mark, Outline, Rect, Size};

/// Between a mark and what it says.
const GAP: f64 = 10.0;
/// A read-out is not wider than this, and is not squeezed below the second.
const WIDTHS: (f64, f64) = (320.0, 170.0);
/// Room for a read-out of three lines.
const HEIGHT: f64 = 76.0;

/// What lies over a picture of a size while a mark is pointed at.
pub(super) fn readout(mark: Mark, size: Size) -> AnyView {
    let shape = match mark.outline {
        Outline::Rect(_) => "rect",
        Outline::Disc { .. } => "disc",
    };
    let area = mark.outline.bounds();
    let place = place(area, size);
    // "March 2011: 12,345.00 from 678 orders": the name first.
    let (name, rest) = match mark.label.split_once(": ") {
        Some((name, rest)) => (Some(name.to_owned()), rest.to_owned()),
        None => (None, mark.label),
    };
    view! {
        <span
            class="chart__mark"
            aria-hidden="true"
            data-shape=shape
            style:left=pixels(area.x)
            style:top=pixels(area.y)
            style:width=pixels(area.width)
            style:height=pixels(area.height)
        ></span>
        <span
            class="chart__readout"
            aria-hidden="true"
            data-test="chart-readout"
            style:left=place.left.map(pixels)
            style:right=place.right.map(pixels)
            style:top=place.top.map(pixels)
            style:bottom=place.bottom.map(pixels)
            style:max-width=pixels(place.most)
        >
            {name.map(|name| view! { <b class="chart__name">{name}</b> })}
            {rest}
        </span>
    }
    .into_any()
}

/// Where a read-out is held: at one edge from the left or the right, at one from above or below.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Place {
    left: Option<f64>,
    right: Option<f64>,
    top: Option<f64>,
    bottom: Option<f64>,
    /// Its greatest width.
    most: f64,
}

/// Beside the mark on the wider side; above or below it where both sides are narrow; never outside
/// the picture.
fn place(area: Rect, size: Size) -> Place {
    let center = area.x + area.width / 2.0;
    // A wide mark, such as a treemap's tile, is written upon.
    let reach = if area.width > 80.0 { 0.0 } else { area.width / 2.0 };
    let is_left = center <= size.width / 2.0;
    let room = (if is_left { size.width - center } else { center }) - reach - GAP;
    let is_beside = room >= WIDTHS.1;
    let edge = if is_beside { size.width - room } else { 0.0 };
    let middle = area.y + area.height / 2.0;
    let (top, bottom) = if !is_beside {
        let (above, below) = (area.y - GAP, size.height - area.bottom() - GAP);
        if above >= HEIGHT.min(below) {
            (None, Some((size.height - above).min(size.height - HEIGHT)))
        } else {
            (Some((area.bottom() + GAP).min(size.height - HEIGHT)), None)
        }
    } else {
        let top = if reach > 0.0 { area.y } else { middle };
        let is_low = top > size.height - HEIGHT;
        let bottom = (size.height - area.bottom()).min(size.height - HEIGHT);
        (Some(top).filter(|_| !is_low), Some(bottom).filter(|_| is_low))
    };
    Place {
        left: is_left.then_some(edge),
        right: (!is_left).then_some(edge),
        top: top.map(|top| top.max(0.0)),
        bottom: bottom.map(|bottom| bottom.max(0.0)),
        most: if is_beside { room } else { size.width }.min(WIDTHS.0),
    }
}

/// A length as CSS has it.
pub(super) fn pixels(length: f64) -> String {
    format!("{length}px")
}

#[cfg(test)]
mod tests {
    use super::*;

    const WIDE: Size = Size { width: 1_000.0, height: 300.0 };
    const NARROW: Size = Size { width: 300.0, height: 300.0 };

    fn at(x: f64, y: f64, width: f64, height: f64, size: Size) -> Place {
        place(Rect { x, y, width, height }, size)
    }

    #[test]
    fn it_stands_on_the_wider_side() {
        let left = at(100.0, 20.0, 40.0, 200.0, WIDE);
        assert_eq!((left.left, left.right, left.top), (Some(150.0), None, Some(20.0)));
        assert!((left.most - 320.0).abs() < 1e-9);
        let right = at(900.0, 250.0, 40.0, 20.0, WIDE);
        // 1,000 - 900 + 10 from the right edge; its lower edge with the mark's.
        assert_eq!((right.right, right.bottom), (Some(110.0), Some(30.0)));
    }

    #[test]
    fn a_wide_mark_is_written_upon() {
        let tile = at(0.0, 0.0, 400.0, 200.0, WIDE);
        assert_eq!((tile.left, tile.top), (Some(210.0), Some(100.0)));
    }

    #[test]
    fn where_it_is_narrow_it_stands_above_or_below() {
        let low = at(140.0, 200.0, 20.0, 20.0, NARROW);
        assert_eq!((low.left, low.top, low.bottom), (Some(0.0), None, Some(110.0)));
        let high = at(140.0, 20.0, 20.0, 20.0, NARROW);
        assert_eq!((high.top, high.bottom), (Some(50.0), None));
        assert!((high.most - 300.0).abs() < 1e-9);
    }

    #[test]
    fn it_never_leaves_the_picture() {
        for size in [WIDE, NARROW, Size { width: 120.0, height: 60.0 }] {
            for x in 0..10 {
                for y in 0..10 {
                    let (x, y) = (f64::from(x) * size.width / 10.0, f64::from(y) * 6.0);
                    let place = at(x, y, 12.0, size.height - y, size);
                    let edge = place.left.or(place.right).expect("one edge");
                    assert!(edge >= 0.0 && edge + place.most <= size.width + 1e-9, "{place:?}");
                    let edge = place.top.or(place.bottom).expect("one edge");
                    let room = (size.height - HEIGHT).max(0.0);
                    assert!((0.0..=room).contains(&edge), "{place:?}");
                }
            }
        }
    }
}
