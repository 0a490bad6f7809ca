//! Dense identifiers: positions in the sorted vocabularies of one analysis.
//!
//! A label in the file (`13085`, `85123A`) becomes a position once, in the import, so that every
//! later stage indexes arrays. Labels are sorted before they are numbered: the order of the rows
//! in the file never changes a number.

use serde::{Deserialize, Serialize};

/// A customer: position in the customers' columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CustomerId(pub u32);

impl CustomerId {
    /// The position as an index into a column.
    #[must_use]
    pub fn index(self) -> usize {
        self.0 as usize
    }

    /// The identifier of a position.
    ///
    /// # Panics
    /// When `index` does not fit into u32: the import refuses such a file long before.
    #[must_use]
    pub fn from_index(index: usize) -> Self {
        Self(u32::try_from(index).expect("the import limits how many there can be"))
    }
}

/// A product: position in the catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ProductId(pub u32);

impl ProductId {
    /// The position as an index into a column.
    #[must_use]
    pub fn index(self) -> usize {
        self.0 as usize
    }

    /// The identifier of a position.
    ///
    /// # Panics
    /// When `index` does not fit into u32: the import refuses such a file long before.
    #[must_use]
    pub fn from_index(index: usize) -> Self {
        Self(u32::try_from(index).expect("the import limits how many there can be"))
    }
}

/// An order (invoice, basket).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct OrderId(pub u32);

impl OrderId {
    /// The position as an index into a column.
    #[must_use]
    pub fn index(self) -> usize {
        self.0 as usize
    }

    /// The identifier of a position.
    ///
    /// # Panics
    /// When `index` does not fit into u32: the import refuses such a file long before.
    #[must_use]
    pub fn from_index(index: usize) -> Self {
        Self(u32::try_from(index).expect("the import limits how many there can be"))
    }
}

/// A segment: position in the segments of one segmentation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SegmentId(pub u8);

impl SegmentId {
    /// The position as an index into a column.
    #[must_use]
    pub fn index(self) -> usize {
        self.0 as usize
    }

    /// The identifier of a position.
    ///
    /// # Panics
    /// When `index` does not fit into u8: the import refuses such a file long before.
    #[must_use]
    pub fn from_index(index: usize) -> Self {
        Self(u8::try_from(index).expect("the import limits how many there can be"))
    }
}
