//! All tokens of a file -> which names are where, and which of them come again in one object.

use std::collections::BTreeMap;
use std::io::{Error, Result};

use super::{Token, Tokens};
use crate::engine::import::recognise::MOST_COLUMNS;

/// The names in a file as a tree. The first node is the file itself.
#[derive(Debug, Default)]
pub(super) struct Schema {
    pub(super) nodes: Vec<Node>,
}

/// All that has one name in one place.
#[derive(Debug, Default)]
pub(super) struct Node {
    /// Its name; empty for what has none.
    pub(super) name: String,
    /// The names within it, in the order in which they first occur.
    pub(super) children: Vec<usize>,
    places: BTreeMap<String, usize>,
    /// It is a list: one object has several of it.
    pub(super) is_list: bool,
    /// How often it is an object.
    pub(super) objects: u64,
    /// How often it is a value that is not blank.
    pub(super) values: u64,
    /// How many of them are whole numbers.
    pub(super) whole: u64,
    /// The object that had it last, by its number.
    last: Option<u64>,
}

impl Schema {
    /// Reads all tokens.
    pub(super) fn of(tokens: &mut dyn Tokens) -> Result<Self> {
        let mut schema = Self { nodes: vec![Node::default()] };
        let mut open = vec![(0, 0)];
        let mut objects = 0;
        loop {
            let token = tokens.advance()?;
            if token == Token::End {
                return Ok(schema);
            }
            let Some(&(parent, object)) = open.last() else { continue };
            if token == Token::Close {
                if open.len() > 1 {
                    open.pop();
                }
                continue;
            }
            let place = schema.place(parent, tokens.name())?;
            let node = &mut schema.nodes[place];
            node.is_list |= tokens.is_listed() || node.last == Some(object);
            node.last = Some(object);
            if token == Token::Open {
                node.objects += 1;
                objects += 1;
                open.push((place, objects));
            } else {
                let is_value = !tokens.value().is_empty();
                node.values += u64::from(is_value);
                node.whole += u64::from(is_value && tokens.is_whole());
            }
        }
    }

    /// The node of a name within another; none when it has none of that name.
    pub(super) fn within(&self, parent: usize, name: &str) -> Option<usize> {
        self.nodes[parent].places.get(name).copied()
    }

    /// Whether a node is a list of objects.
    pub(super) fn is_table(&self, node: usize) -> bool {
        self.nodes[node].is_list && self.nodes[node].objects > 0
    }

    fn place(&mut self, parent: usize, name: &str) -> Result<usize> {
        if let Some(place) = self.within(parent, name) {
            return Ok(place);
        }
        let place = self.nodes.len();
        if place > MOST_COLUMNS {
            return Err(Error::other(format!("it has more than {MOST_COLUMNS} different names")));
        }
        self.nodes.push(Node { name: name.to_owned(), ..Node::default() });
        self.nodes[parent].children.push(place);
        self.nodes[parent].places.insert(name.to_owned(), place);
        Ok(place)
    }
}
