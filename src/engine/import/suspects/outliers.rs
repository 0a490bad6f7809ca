//! Measures of all customers -> those far above what is usual.

/// Customers, below which nothing is usual.
const LEAST_CUSTOMERS: usize = 30;

/// The score from which a value is an outlier, after Iglewicz and Hoaglin.
const LEAST_SCORE: f64 = 3.5;

/// As many times the median a value must be: where nearly all customers are alike, small
/// differences score high.
const LEAST_TIMES: f64 = 10.0;

/// The 0.75 quantile of the standard normal distribution: for normal values the median absolute
/// deviation is this many standard deviations.
const MAD_OF_NORMAL: f64 = 0.6745;

/// A customer far above what is usual.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Outlier {
    /// Which customer.
    pub(super) customer: usize,
    /// On which measure the score is highest, the first of equals.
    pub(super) measure: usize,
    /// The modified z-score there.
    pub(super) score: f64,
    /// So many times the median customer's value.
    pub(super) times: f64,
}

/// The customers whose modified z-score `0.6745 (x - median) / MAD` of the logarithm of any measure
/// is at least 3.5 and whose value is at least ten times the median, in their order.
///
/// What customers buy is about log-normal; median and median absolute deviation (MAD) are not moved
/// by the outliers themselves. Where at least half of the customers have the same value (one order,
/// say), the MAD is 0 and the measure is passed over; so are values that are not positive, and
/// everything when there are fewer than 30 customers.
///
/// # Source
/// B. Iglewicz and D. C. Hoaglin, How to Detect and Handle Outliers, ASQC Quality Press, 1993.
pub(super) fn find(measures: &[[f64; 4]]) -> Vec<Outlier> {
    let usual: [Option<Usual>; 4] =
        std::array::from_fn(|measure| Usual::of(measures.iter().map(|values| values[measure])));
    let farthest = |(customer, values): (usize, &[f64; 4])| {
        let mut farthest: Option<Outlier> = None;
        for (measure, (value, usual)) in values.iter().zip(&usual).enumerate() {
            let Some(usual) = usual else { continue };
            let (score, times) = usual.compare(*value);
            let is_outlier = score >= LEAST_SCORE && times >= LEAST_TIMES;
            if is_outlier && farthest.is_none_or(|other| other.score < score) {
                farthest = Some(Outlier { customer, measure, score, times });
            }
        }
        farthest
    };
    measures.iter().enumerate().filter_map(farthest).collect()
}

/// What is usual on a measure.
#[derive(Clone, Copy, Debug)]
struct Usual {
    /// The median; positive.
    median: f64,
    /// The median absolute deviation from it in logarithms; positive.
    deviation: f64,
}

impl Usual {
    fn of(values: impl Iterator<Item = f64>) -> Option<Self> {
        let mut values: Vec<f64> = values.filter(|value| *value > 0.0).collect();
        if values.len() < LEAST_CUSTOMERS {
            return None;
        }
        let median = median(&mut values);
        for value in &mut values {
            *value = libm::log(*value / median).abs();
        }
        let deviation = self::median(&mut values);
        (deviation > 0.0).then_some(Self { median, deviation })
    }

    /// The modified z-score of a value, and how many times the median it is.
    fn compare(self, value: f64) -> (f64, f64) {
        let times = value / self.median;
        let score = if times > 1.0 { libm::log(times) / self.deviation } else { 0.0 };
        (MAD_OF_NORMAL * score, times)
    }
}

/// The median, of an even number the mean of the two in the middle; there is at least one.
fn median(values: &mut [f64]) -> f64 {
    let middle = values.len() / 2;
    let is_even = values.len().is_multiple_of(2);
    let (below, upper, _) = values.select_nth_unstable_by(middle, f64::total_cmp);
    let upper = *upper;
    match below.iter().copied().max_by(f64::total_cmp) {
        Some(lower) if is_even => f64::midpoint(lower, upper),
        _ => upper,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Forty customers whose measures are 1, 10 and 100 in turn, and one with `values`: the median
    /// is 10, the MAD of the logarithms is ln 10, so a score of 3.5 is reached at
    /// 10 * 10^(3.5 / 0.6745) = 1.54 million.
    fn with(values: [f64; 4]) -> Vec<[f64; 4]> {
        let usual = (0..40).map(|customer| [10.0_f64.powi(customer % 3); 4]);
        usual.chain([values]).collect()
    }

    #[test]
    fn far_outside_is_by_the_published_rule() {
        assert_eq!(find(&with([1.5e6; 4])), []);
        let outliers = find(&with([10.0, 1.6e6, 1e8, 1.6e6]));
        let [outlier] = outliers.as_slice() else { panic!("{outliers:?}") };
        assert_eq!((outlier.customer, outlier.measure), (40, 2));
        // ln(1e7) / ln(10) * 0.6745
        assert!((outlier.score - 7.0 * 0.6745).abs() < 1e-9, "{outlier:?}");
        assert!((outlier.times - 1e7).abs() < 1e-3, "{outlier:?}");
    }

    #[test]
    fn where_nothing_is_usual_nobody_is_unusual() {
        let few = with([1e9; 4]).split_off(12);
        assert_eq!((few.len(), find(&few)), (29, Vec::new()));
        assert_eq!(find(&[]), []);
        // 21 of 41 are equal, so the MAD is 0.
        let alike: Vec<_> = (0..41).map(|at| [if at < 21 { 1.0 } else { 1e9 }; 4]).collect();
        assert_eq!(find(&alike), []);
        // Prices of 10.00 and 10.01 scatter so little that 20 scores high.
        let narrow = (0..41).map(|at| [10.0 + f64::from(at % 3) / 100.0; 4]);
        assert_eq!(find(&narrow.clone().chain([[20.0; 4]]).collect::<Vec<_>>()), []);
        assert_eq!(find(&narrow.chain([[101.0; 4]]).collect::<Vec<_>>()).len(), 1);
        assert_eq!(find(&with([0.0; 4])), []);
    }
}
