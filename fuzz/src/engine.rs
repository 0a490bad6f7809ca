//! The part of the engine that reads files.

#[path = "../../src/engine/host.rs"]
pub mod host;
#[path = "../../src/engine/import/mod.rs"]
pub mod import;
#[path = "../../src/engine/native.rs"]
pub mod native;
#[path = "../../src/engine/pieces.rs"]
pub mod pieces;
