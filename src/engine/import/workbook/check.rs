//! An .xls that may be damaged -> one that `calamine` can be given, or none.
//!
//! It stops the program at a record that is too short, at sizes that no memory has and at formulas
//! cut in the middle; in the browser nothing catches that. So each record that it looks into is
//! looked at before, and those that are not needed (names, references, merged cells, the size that
//! the sheet states) are made ones that it passes over. Formulas lose their text, not their values.
//!
//! # Source
//! Microsoft, [MS-XLS] Excel Binary File Format, sections 2.4 and 2.5.

use super::extent::Extent;
use super::{Refusal, compound};

/// Types of records.
const CONTINUE: u16 = 0x003c;
const END_OF_FILE: u16 = 0x000a;
const BEGIN_OF_FILE: u16 = 0x0809;
const FORMULA: u16 = 0x0006;
const NUMBER: u16 = 0x0203;
const NO_RECORD: u16 = 0;

/// The file of the workbook, with nothing in it that is not needed.
///
/// # Errors
/// [`Refusal::Password`] when it is encrypted, [`Refusal::Damaged`] when it is no workbook.
pub(super) fn check(bytes: Vec<u8>) -> Result<Vec<u8>, Refusal> {
    let mut stream = compound::workbook(&bytes).ok_or_else(damaged)?;
    drop(bytes);
    // What is changed for one sheet may be part of another that begins within it: looked at again.
    for _ in 0..3 {
        if !change(&mut stream)? {
            return compound::around(&stream).ok_or_else(damaged);
        }
    }
    Err(damaged())
}

/// Makes the records harmless; tells whether there was anything to do.
fn change(stream: &mut [u8]) -> Result<bool, Refusal> {
    let mut is_changed = false;
    let mut sheets = Vec::new();
    let mut at = 0;
    while let Some(record) = Record::read(stream, at)? {
        let Record { kind, from, until, next } = record;
        let data = &stream[from..until];
        match kind {
            0x002f if number(data, 0)? != 0 => return Err(Refusal::Password),
            // Code page, beginning, system of dates.
            0x0042 | BEGIN_OF_FILE | 0x0022 => {
                number(data, 0)?;
            }
            0x0085 => {
                let place = data.get(..6).and_then(|data| data.first_chunk());
                sheets.push(u32::from_le_bytes(*place.ok_or_else(damaged)?));
            }
            0x00fc => check_strings(stream, &record)?,
            // Defined names and references to other sheets.
            0x0018 | 0x0017 => is_changed |= set_kind(stream, at, NO_RECORD),
            END_OF_FILE => break,
            _ => {}
        }
        at = next;
    }
    let mut extent = Extent::default();
    for sheet in sheets {
        let start = usize::try_from(sheet).unwrap_or(usize::MAX);
        extent.next_sheet();
        is_changed |= change_sheet(stream, start, &mut extent)?;
    }
    Ok(is_changed)
}

/// Makes the records of a sheet harmless; tells whether there was anything to do.
fn change_sheet(stream: &mut [u8], start: usize, extent: &mut Extent) -> Result<bool, Refusal> {
    let mut is_changed = false;
    let mut at = start;
    // How many sheets within the sheet, such as charts, are open; they are passed over.
    let mut depth = 0_usize;
    if start > stream.len() {
        return Err(damaged());
    }
    while let Some(Record { kind, from, until, next }) = Record::read(stream, at)? {
        let data = &mut stream[from..until];
        match kind {
            BEGIN_OF_FILE => depth += 1,
            END_OF_FILE if depth <= 1 => break,
            END_OF_FILE => depth -= 1,
            _ if depth > 1 => {}
            FORMULA => {
                add(extent, data, 0)?;
                let value = data.get(6..14).ok_or_else(damaged)?;
                if value[6..] == [0xff, 0xff] {
                    // One token that stands for nothing instead of all others.
                    let tokens = data.get_mut(20..23).ok_or_else(damaged)?;
                    is_changed |= *tokens != [1, 0, 0x16];
                    tokens.copy_from_slice(&[1, 0, 0x16]);
                } else {
                    // Both begin alike: row, column, format, value.
                    is_changed |= set_kind(stream, at, NUMBER);
                }
            }
            // Numbers, strings, booleans.
            NUMBER | 0x027e | 0x0204 | 0x00d6 | 0x00fd | 0x0205 => add(extent, data, 0)?,
            // Several numbers: row, first column, a format and a number for each, last column.
            0x00bd => {
                let last = data.len().checked_sub(2).ok_or_else(damaged)?;
                let more = number(data, last)?.checked_sub(number(data, 2)?).ok_or_else(damaged)?;
                if data.len() != 12 + 6 * usize::from(more) {
                    return Err(damaged());
                }
                add(extent, data, more)?;
            }
            // The size of the sheet, merged cells.
            0x0200 | 0x00e5 => is_changed |= set_kind(stream, at, NO_RECORD),
            _ => {}
        }
        at = next;
    }
    if extent.is_plausible() { Ok(is_changed) } else { Err(damaged()) }
}

