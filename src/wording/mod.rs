//! The words for what the engine found: segments, reasons, offers, rules, models. English, all in
//! one place, shared by the page and the command line. Every function is pure.

mod cleaning;
mod models;
mod offers;
mod segments;
mod stages;

pub use cleaning::{column_reason, meaning_name, rule_explanation, rule_title, suspicion};
pub use models::{model_explanation, model_name};
pub use offers::{incentive_name, offer_sentence, offer_to, reason_clause};
pub use segments::{archetype_name, archetype_who, scheme_name, scheme_sentence, segment_name};
pub use stages::stage_name;
