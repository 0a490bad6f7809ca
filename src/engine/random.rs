//! Random numbers: one seed, one generator for each named task.

use rand_core::SeedableRng;
use rand_xoshiro::Xoshiro256PlusPlus;

use crate::settings::Seed;

/// The generator of a task: the same for the same seed and name, unrelated for other names.
///
/// # Source
/// The name is folded into the seed with FNV-1a (64 bits); `seed_from_u64` spreads the result with
/// `SplitMix64`, as Blackman and Vigna recommend for the xoshiro family.
#[must_use]
pub fn generator(seed: Seed, task: &str) -> Xoshiro256PlusPlus {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64 ^ seed.0;
    for byte in task.bytes() {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    }
    Xoshiro256PlusPlus::seed_from_u64(hash)
}
