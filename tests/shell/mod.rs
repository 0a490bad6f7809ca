//! The command line from outside: calling it, and looking at what it left.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// A shop of 60 customers: 677 rows, of which 672 are sales.
pub(crate) const SHOP: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/shop.csv");

/// Runs `regulars` in a folder.
pub(crate) fn regulars(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_regulars"))
        .current_dir(folder)
        .args(arguments)
        .output()
        .expect("the binary is there")
}

/// An empty folder for one test.
pub(crate) fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("cli-{name}"));
    std::fs::remove_dir_all(&folder).ok();
    std::fs::create_dir_all(&folder).expect("a folder can be made");
    folder
}

/// Settings that train only as long as a test needs.
pub(crate) fn quick_settings(folder: &Path) -> String {
    let path = folder.join("quick.json");
    let json = r#"{"segments": {"k": 4}, "recommend": {"epochs": 2, "per_customer": 3}}"#;
    std::fs::write(&path, json).expect("a file can be written");
    path.display().to_string()
}

/// Bytes as text.
pub(crate) fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// File names in a folder, sorted; empty when there is no folder.
pub(crate) fn names(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut names: Vec<_> =
        entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}
