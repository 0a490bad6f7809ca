//! What people read: the texts of each language, and how it writes numbers, money and dates.
//!
//! All texts are in `en/*.ftl` and `de/*.ftl`, in a part of Project Fluent's syntax; code names them
//! by their keys: [`Words::text`], [`Words::say`]. The page fetches them as files ([`learn`]). A further language is a folder with the same files,
//! a list in `texts.rs`, a line in `.ci/stamp` and `public/start.js`, and a variant of [`Language`]. `tests/wording.rs` holds that each language
//! has the same keys with the same values in them, that every key is used and none is missing.
//!
//! Beside that, functions that put what the engine found into words: segments, reasons, offers,
//! rules, models. Shared by the page and the command line. Every function is pure.

mod catalogue;
mod language;
mod numbers;
mod texts;
mod times;
mod words;

mod cleaning;
mod customers;
mod failures;
mod import;
mod models;
mod offers;
mod segments;
mod stages;

pub use cleaning::{column_reason, meaning_name, rule_explanation, rule_title, suspicion};
pub use customers::{customer, customer_question};
pub use failures::said;
pub use import::{date_form, setting_problem};
pub use models::{model_explanation, model_name, model_notes};
pub use offers::{incentive_name, offer_to, reason_clause};
pub use segments::{
    archetype_name, archetype_who, scheme_name, scheme_sentence, segment_name, segment_short_name,
    whole_days,
};
pub use stages::stage_name;

pub use language::Language;
pub use numbers::Separators;
pub use texts::learn;
pub use words::{Currency, Value, Words};
