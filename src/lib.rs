//! Regulars tells a shop who its regulars are, what to offer them next, and sends nothing anywhere.
//!
//! A pure engine with a face. The engine turns files, settings and a seed into an analysis and
//! publishes each part as soon as it is ready. A web worker drives it in the browser, a command line
//! in a terminal. The page folds what the engine publishes into one store and draws it; before the
//! first byte of a customer file is read, it seals itself so that nothing can leave the tab.
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
//! Before that, [`engine::preview`] tells from samples what the files are, and [`engine::check`] what
//! reading them comes to, so that the user can correct it: everything they correct is in
//! [`settings::ImportSettings`], which reads the shop's next export the same way.
//!
//! [`engine::run`] is the only place that knows this order. [`protocol::Part::fold_into`] is the only
//! place that knows which part is computed from which.
//!
//! # Invariants
//!
//! - A stage never imports a later one. Rows, matrices and weights never cross to the page.
//! - The engine is `async` only to breathe: between pieces of work of about 50 ms it awaits
//!   [`engine::host::Host::breathe`], which reports progress, lets messages in and answers whether
//!   the user has cancelled. It knows no JavaScript, no clock, no global random numbers.
//! - Independent work goes through [`engine::host::Host::map`] as plain serialisable tasks, and a file
//!   is read by a producer ([`engine::host::Host::ahead`]) that may be ahead of who judges its rows.
//!   The result is the same for any number of threads or workers, whichever of them breaks. In the
//!   browser the engine's worker starts helpers for both (`worker::pool`), the first of them while it
//!   looks at the files, and ends them with the run.
//! - Work that can be followed piece by piece goes through [`engine::host::Host::ahead`]: where the
//!   host can, a file is read on while the rows before are judged. The pieces are the same everywhere.
//! - Same build, file, settings and seed: the same bytes. Native and browser agree to the byte up to
//!   and including the segments ([`export::digest`]); trained models agree within a tolerance.
//! - No iteration over hash maps; ties break by identifier; "today" is the day after the last sale.
//! - A bad row is counted, not an error; what the user has to decide is asked, or assumed and said.
//!   An error stops a stage and reaches the user as a
//!   [`protocol::Failure`]: what happened, and what to do. Too little data gets a verdict.
//! - Who computes does not know the reader's language: the engine and the worker tell of failures by
//!   the keys of texts and the values in them, [`wording`] puts both into words where they are shown.
//! - The page's program holds no texts: it is given those of every language as files before it draws,
//!   and so before it is sealed. The command line has the same built in, the worker those that it writes.
//! - After the import no stage asks for the file again.
//! - An analysis can be kept and moved ([`saved`]): what was published, never the customer's file.
//! - What comes from outside, a file or a message, is checked before anything relies on it:
//!   [`settings::Settings::check`], [`protocol::Part::check`], what a helper answers by
//!   [`engine::host::Task::fits`] and [`engine::host::Producer::follows`].
//! - The worker holds nothing that a request needs: [`engine::Cache`] only saves time. A worker that
//!   breaks is replaced, what is shown stays.
//! - The page's program is small by what it leaves out: it has no texts, reads and writes no JSON
//!   (the worker does, [`protocol::Form`]), and compiles once, without types, what follows changes
//!   (`ui::reactive`, `ui::live`) and what puts things in order ([`domain::order`]). It comes in two
//!   parts: the frame and the start at once, all else (`ui::second`) behind; the seal waits for it.
//! - The page's store is written only by folding events. The address holds no customer data.
//! - The page loads nothing but its own folder, by relative addresses.
//!
//! # The seal
//!
//! The policy in `index.html` lets the page load its own parts. `ui::seal` then inserts a second
//! Content-Security-Policy that allows no connection at all; policies only tighten, so nothing takes
//! it off but a reload. A worker started from a network address would not be under it, one started
//! from a `blob:` address is: so `worker::client` fetches the worker's script and compiles its module
//! beforehand and starts workers from memory, and so do workers that start helpers. WebRTC is governed
//! by no policy, so its constructors are taken away, and so is the window that has opened this one; so
//! are, in workers, two interfaces that Firefox stops without telling them. Nor does a policy stop a
//! script that sends the tab to another address: the page refuses that itself, where browsers let it.
//! In another page's frame it does not seal. A file is read only after a request to the page's own
//! host was seen to fail.
//!
//! The service worker (`public/sw.js`), which lets the app open without a network, is not under the
//! page's policies. What the page asks for passes them before it reaches the service worker; that
//! sends requests of its own only for the files on the list in it, and listens to no message; no
//! other one can be registered under the seal. The browser itself goes on asking the host, when it
//! sees fit, whether there is a newer `sw.js`: no page can stop that, and nothing of the page is in it.
//!
//! A file that was changed on its way does not start: `index.html` holds the digests of what it
//! names, `public/start.js` those of all others, and the browser compares (`.ci/stamp` writes them).
//! Who is kept out by all this, and who is not, stands in `SECURITY.md`.
//!
//! # Layers
//!
//! | module | may import | never |
//! | --- | --- | --- |
//! | [`domain`] | std, serde | anything of ours |
//! | [`settings`] | domain | engine, ui |
//! | [`results`] | domain, settings | engine, ui |
//! | [`protocol`] | domain, settings, results | engine, ui |
//! | [`wording`], [`export`] | domain, settings, results, protocol | engine, ui |
//! | [`engine`] | domain, settings, protocol, results, earlier stages | ui, chart, worker, js-sys, web-sys |
//! | `saved` | domain, settings, results, protocol | engine, ui |
//! | `chart` | domain, results, export, wording, plotters | ui, engine, web-sys |
//! | `worker::client`, `worker::attempts` | domain, protocol | engine |
//! | `worker::server`, `worker::host`, `worker::pool`, `worker::dispatch`, `worker::helper`, `worker::scope`, `worker::file`, `worker::read_ahead`, `cli` | domain, engine, protocol, settings, results, wording, export, saved, `worker::attempts` | ui, chart |
//! | `ui` | chart, protocol, settings, results, domain, wording, export, `worker::client`, `worker::attempts` | engine |
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
#[cfg(feature = "cli")]
pub mod cli;
#[cfg(feature = "engine")]
pub mod engine;
#[cfg(feature = "engine")]
pub mod saved;
#[cfg(feature = "app")]
pub mod ui;
#[cfg(feature = "browser")]
pub mod worker;
