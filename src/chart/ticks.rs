//! Where the ticks of an axis are: round numbers, powers of ten, months.

use crate::domain::{Day, Month};

/// The distance between round ticks: 1, 2 or 5 times a power of ten, about `count` of them.
///
/// # Source
/// d3-array, `tickIncrement`: the power of ten below the raw step, times 10, 5 or 2 when the rest
/// exceeds sqrt(50), sqrt(10) or sqrt(2).
pub(super) fn step(low: f64, high: f64, count: usize) -> f64 {
    let raw = (high - low) / count.max(1) as f64;
    if !(raw.is_finite() && raw > 0.0) {
        return 1.0;
    }
    let power = 10.0_f64.powf(raw.log10().floor());
    let rest = raw / power;
    let factor = if rest >= 50.0_f64.sqrt() {
        10.0
    } else if rest >= 10.0_f64.sqrt() {
        5.0
    } else if rest >= 2.0_f64.sqrt() {
        2.0
    } else {
        1.0
    };
    factor * power
}

/// Round ticks from `low` to `high`, both included when they are round.
pub(super) fn linear(low: f64, high: f64, count: usize) -> Vec<f64> {
    let step = step(low, high, count);
    let first = (low / step - 1e-9).ceil();
    let last = (high / step + 1e-9).floor();
    let mut ticks = Vec::new();
    let mut index = first;
    while index <= last && ticks.len() < 1_000 {
        // Steps below one are divided by their inverse, which is whole: 0.3, not 0.30000000000000004.
        let tick = if step < 1.0 { index / (1.0 / step).round() } else { index * step };
        ticks.push(tick);
        index += 1.0;
    }
    ticks
}

/// Like [`linear`] but only whole numbers.
pub(super) fn whole(low: f64, high: f64, count: usize) -> Vec<f64> {
    linear(low, high, count).into_iter().filter(|tick| tick.fract() == 0.0).collect()
}

/// Ticks of a logarithmic axis: the powers of ten within, with 2 and 5 between them when there are
/// at most two decades.
pub(super) fn log(low: f64, high: f64) -> Vec<f64> {
    if !(low > 0.0 && high >= low && high.is_finite()) {
        return Vec::new();
    }
    let between: &[f64] = if high / low <= 100.0 { &[1.0, 2.0, 5.0] } else { &[1.0] };
    let mut ticks = Vec::new();
    let mut power = 10.0_f64.powf(low.log10().floor());
    while power <= high {
        ticks.extend(between.iter().map(|factor| factor * power));
        power *= 10.0;
    }
    ticks.retain(|&tick| tick >= low * (1.0 - 1e-9) && tick <= high * (1.0 + 1e-9));
    ticks
}

/// First days of months from `first` to `last`, at most `most` of them: every month, every second,
/// third, sixth, or every so many years, always through January.
pub(super) fn months(first: Day, last: Day, most: usize) -> Vec<Month> {
    const STEPS: [i32; 9] = [1, 2, 3, 6, 12, 24, 60, 120, 600];
    let number = |month: Month| month.year * 12 + i32::from(month.month) - 1;
    let start = number(first.month()) + i32::from(first.month().first_day() < first);
    let end = number(last.month());
    let fits = |step: i32| {
        let count = end.div_euclid(step) - (start - 1).div_euclid(step);
        usize::try_from(count).is_ok_and(|count| count <= most)
    };
    let step = STEPS.into_iter().find(|&step| fits(step)).unwrap_or(600);
    let mut ticks = Vec::new();
    let mut month = first.month();
    while month.first_day() <= last && ticks.len() < 1_000 {
        if month.first_day() >= first && number(month).rem_euclid(step) == 0 {
            ticks.push(month);
        }
        month = month.next();
    }
    ticks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn linear_ticks_are_round() {
        assert_eq!(linear(0.0, 1.0, 5), [0.0, 0.2, 0.4, 0.6, 0.8, 1.0]);
        assert_eq!(linear(0.0, 0.3, 3), [0.0, 0.1, 0.2, 0.3]);
        assert_eq!(linear(-5.0, 5.0, 4), [-4.0, -2.0, 0.0, 2.0, 4.0]);
        assert_eq!(linear(12.0, 87.0, 4), [20.0, 40.0, 60.0, 80.0]);
        assert_eq!(linear(0.0, 1_462_538.0, 4), [0.0, 500_000.0, 1_000_000.0]);
        assert!(linear(f64::NAN, 1.0, 5).is_empty());
    }

    #[test]
    fn counts_have_whole_ticks() {
        assert_eq!(whole(0.0, 2.0, 5), [0.0, 1.0, 2.0]);
    }

    #[test]
    fn log_ticks_are_powers_with_steps_between_when_few() {
        assert_eq!(log(1.0, 50.0), [1.0, 2.0, 5.0, 10.0, 20.0, 50.0]);
        assert_eq!(log(1.0, 12_890.0), [1.0, 10.0, 100.0, 1_000.0, 10_000.0]);
        assert!(log(0.0, 10.0).is_empty());
    }

    #[test]
    fn months_thin_out() {
        let first = Day::from_civil(2009, 12, 1).expect("a date");
        let last = Day::from_civil(2011, 12, 9).expect("a date");
        assert_eq!(months(first, last, 30).len(), 25);
        let quarters: Vec<String> =
            months(first, last, 10).iter().map(ToString::to_string).collect();
        assert_eq!(quarters.len(), 8);
        assert_eq!(quarters[0], "2010-01");
        assert_eq!(months(first, last, 2).len(), 2);
        assert_eq!(months(last, first, 5), []);
    }
}
