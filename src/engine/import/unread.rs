//! What is in a file and was not read, with the reason.

use crate::domain::Said;

/// Something in a file that is not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Unread {
    /// What the file calls it.
    pub(super) name: String,
    /// Why it is not read.
    pub(super) why: Why,
}

/// Why something is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Why {
    /// The file hides it.
    Hidden,
    /// It has other columns than what is read.
    OtherColumns,
    /// It can be read as sales, too, and has other columns than what is read.
    OtherSales,
    /// It is no table.
    NoTable,
    /// It is a list of customers.
    Customers,
    /// It is a list of products.
    Products,
    /// It is a list within what is read, of what is no line of an order.
    Nested,
}

impl Unread {
    /// Something with this name.
    pub(super) fn new(name: impl Into<String>, why: Why) -> Self {
        Self { name: name.into(), why }
    }

    /// It, with the reason.
    pub(super) fn said(&self) -> Said {
        let key = match self.why {
            Why::Hidden => "unread-hidden",
            Why::OtherColumns => "unread-other-columns",
            Why::OtherSales => "unread-other-sales",
            Why::NoTable => "unread-no-table",
            Why::Customers => "unread-customers",
            Why::Products => "unread-products",
            Why::Nested => "unread-nested",
        };
        Said::of(key).with("name", self.name.as_str())
    }
}
