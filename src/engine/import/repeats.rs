//! Which rows are equal to an earlier one, of the same file or of an earlier file.

use super::block::{Block, Row};
use super::intern::{self, Full, Seen};

/// Rows looked for together among those seen: as many places as the nearest cache holds at ease.
const TOGETHER: usize = 64;

/// Remembers the rows of all files by their hashes; two rows in 2^64 may be taken for one.
#[derive(Debug)]
pub(super) struct Repeats {
    /// Rows of the files before this one; `None` before the second file.
    earlier: Option<Seen>,
    /// Rows of this file.
    own: Seen,
    /// Those of them that stand in it twice.
    twice: Seen,
    order: Order,
    /// The columns of the first file, and what is between its fields.
    first: Option<(Vec<String>, u8)>,
    /// How many files were begun.
    files: u64,
    /// Hashes of rows that are looked for together.
    hashes: Vec<u64>,
}

/// In which order the fields of a row are hashed, so that files whose columns stand in another
/// order can be compared.
#[derive(Debug)]
enum Order {
    /// As they stand.
    AsTheyStand,
    /// Those of the first file, by their places in this one, with this between them.
    Places(Vec<usize>, u8),
    /// The columns are others: no row of this file is one of another file.
    Other(u64),
}

/// What a row is equal to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Repeat {
    /// No earlier row.
    None,
    /// A row of an earlier file.
    AcrossFiles,
    /// An earlier row of the same file, and to no other.
    InFile,
    /// Several earlier rows of the same file.
    Further,
}

impl Repeat {
    /// Whether an earlier row of the same file is equal.
    pub(super) fn is_in_file(self) -> bool {
        matches!(self, Self::InFile | Self::Further)
    }

    /// The one with this code, which is its place in the list above.
    pub(super) fn of(code: u8) -> Self {
        match code {
            1 => Self::AcrossFiles,
            2 => Self::InFile,
            3 => Self::Further,
            _ => Self::None,
        }
    }
}

impl Repeats {
    /// No row seen.
    pub(super) fn new() -> Self {
        Self {
            earlier: None,
            own: Seen::new(),
            twice: Seen::new(),
            order: Order::AsTheyStand,
            first: None,
            files: 0,
            hashes: Vec::new(),
        }
    }

    /// Begins the next file, whose columns have these names and whose fields this between them.
    ///
    /// # Errors
    /// When there is no memory left.
    pub(super) fn begin_file(&mut self, names: &[String], separator: u8) -> Result<(), Full> {
        self.files += 1;
        let Some((first, between)) = &self.first else {
            self.first = Some((names.to_vec(), separator));
            return Ok(());
        };
        self.order = match places(first, names) {
            Some(places) if !places.is_sorted() || separator != *between => {
                Order::Places(places, *between)
            }
            Some(_) => Order::AsTheyStand,
            None => Order::Other(self.files),
        };
        self.twice = Seen::new();
        let own = std::mem::replace(&mut self.own, Seen::new());
        match &mut self.earlier {
            Some(earlier) => own.hashes().try_for_each(|hash| earlier.insert(hash).map(drop))?,
            None => self.earlier = Some(own),
        }
        Ok(())
    }

    /// Takes note of the rows of a block, and puts into it what each is equal to.
    ///
    /// # Errors
    /// When there is no memory left.
    pub(super) fn look(&mut self, block: &mut Block) -> Result<(), Full> {
        self.hashes.clear();
        match &self.order {
            Order::AsTheyStand => self.hashes.extend(block.rows().map(hash)),
            Order::Places(places, between) => {
                let mut arranged = Arranged::default();
                let hash = |row| hash(arranged.row(row, places, *between));
                self.hashes.extend(block.rows().map(hash));
            }
            Order::Other(salt) => {
                let salted = |row| intern::avalanche(intern::mix(hash(row), *salt));
                self.hashes.extend(block.rows().map(salted));
            }
        }
        block.repeats.reserve_exact(self.hashes.len());
        for hashes in self.hashes.chunks(TOGETHER) {
            self.own.fetch(hashes);
            for &hash in hashes {
                let is_new = self.own.insert(hash)?;
                let is_earlier =
                    self.earlier.as_ref().is_some_and(|earlier| earlier.contains(hash));
                let repeat = match (is_earlier, is_new) {
                    (true, _) => Repeat::AcrossFiles,
                    (false, false) if self.twice.insert(hash)? => Repeat::InFile,
                    (false, false) => Repeat::Further,
                    (false, true) => Repeat::None,
                };
                block.repeats.push(repeat as u8);
            }
        }
        Ok(())
    }

