//! JSON -> tokens, while it streams by: one document, or several of them one after the other.
//!
//! What is in a list has the name of the list; a list in a list is an object whose values are
//! named by their places, so that rows without names are rows, too.

use std::io::{Read, Result};

use super::{Token, Tokens, damaged};
use crate::engine::import::text::LONGEST_ROW;

/// Bytes asked of the source at a time.
const BLOCK: usize = 1 << 16;

/// Objects and lists within each other.
const DEEPEST: usize = 128;

/// The tokens of a text in UTF-8.
#[derive(Debug)]
pub(super) struct Json<R> {
    inner: R,
    block: Vec<u8>,
    at: usize,
    length: usize,
    /// What has begun and not ended.
    open: Vec<Open>,
    name: String,
    value: String,
    bytes: Vec<u8>,
    is_listed: bool,
    is_whole: bool,
}

#[derive(Debug)]
enum Open {
    Object,
    /// With its name.
    List(String),
    /// A list in a list, with how many values have begun.
    Row(u32),
}

impl<R: Read> Json<R> {
    pub(super) fn new(inner: R) -> Self {
        Self {
            inner,
            block: vec![0; BLOCK],
            at: 0,
            length: 0,
            open: Vec::new(),
            name: String::new(),
            value: String::new(),
            bytes: Vec::new(),
            is_listed: false,
            is_whole: false,
        }
    }

    fn peek(&mut self) -> Result<Option<u8>> {
        if self.at == self.length {
            self.at = 0;
            self.length = 0;
            self.length = loop {
                match self.inner.read(&mut self.block) {
                    Err(error) if error.kind() == std::io::ErrorKind::Interrupted => {}
                    other => break other?,
                }
            };
        }
        Ok(self.block[..self.length].get(self.at).copied())
    }

    /// The next byte that is no white space, with whether it is there; commas are passed over, too.
    fn next_sign(&mut self) -> Result<Option<u8>> {
        loop {
            match self.peek()? {
                Some(b' ' | b'\t' | b'\n' | b'\r' | b',' | 0x1e) => self.at += 1,
                // The mark of the byte order.
                Some(0xef | 0xbb | 0xbf) if self.open.is_empty() => self.at += 1,
                other => return Ok(other),
            }
        }
    }

    /// Reads a text behind its first quotation mark.
    fn text(&mut self) -> Result<String> {
        self.bytes.clear();
        loop {
            if self.peek()?.is_none() {
                return Err(cut());
            }
            let given = &self.block[self.at..self.length];
            let plain = memchr::memchr2(b'"', b'\\', given);
            self.bytes.extend_from_slice(&given[..plain.unwrap_or(given.len())]);
            self.at += plain.unwrap_or(given.len());
            if self.bytes.len() as u64 > LONGEST_ROW {
                return Err(damaged("a text never ends"));
            }
            if plain.is_none() {
                continue;
            }
            let is_end = self.block[self.at] == b'"';
            self.at += 1;
            if is_end {
                return Ok(String::from_utf8_lossy(&self.bytes).into_owned());
            }
            let sign = self.escaped()?;
            self.bytes.extend_from_slice(sign.encode_utf8(&mut [0; 4]).as_bytes());
        }
    }

    /// What stands behind a backslash.
    fn escaped(&mut self) -> Result<char> {
        let Some(byte) = self.peek()? else { return Err(cut()) };
        self.at += 1;
        Ok(match byte {
            b'n' => '\n',
            b't' => '\t',
            b'r' => '\r',
            b'b' | b'f' => ' ',
            b'u' => {
                let first = self.unit()?;
                if (0xd800..0xdc00).contains(&first) && self.peek()? == Some(b'\\') {
                    self.at += 1;
                    if self.peek()? != Some(b'u') {
                        return self.escaped();
                    }
                    self.at += 1;
                    let second = self.unit()?;
                    let pair = 0x10000 + ((first & 0x3ff) << 10) + (second & 0x3ff);
                    return Ok(char::from_u32(pair).unwrap_or(char::REPLACEMENT_CHARACTER));
                }
                char::from_u32(first).unwrap_or(char::REPLACEMENT_CHARACTER)
            }
            other => char::from(other),
        })
    }

