//! Reads the project's own source for the architecture test: files, code without comments, the
//! paths that a file names, colours.

use std::fs;
use std::path::{Path, PathBuf};

/// The files under a folder with this extension, sorted; none when the folder is missing. Paths
/// are relative to the project, where cargo runs tests.
pub(crate) fn files(folder: &str, extension: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![PathBuf::from(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten() {
            let path = entry.expect("a folder of the project is readable").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|end| end == extension) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

/// A file's text.
pub(crate) fn text(file: &Path) -> String {
    fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

/// The module that a file of `src` holds, such as `engine::import`; empty for the root, `bin/NAME`
/// for a binary.
pub(crate) fn module_of(file: &Path) -> String {
    let path = file.strip_prefix("src").expect("a file of src").with_extension("");
    let mut parts: Vec<String> =
        path.iter().map(|part| part.to_string_lossy().into_owned()).collect();
    if parts[0] == "bin" {
        return parts.join("/");
    }
    if parts.last().is_some_and(|last| last == "mod" || last == "lib") {
        parts.pop();
    }
    parts.join("::")
}

/// The code with comments blanked and every line kept, so that line numbers stay true.
pub(crate) fn code_of(text: &str) -> String {
    text.lines()
        .map(|line| {
            let comment = line
                .match_indices("//")
                .map(|(at, _)| at)
                // An address in a string has a colon before the slashes.
                .find(|&at| !line[..at].ends_with(':'));
            comment.map_or(line, |at| &line[..at])
        })
        // A lone brace in quotes would be counted as one of the code.
        .map(|line| line.replace("'{'", "' '").replace("'}'", "' '"))
        .fold(String::new(), |code, line| code + &line + "\n")
}

/// A file's text without the tests at its end, which may use and name what they like.
pub(crate) fn without_tests(text: &str) -> &str {
    let end = text.match_indices("#[cfg(test)]\n").find(|(at, mark)| {
        let next = text[at + mark.len()..].lines().find(|line| !line.starts_with("#["));
        next.is_some_and(|line| line.starts_with("mod ") && line.ends_with('{'))
    });
    end.map_or(text, |(at, _)| &text[..at])
}

/// Every path that a file names, with its line: from the root of the crate for our own modules
/// (`crate`, `super`, `self` and the crate's name resolved), as written for other crates. Lists in
/// braces are taken apart.
pub(crate) fn paths_of(text: &str, module: &str) -> Vec<(usize, String)> {
    let code = code_of(text);
    let tokens = tokens_of(&code);
    let mut found = Vec::new();
    // Modules written out in this file, and the depth of braces in which each began.
    let mut inner: Vec<(isize, String)> = Vec::new();
    let mut depth = 0_isize;
    let mut at = 0;
    while at < tokens.len() {
        let (line, token) = tokens[at];
        match token {
            "{" => depth += 1,
            "}" => {
                depth -= 1;
                inner.pop_if(|&mut (began, _)| began == depth);
            }
            "mod" if tokens.get(at + 2).is_some_and(|&(_, next)| next == "{") => {
                inner.push((depth, tokens[at + 1].1.to_owned()));
            }
            _ => {}
        }
        let starts = tokens.get(at + 1).is_some_and(|&(_, next)| next == "::")
            && (at == 0 || tokens[at - 1].1 != "::")
            && token.starts_with(|first: char| first.is_ascii_lowercase() || first == '_');
        if starts {
            let mut scope: Vec<&str> = module.split("::").filter(|part| !part.is_empty()).collect();
            scope.extend(inner.iter().map(|(_, name)| name.as_str()));
            let mut leaves = Vec::new();
            let end = expand(&tokens, at, String::new(), &mut leaves);
            found.extend(
                leaves.into_iter().filter_map(|leaf| Some((line, resolve(&leaf, &scope)?))),
            );
            // Braces of a list are balanced, so the depth is the same after it.
            at = end;
        } else {
            at += 1;
        }
    }
    found
}

/// Identifiers, `::` and single signs, with their lines.
fn tokens_of(code: &str) -> Vec<(usize, &str)> {
    let mut tokens = Vec::new();
    for (line, text) in (1..).zip(code.lines()) {
        let mut rest = text.trim_start();
        while let Some(first) = rest.chars().next() {
            let word =
                rest.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(rest.len());
            let length = match word {
                0 if rest.starts_with("::") => 2,
                0 => first.len_utf8(),
                word => word,
            };
            tokens.push((line, &rest[..length]));
            rest = rest[length..].trim_start();
        }
    }
    tokens
}

/// Reads one path, with its list in braces if it has one, into `leaves`; returns where it ends.
fn expand(
    tokens: &[(usize, &str)],
    mut at: usize,
    mut path: String,
    leaves: &mut Vec<String>,
) -> usize {
    loop {
        match tokens.get(at) {
            Some(&(_, "{")) => {
                at += 1;
                while let Some(&(_, token)) = tokens.get(at) {
                    match token {
                        "}" => return at + 1,
                        "," => at += 1,
                        _ => at = expand(tokens, at, path.clone(), leaves),
                    }
                }
                return at;
            }
            Some(&(_, token)) => {
                path.push_str(token);
                at += 1;
            }
            None => {}
        }
        if tokens.get(at).is_some_and(|&(_, next)| next == "::") {
            path.push_str("::");
            at += 1;
        } else {
            // `as NAME` is left to be skipped as an ordinary token.
            leaves.push(path);
            if tokens.get(at).is_some_and(|&(_, next)| next == "as") {
                at += 2;
            }
            return at;
        }
    }
}

/// A path as written in the module `scope`, from the root of the crate.
fn resolve(path: &str, scope: &[&str]) -> Option<String> {
    let mut parts = path.split("::").peekable();
    let mut resolved: Vec<&str> = match *parts.peek()? {
        "crate" | "regulars" => {
            parts.next();
            Vec::new()
        }
        "self" => {
            parts.next();
            scope.to_vec()
        }
        "super" => scope.to_vec(),
        // Another crate, or something that is in scope already.
        _ => return Some(path.to_owned()),
    };
    while parts.next_if_eq(&"super").is_some() {
        resolved.pop();
    }
    resolved.extend(parts.filter(|&part| part != "*" && part != "self"));
    Some(resolved.join("::"))
}

/// The first colour written as `#` and 3, 4, 6 or 8 hexadecimal digits.
pub(crate) fn hex_colour(line: &str) -> Option<&str> {
    line.match_indices('#').find_map(|(at, _)| {
        let word = line[at + 1..]
            .find(|c: char| !(c.is_alphanumeric() || c == '_' || c == '-'))
            .map_or(&line[at + 1..], |end| &line[at + 1..at + 1 + end]);
        let is_colour =
            matches!(word.len(), 3 | 4 | 6 | 8) && word.bytes().all(|b| b.is_ascii_hexdigit());
        is_colour.then(|| &line[at..=at + word.len()])
    })
}

/// Colours written out in a style sheet, with their lines. A colour made from a token
/// (`rgb(from var(...) ...)`, `color-mix`) is none.
pub(crate) fn colours_of_css(text: &str) -> Vec<(usize, String)> {
    const FUNCTIONS: [&str; 9] =
        ["rgb(", "rgba(", "hsl(", "hsla(", "hwb(", "lab(", "lch(", "oklab(", "oklch("];
    const NAMES: [&str; 14] = [
        "black", "white", "red", "green", "blue", "gray", "grey", "silver", "orange", "yellow",
        "purple", "pink", "teal", "navy",
    ];
    let mut found = Vec::new();
    let mut in_comment = false;
    for (number, line) in (1..).zip(text.lines()) {
        let mut code = String::new();
        let mut rest = line;
        while !rest.is_empty() {
            let (mark, other) = if in_comment { ("*/", false) } else { ("/*", true) };
            let (here, after) = rest.split_once(mark).map_or((rest, None), |(a, b)| (a, Some(b)));
            if !in_comment {
                code.push_str(here);
            }
            rest = after.unwrap_or_default();
            in_comment = if after.is_some() { other } else { in_comment };
        }
        if let Some(colour) = hex_colour(&code) {
            found.push((number, colour.to_owned()));
        }
        for function in FUNCTIONS {
            for (at, _) in code.match_indices(function) {
                let is_word = !code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '-');
                if is_word && !code[at + function.len()..].trim_start().starts_with("from ") {
                    found.push((number, format!("{function}...)")));
                }
            }
        }
        let value = code.split_once(':').map_or("", |(_, value)| value);
        let mut words = value.split(|c: char| !(c.is_alphanumeric() || c == '-'));
        if let Some(name) = words.find(|word| NAMES.contains(word)) {
            found.push((number, name.to_owned()));
        }
    }
    found
}
