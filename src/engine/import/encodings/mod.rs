//! Bytes -> text: the encodings that tables come in, which of them a file is in, and text in
//! UTF-16 made into UTF-8.
//!
//! Labels stay bytes while a file streams by; [`census`] looks at all of them and says at the end
//! what they are in. That works because in every encoding here but UTF-16 the separators, quotation
//! marks and line ends are the bytes of ASCII; UTF-16 goes through [`transcode`] first.
//!
//! One reservation: in `Shift_JIS`, GBK and Big5 the second byte of a character may be that of `|` or
//! `\`. A file in one of them with `|` between its fields is only split rightly when the user
//! names the encoding: then all goes through [`transcode`]. Commas, semicolons, tabs, quotation
//! marks and line ends are safe in all of them.

pub(super) mod census;
mod guess;
mod pages;
mod plausible;
mod sample;
pub(super) mod transcode;

use std::borrow::Cow;

use encoding_rs as standard;
use serde::{Deserialize, Serialize};

use self::pages::Page;

/// An encoding; where it is sent, its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "&str", try_from = "String")]
pub(super) struct Encoding(Tables);

/// Who knows its characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tables {
    /// The WHATWG's standard.
    Standard(&'static standard::Encoding),
    /// A code page of DOS, which the standard leaves out.
    Page(&'static Page),
}

/// All encodings, in the order of a list to choose from.
static ALL: [Encoding; 32] = [
    Encoding::UTF_8,
    Encoding::UTF_16LE,
    Encoding::UTF_16BE,
    Encoding::WINDOWS_1252,
    Encoding::ISO_8859_15,
    of(&standard::MACINTOSH_INIT),
    Encoding::CP850,
    Encoding::CP437,
    of(&standard::WINDOWS_1250_INIT),
    of(&standard::ISO_8859_2_INIT),
    of(&standard::WINDOWS_1251_INIT),
    of(&standard::ISO_8859_5_INIT),
    of(&standard::KOI8_R_INIT),
    of(&standard::KOI8_U_INIT),
    of(&standard::IBM866_INIT),
    of(&standard::WINDOWS_1253_INIT),
    of(&standard::ISO_8859_7_INIT),
    of(&standard::WINDOWS_1254_INIT),
    of(&standard::WINDOWS_1257_INIT),
    of(&standard::ISO_8859_13_INIT),
    of(&standard::WINDOWS_1255_INIT),
    of(&standard::ISO_8859_8_INIT),
    of(&standard::WINDOWS_1256_INIT),
    of(&standard::ISO_8859_6_INIT),
    of(&standard::WINDOWS_874_INIT),
    of(&standard::WINDOWS_1258_INIT),
    Encoding::SHIFT_JIS,
    of(&standard::EUC_JP_INIT),
    Encoding::GBK,
    of(&standard::GB18030_INIT),
    Encoding::BIG5,
    of(&standard::EUC_KR_INIT),
];

const fn of(encoding: &'static standard::Encoding) -> Encoding {
    Encoding(Tables::Standard(encoding))
}

impl Encoding {
    /// UTF-8; broken sequences become U+FFFD.
    pub(super) const UTF_8: Self = of(&standard::UTF_8_INIT);
    /// UTF-16, the low byte first, as Excel's "Unicode text".
    pub(super) const UTF_16LE: Self = of(&standard::UTF_16LE_INIT);
    /// UTF-16, the high byte first.
    pub(super) const UTF_16BE: Self = of(&standard::UTF_16BE_INIT);
    /// windows-1252, which contains ISO-8859-1's letters.
    pub(super) const WINDOWS_1252: Self = of(&standard::WINDOWS_1252_INIT);
    /// Code pages of Windows with one byte a character, the likelier first.
    pub(super) const SINGLE: [Self; 7] = [
        Self::WINDOWS_1252,
        of(&standard::WINDOWS_1250_INIT),
        of(&standard::WINDOWS_1251_INIT),
        of(&standard::WINDOWS_1254_INIT),
        of(&standard::WINDOWS_1253_INIT),
        of(&standard::WINDOWS_1255_INIT),
        of(&standard::WINDOWS_1256_INIT),
    ];
    const ISO_8859_15: Self = of(&standard::ISO_8859_15_INIT);
    const MACINTOSH: Self = of(&standard::MACINTOSH_INIT);
    const CP437: Self = Self(Tables::Page(&pages::CP437));
    const CP850: Self = Self(Tables::Page(&pages::CP850));
    const SHIFT_JIS: Self = of(&standard::SHIFT_JIS_INIT);
    const GBK: Self = of(&standard::GBK_INIT);
    const BIG5: Self = of(&standard::BIG5_INIT);

    /// The encoding of a name as in [`Encoding::name`] or another one in use, such as `latin1`; upper
    /// or lower case. None for an empty or unknown name.
    pub(super) fn named(name: &str) -> Option<Self> {
        let label = name.trim();
        let page = |page: &&Page| page.labels.iter().any(|each| each.eq_ignore_ascii_case(label));
        let known = match [&pages::CP437, &pages::CP850].into_iter().find(page) {
            Some(page) => Self(Tables::Page(page)),
            None => Self(Tables::Standard(standard::Encoding::for_label(label.as_bytes())?)),
        };
        ALL.contains(&known).then_some(known)
    }

    /// All of them, the likelier ones first.
    pub(super) fn all() -> impl Iterator<Item = Self> {
        ALL.iter().copied()
    }

    /// Its name: the WHATWG's, or `cp437` or `cp850`.
    pub(super) fn name(self) -> &'static str {
        match self.0 {
            Tables::Standard(encoding) => encoding.name(),
            Tables::Page(page) => page.name,
        }
    }

    /// The text that `bytes` stand for, empty for none; borrowed when they are ASCII or sound
    /// UTF-8. What stands for nothing becomes U+FFFD.
    pub(super) fn decode(self, bytes: &[u8]) -> Cow<'_, str> {
        match self.0 {
            Tables::Standard(encoding) => encoding.decode_without_bom_handling(bytes).0,
            Tables::Page(page) => page.decode(bytes),
        }
    }

    /// Whether text has to go through [`transcode`] before it can be split at ASCII bytes.
    pub(super) fn is_wide(self) -> bool {
        self == Self::UTF_16LE || self == Self::UTF_16BE
    }
}

