//! The files that the texts are in: one a language and a subject, of the same names.

/// English.
pub(super) const ENGLISH: &[&str] = &[
    include_str!("en/archetypes.ftl"),
    include_str!("en/charts.ftl"),
    include_str!("en/choice_of_k.ftl"),
    include_str!("en/cleaning.ftl"),
    include_str!("en/customer.ftl"),
    include_str!("en/failures.ftl"),
    include_str!("en/import.ftl"),
    include_str!("en/keep.ftl"),
    include_str!("en/model.ftl"),
    include_str!("en/offers.ftl"),
    include_str!("en/offline.ftl"),
    include_str!("en/overview.ftl"),
    include_str!("en/privacy.ftl"),
    include_str!("en/saved.ftl"),
    include_str!("en/segment_charts.ftl"),
    include_str!("en/segments.ftl"),
    include_str!("en/settings.ftl"),
    include_str!("en/shell.ftl"),
    include_str!("en/start.ftl"),
    include_str!("en/units.ftl"),
];

/// German.
pub(super) const GERMAN: &[&str] = &[
    include_str!("de/archetypes.ftl"),
    include_str!("de/charts.ftl"),
    include_str!("de/choice_of_k.ftl"),
    include_str!("de/cleaning.ftl"),
    include_str!("de/customer.ftl"),
    include_str!("de/failures.ftl"),
    include_str!("de/import.ftl"),
    include_str!("de/keep.ftl"),
    include_str!("de/model.ftl"),
    include_str!("de/offers.ftl"),
    include_str!("de/offline.ftl"),
    include_str!("de/overview.ftl"),
    include_str!("de/privacy.ftl"),
    include_str!("de/saved.ftl"),
    include_str!("de/segment_charts.ftl"),
    include_str!("de/segments.ftl"),
    include_str!("de/settings.ftl"),
    include_str!("de/shell.ftl"),
    include_str!("de/start.ftl"),
    include_str!("de/units.ftl"),
];
