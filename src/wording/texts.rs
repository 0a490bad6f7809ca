//! The files that the texts are in: one a language and a subject, of the same names.

/// English.
pub(super) const ENGLISH: [&str; 1] = [include_str!("en/units.ftl")];

/// German.
pub(super) const GERMAN: [&str; 1] = [include_str!("de/units.ftl")];