    /// About how many bytes of memory it takes.
    pub(super) fn memory(&self) -> u64 {
        self.own.memory() + self.twice.memory() + self.earlier.as_ref().map_or(0, Seen::memory)
    }
}

/// Where the columns `first` stand among `names`, when these are the same in another order.
fn places(first: &[String], names: &[String]) -> Option<Vec<usize>> {
    let mut free: Vec<Option<&String>> = names.iter().map(Some).collect();
    let mut place = |wanted: &String| {
        let place = free.iter().position(|name| *name == Some(wanted))?;
        free[place] = None;
        Some(place)
    };
    let places: Option<Vec<usize>> = first.iter().map(&mut place).collect();
    places.filter(|places| places.len() == names.len())
}

/// A row whose fields are put in another order.
#[derive(Default)]
struct Arranged {
    text: Vec<u8>,
    ends: Vec<u32>,
}

impl Arranged {
    /// The fields of a row at these places, empty where it has none.
    fn row<'b>(&'b mut self, row: Row<'_>, places: &[usize], between: u8) -> Row<'b> {
        self.text.clear();
        self.ends.clear();
        for (number, &place) in places.iter().enumerate() {
            if number > 0 {
                self.text.push(between);
            }
            self.text.extend_from_slice(row.get(place).unwrap_or_default());
            let end = u32::try_from(self.text.len()).expect("the row was no longer");
            self.ends.push(end);
        }
        Row::new(&self.text, &self.ends)
    }
}

/// The hash of a row: of all its bytes and of where its fields end.
fn hash(row: Row<'_>) -> u64 {
    let (pairs, last) = row.ends().as_chunks::<2>();
    let start = intern::mix(intern::hash(row.text()), row.ends().len() as u64);
    let mix = |state, &[one, other]: &[u32; 2]| {
        intern::mix(state, u64::from(one) | u64::from(other) << 32)
    };
    // The last field ends with the row.
    debug_assert!(last.iter().all(|&end| end as usize == row.text().len()));
    intern::avalanche(pairs.iter().fold(start, mix))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hash_of(fields: &[&str]) -> u64 {
        hash(Block::of(&[fields]).rows().next().expect("a row"))
    }

    fn names(names: &[&str]) -> Vec<String> {
        names.iter().map(|&name| name.to_owned()).collect()
    }

    #[test]
    fn rows_are_told_apart_by_where_their_fields_end() {
        let rows = [["a", "bc", ""], ["ab", "c", ""], ["abc", "", ""], ["", "a", "bc"]];
        let mut hashes = rows.map(|fields| hash_of(&fields));
        hashes.sort_unstable();
        assert!(hashes.windows(2).all(|pair| pair[0] != pair[1]));
        assert_ne!(hash_of(&["a", "bc"]), hash_of(&rows[0]));
    }

    #[test]
    fn rows_are_found_in_earlier_files_whatever_the_order_of_columns() {
        use Repeat::{AcrossFiles, InFile, None};
        let mut repeats = Repeats::new();
        for (columns, separator, rows, expected) in [
            (["a", "b"], b',', [["1", "2"], ["1", "2"], ["3", "4"]], [None, InFile, None]),
            (["b", "a"], b',', [["2", "1"], ["1", "2"], ["1", "2"]], [AcrossFiles, None, InFile]),
            (["a", "c"], b',', [["1", "2"], ["5", "6"], ["3", "4"]], [None, None, None]),
            (
                ["a", "b"],
                b',',
                [["5", "6"], ["2", "1"], ["3", "4"]],
                [None, AcrossFiles, AcrossFiles],
            ),
            (
                ["a", "b"],
                b';',
                [["5", "6"], ["5", "7"], ["5", "6"]],
                [AcrossFiles, None, AcrossFiles],
            ),
            (["b", "a"], b'\t', [["7", "5"], ["5", "7"], ["8", "9"]], [AcrossFiles, None, None]),
        ] {
            repeats.begin_file(&names(&columns), separator).expect("there is memory");
            let mut block = Block::default();
            for [one, other] in rows {
                let ends = [one.len(), one.len() + other.len()];
                block.push([one, other].concat().as_bytes(), &ends, separator, 0);
            }
            repeats.look(&mut block).expect("there is memory");
            let found: Vec<Repeat> = block.rows().map(|row| row.repeat).collect();
            assert_eq!(found, expected);
        }
    }
}