/// Where a record stands in the stream.
#[derive(Clone, Copy, Debug)]
struct Record {
    kind: u16,
    /// Its data.
    from: usize,
    until: usize,
    /// The place of the next one.
    next: usize,
}

impl Record {
    /// The record at a place; none at the end.
    fn read(stream: &[u8], at: usize) -> Result<Option<Self>, Refusal> {
        if at == stream.len() {
            return Ok(None);
        }
        let kind = number(stream, at)?;
        let from = at + 4;
        let until = from + usize::from(number(stream, at + 2)?);
        if until > stream.len() {
            return Err(damaged());
        }
        Ok(Some(Self { kind, from, until, next: until }))
    }
}

/// Adds the cell of a record, which begins with row and column, and some more to its right.
fn add(extent: &mut Extent, data: &[u8], more: u16) -> Result<(), Refusal> {
    let row = u32::from(number(data, 0)?);
    let (first, more) = (u32::from(number(data, 2)?), u32::from(more));
    extent.add((row, row), (first, first + more), u64::from(more) + 1);
    Ok(())
}

/// Looks whether each text of the table of shared strings ends before the table does.
fn check_strings(stream: &[u8], record: &Record) -> Result<(), Refusal> {
    let mut parts = Parts { stream, data: &stream[record.from..record.until], next: record.next };
    parts.take(8)?;
    while !parts.data.is_empty() || parts.advance()? {
        parts.pass_string()?;
    }
    Ok(())
}

/// The data of a record and of those that continue it.
struct Parts<'a> {
    stream: &'a [u8],
    data: &'a [u8],
    next: usize,
}

impl<'a> Parts<'a> {
    /// Goes on to the next part; tells whether there is one.
    fn advance(&mut self) -> Result<bool, Refusal> {
        match Record::read(self.stream, self.next) {
            Ok(Some(record)) if record.kind == CONTINUE => {
                self.data = &self.stream[record.from..record.until];
                self.next = record.next;
                Ok(true)
            }
            other => other.map(|_| false),
        }
    }

    fn take(&mut self, length: usize) -> Result<&'a [u8], Refusal> {
        let (taken, left) = self.data.split_at_checked(length).ok_or_else(damaged)?;
        self.data = left;
        Ok(taken)
    }

    /// A string: how many letters, flags, how many runs of one font and bytes of phonetic text,
    /// then these; letters go on in the next part behind a flag of their own.
    fn pass_string(&mut self) -> Result<(), Refusal> {
        if self.data.is_empty() {
            return Ok(());
        }
        let head = self.take(3)?;
        let (mut letters, flags) = (usize::from(number(head, 0)?), head[2]);
        let runs = if flags & 8 == 0 { 0 } else { number(self.take(2)?, 0)? };
        let phonetic = match flags & 4 {
            0 => 0,
            _ => self.take(4)?.first_chunk().map_or(0, |four| u32::from_le_bytes(*four)),
        };
        let mut bytes_each = usize::from(flags & 1) + 1;
        loop {
            let here = letters.min(self.data.len() / bytes_each);
            self.take(here * bytes_each)?;
            letters -= here;
            if letters == 0 {
                break;
            }
            if !self.advance()? {
                return Err(damaged());
            }
            bytes_each = usize::from(self.take(1)?[0] & 1) + 1;
        }
        let mut behind = 4 * u64::from(runs) + u64::from(phonetic);
        while behind > 0 {
            if self.data.is_empty() && !self.advance()? {
                return Err(damaged());
            }
            let here =
                usize::try_from(behind).map_or(self.data.len(), |all| all.min(self.data.len()));
            self.take(here)?;
            behind -= here as u64;
        }
        Ok(())
    }
}

fn set_kind(stream: &mut [u8], at: usize, kind: u16) -> bool {
    stream[at..at + 2].copy_from_slice(&kind.to_le_bytes());
    true
}

fn number(data: &[u8], at: usize) -> Result<u16, Refusal> {
    let two = data.get(at..).and_then(|data| data.first_chunk());
    two.map(|two| u16::from_le_bytes(*two)).ok_or_else(damaged)
}

fn damaged() -> Refusal {
    Refusal::Damaged("its parts do not fit together".to_owned())
}

#[cfg(test)]
mod tests {
    use calamine::{Data, Reader, Xls};

    use super::*;

    fn record(kind: u16, data: &[u8]) -> Vec<u8> {
        let length = u16::try_from(data.len()).expect("it is short");
        [&kind.to_le_bytes(), &length.to_le_bytes(), data].concat()
    }

