//! The report of `public/attempts.js` as protocol data.

use js_sys::{Array, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use crate::protocol::{Attempt, Outcome};

/// Reads the report: an array of `{ way, target, outcome, detail }`. Anything else is no attempt.
#[must_use]
pub fn read(report: &JsValue) -> Vec<Attempt> {
    let Some(report) = report.dyn_ref::<Array>() else { return Vec::new() };
    report
        .iter()
        .map(|entry| {
            let text = |name: &str| {
                Reflect::get(&entry, &name.into())
                    .ok()
                    .and_then(|value| value.as_string())
                    .unwrap_or_default()
            };
            Attempt {
                way: text("way"),
                target: text("target"),
                outcome: match text("outcome").as_str() {
                    "blocked" => Outcome::Blocked(text("detail")),
                    "unavailable" => Outcome::NotAvailable,
                    // What cannot be told apart from an escape is one.
                    _ => Outcome::Escaped,
                },
            }
        })
        .collect()
}
