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
mod dispatch;
#[cfg(feature = "worker")]
pub mod file;
#[cfg(feature = "worker")]
mod helper;
#[cfg(feature = "worker")]
mod host;
#[cfg(feature = "worker")]
mod pool;
#[cfg(feature = "worker")]
mod read_ahead;
#[cfg(feature = "worker")]
mod scope;
#[cfg(feature = "worker")]
mod server;

/// Serves whoever has started this worker, until it is ended: the page, or as a helper the worker
/// that the page has started.
#[cfg(feature = "worker")]
pub fn serve() {
    if scope::scope().name() == helper::NAME {
        helper::serve();
    } else {
        server::serve();
    }
}
