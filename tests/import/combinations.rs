//! The same hundred sales in many ways of writing them: encodings, dialects, dates, decimals,
//! shapes. All are read back to the same transactions.

use std::fmt::Write;

use regulars::domain::{Day, Minute, Money};
use regulars::engine::import::Transactions;

use crate::{check_invariants, read_bytes};

/// One sale: customer, order, day, product, pieces, price of one in hundredths.
type Sale = (&'static str, u32, Day, &'static str, u32, i64);

/// A hundred sales in twenty-five orders, on days that show which of day and month comes first.
fn sales() -> Vec<Sale> {
    const CUSTOMERS: [&str; 7] =
        ["Ren\u{e9}", "J\u{fc}rgen", "Zo\u{eb}", "Ana", "Bj\u{f6}rn", "Li", "Fran\u{e7}ois"];
    const PRODUCTS: [&str; 6] =
        ["Th\u{e9} vert", "M\u{fc}sli, grob", "Cr\u{e8}me", "\"Best\" soap", "Candle; red", "Box"];
    let first = Day::from_civil(2025, 11, 3).expect("a day");
    (0..100_u32)
        .map(|at| {
            let order = at / 4;
            let customer = CUSTOMERS[order as usize % CUSTOMERS.len()];
            let day = first.plus(i32::try_from(order * 5).expect("small"));
            let product = PRODUCTS[(at * 7 + order) as usize % PRODUCTS.len()];
            let price = [5, 250, 9_995, 123_450, 1_234_567, 700][(at * 5 % 6) as usize];
            (customer, 1_000 + order, day, product, 1 + at % 4, price)
        })
        .collect()
}

/// How a file is written.
#[derive(Clone, Copy, Debug)]
struct Manner {
    encoding: Encoding,
    separator: char,
    line_end: &'static str,
    date: Date,
    decimal: Decimal,
    shape: Shape,
    header: usize,
}

#[derive(Clone, Copy, Debug)]
enum Encoding {
    Utf8,
    Utf8WithMark,
    Utf16Little,
    Utf16Big,
    Windows1252,
    Macintosh,
    Cp850,
}

#[derive(Clone, Copy, Debug)]
enum Date {
    Iso,
    IsoWithZone,
    DayFirst,
    MonthFirst,
    Points,
    ShortYear,
    Packed,
    MonthName,
    MonthNameFirst,
    Excel,
    Seconds,
    Milliseconds,
}

#[derive(Clone, Copy, Debug)]
enum Decimal {
    Point,
    Comma,
    English,
    German,
    French,
    Swiss,
    Dollars,
    Euros,
}

#[derive(Clone, Copy, Debug)]
enum Shape {
    /// The price of one piece.
    Price,
    /// The amount of the line.
    Amount,
    /// As `Price`, but customer and date only on the first line of an order.
    FirstLineOnly,
    /// As `Price`, below two lines that are no table.
    BelowTitle,
    /// As `Price`, the columns the other way round.
    Reversed,
}

const ENCODINGS: [Encoding; 7] = [
    Encoding::Utf8,
    Encoding::Utf8WithMark,
    Encoding::Utf16Little,
    Encoding::Utf16Big,
    Encoding::Windows1252,
    Encoding::Macintosh,
    Encoding::Cp850,
];
const SEPARATORS: [char; 4] = [',', ';', '\t', '|'];
const LINE_ENDS: [&str; 3] = ["\n", "\r\n", "\r"];
const DATES: [Date; 12] = [
    Date::Iso,
    Date::IsoWithZone,
    Date::DayFirst,
    Date::MonthFirst,
    Date::Points,
    Date::ShortYear,
    Date::Packed,
    Date::MonthName,
    Date::MonthNameFirst,
    Date::Excel,
    Date::Seconds,
    Date::Milliseconds,
];
const DECIMALS: [Decimal; 8] = [
    Decimal::Point,
    Decimal::Comma,
    Decimal::English,
    Decimal::German,
    Decimal::French,
    Decimal::Swiss,
    Decimal::Dollars,
    Decimal::Euros,
];
const SHAPES: [Shape; 5] =
    [Shape::Price, Shape::Amount, Shape::FirstLineOnly, Shape::BelowTitle, Shape::Reversed];
