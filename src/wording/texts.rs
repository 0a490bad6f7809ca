//! Where the texts come from. The command line and the tests have them built in. The page does not:
//! nearly a tenth of its program would be texts, those of every language. It is given them at its start
//! ([`learn`]), as one file a language (`.ci/stamp` makes it, `public/start.js` fetches it). The worker
//! has those that it writes itself, which are few.
//!
//! Below, the files: one a language and a subject, of the same names.

use std::sync::OnceLock;

use super::Language;
use super::catalogue::Catalogue;

static ENGLISH: OnceLock<Catalogue> = OnceLock::new();
static GERMAN: OnceLock<Catalogue> = OnceLock::new();

/// Whether this is the page's program, which has no texts built in.
const IS_PAGE: bool = cfg!(all(feature = "app", target_arch = "wasm32"));

/// Whether this is the worker.
const IS_WORKER: bool = cfg!(all(feature = "worker", target_arch = "wasm32"));

/// The texts of a language, if they are there.
pub(super) fn of(language: Language) -> Option<&'static Catalogue> {
    let (place, files) = match language {
        Language::English if IS_WORKER => (&ENGLISH, WORKER_FILES),
        Language::German if IS_WORKER => return None,
        Language::English => (&ENGLISH, ENGLISH_FILES),
        Language::German => (&GERMAN, GERMAN_FILES),
    };
    if IS_PAGE { place.get() } else { Some(place.get_or_init(|| Catalogue::read(files))) }
}

/// Takes in the texts of a language, for as long as the program runs. Those that are there stay.
pub fn learn(language: Language, texts: String) {
    let place = match language {
        Language::English => &ENGLISH,
        Language::German => &GERMAN,
    };
    place.get_or_init(|| Catalogue::read(&[texts.leak()]));
}

/// What the worker writes in words: the notes and the names of segments in
/// [`results_json`](crate::export::results_json).
const WORKER_FILES: &[&str] = &[
    include_str!("en/archetypes.ftl"),
    include_str!("en/cleaning.ftl"),
    include_str!("en/notes.ftl"),
    include_str!("en/units.ftl"),
];

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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Archetype;
    use crate::wording::{Words, archetype_name};

    #[test]
    fn the_worker_has_what_it_writes() {
        let worker = Catalogue::read(WORKER_FILES);
        let english = Catalogue::read(ENGLISH_FILES);
        // The notes, what stands in them, and what tells segments apart.
        let starts =
            ["note-", "unread-", "meaning-", "column-", "money-", "day", "month-", "segment-by-"];
        for key in english.keys().filter(|key| starts.iter().any(|start| key.starts_with(start))) {
            assert!(worker.pattern(key).is_some(), "{key}");
        }
        let has = |text: &str| worker.keys().any(|key| worker.pattern(key) == Some(text));
        for archetype in Archetype::ALL {
            assert!(has(archetype_name(archetype, Words::ENGLISH)), "{archetype:?}");
        }
    }
}
