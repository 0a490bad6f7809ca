//! Signs and abbreviations of money -> whose money it is, or of which family.

use super::currency::Currency;
use super::token;

/// What stands beside a number for money.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in super::super) enum Sign {
    /// One currency.
    Of(Currency),
    /// One of several that write themselves alike.
    Shared(Family),
}

/// Currencies with one sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in super::super) enum Family {
    /// `$`: dollars and most pesos.
    Dollar,
    /// `¥`: yen and yuan.
    Yen,
    /// `£`.
    Pound,
    /// `kr`.
    Crown,
    /// `Rs`.
    Rupee,
    /// `CFA`: the francs of West and of Central Africa.
    Cfa,
    /// `﷼`.
    Rial,
    /// `د`: dinars and dirhams, by their name alone.
    Dinar,
    /// `Bs`.
    Bolivar,
}

/// The currencies of each family, in the order of [`Family`]; behind a `>` comes the one that is
/// meant far more often than the others.
const FAMILIES: [&str; 9] = [
    ">USD AUD CAD NZD SGD HKD TWD MXN CLP COP ARS UYU BRL DOP CUP BBD BMD BND BSD BZD FJD GYD JMD \
     KYD LRD MOP NAD NIO SBD SRD TTD XCD ZWG CVE TOP WST",
    ">JPY CNY",
    ">GBP EGP LBP SYP SDG SSP GIP FKP SHP",
    "SEK NOK DKK ISK CZK",
    "INR PKR LKR NPR MUR SCR",
    "XOF XAF",
    "IRR SAR OMR QAR YER",
    "AED MAD KWD BHD JOD IQD DZD TND LYD RSD",
    "VES VED BOB",
];

impl Family {
    fn members(self) -> &'static str {
        FAMILIES[self as usize]
    }

    /// As it is written most.
    pub(in super::super) fn sign(self) -> &'static str {
        match self {
            Self::Dollar => "$",
            Self::Yen => "¥",
            Self::Pound => "£",
            Self::Crown => "kr",
            Self::Rupee => "Rs",
            Self::Cfa => "CFA",
            Self::Rial => "﷼",
            Self::Dinar => "دينار",
            Self::Bolivar => "Bs",
        }
    }

    /// Some of the currencies that it may mean, with commas between.
    pub(in super::super) fn likely(self) -> String {
        let codes = self.members().trim_start_matches('>').split_whitespace();
        // Those of a dollar with a decimal point go without saying.
        let codes = codes.skip(if self == Self::Dollar { 7 } else { 0 });
        codes.take(6).collect::<Vec<_>>().join(", ")
    }

    /// Whether the sign can mean this currency.
    fn has(self, currency: Currency) -> bool {
        self.members().contains(currency.code())
    }

    /// The currency that the sign means far more often than others.
    fn usual(self) -> Option<Currency> {
        self.members().strip_prefix('>')?.get(..3).and_then(Currency::of_code)
    }
}

impl Sign {
    /// The money that a whole word means: a code, a sign, or both at once as in `USD$`.
    pub(super) fn of(word: &str) -> Option<Self> {
        let folded;
        let word = if word.is_ascii() {
            word
        } else {
            folded = word.chars().map(token::plain).collect::<String>();
            &folded
        };
        Self::alone(word).or_else(|| {
            let (at, _) = word.char_indices().nth(3)?;
            let behind = Currency::of_code(&word[..at]).zip(Self::alone(&word[at..]));
            let (at, _) = word.char_indices().rev().nth(2)?;
            let before = || Currency::of_code(&word[at..]).zip(Self::alone(&word[..at]));
            let (code, sign) = behind.or_else(before)?;
            sign.is(code).then_some(Self::Of(code))
        })
    }

    fn alone(word: &str) -> Option<Self> {
        Currency::of_code(word).map(Self::Of).or_else(|| known(word))
    }

