//! Which rows are equal to an earlier one, of the same file or of an earlier file.

use super::intern::{self, Full, Seen};

/// Rows looked for together among those seen.
const TOGETHER: usize = 1 << 10;

/// Remembers the rows of all files by their hashes; two rows in 2^64 may be taken for one.
#[derive(Debug)]
pub(super) struct Repeats {
    /// Whether each row must be judged at once; otherwise they are only counted.
    judges: bool,
    /// Rows of the files before this one; `None` before the second file.
    earlier: Option<Seen>,
    /// Rows of this file.
    own: Seen,
    /// Hashes of rows that wait to be looked for together.
    waiting: Vec<u64>,
    order: Order,
    /// The columns of the first file.
    names: Option<Vec<String>>,
    /// How many files were begun.
    files: u64,
    in_file: u64,
    across_files: u64,
}

/// In which order the fields of a row are hashed, so that files whose columns stand in another
/// order can be compared.
#[derive(Debug)]
enum Order {
    /// As they stand.
    AsTheyStand,
    /// Those of the first file, by their places in this one.
    Places(Vec<usize>),
    /// The columns are others: no row of this file is one of another file.
    Other(u64),
}

/// What a row is equal to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Repeat {
    /// No earlier row that it is judged by.
    None,
    /// A row of an earlier file.
    AcrossFiles,
    /// An earlier row of the same file.
    InFile,
}

impl Repeats {
    /// No row seen; rows are judged only if `judges`.
    pub(super) fn new(judges: bool) -> Self {
        Self {
            judges,
            earlier: None,
            own: Seen::new(),
            waiting: Vec::with_capacity(TOGETHER),
            order: Order::AsTheyStand,
            names: None,
            files: 0,
            in_file: 0,
            across_files: 0,
        }
    }

    /// Begins the next file, whose columns have these names.
    ///
    /// # Errors
    /// When there is no memory left.
    pub(super) fn begin_file(&mut self, names: &[String]) -> Result<(), Full> {
        self.files += 1;
        let Some(first) = &self.names else {
            self.names = Some(names.to_vec());
            return Ok(());
        };
        self.order = order(first, names, self.files);
        let own = std::mem::replace(&mut self.own, Seen::new());
        match &mut self.earlier {
            Some(earlier) => own.hashes().try_for_each(|hash| earlier.insert(hash).map(drop))?,
            None => self.earlier = Some(own),
        }
        Ok(())
    }

    /// Takes note of a row.
    ///
    /// # Errors
    /// When there is no memory left.
    pub(super) fn look(&mut self, row: &csv::ByteRecord) -> Result<Repeat, Full> {
        let hash = match &self.order {
            Order::AsTheyStand => hash(row),
            Order::Places(places) => {
                let mut arranged = csv::ByteRecord::with_capacity(row.as_slice().len(), row.len());
                places.iter().for_each(|&place| arranged.push_field(row.get(place).unwrap_or(b"")));
                hash(&arranged)
            }
            Order::Other(salt) => intern::avalanche(intern::mix(hash(row), *salt)),
        };
        if !self.judges {
            self.waiting.push(hash);
            if self.waiting.len() == TOGETHER {
                self.end_file()?;
            }
            return Ok(Repeat::None);
        }
        Ok(match (self.is_earlier(hash), self.own.insert(hash)?) {
            (true, _) => {
                self.across_files += 1;
                Repeat::AcrossFiles
            }
            (false, false) => {
                self.in_file += 1;
                Repeat::InFile
            }
            (false, true) => Repeat::None,
        })
    }

    /// About how many bytes of memory it takes.
    pub(super) fn memory(&self) -> u64 {
        self.own.memory() + self.earlier.as_ref().map_or(0, Seen::memory)
    }

    /// How many rows of the files that have ended are equal to an earlier one of their own file, and
    /// of an earlier file.
    pub(super) fn finish(self) -> (u64, u64) {
        (self.in_file, self.across_files)
    }

