//! Who bought: who is nobody, who is one person, which column says so, and who it is not. Files are
//! made of sales of known people, written in many ways; what is right is counted from the people.

use std::collections::BTreeSet;
use std::io::Cursor;

use proptest::prelude::*;
use regulars::engine::import::{Error, Imported, Source, import, reject};
use regulars::engine::native::{NativeHost, block_on};
use regulars::results::{Note, RejectedRow};
use regulars::settings::{Meaning, Settings, Spellings, Treatment};
use regulars::wording::{Words, said};

use crate::{check_invariants, told};

/// A line of an order.
#[derive(Clone, Debug)]
struct Line {
    /// Who bought; nobody known when there is none.
    person: Option<usize>,
    order: usize,
    product: usize,
    pieces: u32,
}

/// Orders of twelve people, all of whom come back, every fourth of nobody if `has_nobody`.
fn lines(has_nobody: bool) -> impl Strategy<Value = Vec<Line>> {
    let order = (0..12_usize, 1..4_usize, 0..7_usize, 1..5_u32);
    prop::collection::vec(order, 40..60).prop_map(move |orders| {
        let mut lines = Vec::new();
        for (order, (person, length, product, pieces)) in orders.into_iter().enumerate() {
            // Everyone at least three times.
            let person = if order < 36 { order * 5 % 12 } else { person };
            for line in 0..length {
                lines.push(Line {
                    person: (!has_nobody || order % 4 > 0 || order < 4).then_some(person),
                    order,
                    product: (product + line) % 9,
                    pieces,
                });
            }
        }
        lines
    })
}

pub(crate) fn day(order: usize) -> String {
    format!("2024-{:02}-{:02}", 1 + order / 6, 1 + 4 * (order % 6))
}

/// A table with `header` before order, date, product, quantity, price, and what `first` gives.
fn table(
    lines: &[Line],
    separator: char,
    header: &[&str],
    mut first: impl FnMut(usize, &Line) -> Vec<String>,
) -> String {
    let join = |fields: Vec<String>| fields.join(&separator.to_string()) + "\n";
    let names = ["Order ID", "Order Date", "Product", "Quantity", "Unit Price"];
    let header = header.iter().chain(&names).map(|name| (*name).to_owned()).collect();
    let row = |(at, line): (usize, &Line)| {
        let mut fields = first(at, line);
        fields.extend([
            format!("A-{}", 1_000 + line.order),
            day(line.order),
            format!("Mug {}", line.product),
            line.pieces.to_string(),
            format!("{}.50", 3 + line.product),
        ]);
        join(fields)
    };
    join(header) + &lines.iter().enumerate().map(row).collect::<String>()
}

fn sources(files: &[Vec<u8>]) -> Vec<Source<'_>> {
    let source = |(at, bytes): (usize, &'_ Vec<u8>)| Source {
        name: format!("{at}.csv"),
        bytes: bytes.len() as u64,
        identity: at.to_string(),
        reader: Box::new(Cursor::new(bytes.clone())),
    };
    files.iter().enumerate().map(source).collect()
}

pub(crate) fn read_files(files: &[Vec<u8>], settings: Settings) -> Result<Imported, Error> {
    let plan = settings.check().expect("in range");
    let read = block_on(import(sources(files), None, &plan, &NativeHost::new(1, |_| Ok(()))))?;
    check_invariants(&read);
    Ok(read)
}

pub(crate) fn read(text: &str) -> Imported {
    read_files(&[text.as_bytes().to_vec()], Settings::default()).expect("sales")
}

/// Customers and orders that are right, of lines whose customer is known.
fn right(lines: &[Line]) -> (usize, usize) {
    let known = || lines.iter().filter_map(|line| Some((line.person?, line.order)));
    let count = |set: BTreeSet<usize>| set.len();
    (count(known().map(|(person, _)| person).collect()), count(known().map(|it| it.1).collect()))
}

pub(crate) fn found(read: &Imported) -> (usize, usize) {
    (read.transactions.customers.len(), read.transactions.orders as usize)
}

fn note<'r>(read: &'r Imported, code: &str) -> Option<&'r Note> {
    read.report.notes.iter().find(|note| note.code == code)
}

