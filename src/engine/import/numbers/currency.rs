//! Codes, signs and names of money -> a [`Currency`].

use std::fmt;

use super::super::encodings::Encoding;
use super::sign::{self, Sign};
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

/// Currencies whose prices have no decimals: those without minor units in ISO 4217, and those whose
/// minor units nobody pays with any more.
const WHOLE: &str = "BIF CLP COP CRC DJF GNF HUF IDR IQD IRR ISK JPY KHR KMF KRW LAK LBP MGA MMK \
    MNT MWK PYG RWF SLE SOS SYP TZS UGX UZS VND VUV XAF XOF XPF YER";

/// Currencies with a thousand minor units.
const IN_THOUSANDTHS: &str = "BHD JOD KWD LYD OMR TND";

/// Names of currencies as they stand in columns of currencies, in lower case; the longer one first
/// of two that are in one text.
const NAMES: &[(&str, &str)] = &[
    ("canadian dollar", "CAD"),
    ("australian dollar", "AUD"),
    ("new zealand dollar", "NZD"),
    ("singapore dollar", "SGD"),
    ("hong kong dollar", "HKD"),
    ("taiwan dollar", "TWD"),
    ("us dollar", "USD"),
    ("u.s. dollar", "USD"),
    ("us-dollar", "USD"),
    ("american dollar", "USD"),
    ("dollar", "$"),
    ("dólar", "$"),
    ("dolar", "$"),
    ("доллар", "$"),
    ("euro", "EUR"),
    ("евро", "EUR"),
    ("ευρώ", "EUR"),
    ("egyptian pound", "EGP"),
    ("sterling", "GBP"),
    ("pound", "£"),
    ("pfund", "£"),
    ("yen", "JPY"),
    ("yuan", "CNY"),
    ("renminbi", "CNY"),
    ("swiss franc", "CHF"),
    ("schweizer franken", "CHF"),
    ("franken", "CHF"),
    ("franc suisse", "CHF"),
    ("swedish kron", "SEK"),
    ("svensk", "SEK"),
    ("norwegian kron", "NOK"),
    ("norsk", "NOK"),
    ("danish kron", "DKK"),
    ("dansk", "DKK"),
    ("icelandic kr", "ISK"),
    ("krona", "SEK"),
    ("kronor", "SEK"),
    ("krone", "kr"),
    ("koruna", "CZK"),
    ("koruny", "CZK"),
    ("złot", "PLN"),
    ("zlot", "PLN"),
    ("forint", "HUF"),
    ("рубл", "RUB"),
    ("ruble", "RUB"),
    ("rubel", "RUB"),
    ("hryvni", "UAH"),
    ("гривн", "UAH"),
    ("turkish lira", "TRY"),
    ("türk lirası", "TRY"),
    ("lira", "TRY"),
    ("rupiah", "IDR"),
    ("indian rupee", "INR"),
    ("rupee", "Rs"),
    ("reais", "BRL"),
    ("brazilian real", "BRL"),
    ("mexican peso", "MXN"),
    ("peso mexicano", "MXN"),
    ("pesos mexicanos", "MXN"),
    ("chilean peso", "CLP"),
    ("peso chileno", "CLP"),
    ("pesos chilenos", "CLP"),
    ("colombian peso", "COP"),
    ("peso colombiano", "COP"),
    ("pesos colombianos", "COP"),
    ("argentine peso", "ARS"),
    ("peso argentino", "ARS"),
    ("pesos argentinos", "ARS"),
    ("philippine peso", "PHP"),
    ("baht", "THB"),
    ("won", "KRW"),
    ("dong", "VND"),
    ("ringgit", "MYR"),
    ("shekel", "ILS"),
    ("rand", "ZAR"),
    ("naira", "NGN"),
    ("tenge", "KZT"),
];

/// Codes that are words as well: in the name of a column they count only in brackets.
const WORDS: &str = "ALL TOP CUP MAD GEL SOS PEN BAM MOP";

/// An active currency of ISO 4217, by its code.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(in super::super) struct Currency([u8; 3]);

