//! Random choices from a generator's bits, the same on every platform.

use rand_core::RngCore;

/// A number from 0 (included) to 1 (excluded), with 53 random bits.
pub(super) fn unit(generator: &mut impl RngCore) -> f64 {
    (generator.next_u64() >> 11) as f64 * (1.0 / 9_007_199_254_740_992.0)
}

/// A position below `bound`, which is at least 1.
pub(super) fn below(generator: &mut impl RngCore, bound: usize) -> usize {
    let wide = u128::from(generator.next_u64()) * bound as u128;
    usize::try_from(wide >> 64).expect("below bound")
}

/// A position drawn with probability proportional to its share; the last positive one when
/// rounding leaves nothing, 0 when no share is positive.
pub(super) fn weighted(generator: &mut impl RngCore, shares: &[f64]) -> usize {
    let mut left = unit(generator) * shares.iter().sum::<f64>();
    let mut chosen = 0;
    for (position, &share) in shares.iter().enumerate() {
        if share > 0.0 {
            chosen = position;
            if left < share {
                break;
            }
            left -= share;
        }
    }
    chosen
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::random::generator;
    use crate::settings::Seed;

    #[test]
    fn choices_stay_in_their_range() {
        let mut bits = generator(Seed(7), "test");
        for _ in 0..1_000 {
            assert!((0.0..1.0).contains(&unit(&mut bits)));
            assert!(below(&mut bits, 3) < 3);
            assert_eq!(weighted(&mut bits, &[0.0, 0.0, 2.0, 0.0]), 2);
        }
        assert_eq!(weighted(&mut bits, &[0.0, 0.0]), 0);
    }
}
