//! Why a file cannot be opened or recognised -> what the user is told.

use super::error::Error;
use super::packing;
use super::recognise::Unrecognised;
use super::{archive, workbook};

/// Why a file cannot be unpacked, as the user is told.
pub(super) fn refused(why: packing::Refusal, name: &str) -> Error {
    use packing::Refusal;

    let name = name.to_owned();
    match why {
        Refusal::Read(source) => Error::reading(&name, source),
        Refusal::Archive(archive::Refusal::Bomb(_)) => Error::Bomb { name },
        Refusal::Workbook(workbook::Refusal::TooLarge) => Error::LargeWorkbook { name },
        Refusal::Archive(archive::Refusal::Password(_))
        | Refusal::Workbook(workbook::Refusal::Password) => Error::Password { name },
        Refusal::Workbook(workbook::Refusal::Binary) => Error::NotText { name, kind: "kind-xlsb" },
        Refusal::NoTable => Error::NoTable { name },
        Refusal::Other(kind) => Error::NotText { name, kind },
        Refusal::Workbook(workbook::Refusal::NoSheet) => Error::Empty { name },
        why @ (Refusal::Archive(_) | Refusal::Workbook(_)) => {
            Error::reading(&name, std::io::Error::other(why))
        }
    }
}

/// Why a text is no table of sales.
pub(super) fn unrecognised(why: Unrecognised, name: &str) -> Error {
    let name = name.to_owned();
    match why {
        Unrecognised::Empty => Error::Empty { name },
        Unrecognised::NotText(kind) => Error::NotText { name, kind },
        Unrecognised::NoSuchColumns(wanted) => Error::NoSuchColumns { name, wanted },
        Unrecognised::TooWide(line) => Error::TooWide { name, line },
    }
}
