//! What stops a run, and what people are told of it.

use super::host::Cancelled;
use super::{import, recommend, segments};
use crate::domain::Said;
use crate::protocol::{Failure, Stage};

/// What stops a run.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The user wants it to stop.
    #[error(transparent)]
    Cancelled(#[from] Cancelled),
    /// The file cannot be read as sales.
    #[error(transparent)]
    Import(import::Error),
    /// The customers cannot be grouped.
    #[error(transparent)]
    Segments(segments::Error),
    /// The recommender cannot be trained.
    #[error(transparent)]
    Recommend(recommend::Error),
}

impl From<import::Error> for Error {
    fn from(error: import::Error) -> Self {
        match error {
            import::Error::Cancelled(cancelled) => Self::Cancelled(cancelled),
            error => Self::Import(error),
        }
    }
}

impl From<segments::Error> for Error {
    fn from(error: segments::Error) -> Self {
        match error {
            segments::Error::Cancelled(cancelled) => Self::Cancelled(cancelled),
        }
    }
}

impl From<recommend::Error> for Error {
    fn from(error: recommend::Error) -> Self {
        match error {
            recommend::Error::Cancelled(cancelled) => Self::Cancelled(cancelled),
        }
    }
}

impl Error {
    /// What people are told of it; `None` when the user cancelled.
    #[must_use]
    pub fn failure(&self) -> Option<Failure> {
        let nothing = || (Said::default(), Said::default());
        let (stage, (message, hint)) = match self {
            Self::Cancelled(_) => return None,
            Self::Import(error) => (Stage::Import, (error.message(), error.hint())),
            // Nothing but a cancel stops these.
            Self::Segments(_) => (Stage::Segments, nothing()),
            Self::Recommend(_) => (Stage::Training, nothing()),
        };
        Some(Failure { stage: Some(stage), message, hint })
    }
}
