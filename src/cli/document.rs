//! An analysis as the JSON of `--json`: its results, which file they are of, and what went wrong.

use serde::Serialize;

use super::failure::Failure;
use super::input::Input;
use crate::export::{Results, results};
use crate::results::Analysis;
use crate::settings::Settings;

/// What came of one shop.
#[derive(Serialize)]
struct Document<'a> {
    /// The file as the call gave it; none for several that are one shop: each of `cleaning.files`
    /// has its own.
    path: Option<String>,
    /// Why the analysis is not complete.
    error: Option<&'a Failure>,
    /// What was found before that.
    #[serde(flatten)]
    results: Option<Results<'a>>,
}

/// The JSON of what came of a shop, with a line break at its end.
pub(super) fn document(
    inputs: &[Input],
    analysis: &Analysis,
    settings: &Settings,
    error: Option<&Failure>,
) -> String {
    let path = |input: &Input| input.path().to_string_lossy().into_owned();
    let path_of = |name: &str| inputs.iter().find(|input| input.name() == name).map(path);
    let document = Document {
        path: if let [input] = inputs { Some(path(input)) } else { None },
        error,
        results: analysis
            .cleaning
            .as_ref()
            .map(|_| results(analysis, settings).with_paths(path_of)),
    };
    let mut text = serde_json::to_string_pretty(&document).expect("plain data encodes");
    text.push('\n');
    text
}

/// Documents one after the other: each for itself, or as the entries of one array.
#[derive(Debug)]
pub(super) struct Documents {
    is_array: bool,
    entries: usize,
}

impl Documents {
    /// None yet.
    pub(super) fn new(is_array: bool) -> Self {
        Self { is_array, entries: 0 }
    }

    /// What to print for the next one.
    pub(super) fn next(&mut self, document: &str) -> String {
        self.entries += 1;
        match (self.is_array, self.entries) {
            (false, _) => document.to_owned(),
            (true, 1) => format!("[\n{}", document.trim_end()),
            (true, _) => format!(",\n{}", document.trim_end()),
        }
    }

    /// What to print behind the last one.
    pub(super) fn end(&self) -> &'static str {
        match (self.is_array, self.entries) {
            (false, _) => "",
            (true, 0) => "[]\n",
            (true, _) => "\n]\n",
        }
    }
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;

    #[test]
    fn what_failed_is_an_entry_with_its_error() {
        let paths = [PathBuf::from("x/a.csv")];
        let inputs = Input::all(&paths, false).expect("each can be read");
        let failure = Failure::new("x/a.csv is empty", "Give another one");
        let text = document(&inputs, &Analysis::default(), &Settings::default(), Some(&failure));
        let expected = serde_json::json!({
            "path": "x/a.csv",
            "error": { "message": "x/a.csv is empty", "hint": "Give another one" },
        });
        assert_eq!(serde_json::from_str::<serde_json::Value>(&text).expect("is JSON"), expected);
    }

    #[test]
    fn an_array_is_one_whatever_is_in_it() {
        for count in 0..3 {
            let mut documents = Documents::new(true);
            let mut text: String = (0..count).map(|_| documents.next("{}\n")).collect();
            text += documents.end();
            let array: Vec<serde_json::Value> = serde_json::from_str(&text).expect("is an array");
            assert_eq!(array.len(), count);
        }
        let mut alone = Documents::new(false);
        assert_eq!(alone.next("{}\n") + alone.end(), "{}\n");
    }
}
