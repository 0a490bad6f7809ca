//! The page's clock and its marks in the browser's performance timeline, which the benchmark reads.

/// Milliseconds since the page was opened; 0 where there is no such clock.
pub(crate) fn now_millis() -> f64 {
    performance().map_or(0.0, |performance| performance.now())
}

/// Leaves a mark, in place of an earlier one of that name: a tab may see hundreds of runs. A mark
/// that cannot be left changes nothing that a user sees.
pub(crate) fn mark(name: &str) {
    if let Some(performance) = performance() {
        performance.clear_marks_with_mark_name(name);
        drop(performance.mark(name));
    }
}

fn performance() -> Option<web_sys::Performance> {
    web_sys::window()?.performance()
}
