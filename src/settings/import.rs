//! How a file's rows are read and cleaned.
//!
//! All of it belongs to one kind of file: saved, it reads the next export of the same shop the
//! same way. What is left out is found by looking at the file.

use serde::{Deserialize, Serialize};

use super::Error;
use crate::domain::Day;

/// How a file's rows are read and cleaned.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ImportSettings {
    /// What the columns mean, by the names in the header. When there is any, it is the whole
    /// truth: a column that is not listed is not used. Of several columns with one name the first
    /// entry with that name is the first column's, and so on.
    pub columns: Vec<ColumnMeaning>,
    /// What comes first in dates such as `3/4/2026`; found by looking at all dates when not given.
    pub date_order: Option<DateOrder>,
    /// What stands before decimals; found by looking at the numbers when not given.
    pub decimal: Option<DecimalMark>,
    /// The encoding of the text, such as `UTF-8`, `windows-1252`, `macintosh` or `cp850`; found by
    /// looking at all bytes when not given.
    pub encoding: Option<String>,
    /// ISO 4217 code of the currency whose rows are kept; that of most rows when not given.
    pub currency: Option<String>,
    /// Which rows count as sales.
    pub rules: CleaningRules,
}

/// What a column means.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ColumnMeaning {
    /// Its name in the header; `Column 3` for the third one of a file without a header.
    pub column: String,
    /// What it means; `None` for a column that is not used.
    pub means: Option<Meaning>,
}

/// What a column can mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
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
    /// Money for the whole line.
    Amount,
    /// Money for the whole order.
    Total,
    /// The time of the day, beside a date without one.
    Time,
    /// How the order stands.
    Status,
    /// When the order was cancelled, empty for all others.
    Cancelled,
    /// In which currency.
    Currency,
    /// All products of an order in one text.
    Products,
    /// What was taken off the price times the quantity of the line.
    Discount,
    /// What the customer is called, beside a number or an address that tells who it is.
    Name,
    /// The customer's e-mail address, beside a number that tells who it is.
    Email,
    /// The customer's telephone number, beside what tells who it is.
    Phone,
    /// Whether the customer wants to be written to.
    Consent,
    /// How much money went back.
    Refunded,
    /// The year of the date, where the month and the day stand beside it.
    Year,
    /// The month of the date: its number or its name.
    Month,
    /// The day of the month.
    Day,
}

impl Meaning {
    /// Every meaning, those that a file needs first.
    pub const ALL: [Self; 24] = [
        Self::Customer,
        Self::Date,
        Self::Quantity,
        Self::Price,
        Self::Amount,
        Self::Total,
        Self::Discount,
        Self::Order,
        Self::Product,
        Self::Description,
        Self::Products,
        Self::Year,
        Self::Month,
        Self::Day,
        Self::Time,
        Self::Status,
        Self::Cancelled,
        Self::Refunded,
        Self::Currency,
        Self::Country,
        Self::Name,
        Self::Email,
        Self::Phone,
        Self::Consent,
    ];

    /// What a file cannot do without; [`Self::PARTS_OF_DATE`] together are a date.
    pub const REQUIRED: [Self; 2] = [Self::Customer, Self::Date];

    /// What a date is put together from, where no column has all of it.
    pub const PARTS_OF_DATE: [Self; 3] = [Self::Year, Self::Month, Self::Day];

    /// Whether a column with the one leaves a column with the other without use: a date and a part
    /// of one.
    #[must_use]
    pub fn excludes(self, other: Self) -> bool {
        let is_part = |meaning| Self::PARTS_OF_DATE.contains(&meaning);
        self == Self::Date && is_part(other) || is_part(self) && other == Self::Date
    }

    /// Whether several columns of a table can have it: how an order was paid, how it was sent, the two
    /// parts of a name.
    #[must_use]
    pub fn may_repeat(self) -> bool {
        matches!(self, Self::Status | Self::Cancelled | Self::Name)
    }

    /// The key of the text that names it.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Customer => "meaning-customer",
            Self::Order => "meaning-order",
            Self::Product => "meaning-product",
            Self::Description => "meaning-description",
            Self::Quantity => "meaning-quantity",
            Self::Price => "meaning-price",
            Self::Date => "meaning-date",
            Self::Country => "meaning-country",
            Self::Amount => "meaning-amount",
            Self::Total => "meaning-total",
            Self::Time => "meaning-time",
            Self::Status => "meaning-status",
            Self::Cancelled => "meaning-cancelled",
            Self::Currency => "meaning-currency",
            Self::Products => "meaning-products",
            Self::Discount => "meaning-discount",
            Self::Name => "meaning-name",
            Self::Email => "meaning-email",
            Self::Phone => "meaning-phone",
            Self::Consent => "meaning-consent",
            Self::Refunded => "meaning-refunded",
            Self::Year => "meaning-year",
            Self::Month => "meaning-month",
            Self::Day => "meaning-day",
        }
    }
}

/// What comes first where a date has its year last and all of it in digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DateOrder {
    /// The day: `9/12/2011` is in December.
    DayFirst,
    /// The month: `9/12/2011` is in September.
    MonthFirst,
}

/// What stands before decimals.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DecimalMark {
    /// `1.5`, and `1,500` is a thousand and a half.
    Point,
    /// `1,5`, and `1.500` is a thousand and a half.
    Comma,
}

