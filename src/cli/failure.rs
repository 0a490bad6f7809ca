//! What went wrong and what to do about it, in words.

use serde::Serialize;

use super::tell;

/// What went wrong and what to do about it, in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Failure {
    /// What happened: a sentence without a full stop.
    pub(super) message: String,
    /// What to do.
    pub(super) hint: String,
}

impl Failure {
    /// A failure in these words.
    pub(super) fn new(message: impl Into<String>, hint: impl Into<String>) -> Self {
        Self { message: message.into(), hint: hint.into() }
    }

    /// Tells it on standard error.
    pub(super) fn tell(&self) {
        tell(&format!("error: {}", self.message));
        if !self.hint.is_empty() {
            tell(&format!("hint: {}", self.hint));
        }
    }
}
