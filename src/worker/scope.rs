//! What a worker has around it.

use wasm_bindgen::JsCast;
use web_sys::DedicatedWorkerGlobalScope;

/// The worker itself.
pub(super) fn scope() -> DedicatedWorkerGlobalScope {
    js_sys::global().unchecked_into()
}

/// Milliseconds since the worker was started.
pub(super) fn now() -> f64 {
    scope().performance().map_or(0.0, |performance| performance.now())
}

/// From now on a panic is told to whoever started the worker: as a text instead of bytes.
pub(super) fn last_word() {
    std::panic::set_hook(Box::new(|panic| {
        scope().post_message(&panic.to_string().into()).ok();
    }));
}
