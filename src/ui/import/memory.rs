//! Choices that the user wants remembered on this device: by the header of the files, in the
//! browser's local storage. Nothing is written unless asked for.

use std::hash::Hasher;

use crate::results::Preview;

/// What the keys in the storage begin with.
const PREFIX: &str = "regulars.import.";

/// Under what the choices for files with such headers are kept: a hash of the columns' names, so
/// that the next export of the same shop finds them. Several files with one header count once.
pub(crate) fn key(preview: &Preview) -> String {
    let mut headers: Vec<Vec<&str>> = Vec::new();
    for table in &preview.tables {
        let header = table.facts.columns.iter().map(|column| column.name.as_str()).collect();
        if let Err(place) = headers.binary_search(&header) {
            headers.insert(place, header);
        }
    }
    let mut hasher = fnv::FnvHasher::default();
    for header in headers {
        for name in header {
            hasher.write(name.as_bytes());
            // Separators that are in no name: of columns, of headers.
            hasher.write_u8(0x1f);
        }
        hasher.write_u8(0x1e);
    }
    format!("{PREFIX}{:016x}", hasher.finish())
}

/// The text of the settings that are kept under a key.
pub(crate) fn load(key: &str) -> Option<String> {
    let import = storage()?.get_item(key).ok()??;
    Some(format!("{{\"import\":{import}}}"))
}

/// Keeps choices, as JSON, under a key, in place of earlier ones; false when the browser refuses.
pub(crate) fn store(key: &str, import: &[u8]) -> bool {
    let Ok(import) = std::str::from_utf8(import) else { return false };
    !import.is_empty() && storage().is_some_and(|storage| storage.set_item(key, import).is_ok())
}

/// Keeps nothing under a key any more.
pub(crate) fn forget(key: &str) {
    if let Some(storage) = storage() {
        // What cannot be removed was refused before, too.
        drop(storage.remove_item(key));
    }
}

fn storage() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok()?
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::settings::Meaning;
    use crate::ui::import::samples;

    #[test]
    fn the_key_follows_the_names_of_the_columns_alone() {
        let january = samples::preview(&[("who", Some(Meaning::Customer)), ("day", None)]);
        let mut both = samples::preview(&[("who", None), ("day", Some(Meaning::Date))]);
        both.tables[0].facts.name = "feb.csv".to_owned();
        assert_eq!(key(&january), key(&both));
        both.tables.push(january.tables[0].clone());
        assert_eq!(key(&january), key(&both), "two files with one header");
        assert!(key(&january).starts_with("regulars.import."));
        assert_ne!(key(&january), key(&samples::preview(&[("whoday", None)])));
        assert_ne!(key(&january), key(&samples::preview(&[("day", None), ("who", None)])));
    }
}
