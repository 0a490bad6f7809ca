//! The two ends of the line between the page and the engine.
//!
//! A message to the worker is an array of [`crate::protocol::Request`] bytes and, beside them,
//! the files; a message from it is [`crate::protocol::Event`] bytes. A message that is a text instead is
//! the worker's last word: it broke, and the text says how.

#[cfg(feature = "browser")]
pub mod attempts;
#[cfg(feature = "app")]
pub mod client;
#[cfg(feature = "worker")]
pub mod file;
#[cfg(feature = "worker")]
pub mod server;
