//! Random numbers: one seed, one generator for each named task.

use std::hash::Hasher;

use fnv::FnvHasher;
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
    let mut hasher = FnvHasher::with_key(FnvHasher::default().finish() ^ seed.0);
    hasher.write(task.as_bytes());
    Xoshiro256PlusPlus::seed_from_u64(hasher.finish())
}
