//! Analysis -> files to download: customers and segment lists as CSV, settings and results as JSON.
//!
//! Pure functions, compiled for the page and the command line alike, so that both write the same
//! bytes.

mod assumed;
pub(crate) mod csv;
mod customers;
mod digest;
mod json;
mod rejected;
#[cfg(test)]
mod tests;

pub use csv::tab_separated;
pub use customers::{about_bytes, chosen_csv, customers_csv, segment_csv};
pub use digest::digest;
pub use json::{Results, import_json, results, results_json, settings_json};
pub use rejected::RejectedCsv;

use crate::domain::SegmentId;
use crate::results::{Analysis, SegmentName};
use crate::settings::Settings;
use crate::wording::{self, Words};

/// A file to download.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExportFile {
    /// Its name, in lower-case ASCII without a folder.
    pub name: String,
    /// What it is, such as `text/csv`.
    pub media_type: &'static str,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// Media type of the CSV files.
pub const CSV: &str = "text/csv;charset=utf-8";
/// Media type of the JSON files.
pub const JSON: &str = "application/json";

/// Every file that can be made of what is there: `customers.csv`, a list for each segment
/// ([`segment_file_name`]), `results.json`, `settings.json`. Empty before the file was read.
#[must_use]
pub fn files(analysis: &Analysis, settings: &Settings) -> Vec<ExportFile> {
    if analysis.cleaning.is_none() {
        return Vec::new();
    }
    let mut files = Vec::new();
    let mut add = |name: &str, media_type, text: String| {
        files.push(ExportFile { name: name.to_owned(), media_type, bytes: text.into_bytes() });
    };
    if let Some(text) = customers_csv(analysis) {
        add("customers.csv", CSV, text);
    }
    let segments = analysis.segmentation.as_deref().map_or(&[][..], |found| &found.segments);
    for (index, segment) in segments.iter().enumerate() {
        let segment_id = SegmentId::from_index(index);
        if let Some(text) = segment_csv(analysis, segment_id) {
            add(&segment_file_name(segment_id, segment.name), CSV, text);
        }
    }
    add("results.json", JSON, results_json(analysis, settings));
    add("settings.json", JSON, settings_json(settings));
    files
}

/// The file name of a segment's list, such as `segment-1-vip-elites.csv`.
#[must_use]
pub fn segment_file_name(segment: SegmentId, name: SegmentName) -> String {
    let words = wording::segment_name(name, Words::ENGLISH).to_lowercase();
    let words: Vec<_> = words.split(|character: char| !character.is_ascii_alphanumeric()).collect();
    let words = words.join("-");
    format!("segment-{}-{words}.csv", segment.index() + 1)
}
