//! The content of an .ods -> whether `calamine` can be given it.
//!
//! It looks for the end of a table for ever when there is none, and writes out what the file only
//! says to repeat. So all elements must have an end, and repetitions be in proportion.
//!
//! # Source
//! OASIS, Open Document Format for Office Applications 1.2, part 1, sections 9.1 and 19.675 to 19.677.

use std::io::{BufReader, Read};
use std::num::ParseIntError;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::Refusal;
use super::extent::Extent;
use crate::engine::import::growth::Bomb;

/// The most rows and columns that `calamine` reads of a sheet.
const MOST_ROWS: u32 = 1 << 20;
const MOST_COLUMNS: u32 = 1 << 14;

/// The most blanks that one element may stand for.
const MOST_BLANKS: u32 = 1 << 16;

/// Looks through `content.xml`.
///
/// # Errors
/// [`Refusal::Damaged`] when an element has no end or a table is out of proportion,
/// [`Refusal::TooLarge`] when the reader says so.
pub(super) fn check(content: impl Read) -> Result<(), Refusal> {
    let mut reader = Reader::from_reader(BufReader::new(content));
    reader.config_mut().expand_empty_elements = true;
    let mut buffer = Vec::new();
    let mut table = Table::default();
    let mut depth = 0_usize;
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer) {
            Ok(Event::Start(element)) => {
                depth += 1;
                table.begin(&element)?;
            }
            // An end without a beginning is an error.
            Ok(Event::End(element)) => {
                depth = depth.saturating_sub(1);
                table.end(element.name().as_ref())?;
            }
            Ok(Event::Eof) if depth == 0 => return Ok(()),
            Ok(Event::Eof) => return Err(damaged("an element has no end")),
            Ok(_) => {}
            Err(quick_xml::Error::Io(error))
                if error.get_ref().is_some_and(|inner| inner.is::<Bomb>()) =>
            {
                return Err(Refusal::TooLarge);
            }
            Err(error) => return Err(damaged(&error)),
        }
    }
}

/// What is known of the table that is being read.
#[derive(Debug, Default)]
struct Table {
    extent: Extent,
    /// Rows before this one, and how often it is there.
    above: u32,
    repeated: u32,
    /// Columns so far, and up to the last one with something in it, and how many of those.
    columns: u32,
    filled: u32,
    cells: u64,
}

impl Table {
    fn begin(&mut self, element: &BytesStart<'_>) -> Result<(), Refusal> {
        match element.name().as_ref() {
            "table:table" => {
                self.extent.next_sheet();
                *self = Self { extent: self.extent, ..Self::default() };
            }
            "table:table-row" => {
                let repeated = count(element, "table:number-rows-repeated")?;
                let left = MOST_ROWS.saturating_sub(self.above);
                *self = Self {
                    extent: self.extent,
                    above: self.above,
                    repeated: repeated.min(left),
                    ..Self::default()
                };
            }
            "table:table-cell" | "table:covered-table-cell" => {
                let repeated = count(element, "table:number-columns-repeated")?;
                self.columns = self.columns.saturating_add(repeated).min(MOST_COLUMNS);
                if is_filled(element) {
                    self.filled = self.columns;
                    self.cells += 1;
                }
            }
            "text:s" if count(element, "text:c")? > MOST_BLANKS => {
                return Err(damaged("a text has too many blanks"));
            }
            _ => {}
        }
        Ok(())
    }

    fn end(&mut self, element: &str) -> Result<(), Refusal> {
        match element {
            "table:table-row" => {
                if self.filled > 0 && self.repeated > 0 {
                    let rows = (self.above, self.above + (self.repeated - 1));
                    self.extent.add(rows, (0, self.filled - 1), self.cells);
                }
                self.above += self.repeated;
                Ok(())
            }
            "table:table" if !self.extent.is_plausible() => {
                Err(damaged("a table is mostly empty or repeated"))
            }
            _ => Ok(()),
        }
    }
}

/// Whether a cell has a value or a formula.
fn is_filled(cell: &BytesStart<'_>) -> bool {
    let mut attributes = cell.attributes();
    attributes.with_checks(false).flatten().any(|attribute| {
        let key = attribute.key.as_ref();
        key.starts_with("office:") || key.starts_with("calcext:") || key == "table:formula"
    })
}

/// How often an attribute says; once when it is not there.
fn count(element: &BytesStart<'_>, name: &str) -> Result<u32, Refusal> {
    let attribute = element.try_get_attribute(name).map_err(|error| damaged(&error))?;
    let stated = attribute.map_or(Ok(1), |attribute| attribute.value.trim().parse());
    stated.map_err(|error: ParseIntError| damaged(&error))
}

fn damaged(why: impl std::fmt::Display) -> Refusal {
    Refusal::Damaged(why.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refusal(content: &str) -> Option<String> {
        check(content.as_bytes()).err().map(|refusal| refusal.to_string())
    }

    fn table(rows: &str) -> String {
        format!("<body><table:table table:name=\"a>b\">{rows}</table:table><table:table/></body>")
    }

    #[test]
    fn what_has_no_end_is_refused() {
        let whole = table("<table:table-row><table:table-cell/></table:table-row><!-- < -->");
        assert_eq!(refusal(&whole), None);
        for (end, _) in whole.match_indices('<').skip(1) {
            let cut = refusal(&whole[..end]);
            assert!(cut.is_some(), "{}", &whole[..end]);
        }
        assert!(refusal("<a></b>").is_some_and(|why| why.contains("damaged")));
        assert!(refusal("</a>").is_some());
    }

    #[test]
    fn repetitions_are_in_proportion() {
        let row = |rows: &str, columns: &str, value: &str| {
            table(&format!(
                "<table:table-row><table:table-cell office:value=\"1\"/></table:table-row>\
                 <table:table-row table:number-rows-repeated=\"{rows}\">\
                 <table:table-cell table:number-columns-repeated=\"{columns}\" {value}/>\
                 </table:table-row>"
            ))
        };
        let filled = "office:value-type=\"float\" office:value=\"7\"";
        assert_eq!(refusal(&row("1048575", "16384", "")), None, "nothing in it");
        assert_eq!(refusal(&row("1048575", "8", filled)), None);
        assert!(refusal(&row("1048575", "9", filled)).is_some());
        assert!(refusal(&row("513", "16384", filled)).is_some());
        assert!(refusal(&row("many", "1", filled)).is_some());
        assert_eq!(refusal(&table("<text:s text:c=\"65536\"/>")), None);
        assert!(refusal(&table("<text:s text:c=\"65537\"/>")).is_some());
    }
}
