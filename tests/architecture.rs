//! Holds what the compiler does not: the table of layers in the crate's documentation, a heading
//! in every file, colours in one place, files of a readable length, every style sheet linked.

mod source;

use std::path::Path;

use source::{code_of, files, paths_of, text, without_tests};

/// A file longer than this is two things.
const MOST_LINES: usize = 500;

/// Fails with all violations, one a line.
fn none(violations: &[String]) {
    assert!(violations.is_empty(), "\n{}\n", violations.join("\n"));
}

/// One row of the table of layers.
struct Layer {
    modules: Vec<String>,
    may: Vec<String>,
    never: Vec<String>,
}

/// The rows of the table in the documentation of `src/lib.rs`.
fn layers() -> Vec<Layer> {
    let names = |cell: &str| {
        cell.replace(['`', '[', ']'], "")
            .split(',')
            .map(|name| name.trim().to_owned())
            .filter(|name| !name.is_empty())
            .collect()
    };
    text(Path::new("src/lib.rs"))
        .lines()
        .filter_map(|line| line.strip_prefix("//! |")?.strip_suffix('|'))
        .filter(|row| !row.contains("---") && !row.trim_start().starts_with("module "))
        .map(|row| {
            let cells: Vec<&str> = row.split('|').collect();
            assert_eq!(cells.len(), 3, "a row of the table of layers has three cells: {row}");
            Layer { modules: names(cells[0]), may: names(cells[1]), never: names(cells[2]) }
        })
        .collect()
}

/// The stages in order, from the list of the pipeline in the documentation of `src/lib.rs`.
fn stages() -> Vec<String> {
    let stages: Vec<String> = text(Path::new("src/lib.rs"))
        .lines()
        .filter_map(|line| {
            line.strip_prefix("//! ")?.split_once(". [`engine::")?.1.split_once("`]")
        })
        .map(|(stage, _)| format!("engine::{stage}"))
        .collect();
    assert!(stages.len() >= 5, "the pipeline is listed in src/lib.rs: {stages:?}");
    stages
}

/// Whether `path` is `module` or lies in it.
fn within(path: &str, module: &str) -> bool {
    path.strip_prefix(module).is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
}

#[test]
fn modules_import_what_their_layer_may() {
    let layers = layers();
    let layer_of = |path: &str| {
        layers
            .iter()
            .flat_map(|layer| layer.modules.iter().map(move |name| (name, layer)))
            .filter(|(name, _)| within(path, name))
            .max_by_key(|(name, _)| name.len())
    };
    let mut violations = Vec::new();
    for file in files("src", "rs") {
        let module = source::module_of(&file);
        let Some((name, layer)) = layer_of(&module) else {
            // The root and a file that only declares modules are in no layer.
            if !module.is_empty() && !module.starts_with("bin/") && !file.ends_with("mod.rs") {
                violations.push(format!(
                    "{}: the table of layers in src/lib.rs has no row for it",
                    file.display()
                ));
            }
            continue;
        };
        for (line, path) in paths_of(without_tests(&text(&file)), &module) {
            let crosses = layer_of(&path).is_some_and(|(_, other)| !std::ptr::eq(other, layer));
            let allowed = layer.may.iter().any(|may| within(&path, may));
            let forbidden = layer.never.iter().any(|never| within(&path, &never.replace('-', "_")));
            if forbidden || crosses && !allowed {
                violations
                    .push(format!("{}:{line}: `{name}` may not import `{path}`", file.display()));
            }
        }
    }
    none(&violations);
}

#[test]
fn a_stage_never_imports_a_later_one() {
    let stages = stages();
    let place = |path: &str| stages.iter().position(|stage| within(path, stage));
    let mut violations = Vec::new();
    for file in files("src/engine", "rs") {
        let module = source::module_of(&file);
        let Some(own) = place(&module) else { continue };
        for (line, path) in paths_of(without_tests(&text(&file)), &module) {
            if place(&path).is_some_and(|other| other > own) {
                violations.push(format!(
                    "{}:{line}: `{}` comes before `{path}`",
                    file.display(),
                    stages[own]
                ));
            }
        }
    }
    none(&violations);
}

