//! What was found in the file, and which rows did not become sales.

use serde::{Deserialize, Serialize};

/// What the import made of the file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CleaningReport {
    /// The form of the file.
    pub file: FileFacts,
    /// Data rows read, without the header and without blank lines.
    pub rows_read: u64,
    /// The rules in the order in which they were applied.
    pub steps: Vec<CleaningStep>,
    /// Rows left after the last rule.
    pub rows_kept: u64,
    /// Rows read without a product description.
    pub without_description: u64,
    /// Rows read that are equal in every column to an earlier one, whether dropped or not.
    pub duplicates: u64,
    /// Distinct countries among the rows kept; 0 without such a column.
    pub countries: u32,
}

/// The form of a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileFacts {
    /// Name as given.
    pub name: String,
    /// Bytes read, before decompression.
    pub bytes: u64,
    /// `none`, `gzip` or `zstd`.
    pub compression: String,
    /// WHATWG name of the encoding, such as `UTF-8` or `windows-1252`.
    pub encoding: String,
    /// The character between fields.
    pub separator: char,
    /// Each column of the header with what it was taken for.
    pub columns: Vec<Column>,
}

/// A column of the file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    /// Its name in the header.
    pub name: String,
    /// What it was taken for; `None` when it is not used.
    pub meaning: Option<Meaning>,
}

/// What a column can mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Meaning {
    /// Who bought.
    Customer,
    /// Which order the line belongs to.
    Order,
    /// Which product.
    Product,
    /// What the product is called.
    Description,
    /// How many pieces.
    Quantity,
    /// Price of one piece.
    Price,
    /// When.
    Date,
    /// Where the customer lives.
    Country,
}

/// A rule and what it took.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CleaningStep {
    /// The rule.
    pub rule: Rule,
    /// Rows it took.
    pub dropped: u64,
    /// Rows left after it.
    pub left: u64,
    /// The first few rows it took.
    pub samples: Vec<Rejected>,
}

/// A row that a rule took.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rejected {
    /// Line of the file on which the row begins, counting the header as line 1.
    pub line: u64,
    /// The row as read, its fields joined by the separator, cut to 200 characters.
    pub text: String,
}

/// Why a row is not a sale. Each row is counted once, by the first rule that takes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Rule {
    /// The customer is empty.
    MissingCustomer,
    /// The quantity is zero or negative: a return, a correction.
    NonPositiveQuantity,
    /// The price is zero or negative.
    NonPositivePrice,
    /// The order number contains a `C`: a cancellation.
    Cancelled,
    /// A quantity, price or date that cannot be read, or a row with too few fields.
    Unreadable,
    /// An amount or date beyond what is computed with (a thousand million a line).
    OutOfRange,
    /// Equal in every column to an earlier row (only when the user wants them dropped).
    Duplicate,
}