/// Customer, order, date, product, quantity, price, amount.
const HEADERS: [[&str; 7]; 4] = [
    ["Customer", "Order", "Date", "Product", "Quantity", "Unit price", "Line total"],
    ["Kunde", "Bestellnummer", "Bestelldatum", "Artikel", "Menge", "Einzelpreis", "Gesamtpreis"],
    [
        "Client",
        "N\u{b0} commande",
        "Date commande",
        "Produit",
        "Quantit\u{e9}",
        "Prix unitaire",
        "Montant",
    ],
    ["Cliente", "Pedido", "Fecha", "Producto", "Cantidad", "Precio unitario", "Importe"],
];

impl Date {
    fn write(self, day: Day) -> String {
        const MONTHS: [&str; 12] =
            ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
        let (year, month, of_month) = day.civil();
        let name = MONTHS[usize::from(month) - 1];
        let short = year % 100;
        match self {
            Self::Iso => format!("{year}-{month:02}-{of_month:02}"),
            Self::IsoWithZone => format!("{year}-{month:02}-{of_month:02}T00:00:00+01:00"),
            Self::DayFirst => format!("{of_month:02}/{month:02}/{year}"),
            Self::MonthFirst => format!("{month}/{of_month}/{year} 0:00"),
            Self::Points => format!("{of_month:02}.{month:02}.{year}"),
            Self::ShortYear => format!("{month:02}/{of_month:02}/{short:02}"),
            Self::Packed => format!("{year}{month:02}{of_month:02}"),
            Self::MonthName => format!("{of_month:02}-{name}-{short:02}"),
            Self::MonthNameFirst => format!("{name}-{of_month:02}-{short:02}"),
            // Day 25,569 of Excel is 1 January 1970.
            Self::Excel => (day.0 + 25_569).to_string(),
            Self::Seconds => (i64::from(day.0) * 86_400).to_string(),
            Self::Milliseconds => (i64::from(day.0) * 86_400_000).to_string(),
        }
    }
}

impl Decimal {
    fn write(self, hundredths: i64) -> String {
        let (whole, part) = (hundredths / 100, hundredths % 100);
        let grouped = |mark: &str| {
            let digits = whole.to_string();
            let head = digits.len() % 3;
            let mut groups = Vec::new();
            if head > 0 {
                groups.push(&digits[..head]);
            }
            groups.extend((head..digits.len()).step_by(3).map(|at| &digits[at..at + 3]));
            groups.join(mark)
        };
        match self {
            Self::Point => format!("{whole}.{part:02}"),
            Self::Comma => format!("{whole},{part:02}"),
            Self::English => format!("{}.{part:02}", grouped(",")),
            Self::German => format!("{},{part:02}", grouped(".")),
            Self::French => format!("{},{part:02}", grouped(" ")),
            Self::Swiss => format!("{}.{part:02}", grouped("'")),
            Self::Dollars => format!("${}.{part:02}", grouped(",")),
            Self::Euros => format!("{},{part:02} EUR", grouped(".")),
        }
    }
}

impl Encoding {
    fn write(self, text: &str) -> Vec<u8> {
        let page = |high: &[(char, u8)]| {
            let byte = |each: char| match u8::try_from(each) {
                Ok(byte) if byte < 0x80 => byte,
                _ => high.iter().find(|(letter, _)| *letter == each).expect("in the page").1,
            };
            text.chars().map(byte).collect()
        };
        let wide = |bytes: fn(u16) -> [u8; 2]| {
            std::iter::once(0xfeff).chain(text.encode_utf16()).flat_map(bytes).collect()
        };
        match self {
            Self::Utf8 => text.as_bytes().to_vec(),
            Self::Utf8WithMark => format!("\u{feff}{text}").into_bytes(),
            Self::Utf16Little => wide(u16::to_le_bytes),
            Self::Utf16Big => wide(u16::to_be_bytes),
            Self::Windows1252 => encoding_rs::WINDOWS_1252.encode(text).0.into_owned(),
            Self::Macintosh => encoding_rs::MACINTOSH.encode(text).0.into_owned(),
            Self::Cp850 => page(&[
                ('\u{e9}', 0x82),
                ('\u{fc}', 0x81),
                ('\u{eb}', 0x89),
                ('\u{f6}', 0x94),
                ('\u{e7}', 0x87),
                ('\u{e8}', 0x8a),
                ('\u{b0}', 0xf8),
                ('\u{e1}', 0xa0),
            ]),
        }
    }
}

