//! What stands beside customers and travels with them: name, e-mail address, telephone number, and
//! whether they want to be written to. Files are made of known people; what is right is known from them.

use proptest::prelude::*;
use regulars::domain::CustomerId;
use regulars::engine::import::Imported;
use regulars::results::Contacts;
use regulars::wording::{Words, said};

use crate::people::day;
use crate::read_bytes;

/// What the columns are called and how consent is given and refused in a language: customer, name,
/// e-mail, telephone, consent, order, day, product, pieces, price.
struct Language {
    header: [&'static str; 10],
    consent: [&'static str; 2],
}

const LANGUAGES: [Language; 6] = [
    Language {
        header: [
            "Customer ID",
            "Customer Name",
            "Email",
            "Phone",
            "Accepts Marketing",
            "Order ID",
            "Order Date",
            "Product",
            "Quantity",
            "Unit Price",
        ],
        consent: ["yes", "no"],
    },
    Language {
        header: [
            "Kundennummer",
            "Kundenname",
            "E-Mail",
            "Telefon",
            "Einwilligung",
            "Bestellnummer",
            "Bestelldatum",
            "Artikel",
            "Menge",
            "Einzelpreis",
        ],
        consent: ["Ja", "Nein"],
    },
    Language {
        header: [
            "Id. client",
            "Nom du client",
            "Adresse e-mail",
            "T\u{e9}l\u{e9}phone",
            "Consentement",
            "N\u{b0} commande",
            "Date de commande",
            "Produit",
            "Quantit\u{e9}",
            "Prix unitaire",
        ],
        consent: ["abonn\u{e9}", "d\u{e9}sabonn\u{e9}"],
    },
    // Here a yes refuses.
    Language {
        header: [
            "customer_id",
            "customer_name",
            "email",
            "phone",
            "opt_out",
            "order_id",
            "order_date",
            "product",
            "quantity",
            "unit_price",
        ],
        consent: ["false", "TRUE"],
    },
    Language {
        header: [
            "Customer ID",
            "Customer Name",
            "Email",
            "Phone",
            "Unsubscribed",
            "Order ID",
            "Order Date",
            "Product",
            "Quantity",
            "Unit Price",
        ],
        consent: ["0", "1"],
    },
    Language {
        header: [
            "\u{9867}\u{5ba2}\u{756a}\u{53f7}",
            "\u{9867}\u{5ba2}\u{540d}",
            "\u{30e1}\u{30fc}\u{30eb}\u{30a2}\u{30c9}\u{30ec}\u{30b9}",
            "\u{96fb}\u{8a71}\u{756a}\u{53f7}",
            "\u{30e1}\u{30fc}\u{30eb}\u{914d}\u{4fe1}",
            "\u{6ce8}\u{6587}\u{756a}\u{53f7}",
            "\u{6ce8}\u{6587}\u{65e5}",
            "\u{5546}\u{54c1}",
            "\u{6570}\u{91cf}",
            "\u{5358}\u{4fa1}",
        ],
        consent: ["\u{540c}\u{610f}", "\u{62d2}\u{5426}"],
    },
];

/// Customers; each orders four times at least.
const PEOPLE: usize = 12;

/// An order: who, and what stands beside them then. Numbers tell which name, address and number.
#[derive(Clone, Copy, Debug)]
struct Order {
    person: usize,
    beside: [Option<usize>; 3],
    consent: Option<bool>,
}

fn orders() -> impl Strategy<Value = Vec<Order>> {
    let value = || prop::option::weighted(0.7, 0..3_usize);
    let order = ([value(), value(), value()], prop::option::weighted(0.5, any::<bool>()));
    prop::collection::vec(order, 4 * PEOPLE..6 * PEOPLE).prop_map(|orders| {
        let order = |(at, (beside, consent))| Order { person: at * 5 % PEOPLE, beside, consent };
        let mut orders: Vec<Order> = orders.into_iter().enumerate().map(order).collect();
        // A column needs values, or it is none.
        orders[0] = Order { person: 0, beside: [Some(0); 3], consent: Some(true) };
        orders
    })
}

fn beside(kind: usize, person: usize, which: usize) -> String {
    match kind {
        0 => {
            format!("{} {}", ["Ana", "Bea", "Cem"][which], ["Diaz", "Ek", "Fos", "Gil"][person % 4])
        }
        1 => format!("person{person}.{which}@example.com"),
        _ => format!("+49 30 5{person:02}{which} 1{which}"),
    }
}

/// What each customer has beside them on their last order that tells.
fn expected(orders: &[Order]) -> Contacts {
    let last = |person: usize, kind: usize| {
        let of = orders.iter().rev().filter(|order| order.person == person);
        let which = of.filter_map(|order| order.beside[kind]).next();
        which.map_or_else(String::new, |which| beside(kind, person, which))
    };
    let column = |kind| (0..PEOPLE).map(|person| last(person, kind)).collect();
    let consent = |person| {
        let of = orders.iter().rev().filter(|order| order.person == person);
        of.filter_map(|order| order.consent).next()
    };
    Contacts {
        name: column(0),
        email: column(1),
        phone: column(2),
        consent: (0..PEOPLE).map(consent).collect(),
    }
}

/// The orders as a table, its rows in the order of `places`.
fn table(orders: &[Order], language: &Language, separator: char, places: &[usize]) -> String {
    let join = |fields: Vec<String>| fields.join(&separator.to_string()) + "\n";
    let row = |&at: &usize| {
        let Order { person, beside: values, consent } = orders[at];
        let mut fields = vec![format!("{}", 1_200 + person)];
        for (kind, which) in values.into_iter().enumerate() {
            fields.push(which.map_or_else(String::new, |which| beside(kind, person, which)));
        }
        let [agrees, refuses] = language.consent;
        let consent = consent.map_or("", |consent| if consent { agrees } else { refuses });
        fields.extend([
            consent.to_owned(),
            format!("A-{}", 5_000 + at),
            day(at),
            format!("Mug {}", at % 7),
            (1 + at % 3).to_string(),
            format!("{}.50", 3 + at % 7),
        ]);
        join(fields)
    };
    let header = join(language.header.iter().map(|&name| name.to_owned()).collect());
    header + &places.iter().map(row).collect::<String>()
}

fn read(text: &str) -> Imported {
    read_bytes(text.as_bytes()).unwrap_or_else(|error| panic!("{error:?}\n{text}"))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    /// In every language, with any separator and in any order of the rows.
    #[test]
    fn customers_have_what_stood_beside_their_last_order(
        orders in orders(),
        language in 0..LANGUAGES.len(),
        separator in prop::sample::select(vec![',', ';', '\t']),
        seed in any::<u64>(),
    ) {
        let mut places: Vec<usize> = (0..orders.len()).collect();
        places.sort_by_key(|&place| (place as u64 ^ seed).wrapping_mul(0x9E37_79B9_7F4A_7C15));
        let text = table(&orders, &LANGUAGES[language], separator, &places);
        let imported = read(&text);
        let labels: Vec<String> = (0..PEOPLE).map(|person| format!("{}", 1_200 + person)).collect();
        prop_assert_eq!(&imported.transactions.customers, &labels, "{}", text);
        let expected = expected(&orders);
        prop_assert_eq!(&imported.transactions.contacts, &expected, "{}", text);
        let refused = expected.consent.iter().filter(|consent| **consent == Some(false)).count();
        let note = imported.report.notes.iter().find(|note| note.code == "customer-refused");
        prop_assert_eq!(note.is_some(), refused > 0);
        if let Some(note) = note {
            let told = said(&note.said, Words::ENGLISH);
            prop_assert!(told.starts_with(&format!("{refused} of 12 customers do")), "{}", told);
        }
    }
}

/// Also on what is no sale: a cancelled order, a return, a present, a row that is there twice.
#[test]
fn who_refuses_on_what_is_no_sale_refuses() {
    let header = "Customer,Accepts Marketing,Order ID,Status,Date,Product,Quantity,Unit Price\n";
    let mut rows = String::new();
    for order in 0..40 {
        let (person, day) = (order % 4, day(order));
        rows += &format!("p{person}@example.com,yes,A{order},Completed,{day},Mug,1,5.50\n");
    }
    let last = day(60);
    for (row, expected) in [
        (format!("p1@example.com,no,B,Cancelled,{last},Mug,1,5.50"), Some(false)),
        (format!("P1@Example.com ,no,B,Cancelled,{last},Mug,1,5.50"), Some(false)),
        (format!("p1@example.com,no,B,Completed,{last},Mug,-1,5.50"), Some(false)),
        (format!("p1@example.com,no,B,Completed,{last},Mug,1,0"), Some(false)),
        (format!("p1@example.com,no,A1,Completed,{},Mug,1,5.50", day(1)), Some(true)),
        (format!("new@example.com,no,B,Cancelled,{last},Mug,1,5.50"), Some(true)),
        (format!("p1@example.com,,B,Cancelled,{last},Mug,1,5.50"), Some(true)),
    ] {
        let transactions = read(&format!("{header}{rows}{row}\n")).transactions;
        assert_eq!(transactions.customers.len(), 4, "{row}");
        let consent = &transactions.contacts.consent;
        assert_eq!(consent, &[Some(true), expected, Some(true), Some(true)], "{row}");
    }
}

#[test]
fn two_spellings_of_a_customer_have_what_stands_beside_both() {
    let text = "Customer,Phone,Accepts Marketing,Order ID,Date,Product,Quantity,Unit Price\n\
                ana@example.com,030 1,yes,1,2024-01-01,Mug,1,5.50\n\
                ANA@example.com,030 22,no,2,2024-02-01,Mug,1,5.50\n\
                bo@example.com,,yes,3,2024-02-01,Cup,2,4.50\n\
                Ana@Example.com,,,4,2024-03-01,Cup,1,4.50\n";
    let transactions = read(text).transactions;
    assert_eq!(transactions.customers.len(), 2);
    let of = |customer| {
        let contacts = &transactions.contacts;
        (contacts.phone_of(CustomerId(customer)), contacts.consent_of(CustomerId(customer)))
    };
    assert_eq!([of(0), of(1)], [(Some("030 22"), Some(false)), (None, Some(true))]);
}

#[test]
fn a_name_in_two_columns_is_put_together() {
    for (header, given, family) in [
        ("First Name (Billing),Last Name (Billing),Email", "Ada", "Ek"),
        ("Vorname,Nachname,E-Mail", "J\u{fc}rgen", "M\u{fc}ller"),
        ("Pr\u{e9}nom,Nom,Email", "Zo\u{e9}", "Roy"),
        ("Nombre,Apellidos,Correo electr\u{f3}nico", "Ana", "D\u{ed}az Gil"),
    ] {
        let rows: String = (1..9)
            .map(|order| {
                let family = if order == 2 { "" } else { family };
                format!(
                    "{given},{family},ada{}@example.com,{order},2024-01-0{order},Mug,1,5.50\n",
                    order % 2
                )
            })
            .collect();
        let text = format!("{header},Order ID,Date,Product,Quantity,Unit Price\n{rows}");
        let transactions = read(&text).transactions;
        assert_eq!(transactions.customers, ["ada0@example.com", "ada1@example.com"], "{text}");
        let whole = format!("{given} {family}");
        assert_eq!(transactions.contacts.name, [whole.clone(), whole], "{text}");
    }
    // Family names come first where people write them so.
    let rows: String = (1..9)
        .map(|order| format!("\u{592a}\u{90ce},\u{5c71}\u{7530},a@example.com,{order},2024-01-0{order},Mug,1,5.50\n"))
        .collect();
    let text = format!("\u{540d},\u{59d3},Email,Order ID,Date,Product,Quantity,Unit Price\n{rows}");
    let name = read(&text).transactions.contacts.name;
    assert_eq!(name, ["\u{5c71}\u{7530} \u{592a}\u{90ce}"]);
}

#[test]
fn a_file_without_contacts_has_none() {
    let text = "Customer ID,Order ID,Date,Product,Quantity,Unit Price\n\
                7,1,2024-01-01,Mug,1,5.50\n8,2,2024-01-02,Mug,1,5.50\n7,3,2024-01-03,Cup,1,4.50\n";
    assert_eq!(read(text).transactions.contacts, Contacts::default());
}
