//! How a text tells its rows and fields apart.

use serde::{Deserialize, Serialize};

/// The separator of columns that white space aligns, once it is a single blank.
pub(in super::super) const ALIGNED: u8 = b' ';

/// What stands for a separator of several bytes once its text is respelled.
pub(in super::super) const RESPELLED: u8 = 0x1f;

/// The marks between and around fields.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(in super::super) struct Dialect {
    /// The byte between fields; a blank for columns that white space aligns, which have to go through
    /// [`super::super::aligned::Aligned`].
    pub(in super::super) separator: u8,
    /// How the separator is written if that takes several bytes: the text has to go through
    /// [`super::respelled::Respelled`] then. Else empty.
    pub(in super::super) spelled: Vec<u8>,
    /// What stands around fields that hold a separator; nothing in a file without quotation.
    pub(in super::super) quote: Option<u8>,
    /// A mark inside a quoted field stands behind a backslash.
    pub(in super::super) has_escapes: bool,
}

impl Dialect {
    /// The usual one: fields between single bytes, quoted where needed by `"`, which is doubled.
    pub(in super::super) fn of(separator: u8) -> Self {
        Self { separator, spelled: Vec::new(), quote: Some(b'"'), has_escapes: false }
    }

    /// The same with a separator of any number of bytes, at least one.
    pub(in super::super) fn spelled(separator: &[u8]) -> Self {
        match separator {
            &[byte] => Self::of(byte),
            spelled => Self { spelled: spelled.to_vec(), ..Self::of(RESPELLED) },
        }
    }

    /// Whether white space aligns the columns.
    pub(in super::super) fn is_aligned(&self) -> bool {
        self.separator == ALIGNED
    }

    /// The first character of the separator.
    pub(in super::super) fn shown(&self) -> char {
        let first = String::from_utf8_lossy(&self.spelled).chars().next();
        first.unwrap_or(char::from(self.separator))
    }
}
