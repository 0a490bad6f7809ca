//! What each stage of a run does.

use crate::protocol::Stage;

/// What a stage does.
#[must_use]
pub fn stage_name(stage: Stage) -> &'static str {
    match stage {
        Stage::Import => "Reading and cleaning the file",
        Stage::Customers => "Describing customers",
        Stage::Segments => "Finding segments",
        Stage::Baselines => "Testing simple recommenders",
        Stage::Training => "Training the neural recommender",
        Stage::Recommendations => "Choosing products for each customer",
        Stage::Offers => "Making offers",
    }
}
