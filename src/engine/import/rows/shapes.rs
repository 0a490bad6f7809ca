//! What the fields of each column look like -> where the fields of a row belong that has more or fewer
//! of them than there are columns: none is read in the wrong column without a word.

use serde::{Deserialize, Serialize};

use super::super::{columns, intern};

/// With fewer values nothing is known of a column.
const FEWEST: usize = 3;

/// Values of a column that are remembered: with more of them it holds free text.
const MOST_SEEN: usize = 500;

/// Columns times fields too many, at most, that are looked at in a row.
const MOST_WORK: usize = 20_000;

/// What the fields of the columns of a table look like.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(in super::super) struct Shapes {
    columns: Vec<Column>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Column {
    shape: Shape,
    /// Hashes of the values of a text, in order, when they are few.
    seen: Vec<u64>,
    /// Numbers are torn apart at the comma before their decimals.
    is_split: bool,
}

/// What the fields of a column look like, nearly all of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
enum Shape {
    /// There are too few to tell.
    Any,
    Date,
    Number,
    /// An e-mail address.
    Address,
    /// A text without blanks that has a digit.
    Code,
    Text,
}

impl Shapes {
    /// Those of the first `columns` columns in rows that have all their fields. Columns whose numbers
    /// are torn apart at the decimal comma are `split`.
    pub(in super::super) fn of<'r>(
        rows: impl Iterator<Item = &'r csv::ByteRecord> + Clone,
        columns: usize,
        split: &[usize],
    ) -> Self {
        let column = |at| Column {
            is_split: split.contains(&at),
            ..Column::of(rows.clone().filter_map(|row| row.get(at)))
        };
        Self { columns: (0..columns).map(column).collect() }
    }

    /// How many fields a row should have; 0 when nothing is known.
    pub(in super::super) fn len(&self) -> usize {
        self.columns.len()
    }

    /// How many fields a row has in which every number is torn apart that can be.
    pub(in super::super) fn torn(&self) -> usize {
        self.columns.len() + self.columns.iter().filter(|column| column.is_split).count()
    }

    /// Whether columns behind the first so many, which have no names, hold anything.
    pub(in super::super) fn has_unnamed(&self, names: usize) -> bool {
        self.columns.iter().skip(names).any(|column| column.shape != Shape::Any)
    }

    /// Whether the fields of a row that has fewer than there are columns look like those of the
    /// columns that they stand in.
    pub(in super::super) fn fit<'f>(&self, fields: impl Iterator<Item = &'f [u8]>) -> bool {
        self.columns.iter().zip(fields).all(|(column, field)| column.fits(field))
    }

    /// How many fields of a row each column takes, when there are more fields than columns and one
    /// way to lay them out is better than all others: those of a number that was torn apart, or of a
    /// text with separators in it. `None` when nothing tells.
    ///
    /// `fields` are those of the row with the separators between, `at` tells where each begins and
    /// ends.
    pub(in super::super) fn lay(&self, row: &[u8], at: &[(usize, usize)]) -> Option<Vec<usize>> {
        let (columns, fields) = (self.columns.len(), at.len());
        let more = fields.checked_sub(columns)?;
        if columns == 0 || columns * (more + 1) > MOST_WORK {
            return None;
        }
        // For a column and how many fields too many were taken before it: the best from there on.
        let mut best: Vec<Option<Best>> = vec![None; (columns + 1) * (more + 1)];
        best[columns * (more + 1) + more] = Some(Best { worth: 0, is_only: true, taken: 0 });
        for column in (0..columns).rev() {
            for before in 0..=more {
                let field = column + before;
                let mut own: Option<Best> = None;
                for taken in 1..=more - before + 1 {
                    let after = best[(column + 1) * (more + 1) + before + taken - 1];
                    let after = after.map(|after| (after.worth, after.is_only));
                    let Some((worth, is_only)) = after else { continue };
                    let worth_of_it = self.columns[column].worth(row, &at[field..field + taken]);
                    let Some(mine) = worth_of_it else { continue };
                    let worth = worth + mine;
                    own = match own {
                        Some(own) if own.worth > worth => Some(own),
                        Some(own) if own.worth == worth => Some(Best { is_only: false, ..own }),
                        _ => Some(Best { worth, is_only, taken }),
                    };
                }
                best[column * (more + 1) + before] = own;
            }
        }
        let mut taken = Vec::with_capacity(columns);
        let mut before = 0;
        for column in 0..columns {
            let best = best[column * (more + 1) + before].filter(|best| best.is_only)?;
            taken.push(best.taken);
            before += best.taken - 1;
        }
        Some(taken)
    }
}

