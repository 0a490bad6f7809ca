//! A fingerprint of everything up to and including the segments, to prove that two engines agree.

use std::hash::Hasher;

use fnv::FnvHasher;

use crate::results::Analysis;

/// 16 hexadecimal digits that stand for cleaning, overview, catalogue, customers and segments;
/// `None` while one of them is missing. Equal parts have equal digests natively and in a browser.
///
/// # Source
/// FNV-1a with 64 bits (Fowler, Noll and Vo) over the postcard bytes of the five parts in that order: against
/// accidents, not against attackers.
#[must_use]
pub fn digest(analysis: &Analysis) -> Option<String> {
    let parts = (
        analysis.cleaning.as_deref()?,
        analysis.overview.as_deref()?,
        analysis.catalogue.as_deref()?,
        analysis.customers.as_deref()?,
        analysis.segmentation.as_deref()?,
    );
    let mut hasher = FnvHasher::default();
    hasher.write(&crate::protocol::encode(&parts));
    Some(format!("{:016x}", hasher.finish()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unfinished_analysis_has_none() {
        assert_eq!(digest(&Analysis::default()), None);
    }
}
