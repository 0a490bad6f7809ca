//! What was found in the file, and which rows did not become sales.

use serde::{Deserialize, Serialize};

use super::note::Note;
use super::statuses::StatusFound;
use super::suspects::Suspects;
use crate::domain::{Day, Money};
use crate::settings::{DecimalMark, Meaning};

/// What the import made of the files.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CleaningReport {
    /// The form of each file, in the order in which they were read; an archive counts as one file
    /// for each table that was read.
    pub files: Vec<FileFacts>,
    /// Data rows read, without the header and without blank lines.
    pub rows_read: u64,
    /// The rules in the order in which they were applied.
    pub steps: Vec<CleaningStep>,
    /// Rows left after the last rule.
    pub rows_kept: u64,
    /// Rows read without a product description.
    pub without_description: u64,
    /// Rows read that are equal in every column to an earlier one of the same file, whether dropped
    /// or not.
    pub duplicates: u64,
    /// Rows read that are equal in every column to one of an earlier file, whether dropped or not.
    pub repeated: u64,
    /// Days that cannot be meant, such as one of 2042 among those of 2024 or 1970-01-01, in their order,
    /// with the rows that were set aside for it; empty when such days are kept.
    #[serde(default)]
    pub implausible: Vec<(Day, u64)>,
    /// The first and the last day among the rows kept; `None` when none is.
    pub days: Option<(Day, Day)>,
    /// ISO 4217 codes of the currencies among the rows that are otherwise sales, most rows first.
    pub currencies: Vec<Tally>,
    /// Countries among the rows kept, most rows first; empty without such a column.
    pub countries: Vec<Tally>,
    /// How the orders stand, most rows first, of each column at most some dozens; empty without
    /// such a column.
    #[serde(default)]
    pub statuses: Vec<StatusFound>,
    /// What may better be left out.
    pub suspects: Suspects,
    /// What the rows kept come to.
    #[serde(default)]
    pub outcome: Outcome,
    /// What the sales come to by the money that counts, first, and by what else the files could mean;
    /// empty when they name no money.
    #[serde(default)]
    pub readings: Vec<MoneyReading>,
    /// What a person should know of the reading: what may move the figures most comes first.
    #[serde(default)]
    pub notes: Vec<Note>,
}

/// What the rows kept come to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outcome {
    /// Customers with a sale.
    pub customers: u32,
    /// Distinct orders.
    pub orders: u32,
    /// What all sales come to.
    pub revenue: Money,
}

/// How many rows have something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    /// What they have, as the file writes it.
    pub label: String,
    /// How many.
    pub rows: u64,
}

/// The form of a file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FileFacts {
    /// Name as given.
    pub name: String,
    /// Its size, before it is unpacked.
    pub bytes: u64,
    /// Data rows read of it; 0 in a preview.
    pub rows: u64,
    /// `none`, `gzip`, `zstd`, `zip` or `workbook`.
    pub compression: String,
    /// What was read of an archive (one file) or of a workbook (its sheets of one shape).
    pub inside: Vec<String>,
    /// Tables inside that were not read.
    pub left_out: Vec<String>,
    /// WHATWG name of the encoding, such as `UTF-8` or `windows-1252`.
    pub encoding: String,
    /// Places in another encoding than the file's, which cannot be read rightly: a sequence of UTF-8
    /// in a western encoding, or bytes in UTF-8 that are none. 0 in a preview, in other encodings, and
    /// when the user named one.
    #[serde(default)]
    pub misfits: u64,
    /// The character between fields; a blank for columns that white space aligns.
    pub separator: char,
    /// The platform whose export this is, such as `Shopify orders`, if its header is known.
    pub platform: Option<String>,
    /// How dates are written, such as `YYYY-MM-DD hh:mm`; at most three forms, the most frequent
    /// first, with `and` between them.
    pub date_form: String,
    /// Whether day and month could be told apart.
    pub date_order: DateOrderFound,
    /// What the money of a sale was read from.
    pub money: MoneyFrom,
    /// What stands before the decimals of money.
    pub decimal: DecimalMark,
    /// Up to three numbers such as `1.500`, when nothing tells whether that is a thousand and a half
    /// or one and a half: the text, the value as read, the value the other way.
    pub open_numbers: Vec<(String, f64, f64)>,
    /// ISO 4217 code of the currency, if the file names one.
    pub currency: Option<String>,
    /// What of the file stands in it twice and counts once.
    #[serde(default)]
    pub doubles: Doubles,
    /// Line of the header, counted from 1; 0 when there is none.
    pub header_line: u64,
    /// Each column of the header with what it was taken for.
    pub columns: Vec<Column>,
}

impl FileFacts {
    /// The columns of the year, the month and the day that the date is put together from; none where
    /// one column has it.
    #[must_use]
    pub fn date_parts(&self) -> Option<[&Column; 3]> {
        let of = |part| self.columns.iter().find(|column| column.meaning == Some(part));
        let [year, month, day] = Meaning::PARTS_OF_DATE.map(of);
        Some([year?, month?, day?])
    }
}

