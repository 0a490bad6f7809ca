//! The pages, one file each, chosen by the address.

pub(crate) mod customer;
pub(crate) mod customers;
pub(crate) mod downloads;
pub(crate) mod glossary;
pub(crate) mod import;
pub(crate) mod model;
pub(crate) mod overview;
pub(crate) mod privacy;
pub(crate) mod segment;
pub(crate) mod segments;
pub(crate) mod settings;
pub(crate) mod start;
pub(crate) mod unknown;