    /// Four digits.
    fn unit(&mut self) -> Result<u32> {
        let mut unit = 0;
        for _ in 0..4 {
            let digit = self.peek()?.and_then(|byte| char::from(byte).to_digit(16));
            unit = unit * 16 + digit.ok_or_else(|| damaged("a sign has no number"))?;
            self.at += 1;
        }
        Ok(unit)
    }

    /// Reads a number, `true`, `false` or `null`, which is blank.
    fn word(&mut self) -> Result<()> {
        self.value.clear();
        while let Some(byte) = self.peek()?
            && !matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | b',' | b']' | b'}' | b':')
        {
            let is_word = byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'+' | b'.');
            if !is_word || self.value.len() > 400 {
                return Err(damaged("a value is none"));
            }
            self.value.push(char::from(byte));
            self.at += 1;
        }
        let begins = self.value.as_bytes().first();
        match self.value.as_str() {
            "null" | "NaN" => self.value.clear(),
            "true" | "false" => {}
            _ if begins.is_some_and(|byte| byte.is_ascii_digit() || *byte == b'-') => {}
            _ => return Err(damaged("a value is none")),
        }
        let digits = self.value.strip_prefix('-').unwrap_or(&self.value);
        self.is_whole = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
        Ok(())
    }
}

impl<R: Read> Tokens for Json<R> {
    fn advance(&mut self) -> Result<Token> {
        loop {
            let Some(sign) = self.next_sign()? else {
                return if self.open.is_empty() { Ok(Token::End) } else { Err(cut()) };
            };
            match self.open.last_mut() {
                None => {
                    self.name.clear();
                    self.is_listed = false;
                }
                Some(Open::Object) if sign == b'}' => {
                    self.at += 1;
                    self.open.pop();
                    return Ok(Token::Close);
                }
                Some(Open::Object) if sign == b'"' => {
                    self.at += 1;
                    self.name = self.text()?;
                    self.is_listed = false;
                    if self.next_sign()? != Some(b':') {
                        return Err(damaged("a name has no value"));
                    }
                    self.at += 1;
                }
                Some(Open::Object) => return Err(damaged("a value has no name")),
                Some(Open::List(_)) if sign == b']' => {
                    self.at += 1;
                    self.open.pop();
                    continue;
                }
                Some(Open::Row(_)) if sign == b']' => {
                    self.at += 1;
                    self.open.pop();
                    return Ok(Token::Close);
                }
                Some(Open::List(name)) => {
                    self.name.clone_from(name);
                    self.is_listed = true;
                }
                Some(Open::Row(values)) => {
                    *values += 1;
                    self.name = values.to_string();
                    self.is_listed = false;
                }
            }
            let is_in_list = self.is_listed;
            match self.next_sign()? {
                Some(b'{') => {
                    self.at += 1;
                    self.open.push(Open::Object);
                    return if self.open.len() > DEEPEST {
                        Err(too_deep())
                    } else {
                        Ok(Token::Open)
                    };
                }
                Some(b'[') => {
                    self.at += 1;
                    if self.open.len() >= DEEPEST {
                        return Err(too_deep());
                    }
                    if is_in_list {
                        self.open.push(Open::Row(0));
                        return Ok(Token::Open);
                    }
                    self.open.push(Open::List(self.name.clone()));
                }
                Some(b'"') => {
                    self.at += 1;
                    self.value = self.text()?;
                    self.is_whole = false;
                    return Ok(Token::Scalar);
                }
                Some(_) => {
                    self.word()?;
                    return Ok(Token::Scalar);
                }
                None => return Err(cut()),
            }
        }
    }

    fn name(&self) -> &str {
        &self.name
    }

    fn value(&self) -> &str {
        &self.value
    }

    fn is_whole(&self) -> bool {
        self.is_whole
    }

    fn is_listed(&self) -> bool {
        self.is_listed
    }
}

fn cut() -> std::io::Error {
    damaged("it ends in the middle")
}

fn too_deep() -> std::io::Error {
    damaged("its objects are too deep within each other")
}
