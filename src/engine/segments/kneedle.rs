//! The knee of a falling curve: where more clusters stop paying.

/// The x of the knee of a convex, decreasing curve, if there is one.
///
/// The knee moves with the range of x: the same curve seen up to a larger x bends later. So the
/// range is a setting, and its default (12) is what a shop can still look after one by one.
///
/// # Shapes
/// - x, y: `[n]`, x ascending, finite; fewer than three points have no knee.
///
/// # Source
/// Satopaa et al., "Finding a 'Kneedle' in a Haystack" (2011), sensitivity 1, offline, as the
/// package kneed 0.8.5 computes it (curve convex, direction decreasing, no smoothing).
#[must_use]
pub fn kneedle(x: &[f64], y: &[f64]) -> Option<f64> {
    let length = x.len().min(y.len());
    if length < 3 {
        return None;
    }
    let x_scaled = min_max(&x[..length]);
    let y_scaled = min_max(&y[..length]);
    let highest = y_scaled.iter().copied().fold(f64::MIN, f64::max);
    let difference: Vec<f64> =
        y_scaled.iter().zip(&x_scaled).map(|(y, x)| (highest - y) - x).collect();
    let steps: f64 = x_scaled.windows(2).map(|pair| (pair[1] - pair[0]).abs()).sum();
    let mean_step = steps / (length - 1) as f64;

    // An end point compares equal to itself.
    let before = |index: usize| difference[index.saturating_sub(1)];
    let after = |index: usize| difference[(index + 1).min(length - 1)];
    let is_maximum =
        |index: usize| difference[index] >= before(index) && difference[index] >= after(index);
    let is_minimum =
        |index: usize| difference[index] <= before(index) && difference[index] <= after(index);

    let first = (0..length).find(|&index| is_maximum(index))?;
    let mut threshold = 0.0;
    let mut candidate = first;
    for index in first..length - 1 {
        if is_maximum(index) {
            threshold = difference[index] - mean_step;
            candidate = index;
        }
        if is_minimum(index) {
            threshold = 0.0;
        }
        if difference[index + 1] < threshold {
            return Some(x[candidate]);
        }
    }
    None
}

/// Scaled to 0 ... 1; all 0 when there is no spread.
fn min_max(values: &[f64]) -> Vec<f64> {
    let least = values.iter().copied().fold(f64::MAX, f64::min);
    let most = values.iter().copied().fold(f64::MIN, f64::max);
    let spread = if most > least { most - least } else { 1.0 };
    values.iter().map(|value| (value - least) / spread).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Inertias of the reference study, k = 1 to 49, one start each.
    const STUDY: [f64; 49] = [
        22193.435, 10224.3952, 7882.2898, 6971.5683, 5647.928, 4613.667, 4140.0986, 3541.0401,
        3322.049, 3000.0703, 2829.0906, 2514.9606, 2403.523, 2207.6276, 2205.0848, 1922.6708,
        1850.0988, 1710.039, 1571.7711, 1444.1574, 1359.1716, 1241.2454, 1232.8671, 1137.3111,
        1044.9854, 916.3848, 860.9247, 812.2459, 770.0011, 740.8278, 663.1305, 616.0584, 542.8378,
        481.3589, 421.7175, 392.2239, 341.6386, 321.5167, 284.4405, 253.4711, 237.5977, 209.5251,
        186.5751, 165.9153, 147.0587, 129.3254, 116.5803, 102.7914, 88.8335,
    ];

    fn ascending(length: u32) -> Vec<f64> {
        (1..=length).map(f64::from).collect()
    }

    #[test]
    fn the_knee_of_a_hyperbola_moves_with_the_range() {
        for (range, knee) in [(10, 3.0), (15, 4.0), (20, 5.0), (49, 7.0)] {
            let x = ascending(range);
            let y: Vec<f64> = x.iter().map(|k| 1e6 / k).collect();
            assert_eq!(kneedle(&x, &y), Some(knee), "up to {range}");
        }
    }

    #[test]
    fn the_study_bends_at_eight() {
        assert_eq!(kneedle(&ascending(49), &STUDY), Some(8.0));
    }

    #[test]
    fn a_straight_line_a_flat_one_and_two_points_have_no_knee() {
        assert_eq!(kneedle(&ascending(5), &[5.0, 4.0, 3.0, 2.0, 1.0]), None);
        assert_eq!(kneedle(&ascending(2), &[5.0, 1.0]), None);
        assert_eq!(kneedle(&[], &[]), None);
    }

    #[test]
    fn a_sharp_bend_is_found() {
        assert_eq!(kneedle(&ascending(6), &[100.0, 50.0, 5.0, 4.0, 3.0, 2.0]), Some(3.0));
    }
}
