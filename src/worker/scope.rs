//! What a worker has around it.

use std::collections::BTreeMap;

use wasm_bindgen::JsCast;
use web_sys::DedicatedWorkerGlobalScope;

use crate::engine::host::Step;

/// The worker itself.
pub(super) fn scope() -> DedicatedWorkerGlobalScope {
    js_sys::global().unchecked_into()
}

/// Milliseconds since the worker was started.
pub(super) fn now() -> f64 {
    scope().performance().map_or(0.0, |performance| performance.now())
}

/// Leaves a mark `regulars:step:STEP:MILLIS` in the browser's performance timeline for each step of a
/// run, in place of the last run's, which the benchmark reads.
pub(super) fn mark_laps(laps: &BTreeMap<Step, f64>) {
    let Some(performance) = scope().performance() else { return };
    performance.clear_marks();
    for (step, millis) in laps {
        drop(performance.mark(&format!("regulars:step:{step:?}:{millis}")));
    }
}

/// From now on a panic is told to whoever started the worker: as a text instead of bytes.
pub(super) fn last_word() {
    std::panic::set_hook(Box::new(|panic| {
        scope().post_message(&panic.to_string().into()).ok();
    }));
}
