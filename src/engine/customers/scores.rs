//! A measure of every customer -> quantile scores from 1 (worst) to `levels` (best).

/// Which end of a measure is the best.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Best {
    /// The highest value: frequency, monetary.
    Highest,
    /// The lowest value: recency.
    Lowest,
}

/// The scores of one measure.
#[derive(Debug, PartialEq)]
pub(super) struct Scores {
    /// The score of each customer, 1 to `levels`.
    pub(super) of: Vec<u8>,
    /// The `levels - 1` inner quantiles, ascending; equal ones stay, so that the bin of a value is
    /// always the number of edges below it. Empty when there is no customer.
    pub(super) edges: Vec<f64>,
}

/// Scores by quantiles: bin `b` holds the values above edge `b - 1` up to and including edge `b`,
/// and the lowest value lies in the first bin. Equal values always get the same score.
///
/// Where quantiles coincide, because many customers share a value, pandas refuses; here the bins
/// between equal edges stay empty and scores skip a level: with quartiles 1, 1, 3 of a frequency,
/// one order scores 1, two or three score 3, more score 4. When all customers are alike nobody is
/// better than another and all get the upper middle score, `levels / 2 + 1`.
///
/// # Shapes
/// - values: `[n]`, finite; `levels`: 2 to 10
/// - output: `of` `[n]`, `edges` `[levels - 1]`, or both empty for n = 0
///
/// # Source
/// `pandas.qcut` (linear interpolation between order statistics, bins closed on the right, the
/// lowest value included).
pub(super) fn scores(values: &[f64], levels: u8, best: Best) -> Scores {
    let mut sorted = values.to_vec();
    sorted.sort_unstable_by(f64::total_cmp);
    let (Some(&lowest), Some(&highest)) = (sorted.first(), sorted.last()) else {
        return Scores { of: Vec::new(), edges: Vec::new() };
    };
    let edges: Vec<f64> = (1..levels).map(|part| quantile(&sorted, part, levels)).collect();
    let alike = lowest.total_cmp(&highest).is_eq();
    let score = |value: &f64| {
        let below = (1..levels).zip(&edges).filter(|&(_, edge)| edge < value);
        let bin = below.map(|(number, _)| number).max().unwrap_or(0);
        match best {
            _ if alike => levels / 2 + 1,
            Best::Highest => bin + 1,
            Best::Lowest => levels - bin,
        }
    };
    Scores { of: values.iter().map(score).collect(), edges }
}

/// The quantile `part / levels` of ascending values, interpolated between neighbours with `NumPy`'s
/// formula: from the nearer neighbour, so that both ends are hit exactly.
fn quantile(sorted: &[f64], part: u8, levels: u8) -> f64 {
    let scaled = (sorted.len() - 1) * usize::from(part);
    let below = scaled / usize::from(levels);
    let rest = scaled % usize::from(levels);
    let low = sorted[below];
    let high = sorted[(below + 1).min(sorted.len() - 1)];
    let share = rest as f64 / f64::from(levels);
    if share < 0.5 { low + (high - low) * share } else { high - (high - low) * (1.0 - share) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quartiles_of_eight() {
        // Positions 7/4 = 1.75, 3.5, 5.25 of 1..=8: quantiles 2.75, 4.5, 6.25.
        let values: Vec<f64> = (1..=8).map(f64::from).collect();
        let scores = scores(&values, 4, Best::Highest);
        assert_eq!(scores.edges, [2.75, 4.5, 6.25]);
        assert_eq!(scores.of, [1, 1, 2, 2, 3, 3, 4, 4]);
    }

    #[test]
    fn an_edge_belongs_to_the_bin_below_it() {
        // Quartiles of 1..=5 are 2, 3, 4.
        let values = [1.0, 2.0, 3.0, 4.0, 5.0];
        assert_eq!(scores(&values, 4, Best::Highest).of, [1, 1, 2, 3, 4]);
        assert_eq!(scores(&values, 4, Best::Lowest).of, [4, 4, 3, 2, 1]);
    }

    #[test]
    fn ties_skip_levels_and_keep_their_order() {
        // Sorted 1 1 1 1 1 2 3 4 5: positions 2, 4, 6 give 1, 1, 3.
        let values = [5.0, 1.0, 1.0, 4.0, 1.0, 2.0, 1.0, 3.0, 1.0];
        let scores = scores(&values, 4, Best::Highest);
        assert_eq!(scores.edges, [1.0, 1.0, 3.0]);
        assert_eq!(scores.of, [4, 1, 1, 4, 1, 3, 1, 3, 1]);
    }

    #[test]
    fn all_alike_are_in_the_middle() {
        for best in [Best::Highest, Best::Lowest] {
            assert_eq!(scores(&[7.0; 3], 4, best).of, [3; 3]);
            assert_eq!(scores(&[7.0; 3], 5, best).of, [3; 3]);
            assert_eq!(scores(&[7.0], 2, best).of, [2]);
        }
    }

    #[test]
    fn nobody_has_no_scores() {
        assert_eq!(scores(&[], 4, Best::Highest), Scores { of: vec![], edges: vec![] });
    }

    #[test]
    fn scores_stay_within_their_levels() {
        for levels in 2..=10 {
            for customers in 1..30_u32 {
                let values: Vec<f64> =
                    (0..customers).map(|number| f64::from(number * number % 7)).collect();
                for best in [Best::Highest, Best::Lowest] {
                    let of = scores(&values, levels, best).of;
                    assert!(of.iter().all(|score| (1..=levels).contains(score)));
                }
            }
        }
    }
}
