//! A picture of a distribution: bins, and kernel density with Silverman's bandwidth.

use crate::domain::order;

/// Values with how often each occurs, ascending: what density and histogram are computed from, so
/// that a million customers cost no more than their distinct days.
pub(super) fn tally(values: &[u32]) -> Vec<(u32, u32)> {
    let mut tally: Vec<(u32, u32)> = Vec::new();
    for place in order::order(values.iter().map(|value| u64::from(*value))) {
        let value = values[place];
        match tally.last_mut() {
            Some((last, times)) if *last == value => *times += 1,
            _ => tally.push((value, 1)),
        }
    }
    tally
}

/// How many values are in each bin of so many days, from 0 to the bin that holds `longest`.
pub(super) fn bins(tally: &[(u32, u32)], width: f64, longest: u32) -> Vec<u32> {
    let slot = |day: u32| (f64::from(day) / width).floor();
    let count = slot(longest) + 1.0;
    let mut bins = Vec::new();
    let mut values = tally.iter().peekable();
    let mut index = 0.0;
    while index < count {
        let mut times = 0;
        while let Some((_, more)) = values.next_if(|(day, _)| slot(*day) <= index) {
            times += more;
        }
        bins.push(times);
        index += 1.0;
    }
    bins
}

/// The smallest value that at least half of the values reach at most.
pub(super) fn median(tally: &[(u32, u32)]) -> Option<u32> {
    let half = count(tally).div_ceil(2);
    let mut below = 0;
    tally.iter().find_map(|&(value, times)| {
        below += u64::from(times);
        (below >= half).then_some(value)
    })
}

/// How many values there are.
pub(super) fn count(tally: &[(u32, u32)]) -> u64 {
    tally.iter().map(|&(_, times)| u64::from(times)).sum()
}

/// Silverman's rule of thumb, `0.9 min(s, IQR / 1.34) n^(-1/5)`; `None` when the values do not
/// spread. When the quartiles coincide the standard deviation alone is used.
///
/// # Source
/// B. W. Silverman, Density Estimation for Statistics and Data Analysis (1986), eq. 3.31.
pub(super) fn bandwidth(tally: &[(u32, u32)]) -> Option<f64> {
    let n: f64 = tally.iter().map(|&(_, times)| f64::from(times)).sum();
    if n < 2.0 {
        return None;
    }
    let mean =
        tally.iter().map(|&(value, times)| f64::from(value) * f64::from(times)).sum::<f64>() / n;
    let squares: f64 = tally
        .iter()
        .map(|&(value, times)| (f64::from(value) - mean).powi(2) * f64::from(times))
        .sum();
    let deviation = (squares / (n - 1.0)).sqrt();
    let quartiles = (quantile(tally, n, 0.75) - quantile(tally, n, 0.25)) / 1.34;
    let spread = if quartiles > 0.0 { deviation.min(quartiles) } else { deviation };
    (spread > 0.0).then(|| 0.9 * spread * n.powf(-0.2))
}

/// The density at `x` of values that cannot be negative: Gaussian kernels, those that reach below
/// zero reflected there. Integrates to 1 over `0..`.
pub(super) fn density(tally: &[(u32, u32)], bandwidth: f64, x: f64) -> f64 {
    let n: f64 = tally.iter().map(|&(_, times)| f64::from(times)).sum();
    // Beyond eight bandwidths a kernel is below 1e-13 of its height.
    let kernel = |distance: f64| match distance.abs() / bandwidth {
        far if far > 8.0 => 0.0,
        near => (-0.5 * near * near).exp(),
    };
    let sum: f64 = tally
        .iter()
        .map(|&(value, times)| {
            let value = f64::from(value);
            f64::from(times) * (kernel(x - value) + kernel(x + value))
        })
        .sum();
    sum / (n * bandwidth * (2.0 * std::f64::consts::PI).sqrt())
}

/// The value below which a share of the values lies (nearest rank).
fn quantile(tally: &[(u32, u32)], n: f64, share: f64) -> f64 {
    let mut below = 0.0;
    for &(value, times) in tally {
        below += f64::from(times);
        if below >= share * n {
            return f64::from(value);
        }
    }
    tally.last().map_or(0.0, |&(value, _)| f64::from(value))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn silverman_by_hand() {
        // 1, 2, 3, 4: s = sqrt(5/3) = 1.29099, quartiles 1 and 3 so IQR / 1.34 = 1.49254;
        // 0.9 * 1.29099 * 4^-0.2 = 0.88055.
        let tally = tally(&[4, 2, 3, 1]);
        assert!((bandwidth(&tally).expect("spread") - 0.880_55).abs() < 1e-4);
    }

    #[test]
    fn density_integrates_to_one_although_it_starts_at_zero() {
        let tally = tally(&[1, 1, 2, 3, 30, 40, 400]);
        let width = bandwidth(&tally).expect("spread");
        let area: f64 = (0..20_000)
            .map(|step| density(&tally, width, f64::from(step) * 0.05 + 0.025) * 0.05)
            .sum();
        assert!((area - 1.0).abs() < 1e-3, "{area}");
    }

    #[test]
    fn every_value_is_in_one_bin() {
        let tally = tally(&[0, 1, 19, 20, 21, 739, 739]);
        // 739 days in bins of 20: 37 of them.
        let bins = bins(&tally, 20.0, 739);
        assert_eq!(bins.len(), 37);
        assert_eq!((bins[0], bins[1], bins[36]), (3, 2, 2));
        assert_eq!(bins.iter().sum::<u32>(), 7);
    }

    #[test]
    fn half_of_the_values_are_at_most_the_median() {
        assert_eq!(median(&tally(&[])), None);
        assert_eq!(median(&tally(&[5])), Some(5));
        assert_eq!(median(&tally(&[1, 2, 3, 9])), Some(2));
        assert_eq!(median(&tally(&[1, 3, 3])), Some(3));
    }

    #[test]
    fn values_without_spread_have_no_density() {
        assert_eq!(bandwidth(&tally(&[])), None);
        assert_eq!(bandwidth(&tally(&[7])), None);
        assert_eq!(bandwidth(&tally(&[7, 7, 7])), None);
    }
}
