//! A small shop whose orders the tests write down in every way that exports are written, and what
//! reading them has to come to.

use proptest::prelude::*;
use regulars::engine::import::Imported;

/// A line of an order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Line {
    /// The customer, one of a few.
    pub(crate) customer: u32,
    /// The order, numbered from 1 in the order of the days.
    pub(crate) order: u32,
    /// The day of the year 2024, from 0.
    pub(crate) day: u32,
    /// The product.
    pub(crate) product: u32,
    /// How many.
    pub(crate) quantity: u32,
    /// The price of one, in hundredths.
    pub(crate) price: u32,
}

/// The names of columns in a language: customer, order, date, product, quantity, price.
pub(crate) const LANGUAGES: [[&str; 6]; 5] = [
    ["Customer ID", "Order ID", "Order Date", "SKU", "Quantity", "Unit Price"],
    ["Kundennummer", "Bestellnummer", "Bestelldatum", "Artikelnummer", "Menge", "Einzelpreis"],
    [
        "Num\u{e9}ro client",
        "N\u{b0} commande",
        "Date commande",
        "Code produit",
        "Quantit\u{e9}",
        "Prix unitaire",
    ],
    [
        "Cliente",
        "N\u{ba} pedido",
        "Fecha pedido",
        "C\u{f3}digo producto",
        "Cantidad",
        "Precio unitario",
    ],
    ["Klantnummer", "Bestelnummer", "Besteldatum", "Artikelcode", "Aantal", "Stukprijs"],
];

impl Line {
    /// The customer's number.
    pub(crate) fn customer(&self) -> String {
        format!("{}", 1_000 + 7 * self.customer)
    }

    /// The day as `2024-03-05`.
    pub(crate) fn date(&self) -> String {
        let (month, day) = (self.day / 28 + 1, self.day % 28 + 1);
        format!("2024-{month:02}-{day:02}")
    }

    /// The product's code.
    pub(crate) fn sku(&self) -> String {
        format!("SKU-{}", 100 + self.product)
    }

    /// The price as `12.50`.
    pub(crate) fn price(&self) -> String {
        format!("{}.{:02}", self.price / 100, self.price % 100)
    }

    /// The fields in the order of [`LANGUAGES`].
    pub(crate) fn fields(&self) -> [String; 6] {
        [
            self.customer(),
            (50_000 + self.order).to_string(),
            self.date(),
            self.sku(),
            self.quantity.to_string(),
            self.price(),
        ]
    }
}

/// Orders of 12 to 40 days, of 4 customers who come again, each with one to three products.
pub(crate) fn orders() -> impl Strategy<Value = Vec<Line>> {
    let line = (0..30_u32, 1..6_u32, 105..9_900_u32);
    let order = (0..4_u32, 1..9_u32, prop::collection::vec(line, 1..4));
    prop::collection::vec(order, 12..40).prop_map(|orders| {
        let mut lines = Vec::new();
        let mut day = 0;
        for (number, (customer, days, own)) in (1..).zip(orders) {
            day += days;
            for (at, (product, quantity, price)) in (0..).zip(own) {
                // No product twice in an order.
                let product = product * 3 + at;
                // Every customer is there from the beginning.
                let customer = if number <= 4 { number - 1 } else { customer };
                lines.push(Line { customer, order: number, day, product, quantity, price });
            }
        }
        lines
    })
}

/// Checks that reading came to exactly these lines.
pub(crate) fn check(read: &Imported, lines: &[Line], what: &str) -> Result<(), TestCaseError> {
    let different = |of: fn(&Line) -> u32| {
        let mut all: Vec<u32> = lines.iter().map(of).collect();
        all.sort_unstable();
        all.dedup();
        all.len()
    };
    let sum: u64 = lines.iter().map(|line| u64::from(line.quantity * line.price)).sum();
    let ticks: i64 = read.transactions.lines.amount.iter().map(|amount| amount.ticks()).sum();
    let days = read.report.days.map(|(first, last)| (first.to_string(), last.to_string()));
    let ends = lines.first().map(Line::date).zip(lines.last().map(Line::date));
    prop_assert_eq!(read.report.rows_kept, lines.len() as u64, "rows of {}", what);
    prop_assert_eq!(read.transactions.customers.len(), different(|line| line.customer), "{}", what);
    prop_assert_eq!(read.transactions.orders as usize, different(|line| line.order), "{}", what);
    prop_assert_eq!(ticks, i64::try_from(sum).expect("it is small") * 100, "money of {}", what);
    prop_assert_eq!(days, ends, "days of {}", what);
    Ok(())
}

/// The texts of all notes, in English.
pub(crate) fn notes(read: &Imported) -> String {
    let words = regulars::wording::Words::ENGLISH;
    let said = read.report.notes.iter().map(|note| regulars::wording::said(&note.said, words));
    said.collect::<Vec<_>>().join("\n")
}
