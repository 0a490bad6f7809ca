//! Header names and first values -> what each column means.
//!
//! A known platform's header settles it (`presets`). Otherwise names speak first (`names`), as far
//! as the values fit (`contents`); what no name tells, the values may.

mod contents;
mod names;
mod presets;

pub(super) use self::names::plain;

use self::contents::Content;
use super::encodings::Encoding;
use crate::results::Meaning;

/// What each column of a file means, and where the columns that are read stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Columns {
    /// For each column of the header what it was taken for.
    pub(super) meanings: Vec<Option<Meaning>>,
    /// Who bought.
    pub(super) customer: usize,
    /// When.
    pub(super) date: usize,
    /// The time of the day, if it stands apart.
    pub(super) time: Option<usize>,
    /// How many pieces; without it, one.
    pub(super) quantity: Option<usize>,
    /// For how much.
    pub(super) money: Money,
    /// Which order; without it a customer's day stands in.
    pub(super) order: Option<usize>,
    /// Which product.
    pub(super) product: Option<usize>,
    /// What the product is called.
    pub(super) description: Option<usize>,
    /// All products of an order in one text, such as `1× Soap, 2× Candle`.
    pub(super) products: Option<usize>,
    /// Where the customer lives.
    pub(super) country: Option<usize>,
    /// How the order stands.
    pub(super) status: Option<usize>,
    /// When the order was cancelled; empty for all others.
    pub(super) cancelled: Option<usize>,
    /// In which currency.
    pub(super) currency: Option<usize>,
}

/// Which column says for how much.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Money {
    /// The price of one piece.
    Price(usize),
    /// The amount of the line.
    Amount(usize),
    /// The total of the order, the same on each of its lines.
    Total(usize),
    /// None: pieces stand in.
    Unknown,
}

impl Money {
    /// The column, if there is one.
    pub(super) fn column(self) -> Option<usize> {
        match self {
            Self::Price(column) | Self::Amount(column) | Self::Total(column) => Some(column),
            Self::Unknown => None,
        }
    }

    /// Whether it is the total of an order, which stands on several rows but counts once.
    pub(super) fn is_total(self) -> bool {
        matches!(self, Self::Total(_))
    }
}

/// What a header and the rows below it come to.
#[derive(Debug)]
pub(super) struct Found {
    /// The columns, or the required meanings that no column has.
    pub(super) columns: Result<Columns, Vec<Meaning>>,
    /// The platform whose export this is.
    pub(super) platform: Option<&'static str>,
    /// Whether an order's further rows leave fields of the first one blank, if the platform tells.
    pub(super) carries: Option<bool>,
    /// How many columns have a meaning by their name.
    pub(super) named: usize,
}

/// What a sale cannot do without.
const REQUIRED: [Meaning; 2] = [Meaning::Customer, Meaning::Date];

/// Which of the first rows of a file is its header: the one with most known names, the first of
/// equals; the first row when none has two.
pub(super) fn header_row(rows: &[csv::ByteRecord], encoding: Encoding) -> usize {
    let is_known = |name: &&[u8]| names::is_known(&encoding.decode(name));
    let known = |row: &csv::ByteRecord| row.iter().filter(is_known).count();
    let best = rows.iter().enumerate().rev().max_by_key(|(_, row)| known(row));
    best.filter(|(_, row)| known(row) > 1).map_or(0, |(at, _)| at)
}

/// Finds the columns of a header by their names and by the values in `rows`, which may be few or
/// none; case, spaces, punctuation and accents of a name do not matter.
///
/// A file that describes its products but gives them no code is read as if the descriptions were
/// the codes.
pub(super) fn find(header: &[String], rows: &[csv::ByteRecord]) -> Found {
    let names: Vec<String> = header.iter().map(|name| plain(name)).collect();
    let preset = presets::find(&names);
    let mut search = Search { names, rows, meanings: vec![None; header.len()] };
    match preset {
        Some(preset) => preset
            .columns
            .iter()
            .for_each(|(meaning, names)| search.by_name(*meaning, names.iter().copied())),
        None => names::NAMES
            .iter()
            .for_each(|(meaning, names)| search.by_name(*meaning, names.split(' '))),
    }
    let named = search.meanings.iter().flatten().count();
    if preset.is_none() {
        search.by_contents();
        search.settle_money();
    }
    search.settle_products();
    Found {
        columns: search.columns(),
        platform: preset.map(|preset| preset.name),
        carries: preset.map(|preset| preset.carries),
        named,
    }
}