/// The best way to lay out the fields from a place on.
#[derive(Clone, Copy, Debug)]
struct Best {
    worth: u32,
    /// No other way is as good.
    is_only: bool,
    /// Fields that the column at that place takes.
    taken: usize,
}

impl Column {
    fn of<'r>(values: impl Iterator<Item = &'r [u8]>) -> Self {
        let values: Vec<&[u8]> =
            values.map(<[u8]>::trim_ascii).filter(|value| !value.is_empty()).collect();
        // At least 19 in 20; the first that are none mostly tell.
        let most = |is: &dyn Fn(&[u8]) -> bool| {
            values.iter().filter(|value| !is(value)).nth(values.len() / 20).is_none()
        };
        let shape = match () {
            () if values.len() < FEWEST => Shape::Any,
            () if most(&is_number) => Shape::Number,
            () if most(&is_date) => Shape::Date,
            () if most(&is_address) => Shape::Address,
            () if most(&is_code) => Shape::Code,
            () => Shape::Text,
        };
        let mut seen = Vec::new();
        if shape == Shape::Text {
            seen.extend(values.iter().map(|value| intern::hash(value)));
            seen.sort_unstable();
            seen.dedup();
            if seen.len() > MOST_SEEN {
                seen.clear();
            }
        }
        Self { shape, seen, is_split: false }
    }

    /// Whether a field can stand in the column; a blank one can in each. A number stands among texts
    /// only if it did before.
    fn fits(&self, field: &[u8]) -> bool {
        let field = field.trim_ascii();
        field.is_empty()
            || match self.shape {
                Shape::Any => true,
                Shape::Text => !is_number(field) || self.has_seen(field),
                Shape::Number => is_number(field),
                Shape::Date => is_date(field),
                Shape::Address => is_address(field),
                Shape::Code => is_code(field),
            }
    }

    fn has_seen(&self, field: &[u8]) -> bool {
        self.seen.binary_search(&intern::hash(field)).is_ok()
    }

    /// How good it is when the column takes these fields of a row; `None` when it cannot.
    fn worth(&self, row: &[u8], fields: &[(usize, usize)]) -> Option<u32> {
        let text = |&(from, to): &(usize, usize)| row[from..to].trim_ascii();
        match fields {
            [one] => {
                let field = text(one);
                self.fits(field).then_some(if self.has_seen(field) { 2 } else { 0 })
            }
            [whole, part] if self.is_split => is_split(text(whole), text(part)).then_some(2),
            // A number by itself is another field rather than the rest of a text.
            [first, others @ .., last]
                if self.shape == Shape::Text
                    && !others.iter().chain([last]).any(|field| {
                        !row[field.0..].starts_with(b" ") && is_number(text(field))
                    }) =>
            {
                let field = row[first.0..last.1].trim_ascii();
                // Behind a comma that is one, a blank follows.
                let is_sentence =
                    fields[1..].iter().all(|&(from, _)| row[from..].starts_with(b" "));
                Some(if self.has_seen(field) { 2 } else { 0 } + u32::from(is_sentence))
            }
            _ => None,
        }
    }
}

/// Whether two fields are a number that was torn apart at the comma before its one or two decimals; a
/// sign of the currency may stand before or behind it.
pub(in super::super) fn is_split(whole: &[u8], part: &[u8]) -> bool {
    let is_sign = |text: &[u8]| text.len() <= 6 && !text.iter().any(u8::is_ascii_digit);
    let decimals = part.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let digits = whole.iter().position(u8::is_ascii_digit).unwrap_or(whole.len());
    let (sign, digits) = whole.split_at(digits);
    let mut groups = digits.split(|byte| b".' ".contains(byte));
    let first = groups.next().unwrap_or_default();
    let is_group = |group: &[u8]| group.len() == 3 && group.iter().all(u8::is_ascii_digit);
    (1..=9).contains(&first.len())
        && first.iter().all(u8::is_ascii_digit)
        && groups.all(is_group)
        && (1..=2).contains(&decimals)
        && is_sign(sign)
        && is_sign(&part[decimals..])
}

