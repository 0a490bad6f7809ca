//! The sheets of a workbook in the XML of Excel 2003.
//!
//! # Source
//! Microsoft, XML Spreadsheet Reference (Office XP and 2003): `Worksheet`, `Table`, `Row`, `Cell`,
//! `Data`.

use std::io::{Error, Read, Result};

use super::row::Row;
use super::{Table, Walk};
use crate::engine::import::markup::{Scanner, Token};
use crate::engine::import::text::LONGEST_ROW;
use crate::engine::import::workbook;

/// The most rows that a sheet has.
const MOST_ROWS: u64 = 1 << 20;

/// Reads a workbook.
#[derive(Debug)]
pub(super) struct Sheets<R> {
    scanner: Scanner<R>,
    /// For each sheet its name, and whether it is hidden.
    sheets: Vec<(String, bool)>,
    depth: usize,
    row: Row,
    cells: Vec<String>,
    /// Rows of the sheet so far.
    rows: u64,
    /// Rows without anything that come before the next one.
    blank: u64,
    /// Over how many columns and rows a cell goes on, of the cell that has begun.
    cell: Option<(u64, u64)>,
    /// The kind of its data, while they are read.
    data: Option<String>,
    text: String,
    is_in_comment: bool,
    is_visibility: bool,
}

impl<R: Read> Sheets<R> {
    pub(super) fn new(text: R) -> Self {
        Self {
            scanner: Scanner::new(text, false),
            sheets: Vec::new(),
            depth: 0,
            row: Row::default(),
            cells: Vec::new(),
            rows: 0,
            blank: 0,
            cell: None,
            data: None,
            text: String::new(),
            is_in_comment: false,
            is_visibility: false,
        }
    }

    fn number(&self, attribute: &str) -> Option<u64> {
        self.scanner.attribute(attribute)?.trim().parse().ok()
    }

    fn begin(&mut self) {
        match self.scanner.name.as_str() {
            "worksheet" => {
                let name = self.scanner.attribute("name").unwrap_or_default().to_owned();
                self.sheets.push((name, false));
                self.row = Row::default();
                self.rows = 0;
            }
            "row" => {
                let index = self.number("index").map_or(0, |index| index.saturating_sub(1));
                self.blank = index.min(MOST_ROWS).saturating_sub(self.rows);
                self.row.begin();
            }
            "cell" => {
                if let Some(index) = self.number("index") {
                    let column = usize::try_from(index.saturating_sub(1)).unwrap_or(usize::MAX);
                    self.row.skip_to(column);
                }
                let size = ["mergeacross", "mergedown"]
                    .map(|name| self.number(name).unwrap_or(0).saturating_add(1));
                self.cell = Some((size[0], size[1]));
                self.text.clear();
            }
            "data" if !self.is_in_comment => {
                self.data = Some(self.scanner.attribute("type").unwrap_or_default().to_owned());
                self.text.clear();
            }
            "comment" => self.is_in_comment = true,
            "visible" => self.is_visibility = true,
            _ => {}
        }
    }

    /// What the end of an element makes; tells whether a row has ended.
    fn end(&mut self) -> bool {
        match self.scanner.name.as_str() {
            "data" => {
                if let Some(kind) = self.data.take() {
                    self.text = value(&kind, &self.text);
                }
            }
            "comment" => self.is_in_comment = false,
            "visible" => self.is_visibility = false,
            "cell" => {
                if let Some((columns, rows)) = self.cell.take() {
                    self.row.push(&self.text, columns, rows);
                    self.text.clear();
                }
            }
            "row" => {
                self.cells = self.row.end();
                self.rows += 1;
                return true;
            }
            _ => {}
        }
        false
    }

    fn take(&mut self) -> Result<()> {
        if self.is_visibility && self.scanner.text.contains("Hidden") {
            if let Some((_, is_hidden)) = self.sheets.last_mut() {
                *is_hidden = true;
            }
        } else if self.data.is_some() {
            self.text.push_str(&self.scanner.text);
            if self.text.len() as u64 > LONGEST_ROW {
                return Err(Error::other("a cell of it never ends"));
            }
        }
        Ok(())
    }
}

/// The text of a value of a kind.
fn value(kind: &str, text: &str) -> String {
    let mut out = String::new();
    match kind {
        "DateTime" => workbook::write_iso(text.trim(), &mut out),
        "Boolean" => out.push_str(if text.trim() == "0" { "false" } else { "true" }),
        "Error" => {}
        _ => out.push_str(text.trim()),
    }
    out
}

impl<R: Read> Walk for Sheets<R> {
    fn advance(&mut self) -> Result<Option<usize>> {
        loop {
            let ends_row = match self.scanner.advance()? {
                Token::Start { is_empty } => {
                    self.begin();
                    self.depth += 1;
                    is_empty && {
                        self.depth -= 1;
                        self.end()
                    }
                }
                Token::End => {
                    self.depth = self.depth.saturating_sub(1);
                    self.end()
                }
                Token::Text => {
                    self.take()?;
                    false
                }
                Token::Eof { is_cut: false } if self.depth == 0 => return Ok(None),
                Token::Eof { .. } => return Err(Error::other("it ends in the middle")),
            };
            if ends_row && let Some(place) = self.sheets.len().checked_sub(1) {
                self.rows += std::mem::take(&mut self.blank);
                return Ok(Some(place));
            }
        }
    }

    fn cells(&self) -> &[String] {
        &self.cells
    }

    fn describe(&self, table: &mut Table) {
        if let Some((name, is_hidden)) = self.sheets.get(table.place) {
            table.name.clone_from(name);
            table.is_hidden = *is_hidden;
        }
    }
}
