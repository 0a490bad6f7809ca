//! An analysis <-> a `.regulars` file, which moves it between machines and keeps it on one.
//!
//! A file is the line `regulars 2` (the number is the [`FORMAT`]), then gzip of a JSON document with
//! the name of the shop, the settings and everything published of its analysis. JSON, because it
//! names its fields: a file written before a field was added still opens when the field has a
//! default. When a change cannot be had so, [`FORMAT`] goes up and [`open`] puts the older document
//! into the newer form. The customer's file itself is never in it.
//!
//! What comes from a file is checked before anybody relies on it ([`Part::check`]): ids in range,
//! columns of one length, so that a damaged or forged file is refused and breaks nothing.

use std::io::{self, Read, Write};

use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;
use serde_json::Value;

use crate::domain::Said;
use crate::protocol::{Failure, Part, Shop};
use crate::results::Analysis;

/// The version of the form of the file.
pub const FORMAT: u32 = 2;

/// What the files' names end with.
pub const ENDING: &str = ".regulars";

/// What every file begins with, before the number of its form.
const MAGIC: &str = "regulars ";

/// More than this is no analysis: a million customers take half of it.
const MOST_BYTES: u64 = 1 << 30;

/// Why a file cannot be opened.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The bytes cannot be had.
    #[error("it could not be read: {0}")]
    Read(#[from] io::Error),
    /// It is something else.
    #[error("it is no saved analysis")]
    Foreign,
    /// A later version of Regulars wrote it.
    #[error("it was written by a newer version of Regulars (form {0}, this one knows {FORMAT})")]
    Newer(u32),
    /// It is damaged.
    #[error("it is damaged: {0}")]
    Damaged(String),
}

impl Error {
    /// The error about a file of this name, for people.
    #[must_use]
    pub fn failure(&self, name: &str) -> Failure {
        let (message, hint) = match self {
            Self::Read(why) if why.kind() == io::ErrorKind::NotFound => {
                (Said::of("failure-changed"), "failure-changed-hint")
            }
            Self::Read(why) => {
                (Said::of("failure-read").with("why", why.to_string()), "failure-read-hint")
            }
            Self::Foreign => (Said::of("failure-saved-foreign"), "failure-saved-foreign-hint"),
            Self::Newer(_) => (Said::of("failure-saved-newer"), "failure-saved-newer-hint"),
            Self::Damaged(why) => (
                Said::of("failure-saved-damaged").with("why", why.clone()),
                "failure-saved-damaged-hint",
            ),
        };
        Failure { stage: None, message: message.with("name", name), hint: Said::of(hint) }
    }
}

/// The file of a shop.
///
/// # Panics
/// Never: writing into memory does not fail, and every part of an analysis has a JSON form.
#[must_use]
pub fn save(shop: &Shop) -> Vec<u8> {
    let mut bytes = format!("{MAGIC}{FORMAT}\n").into_bytes();
    let mut packed = GzEncoder::new(&mut bytes, Compression::fast());
    let document = serde_json::to_vec(shop).expect("an analysis is plain data with finite numbers");
    packed.write_all(&document).expect("memory takes what is written");
    packed.finish().expect("memory takes what is written");
    bytes
}

/// The shop of a file.
///
/// # Errors
/// When it is no such file, of a newer form, or damaged.
pub fn open(mut file: impl Read) -> Result<Shop, Error> {
    let format = read_format(&mut file)?;
    if format > FORMAT {
        return Err(Error::Newer(format));
    }
    let mut document = Vec::new();
    let damaged = |error: &dyn std::fmt::Display| Error::Damaged(error.to_string());
    GzDecoder::new(file)
        .take(MOST_BYTES)
        .read_to_end(&mut document)
        .map_err(|error| damaged(&error))?;
    if format < 2 {
        document = in_form_2(&document).map_err(|error| damaged(&error))?;
    }
    let shop: Shop = serde_json::from_slice(&document).map_err(|error| damaged(&error))?;
    shop.settings.clone().check().map_err(|error| damaged(&error))?;
    let mut analysis = Analysis::default();
    for part in Part::all_of(shop.analysis) {
        part.check(&analysis).map_err(|error| damaged(&error))?;
        part.fold_into(&mut analysis);
    }
    Ok(Shop { analysis, ..shop })
}

/// A document of form 1 in form 2. What has been left out since was left out nowhere then, whatever the
/// defaults are now.
///
/// It is written again, because to read a shop from anything but bytes is to compile all of it once more.
fn in_form_2(document: &[u8]) -> serde_json::Result<Vec<u8>> {
    let mut document: Value = serde_json::from_slice(document)?;
    let since = [
        ("placeholders", "keep"),
        ("spellings", "apart"),
        ("implausible_days", "keep"),
        ("overlapping", "keep"),
        ("doubled", "keep"),
        ("charges", "keep"),
        ("returned", "keep"),
    ];
    if let Some(Value::Object(rules)) = document.pointer_mut("/settings/import/rules") {
        for (rule, treatment) in since {
            rules.entry(rule).or_insert_with(|| treatment.into());
        }
    }
    serde_json::to_vec(&document)
}

/// The number of the form, from the first line.
fn read_format(file: &mut impl Read) -> Result<u32, Error> {
    let mut line = Vec::new();
    // Ten digits are the most that a number of a form has.
    for _ in 0..MAGIC.len() + 11 {
        let mut byte = [0];
        if file.read(&mut byte)? == 0 {
            break;
        }
        match byte[0] {
            b'\n' => {
                let text = std::str::from_utf8(&line).map_err(|_error| Error::Foreign)?;
                let number = text.strip_prefix(MAGIC).ok_or(Error::Foreign)?;
                return number.parse().map_err(|_error| Error::Foreign);
            }
            byte => line.push(byte),
        }
    }
    Err(Error::Foreign)
}