/// Words for nobody, as people and programs write them.
const NOBODY: [&str; 60] = [
    "NULL",
    "null",
    "\\N",
    "NaN",
    "nan",
    "None",
    "nil",
    "N/A",
    "#N/A",
    "n.a.",
    "-",
    "--",
    "?",
    "(not set)",
    "<null>",
    "Guest",
    "GUEST",
    "Guest customer",
    "Walk-in",
    "Walk-In Customer",
    "anonymous",
    "Unknown",
    "no customer",
    "Cash customer",
    "Gast",
    "Laufkundschaft",
    "Barverkauf",
    "Unbekannt",
    "Invité",
    "client de passage",
    "Client comptoir",
    "Invitado",
    "venta de mostrador",
    "Consumidor final",
    "Público en general",
    "Cliente balcão",
    "Não informado",
    "Cliente al banco",
    "Sconosciuto",
    "Gość",
    "Klient detaliczny",
    "Neznámý",
    "Okänd",
    "Ukendt",
    "Tuntematon",
    "Onbekend",
    "Misafir",
    "Perakende",
    "Vendég",
    "Ανώνυμος",
    "гость",
    "Розничный покупатель",
    "Фізична особа",
    "ゲスト",
    "非会員",
    "游客",
    "散客",
    "비회원",
    "Khách lẻ",
    "Pelanggan umum",
];

/// People as a column of numbers, of codes, of addresses, or of names has them.
fn label(kind: usize, person: usize) -> String {
    const NAMES: [&str; 12] = [
        "Ada Ahlqvist",
        "Béa Fabre",
        "Cem Kowalski",
        "Dov Petrov",
        "Eli Ueda",
        "Fay Brandt",
        "Gus Größer",
        "Hal Íñiguez",
        "Ivy Ørsted",
        "Jo Łęcki",
        "Kai Null",
        "Lea Guest",
    ];
    match kind {
        0 => (1_007 + 7 * person).to_string(),
        1 => format!("C-{:04}", 31 * person + 5),
        2 => format!("p{person}.x@example.org"),
        _ => NAMES[person].to_owned(),
    }
}

/// A way of writing a label that does not make it another one.
fn spelled(label: &str, way: usize) -> String {
    let is_number = label.bytes().all(|byte| byte.is_ascii_digit());
    let is_address = label.contains('@');
    match way % 12 {
        1 => label.to_uppercase(),
        2 => label.to_lowercase(),
        3 => format!(" {label}\u{a0}"),
        4 => format!("\u{feff}{label}"),
        5 => format!("{label}\u{200b}"),
        6 => label.replace(' ', " \u{2009} "),
        7 => label.chars().map(wide).collect(),
        8 if is_number => format!("'{label}"),
        8 if is_address => format!("mailto:{label}"),
        8 => label.replace('é', "e\u{301}").replace('Í', "I\u{301}").replace('ñ', "n\u{303}"),
        9 if is_number => format!("{label}.0"),
        9 if is_address => format!("<{label}>"),
        10 if is_number => format!("=\"\"{label}\"\"").replace("=\"\"", "\"=\"\"") + "\"",
        10 if is_address => format!("Somebody <{label}>"),
        11 => format!("\u{202a}{label}\u{202c}"),
        _ => label.to_owned(),
    }
}

