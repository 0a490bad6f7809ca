//! The import assistant without its looks: which files are open, what was understood of them, what
//! is still to be answered, what a change of a choice changes. Pure but for [`memory`], so that it
//! is tested without a browser.

pub(crate) mod cells;
pub(crate) mod difference;
pub(crate) mod mapping;
pub(crate) mod memory;
pub(crate) mod opened;
pub(crate) mod outcome;
pub(crate) mod proposals;
pub(crate) mod questions;
#[cfg(test)]
mod samples;
pub(crate) mod statuses;
pub(crate) mod understood;
