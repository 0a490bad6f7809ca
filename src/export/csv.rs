//! Tables as CSV that a spreadsheet opens well: RFC 4180, CRLF, UTF-8 with a byte order mark.
//!
//! A cell of text that a spreadsheet would run as a formula is made harmless: an apostrophe goes
//! before it. That concerns text which begins with `=`, `+`, `-`, `@` (or their full-width forms),
//! a tab or a line break. The rule is also applied behind each `;`, tab and line break inside a
//! text, because a spreadsheet that separates by another character than the comma would begin a
//! cell there. Plain numbers such as `-5` or `+1.5` stay as they are.
//!
//! # Source
//! OWASP, "CSV Injection".

use std::fmt::Display;

/// A table being written, row by row.
#[derive(Debug)]
pub(crate) struct Table {
    text: String,
    row_is_empty: bool,
}

impl Table {
    /// A table without rows.
    pub(crate) fn new() -> Self {
        Self { text: "\u{feff}".to_owned(), row_is_empty: true }
    }

    /// One cell of text from outside: made harmless, quoted where needed.
    pub(crate) fn text(&mut self, text: &str) -> &mut Self {
        self.separate();
        if is_number(text) {
            self.text.push_str(text);
            return self;
        }
        let safe = harmless(text);
        if safe.contains([',', ';', '"', '\t', '\r', '\n']) {
            self.text.push('"');
            self.text.push_str(&safe.replace('"', "\"\""));
            self.text.push('"');
        } else {
            self.text.push_str(&safe);
        }
        self
    }

    /// One cell of ours that needs neither quotes nor care: a number, a date.
    pub(crate) fn plain(&mut self, value: impl Display) -> &mut Self {
        self.separate();
        self.text.push_str(&value.to_string());
        self
    }

    /// Ends the row.
    pub(crate) fn end_row(&mut self) {
        self.text.push_str("\r\n");
        self.row_is_empty = true;
    }

    /// The file.
    pub(crate) fn finish(self) -> String {
        self.text
    }

    fn separate(&mut self) {
        if !self.row_is_empty {
            self.text.push(',');
        }
        self.row_is_empty = false;
    }
}

/// Rows of cells for the clipboard, as spreadsheets take them in: tabs between cells, made harmless.
#[must_use]
pub fn tab_separated(rows: &[Vec<String>]) -> String {
    let mut text = String::new();
    for row in rows {
        for (place, cell) in row.iter().enumerate() {
            if place > 0 {
                text.push('\t');
            }
            if is_number(cell) {
                text.push_str(cell);
            } else {
                text.push_str(&harmless(cell).replace(['\t', '\r', '\n'], " "));
            }
        }
        text.push('\n');
    }
    text
}

/// Whether the text is an optional sign, digits and at most one decimal point.
fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    digits.bytes().any(|byte| byte.is_ascii_digit())
        && digits.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
        && digits.bytes().filter(|&byte| byte == b'.').count() <= 1
}

/// The text with an apostrophe before everything that would start a formula.
fn harmless(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    let mut at_start = true;
    for character in text.chars() {
        let starts_cell = matches!(character, ';' | '\t' | '\r' | '\n');
        let starts_formula = matches!(character, '=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠');
        if (at_start && starts_formula) || (safe.is_empty() && starts_cell && character != ';') {
            safe.push('\'');
        }
        safe.push(character);
        // Blanks do not end the start: some spreadsheets trim them.
        at_start = starts_cell || (at_start && character.is_whitespace());
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(text: &str) -> String {
        let mut table = Table::new();
        table.text(text);
        table.finish().trim_start_matches('\u{feff}').to_owned()
    }

    #[test]
    fn a_formula_is_text() {
        assert_eq!(cell("=1+1"), "'=1+1");
        assert_eq!(cell("@SUM(A1)"), "'@SUM(A1)");
        assert_eq!(cell("+cmd|' /C calc'!A0"), "'+cmd|' /C calc'!A0");
        assert_eq!(cell("-2+3"), "'-2+3");
        assert_eq!(cell("  =1+1"), "  '=1+1");
        assert_eq!(cell("\t=1"), "\"'\t'=1\"");
        assert_eq!(cell("\r=1"), "\"'\r'=1\"");
        assert_eq!(cell("\n1"), "\"'\n1\"");
        assert_eq!(cell("＝1"), "'＝1");
        assert_eq!(cell("tea;=1+1"), "\"tea;'=1+1\"");
    }

    #[test]
    fn a_number_stays_a_number() {
        for number in ["-5", "+1.5", "13085", "-0.25", ".5"] {
            assert_eq!(cell(number), number);
        }
        for text in ["-", "-.", "-1.2.3", "-5e3"] {
            assert_eq!(cell(text), format!("'{text}"));
        }
    }

    #[test]
    fn the_clipboard_gets_cells_that_stay_cells() {
        let row = ["a\tb", "=1", "-5", "x"].map(str::to_owned).to_vec();
        assert_eq!(tab_separated(&[row]), "a b\t'=1\t-5\tx\n");
    }

    #[test]
    fn separators_and_quotes_are_quoted() {
        assert_eq!(cell("12\" RULER, WOOD"), "\"12\"\" RULER, WOOD\"");
        assert_eq!(cell("Bär; blau"), "\"Bär; blau\"");
        assert_eq!(cell("A = B"), "A = B");
    }

    #[test]
    fn rows_end_as_rfc_4180_says() {
        let mut table = Table::new();
        table.text("a").plain(1).end_row();
        table.text("").plain(2).end_row();
        assert_eq!(table.finish(), "\u{feff}a,1\r\n,2\r\n");
    }
}
