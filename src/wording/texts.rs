//! Where the texts come from. The command line, the worker and the tests have them built in. The page
//! does not: nearly a tenth of its program would be texts, those of every language. It is given them
//! at its start ([`learn`]), as one file a language (`.ci/stamp` makes it, `public/start.js` fetches
//! it).
//!
//! Below, the files: one a language and a subject, of the same names.

use std::sync::OnceLock;

use super::Language;
use super::catalogue::Catalogue;

static ENGLISH: OnceLock<Catalogue> = OnceLock::new();
static GERMAN: OnceLock<Catalogue> = OnceLock::new();

/// Whether the texts are built in.
const BUILT_IN: bool = !cfg!(all(feature = "app", target_arch = "wasm32"));

/// The texts of a language, if they are there.
pub(super) fn of(language: Language) -> Option<&'static Catalogue> {
    let (place, files) = match language {
        Language::English => (&ENGLISH, ENGLISH_FILES),
        Language::German => (&GERMAN, GERMAN_FILES),
    };
    if BUILT_IN { Some(place.get_or_init(|| Catalogue::read(files))) } else { place.get() }
}

/// Takes in the texts of a language, for as long as the program runs. Those that are there stay.
pub fn learn(language: Language, texts: String) {
    let place = match language {
        Language::English => &ENGLISH,
        Language::German => &GERMAN,
    };
    place.get_or_init(|| Catalogue::read(&[texts.leak()]));
}

const ENGLISH_FILES: &[&str] = &[
    include_str!("en/archetypes.ftl"),
    include_str!("en/charts.ftl"),
    include_str!("en/choice_of_k.ftl"),
    include_str!("en/cleaning.ftl"),
    include_str!("en/customer.ftl"),
    include_str!("en/customers.ftl"),
    include_str!("en/downloads.ftl"),
    include_str!("en/failures.ftl"),
    include_str!("en/glossary.ftl"),
    include_str!("en/help.ftl"),
    include_str!("en/import.ftl"),
    include_str!("en/keep.ftl"),
    include_str!("en/model.ftl"),
    include_str!("en/notes.ftl"),
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
    include_str!("en/tour.ftl"),
    include_str!("en/units.ftl"),
];

const GERMAN_FILES: &[&str] = &[
    include_str!("de/archetypes.ftl"),
    include_str!("de/charts.ftl"),
    include_str!("de/choice_of_k.ftl"),
    include_str!("de/cleaning.ftl"),
    include_str!("de/customer.ftl"),
    include_str!("de/customers.ftl"),
    include_str!("de/downloads.ftl"),
    include_str!("de/failures.ftl"),
    include_str!("de/glossary.ftl"),
    include_str!("de/help.ftl"),
    include_str!("de/import.ftl"),
    include_str!("de/keep.ftl"),
    include_str!("de/model.ftl"),
    include_str!("de/notes.ftl"),
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
    include_str!("de/tour.ftl"),
    include_str!("de/units.ftl"),
];