impl Manner {
    /// The manner with a number: neighbours differ in everything.
    fn number(at: usize) -> Self {
        Self {
            encoding: ENCODINGS[at % 7],
            separator: SEPARATORS[at % 4],
            line_end: LINE_ENDS[at % 3],
            date: DATES[(at * 5 + at / 12) % 12],
            decimal: DECIMALS[(at * 3 + at / 8) % 8],
            shape: SHAPES[at % 5],
            header: (at / 3) % 4,
        }
    }

    fn write(self, sales: &[Sale]) -> Vec<u8> {
        let mut writer = csv::WriterBuilder::new()
            .delimiter(u8::try_from(self.separator).expect("ASCII"))
            .from_writer(Vec::new());
        let names = HEADERS[self.header];
        let money = if matches!(self.shape, Shape::Amount) { names[6] } else { names[5] };
        let mut rows =
            vec![[names[0], names[1], names[2], names[3], names[4], money].map(str::to_owned)];
        let mut last = 0;
        for &(customer, order, day, product, pieces, price) in sales {
            let amount = match self.shape {
                Shape::Amount => price * i64::from(pieces),
                _ => price,
            };
            let is_further = matches!(self.shape, Shape::FirstLineOnly) && order == last;
            last = order;
            let first = |text: String| if is_further { String::new() } else { text };
            rows.push([
                first(customer.to_owned()),
                order.to_string(),
                first(self.date.write(day)),
                product.to_owned(),
                pieces.to_string(),
                self.decimal.write(amount),
            ]);
        }
        for mut row in rows {
            if matches!(self.shape, Shape::Reversed) {
                row.reverse();
            }
            writer.write_record(&row).expect("memory takes everything");
        }
        let table = writer.into_inner().expect("memory takes everything");
        let table = String::from_utf8(table).expect("UTF-8");
        let title =
            if matches!(self.shape, Shape::BelowTitle) { "All sales\n2025 and 2026\n" } else { "" };
        self.encoding.write(&format!("{title}{table}").replace('\n', self.line_end))
    }
}

/// The sales as they must be read.
fn expected(sales: &[Sale]) -> Vec<String> {
    let mut lines: Vec<String> = sales
        .iter()
        .map(|&(customer, _, day, product, pieces, price)| {
            let amount = Money::from_ticks(price * 100 * i64::from(pieces));
            line(customer, Minute::of(day, 0), product, f64::from(pieces), amount)
        })
        .collect();
    lines.sort();
    lines
}

fn line(customer: &str, minute: Minute, product: &str, pieces: f64, amount: Money) -> String {
    let mut out = String::new();
    write!(out, "{customer} {} {product} {pieces} {}", minute.day(), amount.ticks()).expect("text");
    out
}

fn read_lines(transactions: &Transactions) -> Vec<String> {
    let lines = &transactions.lines;
    let mut out: Vec<String> = (0..lines.len())
        .map(|at| {
            line(
                &transactions.customers[lines.customer[at].index()],
                lines.minute[at],
                &transactions.catalogue.name[lines.product[at].index()],
                lines.quantity[at],
                lines.amount[at],
            )
        })
        .collect();
    out.sort();
    out
}

#[test]
fn a_hundred_sales_are_the_same_however_they_are_written() {
    let sales = sales();
    let expected = expected(&sales);
    let mut failures = Vec::new();
    for at in 0..168 {
        let manner = Manner::number(at);
        match read_bytes(&manner.write(&sales)) {
            Ok(read) => {
                check_invariants(&read);
                let lines = read_lines(&read.transactions);
                if lines != expected || read.transactions.orders != 25 {
                    let other = lines.iter().find(|line| !expected.contains(line));
                    failures.push(format!(
                        "{at} {manner:?}: {} lines, {} orders, for example {other:?}; {} {}",
                        lines.len(),
                        read.transactions.orders,
                        read.report.files[0].encoding,
                        read.report.files[0].date_form
                    ));
                }
            }
            Err(error) => failures.push(format!("{at} {manner:?}: {error}")),
        }
    }
    assert!(failures.is_empty(), "{} of 168:\n{}", failures.len(), failures.join("\n"));
}
