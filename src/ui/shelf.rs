//! The analyses that the user wants remembered on this device: packed as `.regulars` files, in the
//! browser's own database. Nothing is written unless asked for, and never the customer's file.
//!
//! The database has two stores with the same keys: `notes` says what there is, so that a list of it
//! reads no file, and `files` has the files.

use crate::domain::order;

use idb::{Database, DatabaseEvent, Error, Factory, ObjectStore, ObjectStoreParams, Query};
use idb::{Transaction, TransactionMode};
use js_sys::{JSON, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// What the files' names end with, here and when they are saved.
pub(crate) const ENDING: &str = ".regulars";

const DATABASE: &str = "regulars";
const NOTES: &str = "notes";
const FILES: &str = "files";

/// Which analysis: given by the database, never used twice.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Key(f64);

/// What is known of a remembered analysis without opening it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Note {
    /// What the user calls it.
    pub(crate) name: String,
    /// When it was put there, in milliseconds since 1970.
    pub(crate) saved_millis: f64,
    /// How much room it takes.
    pub(crate) bytes: u64,
}

/// Why something was not done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Refusal {
    /// The browser has no room for it.
    NoRoom,
    /// The browser keeps nothing here, as in a private window, or what was there is gone.
    NotKept,
}

/// Every remembered analysis, the latest first.
pub(crate) async fn list() -> Result<Vec<(Key, Note)>, Refusal> {
    let store = transaction(TransactionMode::ReadOnly).await?.object_store(NOTES)?;
    let keys = store.get_all_keys(None, None)?.await?;
    let notes = store.get_all(None, None)?.await?;
    let found: Vec<(Key, Note)> = keys
        .iter()
        .zip(&notes)
        .filter_map(|(key, note)| Some((Key(key.as_f64()?), Note::read(note)?)))
        .collect();
    Ok(order::ordered(found, |(_, note)| order::falling(order::real(note.saved_millis))))
}

/// Puts a file there, in place of an earlier one if a key is given.
pub(crate) async fn put(key: Option<Key>, name: &str, file: &[u8]) -> Result<Key, Refusal> {
    let note =
        Note { name: name.to_owned(), saved_millis: js_sys::Date::now(), bytes: file.len() as u64 };
    let pieces = js_sys::Array::of1(&js_sys::Uint8Array::from(file));
    let blob =
        web_sys::Blob::new_with_u8_array_sequence(&pieces).map_err(|_error| Refusal::NotKept)?;
    let transaction = transaction(TransactionMode::ReadWrite).await?;
    let given = key.map(|Key(key)| JsValue::from_f64(key));
    let key = transaction.object_store(NOTES)?.put(&note.text()?, given.as_ref())?.await?;
    transaction.object_store(FILES)?.put(&blob, Some(&key))?.await?;
    transaction.commit()?.await?;
    key.as_f64().map(Key).ok_or(Refusal::NotKept)
}

/// A remembered analysis as a file to open.
pub(crate) async fn file(key: Key) -> Result<web_sys::File, Refusal> {
    let transaction = transaction(TransactionMode::ReadOnly).await?;
    let note = note(&transaction.object_store(NOTES)?, key).await?;
    let blob = transaction.object_store(FILES)?.get(query(key))?.await?.ok_or(Refusal::NotKept)?;
    let pieces = js_sys::Array::of1(&blob);
    let name = format!("{}{ENDING}", note.name);
    web_sys::File::new_with_blob_sequence(&pieces, &name).map_err(|_error| Refusal::NotKept)
}

/// Calls a remembered analysis something else.
pub(crate) async fn rename(key: Key, name: String) -> Result<(), Refusal> {
    let transaction = transaction(TransactionMode::ReadWrite).await?;
    let notes = transaction.object_store(NOTES)?;
    let note = Note { name, ..note(&notes, key).await? };
    notes.put(&note.text()?, Some(&JsValue::from_f64(key.0)))?.await?;
    transaction.commit()?.await?;
    Ok(())
}

/// Forgets one analysis, or all of them.
pub(crate) async fn forget(key: Option<Key>) -> Result<(), Refusal> {
    let transaction = transaction(TransactionMode::ReadWrite).await?;
    for name in [NOTES, FILES] {
        let store = transaction.object_store(name)?;
        match key {
            Some(key) => store.delete(query(key))?.await?,
            None => store.clear()?.await?,
        }
    }
    transaction.commit()?.await?;
    Ok(())
}

async fn note(notes: &ObjectStore, key: Key) -> Result<Note, Refusal> {
    notes.get(query(key))?.await?.and_then(|note| Note::read(&note)).ok_or(Refusal::NotKept)
}

async fn transaction(mode: TransactionMode) -> Result<Transaction, Refusal> {
    Ok(database().await?.transaction(&[NOTES, FILES], mode)?)
}

async fn database() -> Result<Database, Refusal> {
    let mut request = Factory::new()?.open(DATABASE, Some(1))?;
    request.on_upgrade_needed(|event| {
        let Ok(database) = event.database() else { return };
        let mut numbered = ObjectStoreParams::new();
        numbered.auto_increment(true);
        // A store that is not made is missed by the first transaction, which says so.
        drop(database.create_object_store(NOTES, numbered));
        drop(database.create_object_store(FILES, ObjectStoreParams::new()));
    });
    Ok(request.await?)
}

fn query(Key(key): Key) -> Query {
    Query::Key(JsValue::from_f64(key))
}

/// The names of a note's fields in the database.
const FIELDS: [&str; 3] = ["name", "saved_millis", "bytes"];

impl Note {
    /// From the text of a JSON object.
    fn read(text: &JsValue) -> Option<Self> {
        let note = JSON::parse(&text.as_string()?).ok()?;
        let [name, saved_millis, bytes] =
            FIELDS.map(|field| Reflect::get(&note, &field.into()).unwrap_or_default());
        #[expect(clippy::cast_possible_truncation, reason = "sizes of files are below 2^53")]
        #[expect(clippy::cast_sign_loss, reason = "no file is smaller than nothing")]
        let bytes = bytes.as_f64()? as u64;
        Some(Self { name: name.as_string()?, saved_millis: saved_millis.as_f64()?, bytes })
    }

    /// The text of a JSON object.
    fn text(&self) -> Result<JsValue, Refusal> {
        let note = Object::new();
        #[expect(clippy::cast_precision_loss, reason = "sizes of files are below 2^53")]
        let bytes = self.bytes as f64;
        let values = [JsValue::from(&self.name), self.saved_millis.into(), bytes.into()];
        for (field, value) in FIELDS.into_iter().zip(values) {
            Reflect::set(&note, &field.into(), &value).map_err(|_error| Refusal::NotKept)?;
        }
        JSON::stringify(&note).map(JsValue::from).map_err(|_error| Refusal::NotKept)
    }
}

impl From<Error> for Refusal {
    fn from(error: Error) -> Self {
        let exception = match error {
            Error::DomException(exception) => Some(exception),
            Error::AddFailed(value) | Error::UpdateFailed(value) => value.dyn_into().ok(),
            _ => None,
        };
        match exception {
            Some(exception) if exception.name() == "QuotaExceededError" => Self::NoRoom,
            _ => Self::NotKept,
        }
    }
}
