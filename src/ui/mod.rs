//! The page: one store written by folding the worker's events, pages chosen by the address,
//! components that take signals and hold no arithmetic.
#![expect(unreachable_pub, reason = "the component macro writes `pub` for what is `pub(crate)`")]

mod app;
mod appearance;
mod components;
mod customer_list;
mod download;
mod filter;
mod focus;
mod glossary;
mod how;
mod import;
mod live;
mod location;
mod marks;
mod offline;
mod pages;
mod places;
mod reactive;
mod route;
mod run;
mod sample;
mod seal;
mod search;
mod second;
mod selection;
mod shelf;
mod state;
mod surroundings;
mod tour;
mod why;
mod words;

pub use app::mount;