/// Meanings given so far.
struct Search<'a> {
    names: Vec<String>,
    rows: &'a [csv::ByteRecord],
    meanings: Vec<Option<Meaning>>,
}

impl Search<'_> {
    fn at(&self, meaning: Meaning) -> Option<usize> {
        self.meanings.iter().position(|each| *each == Some(meaning))
    }

    fn content(&self, column: usize) -> Content<'_> {
        Content::of(self.rows, column)
    }

    /// Gives a meaning to the first column of a list whose values fit, or else to the first one.
    fn by_name<'n>(&mut self, meaning: Meaning, names: impl Iterator<Item = &'n str>) {
        let mut candidates = names.flat_map(|name| {
            let is_it = move |(_, each): &(usize, &String)| *each == name;
            self.names.iter().enumerate().filter(is_it).map(|(column, _)| column).take(1)
        });
        let fits = |&column: &usize| self.content(column).fits(meaning);
        let first = candidates.next();
        let column = first.into_iter().chain(candidates).find(fits).or(first);
        if let Some(column) = column {
            self.meanings[column] = Some(meaning);
        }
    }

    /// Gives required meanings that no name has to the first column whose values have them.
    fn by_contents(&mut self) {
        for meaning in [Meaning::Date, Meaning::Customer] {
            if self.at(meaning).is_none() {
                let free = |&column: &usize| self.meanings[column].is_none();
                let mut columns = (0..self.names.len()).filter(free);
                if let Some(column) = columns.find(|&column| self.content(column).shows(meaning)) {
                    self.meanings[column] = Some(meaning);
                }
            }
        }
    }

    /// Of several columns with money one is read: the price of a piece, the amount of a line, the
    /// total of the order, in this order. A price that grows with the quantity is an amount, and
    /// so is a total that is another one on each line of an order.
    fn settle_money(&mut self) {
        let [price, amount, total] =
            [Meaning::Price, Meaning::Amount, Meaning::Total].map(|meaning| self.at(meaning));
        let read = price.or(amount).or(total);
        for column in [price, amount, total].into_iter().flatten() {
            if Some(column) != read {
                self.meanings[column] = None;
            }
        }
        if let (None, None, Some(total), Some(order)) =
            (price, amount, total, self.at(Meaning::Order))
            && contents::differs_within(self.rows, order, total)
        {
            self.meanings[total] = Some(Meaning::Amount);
        }
        if let (Some(price), Some(quantity)) = (price, self.at(Meaning::Quantity)) {
            let product = self.at(Meaning::Product).or(self.at(Meaning::Description));
            if product
                .is_some_and(|product| contents::grows_with(self.rows, product, quantity, price))
            {
                self.meanings[price] = Some(Meaning::Amount);
            }
        }
    }

    /// Descriptions stand in for codes that are not there.
    fn settle_products(&mut self) {
        if let (None, Some(column)) = (self.at(Meaning::Product), self.at(Meaning::Description)) {
            self.meanings[column] = Some(Meaning::Product);
        }
    }

    fn columns(self) -> Result<Columns, Vec<Meaning>> {
        let at = |meaning| self.at(meaning);
        let (Some(customer), Some(date)) = (at(Meaning::Customer), at(Meaning::Date)) else {
            return Err(REQUIRED.into_iter().filter(|&each| at(each).is_none()).collect());
        };
        let money = at(Meaning::Price)
            .map(Money::Price)
            .or(at(Meaning::Amount).map(Money::Amount))
            .or(at(Meaning::Total).map(Money::Total));
        Ok(Columns {
            customer,
            date,
            time: at(Meaning::Time),
            quantity: at(Meaning::Quantity),
            money: money.unwrap_or(Money::Unknown),
            order: at(Meaning::Order),
            product: at(Meaning::Product),
            description: at(Meaning::Description),
            products: at(Meaning::Products),
            country: at(Meaning::Country),
            status: at(Meaning::Status),
            cancelled: at(Meaning::Cancelled),
            currency: at(Meaning::Currency),
            meanings: self.meanings,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(header: &str) -> Result<Columns, Vec<Meaning>> {
        found_above(header, &[])
    }

    fn found_above(header: &str, rows: &[&str]) -> Result<Columns, Vec<Meaning>> {
        let header: Vec<String> = header.split(',').map(str::to_owned).collect();
        let rows: Vec<csv::ByteRecord> = rows
            .iter()
            .map(|row| csv::ByteRecord::from(row.split(',').collect::<Vec<_>>()))
            .collect();
        find(&header, &rows).columns
    }

    #[test]
    fn names_are_known_in_several_languages() {
        for header in [
            "Invoice,StockCode,Description,Quantity,InvoiceDate,Price,Customer ID,Country",
            "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country",
            "order_id,SKU,product name,QTY,Order Date,unit price,customer-id,COUNTRY",
            "Bestellnummer,Artikelnummer,Bezeichnung,Menge,Bestelldatum,Einzelpreis,Kunde,Land",
            "N° commande,Référence,Désignation,Qté,Date commande,Prix unitaire,Client,Pays",
            "Nº pedido,Código producto,Descripción,Cantidad,Fecha,Precio,Cliente,País",
            "Ordine,Codice articolo,Descrizione,Quantità,Data ordine,Prezzo,Cliente,Paese",
            "Pedido,Código do produto,Descrição,Quantidade,Data do pedido,Preço,Cliente,País",
            "Bestelnummer,Productnummer,Omschrijving,Aantal,Besteldatum,Prijs,Klantnummer,Land",
        ] {
            let columns = found(header).expect("all there");
            assert_eq!(
                (columns.order, columns.product, columns.description, columns.country),
                (Some(0), Some(1), Some(2), Some(7)),
                "{header}"
            );
            assert_eq!(
                (columns.quantity, columns.date, columns.money, columns.customer),
                (Some(3), 4, Money::Price(5), 6),
                "{header}"
            );
        }
    }

    #[test]
    fn the_first_name_of_the_list_wins_if_its_values_fit() {
        let header = "email,customer_id,date,qty,price,price";
        let columns = found(header).expect("all there");
        assert_eq!((columns.customer, columns.money), (1, Money::Price(4)));
        assert_eq!(columns.meanings[0], None);
        assert_eq!(columns.meanings[5], None);
        let columns = found_above(header, &["a@example.com,,2026-01-02,1,2,3"]).expect("all there");
        assert_eq!(columns.customer, 0);
    }

    #[test]
    fn descriptions_stand_in_for_codes() {
        let columns = found("customer,date,qty,price,item name").expect("all there");
        assert_eq!((columns.product, columns.description), (Some(4), None));
        assert_eq!(columns.meanings[4], Some(Meaning::Product));
    }

    #[test]
    fn values_tell_what_no_name_does() {
        let rows = ["x,a@example.com,2026-01-31 10:00,5", "x,b@example.com,2026-02-01 11:00,6"];
        let columns = found_above("one,two,three,four", &rows).expect("all there");
        assert_eq!((columns.customer, columns.date, columns.money), (1, 2, Money::Unknown));
    }

    #[test]
    fn a_price_that_grows_with_the_quantity_is_an_amount() {
        let header = "customer,date,item,qty,price";
        let row = |qty: u32, price: u32| format!("a,2026-01-01,mug,{qty},{price}");
        let read = |rows: [String; 6]| {
            let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
            found_above(header, &rows).expect("all there").money
        };
        let qty = [1, 2, 3, 1, 5, 2];
        assert_eq!(read(qty.map(|qty| row(qty, 4 * qty))), Money::Amount(4));
        assert_eq!(read(qty.map(|qty| row(qty, 4))), Money::Price(4));
    }

    #[test]
    fn what_is_missing_is_told() {
        assert_eq!(found("date,qty,amount"), Err(vec![Meaning::Customer]));
        assert_eq!(found(""), Err(REQUIRED.to_vec()));
    }
}
