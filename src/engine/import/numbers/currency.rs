//! Signs and codes of money -> a [`Currency`].

use std::fmt;

use super::token::{self, Token};

/// The active currencies of ISO 4217, without funds, metals and tests, four bytes each. The lev is
/// among them because files reach back before 2026.
const CODES: &str = "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL \
    BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR \
    FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY \
    KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU \
    MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD \
    RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY \
    TTD TWD TZS UAH UGX USD UYU UZS VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG ";

/// An active currency of ISO 4217, by its code.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(in super::super) struct Currency([u8; 3]);

impl Currency {
    /// Reads a code in any case, or a sign; spaces around it do not matter. A sign that stands for
    /// one currency far more often than for others is that currency: `$` is USD, `¥` is JPY.
    ///
    /// `None` for anything else, for blank text, and for a sign that neighbours share, such as
    /// `kr`.
    pub(in super::super) fn read(text: &[u8]) -> Option<Self> {
        let (token, rest) = token::next(token::skip_spaces(text))?;
        match token {
            Token::Unit(Unit::Currency(currency)) => {
                token::skip_spaces(rest).is_empty().then_some(currency)
            }
            _ => None,
        }
    }

    /// Its three capital letters.
    pub(in super::super) fn code(&self) -> &str {
        std::str::from_utf8(&self.0).expect("codes are ASCII")
    }
}

impl fmt::Debug for Currency {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.code())
    }
}

/// What a number counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    /// Money.
    Currency(Currency),
    /// Money, by a sign that does not tell whose: crowns and rupees.
    SharedSign,
    /// Hundredths.
    Percent,
}

impl Unit {
    /// The money that a whole word means.
    pub(super) fn money(word: &[u8]) -> Option<Self> {
        code(word).or_else(|| match std::str::from_utf8(word) {
            Ok(word) => sign(word),
            Err(_) => byte_sign(word),
        })
    }
}

fn code(word: &[u8]) -> Option<Unit> {
    let &[first, second, third] = word else { return None };
    let code = [first, second, third].map(|letter| letter.to_ascii_uppercase());
    let (codes, _) = CODES.as_bytes().as_chunks::<4>();
    let found = codes.binary_search(&[code[0], code[1], code[2], b' ']);
    found.is_ok().then_some(Unit::Currency(Currency(code)))
}

/// Signs and abbreviations in UTF-8.
fn sign(word: &str) -> Option<Unit> {
    let code = match word {
        "$" | "US$" | "U$" => b"USD",
        "€" => b"EUR",
        "£" => b"GBP",
        "¥" | "￥" | "JP¥" | "円" => b"JPY",
        "CN¥" | "元" => b"CNY",
        "₹" => b"INR",
        "A$" | "AU$" => b"AUD",
        "C$" | "CA$" => b"CAD",
        "NZ$" => b"NZD",
        "S$" => b"SGD",
        "HK$" => b"HKD",
        "NT$" => b"TWD",
        "MX$" => b"MXN",
        "R$" => b"BRL",
        "Fr" | "Fr." | "fr" | "fr." | "SFr" | "SFr." | "sFr" | "sFr." => b"CHF",
        "zł" | "Zł" | "ZŁ" => b"PLN",
        "Kč" | "kč" | "KČ" => b"CZK",
        "Ft" | "ft" => b"HUF",
        "lei" | "Lei" => b"RON",
        "лв" | "лв." => b"BGN",
        "₽" | "руб" | "руб." => b"RUB",
        "₴" | "грн" | "грн." => b"UAH",
        "₺" | "TL" => b"TRY",
        "₪" => b"ILS",
        "₩" => b"KRW",
        "₫" => b"VND",
        "฿" => b"THB",
        "₱" => b"PHP",
        "₦" => b"NGN",
        "R" => b"ZAR",
        "RM" => b"MYR",
        "Rp" | "Rp." => b"IDR",
        "kr" | "kr." | "Kr" | "Kr." | "KR" | "Rs" | "Rs." => return Some(Unit::SharedSign),
        _ => return None,
    };
    Some(Unit::Currency(Currency(*code)))
}

/// Signs in windows-1252 and, where its letters are other ones, windows-1250.
fn byte_sign(word: &[u8]) -> Option<Unit> {
    let code = match word {
        [0x80] => b"EUR",
        [0xA3] => b"GBP",
        [0xA5] => b"JPY",
        b"z\xB3" | b"Z\xB3" => b"PLN",
        b"K\xE8" | b"k\xE8" => b"CZK",
        _ => return None,
    };
    Some(Unit::Currency(Currency(*code)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_sorted_and_their_own_reading() {
        let (codes, rest) = CODES.as_bytes().as_chunks::<4>();
        assert!(rest.is_empty() && codes.is_sorted());
        for code in codes {
            assert_eq!(Currency::read(code), Some(Currency([code[0], code[1], code[2]])));
        }
    }

    #[test]
    fn a_column_of_currencies_is_read() {
        for (text, expected) in [
            ("usd", "USD"),
            (" EUR\u{a0}", "EUR"),
            ("Chf", "CHF"),
            ("$", "USD"),
            ("€", "EUR"),
            ("£", "GBP"),
            ("¥", "JPY"),
            ("₹", "INR"),
            ("R$", "BRL"),
            ("US$", "USD"),
            ("AU$", "AUD"),
            ("C$", "CAD"),
            ("zł", "PLN"),
            ("Fr.", "CHF"),
        ] {
            let found = Currency::read(text.as_bytes());
            assert_eq!(found.as_ref().map(Currency::code), Some(expected), "{text}");
        }
        for text in ["", " ", "kr", "%", "XYZ", "HRK", "US", "USDX", "USD EUR", "USD.", "5", "-"] {
            assert_eq!(Currency::read(text.as_bytes()), None, "{text:?}");
        }
    }

    #[test]
    fn every_sign_means_an_active_currency() {
        for word in ["￥", "元", "NZ$", "S$", "HK$", "NT$", "MX$", "Kč", "Ft", "lei", "лв", "₽"]
        {
            assert_active(word.as_bytes());
        }
        for word in ["₴", "₺", "₪", "₩", "₫", "฿", "₱", "₦", "R", "RM", "Rp", "A$", "CA$", "円"]
        {
            assert_active(word.as_bytes());
        }
        for word in [b"\x80".as_slice(), b"\xA3", b"\xA5", b"z\xB3", b"K\xE8"] {
            assert_active(word);
        }
    }

    fn assert_active(word: &[u8]) {
        let currency = Currency::read(word).expect("a sign");
        assert_eq!(code(currency.code().as_bytes()), Some(Unit::Currency(currency)));
    }
}
