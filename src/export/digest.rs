//! A fingerprint of everything up to and including the segments, to prove that two engines agree.

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
    let bytes = crate::protocol::encode(&parts);
    Some(format!("{:016x}", fnv1a(&bytes)))
}

fn fnv1a(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, &byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_answers() {
        // From the test suite of its authors.
        assert_eq!(fnv1a(b""), 0xcbf2_9ce4_8422_2325);
        assert_eq!(fnv1a(b"a"), 0xaf63_dc4c_8601_ec8c);
        assert_eq!(fnv1a(b"foobar"), 0x8594_4171_f739_67e8);
    }

    #[test]
    fn an_unfinished_analysis_has_none() {
        assert_eq!(digest(&Analysis::default()), None);
    }
}
