//! Which mark a pointer or a key means: pure functions over the marks of a scene.

use super::scene::{Mark, Outline, Reach, Scene};

/// How far from a mark, in CSS pixels, a pointer still means it.
const NEAR: f64 = 24.0;

/// The mark under a pointer at `x`, `y` in CSS pixels, or `None` when none is meant.
///
/// With [`Reach::Near`] the smallest mark that contains the pointer wins, then the nearest one
/// within 24 pixels; ties go to the earlier mark.
#[must_use]
pub fn mark_at(scene: &Scene, x: f64, y: f64) -> Option<usize> {
    let distance = |mark: &Mark| match scene.reach {
        Reach::Column => beside(mark, x),
        Reach::Near => outside(mark.outline, x, y),
    };
    let mut nearest: Option<(f64, f64, usize)> = None;
    for (index, mark) in scene.marks.iter().enumerate() {
        let distance = distance(mark);
        // There may be 100,000 marks, and nearly all of them are too far away.
        if distance <= NEAR {
            let rank = (distance, extent(mark.outline), index);
            if nearest.is_none_or(|nearest| rank < nearest) {
                nearest = Some(rank);
            }
        }
    }
    nearest.map(|(_, _, index)| index)
}

/// Keys that move from mark to mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// To the one before.
    Previous,
    /// To the one after.
    Next,
    /// To the first.
    First,
    /// To the last.
    Last,
    /// A tenth of all of them back.
    Back,
    /// A tenth of all of them on.
    On,
}

impl Step {
    /// What a key means, by its DOM name.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        match key {
            "ArrowLeft" | "ArrowUp" => Some(Self::Previous),
            "ArrowRight" | "ArrowDown" => Some(Self::Next),
            "Home" => Some(Self::First),
            "End" => Some(Self::Last),
            "PageUp" => Some(Self::Back),
            "PageDown" => Some(Self::On),
            _ => None,
        }
    }

    /// The mark that the step leads to among `count`; it stops at the ends. From no mark it leads
    /// to the first, or for steps back and `Last` to the last.
    #[must_use]
    pub fn from(self, current: Option<usize>, count: usize) -> Option<usize> {
        let last = count.checked_sub(1)?;
        let tenth = (count / 10).max(1);
        Some(match (self, current) {
            (Self::First, _) | (Self::Next | Self::On, None) => 0,
            (Self::Last, _) | (Self::Previous | Self::Back, None) => last,
            (Self::Previous, Some(index)) => index.saturating_sub(1).min(last),
            (Self::Next, Some(index)) => (index + 1).min(last),
            (Self::Back, Some(index)) => index.saturating_sub(tenth).min(last),
            (Self::On, Some(index)) => (index + tenth).min(last),
        })
    }
}

/// Horizontal distance from the middle of a mark.
fn beside(mark: &Mark, x: f64) -> f64 {
    let bounds = mark.outline.bounds();
    let center = bounds.x + bounds.width / 2.0;
    ((center - x).abs() - bounds.width / 2.0).max(0.0)
}

/// Distance from the edge of a mark, 0 inside; infinite where the mark is too far to be meant, which
/// is quickly told.
fn outside(outline: Outline, x: f64, y: f64) -> f64 {
    let (dx, dy, within) = match outline {
        Outline::Rect(area) => (
            (area.x - x).max(x - area.right()).max(0.0),
            (area.y - y).max(y - area.bottom()).max(0.0),
            0.0,
        ),
        Outline::Disc { center, radius } => ((center.0 - x).abs(), (center.1 - y).abs(), radius),
    };
    if dx.max(dy) > NEAR + within {
        return f64::INFINITY;
    }
    (dx.hypot(dy) - within).max(0.0)
}

fn extent(outline: Outline) -> f64 {
    let bounds = outline.bounds();
    bounds.width * bounds.height
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::scene::Rect;

    fn discs(reach: Reach) -> Scene {
        let mut scene = Scene { reach, ..Scene::default() };
        scene.mark(Outline::Disc { center: (50.0, 50.0), radius: 20.0 }, "large");
        scene.mark(Outline::Disc { center: (55.0, 50.0), radius: 3.0 }, "small");
        scene.mark(Outline::Rect(Rect { x: 90.0, y: 0.0, width: 10.0, height: 5.0 }), "bar");
        scene
    }

    #[test]
    fn the_smallest_mark_under_the_pointer_wins() {
        let scene = discs(Reach::Near);
        assert_eq!(mark_at(&scene, 56.0, 50.0), Some(1));
        assert_eq!(mark_at(&scene, 40.0, 50.0), Some(0));
        assert_eq!(mark_at(&scene, 95.0, 20.0), Some(2));
        assert_eq!(mark_at(&scene, 95.0, 90.0), None);
        assert_eq!(mark_at(&Scene::default(), 0.0, 0.0), None);
    }

    #[test]
    fn a_column_is_reached_at_any_height() {
        assert_eq!(mark_at(&discs(Reach::Column), 95.0, 400.0), Some(2));
    }

    #[test]
    fn keys_stop_at_the_ends() {
        assert_eq!(Step::Next.from(None, 3), Some(0));
        assert_eq!(Step::Next.from(Some(2), 3), Some(2));
        assert_eq!(Step::Previous.from(Some(0), 3), Some(0));
        assert_eq!(Step::Previous.from(Some(9), 3), Some(2));
        assert_eq!(Step::Last.from(None, 3), Some(2));
        assert_eq!(Step::Next.from(None, 0), None);
        assert_eq!(Step::from_key("Tab"), None);
    }

    #[test]
    fn pages_are_a_tenth() {
        assert_eq!(Step::On.from(Some(5), 100), Some(15));
        assert_eq!(Step::On.from(Some(95), 100), Some(99));
        assert_eq!(Step::Back.from(Some(5), 100), Some(0));
        assert_eq!(Step::On.from(Some(0), 3), Some(1));
        assert_eq!(Step::On.from(None, 3), Some(0));
        assert_eq!(Step::Back.from(None, 0), None);
        assert_eq!(Step::from_key("PageDown"), Some(Step::On));
    }
}