    /// The money that a word means where it stands beside numbers of money, but which could be
    /// anything where that is not certain.
    pub(super) fn weak(word: &str) -> Option<Self> {
        let code = match word {
            "Q" => "GTQ",
            "KSh" | "Ksh" | "KSH" | "/=" => "KES",
            "TSh" | "Tsh" => "TZS",
            "USh" | "Ush" => "UGX",
            "Tk" | "tk" => "BDT",
            "Dhs" | "dhs" | "Dh" | "DHs" => "AED",
            "DH" | "dh" => "MAD",
            "DA" => "DZD",
            "DT" => "TND",
            "SR" => "SAR",
            "QR" => "QAR",
            "KD" => "KWD",
            "BD" => "BHD",
            "KM" => "BAM",
            "Gs" => "PYG",
            "Lek" | "lek" => "ALL",
            "din" | "дин" => "RSD",
            "ден" => "MKD",
            "р" => "RUB",
            "Bs" => return Some(Self::Shared(Family::Bolivar)),
            "CFA" | "FCFA" => return Some(Self::Shared(Family::Cfa)),
            _ => return None,
        };
        Currency::of_code(code).map(Self::Of)
    }

    /// Whether it can mean this currency.
    pub(in super::super) fn is(self, currency: Currency) -> bool {
        match self {
            Self::Of(own) => own == currency,
            Self::Shared(family) => family.has(currency),
        }
    }

    /// What two signs beside one number mean, if they go together.
    pub(super) fn with(self, other: Self) -> Option<Self> {
        match (self, other) {
            (one, other) if one == other => Some(one),
            (Self::Of(currency), sign @ Self::Shared(_))
            | (sign @ Self::Shared(_), Self::Of(currency))
                if sign.is(currency) =>
            {
                Some(Self::Of(currency))
            }
            _ => None,
        }
    }

    /// Whose money it is: `hint` if the sign can mean that, else the currency that it means far
    /// more often than others, if there is one.
    pub(in super::super) fn currency(self, hint: Option<Currency>) -> Option<Currency> {
        match (self, hint) {
            (Self::Of(currency), _) => Some(currency),
            (Self::Shared(family), Some(hint)) if family.has(hint) => Some(hint),
            (Self::Shared(family), _) => family.usual(),
        }
    }
}

/// Signs with punctuation inside, and what follows the one that a text begins with.
pub(super) fn punctuated(text: &str) -> Option<(Sign, &str)> {
    const SIGNS: [(&str, &str); 12] = [
        ("S/.", "PEN"),
        ("S/", "PEN"),
        ("B/.", "PAB"),
        ("د.إ", "AED"),
        ("د.ك", "KWD"),
        ("د.ب", "BHD"),
        ("د.م", "MAD"),
        ("د.ت", "TND"),
        ("ر.س", "SAR"),
        ("ر.ق", "QAR"),
        ("ر.ع", "OMR"),
        ("ج.م", "EGP"),
    ];
    SIGNS.iter().find_map(|&(sign, code)| {
        let rest = text.strip_prefix(sign)?;
        Some((Sign::Of(Currency::of_code(code)?), rest))
    })
}

