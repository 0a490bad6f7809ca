//! HTML or XML -> tags and texts, whatever is wrong with it, while it streams by.
//!
//! Nothing is refused here but what never ends; comments, instructions and what is between `script`
//! or `style` tags are passed over without being kept. Names come without their prefix and in lower
//! case: `ss:Cell` is `cell`.

use std::io::{Error, Read, Result};

use super::entities::unescape;
use super::text::LONGEST_ROW;

/// Bytes asked of the source at a time.
const BLOCK: usize = 1 << 16;

/// Bytes that a tag may have.
const LONGEST_TAG: usize = 1 << 16;

/// A part of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Token {
    /// A tag opens an element, which is empty if its tag says so.
    Start { is_empty: bool },
    /// A tag closes one.
    End,
    /// Text between tags.
    Text,
    /// There is no more. `is_cut` when that is within a tag or a comment.
    Eof { is_cut: bool },
}

/// Reads markup in UTF-8.
#[derive(Debug)]
pub(super) struct Scanner<R> {
    inner: R,
    block: Vec<u8>,
    at: usize,
    length: usize,
    is_html: bool,
    /// The name of the last tag.
    pub(super) name: String,
    /// Its attributes: names and values.
    pub(super) attributes: Vec<(String, String)>,
    /// The last text, with what its entities stand for.
    pub(super) text: String,
    bytes: Vec<u8>,
}

impl<R: Read> Scanner<R> {
    /// Reads `inner`, which is HTML or XML.
    pub(super) fn new(inner: R, is_html: bool) -> Self {
        Self {
            inner,
            block: vec![0; BLOCK],
            at: 0,
            length: 0,
            is_html,
            name: String::new(),
            attributes: Vec::new(),
            text: String::new(),
            bytes: Vec::new(),
        }
    }

    /// The value of an attribute of the last tag, by its name in lower case.
    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|(other, _)| other == name);
        found.map(|(_, value)| value.as_str())
    }

    /// Reads the next tag or text; the fields tell what it is.
    ///
    /// # Errors
    /// When the source cannot be read, or a tag or text is longer than any is.
    pub(super) fn advance(&mut self) -> Result<Token> {
        loop {
            let Some(byte) = self.peek()? else { return Ok(Token::Eof { is_cut: false }) };
            let is_text = if byte == b'<' {
                self.at += 1;
                match self.peek()? {
                    Some(b'!' | b'?') => match self.pass_over()? {
                        Passed::Nothing => continue,
                        Passed::Data => return Ok(Token::Text),
                        Passed::End => return Ok(Token::Eof { is_cut: true }),
                    },
                    Some(b'/') => {
                        self.at += 1;
                        return self.tag(true);
                    }
                    Some(byte) if byte.is_ascii_alphabetic() || byte == b'_' || byte >= 0x80 => {
                        return self.tag(false);
                    }
                    Some(_) => true,
                    None => return Ok(Token::Eof { is_cut: true }),
                }
            } else {
                false
            };
            self.bytes.clear();
            if is_text {
                self.bytes.push(b'<');
            }
            while let Some(byte) = self.peek()?
                && byte != b'<'
            {
                self.take_until(b'<')?;
            }
            self.text.clear();
            unescape(&String::from_utf8_lossy(&self.bytes), &mut self.text);
            return Ok(Token::Text);
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

    fn next(&mut self) -> Result<Option<u8>> {
        let byte = self.peek()?;
        self.at += usize::from(byte.is_some());
        Ok(byte)
    }

    /// Takes what is at hand up to a byte.
    fn take_until(&mut self, end: u8) -> Result<()> {
        let given = &self.block[self.at..self.length];
        let length = memchr::memchr(end, given).unwrap_or(given.len());
        self.bytes.extend_from_slice(&given[..length]);
        self.at += length;
        if self.bytes.len() as u64 > LONGEST_ROW {
            return Err(too_long());
        }
        Ok(())
    }

    /// Passes over a comment, a declaration or an instruction, whose first sign is next; the data
    /// of a `CDATA` section is text.
    fn pass_over(&mut self) -> Result<Passed> {
        let is_instruction = self.next()? == Some(b'?');
        let mut begin = Vec::new();
        let mut in_brackets = false;
        while let Some(byte) = self.peek()? {
            if begin.len() < 7 && !is_instruction {
                begin.push(byte);
            }
            match begin.as_slice() {
                b"--" => {
                    self.at += 1;
                    return self.skip_to(b"-->");
                }
                b"[CDATA[" => {
                    self.at += 1;
                    return self.data();
                }
                _ => {}
            }
            self.at += 1;
            match byte {
                // A declaration of a document may have others in brackets.
                b'[' if begin.len() > 1 => in_brackets = true,
                b']' => in_brackets = false,
                b'>' if !in_brackets => return Ok(Passed::Nothing),
                _ => {}
            }
        }
        Ok(Passed::End)
    }

    /// Passes over everything up to a text and over that.
    fn skip_to(&mut self, end: &[u8]) -> Result<Passed> {
        let mut last = Vec::new();
        while let Some(byte) = self.next()? {
            if last.len() == end.len() {
                last.remove(0);
            }
            last.push(byte.to_ascii_lowercase());
            if last == end {
                return Ok(Passed::Nothing);
            }
        }
        Ok(Passed::End)
    }

    fn data(&mut self) -> Result<Passed> {
        self.bytes.clear();
        while let Some(byte) = self.next()? {
            self.bytes.push(byte);
            if byte == b'>' && self.bytes.ends_with(b"]]>") {
                self.bytes.truncate(self.bytes.len() - 3);
                self.text.clear();
                self.text.push_str(&String::from_utf8_lossy(&self.bytes));
                return Ok(Passed::Data);
            }
            if self.bytes.len() as u64 > LONGEST_ROW {
                return Err(too_long());
            }
        }
        Ok(Passed::End)
    }

    /// Reads the rest of a tag.
    fn tag(&mut self, is_end: bool) -> Result<Token> {
        self.bytes.clear();
        let mut quote = None;
        loop {
            let Some(byte) = self.next()? else { return Ok(Token::Eof { is_cut: true }) };
            match (quote, byte) {
                (None, b'>') => break,
                (None, b'"' | b'\'') if self.bytes.trim_ascii_end().ends_with(b"=") => {
                    quote = Some(byte);
                }
                (Some(open), _) if open == byte => quote = None,
                _ => {}
            }
            self.bytes.push(byte);
            if self.bytes.len() > LONGEST_TAG {
                return Err(too_long());
            }
        }
        let tag = String::from_utf8_lossy(&self.bytes).into_owned();
        let is_empty = tag.ends_with('/');
        let tag = tag.strip_suffix('/').unwrap_or(&tag);
        let end = tag.find(char::is_whitespace).unwrap_or(tag.len());
        self.name = plain_name(&tag[..end]);
        if is_end {
            return Ok(Token::End);
        }
        self.attributes.clear();
        read_attributes(&tag[end..], &mut self.attributes);
        if self.is_html && !is_empty && matches!(self.name.as_str(), "script" | "style") {
            let end = format!("</{}", self.name);
            if self.skip_to(end.as_bytes())? == Passed::End {
                return Ok(Token::Eof { is_cut: true });
            }
            self.bytes.clear();
            while self.next()?.is_some_and(|byte| byte != b'>') {}
            return Ok(Token::Start { is_empty: true });
        }
        Ok(Token::Start { is_empty })
    }
}

/// What was passed over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Passed {
    /// Nothing that counts.
    Nothing,
    /// Data, which is text now.
    Data,
    /// All that was left.
    End,
}