impl Currency {
    /// Reads a code in any case, a sign or a name in UTF-8, as [`Currency::read_in`] does.
    pub(in super::super) fn read(text: &[u8]) -> Option<Self> {
        Self::read_in(text, Encoding::UTF_8, None)
    }

    /// Reads a code in any case, a sign, a name such as `US Dollar`, or several of them that mean
    /// one currency; spaces around do not matter. A sign that stands for several currencies is
    /// `hint` if it can be, else the one that it is far more often than the others: `$` is USD,
    /// `¥` is JPY.
    ///
    /// `None` for anything else, for blank text, and for a sign that neighbours share, such as
    /// `kr`.
    pub(in super::super) fn read_in(
        text: &[u8],
        encoding: Encoding,
        hint: Option<Self>,
    ) -> Option<Self> {
        let text = text.trim_ascii();
        if let Some(currency) = std::str::from_utf8(text).ok().and_then(Self::of_code) {
            return Some(currency);
        }
        let is_other = encoding == Encoding::UTF_8 && std::str::from_utf8(text).is_err();
        let pages = if is_other { Encoding::SINGLE.as_slice() } else { &[encoding] };
        pages.iter().find_map(|page| spelled(&page.decode(text)))?.currency(hint)
    }

    /// The currency of a code in any case.
    pub(super) fn of_code(code: &str) -> Option<Self> {
        let &[first, second, third] = code.as_bytes() else { return None };
        let code = [first, second, third].map(|letter| letter.to_ascii_uppercase());
        let (codes, _) = CODES.as_bytes().as_chunks::<4>();
        let found = codes.binary_search(&[code[0], code[1], code[2], b' ']);
        found.is_ok().then_some(Self(code))
    }

    /// The money that the name of a column names, as `Total (CLP)`, `price_eur` and `Preis in €` do;
    /// `None` when it names none, or several.
    pub(in super::super) fn named(name: &str) -> Option<Sign> {
        let mut found = None;
        let mut rest = name;
        let mut before = None;
        while !rest.is_empty() {
            let end = rest.find(|letter| !is_part(letter)).unwrap_or(rest.len());
            let (word, behind) = rest.split_at(end);
            let after = behind.chars().next();
            if let Some(sign) = named_by(word, before, after) {
                found = Some(match found {
                    None => sign,
                    Some(other) => sign.with(other)?,
                });
            }
            before = after;
            rest = &behind[after.map_or(0, char::len_utf8)..];
        }
        found
    }

    /// Whether its prices have no decimals.
    pub(in super::super) fn is_whole(self) -> bool {
        WHOLE.contains(self.code())
    }

