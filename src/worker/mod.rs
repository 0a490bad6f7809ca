//! The two ends of the line between the page and the engine.
