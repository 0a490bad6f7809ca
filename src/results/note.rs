//! What a person should know of how their files were read.

use serde::{Deserialize, Serialize};

use crate::domain::{Said, SaidValue};

/// Something that was assumed, put together, left out or set aside.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Note {
    /// What it is about, for programs; never changed: `date-order-assumed`.
    pub code: String,
    /// Which of [`super::CleaningReport::files`]; `None` when it is about all of them.
    pub file: Option<u32>,
    /// The sentence: its key is `note-` and the code.
    pub said: Said,
    /// Rows that it is about; 0 when it is not about single rows.
    pub rows: u64,
    /// The share of a headline figure (revenue, orders, customers) that it may move, 0 to 1.
    pub effect: f64,
    /// The path of the setting that says otherwise, such as `import.date_order`, if there is one.
    pub setting: Option<String>,
}

impl Note {
    /// From this effect on a note comes before the figures that it may move.
    pub const WEIGHTY: f64 = 0.01;

    /// A note by the key of its text, which begins with `note-`. It is about all files, about no
    /// single rows, moves nothing and has no setting until told otherwise.
    #[must_use]
    pub fn of(key: &'static str) -> Self {
        Self {
            code: key.strip_prefix("note-").unwrap_or(key).to_owned(),
            file: None,
            said: Said::of(key),
            rows: 0,
            effect: 0.0,
            setting: None,
        }
    }

    /// About this file.
    #[must_use]
    pub fn in_file(self, file: usize) -> Self {
        Self { file: u32::try_from(file).ok(), ..self }
    }

    /// With one more value in its sentence.
    #[must_use]
    pub fn with(self, name: &'static str, value: impl Into<SaidValue>) -> Self {
        Self { said: self.said.with(name, value), ..self }
    }

    /// About so many rows, which its sentence names `rows`.
    #[must_use]
    pub fn of_rows(self, rows: u64) -> Self {
        Self { rows, ..self.with("rows", rows) }
    }

    /// Able to move a headline figure by this share.
    #[must_use]
    pub fn moving(self, share: f64) -> Self {
        Self { effect: if share.is_finite() { share.clamp(0.0, 1.0) } else { 0.0 }, ..self }
    }

    /// Decided otherwise by this setting.
    #[must_use]
    pub fn decided_by(self, setting: &str) -> Self {
        Self { setting: Some(setting.to_owned()), ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_note_has_the_code_of_its_text() {
        let note = Note::of("note-rows-repeated").of_rows(3).moving(f64::NAN);
        assert_eq!(
            (note.code.as_str(), note.said.key.as_str()),
            ("rows-repeated", "note-rows-repeated")
        );
        assert_eq!((note.rows, note.effect), (3, 0.0));
        assert_eq!(note.said.values, [("rows".to_owned(), SaidValue::Count(3))]);
    }
}