    /// Whether its prices may have three decimals.
    pub(in super::super) fn is_in_thousandths(self) -> bool {
        IN_THOUSANDTHS.contains(self.code())
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

/// The money that a word of a column's name names, between these characters.
fn named_by(word: &str, before: Option<char>, after: Option<char>) -> Option<Sign> {
    let is_bracketed =
        matches!(before, Some('(' | '[' | '（')) && matches!(after, Some(')' | ']' | '）'));
    let is_tail = before == Some('_') && after.is_none();
    // `AmountEUR`
    let hump = word.char_indices().rev().nth(2).map(|(at, _)| word.split_at(at));
    let hump = hump.filter(|(front, _)| front.ends_with(char::is_lowercase));
    let word = hump.map_or(word, |(_, code)| code);
    let sign = match word.to_lowercase().as_str() {
        "euro" | "euros" => Currency::of_code("EUR").map(Sign::Of),
        _ => Sign::of(word),
    }?;
    let is_code = word.len() == 3 && word.is_ascii() && !word.contains('$');
    let is_certain = if is_code {
        let is_upper = word.chars().all(|letter| letter.is_ascii_uppercase());
        (is_upper || is_tail && hump.is_none()) && !WORDS.contains(&word.to_ascii_uppercase())
    } else {
        // One letter, or two, could be anything: `Price R`, `Prix fr`.
        !word.is_ascii() || word.contains('$') || word.len() > 3
    };
    (is_bracketed || is_certain).then_some(sign)
}

/// Whether a character is part of a word in the name of a column.
fn is_part(letter: char) -> bool {
    letter.is_alphanumeric()
        || letter == '$'
        || matches!(token::plain(letter), '¥' | '£')
        || matches!(u32::from(letter), 0x20A0..=0x20CF)
}

/// What a text in a column of currencies says.
#[cold]
fn spelled(text: &str) -> Option<Sign> {
    let whole = token::skip_spaces(text).trim_end();
    if let Some(sign) = Sign::of(whole) {
        return Some(sign);
    }
    let mut rest = whole;
    let mut found: Option<Sign> = None;
    while !rest.is_empty() {
        if let Some((sign, behind)) = sign::punctuated(rest) {
            (found, rest) = (Some(sign), behind);
            continue;
        }
        rest = match token::next(rest) {
            Some((Token::Digit(_), _)) => return None,
            Some((Token::Word(word), behind)) => {
                // In a longer text a word in small letters is none of a code.
                let is_sign = !word.chars().all(|letter| letter.is_ascii_lowercase());
                if let Some(sign) = Sign::of(word).filter(|_| is_sign) {
                    found = Some(match found {
                        None => sign,
                        Some(other) => sign.with(other)?,
                    });
                }
                behind
            }
            Some((_, behind)) => behind,
            None => break,
        };
    }
    found.or_else(|| {
        let text = whole.to_lowercase();
        let (_, sign) = NAMES.iter().find(|(name, _)| text.contains(name))?;
        Sign::of(sign)
    })
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
        for code in [WHOLE, IN_THOUSANDTHS, WORDS].iter().flat_map(|list| list.split(' ')) {
            assert!(Currency::of_code(code).is_some(), "{code}");
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
            ("USD.", "USD"),
            ("US Dollar", "USD"),
            ("US Dollars", "USD"),
            ("Euro", "EUR"),
            ("euros", "EUR"),
            ("Pound sterling", "GBP"),
            ("GBP - British Pound", "GBP"),
            ("EUR (€)", "EUR"),
            ("Dollar (CLP)", "CLP"),
            ("руб", "RUB"),
            ("руб.", "RUB"),
            ("рубль", "RUB"),
            ("RMB", "CNY"),
            ("CNY¥", "CNY"),
            ("Zloty", "PLN"),
            ("Canadian Dollar", "CAD"),
            ("Peso chileno", "CLP"),
            ("S/.", "PEN"),
        ] {
            let found = Currency::read(text.as_bytes());
            assert_eq!(found.as_ref().map(Currency::code), Some(expected), "{text}");
        }
        for text in ["", " ", "kr", "%", "XYZ", "HRK", "US", "USDX", "USD EUR", "5", "-", "EUR 5"] {
            assert_eq!(Currency::read(text.as_bytes()), None, "{text:?}");
        }
        let hint = Currency::read(b"MXN");
        assert_eq!(Currency::read_in(b"$", Encoding::UTF_8, hint), hint);
    }

    #[test]
    fn a_name_of_a_column_names_money() {
        for (name, expected) in [
            ("Precio (CLP)", "CLP"),
            ("Ingresos por productos (ARS)", "ARS"),
            ("Total USD", "USD"),
            ("TOTAL USD", "USD"),
            ("amount_eur", "EUR"),
            ("AmountEUR", "EUR"),
            ("Preis in €", "EUR"),
            ("Umsatz [Euro]", "EUR"),
            ("Price ($)", "USD"),
            ("金额（元）", "CNY"),
            ("売上(円)", "JPY"),
            ("Цена, руб.", "RUB"),
            ("Fiyat TRY", "TRY"),
            ("Price (R)", "ZAR"),
            ("Price (USD $)", "USD"),
            ("Total (ALL)", "ALL"),
        ] {
            let found = Currency::named(name).and_then(|sign| sign.currency(None));
            assert_eq!(found.as_ref().map(Currency::code), Some(expected), "{name}");
        }
        for name in [
            "Total ALL",
            "price_all",
            "Price",
            "Price R",
            "Total top",
            "EUR/USD",
            "pen",
            "cup size",
            "Preis fr",
            "total",
            "try",
            "",
        ] {
            assert_eq!(Currency::named(name), None, "{name}");
        }
    }
}
