//! What each stage of a run does.

use super::Words;
use crate::protocol::Stage;

/// What a stage does.
#[must_use]
pub fn stage_name(words: Words, stage: Stage) -> &'static str {
    words.text(match stage {
        Stage::Import => "stage-import",
        Stage::Customers => "stage-customers",
        Stage::Segments => "stage-segments",
        Stage::Baselines => "stage-baselines",
        Stage::Training => "stage-training",
        Stage::Recommendations => "stage-recommendations",
        Stage::Offers => "stage-offers",
    })
}
