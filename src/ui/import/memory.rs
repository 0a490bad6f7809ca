//! Choices that the user wants remembered on this device: by the header of the files, in the
//! browser's local storage. Nothing is written unless asked for.

use std::hash::Hasher;

use crate::results::Preview;
use crate::settings::{ImportSettings, Settings};

/// What the keys in the storage begin with.
const PREFIX: &str = "regulars.import.";

/// Under what the choices for files with such headers are kept: a hash of the columns' names, so
/// that the next export of the same shop finds them. Several files with one header count once.
pub(crate) fn key(preview: &Preview) -> String {
    let mut headers: Vec<Vec<&str>> = preview
        .tables
        .iter()
        .map(|table| table.facts.columns.iter().map(|column| column.name.as_str()).collect())
        .collect();
    headers.sort();
    headers.dedup();
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

/// What is kept under a key: choices that can be carried out.
pub(crate) fn load(key: &str) -> Option<ImportSettings> {
    let text = storage()?.get_item(key).ok()??;
    let import: ImportSettings = serde_json::from_str(&text).ok()?;
    let settings = Settings { import, ..Settings::default() };
    settings.check().ok().map(|plan| plan.import.clone())
}

/// Keeps choices under a key, in place of earlier ones; false when the browser refuses.
pub(crate) fn store(key: &str, import: &ImportSettings) -> bool {
    let Ok(text) = serde_json::to_string(import) else { return false };
    storage().is_some_and(|storage| storage.set_item(key, &text).is_ok())
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
