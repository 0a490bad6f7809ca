//! Rows that were read and wait to be judged: many of them in a few columns of memory, which cost
//! nothing to hand to another thread and little to send to another worker.

use std::io;

use serde::{Deserialize, Serialize};

use super::encodings::Encoding;
use super::error::Error;
use super::growth::Bomb;
use super::repeats::Repeat;
use super::rows::slips::Slips;

/// Bytes of the fields of a row, at most, that is no longer than others.
const USUAL_ROW: usize = 128;

/// Some rows of a table. Every table has at least one block, and its last one says how it ends.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Block {
    /// Which of the tables that are read together.
    pub(super) table: usize,
    /// The fields of all rows, with one byte behind each: between two fields of a row it is the
    /// separator of the table, behind the last one a line feed.
    #[serde(with = "flat")]
    pub(super) text: Vec<u8>,
    /// Where each field ends, from the beginning of its row.
    #[serde(with = "flat")]
    pub(super) ends: Vec<u32>,
    /// How many fields there are up to the end of each row.
    #[serde(with = "flat")]
    pub(super) fields: Vec<u32>,
    /// The line on which each row begins; the header is line 1.
    #[serde(with = "flat")]
    pub(super) lines: Vec<u64>,
    /// What each row is equal to, a [`Repeat`]; empty when nobody asked for it.
    #[serde(with = "flat")]
    pub(super) repeats: Vec<u8>,
    /// What is odd about each row, an [`Odd`]; nothing about those behind its end.
    #[serde(with = "flat")]
    pub(super) odds: Vec<u8>,
    /// The share of the table that has been read, 0 to 1.
    pub(super) done: f64,
    /// About how many bytes of memory the reading takes by now.
    pub(super) memory: u64,
    /// How the table ends behind these rows.
    pub(super) end: Option<Result<End, Stop>>,
}

/// What a table turned out to be, once all of it was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct End {
    /// How it was packed, for the report.
    pub(super) packing: String,
    /// The encoding of all its text.
    pub(super) encoding: Encoding,
    /// Places that are in another one.
    pub(super) misfits: u64,
    /// Cells of a workbook that hold an error instead of a value.
    pub(super) errors: u64,
    /// Lines that found no order among those that they were put together with.
    pub(super) strays: u64,
    /// What was odd about its rows.
    pub(super) slips: Slips,
}

/// Whether the fields of a row stand where they belong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Odd {
    /// They do.
    None,
    /// There are more than columns, and nothing tells which belongs where.
    Longer,
    /// There are fewer than columns, and they look like those of other columns.
    Shorter,
}

impl Odd {
    /// The one with this code, which is its place in the list above.
    fn of(code: u8) -> Self {
        match code {
            1 => Self::Longer,
            2 => Self::Shorter,
            _ => Self::None,
        }
    }
}

/// What stops the reading of a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Stop {
    /// The source failed, for a reason with a meaning of its own or another one.
    Read(Failed, String),
    /// The row that begins on this line never ends.
    Endless(u64),
    /// The text ends inside quotation marks of the row that begins on this line.
    Cut(u64),
    /// There is no memory left for what was seen.
    Full,
}

/// Reasons why a source fails.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Failed {
    /// It was changed, moved or deleted.
    Changed,
    /// It unpacks to far more than a table can be.
    Bomb,
    /// There is no memory left for it.
    OutOfMemory,
    /// Anything else.
    Otherwise,
}

/// A row of a block.
#[derive(Clone, Copy, Debug)]
pub(super) struct Row<'b> {
    text: &'b [u8],
    ends: &'b [u32],
    /// The line on which it begins; the header is line 1.
    pub(super) line: u64,
    /// What it is equal to.
    pub(super) repeat: Repeat,
    /// Whether its fields stand where they belong.
    pub(super) odd: Odd,
}

/// How much is in a block.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Sizes {
    text: usize,
    ends: usize,
    rows: usize,
}

impl Block {
    /// An empty one of this table, with room for what another one had: it need not grow step by step.
    pub(super) fn sized(table: usize, Sizes { text, ends, rows }: Sizes) -> Self {
        Self {
            table,
            text: Vec::with_capacity(text),
            ends: Vec::with_capacity(ends),
            fields: Vec::with_capacity(rows),
            lines: Vec::with_capacity(rows),
            ..Self::default()
        }
    }

    /// How much is in it.
    pub(super) fn sizes(&self) -> Sizes {
        Sizes { text: self.text.len(), ends: self.ends.len(), rows: self.lines.len() }
    }