fn too_long() -> Error {
    Error::other("a tag or a text in it is longer than any is")
}

/// A name without its prefix, in lower case.
fn plain_name(name: &str) -> String {
    name.rsplit(':').next().unwrap_or(name).to_lowercase()
}

/// The attributes in the rest of a tag, but for declarations of prefixes.
fn read_attributes(mut rest: &str, attributes: &mut Vec<(String, String)>) {
    loop {
        rest = rest.trim_start_matches(|sign: char| sign.is_whitespace() || sign == '/');
        let end = rest.find(|sign: char| sign.is_whitespace() || sign == '=').unwrap_or(rest.len());
        if rest.is_empty() {
            return;
        }
        let (full, behind) = rest.split_at(end);
        let mut value = String::new();
        match behind.trim_start().strip_prefix('=').map(str::trim_start) {
            None => rest = behind,
            Some(given) => {
                let quote = given.chars().next().filter(|sign| matches!(sign, '"' | '\''));
                let (raw, left) = match quote {
                    Some(quote) => {
                        let inner = &given[1..];
                        let end = inner.find(quote).unwrap_or(inner.len());
                        (&inner[..end], inner[end..].strip_prefix(quote).unwrap_or(""))
                    }
                    None => given.split_at(given.find(char::is_whitespace).unwrap_or(given.len())),
                };
                unescape(raw, &mut value);
                rest = left;
            }
        }
        if !full.starts_with("xmlns") && !full.starts_with("xsi:") {
            attributes.push((plain_name(full), value));
        }
        if end == 0 && attributes.last().is_some_and(|(name, _)| name.is_empty()) {
            attributes.pop();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tokens(text: &str, is_html: bool) -> Vec<String> {
        let mut scanner = Scanner::new(text.as_bytes(), is_html);
        let mut told = Vec::new();
        loop {
            told.push(match scanner.advance().expect("memory can be read") {
                Token::Start { is_empty } => {
                    let attributes: Vec<String> =
                        scanner.attributes.iter().map(|(a, b)| format!(" {a}={b}")).collect();
                    let end = if is_empty { "/" } else { "" };
                    format!("<{}{}{end}>", scanner.name, attributes.concat())
                }
                Token::End => format!("</{}>", scanner.name),
                Token::Text => scanner.text.clone(),
                Token::Eof { is_cut } => {
                    if is_cut {
                        told.push("cut".to_owned());
                    }
                    return told;
                }
            });
        }
    }

    #[test]
    fn tags_and_texts_are_told() {
        let text = "\u{feff}<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b 'c'>]><!-- <x> --><SS:Row \
            ss:Index=\"2\" xmlns:a='b' c=d e x='1>2'>5 &lt; 6 &amp; R&D &eacute;&#8364;&#xe9; < 7\
            <![CDATA[<raw>&amp;]]></SS:Row><br/>";
        let expected = [
            "\u{feff}",
            "<row index=2 c=d e= x=1>2>",
            "5 < 6 & R&D \u{e9}\u{20ac}\u{e9} ",
            "< 7",
            "<raw>&amp;",
            "</row>",
            "<br/>",
        ];
        assert_eq!(tokens(text, false), expected);
    }

    #[test]
    fn scripts_and_styles_are_passed_over() {
        let text = "<style>td { a < b }</style><Script>if (a<b) '<td>'</SCRIPT ><td>x";
        assert_eq!(tokens(text, true), ["<style/>", "<script/>", "<td>", "x"]);
    }

    #[test]
    fn an_end_within_a_tag_is_told() {
        for text in ["<td", "<td a='", "<!-- x", "<![CDATA[x", "<"] {
            assert_eq!(tokens(text, true).last().map(String::as_str), Some("cut"), "{text}");
        }
    }
}
