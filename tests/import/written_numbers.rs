//! Money and pieces as shops of many countries write them: currencies, signs, scripts, units,
//! styles and encodings, in files whose revenue is known from the rows they are made of.

use std::fmt::Write;

use proptest::prelude::*;
use proptest::sample::select;
use regulars::domain::Money;
use regulars::engine::import::Imported;
use regulars::results::Rule;

use crate::{read_bytes, steps};

/// A currency as a shop of its country writes it.
#[derive(Clone, Copy, Debug)]
struct Country {
    code: &'static str,
    /// What stands before and behind the number.
    signs: &'static [(&'static str, &'static str)],
    group: &'static str,
    mark: char,
    /// Digits behind the mark.
    decimals: usize,
    /// What is sold there, which tells the encoding.
    products: [&'static str; 3],
    encoding: &'static encoding_rs::Encoding,
}

const fn country(
    code: &'static str,
    signs: &'static [(&'static str, &'static str)],
    (group, mark, decimals): (&'static str, char, usize),
    products: [&'static str; 3],
) -> Country {
    let encoding = encoding_rs::UTF_8;
    Country { code, signs, group, mark, decimals, products, encoding }
}

const fn in_encoding(country: Country, encoding: &'static encoding_rs::Encoding) -> Country {
    Country { encoding, ..country }
}

const ENGLISH: [&str; 3] = ["Blue mug", "Oat soap", "Tea towel"];
const POLISH: [&str; 3] = ["Żółta świeca", "Kubek śniadaniowy", "Ściereczka łąkowa"];
const CZECH: [&str; 3] = ["Žlutá svíčka", "Hrníček na čaj", "Růžový šálek"];
const RUSSIAN: [&str; 3] = ["Кружка синяя", "Свеча большая", "Полотенце чайное"];
const TURKISH: [&str; 3] = ["Çay bardağı", "Güneş şapkası", "Işıklı süs"];
const GERMAN: [&str; 3] = ["Blaue Schüssel", "Größe L", "Tüchlein für Tee"];
const JAPANESE: [&str; 3] = ["青いマグカップ", "石鹸とタオル", "お茶のセット"];
const KOREAN: [&str; 3] = ["파란 머그잔", "비누와 수건", "녹차 세트"];

const COUNTRIES: [Country; 30] = [
    country("IDR", &[("Rp ", ""), ("Rp", ""), ("Rp.", "")], (".", ',', 0), ENGLISH),
    country("VND", &[("", " ₫"), ("", "đ"), ("", " VND")], (".", ',', 0), ENGLISH),
    country("COP", &[("COP ", ""), ("COP$ ", ""), ("", " COP")], (".", ',', 0), ENGLISH),
    country("CLP", &[("CLP ", ""), ("CLP$", ""), ("$", " CLP")], (".", ',', 0), ENGLISH),
    country("PYG", &[("₲ ", ""), ("", " PYG")], (".", ',', 0), ENGLISH),
    country("ISK", &[("", " ISK")], (".", ',', 0), ENGLISH),
    country("HUF", &[("", " Ft"), ("", "\u{a0}Ft")], (".", ',', 0), ENGLISH),
    country("UGX", &[("UGX ", ""), ("", " UGX")], (",", '.', 0), ENGLISH),
    country("LAK", &[("₭", ""), ("", " LAK")], (",", '.', 0), ENGLISH),
    country("JPY", &[("", "円"), ("￥", ""), ("JP¥", "")], (",", '.', 0), JAPANESE),
    in_encoding(country("JPY", &[("", "円")], (",", '.', 0), JAPANESE), encoding_rs::SHIFT_JIS),
    country("KRW", &[("₩", ""), ("", "원"), ("₩", "원")], (",", '.', 0), KOREAN),
    in_encoding(country("KRW", &[("", "원")], (",", '.', 0), KOREAN), encoding_rs::EUC_KR),
    country(
        "USD",
        &[("$", ""), ("US$ ", ""), ("USD$ ", ""), ("$", " USD")],
        (",", '.', 2),
        ENGLISH,
    ),
    country("CAD", &[("$", " CAD"), ("CA$", "")], (",", '.', 2), ENGLISH),
    country("GBP", &[("£", ""), ("GBP ", "")], (",", '.', 2), ENGLISH),
    country("INR", &[("₹", ""), ("₹ ", "/-")], (",", '.', 2), ENGLISH),
    country("EUR", &[("", " €"), ("€ ", ""), ("", "\u{a0}€")], (".", ',', 2), GERMAN),
    in_encoding(
        country("EUR", &[("", " €"), ("€", "")], (".", ',', 2), GERMAN),
        encoding_rs::WINDOWS_1252,
    ),
    country("CHF", &[("CHF ", ""), ("Fr. ", "")], ("’", '.', 2), GERMAN),
    country("PLN", &[("", " zł"), ("", "\u{a0}zł")], ("\u{a0}", ',', 2), POLISH),
    in_encoding(country("PLN", &[("", " zł")], (" ", ',', 2), POLISH), encoding_rs::WINDOWS_1250),
    country("CZK", &[("", " Kč")], ("\u{202f}", ',', 2), CZECH),
    in_encoding(country("CZK", &[("", " Kč")], (" ", ',', 2), CZECH), encoding_rs::WINDOWS_1250),
    country("RUB", &[("", " ₽"), ("", " руб."), ("", " р.")], ("\u{a0}", ',', 2), RUSSIAN),
    in_encoding(
        country("RUB", &[("", " руб."), ("", " руб")], ("\u{a0}", ',', 2), RUSSIAN),
        encoding_rs::WINDOWS_1251,
    ),
    country("TRY", &[("", " TL"), ("₺", "")], (".", ',', 2), TURKISH),
    in_encoding(country("TRY", &[("", " TL")], (".", ',', 2), TURKISH), encoding_rs::WINDOWS_1254),
    country("BRL", &[("R$ ", ""), ("R$\u{a0}", "")], (".", ',', 2), ENGLISH),
    country("SAR", &[("", " ر.س"), ("SAR ", "")], (",", '.', 2), ENGLISH),
];

/// What tells the currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Told {
    /// A sign beside each price.
    Sign(usize),
    /// A column of its own.
    Column,
    /// The name of the column of prices.
    Name,
}

/// Digits of a script, its decimal mark and what groups them; none as the country has it.
const SCRIPTS: [(char, Option<(char, char)>); 6] = [
    ('0', None),
    ('0', None),
    ('\u{660}', Some(('٫', '٬'))),
    ('\u{6f0}', Some(('٫', '٬'))),
    ('\u{966}', None),
    ('\u{ff10}', None),
];

/// What stands before and behind a number of pieces.
const UNITS: [(&str, &str); 16] = [
    ("", ""),
    ("", ""),
    ("", " pcs"),
    ("x", ""),
    ("", "x"),
    ("×", ""),
    ("", " Stk."),
    ("", " St"),
    ("", " шт."),
    ("", "個"),
    ("", "개"),
    ("", " ea"),
    ("", " szt."),
    ("", " adet"),
    ("", " pç"),
    ("", " zorgs"),
];

/// How a file is written.
#[derive(Clone, Copy, Debug)]
struct Manner {
    country: Country,
    told: Told,
    script: (char, Option<(char, char)>),
    unit: (&'static str, &'static str),
    separator: char,
    /// Where there are no decimals, a dash stands for them.
    has_dashes: bool,
    /// What the price is for.
    per: &'static str,
}

/// A sale: customer, product, pieces, price of one in hundredths.
type Sale = (u32, usize, i64, i64);

fn manner() -> impl Strategy<Value = Manner> {
    (
        select(&COUNTRIES[..]),
        any::<prop::sample::Index>(),
        select(&SCRIPTS[..]),
        select(&UNITS[..]),
        select(&[';', '\t'][..]),
        any::<bool>(),
        select(&["", "", "/Stk", " each"][..]),
    )
        .prop_map(|(country, told, script, unit, separator, has_dashes, per)| {
            // No shop mixes scripts in an old encoding.
            let is_old = country.encoding != encoding_rs::UTF_8;
            let script = if is_old { SCRIPTS[0] } else { script };
            let is_ascii = unit.0.is_ascii() && unit.1.is_ascii();
            let unit = if is_old && !is_ascii { UNITS[0] } else { unit };
            let signs = country.signs.len();
            let told = match told.index(signs + 2) {
                at if at < signs => Told::Sign(at),
                at if at == signs => Told::Column,
                _ => Told::Name,
            };
            Manner { country, told, script, unit, separator, has_dashes, per }
        })
}

fn sales() -> impl Strategy<Value = Vec<Sale>> {
    prop::collection::vec((1_u32..6, 0_usize..3, 1_i64..10, 10_i64..100_000), 8..60)
}

impl Manner {
    /// The price of one in hundredths that is written for a drawn number: whole where the currency
    /// is or dashes stand, and in tens from a thousand up where it has no decimals.
    fn price(&self, drawn: i64) -> i64 {
        match () {
            () if self.country.decimals == 0 => (100 + drawn) * 1_000,
            () if self.is_dashed() => (1 + drawn / 100) * 100,
            () => drawn,
        }
    }

    fn is_dashed(&self) -> bool {
        let has_own = matches!(self.told, Told::Sign(at) if self.country.signs[at].1 == "/-");
        self.has_dashes && self.country.decimals > 0 && !has_own
    }

    fn number(&self, hundredths: i64) -> String {
        let Country { group, mark, decimals, .. } = self.country;
        let whole = (hundredths / 100).to_string();
        let mut text = String::new();
        for (at, digit) in whole.chars().enumerate() {
            if at > 0 && (whole.len() - at).is_multiple_of(3) {
                text += self.script.1.map_or(group.to_owned(), |(_, group)| group.into()).as_str();
            }
            text.push(digit);
        }
        if decimals > 0 {
            text.push(self.script.1.map_or(mark, |(mark, _)| mark));
            match self.is_dashed() {
                true => text.push('-'),
                false => write!(text, "{:02}", hundredths % 100).expect("memory"),
            }
        }
        self.digits(&text)
    }

    fn digits(&self, text: &str) -> String {
        let digit = |letter: char| {
            let zero = u32::from(self.script.0);
            letter.to_digit(10).and_then(|digit| char::from_u32(zero + digit)).unwrap_or(letter)
        };
        text.chars().map(digit).collect()
    }

    fn write(&self, sales: &[Sale]) -> Vec<u8> {
        let Self { country, told, separator, .. } = self;
        let mut text = String::from("Customer;Order;Date;Product;Quantity;Price");
        match told {
            Told::Name => write!(text, " ({})", country.code).expect("memory"),
            Told::Column => text += ";Currency",
            Told::Sign(_) => {}
        }
        for (at, &(customer, product, pieces, drawn)) in sales.iter().enumerate() {
            let (day, order) = (1 + at % 28, 1000 + at);
            let product = country.products[product];
            let (before, behind) = self.unit;
            let pieces = format!("{before}{}{behind}", self.digits(&pieces.to_string()));
            let (sign, behind) = match told {
                Told::Sign(at) => country.signs[*at],
                Told::Column | Told::Name => ("", ""),
            };
            let price = format!("{sign}{}{behind}{}", self.number(self.price(drawn)), self.per);
            write!(text, "\n{customer};{order};2024-03-{day:02};{product};{pieces};{price}")
                .expect("memory");
            if *told == Told::Column {
                write!(text, ";{}", country.code).expect("memory");
            }
        }
        text.push('\n');
        let text = text.replace(';', &separator.to_string());
        let (bytes, _, is_incomplete) = country.encoding.encode(&text);
        if is_incomplete { text.into_bytes() } else { bytes.into_owned() }
    }

    fn revenue(&self, sales: &[Sale]) -> i64 {
        sales.iter().map(|&(_, _, pieces, drawn)| pieces * self.price(drawn)).sum()
    }
}

/// The revenue in hundredths.
fn revenue(imported: &Imported) -> i64 {
    let ticks: i64 = imported.transactions.lines.amount.iter().map(|amount| amount.ticks()).sum();
    ticks / (Money::TICKS_PER_UNIT / 100)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn money_of_any_country_is_read(manner in manner(), sales in sales()) {
        let bytes = manner.write(&sales);
        let text = String::from_utf8_lossy(&bytes);
        let imported = read_bytes(&bytes).map_err(|error| {
            TestCaseError::fail(format!("{:?}\n{text}", error.message()))
        })?;
        prop_assert_eq!(revenue(&imported), manner.revenue(&sales), "{}", text);
        prop_assert_eq!(imported.report.currency(), Some(manner.country.code), "{}", text);
        prop_assert!(imported.report.files[0].open_numbers.is_empty(), "{}", text);
    }

    #[test]
    fn several_currencies_are_never_added(
        sales in sales(),
        of in prop::collection::vec(0_usize..3, 60),
    ) {
        const SIGNS: [(&str, &str, &str); 3] =
            [("$", "", "USD"), ("", " €", "EUR"), ("", " GBP", "GBP")];
        let mut text = String::from("customer,date,product,quantity,price\n");
        let mut sums = [(0, 0); 3];
        for (&(customer, product, pieces, cents), &of) in sales.iter().zip(&of) {
            let (before, behind, _) = SIGNS[of];
            let price = format!("{before}{}.{:02}{behind}", cents / 100, cents % 100);
            writeln!(text, "{customer},2024-03-05,{product},{pieces},{price}").expect("memory");
            sums[of] = (sums[of].0 + 1, sums[of].1 + pieces * cents);
        }
        let imported = read_bytes(text.as_bytes()).expect("sales");
        let kept = imported.report.currency().expect("each row has one");
        let at = SIGNS.iter().position(|(_, _, code)| *code == kept).expect("one of them");
        prop_assert_eq!(imported.report.rows_kept, sums[at].0);
        prop_assert_eq!(revenue(&imported), sums[at].1);
        prop_assert!(sums.iter().all(|(rows, _)| *rows <= sums[at].0), "most rows count");
        let taken = steps(&imported.report).into_iter()
            .find_map(|(rule, rows, _)| (rule == Rule::OtherCurrency).then_some(rows));
        prop_assert_eq!(taken.unwrap_or(0), sales.len() as u64 - sums[at].0);
    }

    #[test]
    fn bare_thousands_are_right_or_asked_about(
        sales in sales(),
        mark in select(&['.', ','][..]),
        separator in select(&[';', '\t'][..]),
        sign in select(&["", "$", "€ "][..]),
        is_short in any::<bool>(),
    ) {
        // Prices from a thousand up, and perhaps some below, all in tens.
        let price = |at: usize, drawn: i64| match at % 3 {
            0 if is_short => 10 * (1 + drawn % 99),
            _ => 1_000 + 10 * drawn % 900_000,
        };
        let mut text = String::from("customer;date;product;quantity;price\n");
        let mut sum = 0;
        for (at, &(customer, product, pieces, drawn)) in sales.iter().enumerate() {
            let price = price(at, drawn);
            sum += 100 * pieces * price;
            let number = match price {
                1_000.. => format!("{}{mark}{:03}", price / 1_000, price % 1_000),
                _ => price.to_string(),
            };
            writeln!(text, "{customer};2024-03-05;{product};{pieces};{sign}{number}")
                .expect("memory");
        }
        let text = text.replace(';', &separator.to_string());
        let imported = read_bytes(text.as_bytes()).expect("sales");
        let is_asked = !imported.report.files[0].open_numbers.is_empty();
        prop_assert!(is_asked || revenue(&imported) == sum, "{}", text);
        prop_assert!(sign.is_empty() || revenue(&imported) == sum, "{}", text);
    }
}