    /// Its rows, in their order.
    pub(super) fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        let (mut text, mut ends) = (self.text.as_slice(), self.ends.as_slice());
        let mut before = 0;
        let row = move |(index, (&fields, &line)): (usize, (&u32, &u64))| {
            let own;
            (own, ends) = ends.split_at((fields - before) as usize);
            before = fields;
            let bytes;
            let length = own.last().map_or(0, |&end| end as usize);
            (bytes, text) = (&text[..length], &text[length + 1..]);
            let repeat = self.repeats.get(index).map_or(Repeat::None, |&code| Repeat::of(code));
            let odd = self.odds.get(index).map_or(Odd::None, |&code| Odd::of(code));
            Row { text: bytes, ends: own, line, repeat, odd }
        };
        self.fields.iter().zip(&self.lines).enumerate().map(row)
    }

    /// Whether its columns fit together, so that its rows can be told.
    pub(super) fn is_sound(&self) -> bool {
        let rows = self.fields.len();
        let (mut before, mut length) = (0, 0);
        let has_rows = self.fields.iter().all(|&fields| {
            let own = self.ends.get(before..fields as usize).filter(|own| !own.is_empty());
            before = fields as usize;
            length += own.and_then(<[u32]>::last).map_or(0, |&end| end as usize + 1);
            // One byte between two fields.
            own.is_some_and(|own| own.is_sorted_by(|one, next| one < next))
        });
        has_rows
            && self.lines.len() == rows
            && [0, rows].contains(&self.repeats.len())
            && self.odds.len() <= rows
            && before == self.ends.len()
            && length == self.text.len()
    }

    /// The work of judging its rows, in rows of a usual length: long ones count for several.
    pub(super) fn work(&self) -> usize {
        self.lines.len().max(self.text.len() / USUAL_ROW)
    }

    /// Ends a row whose text and ends of fields were added; it begins on this line.
    #[expect(clippy::cast_possible_truncation, reason = "`Text` limits a row, rows a block")]
    pub(super) fn end_row(&mut self, line: u64, odd: Odd) {
        if odd != Odd::None {
            self.odds.resize(self.lines.len(), Odd::None as u8);
            self.odds.push(odd as u8);
        }
        self.fields.push(self.ends.len() as u32);
        self.lines.push(line);
    }

    /// Adds a row whose fields have nothing between them and end at `ends`.
    #[cfg(test)]
    #[expect(clippy::cast_possible_truncation, reason = "tests have short rows")]
    pub(super) fn push(&mut self, fields: &[u8], ends: &[usize], separator: u8, line: u64) {
        let mut start = 0;
        for (before, &end) in ends.iter().enumerate() {
            self.text.extend_from_slice(&fields[start..end]);
            self.text.push(separator);
            self.ends.push((end + before) as u32);
            start = end;
        }
        if let Some(last) = self.text.last_mut() {
            *last = b'\n';
        }
        self.end_row(line, Odd::None);
    }

    /// These rows, as if they were all of a table.
    #[cfg(test)]
    pub(super) fn of(rows: &[&[&str]]) -> Self {
        let mut block = Self::default();
        for fields in rows {
            let text = fields.concat();
            let ends: Vec<usize> = fields
                .iter()
                .scan(0, |end, field| {
                    *end += field.len();
                    Some(*end)
                })
                .collect();
            let line = block.lines.len() as u64 + 2;
            block.push(text.as_bytes(), &ends, b',', line);
        }
        block
    }
}

impl<'b> Row<'b> {
    /// A row of its own, equal to no other: fields with one byte between them, and where they end.
    pub(super) fn new(text: &'b [u8], ends: &'b [u32]) -> Self {
        Self { text, ends, line: 0, repeat: Repeat::None, odd: Odd::None }
    }

    /// A field; none when the row is too short.
    pub(super) fn get(&self, column: usize) -> Option<&'b [u8]> {
        let end = *self.ends.get(column)?;
        let start = if column == 0 { 0 } else { self.ends[column - 1] + 1 };
        self.text.get(start as usize..end as usize)
    }

    /// A field without the white space around it; empty when the row is too short.
    #[inline]
    pub(super) fn trimmed(&self, column: usize) -> &'b [u8] {
        match self.get(column).unwrap_or_default() {
            // Nearly all fields: in ASCII no white space comes after the blank.
            field @ [first, .., last] if *first.min(last) > b' ' => field,
            field => field.trim_ascii(),
        }
    }

    /// Its fields, at least one.
    pub(super) fn iter(&self) -> impl Iterator<Item = &'b [u8]> {
        let mut start = 0;
        self.ends.iter().map(move |&end| {
            let field = &self.text[start as usize..end as usize];
            start = end + 1;
            field
        })
    }

    /// Its fields with the table's separator between them.
    pub(super) fn text(&self) -> &'b [u8] {
        self.text
    }

    /// Where each field ends.
    pub(super) fn ends(&self) -> &'b [u32] {
        self.ends
    }
}

impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Self {
        let reason = match error.get_ref() {
            Some(inner) if inner.is::<Bomb>() => Failed::Bomb,
            _ if error.kind() == io::ErrorKind::NotFound => Failed::Changed,
            _ if error.kind() == io::ErrorKind::OutOfMemory => Failed::OutOfMemory,
            _ => Failed::Otherwise,
        };
        Self::Read(reason, error.to_string())
    }
}

impl Stop {
    /// What stops the import of the file of this name, one of those that are `together`.
    pub(super) fn error(self, name: &str, together: &str) -> Error {
        let name = name.to_owned();
        match self {
            Self::Read(Failed::Changed, _) => Error::Changed { name },
            Self::Read(Failed::Bomb, _) => Error::Bomb { name },
            Self::Read(Failed::OutOfMemory, _) => Error::OutOfMemory { name },
            Self::Read(Failed::Otherwise, why) => {
                Error::Read { name, source: io::Error::other(why) }
            }
            Self::Endless(line) => Error::EndlessRow { name, line },
            Self::Cut(line) => Error::CutOff { name, line },
            Self::Full => Error::OutOfMemory { name: together.to_owned() },
        }
    }
}

/// Columns of numbers as the bytes that they are in memory, and not number by number: those who hand
/// blocks to each other run on the same machine.
mod flat {
    use std::fmt;
    use std::marker::PhantomData;

    use bytemuck::{Pod, cast_slice, pod_collect_to_vec};
    use serde::de::{Error, Visitor};
    use serde::{Deserializer, Serializer};

    pub(super) fn serialize<T: Pod, S: Serializer>(
        column: &[T],
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.serialize_bytes(cast_slice(column))
    }

    pub(super) fn deserialize<'de, T: Pod, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Vec<T>, D::Error> {
        struct Column<T>(PhantomData<T>);

        impl<T: Pod> Visitor<'_> for Column<T> {
            type Value = Vec<T>;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(formatter, "numbers of {} bytes each", size_of::<T>())
            }

            fn visit_bytes<E: Error>(self, bytes: &[u8]) -> Result<Vec<T>, E> {
                match bytes.len().is_multiple_of(size_of::<T>()) {
                    true => Ok(pod_collect_to_vec(bytes)),
                    false => Err(E::invalid_length(bytes.len(), &self)),
                }
            }
        }

        deserializer.deserialize_bytes(Column(PhantomData))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::{decode, encode};

    const ROWS: [&[&str]; 4] = [&["a", "", "bc"], &[""], &["d"], &["", "", ""]];

    fn rows(block: &Block) -> Vec<Vec<&str>> {
        let text = |field| std::str::from_utf8(field).expect("it was text");
        block.rows().map(|row| row.iter().map(text).collect()).collect()
    }

    #[test]
    fn rows_are_what_was_put_in() {
        let block = Block::of(&ROWS);
        assert_eq!(rows(&block), ROWS);
        let fields = |row: Row<'_>| [0, 2, 3].map(|column| row.get(column).map(<[u8]>::to_vec));
        let some = |text: &str| Some(text.as_bytes().to_vec());
        assert_eq!(block.rows().next().map(fields), Some([some("a"), some("bc"), None]));
        assert_eq!(block.rows().nth(1).map(fields), Some([some(""), None, None]));
        assert_eq!(Block::default().rows().count(), 0);
    }

    #[test]
    fn columns_that_do_not_fit_together_are_seen() {
        assert!(Block::default().is_sound() && Block::of(&ROWS).is_sound());
        let changes: [fn(&mut Block); 11] = [
            |block| block.text.push(b'x'),
            |block| block.text.truncate(1),
            |block| block.ends[1] = 0,
            |block| block.ends[2] = 1_000_000,
            |block| block.ends.truncate(1),
            |block| block.fields[1] = 2,
            |block| block.fields[3] = u32::MAX,
            |block| block.fields.truncate(1),
            |block| block.lines.push(1),
            |block| block.repeats.push(1),
            |block| block.odds = vec![0; 5],
        ];
        for (number, change) in changes.iter().enumerate() {
            let mut block = Block::of(&ROWS);
            change(&mut block);
            assert!(!block.is_sound(), "change {number}");
        }
    }

    #[test]
    fn a_block_comes_through_as_it_was() {
        let encoding = Encoding::WINDOWS_1252;
        for end in [
            None,
            Some(Ok(End {
                packing: "gzip".to_owned(),
                encoding,
                misfits: 3,
                errors: 1,
                slips: Slips::default(),
                strays: 2,
            })),
            Some(Err(Stop::Read(Failed::Bomb, "a bomb".to_owned()))),
        ] {
            let block =
                Block { repeats: vec![0, 1, 2, 0], odds: vec![0, 2], end, ..Block::of(&ROWS) };
            let sent: Block = decode(&encode(&block)).expect("sound");
            assert_eq!(format!("{sent:?}"), format!("{block:?}"));
        }
    }
}
