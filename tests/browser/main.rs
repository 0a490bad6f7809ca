//! The built app in a real browser: files go in, figures come out, downloads are opened and read,
//! a sealed page says nothing to anybody.
//!
//! Needs `dist/` (`make test` builds it; `REGULARS_DIST` names another folder), Chromium and
//! `ChromeDriver` (Debian: `chromium`, `chromium-driver`); `firefox` needs Firefox and `geckodriver`, and
//! passes over what it should look at where they are not. Each journey has its own browser with an
//! empty profile and its own host, which serves the app under a sub-path; they go one at a time.

mod access;
mod addresses;
mod assistant;
mod crew;
mod driver;
mod faults;
mod firefox;
mod harm;
mod help;
mod journey;
mod keeping;
mod keyboard;
mod language;
mod looks;
mod markup;
mod offline;
mod sample;
mod screens;
mod seal;
mod server;
mod sheets;
mod soak;
mod tabs;
mod tamper;
mod upload;