    /// Looks for the rows that wait, the last ones of a file.
    ///
    /// # Errors
    /// When there is no memory left.
    pub(super) fn end_file(&mut self) -> Result<(), Full> {
        if self.earlier.is_some() {
            let waiting = std::mem::take(&mut self.waiting);
            for &hash in &waiting {
                if self.is_earlier(hash) {
                    self.across_files += 1;
                    self.own.insert(hash)?;
                } else {
                    self.in_file += u64::from(!self.own.insert(hash)?);
                }
            }
            self.waiting = waiting;
        } else {
            self.in_file += self.own.insert_all(&self.waiting)?;
        }
        self.waiting.clear();
        Ok(())
    }

    fn is_earlier(&self, hash: u64) -> bool {
        self.earlier.as_ref().is_some_and(|earlier| earlier.contains(hash))
    }
}

/// How rows of a file with columns `names` compare with those of one with columns `first`.
fn order(first: &[String], names: &[String], salt: u64) -> Order {
    if first == names {
        return Order::AsTheyStand;
    }
    let mut free: Vec<Option<&String>> = names.iter().map(Some).collect();
    let mut place = |wanted: &String| {
        let place = free.iter().position(|name| *name == Some(wanted))?;
        free[place] = None;
        Some(place)
    };
    let places: Option<Vec<usize>> = first.iter().map(&mut place).collect();
    match places {
        Some(places) if places.len() == names.len() => Order::Places(places),
        _ => Order::Other(salt),
    }
}

/// The hash of a row: of all its bytes and of how long its fields are.
fn hash(row: &csv::ByteRecord) -> u64 {
    // FNV's prime: lengths need no more than to be told apart.
    let lengths = row.iter().fold(row.len() as u64, |sum, field| {
        sum.wrapping_mul(0x100_0000_01b3) ^ field.len() as u64
    });
    intern::avalanche(intern::mix(intern::hash(row.as_slice()), lengths))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(fields: &[&str]) -> csv::ByteRecord {
        csv::ByteRecord::from(fields.to_vec())
    }

    fn names(names: &[&str]) -> Vec<String> {
        names.iter().map(|&name| name.to_owned()).collect()
    }

    #[test]
    fn rows_are_told_apart_by_where_their_fields_end() {
        let rows = [["a", "bc", ""], ["ab", "c", ""], ["abc", "", ""], ["", "a", "bc"]];
        let mut hashes = rows.map(|fields| hash(&row(&fields)));
        hashes.sort_unstable();
        assert!(hashes.windows(2).all(|pair| pair[0] != pair[1]));
        assert_ne!(hash(&row(&["a", "bc"])), hash(&row(&rows[0])));
    }

    #[test]
    fn rows_are_found_in_earlier_files_whatever_the_order_of_columns() {
        for judges in [true, false] {
            let mut repeats = Repeats::new(judges);
            let mut found = Vec::new();
            for (columns, rows) in [
                (["a", "b"], [["1", "2"], ["1", "2"], ["3", "4"]]),
                (["b", "a"], [["2", "1"], ["1", "2"], ["1", "2"]]),
                (["a", "c"], [["1", "2"], ["5", "6"], ["3", "4"]]),
                (["a", "b"], [["5", "6"], ["2", "1"], ["3", "4"]]),
            ] {
                repeats.begin_file(&names(&columns)).expect("there is memory");
                let look = |fields: [&str; 2]| repeats.look(&row(&fields));
                found.extend(rows.map(look).into_iter().map(|found| found.expect("memory")));
                repeats.end_file().expect("there is memory");
            }
            if judges {
                use Repeat::{AcrossFiles, InFile, None};
                let expected = [
                    [None, InFile, None],
                    [AcrossFiles, None, InFile],
                    [None, None, None],
                    [None, AcrossFiles, AcrossFiles],
                ];
                assert_eq!(found, expected.as_flattened());
            }
            assert_eq!(repeats.finish(), (2, 3));
        }
    }
}