/// Whether a text is a number, with or without the sign of a currency or a unit.
fn is_number(text: &[u8]) -> bool {
    if text.is_empty() {
        return false;
    }
    let letters = text.iter().filter(|byte| byte.is_ascii_alphabetic()).count();
    let is_sign = |byte: &u8| {
        byte.is_ascii_alphanumeric() || !byte.is_ascii() || b" .,'+-()%$".contains(byte)
    };
    // 2024-01-05 and 5.1.2024 are none, -5 and 5- are.
    let inner = text.get(1..text.len() - 1).unwrap_or_default();
    let is_one = !inner.contains(&b'-') || text.starts_with(b"(");
    letters <= 4
        && is_one
        && text.iter().any(u8::is_ascii_digit)
        && text.iter().all(is_sign)
        && !(text.iter().filter(|&&byte| byte == b'.').count() == 2 && is_date(text))
}

/// Whether a text is a date; numbers alone are none here.
fn is_date(text: &[u8]) -> bool {
    !text.iter().all(u8::is_ascii_digit) && columns::is_date(text)
}

fn is_address(text: &[u8]) -> bool {
    text.contains(&b'@') && !text.contains(&b' ')
}

fn is_code(text: &[u8]) -> bool {
    text.iter().any(u8::is_ascii_digit) && !text.contains(&b' ')
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The shapes of some rows, and how the fields of another one are laid out.
    fn laid(rows: &[&str], split: &[usize], row: &str) -> Option<Vec<usize>> {
        let record = |row: &&str| csv::ByteRecord::from(row.split('|').collect::<Vec<_>>());
        let rows: Vec<_> = rows.iter().map(record).collect();
        let shapes = Shapes::of(rows.iter(), rows[0].len(), split);
        let mut at = Vec::new();
        let mut from = 0;
        for field in row.split(',') {
            at.push((from, from + field.len()));
            from += field.len() + 1;
        }
        shapes.lay(row.as_bytes(), &at)
    }

    const ROWS: [&str; 3] = [
        "1|2024-01-05|Ada Lin|Oat soap|DE|2|4.50",
        "2|2024-01-06|Bo Ek|Mug|FR|1|12.50",
        "3|2024-01-07|Ada Lin|Tea towel|DE|1|8.95",
    ];

    #[test]
    fn a_text_with_separators_takes_what_the_others_leave() {
        for (row, expected) in [
            ("4,2024-01-08,Bo Ek,Candle, small,FR,1,5.00", Some(vec![1, 1, 1, 2, 1, 1, 1])),
            ("4,2024-01-08,Bo Ek,Candle,red,small,FR,1,5.00", Some(vec![1, 1, 1, 3, 1, 1, 1])),
            ("4,2024-01-08,Lin, Ada,Mug,FR,1,5.00", Some(vec![1, 1, 2, 1, 1, 1, 1])),
            ("4,2024-01-08,Cy Ost,Candle,small,IT,1,5.00", None),
            ("4,5,2024-01-08,Bo Ek,Mug,FR,1,5.00", None),
            ("4,2024-01-08,Bo Ek,Mug,FR,1,5,00", None),
        ] {
            assert_eq!(laid(&ROWS, &[], row), expected, "{row}");
        }
    }

    #[test]
    fn a_number_that_was_torn_apart_takes_two() {
        let row = "4,2024-01-08,Bo Ek,Mug,FR,1,5,00";
        assert_eq!(laid(&ROWS, &[6], row), Some(vec![1, 1, 1, 1, 1, 1, 2]));
        let both = "4,2024-01-08,Bo Ek,Mug, red,FR,1,5,00";
        assert_eq!(laid(&ROWS, &[6], both), Some(vec![1, 1, 1, 2, 1, 1, 2]));
        for (whole, part, expected) in [
            ("12", "50", true),
            ("\u{20ac} 12", "50", true),
            ("-12", "50 \u{20ac}", true),
            ("1.234", "50", true),
            ("12", "500", false),
            ("12", "5", true),
            ("1.2", "50", false),
            ("a", "50", false),
            ("12", "50 of 51", false),
        ] {
            assert_eq!(is_split(whole.as_bytes(), part.as_bytes()), expected, "{whole},{part}");
        }
    }

    #[test]
    fn fields_of_a_short_row_fit_where_they_stand_or_not() {
        let rows = ROWS.map(|row| csv::ByteRecord::from(row.split('|').collect::<Vec<_>>()));
        let shapes = Shapes::of(rows.iter(), 7, &[]);
        let fit = |row: &str| shapes.fit(row.split(',').map(str::as_bytes));
        assert!(fit("4,2024-01-08,Bo Ek,Mug") && fit("4,,Bo Ek") && fit(""));
        assert!(!fit("2024-01-08,Bo Ek,Mug") && !fit("4,2024-01-08,Mug,FR,1,5.00"));
    }
}