impl From<Encoding> for &'static str {
    fn from(encoding: Encoding) -> Self {
        encoding.name()
    }
}

impl TryFrom<String> for Encoding {
    type Error = String;

    fn try_from(name: String) -> Result<Self, String> {
        Self::named(&name).ok_or(name)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn every_encoding_is_found_by_its_name() {
        for &encoding in &ALL {
            assert_eq!(Encoding::named(encoding.name()), Some(encoding));
            assert_eq!(Encoding::named(&encoding.name().to_uppercase()), Some(encoding));
            assert_eq!(encoding.decode(b""), "");
        }
        for (label, name) in [
            ("latin1", "windows-1252"),
            (" utf8 ", "UTF-8"),
            ("ibm850", "cp850"),
            ("cp437", "cp437"),
        ] {
            assert_eq!(Encoding::named(label).map(Encoding::name), Some(name));
        }
        for label in ["", "klingon", "replacement", "x-user-defined"] {
            assert_eq!(Encoding::named(label), None);
        }
    }

    #[test]
    fn ascii_and_sound_utf8_are_borrowed() {
        for &encoding in ALL.iter().filter(|encoding| !encoding.is_wide()) {
            assert!(matches!(encoding.decode(b"a,\"1\"\n"), Cow::Borrowed("a,\"1\"\n")));
        }
        assert!(matches!(Encoding::UTF_8.decode("\u{e9}".as_bytes()), Cow::Borrowed("\u{e9}")));
        assert_eq!(Encoding::UTF_8.decode(b"a\xff"), "a\u{fffd}");
        assert_eq!(Encoding::WINDOWS_1252.decode(b"\xa32 \x80"), "\u{a3}2 \u{20ac}");
    }

    proptest! {
        #[test]
        fn any_bytes_decode(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            for encoding in &ALL {
                prop_assert!(encoding.decode(&bytes).len() <= 3 * bytes.len().max(1));
            }
        }
    }
}
