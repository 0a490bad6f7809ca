//! A file made by the page -> a file on the reader's disk. Nothing passes a server.

use std::cell::RefCell;

use wasm_bindgen::{JsCast, JsValue};

use crate::export::ExportFile;
use crate::ui::words::words;

thread_local! {
    /// Addresses in memory of the files that the browser is saving.
    static SAVING: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
}

/// Whether an address is that of a file which was handed to the browser in the last minute.
pub(crate) fn is_saving(address: &str) -> bool {
    SAVING.with_borrow(|saving| saving.iter().any(|other| other == address))
}

/// What became of the latest download.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Saved {
    /// There was none.
    Nothing,
    /// The browser has this file.
    Handed(String),
    /// The browser refused this file.
    Refused(String),
    /// The browser refused to remember choices.
    NotRemembered,
}

impl Saved {
    /// Hands a file to the browser and tells what became of it. One with nothing in it could not
    /// be made.
    pub(crate) fn hand(file: ExportFile) -> Self {
        if !file.bytes.is_empty() && save(&file).is_ok() {
            Self::Handed(file.name)
        } else {
            Self::Refused(file.name)
        }
    }

    /// The same in a sentence; empty when there was no download.
    pub(crate) fn sentence(&self) -> String {
        let (key, name) = match self {
            Self::Nothing => return String::new(),
            Self::NotRemembered => return words().text("import-keep-refused").to_owned(),
            Self::Handed(name) => ("saved-handed", name),
            Self::Refused(name) => ("saved-refused", name),
        };
        words().say(key, &[("file", name.into())])
    }
}

/// Hands a file to the browser to save.
///
/// # Errors
/// What the browser says when it cannot.
pub(crate) fn save(file: &ExportFile) -> Result<(), JsValue> {
    let options = web_sys::BlobPropertyBag::new();
    options.set_type(file.media_type);
    let bytes = js_sys::Uint8Array::from(file.bytes.as_slice());
    let pieces = js_sys::Array::of1(&bytes);
    let blob = web_sys::Blob::new_with_u8_array_sequence_and_options(&pieces, &options)?;
    save_blob(&file.name, &blob)
}

/// The same for what the browser already holds.
///
/// # Errors
/// What the browser says when it cannot.
pub(crate) fn save_blob(name: &str, blob: &web_sys::Blob) -> Result<(), JsValue> {
    let address = web_sys::Url::create_object_url_with_blob(blob)?;
    SAVING.with_borrow_mut(|saving| saving.push(address.clone()));
    let document = web_sys::window().and_then(|window| window.document());
    let document = document.ok_or("there is no document")?;
    let anchor: web_sys::HtmlAnchorElement = document.create_element("a")?.dyn_into()?;
    anchor.set_href(&address);
    anchor.set_download(name);
    anchor.click();
    // The browser has taken its own reference by the time the next task runs.
    let revoke = wasm_bindgen::closure::Closure::once_into_js(move || {
        drop(web_sys::Url::revoke_object_url(&address));
        SAVING.with_borrow_mut(|saving| saving.retain(|other| *other != address));
    });
    let window = web_sys::window().ok_or("there is no window")?;
    window.set_timeout_with_callback_and_timeout_and_arguments_0(revoke.unchecked_ref(), 60_000)?;
    Ok(())
}
