//! Whether all rows will fit into memory, told while the first of them are read.

/// The part of the files that must have been read before the rest is judged by it, and the rows
/// that this must have come to.
const ENOUGH: f64 = 0.02;
const ENOUGH_ROWS: u64 = 100_000;

/// How often what the rows take while they are read, a run takes at most: in putting them in order
/// they are there twice, later stages keep orders and pairs of customer and product beside them.
const RUN: f64 = 2.5;

/// About how many rows there are and how many would fit, if that is fewer. `rows` have been read
/// and take `bytes`, which is this part of all; there are `memory` bytes.
pub(super) fn exceeded((rows, bytes): (u64, u64), part: f64, memory: u64) -> Option<(u64, u64)> {
    if part < ENOUGH || rows < ENOUGH_ROWS || memory == u64::MAX {
        return None;
    }
    let needed = bytes as f64 * RUN / part;
    let all = rows as f64 / part;
    let fit = all * memory as f64 / needed;
    (fit < all).then(|| (rounded(all), rounded(fit)))
}

/// To two digits: more would not be true.
fn rounded(rows: f64) -> u64 {
    let step = 10_f64.powf((rows.max(10.0).log10() - 1.0).floor());
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it saturates")]
    let rounded = ((rows / step).round() * step) as u64;
    rounded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_will_not_fit_is_told_after_a_fiftieth() {
        // A million rows of 80 bytes are a tenth: 80 MB, times ten, times 2.5 are 2 GB.
        let tenth = (1_000_000, 80_000_000);
        assert_eq!(exceeded(tenth, 0.1, 2_000_000_000), None);
        assert_eq!(exceeded(tenth, 0.1, 1_500_000_000), Some((10_000_000, 7_500_000)));
        assert_eq!(exceeded(tenth, 0.019, 1_000_000), None, "too early to tell");
        assert_eq!(exceeded((99_999, 80_000_000), 0.1, 1_000_000), None, "too few to tell");
        assert_eq!(exceeded(tenth, 0.1, u64::MAX), None);
        assert_eq!(exceeded((12_345_678, 1 << 30), 1.0, 1 << 30), Some((12_000_000, 4_900_000)));
    }
}
