//! A cell of the preview -> what to say of how it was read.

use crate::domain::decimal;
use crate::results::{Cell, Value};
use crate::wording::Words;

/// What to say of how a cell was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Reading {
    /// Nothing: the text says it.
    AsWritten,
    /// The text was read as this.
    As(String),
    /// The text is not what its column says.
    Unreadable,
}

/// What to say of how a cell was read.
pub(crate) fn reading(cell: &Cell, words: Words) -> Reading {
    match cell.value {
        Value::Text => Reading::AsWritten,
        Value::Unreadable => Reading::Unreadable,
        Value::Number(number) if decimal(&cell.text) == Some(number) => Reading::AsWritten,
        // Nor is anything to be said of what the reader would write in the same way.
        Value::Number(number) if (0..=4).any(|many| words.decimal(number, many) == cell.text) => {
            Reading::AsWritten
        }
        Value::Number(number) => Reading::As(exact(number, words)),
        Value::Minute(time) if cell.text.starts_with(&time.day().to_string()) => Reading::AsWritten,
        Value::Minute(time) if time.of_day() == 0 => Reading::As(words.day(time.day())),
        Value::Minute(time) => Reading::As(words.minute(time)),
    }
}

/// A number with the decimals that it has, at most four.
pub(crate) fn exact(number: f64, words: Words) -> String {
    let written = number.to_string();
    let decimals = written.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    words.decimal(number, decimals.min(4))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Day, Minute};

    fn read(text: &str, value: Value) -> Reading {
        reading(&Cell { text: text.to_owned(), value }, Words::ENGLISH)
    }

    #[test]
    fn only_what_differs_from_the_text_is_said() {
        let last = Day::from_civil(2011, 12, 9).expect("a day");
        assert_eq!(read("4.5", Value::Number(4.5)), Reading::AsWritten);
        assert_eq!(read("4,5", Value::Number(4.5)), Reading::As("4.5".to_owned()));
        assert_eq!(read("1.234", Value::Number(1234.0)), Reading::As("1,234".to_owned()));
        assert_eq!(read("$ -3", Value::Number(-3.0)), Reading::As("\u{2212}3".to_owned()));
        let time = Value::Minute(Minute::of(last, 770));
        assert_eq!(read("2011-12-09 12:50:00", time), Reading::AsWritten);
        assert_eq!(
            read("9/12/11 12:50", time),
            Reading::As("9\u{a0}Dec\u{a0}2011, 12:50".to_owned())
        );
        let midnight = Value::Minute(Minute::of(last, 0));
        assert_eq!(read("9.12.2011", midnight), Reading::As("9\u{a0}Dec\u{a0}2011".to_owned()));
        assert_eq!(read("soon", Value::Unreadable), Reading::Unreadable);
        assert_eq!(read("ann", Value::Text), Reading::AsWritten);
        let german = |text: &str, number| {
            let cell = Cell { text: text.to_owned(), value: Value::Number(number) };
            reading(&cell, Words::GERMAN)
        };
        assert_eq!(german("1.234,50", 1234.5), Reading::AsWritten);
        assert_eq!(german("1,234.50", 1234.5), Reading::As("1.234,5".to_owned()));
    }
}
