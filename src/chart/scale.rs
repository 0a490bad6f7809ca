//! Scales: values to CSS pixels. Pure; a domain without extent maps to the middle of its range.

use super::ticks;

/// Maps values linearly.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Linear {
    /// First and last value.
    pub(super) domain: (f64, f64),
    /// Where they lie.
    pub(super) range: (f64, f64),
}

impl Linear {
    /// A scale from 0 to at least `most`, ending on a tick, and the ticks.
    pub(super) fn from_zero(most: f64, range: (f64, f64), count: usize) -> (Self, Vec<f64>) {
        let most = if most > 0.0 && most.is_finite() { most } else { 1.0 };
        Self::nice((0.0, most), range, count)
    }

    /// A scale over at least `domain`, its ends widened to ticks, and the ticks.
    pub(super) fn nice(domain: (f64, f64), range: (f64, f64), count: usize) -> (Self, Vec<f64>) {
        let (low, high) = if domain.1 > domain.0 {
            domain
        } else {
            let room = (domain.0.abs() * 0.1).max(0.5);
            (domain.0 - room, domain.0 + room)
        };
        let step = ticks::step(low, high, count);
        let ends = ((low / step).floor() * step, (high / step).ceil() * step);
        (Self { domain: ends, range }, ticks::linear(ends.0, ends.1, count))
    }

    /// The pixel of a value.
    pub(super) fn at(&self, value: f64) -> f64 {
        let extent = self.domain.1 - self.domain.0;
        let share = if extent == 0.0 { 0.5 } else { (value - self.domain.0) / extent };
        self.range.0 + (self.range.1 - self.range.0) * share
    }
}

/// Maps positive values by their logarithm.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Log {
    /// First and last value, positive.
    domain: (f64, f64),
    /// Where they lie.
    range: (f64, f64),
}

impl Log {
    /// A scale over positive values; a value below the first lies at the start.
    pub(super) fn new(domain: (f64, f64), range: (f64, f64)) -> Self {
        let low = domain.0.max(f64::MIN_POSITIVE);
        Self { domain: (low, domain.1.max(low)), range }
    }

    /// The pixel of a value.
    pub(super) fn at(&self, value: f64) -> f64 {
        let (low, high) = (self.domain.0.log10(), self.domain.1.log10());
        let inner = Linear { domain: (low, high), range: self.range };
        inner.at(value.max(self.domain.0).log10())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ends_are_ticks() {
        let (scale, ticks) = Linear::from_zero(935.0, (100.0, 0.0), 5);
        assert_eq!(scale.domain, (0.0, 1_000.0));
        assert_eq!(ticks, [0.0, 200.0, 400.0, 600.0, 800.0, 1_000.0]);
        assert!((scale.at(500.0) - 50.0).abs() < 1e-9);
    }

    #[test]
    fn no_extent_is_drawn_in_the_middle() {
        let scale = Linear { domain: (3.0, 3.0), range: (0.0, 10.0) };
        assert!((scale.at(3.0) - 5.0).abs() < 1e-9);
        let (nice, ticks) = Linear::nice((3.0, 3.0), (0.0, 10.0), 4);
        assert!(nice.domain.0 < 3.0 && nice.domain.1 > 3.0 && ticks.len() >= 2);
        let (zero, _) = Linear::from_zero(0.0, (0.0, 10.0), 4);
        assert_eq!(zero.domain, (0.0, 1.0));
    }

    #[test]
    fn decades_are_equally_far_apart() {
        let scale = Log::new((1.0, 1_000.0), (0.0, 300.0));
        for (value, pixel) in [(1.0, 0.0), (10.0, 100.0), (1_000.0, 300.0), (0.0, 0.0)] {
            assert!((scale.at(value) - pixel).abs() < 1e-9);
        }
    }
}
