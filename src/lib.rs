//! Regulars tells a shop who its regulars are, what to offer them next, and sends nothing anywhere.
//!
//! # The pipeline
//!
//! One direction, each stage a function with one public entry:
//!
//! 1. [`engine::import`]: bytes -> rows -> [`engine::import::Transactions`]
//! 2. [`engine::customers`]: transactions -> [`results::CustomerTable`] (recency, frequency, monetary, scores)
//! 3. [`engine::segments`]: customers -> [`results::Segmentation`]
//! 4. [`engine::recommend`]: transactions -> [`results::ModelReport`], [`results::Recommendations`]
//! 5. [`engine::offers`]: segments x recommendations -> [`results::Offers`]
//!
//! # Layers
//!
//! | module | may import | never |
//! | --- | --- | --- |
//! | [`domain`] | std, serde | anything of ours |
//! | [`settings`] | domain | engine, ui |
//! | [`results`] | domain, settings | engine, ui |
//! | [`protocol`] | domain, settings, results | engine, ui |
//! | [`wording`], [`export`] | domain, settings, results | engine, ui |
//! | [`engine`] | domain, settings, protocol, results, earlier stages | ui, chart, worker, js-sys, web-sys |
//! | `chart` | domain, results, plotters | ui, engine, web-sys |
//! | `worker::client` | protocol | engine |
//! | `worker::server`, `bin/regulars` | engine, protocol, settings | ui, chart |
//! | `ui` | chart, protocol, settings, results, domain, wording, export, `worker::client` | engine |
//!
//! The compiler holds the biggest line: the page's binary is built without feature `engine`. A
//! test (`tests/architecture.rs`) reads the `use crate::` lines and holds the rest.

pub mod domain;
pub mod export;
pub mod protocol;
pub mod results;
pub mod settings;
pub mod wording;

#[cfg(feature = "app")]
pub mod chart;
#[cfg(feature = "engine")]
pub mod engine;
#[cfg(feature = "app")]
pub mod ui;
#[cfg(any(feature = "app", feature = "worker"))]
pub mod worker;