    /// A workbook with one sheet: records before it, and those in it.
    fn workbook(before: &[Vec<u8>], inside: &[Vec<u8>]) -> Vec<u8> {
        let begin = record(BEGIN_OF_FILE, &[0, 6, 5, 0]);
        let end = record(END_OF_FILE, &[]);
        let before = before.concat();
        // The record that names the sheet has 13 bytes.
        let place = u8::try_from(begin.len() + before.len() + 13 + end.len()).expect("it is short");
        let named = record(0x0085, &[place, 0, 0, 0, 0, 0, 1, 0, b'A']);
        let all = [begin.clone(), before, named, end.clone(), begin, inside.concat(), end];
        compound::around(&all.concat()).expect("it fits")
    }

    fn cells(file: Vec<u8>) -> Result<Vec<Data>, Refusal> {
        let mut book = Xls::new(std::io::Cursor::new(check(file)?))?;
        let range = book.worksheet_range("A")?;
        Ok(range.cells().map(|(_, _, value)| value.clone()).collect())
    }

    /// A formula in the first row with a value and 50 bytes of tokens that are not there.
    fn formula(column: u8, value: [u8; 8]) -> Vec<u8> {
        let head = [&[0, 0, column, 0, 0, 0][..], &value, &[0; 6], &[50, 0, 0x3a]];
        record(FORMULA, &head.concat())
    }

    #[test]
    fn what_is_not_needed_does_no_harm() {
        let before = [record(0x0018, &[1, 2, 3]), record(0x0017, &[])];
        let inside = [
            record(0x0200, &[[0; 4], [0xff; 4], [0, 0, 0xff, 0xff], [0; 4]].concat()[..14]),
            formula(0, 2.5_f64.to_le_bytes()),
            formula(1, [0, 0, 0, 0, 0, 0, 0xff, 0xff]),
            record(0x0207, &[1, 0, 0, b'x']),
            formula(2, [1, 0, 1, 0, 0, 0, 0xff, 0xff]),
            record(0x00e5, &[9, 0]),
        ];
        let expected = [Data::Float(2.5), Data::String("x".to_owned()), Data::Bool(true)];
        assert_eq!(cells(workbook(&before, &inside)), Ok(expected.to_vec()));
    }

    #[test]
    fn sheets_within_a_sheet_are_passed_over() {
        let number =
            |row| record(NUMBER, &[&[row, 0, 0, 0, 0, 0][..], &1_f64.to_le_bytes()].concat());
        let chart = [record(BEGIN_OF_FILE, &[0, 6, 0x20, 0]), number(9), record(END_OF_FILE, &[])];
        let read = cells(workbook(&[], &[number(0), chart.concat(), number(1)]));
        assert_eq!(read, Ok(vec![Data::Float(1.0); 2]));
    }

    #[test]
    fn what_is_too_short_or_too_far_is_refused() {
        let number = |row: u16, column: u16| {
            let [row, column] = [row, column].map(u16::to_le_bytes);
            record(NUMBER, &[&row[..], &column, &[0, 0], &1_f64.to_le_bytes()].concat())
        };
        let many = |last: u8| record(0x00bd, &[0, 0, 5, 0, 0, 0, 0, 0, 0, 0, last, 0]);
        assert_eq!(cells(workbook(&[], &[many(5)])), Ok(vec![Data::Float(0.0)]));
        let sound = |records: &[Vec<u8>]| workbook(records, &[number(0, 0)]);
        assert_eq!(cells(sound(&[])), Ok(vec![Data::Float(1.0)]));
        for (what, file) in [
            ("a code page without a number", sound(&[record(0x0042, &[1])])),
            ("a sheet without a name", sound(&[record(0x0085, &[0; 5])])),
            ("a sheet behind the end", sound(&[record(0x0085, &[0, 0, 0, 9, 0, 0, 1, 0, b'B'])])),
            ("a text without its flags", sound(&[record(0x00fc, &[0, 0, 0, 0, 1, 0, 0, 0, 9, 0])])),
            (
                "a text that ends early",
                sound(&[record(0x00fc, &[0; 8]), record(CONTINUE, &[9; 5])]),
            ),
            ("a continuation with nothing in it", {
                let text = [0, 0, 0, 0, 1, 0, 0, 0, 9, 0, 0, b'x'];
                sound(&[record(0x00fc, &text), record(CONTINUE, &[])])
            }),
            ("a value that ends early", workbook(&[], &[record(FORMULA, &[0; 13])])),
            ("columns backwards", workbook(&[], &[many(4)])),
            ("too many columns", workbook(&[], &[many(6)])),
            ("cells far apart", workbook(&[], &[number(0, 0), number(0xffff, 0xff)])),
            ("a record behind the end", workbook(&[], &[[3, 2, 0xff, 0xff].to_vec()])),
        ] {
            assert_eq!(cells(file), Err(damaged()), "{what}");
        }
    }

    #[test]
    fn a_password_is_told_before_what_it_hides() {
        let sealed = [record(0x002f, &[1, 0, 1, 0]), record(0x00fc, &[7; 9])];
        assert_eq!(check(workbook(&sealed, &[])), Err(Refusal::Password));
    }
}
