//! Settings and results as JSON for other programs: dates as `2011-12-10`, money in currency units.

use serde::Serialize;
use serde_json::Value;

use super::assumed::assumed;
use super::digest::digest;
use crate::results::{
    Analysis, ChoiceOfK, CleaningReport, ModelReport, Note, Overview, Quality, Segment,
    Segmentation, SweepPoint,
};
use crate::settings::{ImportSettings, Settings};
use crate::wording::{self, Words};

/// The settings, as the command line and the page read them.
#[must_use]
pub fn settings_json(settings: &Settings) -> String {
    pretty(settings)
}

/// How files are read, as the page remembers it.
///
/// # Panics
/// Never: settings are plain data.
#[must_use]
pub fn import_json(import: &ImportSettings) -> String {
    serde_json::to_string(import).expect("plain data encodes")
}

/// Settings, cleaning report, overview, segments and model report, with a [`digest`] of everything
/// up to the segments. Parts that are not there are `null`. Single customers are in the CSV lists.
#[must_use]
pub fn results_json(analysis: &Analysis, settings: &Settings) -> String {
    pretty(&results(analysis, settings))
}

/// What [`results_json`] writes, to be written with something beside it.
#[must_use]
pub fn results<'a>(analysis: &'a Analysis, settings: &'a Settings) -> Results<'a> {
    Results {
        version: env!("CARGO_PKG_VERSION"),
        settings,
        digest: digest(analysis),
        cleaning: analysis.cleaning.as_deref().map(|report| cleaning(report, settings)),
        overview: analysis.overview.as_deref(),
        segmentation: analysis.segmentation.as_deref().map(Partition::of),
        models: analysis.models.as_deref(),
    }
}

/// Results as other programs read them.
#[derive(Debug, Serialize)]
pub struct Results<'a> {
    /// Version of Regulars.
    version: &'static str,
    settings: &'a Settings,
    digest: Option<String>,
    cleaning: Option<Value>,
    overview: Option<&'a Overview>,
    segmentation: Option<Partition<'a>>,
    models: Option<&'a ModelReport>,
}

impl Results<'_> {
    /// The same with the path of each file beside its name, where `path_of` knows it.
    #[must_use]
    pub fn with_paths(mut self, path_of: impl Fn(&str) -> Option<String>) -> Self {
        let files = self.cleaning.as_mut().and_then(|report| report["files"].as_array_mut());
        for file in files.into_iter().flatten() {
            let path = file["name"].as_str().and_then(&path_of);
            file["path"] = path.into();
        }
        self
    }
}

/// The report with its notes in words, and beside them what was assumed without one.
fn cleaning(report: &CleaningReport, settings: &Settings) -> Value {
    let mut document = serde_json::to_value(report).expect("plain data encodes");
    let assumed = assumed(report, settings);
    let notes = report.notes.iter().chain(&assumed).map(|note| WordedNote::of(note, report));
    let notes = notes.collect::<Vec<_>>();
    document["notes"] = serde_json::to_value(notes).expect("plain data encodes");
    document
}

/// A [`Note`] in English.
#[derive(Serialize)]
struct WordedNote<'a> {
    code: &'a str,
    /// The name of the file that it is about.
    file: Option<&'a str>,
    rows: u64,
    effect: f64,
    setting: Option<&'a str>,
    text: String,
}

impl<'a> WordedNote<'a> {
    fn of(note: &'a Note, report: &'a CleaningReport) -> Self {
        let file = note.file.and_then(|file| report.files.get(file as usize));
        Self {
            code: &note.code,
            file: file.map(|file| file.name.as_str()),
            rows: note.rows,
            effect: note.effect,
            setting: note.setting.as_deref(),
            text: wording::said(&note.said, Words::ENGLISH),
        }
    }
}

/// A [`Segmentation`] without the column of customers.
#[derive(Debug, Serialize)]
struct Partition<'a> {
    k: usize,
    choice: ChoiceOfK,
    knee: Option<u8>,
    inertia: f64,
    quality: Option<Quality>,
    segments: Vec<NamedSegment<'a>>,
    sweep: &'a [SweepPoint],
}

#[derive(Debug, Serialize)]
struct NamedSegment<'a> {
    title: String,
    #[serde(flatten)]
    segment: &'a Segment,
}

impl<'a> Partition<'a> {
    fn of(segmentation: &'a Segmentation) -> Self {
        let named = |segment: &'a Segment| NamedSegment {
            title: wording::segment_name(segment.name, Words::ENGLISH),
            segment,
        };
        Self {
            k: segmentation.segments.len(),
            choice: segmentation.choice,
            knee: segmentation.knee,
            inertia: segmentation.inertia,
            quality: segmentation.quality,
            segments: segmentation.segments.iter().map(named).collect(),
            sweep: &segmentation.sweep,
        }
    }
}

fn pretty(document: &impl Serialize) -> String {
    let mut text = serde_json::to_string_pretty(document).expect("plain data encodes");
    text.push('\n');
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Day;
    use crate::export::tests::analysis;

    #[test]
    fn settings_come_back() {
        let mut settings = Settings::default();
        settings.customers.reference_day = Day::from_civil(2011, 12, 10);
        let json = settings_json(&settings);
        assert!(json.contains(r#""reference_day": "2011-12-10""#), "{json}");
        assert_eq!(serde_json::from_str::<Settings>(&json).expect("reads"), settings);
    }

    #[test]
    fn results_name_segments_and_speak_in_units() {
        let json = results_json(&analysis(), &Settings::default());
        let results: Value = serde_json::from_str(&json).expect("reads");
        assert_eq!(results["segmentation"]["k"], 2);
        assert_eq!(results["segmentation"]["segments"][0]["title"], "VIP Elites");
        assert_eq!(results["segmentation"]["segments"][0]["revenue"], 170.5);
        assert_eq!(results["overview"]["revenue"], 190.5);
        assert_eq!(results["overview"]["first"], "2011-11-01 00:00");
        assert_eq!(results["cleaning"]["rows_kept"], 6);
        assert_eq!(results["models"], Value::Null);
        assert_eq!(results["digest"].as_str().map(str::len), Some(16));
    }

    #[test]
    fn the_digest_notices_a_day() {
        let before = digest(&analysis());
        let mut other = analysis();
        let mut customers = other.customers.as_deref().expect("there are customers").clone();
        customers.recency[0] += 1;
        other.customers = Some(customers.into());
        assert_ne!(digest(&other), before);
    }
}
