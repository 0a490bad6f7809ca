//! Shops written in every dialect: separators, quotation marks, line ends, notes above the header and
//! remarks below, files appended to each other, numbers and texts torn apart at their separators. The
//! same rows come back, or are counted.

use proptest::prelude::*;
use regulars::domain::Day;
use regulars::engine::import::{Imported, Transactions};
use regulars::results::Rule;

use crate::{check_invariants, read_bytes, told};

/// A sale: customer, order, day of the year, product, pieces, price in hundredths.
type Sale = (usize, usize, i32, usize, u32, i64);

/// Products with a mark, a separator or a line end; those of the first row have none of the latter
/// two, so that a file without quotation can hold them.
const PLAIN: [&str; 8] = [
    "Oat Soap",
    "Desk Lamp 12\"",
    "\"Desk Lamp 24",
    "\"Best\" soap",
    "24\" x 36\" frame",
    "Men's mug",
    "'quoted",
    "back\\slash",
];
const ODD: [&str; 5] =
    ["Candle, small", "Candle; red | blue", "so \"said\", he", "two\nlines, 3", "12\", 14\""];

const NAMES: [&str; 6] =
    ["Customer ID", "Order ID", "Order Date", "Product Name", "Quantity", "Price"];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Quoting {
    /// Where it is needed, marks doubled.
    Needed,
    /// Around all fields, marks doubled.
    All,
    /// Around all fields, a backslash before marks.
    Escaped,
    /// Single marks around all fields.
    Single,
    /// Nowhere.
    None,
}

/// How a shop is written.
#[derive(Clone, Debug)]
struct Manner {
    separator: &'static str,
    quoting: Quoting,
    line_end: &'static str,
    is_declared: bool,
    /// Lines above the header.
    notes: usize,
    /// The header comes again behind so many rows, if so many there are; a mark of the byte order
    /// before it.
    again: usize,
    has_marks: bool,
    has_footer: bool,
    /// A separator ends each row.
    trails: bool,
    encoding: usize,
}

fn manner() -> impl Strategy<Value = Manner> {
    use Quoting::{All, Escaped, Needed, None, Single};
    (
        prop::sample::select(vec![
            ",", ";", "\t", "|", "^", "~", "\u{1}", "\u{1f}", "::", "||", "\u{a6}", ", ",
        ]),
        prop::sample::select(vec![Needed, All, Escaped, Single, None]),
        prop::sample::select(vec!["\n", "\r\n", "\r"]),
        any::<bool>(),
        prop::sample::select(vec![0, 0, 3, 20, 60, 200]),
        5_usize..60,
        any::<bool>(),
        any::<bool>(),
        any::<bool>(),
        0_usize..3,
    )
        .prop_map(
            |(
                separator,
                quoting,
                line_end,
                is_declared,
                notes,
                again,
                has_marks,
                has_footer,
                trails,
                encoding,
            )| {
                Manner {
                    separator,
                    quoting,
                    line_end,
                    is_declared: is_declared && separator != ", ",
                    notes,
                    again,
                    has_marks,
                    has_footer,
                    trails,
                    encoding,
                }
            },
        )
}

fn sales() -> impl Strategy<Value = Vec<Sale>> {
    let sale =
        (0_usize..9, 0_usize..3, 0_usize..PLAIN.len() + ODD.len(), 1_u32..5, 100_i64..90_000);
    prop::collection::vec(sale, 24..40).prop_map(|sales| {
        let mut day = 0;
        let number = |(at, (customer, step, product, pieces, price)): (usize, _)| {
            day += i32::try_from(step).expect("small");
            (customer, 1_000 + at / 2, day, product, pieces, price)
        };
        sales.into_iter().enumerate().map(number).collect()
    })
}

fn product(at: usize, manner: &Manner) -> &'static str {
    match manner.quoting {
        Quoting::None => PLAIN[at % PLAIN.len()],
        _ => PLAIN.iter().chain(&ODD).nth(at).expect("it is one of them"),
    }
}

fn date(day: i32) -> String {
    let (year, month, day) = Day::from_civil(2024, 1, 3).expect("a day").plus(day).civil();
    format!("{year}-{month:02}-{day:02}")
}

fn fields(&(customer, order, day, at, pieces, price): &Sale, manner: &Manner) -> [String; 6] {
    let price = format!("{}.{:02}", price / 100, price % 100);
    let customer = format!("C{:03}", customer * 37);
    let product = product(at, manner).to_owned();
    [customer, order.to_string(), date(day), product, pieces.to_string(), price]
}