#[test]
fn every_file_says_what_it_is() {
    let violations: Vec<String> = ["src", "tests", "benches"]
        .iter()
        .flat_map(|folder| files(folder, "rs"))
        .filter(|file| !text(file).starts_with("//! "))
        .map(|file| format!("{}: does not begin with `//! `", file.display()))
        .collect();
    none(&violations);
}

#[test]
fn files_stay_readable() {
    let violations: Vec<String> =
        [("src", "rs"), ("tests", "rs"), ("benches", "rs"), ("style", "css")]
            .iter()
            .flat_map(|(folder, extension)| files(folder, extension))
            .map(|file| (text(&file).lines().count(), file))
            .filter(|&(lines, _)| lines > MOST_LINES)
            .map(|(lines, file)| format!("{}: {lines} lines", file.display()))
            .collect();
    none(&violations);
}

#[test]
fn colours_are_tokens() {
    let mut violations = Vec::new();
    for file in files("style", "css") {
        if !file.ends_with("tokens.css") {
            for (line, colour) in source::colours_of_css(&text(&file)) {
                violations.push(format!(
                    "{}:{line}: {colour} belongs into style/tokens.css",
                    file.display()
                ));
            }
        }
    }
    for file in files("src/ui", "rs").into_iter().chain(files("src/chart", "rs")) {
        let code = code_of(without_tests(&text(&file)));
        for (line, code) in (1..).zip(code.lines()) {
            if let Some(colour) = source::hex_colour(code) {
                violations.push(format!(
                    "{}:{line}: {colour} belongs into style/tokens.css",
                    file.display()
                ));
            }
        }
    }
    none(&violations);
}

#[test]
fn every_style_sheet_is_linked() {
    let page = text(Path::new("index.html"));
    let link = |name: &str| format!(r#"<link data-trunk rel="css" href="style/{name}">"#);
    let mut violations = Vec::new();
    let sheets = files("style", "css");
    for sheet in &sheets {
        let name = sheet.strip_prefix("style").expect("it is listed from there");
        if !page.contains(&link(&name.to_string_lossy())) {
            violations.push(format!("index.html lacks {}", link(&name.to_string_lossy())));
        }
    }
    let links = page.matches(r#"data-trunk rel="css""#).count();
    if links != sheets.len() {
        violations.push(format!("index.html links {links} of {} style sheets", sheets.len()));
    }
    none(&violations);
}

#[test]
fn the_reader_of_paths_reads_paths() {
    let text = "use crate::{a::B, c::{self, d as e}};\n\
                use super::x::*; // crate::comment\n\
                mod tests {\n    use super::{y, super::z};\n}\n\
                fn f() -> crate::g::H { js_sys::now() }\n";
    let found = paths_of(text, "m::n");
    let expected = [
        (1, "a::B"),
        (1, "c"),
        (1, "c::d"),
        (2, "m::x"),
        (4, "m::n::y"),
        (4, "m::z"),
        (6, "g::H"),
        (6, "js_sys::now"),
    ];
    let expected: Vec<(usize, String)> =
        expected.iter().map(|&(line, path)| (line, path.to_owned())).collect();
    assert_eq!(found, expected);
}

#[test]
fn the_reader_of_colours_reads_colours() {
    assert_eq!(source::hex_colour("fill: #14343b;"), Some("#14343b"));
    assert_eq!(source::hex_colour("href=\"#/segments\" #[test] #add-me"), None);
    let css = "a { color: rgb(1 2 3); }\n/* #fff\n#000 */\nb { color: rgb(from var(--x) r g b / 50%);\n\
               white-space: nowrap; border: 1px solid red }";
    let found: Vec<usize> = source::colours_of_css(css).iter().map(|&(line, _)| line).collect();
    assert_eq!(found, [1, 5]);
}
