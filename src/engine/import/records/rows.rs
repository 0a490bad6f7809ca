//! All tokens of a file once more -> the rows of one of its tables as CSV text.

use std::io::{Error, Read, Result};

use super::plan::Plan;
use super::{Format, Token, Tokens};
use crate::engine::import::quoted;
use crate::engine::import::text::LONGEST_ROW;

/// Bytes of text made at a time.
const BLOCK: usize = 1 << 16;

/// What one value of several in a column is told from the next by.
const BETWEEN: &str = ", ";

/// Currencies without a smaller unit.
const WHOLE: [&str; 14] = [
    "BIF", "CLP", "DJF", "GNF", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "VND", "VUV", "XAF",
    "XOF",
];

/// The CSV text of a table: UTF-8, commas, RFC 4180, line feeds.
pub(in crate::engine::import) struct Rows<'a> {
    tokens: Box<dyn Tokens + 'a>,
    plan: Plan,
    /// The nodes that are open; none for what the survey has not seen.
    open: Vec<Option<usize>>,
    /// Where in `open` the object is whose row is made.
    object: Option<usize>,
    /// Its values.
    shared: Vec<String>,
    /// Those of its lines.
    lines: Vec<Vec<String>>,
    /// Bytes of both.
    bytes: u64,
    has_ended: bool,
    made: Vec<u8>,
    handed_out: usize,
}

impl std::fmt::Debug for Rows<'_> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Rows").field("name", &self.plan.name).finish_non_exhaustive()
    }
}

impl<'a> Rows<'a> {
    /// The table of a text in UTF-8 that was planned.
    pub(in crate::engine::import) fn new(
        format: Format,
        text: impl Read + 'a,
        plan: &Plan,
    ) -> Self {
        let mut made = Vec::new();
        quoted::line(plan.names.iter().map(String::as_str), plan.names.len(), &mut made);
        Self {
            tokens: format.tokens(text),
            plan: plan.clone(),
            open: vec![Some(0)],
            object: None,
            shared: vec![String::new(); plan.shared],
            lines: Vec::new(),
            bytes: 0,
            has_ended: false,
            made,
            handed_out: 0,
        }
    }

    fn advance(&mut self) -> Result<()> {
        self.made.clear();
        self.handed_out = 0;
        while !self.has_ended && self.made.len() < BLOCK {
            match self.tokens.advance()? {
                Token::Open => {
                    let node = self.node();
                    self.open.push(node);
                    self.begin(node);
                }
                Token::Scalar => self.take()?,
                Token::Close => {
                    if self.object == Some(self.open.len()) {
                        self.object = None;
                        self.write();
                    }
                    if self.open.len() > 1 {
                        self.open.pop();
                    }
                }
                Token::End => self.has_ended = true,
            }
        }
        Ok(())
    }

    /// The node of the last object or value.
    fn node(&self) -> Option<usize> {
        self.plan.schema.within((*self.open.last()?)?, self.tokens.name())
    }

    fn begin(&mut self, node: Option<usize>) {
        if node == Some(self.plan.list) {
            self.object = Some(self.open.len());
        } else if node.is_some() && node == self.plan.lines && self.object.is_some() {
            self.lines.push(vec![String::new(); self.plan.names.len() - self.plan.shared]);
            self.bytes += self.plan.names.len() as u64;
        }
    }

    /// Takes the value.
    fn take(&mut self) -> Result<()> {
        let column = self.node().and_then(|node| self.plan.columns[node]);
        let Some(column) = column.filter(|_| self.object.is_some()) else { return Ok(()) };
        let field = match column.checked_sub(self.plan.shared) {
            None => Some(&mut self.shared[column]),
            Some(column) => self.lines.last_mut().map(|line| &mut line[column]),
        };
        let value = self.tokens.value();
        let Some(field) = field.filter(|_| !value.is_empty()) else { return Ok(()) };
        if !field.is_empty() {
            field.push_str(BETWEEN);
        }
        field.push_str(value);
        self.bytes += (value.len() + BETWEEN.len()) as u64;
        if self.bytes > LONGEST_ROW {
            return Err(Error::other("one of its objects is longer than any order is"));
        }
        Ok(())
    }

    /// Writes the rows of the object.
    fn write(&mut self) {
        let width = self.plan.names.len();
        self.divide();
        let shared = || self.shared.iter().map(String::as_str);
        if self.lines.is_empty() {
            quoted::line(shared(), width, &mut self.made);
        }
        for line in &self.lines {
            let fields = shared().chain(line.iter().map(String::as_str));
            quoted::line(fields, width, &mut self.made);
        }
        self.shared.iter_mut().for_each(String::clear);
        self.lines.clear();
        self.bytes = 0;
    }
}

impl Rows<'_> {
    /// Makes amounts of what is in hundredths.
    fn divide(&mut self) {
        for &(amount, currency) in &self.plan.hundredths {
            let of_line =
                amount.checked_sub(self.plan.shared).zip(currency.checked_sub(self.plan.shared));
            match of_line {
                Some((amount, currency)) => {
                    self.lines.iter_mut().for_each(|line| divide(line, amount, currency));
                }
                None if amount.max(currency) < self.plan.shared => {
                    divide(&mut self.shared, amount, currency);
                }
                None => {}
            }
        }
    }
}

/// Puts a point before the last two digits of an amount, unless its currency has no smaller unit.
fn divide(fields: &mut [String], amount: usize, currency: usize) {
    if WHOLE.iter().any(|code| fields[currency].eq_ignore_ascii_case(code)) {
        return;
    }
    let digits = fields[amount].strip_prefix('-').unwrap_or(&fields[amount]);
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return;
    }
    let sign = if digits.len() < fields[amount].len() { "-" } else { "" };
    let padded = format!("{digits:0>3}");
    let (whole, rest) = padded.split_at(padded.len() - 2);
    fields[amount] = format!("{sign}{whole}.{rest}");
}

impl Read for Rows<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> Result<usize> {
        while self.handed_out == self.made.len() {
            if self.has_ended {
                return Ok(0);
            }
            self.advance()?;
        }
        let ready = &self.made[self.handed_out..];
        let length = ready.len().min(buffer.len());
        buffer[..length].copy_from_slice(&ready[..length]);
        self.handed_out += length;
        Ok(length)
    }
}