impl Manner {
    fn field(&self, text: &str) -> String {
        let is_needed = |text: &str| {
            text.contains([',', ';', '|', '"', '\n']) || text.contains(self.separator.trim())
        };
        match self.quoting {
            Quoting::Needed if is_needed(text) => format!("\"{}\"", text.replace('"', "\"\"")),
            Quoting::Needed | Quoting::None => text.to_owned(),
            Quoting::All => format!("\"{}\"", text.replace('"', "\"\"")),
            Quoting::Escaped => format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\"")),
            Quoting::Single => format!("'{}'", text.replace('\'', "''")),
        }
    }

    fn line(&self, fields: &[String]) -> String {
        let fields: Vec<String> = fields.iter().map(|field| self.field(field)).collect();
        let trail = if self.trails { self.separator.trim_end() } else { "" };
        fields.join(self.separator) + trail + "\n"
    }

    /// The file, and how many rows in it are no record.
    fn write(&self, sales: &[Sale]) -> (Vec<u8>, u64) {
        let header = self.line(&NAMES.map(str::to_owned));
        let mut text = String::new();
        let mut no_record = 0;
        if self.is_declared {
            text += &format!("sep={}\n", self.separator);
        }
        for note in 0..self.notes {
            text += &format!("Note {note}: how this was made\n{}", ["", "\n"][note % 2]);
        }
        text += &header;
        for (at, sale) in sales.iter().enumerate() {
            if at % self.again == self.again - 1 {
                let mark = if self.has_marks { "\u{feff}" } else { "" };
                text += &format!("{mark}{header}");
                no_record += 1;
            }
            text += &self.line(&fields(sale, self));
        }
        if self.has_footer {
            let total = ["Total", "", "", "", "7", "123.45"].map(str::to_owned);
            text += &format!("\n{}Report generated on 2024-12-31\n", self.line(&total));
            no_record += 2;
        }
        let text = text.replace('\n', self.line_end);
        let bytes = match self.encoding {
            0 => text.into_bytes(),
            1 => format!("\u{feff}{text}").into_bytes(),
            _ => format!("\u{feff}{text}").encode_utf16().flat_map(u16::to_le_bytes).collect(),
        };
        (bytes, no_record)
    }
}

fn line(customer: &str, date: &str, product: &str, pieces: f64, ticks: i64) -> String {
    format!("{customer} {date} {product} {pieces} {ticks}")
}

fn expected(sale: &Sale, manner: &Manner) -> String {
    let [customer, _, date, product, ..] = fields(sale, manner);
    line(&customer, &date, &product, f64::from(sale.4), sale.5 * 100 * i64::from(sale.4))
}

fn read_lines(transactions: &Transactions) -> Vec<String> {
    let lines = &transactions.lines;
    let one = |at: usize| {
        line(
            &transactions.customers[lines.customer[at].index()],
            &lines.minute[at].day().to_string(),
            &transactions.catalogue.name[lines.product[at].index()],
            lines.quantity[at],
            lines.amount[at].ticks(),
        )
    };
    let mut all: Vec<String> = (0..lines.len()).map(one).collect();
    all.sort();
    all
}

fn taken(read: &Imported, rule: Rule) -> u64 {
    read.report.steps.iter().filter(|step| step.rule == rule).map(|step| step.dropped).sum()
}

fn read(bytes: &[u8]) -> Result<Imported, TestCaseError> {
    let read = read_bytes(bytes).map_err(|error| {
        let start = String::from_utf8_lossy(&bytes[..bytes.len().min(600)]).into_owned();
        TestCaseError::fail(format!("{:?} {start}", told(&error)))
    })?;
    check_invariants(&read);
    Ok(read)
}

