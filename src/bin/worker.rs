//! Placeholder until the part is built.

fn main() {}