impl CleaningReport {
    /// The currency of all money, if the files name one: its ISO 4217 code.
    #[must_use]
    pub fn currency(&self) -> Option<&str> {
        self.files.iter().find_map(|file| file.currency.as_deref())
    }
}

/// Whether day and month could be told apart.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum DateOrderFound {
    /// By the dates themselves, or there is nothing to tell.
    Certain,
    /// Only by the order of the rows: they are sorted by date one way, and not the other.
    BySequence,
    /// The user said so.
    Chosen,
    /// By nothing: the usual order was assumed. Up to three dates that are another day the other
    /// way: the text, the day as read, the day the other way.
    Assumed(Vec<(String, Day, Day)>),
}

/// What of a file stands in it twice and counts once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Doubles {
    /// Nothing.
    #[default]
    Nothing,
    /// Orders of which every line is there at least twice.
    Orders,
    /// Nearly every row.
    Rows,
}

/// What the money of a sale was read from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum MoneyFrom {
    /// The price of one piece, times the quantity.
    Price,
    /// The amount of the line.
    Amount,
    /// The total of the order, counted once for each order.
    Total,
    /// Nothing: the file names no money, and every piece counts as one unit.
    Pieces,
}

impl MoneyFrom {
    /// The word by which texts tell it.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Price => "price",
            Self::Amount => "amount",
            Self::Total => "total",
            Self::Pieces => "pieces",
        }
    }
}

/// What the sales come to when the money is read from a column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MoneyReading {
    /// What it is: a price is multiplied by the pieces.
    pub from: MoneyFrom,
    /// The column's name.
    pub column: String,
    /// What all sales come to.
    pub revenue: Money,
}

/// A column of the file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    /// Its name in the header.
    pub name: String,
    /// What it was taken for; `None` when it is not used.
    pub meaning: Option<Meaning>,
    /// What it was taken for that by; [`ColumnReason::Nothing`] when it is not used.
    pub reason: ColumnReason,
}

/// What a column was taken for something by, the surest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ColumnReason {
    /// The user said so.
    Chosen,
    /// The header is that of a known platform.
    Platform,
    /// Its name, and most of its values can be read so.
    Name,
    /// Arithmetic: it grows with the quantity, or differs within an order.
    Arithmetic,
    /// Its values alone.
    Values,
    /// Its name alone: most of its values cannot be read so.
    NameOnly,
    /// Nothing: it is not used.
    Nothing,
}

impl ColumnReason {
    /// Whether a look at it is worthwhile.
    #[must_use]
    pub fn is_doubtful(self) -> bool {
        matches!(self, Self::Arithmetic | Self::Values | Self::NameOnly)
    }

    /// The key of the text that says it, to stand behind what the column was taken for.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Chosen => "column-chosen",
            Self::Platform => "column-platform",
            Self::Name => "column-name",
            Self::Arithmetic => "column-arithmetic",
            Self::Values => "column-values",
            Self::NameOnly => "column-name-only",
            Self::Nothing => "column-unused",
        }
    }
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
    /// What it takes off the revenue; `None` for a rule whose rows bring no money, or none that is
    /// known.
    #[serde(default)]
    pub amount: Option<Money>,
    /// The first few rows it took.
    pub samples: Vec<Rejected>,
}

/// A row that a rule took.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rejected {
    /// Which of [`CleaningReport::files`].
    pub file: u32,
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
    /// The price is at or below the limit: zero, unless the user says otherwise.
    NonPositivePrice,
    /// The order number contains a `C`, or the order has a date of cancellation.
    Cancelled,
    /// The order stands as cancelled, refunded, void, failed or not paid yet.
    NotCompleted,
    /// In another currency than most rows: amounts of two currencies are never added.
    OtherCurrency,
    /// A quantity, price or date that cannot be read, or a row with too few fields.
    Unreadable,
    /// An amount or date beyond what is computed with (a thousand million a line).
    OutOfRange,
    /// Equal in every column to an earlier row of the file (only when the user wants them dropped).
    Duplicate,
    /// Equal in every column to a row of an earlier file (only when the user wants them dropped).
    Repeated,
    /// Before the first or after the last day that the user wants.
    OtherDays,
    /// A day far from all others, or one that programs write for none (unless the user wants them kept).
    ImplausibleDay,
    /// Of an order that stands in a later file, too, and counts there.
    Overlapping,
    /// Of an order that stands in the file twice, or of a file that holds every row twice.
    Doubled,
    /// Postage, a fee, a discount, a correction or a test, by its name.
    Charge,
    /// No row, but purchases that came back: the return is taken off them.
    Returned,
    /// From a country that the user does not want.
    OtherCountry,
    /// A product that the user says is none, such as postage.
    NoProduct,
    /// A customer that the user does not want.
    LeftOutCustomer,
    /// No record: the header once more, a remark, a heading, a total.
    NoRecord,
    /// More or fewer fields than there are columns, and nothing tells which belongs where.
    Misplaced,
}
