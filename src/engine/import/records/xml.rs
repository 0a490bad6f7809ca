//! XML -> tokens, while it streams by.
//!
//! An element with nothing but text in it is a value, any other an object whose attributes are
//! values. Several of one name in one element are a list. `<field name="x">1</field>` is the value of
//! `x`, as databases write it.

use std::collections::VecDeque;
use std::io::{Read, Result};

use super::{Token, Tokens, damaged};
use crate::engine::import::markup::{Scanner, Token as Part};
use crate::engine::import::text::LONGEST_ROW;

/// What elements are called that say by an attribute what they are.
const FIELDS: [&str; 14] = [
    "field",
    "column",
    "col",
    "property",
    "attribute",
    "entry",
    "param",
    "value",
    "data",
    "str",
    "int",
    "double",
    "date",
    "bool",
];

/// Elements within each other.
const DEEPEST: usize = 128;

/// The tokens of a text in UTF-8.
#[derive(Debug)]
pub(super) struct Xml<R> {
    scanner: Scanner<R>,
    /// What is known to come, with names and values.
    coming: VecDeque<(Token, String, String)>,
    /// An element of which nobody knows yet whether it has others in it.
    held: Option<Element>,
    depth: usize,
    name: String,
    value: String,
}

#[derive(Debug, Default)]
struct Element {
    name: String,
    attributes: Vec<(String, String)>,
    text: String,
}

impl<R: Read> Xml<R> {
    pub(super) fn new(inner: R) -> Self {
        Self {
            scanner: Scanner::new(inner, false),
            coming: VecDeque::new(),
            held: None,
            depth: 0,
            name: String::new(),
            value: String::new(),
        }
    }

    /// What is held has elements in it.
    fn open(&mut self) -> Result<()> {
        let Some(Element { name, attributes, .. }) = self.held.take() else { return Ok(()) };
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(damaged("its elements are too deep within each other"));
        }
        self.coming.push_back((Token::Open, name, String::new()));
        self.coming
            .extend(attributes.into_iter().map(|(name, value)| (Token::Scalar, name, value)));
        Ok(())
    }

    /// An element ends that has no others in it.
    fn leaf(&mut self, Element { name, attributes, text }: Element) {
        let text = text.trim().to_owned();
        let given = attributes.iter().find(|(attribute, given)| {
            attribute == "name" && !given.is_empty() && FIELDS.contains(&name.as_str())
        });
        if let Some((_, given)) = given {
            self.coming.push_back((Token::Scalar, given.clone(), text));
        } else if attributes.is_empty() {
            self.coming.push_back((Token::Scalar, name, text));
        } else if text.is_empty() {
            self.coming.push_back((Token::Open, name, String::new()));
            let values = attributes.into_iter().map(|(name, value)| (Token::Scalar, name, value));
            self.coming.extend(values);
            self.coming.push_back((Token::Close, String::new(), String::new()));
        } else {
            let beside = attributes
                .into_iter()
                .map(|(attribute, value)| (Token::Scalar, format!("{name}.{attribute}"), value));
            let beside: Vec<_> = beside.collect();
            self.coming.push_back((Token::Scalar, name, text));
            self.coming.extend(beside);
        }
    }
}

impl<R: Read> Tokens for Xml<R> {
    fn advance(&mut self) -> Result<Token> {
        loop {
            if let Some((token, name, value)) = self.coming.pop_front() {
                if token != Token::Close {
                    (self.name, self.value) = (name, value);
                }
                return Ok(token);
            }
            match self.scanner.advance()? {
                Part::Start { is_empty } => {
                    self.open()?;
                    let element = Element {
                        name: std::mem::take(&mut self.scanner.name),
                        attributes: std::mem::take(&mut self.scanner.attributes),
                        text: String::new(),
                    };
                    if is_empty { self.leaf(element) } else { self.held = Some(element) }
                }
                Part::Text => {
                    if let Some(held) = &mut self.held {
                        held.text.push_str(&self.scanner.text);
                        if held.text.len() as u64 > LONGEST_ROW {
                            return Err(damaged("a text never ends"));
                        }
                    }
                }
                Part::End => match self.held.take() {
                    Some(element) => self.leaf(element),
                    None if self.depth == 0 => {
                        return Err(damaged("an element ends that has not begun"));
                    }
                    None => {
                        self.depth -= 1;
                        return Ok(Token::Close);
                    }
                },
                Part::Eof { is_cut: false } if self.depth == 0 && self.held.is_none() => {
                    return Ok(Token::End);
                }
                Part::Eof { .. } => return Err(damaged("it ends in the middle")),
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
        false
    }

    fn is_listed(&self) -> bool {
        false
    }
}