/// Rows in a file with commas and no quotation: prices with a decimal comma, products with commas.
fn unquoted(sales: &[Sale], has_commas: bool) -> (String, Vec<String>) {
    let mut text = "Order ID,Customer ID,Order Date,Product Name,Amount\n".to_owned();
    let mut expected = Vec::new();
    for &(customer, order, day, at, _, price) in sales {
        let product = ["Soap", "Candle, small", "Mug", "Tea, green, loose", "Lamp"][at % 5];
        let product = if has_commas { product } else { "Soap" };
        let (customer, date) = (format!("C{customer:03}"), date(day));
        let mark = if has_commas { '.' } else { ',' };
        let price = format!("{}{mark}{:02}", price / 100, price % 100);
        text += &format!("{order},{customer},{date},{product},{price}\n");
        expected.push(line(&customer, &date, product, 1.0, {
            let digits: String = price.chars().filter(char::is_ascii_digit).collect();
            digits.parse::<i64>().expect("digits") * 100
        }));
    }
    expected.sort();
    (text, expected)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn the_same_rows_come_back_in_every_dialect(sales in sales(), manner in manner()) {
        let (bytes, no_record) = manner.write(&sales);
        let read = read(&bytes)?;
        let mut expected: Vec<String> = sales.iter().map(|sale| expected(sale, &manner)).collect();
        expected.sort();
        prop_assert_eq!(read_lines(&read.transactions), expected);
        prop_assert_eq!(taken(&read, Rule::NoRecord), no_record);
        prop_assert_eq!(read.report.rows_read, sales.len() as u64 + no_record);
    }

    #[test]
    fn what_was_torn_apart_is_put_together(sales in sales(), has_commas in any::<bool>()) {
        let (text, expected) = unquoted(&sales, has_commas);
        let read = read(text.as_bytes())?;
        prop_assert_eq!(read_lines(&read.transactions), expected);
        prop_assert!(read.report.notes.iter().any(|note| note.code == "rows-joined"));
    }

    /// A row with a field too many or too few somewhere is right or does not count.
    #[test]
    fn no_shifted_row_counts(
        sales in sales(),
        places in prop::collection::btree_map(0_usize..24, (0_usize..6, any::<bool>()), 1..5),
    ) {
        let manner = Manner {
            separator: ";",
            quoting: Quoting::None,
            line_end: "\n",
            is_declared: false,
            notes: 0,
            again: 1_000,
            has_marks: false,
            has_footer: false,
            trails: false,
            encoding: 0,
        };
        let mut rows: Vec<Vec<String>> = sales.iter().map(|sale| fields(sale, &manner).to_vec()).collect();
        // Where one is added and one taken away, nothing can be told.
        for (row, (field, is_more)) in places {
            let row = &mut rows[row];
            if is_more {
                row.insert(field.min(row.len()), "more".to_owned());
            } else if field < row.len() {
                row.remove(field);
            }
        }
        let lines: String = rows.iter().map(|row| row.join(";") + "\n").collect();
        let read = read(format!("{}\n{lines}", NAMES.join(";")).as_bytes())?;
        let mut expected: Vec<String> = sales.iter().map(|sale| expected(sale, &manner)).collect();
        for line in read_lines(&read.transactions) {
            // Only a product may have taken in what was added to it.
            let same = |each: &String| {
                *each == line || line.replace(";more", "").replace("more;", "") == *each
            };
            let place = expected.iter().position(same);
            prop_assert!(place.is_some(), "{} of {:?}", line, expected);
            expected.remove(place.unwrap_or_default());
        }
    }

    #[test]
    fn customers_above_their_rows_are_carried_down(sales in sales(), has_totals in any::<bool>()) {
        let manner = Manner {
            separator: ",",
            quoting: Quoting::Needed,
            line_end: "\r\n",
            is_declared: false,
            notes: 0,
            again: 1_000,
            has_marks: false,
            has_footer: false,
            trails: false,
            encoding: 0,
        };
        let mut sales = sales;
        sales.sort_by_key(|sale| sale.0);
        let mut text = "Shop,,,,,\nSales by Customer Detail,,,,,\n\n,Date,Num,Product,Qty,Price\n".to_owned();
        for group in sales.chunk_by(|one, other| one.0 == other.0) {
            let customer = fields(&group[0], &manner)[0].clone();
            text += &format!("Firm {customer},,,,,\n");
            for sale in group {
                let [_, order, date, product, pieces, price] = fields(sale, &manner);
                text += &manner.line(&[String::new(), date, order, product, pieces, price]);
            }
            if has_totals {
                text += &format!("Total for Firm {customer},,,,9,99.00\n");
            }
        }
        let read = read(text.as_bytes())?;
        let mut expected: Vec<String> =
            sales.iter().map(|sale| format!("Firm {}", expected(sale, &manner))).collect();
        expected.sort();
        prop_assert_eq!(read_lines(&read.transactions), expected);
        prop_assert!(read.report.notes.iter().any(|note| note.code == "customer-above"));
    }
}