/// Signs and abbreviations.
fn known(word: &str) -> Option<Sign> {
    let shared = |family| Some(Sign::Shared(family));
    let code = match word {
        "$" => return shared(Family::Dollar),
        "¥" => return shared(Family::Yen),
        "£" => return shared(Family::Pound),
        "kr" | "kr." | "Kr" | "Kr." | "KR" => return shared(Family::Crown),
        "Rs" | "Rs." | "RS" | "₨" | "रु" | "रु." => return shared(Family::Rupee),
        "﷼" | "ريال" | "ریال" => return shared(Family::Rial),
        "درهم" | "دينار" => return shared(Family::Dinar),
        "US$" | "U$" => "USD",
        "€" => "EUR",
        "JP¥" | "円" | "圓" => "JPY",
        "CN¥" | "元" | "RMB" | "人民币" => "CNY",
        "₹" => "INR",
        "A$" | "AU$" => "AUD",
        "C$" | "CA$" | "CAN$" => "CAD",
        "NZ$" => "NZD",
        "S$" => "SGD",
        "HK$" => "HKD",
        "NT$" => "TWD",
        "MX$" | "Mex$" => "MXN",
        "AR$" => "ARS",
        "COL$" => "COP",
        "RD$" => "DOP",
        "$U" | "UY$" => "UYU",
        "R$" => "BRL",
        "Fr" | "Fr." | "fr" | "fr." | "SFr" | "SFr." | "sFr" | "sFr." => "CHF",
        "zł" | "Zł" | "ZŁ" | "zł." => "PLN",
        "Kč" | "kč" | "KČ" => "CZK",
        "Ft" | "ft" => "HUF",
        "lei" | "Lei" => "RON",
        "лв" | "лв." => "BGN",
        "₽" | "руб" | "руб." | "Руб" | "Руб." | "рублей" | "рубля" | "рубль" | "р." => {
            "RUB"
        }
        "₴" | "грн" | "грн." => "UAH",
        "₺" | "TL" | "tl" | "Tl" => "TRY",
        "₪" | "ש\"ח" => "ILS",
        "₩" | "원" => "KRW",
        "₫" | "đ" | "Đ" | "VNĐ" | "vnđ" | "đồng" => "VND",
        "฿" | "บาท" => "THB",
        "₱" => "PHP",
        "₦" => "NGN",
        "R" => "ZAR",
        "RM" => "MYR",
        "Rp" | "Rp." | "RP" | "rp" => "IDR",
        "₸" | "тг" | "тг." | "тенге" => "KZT",
        "₾" => "GEL",
        "֏" => "AMD",
        "₼" => "AZN",
        "৳" => "BDT",
        "₡" => "CRC",
        "₲" => "PYG",
        "₵" | "GH₵" => "GHS",
        "₭" => "LAK",
        "៛" => "KHR",
        "₮" => "MNT",
        "රු" => "LKR",
        "сум" => "UZS",
        "сом" => "KGS",
        _ => return None,
    };
    Currency::of_code(code).map(Sign::Of)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(word: &str) -> Option<String> {
        Some(Sign::of(word)?.currency(None)?.code().to_owned())
    }

    #[test]
    fn families_have_active_currencies() {
        for family in FAMILIES {
            for code in family.trim_start_matches('>').split_whitespace() {
                assert!(Currency::of_code(code).is_some(), "{code}");
            }
        }
        assert_eq!(Family::Bolivar.members(), FAMILIES[FAMILIES.len() - 1]);
    }

    #[test]
    fn signs_mean_currencies() {
        for (word, expected) in [
            ("$", "USD"),
            ("￥", "JPY"),
            ("£", "GBP"),
            ("NZ$", "NZD"),
            ("USD$", "USD"),
            ("CLP$", "CLP"),
            ("$CAD", "CAD"),
            ("CNY¥", "CNY"),
            ("원", "KRW"),
            ("đ", "VND"),
            ("元", "CNY"),
            ("TL", "TRY"),
        ] {
            assert_eq!(code(word).as_deref(), Some(expected), "{word}");
        }
        for word in ["kr", "Rs", "﷼"] {
            assert_eq!(Sign::of(word).map(|sign| sign.currency(None)), Some(None), "{word}");
        }
        for word in ["EUR$", "$$", "€$", "pcs", "USDX", "Q", ""] {
            assert_eq!(Sign::of(word), None, "{word}");
        }
    }

    #[test]
    fn a_shared_sign_means_what_something_else_says() {
        let currency = |code| Currency::of_code(code).expect("active");
        let of = |word, hint| Sign::of(word).and_then(|sign| sign.currency(Some(currency(hint))));
        assert_eq!(of("$", "CLP"), Some(currency("CLP")));
        assert_eq!(of("kr", "SEK"), Some(currency("SEK")));
        assert_eq!(of("$", "EUR"), Some(currency("USD")), "a hint that does not fit");
        assert_eq!(of("€", "CLP"), Some(currency("EUR")));
    }
}
