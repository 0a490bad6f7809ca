//! The tables of a web page.

use std::io::{Error, Read, Result};

use super::row::Row;
use super::{Table, Walk};
use crate::engine::import::markup::{Scanner, Token};
use crate::engine::import::text::LONGEST_ROW;

/// Tables within each other.
const DEEPEST: usize = 64;

/// Reads a web page, of which most end tags may be missing.
#[derive(Debug)]
pub(super) struct Html<R> {
    scanner: Scanner<R>,
    /// Tables that have begun and not ended, the outermost first.
    open: Vec<Open>,
    /// Tables that have begun.
    tables: usize,
    /// The cells of the row that was read last.
    cells: Vec<String>,
    /// A tag that has to wait until the row before it is handed out.
    waits: Option<Token>,
}

/// A table that has begun.
#[derive(Debug, Default)]
struct Open {
    place: usize,
    row: Row,
    is_in_row: bool,
    /// The text of a cell that has begun, and over how many columns and rows it goes on.
    cell: Option<(String, u64, u64)>,
}

impl<R: Read> Html<R> {
    pub(super) fn new(text: R) -> Self {
        Self {
            scanner: Scanner::new(text, true),
            open: Vec::new(),
            tables: 0,
            cells: Vec::new(),
            waits: None,
        }
    }

    /// What a tag within a row, or before one, makes of the open tables.
    fn tag(&mut self, is_end: bool) -> Result<()> {
        let name = self.scanner.name.as_str();
        let span = |name| self.scanner.attribute(name).and_then(|text| text.trim().parse().ok());
        match (name, is_end) {
            ("table", false) => {
                if self.open.len() == DEEPEST {
                    return Err(Error::other("its tables are too deep within each other"));
                }
                self.open.push(Open { place: self.tables, ..Open::default() });
                self.tables += 1;
            }
            ("tr", false) => {
                if let Some(table) = self.open.last_mut() {
                    table.row.begin();
                    table.is_in_row = true;
                }
            }
            ("td" | "th", false) => {
                let size = (span("colspan").unwrap_or(1), span("rowspan").unwrap_or(1));
                if let Some(table) = self.open.last_mut() {
                    table.end_cell();
                    if !table.is_in_row {
                        table.row.begin();
                        table.is_in_row = true;
                    }
                    table.cell = Some((String::new(), size.0, size.1));
                }
            }
            ("td" | "th", true) => {
                if let Some(table) = self.open.last_mut() {
                    table.end_cell();
                }
            }
            ("br" | "p" | "div" | "li", _) => self.text(" ")?,
            _ => {}
        }
        Ok(())
    }

    fn text(&mut self, text: &str) -> Result<()> {
        let cell = self.open.last_mut().and_then(|table| table.cell.as_mut());
        let Some((cell, ..)) = cell else { return Ok(()) };
        for word in text.split_inclusive([' ', '\t', '\n', '\r', '\u{a0}']) {
            let trimmed = word.trim_end_matches([' ', '\t', '\n', '\r', '\u{a0}']);
            cell.push_str(trimmed);
            if trimmed.len() < word.len() && !cell.is_empty() && !cell.ends_with(' ') {
                cell.push(' ');
            }
        }
        if cell.len() as u64 > LONGEST_ROW {
            return Err(Error::other("a cell of it never ends"));
        }
        Ok(())
    }

    /// Ends the row of the innermost table, if it is in one.
    fn end_row(&mut self) -> Option<usize> {
        let table = self.open.last_mut().filter(|table| table.is_in_row)?;
        table.end_cell();
        table.is_in_row = false;
        self.cells = table.row.end();
        Some(table.place)
    }
}

impl Open {
    fn end_cell(&mut self) {
        if let Some((text, columns, rows)) = self.cell.take() {
            self.row.push(text.trim_end(), columns, rows);
        }
    }
}

impl<R: Read> Walk for Html<R> {
    fn advance(&mut self) -> Result<Option<usize>> {
        loop {
            let token = match self.waits.take() {
                Some(token) => token,
                None => {
                    let token = self.scanner.advance()?;
                    let name = self.scanner.name.as_str();
                    let ends_row = match token {
                        Token::Start { .. } => matches!(name, "tr" | "tbody" | "tfoot"),
                        Token::End => matches!(name, "tr" | "table" | "tbody" | "thead"),
                        Token::Eof { .. } => true,
                        Token::Text => false,
                    };
                    if ends_row && let Some(place) = self.end_row() {
                        self.waits = Some(token);
                        return Ok(Some(place));
                    }
                    token
                }
            };
            match token {
                Token::Start { .. } => self.tag(false)?,
                Token::End if self.scanner.name == "table" => {
                    self.open.pop();
                }
                Token::End => self.tag(true)?,
                Token::Text => {
                    let text = std::mem::take(&mut self.scanner.text);
                    self.text(&text)?;
                }
                Token::Eof { is_cut: true } => return Err(Error::other("it ends in the middle")),
                Token::Eof { is_cut: false } if self.open.pop().is_none() => return Ok(None),
                Token::Eof { .. } => {}
            }
        }
    }

    fn cells(&self) -> &[String] {
        &self.cells
    }

    fn describe(&self, _table: &mut Table) {}
}
