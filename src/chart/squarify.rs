//! The layout of a treemap: rectangles with given areas, as square as can be.
//!
//! # Source
//! M. Bruls, K. Huizing, J. J. van Wijk, "Squarified Treemaps" (2000).

use super::scene::Rect;

/// Rectangles that tile `area`, in the order of `weights`, each as large as its weight's share.
/// Weights that are not positive get an empty rectangle. Best with weights in falling order.
pub(super) fn squarify(weights: &[f64], area: Rect) -> Vec<Rect> {
    let total: f64 = weights.iter().filter(|weight| is_weight(**weight)).sum();
    let nothing = Rect { width: 0.0, height: 0.0, ..area };
    let mut tiles = vec![nothing; weights.len()];
    if total <= 0.0 || area.width <= 0.0 || area.height <= 0.0 {
        return tiles;
    }
    let pixels = area.width * area.height / total;
    let mut left: Vec<(usize, f64)> = weights
        .iter()
        .enumerate()
        .filter(|(_, weight)| is_weight(**weight))
        .map(|(index, weight)| (index, weight * pixels))
        .collect();
    let mut room = area;
    while !left.is_empty() {
        let side = room.width.min(room.height);
        let mut row = 1;
        while row < left.len() && worst(&left[..=row], side) <= worst(&left[..row], side) {
            row += 1;
        }
        let rest = left.split_off(row);
        room = place(&left, room, &mut tiles);
        left = rest;
    }
    tiles
}

/// The worst aspect ratio of a row laid along a side.
fn worst(row: &[(usize, f64)], side: f64) -> f64 {
    let sum: f64 = row.iter().map(|(_, area)| area).sum();
    let most = row.iter().map(|(_, area)| *area).fold(0.0, f64::max);
    let least = row.iter().map(|(_, area)| *area).fold(f64::INFINITY, f64::min);
    (side * side * most / (sum * sum)).max(sum * sum / (side * side * least))
}

/// Lays a row along the shorter side of the room and returns what is left of it.
fn place(row: &[(usize, f64)], room: Rect, tiles: &mut [Rect]) -> Rect {
    let sum: f64 = row.iter().map(|(_, area)| area).sum();
    let is_wide = room.width >= room.height;
    let side = if is_wide { room.height } else { room.width };
    if side <= 0.0 {
        return room;
    }
    let depth = sum / side;
    let mut along = 0.0;
    for &(index, area) in row {
        let length = area / depth;
        tiles[index] = if is_wide {
            Rect { x: room.x, y: room.y + along, width: depth, height: length }
        } else {
            Rect { x: room.x + along, y: room.y, width: length, height: depth }
        };
        along += length;
    }
    if is_wide {
        Rect { x: room.x + depth, width: (room.width - depth).max(0.0), ..room }
    } else {
        Rect { y: room.y + depth, height: (room.height - depth).max(0.0), ..room }
    }
}

fn is_weight(weight: f64) -> bool {
    weight > 0.0 && weight.is_finite()
}

#[cfg(test)]
mod tests {
    use super::*;

    const AREA: Rect = Rect { x: 0.0, y: 0.0, width: 6.0, height: 4.0 };

    /// The worked example of the paper, figures 3 to 5.
    #[test]
    fn the_example_of_the_paper() {
        let tiles = squarify(&[6.0, 6.0, 4.0, 3.0, 2.0, 2.0, 1.0], AREA);
        let expected = [
            (0.0, 0.0, 3.0, 2.0),
            (0.0, 2.0, 3.0, 2.0),
            (3.0, 0.0, 12.0 / 7.0, 7.0 / 3.0),
            (3.0 + 12.0 / 7.0, 0.0, 9.0 / 7.0, 7.0 / 3.0),
        ];
        for (tile, (x, y, width, height)) in tiles.iter().zip(expected) {
            for (got, want) in
                [(tile.x, x), (tile.y, y), (tile.width, width), (tile.height, height)]
            {
                assert!((got - want).abs() < 1e-9, "{tile:?}");
            }
        }
    }

    #[test]
    fn areas_are_exact_and_fill_the_room() {
        let weights = [500.0, 120.0, 33.0, 0.0, 7.0, f64::NAN, 1.0];
        let tiles = squarify(&weights, AREA);
        let total: f64 = weights.iter().filter(|w| is_weight(**w)).sum();
        for (weight, tile) in weights.iter().zip(&tiles) {
            let expected = if is_weight(*weight) { 24.0 * weight / total } else { 0.0 };
            assert!((tile.width * tile.height - expected).abs() < 1e-9);
            assert!(tile.right() <= 6.0 + 1e-9 && tile.bottom() <= 4.0 + 1e-9);
        }
    }

    #[test]
    fn nothing_to_lay_out() {
        assert!(squarify(&[], AREA).is_empty());
        let flat = Rect { height: 0.0, ..AREA };
        assert!(squarify(&[1.0], flat).iter().all(|tile| tile.width * tile.height == 0.0));
    }
}
