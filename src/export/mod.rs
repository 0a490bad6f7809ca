//! Analysis -> files to download: customers and segment lists as CSV, settings and results as JSON.
