//! Rows -> hashes, equal for equal rows: also for those of files whose columns stand in another order
//! or have something else between them.

use super::block::{Block, Row};
use super::intern;

/// Hashes the rows of several files.
#[derive(Debug)]
pub(super) struct RowHasher {
    order: Order,
    /// The columns of the first file, and what is between its fields.
    first: Option<(Vec<String>, u8)>,
    /// How many files were begun.
    files: u64,
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

impl RowHasher {
    /// Before the first file.
    pub(super) fn new() -> Self {
        Self { order: Order::AsTheyStand, first: None, files: 0 }
    }

    /// Begins the next file, whose columns have these names and whose fields this between them.
    pub(super) fn begin_file(&mut self, names: &[String], separator: u8) {
        self.files += 1;
        let Some((first, between)) = &self.first else {
            self.first = Some((names.to_vec(), separator));
            return;
        };
        self.order = match places(first, names) {
            Some(places) if !places.is_sorted() || separator != *between => {
                Order::Places(places, *between)
            }
            Some(_) => Order::AsTheyStand,
            None => Order::Other(self.files),
        };
    }

    /// Puts into a block the hashes of its rows.
    pub(super) fn hash(&self, block: &mut Block) {
        let mut hashes = Vec::with_capacity(block.lines.len());
        match &self.order {
            Order::AsTheyStand => hashes.extend(block.rows().map(hash)),
            Order::Places(places, between) => {
                let mut arranged = Arranged::default();
                let hash = |row| hash(arranged.row(row, places, *between));
                hashes.extend(block.rows().map(hash));
            }
            Order::Other(salt) => {
                let salted = |row| intern::avalanche(intern::mix(hash(row), *salt));
                hashes.extend(block.rows().map(salted));
            }
        }
        block.hashes = hashes;
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

    #[test]
    fn rows_are_told_apart_by_where_their_fields_end() {
        let rows = [["a", "bc", ""], ["ab", "c", ""], ["abc", "", ""], ["", "a", "bc"]];
        let mut hashes = rows.map(|fields| hash_of(&fields));
        hashes.sort_unstable();
        assert!(hashes.windows(2).all(|pair| pair[0] != pair[1]));
        assert_ne!(hash_of(&["a", "bc"]), hash_of(&rows[0]));
    }
}
