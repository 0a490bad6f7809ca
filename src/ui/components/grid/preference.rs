//! A reader's preferences about a table, kept in the browser's own storage. Never data of a file.

/// What is kept under a name.
pub(crate) fn read(name: &str) -> Option<String> {
    storage()?.get_item(name).ok().flatten()
}

/// Keeps something under a name, where the browser keeps anything.
pub(crate) fn keep(name: &str, value: &str) {
    if let Some(storage) = storage() {
        // What cannot be kept is as it was at the next visit.
        drop(storage.set_item(name, value));
    }
}

fn storage() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok()?
}