/// Which rows count as sales. Rows without a customer, without a readable date or number, and with
/// a quantity of zero or less never do; the others can be tuned.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct CleaningRules {
    /// Prices at or below are no sale: 0 to 1,000,000. In the currency of the file; for the price
    /// of one piece where the file tells it, else for the amount.
    pub price_limit: f64,
    /// Orders with a mark or a date of cancellation.
    pub cancelled: Treatment,
    /// Orders that stand as cancelled, refunded, void, failed or not paid yet.
    pub not_completed: Treatment,
    /// Rows whose customer is a word for nobody, such as `NULL`, `Guest` or `Walk-in`.
    pub placeholders: Treatment,
    /// Customers who are written in several ways.
    pub spellings: Spellings,
    /// Statuses that are read otherwise than by their words. Of several entries for one status the
    /// last one counts.
    pub statuses: Vec<StatusMeaning>,
    /// Rows that are equal in every column to an earlier one of the same file.
    pub duplicates: Treatment,
    /// Rows that are equal in every column to one of an earlier file.
    pub repeated: Treatment,
    /// Rows on days far from all others, such as one of 2042 among those of 2024, and on days that
    /// programs write for none, such as 1970-01-01 with nothing near it.
    pub implausible_days: Treatment,
    /// Orders that stand in a later file, too: with the same number, customer and day, and one of the
    /// same products.
    pub overlapping: Treatment,
    /// Rows of orders that stand in a file twice, and of files that hold every row twice.
    pub doubled: Treatment,
    /// Products whose name says that they are none: postage, fees, discounts, corrections, tests.
    pub charges: Treatment,
    /// Purchases that came back: pieces that a customer returned are taken off the latest earlier
    /// purchase of the product, what is left over off the customer's other earlier purchases.
    pub returned: Treatment,
    /// The first day that counts.
    pub from: Option<Day>,
    /// The last day that counts.
    pub until: Option<Day>,
    /// The only country that counts, as the file writes it.
    pub only_country: Option<String>,
    /// Countries that do not count, as the file writes them.
    pub left_out_countries: Vec<String>,
    /// Codes of products that are none, such as postage.
    pub left_out_products: Vec<String>,
    /// Customers that do not count.
    pub left_out_customers: Vec<String>,
}

impl Default for CleaningRules {
    fn default() -> Self {
        Self {
            price_limit: 0.0,
            cancelled: Treatment::Drop,
            not_completed: Treatment::Drop,
            placeholders: Treatment::Drop,
            spellings: Spellings::Together,
            statuses: Vec::new(),
            duplicates: Treatment::Keep,
            repeated: Treatment::Keep,
            implausible_days: Treatment::Drop,
            overlapping: Treatment::Drop,
            doubled: Treatment::Drop,
            charges: Treatment::Drop,
            returned: Treatment::Drop,
            from: None,
            until: None,
            only_country: None,
            left_out_countries: Vec::new(),
            left_out_products: Vec::new(),
            left_out_customers: Vec::new(),
        }
    }
}

/// Whether orders that stand so count.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StatusMeaning {
    /// The column that it stands in, by its name in the header; any column of statuses when not
    /// given.
    #[serde(default)]
    pub column: Option<String>,
    /// The status, as the file writes it; case and marks do not matter.
    pub label: String,
    /// Whether orders that stand so are sales.
    pub counts: bool,
}

/// What happens to the rows that a rule finds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Treatment {
    /// They count as sales.
    Keep,
    /// They do not; of equal rows the first one does.
    Drop,
}

/// What happens to several ways of writing one customer: capitals, blanks, accents as one sign or as
/// two, leading zeros and apostrophes that a spreadsheet took off or put there, an e-mail address
/// where the number is missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Spellings {
    /// They are one customer.
    Together,
    /// Each is a customer of its own.
    Apart,
}

impl CleaningRules {
    /// The cleaning of the study on Online Retail II, whose figures are known: doubled orders and
    /// charges count, and purchases count as they were made, whatever came back of them.
    #[must_use]
    pub fn study() -> Self {
        Self::default().as_in_study(true)
    }

    /// Whether doubled orders, charges and returns are treated as in the study.
    #[must_use]
    pub fn is_study(&self) -> bool {
        [self.doubled, self.charges, self.returned] == [Treatment::Keep; 3]
    }

    /// The same with doubled orders, charges and returns treated as in the study, or as usual.
    #[must_use]
    pub fn as_in_study(self, is_study: bool) -> Self {
        let treatment = if is_study { Treatment::Keep } else { Treatment::Drop };
        Self { doubled: treatment, charges: treatment, returned: treatment, ..self }
    }

    /// The largest price limit.
    pub const MOST: f64 = 1_000_000.0;

    pub(super) fn check(&self) -> Result<(), Error> {
        if !(0.0..=Self::MOST).contains(&self.price_limit) {
            return Err(Error::Range {
                field: "import.rules.price_limit",
                value: self.price_limit.to_string(),
                least: 0,
                most: 1_000_000,
            });
        }
        match (self.from, self.until) {
            (Some(from), Some(until)) if from > until => Err(Error::Dates { from, until }),
            _ => Ok(()),
        }
    }
}
