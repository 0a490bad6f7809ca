//! The engine: (files, a plan, a seed) in, an analysis out, part by part.
//!
//! It knows no JavaScript, no clock and no global random numbers. [`run`] is the only place that
//! knows the order of the stages; each stage is one public function and never imports a later one.

pub mod customers;
pub mod host;
pub mod import;
pub mod laps;
pub mod native;
pub mod offers;
pub mod pieces;
pub mod random;
pub mod recommend;
pub mod segments;
pub mod tasks;

mod error;
mod run;

pub use error::Error;
pub use run::{Cache, check, preview, reject, run};