/// A letter in full width, if it has one.
fn wide(letter: char) -> char {
    match letter {
        '!'..='~' => char::from_u32(u32::from(letter) + 0xfee0).unwrap_or(letter),
        _ => letter,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_word_for_nobody_is_no_customer(
        lines in lines(true),
        word in prop::sample::select(NOBODY.as_slice()),
        kind in 0..4_usize,
        separator in prop::sample::select(vec![',', ';', '\t']),
        header in prop::sample::select(vec!["Customer ID", "Customer", "Kunde", "Cliente", "Покупатель"]),
    ) {
        let text = table(&lines, separator, &[header], |_, line| {
            vec![line.person.map_or(word.to_owned(), |person| label(kind, person))]
        });
        let imported = read(&text);
        prop_assert_eq!(found(&imported), right(&lines));
        let note = note(&imported, "customer-placeholders").expect("it is said");
        let rows = lines.iter().filter(|line| line.person.is_none()).count() as u64;
        prop_assert_eq!(note.rows, rows);
        let said = said(&note.said, Words::ENGLISH);
        prop_assert!(said.contains(word), "{}", said);
        // Who wants to keep them can.
        let mut settings = Settings::default();
        settings.import.rules.placeholders = Treatment::Keep;
        let kept = read_files(&[text.into_bytes()], settings).expect("sales");
        prop_assert_eq!(kept.transactions.customers.len(), right(&lines).0 + 1);
    }

    #[test]
    fn one_person_in_many_spellings_is_one(
        lines in lines(false),
        ways in prop::collection::vec(0..12_usize, 17),
        kind in 0..4_usize,
        shuffle in any::<prop::sample::Index>(),
    ) {
        let text = |from: usize| {
            let mut turned = lines.clone();
            turned.rotate_left(from);
            let whose = |line: &Line| line.person.expect("somebody");
            table(&turned, ';', &["Customer"], |_, line| {
                let way = ways[(line.order * 3 + line.product) % ways.len()];
                vec![spelled(&label(kind, whose(line)), way)]
            })
        };
        let imported = read(&text(0));
        prop_assert_eq!(found(&imported), right(&lines), "{}", text(0));
        for shown in &imported.transactions.customers {
            prop_assert!(!shown.contains(['\u{feff}', '\u{200b}', '\u{a0}', '<']), "{}", shown);
        }
        // In whatever order the rows come.
        let other = read(&text(shuffle.index(lines.len())));
        prop_assert_eq!(&imported.transactions, &other.transactions);
        let said = note(&imported, "customer-spellings").is_some();
        let mut settings = Settings::default();
        settings.import.rules.spellings = Spellings::Apart;
        let apart = read_files(&[text(0).into_bytes()], settings).expect("sales");
        prop_assert_eq!(apart.transactions.customers.len() > right(&lines).0, said);
    }

    #[test]
    fn who_has_no_number_is_told_by_what_stands_beside(
        lines in lines(false),
        blank in prop::sample::select(vec!["", "0", "NULL", "Guest", "-", "ゲスト"]),
        without in prop::collection::vec(any::<bool>(), 12),
        sometimes in 2..5_usize,
        beside in prop::sample::select(vec![("billing_email", 2), ("Name des Kunden", 3)]),
    ) {
        let (header, kind) = beside;
        let text = table(&lines, ',', &["customer_id", header], |_, line| {
            let person = line.person.expect("somebody");
            let has_none = without[person] || line.order % sometimes == 0;
            let number = if has_none { blank.to_owned() } else { label(0, person) };
            vec![number, label(kind, person)]
        });
        let imported = read(&text);
        prop_assert_eq!(found(&imported), right(&lines), "{}", text);
        // A column that is empty throughout is not that of the customer.
        let is_customer = imported.report.files[0].columns[0].meaning == Some(Meaning::Customer);
        prop_assert_eq!(note(&imported, "customer-told-beside").is_some(), is_customer);
    }

    #[test]
    fn zeros_that_one_file_lost_are_no_other_customer(
        lines in lines(false),
        digits in 5..10_usize,
        is_first_cut in any::<bool>(),
    ) {
        let half = lines.len() / 2;
        let file = |part: &[Line], is_cut: bool| {
            table(part, ',', &["Customer ID"], |_, line| {
                let number = label(0, line.person.expect("somebody"));
                vec![if is_cut { number } else { format!("{number:0>digits$}") }]
            })
            .into_bytes()
        };
        let files = [file(&lines[..half], is_first_cut), file(&lines[half..], !is_first_cut)];
        let imported = read_files(&files, Settings::default()).expect("sales");
        let (customers, _) = right(&lines);
        prop_assert_eq!(imported.transactions.customers.len(), customers);
        prop_assert!(note(&imported, "customer-zeros").is_some());
        // In one file they are two.
        let both = table(&lines, ',', &["Customer ID"], |at, line| {
            let number = label(0, line.person.expect("somebody"));
            vec![if at.is_multiple_of(2) { number } else { format!("{number:0>digits$}") }]
        });
        prop_assert!(read(&both).transactions.customers.len() > customers);
    }

    #[test]
    fn people_who_share_a_name_are_told_apart_by_their_address(lines in lines(false)) {
        let text = table(&lines, ',', &["Customer", "E-Mail"], |_, line| {
            let person = line.person.expect("somebody");
            vec![label(3, person / 3), label(2, person)]
        });
        let imported = read(&text);
        prop_assert_eq!(found(&imported), right(&lines));
        let meanings: Vec<_> = imported.report.files[0].columns.iter().map(|it| it.meaning).collect();
        prop_assert_eq!(&meanings[..2], &[Some(Meaning::Name), Some(Meaning::Customer)]);
    }

    #[test]
    fn telephone_numbers_are_customers(
        lines in lines(false),
        header in prop::sample::select(vec!["customer_phone", "Telefon", "Téléphone", "電話番号", "Numer telefonu"]),
        ways in prop::collection::vec(0..5_usize, 7),
    ) {
        let text = table(&lines, ';', &[header], |_, line| {
            let number = 5_500_000 + 3_737 * line.person.expect("somebody");
            let (a, b) = (number / 10_000, number % 10_000);
            vec![match ways[line.order % ways.len()] {
                0 => format!("+49 30 {a} {b:04}"),
                1 => format!("0049-30-{a}-{b:04}"),
                2 => format!("+49 (0) 30 / {a}{b:04}"),
                3 => format!("004930{a}{b:04}"),
                _ => format!("+49\u{a0}30\u{a0}{a}{b:04} "),
            }]
        });
        prop_assert_eq!(found(&read(&text)), right(&lines), "{}", text);
    }
}

#[test]
fn a_role_with_many_orders_is_proposed() {
    let row = |at: usize| {
        let customer = if at.is_multiple_of(2) {
            "POS Customer 2".to_owned()
        } else {
            format!("Ada {}", at % 24)
        };
        format!("{customer},A{at},{},2,4.50\n", day(at % 60))
    };
    let text =
        "customer,order id,date,qty,price\n".to_owned() + &(0..96).map(row).collect::<String>();
    let imported = read(&text);
    assert_eq!(imported.report.suspects.customers[0].label, "POS Customer 2");
    assert_eq!(note(&imported, "customer-role").expect("it is said").rows, 48);
}

#[test]
fn customers_who_never_come_back_are_noted_or_refused() {
    let text = |header: &str, row: &dyn Fn(usize) -> String| {
        format!("{header}\n") + &(0..60).map(row).collect::<String>()
    };
    let named = text("customer_id,date,product,amount", &|at| {
        format!("{},{},Mug {},{}.50\n", 70_001 + at, day(at), at % 7, 3 + at % 5)
    });
    assert!(note(&read(&named), "customer-never-back").is_some());
    let lists = text("Member,First Order,Last Order,Orders Count,Total Spent", &|at| {
        format!("M{at},{},2024-12-{:02},{},{}.50\n", day(at), 1 + at % 28, 1 + at % 5, 90 + at)
    });
    let error = read_files(&[lists.into_bytes()], Settings::default()).expect_err("a list");
    assert!(told(&error).0.contains("one row for each customer"), "{error}");
}

/// A label of anything, or a word for nobody, or one that comes again.
fn any_label() -> impl Strategy<Value = String> {
    prop_oneof![
        2 => "[^\"\\r\\n\\x00]{0,12}",
        1 => prop::sample::select(NOBODY.as_slice()).prop_map(str::to_owned),
        2 => "0{0,4}[0-3]{1,2}",
        2 => "[ab]@[ab]\\.example",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    /// Whatever stands there, rows add up, and those that are rejected are told one by one.
    #[test]
    fn any_labels_add_up(
        rows in prop::collection::vec((any_label(), any_label(), any::<bool>(), -1..3_i32), 1..40),
    ) {
        let file = |is_second: bool| {
            let row = |(at, (customer, email, _, pieces)): (usize, &(String, String, bool, i32))| {
                format!("\"{customer}\",\"{email}\",A{},{},{pieces},2.50\n", at / 2, day(at))
            };
            let mine = rows.iter().enumerate().filter(|(_, row)| row.2 == is_second).map(row);
            ("customer,email,order id,date,quantity,price\n".to_owned() + &mine.collect::<String>())
                .into_bytes()
        };
        let files = [file(false), file(true)];
        if let Ok(imported) = read_files(&files, Settings::default()) {
            let plan = Settings::default().check().expect("in range");
            let host = NativeHost::new(1, |_| Ok(()));
            let mut rejected = 0;
            let take = |rows: Vec<RejectedRow>| rejected += rows.len() as u64;
            let report = &imported.report;
            block_on(reject(sources(&files), None, &plan, report, &host, take)).expect("as before");
            prop_assert_eq!(rejected, report.rows_read - report.rows_kept);
        }
    }
}

/// Whoever is left out is so in every spelling.
#[test]
fn a_customer_is_left_out_in_all_spellings() {
    let row = |at: usize| {
        let ada = ["ada@x.example", "ADA@X.example", " ada@x.example"][at % 3];
        let customer =
            if at.is_multiple_of(4) { ada.to_owned() } else { format!("p{}@x.example", at % 7) };
        format!("{customer},A{at},{},2,4.50\n", day(at % 60))
    };
    let text =
        "customer,order id,date,qty,price\n".to_owned() + &(0..60).map(row).collect::<String>();
    let mut settings = Settings::default();
    settings.import.rules.left_out_customers = vec!["Ada@x.example".to_owned()];
    let imported = read_files(&[text.into_bytes()], settings).expect("sales");
    assert_eq!(imported.report.rows_kept, 45);
    assert!(!imported.transactions.customers.iter().any(|label| label.starts_with("ada")));
}

/// What came back is that of its customer, however it is written there.
#[test]
fn returns_follow_the_spelling() {
    let text = "customer,order id,date,qty,price\n\
        Ada L,A1,2024-01-02,2,4.50\nBo,A2,2024-01-02,1,4.50\nADA  L,A3,2024-02-02,-1,4.50\n";
    let imported = read(text);
    assert_eq!(imported.transactions.customers, ["Ada L", "Bo"]);
    assert_eq!(imported.transactions.returns.lines, [1, 0]);
}
